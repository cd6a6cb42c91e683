"""Figures: how many cases were closed, and of how many the neighbourhood says that it is so.

What staff claimed (a closing) and what was verified (the result of the question that follows) are kept
apart: both are events, and a result names the closing that it speaks of. A result counts in the month of
its closing, so that a month's figures can still change while people answer.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from referrals.checks import SETTLED
from referrals.clock import local
from referrals.db import Work
from referrals.lifecycle import Move, Outcome
from referrals.models import Case, CaseEvent
from referrals.verification import EVENTS
from referrals.vocabulary import Kind, Verification

_TYPED = re.compile(r"(20[0-9]{2})-(0?[1-9]|1[0-2])")
_RESULTS = {event: result for result, event in EVENTS.items()}


@dataclass(frozen=True, order=True)
class Month:
    """A month of the city's calendar."""

    year: int
    month: int

    @classmethod
    def of(cls, work: Work, moment: datetime) -> "Month":
        """The month of a moment, on the city's clock."""
        there = local(moment, work.city.timezone)
        return cls(there.year, there.month)

    @classmethod
    def read(cls, words: str) -> "Month | None":
        """A month as it is typed (``2026-10``); None if it is none."""
        found = _TYPED.fullmatch(words)
        return cls(int(found[1]), int(found[2])) if found else None

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    def before(self) -> "Month":
        """The month before."""
        return Month(self.year - 1, 12) if self.month == 1 else Month(self.year, self.month - 1)

    def after(self) -> "Month":
        """The month after."""
        return Month(self.year + 1, 1) if self.month == 12 else Month(self.year, self.month + 1)

    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    def begins(self, work: Work) -> datetime:
        """Its first moment on the city's clock, in UTC."""
        zone = ZoneInfo(work.city.timezone)
        return datetime(self.year, self.month, 1, tzinfo=zone).astimezone(UTC)


@dataclass(frozen=True)
class Closing:
    """One closing of a case: a claim, and what the neighbourhood said of it, if anything yet."""

    case_id: int
    cluster_id: int | None
    kind: Kind
    month: Month
    outcome: Outcome | None
    result: Verification | None
    teller: str  #: who told of it, only to count people; the case itself where staff noted it

    @property
    def is_claimed(self) -> bool:
        """Whether it was closed as settled, of which the neighbourhood can be asked."""
        return self.outcome in SETTLED


@dataclass(frozen=True)
class Counts:
    """``claimed`` of ``closed`` were closed as settled; the rest is what was verified of them."""

    closed: int
    claimed: int
    confirmed: int
    denied: int
    unverified: int


def by_cluster_kind_and_month(
    work: Work, *, first: Month, last: Month
) -> dict[tuple[int | None, Kind, Month], Counts]:
    """The counts of each cluster (None: without), kind and month that had a closing, both ends included."""
    cells: dict[tuple[int | None, Kind, Month], list[Closing]] = {}
    for one in closings(work, first=first, last=last):
        cells.setdefault((one.cluster_id, one.kind, one.month), []).append(one)
    return {cell: counts(found) for cell, found in cells.items()}


def counts(found: list[Closing]) -> Counts:
    """What a list of closings comes to. Pure."""
    results = Counter(one.result for one in found)
    return Counts(
        closed=len(found),
        claimed=sum(one.is_claimed for one in found),
        confirmed=results[Verification.CONFIRMED],
        denied=results[Verification.DENIED],
        unverified=results[Verification.UNVERIFIED],
    )


def closings(work: Work, *, first: Month, last: Month) -> list[Closing]:
    """Every closing of these months, oldest first; a case that was closed twice is there twice."""
    closed = work.session.execute(
        select(CaseEvent, Case)
        .join(Case, Case.id == CaseEvent.case_id)
        .where(
            CaseEvent.move == Move.CLOSE.value,
            CaseEvent.at >= first.begins(work),
            CaseEvent.at < last.after().begins(work),
        )
        .order_by(CaseEvent.id)
    ).all()
    results = _results(work, first)
    return [
        Closing(
            case_id=case.id,
            cluster_id=case.cluster_id,
            kind=case.kind,
            month=Month.of(work, event.at),
            outcome=_outcome(event),
            result=results.get(event.id),
            teller=teller(case),
        )
        for event, case in closed
    ]


def teller(case: Case) -> str:
    """Who told of a case, so that people can be counted; never shown."""
    return f"person:{case.reporter_id}" if case.reporter_id is not None else f"case:{case.id}"


def _outcome(event: CaseEvent) -> Outcome | None:
    told = event.facts.get("outcome")
    return next((one for one in Outcome if one.value == told), None)


def _results(work: Work, first: Month) -> dict[int, Verification]:
    """The last result of each closing, by the id of the closing's event."""
    query = (
        select(CaseEvent)
        .where(CaseEvent.move.in_(list(_RESULTS)), CaseEvent.at >= first.begins(work))
        .order_by(CaseEvent.id)
    )
    return {
        int(event.facts["closing"]): _RESULTS[event.move]
        for event in work.session.scalars(query)
        if event.facts.get("closing") is not None
    }
