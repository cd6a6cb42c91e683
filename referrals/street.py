"""What gestores do on the street without anybody's report: a mediation, a damage seen, a referral.

Each becomes a case of source ``staff`` without a reporter, held by whoever did it, so that it has a code,
a trail and its place in the figures. Nobody is alerted: there is nothing that somebody else has to take.
``key`` names the filling-in, so that a repeat gives back the case that is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from referrals import (
    alerts,
    cases,
    events,
    filing,
    outbox,
    referral_consent,
    referral_pass,
    routing,
    staff,
    work_orders,
)
from referrals.db import Work
from referrals.errors import PazosError
from referrals.lifecycle import Move, Outcome, State
from referrals.models import Alert, Case, Person, Referral, Staff
from referrals.notices import Notice
from referrals.order_moves import OrderMove
from referrals.permissions import Action, require
from referrals.referral_matters import UnknownService
from referrals.vocabulary import AgeBand, AlertState, CaseSource, Kind, Lane, Rank

#: How a mediation can end that is noted afterwards.
ENDINGS = (Outcome.AGREEMENT, Outcome.MEDIATED, Outcome.NOT_POSSIBLE)


class NotMediable(PazosError):
    """The law keeps this kind of conflict from mediation."""

    say = "error-not-mediable"


@dataclass(frozen=True)
class Place:
    """Where a damage is: words, a pin in degrees, both or neither."""

    words: str | None = None
    pin: tuple[float, float] | None = None


def mediable(work: Work, category: str | None) -> bool:
    """Whether a conflict of this category, over and without weapons, may be mediated."""
    return _decide(work, Kind.CONFLICT, category).mediation


def log_mediation(
    work: Work,
    *,
    by: Person,
    key: str,
    barrio_id: str,
    category: str | None,
    people: Mapping[str, int],
    outcome: Outcome,
) -> Case:
    """Note a mediation; the case is closed with its outcome, and the questions about calm follow.

    Raises:
        NotAllowed: ``by`` does no such work.
        NotMediable: the law keeps the category from mediation.
        AnswersMissing: nobody took part, or the outcome is none of :data:`ENDINGS`.

    """
    member = _worker(work, by)
    known = _known(work, key)
    if known is not None:
        return known
    if not mediable(work, category):
        raise NotMediable
    alert = _file(work, member, Kind.CONFLICT, key=key, category=category, barrio_id=barrio_id)
    answers = {"people": dict(people), "reason": "declined"}
    ended = outcome if outcome in ENDINGS else None
    return cases.close(work, alert.id, by=by, outcome=ended, answers=answers)


def log_spot(
    work: Work, *, by: Person, key: str, barrio_id: str, fault: str | None, place: Place
) -> Case:
    """Note a broken light that was seen on site; its card comes with the buttons to its repair.

    Raises:
        NotAllowed: ``by`` does no such work.

    """
    member = _worker(work, by)
    known = _known(work, key)
    if known is not None:
        return known
    alert = _file(
        work, member, Kind.DARK_SPOT, key=key, category=fault, barrio_id=barrio_id, place=place
    )
    work_orders.move(work, alert.case, OrderMove.SEE, by=member)
    outbox.enqueue(
        work,
        Notice("alert"),
        to=by,
        lane=Lane.CONVERSATION,
        dedupe_key=f"card-of-own:{alert.id}",
        case_id=alert.case_id,
        alert_id=alert.id,
    )
    return alert.case


def log_referral(
    work: Work,
    *,
    by: Person,
    key: str,
    topic_id: str,
    service_id: str,
    allowed: bool = True,
    age_band: AgeBand | None = None,
) -> tuple[Case, Referral | None]:
    """Note that somebody was sent to a service; gives back the case and the referral with its pass.

    ``allowed``: the person said yes to the office's being told of a code and the matter. Without it they
    were shown the way and nothing is shared: there is no referral.

    Raises:
        NotAllowed: ``by`` does no such work.
        UnknownService: the directory has no such service, or it takes no referrals.
        NotThisOffice: it is none for this matter.

    """
    member = _worker(work, by)
    topic = work.city.topic(topic_id)
    if topic is not None and topic.special:
        require(staff.roles_of(member), Action.SPECIAL_ROUTE)
    if topic is not None and topic.discreet and service_id not in topic.to:
        raise referral_pass.NotThisOffice
    case = _known(work, key)
    if case is None:
        alert = _file(work, member, Kind.CONTACT_REQUEST, key=key, category=topic_id)
        case = alert.case
        service = work.city.service(service_id)
        if service is None or not service.takes_referrals:
            raise UnknownService
        if allowed:
            sent = referral_pass.refer(
                work, alert.id, service_id, by=by, topic_id=topic_id, age_band=age_band, ask=False
            )
            referral_consent.spoken(work, sent.id, by=by)
        answers = {"service": service_id}
        cases.close(work, alert.id, by=by, outcome=Outcome.REFERRED, answers=answers)
    query = select(Referral).where(Referral.case_id == case.id).order_by(Referral.id).limit(1)
    return case, work.session.scalar(query)


def _worker(work: Work, by: Person) -> Staff:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.LOG_WORK)
    return member


def _known(work: Work, key: str) -> Case | None:
    return work.session.scalar(select(Case).where(Case.source_key == key))


def _decide(work: Work, kind: Kind, category: str | None) -> routing.Decision:
    urgency = routing.urgency_of(kind, category=category, happening=None, danger=None)
    facts = routing.Facts(
        kind=kind, urgency=urgency, category=category, hours=work.city.hours_at(work.now)
    )
    return routing.decide(work.city, facts)


def _file(
    work: Work,
    member: Staff,
    kind: Kind,
    *,
    key: str,
    category: str | None,
    barrio_id: str | None = None,
    place: Place | None = None,
) -> Alert:
    """A case that ``member`` has already; their alert is how its buttons know them."""
    place = place or Place()
    cluster = work.city.cluster_of(barrio_id) if barrio_id else None
    decision = _decide(work, kind, category)
    case = Case(
        code=filing.free_code(work),
        source_key=key,
        source=CaseSource.STAFF,
        kind=kind,
        category=category,
        urgency=routing.urgency_of(kind, category=category, happening=None, danger=None),
        state=State.RECEIVED,
        barrio_id=barrio_id,
        cluster_id=cluster.id if cluster else _only_cluster(member) if not barrio_id else None,
        rule_id=decision.rule_id,
        mediation=decision.mediation,
        place_sealed=work.vault.seal(place.words) if place.words else None,
        pin_sealed=work.vault.seal_json(list(place.pin)) if place.pin else None,
        created_at=work.now,
    )
    work.session.add(case)
    work.session.flush()
    actor = events.by_staff(member)
    events.write(work, case, move="file", actor=actor)
    alert = Alert(
        case=case,
        staff_id=member.id,
        staff=member,
        rank=Rank.HOLDER,
        state=AlertState.OPEN,
        created_at=work.now,
    )
    work.session.add(alert)
    events.move(work, case, Move.ASSIGN, actor=actor, facts={"staff": member.id})
    alerts.take(work, alert, member)
    events.move(work, case, Move.ACKNOWLEDGE, actor=actor)
    return alert


def _only_cluster(member: Staff) -> int | None:
    clusters = {duty.cluster_id for duty in member.duties if duty.cluster_id is not None}
    return clusters.pop() if len(clusters) == 1 else None
