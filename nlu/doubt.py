"""What to do with a reading: take it, or ask the person which of two or three things they meant.

Owns the thresholds and the rule that puts the classifier's probabilities and the second look at danger
together; leaves asking to the actions. Pure. The numbers were chosen on cross-validated predictions so
that nearly every critical message is taken or asked about while few others are (docs/nlu.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nlu.danger import Finding, Strength

# Nobody is asked whether they meant to say hello.
_SMALL_TALK = frozenset({"affirm", "deny", "greet", "goodbye", "thank", "out_of_scope"})
CRITICAL = ("report_emergency", "emotional_crisis", "report_domestic_violence")


@dataclass(frozen=True)
class DoubtSettings:
    """Probabilities from 0 to 1.

    `critical_weight` multiplies the critical intents before anything else. `take` is enough to take an
    ordinary intent without asking, `take_critical` a critical one, `take_small_talk` a greeting and
    the like. `ask` is what each critical intent
    needs to be asked about beside an ordinary one; `ask_seen` with a strong finding of danger, and
    `ask_between` beside another critical one. From `take_seen` on a strong finding decides. `offer` is
    the least that an ordinary intent needs to become a button; `most` is how many buttons there are.
    """

    critical_weight: float = 2.0
    take: float = 0.5
    take_critical: float = 0.5
    take_small_talk: float = 0.35
    ask: Mapping[str, float] = field(default_factory=lambda: dict.fromkeys(CRITICAL, 0.08))
    ask_seen: float = 0.0
    take_seen: float = 0.05
    ask_between: float = 0.15
    offer: float = 0.08
    most: int = 3


@dataclass(frozen=True)
class Decision:
    """The intent that is most likely, how likely, and what to ask (empty: take it as it is)."""

    intent: str
    confidence: float
    asks: tuple[str, ...] = ()


def decide(
    probabilities: Mapping[str, float],
    findings: Sequence[Finding] = (),
    settings: DoubtSettings | None = None,
) -> Decision:
    """Return what to do with one message.

    Args:
        probabilities: calibrated, of at least the likeliest intents and the critical ones.
        findings: what the second look saw.
        settings: thresholds.

    """
    settings = settings or DoubtSettings()
    probabilities = _weighed(probabilities, settings.critical_weight)
    ranked = sorted(probabilities, key=lambda intent: -probabilities[intent])
    top = ranked[0]
    seen = {finding.kind.value for finding in findings if finding.strength is Strength.STRONG}
    if top not in CRITICAL:
        decided = [intent for intent in ranked if intent in seen]
        if decided and probabilities[decided[0]] >= settings.take_seen:
            top = decided[0]
    confidence = probabilities[top]
    urgent = [
        intent
        for intent in ranked
        if intent in CRITICAL
        and intent != top
        and _must_ask(intent, top, probabilities, seen, settings)
    ]
    enough = settings.take_critical if top in CRITICAL else settings.take
    if confidence >= enough and not urgent:
        return Decision(top, confidence)
    others = [
        intent
        for intent in ranked
        if intent != top
        and intent not in urgent
        and intent not in _SMALL_TALK
        and probabilities[intent] >= settings.offer
    ]
    if top in _SMALL_TALK and not urgent and (not others or confidence >= settings.take_small_talk):
        return Decision(top, confidence)
    ordinary = [top] if top not in _SMALL_TALK else []
    if confidence < enough:
        ordinary += others
    asks = [*urgent, *(intent for intent in ordinary if intent not in urgent)]
    if top in CRITICAL:
        asks = [top, *(intent for intent in asks if intent != top)]
    return Decision(top, confidence, tuple(asks[: settings.most]))


def _weighed(probabilities: Mapping[str, float], weight: float) -> dict[str, float]:
    """Count the critical intents for more: missing one is the worst mistake there is."""
    weighed = {
        intent: value * (weight if intent in CRITICAL else 1.0)
        for intent, value in probabilities.items()
    }
    total = sum(weighed.values())
    return {intent: value / total for intent, value in weighed.items()}


def _must_ask(
    intent: str,
    top: str,
    probabilities: Mapping[str, float],
    seen: set[str],
    settings: DoubtSettings,
) -> bool:
    """Tell whether a critical intent below the top must be asked about.

    Beside another critical one it takes more: that one's answer, with the lines to call, comes first
    anyway, and a question must not stand in its way.
    """
    if top in CRITICAL:
        return probabilities[intent] >= settings.ask_between
    least = settings.ask_seen if intent in seen else settings.ask[intent]
    return probabilities[intent] >= least
