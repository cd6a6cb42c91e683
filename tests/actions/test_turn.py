"""Reading what a resident said out of Rasa's tracker."""

from typing import Any

import pytest
from rasa_sdk.interfaces import Tracker

from actions.turn import (
    Heard,
    Turn,
    danger_told,
    hedges_harm,
    is_unsure,
    read,
    says_only_unsure,
    when_told,
)


def tracker(message: dict[str, Any] | None, events: list[dict[str, Any]] | None = None) -> Tracker:
    state: Any = {"sender_id": "t", "slots": {}, "latest_message": message, "events": events or []}
    return Tracker.from_dict(state)


def entity(name: str, value: Any, **more: Any) -> dict[str, Any]:
    return {"entity": name, "value": value, **more}


class TestReading:
    def test_words_intent_and_everything_marked(self) -> None:
        turn = read(
            tracker(
                {
                    "text": "  una pelea en Zamorano con cuchillo por la cancha, PZ-482-1375 ",
                    "intent": {"name": "report_conflict"},
                    "entities": [
                        entity("barrio", "Zamorano"),
                        entity("barrio", "Las Flores", sure=False, candidates=["A", "B"]),
                        entity("barrio", "Loreto", denied=True),
                        entity("weapon", "blade"),
                        entity("place", "por la cancha"),
                        entity("case_code", "PZ-482-1375"),
                    ],
                    "asks": ["help", "cancel"],
                }
            )
        )
        assert turn.text.startswith("una pelea")
        assert turn.intent == "report_conflict"
        assert turn.barrios == (
            Heard("Zamorano"),
            Heard("Las Flores", ("A", "B"), sure=False),
            Heard("Loreto", denied=True),
        )
        assert (turn.weapon, turn.weapon_implied) == ("blade", False)
        assert (turn.place, turn.case_code) == ("por la cancha", "PZ-482-1375")
        assert turn.asks == ("help", "cancel")

    @pytest.mark.parametrize(
        "message",
        [
            None,
            {},
            {"text": None, "intent": None, "entities": None, "asks": None},
            {"entities": ["x", None, 3, {}, {"entity": "barrio"}, {"value": "x"}]},
            {"intent": {}},
        ],
    )
    def test_a_message_with_nothing_in_it_is_an_empty_turn(self, message: Any) -> None:
        turn = read(tracker(message))
        assert (turn.text, turn.intent, turn.barrios, turn.answers) == ("", "", (), {})
        assert not turn.is_words

    def test_a_button_speaks_without_words(self) -> None:
        turn = read(
            tracker(
                {
                    "text": '/affirm{"answer": "danger=weapon"}',
                    "intent": {"name": "affirm"},
                    "entities": [entity("answer", "danger=weapon")],
                }
            )
        )
        assert (turn.text, turn.answers) == ("", {"danger": "weapon"})
        assert turn.plain == ""

    @pytest.mark.parametrize("value", ["danger", "", 7, None])
    def test_an_answer_without_a_value_is_none(self, value: Any) -> None:
        assert read(tracker({"entities": [entity("answer", value)]})).answers == {}

    def test_a_plain_yes_is_its_intent(self) -> None:
        assert read(tracker({"text": "sí", "intent": {"name": "affirm"}})).plain == "affirm"

    @pytest.mark.parametrize(
        ("entities", "implied"),
        [
            ([entity("weapon", "blade", implied=True)], True),
            ([entity("weapon", "blade", implied=True), entity("weapon", "blunt")], False),
            ([entity("weapon", "blade")], False),
        ],
    )
    def test_a_weapon_is_implied_only_if_none_is_named(
        self, entities: list[Any], implied: bool
    ) -> None:
        assert read(tracker({"entities": entities})).weapon_implied is implied

    @pytest.mark.parametrize(
        ("text", "is_words"), [("🆘🆘", False), ("123", False), ("?!", False), ("ñ", True)]
    )
    def test_words_have_letters(self, text: str, is_words: bool) -> None:
        assert read(tracker({"text": text})).is_words is is_words


class TestWhoAnsweredAlready:
    def events(self, *names: str) -> list[dict[str, Any]]:
        return [{"event": "user"}, *({"event": "action", "name": name} for name in names)]

    @pytest.mark.parametrize("names", [(), ("action_extract_slots",), ("a_form",)])
    def test_a_fresh_message_is_an_answer(self, names: tuple[str, ...]) -> None:
        assert not read(tracker({}, self.events(*names)), form="a_form").interrupted

    @pytest.mark.parametrize("names", [("utter_privacy",), ("action_emergency", "a_form")])
    def test_a_message_that_another_action_answered_is_not(self, names: tuple[str, ...]) -> None:
        assert read(tracker({}, self.events(*names)), form="a_form").interrupted

    def test_what_was_answered_before_the_message_does_not_count(self) -> None:
        events = [{"event": "action", "name": "utter_privacy"}, {"event": "user"}]
        assert not read(tracker({}, events), form="a_form").interrupted

    def test_a_conversation_without_events_is_fresh(self) -> None:
        assert not read(tracker({}, []), form="a_form").interrupted


def said(text: str, *, weapon: str | None = None, implied: bool = False) -> Turn:
    return Turn(text=text, intent="", weapon=weapon, weapon_implied=implied)


class TestDanger:
    @pytest.mark.parametrize(
        "text",
        [
            "hay un herido y nadie ayuda",
            "Hay UN HERIDO",
            "nadie hace nada, mi hermano está sangrando",
            "no hay policía, hay dos heridos",
            "no, sí hay heridos",
            "somebody is bleeding",
            "está inconsciente",
            "ninguna ambulancia llega y está herida",
        ],
    )
    def test_somebody_wounded_is_never_talked_away(self, text: str) -> None:
        assert danger_told(said(text)) == "wounded"
        assert danger_told(said(text), asked=True) == "wounded"

    @pytest.mark.parametrize(
        "text",
        ["no hay heridos", "no hay armas ni heridos", "sin armas", "nobody is hurt", "no armas"],
    )
    def test_what_is_denied_is_no_danger(self, text: str) -> None:
        assert danger_told(said(text)) == "none"

    @pytest.mark.parametrize("text", ["ninguna", "nada de eso", "nadie", "none"])
    def test_a_short_no_counts_as_an_answer_only(self, text: str) -> None:
        assert danger_told(said(text), asked=True) == "none"
        assert danger_told(said(text)) is None

    def test_a_named_weapon_is_one_and_an_implied_one_only_as_an_answer(self) -> None:
        assert danger_told(said("tiene un cuchillo", weapon="blade")) == "weapon"
        assert danger_told(said("le dieron puñaladas", weapon="blade", implied=True)) is None
        assert (
            danger_told(said("le dieron puñaladas", weapon="blade", implied=True), asked=True)
            == "weapon"
        )

    @pytest.mark.parametrize("text", ["no sé si hay armas", "not sure if there are weapons"])
    def test_a_doubt_is_neither(self, text: str) -> None:
        assert danger_told(said(text)) is None
        assert hedges_harm(text)

    @pytest.mark.parametrize("text", ["", "una pelea", "¿?"])
    def test_words_without_danger_say_nothing_of_it(self, text: str) -> None:
        assert danger_told(said(text), asked=True) is None


class TestTime:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("ahorita mismo", "now"),
            ("se están dando golpes", "now"),
            ("todas las noches pelean", "often"),
            ("fue esta mañana", "today"),
            ("anoche", "before"),
            ("yesterday", "before"),
            ("hay una pelea", None),
            ("", None),
        ],
    )
    def test_when_something_happens(self, text: str, value: str | None) -> None:
        assert when_told(text) == value


class TestNotKnowing:
    @pytest.mark.parametrize("text", ["no sé", "ni idea", "No recuerdo el nombre", "i don't know"])
    def test_not_knowing_is_heard(self, text: str) -> None:
        assert is_unsure(text)
        assert says_only_unsure(text)

    def test_more_words_tell_something_beside_it(self) -> None:
        text = "no sé cómo se llama pero es por la cancha detrás del colegio grande"
        assert is_unsure(text)
        assert not says_only_unsure(text)
