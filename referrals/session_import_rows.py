"""The rows of a list as sessions to be, and every error by its row and column. Pure.

Owns what a row means, and when day and month can be read in two ways; leaves opening the file to
:mod:`referrals.session_import_table`, and what the rows change to :mod:`referrals.session_import_match`.

Day before month, as lists of this country are. Where every date of a list could be read both ways and that
reading puts days into the past, far ahead or out of order, while the other does so less, it is asked.
"""

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from referrals import programmes
from referrals import session_import_cells as cells
from referrals.city import City
from referrals.clock import local
from referrals.recurrence import FARTHEST
from referrals.session_import_cells import Wrong
from referrals.session_import_columns import Field, Table, plain
from referrals.session_import_table import MOST_ROWS, Cell, FileRefused
from referrals.session_slots import CAPACITIES, LENGTHS, LONGEST_PLACE

T = TypeVar("T")

#: An id that stands for a row which only shows how rows are written.
EXAMPLE = ("EJEMPLO", "EXAMPLE")
#: Letters of a cell that an error quotes.
QUOTED = 40
LONGEST_KEY = 80
_CANCELLED = "cancelada cancelado cancelled canceled suspendida suspendido aplazada anulada off"
_PLANNED = (
    "programada programado confirmada confirmado planned confirmed activa activo ok si yes vigente"
)


@dataclass(frozen=True)
class Row:
    """One session as a file or a calendar has it; None is what it does not say."""

    number: int
    programme_id: str
    starts_at: datetime  #: aware, UTC
    place: str
    key: str | None = None
    minutes: int | None = None
    point: tuple[float, float] | None = None
    capacity: int | None = None
    facilitator_id: int | None = None
    is_cancelled: bool = False
    bring: str | None = None

    @property
    def facts(self) -> dict[str, Any]:
        """What it says of the session, to be compared with what was said before."""
        found = self.to_json()
        return {name: found[name] for name in found if name not in ("number", "key")}

    def to_json(self) -> dict[str, Any]:
        """The row as JSON has it."""
        point = list(self.point) if self.point is not None else None
        return {**asdict(self), "starts_at": self.starts_at.isoformat(), "point": point}

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Row":
        """The row that :meth:`to_json` wrote."""
        at, point = datetime.fromisoformat(found["starts_at"]), found["point"]
        shaped = {**found, "starts_at": at, "point": tuple(point) if point else None}
        return cls(**shaped)


@dataclass(frozen=True)
class Problem:
    """What is wrong in a row: the column, what stands there, why it will not do, what might be meant.

    ``why`` is a word of the catalogue; ``column`` is a :class:`Field` by its value.
    """

    row: int
    column: str
    why: str
    found: str = ""
    right: str = ""


@dataclass(frozen=True)
class Known:
    """What rows are read against: the city, the moment, and who can lead a session, by plain name."""

    city: City
    now: datetime
    leaders: Mapping[str, int] = field(default_factory=dict)
    own_id: int | None = None
    may_choose: bool = False  #: whether whoever sends the list may give sessions to others


@dataclass(frozen=True)
class Reading:
    """What came of a list in one order of day and month."""

    order: str
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    hidden: int = 0
    unread: tuple[str, ...] = ()
    is_month_first: bool = False

    def to_json(self) -> dict[str, Any]:
        """The reading as JSON has it."""
        return {
            **vars(self),
            "rows": [one.to_json() for one in self.rows],
            "problems": [asdict(one) for one in self.problems],
            "unread": list(self.unread),
        }

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Reading":
        """The reading that :meth:`to_json` wrote."""
        return cls(
            **{
                **found,
                "rows": tuple(Row.from_json(one) for one in found["rows"]),
                "problems": tuple(Problem(**one) for one in found["problems"]),
                "unread": tuple(found["unread"]),
            }
        )


def readings(table: Table, known: Known) -> tuple[Reading, ...]:
    """The list as it is meant: one reading or, where only people can tell, two to choose from.

    Raises:
        FileRefused: it has no rows, or too many.

    """
    if not table.rows:
        raise FileRefused("no-rows")
    if len(table.rows) > MOST_ROWS:
        raise FileRefused("rows", most=MOST_ROWS)
    found = [_read(table, known, order) for order in _orders(table, known)]
    # A way to read it that leaves no session is none to choose from.
    return tuple([one for one in found if one.rows] or found[:1])


# Day and month


def _orders(table: Table, known: Known) -> tuple[str, ...]:
    if table.day_order is not None:
        return (table.day_order,)
    found = [_cell(row, table.columns[Field.DATE]) for _, row in table.rows]
    texts = [numbers for one in found if (numbers := cells.numeric_day(one)) is not None]
    days = [one for one in found if isinstance(one, date)]
    is_day_first = any(first > 12 >= second for first, second, _ in texts)
    is_month_first = any(second > 12 >= first for first, second, _ in texts)
    if is_day_first:
        # A program that reads month first makes dates of 05/12 and leaves 25/12 as text: turned round.
        is_turned = bool(days) and all(one.day <= 12 for one in days)
        is_turned = is_turned and all(first > 12 for first, _, _ in texts)
        return ("swapped", "dmy") if is_turned and not is_month_first else ("dmy",)
    if is_month_first:
        return ("mdy",)
    if any(first != second for first, second, _ in texts):
        return _better(found, known, "dmy", "mdy")
    if days and not texts and all(one.day <= 12 for one in days):
        return _better(found, known, "dmy", "swapped")
    return ("dmy",)


def _better(found: Sequence[Cell], known: Known, usual: str, other: str) -> tuple[str, ...]:
    odd = _oddities(found, known, usual)
    return (usual, other) if odd and _oddities(found, known, other) < odd else (usual,)


def _oddities(found: Sequence[Cell], known: Known, order: str) -> int:
    """How many days of a reading are over, far ahead, none, or before the one above."""
    today = local(known.now, known.city.timezone).date()
    count, before = 0, None
    for one in found:
        if one is None:
            continue
        try:
            day = cells.day(one, order, today)
        except Wrong:
            count += 1
            continue
        count += not today <= day <= today + FARTHEST
        count += before is not None and day < before
        before = day
    return count


# Rows


def _read(table: Table, known: Known, order: str) -> Reading:
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, row in table.rows:
        found = _Reader(number, row, table, known, order)
        if found.is_empty:
            continue
        made = found.row()
        problems += found.problems
        if made is not None:
            rows.append(made)
    good, twice = without_doubles(rows)
    return Reading(
        order=order,
        rows=tuple(good),
        problems=tuple(sorted([*problems, *twice], key=lambda one: one.row)),
        hidden=table.hidden,
        unread=table.unread,
        is_month_first=order == "mdy",
    )


def without_doubles(rows: Sequence[Row]) -> tuple[list[Row], list[Problem]]:
    """The rows that stand for a session of their own; the same line written twice is one."""
    kept: list[Row] = []
    problems = []
    by_key: dict[str, Row] = {}
    by_time: dict[tuple[str, datetime], Row] = {}
    for row in rows:
        at = (row.programme_id, row.starts_at)
        same_key = by_key.get(row.key) if row.key is not None else None
        same_time = by_time.get(at) if not row.is_cancelled else None
        other = same_key or same_time
        if other is None:
            kept.append(row)
            if row.key is not None:
                by_key[row.key] = row
            if not row.is_cancelled:
                by_time[at] = row
        elif replace(row, number=other.number) != other:
            column = Field.ID if same_key is not None else Field.START
            why = "key-twice" if same_key is not None else "time-twice"
            problems.append(Problem(row.number, column.value, why, right=str(other.number)))
    return kept, problems


def _cell(row: Sequence[Cell], column: int | None) -> Cell:
    return row[column] if column is not None and column < len(row) else None


class _Reader:
    """One row on its way: what could be read, and every error at once."""

    def __init__(
        self, number: int, row: Sequence[Cell], table: Table, known: Known, order: str
    ) -> None:
        self.number = number
        self.problems: list[Problem] = []
        self._row = row
        self._columns = table.columns
        self._known = known
        self._order = order

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the columns that are read, or only the example of the template."""
        if str(_cell(self._row, self._columns.get(Field.ID))).strip().upper() in EXAMPLE:
            return True
        return all(_cell(self._row, one) is None for one in self._columns.values())

    def row(self) -> Row | None:
        """The session of the row; None where something is wrong with it."""
        programme = self._take(Field.PROGRAMME, self._programme)
        span = self._take(Field.START, cells.span)
        today = local(self._known.now, self._known.city.timezone).date()
        day = self._take(Field.DATE, lambda cell: cells.day(cell, self._order, today))
        place = self._take(Field.PLACE, self._place)
        key = self._optional(Field.ID, self._key)
        end = self._optional(Field.END, cells.hour)
        length = self._optional(Field.LENGTH, cells.length)
        capacity = self._optional(Field.CAPACITY, self._capacity)
        leader = self._optional(Field.FACILITATOR, self._leader)
        state = self._optional(Field.STATE, self._state)
        bring = self._optional(Field.BRING, self._place)
        point = self._point()
        if programme is None or span is None or day is None or place is None:
            return None
        start = span[0]
        end = end or span[1]
        if length is None and end is not None:
            length = (end.hour - start.hour) * 60 + end.minute - start.minute
        if length is not None and length not in LENGTHS:
            column = Field.LENGTH if Field.LENGTH in self._columns else Field.END
            self._wrong(column, Wrong("length" if length > 0 else "end"))
        zone = ZoneInfo(self._known.city.timezone)
        at = datetime.combine(day, start, tzinfo=zone).astimezone(self._known.now.tzinfo)
        if at > self._known.now + FARTHEST:
            self._wrong(Field.DATE, Wrong("far"))
        if self.problems:
            return None
        return Row(
            self.number,
            programme,
            at,
            place,
            key=key,
            minutes=length,
            point=point,
            capacity=capacity,
            facilitator_id=leader,
            is_cancelled=bool(state),
            bring=bring,
        )

    def _take(self, column: Field, read: Callable[[Cell], T]) -> T | None:
        cell = _cell(self._row, self._columns.get(column))
        try:
            if cell is None:
                raise Wrong("missing")
            return read(cell)
        except Wrong as wrong:
            self._wrong(column, wrong)
            return None

    def _optional(self, column: Field, read: Callable[[Cell], T]) -> T | None:
        if _cell(self._row, self._columns.get(column)) is None:
            return None
        return self._take(column, read)

    def _wrong(self, column: Field, wrong: Wrong) -> None:
        cell = _cell(self._row, self._columns.get(column))
        text = getattr(cell, "text", None) or str(cell if cell is not None else "")
        self.problems.append(
            Problem(self.number, column.value, wrong.why, text[:QUOTED], wrong.right)
        )

    def _programme(self, cell: Cell) -> str:
        named = {}
        for one in programmes.offered(self._known.city):
            for name in (one.id, one.name, *one.aliases):
                named[plain(name)] = one
        wanted = plain(cells.words(cell))
        if wanted in named:
            return named[wanted].id
        near = difflib.get_close_matches(wanted, named, n=1, cutoff=0.6)
        raise Wrong("programme", named[near[0]].name if near else "")

    def _place(self, cell: Cell) -> str:
        place = cells.words(cell)
        if not 0 < len(place) <= LONGEST_PLACE:
            raise Wrong("place")
        return place

    def _key(self, cell: Cell) -> str:
        key = cells.words(cell)
        if not 0 < len(key) <= LONGEST_KEY:
            raise Wrong("key")
        return key

    def _capacity(self, cell: Cell) -> int:
        found = cells.number(cell)
        if found not in CAPACITIES:
            raise Wrong("number")
        return found

    def _leader(self, cell: Cell) -> int:
        wanted = plain(cells.words(cell))
        found = self._known.leaders.get(wanted)
        if found is None:
            near = difflib.get_close_matches(wanted, self._known.leaders, n=1, cutoff=0.6)
            raise Wrong("facilitator", near[0].title() if near else "")
        if found != self._known.own_id and not self._known.may_choose:
            raise Wrong("facilitator-other")
        return found

    def _state(self, cell: Cell) -> bool:
        """Whether the row says that the session is off."""
        words = plain(cells.words(cell))
        if words in _CANCELLED.split() or words == "se cancela":
            return True
        if words in _PLANNED.split():
            return False
        raise Wrong("state")

    def _point(self) -> tuple[float, float] | None:
        columns = (Field.LATITUDE, Field.LONGITUDE)
        there = [_cell(self._row, self._columns.get(one)) is not None for one in columns]
        if not any(there):
            return None
        latitude, longitude = (self._take(one, cells.degrees) for one in columns)
        if latitude is None or longitude is None:
            return None
        if not self._known.city.is_near(latitude, longitude):
            self._wrong(Field.LATITUDE, Wrong("point"))
            return None
        return latitude, longitude


def past_problem(row: Row, known: Known) -> Problem:
    """That a row is over, with the next year where that is what may be meant."""
    there = local(row.starts_at, known.city.timezone)
    later = there + timedelta(days=365)
    meant = ""
    if known.now < later <= known.now + FARTHEST:
        meant = f"{there.day}/{there.month}/{later.year}"
    return Problem(
        row.number, Field.DATE.value, "past", f"{there.day}/{there.month}/{there.year}", meant
    )
