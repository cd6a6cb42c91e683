"""When programmes meet: adding sessions, moving and cancelling them, and who is told.

Owns the sessions and the telling. Leaves who takes part to :mod:`referrals.enrolments`, who waits for
dates to :mod:`referrals.programmes`, and reminders to whoever sends them: a session's ``changes`` says when
what was worked out from it is old.

Guarantees: everybody with a place hears once of each new session or series, of each move and of a
cancelling; of those under 18 only who has the guardian's authorisation. Who waits for dates hears once, and
not if they said "no more" since; who wants no reminders hears only of what changes, not of what is new (the
notice is left out when it would leave). At night these messages wait for the morning, unless the session is
soon.

What a crash leaves behind: the change with all its messages, or nothing of it.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from referrals import enrolments, outbox, programmes, staff
from referrals.clock import local
from referrals.db import Work
from referrals.enrolment_life import SessionMove, session_after
from referrals.errors import PazosError
from referrals.models import Enrolment, Interest, OptOut, Person, ProgrammeSession, Staff
from referrals.notices import Notice
from referrals.permissions import Action, require
from referrals.vocabulary import EnrolmentState, Lane, SessionState, Unasked

MINUTES = 120  #: how long a session takes
LONGEST_PLACE = 200  #: letters of a place
MOST_WEEKS = 12
#: Sessions on one screen.
PAGE = 6
_URGENT = timedelta(hours=14)  #: a session so soon is told of at night as well


class UnknownSession(PazosError):
    """There is no such session."""

    say = "toast-stale"


class InThePast(PazosError):
    """The session would begin before now."""

    say = "error-session-past"


class SessionTaken(PazosError):
    """The programme meets at that time already."""

    say = "error-session-taken"


@dataclass(frozen=True)
class Plan:
    """A session to be: local day and hour make ``starts_at`` (aware); ``weeks`` of them, a week apart."""

    programme_id: str
    starts_at: datetime
    place: str
    weeks: int = 1


def plan(work: Work, wanted: Plan, *, by: Person) -> list[ProgrammeSession]:
    """Add a session, or one a week at the same local hour; give back those that were added.

    Raises:
        NotAllowed: ``by`` may not plan sessions.
        UnknownProgramme: there is no such programme.
        InThePast: the first would begin before now.
        SessionTaken: the programme meets then already.
        ValueError: the place is empty or too long, or there are too many weeks.

    """
    member = _scheduler(work, by)
    programmes.get(work.city, wanted.programme_id)
    place = " ".join(wanted.place.split())
    if not 0 < len(place) <= LONGEST_PLACE or not 1 <= wanted.weeks <= MOST_WEEKS:
        raise ValueError("a session has a place of 1 to 200 letters, a series at most 12 weeks")
    if wanted.starts_at <= work.now:
        raise InThePast
    series = secrets.token_hex(8) if wanted.weeks > 1 else None
    made = [
        ProgrammeSession(
            programme_id=wanted.programme_id,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=MINUTES),
            place=place,
            facilitator_id=member.id,
            facilitator=member,
            state=SessionState.PLANNED,
            changes=0,
            series=series,
            rule=f"FREQ=WEEKLY;COUNT={wanted.weeks}" if series else None,
            created_at=work.now,
        )
        for starts_at in weekly(wanted.starts_at, wanted.weeks, work.city.timezone)
    ]
    _store(work, made)
    params = {"session": made[0].id, "count": len(made)}
    _tell_participants(work, made[0], Notice("session-planned", params))
    _tell_waiting(work, made[0])
    return made


def weekly(first: datetime, weeks: int, timezone: str) -> list[datetime]:
    """``first`` and the same local time in the weeks after it, ``weeks`` in all; aware, in UTC."""
    zone = ZoneInfo(timezone)
    there = first.astimezone(zone)
    return [
        datetime.combine(there.date() + timedelta(weeks=one), there.time(), tzinfo=zone).astimezone(
            first.tzinfo
        )
        for one in range(weeks)
    ]


def move(work: Work, session_id: int, starts_at: datetime, *, by: Person) -> bool:
    """Let a session begin at another time; everybody with a place hears of it once.

    Gives back False where that is its time already. Raises as :func:`plan`, and:

    Raises:
        UnknownSession: there is no such session.
        IllegalMove: it was cancelled.

    """
    _scheduler(work, by)
    found = _locked(work, session_id)
    if starts_at <= work.now or found.ends_at <= work.now:
        raise InThePast
    target = session_after(found.state, SessionMove.MOVE)
    if found.starts_at == starts_at:
        return False
    length, before = found.ends_at - found.starts_at, found.starts_at
    found.starts_at, found.ends_at = starts_at, starts_at + length
    found.state = target
    found.changes += 1
    _store(work, ())
    params = {"session": found.id, "before": before.isoformat()}
    _tell_participants(work, found, Notice("session-moved", params), soonest=before)
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
    work.session.flush()
    _tell_participants(work, found, Notice("session-cancelled", {"session": found.id}))
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
    meant = enrolments.participants(one.programme_id)
    found = select(func.count()).select_from(Person)
    found = found.where(Person.id.in_(meant), Person.blocked_at.is_(None))
    return work.session.scalar(found) or 0


def _scheduler(work: Work, by: Person) -> Staff:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.SCHEDULE)
    return member


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


def _tell_participants(
    work: Work, one: ProgrammeSession, notice: Notice, *, soonest: datetime | None = None
) -> None:
    meant = enrolments.participants(one.programme_id)
    people = select(Person).where(Person.id.in_(meant), Person.blocked_at.is_(None))
    at = _when(work, min(one.starts_at, soonest or one.starts_at))
    notice = Notice(notice.say, {**notice.params, "changes": one.changes})
    for person in work.session.scalars(people.order_by(Person.id)).all():
        outbox.enqueue(
            work,
            notice,
            to=person,
            lane=Lane.CONVERSATION if at is None else Lane.BULK,
            dedupe_key=f"{notice.say}:{one.id}:{one.changes}:{person.id}",
            at=at,
        )


def _tell_waiting(work: Work, one: ProgrammeSession) -> None:
    unwanted = select(OptOut.person_id).where(
        OptOut.person_id == Interest.person_id,
        OptOut.kind == Unasked.REMINDERS,
        OptOut.since >= Interest.asked_at,
    )
    enrolled = select(Enrolment.person_id).where(
        Enrolment.programme_id == one.programme_id,
        Enrolment.state == EnrolmentState.APPROVED,
    )
    waiting = select(Interest).where(
        Interest.programme_id == one.programme_id,
        Interest.told_at.is_(None),
    )
    silent = set(work.session.scalars(select(Interest.id).where(unwanted.exists())).all())
    have_place = set(work.session.scalars(enrolled).all())
    at = _when(work, one.starts_at)
    for interest in work.session.scalars(waiting.order_by(Interest.id)).all():
        interest.told_at = work.now
        if interest.id in silent or interest.person_id in have_place:
            continue
        if interest.person.blocked_at is None:
            outbox.enqueue(
                work,
                Notice("programme-dates", {"programme": one.programme_id}),
                to=interest.person,
                lane=Lane.BULK,
                dedupe_key=f"programme-dates:{interest.id}:{interest.asked_at.isoformat()}",
                at=at,
            )


def _when(work: Work, starts_at: datetime) -> datetime | None:
    """None for at once; in the morning where it is night and the session is not soon."""
    if work.city.is_daytime(work.now) or starts_at - work.now < _URGENT:
        return None
    there = local(work.now, work.city.timezone)
    first = work.city.times.daytime.start
    day = there.date() if there.time() < first else there.date() + timedelta(days=1)
    zone = ZoneInfo(work.city.timezone)
    return datetime.combine(day, first, tzinfo=zone).astimezone(work.now.tzinfo)
