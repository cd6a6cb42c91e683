"""Keyboards and callback data: round trips, hostile data, and a way out of every screen."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.callbacks import (
    MAX_DATA,
    MENU,
    VERBS,
    Answer,
    Callback,
    EndTalk,
    Go,
    Menu,
    Press,
    SetLanguage,
    Shown,
    StaffCases,
    decode,
    encode,
)
from bot.catalogue import Catalogue
from bot.keyboards import (
    Screen,
    card_buttons,
    chosen,
    outcome_choices,
    service_choices,
    talk_buttons,
)
from bot.render import render_reply
from bot.render.preview_replies import sample_replies
from bot.screens import for_say
from referrals.cases import OUTCOMES
from referrals.city import City
from referrals.lifecycle import Outcome

CATALOGUE = Catalogue.load(strict=True)
AT = Screen(CATALOGUE, "es", conversation=12, turn=3)

names = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=20)
numbers = st.integers(0, 10**6)
callbacks: st.SearchStrategy[Callback] = st.one_of(
    st.builds(Menu, st.sampled_from(sorted(MENU))),
    st.builds(SetLanguage, st.sampled_from(["es", "en", "pt", "fr"])),
    st.builds(
        Answer, numbers, numbers, names, st.none() | st.builds("{}={}".format, names, names)
    ).filter(
        lambda one: (
            len(f"r:{one.conversation}:{one.turn}:{one.intent}:{one.answer or ''}") <= MAX_DATA
        )
    ),
    st.builds(Press, numbers, st.sampled_from(sorted(VERBS))),
    st.builds(Press, numbers, st.sampled_from(["ref", "end"]), names),
    st.sampled_from([EndTalk(), StaffCases(), Shown()]),
    st.builds(
        Go,
        st.from_regex(r"[a-z]{2,8}", fullmatch=True),
        st.from_regex(r"[a-z]{1,10}", fullmatch=True),
        st.lists(st.from_regex(r"[A-Za-z0-9_.-]{1,9}", fullmatch=True), max_size=3).map(tuple),
    ),
)


def buttons(markup: object) -> list[InlineKeyboardButton]:
    assert isinstance(markup, InlineKeyboardMarkup)
    return [button for row in markup.inline_keyboard for button in row]


def data(markup: object) -> list[Callback | None]:
    return [decode(str(button.callback_data)) for button in buttons(markup)]


class TestCallbackData:
    @given(callbacks)
    def test_what_is_written_is_read(self, callback: Callback) -> None:
        written = encode(callback)
        assert decode(written) == callback
        assert len(written.encode()) <= MAX_DATA

    @given(st.text() | st.from_regex(r"[mlrasxt]:[a-z0-9:=_-]{0,70}", fullmatch=True))
    def test_what_is_read_would_be_written_the_same(self, text: str) -> None:
        read = decode(text)
        assert read is None or encode(read) == text

    @pytest.mark.parametrize(
        "text",
        [
            "", "x:", "X", "m:", "m:nothing", "m:menu ", "m:menu\n", "l:", "l:spa", "l:ES", "r:", "r:1",
            "r:1:2",
            "r:1:2:", "r:-1:2:affirm", "r:01:2:affirm", "r:1:2:affirm:", "r:1:2:affirm:danger",
            "r:1:2:affirm:danger=", "r:1:2:affirm:danger=a b", "r:1:2:affirm:danger=a:b", "r:¹:2:affirm",
            "r:9999999999999999999:2:affirm", "r:1:2:affirm/restart", "a:1", "a:1:", "a:1:drop", "a:x:ack",
            "a:1:ack:now", "a:1:ref:", "a:1:ref:a b", "a:1:end:'; DROP TABLE cases", "t:", "t:end:1", "s:",
            "r:1:2:affirm:" + "a" * 80, "m:" + "x" * 100, "\ud800", "м:menu",
        ],
    )  # fmt: skip
    def test_anything_else_is_nothing(self, text: str) -> None:
        assert decode(text) is None

    @pytest.mark.parametrize(
        "callback",
        [
            Menu("nothing"),
            Answer(1, 2, "Affirm"),
            Answer(1, 2, "affirm", "no equals sign"),
            Answer(1, 2, "affirm", "barrio=" + "x" * 60),
            Answer(-1, 2, "affirm"),
            Press(1, "drop"),
            Press(1, "ack", "now"),
            SetLanguage("spanish"),
        ],
    )
    def test_what_could_not_be_read_is_not_written(self, callback: Callback) -> None:
        with pytest.raises(ValueError, match="callback data"):
            encode(callback)

    def test_every_barrio_of_the_city_fits_on_a_button(self, city: City) -> None:
        for barrio in city.barrios:
            encode(Answer(10**9, 10**4, "affirm", f"barrio={barrio.id}"))

    def test_every_service_of_the_city_fits_on_a_button(self, city: City) -> None:
        for service in city.services:
            encode(Press(10**12, "ref", service.id))
            encode(Press(10**12, "ref", f"9.{service.id}"))


def screens(city: City, language: str) -> Iterator[tuple[str, object]]:
    for title, says in sample_replies():
        sent = render_reply(
            says, language=language, city=city, catalogue=CATALOGUE, conversation=10**9, turn=10**4
        )
        yield title, sent[-1].kwargs.get("reply_markup")


#: Parts that come before another one, and so have no buttons of their own.
WITHOUT = {"notice-short", "where-kept-as-place", "corrected", "media-kept", "person-matter"}
STAFF = {"staff-menu", "staff-welcome", "leader-menu"}
STAFF |= {"invitation-made", "invitation-usage", "choose-service", "choose-outcome"}
STAFF |= {"committee", "committee-usage", "turnout-usage"}


class TestScreens:
    @pytest.mark.parametrize("language", CATALOGUE.languages)
    def test_every_button_has_words_and_data_that_are_understood(
        self, city: City, language: str
    ) -> None:
        for title, markup in screens(city, language):
            if isinstance(markup, InlineKeyboardMarkup):
                for button in buttons(markup):
                    assert button.text.strip(), title
                    assert decode(str(button.callback_data)) is not None, title

    def test_every_screen_of_a_resident_has_a_way_out_and_a_way_to_a_person(
        self, city: City
    ) -> None:
        for title, markup in screens(city, "es"):
            if title in WITHOUT | STAFF | {"quick-exit", "rasa-away"} or title.startswith(
                ("error-", "invit")
            ):
                continue
            if isinstance(markup, ReplyKeyboardMarkup):
                labels = {key.text for row in markup.keyboard for key in row}
                assert labels & CATALOGUE.labels("button-person"), title
                ways = CATALOGUE.labels("button-cancel") | CATALOGUE.labels("button-that-is-all")
                assert labels & ways, title
                continue
            found = data(markup)
            people = [Menu("person"), Menu("fv-person"), Menu("crisis-person")]
            gone = [name for one in found if isinstance(one, Go) for name in (one.area, one.verb)]
            assert "person" in gone or any(one in found for one in people), title
            ways_out = [Menu("menu"), Menu("exit"), Menu("status"), Go("justice", "done")]
            is_out = any(one in found for one in ways_out)
            ends = [one for one in found if isinstance(one, Answer)]
            ends = [one for one in ends if one.intent in ("cancel", "deny", "nlu_fallback")]
            assert is_out or ends, title

    def test_the_menu_offers_danger_first(self) -> None:
        assert data(for_say("menu", {}, AT))[0] == Menu("emergency")

    def test_a_question_answers_the_turn_that_asked_it(self) -> None:
        found = data(for_say("ask-danger", {}, AT))
        assert found[:4] == [
            Answer(12, 3, "affirm", f"danger={value}")
            for value in ("wounded", "weapon", "none", "unknown")
        ]
        assert found[4] == Answer(12, 3, "cancel")

    def test_the_faults_are_those_of_the_city(self, city: City) -> None:
        markup = render_reply(
            [{"say": "ask-fault"}], language="es", city=city, catalogue=CATALOGUE
        )[0].kwargs["reply_markup"]
        answers = [one.answer for one in data(markup) if isinstance(one, Answer)]
        faults = [f"fault={fault.id}" for fault in city.street_lighting.faults]
        assert answers == [*faults, "fault=other", None]

    def test_a_place_is_asked_for_with_a_button_that_sends_the_location(self) -> None:
        markup = for_say("ask-where", {}, AT)
        assert isinstance(markup, ReplyKeyboardMarkup)
        assert [key.text for row in markup.keyboard for key in row if key.request_location] == [
            "📍 Mandar mi ubicación"
        ]

    @pytest.mark.parametrize(
        ("params", "fields"),
        [
            ({}, ["story", "where", "happening", "danger"]),
            ({"kind": "dark_spot"}, ["story", "where", "fault"]),
            ({"kind": "environment"}, ["story", "where"]),
        ],
    )
    def test_what_can_be_corrected_is_what_was_asked(
        self, params: Mapping[str, Any], fields: list[str]
    ) -> None:
        found = [
            one.answer
            for one in data(for_say("ask-correct", params, AT))
            if isinstance(one, Answer)
        ]
        assert found == [*(f"correct={field}" for field in fields), "confirm=send", None]

    def test_a_flood_of_options_is_cut(self) -> None:
        options = [{"id": f"b{number}", "name": "x" * 200, "comuna": 1} for number in range(500)]
        found = buttons(for_say("ask-where-choice", {"options": options}, AT))
        assert len(found) == 23
        assert max(len(button.text) for button in found) <= 60

    def test_a_part_without_a_keyboard_has_none(self) -> None:
        assert for_say("notice-short", {}, AT) is None


class TestStaff:
    def test_a_card_has_the_buttons_that_are_asked_for_in_their_order(self) -> None:
        markup = card_buttons(AT, 7, ["end", "ack", "talk"])
        assert data(markup) == [Press(7, "ack"), Press(7, "talk"), Press(7, "end")]

    def test_a_card_without_anything_to_do_has_no_buttons(self) -> None:
        assert card_buttons(AT, 7, []) is None

    def test_every_outcome_has_a_button_and_a_way_back(self) -> None:
        markup = outcome_choices(AT, 7, [outcome.value for outcome in Outcome])
        assert data(markup) == [
            *(Press(7, "end", outcome.value) for outcome in Outcome),
            Press(7, "card"),
        ]
        assert len({button.text for button in buttons(markup)}) == len(Outcome) + 1
        assert OUTCOMES

    def test_services_are_offered_by_name(self) -> None:
        markup = service_choices(AT, 7, [("fiscalia", "Fiscalía <b>")])
        assert buttons(markup)[0].text == "Fiscalía <b>"
        assert data(markup) == [Press(7, "ref", "fiscalia"), Press(7, "card")]

    def test_a_talk_can_be_ended(self) -> None:
        assert data(talk_buttons(AT)) == [EndTalk()]


class TestChosen:
    def test_an_answered_question_shows_only_what_was_chosen(self) -> None:
        markup = for_say("ask-danger", {}, AT)
        assert isinstance(markup, InlineKeyboardMarkup)
        left = chosen(markup, encode(Answer(12, 3, "affirm", "danger=weapon")))
        assert [button.text for button in buttons(left)] == ["✓ Hay armas"]
        assert data(left) == [Shown()]

    def test_a_button_that_is_not_there_changes_nothing(self) -> None:
        assert chosen(for_say("ask-danger", {}, AT), "x") is None  # type: ignore[arg-type]  # inline
        assert chosen(None, "x") is None
