"""What people were told about their data, and what they asked about it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from referrals.models.base import Base, Id, Ref


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
