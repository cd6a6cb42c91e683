"""What the rows of a list would change among the sessions that there are; changes nothing itself.

Owns which row is which session, and what of it is new. A row with an id is the session that had this id
before, from the same source. An id that is new takes over the session of its very time whose own id the
list has no longer (a calendar gives the rest of a series another id). Without one it is, among the sessions
of its programme out of the same source:

1. the one that the list had at this very time before, else
2. where on its day the list's rows and sessions that are left are equally many, the one in its place in the
   order of their hours: their hours changed.

A row that moved to another day without an id is a new session, and the old one is *missing*: it is named,
and cancelled only where somebody presses that. A session planned in the chat at the time of a row is that
row's.

What staff changed here is kept: only what a list says otherwise than the time before is taken over, field
by field. So the same list twice changes nothing, whatever was moved or cancelled here in between. A list is
answerable for its programmes and months only: of others nothing is missing.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import or_, select

from referrals import enrolments, recurrence, session_slots
from referrals.clock import local
from referrals.db import Work
from referrals.models import Person, ProgrammeSession
from referrals.programme_sessions import slot_of
from referrals.session_import_rows import Known, Problem, Row, past_problem
from referrals.session_slots import Slot
from referrals.vocabulary import SessionState

#: How long before its first row a list may have had a session that it moves.
_BEFORE = timedelta(days=62)


@dataclass(frozen=True)
class Change:
    """A session that becomes otherwise; ``slot`` None cancels it."""

    session_id: int
    row: Row
    slot: Slot | None


@dataclass
class Proposal:
    """What a list would do: sessions to add, to change, to cancel; the rest as counts and names."""

    new: list[Row] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    cancelled: list[Change] = field(default_factory=list)
    #: Rows that change nothing, by session; what the list says of it is noted all the same.
    same: list[tuple[int, Row]] = field(default_factory=list)
    over: int = 0  #: rows of sessions that took place, or are off already
    missing: list[int] = field(default_factory=list)  #: sessions that the list has no longer
    problems: list[Problem] = field(default_factory=list)
    holidays: tuple[date, ...] = ()
    at_night: int = 0  #: sessions that would begin while the city sleeps
    told: int = 0  #: how many people would hear of it
    digest: str = ""

    @property
    def is_nothing(self) -> bool:
        """Whether applying it would change no session."""
        return not (self.new or self.changed or self.cancelled)


def propose(
    work: Work,
    rows: Sequence[Row],
    known: Known,
    *,
    source: str,
    is_whole: bool = False,
    can_miss: bool = True,
) -> Proposal:
    """What the rows would change now.

    ``is_whole``: the list has all coming sessions of its programmes (a calendar). Without ``can_miss``
    nothing is missing: some of its rows could not be read.
    """
    found = _Matching(work, rows, known, source)
    proposal = found.proposal
    if can_miss and not proposal.problems:
        proposal.missing = found.missing(is_whole=is_whole)
    return _finished(work, proposal)


def _finished(work: Work, proposal: Proposal) -> Proposal:
    city = work.city
    changed = [one.slot.starts_at for one in proposal.changed if one.slot is not None]
    starts = [*(one.starts_at for one in proposal.new), *changed]
    proposal.holidays = recurrence.holidays_among(
        starts, timezone=city.timezone, country=city.about.country_code
    )
    proposal.at_night = sum(not city.is_daytime(one) for one in starts)
    touched = {
        one.programme_id
        for one in (*proposal.new, *(one.row for one in (*proposal.changed, *proposal.cancelled)))
    }
    proposal.told = _how_many(work, touched)
    told = [
        [one.to_json() for one in proposal.new],
        [_stamp(work, one.session_id, one.row) for one in proposal.changed],
        [_stamp(work, one.session_id, one.row) for one in proposal.cancelled],
        sorted(proposal.missing),
        [asdict(one) for one in proposal.problems],
    ]
    words = json.dumps(told, sort_keys=True, ensure_ascii=False)
    proposal.digest = hashlib.sha256(words.encode()).hexdigest()[:16]
    return proposal


def _stamp(work: Work, session_id: int, row: Row) -> list[Any]:
    one = work.session.get_one(ProgrammeSession, session_id)
    slot = slot_of(one)
    now = [slot.starts_at.isoformat(), slot.minutes, slot.place, slot.point, slot.capacity]
    return [session_id, one.state.value, one.facilitator_id, now, row.to_json()]


def _how_many(work: Work, programme_ids: Iterable[str]) -> int:
    meant = [Person.id.in_(enrolments.participants(one)) for one in sorted(programme_ids)]
    if not meant:
        return 0
    found = select(Person.id).where(or_(*meant), Person.blocked_at.is_(None)).distinct()
    return len(work.session.scalars(found).all())


class _Matching:
    """Rows and sessions on their way to each other."""

    def __init__(self, work: Work, rows: Sequence[Row], known: Known, source: str) -> None:
        self.proposal = Proposal()
        self._work, self._known, self._source = work, known, source
        # In an order of their own: how the lines of a file are sorted means nothing.
        self._rows = sorted(rows, key=lambda one: (one.starts_at, one.programme_id, one.key or ""))
        self._keys = {one.key for one in self._rows if one.key}
        self._sessions = self._candidates()
        self._of: dict[int, ProgrammeSession] = {}  # by the row's place in the list
        self._used: set[int] = set()
        self._match()
        for place, row in enumerate(self._rows):
            self._judge(row, self._of.get(place))
        self._check_times()

    def missing(self, *, is_whole: bool) -> list[int]:
        """Coming sessions out of this source that no row is."""
        programmes = {one.programme_id for one in self._rows}
        months = {self._month(one.starts_at) for one in self._rows}
        if not months:
            return []
        first, last = min(months), max(months)
        return [
            one.id
            for one in self._sessions
            if one.id not in self._used
            and one.source == self._source
            and one.state is not SessionState.CANCELLED
            and one.starts_at > self._work.now
            and (is_whole or one.programme_id in programmes)
            and (is_whole or first <= self._month(self._told_at(one)) <= last)
        ]

    def _candidates(self) -> list[ProgrammeSession]:
        programmes = {one.programme_id for one in self._rows}
        first = min((one.starts_at for one in self._rows), default=self._work.now)
        query = select(ProgrammeSession).where(
            or_(
                ProgrammeSession.source == self._source,
                ProgrammeSession.source.is_(None)
                & ProgrammeSession.programme_id.in_(programmes)
                & (ProgrammeSession.state != SessionState.CANCELLED),
            ),
            or_(
                ProgrammeSession.starts_at >= min(first, self._work.now) - _BEFORE,
                ProgrammeSession.external_key.in_([one.key for one in self._rows if one.key]),
            ),
        )
        found = self._work.session.scalars(query).unique().all()
        # Of two with the same key or time the one that takes place is meant, else the newer.
        return sorted(found, key=lambda one: (one.state is SessionState.CANCELLED, -one.id))

    def _told_at(self, one: ProgrammeSession) -> datetime:
        """When a session is by what the list said of it last."""
        if one.imported is None:
            return one.starts_at
        return datetime.fromisoformat(str(one.imported["starts_at"]))

    def _match(self) -> None:
        by_key = {}
        for one in reversed(self._sessions):
            if one.source == self._source and one.external_key is not None:
                by_key[one.external_key] = one
        for place, row in enumerate(self._rows):
            if row.key is not None and row.key in by_key:
                self._pair(place, by_key[row.key])
        for place, row in self._open():
            at = next((one for one in self._free(row) if self._told_at(one) == row.starts_at), None)
            if at is not None:
                self._pair(place, at)
        self._match_days()

    def _match_days(self) -> None:
        """Pair what is left of a day in the order of the hours, where both sides are equally many."""
        days: dict[tuple[str, date], list[int]] = defaultdict(list)
        for place, row in self._open():
            if row.key is None:
                days[row.programme_id, self._day(row.starts_at)].append(place)
        for (programme_id, day), places in sorted(days.items()):
            left = [
                one
                for one in self._sessions
                if one.id not in self._used
                and one.programme_id == programme_id
                and one.source == self._source
                and one.external_key is None
                and one.state is not SessionState.CANCELLED
                and self._day(self._told_at(one)) == day
            ]
            if len(left) == len(places):
                for place, one in zip(places, sorted(left, key=self._told_at), strict=True):
                    self._pair(place, one)

    def _open(self) -> list[tuple[int, Row]]:
        return [(place, row) for place, row in enumerate(self._rows) if place not in self._of]

    def _free(self, row: Row) -> list[ProgrammeSession]:
        """Sessions that a row may be by its time: of its programme, without an id still in the list."""
        return [
            one
            for one in self._sessions
            if one.id not in self._used
            and one.programme_id == row.programme_id
            and (
                one.external_key is None
                or row.key is None
                or (one.source == self._source and one.external_key not in self._keys)
            )
        ]

    def _pair(self, place: int, one: ProgrammeSession) -> None:
        self._of[place] = one
        self._used.add(one.id)

    def _judge(self, row: Row, one: ProgrammeSession | None) -> None:
        now, proposal = self._work.now, self.proposal
        if one is not None and one.programme_id != row.programme_id:
            name = self._work.city.programme(one.programme_id)
            right = name.name if name is not None else one.programme_id
            proposal.problems.append(
                Problem(row.number, "id", "key-other", (row.key or "")[:40], right)
            )
            return
        if one is not None and one.imported == row.facts:
            proposal.same.append((one.id, row))
            return
        ended = one is None or one.state is SessionState.CANCELLED or one.starts_at <= now
        if row.starts_at <= now and not row.is_cancelled:
            if one is None or not ended:
                proposal.problems.append(past_problem(row, self._known))
            else:
                proposal.over += 1
            return
        if one is None or ended:
            if row.is_cancelled:
                proposal.over += 1
            else:
                proposal.new.append(row)
            return
        if row.is_cancelled:
            proposal.cancelled.append(Change(one.id, row, None))
            return
        slot = merged(one, row)
        if slot == slot_of(one):
            proposal.same.append((one.id, row))
        else:
            proposal.changed.append(Change(one.id, row, slot))

    def _check_times(self) -> None:
        """Find rows whose time is another session's, also once everything of the list is done."""
        proposal = self.proposal
        leaving = {one.session_id for one in proposal.cancelled}
        moving = {one.session_id: one for one in proposal.changed}
        ids = {one.programme_id for one in self._rows}
        coming = self._work.session.scalars(
            select(ProgrammeSession).where(
                ProgrammeSession.programme_id.in_(ids),
                ProgrammeSession.state != SessionState.CANCELLED,
                ProgrammeSession.ends_at > self._work.now,
            )
        ).unique()
        held = {
            (one.programme_id, one.starts_at): one.id for one in coming if one.id not in leaving
        }
        for one in list(proposal.changed):
            slot = one.slot
            assert slot is not None  # noqa: S101 - it is changed, not cancelled
            by = held.get((one.row.programme_id, slot.starts_at))
            if by is not None and by != one.session_id and by not in moving:
                proposal.changed.remove(one)
                del moving[one.session_id]
                proposal.problems.append(Problem(one.row.number, "start", "taken"))
        for one in self._circle(held, moving):
            proposal.changed.remove(one)
            del moving[one.session_id]
            proposal.problems.append(Problem(one.row.number, "start", "swap"))
        after = {at for at, by in held.items() if by not in moving}
        after |= {(one.row.programme_id, one.slot.starts_at) for one in moving.values() if one.slot}
        for row in list(proposal.new):
            at = (row.programme_id, row.starts_at)
            if at in after:
                proposal.new.remove(row)
                proposal.problems.append(Problem(row.number, "start", "taken"))
            after.add(at)
        proposal.problems.sort(key=lambda one: (one.row, one.column))
        proposal.changed = _in_turn(proposal.changed, held)

    def _circle(
        self, held: dict[tuple[str, datetime], int], moving: dict[int, Change]
    ) -> list[Change]:
        """Changes that wait for each other, so that none of them can go first."""
        going = _in_turn(list(moving.values()), held)
        return [one for one in moving.values() if one not in going]

    def _day(self, moment: datetime) -> date:
        return local(moment, self._work.city.timezone).date()

    def _month(self, moment: datetime) -> tuple[int, int]:
        day = self._day(moment)
        return day.year, day.month


def _in_turn(changes: list[Change], held: dict[tuple[str, datetime], int]) -> list[Change]:
    """Changes in an order in which each finds its time free; those that wait for ever are left out."""
    left, done = list(changes), []
    busy = dict(held)
    at_of = {number: at for at, number in held.items()}
    while left:
        ready = [
            one
            for one in left
            if one.slot is not None
            and busy.get((one.row.programme_id, one.slot.starts_at)) in (None, one.session_id)
        ]
        if not ready:
            break
        for one in ready[:1]:
            left.remove(one)
            done.append(one)
            busy.pop(at_of.get(one.session_id, ("", one.row.starts_at)), None)
            if one.slot is not None:
                busy[one.row.programme_id, one.slot.starts_at] = one.session_id
    return done


def merged(one: ProgrammeSession, row: Row) -> Slot:
    """What a session is to be: as it is here, but for what the list says otherwise than last time."""
    slot, before = slot_of(one), one.imported
    facts = row.facts
    changes: dict[str, Any] = {}
    for name in ("starts_at", "minutes", "place", "point", "capacity", "facilitator_id", "bring"):
        is_said = facts[name] is not None
        is_new = before is None or before.get(name) != facts[name]
        if is_said and is_new:
            changes[name] = getattr(row, name)
    return replace(slot, **changes)


def slot_for(row: Row) -> Slot:
    """The session of a new row."""
    return Slot(
        row.starts_at,
        row.place,
        row.minutes or session_slots.MINUTES,
        row.point,
        row.capacity,
        row.facilitator_id,
        row.bring,
    )
