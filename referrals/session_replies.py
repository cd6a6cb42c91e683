"""What somebody is told when they answer about a session: which screen, with the facts of the moment.

Owns the choice of the screen, also for answers in words, where it is asked which session is meant unless
there is one only; how a screen reads is for whoever shows it. Leaves the noting to
:mod:`referrals.session_answers`.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from referrals import (
    opt_outs,
    programme_sessions,
    reminder_figures,
    reminder_wishes,
    reminders,
    session_answers,
)
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Enrolment, Person, ProgrammeSession
from referrals.programme_facts import Said
from referrals.session_answers import NotInIt, SessionChanged, SessionOff, SessionOver
from referrals.vocabulary import Coming, EnrolmentState, Unasked

#: Sessions that are offered to choose from.
OFFERED = 4


def from_reminder(work: Work, reminder_id: int, coming: Coming, *, by: Person) -> Said:
    """Answer a reminder by its button.

    Raises:
        UnknownSession: the reminder is not known (any more).
        NotYours: it was somebody else's.

    """
    found = session_answers.of_reminder(work, reminder_id, by=by)
    return answered(
        work, found.session_id, coming, changes=found.changes, by=by, offset=found.offset_minutes
    )


def answered(
    work: Work,
    session_id: int,
    coming: Coming,
    *,
    changes: int,
    by: Person,
    offset: int | None = None,
) -> Said:
    """Note an answer and say so; where the session is not what it was, say that, and note nothing.

    Raises:
        UnknownSession: there is no such session.

    """
    try:
        noted = session_answers.answer(
            work, session_id, coming, changes=changes, by=by, offset=offset
        )
    except (NotInIt, SessionOff, SessionOver, SessionChanged) as error:
        return _not_as_asked(work, session_id, error)
    session = noted.session
    known = _facts(work, session) | {"changed": noted.before is not None}
    if coming is Coming.NOT_COMING:
        return "answer-not-coming", known | {"next": _next_after(work, session, by)}
    asks = noted.answer.leaves_at is None and _asks_plan(work, session, offset)
    return "answer-coming", known | {"leaves": departures(work, session) if asks else []}


def setting_out(work: Work, session_id: int, minutes: int, *, changes: int, by: Person) -> Said:
    """Note when somebody sets out, and say so. Raises as :func:`answered`, and ValueError."""
    try:
        noted = session_answers.set_out(work, session_id, minutes, changes=changes, by=by)
    except (NotInIt, SessionOff, SessionOver, SessionChanged) as error:
        return _not_as_asked(work, session_id, error)
    session = programme_sessions.get(work, session_id)
    leaves = noted.leaves_at.isoformat() if noted.leaves_at else ""
    return "answer-plan", _facts(work, session) | {"leaves_at": leaves}


def in_words(work: Work, coming: Coming, *, by: Person, programme_id: str | None = None) -> Said:
    """Note an answer that was written: about the only session that can be meant, else ask which one.

    The next one of each programme can be meant; of several, those whose reminder has come.
    """
    coming_up = [
        one
        for one in programme_sessions.of_person(work, by)
        if programme_id is None or one.programme_id == programme_id
    ]
    reminded = reminder_figures.last_sent(work, by.id, coming_up)
    meant = _first_of_each([one for one in coming_up if one.id in reminded] or coming_up)
    if not meant:
        return "attendance-noted", {}
    if len(meant) > 1:
        return "answer-which", {
            "sessions": [_facts(work, one) for one in meant[:OFFERED]],
            "coming": coming is Coming.COMING,
            "as_of": work.now.isoformat(),
        }
    only = meant[0]
    return answered(
        work, only.id, coming, changes=only.changes, by=by, offset=reminded.get(only.id)
    )


def times(work: Work, *, to: Person) -> Said:
    """The question when somebody wants to be reminded."""
    return "reminder-times", {
        "choices": [list(one) for one in reminder_wishes.choices(work)],
        "now": list(reminders.wanted_offsets(work, to.id)),
        "off": not opt_outs.wants(work, to, Unasked.REMINDERS),
    }


def times_chosen(work: Work, number: int, *, by: Person) -> Said:
    """Note the choice and say so. Raises ValueError where there is no such choice."""
    return "reminder-times-set", {"now": list(reminder_wishes.choose(work, number, by=by))}


def no_more(work: Work, *, by: Person) -> Said:
    """No reminders from now on, until they say otherwise."""
    opt_outs.stop(work, by, Unasked.REMINDERS)
    return "reminders-off", {}


def again(work: Work, *, by: Person) -> Said:
    """Reminders again."""
    opt_outs.resume(work, by, Unasked.REMINDERS)
    return "reminders-on", {"now": list(reminders.wanted_offsets(work, by.id))}


def departures(work: Work, session: ProgrammeSession) -> list[dict[str, Any]]:
    """The times to set out that are offered, for a screen."""
    return [
        {"minutes": minutes, "at": moment.isoformat()}
        for minutes, moment in session_answers.plan_times(work, session)
    ]


def place_is_kept(work: Work, session: ProgrammeSession) -> tuple[bool, bool]:
    """Whether everybody with a place finds one at this session, and whether somebody waits for one."""
    of_it = select(func.count()).where(Enrolment.programme_id == session.programme_id)
    approved = work.session.scalar(of_it.where(Enrolment.state == EnrolmentState.APPROVED)) or 0
    waiting = work.session.scalar(of_it.where(Enrolment.state == EnrolmentState.WAITING)) or 0
    return session.capacity is None or approved <= session.capacity, waiting > 0


def _first_of_each(sessions: Sequence[ProgrammeSession]) -> list[ProgrammeSession]:
    found: dict[str, ProgrammeSession] = {}
    for one in sessions:
        found.setdefault(one.programme_id, one)
    return list(found.values())


def _asks_plan(work: Work, session: ProgrammeSession, offset: int | None) -> bool:
    hours = work.city.times.reminders.plan_hours
    if hours is None:
        return False
    if offset is not None:
        return offset <= hours * 60
    return session.starts_at - work.now <= timedelta(hours=hours)


def _not_as_asked(work: Work, session_id: int, error: PazosError) -> Said:
    return _SAID[type(error)], _facts(work, programme_sessions.get(work, session_id))


_SAID: Mapping[type[PazosError], str] = {
    NotInIt: "answer-left",
    SessionOff: "answer-off",
    SessionOver: "answer-over",
    SessionChanged: "answer-moved",
}


def _next_after(work: Work, session: ProgrammeSession, person: Person) -> dict[str, Any] | None:
    """The session of the same programme that comes next, where the person is told of it beforehand."""
    later: Sequence[ProgrammeSession] = programme_sessions.upcoming(work, [session.programme_id])
    found = next((one for one in later if one.starts_at > session.starts_at), None)
    if found is None or not opt_outs.wants(work, person, Unasked.REMINDERS):
        return None
    return _facts(work, found)


def _facts(work: Work, session: ProgrammeSession) -> dict[str, Any]:
    return {
        "session": session.id,
        "changes": session.changes,
        "programme": session.programme_id,
        "at": session.starts_at.isoformat(),
        "place": session.place,
        "state": session.state.value,
        "as_of": work.now.isoformat(),
    }
