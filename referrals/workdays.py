"""Working days of a country: no weekends, none of its holidays. Pure.

Owns the arithmetic of legal terms and which days are holidays; which terms there are is
:mod:`referrals.rights_life`. Holidays are those of the library ``holidays``, which knows them as far as
the law is known today.
"""

import functools
from datetime import date, timedelta

import holidays

_DAY = timedelta(days=1)


@functools.cache
def _holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, years=year))


def is_holiday(day: date, country: str) -> bool:
    """Whether ``day`` is a holiday, whatever day of the week it is."""
    return day in _holidays(country, day.year)


def is_working(day: date, country: str) -> bool:
    """Whether offices work on ``day``; ``country`` is an ISO 3166 code, such as ``CO``."""
    return day.weekday() < 5 and not is_holiday(day, country)


def after(day: date, count: int, country: str) -> date:
    """The ``count``-th working day after ``day``, which itself does not count."""
    while count > 0:
        day += _DAY
        count -= is_working(day, country)
    return day


def before(day: date, count: int, country: str) -> date:
    """The ``count``-th working day before ``day``."""
    while count > 0:
        day -= _DAY
        count -= is_working(day, country)
    return day


def left(today: date, due: date, country: str) -> int:
    """Working days after ``today`` up to ``due``; 0 on the day itself, negative once it has passed."""
    if due < today:
        return -left(due, today, country)
    days = (today + _DAY * number for number in range(1, (due - today).days + 1))
    return sum(is_working(day, country) for day in days)
