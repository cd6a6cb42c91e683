"""When a message that nobody waits for may ring: by day at once, at night in the morning.

Owns the next morning of the city's day; leaves what may not wait to whoever sends.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from referrals.clock import local
from referrals.db import Work


def by_day(work: Work) -> datetime | None:
    """None for now; the beginning of the next day in the city where it is night."""
    if work.city.is_daytime(work.now):
        return None
    there = local(work.now, work.city.timezone)
    first = work.city.times.daytime.start
    day = there.date() if there.time() < first else there.date() + timedelta(days=1)
    zone = ZoneInfo(work.city.timezone)
    return datetime.combine(day, first, tzinfo=zone).astimezone(work.now.tzinfo)
