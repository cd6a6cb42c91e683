"""Reminders of sessions: which rows there are, and when each is due.

Owns the rows: one for each session, participant and offset, worked out anew in the transaction in which a
session is planned, moved or cancelled, somebody gets, leaves or is authorised for a place, chooses other
times, wants no more, or says that they do not come. Leaves the moments to :mod:`referrals.reminder_times`,
the sending to :mod:`referrals.reminder_sending`, the answers to :mod:`referrals.session_answers`.

Guarantees: working out twice changes nothing. What has left stays as it is; of a session that changed there
are new rows, and no old one leaves any more. A moment that had passed when it was first looked for makes no
row: who gets a place a day before hears no "in three days".

What a crash leaves behind: the change with all its rows, or nothing of it. Two that change a session and a
place at the same instant may not see each other's; :func:`refresh` mends that within minutes, and follows
the city's data where somebody changed them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from referrals import facts, outbox, reminder_times
from referrals.db import Work
from referrals.models import (
    Enrolment,
    OptOut,
    ProgrammeSession,
    Reminder,
    ReminderWish,
    SessionAnswer,
    table_of,
)
from referrals.participation import takes_part
from referrals.reminder_times import Slot
from referrals.vocabulary import Coming, ReminderState, SessionState, Unasked

_TABLE = table_of(Reminder)
_S = ReminderState
#: States out of which a reminder of the same time may be planned again.
_REVIVED = frozenset({_S.PLANNED, _S.CANCELLED, _S.UNWANTED})
_REFRESHED = "reminders-refreshed"
#: Sessions that are looked through in one go.
REFRESHED_AT_ONCE = 3


@dataclass(frozen=True)
class _Receiver:
    """Somebody who takes part: when they want reminders (minutes before), and why they want none."""

    offsets: tuple[int, ...]
    unwanted: str | None


@dataclass(frozen=True)
class _Target:
    """What a reminder is to be."""

    state: ReminderState
    planned_at: datetime
    slot: Slot
    why: str | None = None


def plan_for(work: Work, session: ProgrammeSession, *, person_id: int | None = None) -> None:
    """Work out the reminders of a session anew, of all participants or of one person."""
    work.session.flush()
    _Plan(work, session, person_id).carry_out()


def for_person(work: Work, person_id: int, programme_id: str | None = None) -> None:
    """Work out somebody's reminders anew, of a programme's coming sessions or of all."""
    work.session.flush()
    mine = select(Enrolment.programme_id).where(Enrolment.person_id == person_id)
    if programme_id is not None:
        mine = mine.where(Enrolment.programme_id == programme_id)
    for session in _coming(work, ProgrammeSession.programme_id.in_(mine)):
        plan_for(work, session, person_id=person_id)


def wanted_offsets(work: Work, person_id: int) -> tuple[int, ...]:
    """When somebody is reminded, in minutes before a session, most first."""
    query = select(ReminderWish.offsets).where(ReminderWish.person_id == person_id)
    chosen = work.session.scalar(query)
    return tuple(chosen) if chosen else city_offsets(work)


def city_offsets(work: Work) -> tuple[int, ...]:
    """When whoever chose nothing is reminded, in minutes before a session, most first."""
    return tuple(hours * 60 for hours in work.city.times.reminders.hours)


def refresh(work: Work, *, limit: int = REFRESHED_AT_ONCE) -> int:
    """Work out the reminders of the next sessions anew, a few at a time, round and round."""
    noted = facts.recall(work, _REFRESHED)
    after = int(noted) if noted else 0
    found = _coming(work, ProgrammeSession.id > after, limit=limit)
    for session in found:
        plan_for(work, session)
    facts.remember(work, _REFRESHED, str(found[-1].id if len(found) == limit else 0))
    return 0


def _coming(work: Work, which: Any, *, limit: int | None = None) -> Sequence[ProgrammeSession]:
    query = (
        select(ProgrammeSession)
        .where(
            which,
            ProgrammeSession.starts_at > work.now,
            ProgrammeSession.state != SessionState.CANCELLED,
        )
        .order_by(ProgrammeSession.id)
        .limit(limit)
    )
    return work.session.scalars(query).all()


class _Plan:
    """The rows of one session, as they are and as they are to be."""

    def __init__(self, work: Work, session: ProgrammeSession, person_id: int | None) -> None:
        self._work, self._session, self._person_id = work, session, person_id
        self._changed: list[dict[str, Any]] = []
        self._made: list[dict[str, Any]] = []
        self._slots: dict[tuple[int, datetime], Slot | str | None] = {}
        self._receivers = self._those_who_receive()

    def carry_out(self) -> None:
        rows = self._rows()
        now = {(r.person_id, r.offset_minutes): r for r in rows if self._is_of_now(r)}
        planned = [row for row in rows if row.state is _S.PLANNED]
        old = {(r.person_id, r.offset_minutes): r for r in planned if not self._is_of_now(r)}
        used: set[int] = set()
        for key, target in self._targets(now).items():
            row = now.get(key) or old.get(key)
            if row is not None:
                used.add(row.id)
            self._set(key, target, row)
        for row in planned:
            if row.id not in used:
                self._end(row, _S.CANCELLED, "changed")
        self._call_off([row for row in rows if row.state is _S.QUEUED])
        self._write()

    def _is_of_now(self, row: Any) -> bool:
        return bool(row.changes == self._session.changes)

    def _rows(self) -> Sequence[Any]:
        query = select(
            Reminder.id,
            Reminder.person_id,
            Reminder.offset_minutes,
            Reminder.changes,
            Reminder.state,
            Reminder.planned_at,
            Reminder.due_at,
            Reminder.until_at,
            Reminder.why,
            Reminder.outbox_key,
        ).where(Reminder.session_id == self._session.id)
        if self._person_id is not None:
            query = query.where(Reminder.person_id == self._person_id)
        return self._work.session.execute(query.order_by(Reminder.id).with_for_update()).all()

    def _those_who_receive(self) -> Mapping[int, _Receiver]:
        work, session = self._work, self._session
        if session.state is SessionState.CANCELLED or session.starts_at <= work.now:
            return {}
        mine = Enrolment.person_id
        query = (
            select(mine, OptOut.person_id, ReminderWish.offsets, SessionAnswer.answer)
            .outerjoin(OptOut, and_(OptOut.person_id == mine, OptOut.kind == Unasked.REMINDERS))
            .outerjoin(ReminderWish, ReminderWish.person_id == mine)
            .outerjoin(
                SessionAnswer,
                and_(
                    SessionAnswer.person_id == mine,
                    SessionAnswer.session_id == session.id,
                    SessionAnswer.changes == session.changes,
                ),
            )
            .where(Enrolment.programme_id == session.programme_id, takes_part())
        )
        if self._person_id is not None:
            query = query.where(mine == self._person_id)
        usual = city_offsets(work)
        return {
            person: _Receiver(
                tuple(offsets) if offsets else usual,
                "opted_out" if off else "not_coming" if answer is Coming.NOT_COMING else None,
            )
            for person, off, offsets, answer in work.session.execute(query)
        }

    def _targets(self, now: Mapping[tuple[int, int], Any]) -> dict[tuple[int, int], _Target]:
        found: dict[tuple[int, int], _Target] = {}
        for person, receiver in self._receivers.items():
            taken: set[datetime] = set()
            for offset in self._asking_first(receiver.offsets):
                row = now.get((person, offset))
                if row is not None and row.state not in _REVIVED:
                    taken.add(row.due_at)  # it has left, or was missed
                    continue
                target = self._target(offset, receiver, row)
                if target is not None and target.slot.due not in taken:
                    taken.add(target.slot.due)
                    found[person, offset] = target
        return found

    def _target(self, offset: int, receiver: _Receiver, row: Any) -> _Target | None:
        is_same = row is not None and row.state is (
            _S.UNWANTED if receiver.unwanted else _S.PLANNED
        )
        since = row.planned_at if is_same else self._work.now
        slot = self._slot(offset, since)
        if isinstance(slot, Slot):
            state = _S.UNWANTED if receiver.unwanted else _S.PLANNED
            return _Target(state, since, slot, receiver.unwanted)
        if slot is None or receiver.unwanted:
            return None
        moment = self._session.starts_at - timedelta(minutes=offset)
        return _Target(_S.MISSED, since, Slot(moment, moment), "night")

    def _asking_first(self, offsets: Iterable[int]) -> list[int]:
        """Of two that fall together the one that asks more, else the longer, is the one that leaves."""
        plan_hours = self._work.city.times.reminders.plan_hours
        return sorted(offsets, key=lambda one: (one != (plan_hours or 0) * 60, -one))

    def _slot(self, offset: int, since: datetime) -> Slot | str | None:
        key = (offset, since)
        if key not in self._slots:
            self._slots[key] = reminder_times.slot(
                self._work.city, self._session.starts_at, timedelta(minutes=offset), now=since
            )
        return self._slots[key]

    def _set(self, key: tuple[int, int], target: _Target, row: Any) -> None:
        values = {
            "changes": self._session.changes,
            "state": target.state,
            "planned_at": target.planned_at,
            "due_at": target.slot.due,
            "until_at": target.slot.until,
            "why": target.why,
        }
        if row is None:
            whose = {"session_id": self._session.id, "person_id": key[0], "offset_minutes": key[1]}
            self._made.append({**whose, **values})
        elif any(getattr(row, name) != value for name, value in values.items()):
            self._change(row, **values)

    def _end(self, row: Any, state: ReminderState, why: str) -> None:
        self._change(row, state=state, why=why)

    def _change(self, row: Any, **values: Any) -> None:
        kept = {name: getattr(row, name) for name in _CHANGED}
        self._changed.append(
            {"row": row.id, **{f"new_{name}": one for name, one in {**kept, **values}.items()}}
        )

    def _call_off(self, queued: Sequence[Any]) -> None:
        """Take messages back that have not left; of one that is leaving now its end is noted later."""
        stale = {row.outbox_key: row for row in queued if not self._is_right(row)}
        for key in outbox.take_back(self._work, list(stale)) if stale else ():
            row = stale[key]
            receiver = self._receivers.get(row.person_id)
            why = receiver.unwanted if receiver is not None and self._is_of_now(row) else None
            self._end(row, _S.UNWANTED if why else _S.CANCELLED, why or "changed")

    def _is_right(self, row: Any) -> bool:
        receiver = self._receivers.get(row.person_id)
        return (
            self._is_of_now(row)
            and receiver is not None
            and receiver.unwanted is None
            and row.offset_minutes in receiver.offsets
        )

    def _write(self) -> None:
        work = self._work
        if self._changed:
            work.session.execute(_CHANGE, self._changed)
        if self._made:
            made = (postgresql.insert if work.is_postgres else sqlite.insert)(_TABLE)
            work.session.execute(made.on_conflict_do_nothing(), self._made)
        for known in list(work.session.identity_map.values()):
            if isinstance(known, Reminder):
                work.session.expire(known)


_CHANGED = ("changes", "state", "planned_at", "due_at", "until_at", "why")
_CHANGE = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("row"))
    .values({name: bindparam(f"new_{name}") for name in _CHANGED})
)
