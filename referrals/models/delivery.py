"""What comes in, what goes out, and what this installation remembers."""

from datetime import datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    String,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.models.base import Base, Fingerprint, Id, Ref, by_value, only
from referrals.models.people import Person
from referrals.vocabulary import (
    Delivery,
    Intake,
    Lane,
)


class InboxRow(Base):
    """One Telegram update, stored before it is confirmed; its words go when it is done."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_open",
            "chat_key",
            "id",
            **only("state IN ('waiting', 'taken')"),
        ),
    )

    id: Mapped[Id]
    update_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    chat_key: Mapped[Fingerprint]
    message_id: Mapped[int | None] = mapped_column(BigInteger)  #: kept as long as it can be deleted
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
            **only("state IN ('waiting', 'taken')"),
        ),
    )

    id: Mapped[Id]
    dedupe_key: Mapped[str] = mapped_column(String(120), unique=True)
    lane: Mapped[Lane] = mapped_column(by_value(Lane))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    case_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("cases.id"), index=True)
    alert_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("alerts.id"))
    broadcast_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("broadcasts.id"), index=True)
    message_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    state: Mapped[Delivery] = mapped_column(by_value(Delivery))
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(String(80))
    created_at: Mapped[datetime]
    ready_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    sent_message_id: Mapped[int | None] = mapped_column(BigInteger)  #: of the last message
    earlier_message_ids: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))

    person: Mapped[Person] = relationship(lazy="joined")


class Fact(Base):
    """A single remembered value of this installation, such as the bot's user name."""

    __tablename__ = "facts"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(String(200))
