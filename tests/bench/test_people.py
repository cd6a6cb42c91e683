"""The residents of a load test find their way through the real screens."""

from typing import Any

import pytest

from bench.people import Move, Story, answer_of
from bench.phones import Shown, shown
from bot.catalogue import Catalogue
from bot.keyboards import Screen
from bot.screens import for_say


@pytest.fixture(scope="module")
def at() -> Screen:
    return Screen(Catalogue.load(), "es", conversation=3, turn=4)


def screen(at: Screen, say: str, params: dict[str, Any] | None = None, text: str = "¿?") -> Shown:
    """What a phone shows of one part of a reply."""
    markup = for_say(say, params or {}, at)
    return shown(7, {"text": text}, markup.to_dict() if markup is not None else None)


@pytest.mark.parametrize(
    ("say", "params", "answer"),
    [
        ("ask-happening", {}, "affirm:happening=before"),
        ("ask-danger", {}, "affirm:danger=none"),
        ("summary", {}, "affirm:confirm=send"),
        (
            "ask-fault",
            {"faults": [("off", "No prende"), ("dim", "Alumbra poco")]},
            "affirm:fault=off",
        ),
        (
            "ask-where-choice",
            {"options": [{"id": "caimitos", "name": "Caimitos", "comuna": 1}]},
            "affirm:barrio=caimitos",
        ),
        ("doubt", {"asks": ["report_conflict", "help"]}, "report_conflict"),
        ("doubt-danger", {"asks": []}, "nlu_fallback"),
    ],
)
def test_a_question_with_buttons_is_answered_by_a_button(
    at: Screen, say: str, params: dict[str, Any], answer: str
) -> None:
    assert Story("Zamorano", house=7).next_move(screen(at, say, params)) == Move(
        "press", f"r:3:4:{answer}"
    )


def test_the_place_is_told_once_and_then_left_open(at: Screen) -> None:
    story = Story("Zamorano", house=7)
    asked = screen(at, "ask-where")
    assert story.next_move(asked) == Move("type", "en Zamorano, por la casa 7")
    assert story.next_move(asked) == Move("key", at.label("button-where-unknown"))


def test_a_question_without_answers_to_press_is_answered_in_words(at: Screen) -> None:
    move = Story("Zamorano", house=7).next_move(screen(at, "ask-story"))
    assert move is not None
    assert move.kind == "type"


def test_the_receipt_ends_the_report(at: Screen) -> None:
    seen = screen(at, "receipt", text="Su código es PZ-482-1375.")
    assert Story("Zamorano", house=7).next_move(seen) == Move("done")


def test_a_message_that_asks_nothing_is_passed_over(at: Screen) -> None:
    assert Story("Zamorano", house=7).next_move(screen(at, "menu")) is None


@pytest.mark.parametrize(
    ("data", "answer"),
    [("r:3:4:affirm:danger=none", "danger=none"), ("r:3:4:deny", "deny"), ("m:menu", ""), ("", "")],
)
def test_what_an_answering_button_says(data: str, answer: str) -> None:
    assert answer_of(data) == answer
