"""The drawn life of a case is the one that the transition table holds."""

import re

from referrals.lifecycle import TRANSITIONS, Outcome
from tools import lifecycle_diagram


def test_the_page_is_current() -> None:
    """Else: ``python -m tools.lifecycle_diagram``."""
    assert lifecycle_diagram.PAGE.read_text("utf-8") == lifecycle_diagram.page()


def test_every_transition_is_drawn_once_and_nothing_else() -> None:
    drawn = [
        (before, move, after)
        for before, after, moves in re.findall(
            r"(\w+) --> (\w+): (.*)", lifecycle_diagram.diagram()
        )
        for move in moves.split(", ")
    ]
    assert sorted(drawn) == sorted(
        (before.value, move.value.replace("_", " "), after.value)
        for (before, move), after in TRANSITIONS.items()
    )


def test_every_outcome_is_in_the_table() -> None:
    for outcome in Outcome:
        assert f"| {outcome.value.replace('_', ' ')} |" in lifecycle_diagram.outcomes()
