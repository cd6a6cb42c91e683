"""What people want no messages of, kind by kind; until now one column stood for all of it.

Revision 0005.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change; who wanted no more messages wants neither of the two kinds."""
    op.create_table(
        "opt_outs",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_opt_outs_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_opt_outs"),
        sa.UniqueConstraint("person_id", "kind", name="uq_opt_outs_person_id_kind"),
    )
    for kind in ("broadcasts", "reminders"):
        op.execute(
            "INSERT INTO opt_outs (person_id, kind, since) "  # noqa: S608 - no words of others
            f"SELECT id, '{kind}', reminders_off_at FROM persons WHERE reminders_off_at IS NOT NULL"
        )
    with op.batch_alter_table("persons") as batch_op:
        batch_op.drop_column("reminders_off_at")


def downgrade() -> None:
    """Take the change back; who wants none of one kind gets none of the other either."""
    with op.batch_alter_table("persons") as batch_op:
        batch_op.add_column(
            sa.Column("reminders_off_at", sa.DateTime(timezone=True), nullable=True)
        )
    op.execute(
        "UPDATE persons SET reminders_off_at = "
        "(SELECT MIN(since) FROM opt_outs WHERE opt_outs.person_id = persons.id)"
    )
    op.drop_table("opt_outs")
