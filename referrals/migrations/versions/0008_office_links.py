"""One-time links by which offices answer.

Revision 0008.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "office_links",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("token_key", sa.String(64), nullable=False),
        sa.Column("referral_id", NUMBER, nullable=False),
        sa.Column("service_id", sa.String(60), nullable=False),
        sa.Column("by_staff_id", NUMBER, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("browser_key", sa.String(64), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["by_staff_id"], ["staff.id"], name="fk_office_links_by_staff_id_staff"
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name="fk_office_links_referral_id_referrals"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_office_links"),
        sa.UniqueConstraint("token_key", name="uq_office_links_token_key"),
    )
    op.create_index(
        "ix_office_links_counts",
        "office_links",
        ["referral_id"],
        unique=True,
        **only("replaced_at IS NULL"),
    )


def downgrade() -> None:
    """Take the change back; offices' links work no more."""
    op.drop_index("ix_office_links_counts", "office_links")
    op.drop_table("office_links")
