"""What one cell of a list says, as people and programs write it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from referrals import session_import_cells as cells
from referrals.session_import_cells import Wrong
from referrals.session_import_table import Cell, Formula

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("24/12/2026", date(2026, 12, 24)), ("24-12-26", date(2026, 12, 24)),
        ("5.1.2027", date(2027, 1, 5)), ("2026-12-24", date(2026, 12, 24)),
        ("2026-12-24 00:00:00", date(2026, 12, 24)), ("24/12", date(2026, 12, 24)),
        ("3/1", date(2027, 1, 3)), ("20/10", date(2026, 10, 20)),
        ("8 de diciembre de 2026", date(2026, 12, 8)), ("8-dic-2026", date(2026, 12, 8)),
        ("Martes 8 de diciembre", date(2026, 12, 8)), ("martes, 8/12/2026", date(2026, 12, 8)),
        ("December 8, 2026", date(2026, 12, 8)), ("Dec 8th 2026", date(2026, 12, 8)),
        ("mar 3 de mar 2027", date(2027, 3, 3)), (46380, date(2026, 12, 24)),
        (46380.625, date(2026, 12, 24)), (datetime(2026, 12, 24, 15, tzinfo=UTC), date(2026, 12, 24)),
        (date(2026, 12, 24), date(2026, 12, 24)),
    ],
)  # fmt: skip
def test_days(cell: Cell, day: date) -> None:
    assert cells.day(cell, "dmy", TODAY) == day


@pytest.mark.parametrize(
    ("cell", "why", "right"),
    [
        ("31/02/2026", "no-day", ""), ("12/25/2026", "month", "25/12/2026"), ("mañana", "date", ""),
        ("8 de abril o mayo", "date", ""), (5, "date", ""), (True, "date", ""),
        (Formula("=TODAY()"), "formula", ""), ("1/1/1926", "year", ""), ("0/0/2026", "no-day", ""),
        (None, "missing", ""), (float("nan"), "date", ""), (float("inf"), "date", ""),
    ],
)  # fmt: skip
def test_what_is_no_day(cell: Cell, why: str, right: str) -> None:
    with pytest.raises(Wrong) as raised:
        cells.day(cell, "dmy", TODAY)
    assert (raised.value.why, raised.value.right) == (why, right)


def test_the_other_orders() -> None:
    assert cells.day("12/05/2026", "mdy", TODAY) == date(2026, 12, 5)
    assert cells.day("12/05/2026", "swapped", TODAY) == date(2026, 5, 12)
    assert cells.day(datetime(2026, 5, 12, tzinfo=UTC), "swapped", TODAY) == date(2026, 12, 5)


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("3pm", time(15), None), ("15h30", time(15, 30), None), ("3:30 p. m.", time(15, 30), None),
        ("3:30 p.m.", time(15, 30), None), ("15:30:00", time(15, 30), None),
        ("14:00 - 16:00", time(14), time(16)), ("2 a 4 pm", time(14), time(16)),
        ("de 2:00 p.m. a 4:00 p.m.", time(14), time(16)), ("10 a 1 pm", time(10), time(13)),
        ("8 am–10 am", time(8), time(10)), ("desde las 14:00 hasta las 16:00", time(14), time(16)),
        ("12 m", time(12), None), ("1530", time(15, 30), None), ("15.30", time(15, 30), None),
        ("9", time(9), None), (9, time(9), None), ("15 h", time(15), None), ("0:15", time(0, 15), None),
        (time(15, 30), time(15, 30), None), (0.625, time(15), None),
        (datetime(1899, 12, 30, 15, 30, tzinfo=UTC), time(15, 30), None),
        (timedelta(hours=15), time(15), None), ("mediodía", time(12), None),
    ],
)  # fmt: skip
def test_hours(cell: Cell, start: time, end: time | None) -> None:
    assert cells.span(cell) == (start, end)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("3", "half"), (4, "half"), ("25:00", "hour"), ("8:75", "hour"), ("tarde", "hour"),
        ("13 am", "hour"), ("8 m", "hour"), ("1-2-3", "hour"), ("1999", "hour"), (True, "hour"),
        (Formula("=A1"), "formula"), (2.5, "hour"), (timedelta(days=3), "hour"), ("", "hour"),
        (float("nan"), "hour"), (10**12, "hour"),
    ],
)  # fmt: skip
def test_what_is_no_hour(cell: Cell, why: str) -> None:
    with pytest.raises(Wrong) as raised:
        cells.span(cell)
    assert raised.value.why == why


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        (90, 90), ("90", 90), (2, 120), ("2 horas", 120), ("1:30", 90), ("1 h 30", 90),
        ("1,5 horas", 90), ("1 hora y media", 90), ("45 min", 45), (time(1, 30), 90),
        (timedelta(hours=2), 120), (1.5, 90),
    ],
)  # fmt: skip
def test_lengths(cell: Cell, minutes: int) -> None:
    assert cells.length(cell) == minutes


@pytest.mark.parametrize("cell", ["mucho", "", True, Formula("=1"), float("nan")])
def test_what_is_no_length(cell: Cell) -> None:
    with pytest.raises(Wrong):
        cells.length(cell)


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (cells.number, "20", 20), (cells.number, "20 personas", 20), (cells.number, 20.0, 20),
        (cells.degrees, "3,5394", 3.5394), (cells.degrees, "-76.30", -76.3), (cells.degrees, 3, 3.0),
    ],
)  # fmt: skip
def test_numbers(read: Any, cell: Cell, value: float) -> None:
    assert read(cell) == value


@pytest.mark.parametrize(
    ("read", "cell"),
    [
        (cells.number, "muchos"), (cells.number, 2.5), (cells.number, "-4"), (cells.number, True),
        (cells.number, "99999999999"), (cells.degrees, "3°32'"), (cells.degrees, ""),
    ],
)  # fmt: skip
def test_what_is_no_number(read: Any, cell: Cell) -> None:
    with pytest.raises(Wrong):
        read(cell)
