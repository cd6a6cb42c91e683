"""Answers to a question of the conversation by its buttons, and how a conversation ends."""

import pytest

from bot.handlers.turns import payload, pressed, without_slash
from referrals import conversations
from referrals.db import Work
from tests.bot import updates
from tests.bot.fake_rasa import HadTurn, Said
from tests.bot.questions import ANA, asked
from tests.bot.rig import Rig
from tests.conftest import FakeClock


class TestAnswers:
    async def test_an_answer_to_the_present_question_is_a_turn(self, rig: Rig) -> None:
        question = await asked(rig)
        now = next(data for data in question.buttons.values() if "happening=now" in data)
        await rig.chat(updates.press(ANA, now, buttons=question.buttons))
        assert rig.rasa.turns[-1].text == '/affirm{"answer": "happening=now"}'

    async def test_the_chosen_answer_stays_as_the_only_button(self, rig: Rig) -> None:
        question = await asked(rig)
        label, now = next((la, da) for la, da in question.buttons.items() if "=now" in da)
        answers = await rig.chat(updates.press(ANA, now, buttons=question.buttons))
        (edit,) = [call for call in answers if call.method == "editMessageReplyMarkup"]
        assert edit.buttons == {f"✓ {label}": "x"}

    async def test_the_chosen_answer_says_no_more_when_pressed_again(self, rig: Rig) -> None:
        await rig.chat(updates.press(ANA, "x"))
        assert rig.rasa.turns == []
        assert "text" not in rig.telegram.press_answers()[0].params

    async def test_a_double_press_is_one_turn(self, rig: Rig) -> None:
        question = await asked(rig)
        now = next(data for data in question.buttons.values() if "happening=now" in data)
        rig.store(updates.press(ANA, now), updates.press(ANA, now))
        await rig.deal()
        assert len(rig.rasa.turns) == 2
        stale = rig.telegram.press_answers()[-1]
        assert stale.text == rig.words("toast-stale")

    async def test_a_button_of_an_earlier_question_is_stale(self, rig: Rig) -> None:
        question = await asked(rig)
        await rig.chat(updates.text(ANA, "ahora"))
        turns = len(rig.rasa.turns)
        await rig.chat(updates.press(ANA, next(iter(question.buttons.values()))))
        assert len(rig.rasa.turns) == turns
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")

    async def test_a_button_of_somebody_elses_conversation_does_nothing(self, rig: Rig) -> None:
        question = await asked(rig)
        turns = len(rig.rasa.turns)
        await rig.chat(updates.press(82, next(iter(question.buttons.values()))))
        assert len(rig.rasa.turns) == turns
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")

    async def test_a_button_from_before_a_conversation_ended_is_stale(self, rig: Rig) -> None:
        question = await asked(rig)

        def end(work: Work) -> None:
            person = rig.person(work, ANA)
            conversations.end(work, conversations.current(work, person))

        rig.do(end)
        await rig.chat(updates.press(ANA, next(iter(question.buttons.values()))))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")

    @pytest.mark.parametrize(
        "data",
        [
            "",
            "m:",
            "m:nothing",
            "r:1:1",
            "r:x:y:affirm",
            "r:999999999999999999:1:affirm",
            "r:1:1:affirm:danger=weapon&x",
            "a:1:steal",
            "a:-1:ack",
            "l:deutsch",
            "🙂",
            "a" * 64,
            '{"x": 1}',
        ],
    )
    async def test_data_that_no_button_of_ours_carries_is_refused(
        self, rig: Rig, data: str
    ) -> None:
        answers = await rig.chat(updates.press(ANA, data))
        (answer,) = answers
        assert answer.method == "answerCallbackQuery"
        assert answer.text in (rig.words("toast-malformed"), rig.words("toast-stale"))
        assert rig.rasa.turns == []

    def test_what_a_button_says_is_read_back_from_its_payload(self) -> None:
        assert pressed(payload("affirm", "danger=weapon")) == ("affirm", "danger=weapon")
        assert pressed(payload("cancel")) == ("cancel", "")
        assert pressed("hay una pelea") == ("", "")
        assert without_slash("/ / auxilio") == "auxilio"


class TestEndsOfConversations:
    async def test_a_conversation_that_ended_is_forgotten_by_the_language_model(
        self, rig: Rig
    ) -> None:
        def end(turn: HadTurn) -> list[Said]:
            def ending(work: Work) -> None:
                conversation = conversations.by_token(work, turn.sender)
                assert conversation is not None
                conversations.end(work, conversation)

            rig.do(ending)
            return [("receipt-follows", {})]

        rig.rasa.answer = end
        answers = await rig.chat(updates.text(ANA, "enviar"))
        assert answers == []
        assert rig.rasa.forgotten == [rig.rasa.turns[0].sender]

    async def test_a_conversation_goes_stale_after_two_hours(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        await rig.chat(updates.text(ANA, "hola"))
        clock.advance(hours=3)
        await rig.chat(updates.text(ANA, "hola"))
        assert len({turn.sender for turn in rig.rasa.turns}) == 2

    async def test_the_language_model_never_hears_who_somebody_is(self, rig: Rig) -> None:
        chat_id = 5_813_090_477  # long enough not to be in a random name by chance
        await rig.chat(updates.text(chat_id, "hola"))
        (turn,) = rig.rasa.turns
        assert str(chat_id) not in turn.sender
        assert len(turn.sender) == 24
