"""The city's programmes for young people, found by name or by another way to say it.

Owns the look-up; the programmes are the city's data (`programmes.yml`). Imports a YAML loader only.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from nlu.normalise import fold, fold_keeping_length
from nlu.phonetic import sound_key

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 8


@dataclass(frozen=True)
class ProgrammeMention:
    """A programme named in a text."""

    id: str
    start: int
    end: int


class Programmes:
    """All programmes of a city, ready to be looked up."""

    def __init__(self, names: dict[str, Iterable[str]]) -> None:
        """Take the spellings of each programme by its id; a shared spelling goes to the first."""
        self._ids: dict[str, str] = {}
        for programme_id, spellings in names.items():
            for spelling in spellings:
                # "Escuela Municipal de Arte: teatro" is never said whole.
                for part in (spelling, *spelling.split(":")):
                    if fold(part) != "escuela municipal de arte":
                        self._ids.setdefault(sound_key(part), programme_id)

    @classmethod
    def load(cls, city_dir: Path) -> "Programmes":
        """Read `programmes.yml` of a city.

        Raises:
            OSError: the file cannot be read.
            KeyError: a programme has no id or no name.

        """
        data: dict[str, Any] = YAML(typ="safe").load(
            (city_dir / "programmes.yml").read_text("utf-8")
        )
        return cls(
            {
                entry["id"]: (entry["name"], *(entry.get("aliases") or ()))
                for entry in data["programmes"]
            }
        )

    def find(self, text: str) -> list[ProgrammeMention]:
        """Return the programmes that a text names, the longest names first to claim their words."""
        words = list(_WORD.finditer(fold_keeping_length(text)))
        found: list[ProgrammeMention] = []
        for length in range(min(_LONGEST, len(words)), 0, -1):
            for first in range(len(words) - length + 1):
                window = words[first : first + length]
                start, end = window[0].start(), window[-1].end()
                key = sound_key(" ".join(word.group() for word in window))
                programme_id = self._ids.get(key)
                taken = any(start < other.end and end > other.start for other in found)
                if programme_id and not taken:
                    found.append(ProgrammeMention(programme_id, start, end))
        return sorted(found, key=lambda mention: mention.start)
