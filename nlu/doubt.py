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
    ordinary intent without asking, `take_critical` a critical one, `take_critical_seen` one that a strong
    finding of danger confirms, `take_small_talk` a greeting and the like. `ask` is what each critical
    intent needs to be asked about beside an ordinary one; `ask_hinted` with a hint of danger, `ask_seen`
    with a strong finding. Beside another critical one it needs `ask_between`, `ask_between_clear` where
    a strong finding confirms that other one, `ask_between_seen` with a strong finding of its own kind.
    From `take_seen` on a strong finding decides, between two critical intents from `take_seen_between`.
    `offer` is the least that an ordinary intent needs to become a button; `most` is how many buttons
    there are.
    """

    critical_weight: float = 2.0
    take: float = 0.5
    take_critical: float = 0.5
    take_small_talk: float = 0.35
    ask: Mapping[str, float] = field(default_factory=lambda: dict.fromkeys(CRITICAL, 0.08))
    ask_hinted: float = 0.015
    ask_seen: float = 0.0
    take_seen: float = 0.02
    ask_between: float = 0.08
    ask_between_seen: float = 0.0
    ask_between_clear: float = 0.25
    take_seen_between: float = 0.02
    take_critical_seen: float = 0.4
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
    *,
    only_where: bool = False,
) -> Decision:
    """Return what to do with one message.

    Args:
        probabilities: calibrated, of at least the likeliest intents and the critical ones; those of all
            intents add up to one.
        findings: what the second look saw.
        settings: thresholds.
        only_where: it names a place and nothing else: no danger, whatever happens in such places in
            other people's messages.

    """
    settings = settings or DoubtSettings()
    if only_where and not findings:
        return _place_alone(probabilities, settings)
    probabilities = _weighed(probabilities, settings.critical_weight)
    ranked = sorted(probabilities, key=lambda intent: -probabilities[intent])
    top = ranked[0]
    seen = {finding.kind.value for finding in findings if finding.strength is Strength.STRONG}
    hinted = {finding.kind.value for finding in findings}
    if top not in seen:
        decided = [intent for intent in ranked if intent in seen]
        enough = settings.take_seen_between if top in CRITICAL else settings.take_seen
        if decided and probabilities[decided[0]] >= enough:
            top = decided[0]
    confidence = probabilities[top]
    urgent = [
        intent
        for intent in ranked
        if intent in CRITICAL
        and intent != top
        and probabilities[intent]
        >= _least_to_ask(intent, top, seen=seen, hinted=hinted, settings=settings)
    ]
    enough = settings.take_critical if top in CRITICAL else settings.take
    if top in seen:
        enough = settings.take_critical_seen
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


def _place_alone(probabilities: Mapping[str, float], settings: DoubtSettings) -> Decision:
    """Take what it surely is, "ya voy por la cancha", and else nothing: a form knows what it asked."""
    ordinary = {intent: p for intent, p in probabilities.items() if intent not in CRITICAL}
    top = max(ordinary, key=ordinary.__getitem__, default="out_of_scope")
    if ordinary.get(top, 0.0) >= settings.take:
        return Decision(top, ordinary[top])
    return Decision("out_of_scope", probabilities.get("out_of_scope", 0.0))


def _weighed(probabilities: Mapping[str, float], weight: float) -> dict[str, float]:
    """Count the critical intents for more: missing one is the worst mistake there is.

    What is not among the given probabilities counts as well: a cut ranking gives the same shares as a
    whole one, else words that mean nothing much would be taken for danger.
    """
    weighed = {
        intent: value * (weight if intent in CRITICAL else 1.0)
        for intent, value in probabilities.items()
    }
    total = sum(weighed.values()) + max(0.0, 1.0 - sum(probabilities.values()))
    return {intent: value / total for intent, value in weighed.items()}


def _least_to_ask(
    intent: str, top: str, *, seen: set[str], hinted: set[str], settings: DoubtSettings
) -> float:
    """Return how likely a critical intent below the top must be to be asked about.

    Beside another critical one it takes more: that one's answer, with the lines to call, comes first
    anyway, and a question must not stand in its way.
    """
    if top in CRITICAL:
        if intent in seen:
            return settings.ask_between_seen
        return settings.ask_between_clear if top in seen else settings.ask_between
    if intent in seen:
        return settings.ask_seen
    return (
        min(settings.ask_hinted, settings.ask[intent]) if intent in hinted else settings.ask[intent]
    )
