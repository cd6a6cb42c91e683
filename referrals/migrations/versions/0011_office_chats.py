"""Chats that answer for an office.

Revision 0011.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    for table in ("duties", "invitations"):
        op.add_column(table, sa.Column("service_id", sa.String(60), nullable=True))
    op.create_index("ix_duties_service_id", "duties", ["service_id"])


def downgrade() -> None:
    """Take the change back; chats of offices and their invitations are lost."""
    op.drop_index("ix_duties_service_id", "duties")
    op.execute("DELETE FROM duties WHERE role = 'office'")
    op.execute("DELETE FROM invitations WHERE role = 'office'")
    for table in ("duties", "invitations"):
        with op.batch_alter_table(table) as batch_op:
            batch_op.drop_column("service_id")
