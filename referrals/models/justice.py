"""Referrals to offices: their trail, and what the person allowed."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.models.base import Base, Fingerprint, Id, Ref, by_value, only
from referrals.models.cases import Case
from referrals.models.people import Person
from referrals.vocabulary import AgeBand, ConsentBy, Delivery, PersonWord, ReferralState


class Referral(Base):
    """Somebody sent to an office of the directory, with a code that they can show.

    ``state`` is what the office says; ``person_said`` what the person says. Nobody's name is here.
    """

    __tablename__ = "referrals"
    __table_args__ = (
        Index(
            "ix_referrals_case_open",
            "case_id",
            "service_id",
            unique=True,
            **only("ended_at IS NULL AND case_id IS NOT NULL"),
        ),
        Index(
            "ix_referrals_person_open",
            "person_id",
            "topic_id",
            "service_id",
            unique=True,
            **only("ended_at IS NULL AND case_id IS NULL"),
        ),
        Index("ix_referrals_due", "due_at", **only("due_at IS NOT NULL")),
    )

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(16), unique=True)
    #: The case that it comes from; None where the person asked for it by themselves.
    case_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("cases.id"), index=True)
    #: Whom it is about, if they write to the assistant; None for somebody met on the street.
    person_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    service_id: Mapped[str] = mapped_column(String(60), index=True)
    topic_id: Mapped[str | None] = mapped_column(String(60))  #: the matter, of the city's data
    by_staff_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))
    #: The first referral of a chain of offices; None for that one itself.
    root_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("referrals.id"), index=True)
    age_band: Mapped[AgeBand | None] = mapped_column(by_value(AgeBand))  #: special routes only
    state: Mapped[ReferralState] = mapped_column(by_value(ReferralState))
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    office_told_at: Mapped[datetime | None]  #: when somebody at the office could be told
    office_arrived_at: Mapped[datetime | None]
    office_attended_at: Mapped[datetime | None]
    where_to_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)  #: of a rejecting office
    person_said: Mapped[PersonWord | None] = mapped_column(by_value(PersonWord))
    person_said_at: Mapped[datetime | None]
    wrong_data_at: Mapped[datetime | None]  #: the person says that the office's data are wrong
    asks: Mapped[int] = mapped_column(default=0)  #: how often the person was asked how it went
    asked_at: Mapped[datetime | None]  #: the last time, until they answer
    due_at: Mapped[datetime | None]  #: when something has to happen by itself
    silent_at: Mapped[datetime | None]  #: when an answer was given up
    ended_at: Mapped[datetime | None]  #: from here on nobody has to do anything

    case: Mapped[Case | None] = relationship(lazy="select")
    person: Mapped[Person | None] = relationship(lazy="select")

    @property
    def chain(self) -> int:
        """The id of the first referral of its chain of offices."""
        return self.root_id or self.id


class ReferralEvent(Base):
    """What happened to a referral, by whom and when; never changed."""

    __tablename__ = "referral_events"

    id: Mapped[Id]
    referral_id: Mapped[int] = mapped_column(Ref, ForeignKey("referrals.id"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(80))  #: as of a case's event, or ``office:<service>``
    move: Mapped[str] = mapped_column(String(40))
    origin: Mapped[ReferralState | None] = mapped_column(by_value(ReferralState))
    target: Mapped[ReferralState | None] = mapped_column(by_value(ReferralState))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  #: ids and codes only


class Consent(Base):
    """What lets one referral be shared with one office: a permission, or a legal duty."""

    __tablename__ = "consents"

    id: Mapped[Id]
    referral_id: Mapped[int] = mapped_column(Ref, ForeignKey("referrals.id"), unique=True)
    person_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("persons.id"), index=True)
    given_by: Mapped[ConsentBy] = mapped_column(by_value(ConsentBy))
    #: Who noted a spoken permission or invoked the duty.
    by_staff_id: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))
    text_version: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(8))
    service_id: Mapped[str] = mapped_column(String(60))  #: with whom
    shares: Mapped[list[str]] = mapped_column(JSON)  #: what, such as ``code`` and ``matter``
    article: Mapped[str | None] = mapped_column(String(120))  #: of the legal duty
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class OfficeLink(Base):
    """A one-time link by which an office answers for one referral; only hashes are kept of it.

    One link of a referral counts at a time; the first browser that answers has it from then on.
    """

    __tablename__ = "office_links"
    __table_args__ = (
        Index("ix_office_links_counts", "referral_id", unique=True, **only("replaced_at IS NULL")),
    )

    id: Mapped[Id]
    token_key: Mapped[Fingerprint] = mapped_column(unique=True)
    referral_id: Mapped[int] = mapped_column(Ref, ForeignKey("referrals.id"))
    service_id: Mapped[str] = mapped_column(String(60))  #: whose answers it carries
    by_staff_id: Mapped[int | None] = mapped_column(
        Ref, ForeignKey("staff.id")
    )  #: who handed it on
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None]  #: a newer link took its place
    browser_key: Mapped[str | None] = mapped_column(String(64))  #: of the browser that answered
    answered_at: Mapped[datetime | None]  #: the first time


class OfficeMail(Base):
    """One e-mail to one office about one referral, until a mail server has taken it; no words, no link."""

    __tablename__ = "office_mails"
    __table_args__ = (
        UniqueConstraint("referral_id", "news"),
        Index("ix_office_mails_open", "ready_at", **only("state IN ('waiting', 'taken')")),
    )

    id: Mapped[Id]
    referral_id: Mapped[int] = mapped_column(Ref, ForeignKey("referrals.id"))
    news: Mapped[str] = mapped_column(String(24))
    state: Mapped[Delivery] = mapped_column(by_value(Delivery))
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(String(80))
    created_at: Mapped[datetime]
    ready_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
