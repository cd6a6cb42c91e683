"""What somebody told who joined a report, for the case that it was another light.

Revision 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("conversations", sa.Column("joined_sealed", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    """Take the change back; what the column held is lost."""
    with op.batch_alter_table("conversations") as batch_op:
        batch_op.drop_column("joined_sealed")
