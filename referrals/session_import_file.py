"""A file of sessions, read whole: a table or a calendar, told apart by what is in it. Pure."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from referrals.session_import_columns import table_of
from referrals.session_import_rows import Known, Reading, readings
from referrals.session_import_table import sheets_of

#: Where sessions out of tables and calendars of the chat come from, as of a session's ``source``.
FILE, CALENDAR = "file", "ics"


@dataclass(frozen=True)
class FileRead:
    """What came of a file: one reading, or two where day and month have to be asked about.

    ``needs_programme``: a calendar does not say of which programme it is.
    """

    source: str
    hash: str
    readings: tuple[Reading, ...]
    needs_programme: bool = False
    is_whole: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether something is to be chosen before it can be shown what it would do."""
        return len(self.readings) > 1 or self.needs_programme

    def chosen(self, choice: str) -> "FileRead | None":
        """The file with an order of day and month, or a programme, chosen; None for none of the choices."""
        if len(self.readings) > 1:
            found = tuple(one for one in self.readings if one.order == choice)
            return replace(self, readings=found) if found else None
        if not self.needs_programme:
            return None
        (reading,) = self.readings
        rows = tuple(replace(row, programme_id=choice) for row in reading.rows)
        return replace(self, readings=(replace(reading, rows=rows),), needs_programme=False)

    def to_json(self) -> dict[str, Any]:
        """The reading as JSON has it."""
        return {**vars(self), "readings": [one.to_json() for one in self.readings]}

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "FileRead":
        """What :meth:`to_json` wrote."""
        read: Sequence[Reading] = [Reading.from_json(one) for one in found["readings"]]
        return cls(**{**found, "readings": tuple(read)})


def read(content: bytes, known: Known) -> FileRead:
    """What a file says.

    Raises:
        FileRefused: it cannot be read as a list of sessions.

    """
    table = table_of(sheets_of(content))
    return FileRead(FILE, hashlib.sha256(content).hexdigest(), readings(table, known))
