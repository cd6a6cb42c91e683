"""Referrals as they are now, and every move of them as an event.

Owns the lock, the looking up, and that each move leaves an event; leaves what may follow what to
:mod:`referrals.referral_life` and who may do it to whoever calls. Facts of an event are ids and codes.

Whatever moves a referral locks its case first, if it has one, then the first referral of its chain of
offices, then itself: of two offices answering at the same instant the second finds what the first said.
Whatever begins another one without a case then locks the person (:func:`hold_person`), as who asks for one
by themselves does: an office has at most one open referral of a case, or of a person's matter.
"""

from typing import Any

from sqlalchemy import or_, select

from referrals import alerts, codes, events, staff
from referrals.db import Work
from referrals.errors import NotYours, PazosError
from referrals.models import Case, Consent, OfficeLink, Person, Referral, ReferralEvent, Staff
from referrals.permissions import Action, allows
from referrals.referral_life import ENDED, Concern, ReferralMove, Voices, after, concerns
from referrals.vocabulary import ReferralState


class UnknownReferral(PazosError):
    """No referral has this id or code."""

    say = "error-unknown-referral"


_OFFICE = "office"


def by_office(service_id: str) -> str:
    """How an event names somebody of an office."""
    return f"{_OFFICE}:{service_id}"


def get(work: Work, referral_id: int) -> Referral:
    """The referral with this id.

    Raises:
        UnknownReferral: there is none.

    """
    found = work.session.get(Referral, referral_id)
    if found is None:
        raise UnknownReferral
    return found


def by_code(work: Work, text: str) -> Referral:
    """The referral whose pass has this code, however typed or said.

    Raises:
        UnknownReferral: the digits do not check, or no pass has them.

    """
    code = codes.parse(text)
    query = select(Referral).where(Referral.code == code)
    found = work.session.scalar(query) if code is not None else None
    if found is None:
        raise UnknownReferral
    return found


def locked(work: Work, referral_id: int) -> Referral:
    """The referral as it is now, held with its case and its chain to the end of the transaction.

    Raises:
        UnknownReferral: there is none.

    """
    found = get(work, referral_id)
    if found.case_id is not None:
        alerts.locked(work, found.case_id)
    work.session.flush()
    for one in dict.fromkeys((found.chain, found.id)):
        work.session.get_one(
            Referral, one, with_for_update={"of": Referral}, populate_existing=True
        )
    return found


def chain(work: Work, referral: Referral) -> list[Referral]:
    """All referrals of one matter that one office passed to the next, first come first."""
    work.session.flush()
    query = (
        select(Referral)
        .where(or_(Referral.id == referral.chain, Referral.root_id == referral.chain))
        .order_by(Referral.id)
        .execution_options(populate_existing=True)
    )
    return list(work.session.scalars(query))


def hold_person(work: Work, referral: Referral) -> None:
    """Hold the person of a locked referral that has no case, to the end of the transaction."""
    if referral.case_id is None and referral.person is not None:
        work.session.flush()
        work.session.refresh(referral.person, with_for_update={"of": Person, "key_share": True})


def of_same_matter(work: Work, referral: Referral) -> list[Referral]:
    """The other referrals of the same case, or else of the same matter of the person, oldest first.

    Of those that have ended only those that an office did not take.
    """
    work.session.flush()
    counts = or_(Referral.ended_at.is_(None), Referral.state == ReferralState.REJECTED)
    query = select(Referral).where(Referral.id != referral.id, counts)
    if referral.case_id is not None:
        query = query.where(Referral.case_id == referral.case_id)
    elif referral.person_id is not None:
        query = query.where(
            Referral.case_id.is_(None),
            Referral.person_id == referral.person_id,
            Referral.topic_id == referral.topic_id,
        )
    else:
        return []
    return list(work.session.scalars(query.order_by(Referral.id)))


def followed_by(work: Work, referral: Referral) -> Referral | None:
    """The open referral to another office that took the place of one; None for none."""
    later = (one for one in chain(work, referral) if one.id > referral.id)
    return next((one for one in later if one.ended_at is None), None)


def require_theirs(work: Work, referral: Referral, member: Staff) -> None:
    """Go on only if a referral comes from a member, is of a case that they have, or they oversee all.

    Raises:
        NotYours: none of these.

    """
    if allows(staff.roles_of(member), Action.OVERSEE_REFERRALS):
        return
    case = work.session.get(Case, referral.case_id) if referral.case_id is not None else None
    holder = case.holder_id if case is not None else None
    if member.id not in (referral.by_staff_id, holder):
        raise NotYours


def of_person(work: Work, person: Person, *, most: int = 10) -> list[int]:
    """Ids of the latest referrals of a person, newest first."""
    query = select(Referral.id).where(Referral.person_id == person.id)
    return list(work.session.scalars(query.order_by(Referral.id.desc()).limit(most)))


def consent_of(work: Work, referral: Referral) -> Consent | None:
    """What lets a referral be shared; None while nothing does."""
    return work.session.scalar(select(Consent).where(Consent.referral_id == referral.id))


def of(work: Work, referral: Referral) -> list[ReferralEvent]:
    """The trail of a referral, oldest first."""
    query = select(ReferralEvent).where(ReferralEvent.referral_id == referral.id)
    return list(work.session.scalars(query.order_by(ReferralEvent.id)))


def voices(work: Work, referral: Referral) -> Voices:
    """What the office and the person say of a referral, to be compared."""
    said, attended = referral.person_said_at, referral.office_attended_at
    return Voices(
        state=referral.state,
        office_attended=attended is not None,
        person=referral.person_said,
        person_spoke_last=attended is None or (said is not None and said >= attended),
        is_silent=referral.silent_at is not None,
        can_be_asked=referral.person_id is not None,
        office_known=work.city.service(referral.service_id) is not None,
        wrong_data=referral.wrong_data_at is not None,
    )


#: What does not wait for the office that took a referral's place.
_STAYS = frozenset({Concern.MISMATCH, Concern.WRONG_DATA})


def concerns_of(work: Work, referral: Referral) -> tuple[Concern, ...]:
    """Why somebody should look at a referral, the gravest first.

    Of one that has ended, only that its data are wrong; while another office is open in its place, only
    what that does not mend.
    """
    found = concerns(voices(work, referral))
    if referral.ended_at is not None:
        return tuple(one for one in found if one is Concern.WRONG_DATA)
    if found and followed_by(work, referral) is not None:
        return tuple(one for one in found if one in _STAYS)
    return found


def handed_on(work: Work, referral: Referral) -> list[OfficeLink]:
    """The links that the team was given for the office, newest first; also those that are shut."""
    query = select(OfficeLink).where(
        OfficeLink.referral_id == referral.id, OfficeLink.by_staff_id.is_not(None)
    )
    return list(work.session.scalars(query.order_by(OfficeLink.id.desc())))


def link_in_hand(work: Work, referral: Referral) -> OfficeLink | None:
    """The link that the team was given for the office and that still opens; None without one."""
    handed = handed_on(work, referral)
    return next(
        (one for one in handed if one.replaced_at is None and one.expires_at > work.now), None
    )


def can_office_say(work: Work, referral: Referral) -> bool:
    """Whether the office's word can be waited for: it was told, has spoken, or has a link."""
    if referral.office_told_at is not None or referral.office_arrived_at is not None:
        return True
    return link_in_hand(work, referral) is not None


def note(
    work: Work,
    referral: Referral,
    move: str,
    *,
    actor: str,
    facts: dict[str, Any] | None = None,
) -> ReferralEvent:
    """Note something that happened to a referral without changing its state."""
    return _write(work, referral, move, actor=actor, facts=facts, origin=referral.state)


def move(
    work: Work,
    referral: Referral,
    step: ReferralMove,
    *,
    actor: str,
    facts: dict[str, Any] | None = None,
) -> ReferralEvent:
    """Move a locked referral along the transition table and note it; its case's cards follow.

    A referral that has ended waits for nothing any more.

    Raises:
        IllegalMove: the table has no such transition.

    """
    is_new = step is ReferralMove.OFFER
    origin = None if is_new else referral.state
    referral.state = after(origin, step)
    if referral.state in ENDED:
        end(work, referral)
    event = _write(work, referral, step.value, actor=actor, facts=facts, origin=origin)
    if referral.case_id is not None and not is_new:
        case = alerts.locked(work, referral.case_id)
        told = {"referral": referral.id, "to": referral.state.value, "service": referral.service_id}
        who = _OFFICE if actor.startswith(f"{_OFFICE}:") else actor  # a case's trail has no room
        seen = events.write(work, case, move="referral", actor=who, facts=told)
        alerts.refresh_cards(work, case, version=seen.id)
    return event


def end(work: Work, referral: Referral) -> None:
    """Let a referral wait for nothing any more."""
    referral.ended_at = work.now
    referral.due_at = None


def _write(
    work: Work,
    referral: Referral,
    move: str,
    *,
    actor: str,
    facts: dict[str, Any] | None,
    origin: Any,
) -> ReferralEvent:
    event = ReferralEvent(
        referral_id=referral.id,
        at=work.now,
        actor=actor,
        move=move,
        origin=origin,
        target=referral.state,
        facts=facts or {},
    )
    work.session.add(event)
    work.session.flush()
    return event
