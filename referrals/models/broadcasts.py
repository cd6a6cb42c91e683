"""Messages of the coordination to many people."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    ForeignKey,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.models.base import Base, Id, Ref, Sealed, by_value
from referrals.models.people import Staff
from referrals.vocabulary import (
    BroadcastState,
)


class Broadcast(Base):
    """One message to a cluster or a programme; its copies in the outbox carry ``broadcast_id``."""

    __tablename__ = "broadcasts"

    id: Mapped[Id]
    by_staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    audience: Mapped[dict[str, Any]] = mapped_column(JSON)  #: such as ``{"cluster": 4}``
    text_sealed: Mapped[Sealed]
    state: Mapped[BroadcastState] = mapped_column(by_value(BroadcastState))
    total: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    by_staff: Mapped[Staff] = relationship(lazy="joined")
