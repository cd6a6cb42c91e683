"""Says findings in words, on a console: what, what it means, what to do.

Owns the order (what stops the assistant first, what is well last) and the exit code.
"""

from collections.abc import Mapping, Sequence
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


def show(
    findings: Sequence[Finding], console: Console, *, language: str = "en", everything: bool = False
) -> int:
    """Print ``findings``; give back the exit code: 1 if something keeps the assistant from starting.

    ``everything`` shows the details of long findings too.
    """
    words = Catalogue.load(WORDS, strict=True)
    counts = {level: [one for one in findings if one.level is level] for level in Level}
    for level in Level:
        if counts[level]:
            console.print(Text(words.plain(f"heading-{level.value}", language), style="bold"))
        for finding in counts[level]:
            _print(finding, console, words, language, everything=everything)
    console.print()
    summary = words.plain(
        "summary",
        language,
        stops=len(counts[Level.STOPS]),
        warns=len(counts[Level.WARNS]),
    )
    console.print(Text(summary, style="bold"))
    return 1 if counts[Level.STOPS] else 0


def _print(
    finding: Finding, console: Console, words: Catalogue, language: str, *, everything: bool
) -> None:
    mark, style = _MARKS[finding.level]
    console.print(
        Text.assemble((f"{mark} ", style), words.plain(finding.code, language, **finding.facts))
    )
    if finding.level is Level.GOOD:
        return
    _indent(console, words.plain(f"{finding.code}.means", language, **finding.facts))
    if everything or not finding.details_by_request:
        shown = finding.details if everything else finding.details[:SHOWN]
        for detail in shown:
            _indent(console, f"- {detail if isinstance(detail, str) else detail.say(language)}")
            if everything and isinstance(detail, city.Finding) and detail.items[NAMED:]:
                _indent(console, f"  … {', '.join(detail.items[NAMED:])}")
        if left := len(finding.details) - len(shown):
            _indent(console, words.plain("more-details", language, count=left))
    _indent(console, f"→ {words.plain(f'{finding.code}.do', language, **finding.facts)}")


def _indent(console: Console, line: str) -> None:
    console.print(Padding(Text(line), (0, 0, 0, 4), expand=False))
