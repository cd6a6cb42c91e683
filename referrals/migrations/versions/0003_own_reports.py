"""What a resident can do with their reports and talks: adding to one, deleting the chat, talks that rest.

Revision 0003.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "additions",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_additions_case_id_cases"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_additions_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_additions"),
        sa.UniqueConstraint("person_id", name="uq_additions_person_id"),
    )
    op.add_column("threads", sa.Column("last_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("inbox", sa.Column("message_id", sa.BigInteger(), nullable=True))
    op.add_column("outbox", sa.Column("earlier_message_ids", sa.JSON(), nullable=True))


def downgrade() -> None:
    """Undo the change; what the new table and columns held is lost."""
    for table, column in (
        ("outbox", "earlier_message_ids"),
        ("inbox", "message_id"),
        ("threads", "last_at"),
    ):
        with op.batch_alter_table(table) as batch_op:
            batch_op.drop_column(column)
    op.drop_table("additions")
