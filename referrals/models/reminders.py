"""Reminders of sessions, what people answer to them, and when they want them.

The figures are worked out from these rows, so each keeps what it was about: offset, state, answer.
"""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from referrals.models.base import Base, Id, Ref, by_value, only
from referrals.vocabulary import Coming, ReminderState


class Reminder(Base):
    """One reminder of one session to one person, so long before its start.

    A session that changes has new rows where the old ones had left already.
    """

    __tablename__ = "reminders"
    __table_args__ = (
        UniqueConstraint("session_id", "person_id", "offset_minutes", "changes"),
        Index("ix_reminders_due", "due_at", **only("state = 'planned'")),
        Index("ix_reminders_queued", "outbox_key", **only("state = 'queued'")),
        Index("ix_reminders_day", "due_at", "state"),
        Index("ix_reminders_person", "person_id"),
    )

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(Ref, ForeignKey("programme_sessions.id"))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    offset_minutes: Mapped[int]  #: before the start
    changes: Mapped[int]  #: of the session, when this was worked out
    state: Mapped[ReminderState] = mapped_column(by_value(ReminderState))
    planned_at: Mapped[datetime]  #: from when on its moment was looked for
    due_at: Mapped[datetime]
    until_at: Mapped[datetime]  #: after that it is too late
    queued_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    why: Mapped[str | None] = mapped_column(String(24))  #: why it was not sent, in one word
    outbox_key: Mapped[str | None] = mapped_column(String(120))  #: of its message


class SessionAnswer(Base):
    """Whether somebody comes to a session, as they last said."""

    __tablename__ = "session_answers"
    __table_args__ = (
        UniqueConstraint("session_id", "person_id"),
        Index("ix_session_answers_person", "person_id"),
    )

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(Ref, ForeignKey("programme_sessions.id"))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    answer: Mapped[Coming] = mapped_column(by_value(Coming))
    changes: Mapped[int]  #: of the session, when they answered; later changes make it old
    offset_minutes: Mapped[int | None]  #: of the reminder that was answered; None for none
    answered_at: Mapped[datetime]
    times: Mapped[int]  #: how often they answered
    leaves_at: Mapped[datetime | None]  #: when they set out, as they plan it


class ReminderWish(Base):
    """When somebody wants their reminders, where they chose it."""

    __tablename__ = "reminder_wishes"

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"), unique=True)
    offsets: Mapped[list[int]] = mapped_column(JSON)  #: minutes before the start, most first
    since: Mapped[datetime]
