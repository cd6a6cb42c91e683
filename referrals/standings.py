"""How a case stands, as the team speaks of it: in whose hands it is, and what was done last.

Owns the reading of a case's state for whoever of the team looks; leaves the words to :mod:`bot`. What
a resident reads of their own report is :mod:`referrals.reports`. Reads only.
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from referrals import staff
from referrals.db import Work
from referrals.lifecycle import Outcome, State, is_open
from referrals.models import Case, Staff, WorkOrder
from referrals.vocabulary import OrderState, Verification


class Hands(StrEnum):
    """Who has a case."""

    KEPT = "kept"  #: kept without telling anybody, for a coordinator to look at
    UNTOLD = "untold"  #: nobody could be told yet
    WAITING = "waiting"  #: somebody was told, nobody took it
    MINE = "mine"  #: whoever looks
    OTHER = "other"  #: somebody else of the team
    ENDED = "ended"  #: nobody any more: it is over


class Step(StrEnum):
    """Something that was done about an open case and still holds."""

    WITHDRAWN = "withdrawn"  #: who told of it took it back; the case goes on all the same
    TALKING = "talking"
    REFERRED = "referred"
    SEEN = "seen"
    ORDERED = "ordered"
    PLANNED = "planned"
    REFUSED = "refused"


@dataclass(frozen=True)
class Standing:
    """Where a case stands; ``name`` is the holder's where that is somebody else."""

    hands: Hands
    name: str = ""
    steps: tuple[Step, ...] = ()
    outcome: Outcome | None = None
    said: Verification | None = None  #: what the neighbourhood says of a case that is over


def of(work: Work, case: Case, *, viewer: Staff) -> Standing:
    """How ``case`` stands in the eyes of ``viewer``."""
    if not is_open(case.state):
        return Standing(Hands.ENDED, outcome=case.outcome, said=case.verification)
    steps = _steps(work, case)
    if case.holder is None:
        return Standing(_nobodys(case), steps=steps)
    if case.holder_id == viewer.id:
        return Standing(Hands.MINE, steps=steps)
    return Standing(Hands.OTHER, name=staff.name_of(work, case.holder), steps=steps)


def _nobodys(case: Case) -> Hands:
    if case.held_back is not None:
        return Hands.KEPT
    return Hands.UNTOLD if case.state is State.RECEIVED else Hands.WAITING


def _steps(work: Work, case: Case) -> tuple[Step, ...]:
    order = work.session.scalar(select(WorkOrder.state).where(WorkOrder.case_id == case.id))
    found = (
        Step.WITHDRAWN if case.withdrawn_at is not None else None,
        Step.TALKING if case.state is State.IN_CONTACT else None,
        Step.REFERRED if case.state is State.REFERRED else None,
        Step(order.value) if order is not None and order is not OrderState.REPAIRED else None,
    )
    return tuple(step for step in found if step is not None)
