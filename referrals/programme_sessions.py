"""When programmes meet: the gates through which sessions are added, changed and cancelled.

Owns the sessions: whoever plans (a form, a file, a calendar) comes through :func:`add`, :func:`change` and
:func:`cancel`. Leaves who is told to :mod:`referrals.session_news`, how a series repeats to
:mod:`referrals.recurrence`, who takes part to :mod:`referrals.enrolments`, who waits for dates to
:mod:`referrals.programmes`, and reminders to :mod:`referrals.reminders`, which every change calls on: a
session's ``changes`` says when what was worked out from it is old.

Guarantees: everybody with a place hears once of each new session or series, of each move and of a
cancelling; of those under 18 only who has the guardian's authorisation. Who waits for dates hears once, and
not if they said "no more" since; who wants no reminders hears only of what changes, not of what is new (the
notice is left out when it would leave). At night these messages wait for the morning, unless the session is
soon.

What a crash leaves behind: the change with all its messages, or nothing of it.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from referrals import (
    attendance_marks,
    enrolments,
    events,
    programmes,
    recurrence,
    reminders,
    session_news,
    staff,
)
from referrals.clock import local
from referrals.db import Work
from referrals.enrolment_life import SessionMove, session_after
from referrals.models import Person, ProgrammeSession, Staff
from referrals.notices import Notice
from referrals.permissions import Action, allows, require
from referrals.session_slots import (
    CAPACITIES,
    LENGTHS,
    LONGEST_PLACE,
    MINUTES,
    InThePast,
    NoFacilitator,
    Plan,
    SessionTaken,
    Slot,
    UnknownSession,
)
from referrals.vocabulary import EnrolmentState, SessionState

__all__ = [
    "LONGEST_PLACE",
    "MINUTES",
    "PAGE",
    "InThePast",
    "NoFacilitator",
    "Plan",
    "SessionTaken",
    "Slot",
    "UnknownSession",
    "add",
    "cancel",
    "change",
    "get",
    "how_many_hear",
    "leaders",
    "move",
    "of_person",
    "plan",
    "slot_of",
    "upcoming",
]

MOST_AT_ONCE = 1000
#: Sessions on one screen.
PAGE = 6


def plan(work: Work, wanted: Plan, *, by: Person) -> list[ProgrammeSession]:
    """Add a session, or a series at the same local hour; give back those that were added.

    Raises as :func:`add`, and:

    Raises:
        RuleNotUnderstood: the rule is none, or nothing is left of the series.
        TooManyMoments: it has more than :data:`referrals.recurrence.MOST`, holidays counted; none is added.

    """
    _scheduler(work, by)
    zone, most = work.city.timezone, recurrence.MOST
    every = recurrence.moments(wanted.starts_at, wanted.rule, zone, most=most + 1)
    if len(every) > most:
        raise recurrence.TooManyMoments
    starts = [one for one in every if local(one, zone).date() not in wanted.leave_out]
    if not starts:
        raise recurrence.RuleNotUnderstood
    slots = [replace(wanted.first, starts_at=one) for one in starts]
    return add(work, wanted.programme_id, slots, by=by, rule=wanted.rule)


def add(
    work: Work,
    programme_id: str,
    slots: Sequence[Slot],
    *,
    by: Person,
    rule: str | None = None,
) -> list[ProgrammeSession]:
    """Add sessions of one programme, told of as one piece of news; give them back in order.

    Raises:
        NotAllowed: ``by`` may not plan sessions.
        UnknownProgramme: there is no such programme.
        InThePast: one would begin before now.
        SessionTaken: the programme meets then already.
        NoFacilitator: the facilitator cannot lead it, or ``by`` may not choose one.
        ValueError: a slot is out of bounds, or there are too many.

    """
    member = _scheduler(work, by)
    programmes.get(work.city, programme_id)
    if not 1 <= len(slots) <= MOST_AT_ONCE:
        raise ValueError("there is at least one session, and not more than a thousand at once")
    series = secrets.token_hex(8) if len(slots) > 1 and rule is not None else None
    made = []
    for slot in (_checked(work, one) for one in slots):
        facilitator = _facilitator(work, member, slot.facilitator_id)
        made.append(
            ProgrammeSession(
                programme_id=programme_id,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                place=slot.place,
                latitude=slot.point[0] if slot.point else None,
                longitude=slot.point[1] if slot.point else None,
                capacity=slot.capacity,
                bring=slot.bring,
                facilitator_id=facilitator.id,
                facilitator=facilitator,
                state=SessionState.PLANNED,
                changes=0,
                series=series,
                rule=rule if series and rule and len(rule) <= 80 else None,
                created_at=work.now,
            )
        )
    _store(work, made)
    for one in made:
        reminders.plan_for(work, one)
    first = min(made, key=lambda one: one.starts_at)
    params = {"session": first.id, "count": len(made)}
    session_news.tell_participants(work, first, Notice("session-planned", params))
    session_news.tell_waiting(work, first)
    return made


def slot_of(one: ProgrammeSession) -> Slot:
    """What a session is now, to be changed in part."""
    point = (
        (one.latitude, one.longitude)
        if one.latitude is not None and one.longitude is not None
        else None
    )
    minutes = int((one.ends_at - one.starts_at).total_seconds() // 60)
    return Slot(
        one.starts_at, one.place, minutes, point, one.capacity, one.facilitator_id, one.bring
    )


def move(work: Work, session_id: int, starts_at: datetime, *, by: Person) -> bool:
    """Let a session begin at another time; everybody with a place hears of it once.

    Gives back False where that is its time already. Raises as :func:`change`.
    """
    slot = slot_of(get(work, session_id))
    return change(work, session_id, replace(slot, starts_at=starts_at), by=by)


def change(work: Work, session_id: int, slot: Slot, *, by: Person) -> bool:
    """Let a session be as ``slot`` says; give back False where it is so already.

    Another time, length or place is told once to everybody with a place; another number of places or
    facilitator is not.

    Raises:
        NotAllowed: ``by`` may not plan sessions.
        UnknownSession: there is no such session.
        InThePast: it is over, or would begin before now.
        IllegalMove: it was cancelled.
        SessionTaken: the programme meets then already.
        NoFacilitator: as of :func:`add`.
        ValueError: the slot is out of bounds.

    """
    member = _scheduler(work, by)
    found = _locked(work, session_id)
    before, slot = slot_of(found), _checked(work, slot)
    if found.ends_at <= work.now:
        raise InThePast
    target = session_after(found.state, SessionMove.MOVE)
    slot = replace(slot, facilitator_id=slot.facilitator_id or before.facilitator_id)
    if slot == before:
        return False
    if slot.facilitator_id != before.facilitator_id:
        found.facilitator = _facilitator(work, member, slot.facilitator_id)
        found.facilitator_id = found.facilitator.id
    found.capacity, found.bring = slot.capacity, slot.bring
    found.starts_at, found.ends_at, found.place = slot.starts_at, slot.ends_at, slot.place
    found.latitude, found.longitude = slot.point or (None, None)
    told = replace(slot, capacity=None, facilitator_id=None, bring=None)
    if told == replace(before, capacity=None, facilitator_id=None, bring=None):
        work.session.flush()
        return True
    found.state = target
    found.changes += 1
    _store(work, ())
    attendance_marks.void_early(work, found, actor=events.by_staff(member))
    reminders.plan_for(work, found)
    params = {"session": found.id, "before": before.starts_at.isoformat()}
    params |= {"was": session_news.shape(before), "now": session_news.shape(slot)}
    if slot.place != before.place:
        params["place"] = before.place
    session_news.tell_participants(
        work, found, Notice("session-moved", params), soonest=before.starts_at
    )
    return True


def cancel(work: Work, session_id: int, *, by: Person) -> bool:
    """Cancel a session; everybody with a place hears of it once. Gives back whether that is new.

    Raises:
        NotAllowed: ``by`` may not plan sessions.
        UnknownSession: there is no such session.
        InThePast: it is over.

    """
    _scheduler(work, by)
    found = _locked(work, session_id)
    if found.ends_at <= work.now:
        raise InThePast
    before = found.state
    found.state = session_after(before, SessionMove.CANCEL)
    if found.state is before:
        return False
    found.changes += 1
    reminders.plan_for(work, found)
    notice = Notice("session-cancelled", {"session": found.id})
    session_news.tell_participants(work, found, notice)
    return True


def get(work: Work, session_id: int) -> ProgrammeSession:
    """A session.

    Raises:
        UnknownSession: there is none with this id.

    """
    found = work.session.get(ProgrammeSession, session_id)
    if found is None:
        raise UnknownSession
    return found


def upcoming(work: Work, programme_ids: Iterable[str]) -> Sequence[ProgrammeSession]:
    """The sessions of programmes that are not over nor cancelled, the next one first."""
    return work.session.scalars(
        select(ProgrammeSession)
        .where(
            ProgrammeSession.programme_id.in_(list(programme_ids)),
            ProgrammeSession.ends_at > work.now,
            ProgrammeSession.state != SessionState.CANCELLED,
        )
        .order_by(ProgrammeSession.starts_at, ProgrammeSession.id)
    ).all()


def of_person(work: Work, person: Person) -> Sequence[ProgrammeSession]:
    """The coming sessions of the programmes in which somebody has a place, if they may be told."""
    held = [
        one.programme_id
        for one in enrolments.mine(work, person)
        if one.state is EnrolmentState.APPROVED and not enrolments.needs_guardian(one)
    ]
    return upcoming(work, held)


def how_many_hear(work: Work, one: ProgrammeSession) -> int:
    """How many people are told of a change."""
    return session_news.how_many_hear(work, one.programme_id)


def leaders(work: Work) -> list[Staff]:
    """Who can lead a session: facilitators and coordinators, each once."""
    both = [*staff.facilitators(work), *staff.coordinators(work)]
    return list({one.id: one for one in both}.values())


def _scheduler(work: Work, by: Person) -> Staff:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.SCHEDULE)
    return member


def _checked(work: Work, slot: Slot) -> Slot:
    place = " ".join(slot.place.split())
    if not 0 < len(place) <= LONGEST_PLACE:
        raise ValueError("a session has a place of 1 to 200 letters")
    if slot.minutes not in LENGTHS:
        raise ValueError("a session takes 5 minutes to 12 hours")
    if slot.capacity is not None and slot.capacity not in CAPACITIES:
        raise ValueError("a session has room for 1 to 9999 people")
    if slot.starts_at <= work.now:
        raise InThePast
    return replace(slot, place=place)


def _facilitator(work: Work, member: Staff, wanted: int | None) -> Staff:
    if wanted is None or wanted == member.id:
        return member
    found = next((one for one in leaders(work) if one.id == wanted), None)
    if found is None or not allows(staff.roles_of(member), Action.CHOOSE_FACILITATOR):
        raise NoFacilitator
    return found


def _locked(work: Work, session_id: int) -> ProgrammeSession:
    get(work, session_id)
    work.session.flush()
    return work.session.get_one(
        ProgrammeSession,
        session_id,
        with_for_update={"of": ProgrammeSession},
        populate_existing=True,
    )


def _store(work: Work, made: Sequence[ProgrammeSession]) -> None:
    """Write what changed; SessionTaken where the programme meets then already."""
    try:
        work.session.add_all(made)
        work.session.flush()
    except IntegrityError as error:
        raise SessionTaken from error
