"""What the watched assistant notes while it works, and how notes are laid to turns.

A span has a name and two moments of the machine's monotonic clock, which all processes share, so that the
assistant's spans and the phones' turns can be laid side by side.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.stats import overlap


@dataclass(frozen=True)
class Span:
    """Something that took from ``begin`` to ``end`` (seconds); ``waited`` of it passed in a queue."""

    name: str
    begin: float
    end: float
    waited: float = 0.0

    @property
    def length(self) -> float:
        """Seconds from begin to end."""
        return self.end - self.begin


def write(path: Path, spans: Iterable[Span]) -> None:
    """Write spans as JSON lines."""
    with path.open("w", encoding="ascii") as file:
        for one in spans:
            file.write(json.dumps([one.name, one.begin, one.end, one.waited]) + "\n")


def read(path: Path) -> list[Span]:
    """Spans as :func:`write` left them, in order of their beginning."""
    with path.open(encoding="ascii") as file:
        return sorted((Span(*json.loads(line)) for line in file), key=lambda span: span.begin)


def within(spans: Sequence[Span], begin: float, end: float) -> list[Span]:
    """The spans that began between two moments."""
    return [span for span in spans if begin <= span.begin < end]


#: The parts of a turn in the order in which they come.
HANDED_OVER = "Telegram hands it over"
STORED, CLAIMED, OPENED = "inbox: store", "inbox: claim", "open the turn"
UNDERSTOOD, ACTED = "Rasa, without actions", "actions"
ANSWERED, DRAWN = "reply into the outbox", "outbox: claim and render"
PACED, SENT, BETWEEN = "wait for Telegram's pace", "send", "in between"
ORDER = (
    HANDED_OVER, STORED, CLAIMED, OPENED, UNDERSTOOD, ACTED, ANSWERED, DRAWN, PACED, SENT, BETWEEN
)  # fmt: skip
#: The span of a whole turn of Rasa, its actions included.
RASA = "rasa"


def cut(spans: Sequence[Span], begin: float, end: float) -> dict[str, float]:
    """Cut one turn, which was alone on the machine, into the parts of :data:`ORDER` (seconds).

    Parts may overlap where one step is asked for together with the one before it; what overlaps counts
    for the earlier one, so that the parts add up to the turn.
    """
    inside = within(spans, begin, end)
    reached = begin
    parts = dict.fromkeys(ORDER, 0.0)
    for name, span in _steps(inside):
        stop = min(span.end, end)
        start = max(span.begin, reached)
        if stop <= start:
            continue
        gap = start - reached
        parts[HANDED_OVER if name == STORED else BETWEEN] += gap
        parts[name] += stop - start
        reached = stop
    parts[BETWEEN] += max(0.0, end - reached)
    acted = overlap([(one.begin, one.end) for one in inside if one.name == ACTED])
    parts[ACTED] = min(acted, parts[UNDERSTOOD])
    parts[UNDERSTOOD] -= parts[ACTED]
    return parts


def _steps(inside: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """The spans that lead to the answer: the first of each name, and of the sending the answer's own."""
    seen: set[str] = set()
    since = next((one.begin for one in inside if one.name == ANSWERED), None)
    for span in inside:
        name = UNDERSTOOD if span.name == RASA else span.name
        if name not in ORDER or name == ACTED or name in seen:
            continue
        if name in (DRAWN, PACED, SENT) and (since is None or span.begin < since):
            continue  # it notes or sends what came before this answer
        seen.add(name)
        yield name, span
