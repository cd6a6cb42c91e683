"""The coordination's side of referrals: what waits for them, and what they do about it.

Owns the lists and who may see and settle a referral; a gestor sees those that they began or whose case they
have. An office that the directory has no more is a reason of its own
(:class:`referrals.referral_life.Concern`), here and in ``doctor``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import or_, select

from referrals import events, office_notices, referral_pass, referral_routing, staff
from referrals import referral_trail as trail
from referrals.city import City
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Case, Person, Referral, Staff
from referrals.notices import Notice
from referrals.office_notices import OfficeNews
from referrals.permissions import Action, allows, require
from referrals.referral_life import Concern, ReferralMove
from referrals.vocabulary import ReferralState


class Which(StrEnum):
    """Which referrals a list shows."""

    WAITING = "waiting"  #: with a reason to look at them
    OPEN = "open"
    OVERDUE = "overdue"
    MISMATCHED = "mismatched"
    REJECTED = "rejected"


_REASONS = {
    Which.OVERDUE: frozenset({Concern.SILENT, Concern.OFFICE_SILENT, Concern.NOT_ATTENDED}),
    Which.MISMATCHED: frozenset({Concern.MISMATCH}),
    Which.REJECTED: frozenset({Concern.REJECTED, Concern.OFFICE_GONE}),
    Which.WAITING: frozenset(Concern),
}


@dataclass(frozen=True)
class Seen:
    """A referral with the reasons why somebody should look at it, the gravest first."""

    referral: Referral
    concerns: tuple[Concern, ...]


class NothingToSettle(PazosError):
    """The referral has ended already."""

    say = "error-referral-over"


def waiting(work: Work, *, by: Person) -> int:
    """How many referrals wait for somebody; of a coordinator all, of a gestor their own.

    Raises:
        NotAllowed: ``by`` may not see referrals.

    """
    return len(listed(work, Which.WAITING, by=by))


def listed(work: Work, which: Which, *, by: Person) -> list[Seen]:
    """The referrals of a list, the gravest and oldest first.

    Raises:
        NotAllowed: ``by`` may not see referrals.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.REFER)
    query = select(Referral).where(
        or_(Referral.ended_at.is_(None), Referral.wrong_data_at.is_not(None))
    )
    if not allows(staff.roles_of(member), Action.OVERSEE_REFERRALS):
        query = query.outerjoin(Case, Case.id == Referral.case_id).where(
            or_(Case.holder_id == member.id, Referral.by_staff_id == member.id)
        )
    found = [
        Seen(one, trail.concerns_of(work, one))
        for one in work.session.scalars(query.order_by(Referral.id))
    ]
    wanted = _REASONS.get(which)
    if wanted is None:
        return [one for one in found if one.referral.ended_at is None]
    kept = [one for one in found if not wanted.isdisjoint(one.concerns)]
    order = list(Concern)
    return sorted(kept, key=lambda one: (order.index(one.concerns[0]), one.referral.id))


def seen(work: Work, referral_id: int, *, by: Person) -> Seen:
    """One referral, for whoever may see it.

    Raises:
        NotAllowed, NotYours: ``by`` may not.
        UnknownReferral: there is none.

    """
    referral = trail.get(work, referral_id)
    _theirs(work, referral, by)
    return Seen(referral, trail.concerns_of(work, referral))


def pass_on(work: Work, referral_id: int, service_id: str, *, by: Person) -> Referral:
    """Offer another office in place of a referral; the person is asked for permission for that one.

    Raises:
        NotAllowed, NotYours: ``by`` may not.
        PassedOn: another office is open in its place already.
        NotThatOffice: the office was tried, is gone, or is none for this matter.
        NothingToSettle: it has ended.
        IllegalMove: it was attended.

    """
    referral = trail.get(work, referral_id)
    member = _theirs(work, referral, by)
    referral = trail.locked(work, referral_id)
    trail.hold_person(work, referral)
    if referral.ended_at is not None:
        raise NothingToSettle
    if trail.followed_by(work, referral) is not None:
        raise PassedOn
    if service_id not in referral_routing.offices(work, referral):
        raise NotThatOffice
    return referral_routing.pass_on(
        work, referral, service_id, actor=events.by_staff(member), by_staff_id=member.id
    )


def may_pass_on(work: Work, referral: Referral) -> bool:
    """Whether another office can be offered in place of a referral.

    One that the person was asked for is left to them, unless its office is gone or they do not answer.
    """
    if referral.ended_at is not None or referral.state is ReferralState.ATTENDED:
        return False
    if referral.state is ReferralState.OFFERED and not trail.concerns_of(work, referral):
        return False
    return trail.followed_by(work, referral) is None and bool(
        referral_routing.offices(work, referral)
    )


class PassedOn(PazosError):
    """Another office is open in its place already: the person is not asked twice."""

    say = "error-referral-passed-on"


class NotThatOffice(PazosError):
    """The office was tried already, is gone, or is none for this matter."""

    say = "error-not-this-office"


def settle(work: Work, referral_id: int, *, by: Person) -> bool:
    """A coordinator has dealt with a referral ("Ya lo resolví"); False if it is settled already.

    It ends as it is, and the person hears that the code is no longer good; that it was settled, and by
    whom, is in its trail. Where only the office's data were wrong they are right now: the referral goes on.

    Raises:
        NotAllowed: ``by`` may not.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.OVERSEE_REFERRALS)
    referral = trail.locked(work, referral_id)
    actor = events.by_staff(member)
    reasons = trail.concerns_of(work, referral)
    referral.wrong_data_at = None
    if reasons == (Concern.WRONG_DATA,):
        trail.note(work, referral, "settle", actor=actor)
        return True
    if referral.ended_at is not None:
        return False
    if referral.state is ReferralState.OFFERED:
        trail.move(work, referral, ReferralMove.LAPSE, actor=actor)
        return True
    facts = {"settled": [one.value for one in reasons]}
    trail.move(work, referral, ReferralMove.CLOSE, actor=actor, facts=facts)
    office_notices.tell(work, referral, OfficeNews.OVER)
    over = Notice("referral-over")
    referral_pass.tell_person(work, referral, over, key=f"referral-over:{referral.id}")
    return True


def orphaned(work: Work, city: City) -> Sequence[tuple[str, int]]:
    """Offices that the directory has no more, each with its number of open referrals, for ``doctor``."""
    open_ones = work.session.scalars(
        select(Referral.service_id).where(Referral.ended_at.is_(None)).order_by(Referral.service_id)
    ).all()
    gone = [one for one in open_ones if city.service(one) is None]
    return [(one, gone.count(one)) for one in dict.fromkeys(gone)]


def _theirs(work: Work, referral: Referral, by: Person) -> Staff:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.REFER)
    trail.require_theirs(work, referral, member)
    return member
