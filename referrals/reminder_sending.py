"""Reminders on their way: which may leave now, what became of them, how an evening goes on.

Owns the portions in which due rows go into the outbox's bulk lane (which every alert and every answer
overtakes), the look at each once more at the moment it leaves, the end that is noted of it, and the pause.
Leaves the rows to :mod:`referrals.reminders`, pace to the outbox, words to whoever renders.

Guarantees: a reminder leaves by day, before its time is over, to whoever takes part, wants it and did not
say that they do not come, for the session as it is; once. What is too late is missed, also what gets so
while a pause lasts. After one is begun nothing leaves but what Telegram is being handed already.

What a crash leaves behind: rows ``queued`` with their messages; one that was being sent counts as unknown
and is not sent again.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, exists, func, or_, select, update

from referrals import facts, outbox, staff
from referrals.db import Work
from referrals.models import (
    Enrolment,
    OptOut,
    OutboxRow,
    Person,
    ProgrammeSession,
    Reminder,
    SessionAnswer,
)
from referrals.notices import Notice
from referrals.participation import takes_part
from referrals.permissions import Action, require
from referrals.vocabulary import Coming, Delivery, Lane, ReminderState, SessionState, Unasked

PORTION = 150  #: reminders that wait in the outbox at most
#: Put in at one waking: more than leaves until the next one, and so few that an alert hardly waits for it.
BATCH = 70
_PAUSED = "reminders-paused"
_S = ReminderState
_ENDS = {
    Delivery.SENT: _S.SENT,
    Delivery.FAILED: _S.FAILED,
    Delivery.CANCELLED: _S.CANCELLED,
    Delivery.UNKNOWN: _S.UNKNOWN,
}


@dataclass(frozen=True)
class Pause:
    """Since when nothing leaves, and who of the team said so (an id)."""

    since: datetime
    by_staff_id: int


def advance(work: Work) -> int:
    """Note what became of messages, miss what is too late, put the next portion into the outbox.

    Gives back how many were put in.
    """
    settle(work)
    _miss(work)
    if paused(work) is not None or not work.city.is_daytime(work.now):
        return 0
    room = min(BATCH, PORTION - _count(work, Reminder.state == _S.QUEUED))
    if room <= 0:
        return 0
    due = (
        _looked_at()
        .where(Reminder.state == _S.PLANNED, Reminder.due_at <= work.now)
        .order_by(Reminder.due_at, Reminder.id)
        .limit(room)
        .with_for_update(of=Reminder, skip_locked=True)
    )
    found = work.session.execute(due.execution_options(populate_existing=True)).all()
    return sum(_put(work, *row) for row in found)


def _put(work: Work, reminder: Reminder, session: ProgrammeSession, *facts_: Any) -> bool:
    end = _end_of(work, reminder, session, *facts_)
    if end is not None:
        reminder.state, reminder.why = end
        return False
    key = f"reminder:{session.id}:{reminder.person_id}:{reminder.offset_minutes}:{reminder.changes}"
    reminder.state, reminder.outbox_key, reminder.queued_at = _S.QUEUED, key, work.now
    person = work.session.get_one(Person, reminder.person_id)
    notice = Notice("reminder", {"reminder": reminder.id})
    return outbox.enqueue(work, notice, to=person, lane=Lane.BULK, dedupe_key=key)


def leaving(work: Work, reminder_id: int) -> tuple[Reminder, ProgrammeSession] | None:
    """A reminder whose message is about to leave, with its session; None where it must not any more.

    What it is instead is noted on its row.
    """
    query = _looked_at().where(Reminder.id == reminder_id)
    row = work.session.execute(query.execution_options(populate_existing=True)).first()
    if row is None:
        return None
    reminder, session = row[0], row[1]
    if reminder.state is not _S.QUEUED:
        return None
    end = _end_of(work, *row)
    if end is not None:
        reminder.state, reminder.why = end
        return None
    return reminder, session


def _looked_at() -> Select[Reminder, ProgrammeSession, bool, bool, bool, bool]:
    """Reminders with their session, and what keeps them from leaving: four facts."""
    mine = Reminder.person_id
    return select(
        Reminder,
        ProgrammeSession,
        exists().where(
            Enrolment.person_id == mine,
            Enrolment.programme_id == ProgrammeSession.programme_id,
            takes_part(),
        ),
        exists().where(Person.id == mine, Person.blocked_at.is_not(None)),
        exists().where(OptOut.person_id == mine, OptOut.kind == Unasked.REMINDERS),
        exists().where(
            SessionAnswer.person_id == mine,
            SessionAnswer.session_id == ProgrammeSession.id,
            SessionAnswer.changes == ProgrammeSession.changes,
            SessionAnswer.answer == Coming.NOT_COMING,
        ),
    ).join(ProgrammeSession, ProgrammeSession.id == Reminder.session_id)


def _end_of(
    work: Work,
    reminder: Reminder,
    session: ProgrammeSession,
    takes_part_: bool,
    is_blocked: bool,
    is_off: bool,
    stays_away: bool,
) -> tuple[ReminderState, str] | None:
    """How a reminder ends without leaving now; None where it may leave."""
    has_changed = session.changes != reminder.changes
    if session.state is SessionState.CANCELLED or has_changed or not takes_part_:
        return _S.CANCELLED, "changed"
    if is_off or stays_away:
        return _S.UNWANTED, "opted_out" if is_off else "not_coming"
    if is_blocked:
        return _S.FAILED, "blocked"
    is_late = work.now > reminder.until_at or session.starts_at <= work.now
    if is_late or not work.city.is_daytime(work.now):
        return _S.MISSED, "late"
    return None


def settle(work: Work) -> None:
    """Note what became of the messages that have left, or did not."""
    query = (
        select(Reminder, OutboxRow.state, OutboxRow.sent_at, OutboxRow.error)
        .outerjoin(OutboxRow, OutboxRow.dedupe_key == Reminder.outbox_key)
        .where(
            Reminder.state == _S.QUEUED,
            or_(
                OutboxRow.id.is_(None),
                OutboxRow.state.not_in([Delivery.WAITING, Delivery.TAKEN]),
            ),
        )
        .execution_options(populate_existing=True)
    )
    for reminder, state, sent_at, error in work.session.execute(query).all():
        reminder.state = _ENDS.get(state, _S.UNKNOWN)
        reminder.sent_at = sent_at if state is Delivery.SENT else None
        if state is Delivery.FAILED:
            reminder.why = "blocked" if error in ("Forbidden", "ChatMigrated") else "refused"
    work.session.flush()


def _miss(work: Work) -> None:
    """What waited for too long is missed; the word for it says whether a pause was the reason."""
    why = "paused" if paused(work) is not None else "late"
    work.session.execute(
        update(Reminder)
        .where(Reminder.state == _S.PLANNED, Reminder.until_at < work.now)
        .values(state=_S.MISSED, why=why)
        .execution_options(synchronize_session=False)
    )


# The pause


def paused(work: Work) -> Pause | None:
    """The pause that is in force, if any."""
    noted = facts.recall(work, _PAUSED)
    if noted is None:
        return None
    number, since = noted.split(" ", 1)
    return Pause(datetime.fromisoformat(since), int(number))


def pause(work: Work, *, by: Person) -> bool:
    """Let no reminder leave until somebody says to go on; give back whether that is new.

    Raises:
        NotAllowed: ``by`` may not do that.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.PAUSE_REMINDERS)
    if paused(work) is not None:
        return False
    settle(work)
    facts.remember(work, _PAUSED, f"{member.id} {work.now.isoformat()}")
    queued = select(Reminder).where(Reminder.state == _S.QUEUED)
    found = {one.outbox_key: one for one in work.session.scalars(queued).all() if one.outbox_key}
    for key in outbox.take_back(work, list(found)):
        found[key].state = _S.PLANNED
    return True


def go_on(work: Work, *, by: Person) -> bool:
    """End the pause; give back whether there was one. Raises as :func:`pause`."""
    require(staff.roles_of(staff.active(work, by)), Action.PAUSE_REMINDERS)
    if paused(work) is None:
        return False
    _miss(work)
    facts.forget(work, _PAUSED)
    return True


def _count(work: Work, *which: Any) -> int:
    return work.session.scalar(select(func.count()).select_from(Reminder).where(*which)) or 0
