"""A second, independent look at danger: words with their context, beside the classifier.

No classifier trained on a few thousand lines is safe alone for emergencies. This module reads the same
message with a lexicon and the words around it (who is meant, whether it is now, whether it is denied, a
film or a figure of speech) and names what it saw. Owns the lexicon and the reading; what follows from a
finding beside the classifier's probabilities is decided in `nlu/doubt.py`. Pure.
"""

import re
from dataclasses import dataclass
from enum import Enum

from nlu import danger_crisis as crisis
from nlu import danger_emergency as emergency
from nlu import danger_family as family
from nlu import danger_scenes as scenes
from nlu import danger_tongues as tongues
from nlu.danger_context import (
    DAILY_MATTERS,
    DENIED,
    LAUGHTER,
    NOT_REAL,
    NOT_YET,
    NOW,
    PAST,
    QUARRELS,
)
from nlu.danger_figures import FIGURES_OF_SPEECH, OTHER_MATTERS
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

    A finding is strong when somebody is meant, nothing denies it, and it is neither past nor still to
    come, nor a film, a game or a joke; otherwise it is a hint.
    """
    read = OTHER_MATTERS.sub(" ", FIGURES_OF_SPEECH.sub(" ", normalise(text.replace("’", "'"))))
    unreal = bool(NOT_REAL.search(read) or LAUGHTER.search(text))
    not_now = bool(PAST.search(read) or NOT_YET.search(read)) and not NOW.search(read)
    findings = []
    for sign in _SIGNS:
        if not sign.shows(read):
            continue
        weak = unreal or (sign.needs_now and not_now) or sign.is_doubted(read)
        findings.append(Finding(sign.kind, Strength.HINT if weak else Strength.STRONG, sign.signal))
    return sorted(findings, key=lambda finding: finding.strength is Strength.HINT)


@dataclass(frozen=True)
class _Sign:
    """One kind of evidence: where `words` stand unless denied, and `beside` stand anywhere.

    Only a hint: with `needs_now` what is past or to come, with `is_hint` always, and beside `doubted_by`.
    """

    kind: Kind
    signal: str
    words: re.Pattern[str]
    beside: re.Pattern[str] | None = None
    needs_now: bool = False
    is_hint: bool = False
    doubted_by: re.Pattern[str] | None = None

    def shows(self, read: str) -> bool:
        return _affirmed(self.words, read) and (not self.beside or bool(self.beside.search(read)))

    def is_doubted(self, read: str) -> bool:
        return self.is_hint or bool(self.doubted_by and self.doubted_by.search(read))


_SIGNS = (
    _Sign(Kind.EMERGENCY, "self-harm done", crisis.SELF_HARM_DONE, needs_now=True),
    _Sign(Kind.CRISIS, "life given up", crisis.LIFE_GIVEN_UP),
    _Sign(Kind.CRISIS, "wish to die", crisis.WISH_TO_DIE),
    _Sign(Kind.CRISIS, "killing oneself", crisis.SELF_KILLING),
    _Sign(Kind.CRISIS, "means at hand", crisis.MEANS_AT_HAND),
    _Sign(Kind.CRISIS, "hurting oneself", crisis.SELF_HURT),
    _Sign(Kind.CRISIS, "feeling a burden", crisis.BURDEN),
    _Sign(Kind.CRISIS, "crisis told as a scene", scenes.CRISIS_SCENE),
    _Sign(Kind.CRISIS, "leave taken", crisis.LEAVE_TAKEN, is_hint=True),
    _Sign(Kind.CRISIS, "crisis in another language", tongues.CRISIS_ABROAD),
    _Sign(Kind.CRISIS, "leave taken abroad", tongues.LEAVE_TAKEN_ABROAD, is_hint=True),
    _Sign(Kind.EMERGENCY, "wound", emergency.WOUND, needs_now=True),
    _Sign(Kind.EMERGENCY, "shot or struck", emergency.STRUCK, needs_now=True),
    _Sign(Kind.EMERGENCY, "badly hurt", emergency.BADLY_HURT, needs_now=True),
    _Sign(Kind.EMERGENCY, "accident", emergency.ACCIDENT, needs_now=True),
    _Sign(Kind.EMERGENCY, "cornered or hunted", emergency.CORNERED, needs_now=True),
    _Sign(Kind.EMERGENCY, "attack now", emergency.ATTACK_NOW, needs_now=True),
    _Sign(Kind.EMERGENCY, "emergency told as a scene", scenes.EMERGENCY_SCENE, needs_now=True),
    _Sign(
        Kind.EMERGENCY,
        "call for help",
        emergency.HELP_CALL,
        needs_now=True,
        doubted_by=DAILY_MATTERS,
    ),
    _Sign(
        Kind.EMERGENCY, "emergency in another language", tongues.EMERGENCY_ABROAD, needs_now=True
    ),
    _Sign(
        Kind.DOMESTIC,
        "hit by somebody close",
        family.HIT_BY_CLOSE,
        beside=family.CLOSE_PERSON,
        doubted_by=QUARRELS,
    ),
    _Sign(
        Kind.DOMESTIC,
        "hit at home",
        family.HIT_AT_HOME,
        beside=family.CLOSE_BY_BIRTH_OR_BED,
        doubted_by=QUARRELS,
    ),
    _Sign(Kind.DOMESTIC, "home of violence", family.AT_HOME, doubted_by=QUARRELS),
    _Sign(Kind.DOMESTIC, "violence told as a scene", scenes.HOME_SCENE),
    _Sign(Kind.DOMESTIC, "sexual violence", family.SEXUAL),
    _Sign(Kind.DOMESTIC, "abuse", family.ABUSED),
    _Sign(Kind.DOMESTIC, "abuse", family.TOUCHED),
    _Sign(Kind.DOMESTIC, "victim by name", family.VICTIM),
    _Sign(Kind.DOMESTIC, "child or elder harmed", family.CHILD_HARM),
    _Sign(Kind.DOMESTIC, "child or elder neglected", family.NEGLECTED),
    _Sign(Kind.DOMESTIC, "home in another language", tongues.HOME_ABROAD),
)


def _affirmed(pattern: re.Pattern[str], read: str) -> bool:
    """Tell whether the pattern stands somewhere without a denial right before it."""
    return any(not DENIED.search(read[: match.start()]) for match in pattern.finditer(read))
