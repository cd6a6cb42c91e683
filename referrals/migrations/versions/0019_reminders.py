"""Reminders of sessions, the answers to them, people's own times; what to bring to a session.

Revision 0019.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the change."""
    op.add_column("programme_sessions", sa.Column("bring", sa.String(200), nullable=True))
    op.create_table(
        "reminders",
        sa.Column("id", NUMBER, nullable=False),
        *_whose("reminders"),
        sa.Column("offset_minutes", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("planned_at", _MOMENT, nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("until_at", _MOMENT, nullable=False),
        sa.Column("queued_at", _MOMENT, nullable=True),
        sa.Column("sent_at", _MOMENT, nullable=True),
        sa.Column("why", sa.String(24), nullable=True),
        sa.Column("outbox_key", sa.String(120), nullable=True),
        sa.UniqueConstraint(
            "session_id",
            "person_id",
            "offset_minutes",
            "changes",
            name="uq_reminders_session_id_person_id_offset_minutes_changes",
        ),
    )
    op.create_index("ix_reminders_due", "reminders", ["due_at"], **only("state = 'planned'"))
    op.create_index("ix_reminders_queued", "reminders", ["outbox_key"], **only("state = 'queued'"))
    op.create_index("ix_reminders_day", "reminders", ["due_at", "state"])
    op.create_index("ix_reminders_person", "reminders", ["person_id"])
    op.create_table(
        "session_answers",
        sa.Column("id", NUMBER, nullable=False),
        *_whose("session_answers"),
        sa.Column("answer", sa.String(24), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("offset_minutes", sa.Integer(), nullable=True),
        sa.Column("answered_at", _MOMENT, nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("leaves_at", _MOMENT, nullable=True),
        sa.UniqueConstraint(
            "session_id", "person_id", name="uq_session_answers_session_id_person_id"
        ),
    )
    op.create_index("ix_session_answers_person", "session_answers", ["person_id"])
    op.create_table(
        "reminder_wishes",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("offsets", sa.JSON(), nullable=False),
        sa.Column("since", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_reminder_wishes_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reminder_wishes"),
        sa.UniqueConstraint("person_id", name="uq_reminder_wishes_person_id"),
    )


def _whose(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("session_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["programme_sessions.id"],
            name=f"fk_{table}_session_id_programme_sessions",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=f"fk_{table}_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    ]


def downgrade() -> None:
    """Take the change back; reminders, answers and wishes are lost."""
    for table in ("reminder_wishes", "session_answers", "reminders"):
        op.drop_table(table)
    op.drop_column("programme_sessions", "bring")
