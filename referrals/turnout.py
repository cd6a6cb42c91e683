"""Figures of programmes: who was expected, who said that they come, who came, and what reminders changed.

Counts for one month and nothing from which anybody could be known: groups of fewer than
:data:`referrals.committee.FEWEST` people stand among the others. Somebody was *expected* at a session if
they had a place when it ended; who is not noted on its list counts neither as come nor as absent.

A reminder is compared with itself: those to whom it went with those for whom it was planned and came too
late (the machine was off, the session was moved). Who wants no reminders is in neither group, since they
differ in more than that. It is no experiment, and people come again and again; the interval says how little
the numbers say, not that the reminder was the cause.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from typing import Any

from sqlalchemy import and_, func, or_, select

from referrals import staff
from referrals.committee import FEWEST, too_small
from referrals.db import Work
from referrals.enrolment_life import EnrolmentMove
from referrals.figures import Month
from referrals.models import (
    Attendance,
    AttendanceList,
    Enrolment,
    EnrolmentEvent,
    Person,
    PosterOpening,
    ProgrammeSession,
    Reminder,
    SessionAnswer,
)
from referrals.permissions import Action, require
from referrals.vocabulary import Coming, EnrolmentState, ReminderState, SessionState

#: Notes of attendance on either side below which a difference is not worked out.
ENOUGH = 20
_Z = 1.96  #: of an interval of 95 percent


@dataclass(frozen=True)
class Seat:
    """One person expected at one session."""

    session_id: int
    person_id: int
    programme_id: str
    cluster_id: int | None
    age_band: str
    came: bool | None  #: None where nobody noted it
    coming: bool | None  #: what they said about the session as it took place


@dataclass(frozen=True)
class Tally:
    """Seats counted: ``expected`` is the sum of came, absent and not noted."""

    expected: int = 0
    confirmed: int = 0
    declined: int = 0
    came: int = 0
    absent: int = 0
    not_noted: int = 0


@dataclass(frozen=True)
class Table:
    """Tallies by group, largest first; ``rest`` those in groups too small to show.

    ``total`` is None where there are some seats, but of fewer than FEWEST people.
    """

    total: Tally | None
    groups: tuple[tuple[str, Tally], ...]
    rest: Tally | None


@dataclass(frozen=True)
class Share:
    """``came`` of ``noted`` seats on whose list somebody noted them."""

    came: int
    noted: int


@dataclass(frozen=True)
class Effect:
    """What one offset (minutes before the start) changed, as far as counts can tell.

    ``low`` and ``high`` bound the difference of the shares, in percent points; None with too few.
    """

    offset_minutes: int
    sent: Share
    late: Share
    answered: int  #: who said yes or no under it
    low: int | None
    high: int | None


@dataclass(frozen=True)
class Turnout:
    """One month of the programmes."""

    month: Month
    opened: int  #: openings of posters' links
    asked: int  #: requests for a place
    placed: int  #: places given
    sessions: int  #: that took place
    walk_ins: int  #: who came without being enrolled by chat, as counted by staff
    by_programme: Table
    by_cluster: Table
    by_age: Table
    effects: tuple[Effect, ...]

    def to_json(self) -> dict[str, Any]:
        """The form that a message's parameters take."""
        return asdict(self)


def monthly(work: Work, month: Month, *, by: Person) -> Turnout:
    """The figures of a month on the city's calendar, of sessions that are over.

    Raises:
        NotAllowed: ``by`` may not see them.

    """
    require(staff.roles_of(staff.active(work, by)), Action.REPORT)
    begins, ends = month.begins(work), min(month.after().begins(work), work.now)
    held = work.session.scalars(
        select(ProgrammeSession.id).where(
            ProgrammeSession.state != SessionState.CANCELLED,
            ProgrammeSession.ends_at >= begins,
            ProgrammeSession.ends_at < ends,
        )
    ).all()
    found = _seats(work, held)

    def moved(*what: Any) -> int:
        within = (EnrolmentEvent.at >= begins, EnrolmentEvent.at < ends)
        counted = select(func.count(func.distinct(EnrolmentEvent.enrolment_id)))
        return work.session.scalar(counted.where(*within, *what)) or 0

    return Turnout(
        month=month,
        opened=_opened(work, month),
        asked=moved(EnrolmentEvent.move == EnrolmentMove.ASK.value),
        placed=moved(
            EnrolmentEvent.target == EnrolmentState.APPROVED,
            EnrolmentEvent.move == EnrolmentMove.APPROVE.value,
        ),
        sessions=len(held),
        walk_ins=_walk_ins(work, held),
        by_programme=table(found, lambda one: one.programme_id),
        by_cluster=table(found, lambda one: str(one.cluster_id or "none")),
        by_age=table(found, lambda one: one.age_band),
        effects=_effects(work, held, found),
    )


def table(found: Sequence[Seat], key: Callable[[Seat], str]) -> Table:
    """Seats by group as they may be shown. Pure."""
    groups: dict[str, list[Seat]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    numbers = {group: len(seats) for group, seats in groups.items()}
    people = {group: {str(one.person_id) for one in seats} for group, seats in groups.items()}
    hidden = too_small(numbers, people)
    shown = sorted(numbers.keys() - hidden, key=lambda group: (-numbers[group], group))
    few = bool(found) and len({one.person_id for one in found}) < FEWEST
    rest = [one for group in hidden for one in groups[group]]
    return Table(
        total=None if few else tally(found),
        groups=tuple((group, tally(groups[group])) for group in shown),
        rest=None if few or not rest else tally(rest),
    )


def tally(found: Iterable[Seat]) -> Tally:
    """Count seats. Pure."""
    seats = list(found)
    return Tally(
        expected=len(seats),
        confirmed=sum(one.coming is True for one in seats),
        declined=sum(one.coming is False for one in seats),
        came=sum(one.came is True for one in seats),
        absent=sum(one.came is False for one in seats),
        not_noted=sum(one.came is None for one in seats),
    )


def difference(one: Share, other: Share) -> tuple[int, int] | None:
    """Bounds (95 percent) of how much larger the first share is, in percent points; None with too few.

    Newcombe (1998), Statistics in Medicine 17, method 10: from the two Wilson intervals. Pure.
    """
    if min(one.noted, other.noted) < ENOUGH:
        return None
    (low, middle, high), (low2, middle2, high2) = _wilson(one), _wilson(other)
    gap = middle - middle2
    below = gap - sqrt((middle - low) ** 2 + (high2 - middle2) ** 2)
    above = gap + sqrt((high - middle) ** 2 + (middle2 - low2) ** 2)
    return round(below * 100), round(above * 100)


def _wilson(share: Share) -> tuple[float, float, float]:
    """Low end, share and high end."""
    n, p = share.noted, share.came / share.noted
    centre, spread = p + _Z**2 / (2 * n), _Z * sqrt(p * (1 - p) / n + (_Z / (2 * n)) ** 2)
    scale = 1 + _Z**2 / n
    return (centre - spread) / scale, p, (centre + spread) / scale


def _seats(work: Work, held: Sequence[int]) -> list[Seat]:
    """Everybody expected at each of these sessions, with what was noted and said."""
    rows = work.session.execute(
        select(
            ProgrammeSession.id,
            Enrolment.person_id,
            Enrolment.programme_id,
            Enrolment.cluster_id,
            Enrolment.age_band,
            Attendance.came,
            SessionAnswer.answer,
        )
        .join(Enrolment, Enrolment.programme_id == ProgrammeSession.programme_id)
        .outerjoin(
            Attendance,
            and_(
                Attendance.session_id == ProgrammeSession.id,
                Attendance.person_id == Enrolment.person_id,
            ),
        )
        .outerjoin(
            SessionAnswer,
            and_(
                SessionAnswer.session_id == ProgrammeSession.id,
                SessionAnswer.person_id == Enrolment.person_id,
                SessionAnswer.changes == ProgrammeSession.changes,
            ),
        )
        .where(
            ProgrammeSession.id.in_(held),
            or_(
                Attendance.id.is_not(None),
                and_(
                    Enrolment.decided_at <= ProgrammeSession.ends_at,
                    or_(
                        Enrolment.state == EnrolmentState.APPROVED,
                        Enrolment.left_at > ProgrammeSession.ends_at,
                    ),
                ),
            ),
        )
    )
    return [
        Seat(
            session_id=session_id,
            person_id=person_id,
            programme_id=programme_id,
            cluster_id=cluster_id,
            age_band=band.value,
            came=came,
            coming=None if said is None else said is Coming.COMING,
        )
        for session_id, person_id, programme_id, cluster_id, band, came, said in rows
    ]


def _effects(work: Work, held: Sequence[int], found: Sequence[Seat]) -> tuple[Effect, ...]:
    seats = {(one.session_id, one.person_id): one for one in found}
    reminders = work.session.execute(
        select(Reminder.session_id, Reminder.person_id, Reminder.offset_minutes, Reminder.state)
        .join(ProgrammeSession, ProgrammeSession.id == Reminder.session_id)
        .where(
            Reminder.session_id.in_(held),
            Reminder.changes == ProgrammeSession.changes,
            Reminder.state.in_([ReminderState.SENT, ReminderState.MISSED]),
        )
    )
    sent: dict[int, list[Seat]] = {}
    late: dict[int, list[Seat]] = {}
    for session_id, person_id, offset, state in reminders:
        seat = seats.get((session_id, person_id))
        if seat is not None:
            into = sent if state is ReminderState.SENT else late
            into.setdefault(offset, []).append(seat)
    answered = _answered(work, held)
    return tuple(
        _effect(offset, sent.get(offset, []), late.get(offset, []), answered.get(offset, 0))
        for offset in sorted({*sent, *late}, reverse=True)
    )


def _effect(offset: int, sent: Sequence[Seat], late: Sequence[Seat], answered: int) -> Effect:
    one, other = _share(sent), _share(late)
    bounds = difference(one, other)
    return Effect(offset, one, other, answered, *(bounds or (None, None)))


def _share(seats: Sequence[Seat]) -> Share:
    noted = [one for one in seats if one.came is not None]
    if len({one.person_id for one in noted}) < FEWEST:
        return Share(0, 0)  # too few people to show
    return Share(sum(bool(one.came) for one in noted), len(noted))


def _answered(work: Work, held: Sequence[int]) -> Mapping[int, int]:
    rows = work.session.execute(
        select(SessionAnswer.offset_minutes, func.count())
        .where(SessionAnswer.session_id.in_(held), SessionAnswer.offset_minutes.is_not(None))
        .group_by(SessionAnswer.offset_minutes)
    )
    return {offset: count for offset, count in rows if offset is not None}


def _opened(work: Work, month: Month) -> int:
    first, after = month.first_day(), month.after().first_day()
    opened = select(func.sum(PosterOpening.count))
    found = work.session.scalar(opened.where(PosterOpening.day >= first, PosterOpening.day < after))
    return int(found or 0)


def _walk_ins(work: Work, held: Sequence[int]) -> int:
    counted = select(func.sum(AttendanceList.walk_ins))
    return int(work.session.scalar(counted.where(AttendanceList.session_id.in_(held))) or 0)
