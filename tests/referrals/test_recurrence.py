"""How sessions repeat: rules of RFC 5545, bounded, with the hour on the wall kept."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import recurrence
from referrals.recurrence import RuleNotUnderstood, Weekly

BOGOTA = "America/Bogota"
FIRST = datetime(2026, 12, 1, 20, 30, tzinfo=UTC)  # a Tuesday, 3:30 p. m. in Palmira


def days(rule: str | None, **more: object) -> list[date]:
    found = recurrence.moments(FIRST, rule, BOGOTA, **more)  # type: ignore[arg-type]  # keywords
    return [one.date() for one in found]


def test_without_a_rule_there_is_one() -> None:
    assert recurrence.moments(FIRST, None, BOGOTA) == [FIRST]


@given(
    st.datetimes(
        datetime(2026, 1, 1),  # noqa: DTZ001 - a time on the wall
        datetime(2035, 1, 1),  # noqa: DTZ001
    ),
    st.integers(1, 12),
    st.integers(1, 2),
    st.sets(st.integers(1, 7), max_size=7),
    st.sampled_from([BOGOTA, "America/Santiago", "Europe/Madrid", "Australia/Lord_Howe"]),
)
def test_a_series_keeps_its_days_and_hour_on_the_wall_of_any_zone(
    there: datetime, weeks: int, interval: int, chosen: set[int], timezone: str
) -> None:
    zone = ZoneInfo(timezone)
    first = there.replace(tzinfo=zone, microsecond=0).astimezone(UTC)
    wall = first.astimezone(zone)
    rule = Weekly(weeks, interval, tuple(chosen)).rule(wall.date())
    shown = [one.astimezone(zone) for one in recurrence.moments(first, rule, timezone)]
    wanted = chosen or {wall.isoweekday()}
    monday = wall.date() - timedelta(days=wall.weekday())
    expected = [
        day
        for day in (wall.date() + timedelta(days=ahead) for ahead in range(7 * weeks))
        if day.isoweekday() in wanted and (day - monday).days // 7 % interval == 0
    ]
    assert len(shown) == len(expected[: recurrence.MOST])
    for one, day in zip(shown, expected, strict=False):
        # An hour that a change of clocks leaves out is the next one that there is.
        if one.utcoffset() == wall.utcoffset():
            assert (one.date(), one.time()) == (day, wall.time())


def test_days_are_left_out_after_counting() -> None:
    found = days("FREQ=WEEKLY;COUNT=3", leave_out={date(2026, 12, 8)})
    assert found == [date(2026, 12, 1), date(2026, 12, 15)]


def test_a_calendar_counts_its_first_day_also_where_the_rule_leaves_it_out() -> None:
    rule = "FREQ=WEEKLY;BYDAY=WE;COUNT=3"
    assert days(rule) == [date(2026, 12, day) for day in (2, 9, 16)]
    assert days(rule, begins_with_first=True) == [date(2026, 12, day) for day in (1, 2, 9)]


def test_an_end_is_a_moment_of_its_own_zone() -> None:
    assert days("FREQ=DAILY;UNTIL=20261203T203000Z") == [date(2026, 12, day) for day in (1, 2, 3)]
    assert days("FREQ=DAILY;UNTIL=20261203T202959Z") == [date(2026, 12, day) for day in (1, 2)]
    assert days("RRULE:freq=daily;until=20261202") == [date(2026, 12, day) for day in (1, 2)]


def test_a_series_without_end_is_bounded_in_number_and_in_time() -> None:
    assert len(days("FREQ=DAILY")) == recurrence.MOST
    assert max(days("FREQ=MONTHLY")) <= (FIRST + recurrence.FARTHEST).date()
    assert days("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31") == []


@pytest.mark.parametrize(
    "rule",
    [
        "", "weekly", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=9", "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;COUNT=x", "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;INTERVAL=999999",
        "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;UNTIL=20261399", "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;BYHOUR=1,2", "FREQ=WEEKLY;BYDAY=" + "MO," * 200, "FREQ=DAILY;BYEASTER=1",
        "FREQ=WEEKLY\nDTSTART:19700101T000000",
    ],
)  # fmt: skip
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(RuleNotUnderstood):
        days(rule)


def test_holidays_are_those_of_the_country_on_the_citys_calendar() -> None:
    starts = recurrence.moments(FIRST, "FREQ=DAILY;COUNT=30", BOGOTA)
    found = recurrence.holidays_among(starts, timezone=BOGOTA, country="CO")
    assert found == (date(2026, 12, 8), date(2026, 12, 25))
    # Eight in the evening of 7 December there is the 8th in UTC.
    evening = datetime(2026, 12, 8, 1, 0, tzinfo=UTC)
    assert recurrence.holidays_among([evening], timezone=BOGOTA, country="CO") == ()
