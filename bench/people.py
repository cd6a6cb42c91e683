"""Residents of a load test: what each says or presses next, by what stands on the screen.

Pure but for the random choices that a seed fixes. A resident reports a conflict or a dark spot by words and
buttons as anybody would; what the assistant asks leads, so that a change of the questions breaks nothing.
"""

import re
from dataclasses import dataclass
from typing import Literal

from bench.phones import Shown

CODE = re.compile(r"PZ-\d{3}-\d{4}")

#: What opens a report of a dark spot by the menu.
MENU_SPOT = "m:spot"

#: The answers that are pressed where a question offers them, in order of preference.
_PREFERRED = (
    "confirm=send",
    "happening=before",
    "danger=none",
    "inside=unknown",
    "same=no",
    "report_conflict",
    "report_dark_spot",
    "more=done",
    "nlu_fallback",
)


@dataclass(frozen=True)
class Move:
    """What a resident does next: type words, press a button (by its data), a key, or nothing more."""

    kind: Literal["type", "press", "key", "done"]
    value: str = ""


@dataclass
class Story:
    """One resident's report; by the number of the house no two residents write the same."""

    barrio: str
    house: int
    asked_where: int = 0

    def next_move(self, seen: Shown) -> Move | None:
        """What to do about a message; None where it asks nothing."""
        if CODE.search(seen.text) and not any("confirm=" in data for _, data in seen.buttons):
            return Move("done")
        if seen.keys:
            self.asked_where += 1
            if self.asked_where == 1:
                return Move("type", f"en {self.barrio}, por la casa {self.house}")
            return Move("key", seen.keys[1])
        answers = {answer_of(data): data for _, data in seen.buttons if data.startswith("r:")}
        for wanted in _PREFERRED:
            if wanted in answers:
                return Move("press", answers[wanted])
        for start in ("barrio=", "fault="):
            for answer, data in answers.items():
                if answer.startswith(start):
                    return Move("press", data)
        if answers:
            return Move("type", f"por la cancha, cerca de la casa {self.house}")
        return None


def answer_of(data: str) -> str:
    """What an answering button says: ``slot=value``, or the intent where it carries no value."""
    parts = data.split(":")
    return parts[4] if len(parts) > 4 else parts[3] if len(parts) > 3 else ""
