"""Referrals have a life of their own, a trail, and the permission that they rest on.

Revision 0007. Referrals from before are closed: nobody was asked about them, and nobody is now.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_MOMENTS = (
    "sent_at",
    "office_told_at",
    "office_arrived_at",
    "office_attended_at",
    "person_said_at",
    "wrong_data_at",
    "asked_at",
    "due_at",
    "silent_at",
    "ended_at",
)
_WORDS = {"topic_id": 60, "age_band": 24, "person_said": 24, "state": 24}


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("referrals") as batch_op:
        batch_op.drop_constraint("uq_referrals_case_id_service_id", type_="unique")
        batch_op.alter_column("case_id", existing_type=NUMBER, nullable=True)
        batch_op.alter_column("by_staff_id", existing_type=NUMBER, nullable=True)
        batch_op.add_column(sa.Column("person_id", NUMBER, nullable=True))
        batch_op.add_column(sa.Column("root_id", NUMBER, nullable=True))
        for name, length in _WORDS.items():
            batch_op.add_column(sa.Column(name, sa.String(length), nullable=True))
        for name in _MOMENTS:
            batch_op.add_column(sa.Column(name, sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("where_to_sealed", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("asks", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            "fk_referrals_person_id_persons", "persons", ["person_id"], ["id"]
        )
        batch_op.create_foreign_key(
            "fk_referrals_root_id_referrals", "referrals", ["root_id"], ["id"]
        )
    op.execute(
        "UPDATE referrals SET state = 'closed', asks = 0, sent_at = created_at,"
        " ended_at = created_at,"
        " person_id = (SELECT reporter_id FROM cases WHERE cases.id = referrals.case_id)"
    )
    with op.batch_alter_table("referrals") as batch_op:
        batch_op.alter_column("state", existing_type=sa.String(24), nullable=False)
        batch_op.alter_column("asks", existing_type=sa.Integer(), nullable=False)
    for name in ("case_id", "person_id", "service_id", "root_id"):
        op.create_index(f"ix_referrals_{name}", "referrals", [name])
    op.create_index(
        "ix_referrals_case_open",
        "referrals",
        ["case_id", "service_id"],
        unique=True,
        **only("ended_at IS NULL AND case_id IS NOT NULL"),
    )
    op.create_index(
        "ix_referrals_person_open",
        "referrals",
        ["person_id", "topic_id", "service_id"],
        unique=True,
        **only("ended_at IS NULL AND case_id IS NULL"),
    )
    op.create_index("ix_referrals_due", "referrals", ["due_at"], **only("due_at IS NOT NULL"))

    op.create_table(
        "referral_events",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("referral_id", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("move", sa.String(40), nullable=False),
        sa.Column("origin", sa.String(24), nullable=True),
        sa.Column("target", sa.String(24), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name="fk_referral_events_referral_id_referrals"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_referral_events"),
    )
    op.create_index("ix_referral_events_referral_id", "referral_events", ["referral_id"])
    op.create_table(
        "consents",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("referral_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=True),
        sa.Column("given_by", sa.String(24), nullable=False),
        sa.Column("by_staff_id", NUMBER, nullable=True),
        sa.Column("text_version", sa.String(20), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("service_id", sa.String(60), nullable=False),
        sa.Column("shares", sa.JSON(), nullable=False),
        sa.Column("article", sa.String(120), nullable=True),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["by_staff_id"], ["staff.id"], name="fk_consents_by_staff_id_staff"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_consents_person_id_persons"
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name="fk_consents_referral_id_referrals"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consents"),
        sa.UniqueConstraint("referral_id", name="uq_consents_referral_id"),
    )
    op.create_index("ix_consents_person_id", "consents", ["person_id"])


def downgrade() -> None:
    """Take the change back; permissions, trails and referrals without a case are lost."""
    op.drop_table("consents")
    op.drop_table("referral_events")
    for name in ("due", "person_open", "case_open", "root_id", "service_id", "person_id"):
        op.drop_index(f"ix_referrals_{name}", "referrals")
    op.drop_index("ix_referrals_case_id", "referrals")
    op.execute("UPDATE referrals SET root_id = NULL")
    op.execute(
        "DELETE FROM referrals WHERE case_id IS NULL OR by_staff_id IS NULL OR id NOT IN"
        " (SELECT MAX(id) FROM referrals GROUP BY case_id, service_id)"
    )
    with op.batch_alter_table("referrals") as batch_op:
        batch_op.drop_constraint("fk_referrals_person_id_persons", type_="foreignkey")
        batch_op.drop_constraint("fk_referrals_root_id_referrals", type_="foreignkey")
        for name in ("person_id", "root_id", "where_to_sealed", "asks", *_WORDS, *_MOMENTS):
            batch_op.drop_column(name)
        batch_op.alter_column("case_id", existing_type=NUMBER, nullable=False)
        batch_op.alter_column("by_staff_id", existing_type=NUMBER, nullable=False)
        batch_op.create_unique_constraint(
            "uq_referrals_case_id_service_id", ["case_id", "service_id"]
        )
