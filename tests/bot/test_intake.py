"""Taking updates up: once, in order within a chat, again after trouble, and never without an end."""

import asyncio
import json
from typing import Any

import pytest
from telegram import Update

from bot import intake
from bot.arrivals import arrival_of
from bot.desk import Context
from bot.handlers import wiring
from bot.intake import LAST_ATTEMPT, Intake
from referrals import conversations, filing, inbox
from referrals.conversations import Draft
from referrals.db import Work
from referrals.inbox import MAX_ATTEMPTS, Taken
from referrals.vocabulary import Intake as State
from referrals.vocabulary import Kind
from tests.bot import updates
from tests.bot.fake_rasa import HadTurn, Said
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_coordinator

ANA, LUIS, COORDINATOR = 81, 82, 85


class Broken:
    """A handler that raises for the updates of one chat, a number of times."""

    def __init__(self, rig: Rig, chat_id: int, *, times: int) -> None:
        self.rig = rig
        self.chat_id = chat_id
        self.times = times
        self.tried: list[int] = []
        self._rest = wiring.handler(wiring.build(rig.bot, rig.catalogue), rig.desk)

    async def __call__(self, update: Update, taken: Taken) -> Context | None:
        chat = update.effective_chat
        if chat is not None and chat.id == self.chat_id and self.times > 0:
            self.times -= 1
            self.tried.append(taken.attempts)
            raise KeyError("texto con nombres: María")
        return await self._rest(update, taken)


def break_for(rig: Rig, chat_id: int, *, times: int) -> Broken:
    """Have the handlers break for a chat."""
    broken = Broken(rig, chat_id, times=times)
    rig.intake = Intake(rig.desk, broken)
    return broken


def states(rig: Rig) -> list[State]:
    return [row.state for row in rig.inbox_rows()]


class TestOnce:
    async def test_an_update_that_comes_twice_is_dealt_with_once(self, both: Rig) -> None:
        update = updates.text(ANA, "hay una pelea")
        both.store(update, update)
        both.store(update)
        await both.deal()
        assert len(both.rasa.turns) == 1
        assert states(both) == [State.DONE]

    async def test_the_words_are_gone_when_they_were_dealt_with(self, both: Rig) -> None:
        await both.gets(updates.text(ANA, "hay una pelea"))
        assert both.inbox_rows()[0].payload_sealed is None

    async def test_updates_of_a_chat_follow_one_another_and_chats_go_side_by_side(
        self, both: Rig
    ) -> None:
        under_way: list[int] = []
        most = 0
        per_chat: dict[int, list[str]] = {ANA: [], LUIS: []}
        busy: set[int] = set()

        async def handle(update: Update, taken: Taken) -> Context | None:
            nonlocal most
            chat = update.effective_chat
            assert chat is not None
            assert chat.id not in busy
            busy.add(chat.id)
            under_way.append(chat.id)
            most = max(most, len(busy))
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            message = update.effective_message
            assert message is not None
            per_chat[chat.id].append(message.text or "")
            busy.discard(chat.id)
            return None

        both.intake = Intake(both.desk, handle)
        for number in range(4):
            both.store(updates.text(ANA, f"a{number}"), updates.text(LUIS, f"l{number}"))
        await both.deal()
        assert per_chat == {
            ANA: ["a0", "a1", "a2", "a3"],
            LUIS: ["l0", "l1", "l2", "l3"],
        }
        assert most == 2


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


class TestAfterACrash:
    def files(self, rig: Rig) -> None:
        """A Rasa whose turn files a case, as the actions do."""

        def file(turn: HadTurn) -> list[Said]:
            def filed(work: Work) -> str:
                conversation = conversations.by_token(work, turn.sender)
                assert conversation is not None
                return filing.file_report(
                    work,
                    Draft(kind=Kind.CONFLICT, story=turn.text, barrio_id="caimitos"),
                    reporter=conversation.person,
                    source_key=f"conversation:{conversation.id}",
                    conversation=conversation,
                    emergency=True,
                    receipt=False,
                ).case.code

            code = rig.do(filed)
            return [("emergency", {"code": code, "told": False, "known_where": True})]

        rig.rasa.answer = file

    async def test_a_turn_that_rasa_had_is_not_had_again(self, both: Rig, clock: FakeClock) -> None:
        """The programme died after Rasa's answer, before it was written down."""
        self.files(both)
        update = updates.text(ANA, "le dispararon")
        both.store(update)
        finish = Context.finish
        with pytest.MonkeyPatch.context() as patch:

            async def die(self: Context, use_case: Any) -> None:
                raise asyncio.CancelledError

            patch.setattr(Context, "finish", die)
            await both.intake.step()
            await both.intake.finish()
        assert Context.finish is finish
        assert states(both) == [State.TAKEN]
        both.do(lambda work: inbox.rescue(work, all_taken=True))
        await both.deal()
        await both.send()
        assert len(both.rasa.turns) == 1
        assert len(both.cases()) == 1
        assert [both.cases()[0].code in text for text in both.telegram.texts_to(ANA)] == [True]
        assert states(both) == [State.DONE]

    async def test_a_turn_that_rasa_did_not_have_is_had(self, both: Rig) -> None:
        self.files(both)
        both.store(updates.text(ANA, "le dispararon"))
        both.do(lambda work: inbox.claim(work, limit=1))  # taken by a process that died
        both.do(lambda work: inbox.rescue(work, all_taken=True))
        await both.deal()
        assert len(both.rasa.turns) == 1
        assert len(both.cases()) == 1

    async def test_the_conversation_is_the_same_though_its_turn_was_begun_before(
        self, both: Rig
    ) -> None:
        update = updates.text(ANA, "hola")
        both.store(update)
        await both.deal()
        turn = both.do(lambda work: conversations.current(work, both.person(work, ANA)).turn)
        other = updates.text(ANA, "otra vez")
        both.store(other)

        def begin(work: Work) -> None:
            person = both.person(work, ANA)
            conversation = conversations.current(work, person)
            conversations.next_turn(work, conversation, update_id=other["update_id"])

        both.do(begin)
        both.do(lambda work: inbox.claim(work, limit=1))
        both.do(lambda work: inbox.rescue(work, all_taken=True))
        await both.deal()
        after = both.do(lambda work: conversations.current(work, both.person(work, ANA)).turn)
        assert after == turn + 1

    async def test_a_lease_that_ran_out_frees_the_update(self, both: Rig, clock: FakeClock) -> None:
        both.store(updates.text(ANA, "hola"))
        both.do(lambda work: inbox.claim(work, limit=1))
        clock.advance(seconds=inbox.LEASE.total_seconds() + 1)
        assert both.do(inbox.rescue) == 1
        await both.deal()
        assert len(both.rasa.turns) == 1

    async def test_a_lease_that_runs_out_under_way_does_not_begin_it_a_second_time(
        self, both: Rig, clock: FakeClock
    ) -> None:
        begun = 0
        go_on = asyncio.Event()

        async def handle(update: Update, taken: Taken) -> Context | None:
            nonlocal begun
            begun += 1
            await go_on.wait()
            return None

        both.intake = Intake(both.desk, handle)
        both.store(updates.text(ANA, "hola"))
        await both.intake.step()
        clock.advance(seconds=inbox.LEASE.total_seconds() + 1)
        assert both.do(inbox.rescue) == 1
        await both.intake.step()
        go_on.set()
        await both.intake.finish()
        assert begun == 1
        assert states(both) == [State.DONE]


class TestLoop:
    async def test_it_wakes_when_told_and_stops_when_cancelled(self, both: Rig) -> None:
        had = asyncio.Event()

        async def handle(update: Update, taken: Taken) -> Context | None:
            had.set()
            return None

        both.intake = Intake(both.desk, handle)
        running = asyncio.create_task(both.intake.run())
        both.store(updates.text(ANA, "hola"))
        both.intake.wake()
        async with asyncio.timeout(10):
            await had.wait()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert states(both) == [State.DONE]

    async def test_what_is_under_way_ends_before_it_stops(self, both: Rig) -> None:
        begun, go_on = asyncio.Event(), asyncio.Event()

        async def handle(update: Update, taken: Taken) -> Context | None:
            begun.set()
            await go_on.wait()
            return None

        both.intake = Intake(both.desk, handle)
        both.store(updates.text(ANA, "hola"))
        running = asyncio.create_task(both.intake.run())
        await begun.wait()
        running.cancel()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert states(both) == [State.DONE]

    async def test_what_does_not_end_is_left_for_the_next_start(
        self, both: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(intake, "STOP_PATIENCE", 0.01)
        begun = asyncio.Event()

        async def handle(update: Update, taken: Taken) -> Context | None:
            begun.set()
            await asyncio.Event().wait()
            return None

        both.intake = Intake(both.desk, handle)
        both.store(updates.text(ANA, "hola"))
        running = asyncio.create_task(both.intake.run())
        await begun.wait()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert states(both) == [State.TAKEN]
        assert both.do(lambda work: inbox.rescue(work, all_taken=True)) == 1

    async def test_an_inbox_that_cannot_be_read_is_asked_again(
        self, both: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        both.store(updates.text(ANA, "hola"))
        with monkeypatch.context() as patch:

            def away(*_arguments: Any, **_more: Any) -> None:
                raise ConnectionError("database")

            patch.setattr(inbox, "claim", away)
            assert await both.intake.step() == 0
        await both.deal()
        assert len(both.rasa.turns) == 1


def test_an_update_keeps_what_this_version_does_not_know() -> None:
    update = {"update_id": 7, "message": {"chat": {"id": 5}, "new_field": {"a": [1]}}}
    arrival = arrival_of(update)
    assert arrival is not None
    assert json.loads(arrival.payload) == update
