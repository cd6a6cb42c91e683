"""``/casos`` in the chat: one message that changes in place, search in any spelling, cards shown anew."""

from typing import Any

import pytest

from referrals import people
from referrals.case_lists import PAGE
from referrals.db import Work
from referrals.models import Alert
from tests.bot import updates
from tests.bot.fake_telegram import NOT_MODIFIED, Call, Fault
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_case, a_coordinator, a_gestor

ANA, GESTOR, COORDINATOR, STRANGER = 281, 283, 285, 286


def stage(rig: Rig, count: int = 1, **draft: Any) -> list[int]:
    """So many cases of Ana, a gestor and a coordinator; gives back the cases' ids."""

    def begin(work: Work) -> list[int]:
        a_gestor(work, chat_id=GESTOR)
        a_coordinator(work, chat_id=COORDINATOR)
        reporter = people.meet(work, ANA)
        others = [None] * (count - 1)  # more of one person would be kept for a coordinator
        return [a_case(work, reporter=one, **draft).id for one in [reporter, *others]]

    return rig.do(begin)


async def asks(rig: Rig, words: str, chat_id: int = GESTOR) -> Call:
    """Send a command after everything else has arrived; gives back the answer."""
    for _ in range(12):  # a chat that gets many alerts rests in between
        await rig.send()
        rig.time.now += 5
    arrived = await rig.chat(updates.text(chat_id, words))
    return next(call for call in arrived if call.method == "sendMessage")


def edits(rig: Rig) -> list[Call]:
    return [call for call in rig.telegram.arrived if call.method == "editMessageText"]


class TestTheList:
    async def test_it_shows_the_cases_as_buttons_with_filters_below(self, rig: Rig) -> None:
        (case,) = stage(rig)
        answer = await asks(rig, "/casos")
        assert "Hay 1 caso abierto sin tomar" in answer.text
        data = list(answer.buttons.values())
        assert data[0] == f"g:cases:show:{case}"
        assert [one for one in data if one.startswith("g:cases:list")] == [
            f"g:cases:list:{only}:0" for only in ("mine", "untaken", "urgent", "spots", "closed")
        ]
        assert "✓ Sin tomar" in answer.buttons
        assert "m:menu" in data

    async def test_it_says_who_has_a_case_in_the_words_of_the_team(self, rig: Rig) -> None:
        stage(rig)
        await rig.send()
        await rig.chat(updates.press(GESTOR, "a:1:ack"))
        assert "lo tiene usted · llegó hoy" in (await asks(rig, "/casos")).text
        await rig.chat(updates.press(COORDINATOR, "g:cases:list:urgent:0"))
        barrio = await asks(rig, "/casos caimitos", COORDINATOR)
        assert "lo tiene Marleny · llegó hoy" in barrio.text
        assert "lo tiene una persona" not in barrio.text

    async def test_without_cases_it_says_so_and_offers_the_filters(self, rig: Rig) -> None:
        rig.do(lambda work: a_gestor(work, chat_id=GESTOR))
        answer = await asks(rig, "/casos")
        assert answer.text == "No tiene casos abiertos."
        assert "g:cases:list:closed:0" in answer.buttons.values()

    async def test_a_filter_and_a_page_change_the_message_where_it_is(self, rig: Rig) -> None:
        stage(rig, PAGE + 1)
        answer = await asks(rig, "/casos")
        assert "Página 1 de 2" in answer.text
        before = len(rig.telegram.sent_to(GESTOR))
        await rig.chat(updates.press(GESTOR, answer.buttons["Siguientes ›"], message_id=55))
        (turned,) = rig.telegram.sent_to(GESTOR)[before:]
        assert turned.method == "editMessageText"
        assert turned.params["message_id"] == 55
        assert "Página 2 de 2" in turned.text
        assert "Siguientes ›" not in turned.buttons
        assert "‹ Antes" in turned.buttons

    async def test_the_same_filter_pressed_twice_is_answered_in_silence(self, rig: Rig) -> None:
        stage(rig)
        await rig.send()
        rig.telegram.faults.append(Fault(NOT_MODIFIED, method="editMessageText"))
        await rig.chat(updates.press(GESTOR, "g:cases:list:mine:0"))
        assert rig.telegram.press_answers()[-1].text == ""

    @pytest.mark.parametrize("data", ["g:cases:list:mine:0", "g:cases:show:1", "s:cases"])
    async def test_a_stranger_sees_nothing(self, rig: Rig, data: str) -> None:
        stage(rig)
        await rig.send()
        await rig.chat(updates.press(STRANGER, data))
        told = rig.telegram.texts_to(STRANGER)
        assert told == ([rig.words("error-not-allowed")] if data == "s:cases" else [])
        assert not edits(rig)

    @pytest.mark.parametrize(
        "data",
        ["list", "list:mine", "list:mine:x", "list:bribes:0", "list:barrio:0", "list:mine:9999999",
         "show", "show:x", "show:0", "files:0", "files:99", "nothing"],
    )  # fmt: skip
    async def test_a_forged_button_is_answered_and_does_nothing(self, rig: Rig, data: str) -> None:
        stage(rig)
        await rig.send()
        before = len(rig.telegram.sent_to(GESTOR))
        await rig.chat(updates.press(GESTOR, f"g:cases:{data}"))
        assert rig.telegram.press_answers()[-1].text != ""
        assert len(rig.telegram.sent_to(GESTOR)) == before


class TestSearch:
    @pytest.mark.parametrize("spelling", ["caimitos", "CAYMITOS", "los caimitos", "kaimitos"])
    async def test_a_barrio_is_found_in_any_spelling(self, rig: Rig, spelling: str) -> None:
        (case,) = stage(rig)
        answer = await asks(rig, f"/casos {spelling}")
        assert "Caimitos: 1 caso" in answer.text
        assert f"g:cases:show:{case}" in answer.buttons.values()

    async def test_a_code_brings_the_card(self, rig: Rig) -> None:
        stage(rig)
        code = rig.cases()[0].code
        answer = await asks(rig, f"/casos {code.lower().replace('-', ' ')}")
        assert code in answer.text

    async def test_the_code_of_a_case_of_others_is_as_unknown_as_no_code(self, rig: Rig) -> None:
        stage(rig)
        rig.do(lambda work: a_gestor(work, cluster=2, chat_id=STRANGER))
        answer = await asks(rig, f"/casos {rig.cases()[0].code}", STRANGER)
        assert answer.text == rig.words("error-unknown-case")

    async def test_what_is_no_place_is_said(self, rig: Rig) -> None:
        stage(rig)
        assert "No encuentro casos con «xyzzy»" in (await asks(rig, "/casos xyzzy")).text

    @pytest.mark.parametrize("spelling", ["kaimitos", "el caso es en caimitos"])
    async def test_words_written_after_the_button_find_it_in_any_spelling(
        self, rig: Rig, clock: FakeClock, spelling: str
    ) -> None:
        (case,) = stage(rig)
        await asks(rig, "/casos")
        await rig.chat(updates.press(GESTOR, "g:cases:search"))
        assert "Escriba el código o el barrio" in rig.telegram.texts_to(GESTOR)[-1]
        clock.advance(seconds=5)
        rig.time.now += 5
        await rig.chat(updates.text(GESTOR, spelling))
        found = [call for call in rig.telegram.sent_to(GESTOR) if "Caimitos: 1 caso" in call.text]
        assert f"g:cases:show:{case}" in found[-1].buttons.values()

    async def test_words_after_the_button_that_find_nothing_are_said_so(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        stage(rig)
        for words in ("xyzzy", "PZ-000-0000"):
            await rig.send()
            clock.advance(seconds=9)
            rig.time.now += 9
            await rig.chat(updates.press(GESTOR, "g:cases:search"))
            await rig.chat(updates.text(GESTOR, words))
            clock.advance(seconds=9)
            rig.time.now += 9
            await rig.send()
            assert f"No encuentro casos con «{words}»" in rig.telegram.texts_to(GESTOR)[-1]

    async def test_a_stranger_cannot_search(self, rig: Rig) -> None:
        stage(rig)
        await rig.chat(updates.press(STRANGER, "g:cases:search"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-not-allowed")


class TestTheCard:
    async def test_shown_anew_it_is_the_one_that_follows_and_the_older_loses_its_buttons(
        self, rig: Rig
    ) -> None:
        (case,) = stage(rig)
        await rig.send()
        first = rig.do(lambda work: work.session.query(Alert).one().message_id)
        await rig.chat(updates.press(GESTOR, f"g:cases:show:{case}"))
        (stripped,) = [
            call for call in rig.telegram.arrived if call.method == "editMessageReplyMarkup"
        ]
        assert stripped.params["message_id"] == first
        assert stripped.buttons == {}
        alert = rig.do(lambda work: work.session.query(Alert).one())
        assert alert.message_id not in (None, first)
        await rig.chat(updates.press(GESTOR, f"a:{alert.id}:ack"))
        assert [call.params["message_id"] for call in edits(rig)] == [alert.message_id]

    async def test_a_coordinator_opens_a_case_that_never_reached_them(self, rig: Rig) -> None:
        (case,) = stage(rig)
        await rig.send()
        shown = (await rig.chat(updates.press(COORDINATOR, f"g:cases:show:{case}")))[-1]
        assert "usted lo abrió desde la lista" in rig.telegram.texts_to(COORDINATOR)[-1]
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-card-below")
        assert shown.method.startswith("send")

    async def test_a_coordinator_looks_at_a_case_of_somebody_else_and_can_give_it(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        (case,) = stage(rig, pin=(3.54, -76.3))
        await rig.send()
        await rig.chat(updates.press(GESTOR, f"a:{rig.cases()[0].alerts[0].id}:ack"))
        shown = (await rig.chat(updates.press(COORDINATOR, f"g:cases:show:{case}")))[-1]
        assert list(shown.buttons) == ["📎 Ver el punto", rig.words("button-give")]
        files, give = shown.buttons.values()
        rig.time.now += 5
        await rig.chat(updates.press(COORDINATOR, files))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-files-below")
        clock.advance(seconds=5)  # one message a second in a chat
        rig.time.now += 5
        await rig.send()
        assert rig.telegram.sent_to(COORDINATOR)[-1].method == "sendLocation"
        await rig.chat(updates.press(COORDINATOR, give))
        assert "¿A quién le da el caso" in edits(rig)[-1].text

    async def test_the_pin_is_brought_by_a_button(self, rig: Rig, clock: FakeClock) -> None:
        stage(rig, pin=(3.54, -76.3))
        answer = await asks(rig, f"/casos {rig.cases()[0].code}")
        before = len(rig.telegram.sent_to(GESTOR))
        await rig.chat(updates.press(GESTOR, answer.buttons["📎 Ver el punto"]))
        clock.advance(seconds=5)  # one message a second in a chat
        rig.time.now += 5
        await rig.send()
        (point,) = rig.telegram.sent_to(GESTOR)[before:]
        assert point.method == "sendLocation"
