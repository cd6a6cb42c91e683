"""The evaluation: what it reads and what it counts."""

from pathlib import Path

import pytest

from nlu.doubt import Decision
from nlu.evaluate import BadInputError, read_examples, show, training_examples
from nlu.reading import Reading, assemble
from nlu.scores import Example, confusions, prediction, score


def reading(
    intent: str, confidence: float = 1.0, asks: tuple[str, ...] = (), **other: str
) -> Reading:
    values: dict[str, str | None] = {
        "lang": "es",
        "barrio": None,
        "weapon": None,
        "weapon_implied": None,
    }
    return Reading(intent, confidence, asks, **{**values, **other})  # type: ignore[arg-type]  # lang is set


def test_a_file_of_json_lines_is_read_with_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(
        '{"text": "hola", "intent": "greet", "barrio": null}\n\n{"text": "x", "weapon": "blade"}\n'
    )
    assert read_examples(path) == [
        Example("hola", "greet", None, "", None),
        Example("x", None, None, None, "blade"),
    ]


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"text": 3}'])
def test_a_line_that_is_no_example_is_refused_by_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text('{"text": "hola"}\n' + line + "\n")
    with pytest.raises(BadInputError, match="line 2"):
        read_examples(path)


def test_training_lines_carry_intent_and_language(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "greet.yml").write_text(
        'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - hello\n    - hi\n'
    )
    assert training_examples(tmp_path) == [
        Example("hello", "greet", "en"),
        Example("hi", "greet", "en"),
    ]


def test_the_first_sure_barrio_and_the_named_weapon_count() -> None:
    entities = [
        {"entity": "barrio", "value": "La Bolsa", "sure": False},
        {"entity": "barrio", "value": "Rozo", "sure": True},
        {"entity": "weapon", "value": "firearm", "implied": True},
    ]
    result = assemble("hola", Decision("greet", 0.9), entities)
    assert (result.barrio, result.weapon, result.weapon_implied) == ("Rozo", None, "firearm")


def test_recall_of_a_critical_intent_counts_before_and_after_the_question() -> None:
    examples = [Example("a", "report_emergency")] * 4
    readings = [
        reading("report_emergency"),
        reading("report_conflict", 0.6, ("report_emergency", "report_conflict")),
        reading("emotional_crisis"),
        reading("thank"),
    ]
    critical = score(examples, readings)["critical"]["report_emergency"]
    assert critical == {"recall": 0.25, "recall_after_doubt": 0.5, "unnoticed": 0.25}


def test_a_false_alarm_is_counted_among_the_other_messages() -> None:
    scores = score(
        [Example("a", "greet"), Example("b", "thank")],
        [reading("report_emergency"), reading("thank")],
    )
    assert scores["false_emergencies"] == 0.5
    assert scores["accuracy"] == 0.5


def test_macro_f1_is_the_mean_over_the_intents_that_occur() -> None:
    examples = [Example("a", "greet"), Example("b", "greet"), Example("c", "thank")]
    scores = score(examples, [reading("greet"), reading("thank"), reading("thank")])
    assert scores["macro_f1"] == pytest.approx((2 / 3 + 2 / 3) / 2)


def test_an_unknown_field_is_not_scored_and_an_absent_one_is() -> None:
    scores = score(
        [Example("a", barrio=""), Example("b"), Example("c", barrio="Rozo", lang="en")],
        [reading("greet", barrio="Rozo"), reading("greet"), reading("greet", barrio="Rozo")],
    )
    assert scores["barrio_exact"] == 0.5
    assert scores["language"] == 0.0
    assert scores["weapon_exact"] is None
    assert scores["accuracy"] is None


def test_a_weapon_that_is_implied_counts_as_it_or_as_none() -> None:
    readings = [reading("greet", weapon_implied="firearm")] * 3
    scores = score(
        [Example("a", weapon="firearm"), Example("b", weapon=""), Example("c", weapon="blade")],
        readings,
    )
    assert scores["weapon_exact"] == pytest.approx(2 / 3)


def test_confidence_that_keeps_its_promise_has_no_calibration_error() -> None:
    examples = [Example("a", "greet"), Example("b", "greet")]
    readings = [reading("greet", 0.5), reading("thank", 0.5)]
    assert score(examples, readings)["calibration_error"] == 0.0


def test_the_outcome_is_shown_and_written() -> None:
    examples = [Example("a", "report_emergency", "es")]
    readings = [reading("report_emergency")]
    assert "report_emergency" in show(score(examples, readings))
    assert prediction(readings[0])["asks"] == []
    assert confusions(examples, readings) == {("report_emergency", "report_emergency"): 1}
