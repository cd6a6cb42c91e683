"""Making sessions with participants, and lists that are noted, for tests of attendance."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from referrals import attendance, enrolments, programme_sessions
from referrals.db import Work
from referrals.models import Person, ProgrammeSession, Staff
from referrals.programme_sessions import Plan
from referrals.vocabulary import AgeBand, Role
from tests.factories import a_person, a_staff_member

TEATRO = "ema_teatro"
PLACE = "Casa de la Juventud"


def a_facilitator(work: Work, **more: Any) -> Staff:
    """Somebody who leads sessions."""
    return a_staff_member(work, Role.FACILITATOR, **more)


def with_place(
    work: Work,
    by: Staff,
    *,
    count: int = 1,
    band: AgeBand = AgeBand.FROM_18,
    programme: str = TEATRO,
    people: Sequence[Person] = (),
) -> list[Person]:
    """People who have a place in a programme."""
    found = list(people) or [a_person(work) for _ in range(count)]
    for one in found:
        asked = enrolments.ask(work, programme, band, by=one)
        enrolments.approve(work, asked.id, by=by.person)
    return found


def a_session(
    work: Work, by: Staff, *, at: datetime | None = None, programme: str = TEATRO
) -> ProgrammeSession:
    """A session that begins in two hours, or ``at``."""
    starts_at = at or work.now + timedelta(hours=2)
    (one,) = programme_sessions.plan(work, Plan(programme, starts_at, PLACE), by=by.person)
    return one


def noted(work: Work, one: ProgrammeSession, by: Staff, **marks: tuple[Person, ...]) -> None:
    """A list on which some ``came`` and some are ``absent``."""
    for person in marks.get("came", ()):
        attendance.note(work, one.id, person.id, True, by=by.person)
    for person in marks.get("absent", ()):
        attendance.note(work, one.id, person.id, False, by=by.person)
