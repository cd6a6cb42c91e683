"""Taking updates up after a crash and up to a stop: no turn is had twice, nothing is left half done."""

import asyncio
from typing import Any

import pytest
from telegram import Update

from bot import intake
from bot.desk import Context
from bot.intake import Intake
from referrals import conversations, filing, inbox
from referrals.conversations import Draft
from referrals.db import Work
from referrals.inbox import Taken
from referrals.vocabulary import Intake as State
from referrals.vocabulary import Kind
from tests.bot import updates
from tests.bot.fake_rasa import HadTurn, Said
from tests.bot.rig import Rig
from tests.bot.taking_up import ANA, states
from tests.conftest import FakeClock


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
