"""Tables.

Every column typed, enums stored by their value, moments as aware UTC datetimes, and what must not happen
twice held by a constraint. What identifies a person or was told in confidence is in ``*_sealed`` columns
(see :mod:`referrals.vault`); nothing else in the database names anybody.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    ColumnElement,
    DateTime,
    Enum,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    TypeDecorator,
    UniqueConstraint,
    literal_column,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from referrals.lifecycle import Outcome, State
from referrals.vocabulary import (
    AlertState,
    Delivery,
    Intake,
    Kind,
    Lane,
    Rank,
    Role,
    Urgency,
)


class Utc(TypeDecorator[datetime]):
    """An aware datetime in UTC, also where the database (SQLite) keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive datetimes; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime reached the database")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware datetime in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def by_value(enum: type[StrEnum], length: int = 24) -> Enum:
    """A column type for ``enum`` that stores the members' values as plain text."""
    return Enum(
        enum,
        values_callable=lambda members: [member.value for member in members],
        native_enum=False,
        length=length,
        validate_strings=True,
        create_constraint=False,
    )


def spelled_out(column: Any, *members: StrEnum) -> ColumnElement[bool]:
    """``column IN (…)`` with the values in the statement itself.

    SQLite uses a partial index only where the statement shows its condition; it cannot see parameters.
    """
    found: ColumnElement[bool] = column.in_([literal_column(f"'{one.value}'") for one in members])
    return found


# SQLite numbers rows by itself only in an INTEGER primary key.
Id = Annotated[int, mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)]
Ref = BigInteger().with_variant(Integer, "sqlite")
Fingerprint = Annotated[str, mapped_column(String(64))]
Sealed = Annotated[bytes, mapped_column(LargeBinary)]


class Base(DeclarativeBase):
    """Base of all tables, with constraint names that migrations can rely on."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Utc, dict[str, Any]: JSON}  # noqa: RUF012


class Person(Base):
    """Somebody with a chat, known by an alias."""

    __tablename__ = "persons"

    id: Mapped[Id]
    alias: Mapped[str] = mapped_column(String(40), unique=True)
    chat_key: Mapped[Fingerprint] = mapped_column(unique=True)
    chat_sealed: Mapped[Sealed]
    language: Mapped[str | None] = mapped_column(String(2))  #: the person's own choice
    spoken: Mapped[str | None] = mapped_column(String(2))  #: last language detected with confidence
    client_language: Mapped[str | None] = mapped_column(String(16))
    notice_version: Mapped[str | None] = mapped_column(String(16))
    notice_at: Mapped[datetime | None]
    reminders_off_at: Mapped[datetime | None]
    blocked_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class Staff(Base):
    """A person who came in by invitation."""

    __tablename__ = "staff"

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"), unique=True)
    name_sealed: Mapped[Sealed]  #: how residents are told of them: "Marleny, gestora"
    suspended_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    person: Mapped[Person] = relationship(lazy="joined")
    duties: Mapped[list["Duty"]] = relationship(back_populates="staff", lazy="selectin")


class Duty(Base):
    """One role of a staff member, in one cluster (gestores) or everywhere (the others)."""

    __tablename__ = "duties"
    __table_args__ = (
        UniqueConstraint("staff_id", "role", "cluster_id"),
        CheckConstraint("role != 'gestor' OR cluster_id IS NOT NULL", name="gestor_has_cluster"),
    )

    id: Mapped[Id]
    staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    role: Mapped[Role] = mapped_column(by_value(Role))
    cluster_id: Mapped[int | None]
    is_backup: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]

    staff: Mapped[Staff] = relationship(back_populates="duties")


class Invitation(Base):
    """A one-time link by which a staff member comes in; only a hash of its token is kept."""

    __tablename__ = "invitations"

    id: Mapped[Id]
    token_key: Mapped[Fingerprint] = mapped_column(unique=True)
    role: Mapped[Role] = mapped_column(by_value(Role))
    clusters: Mapped[str] = mapped_column(String(40), default="")  #: ids separated by commas
    is_backup: Mapped[bool] = mapped_column(default=False)
    name_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_by: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))


class Conversation(Base):
    """One talk of a resident with the assistant: from the first word to the receipt or the silence.

    ``token`` is the only name that Rasa knows the person by, and it changes with each conversation.
    ``draft_sealed`` holds what a report has so far, so that it is not lost with Rasa or with patience.
    """

    __tablename__ = "conversations"
    __table_args__ = (
        Index(
            "ix_conversations_open",
            "person_id",
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
            unique=True,
        ),
        Index(
            "ix_conversations_idle",
            "last_at",
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
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
    case_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("cases.id"))
    started_at: Mapped[datetime]
    last_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(lazy="joined")


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
    created_at: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]

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
            sqlite_where=text("due_at IS NOT NULL"),
            postgresql_where=text("due_at IS NOT NULL"),
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
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index(
            "ix_threads_person",
            "person_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"))
    staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    case: Mapped[Case] = relationship(lazy="joined")
    staff: Mapped[Staff] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")


class Referral(Base):
    """A case passed on to a service of the directory, with a code that the person can show."""

    __tablename__ = "referrals"
    __table_args__ = (UniqueConstraint("case_id", "service_id"),)

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(16), unique=True)
    case_id: Mapped[int] = mapped_column(Ref, ForeignKey("cases.id"))
    service_id: Mapped[str] = mapped_column(String(60))
    by_staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    created_at: Mapped[datetime]


class InboxRow(Base):
    """One Telegram update, stored before it is confirmed; its words go when it is done."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_open",
            "chat_key",
            "id",
            sqlite_where=text("state IN ('waiting', 'taken')"),
            postgresql_where=text("state IN ('waiting', 'taken')"),
        ),
    )

    id: Mapped[Id]
    update_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    chat_key: Mapped[Fingerprint]
    payload_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    state: Mapped[Intake] = mapped_column(by_value(Intake))
    attempts: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime]
    ready_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    done_at: Mapped[datetime | None]


class OutboxRow(Base):
    """One message to one person, from the transaction that decided on it until it has arrived."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_open",
            "person_id",
            "lane",
            "id",
            sqlite_where=text("state IN ('waiting', 'taken')"),
            postgresql_where=text("state IN ('waiting', 'taken')"),
        ),
    )

    id: Mapped[Id]
    dedupe_key: Mapped[str] = mapped_column(String(120), unique=True)
    lane: Mapped[Lane] = mapped_column(by_value(Lane))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    case_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("cases.id"), index=True)
    alert_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("alerts.id"))
    message_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    state: Mapped[Delivery] = mapped_column(by_value(Delivery))
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(String(80))
    created_at: Mapped[datetime]
    ready_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    sent_message_id: Mapped[int | None] = mapped_column(BigInteger)

    person: Mapped[Person] = relationship(lazy="joined")


class Fact(Base):
    """A single remembered value of this installation, such as the bot's user name."""

    __tablename__ = "facts"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(String(200))
