"""What is wrong with a city's files, in words that the people who edit them understand.

Owns the problems and findings as values and how they are put together; the words themselves are in
:mod:`referrals.city.words`. Leaves finding them to :mod:`referrals.city.yaml`,
:mod:`referrals.city.checks` and :mod:`referrals.city.findings`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from referrals.city.words import FINDINGS, FRAME, LANGUAGES, PROBLEMS
from referrals.errors import PazosError

#: Problems named in one message; the rest are counted.
SHOWN = 25
#: Items named in one finding; the rest are counted.
NAMED = 12


@dataclass(frozen=True)
class Problem:
    """One thing that has to be mended before the city can be used."""

    code: str  #: key of :data:`referrals.city.words.PROBLEMS`
    file: str  #: such as ``palmira/clusters.yml``
    line: int | None = None  #: counted from 1; None when the whole file or folder is meant
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def say(self, language: str = "es") -> str:
        """File, line, what is wrong and what to do, in Spanish unless English is asked for."""
        return _place(self.file, self.line, language) + PROBLEMS[self.code][
            _known(language)
        ].format(**self.facts)


@dataclass(frozen=True)
class Finding:
    """Something that works but that the municipality should confirm or fill in."""

    code: str  #: key of :data:`referrals.city.words.FINDINGS`
    file: str
    line: int | None = None
    items: tuple[str, ...] = ()  #: ids, names or numbers of what is meant

    def say(self, language: str = "es") -> str:
        """Where, what and what to do; the first items are named, all are counted."""
        words = FINDINGS[self.code][_known(language)]
        items = ", ".join(self.items[:NAMED])
        if len(self.items) > NAMED:
            items += FRAME["others"][_known(language)].format(count=len(self.items) - NAMED)
        return _place(self.file, self.line, language) + words.format(
            count=len(self.items), items=items
        )


class CityDataError(PazosError):
    """The city's files cannot be used as they are."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """``problems``: one or more, in the order in which they should be read."""
        self.problems = tuple(problems)
        super().__init__(self.describe())

    def describe(self, language: str = "es") -> str:
        """All problems, one a line, for the console and ``doctor``."""
        lang = _known(language)
        lines = [problem.say(lang) for problem in self.problems[:SHOWN]]
        more = len(self.problems) - len(lines)
        if more > 0:
            lines.append(FRAME["more"][lang].format(count=more))
        heading = FRAME["heading"][lang].format(count=len(self.problems))
        return "\n".join([heading, *(f"  - {line}" for line in lines)])


def _known(language: str) -> str:
    return language if language in LANGUAGES else LANGUAGES[0]


def _place(file: str, line: int | None, language: str) -> str:
    if line is None:
        return f"{file}: "
    return f"{file}, {FRAME['line'][_known(language)]} {line}: "
