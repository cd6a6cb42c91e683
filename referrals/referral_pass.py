"""Referrals: sending somebody to an office of the directory, with a code that they can show.

Owns how a referral begins: by a gestor from a case, by the person from a matter of guidance, or on from an
office that did not take it. A referral begins as an offer: nothing leaves before the person has allowed it
(:mod:`referrals.referral_consent`) or a legal duty takes the place of that.

Who suffers violence at home, sexual violence, or is a child mistreated is sent only to offices that the
city's data name for those matters, never to one that mediates.
"""

from datetime import timedelta

from sqlalchemy import select, union_all

from referrals import alerts, codes, events, outbox, referral_trail
from referrals.city import City, Service, Topic
from referrals.db import Work
from referrals.errors import PazosError
from referrals.lifecycle import Move
from referrals.models import Case, Person, Referral, Staff
from referrals.notices import Notice
from referrals.referral_life import ReferralMove
from referrals.vocabulary import AgeBand, Kind, Lane, ReferralState

#: More buttons than this are no help.
MOST_CHOICES = 6


class UnknownService(PazosError):
    """The directory has no such service, or no longer."""

    say = "error-unknown-service"


class NotThisOffice(PazosError):
    """The office is none for this matter."""

    say = "error-not-this-office"


#: What a case is referred to when the rule that routed it names no service.
OTHERWISE = ("casa_de_justicia", "inspeccion", "fiscalia", "personeria", "comisaria_central")
#: The matter of a case that no matter of the city is named after.
_MATTERS = {Kind.FAMILY_VIOLENCE.value: "family_violence", "neighbours": "neighbours_noise"}


def choices(work: Work, case: Case) -> list[Service]:
    """The services that a gestor is offered for a case, those of its matter and route first."""
    route = next((one for one in work.city.case_routes if one.id == case.rule_id), None)
    is_asked = case.kind is Kind.CONTACT_REQUEST
    topic = work.city.topic(case.category or "") if is_asked else None
    of_matter = topic.to if topic is not None else ()
    wanted = (*of_matter, *(route.services if route is not None else ()), *OTHERWISE)
    found = [work.city.service(service_id) for service_id in dict.fromkeys(wanted)]
    quiet = case.kind is Kind.FAMILY_VIOLENCE
    return [
        service
        for service in found
        if service is not None and (not quiet or is_for_violence(work, service.id))
    ][:MOST_CHOICES]


def is_for_violence(work: Work, service_id: str) -> bool:
    """Whether the city's data send people who suffer violence at home to an office."""
    return any(topic.discreet and service_id in topic.to for topic in work.city.topics)


def matter_of(work: Work, referral: Referral) -> Topic | None:
    """The matter that the office is told; None where the city has no words for it."""
    return work.city.topic(referral.topic_id) if referral.topic_id is not None else None


def is_quiet(work: Work, referral: Referral) -> bool:
    """Whether nothing about a referral may be heard, or read on a locked phone.

    Where nobody named the matter, the office names it: who asks only to be called, and tells the gestor in
    the talk that they are beaten, is sent to a Comisaría. To be too quiet harms nobody.
    """
    case = work.session.get(Case, referral.case_id) if referral.case_id is not None else None
    if case is not None and case.kind in (Kind.FAMILY_VIOLENCE, Kind.CRISIS):
        return True
    topic = matter_of(work, referral)
    return topic.discreet if topic is not None else _tells_of_violence(work, referral.service_id)


def is_of_violence(work: Work, referral: Referral) -> bool:
    """Whether a referral may go to no office that mediates; a matter that nobody named counts as told."""
    case = work.session.get(Case, referral.case_id) if referral.case_id is not None else None
    if case is not None and case.kind is Kind.FAMILY_VIOLENCE:
        return True
    topic = matter_of(work, referral)
    if topic is not None:
        return topic.discreet
    is_named = case is not None and case.kind is Kind.CONFLICT  # by its category
    return not is_named and _tells_of_violence(work, referral.service_id)


def _tells_of_violence(work: Work, service_id: str) -> bool:
    """Whether an office alone tells; one that the directory has no more is taken to."""
    return work.city.service(service_id) is None or is_for_violence(work, service_id)


def refer(
    work: Work,
    alert_id: int,
    service_id: str,
    *,
    by: Person,
    topic_id: str | None = None,
    age_band: AgeBand | None = None,
    ask: bool = True,
) -> Referral:
    """Send the reporter of a case to a service ("Remitir"): they are asked for permission.

    While a referral to the same service is open, it is that one again. The case counts as referred.
    Without ``ask`` the caller has the person's answer and notes it.

    Raises:
        UnknownService: the directory has no such service.
        NotThisOffice: it is none for somebody who suffers violence, by the case or the matter given.
        PazosError: as :func:`referrals.alerts.pressed`.

    """
    alert, presser = alerts.pressed(work, alert_id, by=by)
    case = alert.case
    if work.city.service(service_id) is None:
        raise UnknownService
    named = work.city.topic(topic_id) if topic_id is not None else None
    is_violent = case.kind is Kind.FAMILY_VIOLENCE or (named is not None and named.discreet)
    if is_violent and not is_for_violence(work, service_id):
        raise NotThisOffice
    known = work.session.scalar(
        select(Referral).where(
            Referral.case_id == case.id,
            Referral.service_id == service_id,
            Referral.ended_at.is_(None),
        )
    )
    if known is not None:
        return known
    alerts.take(work, alert, presser)
    event = events.move(
        work, case, Move.REFER, actor=events.by_staff(presser), facts={"service": service_id}
    )
    alerts.refresh_cards(work, case, version=event.id)
    return offer(
        work,
        Referral(
            case_id=case.id,
            person_id=case.reporter_id,
            service_id=service_id,
            topic_id=topic_id or _matter(work, case),
            by_staff_id=presser.id,
            age_band=age_band,
        ),
        actor=events.by_staff(presser),
        ask=ask,
    )


def ask_for(work: Work, topic_id: str, service_id: str, *, by: Person) -> Referral:
    """Begin a referral that a person asks for from a matter of guidance; they are asked for permission.

    While one to the same office for the same matter is open, it is that one again.

    Raises:
        UnknownService: the directory has no such service, or it takes no referrals.
        NotThisOffice: the matter is none that people are referred for by themselves.

    """
    topic, service = work.city.topic(topic_id), work.city.service(service_id)
    if service is None or not service.takes_referrals:
        raise UnknownService
    if topic is None or topic.special or service_id not in topic.to:
        raise NotThisOffice
    work.session.flush()
    work.session.refresh(by, with_for_update={"of": Person, "key_share": True})
    known = work.session.scalar(
        select(Referral).where(
            Referral.person_id == by.id,
            Referral.case_id.is_(None),
            Referral.topic_id == topic_id,
            Referral.service_id == service_id,
            Referral.ended_at.is_(None),
        )
    )
    if known is not None:
        return known
    wanted = Referral(person_id=by.id, service_id=service_id, topic_id=topic_id)
    return offer(work, wanted, actor=events.by_person(by), ask=False)


def may_ask(city: City, topic_id: str, service_id: str) -> bool:
    """Whether a person may ask for a referral from the screen of a matter and an office."""
    topic, service = city.topic(topic_id), city.service(service_id)
    return (
        topic is not None
        and service is not None
        and service.takes_referrals
        and not topic.special
        and service_id in topic.to
    )


def offer(work: Work, wanted: Referral, *, actor: str, ask: bool = True) -> Referral:
    """Store a referral as an offer and, unless the person has the question before them, ask them.

    Whoever it comes from is told that the answer is awaited.
    """
    wanted.code = free_code(work)
    wanted.created_at = work.now
    hours = work.city.times.referrals.offer_hours
    wanted.due_at = work.now + timedelta(hours=hours)
    wanted.state = ReferralState.OFFERED
    work.session.add(wanted)
    work.session.flush()
    referral_trail.move(work, wanted, ReferralMove.OFFER, actor=actor)
    if ask:
        tell_person(work, wanted, Notice("referral-ask"), key=f"referral-ask:{wanted.id}")
    if ask and wanted.by_staff_id is not None:
        tell_staff(work, wanted, "asked", key=f"referral-asked:{wanted.id}")
    return wanted


def tell_person(work: Work, referral: Referral, notice: Notice, *, key: str) -> None:
    """Tell the person of a referral something, if they can be reached."""
    person = (
        work.session.get_one(Person, referral.person_id) if referral.person_id is not None else None
    )
    if person is None or person.blocked_at is not None:
        return
    outbox.enqueue(
        work,
        Notice(notice.say, {"referral": referral.id, **notice.params}),
        to=person,
        lane=Lane.CONVERSATION,
        dedupe_key=key,
        case_id=referral.case_id,
    )


def tell_staff(work: Work, referral: Referral, what: str, *, key: str) -> None:
    """Tell whoever has the case of a referral, else who began it, what became of it."""
    case = work.session.get(Case, referral.case_id) if referral.case_id is not None else None
    member = case.holder if case is not None and case.holder is not None else None
    if member is None and referral.by_staff_id is not None:
        member = work.session.get_one(Staff, referral.by_staff_id)
    if member is not None:
        _tell_member(work, referral, member, what, key=f"{key}:{member.id}")


def tell_who_handed_a_link(work: Work, referral: Referral, what: str) -> None:
    """Tell whoever gave the office a link, as :func:`tell_staff` tells whoever leads the referral."""
    for member_id in sorted(
        {one.by_staff_id or 0 for one in referral_trail.handed_on(work, referral)}
    ):
        member = work.session.get_one(Staff, member_id)
        _tell_member(work, referral, member, what, key=f"referral-{what}:{referral.id}:{member_id}")


def _tell_member(work: Work, referral: Referral, member: Staff, what: str, *, key: str) -> None:
    if member.suspended_at is not None or member.person.blocked_at is not None:
        return
    outbox.enqueue(
        work,
        Notice("referral-news", {"referral": referral.id, "what": what}),
        to=member.person,
        lane=Lane.CONVERSATION,
        dedupe_key=key,
        case_id=referral.case_id,
    )


def _matter(work: Work, case: Case) -> str | None:
    """The matter of the city that a case is about."""
    for name in (case.category, case.kind.value):
        found = work.city.topic(_MATTERS.get(name or "", name or ""))
        if found is not None:
            return found.id
    return None


def free_code(work: Work) -> str:
    """A code that neither a pass nor a case has: on the phone a code means one thing."""
    while True:
        code = codes.new_code()
        taken = union_all(
            select(Referral.id).where(Referral.code == code),
            select(Case.id).where(Case.code == code),
        )
        if work.session.execute(taken).first() is None:
            return code
