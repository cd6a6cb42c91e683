"""Reports that are kept without alerting anybody.

Revision 0004.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("cases", sa.Column("held_back", sa.String(24), nullable=True))


def downgrade() -> None:
    """Take the change back."""
    op.drop_column("cases", "held_back")
