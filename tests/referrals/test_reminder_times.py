"""When a reminder leaves: by day, in any zone, over changes of the clocks; or it is missed."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals.city import City
from referrals.reminder_times import MISSED, Slot, slot

HOUR = timedelta(hours=1)
LATE = timedelta(minutes=45)


def here(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of December 2026 on a wall in Palmira (UTC-5)."""
    return datetime(2026, 12, day, hour, minute, tzinfo=UTC) + 5 * HOUR


def in_zone(city: City, zone: str, start: time | None = None, end: time | None = None) -> City:
    about = city.about.model_copy(update={"timezone": zone})
    day = city.times.daytime.model_copy(update={"start": start or time(8), "end": end or time(20)})
    return replace(city, about=about, times=city.times.model_copy(update={"daytime": day}))


@pytest.mark.parametrize(
    ("starts", "hours", "now", "due"),
    [
        (here(10, 15), 24, here(1, 9), here(9, 15)),
        (here(10, 15), 2, here(1, 9), here(10, 13)),
        # 6:30 in the morning is night: the evening before, early enough for the last ones.
        (here(10, 8, 30), 2, here(1, 9), here(9, 19, 15)),
        # 19:30 would leave half an hour only.
        (here(10, 19, 30), 24, here(1, 9), here(9, 19, 15)),
        (here(10, 19, 15), 24, here(1, 9), here(9, 19, 15)),
        # 23:00 of the same day.
        (here(11, 1), 2, here(1, 9), here(10, 19, 15)),
        # Planned at nine in the evening: the morning, if an hour is left then.
        (here(10, 9, 30), 2, here(9, 21), here(10, 8)),
        (here(10, 9), 2, here(9, 21), here(10, 8)),
        (here(10, 8, 59), 2, here(9, 21), MISSED),
        # The moment itself, and one that is over.
        (here(10, 15), 2, here(10, 13), here(10, 13)),
        (here(10, 15), 2, here(10, 13, 1), None),
        (here(10, 15), 72, here(9, 13), None),
    ],
)
def test_moments_of_palmira(
    city: City, starts: datetime, hours: int, now: datetime, due: datetime | str | None
) -> None:
    found = slot(city, starts, hours * HOUR, now=now)
    if isinstance(due, datetime):
        assert isinstance(found, Slot)
        assert (found.due, found.until) == (due, due + LATE)
    else:
        assert found == due


ZONES = (
    "America/Bogota", "America/Santiago", "America/New_York", "America/St_Johns", "Europe/Madrid",
    "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Africa/Cairo",
    "America/Sao_Paulo",
)  # fmt: skip
MOMENTS = st.integers(0, 2 * 365 * 24 * 12).map(
    lambda fives: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=5 * fives)
)
DAYS = st.tuples(st.integers(5, 10), st.integers(17, 23)).map(
    lambda hours: (time(hours[0]), time(hours[1]))
)


@given(
    zone=st.sampled_from(ZONES),
    day=DAYS,
    starts=MOMENTS,
    hours=st.integers(2, 24 * 14),
    before=st.integers(0, 20 * 24),
)
def test_from_due_to_its_end_it_is_day_and_the_session_is_ahead(
    city: City, zone: str, day: tuple[time, time], starts: datetime, hours: int, before: int
) -> None:
    there, now = in_zone(city, zone, *day), starts - before * HOUR
    found = slot(there, starts, hours * HOUR, now=now)
    wanted = starts - hours * HOUR
    if found is None:
        assert wanted < now
        return
    if not isinstance(found, Slot):
        assert not there.is_daytime(wanted) or wanted + LATE > now
        return
    assert now <= found.due < found.until <= starts
    assert found.until - found.due == LATE
    assert there.is_daytime(found.due)
    assert there.is_daytime(found.until - timedelta(microseconds=1))
    if there.is_daytime(wanted) and there.is_daytime(wanted + LATE):
        assert found.due == wanted
    elif found.due > wanted:
        assert starts - found.due >= HOUR


@given(zone=st.sampled_from(ZONES), starts=MOMENTS, hours=st.integers(2, 24 * 7))
def test_looked_for_early_enough_nothing_is_missed(
    city: City, zone: str, starts: datetime, hours: int
) -> None:
    found = slot(in_zone(city, zone), starts, hours * HOUR, now=starts - (hours + 25) * HOUR)
    assert isinstance(found, Slot)
    assert found.due <= starts - hours * HOUR
    assert starts - found.due < (hours + 14) * HOUR
