"""The monthly list for the territorial committee on its way out, with its table for a spreadsheet (CSV).

The counts of the message and nothing more: no names of people, no words that anybody told, no codes. What
the team says (how cases were closed) and what the neighbourhood says of it are tables of their own, each
with its total. Excel knows by the mark at the beginning that it is UTF-8. A cell that a spreadsheet would
take for a formula begins with an apostrophe: names come out of the city's data, which somebody edits.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.render.committee import SECTIONS, report
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, messages, upload
from bot.render.parts import Params
from bot.render.sending import Sending
from bot.screens import for_say
from referrals import staff
from referrals.committee import FEWEST
from referrals.permissions import Action, allows

#: What a spreadsheet separates by where it is no semicolon, which is so where decimals have a point.
_SEPARATORS = {"en": ","}
#: What begins a formula; the wide signs are read as the others by some programs.
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")

Row = tuple[str, str, str, str]


def sent(sending: Sending) -> list[Outgoing]:
    """The list to read and its file; nothing where the receiver has no right to it any more."""
    member = staff.of_person(sending.work, sending.person)
    if not allows(staff.roles_of(member), Action.REPORT):
        return []
    speaker, params = sending.speaker, sending.params
    markup = for_say("committee", params, sending.at)
    return [*messages(report(speaker, params), markup=markup), *document(speaker, params)]


def document(speaker: Speaker, params: Params) -> list[Outgoing]:
    """The file of one month, with a line that says what it is."""
    separator = _SEPARATORS.get(speaker.language, ";")
    content = as_csv([_head(speaker), *rows(speaker, params)], separator=separator)
    name = speaker.plain("committee-file.name", month=_month(params))
    return upload(content, name=f"{name}.csv", caption=speaker.text("committee-file"))


def rows(speaker: Speaker, params: Params) -> Iterator[Row]:
    """Month, table, group and count: the groups that may be shown, the others together, and the total."""
    month = _month(params)
    for section, name in SECTIONS.items():
        found: Mapping[str, Any] = params.get(section) or {"total": 0, "groups": [], "rest": 0}
        table = speaker.plain("committee-table", table=section)
        for group, count in found["groups"]:
            yield month, table, name(speaker, str(group)), str(count)
        if found["rest"]:
            yield month, table, speaker.plain("committee-file.rest"), str(found["rest"])
        total = found["total"]
        few = speaker.plain("committee.few", fewest=FEWEST)
        counted = few if total is None else str(total)
        yield month, table, speaker.plain("committee-file.total"), counted


def as_csv(table: Sequence[Sequence[str]], *, separator: str) -> bytes:
    """A table as spreadsheets read it: UTF-8 with its mark, lines that end as in Windows."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator, lineterminator="\r\n")
    writer.writerows([[harmless(cell) for cell in row] for row in table])
    return written.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    begins = cell.lstrip(" \u00a0")[:1]
    return f"'{cell}" if begins in _FORMULA and begins else cell


def _head(speaker: Speaker) -> Row:
    month, table, group, count = (
        speaker.plain("committee-column", column=one)
        for one in ("month", "table", "group", "count")
    )
    return month, table, group, count


def _month(params: Params) -> str:
    return f"{int(params.get('year') or 0):04d}-{int(params.get('month') or 1):02d}"
