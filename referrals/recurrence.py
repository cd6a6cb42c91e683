"""How a session repeats: rules of RFC 5545 (RRULE) made into moments, and the holidays among them. Pure.

Owns the reading of a rule and its bounds; leaves what is made of the moments to whoever plans. The hour on
the wall is kept when clocks change; an hour that a change leaves out is the next one that there is.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rruleset, rrulestr

from referrals import workdays
from referrals.clock import local
from referrals.errors import PazosError

#: Sessions of one series, and how far ahead they may lie.
MOST = 60
FARTHEST = timedelta(days=400)
#: Letters of a rule that are read.
LONGEST = 300
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_PARTS = frozenset(
    {"FREQ", "COUNT", "UNTIL", "INTERVAL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"}
)


class RuleNotUnderstood(PazosError):
    """The rule is no RRULE of days, weeks, months or years."""

    say = "error-session-rule"


class TooManyMoments(RuleNotUnderstood):
    """The rule makes a longer series than one may be."""

    say = "error-session-rule-long"


@dataclass(frozen=True)
class Weekly:
    """Every ``interval`` weeks on ``days`` (1 is Monday; none: the day of the first), ``weeks`` long."""

    weeks: int
    interval: int = 1
    days: tuple[int, ...] = ()

    def rule(self, first: date) -> str:
        """The rule; it ends with the last day of its last week, counted from ``first``."""
        days = self.days or (first.isoweekday(),)
        until = first + timedelta(days=7 * self.weeks - 1)
        parts = [
            "FREQ=WEEKLY",
            *([f"INTERVAL={self.interval}"] if self.interval != 1 else []),
            f"BYDAY={','.join(DAYS[one - 1] for one in sorted(set(days)))}",
            f"UNTIL={until:%Y%m%d}",
        ]
        return ";".join(parts)


def moments(
    first: datetime,
    rule: str | None,
    timezone: str,
    *,
    leave_out: Collection[date] = (),
    begins_with_first: bool = False,
    most: int = MOST,
    now: datetime | None = None,
) -> list[datetime]:
    """The moments of a series that begins at ``first`` (aware), in the zone of ``first``, in order.

    ``rule`` None is ``first`` alone; ``begins_with_first`` counts ``first`` in also where the rule leaves
    its day out, as calendars do. A series has whole seconds. Days of ``leave_out`` go after counting. There
    are at most ``most``, none farther than :data:`FARTHEST` from the first, or from ``now`` for one that
    may have begun long ago.

    Raises:
        RuleNotUnderstood: the rule is none, or repeats more often than daily.

    """
    there = local(first, timezone).replace(tzinfo=None)
    after = max(there, local(now, timezone).replace(tzinfo=None)) if now is not None else there
    farthest = after + FARTHEST
    walls = [there]
    if rule is not None:
        walls = list(_walls(there, rule, timezone, begins_with_first, most, farthest))
    zone = ZoneInfo(timezone)
    return [
        wall.replace(tzinfo=zone).astimezone(first.tzinfo)
        for wall in walls
        if wall.date() not in leave_out
    ]


def _walls(
    first: datetime,
    rule: str,
    timezone: str,
    begins_with_first: bool,
    most: int,
    farthest: datetime,
) -> Sequence[datetime]:
    """Times on the wall, without a zone: so the hour stays when clocks change."""
    parts = _parts(rule)
    try:
        count = min(int(parts.pop("COUNT", most)), most)
        until = _until(parts.pop("UNTIL", None), farthest, timezone)
        if count < 1 or not 1 <= int(parts.get("INTERVAL", 1)) <= 366:
            raise RuleNotUnderstood
        text = ";".join(f"{name}={value}" for name, value in parts.items())
        # The end is always given: a rule that no day ever fits would be searched to the year 9999.
        found = rrulestr(f"{text};UNTIL={until:%Y%m%dT%H%M%S}", dtstart=first)
        both = rruleset()
        both.rrule(found)  # type: ignore[arg-type]  # no set comes of one rule
        if begins_with_first:
            both.rdate(first)
        return list(islice(both, count))
    except (ValueError, TypeError, OverflowError) as error:
        raise RuleNotUnderstood from error


def _parts(rule: str) -> dict[str, str]:
    text = rule.strip().upper().removeprefix("RRULE:")
    pairs = [one.partition("=") for one in text.split(";") if one]
    parts = {name.strip(): value.strip() for name, _, value in pairs}
    if (
        len(rule) > LONGEST
        or len(parts) != len(pairs)
        or parts.get("FREQ") not in _FREQUENCIES
        or not parts.keys() <= _PARTS
    ):
        raise RuleNotUnderstood
    return parts


def _until(written: str | None, farthest: datetime, timezone: str) -> datetime:
    if written is None:
        return farthest
    day = datetime.strptime(written[:8], "%Y%m%d")  # noqa: DTZ007 - a time on the wall
    end = datetime.combine(day, time(23, 59, 59))
    if "T" in written:
        end = datetime.strptime(written[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007
        if written.endswith("Z"):
            end = local(end.replace(tzinfo=ZoneInfo("UTC")), timezone).replace(tzinfo=None)
    return min(end, farthest)


def holidays_among(starts: Iterable[datetime], *, timezone: str, country: str) -> tuple[date, ...]:
    """The days among moments, on the wall of ``timezone``, that are holidays of ``country``; in order."""
    days = {local(one, timezone).date() for one in starts}
    return tuple(sorted(one for one in days if workdays.is_holiday(one, country)))
