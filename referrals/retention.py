"""Erasing by the clock: what the city's terms say is not needed any more (``privacy.yml``).

Owns what is over its term and that nothing open is ever touched; leaves what erasing means to
:mod:`referrals.holdings` and :mod:`referrals.erasure`. Runs at night in batches, each a transaction of its
own: what a crash leaves behind is the batches that were done, and the next night goes on.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, delete, exists, or_, select, update
from sqlalchemy.orm import aliased

from referrals import alerts, erasure, events, facts, holdings, rights_life
from referrals.city import Retention
from referrals.clock import local
from referrals.db import Work
from referrals.enrolment_life import OPEN
from referrals.lifecycle import State
from referrals.models import (
    Absence,
    Attendance,
    AttendanceEvent,
    AttendanceList,
    Case,
    Conversation,
    DataRequest,
    Enrolment,
    Media,
    Person,
    ProgrammeSession,
    Referral,
    Reminder,
    SessionAnswer,
    Staff,
    Thread,
)

#: So many things of each kind are erased in one transaction.
BATCH = 100
#: Local time in which the nightly erasing begins and goes on.
NIGHT = (time(2), time(5))
_DAY, _RAN = "retention-day", "retention-ran"

Counts = Mapping[str, int]


def count(work: Work) -> Counts:
    """How many things of each kind are over their term now; changes nothing."""
    return {kind: len(_over(work, kind, limit=None)) for kind in _SWEEPS}


def batch(work: Work, *, limit: int = BATCH) -> Counts:
    """Erase up to ``limit`` things of each kind; give back how many went. Nothing when all is done."""
    return {
        kind: sweep(work, _over(work, kind, limit=limit)) for kind, (_, sweep) in _SWEEPS.items()
    }


def nightly(work: Work) -> int:
    """Erase one batch if it is night and this night's work is not done; note it when it is."""
    there = local(work.now, work.city.timezone)
    if not NIGHT[0] <= there.time() < NIGHT[1] or _done_on(work) == there.date():
        return 0
    gone = sum(batch(work).values())
    if gone == 0:
        ran(work)
        facts.remember(work, _DAY, there.date().isoformat())
    return gone


def ran(work: Work) -> None:
    """Note that everything over its term was erased now."""
    facts.remember(work, _RAN, work.now.isoformat())


def last_ran(work: Work) -> datetime | None:
    """When everything over its term was last erased; None where it never was."""
    noted = facts.recall(work, _RAN)
    return datetime.fromisoformat(noted) if noted else None


def _done_on(work: Work) -> date | None:
    noted = facts.recall(work, _DAY)
    return date.fromisoformat(noted) if noted else None


def _over(work: Work, kind: str, *, limit: int | None) -> Sequence[Any]:
    retention: Retention = work.city.privacy.retention
    days: int = getattr(retention, kind).days
    query, _ = _SWEEPS[kind]
    return work.session.scalars(query(work.now - timedelta(days=days)).limit(limit)).all()


# Which are over their term, oldest first


def _words(before: datetime) -> Select[Any]:
    told = (Case.story_sealed, Case.place_sealed, Case.pin_sealed, Case.pole)
    has_files = exists().where(Media.case_id == Case.id)
    has_referral = exists().where(Referral.case_id == Case.id, Referral.ended_at.is_(None))
    return (
        select(Case)
        .where(
            Case.state == State.CLOSED,
            Case.closed_at < before,
            or_(has_files, *(one.is_not(None) for one in told)),
            ~has_referral,
        )
        .order_by(Case.id)
        .with_for_update(skip_locked=True, of=Case)
    )


def _talks(before: datetime) -> Select[Any]:
    return select(Thread).where(Thread.ended_at < before).order_by(Thread.id)


def _conversations(before: datetime) -> Select[Any]:
    """Ended ones but each person's last, which is their last sign of life."""
    newer = aliased(Conversation)
    is_last = ~exists().where(newer.person_id == Conversation.person_id, newer.id > Conversation.id)
    over = (Conversation.ended_at < before, ~is_last)
    return select(Conversation).where(*over).order_by(Conversation.id)


def _requests(before: datetime) -> Select[Any]:
    over = (DataRequest.ended_at < before, DataRequest.words_sealed.is_not(None))
    return select(DataRequest).where(*over).order_by(DataRequest.id)


def _ended_sessions(before: datetime) -> Select[Any]:
    """Those of which reminders or answers are still there."""
    held = (
        exists().where(Reminder.session_id == ProgrammeSession.id),
        exists().where(SessionAnswer.session_id == ProgrammeSession.id),
    )
    over = (ProgrammeSession.ends_at < before, or_(*held))
    return select(ProgrammeSession).where(*over).order_by(ProgrammeSession.id)


def _noted_sessions(before: datetime) -> Select[Any]:
    """Those of which it is still there who came, or was missed, or what was noted of whom."""
    noted = (
        AttendanceEvent.session_id == ProgrammeSession.id,
        AttendanceEvent.person_id.is_not(None),
    )
    held = (
        exists().where(Attendance.session_id == ProgrammeSession.id),
        exists().where(*noted),
        exists().where(Absence.session_id == ProgrammeSession.id),
    )
    over = (ProgrammeSession.ends_at < before, or_(*held))
    return select(ProgrammeSession).where(*over).order_by(ProgrammeSession.id)


def _people(before: datetime) -> Select[Any]:
    """Those without a sign of life since; a place in a programme is one only while the programme meets."""
    has_met = exists().where(
        ProgrammeSession.programme_id == Enrolment.programme_id, ProgrammeSession.ends_at >= before
    )
    signs = (
        exists().where(Staff.person_id == Person.id),
        exists().where(Conversation.person_id == Person.id, Conversation.last_at >= before),
        exists().where(
            Case.reporter_id == Person.id,
            or_(Case.created_at >= before, Case.state != State.CLOSED, Case.closed_at >= before),
        ),
        exists().where(Referral.person_id == Person.id, Referral.ended_at.is_(None)),
        exists().where(Thread.person_id == Person.id, Thread.ended_at.is_(None)),
        exists().where(
            Enrolment.person_id == Person.id,
            Enrolment.state.in_(OPEN),
            or_(Enrolment.asked_at >= before, has_met),
        ),
        exists().where(DataRequest.person_id == Person.id, DataRequest.state.in_(rights_life.OPEN)),
        exists().where(*holdings.LIMITED),
    )
    return (
        select(Person)
        .where(
            Person.forgotten_at.is_(None), Person.created_at < before, *(~sign for sign in signs)
        )
        .order_by(Person.id)
        .with_for_update(skip_locked=True, of=Person)
    )


# Erasing them


def _erase_words(work: Work, found: Sequence[Case]) -> int:
    for case in found:
        holdings.forget_words(work, case)
        work.session.execute(delete(Media).where(Media.case_id == case.id))
        work.session.expire(case, ["media"])
        event = events.write(work, case, move="erase_words", actor=events.SYSTEM)
        alerts.refresh_cards(work, case, version=event.id)
    return len(found)


def _delete(work: Work, found: Sequence[Any]) -> int:
    for row in found:
        work.session.delete(row)
    work.session.flush()
    return len(found)


def _delete_conversations(work: Work, found: Sequence[Conversation]) -> int:
    numbers = [one.id for one in found]
    of_these = Media.conversation_id.in_(numbers)
    # What was sent and never became part of a report is of no use to anybody any more.
    work.session.execute(delete(Media).where(of_these, Media.case_id.is_(None)))
    work.session.execute(update(Media).where(of_these).values(conversation_id=None))
    return _delete(work, found)


def _forget_requests(work: Work, found: Sequence[DataRequest]) -> int:
    return sum(holdings.forget_request(work, one) for one in found)


def _forget_answers(work: Work, found: Sequence[ProgrammeSession]) -> int:
    numbers = [one.id for one in found]
    for model in (Reminder, SessionAnswer):
        work.session.execute(delete(model).where(model.session_id.in_(numbers)))
    return len(found)


def _forget_attendance(work: Work, found: Sequence[ProgrammeSession]) -> int:
    """Forget who came with the trail of it; of such a session nobody can be said to have missed it."""
    numbers = [one.id for one in found]
    for model in (Attendance, AttendanceEvent, Absence):
        work.session.execute(delete(model).where(model.session_id.in_(numbers)))
    lists = update(AttendanceList).where(AttendanceList.session_id.in_(numbers))
    work.session.execute(lists.values(filled_at=None))
    return len(found)


def _forget(work: Work, found: Sequence[Person]) -> int:
    return sum(erasure.erase(work, one, by_clock=True).is_forgotten for one in found)


#: Each kind of :class:`referrals.city.Retention`, in the order in which it is swept.
_SWEEPS: Mapping[
    str, tuple[Callable[[datetime], Select[Any]], Callable[[Work, Sequence[Any]], int]]
] = {
    "case_words": (_words, _erase_words),
    "talks": (_talks, _delete),
    "conversations": (_conversations, _delete_conversations),
    "requests": (_requests, _forget_requests),
    "reminders": (_ended_sessions, _forget_answers),
    "attendance": (_noted_sessions, _forget_attendance),
    "people": (_people, _forget),
}
