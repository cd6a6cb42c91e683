"""People, staff, what staff are there for, and how they came in."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from referrals.models.base import Base, Fingerprint, Id, Ref, Sealed, by_value, only
from referrals.vocabulary import Role, Unasked


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
    blocked_at: Mapped[datetime | None]
    erasure_at: Mapped[
        datetime | None
    ]  #: they asked to be erased, and something open holds that up
    forgotten_at: Mapped[datetime | None]  #: erased: nobody is known by this row any more
    address_until: Mapped[datetime | None]  #: forgotten, and the last answer is on its way
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
    service_id: Mapped[str | None] = mapped_column(String(60), index=True)  #: of an office's chat
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
    service_id: Mapped[str | None] = mapped_column(String(60))  #: of an office's chat
    is_backup: Mapped[bool] = mapped_column(default=False)
    name_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_by: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))


class Leave(Base):
    """A time in which a staff member is not told of new alerts."""

    __tablename__ = "leaves"
    __table_args__ = (Index("ix_leaves_staff", "staff_id", "ends_at"),)

    id: Mapped[Id]
    staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]  #: moved forward when they come back earlier
    created_by: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    created_at: Mapped[datetime]


class Silence(Base):
    """A coordinator keeps a person's reports from alerting anybody; danger to life is never silenced."""

    __tablename__ = "silences"
    __table_args__ = (
        Index("ix_silences_person", "person_id", unique=True, **only("lifted_at IS NULL")),
    )

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    created_by: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"))
    created_at: Mapped[datetime]
    lifted_by: Mapped[int | None] = mapped_column(Ref, ForeignKey("staff.id"))
    lifted_at: Mapped[datetime | None]


class OptOut(Base):
    """A person wants no messages of one kind, until they ask for them again."""

    __tablename__ = "opt_outs"
    __table_args__ = (UniqueConstraint("person_id", "kind"),)

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(Ref, ForeignKey("persons.id"))
    kind: Mapped[Unasked] = mapped_column(by_value(Unasked))
    since: Mapped[datetime]


class StaffForm(Base):
    """What a staff member is filling in by buttons, such as the closing of a case; one at a time."""

    __tablename__ = "staff_forms"

    id: Mapped[Id]
    staff_id: Mapped[int] = mapped_column(Ref, ForeignKey("staff.id"), unique=True)
    form: Mapped[str] = mapped_column(String(24))
    step: Mapped[str] = mapped_column(String(24))
    answers_sealed: Mapped[Sealed]
    message_id: Mapped[int | None] = mapped_column(BigInteger)  #: the question in their chat
    begun_at: Mapped[datetime]
    changed_at: Mapped[datetime]
