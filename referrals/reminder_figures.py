"""How reminders stand: the figures of a day and of a session, for the team's screens. Changes nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, func, select

from referrals.clock import local
from referrals.db import Work
from referrals.models import Enrolment, Person, ProgrammeSession, Reminder
from referrals.participation import takes_part
from referrals.vocabulary import ReminderState

_S = ReminderState


@dataclass(frozen=True)
class Day:
    """What became of one local day's reminders; ``unreachable`` are people whom none arrives at."""

    counts: Mapping[ReminderState, int]
    while_paused: int  #: of the missed ones, those that a pause made late
    unreachable: int
    next_due: datetime | None  #: of the day

    @property
    def waiting(self) -> int:
        """Those that are still to leave."""
        return self.counts.get(_S.PLANNED, 0) + self.counts.get(_S.QUEUED, 0)

    @property
    def is_under_way(self) -> bool:
        """Whether some of them are leaving now."""
        return self.counts.get(_S.QUEUED, 0) > 0


def today(work: Work) -> Day:
    """How the reminders of this day stand, in the city's time."""
    there = local(work.now, work.city.timezone)
    begins = there.replace(hour=0, minute=0, second=0, microsecond=0)
    ends = (begins + timedelta(days=1)).replace(fold=0)
    of_day = and_(Reminder.due_at >= begins, Reminder.due_at < ends)
    counted = work.session.execute(
        select(Reminder.state, func.count()).where(of_day).group_by(Reminder.state)
    )
    waits = Reminder.state.in_([_S.PLANNED, _S.QUEUED])
    blocked = select(func.count(func.distinct(Enrolment.person_id))).join(
        Person, Person.id == Enrolment.person_id
    )
    return Day(
        counts=_by_state(counted),
        while_paused=_count(work, of_day, Reminder.state == _S.MISSED, Reminder.why == "paused"),
        unreachable=work.session.scalar(
            blocked.where(
                takes_part(), Person.blocked_at.is_not(None), Person.forgotten_at.is_(None)
            )
        )
        or 0,
        next_due=work.session.scalar(select(func.min(Reminder.due_at)).where(of_day, waits)),
    )


def of_session(work: Work, session_id: int) -> Mapping[ReminderState, int]:
    """How many reminders of a session stand how."""
    rows = work.session.execute(
        select(Reminder.state, func.count())
        .where(Reminder.session_id == session_id)
        .group_by(Reminder.state)
    )
    return _by_state(rows)


def last_sent(work: Work, person_id: int, sessions: Sequence[ProgrammeSession]) -> dict[int, int]:
    """The offset of the last reminder that arrived of each session, for the sessions as they are."""
    changes = {one.id: one.changes for one in sessions}
    rows = work.session.execute(
        select(Reminder.session_id, Reminder.offset_minutes, Reminder.changes)
        .where(
            Reminder.person_id == person_id,
            Reminder.session_id.in_(list(changes)),
            Reminder.state.in_([_S.SENT, _S.QUEUED, _S.UNKNOWN]),
        )
        .order_by(Reminder.due_at)
    )
    return {
        session_id: offset for session_id, offset, number in rows if number == changes[session_id]
    }


def _by_state(rows: Iterable[Any]) -> dict[ReminderState, int]:
    return {row[0]: int(row[1]) for row in rows}


def _count(work: Work, *which: Any) -> int:
    return work.session.scalar(select(func.count()).select_from(Reminder).where(*which)) or 0
