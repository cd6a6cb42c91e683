"""Cases, their trail, and everything that hangs on one case."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.lifecycle import Outcome, State
from referrals.models.base import Base, Id, Ref, Sealed, by_value, only
from referrals.models.people import Person, Staff
from referrals.vocabulary import (
    AlertState,
    CaseSource,
    HeldBack,
    Inside,
    Kind,
    Precision,
    Rank,
    Urgency,
    Verification,
)


class Conversation(Base):
    """One talk of a resident with the assistant: from the first word to the receipt or the silence.

    ``token`` is the only name that Rasa knows the person by, and it changes with each conversation.
    ``draft_sealed`` holds what a report has so far, so that it is not lost with Rasa or with patience;
    ``joined_sealed`` what was told by somebody who joined a report, in case it was another light.
    """

    __tablename__ = "conversations"
    __table_args__ = (
        Index(
            "ix_conversations_open",
            "person_id",
            **only("ended_at IS NULL"),
            unique=True,
        ),
        Index(
            "ix_conversations_idle",
            "last_at",
            **only("ended_at IS NULL"),
        ),
    )

    id: Mapped[Id]
    token: Mapped[str] = mapped_column(String(32), unique=True)
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    turn: Mapped[int] = mapped_column(default=0)
    last_update_id: Mapped[int | None] = mapped_column(
        BigInteger
    )  #: the update of the present turn
    flow: Mapped[str | None] = mapped_column(String(40))
    draft_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    joined_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    case_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("cases.id"))
    started_at: Mapped[datetime]
    last_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    #: Read when asked for: whoever has a turn has met the person already.
    person: Mapped[Person] = relationship(lazy="select")


class Case(Base):
    """A matter that somebody has to look at."""

    __tablename__ = "cases"
    __table_args__ = (Index("ix_cases_state_cluster", "state", "cluster_id"),)

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(16), unique=True)
    source_key: Mapped[str] = mapped_column(String(80), unique=True)  #: makes a replay harmless
    kind: Mapped[Kind] = mapped_column(by_value(Kind))
    category: Mapped[str | None] = mapped_column(String(40))
    urgency: Mapped[Urgency] = mapped_column(by_value(Urgency))
    state: Mapped[State] = mapped_column(by_value(State))
    outcome: Mapped[Outcome | None] = mapped_column(by_value(Outcome))
    incomplete: Mapped[bool] = mapped_column(default=False)  #: begun and left by the person
    reporter_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    holder_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))
    barrio_id: Mapped[str | None] = mapped_column(String(60))
    cluster_id: Mapped[int | None]
    rule_id: Mapped[str] = mapped_column(
        String(80)
    )  #: the route that decided, for "por qué me llegó"
    mediation: Mapped[bool] = mapped_column(default=False)  #: whether the law allows mediating
    happening: Mapped[str | None] = mapped_column(String(16))
    danger: Mapped[str | None] = mapped_column(String(16))
    story_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    place_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    pin_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    source: Mapped[CaseSource] = mapped_column(
        by_value(CaseSource), default=CaseSource.RESIDENT, server_default=CaseSource.RESIDENT.value
    )
    precision: Mapped[Precision] = mapped_column(
        by_value(Precision), default=Precision.EXACT, server_default=Precision.EXACT.value
    )  #: how much of the place the person lets the gestor see
    pole: Mapped[str | None] = mapped_column(String(20))  #: number painted on the lamp post
    inside: Mapped[Inside | None] = mapped_column(by_value(Inside))
    duplicate_of_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("cases.id"))
    verification: Mapped[Verification | None] = mapped_column(by_value(Verification))
    held_back: Mapped[HeldBack | None] = mapped_column(by_value(HeldBack))
    created_at: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]

    reporter: Mapped[Person | None] = relationship(lazy="joined")
    holder: Mapped[Staff | None] = relationship(lazy="joined")
    alerts: Mapped[list["Alert"]] = relationship(
        back_populates="case", order_by="Alert.id", lazy="selectin"
    )
    media: Mapped[list["Media"]] = relationship(order_by="Media.id", lazy="selectin")


class CaseEvent(Base):
    """What happened to a case, by whom and when; never changed, never deleted with the case's words."""

    __tablename__ = "case_events"

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(40))  #: ``staff:7``, ``person:12`` or ``system``
    move: Mapped[str] = mapped_column(String(40))
    origin: Mapped[State | None] = mapped_column(by_value(State))
    target: Mapped[State | None] = mapped_column(by_value(State))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  #: ids and codes only


class Alert(Base):
    """One staff member told of one case, with the buttons on the message that told them."""

    __tablename__ = "alerts"
    __table_args__ = (
        UniqueConstraint("case_id", "staff_id"),
        Index(
            "ix_alerts_due",
            "due_at",
            **only("due_at IS NOT NULL"),
        ),
    )

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"))
    staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"), index=True)
    rank: Mapped[Rank] = mapped_column(by_value(Rank))
    state: Mapped[AlertState] = mapped_column(by_value(AlertState))
    created_at: Mapped[datetime]
    due_at: Mapped[datetime | None]  #: when the next in line is told, unless somebody took the case
    message_id: Mapped[int | None] = mapped_column(BigInteger)  #: the card in the receiver's chat

    case: Mapped[Case] = relationship(back_populates="alerts")
    staff: Mapped[Staff] = relationship(lazy="joined")


class Media(Base):
    """A photo, voice note or pin sent along with a report; only a sealed reference is kept."""

    __tablename__ = "media"

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    conversation_id: Mapped[int | None] = mapped_column(
        Ref, ForeignKey("conversations.id"), index=True
    )
    case_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("cases.id"), index=True)
    update_id: Mapped[int] = mapped_column(BigInteger, unique=True)  #: makes a replay harmless
    kind: Mapped[str] = mapped_column(String(16))
    reference_sealed: Mapped[Sealed]
    received_at: Mapped[datetime]


class Thread(Base):
    """A talk between a gestor and a reporter through the bot; one at a time for each of them."""

    __tablename__ = "threads"
    __table_args__ = (
        Index(
            "ix_threads_staff",
            "staff_id",
            unique=True,
            **only("ended_at IS NULL"),
        ),
        Index(
            "ix_threads_person",
            "person_id",
            unique=True,
            **only("ended_at IS NULL"),
        ),
    )

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"))
    staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    started_at: Mapped[datetime]
    last_at: Mapped[datetime | None]  #: when one of the two last said something
    ended_at: Mapped[datetime | None]

    case: Mapped[Case] = relationship(lazy="joined")
    staff: Mapped[Staff] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")


class Addition(Base):
    """A person said that what they send next belongs to a report of theirs; one at a time."""

    __tablename__ = "additions"

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"), unique=True)
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"))
    begun_at: Mapped[datetime]
