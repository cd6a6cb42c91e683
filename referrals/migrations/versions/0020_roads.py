"""The better-lit ways to places where programmes meet.

Revision 0020.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "safe_ways",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("place_key", sa.String(200), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("words", sa.String(300), nullable=False),
        sa.Column("by_staff_id", NUMBER, nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_staff_id"], ["staff.id"], name="fk_safe_ways_by_staff_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_safe_ways"),
        sa.UniqueConstraint("place_key", name="uq_safe_ways_place_key"),
    )


def downgrade() -> None:
    """Take the change back; the ways are lost."""
    op.drop_table("safe_ways")
