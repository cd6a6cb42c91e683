"""Programmes for young people: who wants in, when they meet, who waits for dates, where posters hang.

A programme itself is the city's data; here is only its id. Nobody's name is here.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Double, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.models.base import Base, Id, Ref, by_value, only
from referrals.models.people import Person, Staff
from referrals.vocabulary import AgeBand, EnrolmentState, SessionState


class Enrolment(Base):
    """One person in one programme; asking again after leaving goes on in the same row."""

    __tablename__ = "enrolments"
    __table_args__ = (
        UniqueConstraint("person_id", "programme_id"),
        Index("ix_enrolments_programme", "programme_id", "state"),
    )

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    programme_id: Mapped[str] = mapped_column(String(60))
    state: Mapped[EnrolmentState] = mapped_column(by_value(EnrolmentState))
    age_band: Mapped[AgeBand] = mapped_column(by_value(AgeBand))
    cluster_id: Mapped[int | None]  #: the sector that the person says they live in
    asked_at: Mapped[datetime]  #: the last time; the waiting list goes by it
    #: When staff noted the guardian's authorisation; nothing is sent unasked to a minor before.
    guardian_at: Mapped[datetime | None]
    guardian_by_staff_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))
    decided_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(lazy="joined")


class EnrolmentEvent(Base):
    """What happened to an enrolment, by whom and when; never changed."""

    __tablename__ = "enrolment_events"

    id: Mapped[Id]
    enrolment_id: Mapped[int] = mapped_column(Ref, ForeignKey("enrolments.id"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(80))  #: as of a case's event
    move: Mapped[str] = mapped_column(String(40))
    origin: Mapped[EnrolmentState | None] = mapped_column(by_value(EnrolmentState))
    target: Mapped[EnrolmentState] = mapped_column(by_value(EnrolmentState))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  #: ids and codes only


class ProgrammeSession(Base):
    """One meeting of a programme."""

    __tablename__ = "programme_sessions"
    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        Index(
            "ix_programme_sessions_start",
            "programme_id",
            "starts_at",
            unique=True,
            **only("state != 'cancelled'"),
        ),
        Index(
            "ix_programme_sessions_key",
            "source",
            "external_key",
            unique=True,
            **only("external_key IS NOT NULL AND state != 'cancelled'"),
        ),
    )

    id: Mapped[Id]
    programme_id: Mapped[str] = mapped_column(String(60))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(200))  #: in words, as staff wrote it
    bring: Mapped[str | None] = mapped_column(String(200))  #: in words; else the programme's own
    latitude: Mapped[float | None] = mapped_column(Double)
    longitude: Mapped[float | None] = mapped_column(Double)
    capacity: Mapped[int | None]
    facilitator_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    state: Mapped[SessionState] = mapped_column(by_value(SessionState))
    changes: Mapped[int] = mapped_column(default=0)  #: how often it was moved or cancelled
    #: What the sessions of one series share, and how it repeats (RFC 5545, such as FREQ=WEEKLY;COUNT=8).
    series: Mapped[str | None] = mapped_column(String(32), index=True)
    rule: Mapped[str | None] = mapped_column(String(80))
    #: What it was read out of (``file``, ``ics``, ``feed:3``; None: planned in the chat), which it is
    #: there, and what was last said of it there: that tells what staff changed from what changed there.
    source: Mapped[str | None] = mapped_column(String(40))
    external_key: Mapped[str | None] = mapped_column(String(255))
    imported: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    created_at: Mapped[datetime]

    facilitator: Mapped[Staff] = relationship(lazy="joined")


class Interest(Base):
    """Somebody wants to hear when a programme has dates ("Avísame")."""

    __tablename__ = "interests"
    __table_args__ = (
        UniqueConstraint("person_id", "programme_id"),
        Index("ix_interests_waiting", "programme_id", **only("told_at IS NULL")),
    )

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    programme_id: Mapped[str] = mapped_column(String(60))
    asked_at: Mapped[datetime]
    told_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(lazy="joined")


class Poster(Base):
    """A place where a poster of a programme hangs; its tag travels in the link."""

    __tablename__ = "posters"
    __table_args__ = (UniqueConstraint("programme_id", "tag"),)

    id: Mapped[Id]
    programme_id: Mapped[str] = mapped_column(String(60))
    tag: Mapped[str] = mapped_column(String(40))
    place: Mapped[str] = mapped_column(String(80))  #: in words, as staff wrote it
    created_at: Mapped[datetime]


class PosterOpening(Base):
    """How often a poster's link was opened on a day of the city; nothing of who opened it."""

    __tablename__ = "poster_openings"
    __table_args__ = (UniqueConstraint("programme_id", "tag", "day"),)

    id: Mapped[Id]
    programme_id: Mapped[str] = mapped_column(String(60))
    tag: Mapped[str] = mapped_column(
        String(40)
    )  #: empty for a link without a place that staff named
    day: Mapped[date]
    count: Mapped[int]


class SafeWay(Base):
    """The better-lit way to a place where programmes meet, as staff wrote it for those who come."""

    __tablename__ = "safe_ways"

    id: Mapped[Id]
    place_key: Mapped[str] = mapped_column(String(200), unique=True)  #: the place, spelt in one way
    place: Mapped[str] = mapped_column(String(200))
    words: Mapped[str] = mapped_column(String(300))
    by_staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    written_at: Mapped[datetime]
