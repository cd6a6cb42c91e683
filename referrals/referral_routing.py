"""Where a referral goes on to when an office does not take it: the next office, else the coordination.

Nothing is dropped: a rejected referral stays open until another office is offered in its place and the
person has been asked for permission for that one, or a coordinator has settled it.
"""

from referrals import events, office_notices, outbox, referral_matters, referral_pass, staff
from referrals import referral_consent as consents
from referrals import referral_trail as trail
from referrals.db import Work
from referrals.models import Case, Referral
from referrals.notices import Notice
from referrals.office_notices import OfficeNews
from referrals.referral_life import ReferralMove
from referrals.vocabulary import ConsentBy, Lane, ReferralState


def after_rejection(work: Work, referral: Referral, *, to_service: str | None) -> Referral | None:
    """Offer the next office in place of a rejected, locked referral; None where there is none to offer.

    ``to_service`` is the office that was named. Somebody without a chat cannot be asked: the coordination
    and whoever sent them hear of it; so also where nobody named the matter and it may be violence. Where
    another office is open in its place already, or the next one is open for the same matter, the person is
    told of that one and is not asked again.
    """
    trail.hold_person(work, referral)
    there = trail.of_same_matter(work, referral)
    tried = _tried(work, referral, there)
    is_guessed = referral_matters.is_guessed(work, referral)
    candidates = [to_service, *([] if is_guessed else _next_offices(work, referral))]
    target = next(
        (one for one in candidates if one and one not in tried and fits(work, referral, one)), None
    )
    consent = trail.consent_of(work, referral)
    by_duty = consent is not None and consent.given_by is ConsentBy.DUTY
    open_one = _open_next(work, referral, there, named=to_service, is_last=target is None)
    can_go_on = target is not None and (referral.person_id is not None or by_duty)
    known = {"next": target if can_go_on else None}
    if open_one is not None:
        known = {"next": open_one.service_id, "open": open_one.code}
    referral_pass.tell_person(
        work,
        referral,
        Notice("referral-rejected", known),
        key=f"referral-rejected:{referral.id}",
    )
    referral_pass.tell_staff(work, referral, "rejected", key=f"referral-news:r:{referral.id}")
    if open_one is not None:
        facts = {"to": open_one.service_id, "open": open_one.id}
        trail.move(work, referral, ReferralMove.ROUTE_ON, actor=events.SYSTEM, facts=facts)
        trail.end(work, referral)
        return open_one
    if target is None or not can_go_on:
        tell_coordination(work, referral)
        return None
    following = pass_on(work, referral, target, actor=events.SYSTEM)
    if by_duty and consents.protects_children(work, target):
        consents.send_by_duty(work, following, actor=events.SYSTEM, member=None)
    return following


def fits(work: Work, referral: Referral, service_id: str) -> bool:
    """Whether a referral may go to an office: it is there, and none that mediates violence.

    One that only the team leads to is for the matters of the special routes that name it, not for whoever
    another office would send there.
    """
    service = work.city.service(service_id)
    if service is None or not service.takes_referrals:
        return False
    topic = referral_matters.matter_of(work, referral)
    if not service.listed and not (topic is not None and topic.special and service_id in topic.to):
        return False
    violent = referral_matters.is_of_violence(work, referral)
    return not violent or referral_matters.is_for_violence(work, service_id)


def offices(work: Work, referral: Referral) -> list[str]:
    """Ids of the offices that a referral can go on to, best first.

    Those that were tried, or are open, for the same matter are left out.
    """
    tried = _tried(work, referral, trail.of_same_matter(work, referral))
    found = [*_next_offices(work, referral), *referral_matters.OTHERWISE]
    return [one for one in dict.fromkeys(found) if one not in tried and fits(work, referral, one)]


def pass_on(
    work: Work, referral: Referral, service_id: str, *, actor: str, by_staff_id: int | None = None
) -> Referral:
    """Offer another office in place of a locked referral.

    One that was rejected is done with; one that was not allowed yet lapses, and its question with it.

    Raises:
        IllegalMove: it has ended, or was attended.

    """
    facts = {"to": service_id}
    is_asked = referral.state is ReferralState.OFFERED
    step = ReferralMove.LAPSE if is_asked else ReferralMove.ROUTE_ON
    trail.move(work, referral, step, actor=actor, facts=facts)
    if referral.state is ReferralState.REJECTED:
        trail.end(work, referral)
    return referral_pass.offer(
        work,
        Referral(
            case_id=referral.case_id,
            person_id=referral.person_id,
            service_id=service_id,
            topic_id=referral.topic_id,
            by_staff_id=by_staff_id or referral.by_staff_id,
            age_band=referral.age_band,
            root_id=referral.chain,
        ),
        actor=actor,
    )


def end_the_others(work: Work, referral: Referral) -> None:
    """Where somebody was attended, the other offices of the chain wait for nobody any more."""
    for other in trail.chain(work, referral):
        if other.id == referral.id or other.ended_at is not None:
            continue
        facts = {"first": referral.service_id}
        if other.state is ReferralState.OFFERED:
            trail.move(work, other, ReferralMove.LAPSE, actor=events.SYSTEM, facts=facts)
            continue
        trail.move(work, other, ReferralMove.CLOSE, actor=events.SYSTEM, facts=facts)
        office_notices.tell(work, other, OfficeNews.OVER)


def tell_coordination(work: Work, referral: Referral) -> None:
    """Tell the coordinators that a referral waits for them; once for each set of reasons and each asking.

    Nobody is told while another office is open in its place.
    """
    reasons = trail.concerns_of(work, referral)
    if not reasons:
        return
    why = f"{referral.asks}:{'-'.join(one.value for one in reasons)}"
    for one in staff.coordinators(work):
        if one.person.blocked_at is None:
            outbox.enqueue(
                work,
                Notice("referral-news", {"referral": referral.id, "what": "stuck"}),
                to=one.person,
                lane=Lane.CONVERSATION,
                dedupe_key=f"referral-stuck:{referral.id}:{why}:{one.id}",
                case_id=referral.case_id,
            )


def _tried(work: Work, referral: Referral, there: list[Referral]) -> set[str]:
    """Offices that are not offered again: those of the chain, and those of the same matter."""
    return {one.service_id for one in (*trail.chain(work, referral), *there)}


def _open_next(
    work: Work, referral: Referral, there: list[Referral], *, named: str | None, is_last: bool
) -> Referral | None:
    """The open one that leads on: in its place, else to the office named, else to any if none is left."""
    following = trail.followed_by(work, referral)
    if following is not None and following.state is not ReferralState.REJECTED:
        return following
    for one in there:
        leads = one.state is not ReferralState.REJECTED and fits(work, referral, one.service_id)
        if leads and (is_last or one.service_id == named):
            return one
    return None


def _next_offices(work: Work, referral: Referral) -> list[str]:
    topic = referral_matters.matter_of(work, referral)
    case = work.session.get(Case, referral.case_id) if referral.case_id is not None else None
    of_case = [one.id for one in referral_matters.choices(work, case)] if case is not None else []
    return list(dict.fromkeys([*(topic.to if topic is not None else ()), *of_case]))
