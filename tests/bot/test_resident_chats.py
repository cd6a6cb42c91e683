"""Chats as Telegram has them: languages, groups, edits, blocks; and staff who write like anybody."""

import pytest

from referrals import people
from referrals.vocabulary import Role
from tests.bot import updates
from tests.bot.questions import ANA, asked, said
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_gestor, a_staff_member


class TestLanguages:
    async def test_a_choice_is_kept_against_everything_else(self, rig: Rig) -> None:
        await rig.chat(updates.press(ANA, "l:en"))
        await rig.chat(updates.text(ANA, "hola vecino, ¿cómo está usted hoy?"))
        assert rig.do(lambda work: rig.person(work, ANA).language) == "en"
        (menu,) = [call for call in await rig.chat(updates.text(ANA, "menu")) if call.buttons]
        assert rig.words("button-conflict", "en") in menu.buttons

    async def test_a_language_that_is_not_offered_is_not_taken(self, rig: Rig) -> None:
        await rig.chat(updates.press(ANA, "l:de"))
        assert rig.do(lambda work: rig.person(work, ANA).language) is None

    async def test_the_clients_language_serves_until_something_was_written(self, rig: Rig) -> None:
        (welcome,) = await rig.chat(updates.text(ANA, "/start", language="en-GB"))
        assert rig.words("button-conflict", "en") in welcome.buttons

    async def test_a_client_in_another_language_is_answered_in_spanish(self, rig: Rig) -> None:
        (welcome,) = await rig.chat(updates.text(ANA, "/start", language="de"))
        assert rig.words("button-conflict", "es") in welcome.buttons

    async def test_what_somebody_writes_in_is_heard(self, rig: Rig) -> None:
        rig.rasa.answer = said
        (answer,) = await rig.chat(
            updates.text(ANA, "Two neighbours are fighting in the street with a knife")
        )
        assert set(answer.buttons) & {rig.words("button-cancel", "en")}

    async def test_a_chat_without_a_client_language_is_answered(self, rig: Rig) -> None:
        answers = await rig.chat(updates.text(ANA, "/start", language=None))
        assert len(answers) == 1


class TestOtherUpdates:
    async def test_groups_are_not_answered(self, rig: Rig) -> None:
        assert await rig.chat(updates.in_group("hola")) == []
        assert await rig.chat(updates.in_group("/start")) == []
        assert rig.rasa.turns == []
        assert rig.do(lambda work: people.find(work, 6_000_001)) is None

    @pytest.mark.parametrize(
        "content",
        [
            {"a_kind_of_2030": {"what": "ever"}},
            {"poll": {}},
            {"message_reaction": {"chat": {"id": ANA, "type": "private"}}},
            {"channel_post": {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "channel"}}},
        ],
    )
    async def test_kinds_of_updates_that_the_bot_does_not_know_are_let_go(
        self, rig: Rig, content: updates.Json, clock: FakeClock
    ) -> None:
        await rig.chat(updates.update(**content))
        for _ in range(12):
            clock.advance(minutes=10)
            await rig.deal()
        assert all(row.state.value in ("done", "failed") for row in rig.inbox_rows())
        assert rig.telegram.arrived == []

    async def test_a_service_message_is_let_go(self, rig: Rig) -> None:
        pinned = {"message_id": 5, "date": 0, "chat": updates.private(ANA)}
        assert await rig.chat(updates.message(ANA, pinned_message=pinned)) == []
        assert [row.state.value for row in rig.inbox_rows()] == ["done"]

    async def test_an_edited_message_is_said_not_to_be_read(self, rig: Rig) -> None:
        (answer,) = await rig.chat(updates.edited(ANA, "no, era en Zamorano"))
        assert answer.text == rig.words("edited-not-read")
        assert rig.rasa.turns == []

    async def test_a_position_that_moves_along_is_not_answered_each_time(self, rig: Rig) -> None:
        moved = updates.edited(ANA, "")
        moved["edited_message"]["location"] = {"latitude": 3.5, "longitude": -76.3}
        assert await rig.chat(moved) == []

    async def test_words_forwarded_from_elsewhere_are_words(self, rig: Rig) -> None:
        origin = {"type": "hidden_user", "sender_user_name": "x", "date": 0}
        await rig.chat(updates.message(ANA, text="hay una pelea", forward_origin=origin))
        assert [turn.text for turn in rig.rasa.turns] == ["hay una pelea"]


class TestMembership:
    async def test_who_blocked_the_bot_is_marked_and_found_again(self, rig: Rig) -> None:
        await rig.chat(updates.text(ANA, "hola"))
        await rig.chat(updates.membership(ANA, "kicked"))
        assert rig.do(lambda work: rig.person(work, ANA).blocked_at) is not None
        await rig.chat(updates.membership(ANA, "member"))
        assert rig.do(lambda work: rig.person(work, ANA).blocked_at) is None

    async def test_who_writes_again_can_be_reached_again(self, rig: Rig) -> None:
        await rig.chat(updates.membership(ANA, "kicked"))
        await rig.chat(updates.text(ANA, "hola"))
        assert rig.do(lambda work: rig.person(work, ANA).blocked_at) is None

    async def test_a_group_that_throws_the_bot_out_is_nobodys_block(self, rig: Rig) -> None:
        change = updates.membership(ANA, "kicked")
        change["my_chat_member"]["chat"] = {"id": -100, "type": "supergroup", "title": "x"}
        await rig.chat(change)
        assert rig.do(lambda work: people.find(work, -100)) is None


class TestStaffWhoWrite:
    async def test_a_gestor_who_only_greets_gets_the_staff_menu(self, rig: Rig) -> None:
        rig.do(lambda work: a_gestor(work, chat_id=ANA))
        rig.rasa.answer = lambda _turn: [("greet", {})]
        (answer,) = await rig.chat(updates.text(ANA, "buenas"))
        assert "s:cases" in answer.buttons.values()

    async def test_a_facilitator_who_only_greets_gets_the_work_of_programmes(
        self, rig: Rig
    ) -> None:
        rig.do(lambda work: a_staff_member(work, Role.FACILITATOR, chat_id=ANA))
        rig.rasa.answer = lambda _turn: [("greet", {})]
        (answer,) = await rig.chat(updates.text(ANA, "buenas"))
        assert "g:inscr:list:0" in answer.buttons.values()
        for data in answer.buttons.values():
            if data.startswith("g:"):
                rig.time.now += 5
                await rig.chat(updates.press(ANA, data))
                assert not rig.telegram.press_answers()[-1].text, data

    async def test_a_gestor_can_report_like_anybody(self, rig: Rig) -> None:
        rig.do(lambda work: a_gestor(work, chat_id=ANA))
        question = await asked(rig)
        assert any("happening=now" in data for data in question.buttons.values())
