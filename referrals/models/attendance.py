"""Who came to which session, who was missed, and what was certified. Nobody's name is here."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.models.base import Base, Id, Ref, by_value, only
from referrals.models.people import Person
from referrals.models.programmes import ProgrammeSession
from referrals.vocabulary import AbsenceAnswer


class AttendanceList(Base):
    """The list of one session: whether staff filled it, and who came without being enrolled by chat."""

    __tablename__ = "attendance_lists"
    __table_args__ = (
        CheckConstraint("walk_ins >= 0", name="walk_ins_counted"),
        Index("ix_attendance_lists_look", "look_at", **only("look_at IS NOT NULL")),
    )

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(Ref, ForeignKey("programme_sessions.id"), unique=True)
    walk_ins: Mapped[int] = mapped_column(default=0)
    filled_at: Mapped[datetime | None]  #: when staff noted something for the first time
    asked_at: Mapped[datetime | None]  #: when the facilitator was asked for it
    look_at: Mapped[datetime | None]  #: when to look who was missed; None once that was done

    session: Mapped[ProgrammeSession] = relationship(lazy="joined")


class Attendance(Base):
    """Whether one person came to one session, as noted last; without a row nobody noted it."""

    __tablename__ = "attendances"
    __table_args__ = (UniqueConstraint("session_id", "person_id"),)

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(Ref, ForeignKey("programme_sessions.id"))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    came: Mapped[bool]
    by_staff_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))  #: None: the door
    noted_at: Mapped[datetime]


class AttendanceEvent(Base):
    """What was noted on a list, by whom and when; never changed."""

    __tablename__ = "attendance_events"

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(Ref, ForeignKey("programme_sessions.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(80))  #: as of a case's event
    move: Mapped[str] = mapped_column(String(40))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  #: numbers and codes only


class Absence(Base):
    """Somebody was missed several times in a row: they are asked once, and staff talk with them."""

    __tablename__ = "absences"
    __table_args__ = (
        UniqueConstraint("person_id", "session_id"),
        Index("ix_absences_open", "programme_id", **only("done_at IS NULL")),
    )

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    programme_id: Mapped[str] = mapped_column(String(60))
    session_id: Mapped[int] = mapped_column(Ref, ForeignKey("programme_sessions.id"))  #: the last
    noted_at: Mapped[datetime]
    asked_at: Mapped[
        datetime | None
    ]  #: when "¿todo bien?" was sent off; None: they may not be asked
    answer: Mapped[AbsenceAnswer | None] = mapped_column(by_value(AbsenceAnswer))
    answered_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]  #: of the staff's task
    done_by_staff_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))

    person: Mapped[Person] = relationship(lazy="joined")


class Certificate(Base):
    """To how many sessions somebody came, as certified; the name on the paper is kept nowhere."""

    __tablename__ = "certificates"
    __table_args__ = (Index("ix_certificates_person", "person_id", "programme_id"),)

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(20), unique=True)
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    programme_id: Mapped[str] = mapped_column(String(60))
    attended: Mapped[int]  #: sessions
    held: Mapped[int]  #: sessions that counted for the person
    minutes: Mapped[int]  #: of the attended sessions together
    first_on: Mapped[date] = mapped_column(Date)
    last_on: Mapped[date] = mapped_column(Date)
    issued_at: Mapped[datetime]
    issued_by_staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    naming_at: Mapped[datetime | None]  #: the person's next words are the name to print

    person: Mapped[Person] = relationship(lazy="joined")


class WrongCode(Base):
    """Somebody tried a code that was never given out; kept for a day, to limit guessing."""

    __tablename__ = "wrong_codes"
    __table_args__ = (Index("ix_wrong_codes_person", "person_id", "at"),)

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    at: Mapped[datetime]
