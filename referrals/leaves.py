"""Leaves: who is away until when, and what becomes of the alerts that wait for them.

Owns the beginning and the end of a leave; leaves to :mod:`referrals.alerts` who is told instead. A leave is
rows with two moments, read anew at each decision, so that it ends by itself, also over a restart: what
waited meanwhile is handed over by the next look for due alerts.
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from referrals import climbing, staff
from referrals.clock import local
from referrals.db import Work
from referrals.errors import PazosError, UnknownStaff
from referrals.models import Leave, Person, Staff
from referrals.permissions import Action, require

#: The hour of the city's day at which a leave of days ends.
MORNING = time(6)
LONGEST = timedelta(days=180)


class LeaveTooLong(PazosError):
    """A leave ends in the future, and within 180 days."""

    say = "error-leave-too-long"


def morning_in(work: Work, *, days: int) -> datetime:
    """Six in the morning, city time, so many days from today."""
    zone = ZoneInfo(work.city.timezone)
    day = local(work.now, work.city.timezone).date() + timedelta(days=days)
    return datetime.combine(day, MORNING, tzinfo=zone).astimezone(work.now.tzinfo)


def current(work: Work, one: Staff) -> Leave | None:
    """The leave that a staff member is on now."""
    return work.session.scalar(
        select(Leave)
        .where(Leave.staff_id == one.id, Leave.starts_at <= work.now, Leave.ends_at > work.now)
        .order_by(Leave.ends_at.desc())
        .limit(1)
    )


def begin(work: Work, staff_id: int, *, until: datetime, by: Person) -> Leave:
    """Let a staff member be away from now on; what they were told of and did not take goes on at once.

    Who is away already has the end of their leave moved. Cases that they took stay theirs.

    Raises:
        NotAllowed: ``by`` may not take a leave, or this one is not theirs and they are no coordinator.
        UnknownStaff: there is no such staff member, or they are suspended.
        LeaveTooLong: ``until`` is past, or further away than :data:`LONGEST`.

    """
    one, actor = _whose(work, staff_id, by=by)
    if not work.now < until <= work.now + LONGEST:
        raise LeaveTooLong
    leave = current(work, one)
    if leave is not None:
        leave.ends_at = until
        return leave
    leave = Leave(
        staff_id=one.id,
        starts_at=work.now,
        ends_at=until,
        created_by=actor.id,
        created_at=work.now,
    )
    work.session.add(leave)
    work.session.flush()
    climbing.step_aside(work, one, reason="leave")
    return leave


def end(work: Work, staff_id: int, *, by: Person) -> int | None:
    """Have a staff member be there again; give back how many waiting cases they were told of.

    None when they were not away. Raises as :func:`begin`.
    """
    one, _ = _whose(work, staff_id, by=by)
    leave = current(work, one)
    if leave is None:
        return None
    leave.ends_at = work.now
    work.session.flush()
    return climbing.hand_over_waiting(work, one)


def _whose(work: Work, staff_id: int, *, by: Person) -> tuple[Staff, Staff]:
    """The staff member whose leave it is, held, and who asks for it."""
    actor = staff.active(work, by)
    require(staff.roles_of(actor), Action.TAKE_LEAVE)
    if actor.id != staff_id:
        require(staff.roles_of(actor), Action.SET_LEAVE)
    one = staff.held(work, staff_id)
    if one.suspended_at is not None:
        raise UnknownStaff
    return one, actor
