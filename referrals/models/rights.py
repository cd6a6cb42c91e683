"""What people were told about their data, and what they asked about it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.models.base import Base, Id, Ref, by_value, only
from referrals.models.people import Person
from referrals.vocabulary import RequestKind, RequestState


class NoticeShown(Base):
    """A person was shown a version of the privacy notice; the first time of each version is kept."""

    __tablename__ = "notices_shown"
    __table_args__ = (UniqueConstraint("person_id", "version", "is_full"),)

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    version: Mapped[str] = mapped_column(String(16))
    is_full: Mapped[bool]  #: the whole notice, not only the lines before the first answer
    language: Mapped[str] = mapped_column(String(2))
    shown_at: Mapped[datetime]


class RightsEvent(Base):
    """What was done with somebody's data at their wish or by the clock; ids and counts, never words."""

    __tablename__ = "rights_events"

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(40))  #: as of a case's event
    did: Mapped[str] = mapped_column(String(24))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class DataRequest(Base):
    """A consulta or a reclamo about one's own data; what may follow what: :mod:`referrals.rights_life`."""

    __tablename__ = "data_requests"
    __table_args__ = (
        Index("ix_data_requests_draft", "person_id", unique=True, **only("received_at IS NULL")),
        Index("ix_data_requests_warn", "warn_at", **only("warn_at IS NOT NULL")),
    )

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(16), unique=True)
    kind: Mapped[RequestKind] = mapped_column(by_value(RequestKind))
    state: Mapped[RequestState] = mapped_column(by_value(RequestState))
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    begun_at: Mapped[datetime]
    received_at: Mapped[datetime | None]
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    #: Last day of whoever's turn it is, in the city's time zone: to answer, or to complete.
    due_on: Mapped[date | None]
    warn_at: Mapped[datetime | None]  #: when something has to happen by itself
    missing_sealed: Mapped[bytes | None] = mapped_column(
        LargeBinary
    )  #: what the person was asked for
    completing_at: Mapped[datetime | None]  #: since when the person is writing it
    extended_at: Mapped[datetime | None]
    reason_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)  #: of the extension
    answer_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    passed_to_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)  #: who is competent
    ended_at: Mapped[datetime | None]  #: from here on nobody has to do anything
    by_staff_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))

    person: Mapped[Person] = relationship(lazy="joined")
