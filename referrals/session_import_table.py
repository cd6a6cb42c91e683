"""A file of sessions as rows of cells: CSV in any usual encoding, and XLSX. Pure.

Owns the opening of files that nobody can trust: sizes are checked before anything is unpacked, no formula
is worked out, no macro is looked at, no link is followed. Leaves what the cells mean to
:mod:`referrals.session_import_rows`.
"""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.parsers import expat

import charset_normalizer
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import column_index_from_string

from referrals.errors import PazosError

MOST_BYTES = 1024 * 1024  #: of a file
MOST_UNPACKED = 12 * 1024 * 1024  #: of a workbook, all parts together
MOST_PARTS = 200
MOST_PIECES = (
    200_000  #: elements of a workbook, all parts together: cells, also empty ones, rows, formats
)
MOST_JOINED = 50_000  #: cells of a workbook that are merged, linked or commented
MOST_COPIED = 5_000_000  #: letters of formulas that are written once and meant for many cells
MOST_ROWS = 400  #: below the headings
MOST_COLUMNS = 40
LONGEST_CELL = 500  #: letters; more are no cell of a list of sessions
#: Empty rows and titles may stand among the rows.
_SEEN_ROWS = MOST_ROWS + 200
_AREAS = frozenset(("mergeCell", "hyperlink", "comment"))
_CORNERS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")
_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_LETTERS = frozenset("áéíóúüñçãõâêîôûàèìòùëïöäœæÁÉÍÓÚÜÑÇÃÕÂÊÎÔÛÀÈÌÒÙËÏÖÄŒÆ¿¡ºª°´·–—‘’“”…•«»€\u00a0")
_ENCODINGS = ["cp1252", "mac_roman", "utf_16_le", "utf_16_be"]


@dataclass(frozen=True)
class Formula:
    """A cell that is worked out; what it came to is not taken from a file."""

    text: str


Cell = str | int | float | bool | datetime | date | time | timedelta | Formula | None


class FileRefused(PazosError):
    """The file cannot be read as a list of sessions; ``why`` says it in a word, ``facts`` closer."""

    say = "error-import-refused"

    def __init__(self, why: str, **facts: str | int) -> None:
        super().__init__(why)
        self.why = why
        self.facts = facts


@dataclass(frozen=True)
class Sheet:
    """A sheet: its rows by their number in the file (from 1), and how many hidden rows were left out."""

    name: str
    rows: Sequence[tuple[int, Sequence[Cell]]]
    hidden: int = 0


def is_calendar(content: bytes) -> bool:
    """Whether it is an iCalendar file."""
    begin = content[:200].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n").upper()
    return begin.startswith(b"BEGIN:VCALENDAR")


def sheets_of(content: bytes, *, name: str = "") -> list[Sheet]:
    """The sheets that can be seen; a CSV is one sheet.

    Raises:
        FileRefused: it is too large, of another kind, damaged or empty.

    """
    if not content.strip():
        raise FileRefused("empty")
    if len(content) > MOST_BYTES:
        raise FileRefused("large", most=MOST_BYTES // 1024)
    if content.startswith(b"PK\x03\x04"):
        found = _workbook(content)
    elif content.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileRefused("old-excel")  # that of before 2007, or one with a password
    elif content.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"Rar!")):
        raise FileRefused("kind")
    else:
        found = [Sheet(name, _csv(_text(content)))]
    if not any(sheet.rows for sheet in found):
        raise FileRefused("empty")
    return found


# CSV


def _text(content: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _decoded(content, encoding)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        # Of a short list no statistics can tell; what reads as our languages is what it is.
        western = content.decode("cp1252", errors="replace")
        if "\x00" not in western and all(one.isascii() or one in _LETTERS for one in western):
            return western
        best = charset_normalizer.from_bytes(content, cp_isolation=_ENCODINGS).best()
        text = str(best) if best is not None else _decoded(content, "cp1252")
    if "\x00" in text:
        encoding = "utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"
        text = _decoded(content, encoding)
    if any(ord(one) < 32 and one not in "\t\r\n" for one in text):
        raise FileRefused("kind")
    return text


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeError as error:
        raise FileRefused("encoding") from error


def _csv(text: str) -> list[tuple[int, Sequence[Cell]]]:
    lines = text.splitlines()
    first = lines[0].strip().lower() if lines else ""
    told = first.startswith("sep=") and len(first) == 5
    delimiter = first[4] if told else _delimiter(lines)
    rows: list[tuple[int, Sequence[Cell]]] = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        for number, cells in enumerate(reader, 1):
            if (told and number == 1) or not any(cell.strip() for cell in cells):
                continue
            _check_row(number, cells, len(rows))
            rows.append((number, [cell.strip() or None for cell in cells]))
    except csv.Error as error:
        raise FileRefused("damaged") from error
    return rows


def _delimiter(lines: Sequence[str]) -> str:
    """What separates the cells: the mark that stands in most of the first lines, and most often."""
    seen = [line for line in lines[:30] if line.strip()]

    def weight(mark: str) -> tuple[int, int]:
        counts = [line.count(mark) for line in seen]
        return sum(count > 0 for count in counts), max(counts, default=0)

    return max(";\t,|", key=weight)


def _check_row(number: int, cells: Sequence[Any], before: int) -> None:
    if before >= _SEEN_ROWS:
        raise FileRefused("rows", most=MOST_ROWS)
    used = [place for place, cell in enumerate(cells, 1) if cell not in (None, "")]
    if used and used[-1] > MOST_COLUMNS:
        raise FileRefused("columns", most=MOST_COLUMNS)
    if any(isinstance(cell, str) and len(cell) > LONGEST_CELL for cell in cells):
        raise FileRefused("cell", row=number, most=LONGEST_CELL)


# XLSX


def _workbook(content: bytes) -> list[Sheet]:
    pieces = _check_parts(content)
    try:
        with warnings.catch_warnings(), _Archive(content, pieces) as archive:
            warnings.simplefilter("ignore")  # of styles and extensions that nobody needs
            reader = ExcelReader(io.BytesIO(content), keep_links=False)
            reader.archive = archive
            reader.read()
            return [_sheet(one) for one in reader.wb.worksheets if one.sheet_state == "visible"]
    except FileRefused:
        raise
    except Exception as error:
        raise FileRefused("damaged") from error


class _Archive(zipfile.ZipFile):
    """A workbook's parts for the library, each read as often as all that is read stays bounded.

    A list of contents may name the same sheet a thousand times.
    """

    def __init__(self, content: bytes, pieces: dict[str, int]) -> None:
        super().__init__(io.BytesIO(content))
        self._pieces, self._left = pieces, 2 * MOST_PIECES

    def open(self, name: Any, *arguments: Any, **more: Any) -> Any:
        """Open a part.

        Raises:
            FileRefused: the parts are read again and again.

        """
        self._left -= self._pieces.get(getattr(name, "filename", name), 0)
        if self._left < 0:
            raise FileRefused("bomb")
        return super().open(name, *arguments, **more)


def _check_parts(content: bytes) -> dict[str, int]:
    """How many pieces each part has; what is no workbook, or too much, the library never sees.

    Every part is looked into, whatever it is called: a workbook says itself which of them are its sheets.
    """
    count, pieces = _Count(), dict[str, int]()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {one.filename for one in parts}
            if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
                raise FileRefused("kind")
            told = sum(one.file_size for one in parts)
            if len(parts) > MOST_PARTS or told > MOST_UNPACKED:
                raise FileRefused("bomb")
            left = MOST_UNPACKED
            for one in parts:
                # What the list of contents says may be a lie: what comes out is counted.
                with archive.open(one) as part:
                    words = part.read(left + 1)
                left -= len(words)
                if left < 0:
                    raise FileRefused("bomb")
                before = count.pieces
                is_xml = one.filename.lower().endswith((".xml", ".rels"))
                _check_words(words, count, is_xml=is_xml)
                pieces[one.filename] = 1 + before - count.pieces
            return pieces
    except FileRefused:
        raise
    except Exception as error:  # as above: zlib, struct and others have errors of their own
        raise FileRefused("damaged") from error


class _Count:
    """What a workbook may still have, all its parts together.

    Three things grow without end: elements (the library makes a cell of anything in a row), areas (it makes
    every cell of one that is merged, linked or commented), and a formula that is turned for many cells.
    """

    def __init__(self) -> None:
        self.pieces, self._joined, self._copied = MOST_PIECES, MOST_JOINED, MOST_COPIED
        self._in_formula, self._letters, self._longest = False, 0, 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        self.pieces -= 1
        self._in_formula = kind == "f"
        if self._in_formula:
            self._letters = 0
            if attributes.get("t") == "shared":
                self._copied -= self._longest
        elif kind in _AREAS and "ref" in attributes:
            self._joined -= _cells_of(attributes["ref"])
        if min(self.pieces, self._joined, self._copied) < 0:
            raise FileRefused("bomb")

    def letters(self, words: str) -> None:
        if self._in_formula:
            self._letters += len(words)
            self._longest = max(self._longest, self._letters)

    def end(self, _name: str) -> None:
        self._in_formula = False


def _cells_of(area: str) -> int:
    corners = _CORNERS.fullmatch(area)
    if corners is None:
        raise FileRefused("damaged")
    left, top, right, bottom = corners.groups("")
    wide = column_index_from_string(right or left) - column_index_from_string(left)
    return (abs(wide) + 1) * (abs(int(bottom or top) - int(top)) + 1)


def _check_words(words: bytes, count: _Count, *, is_xml: bool) -> None:
    """Count what a part has; refuse one that defines words of its own. What is no XML is a picture."""
    plain = words.replace(b"\x00", b"").upper() if is_xml else b""
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise FileRefused("damaged")
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = count.begin
    parser.CharacterDataHandler = count.letters
    parser.EndElementHandler = count.end
    try:
        parser.Parse(words, True)
    except expat.ExpatError as error:
        if is_xml:
            raise FileRefused("damaged") from error


def _refuse(*_declared: object) -> None:
    raise FileRefused("damaged")


def _sheet(sheet: Any) -> Sheet:
    # The cells that there are, past the ways that make those in between as well.
    cells: dict[tuple[int, int], Cell] = {}
    for (row, column), one in sheet._cells.items():
        value = _value(one)
        if value is not None:
            cells[row, column] = value
    rows_used = {row for row, _ in cells}
    for area in sheet.merged_cells.ranges:
        value = cells.get((area.min_row, area.min_col))
        if value is None:
            continue
        for row in range(area.min_row + 1, min(area.max_row, area.min_row + _SEEN_ROWS) + 1):
            if row in rows_used:
                cells[row, area.min_col] = value
    rows: list[tuple[int, Sequence[Cell]]] = []
    hidden = 0
    by_row: dict[int, dict[int, Cell]] = {}
    for (row, column), value in cells.items():
        by_row.setdefault(row, {})[column] = value
    for row in sorted(by_row):
        if row in sheet.row_dimensions and sheet.row_dimensions[row].hidden:
            hidden += 1
            continue
        found = by_row[row]
        if max(found) > MOST_COLUMNS:
            raise FileRefused("columns", most=MOST_COLUMNS)
        listed = [found.get(column) for column in range(1, max(found) + 1)]
        _check_row(row, listed, len(rows))
        rows.append((row, listed))
    return Sheet(str(sheet.title), rows, hidden)


def _value(cell: Any) -> Cell:
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if cell.data_type == "f" or not isinstance(
        value, str | int | float | bool | datetime | date | time | timedelta
    ):
        return Formula(str(getattr(value, "text", value))[:LONGEST_CELL])
    return value.strip() if isinstance(value, str) else value
