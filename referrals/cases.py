"""Cases: what staff do with one from its acknowledgement to its end, and how one is found.

Each public function is one use case: it loads, checks who asks, moves the case along
:mod:`referrals.lifecycle`, writes the event and puts what people are told into the outbox, all in the
caller's transaction. Leaves the beginning of a case to :mod:`referrals.filing`, its answers at the end to
:mod:`referrals.closings` and a second beginning to :mod:`referrals.reopening`.

What a crash leaves behind: nothing. A press that was not committed comes again; one that was is a repeat,
which says so and changes nothing.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from referrals import (
    alerts,
    checks,
    closings,
    codes,
    events,
    limits,
    neighbours,
    reporters,
    staff,
    threads,
    work_orders,
)
from referrals.db import Work
from referrals.errors import OutcomeMissing, UnknownCase
from referrals.lifecycle import ENDING, Move, Outcome, State
from referrals.models import Case, Person
from referrals.notices import Notice
from referrals.order_moves import OrderMove
from referrals.vocabulary import AlertState, Kind

#: A photo or voice note that comes this soon after a report belongs to it.
JUST_NOW = timedelta(minutes=15)


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
    reporters.tell(
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
    reporters.tell(
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
    if outcome is Outcome.DUPLICATE:
        closings.hold(work, alert_id, answers or {})
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
    reporters.tell(work, case, closed, dedupe_key=f"closed:{case.id}:{event.id}")
    neighbours.tell(work, case, closed, event_id=event.id)
    alerts.refresh_cards(work, case, version=event.id)
    return case
