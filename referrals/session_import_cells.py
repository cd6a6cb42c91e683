"""What one cell says: a day, an hour, a length, a number, a point. Pure.

Each function gives back what was read or raises :class:`Wrong` with a word for what is wrong.
"""

import math
import re
from datetime import date, datetime, time, timedelta

from referrals.errors import PazosError
from referrals.session_import_columns import plain
from referrals.session_import_table import Cell, Formula

_MONTHS = {
    words: number
    for number, listed in enumerate(
        (
            "enero ene january jan", "febrero feb february", "marzo mar march",
            "abril abr april apr", "mayo may", "junio jun june", "julio jul july",
            "agosto ago august aug", "septiembre setiembre sep sept set september",
            "octubre oct october", "noviembre nov november", "diciembre dic december dec",
        ),
        1,
    )
    for words in listed.split()
}  # fmt: skip
_NUMERIC = re.compile(
    r"([0-9]{1,2})\s*[/.\-\s]\s*([0-9]{1,2})(?:\s*[/.\-\s]\s*([0-9]{4}|[0-9]{2}))?"
)
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?")
_WEEKDAYS = re.compile(
    r"^(lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|lun|mar|mie|jue|vie|sab|dom)\s+(?=[0-9])"
)
_HOUR = re.compile(
    r"(?:las\s+)?([0-9]{1,2})(?:\s*[:.h]\s*([0-9]{2})?)?(?::[0-9]{2})?\s*"
    r"(?:h|hs|hrs|horas)?\.?\s*([ap])?\.?\s*(m)?\.?"
)
_LENGTH = re.compile(
    r"(?:([0-9]{1,2})(?:[.,]([0-9]))?\s*(?:h|hs|hora|horas|hour|hours)\.?)?\s*(?:y\s*)?"
    r"(?:([0-9]{1,3}|media)\s*(?:m|min|mins|minuto|minutos|minutes)?\.?)?"
)
_YEARS_OF_LISTS = range(2000, 2100)
#: Days since the beginning of Excel's calendar that a list of sessions can mean (2009 to 2064).
_SERIALS = range(40_000, 60_000)
_EXCEL = date(1899, 12, 30)


class Wrong(PazosError):
    """A cell cannot be read; ``why`` is a word of the catalogue, ``right`` what might be meant."""

    def __init__(self, why: str, right: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.right = right


def words(cell: Cell) -> str:
    """A cell as words; a whole number without its point."""
    if isinstance(cell, Formula):
        raise Wrong("formula")
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split()) if cell is not None else ""


def numeric_day(cell: Cell) -> tuple[int, int, int | None] | None:
    """The two numbers and the year of a day such as ``05/12/2026``; None where it is written otherwise."""
    if not isinstance(cell, str):
        return None
    found = _NUMERIC.fullmatch(_without_weekday(cell))
    if found is None:
        return None
    return int(found[1]), int(found[2]), _year(found[3])


def day(cell: Cell, order: str, today: date) -> date:
    """The day of a cell; ``order`` is ``dmy``, ``mdy``, or ``swapped`` (its dates were turned round).

    A day without a year is the next one, or one of the last two months.
    """
    if isinstance(cell, Formula):
        raise Wrong("formula")
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return _made(cell.year, cell.day, cell.month) if order == "swapped" else cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if not math.isfinite(cell) or int(cell) not in _SERIALS:
            raise Wrong("date")
        return _EXCEL + timedelta(days=int(cell))
    if not isinstance(cell, str):
        raise Wrong("date" if cell is not None else "missing")
    if found := _ISO.fullmatch(cell.strip()):
        return _made(int(found[1]), int(found[2]), int(found[3]))
    numbers = numeric_day(cell)
    if numbers is not None:
        first, second, year = numbers
        number, month = (second, first) if order == "mdy" else (first, second)
        return _made(year, month, number) if year else _next(month, number, today)
    return _in_words(cell, today)


def _without_weekday(cell: str) -> str:
    # "martes, 8/12/2026"
    bare = re.sub(r"^[^\d]{2,14}?[\s,.]+(?=\d)", "", cell.strip())
    return bare.strip()


def _in_words(cell: str, today: date) -> date:
    parts = [
        one for one in _WEEKDAYS.sub("", plain(cell)).split() if one not in ("de", "del", "of")
    ]
    months = [place for place, one in enumerate(parts) if one in _MONTHS]
    numbers = [re.sub(r"(st|nd|rd|th)$", "", one) for one in parts]
    digits = [int(one) for one in numbers if one.isdecimal() and len(one) <= 4]
    if len(months) != 1 or len(digits) + 1 != len(parts) or not 1 <= len(digits) <= 2:
        raise Wrong("date")
    month = _MONTHS[parts[months[0]]]
    if len(digits) == 1:
        return _next(month, digits[0], today)
    number, year = (digits[1], digits[0]) if digits[0] > 31 else (digits[0], digits[1])
    return _made(year if year > 99 else 2000 + year, month, number)


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if len(written) == 4 else 2000 + int(written)


def _made(year: int, month: int, number: int) -> date:
    if year not in _YEARS_OF_LISTS:
        raise Wrong("year")
    try:
        return date(year, month, number)
    except ValueError as error:
        if month > 12 and number <= 12:
            raise Wrong("month", f"{month}/{number}/{year}") from error
        raise Wrong("no-day") from error


def _next(month: int, number: int, today: date) -> date:
    this = _made(today.year, month, number)
    return this if this >= today - timedelta(days=60) else _made(today.year + 1, month, number)


def hour(cell: Cell) -> time:
    """The hour of a cell: ``3pm``, ``15h30``, ``3:30 p. m.``, a cell of a time, part of a day."""
    if isinstance(cell, Formula):
        raise Wrong("formula")
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    if isinstance(cell, timedelta):
        return _clock(round(cell.total_seconds() / 60))
    if isinstance(cell, float) and 0 <= cell < 1:
        return _clock(round(cell * 24 * 60))
    if isinstance(cell, bool) or cell is None:
        raise Wrong("hour" if cell is not None else "missing")
    return _hour_in_words(plain_hour(words(cell)), None)


def span(cell: Cell) -> tuple[time, time | None]:
    """The hour of a cell and, where it names two (``14:00 - 16:00``, ``de 2 a 4 pm``), that of its end."""
    if not isinstance(cell, str):
        return hour(cell), None
    text = plain_hour(cell)
    text = re.sub(r"^(de|desde|from)\s+(las\s+)?", "", text)
    parts = re.split(
        r"\s*(?:-|–|—|\bhasta\b|\ba\s+las\b|(?<=[0-9m.])\s+a\s+(?=[0-9])|\bto\b)\s*", text
    )
    if len(parts) == 1:
        return _hour_in_words(text, None), None
    if len(parts) != 2:
        raise Wrong("hour")
    end_half = _half(parts[1])
    end = _hour_in_words(parts[1], None)
    start = _hour_in_words(parts[0], end_half)
    if _half(parts[0]) is None and end_half == "p" and start >= end:
        start = _hour_in_words(parts[0], "a")  # "10 a 1 pm"
    return start, end


def plain_hour(text: str) -> str:
    """An hour as it is read: small letters, plain spaces, ``m.`` of ``p. m.`` close to its letter."""
    small = " ".join(text.casefold().replace("\u00a0", " ").replace("\u202f", " ").split())
    return small.replace("mediodía", "12 pm").replace("mediodia", "12 pm")


def _half(text: str) -> str | None:
    found = _HOUR.fullmatch(text.strip())
    return found[3] if found else None


def _hour_in_words(text: str, half: str | None) -> time:
    found = _HOUR.fullmatch(text.strip())
    if found is None:
        if re.fullmatch(r"[0-9]{3,4}", text):
            return _clock(int(text[:-2]) * 60 + int(text[-2:])) if int(text[-2:]) < 60 else _bad()
        raise Wrong("hour")
    number, minute = int(found[1]), int(found[2] or 0)
    half = found[3] or half
    if found[4] and half is None:
        half = "p" if number == 12 else None  # "12 m" is noon
        if half is None:
            raise Wrong("hour")
    if half is not None:
        if not 1 <= number <= 12:
            if found[3] and 12 < number < 24 and half == "p":
                return _clock(number * 60 + minute) if minute < 60 else _bad()  # "15:30 pm"
            raise Wrong("hour")
        number = number % 12 + (12 if half == "p" else 0)
    elif 1 <= number <= 6 and found[2] is None:
        raise Wrong("half", f"{number} p. m.")
    if number > 23 or minute > 59:
        raise Wrong("hour")
    return time(number, minute)


def _bad() -> time:
    raise Wrong("hour")


def _clock(minutes: int) -> time:
    if not 0 <= minutes < 24 * 60:
        raise Wrong("hour")
    return time(minutes // 60, minutes % 60)


def length(cell: Cell) -> int:
    """Minutes of a cell: ``90``, ``1:30``, ``2 horas``, ``1 h 30``; a small number alone is hours."""
    if isinstance(cell, Formula):
        raise Wrong("formula")
    if isinstance(cell, time):
        return cell.hour * 60 + cell.minute
    if isinstance(cell, timedelta):
        return round(cell.total_seconds() / 60)
    if isinstance(cell, bool) or cell is None:
        raise Wrong("length")
    if isinstance(cell, int | float):
        if not math.isfinite(cell):
            raise Wrong("length")
        return round(cell * 60) if cell <= 12 else round(cell)
    text = plain_hour(words(cell)).replace(" y media", " 30")
    if found := re.fullmatch(r"([0-9]{1,2}):([0-9]{2})(?::00)?", text):
        return int(found[1]) * 60 + int(found[2])
    if re.fullmatch(r"[0-9]{1,3}", text):
        return int(text) * 60 if int(text) <= 12 else int(text)
    found = _LENGTH.fullmatch(text)
    if not text or found is None or not any(found.groups()):
        raise Wrong("length")
    hours = int(found[1] or 0) * 60 + int(found[2] or 0) * 6
    return hours + (30 if found[3] == "media" else int(found[3] or 0))


def number(cell: Cell) -> int:
    """A whole number, also as ``20 personas``."""
    if isinstance(cell, bool):
        raise Wrong("number")
    found = re.fullmatch(r"([0-9]{1,6})(?:\s+[a-z]+)?", plain(words(cell)))
    is_whole = not (isinstance(cell, float) and not cell.is_integer())
    if found is None or not is_whole or words(cell).startswith("-"):
        raise Wrong("number")
    return int(found[1])


def degrees(cell: Cell) -> float:
    """Degrees with a point or a comma."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    text = words(cell).replace(",", ".")
    if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]+)?", text):
        raise Wrong("degrees")
    return float(text)
