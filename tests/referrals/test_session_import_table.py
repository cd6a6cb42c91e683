"""Files of any kind and temper: read as rows, or refused in a word; nothing else ever happens."""

import contextlib
import io
import re
import zipfile
from datetime import UTC, date, datetime, time
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import session_import_file, session_import_table
from referrals.city import City
from referrals.session_import_columns import Field, plain, table_of
from referrals.session_import_rows import Known, Reading
from referrals.session_import_table import FileRefused, sheets_of

LINES = [
    ["Código", "Programa", "Fecha", "Hora", "Lugar"],
    ["F1", "FutbolNet", "03/12/2026", "15:00", "Cancha del Peñón"],
    ["F2", "FutbolNet", "10/12/2026", "15:00", "Cancha; la de arriba"],
]
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def csv_of(lines: list[list[str]], mark: str = ";") -> str:
    def cell(words: str) -> str:
        return f'"{words}"' if mark in words else words

    return "".join(mark.join(map(cell, line)) + "\r\n" for line in lines)


def book_of(*sheets: list[list[Any]], change: Any = None) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, lines in enumerate(sheets):
        sheet = book.create_sheet(f"Hoja {number}")
        for line in lines:
            sheet.append(line)
    if change is not None:
        change(book)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


BOOK = book_of(LINES)
#: Where an area begins with the first cell and ends with the last that a sheet can have.
ALL = 'ref="A1:XFD1048576"'


def deflated(written: io.BytesIO) -> zipfile.ZipFile:
    return zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED)


def with_sheet(content: bytes, words: str, encoding: str) -> bytes:
    """The same workbook with other words in the place of its sheet."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, deflated(written) as after:
        for name in before.namelist():
            is_sheet = name == "xl/worksheets/sheet1.xml"
            after.writestr(name, words.encode(encoding) if is_sheet else before.read(name))
    return written.getvalue()


def read(content: bytes, city: City) -> Reading:
    file = session_import_file.read(content, Known(city, NOW, leaders={"marleny": 7}, own_id=7))
    (reading,) = file.readings
    return reading


def why(content: bytes) -> str:
    with pytest.raises(FileRefused) as raised:
        table_of(sheets_of(content))
    return raised.value.why


class TestText:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
    @pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
    def test_every_usual_encoding_and_separator(self, city: City, encoding: str, mark: str) -> None:
        found = read(csv_of(LINES, mark).encode(encoding), city)
        assert [row.place for row in found.rows] == ["Cancha del Peñón", "Cancha; la de arriba"]
        assert found.problems == ()

    def test_the_separator_that_a_spreadsheet_names(self, city: City) -> None:
        found = read(("sep=;\r\n" + csv_of(LINES)).encode(), city)
        assert [row.number for row in found.rows] == [3, 4]

    def test_titles_empty_lines_and_unknown_columns_do_not_matter(self, city: City) -> None:
        lines = [["Cronograma 2026"], [""], [*LINES[0], "Observaciones"], *LINES[1:], [""]]
        found = read(csv_of(lines).encode(), city)
        assert [row.number for row in found.rows] == [4, 5]
        assert found.unread == ("Observaciones",)

    @pytest.mark.parametrize(
        "headings",
        [
            ["ID", "PROGRAM", "Date", "Start time", "Venue"],
            ["código", "Nombre del programa", "FECHA (dd/mm/aaaa)*", "Hora de inicio", "DIRECCIÓN"],
            ["clave", "taller", "día", "horario", "sitio"],
        ],
    )
    def test_headings_as_people_write_them(self, city: City, headings: list[str]) -> None:
        assert len(read(csv_of([headings, *LINES[1:]]).encode(), city).rows) == 2

    def test_columns_in_any_order(self, city: City) -> None:
        turned = [list(reversed(line)) for line in LINES]
        assert read(csv_of(turned).encode(), city).rows == read(csv_of(LINES).encode(), city).rows

    @pytest.mark.parametrize(
        ("content", "word"),
        [
            (b"", "empty"), (b" \n\n", "empty"), (b"hola", "headings"), (b"%PDF-1.4", "kind"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", "old-excel"), (b"\x00\x01\x02\x03", "kind"),
            (b"\xff\xfea", "encoding"), (b"a" * 1_100_000, "large"),
            (b"programa;fecha;hora\nx;1;2\n", "missing"),
            (b"programa;fecha;fecha;hora;lugar\n", "twice"),
            (b"programa;fecha;hora;lugar\n" + b"x;1;2;3\n" * 700, "rows"),
            (b"programa;fecha;hora;lugar\n" + b";" * 60 + b"x\n", "columns"),
            (b"programa;fecha;hora;lugar\n\"" + b"x\n" * 400, "cell"),
            (b"PK\x03\x04", "damaged"), (b"{\\rtf1", "kind"),
        ],
    )  # fmt: skip
    def test_what_is_no_list_is_refused(self, content: bytes, word: str) -> None:
        assert why(content) == word

    def test_headings_alone_are_no_list(self, city: City) -> None:
        with pytest.raises(FileRefused, match="no-rows"):
            read(csv_of(LINES[:1]).encode(), city)

    @given(st.binary(max_size=400))
    def test_whatever_is_sent_is_read_or_refused(self, content: bytes) -> None:
        for one in (content, b"programa;fecha;hora;lugar\n" + content):
            with contextlib.suppress(FileRefused):
                assert table_of(sheets_of(one)).columns


class TestWorkbooks:
    def test_days_hours_and_numbers_as_cells(self, city: City) -> None:
        line = ["F1", "FutbolNet", date(2026, 12, 3), time(15, 30), "Cancha"]
        serial = ["F2", "FutbolNet", 46366, 0.625, "Cancha"]
        found = read(book_of([LINES[0], line, serial]), city)
        assert [row.starts_at for row in found.rows] == [
            datetime(2026, 12, 3, 20, 30, tzinfo=UTC),
            datetime(2026, 12, 10, 20, 0, tzinfo=UTC),
        ]

    def test_merged_cells_count_for_every_row_and_hidden_rows_for_none(self, city: City) -> None:
        def change(book: Any) -> None:
            sheet = book.worksheets[0]
            sheet["B3"] = None
            sheet.merge_cells("B2:B3")
            sheet.append(["F3", "FutbolNet", "17/12/2026", "15:00", "Cancha"])
            sheet.row_dimensions[4].hidden = True

        found = read(book_of(LINES, change=change), city)
        assert [row.key for row in found.rows] == ["F1", "F2"]
        assert found.hidden == 1

    def test_of_several_sheets_the_one_with_headings(self, city: City) -> None:
        assert len(read(book_of([["Notas"]], LINES, []), city).rows) == 2
        assert why(book_of(LINES, LINES)) == "sheets"

        def hide(book: Any) -> None:
            book.worksheets[1].sheet_state = "hidden"

        assert len(read(book_of(LINES, LINES, change=hide), city).rows) == 2

    def test_no_formula_is_worked_out(self, city: City) -> None:
        line = ["F1", "FutbolNet", "=TODAY()+9", "15:00", "Cancha"]
        found = read(book_of([LINES[0], line]), city)
        (problem,) = found.problems
        assert (problem.row, problem.column, problem.why) == (2, "date", "formula")
        assert problem.found == "=TODAY()+9"

    def test_a_cell_at_the_end_of_the_sheet_costs_nothing(self, city: City) -> None:
        def change(book: Any) -> None:
            book.worksheets[0]["A1048576"] = "F9"

        found = read(book_of(LINES, change=change), city)
        assert [one.row for one in found.problems] == [1048576] * 4

        def far(book: Any) -> None:
            book.worksheets[0]["XFD2"] = "x"

        assert why(book_of(LINES, change=far)) == "columns"

    def test_a_merged_area_over_everything_costs_nothing(self, city: City) -> None:
        content = book_of(LINES)
        for what in (
            '<mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>',
            "<hyperlinks><hyperlink r:id='x' ref='A5:XFD1048576'/></hyperlinks>",
        ):
            for encoding in ("utf-8", "utf-16"):
                assert why(with_sheet(content, what, encoding)) == "bomb"
        hidden = '<mergeCells><mergeCell ref="&#65;5:XFD1048576"/></mergeCells>'
        assert why(with_sheet(content, hidden, "utf-8")) == "bomb"
        assert why(with_sheet(content, '<mergeCell ref="A5:6"/>', "utf-8")) == "damaged"

    @pytest.mark.parametrize(
        ("words", "word"),
        [
            (f'<x-y:worksheet xmlns:x-y="x"><x-y:mergeCell {ALL}/></x-y:worksheet>', "bomb"),
            (f'<hyperlink tooltip=">" {ALL}/>', "bomb"),
            (f"<hyperlink tooltip='a ref=\"A1\" >' {ALL}/>", "bomb"),
            (f"<comments><comment {ALL}/></comments>", "bomb"),
            ('<a><hyperlink ref="XFD1:A9"/><mergeCell ref="A9:A1048576"/></a>', "bomb"),
            ("<row>" + "<c/>" * 200_000 + "</row>", "bomb"),
            ("<row>" + "<d/>" * 200_000 + "</row>", "bomb"),
            ("<hyperlink " * 100_000, "damaged"),
        ],
        ids=["prefix", "tooltip", "two tooltips", "comment", "turned", "empty", "other", "open"],
    )
    def test_what_would_grow_in_the_librarys_hands_is_counted_before(
        self, words: str, word: str
    ) -> None:
        assert why(with_sheet(BOOK, words, "utf-8")) == word

    @pytest.mark.parametrize("name", ["sheet1.XML", "sheet1.bin", "sheet1"])
    def test_a_sheet_is_looked_into_whatever_it_is_called(self, name: str) -> None:
        part = f"xl/worksheets/{name}"
        written = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(BOOK)) as before, deflated(written) as after:
            for one in before.namelist():
                words = before.read(one).replace(b"worksheets/sheet1.xml", part[3:].encode())
                is_sheet = one == "xl/worksheets/sheet1.xml"
                joined = f"<mergeCells><mergeCell {ALL}/></mergeCells>".encode()
                after.writestr(part if is_sheet else one, joined if is_sheet else words)
        assert why(written.getvalue()) == "bomb"

    def test_a_sheet_that_is_listed_a_thousand_times_is_not_read_so_often(self) -> None:
        cells = "<worksheet><sheetData><row>" + "<c/>" * 9_000 + "</row></sheetData></worksheet>"
        written = io.BytesIO()
        content = with_sheet(BOOK, cells, "utf-8")
        with zipfile.ZipFile(io.BytesIO(content)) as before, deflated(written) as after:
            for one in before.namelist():
                words = before.read(one)
                if one == "xl/workbook.xml":
                    (sheet,) = re.findall(rb"<sheet [^>]*/>", words)
                    words = words.replace(sheet, sheet * 1_000)
                after.writestr(one, words)
        assert why(written.getvalue()) == "bomb"

    def test_one_formula_for_many_cells_is_not_turned_without_end(self) -> None:
        first = '<c r="A1"><f t="shared" si="0">' + "A1+" * 9_000 + "1</f></c>"
        cells = first + '<c r="A2"><f t="shared" si="0"/></c>' * 9_000
        assert why(with_sheet(BOOK, f"<row>{cells}</row>", "utf-8")) == "bomb"

    def test_a_picture_in_a_workbook_does_not_matter(self, city: City) -> None:
        written = io.BytesIO(BOOK)
        with zipfile.ZipFile(written, "a") as archive:
            archive.writestr("xl/media/image1.png", b"\x89PNG\r\n\x1a\n<!DOCTYPE <c")
        assert len(read(written.getvalue(), city).rows) == 2

    def test_a_bomb_is_refused_before_it_is_unpacked(self) -> None:
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<x/>")
            archive.writestr("xl/workbook.xml", "<x/>")
            archive.writestr("xl/worksheets/sheet1.xml", b" " * 30_000_000)
        assert len(written.getvalue()) < session_import_table.MOST_BYTES
        assert why(written.getvalue()) == "bomb"
        many = io.BytesIO()
        with zipfile.ZipFile(many, "w") as archive:
            for name in ("[Content_Types].xml", "xl/workbook.xml", *map(str, range(300))):
                archive.writestr(name, "")
        assert why(many.getvalue()) == "bomb"

    def test_words_that_grow_are_refused(self) -> None:
        for encoding in ("utf-8", "utf-16"):
            grows = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>'
            assert why(with_sheet(book_of(LINES), grows, encoding)) == "damaged"

    def test_another_archive_is_no_workbook(self) -> None:
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as archive:
            archive.writestr("word/document.xml", "<x/>")
        assert why(written.getvalue()) == "kind"

    @given(st.integers(0, 5_000), st.binary(min_size=1, max_size=40))
    def test_a_damaged_workbook_is_read_or_refused(self, place: int, noise: bytes) -> None:
        content = bytearray(BOOK)
        place %= len(content)
        content[place : place + len(noise)] = noise
        with contextlib.suppress(FileRefused):
            assert table_of(sheets_of(bytes(content))).columns


class TestDayOrder:
    def orders(self, city: City, *days: Any, heading: str = "Fecha") -> list[str]:
        head = ["Programa", heading, "Hora", "Lugar"]
        lines = [["FutbolNet", day, "15:00", "Cancha"] for day in days]
        known = Known(city, NOW)
        file = session_import_file.read(book_of([head, *lines]), known)
        return [one.order for one in file.readings]

    def test_day_first_where_it_can_be(self, city: City) -> None:
        assert self.orders(city, "01/12/2026", "08/12/2026") == ["dmy"]
        assert self.orders(city, "05/12/2026", "06/12/2026", "24/12/2026") == ["dmy"]

    def test_month_first_where_only_that_can_be(self, city: City) -> None:
        assert self.orders(city, "12/05/2026", "12/24/2026") == ["mdy"]

    def test_asked_where_day_first_is_odd_and_the_other_is_less(self, city: City) -> None:
        assert self.orders(city, "12/01/2026", "12/08/2026") == ["dmy", "mdy"]
        assert self.orders(city, "01/12/2026", "12/12/2026", "01/02/2027") == ["dmy"]

    def test_the_heading_decides(self, city: City) -> None:
        days = ("12/01/2026", "12/08/2026")
        assert self.orders(city, *days, heading="Date (mm/dd/yyyy)") == ["mdy"]
        assert self.orders(city, *days, heading="Fecha dd/mm/aaaa") == ["dmy"]

    def test_dates_that_a_spreadsheet_turned_round_are_asked_about(self, city: City) -> None:
        turned = (date(2026, 3, 12), date(2026, 10, 12), "17/12/2026", "24/12/2026")
        assert self.orders(city, *turned) == ["swapped", "dmy"]
        assert self.orders(city, date(2026, 1, 12), date(2026, 8, 12)) == ["dmy", "swapped"]
        assert self.orders(city, date(2026, 12, 1), date(2026, 12, 17)) == ["dmy"]


class TestRows:
    def problems(self, city: City, **cells: str) -> list[tuple[str, str]]:
        usual = {
            "programa": "FutbolNet", "fecha": "03/12/2026", "hora": "15:00", "lugar": "Cancha",
        }  # fmt: skip
        line = {**usual, **cells}
        found = read(csv_of([list(line), list(line.values())]).encode(), city)
        return [(one.column, one.why) for one in found.problems]

    @pytest.mark.parametrize(
        ("cells", "problem"),
        [
            ({"fecha": "31/02/2026"}, ("date", "no-day")), ({"fecha": "3/12/2029"}, ("date", "far")),
            ({"programa": "Fútbol"}, ("programme", "programme")), ({"lugar": ""}, ("place", "missing")),
            ({"lugar": "x" * 201}, ("place", "place")), ({"hasta": "14:00"}, ("end", "end")),
            ({"duración": "900"}, ("length", "length")), ({"cupo": "muchos"}, ("capacity", "number")),
            ({"cupo": "0"}, ("capacity", "number")), ({"estado": "quién sabe"}, ("state", "state")),
            ({"facilitador": "Nadie"}, ("facilitator", "facilitator")),
            ({"latitud": "3.5"}, ("longitude", "missing")),
            ({"latitud": "40", "longitud": "-3"}, ("latitude", "point")),
            ({"id": "x" * 90}, ("id", "key")), ({"hora": "3"}, ("start", "half")),
        ],
    )  # fmt: skip
    def test_each_error_names_its_column(
        self, city: City, cells: dict[str, str], problem: tuple[str, str]
    ) -> None:
        assert self.problems(city, **cells) == [problem]

    def test_all_errors_of_a_row_at_once(self, city: City) -> None:
        found = self.problems(city, fecha="x", hora="x", lugar="", cupo="x")
        assert [column for column, _ in found] == ["start", "date", "place", "capacity"]

    def test_what_may_be_said_beside(self, city: City) -> None:
        assert self.problems(city, estado="Cancelada", facilitador="MARLENY", cupo="20") == []
        assert self.problems(city, estado="Confirmada", latitud="3,53", longitud="-76,3") == []

    def test_the_same_line_twice_is_one_and_two_of_one_time_are_an_error(self, city: City) -> None:
        again = [*LINES, LINES[1]]
        assert read(csv_of(again).encode(), city).problems == ()
        other = [*LINES, ["F1", "FutbolNet", "17/12/2026", "15:00", "x"]]
        assert [one.why for one in read(csv_of(other).encode(), city).problems] == ["key-twice"]
        other = [*LINES, ["F3", *LINES[1][1:]]]
        (found,) = read(csv_of(other).encode(), city).problems
        assert (found.row, found.why, found.right) == (4, "time-twice", "2")

    def test_only_who_may_gives_a_session_to_somebody_else(self, city: City) -> None:
        lines = [[*LINES[0], "Facilitador"], [*LINES[1], "Rosa"]]
        content = csv_of(lines).encode()
        for may, wanted in ((False, ["facilitator-other"]), (True, [])):
            known = Known(city, NOW, leaders={"rosa": 8}, own_id=7, may_choose=may)
            (found,) = session_import_file.read(content, known).readings
            assert [one.why for one in found.problems] == wanted


def test_words_are_compared_without_accents_and_signs() -> None:
    assert plain("  ¡Código:  N.º 4! ") == "codigo n o 4"
    assert Field.ID.value == "id"
