"""Lists of attendance as they are: who is on one, what was noted, which lists there are to fill.

Owns reading; leaves every change to :mod:`referrals.attendance`. Whoever has a place is on the list, also
somebody under 18 whose authorisation is still missing, since they may be in the room; and whoever was noted
stays on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import and_, or_, select

from referrals import enrolments, programme_sessions, staff
from referrals.clock import local
from referrals.db import Work
from referrals.models import Attendance, AttendanceList, Enrolment, Person, ProgrammeSession, Staff
from referrals.permissions import Action, require
from referrals.vocabulary import EnrolmentState, SessionState


@dataclass(frozen=True)
class Line:
    """One person on a list; ``came`` is None while nobody noted it."""

    person_id: int
    alias: str
    came: bool | None
    by_door: bool
    lacks_guardian: bool


@dataclass(frozen=True)
class Sheet:
    """A list as it is now; ``is_open`` says whether it can be changed."""

    session: ProgrammeSession
    lines: tuple[Line, ...]
    walk_ins: int
    is_open: bool
    is_filled: bool
    closes_at: datetime

    def count(self, came: bool | None) -> int:
        """How many came (True), did not (False), or were not noted (None)."""
        return sum(one.came is came for one in self.lines)


def opens_at(work: Work, one: ProgrammeSession) -> datetime:
    """From when on a session's list can be filled."""
    return one.starts_at - timedelta(minutes=work.city.attendance.opens_minutes)


def closes_at(work: Work, one: ProgrammeSession) -> datetime:
    """Until when a session's list can be corrected."""
    return one.ends_at + timedelta(days=work.city.attendance.correct_days)


def sheet(work: Work, session_id: int, *, by: Person) -> Sheet:
    """A list to look at, also before it opens and after it closed.

    Raises:
        NotAllowed: ``by`` may not take attendance.
        UnknownSession: there is no such session.

    """
    taker(work, by)
    one = programme_sessions.get(work, session_id)
    row = of_session(work, session_id)
    is_on = one.state is not SessionState.CANCELLED
    return Sheet(
        session=one,
        lines=lines_of(work, one),
        walk_ins=row.walk_ins if row is not None else 0,
        is_open=is_on and opens_at(work, one) <= work.now < closes_at(work, one),
        is_filled=row is not None and row.filled_at is not None,
        closes_at=closes_at(work, one),
    )


def of_session(work: Work, session_id: int) -> AttendanceList | None:
    """The list of a session, where anything was noted or asked of it."""
    return work.session.scalar(
        select(AttendanceList).where(AttendanceList.session_id == session_id)
    )


def on_day(work: Work) -> Sequence[ProgrammeSession]:
    """Today's sessions by the city's clock, the first one first; cancelled ones are left out."""
    begin, end = midnight(work), midnight(work, days=1)
    return work.session.scalars(
        select(ProgrammeSession)
        .where(
            ProgrammeSession.starts_at >= begin,
            ProgrammeSession.starts_at < end,
            ProgrammeSession.state != SessionState.CANCELLED,
        )
        .order_by(ProgrammeSession.starts_at, ProgrammeSession.id)
    ).all()


def of_days_before(work: Work) -> Sequence[ProgrammeSession]:
    """Sessions of the days before today whose list can still be corrected, the latest first."""
    oldest = work.now - timedelta(days=work.city.attendance.correct_days)
    return work.session.scalars(
        select(ProgrammeSession)
        .where(
            ProgrammeSession.starts_at < midnight(work),
            ProgrammeSession.ends_at > oldest,
            ProgrammeSession.state != SessionState.CANCELLED,
        )
        .order_by(ProgrammeSession.starts_at.desc(), ProgrammeSession.id.desc())
    ).all()


def unfilled(work: Work, found: Sequence[ProgrammeSession]) -> frozenset[int]:
    """Which of these sessions have a list that staff have not begun, by id."""
    ids = [one.id for one in found]
    filled = select(AttendanceList.session_id).where(
        AttendanceList.session_id.in_(ids), AttendanceList.filled_at.is_not(None)
    )
    return frozenset(ids) - frozenset(work.session.scalars(filled))


def lines_of(work: Work, one: ProgrammeSession) -> tuple[Line, ...]:
    """Everybody on the list of a session, by alias."""
    noted = {
        row.person_id: row
        for row in work.session.scalars(
            select(Attendance)
            .where(Attendance.session_id == one.id)
            .execution_options(populate_existing=True)
        )
    }
    query = (
        select(Person, Enrolment)
        .outerjoin(
            Enrolment,
            and_(
                Enrolment.person_id == Person.id,
                Enrolment.programme_id == one.programme_id,
                Enrolment.state == EnrolmentState.APPROVED,
            ),
        )
        .where(or_(Enrolment.decided_at <= one.ends_at, Person.id.in_(list(noted))))
    )
    lines = []
    for person, enrolment in work.session.execute(query).unique():
        row = noted.get(person.id)
        lines.append(
            Line(
                person_id=person.id,
                alias=person.alias,
                came=row.came if row is not None else None,
                by_door=row is not None and row.came and row.by_staff_id is None,
                lacks_guardian=enrolment is not None and enrolments.needs_guardian(enrolment),
            )
        )
    return tuple(sorted(lines, key=lambda line: _by_alias(line.alias)))


def _by_alias(alias: str) -> tuple[str, int, str]:
    """As people look for an alias: by its word, then by its number."""
    word, _, number = alias.rpartition(" ")
    return (word, int(number), "") if number.isdecimal() else (alias, 0, number)


def taker(work: Work, by: Person) -> Staff:
    """The staff member that ``by`` is, who may take attendance.

    Raises:
        NotAllowed: they may not.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.ATTEND)
    return member


def midnight(work: Work, *, days: int = 0) -> datetime:
    """When the present day of the city began, or the one ``days`` later."""
    day = local(work.now, work.city.timezone).date() + timedelta(days=days)
    return datetime.combine(day, time(), tzinfo=ZoneInfo(work.city.timezone))
