"""Calendars: events, series, days taken out, zones, and what no calendar may do."""

import contextlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import session_feed
from referrals.city import City
from referrals.session_import_rows import Known, Problem, Row
from referrals.session_import_table import FileRefused, is_calendar

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
HEAD = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n"
THURSDAY = "DTSTART;TZID=America/Bogota:20261203T150000"


def calendar(*events: str) -> bytes:
    inside = "".join(f"BEGIN:VEVENT\n{one}\nEND:VEVENT\n" for one in events)
    return (HEAD + inside + "END:VCALENDAR\n").replace("\n", "\r\n").encode()


def event(*lines: str, uid: str = "a@x", start: str = THURSDAY, place: str = "Casa") -> str:
    return "\n".join([f"UID:{uid}", start, f"LOCATION:{place}", *lines])


def rows(city: City, *events: str) -> list[Row]:
    file = session_feed.read_calendar(calendar(*events), Known(city, NOW))
    assert file.readings[0].problems == ()
    return list(file.readings[0].rows)


def problem(city: City, one: str) -> Problem:
    file = session_feed.read_calendar(calendar(one), Known(city, NOW))
    (found,) = file.readings[0].problems
    return found


def days(found: list[Row]) -> list[str]:
    return [f"{one.starts_at:%m-%d %H:%M}" for one in found if not one.is_cancelled]


def test_an_event_with_all_that_is_read_of_it(city: City) -> None:
    one = event("DTEND:20261203T220000Z", "GEO:3.53;-76.3", "SUMMARY:Ensayo")
    (row,) = rows(city, one)
    assert (row.key, row.minutes, row.place, row.point) == ("a@x", 120, "Casa", (3.53, -76.3))
    assert row.starts_at == datetime(2026, 12, 3, 20, tzinfo=UTC)
    (row,) = rows(city, event("DURATION:PT90M", start="DTSTART:20261203T200000Z"))
    assert (row.minutes, row.starts_at.hour) == (90, 20)
    (row,) = rows(city, event(start="DTSTART:20261203T150000"))  # floating: the city's wall
    assert row.starts_at.hour == 20


def test_a_series_with_a_day_taken_out_one_moved_and_one_cancelled(city: City) -> None:
    series = event("RRULE:FREQ=WEEKLY;COUNT=5", "EXDATE;TZID=America/Bogota:20261210T150000")
    moved = event(
        "RECURRENCE-ID;TZID=America/Bogota:20261217T150000",
        start="DTSTART;TZID=America/Bogota:20261218T160000",
    )
    off = event("RECURRENCE-ID;TZID=America/Bogota:20261224T150000", "STATUS:CANCELLED")
    found = rows(city, series, moved, off)
    assert days(found) == ["12-03 20:00", "12-18 21:00", "12-31 20:00"]
    assert [one.key for one in found if one.is_cancelled] == ["a@x#2026-12-10", "a@x#2026-12-24"]


def test_another_hour_of_a_series_keeps_the_keys(city: City) -> None:
    later = event("RRULE:FREQ=WEEKLY;COUNT=3", start=THURSDAY.replace("T15", "T16"))
    keys = [one.key for one in rows(city, later)]
    assert keys == [one.key for one in rows(city, event("RRULE:FREQ=WEEKLY;COUNT=3"))]


def test_a_series_keeps_its_hour_in_its_own_zone(city: City) -> None:
    start = "DTSTART;TZID=America/Santiago:20270311T150000"
    found = rows(city, event("RRULE:FREQ=MONTHLY;COUNT=3", start=start))
    assert days(found) == ["03-11 18:00", "04-11 19:00", "05-11 19:00"]


def test_a_series_of_years_ago_is_read_from_now_on(city: City) -> None:
    start = "DTSTART;TZID=America/Bogota:20200102T150000"
    found = rows(city, event("RRULE:FREQ=WEEKLY", start=start))
    assert days(found)[0] == "11-26 20:00"
    assert 50 <= len(found) <= 60


def test_a_whole_series_can_be_cancelled_without_a_place(city: City) -> None:
    found = rows(city, event("RRULE:FREQ=WEEKLY;COUNT=3", "STATUS:CANCELLED", place=""))
    assert [one.is_cancelled for one in found] == [True] * 3


@pytest.mark.parametrize(
    ("one", "why", "column"),
    [
        (event(start="DTSTART;VALUE=DATE:20261203"), "whole-day", "start"),
        (event(place=""), "missing", "place"),
        (event("RRULE:FREQ=HOURLY"), "repeat", "date"),
        (event("RRULE:FREQ=DAILY", "RDATE:20261205T150000Z"), "repeat", "date"),
        (event(start="DTSTART;TZID=Nowhere/City:20261203T150000"), "zone", "start"),
        (event(uid=""), "missing", "id"),
        (event("GEO:40.4;-3.7"), "point", "latitude"),
        (event("DTEND:20261205T220000Z"), "length", "length"),
    ],
)
def test_what_cannot_be_read_is_said(city: City, one: str, why: str, column: str) -> None:
    found = problem(city, one)
    assert (found.why, found.column, found.row) == (why, column, 1)


def test_days_that_are_over_are_left_out_and_a_calendar_of_them_is_refused(city: City) -> None:
    with pytest.raises(FileRefused, match="calendar"):
        rows(city, event(start="DTSTART:20261003T200000Z"))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"BEGIN:VCALENDAR", "damaged"), (b"x" * 1_100_000, "large"),
        (calendar(*["UID:x"] * 501), "rows"), (calendar(), "calendar"), (b"\xff\xfe\x00", "damaged"),
    ],
)  # fmt: skip
def test_what_is_no_calendar_is_refused(city: City, content: bytes, why: str) -> None:
    with pytest.raises(FileRefused) as raised:
        session_feed.read_calendar(content, Known(city, NOW))
    assert raised.value.why == why


def test_a_calendar_is_told_from_a_list() -> None:
    assert is_calendar(calendar())
    assert is_calendar(b"\xef\xbb\xbf\r\nbegin:vcalendar")
    assert not is_calendar(b"programa;fecha\n")


_LINES = st.sampled_from(
    [
        THURSDAY, "DTSTART:x", "UID:a", "UID:b", "RRULE:FREQ=DAILY", "RRULE:FREQ=YEARLY;BYMONTHDAY=31",
        "EXDATE:20261203T200000Z", "RECURRENCE-ID:20261203T200000Z", "LOCATION:x", "DTEND:20261203",
        "DURATION:-PT1H", "STATUS:CANCELLED", "GEO:a;b", "RRULE:", "BEGIN:VEVENT", "END:VEVENT",
        "EXDATE;VALUE=DATE:20261203", "RRULE:FREQ=WEEKLY;UNTIL=20261231", "BEGIN:VALARM", "DTSTART:",
    ]
)  # fmt: skip


@given(st.lists(_LINES, max_size=12))
def test_whatever_stands_in_a_calendar_it_is_read_or_refused(city: City, lines: list[str]) -> None:
    with contextlib.suppress(FileRefused):
        file = session_feed.read_calendar(calendar("\n".join(lines)), Known(city, NOW))
        assert all(row.starts_at > NOW for row in file.readings[0].rows)
