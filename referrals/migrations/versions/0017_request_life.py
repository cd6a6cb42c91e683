"""A data request stands somewhere: completed, passed on, taken back or answered.

Revision 0017.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_STATE = """
    UPDATE data_requests SET state = CASE
        WHEN received_at IS NULL THEN 'draft'
        WHEN ended_at IS NOT NULL THEN 'answered'
        WHEN extended_at IS NOT NULL THEN 'extended'
        ELSE 'received' END
"""


def upgrade() -> None:
    """Make the change; what was answered has ended."""
    op.execute("ALTER TABLE data_requests RENAME COLUMN answered_at TO ended_at")
    for name in ("missing_sealed", "passed_to_sealed"):
        op.add_column("data_requests", sa.Column(name, sa.LargeBinary(), nullable=True))
    at = sa.Column("completing_at", sa.DateTime(timezone=True), nullable=True)
    op.add_column("data_requests", at)
    op.add_column("data_requests", sa.Column("state", sa.String(24), nullable=True))
    op.execute(_STATE)
    with op.batch_alter_table("data_requests") as batch_op:
        batch_op.alter_column("state", existing_type=sa.String(24), nullable=False)


def downgrade() -> None:
    """Take the change back; how those ended that were not answered is lost."""
    for name in ("state", "completing_at", "passed_to_sealed", "missing_sealed"):
        op.drop_column("data_requests", name)
    op.execute("ALTER TABLE data_requests RENAME COLUMN ended_at TO answered_at")
