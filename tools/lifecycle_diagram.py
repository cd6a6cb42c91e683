"""Writes docs/lifecycle.md, the life of a case as a diagram: ``python -m tools.lifecycle_diagram``.

All of it comes from the transition table in ``referrals/lifecycle.py``. With ``--check`` nothing is
written, and the exit code is 1 where the page is not what the table says.
"""

import sys
from pathlib import Path

from referrals.lifecycle import ENDING, TRANSITIONS, Move, Outcome, State, is_open

PAGE = Path(__file__).resolve().parent.parent / "docs" / "lifecycle.md"

_INTRODUCTION = """\
# The life of a case

Made from the transition table in [referrals/lifecycle.py](../referrals/lifecycle.py) by
`python -m tools.lifecycle_diagram`; a test keeps it current. Whatever is not drawn here is refused, with
an error that names the state and the move. Every move leaves an event in the case's trail.
"""


def diagram() -> str:
    """The table as a state diagram of Mermaid: one arrow for all moves between the same two states."""
    arrows: dict[tuple[State, State], list[Move]] = {}
    for (before, move), after in TRANSITIONS.items():
        arrows.setdefault((before, after), []).append(move)
    lines = ["stateDiagram-v2", f"    [*] --> {State.RECEIVED}"]
    lines += [
        f"    {before} --> {after}: {', '.join(_spoken(move) for move in moves)}"
        for (before, after), moves in arrows.items()
    ]
    lines.append(f"    {State.CLOSED} --> [*]")
    open_states = ", ".join(state for state in State if is_open(state))
    lines.append("    classDef open stroke-width:3px")
    lines.append(f"    class {open_states} open")
    return "\n".join(lines)


def outcomes() -> str:
    """The outcomes as a table: which move leads to the closing, and by which state."""
    rows = ["| outcome | move | state before it is closed |", "|---|---|---|"]
    for outcome in Outcome:
        move = ENDING[outcome]
        reached = {after for (_, one), after in TRANSITIONS.items() if one is move}
        rows.append(
            f"| {_spoken(outcome)} | {_spoken(move)} | {', '.join(_spoken(one) for one in reached)} |"
        )
    return "\n".join(rows)


def page() -> str:
    """The whole page."""
    return (
        f"{_INTRODUCTION}\n```mermaid\n{diagram()}\n```\n\n"
        "In a state with a thick border somebody still has to do something. A case is closed with one of\n"
        f"these outcomes:\n\n{outcomes()}\n"
    )


def _spoken(word: State | Move | Outcome) -> str:
    return word.value.replace("_", " ")


def main(words: list[str]) -> int:
    """Write the page, or check it; gives back the exit code."""
    if "--check" in words:
        return 0 if PAGE.is_file() and PAGE.read_text("utf-8") == page() else 1
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
