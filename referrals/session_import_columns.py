"""Which column of a list is which: by its heading, in any order, as people write headings. Pure."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from referrals.session_import_table import Cell, FileRefused, Sheet


class Field(StrEnum):
    """What a column tells of a session."""

    ID = "id"
    PROGRAMME = "programme"
    DATE = "date"
    START = "start"
    END = "end"
    LENGTH = "length"
    PLACE = "place"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"
    CAPACITY = "capacity"
    FACILITATOR = "facilitator"
    BRING = "bring"
    STATE = "state"


#: Without these nothing can be planned.
NEEDED = (Field.PROGRAMME, Field.DATE, Field.START, Field.PLACE)
#: Rows of titles and logos that may stand above the headings.
TITLES = 15
_SYNONYMS: Mapping[Field, str] = {
    Field.ID: "id, codigo, code, clave, key, id sesion, codigo sesion, session id, referencia",
    Field.PROGRAMME: "programa, programme, program, curso, course, taller, actividad, activity, "
    "nombre del programa, nombre programa, oferta",
    Field.DATE: "fecha, date, dia, day, fecha sesion, fecha de la sesion, fecha de sesion, "
    "fecha de inicio, session date",
    Field.START: "hora, time, hora inicio, hora de inicio, hora inicial, inicio, start, start time, "
    "desde, horario, from, empieza, schedule",
    Field.END: "hasta, hora fin, hora de fin, hora final, hora de finalizacion, fin, final, end, "
    "end time, until, termina, to",
    Field.LENGTH: "duracion, minutos, duration, minutes, length, tiempo, duracion minutos, "
    "duracion en minutos",
    Field.PLACE: "lugar, sitio, sede, place, location, venue, direccion, address, ubicacion, "
    "escenario, espacio, salon, lugar direccion",
    Field.LATITUDE: "latitud, lat, latitude, y",
    Field.LONGITUDE: "longitud, lon, lng, long, longitude, x",
    Field.CAPACITY: "cupo, cupos, capacidad, capacity, aforo, places, seats, numero de cupos",
    Field.FACILITATOR: "facilitador, facilitadora, facilitador a, facilitator, docente, profesor, "
    "profesora, profe, tallerista, instructor, instructora, teacher, responsable, dirige, "
    "formador, formadora, encargado, encargada",
    Field.BRING: "llevar, que llevar, traer, que traer, bring, what to bring, materiales",
    Field.STATE: "estado, state, status, estado sesion, estado de la sesion",
}
_BY_WORDS = {
    words.strip(): field for field, listed in _SYNONYMS.items() for words in listed.split(",")
}
_DAY_FIRST = re.compile(r"\bdd?\s*[/.-]\s*mm?\b")
_MONTH_FIRST = re.compile(r"\bmm?\s*[/.-]\s*dd?\b")


@dataclass(frozen=True)
class Table:
    """The rows below the headings, which column is which (from 0), and what the file says of itself."""

    columns: Mapping[Field, int]
    headings: Mapping[Field, str]
    rows: Sequence[tuple[int, Sequence[Cell]]]
    unread: tuple[str, ...]  #: headings that mean nothing here
    hidden: int
    day_order: str | None  #: ``dmy`` or ``mdy`` where the heading of the dates says so


def plain(text: str) -> str:
    """Words without accents, capitals and signs."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(one for one in bare if not unicodedata.combining(one))
    return " ".join(re.findall(r"[a-z0-9]+", letters))


def table_of(sheets: Sequence[Sheet]) -> Table:
    """The one sheet that has headings.

    Raises:
        FileRefused: none has what is needed, several have, or two columns say the same.

    """
    found = [table for one in sheets if (table := _table(one)) is not None]
    whole = [one for one in found if not _missing(one)]
    if len(whole) > 1:
        raise FileRefused("sheets")
    if whole:
        return whole[0]
    if not found:
        raise FileRefused("headings")
    best = min(found, key=lambda one: len(_missing(one)))
    raise FileRefused("missing", columns=" ".join(one.value for one in _missing(best)))


def _missing(table: Table) -> list[Field]:
    return [one for one in NEEDED if one not in table.columns]


def _table(sheet: Sheet) -> Table | None:
    """The table of a sheet whose headings name at least two columns; None for none."""
    best: tuple[int, int] | None = None
    for place, (_, cells) in enumerate(sheet.rows[:TITLES]):
        known = {field for one in cells if (field := _field(one)) is not None}
        if len(known) >= 2 and (best is None or len(known) > best[0]):
            best = len(known), place
    if best is None:
        return None
    _, place = best
    columns: dict[Field, int] = {}
    headings: dict[Field, str] = {}
    unread = []
    for column, cell in enumerate(sheet.rows[place][1]):
        field = _field(cell)
        if field is None:
            if cell is not None:
                unread.append(str(cell)[:40])
            continue
        if field in columns:
            raise FileRefused("twice", columns=field.value)
        columns[field], headings[field] = column, str(cell)
    rows = sheet.rows[place + 1 :]
    return Table(
        columns,
        headings,
        rows,
        tuple(unread),
        sheet.hidden,
        _day_order(headings.get(Field.DATE, "")),
    )


def _field(cell: Cell) -> Field | None:
    if not isinstance(cell, str) or len(cell) > 80:
        return None
    without_notes = re.sub(
        r"\([^)]*\)|\*|\b[dmay]{1,4}(?:[/.-][dmay]{1,4}){1,2}\b", " ", cell.lower()
    )
    return _BY_WORDS.get(plain(without_notes)) or _BY_WORDS.get(plain(cell))


def _day_order(heading: str) -> str | None:
    words = heading.lower()
    if _DAY_FIRST.search(words):
        return "dmy"
    return "mdy" if _MONTH_FIRST.search(words) else None
