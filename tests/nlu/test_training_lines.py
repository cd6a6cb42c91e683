"""What the model learns from: enough of everything, and nothing told twice."""

from collections import Counter

import pytest

from tools import alike

HEAVY = frozenset(
    {
        "emotional_crisis",
        "out_of_scope",
        "report_conflict",
        "report_dark_spot",
        "report_domestic_violence",
        "report_emergency",
        "report_environment",
        "request_gestor",
        "request_justice",
    }
)


@pytest.fixture(scope="module")
def counts() -> Counter[tuple[str, str]]:
    return Counter((line.intent, line.language) for line in alike.training_lines())


def test_every_intent_has_enough_lines_in_every_language(
    counts: Counter[tuple[str, str]],
) -> None:
    least = {"en": 25, "pt": 15, "fr": 15}
    intents = {intent for intent, _ in counts}
    assert len(intents) == 25
    for intent in intents:
        for language in ("es", "en", "pt", "fr"):
            wanted = least.get(language, 150 if intent in HEAVY else 80)
            assert counts[intent, language] >= wanted, (intent, language)


def test_no_two_lines_of_training_are_nearly_the_same() -> None:
    assert alike.found_in_training() == []


def test_no_exam_asks_what_was_learnt() -> None:
    assert alike.found_in_exams() == []


@pytest.mark.parametrize(
    ("first", "second", "near"),
    [
        ("mi hijo no volvió anoche", "MI HIJO NO VOLVIO ANOCHE", True),
        ("mi hijo no volvió anoche", "mi hijo no volvió anoche 🙏", True),
        ("mi hijo no volvió anoche", "mi hija no vuelve desde ayer", False),
        ("sí", "no", False),
    ],
)
def test_lines_are_alike_by_their_letters(first: str, second: str, near: bool) -> None:
    assert bool(list(alike.alike([first, second], alike.LEAST))) is near
