"""Time, as an argument.

Nothing in the domain reads the wall clock: whoever calls passes ``now``, an aware datetime in UTC.
This module owns the one place where "now" comes from and the conversions to a city's local time.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


def local(moment: datetime, timezone: str) -> datetime:
    """``moment`` as the people of ``timezone`` (an IANA name) read it on a wall."""
    return moment.astimezone(ZoneInfo(timezone))
