"""The monthly list for the territorial committee: counts, and nothing from which anybody could be known.

A group of fewer than :data:`FEWEST` people is not shown by itself but among the others; and where only one
such group would be left there, which could be worked out from the total, the next smallest joins it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import select

from referrals import figures, staff
from referrals.db import Work
from referrals.figures import Closing, Month
from referrals.models import Case, Person
from referrals.permissions import Action, require

T = TypeVar("T")

FEWEST = 3  #: people; a smaller group is not broken down


@dataclass(frozen=True)
class Section:
    """A total and its groups, largest first, by key; ``rest`` are those in groups too small to show.

    ``total`` is None where there are some, but fewer than :data:`FEWEST` people.
    """

    total: int | None
    groups: tuple[tuple[str, int], ...]
    rest: int

    def to_json(self) -> dict[str, Any]:
        """The form that a message's parameters take."""
        return {
            "total": self.total,
            "groups": [list(one) for one in self.groups],
            "rest": self.rest,
        }


@dataclass(frozen=True)
class Report:
    """One month: what came in, by cluster and kind; how it ended; what the neighbourhood said."""

    month: Month
    by_cluster: Section
    by_kind: Section
    by_outcome: Section
    by_result: Section


def monthly(work: Work, month: Month, *, by: Person) -> Report:
    """The list of a month on the city's calendar.

    Raises:
        NotAllowed: ``by`` may not see it.

    """
    require(staff.roles_of(staff.active(work, by)), Action.REPORT)
    received = work.session.scalars(
        select(Case).where(
            Case.created_at >= month.begins(work), Case.created_at < month.after().begins(work)
        )
    ).all()
    closed = figures.closings(work, first=month, last=month)
    claimed = [one for one in closed if one.is_claimed]
    return Report(
        month=month,
        by_cluster=_section(received, _cluster_of, figures.teller),
        by_kind=_section(received, lambda case: case.kind.value, figures.teller),
        by_outcome=_section(closed, _outcome_of, lambda one: one.teller),
        by_result=_section(claimed, _result_of, lambda one: one.teller),
    )


def _cluster_of(case: Case) -> str:
    return str(case.cluster_id) if case.cluster_id is not None else "none"


def _outcome_of(one: Closing) -> str:
    return one.outcome.value if one.outcome is not None else "none"


def _result_of(one: Closing) -> str:
    return one.result.value if one.result is not None else "waiting"


def _section(things: Iterable[T], key: Callable[[T], str], teller: Callable[[T], str]) -> Section:
    numbers: dict[str, int] = {}
    people: dict[str, set[str]] = {}
    for thing in things:
        group = key(thing)
        numbers[group] = numbers.get(group, 0) + 1
        people.setdefault(group, set()).add(teller(thing))
    return fold(numbers, people)


def fold(numbers: dict[str, int], people: dict[str, set[str]]) -> Section:
    """Groups as they may be shown: ``numbers`` of things and the ``people`` behind them. Pure."""
    hidden = too_small(numbers, people)
    shown = sorted(numbers.keys() - hidden, key=lambda group: (-numbers[group], group))
    few = bool(numbers) and _behind(people, numbers) < FEWEST
    return Section(
        total=None if few else sum(numbers.values()),
        groups=tuple((group, numbers[group]) for group in shown),
        rest=0 if few else sum(numbers[group] for group in hidden),
    )


def too_small(numbers: Mapping[str, int], people: Mapping[str, set[str]]) -> frozenset[str]:
    """The groups that may not be shown by themselves: small ones, and what would tell them. Pure."""
    shown = sorted(numbers, key=lambda group: (-numbers[group], group))
    hidden = [group for group in shown if len(people[group]) < FEWEST]
    shown = [group for group in shown if group not in hidden]
    while hidden and shown and (_behind(people, hidden) < FEWEST or len(hidden) < 2):
        hidden.append(shown.pop())
    return frozenset(hidden)


def _behind(people: Mapping[str, set[str]], groups: Iterable[str]) -> int:
    return len(set().union(*(people[group] for group in groups)))
