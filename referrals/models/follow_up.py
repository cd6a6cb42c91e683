"""What becomes of a case after the first answer: endings, checks, neighbours, work orders."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.lifecycle import Outcome
from referrals.models.base import Base, Id, Ref, by_value, only
from referrals.models.cases import Case
from referrals.models.people import Person
from referrals.vocabulary import (
    CheckAbout,
    CheckState,
    OrderState,
)


class Closing(Base):
    """One ending of a case with its short form; a case that was reopened has several.

    ``facts`` holds codes and numbers only (such as how many people of which age), never words or names.
    """

    __tablename__ = "closings"

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"), index=True)
    outcome: Mapped[Outcome] = mapped_column(by_value(Outcome))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    by_staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    at: Mapped[datetime]


class Check(Base):
    """A question about a case that somebody is asked at its time: is it calm, was it mended?

    ``round`` counts how often the case was closed or reopened before, so that a case that was reopened is
    asked about anew.
    """

    __tablename__ = "checks"
    __table_args__ = (
        UniqueConstraint("case_id", "about", "person_id", "round", "hours"),
        Index("ix_checks_due", "due_at", **only("state = 'waiting'")),
    )

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"))
    about: Mapped[CheckAbout] = mapped_column(by_value(CheckAbout))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))  #: who is asked
    round: Mapped[int] = mapped_column(default=0)
    hours: Mapped[int]  #: hours after the moment that it counts from
    due_at: Mapped[datetime]
    state: Mapped[CheckState] = mapped_column(by_value(CheckState))
    answer: Mapped[str | None] = mapped_column(String(16))
    asked_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]

    case: Mapped[Case] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")


class Subscription(Base):
    """A neighbour who said "me too" of somebody else's report, and wants to hear what becomes of it."""

    __tablename__ = "subscriptions"
    __table_args__ = (UniqueConstraint("case_id", "person_id"),)

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    created_at: Mapped[datetime]
    left_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(lazy="joined")


class WorkOrder(Base):
    """What public works were asked to mend, and how far they are; one for each case."""

    __tablename__ = "work_orders"

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"), unique=True)
    service_id: Mapped[str | None] = mapped_column(String(60))
    state: Mapped[OrderState] = mapped_column(by_value(OrderState))
    verified_at: Mapped[datetime | None]  #: when the gestor saw it on site
    ordered_at: Mapped[datetime | None]
    planned_for: Mapped[date | None]  #: day in the city's time zone
    repaired_at: Mapped[datetime | None]
    by_staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    changed_at: Mapped[datetime]
