"""A second, independent look at danger: words with their context, beside the classifier.

No classifier trained on a few thousand lines is safe alone for emergencies. This module reads the same
message with a lexicon and the words around it (who is meant, whether it is now, whether it is denied, a
film or a figure of speech) and names what it saw. Owns the lexicon and the reading; what follows from a
finding beside the classifier's probabilities is decided in `nlu/doubt.py`. Pure.
"""

import re
from dataclasses import dataclass
from enum import Enum

from nlu.danger_context import DENIED, FIGURES_OF_SPEECH, NOT_REAL, NOW, PAST
from nlu.danger_words import (
    ATTACK_NOW,
    CHILD_HARM,
    CLOSE_PERSON,
    HELP_CALL,
    HIT_BY_CLOSE,
    LIFE_GIVEN_UP,
    SELF_HARM_DONE,
    SEXUAL,
    WOUND,
)
from nlu.normalise import normalise


class Kind(Enum):
    """The intents that must not be missed; values are their names."""

    EMERGENCY = "report_emergency"
    CRISIS = "emotional_crisis"
    DOMESTIC = "report_domestic_violence"


class Strength(Enum):
    """How much a finding says on its own."""

    HINT = "hint"
    STRONG = "strong"


@dataclass(frozen=True)
class Finding:
    """One kind of danger seen in a message; `signal` names the evidence, never the words."""

    kind: Kind
    strength: Strength
    signal: str


def look(text: str) -> list[Finding]:
    """Return what a message shows of danger, the strongest first; usually nothing.

    A finding is strong when somebody is meant, nothing denies it, and it is neither past, nor a film, a
    game or a figure of speech; otherwise it is a hint.
    """
    read = FIGURES_OF_SPEECH.sub(" ", normalise(text))
    unreal = bool(NOT_REAL.search(read))
    past = bool(PAST.search(read)) and not NOW.search(read)
    findings = []
    for kind, signal, seen, needs_now in _signals(read):
        if not seen:
            continue
        weak = unreal or (needs_now and past)
        findings.append(Finding(kind, Strength.HINT if weak else Strength.STRONG, signal))
    return sorted(findings, key=lambda finding: finding.strength is Strength.HINT)


def _signals(read: str) -> list[tuple[Kind, str, bool, bool]]:
    """Return (kind, signal, whether it is seen, whether it counts only when it is now)."""
    close = bool(CLOSE_PERSON.search(read))
    return [
        (Kind.EMERGENCY, "self-harm done", _affirmed(SELF_HARM_DONE, read), True),
        (Kind.CRISIS, "life given up", _affirmed(LIFE_GIVEN_UP, read), False),
        (Kind.EMERGENCY, "wound", _affirmed(WOUND, read), True),
        (Kind.EMERGENCY, "attack now", _affirmed(ATTACK_NOW, read), True),
        (Kind.EMERGENCY, "call for help", bool(HELP_CALL.search(read)), True),
        (Kind.DOMESTIC, "hit by somebody close", close and _affirmed(HIT_BY_CLOSE, read), False),
        (Kind.DOMESTIC, "sexual violence", _affirmed(SEXUAL, read), False),
        (Kind.DOMESTIC, "child or elder harmed", _affirmed(CHILD_HARM, read), False),
    ]


def _affirmed(pattern: re.Pattern[str], read: str) -> bool:
    """Tell whether the pattern stands somewhere without a denial right before it."""
    return any(not DENIED.search(read[: match.start()]) for match in pattern.finditer(read))
