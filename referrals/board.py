"""The coordinator's board: which open cases there are, and which of them need somebody.

Reads only. A case *waits for nobody* when nobody took it and nobody who can still be reached was told, or
when who took it cannot be reached any more: such a case is on that list at every moment until it changes.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from referrals import ladder
from referrals.db import Work
from referrals.lifecycle import Move, State, is_open
from referrals.models import Case, CaseEvent, Staff
from referrals.vocabulary import AlertState, Urgency

#: Cases on one page of a list.
PAGE = 8
#: Lists that are not of a cluster.
LISTS = ("untaken", "late", "nobody", "kept")
#: Events from which the time to acknowledge counts.
_BEGINNINGS = ("file", Move.REOPEN.value, Move.RELEASE.value, "let_go")
_BY_URGENCY = tuple(Urgency)
_OPEN = tuple(state for state in State if is_open(state))


@dataclass(frozen=True)
class Board:
    """How many open cases there are on each list; ``clusters`` by number, 0 for those without one."""

    total: int
    lists: dict[str, int]
    clusters: dict[int, int]


@dataclass(frozen=True)
class Page:
    """One page of a list, with how many cases and pages it has; ``number`` counts from 0."""

    cases: Sequence[Case]
    total: int
    number: int
    pages: int


def look(work: Work) -> Board:
    """The counts of now."""
    cases = _open_cases(work)
    since = _since(work, cases)
    return Board(
        total=len(cases),
        lists={name: sum(_is_on(work, one, name, since) for one in cases) for name in LISTS},
        clusters=dict(sorted(Counter(one.cluster_id or 0 for one in cases).items())),
    )


def listed(work: Work, name: str, *, page: int = 0) -> Page:
    """A page of a list: one of :data:`LISTS`, or ``c4`` for a cluster (``c0``: without one).

    The most urgent come first, then the oldest. A page beyond the last is the last.
    """
    cases = _open_cases(work)
    since = _since(work, cases)
    found = [one for one in cases if _is_on(work, one, name, since)]
    pages = max(1, -(-len(found) // PAGE))
    number = min(max(page, 0), pages - 1)
    return Page(found[number * PAGE : (number + 1) * PAGE], len(found), number, pages)


def waits_for_nobody(case: Case) -> bool:
    """Whether no one who can be reached has an open case in their hands or was told of it."""
    if case.held_back is not None:
        return False
    if case.holder is not None:
        return not _reachable(case.holder)
    return not any(
        alert.state is AlertState.OPEN and _reachable(alert.staff) for alert in case.alerts
    )


def _reachable(one: Staff) -> bool:
    return one.suspended_at is None and one.person.blocked_at is None


def _open_cases(work: Work) -> list[Case]:
    found = work.session.scalars(select(Case).where(Case.state.in_(_OPEN))).unique()
    return sorted(found, key=lambda one: (_BY_URGENCY.index(one.urgency), one.id))


def _since(work: Work, cases: Sequence[Case]) -> dict[int, datetime]:
    """From when each case's time to be acknowledged counts."""
    query = (
        select(CaseEvent.case_id, func.max(CaseEvent.at))
        .where(CaseEvent.move.in_(_BEGINNINGS), CaseEvent.case_id.in_([one.id for one in cases]))
        .group_by(CaseEvent.case_id)
    )
    return {row[0]: row[1] for row in work.session.execute(query)}


def _is_on(work: Work, case: Case, name: str, since: dict[int, datetime]) -> bool:
    waits = case.holder_id is None and case.held_back is None
    match name:
        case "untaken":
            return waits
        case "late":
            begun = since.get(case.id, case.created_at)
            return waits and ladder.first_due(work, case, since=begun) <= work.now
        case "nobody":
            return waits_for_nobody(case)
        case "kept":
            return case.held_back is not None
        case _:
            return name == f"c{case.cluster_id or 0}"
