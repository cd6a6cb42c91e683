"""What breaks while an update is dealt with: tried again, kept for a person, and nobody waits for it."""

from typing import Any

import pytest

from bot import intake
from bot.intake import LAST_ATTEMPT
from referrals import conversations, inbox
from referrals.db import Work
from referrals.inbox import MAX_ATTEMPTS
from referrals.vocabulary import Intake as State
from referrals.vocabulary import Kind
from tests.bot import updates
from tests.bot.fake_rasa import HadTurn, Said
from tests.bot.rig import Rig
from tests.bot.taking_up import ANA, COORDINATOR, LUIS, break_for, states
from tests.conftest import FakeClock
from tests.factories import a_coordinator


class TestTrouble:
    async def test_a_handler_that_raises_is_tried_again_after_growing_pauses(
        self, both: Rig, clock: FakeClock
    ) -> None:
        broken = break_for(both, ANA, times=2)
        await both.gets(updates.text(ANA, "hay una pelea"))
        assert broken.tried == [1]
        clock.advance(seconds=0.9)
        await both.deal()
        assert broken.tried == [1]
        clock.advance(seconds=0.1)
        await both.deal()
        assert broken.tried == [1, 2]
        clock.advance(seconds=2)
        await both.deal()
        assert len(both.rasa.turns) == 1
        assert states(both) == [State.DONE]

    async def test_other_chats_go_on_meanwhile(self, both: Rig) -> None:
        break_for(both, ANA, times=99)
        await both.gets(updates.text(ANA, "uno"), updates.text(LUIS, "dos"))
        assert [turn.text for turn in both.rasa.turns] == ["dos"]

    async def test_the_same_chat_waits_behind_it(self, both: Rig, clock: FakeClock) -> None:
        break_for(both, ANA, times=1)
        await both.gets(updates.text(ANA, "uno"), updates.text(ANA, "dos"))
        assert both.rasa.turns == []
        clock.advance(seconds=1)
        await both.deal()
        assert [turn.text for turn in both.rasa.turns] == ["uno", "dos"]

    async def test_after_the_last_try_a_coordinator_gets_the_words(
        self, both: Rig, clock: FakeClock
    ) -> None:
        both.do(lambda work: a_coordinator(work, chat_id=COORDINATOR))
        broken = break_for(both, ANA, times=99)
        await both.gets(updates.text(ANA, "hay una pelea en la cancha"))
        await self.exhaust(both, clock)
        await both.send()
        (case,) = both.cases()
        assert broken.tried == list(range(1, MAX_ATTEMPTS + 1))
        assert case.kind is Kind.UNTRIAGED
        assert both.story_of(case) == "hay una pelea en la cancha"
        assert case.code in both.telegram.texts_to(ANA)[-1]
        assert any(case.code in text for text in both.telegram.texts_to(COORDINATOR))
        assert states(both) == [State.FAILED]

    async def test_what_the_person_writes_next_is_dealt_with(
        self, both: Rig, clock: FakeClock
    ) -> None:
        break_for(both, ANA, times=MAX_ATTEMPTS)
        await both.gets(updates.text(ANA, "uno"), updates.text(ANA, "dos"))
        await self.exhaust(both, clock)
        assert [turn.text for turn in both.rasa.turns] == ["dos"]

    @pytest.mark.parametrize("update", [updates.voice(ANA), updates.press(ANA, "m:status")])
    async def test_who_sent_no_words_hears_that_it_failed(
        self, both: Rig, clock: FakeClock, update: updates.Json
    ) -> None:
        break_for(both, ANA, times=99)
        await both.gets(update)
        await self.exhaust(both, clock)
        await both.send()
        assert both.telegram.texts_to(ANA) == [both.words("error-unexpected")]
        assert both.cases() == []

    async def test_a_caption_counts_as_words(self, both: Rig, clock: FakeClock) -> None:
        break_for(both, ANA, times=99)
        await both.gets(updates.photo(ANA, caption="mire"))
        await self.exhaust(both, clock)
        assert both.story_of(both.cases()[0]) == "mire"

    @pytest.mark.parametrize(
        "content",
        [
            {"message": {"message_id": 1}},
            {"message": None},
            {"message": {"chat": {"id": "x", "type": "private"}}},
            {"callback_query": {"id": "1", "from": {"id": 5}}},
            {"message": {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group"}}},
            {"my_chat_member": {}},
        ],
    )
    async def test_an_update_that_cannot_be_read_is_given_up_and_written_to_nobody(
        self, both: Rig, clock: FakeClock, content: updates.Json
    ) -> None:
        both.store({"update_id": 5, **content})
        await self.exhaust(both, clock)
        assert states(both)[0] in (State.FAILED, State.DONE)
        assert both.outbox_rows() == []

    async def test_words_that_cannot_even_be_kept_do_not_block_the_chat_for_ever(
        self, both: Rig, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        break_for(both, ANA, times=99)
        with monkeypatch.context() as patch:

            def away(*_arguments: Any, **_more: Any) -> None:
                raise ConnectionError("database")

            patch.setattr(intake, "keep_for_a_person", away)
            await both.gets(updates.text(ANA, "uno"))
            for _ in range(LAST_ATTEMPT + 2):
                clock.advance(hours=1)
                await both.deal()
        assert states(both) == [State.FAILED]
        assert both.inbox_rows()[0].payload_sealed is not None

    async def test_words_are_kept_as_soon_as_they_can_be(
        self, both: Rig, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        break_for(both, ANA, times=99)
        with monkeypatch.context() as patch:

            def away(*_arguments: Any, **_more: Any) -> None:
                raise ConnectionError("database")

            patch.setattr(intake, "keep_for_a_person", away)
            await both.gets(updates.text(ANA, "uno"))
            await self.exhaust(both, clock)
        assert both.cases() == []
        clock.advance(minutes=5)
        await both.deal()
        assert len(both.cases()) == 1

    @pytest.mark.parametrize("killed", [LAST_ATTEMPT - 1, LAST_ATTEMPT])
    async def test_an_update_that_ends_the_process_is_not_taken_up_for_ever(
        self, both: Rig, clock: FakeClock, killed: int
    ) -> None:
        broken = break_for(both, ANA, times=99)
        both.store(updates.text(ANA, "hay una pelea"), updates.text(LUIS, "dos"))
        for _ in range(killed):
            # Claimed, and then the process is killed: nothing is noted, the next one rescues it.
            both.do(lambda work: inbox.claim(work, limit=1))
            both.do(lambda work: inbox.rescue(work, all_taken=True))
            clock.advance(hours=1)
        await both.deal()
        assert broken.tried == ([LAST_ATTEMPT] if killed < LAST_ATTEMPT else [])
        assert states(both) == [State.FAILED, State.DONE]
        assert both.story_of(both.cases()[0]) == "hay una pelea"

    async def test_half_a_character_is_no_poison(self, both: Rig, clock: FakeClock) -> None:
        both.store(updates.text(ANA, "hay \ud83d pelea"), updates.text(ANA, "dos"))
        for _ in range(LAST_ATTEMPT + 2):
            clock.advance(hours=1)
            await both.deal()
        assert [turn.text for turn in both.rasa.turns][-1] == "dos"
        assert State.WAITING not in states(both)

    async def test_what_breaks_after_the_update_was_dealt_with_changes_nothing(
        self, both: Rig, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
    ) -> None:
        def end(turn: HadTurn) -> list[Said]:
            def ending(work: Work) -> None:
                conversation = conversations.by_token(work, turn.sender)
                assert conversation is not None
                conversations.end(work, conversation)

            both.do(ending)
            return [("cancelled", {})]

        async def broken(_conversation: str) -> None:
            raise RuntimeError("the client is closed")

        both.rasa.answer = end
        monkeypatch.setattr(both.client, "forget", broken)
        await both.chat(updates.text(ANA, "no más"))
        assert states(both) == [State.DONE]
        clock.advance(hours=1)
        await both.deal()
        assert len(both.rasa.turns) == 1

    @staticmethod
    async def exhaust(rig: Rig, clock: FakeClock) -> None:
        """Let all tries of an update pass."""
        await rig.deal()
        for _ in range(MAX_ATTEMPTS):
            clock.advance(seconds=20)
            await rig.deal()
