"""Lists of attendance, who was missed, certificates.

Revision 0018.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, NUMBER, nullable=nullable)


def _key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def upgrade() -> None:
    """Make the change."""
    lists, events = "attendance_lists", "attendance_events"
    op.create_table(
        lists,
        _number("id"),
        _number("session_id"),
        sa.Column("walk_ins", sa.Integer(), nullable=False),
        _moment("filled_at"),
        _moment("asked_at"),
        _moment("look_at"),
        sa.CheckConstraint("walk_ins >= 0", name=op.f("ck_attendance_lists_walk_ins_counted")),
        _key(lists, "session_id", "programme_sessions"),
        sa.PrimaryKeyConstraint("id", name="pk_attendance_lists"),
        sa.UniqueConstraint("session_id", name="uq_attendance_lists_session_id"),
    )
    op.create_index("ix_attendance_lists_look", lists, ["look_at"], **only("look_at IS NOT NULL"))
    op.create_table(
        "attendances",
        _number("id"),
        _number("session_id"),
        _number("person_id"),
        sa.Column("came", sa.Boolean(), nullable=False),
        _number("by_staff_id", nullable=True),
        _moment("noted_at", nullable=False),
        _key("attendances", "session_id", "programme_sessions"),
        _key("attendances", "person_id", "persons"),
        _key("attendances", "by_staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_attendances"),
        sa.UniqueConstraint("session_id", "person_id", name="uq_attendances_session_id_person_id"),
    )
    op.create_index("ix_attendances_person_id", "attendances", ["person_id"])
    op.create_table(
        events,
        _number("id"),
        _number("session_id"),
        _number("person_id", nullable=True),
        _moment("at", nullable=False),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("move", sa.String(40), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        _key(events, "session_id", "programme_sessions"),
        _key(events, "person_id", "persons"),
        sa.PrimaryKeyConstraint("id", name="pk_attendance_events"),
    )
    for column in ("session_id", "person_id"):
        op.create_index(f"ix_attendance_events_{column}", events, [column])
    op.create_table(
        "absences",
        _number("id"),
        _number("person_id"),
        sa.Column("programme_id", sa.String(60), nullable=False),
        _number("session_id"),
        _moment("noted_at", nullable=False),
        _moment("asked_at"),
        sa.Column("answer", sa.String(24), nullable=True),
        _moment("answered_at"),
        _moment("done_at"),
        _number("done_by_staff_id", nullable=True),
        _key("absences", "person_id", "persons"),
        _key("absences", "session_id", "programme_sessions"),
        _key("absences", "done_by_staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_absences"),
        sa.UniqueConstraint("person_id", "session_id", name="uq_absences_person_id_session_id"),
    )
    op.create_index("ix_absences_open", "absences", ["programme_id"], **only("done_at IS NULL"))
    op.create_table(
        "certificates",
        _number("id"),
        sa.Column("code", sa.String(20), nullable=False),
        _number("person_id"),
        sa.Column("programme_id", sa.String(60), nullable=False),
        sa.Column("attended", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        _moment("issued_at", nullable=False),
        _number("issued_by_staff_id"),
        _moment("naming_at"),
        _key("certificates", "person_id", "persons"),
        _key("certificates", "issued_by_staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name="pk_certificates"),
        sa.UniqueConstraint("code", name="uq_certificates_code"),
    )
    op.create_index("ix_certificates_person", "certificates", ["person_id", "programme_id"])
    op.create_table(
        "wrong_codes",
        _number("id"),
        _number("person_id"),
        _moment("at", nullable=False),
        _key("wrong_codes", "person_id", "persons"),
        sa.PrimaryKeyConstraint("id", name="pk_wrong_codes"),
    )
    op.create_index("ix_wrong_codes_person", "wrong_codes", ["person_id", "at"])


def downgrade() -> None:
    """Take the change back; lists, absences and certificates are lost."""
    for table in (
        "wrong_codes",
        "certificates",
        "absences",
        "attendance_events",
        "attendances",
        "attendance_lists",
    ):
        op.drop_table(table)
