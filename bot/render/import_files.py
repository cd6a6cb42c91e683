"""Files that go with an import of sessions: a list to begin with, and the errors of one that was sent.

What the error report quotes stood in the sender's own file and goes back to nobody else.
"""

import io
from collections.abc import Sequence
from datetime import datetime, time, timedelta

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from bot.render import imports
from bot.render.committee_file import as_csv, harmless
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, messages, upload
from bot.render.sending import Sending
from referrals import programmes, session_imports
from referrals.clock import local
from referrals.errors import PazosError
from referrals.session_import_columns import Field
from referrals.session_import_rows import EXAMPLE, Problem

#: The columns of the file to begin with, in order.
COLUMNS = (
    Field.ID, Field.PROGRAMME, Field.DATE, Field.START, Field.END, Field.PLACE, Field.LATITUDE,
    Field.LONGITUDE, Field.CAPACITY, Field.FACILITATOR, Field.BRING, Field.STATE,
)  # fmt: skip
_HOURS = (time(15, 0), time(17, 0))


def sent(sending: Sending) -> list[Outgoing]:
    """``import-file``: the file that a button asked for; words where there is nothing (any more)."""
    speaker, what = sending.speaker, str(sending.params.get("what"))
    if what == "csv":
        content = template_csv(sending)
        name = speaker.plain("import-file.template")
        return upload(content, name=f"{name}.csv", caption=speaker.text("import-file"))
    if what == "xlsx":
        name = speaker.plain("import-file.template")
        return upload(
            template_xlsx(sending), name=f"{name}.xlsx", caption=speaker.text("import-file")
        )
    try:
        number = int(sending.params["import"])
        shown = session_imports.look(sending.work, number, by=sending.person)
    except PazosError:
        return messages(speaker.text("import-gone"))
    content = report(speaker, shown.problems)
    caption = speaker.text("import-file.errors", count=len(shown.problems))
    return upload(content, name=f"{speaker.plain('import-file.report')}.csv", caption=caption)


def report(speaker: Speaker, problems: Sequence[Problem]) -> bytes:
    """The errors as a table: row, column, what stands there, what is wrong."""
    keys = ("row", "column", "found", "why")
    head = tuple(speaker.plain("import-report", column=one) for one in keys)
    table = [
        (
            str(one.row),
            imports.column(speaker, one.column),
            one.found,
            imports.why(speaker, one),
        )
        for one in problems
    ]
    return as_csv([(head[0], head[1], head[2], head[3]), *table], separator=_separator(speaker))


def template_csv(sending: Sending) -> bytes:
    """A list with headings and a row that shows how, as spreadsheets open it."""
    speaker = sending.speaker
    separator = _separator(speaker)
    day = _day(sending)
    example = _example(sending)
    values = {
        **{field: str(value) for field, value in example.items()},
        Field.DATE: f"{day:%d/%m/%Y}",
        Field.START: f"{_HOURS[0]:%H:%M}",
        Field.END: f"{_HOURS[1]:%H:%M}",
    }
    rows = [
        [imports.column(speaker, one.value) for one in COLUMNS],
        [values.get(one, "") for one in COLUMNS],
    ]
    text = "".join(separator.join(map(_quoted, map(harmless, row))) + "\r\n" for row in rows)
    return text.encode("utf-8-sig")


def template_xlsx(sending: Sending) -> bytes:
    """The same as a workbook, with cells of days and hours."""
    speaker = sending.speaker
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = speaker.plain("import-file.sheet")
    sheet.append([imports.column(speaker, one.value) for one in COLUMNS])
    values = {
        **_example(sending),
        Field.DATE: _day(sending),
        Field.START: _HOURS[0],
        Field.END: _HOURS[1],
    }
    sheet.append([values.get(one) for one in COLUMNS])
    for number, cell in enumerate(sheet[1], 1):
        cell.font = Font(bold=True)
        wide = COLUMNS[number - 1] in (Field.PROGRAMME, Field.PLACE)
        sheet.column_dimensions[get_column_letter(number)].width = 26 if wide else 13
    sheet["C2"].number_format = "dd/mm/yyyy"
    sheet.freeze_panes = "A2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _day(sending: Sending) -> datetime:
    there = local(sending.work.now, sending.work.city.timezone)
    return datetime.combine(there.date() + timedelta(days=7), time())


def _example(sending: Sending) -> dict[Field, str | int]:
    offered = programmes.offered(sending.work.city)
    return {
        Field.ID: EXAMPLE[0],
        Field.PROGRAMME: offered[0].name if offered else "",
        Field.PLACE: sending.speaker.plain("import-file.place"),
        Field.CAPACITY: 20,
    }


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(one in cell for one in ';,"\n') else cell


def _separator(speaker: Speaker) -> str:
    return "," if speaker.language == "en" else ";"
