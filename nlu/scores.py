"""How well a set of messages was understood: numbers out of readings and the truth.

Owns the measures; leaves reading messages to `nlu/reading.py` and printing to `nlu/evaluate.py`. Pure.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from nlu.doubt import CRITICAL
from nlu.reading import Reading

OUT_OF_SCOPE = "out_of_scope"
_BINS = 10


@dataclass(frozen=True)
class Example:
    """A message and what is true of it; a field that is not known is not scored.

    An empty string for `barrio` or `weapon` says that there is none.
    """

    text: str
    intent: str | None = None
    lang: str | None = None
    barrio: str | None = None
    weapon: str | None = None


def score(examples: Sequence[Example], readings: Sequence[Reading]) -> dict[str, Any]:
    """Return all measures; those without examples are None.

    "After doubt" counts a critical message as understood when it is asked about; `unnoticed` is the
    share of critical messages of which nothing critical is taken or asked.
    """
    pairs = [(e, r) for e, r in zip(examples, readings, strict=True) if e.intent is not None]
    intents = sorted({e.intent for e, _ in pairs if e.intent} | {r.intent for _, r in pairs})
    per_intent = {intent: _precision_recall(pairs, intent) for intent in intents}
    scored = [item["f1"] for intent, item in per_intent.items() if item["support"]]
    others = [(e, r) for e, r in pairs if e.intent not in CRITICAL]
    in_scope = [(e, r) for e, r in pairs if e.intent != OUT_OF_SCOPE]
    return {
        "examples": len(examples),
        "accuracy": _share([e.intent == r.intent for e, r in pairs]),
        "macro_f1": sum(scored) / len(scored) if scored else None,
        "macro_f1_by_language": {
            lang: _macro([(e, r) for e, r in pairs if e.lang == lang])
            for lang in sorted({e.lang for e, _ in pairs if e.lang})
        },
        "intents": per_intent,
        "critical": {intent: _critical(pairs, intent) for intent in CRITICAL},
        "false_emergencies": _share([r.intent == CRITICAL[0] for _, r in others]),
        "false_critical": _share([r.intent in CRITICAL and not r.asks for _, r in others]),
        "critical_asked_of_others": _share([bool(set(r.asks) & set(CRITICAL)) for _, r in others]),
        "asked": _share([bool(r.asks) for _, r in pairs]),
        "wrong_and_not_asked": _share([e.intent != r.intent and not r.asks for e, r in pairs]),
        "out_of_scope_false_alarms": _share([r.intent == OUT_OF_SCOPE for _, r in in_scope]),
        "calibration_error": _calibration(pairs),
        "barrio_exact": _share(
            [
                (e.barrio or None) == r.barrio
                for e, r in zip(examples, readings, strict=True)
                if e.barrio is not None
            ]
        ),
        "weapon_exact": _share(
            [
                (e.weapon or None) in {r.weapon, r.weapon or r.weapon_implied}
                for e, r in zip(examples, readings, strict=True)
                if e.weapon is not None
            ]
        ),
        "language": _share(
            [
                e.lang == r.lang
                for e, r in zip(examples, readings, strict=True)
                if e.lang is not None
            ]
        ),
    }


def confusions(
    examples: Sequence[Example], readings: Sequence[Reading]
) -> Counter[tuple[str, str]]:
    """Return how often each intent (first) was taken for each other (second), right ones included."""
    return Counter(
        (e.intent, r.intent)
        for e, r in zip(examples, readings, strict=True)
        if e.intent is not None
    )


def prediction(reading: Reading) -> dict[str, Any]:
    """Return a reading as the object that `--predictions` writes."""
    return {**asdict(reading), "asks": list(reading.asks)}


def _share(hits: list[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None


_Pairs = Sequence[tuple[Example, Reading]]


def _macro(pairs: _Pairs) -> float | None:
    values = [
        _precision_recall(pairs, intent)["f1"] for intent in {e.intent for e, _ in pairs} if intent
    ]
    return sum(values) / len(values) if values else None


def _precision_recall(pairs: _Pairs, intent: str) -> dict[str, float]:
    right = sum(e.intent == intent == r.intent for e, r in pairs)
    support = sum(e.intent == intent for e, _ in pairs)
    taken = sum(r.intent == intent for _, r in pairs)
    precision = right / taken if taken else 0.0
    recall = right / support if support else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "support": support}


def _critical(pairs: _Pairs, intent: str) -> dict[str, float | None]:
    meant = [r for e, r in pairs if e.intent == intent]
    return {
        "recall": _share([r.intent == intent for r in meant]),
        "recall_after_doubt": _share([r.intent == intent or intent in r.asks for r in meant]),
        "unnoticed": _share([not {r.intent, *r.asks} & set(CRITICAL) for r in meant]),
    }


def _calibration(pairs: _Pairs) -> float | None:
    """Return the expected calibration error: how far confidence is from being right, on average."""
    if not pairs:
        return None
    bins: dict[int, list[tuple[float, bool]]] = {}
    for example, reading in pairs:
        place = min(int(reading.confidence * _BINS), _BINS - 1)
        bins.setdefault(place, []).append((reading.confidence, example.intent == reading.intent))
    total = 0.0
    for members in bins.values():
        confidence = sum(item[0] for item in members)
        right = sum(item[1] for item in members)
        total += abs(confidence - right)
    return total / len(pairs)
