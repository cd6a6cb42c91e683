"""Events of a case: every move, with its states before and after, by whom and when.

Facts of an event are ids and codes, never words, names or places, so that the trail can outlive them.
"""

from typing import Any

from sqlalchemy import select

from referrals.db import Work
from referrals.lifecycle import Move, after
from referrals.models import Case, CaseEvent, Person, Staff

SYSTEM = "system"


def by_staff(one: Staff) -> str:
    """How an event names a staff member."""
    return f"staff:{one.id}"


def by_person(one: Person) -> str:
    """How an event names a resident."""
    return f"person:{one.id}"


def write(
    work: Work, case: Case, *, move: str, actor: str, facts: dict[str, Any] | None = None
) -> CaseEvent:
    """Note something that happened to a case without changing its state."""
    event = CaseEvent(
        case_id=case.id,
        at=work.now,
        actor=actor,
        move=move,
        origin=case.state,
        target=case.state,
        facts=facts or {},
    )
    work.session.add(event)
    work.session.flush()
    return event


def move(
    work: Work, case: Case, step: Move, *, actor: str, facts: dict[str, Any] | None = None
) -> CaseEvent:
    """Move a case along the transition table and note it.

    Raises:
        IllegalMove: the table has no such transition.

    """
    origin = case.state
    case.state = after(origin, step)
    event = CaseEvent(
        case_id=case.id,
        at=work.now,
        actor=actor,
        move=step.value,
        origin=origin,
        target=case.state,
        facts=facts or {},
    )
    work.session.add(event)
    work.session.flush()
    return event


def trail(work: Work, case: Case) -> list[CaseEvent]:
    """Everything that happened to a case, oldest first."""
    return list(
        work.session.scalars(
            select(CaseEvent).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id)
        )
    )


def trail_since_reopened(work: Work, case: Case) -> list[CaseEvent]:
    """What happened to a case since it last began anew, oldest first; everything where it never did."""
    found = trail(work, case)
    begins = [place for place, one in enumerate(found) if one.move == Move.REOPEN.value]
    return found[begins[-1] :] if begins else found
