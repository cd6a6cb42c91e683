"""E-mails to offices on their way.

Revision 0013.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "office_mails",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("referral_id", NUMBER, nullable=False),
        sa.Column("news", sa.String(24), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(80), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name="fk_office_mails_referral_id_referrals"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_office_mails"),
        sa.UniqueConstraint("referral_id", "news", name="uq_office_mails_referral_id_news"),
    )
    op.create_index(
        "ix_office_mails_open",
        "office_mails",
        ["ready_at"],
        **only("state IN ('waiting', 'taken')"),
    )


def downgrade() -> None:
    """Take the change back; e-mails that have not left are lost."""
    op.drop_index("ix_office_mails_open", "office_mails")
    op.drop_table("office_mails")
