"""Calendars (iCalendar, RFC 5545) as sessions to be: events, how they repeat, what was taken off. Pure.

An event is known by its UID, one day of a series by UID and day: so another hour of a series moves its
sessions. A day that a calendar takes out (EXDATE) or marks as cancelled is cancelled; what lasts the whole
day is refused in words, since nobody could come to it. Days that are over are left out.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from referrals import recurrence
from referrals.clock import local
from referrals.recurrence import FARTHEST, RuleNotUnderstood
from referrals.session_import_cells import Wrong
from referrals.session_import_file import CALENDAR, FileRead
from referrals.session_import_rows import QUOTED, Known, Problem, Reading, Row, without_doubles
from referrals.session_import_table import MOST_BYTES, MOST_ROWS, FileRefused
from referrals.session_slots import LENGTHS, LONGEST_PLACE

MOST_EVENTS = 500
MOST_DAYS = 4000  #: of one series, those that are over included
LONGEST_KEY = 200


@dataclass(frozen=True)
class _Event:
    number: int
    uid: str
    parts: Any

    @property
    def is_cancelled(self) -> bool:
        return str(self.parts.get("STATUS") or "").upper() == "CANCELLED"

    @property
    def title(self) -> str:
        return " ".join(str(self.parts.get("SUMMARY") or "").split())[:QUOTED]


def read_calendar(
    content: bytes, known: Known, *, source: str = CALENDAR, programme_id: str = ""
) -> FileRead:
    """What a calendar says; without ``programme_id`` it is asked of which programme its sessions are.

    Raises:
        FileRefused: it is no calendar, too large, or has no session that is to come.

    """
    if len(content) > MOST_BYTES:
        raise FileRefused("large", most=MOST_BYTES // 1024)
    rows: list[Row] = []
    problems: list[Problem] = []
    events = _events(content)
    others = {(one.uid, day): one for one in events if (day := _instance(one, known)) is not None}
    for one in events:
        if _instance(one, known) is not None:
            continue
        try:
            rows += _sessions(one, others, known, programme_id)
        except Wrong as wrong:
            problems.append(Problem(one.number, wrong.right, wrong.why, one.title))
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
            # The library leaves what it cannot read as it stands: an event like that has no moment.
            problems.append(Problem(one.number, "date", "date", one.title))
        if len(rows) > MOST_ROWS:
            raise FileRefused("rows", most=MOST_ROWS)
    kept, twice = without_doubles(rows)
    if not kept and not problems:
        raise FileRefused("calendar")
    order = sorted([*problems, *twice], key=lambda found: found.row)
    reading = Reading("dmy", tuple(kept), tuple(order))
    digest = hashlib.sha256(content).hexdigest()
    is_feed = source != CALENDAR
    return FileRead(source, digest, (reading,), needs_programme=not programme_id, is_whole=is_feed)


def _events(content: bytes) -> list[_Event]:
    try:
        found = Calendar.from_ical(content)
        walked = found.walk("VEVENT")
        events = [
            _Event(number, str(one.get("UID") or ""), one) for number, one in enumerate(walked, 1)
        ]
    except Exception as error:  # whatever is wrong in a calendar breaks only the calendar
        raise FileRefused("damaged") from error
    if len(events) > MOST_EVENTS:
        raise FileRefused("rows", most=MOST_EVENTS)
    return events


def _instance(one: _Event, known: Known) -> date | None:
    """The day of its series that an event stands for; None for an event of its own."""
    found = getattr(one.parts.get("RECURRENCE-ID"), "dt", None)
    if isinstance(found, datetime):
        return local(_aware(found, known), known.city.timezone).date()
    return found if isinstance(found, date) else None


def _sessions(
    one: _Event, others: dict[tuple[str, date], _Event], known: Known, programme_id: str
) -> Iterator[Row]:
    if not one.uid:
        raise Wrong("missing", "id")
    first = _start(one, known)
    own = _row(one, first, known, programme_id)
    if one.parts.get("RRULE") is None and one.parts.get("RDATE") is None:
        yield from _ahead([replace(own, key=_key(one.uid, None))], known)
        return
    if one.parts.get("RDATE") is not None or isinstance(one.parts.get("RRULE"), list):
        raise Wrong("repeat", "date")
    out = _taken_out(one, known)
    made = []
    for at in _series(one, first, known):
        day = local(at, known.city.timezone).date()
        other = others.get((one.uid, day))
        row = replace(own, starts_at=at, is_cancelled=own.is_cancelled or day in out)
        if other is not None:
            if "RANGE" in other.parts["RECURRENCE-ID"].params:
                raise Wrong("repeat", "date")
            row = _row(other, _start(other, known), known, programme_id)
        made.append(replace(row, key=_key(one.uid, day)))
    yield from _ahead(made, known)


def _ahead(rows: list[Row], known: Known) -> list[Row]:
    return [one for one in rows if known.now < one.starts_at <= known.now + FARTHEST]


def _series(one: _Event, first: datetime, known: Known) -> list[datetime]:
    """The moments of a series on the wall of its own zone, from about now on."""
    zone = getattr(one.parts["DTSTART"].dt.tzinfo, "key", None) or known.city.timezone
    rule = one.parts["RRULE"].to_ical().decode()
    try:
        ZoneInfo(zone)
        return recurrence.moments(
            first, rule, zone, begins_with_first=True, most=MOST_DAYS, now=known.now
        )
    except RuleNotUnderstood as error:
        raise Wrong("repeat", "date") from error
    except (KeyError, ValueError) as error:
        raise Wrong("zone", "start") from error


def _taken_out(one: _Event, known: Known) -> set[date]:
    found = one.parts.get("EXDATE")
    days = set()
    for listed in found if isinstance(found, list) else [found] if found is not None else []:
        for each in listed.dts:
            at = each.dt
            is_moment = isinstance(at, datetime)
            days.add(local(_aware(at, known), known.city.timezone).date() if is_moment else at)
    return days


def _start(one: _Event, known: Known) -> datetime:
    found = one.parts.get("DTSTART")
    at = getattr(found, "dt", None)
    if not isinstance(at, datetime):
        raise Wrong("whole-day" if isinstance(at, date) else "missing", "start")
    if at.tzinfo is None and "TZID" in found.params:
        raise Wrong("zone", "start")
    return _aware(at, known)


def _aware(at: datetime, known: Known) -> datetime:
    """A moment in UTC; one without a zone is the city's."""
    zoned = at if at.tzinfo is not None else at.replace(tzinfo=ZoneInfo(known.city.timezone))
    return zoned.astimezone(UTC)


def _row(one: _Event, starts_at: datetime, known: Known, programme_id: str) -> Row:
    place = " ".join(str(one.parts.get("LOCATION") or "").split())
    if not place and one.is_cancelled:
        place = "—"
    if not 0 < len(place) <= LONGEST_PLACE:
        raise Wrong("place" if place else "missing", "place")
    minutes = _minutes(one, starts_at, known)
    if minutes is not None and minutes not in LENGTHS:
        raise Wrong("length", "length")
    point = None
    geo = one.parts.get("GEO")
    if geo is not None:
        point = (float(geo.latitude), float(geo.longitude))
        if not known.city.is_near(*point):
            raise Wrong("point", "latitude")
    return Row(
        one.number,
        programme_id,
        starts_at,
        place,
        minutes=minutes,
        point=point,
        is_cancelled=one.is_cancelled,
    )


def _minutes(one: _Event, starts_at: datetime, known: Known) -> int | None:
    length = getattr(one.parts.get("DURATION"), "dt", None)
    end = getattr(one.parts.get("DTEND"), "dt", None)
    if isinstance(length, timedelta):
        return round(length.total_seconds() / 60)
    if isinstance(end, datetime):
        return round((_aware(end, known) - starts_at).total_seconds() / 60)
    return None


def _key(uid: str, day: date | None) -> str:
    key = uid if day is None else f"{uid}#{day.isoformat()}"
    return key if len(key) <= LONGEST_KEY else hashlib.sha256(key.encode()).hexdigest()
