"""What a gestor says of a damaged light or place with the buttons of its card, and who hears of it.

Each function is one use case in the caller's transaction, checked as every press on an alert
(:func:`referrals.alerts.pressed`). The reporter and the neighbours who joined are told when a repair was
asked for, has a day, is done or is not the municipality's: each of them once for each move. Pressing again
moves nothing and tells nobody.

"Ya quedó" ends the case by the one way in which cases end (:func:`referrals.cases.close`), which moves the
order as well.
"""

from datetime import date, timedelta
from enum import StrEnum

from referrals import alerts, cases, neighbours, outbox, work_orders
from referrals.clock import local
from referrals.db import Work
from referrals.errors import PazosError, UnknownCase
from referrals.lifecycle import Outcome
from referrals.models import Alert, Case, CaseEvent, Person, Staff
from referrals.notices import Notice
from referrals.order_moves import OrderMove
from referrals.vocabulary import Inside, Kind, Lane, OrderState

SPOTS = frozenset({Kind.DARK_SPOT, Kind.ENVIRONMENT})
#: A day further off than this is no plan.
FURTHEST = timedelta(days=90)


class BadDay(PazosError):
    """The day is past, or too far off to be a plan."""

    say = "error-bad-day"


class Day(StrEnum):
    """A day as a button says it; any other is a date."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    WEEK = "week"  #: some day until Sunday


def see(work: Work, alert_id: int, *, by: Person) -> bool:
    """Note that the damage was seen on site ("La vi dañada"); give back whether that is new.

    Raises as :func:`referrals.alerts.pressed`; UnknownCase for a case that is no damage; IllegalMove.
    """
    alert, presser = _pressed(work, alert_id, by=by)
    if _state(work, alert.case) is OrderState.SEEN:
        return False
    _move(work, alert, OrderMove.SEE, presser)
    return True


def order(work: Work, alert_id: int, *, by: Person) -> bool:
    """Note that the repair was asked for ("Pedir arreglo"); give back whether that is new.

    Nothing is sent to the office: the directory may have no way to reach it, and the card says so.
    Raises as :func:`see`.
    """
    alert, presser = _pressed(work, alert_id, by=by)
    if _state(work, alert.case) is OrderState.ORDERED:
        return False
    event = _move(work, alert, OrderMove.ORDER, presser)
    _tell(work, alert.case, Notice("spot-ordered"), event)
    return True


def plan(work: Work, alert_id: int, day: str, *, by: Person) -> bool:
    """Note for which day the repair was announced ("Ya hay fecha"); give back whether that is new.

    ``day`` is one of :class:`Day` or a date as ``2026-11-30``, in the city's time zone.

    Raises:
        BadDay: it is no day, or one that is past or too far off.
        PazosError: as :func:`see`.

    """
    alert, presser = _pressed(work, alert_id, by=by)
    planned_for = day_of(work, day)
    known = work_orders.of_case(work, alert.case)
    if known is not None and known.state is OrderState.PLANNED and known.planned_for == planned_for:
        return False
    event = _move(
        work,
        alert,
        OrderMove.PLAN,
        presser,
        planned_for=planned_for,
        is_latest=day == Day.WEEK,
    )
    said = day if day in tuple(Day) else "other"
    notice = Notice("spot-planned", {"day": said, "date": planned_for.isoformat()})
    _tell(work, alert.case, notice, event)
    return True


def day_of(work: Work, day: str) -> date:
    """The date that a button means now; of a week, its Sunday.

    Raises:
        BadDay: it is no day, or one that is past or too far off.

    """
    today = local(work.now, work.city.timezone).date()
    match day:
        case Day.TODAY:
            return today
        case Day.TOMORROW:
            return today + timedelta(days=1)
        case Day.WEEK:
            return today + timedelta(days=6 - today.weekday())
    try:
        found = date.fromisoformat(day)
    except ValueError:
        raise BadDay from None
    if not today <= found <= today + FURTHEST:
        raise BadDay
    return found


def repair(work: Work, alert_id: int, *, was_seen: bool, by: Person) -> Case:
    """Note that it was mended ("Ya quedó"): the case ends as repaired, and everybody hears of it.

    ``was_seen`` is whether the gestor saw it mended, or was told so.

    Raises as :func:`see`.
    """
    _pressed(work, alert_id, by=by)
    answers = {"seen": "yes" if was_seen else "no"}
    return cases.close(work, alert_id, by=by, outcome=Outcome.REPAIRED, answers=answers)


def refuse(work: Work, alert_id: int, *, by: Person) -> bool:
    """Note that it is not the municipality's to mend ("No les toca"); give back whether that is new.

    People are told what they can do. The case stays open, for the gestor to close or to ask elsewhere.
    Raises as :func:`see`.
    """
    alert, presser = _pressed(work, alert_id, by=by)
    if _state(work, alert.case) is OrderState.REFUSED:
        return False
    event = _move(work, alert, OrderMove.REFUSE, presser)
    inside = alert.case.inside is Inside.COMPLEX
    _tell(work, alert.case, Notice("spot-refused", {"inside": inside}), event)
    return True


def _pressed(work: Work, alert_id: int, *, by: Person) -> tuple[Alert, Staff]:
    alert, presser = alerts.pressed(work, alert_id, by=by)
    if alert.case.kind not in SPOTS:
        raise UnknownCase
    return alert, presser


def _state(work: Work, case: Case) -> OrderState | None:
    known = work_orders.of_case(work, case)
    return known.state if known is not None else None


def _move(
    work: Work,
    alert: Alert,
    step: OrderMove,
    presser: Staff,
    *,
    planned_for: date | None = None,
    is_latest: bool = False,
) -> CaseEvent:
    """Move the order; whoever says something of a damage has taken its case."""
    if alert.case.holder_id != presser.id:
        cases.acknowledge(work, alert.id, by=presser.person)
    event = work_orders.move(
        work, alert.case, step, by=presser, planned_for=planned_for, is_latest=is_latest
    )
    alerts.refresh_cards(work, alert.case, version=event.id)
    return event


def _tell(work: Work, case: Case, notice: Notice, event: CaseEvent) -> None:
    """Tell the reporter and all neighbours who joined, each once."""
    reporter = case.reporter
    hears = reporter is not None and reporter.blocked_at is None
    if reporter is not None and hears and case.withdrawn_at is None:
        outbox.enqueue(
            work,
            notice,
            to=reporter,
            lane=Lane.CONVERSATION,
            dedupe_key=f"work:{event.id}:{reporter.id}",
            case_id=case.id,
        )
    neighbours.tell(work, case, notice, event_id=event.id)
