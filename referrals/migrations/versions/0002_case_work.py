"""Work on a case: endings, checks, neighbours, work orders; leaves, silences, forms of staff, broadcasts.

Revision 0002.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "broadcasts",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("by_staff_id", NUMBER, nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["by_staff_id"], ["staff.id"], name="fk_broadcasts_by_staff_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_broadcasts"),
    )
    op.create_table(
        "leaves",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", NUMBER, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name="fk_leaves_created_by_staff"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_leaves_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_leaves"),
    )
    op.create_index("ix_leaves_staff", "leaves", ["staff_id", "ends_at"])

    op.create_table(
        "silences",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("created_by", NUMBER, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_by", NUMBER, nullable=True),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name="fk_silences_created_by_staff"),
        sa.ForeignKeyConstraint(["lifted_by"], ["staff.id"], name="fk_silences_lifted_by_staff"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_silences_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_silences"),
    )
    op.create_index(
        "ix_silences_person", "silences", ["person_id"], unique=True, **only("lifted_at IS NULL")
    )

    op.create_table(
        "staff_forms",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=False),
        sa.Column("form", sa.String(24), nullable=False),
        sa.Column("step", sa.String(24), nullable=False),
        sa.Column("answers_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_forms_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_staff_forms"),
        sa.UniqueConstraint("staff_id", name="uq_staff_forms_staff_id"),
    )
    op.create_table(
        "checks",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("about", sa.String(24), nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("answer", sa.String(16), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_checks_case_id_cases"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_checks_person_id_persons"),
        sa.PrimaryKeyConstraint("id", name="pk_checks"),
        sa.UniqueConstraint(
            "case_id",
            "about",
            "person_id",
            "round",
            "hours",
            name="uq_checks_case_id_about_person_id_round_hours",
        ),
    )
    op.create_index("ix_checks_due", "checks", ["due_at"], **only("state = 'waiting'"))

    op.create_table(
        "closings",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("outcome", sa.String(24), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("by_staff_id", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_staff_id"], ["staff.id"], name="fk_closings_by_staff_id_staff"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_closings_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_closings"),
    )
    op.create_index("ix_closings_case_id", "closings", ["case_id"])

    op.create_table(
        "subscriptions",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_subscriptions_case_id_cases"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_subscriptions_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
        sa.UniqueConstraint("case_id", "person_id", name="uq_subscriptions_case_id_person_id"),
    )
    op.create_index("ix_subscriptions_person_id", "subscriptions", ["person_id"])

    op.create_table(
        "work_orders",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("service_id", sa.String(60), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ordered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("planned_for", sa.Date(), nullable=True),
        sa.Column("repaired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("by_staff_id", NUMBER, nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_staff_id"], ["staff.id"], name="fk_work_orders_by_staff_id_staff"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_work_orders_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_work_orders"),
        sa.UniqueConstraint("case_id", name="uq_work_orders_case_id"),
    )
    for column in (
        sa.Column("source", sa.String(24), server_default="resident", nullable=False),
        sa.Column("precision", sa.String(24), server_default="exact", nullable=False),
        sa.Column("pole", sa.String(20), nullable=True),
        sa.Column("inside", sa.String(24), nullable=True),
        sa.Column("verification", sa.String(24), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
    ):
        op.add_column("cases", column)
    with op.batch_alter_table("cases") as batch_op:
        batch_op.add_column(sa.Column("duplicate_of_id", NUMBER, nullable=True))
        batch_op.create_foreign_key(
            "fk_cases_duplicate_of_id_cases", "cases", ["duplicate_of_id"], ["id"]
        )
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("broadcast_id", NUMBER, nullable=True))
        batch_op.create_index("ix_outbox_broadcast_id", ["broadcast_id"])
        batch_op.create_foreign_key(
            "fk_outbox_broadcast_id_broadcasts", "broadcasts", ["broadcast_id"], ["id"]
        )


def downgrade() -> None:
    """Undo the change; what the new tables and columns held is lost."""
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.drop_constraint("fk_outbox_broadcast_id_broadcasts", type_="foreignkey")
        batch_op.drop_index("ix_outbox_broadcast_id")
        batch_op.drop_column("broadcast_id")
    with op.batch_alter_table("cases") as batch_op:
        batch_op.drop_constraint("fk_cases_duplicate_of_id_cases", type_="foreignkey")
        for column in (
            "withdrawn_at",
            "verification",
            "duplicate_of_id",
            "inside",
            "pole",
            "precision",
            "source",
        ):
            batch_op.drop_column(column)
    for table in (
        "work_orders",
        "subscriptions",
        "closings",
        "checks",
        "staff_forms",
        "silences",
        "leaves",
        "broadcasts",
    ):
        op.drop_table(table)
