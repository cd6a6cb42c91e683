"""Lists of cases for staff: filters, pages, search, and a card shown anew.

Owns which cases somebody may find: a gestor those of which they were alerted, a coordinator all. A case
that is not theirs to find does not exist for them. A coordinator who opens a case of which nobody alerted
them gets an alert in state ``looking``: the card is theirs to act on and follows the case, while the
ladder goes on as if they had not looked. Leaves the words to :mod:`bot` and the spelling of barrios to
whoever calls.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select

from referrals import alerts, cases, events, outbox, staff, standings
from referrals.db import Work
from referrals.errors import UnknownCase
from referrals.lifecycle import State, is_open
from referrals.models import Alert, Case, CaseEvent, Person, Staff
from referrals.notices import Notice
from referrals.permissions import Action, allows, require
from referrals.standings import Standing
from referrals.vocabulary import AlertState, Kind, Lane, Rank, Urgency

PAGE = 8  #: cases on one page
OPENED = "open_card"  #: the event of somebody having read a case
SAME_READING = timedelta(
    minutes=10
)  #: looking at the board's case again within this is no other reading
CLOSED_FOR = timedelta(days=30)  #: how far back the list of closed cases goes
_OPEN_STATES = tuple(state for state in State if is_open(state))
_BY_URGENCY = case(
    *((Case.urgency == urgency, number) for number, urgency in enumerate(Urgency)), else_=9
)


class Filter(StrEnum):
    """Which cases a list shows."""

    MINE = "mine"  #: open, in the hands of whoever looks
    UNTAKEN = "untaken"  #: open, in nobody's hands
    URGENT = "urgent"  #: open, of the two higher urgencies
    SPOTS = "spots"  #: open dark spots and damage
    CLOSED = "closed"  #: closed in the last 30 days


@dataclass(frozen=True)
class Line:
    """A case as a list shows it."""

    case_id: int
    code: str
    kind: Kind
    urgency: Urgency
    standing: Standing
    barrio_id: str | None
    created_at: datetime


@dataclass(frozen=True)
class Page:
    """One page of a list; ``number`` counts from 0 and is one of the ``pages``, of which one is always."""

    lines: tuple[Line, ...]
    number: int
    pages: int
    total: int


def first_filter(work: Work, *, by: Person) -> Filter:
    """The list to begin with: one's own cases, or those that nobody took where one has none.

    Raises:
        NotAllowed: ``by`` is no staff who may list cases.

    """
    for only in (Filter.MINE, Filter.UNTAKEN):
        if page(work, only, 0, by=by).total:
            return only
    return Filter.MINE


def page(work: Work, only: Filter, number: int, *, by: Person) -> Page:
    """One page of the cases that ``by`` may see; a page beyond the last is the last.

    Raises:
        NotAllowed: ``by`` is no staff who may list cases.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.LIST_OWN_CASES)
    found = _in_sight(member).where(*_conditions(work, only, member))
    newest = Case.closed_at.desc() if only is Filter.CLOSED else Case.id.desc()
    order = (newest, Case.id.desc()) if only is Filter.CLOSED else (_BY_URGENCY, newest)
    return _page(work, found, number, *order, viewer=member)


def in_barrio(work: Work, barrio_id: str, number: int, *, by: Person) -> Page:
    """One page of all cases of a barrio that ``by`` may see, open ones first.

    Raises:
        NotAllowed: ``by`` is no staff who may search cases.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.SEARCH_CASES)
    found = _in_sight(member).where(Case.barrio_id == barrio_id)
    open_first = case((Case.state.in_(_OPEN_STATES), 0), else_=1)
    return _page(work, found, number, open_first, Case.id.desc(), viewer=member)


def with_code(work: Work, text: str, *, by: Person) -> Case:
    """The case with a code that ``by`` may see, however the code was typed.

    Raises:
        NotAllowed: ``by`` is no staff who may search cases.
        UnknownCase: there is none, or none that they may see.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.SEARCH_CASES)
    case_ = cases.by_code(work, text)
    if work.session.scalar(_in_sight(member).where(Case.id == case_.id)) is None:
        raise UnknownCase
    return case_


def show(work: Work, case_id: int, *, by: Person, key: str) -> Alert:
    """Send ``by`` the card of a case anew; from now on it is the one that follows the case.

    ``key`` makes a replay harmless. What a coordinator opens becomes an alert of theirs, without a
    deadline and without any effect on who is told next.

    Raises:
        NotAllowed: ``by`` is no staff who may search cases.
        UnknownCase: there is none, or none that they may see.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.SEARCH_CASES)
    if work.session.scalar(_in_sight(member).where(Case.id == case_id)) is None:
        raise UnknownCase
    found = alerts.locked(work, case_id)
    alert = next((one for one in found.alerts if one.staff_id == member.id), None)
    if alert is None:
        alert = Alert(
            case=found,
            staff_id=member.id,
            staff=member,
            rank=Rank.COORDINATOR,
            state=AlertState.LOOKING,
            created_at=work.now,
        )
        work.session.add(alert)
        work.session.flush()
    elif alert.state is AlertState.UNDELIVERABLE:
        alert.state = _state_of_reached(found)
    elif alert.state is AlertState.SUPERSEDED and _may_look_again(found, alert):
        alert.state = AlertState.LOOKING
    is_new = outbox.enqueue(
        work,
        Notice("alert"),
        to=by,
        lane=Lane.CONVERSATION,
        dedupe_key=f"card-again:{alert.id}:{key}",
        case_id=found.id,
        alert_id=alert.id,
    )
    if is_new:
        events.write(
            work, found, move=OPENED, actor=events.by_staff(member), facts={"alert": alert.id}
        )
    return alert


def look(work: Work, case_id: int, *, by: Person) -> Case:
    """The case that a coordinator reads on the board; that they read it is noted, once in a while.

    Raises:
        NotAllowed: ``by`` may not see the board.
        UnknownCase: there is no such case.

    """
    reader = staff.active(work, by)
    require(staff.roles_of(reader), Action.SEE_BOARD)
    found = work.session.get(Case, case_id)
    if found is None:
        raise UnknownCase
    actor = events.by_staff(reader)
    before = work.session.scalar(
        select(func.max(CaseEvent.at)).where(
            CaseEvent.case_id == case_id, CaseEvent.actor == actor, CaseEvent.move == OPENED
        )
    )
    if before is None or work.now - before > SAME_READING:
        events.write(work, found, move=OPENED, actor=actor)
    return found


def send_files(work: Work, alert_id: int, *, by: Person, key: str) -> int:
    """Send ``by`` the photos, voice notes and the pin of a case again; give back how many there are.

    Raises:
        PazosError: as :func:`referrals.alerts.looked_at`.

    """
    alert, presser = alerts.looked_at(work, alert_id, by=by)
    files = alerts.attachments(alert.case)
    new = [
        outbox.enqueue(
            work,
            Notice(notice.say, {**notice.params, "asked": True}),
            to=by,
            lane=Lane.CONVERSATION,
            dedupe_key=f"files:{alert.id}:{key}:{number}",
            case_id=alert.case_id,
            alert_id=alert.id,
        )
        for number, notice in enumerate(files)
    ]
    if any(new):
        events.write(
            work,
            alert.case,
            move="read_files",
            actor=events.by_staff(presser),
            facts={"alert": alert.id, **alerts.named(files)},
        )
    return len(files)


def _state_of_reached(found: Case) -> AlertState:
    """What becomes of an alert that could not be delivered, once its receiver is there again."""
    if not is_open(found.state):
        return AlertState.ENDED
    return AlertState.OPEN if found.holder_id is None else AlertState.SUPERSEDED


def _may_look_again(found: Case, alert: Alert) -> bool:
    """Whether a coordinator whose buttons stopped when the case changed hands may act on it once more."""
    return found.holder_id is None and alerts.oversees(alert)


def _in_sight(member: Staff) -> Select[int]:
    found = select(Case.id)
    if allows(staff.roles_of(member), Action.LIST_ALL_CASES):
        return found
    return found.where(Case.id.in_(select(Alert.case_id).where(Alert.staff_id == member.id)))


def _conditions(work: Work, only: Filter, member: Staff) -> tuple[ColumnElement[bool], ...]:
    if only is Filter.CLOSED:
        return (Case.state == State.CLOSED, Case.closed_at >= work.now - CLOSED_FOR)
    is_still_open = Case.state.in_(_OPEN_STATES)
    match only:
        case Filter.MINE:
            return (is_still_open, Case.holder_id == member.id)
        case Filter.UNTAKEN:
            return (is_still_open, Case.holder_id.is_(None))
        case Filter.URGENT:
            return (is_still_open, Case.urgency.in_([Urgency.VITAL, Urgency.HIGH]))
        case Filter.SPOTS:
            return (is_still_open, Case.kind.in_([Kind.DARK_SPOT, Kind.ENVIRONMENT]))


def line(work: Work, case_: Case, *, viewer: Staff) -> Line:
    """A case as a list shows it to ``viewer``, who may see it."""
    return Line(
        case_id=case_.id,
        code=case_.code,
        kind=case_.kind,
        urgency=case_.urgency,
        standing=standings.of(work, case_, viewer=viewer),
        barrio_id=case_.barrio_id,
        created_at=case_.created_at,
    )


def _page(
    work: Work, found: Select[int], number: int, *order: ColumnElement[Any], viewer: Staff
) -> Page:
    total = work.session.scalar(select(func.count()).select_from(found.subquery())) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(number, 0), pages - 1)
    ids = work.session.scalars(found.order_by(*order).limit(PAGE).offset(number * PAGE)).all()
    rows = [work.session.get_one(Case, one) for one in ids]
    lines = tuple(line(work, row, viewer=viewer) for row in rows)
    return Page(lines, number, pages, total)
