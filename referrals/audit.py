"""The trail of a case for coordinators and auditors: who did what when, without what was told.

Owns who may read it and how an event's actor is named: staff by name and number, everybody else only by
what they are in the case. No story, no place, no alias. That somebody read a trail is in the trail.
Leaves the words to :mod:`bot.render.audit`.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select

from referrals import cases, events, staff
from referrals.db import Work
from referrals.lifecycle import State
from referrals.models import Case, CaseEvent, Person, Staff
from referrals.permissions import Action, require

PAGE = 12  #: events on one page
READ = "read_audit"


class Who(StrEnum):
    """What somebody is in a case."""

    SYSTEM = "system"
    STAFF = "staff"
    REPORTER = "reporter"
    PERSON = "person"  #: another resident, such as a neighbour


@dataclass(frozen=True)
class Entry:
    """One event; ``state`` is the one that the case came to, where it changed."""

    at: datetime
    who: Who
    staff_id: int | None
    staff_name: str | None
    move: str
    state: State | None
    told_staff_id: int | None  #: who was alerted
    told_staff_name: str | None
    files: int  #: photos, voice notes and the like that went along
    has_pin: bool


@dataclass(frozen=True)
class Trail:
    """One page of a trail, oldest first; ``number`` counts from 0."""

    code: str
    entries: tuple[Entry, ...]
    number: int
    pages: int
    total: int


def note_reading(work: Work, text: str, *, by: Person) -> None:
    """Note that ``by`` reads the trail of the case with a code, however typed.

    Raises:
        NotAllowed: they may not.
        UnknownCase: there is no such case.

    """
    reader = staff.active(work, by)
    require(staff.roles_of(reader), Action.READ_AUDIT)
    case = cases.by_code(work, text)
    events.write(work, case, move=READ, actor=events.by_staff(reader))


def page(work: Work, text: str, number: int, *, by: Person) -> Trail:
    """One page of the trail of the case with a code; a page beyond the last is the last.

    Raises:
        NotAllowed: ``by`` may not read it.
        UnknownCase: there is no such case.

    """
    require(staff.roles_of(staff.active(work, by)), Action.READ_AUDIT)
    case = cases.by_code(work, text)
    mine = CaseEvent.case_id == case.id
    total = work.session.scalar(select(func.count()).select_from(CaseEvent).where(mine)) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(number, 0), pages - 1)
    found = work.session.scalars(
        select(CaseEvent).where(mine).order_by(CaseEvent.id).limit(PAGE).offset(number * PAGE)
    )
    entries = tuple(_entry(work, case, one) for one in found)
    return Trail(case.code, entries, number, pages, total)


def _entry(work: Work, case: Case, event: CaseEvent) -> Entry:
    kind, _, number = event.actor.partition(":")
    actor_id = int(number) if number.isdecimal() else None
    who = Who.SYSTEM
    if kind == "staff":
        who = Who.STAFF
    elif kind == "person":
        who = Who.REPORTER if actor_id == case.reporter_id else Who.PERSON
    told = event.facts.get("staff")
    told_id = told if isinstance(told, int) else None
    staff_id = actor_id if who is Who.STAFF else None
    media = event.facts.get("media")
    return Entry(
        at=event.at,
        who=who,
        staff_id=staff_id,
        staff_name=_name(work, staff_id),
        move=event.move,
        state=event.target if event.target is not event.origin else None,
        told_staff_id=told_id,
        told_staff_name=_name(work, told_id),
        files=len(media) if isinstance(media, list) else 0,
        has_pin=event.facts.get("pin") is True,
    )


def _name(work: Work, staff_id: int | None) -> str | None:
    member = work.session.get(Staff, staff_id) if staff_id is not None else None
    return staff.name_of(work, member) if member is not None else None
