"""Referrals: sending somebody to an office of the directory, with a code that they can show.

Owns how a referral begins: by a gestor from a case, by the person from a matter of guidance, or on from an
office that did not take it. A referral begins as an offer: nothing leaves before the person has allowed it
(:mod:`referrals.referral_consent`) or a legal duty takes the place of that.

Who suffers violence at home, sexual violence, or is a child mistreated is sent only to offices that the
city's data name for those matters, never to one that mediates.
"""

from datetime import timedelta

from sqlalchemy import select, union_all

from referrals import alerts, codes, events, outbox, referral_matters, referral_trail
from referrals.city import City
from referrals.db import Work
from referrals.errors import PazosError
from referrals.lifecycle import Move
from referrals.models import Case, Person, Referral, Staff
from referrals.notices import Notice
from referrals.referral_life import ReferralMove
from referrals.referral_matters import UnknownService
from referrals.vocabulary import AgeBand, Kind, Lane, ReferralState


class NotThisOffice(PazosError):
    """The office is none for this matter."""

    say = "error-not-this-office"


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
    if is_violent and not referral_matters.is_for_violence(work, service_id):
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
            topic_id=topic_id or referral_matters.of_case(work, case),
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
