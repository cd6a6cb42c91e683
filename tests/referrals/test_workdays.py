"""Working days: never a weekend, never a holiday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import workdays

CO = "CO"
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
COUNTS = st.integers(1, 30)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 11, 24), 10, date(2026, 12, 9)),  # 8 December is a holiday
        (date(2026, 11, 24), 15, date(2026, 12, 16)),
        (date(2026, 12, 9), 5, date(2026, 12, 16)),
        (date(2026, 3, 31), 1, date(2026, 4, 1)),  # before Maundy Thursday and Good Friday
        (date(2026, 4, 1), 1, date(2026, 4, 6)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # received on a Saturday
    ],
)
def test_days_counted_by_hand(day: date, count: int, expected: date) -> None:
    assert workdays.after(day, count, CO) == expected


@given(day=DAYS, count=COUNTS)
def test_a_term_never_ends_on_a_weekend_or_holiday(day: date, count: int) -> None:
    found = workdays.after(day, count, CO)
    assert found > day
    assert workdays.is_working(found, CO)
    assert found.weekday() < 5


@given(day=DAYS, count=COUNTS)
def test_exactly_so_many_working_days_lie_up_to_it(day: date, count: int) -> None:
    found = workdays.after(day, count, CO)
    between = [day + timedelta(days=one) for one in range(1, (found - day).days + 1)]
    assert sum(workdays.is_working(one, CO) for one in between) == count
    assert workdays.left(day, found, CO) == count


@given(day=DAYS, first=COUNTS, more=COUNTS)
def test_more_time_is_counted_on_from_the_first_term(day: date, first: int, more: int) -> None:
    due = workdays.after(day, first, CO)
    assert workdays.after(due, more, CO) == workdays.after(day, first + more, CO)


@given(day=DAYS, count=COUNTS)
def test_a_later_receipt_never_ends_earlier(day: date, count: int) -> None:
    later = workdays.after(day + timedelta(days=1), count, CO)
    assert later >= workdays.after(day, count, CO)


@given(day=DAYS, count=COUNTS)
def test_before_and_after_undo_one_another_on_working_days(day: date, count: int) -> None:
    start = workdays.after(day, 1, CO)
    assert workdays.before(workdays.after(start, count, CO), count, CO) == start


@given(today=DAYS, due=DAYS)
def test_what_has_lapsed_counts_below_zero(today: date, due: date) -> None:
    left = workdays.left(today, due, CO)
    assert left == -workdays.left(due, today, CO)
    assert left <= 0 or due > today
