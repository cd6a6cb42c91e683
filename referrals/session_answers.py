"""What people answer about a session: that they come, that they cannot, when they set out.

Owns the answers: one for each person and session, the last counts. Leaves what is shown to
:mod:`referrals.session_replies`, and the reminders that an answer makes needless to
:mod:`referrals.reminders`.

Guarantees: only somebody with a place answers, for themselves, about the session as it is: an answer to a
time that changed counts no more. Two answers at the same instant are one row.

What a crash leaves behind: the answer with what follows from it, or nothing.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from referrals import programme_sessions, reminders
from referrals.db import Work
from referrals.errors import NotYours, PazosError
from referrals.models import Enrolment, Person, ProgrammeSession, Reminder, SessionAnswer
from referrals.participation import takes_part
from referrals.programme_sessions import UnknownSession
from referrals.vocabulary import Coming, SessionState


class NotInIt(PazosError):
    """The person has no place in the programme (any more)."""

    say = "toast-stale"


class SessionChanged(PazosError):
    """The session was moved since the question."""

    say = "toast-stale"


class SessionOff(PazosError):
    """The session was cancelled."""

    say = "toast-stale"


class SessionOver(PazosError):
    """The session is over."""

    say = "toast-stale"


@dataclass(frozen=True)
class Answered:
    """An answer that was noted; ``before`` is the other answer that the person had given, if any."""

    session: ProgrammeSession
    answer: SessionAnswer
    before: Coming | None


def of_reminder(work: Work, reminder_id: int, *, by: Person) -> Reminder:
    """The reminder that a button belongs to.

    Raises:
        UnknownSession: there is none (any more).
        NotYours: it was somebody else's.

    """
    found = work.session.get(Reminder, reminder_id)
    if found is None:
        raise UnknownSession
    if found.person_id != by.id:
        raise NotYours
    return found


def open_to(work: Work, session_id: int, changes: int, *, by: Person) -> ProgrammeSession:
    """A session that somebody may answer about, as it was when they were asked.

    Raises:
        UnknownSession: there is none.
        NotInIt: they have no place, or may not be written to yet.
        SessionOff, SessionOver, SessionChanged: it is not what they were asked about.

    """
    session = programme_sessions.get(work, session_id)
    if not _takes_part(work, session, by):
        raise NotInIt
    if session.state is SessionState.CANCELLED:
        raise SessionOff
    if session.ends_at <= work.now:
        raise SessionOver
    if session.changes != changes:
        raise SessionChanged
    return session


def answer(
    work: Work,
    session_id: int,
    coming: Coming,
    *,
    changes: int,
    by: Person,
    offset: int | None = None,
) -> Answered:
    """Note what somebody says; ``offset`` (minutes) names the reminder that they answer.

    Raises as :func:`open_to`.
    """
    session = open_to(work, session_id, changes, by=by)
    # Two presses at the same instant: the second waits here for the first.
    work.session.get_one(Person, by.id, with_for_update={"of": Person}, populate_existing=True)
    found = of_person(work, session, by)
    before = found.answer if found is not None and found.changes == changes else None
    if found is None:
        found = SessionAnswer(session_id=session.id, person_id=by.id, times=0)
        work.session.add(found)
    found.answer, found.changes, found.answered_at = coming, changes, work.now
    found.times += 1
    found.offset_minutes = offset if offset is not None else found.offset_minutes
    if coming is not before:
        found.leaves_at = None
    work.session.flush()
    if coming is not before and Coming.NOT_COMING in (coming, before):
        reminders.plan_for(work, session, person_id=by.id)
    return Answered(session, found, before if before is not coming else None)


def set_out(
    work: Work, session_id: int, minutes: int, *, changes: int, by: Person
) -> SessionAnswer:
    """Note when somebody sets out, in minutes before the start; it says that they come as well.

    Raises as :func:`open_to`, and:

    Raises:
        ValueError: that time was not offered.

    """
    if minutes not in work.city.times.reminders.leave_minutes:
        raise ValueError("a time to set out is one of the city's")
    found = answer(work, session_id, Coming.COMING, changes=changes, by=by)
    found.answer.leaves_at = found.session.starts_at - timedelta(minutes=minutes)
    return found.answer


def of_person(work: Work, session: ProgrammeSession, person: Person) -> SessionAnswer | None:
    """What somebody last said about a session, also about a time before it changed."""
    return work.session.scalar(
        select(SessionAnswer)
        .where(SessionAnswer.session_id == session.id, SessionAnswer.person_id == person.id)
        .execution_options(populate_existing=True)
    )


def now_of(work: Work, session: ProgrammeSession, person: Person) -> SessionAnswer | None:
    """What somebody says about a session as it is; None where they said nothing of that."""
    found = of_person(work, session, person)
    return found if found is not None and found.changes == session.changes else None


def said_beforehand(work: Work, session_id: int, answer: Coming) -> Collection[int]:
    """The ids of the persons who said so about a session as it is (or was held)."""
    return set(
        work.session.scalars(
            select(SessionAnswer.person_id)
            .join(ProgrammeSession, ProgrammeSession.id == SessionAnswer.session_id)
            .where(
                SessionAnswer.session_id == session_id,
                SessionAnswer.changes == ProgrammeSession.changes,
                SessionAnswer.answer == answer,
            )
        )
    )


def tally(work: Work, session: ProgrammeSession) -> Mapping[Coming | None, int]:
    """How many of the participants come, do not, and have not said (None)."""
    rows = work.session.execute(
        select(SessionAnswer.answer, func.count())
        .select_from(Enrolment)
        .outerjoin(
            SessionAnswer,
            (SessionAnswer.person_id == Enrolment.person_id)
            & (SessionAnswer.session_id == session.id)
            & (SessionAnswer.changes == session.changes),
        )
        .where(Enrolment.programme_id == session.programme_id, takes_part())
        .group_by(SessionAnswer.answer)
    )
    return {row[0]: int(row[1]) for row in rows}


def plan_times(work: Work, session: ProgrammeSession) -> list[tuple[int, datetime]]:
    """The times to set out that are still ahead: minutes before the start, and the moment."""
    offered = work.city.times.reminders.leave_minutes
    found = [(one, session.starts_at - timedelta(minutes=one)) for one in offered]
    return [(minutes, moment) for minutes, moment in found if moment > work.now]


def _takes_part(work: Work, session: ProgrammeSession, person: Person) -> bool:
    found = select(Enrolment.id).where(
        Enrolment.programme_id == session.programme_id,
        Enrolment.person_id == person.id,
        takes_part(),
    )
    return work.session.scalar(found) is not None
