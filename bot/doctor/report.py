"""Says findings in words, on a console: what, what it means, what to do.

Owns the order (what stops the assistant first, what is well last) and the exit code.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.catalogue import Catalogue
from bot.doctor.findings import Finding, Level
from referrals import city
from referrals.city.errors import NAMED

WORDS = Path(__file__).parent / "words"
LANGUAGES = ("en", "es")
#: Details of one finding that are shown unless all are asked for.
SHOWN = 20
_MARKS = {Level.STOPS: ("✗", "bold red"), Level.WARNS: ("!", "yellow"), Level.GOOD: ("✓", "green")}


def language_of(environ: Mapping[str, str]) -> str:
    """The reader's language: Spanish where the terminal speaks it, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "es" if environ[name].lower().startswith("es") else "en"
    return "en"


@dataclass(frozen=True)
class Reader:
    """Who reads the report: their language, whether they want everything, and the words."""

    language: str
    wants_everything: bool
    words: Catalogue

    def line(self, key: str, **facts: str | int) -> str:
        """The words of a key."""
        return self.words.plain(key, self.language, **facts)


def show(
    findings: Sequence[Finding], console: Console, *, language: str = "en", everything: bool = False
) -> int:
    """Print ``findings``; give back the exit code: 1 if something keeps the assistant from starting.

    ``everything`` shows the details of long findings too.
    """
    reader = Reader(language, everything, Catalogue.load(WORDS, strict=True))
    by_level = {level: [one for one in findings if one.level is level] for level in Level}
    for level, found in by_level.items():
        if found:
            console.print(Text(reader.line(f"heading-{level.value}"), style="bold"))
        for finding in found:
            _print(finding, console, reader)
    console.print()
    counts = {f"{level.value}": len(found) for level, found in by_level.items()}
    console.print(Text(reader.line("summary", **counts), style="bold"))
    return 1 if by_level[Level.STOPS] else 0


def _print(finding: Finding, console: Console, reader: Reader) -> None:
    mark, style = _MARKS[finding.level]
    console.print(Text.assemble((f"{mark} ", style), reader.line(finding.code, **finding.facts)))
    if finding.level is Level.GOOD:
        return
    _indent(console, reader.line(f"{finding.code}.means", **finding.facts))
    if reader.wants_everything or not finding.details_by_request:
        _print_details(finding, console, reader)
    _indent(console, f"→ {reader.line(f'{finding.code}.do', **finding.facts)}")


def _print_details(finding: Finding, console: Console, reader: Reader) -> None:
    shown = finding.details if reader.wants_everything else finding.details[:SHOWN]
    for detail in shown:
        words = detail if isinstance(detail, str) else detail.say(reader.language)
        _indent(console, f"- {words}")
        if reader.wants_everything and isinstance(detail, city.Finding) and detail.items[NAMED:]:
            _indent(console, f"  … {', '.join(detail.items[NAMED:])}")
    if left := len(finding.details) - len(shown):
        _indent(console, reader.line("more-details", count=left))


def _indent(console: Console, line: str) -> None:
    console.print(Padding(Text(line), (0, 0, 0, 4), expand=False))
