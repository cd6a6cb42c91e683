"""Whom a message to many is for: gestores or those who reported, of some clusters; or a programme's people.

Guarantees: who opted out, blocked the assistant or is silenced gets none; an audience of fewer than
:data:`LEAST_REPORTERS` people who reported is refused, so that a message to a sector points at nobody. Who
ever told of violence in the family or of a crisis gets none for any report: their phone may be looked at.
Of a programme are those who have a place; of those under 18 only who has the guardian's authorisation.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, func, select

from referrals import enrolments, opt_outs
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Case, Duty, Person, Silence, Staff
from referrals.vocabulary import Kind, Role, Unasked

REPORTED_WITHIN = timedelta(days=90)
LEAST_REPORTERS = 5
_PRIVATE = (Kind.FAMILY_VIOLENCE, Kind.CRISIS)
_NO_REPORT = (*_PRIVATE, Kind.DATA_REQUEST, Kind.UNTRIAGED)


class NobodyThere(PazosError):
    """The audience is empty."""

    say = "error-broadcast-nobody"


class AudienceTooSmall(PazosError):
    """So few people reported there that the message would point at them."""

    say = "error-broadcast-few"


@dataclass(frozen=True)
class Audience:
    """Who a broadcast is for: gestores, or those who reported, of some clusters; or a programme's people.

    Without clusters, the gestores of all. With ``programme``, nothing else counts.
    """

    reporters: bool
    clusters: tuple[int, ...] = ()
    programme: str | None = None

    @property
    def of_staff(self) -> bool:
        """Whether it is for the team, who may be written to at any hour."""
        return not self.reporters and self.programme is None

    def to_json(self) -> dict[str, Any]:
        """The form that is stored."""
        if self.programme is not None:
            return {"who": "programme", "programme": self.programme, "clusters": []}
        return {"who": "reporters" if self.reporters else "gestores", "clusters": [*self.clusters]}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Audience":
        """The audience that :meth:`to_json` wrote."""
        return cls(value["who"] == "reporters", tuple(value["clusters"]), value.get("programme"))


def count(work: Work, audience: Audience) -> int:
    """How many people a broadcast to ``audience`` would reach now.

    Raises:
        NobodyThere: nobody.
        AudienceTooSmall: too few people who reported.

    """
    found = work.session.scalar(
        select(func.count()).select_from(people(audience, at=work.now).subquery())
    )
    if not found:
        raise NobodyThere
    if audience.reporters and found < LEAST_REPORTERS:
        raise AudienceTooSmall
    return found


def people(audience: Audience, *, at: datetime) -> Select[int]:
    """Ids of the people of an audience at a moment, without those who want or are to get no broadcasts."""
    if audience.programme is not None:
        meant = and_(Person.id.in_(enrolments.participants(audience.programme, at=at)))
    elif audience.reporters:
        told: Select[Any] = select(Case.reporter_id).where(
            Case.reporter_id.is_not(None),
            Case.cluster_id.in_(audience.clusters),
            Case.kind.not_in(_NO_REPORT),
            Case.created_at > at - REPORTED_WITHIN,
            Case.created_at <= at,
            Case.withdrawn_at.is_(None),
        )
        hidden = select(Case.reporter_id).where(
            Case.reporter_id.is_not(None), Case.kind.in_(_PRIVATE)
        )
        meant = and_(Person.id.in_(told), Person.id.not_in(hidden))
    else:
        duties = select(Staff.person_id).join(Duty, Duty.staff_id == Staff.id)
        duties = duties.where(
            Duty.role == Role.GESTOR, Staff.suspended_at.is_(None), Staff.created_at <= at
        )
        if audience.clusters:
            duties = duties.where(Duty.cluster_id.in_(audience.clusters))
        meant = and_(Person.id.in_(duties))
    silenced = select(Silence.person_id).where(Silence.lifted_at.is_(None))
    return select(Person.id).where(
        meant,
        Person.blocked_at.is_(None),
        Person.id.not_in(opt_outs.people_without(Unasked.BROADCASTS)),
        Person.id.not_in(silenced),
    )
