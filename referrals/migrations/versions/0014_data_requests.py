"""Consultas and reclamos about one's own data, with their legal last day.

Revision 0014.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "data_requests",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("warn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("extended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("answer_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("by_staff_id", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_data_requests_person_id_persons"
        ),
        sa.ForeignKeyConstraint(
            ["by_staff_id"], ["staff.id"], name="fk_data_requests_by_staff_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_data_requests"),
        sa.UniqueConstraint("code", name="uq_data_requests_code"),
    )
    op.create_index("ix_data_requests_person_id", "data_requests", ["person_id"])
    op.create_index(
        "ix_data_requests_draft",
        "data_requests",
        ["person_id"],
        unique=True,
        **only("received_at IS NULL"),
    )
    op.create_index(
        "ix_data_requests_warn", "data_requests", ["warn_at"], **only("warn_at IS NOT NULL")
    )


def downgrade() -> None:
    """Take the change back; requests are lost."""
    op.drop_table("data_requests")
