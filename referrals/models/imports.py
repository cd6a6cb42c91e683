"""Files and calendars that sessions are read out of. The files themselves are never kept."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.models.base import Base, Fingerprint, Id, Ref, Sealed, by_value, only
from referrals.models.people import Staff
from referrals.vocabulary import FeedState, ImportState


class SessionImport(Base):
    """One file, from being read to being taken over; what was read goes, the counts stay."""

    __tablename__ = "session_imports"

    id: Mapped[Id]
    staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"), index=True)
    state: Mapped[ImportState] = mapped_column(by_value(ImportState))
    source: Mapped[str | None] = mapped_column(String(40))  #: as of a session
    file_hash: Mapped[str | None] = mapped_column(String(64))  #: SHA-256 of the file's bytes
    plan_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)  #: rows and errors, while of use
    counts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  #: of what was done
    begun_at: Mapped[datetime]
    changed_at: Mapped[datetime]

    staff: Mapped[Staff] = relationship(lazy="joined")


class SessionFeed(Base):
    """The address of a calendar that is read again every few hours."""

    __tablename__ = "session_feeds"
    __table_args__ = (
        Index("ix_session_feeds_due", "next_at", **only("state = 'active'")),
        Index("ix_session_feeds_url", "url_key", unique=True, **only("state = 'active'")),
    )

    id: Mapped[Id]
    staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    programme_id: Mapped[str | None] = mapped_column(String(60))
    state: Mapped[FeedState] = mapped_column(by_value(FeedState))
    url_sealed: Mapped[Sealed | None]  #: an address may carry a secret; gone when it is off
    url_key: Mapped[Fingerprint]
    host: Mapped[str] = mapped_column(String(255))  #: for lists and reports
    created_at: Mapped[datetime]
    next_at: Mapped[datetime]
    read_at: Mapped[datetime | None]  #: the last time that it could be read
    etag: Mapped[str | None] = mapped_column(String(200))
    failures: Mapped[int] = mapped_column(default=0)  #: in a row
    error: Mapped[str | None] = mapped_column(String(40))
    told: Mapped[str | None] = mapped_column(String(64))  #: what whoever added it was last told of

    staff: Mapped[Staff] = relationship(lazy="joined")
