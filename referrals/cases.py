"""Cases: filing what was told, and what staff do with it.

Each public function is one use case: it loads, moves the case along :mod:`referrals.lifecycle`, writes the
event and puts what people are told into the outbox, all in the caller's transaction. Filing is keyed by
``source_key``, so a report that is filed twice (a replayed update, a doubled press) stays one case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from referrals import (
    alerts,
    checks,
    closings,
    codes,
    conversations,
    events,
    limits,
    neighbours,
    outbox,
    precision,
    routing,
    staff,
    threads,
    work_orders,
)
from referrals.conversations import Draft
from referrals.db import Work
from referrals.errors import OutcomeMissing, UnknownCase
from referrals.lifecycle import ENDING, Move, Outcome, State, is_open
from referrals.models import Case, Conversation, Media, Person
from referrals.notices import Notice
from referrals.order_moves import OrderMove
from referrals.vocabulary import AlertState, HeldBack, Kind, Lane, Urgency

#: A photo or voice note that comes this soon after a report belongs to it.
JUST_NOW = timedelta(minutes=15)


@dataclass(frozen=True)
class Filed:
    """What became of a report: its case, whether it was new, and whether anybody could be told."""

    case: Case
    is_new: bool
    somebody_told: bool


def file_report(
    work: Work,
    draft: Draft,
    *,
    reporter: Person,
    source_key: str,
    conversation: Conversation | None = None,
    emergency: bool = False,
    incomplete: bool = False,
    receipt: bool = True,
) -> Filed:
    """File a report: the case, its alerts and the receipt to the reporter, or nothing of it.

    ``emergency`` says that a life is in danger now. ``receipt`` is False where the caller answers the
    reporter itself. Filing the same ``source_key`` again gives back the case that is there.
    """
    known = work.session.scalar(select(Case).where(Case.source_key == source_key))
    if known is not None:
        return Filed(known, is_new=False, somebody_told=known.state is not State.RECEIVED)
    urgency = routing.urgency_of(
        draft.kind,
        category=draft.category,
        happening=draft.happening,
        danger=draft.danger,
        emergency=emergency,
    )
    cluster = work.city.cluster_of(draft.barrio_id) if draft.barrio_id else None
    facts = routing.Facts(
        kind=draft.kind,
        urgency=urgency,
        category=draft.category,
        cluster_id=cluster.id if cluster else None,
        danger=draft.danger,
        hours=work.city.hours_at(work.now),
    )
    decision = routing.decide(work.city, facts)
    held_back = limits.holding_back(work, reporter, facts)
    case = Case(
        code=free_code(work),
        source_key=source_key,
        kind=draft.kind,
        category=draft.category,
        urgency=urgency,
        state=State.RECEIVED,
        incomplete=incomplete,
        reporter_id=reporter.id,
        reporter=reporter,
        barrio_id=draft.barrio_id,
        cluster_id=cluster.id if cluster else None,
        rule_id=decision.rule_id,
        mediation=decision.mediation,
        happening=draft.happening,
        danger=draft.danger,
        story_sealed=work.vault.seal(draft.story) if draft.story else None,
        place_sealed=work.vault.seal(draft.place) if draft.place else None,
        pin_sealed=work.vault.seal_json(list(draft.pin)) if draft.pin else None,
        pole=draft.pole,
        inside=draft.inside,
        precision=draft.precision or precision.usual(draft.kind, urgency),
        held_back=held_back,
        created_at=work.now,
    )
    work.session.add(case)
    work.session.flush()
    actor = events.by_person(reporter)
    events.write(work, case, move="file", actor=actor)
    if draft.precision is not None:
        chosen = {"precision": draft.precision.value}
        events.write(work, case, move=precision.CHOOSE, actor=actor, facts=chosen)
    if conversation is not None:
        conversation.case_id = case.id
        for media in conversations.media_of(work, conversation):
            if media.case_id is None:
                media.case_id = case.id
    told = alerts.send_out(work, case, start=decision.start)
    if held_back is HeldBack.TOO_MANY:
        limits.flag_many(work, case)
    if receipt:
        key = "receipt-incomplete" if incomplete else "receipt"
        _tell_reporter(work, case, Notice(key, {"told": told}), dedupe_key=f"receipt:{case.id}")
    return Filed(case, is_new=True, somebody_told=told)


def add_details(work: Work, case: Case, draft: Draft, *, actor: str) -> None:
    """Add to a case that left before everything was known, and tell those who were alerted.

    What the draft leaves out stays as it is; a draft that says nothing new changes nothing. A barrio
    that was not known before may bring in the gestor of its cluster; a danger that was not known makes
    the case more urgent, never less, and may rule mediation out, never in.
    """
    case = alerts.locked(work, case.id)
    clusters = _clusters_of(work, case)
    pin_before = case.pin_sealed
    if not _add(work, case, draft):
        return
    event = events.write(work, case, move="add_details", actor=actor)
    urgency = routing.urgency_of(
        case.kind, category=case.category, happening=case.happening, danger=case.danger
    )
    if _BY_URGENCY.index(urgency) < _BY_URGENCY.index(case.urgency):
        case.urgency = urgency
        alerts.hasten(work, case)
        usual = precision.usual(case.kind, urgency)
        if precision.is_wider(usual, case.precision) and not precision.was_chosen(work, case):
            case.precision = usual
    decision = routing.decide(work.city, alerts.facts_of(work, case))
    case.rule_id = decision.rule_id
    case.mediation = case.mediation and decision.mediation
    tell_news(work, case, event_id=event.id, has_new_pin=case.pin_sealed is not pin_before)
    let_through = limits.let_danger_through(work, case)
    moved = let_through or _clusters_of(work, case) != clusters
    if case.holder_id is None and is_open(case.state) and moved:
        alerts.send_out(work, case, start=decision.start)
    alerts.refresh_cards(work, case, version=event.id)


_BY_URGENCY = tuple(Urgency)


def _clusters_of(work: Work, case: Case) -> set[int]:
    return {one.id for one in work.city.clusters_of(case.barrio_id)} if case.barrio_id else set()


def _add(work: Work, case: Case, draft: Draft) -> bool:
    """Take over what a draft knows; give back whether any of it was new."""
    changed = False
    for name in ("category", "barrio_id", "happening", "danger", "pole", "inside"):
        new = getattr(draft, name)
        if new is not None and new != getattr(case, name):
            setattr(case, name, new)
            changed = True
    if case.barrio_id is not None:
        cluster = work.city.cluster_of(case.barrio_id)
        case.cluster_id = cluster.id if cluster else None
    for name, words in (("story_sealed", draft.story), ("place_sealed", draft.place)):
        sealed = getattr(case, name)
        if words and (sealed is None or work.vault.open(sealed) != words):
            setattr(case, name, work.vault.seal(words))
            changed = True
    if draft.pin:
        pin = list(draft.pin)
        if case.pin_sealed is None or work.vault.open_json(case.pin_sealed) != pin:
            case.pin_sealed = work.vault.seal_json(pin)
            changed = True
    return changed


def tell_news(work: Work, case: Case, *, event_id: int, has_new_pin: bool) -> None:
    """Tell those who were alerted that more is known of a case than its card told when it came."""
    # An edited card makes no sound: whoever was alerted before hears of the addition by a message.
    for alert in case.alerts:
        heard = alert.state in (AlertState.OPEN, AlertState.TAKEN)
        if not heard or alert.staff.person.blocked_at is not None:
            continue
        notices = [Notice("news")] if alert.message_id is not None else []
        notices += [Notice("pin")] if has_new_pin else []
        for notice in notices:
            outbox.enqueue(
                work,
                notice,
                to=alert.staff.person,
                lane=Lane.ALERT,
                dedupe_key=f"{notice.say}:{alert.id}:{event_id}",
                case_id=case.id,
                alert_id=alert.id,
            )


def add_media(work: Work, case: Case, media: Media) -> None:
    """Send a photo or voice note, come after the alert, to those who were alerted."""
    case = alerts.locked(work, case.id)
    media.case_id = case.id
    work.session.flush()
    work.session.expire(case, ["media"])
    event = events.write(
        work, case, move="add_media", actor=events.SYSTEM, facts={"media": [media.id]}
    )
    for alert in case.alerts:
        if alert.state in (AlertState.OPEN, AlertState.TAKEN):
            outbox.enqueue(
                work,
                Notice("media", {"media": media.id}),
                to=alert.staff.person,
                lane=Lane.ALERT,
                dedupe_key=f"media:{media.id}:{alert.id}:{event.id}",
                case_id=case.id,
                alert_id=alert.id,
            )


def file_untriaged(
    work: Work, *, reporter: Person, words: str, source_key: str, conversation: Conversation | None
) -> Filed:
    """Keep words that could not be understood or handled, for a coordinator to look at.

    What a report in the making has gathered goes along. Words that follow while that case waits are
    added to it, so that one outage makes one case for each person.
    """
    draft = conversations.draft_of(work, conversation) if conversation else None
    waiting = work.session.scalar(
        select(Case).where(
            Case.reporter_id == reporter.id,
            Case.kind == Kind.UNTRIAGED,
            Case.holder_id.is_(None),
            Case.state.in_([State.RECEIVED, State.ASSIGNED]),
        )
    )
    if waiting is not None:
        told = work.vault.open(waiting.story_sealed) if waiting.story_sealed else ""
        if f"\n{words}\n" not in f"\n{told}\n":
            addition = Draft(kind=Kind.UNTRIAGED, story=f"{told}\n{words}".strip())
            add_details(work, waiting, addition, actor=events.by_person(reporter))
        return Filed(waiting, is_new=False, somebody_told=waiting.state is not State.RECEIVED)
    story = words if draft is None or not draft.story else f"{draft.story}\n{words}"
    base = draft or Draft(kind=Kind.UNTRIAGED)
    filed = file_report(
        work,
        base.with_(kind=Kind.UNTRIAGED, story=story),
        reporter=reporter,
        source_key=source_key,
        conversation=conversation,
        receipt=False,
    )
    if conversation is not None:
        conversations.end(work, conversation)
    return filed


def file_abandoned(work: Work, conversation: Conversation) -> Filed | None:
    """File a report that was begun and left, if it holds enough to act on; end its conversation.

    Where the alert had left already, what was gathered since then is added to its case.
    """
    draft = conversations.draft_of(work, conversation)
    filed = None
    if draft is not None and conversation.case_id is not None:
        case = work.session.get_one(Case, conversation.case_id)
        add_details(work, case, draft, actor=events.by_person(conversation.person))
    elif draft is not None and draft.can_be_acted_on:
        filed = file_report(
            work,
            draft,
            reporter=conversation.person,
            source_key=f"conversation:{conversation.id}",
            conversation=conversation,
            incomplete=True,
        )
    conversations.end(work, conversation)
    return filed


def by_code(work: Work, text: str) -> Case:
    """The case with a code, however it was typed.

    Raises:
        UnknownCase: the digits do not check, or no case has them.

    """
    code = codes.parse(text)
    case = work.session.scalar(select(Case).where(Case.code == code)) if code else None
    if case is None:
        raise UnknownCase
    return case


def of_reporter(work: Work, person: Person, *, limit: int = 5) -> list[Case]:
    """The latest cases that a person told of, newest first."""
    return list(
        work.session.scalars(
            select(Case).where(Case.reporter_id == person.id).order_by(Case.id.desc()).limit(limit)
        )
    )


def just_filed(work: Work, person: Person) -> Case | None:
    """The case that a person told of a moment ago and that is still open, for a late photo."""
    return work.session.scalar(
        select(Case)
        .where(
            Case.reporter_id == person.id,
            Case.created_at >= work.now - JUST_NOW,
            Case.state != State.CLOSED,
        )
        .order_by(Case.id.desc())
        .limit(1)
    )


def acknowledge(work: Work, alert_id: int, *, by: Person) -> bool:
    """Take the case ("Recibido"); the reporter hears of it.

    Gives back False when they had taken it before. Raises as :func:`referrals.alerts.pressed`.
    """
    alert, presser = alerts.pressed(work, alert_id, by=by)
    if not alerts.take(work, alert, presser):
        return False
    event = events.move(work, alert.case, Move.ACKNOWLEDGE, actor=events.by_staff(presser))
    _tell_reporter(
        work,
        alert.case,
        Notice("taken", {"name": staff.name_of(work, presser)}),
        dedupe_key=f"taken:{alert.case_id}:{presser.id}:{event.id}",
    )
    alerts.refresh_cards(work, alert.case, version=event.id)
    return True


def set_out(work: Work, alert_id: int, *, by: Person) -> bool:
    """Set out ("En camino"), taking the case if nobody had; the reporter hears of it.

    Gives back False when they had said so before. Raises as :func:`referrals.alerts.pressed`.
    """
    alert, presser = alerts.pressed(work, alert_id, by=by)
    alerts.take(work, alert, presser)
    if any(
        event.move == Move.SET_OUT.value and event.actor == events.by_staff(presser)
        for event in events.trail_since_reopened(work, alert.case)
    ):
        return False
    event = events.move(work, alert.case, Move.SET_OUT, actor=events.by_staff(presser))
    _tell_reporter(
        work,
        alert.case,
        Notice("on-the-way", {"name": staff.name_of(work, presser)}),
        dedupe_key=f"on-the-way:{alert.case_id}:{presser.id}:{event.id}",
    )
    alerts.refresh_cards(work, alert.case, version=event.id)
    return True


#: The outcomes that a gestor chooses among, by kind of case.
OUTCOMES: dict[Kind, tuple[Outcome, ...]] = {
    Kind.DARK_SPOT: (
        Outcome.REPAIRED,
        Outcome.REFERRED,
        Outcome.NOT_POSSIBLE,
        Outcome.DUPLICATE,
        Outcome.FALSE_REPORT,
    ),
}
OUTCOMES[Kind.ENVIRONMENT] = OUTCOMES[Kind.DARK_SPOT]
_USUAL_OUTCOMES = (
    Outcome.MEDIATED,
    Outcome.AGREEMENT,
    Outcome.REFERRED,
    Outcome.POLICE,
    Outcome.RESOLVED_ITSELF,
    Outcome.NOT_POSSIBLE,
    Outcome.FALSE_REPORT,
    Outcome.DUPLICATE,
)
_MEDIATION = frozenset({Outcome.MEDIATED, Outcome.AGREEMENT})


def outcomes_of(case: Case) -> tuple[Outcome, ...]:
    """The outcomes that a case can be closed with; mediation only where the law allows it."""
    offered = OUTCOMES.get(case.kind, _USUAL_OUTCOMES)
    return tuple(one for one in offered if case.mediation or one not in _MEDIATION)


def close(
    work: Work,
    alert_id: int,
    *,
    by: Person,
    outcome: Outcome | None,
    answers: Mapping[str, Any] | None = None,
) -> Case:
    """End the case with an outcome ("Cerrar") and its answers; the reporter hears of it.

    Raises:
        OutcomeMissing: no outcome was given, or one that this case cannot have.
        AnswersMissing: the outcome asks for more (:func:`referrals.closings.facts_of`).
        NoDuplicate: the case that it is said to repeat cannot be that.
        PazosError: as :func:`referrals.alerts.pressed`.

    """
    alert, presser = alerts.pressed(work, alert_id, by=by)
    case = alert.case
    if outcome is None or outcome not in outcomes_of(case):
        raise OutcomeMissing
    facts = closings.facts_of(work, outcome, answers or {})
    if outcome is Outcome.DUPLICATE:
        facts["duplicate_of"] = closings.join(work, case, facts["duplicate_of"], by=presser).id
    actor = events.by_staff(presser)
    alerts.take(work, alert, presser)
    if outcome is Outcome.REPAIRED:
        work_orders.move(work, case, OrderMove.REPAIR, by=presser)
    events.move(work, case, ENDING[outcome], actor=actor)
    event = events.move(work, case, Move.CLOSE, actor=actor, facts={"outcome": outcome.value})
    case.outcome = outcome
    case.closed_at = work.now
    closings.write(work, case, outcome=outcome, facts=facts, by=presser)
    for other in case.alerts:
        if other.state in (AlertState.OPEN, AlertState.TAKEN):
            other.state = AlertState.ENDED
            other.due_at = None
    checks.after_closing(work, case)
    threads.end_of_case(work, case)
    limits.flag_false(work, case)
    closed = Notice("closed", {"outcome": outcome.value})
    _tell_reporter(work, case, closed, dedupe_key=f"closed:{case.id}:{event.id}")
    neighbours.tell(work, case, closed, event_id=event.id)
    alerts.refresh_cards(work, case, version=event.id)
    return case


def _tell_reporter(work: Work, case: Case, notice: Notice, *, dedupe_key: str) -> None:
    if case.reporter is None or case.reporter.blocked_at is not None:
        return
    lane = Lane.ALERT if case.urgency is Urgency.VITAL else Lane.CONVERSATION
    outbox.enqueue(
        work, notice, to=case.reporter, lane=lane, dedupe_key=dedupe_key, case_id=case.id
    )


def free_code(work: Work) -> str:
    """A code that no case has yet."""
    while True:
        code = codes.new_code()
        if work.session.scalar(select(Case.id).where(Case.code == code)) is None:
            return code
