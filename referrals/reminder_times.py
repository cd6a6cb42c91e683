"""When a reminder of a session goes out, and until when it may: pure.

Owns the moments. A reminder goes out so long before the session as its offset says, in elapsed time. One
that would fall into the night, or into the last minutes of the day in which a late one could not leave any
more, goes out shortly before that day ends; where that has passed, in the morning, if the session is then
still far enough away; else it is missed. Leaves rows and sending to :mod:`referrals.reminders` and
:mod:`referrals.reminder_sending`.

Guarantees: from its moment to the end of its time it is day in the city, and the session has not begun.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from referrals.city import City
from referrals.clock import local


@dataclass(frozen=True)
class Slot:
    """From ``due`` on the reminder may leave, and up to ``until``; both aware, in UTC."""

    due: datetime
    until: datetime


#: The moment falls into the night, and neither the evening before nor the morning serves.
MISSED = "missed"


def slot(city: City, starts_at: datetime, offset: timedelta, *, now: datetime) -> Slot | str | None:
    """When the reminder ``offset`` before ``starts_at`` leaves, as seen from ``now``.

    :data:`MISSED` where the night swallows it; None where its moment passed before ``now``.
    """
    late = timedelta(minutes=city.times.reminders.late_minutes)
    wanted = starts_at - offset
    if wanted < now:
        return None
    there = local(wanted, city.timezone)
    is_before_day = there.time() < city.times.daytime.start
    evening = there.date() - timedelta(days=1) if is_before_day else there.date()
    last = _end(city, evening) - late
    if city.is_daytime(wanted) and wanted <= last:
        return Slot(wanted, min(wanted + late, starts_at))
    if last >= now:
        return Slot(last, min(last + late, starts_at))
    morning = _at(city, evening + timedelta(days=1), is_start=True)
    if starts_at - morning < timedelta(minutes=city.times.reminders.lead_minutes):
        return MISSED
    return Slot(morning, min(morning + late, starts_at))


def _end(city: City, day: date) -> datetime:
    return _at(city, day, is_start=False)


def _at(city: City, day: date, *, is_start: bool) -> datetime:
    """The start or the end of the daytime of ``day``.

    An hour that the clocks leave out is the one after it; of one that comes twice the first is meant.
    """
    hours = city.times.daytime
    moment = datetime.combine(
        day, hours.start if is_start else hours.end, tzinfo=ZoneInfo(city.timezone)
    )
    return moment.astimezone(ZoneInfo("UTC"))
