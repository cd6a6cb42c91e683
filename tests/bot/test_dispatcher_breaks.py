"""The sender: trouble inside, crashes, and stopping in the middle."""

import asyncio
import threading
from typing import Any

import pytest

from bot import dispatcher as dispatching
from bot.render import render
from bot.settling import NOTE_TRIES
from referrals import outbox, outbox_claims, people
from referrals.db import Work
from referrals.notices import Notice
from referrals.vocabulary import Delivery, Lane
from tests.bot.fake_telegram import (
    Call,
)
from tests.bot.rig import Rig
from tests.bot.sending import ANA, BACKUP, GESTOR, LUIS, a_case_with, staffed, states, words, write
from tests.conftest import FakeClock


class TestTroubleInside:
    async def test_a_row_that_cannot_be_drawn_does_not_stop_the_others(self, both: Rig) -> None:
        def enqueue(work: Work) -> None:
            ana = people.meet(work, ANA)
            broken = Notice("media", {"media": "no number"})
            outbox.enqueue(work, broken, to=ana, lane=Lane.CONVERSATION, dedupe_key="broken")
            gone = Notice("card")
            outbox.enqueue(work, gone, to=ana, lane=Lane.CONVERSATION, dedupe_key="no-alert")
            huge = Notice("media", {"media": 2**70})  # what PostgreSQL refuses to look for
            outbox.enqueue(work, huge, to=ana, lane=Lane.CONVERSATION, dedupe_key="huge")

        both.do(enqueue)
        write(both, ANA, "uno")
        write(both, LUIS, "dos")
        await both.send()
        assert (words(both, ANA), words(both, LUIS)) == (["uno"], ["dos"])
        assert states(both)[:3] == [Delivery.FAILED] * 3

    async def test_an_alert_that_cannot_be_drawn_goes_to_the_next_in_line(
        self, both: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        both.do(staffed)
        a_case_with(both)

        def break_for_gestor(work: Work, parcel: outbox_claims.Parcel, **more: Any) -> Any:
            if parcel.chat_id == GESTOR:
                raise KeyError("drawing")
            return render(work, parcel, **more)

        monkeypatch.setattr("bot.dispatcher.render", break_for_gestor)
        await both.send()
        assert len(both.telegram.sent_to(BACKUP)) == 1

    async def test_an_unexpected_error_while_sending_ends_the_row_and_no_more(
        self, both: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def broken(**_arguments: Any) -> None:
            raise RuntimeError("inside the library")

        write(both, ANA, "uno")
        write(both, ANA, "dos")
        with monkeypatch.context() as patch:
            patch.setattr(both.bot, "_post", broken)
            await both.dispatcher.step()
            await both.dispatcher.finish()
        await both.send()
        assert words(both, ANA) == ["dos"]
        assert states(both) == [Delivery.FAILED, Delivery.SENT]

    async def test_a_result_that_cannot_be_noted_does_not_stop_the_others(
        self, both: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        both.do(staffed)
        a_case_with(both)
        tries = 0

        def broken(_work: Work, _alert_id: int, *, message_id: int) -> None:
            nonlocal tries
            tries += 1
            raise LookupError("the card")

        monkeypatch.setattr(outbox, "card_sent", broken)
        write(both, LUIS, "uno")
        await both.send()
        await both.send()
        assert words(both, LUIS) == ["uno"]
        assert tries == NOTE_TRIES
        assert len(both.telegram.sent_to(GESTOR)) == 1
        assert Delivery.UNKNOWN in states(both)
        assert Delivery.TAKEN not in states(both)

    async def test_results_are_kept_while_the_database_is_away(
        self, both: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(both, ANA, "uno")
        await both.dispatcher.step()
        await both.dispatcher.finish()
        with monkeypatch.context() as patch:

            async def away(_use_case: Any) -> None:
                raise ConnectionError("database")

            patch.setattr(both.database, "run", away)
            await both.dispatcher.step()
            await both.dispatcher.step()
        assert both.dispatcher.is_busy
        await both.send()
        assert words(both, ANA) == ["uno"]
        assert states(both) == [Delivery.SENT]


class TestCrashes:
    async def sent_and_not_noted(self, rig: Rig) -> None:
        """The programme dies between Telegram's taking a message and our noting so."""
        await rig.dispatcher.step()
        await rig.dispatcher.finish()
        rig.dispatcher = rig.a_dispatcher()
        rig.do(lambda work: outbox_claims.rescue(work, all_taken=True))

    async def test_after_a_crash_an_alert_arrives_twice_rather_than_not(self, both: Rig) -> None:
        write(both, ANA, "alerta", lane=Lane.ALERT)
        await self.sent_and_not_noted(both)
        await both.send()
        assert words(both, ANA) == ["alerta", "alerta"]
        assert states(both) == [Delivery.SENT]

    async def test_after_a_crash_a_reminder_does_not_arrive_twice(self, both: Rig) -> None:
        write(both, ANA, "recordatorio", lane=Lane.BULK)
        await self.sent_and_not_noted(both)
        await both.send()
        assert words(both, ANA) == ["recordatorio"]
        assert states(both) == [Delivery.UNKNOWN]

    async def test_a_lease_that_runs_out_while_a_message_is_under_way_does_not_double_it(
        self, both: Rig, clock: FakeClock
    ) -> None:
        write(both, ANA, "alerta", lane=Lane.ALERT)
        rescued: list[int] = []

        async def while_sending(_call: Call) -> None:
            clock.advance(minutes=3)
            rescued.append(both.do(outbox_claims.rescue))
            await both.dispatcher.step()

        both.telegram.on_call = while_sending
        await both.dispatcher.step()
        await both.dispatcher.finish()
        both.telegram.on_call = None
        await both.send()
        assert rescued == [1]
        assert words(both, ANA) == ["alerta"]
        assert states(both) == [Delivery.SENT]


class TestStopping:
    async def test_stopping_notes_what_was_sent_and_gives_back_what_was_not(
        self, both: Rig
    ) -> None:
        for chat_id in (ANA, LUIS):
            write(both, chat_id, "uno", "dos", lane=Lane.BULK)
        sender = both.a_dispatcher()
        under_way, go_on = asyncio.Event(), asyncio.Event()

        async def hold(call: Call) -> None:
            if call.chat_id == LUIS:
                under_way.set()
                await go_on.wait()

        both.telegram.on_call = hold
        running = asyncio.create_task(sender.run())
        await under_way.wait()
        running.cancel()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert words(both, LUIS) == ["uno"]
        assert Delivery.TAKEN not in states(both)
        assert Delivery.UNKNOWN not in states(both)
        assert states(both).count(Delivery.SENT) == len(both.telegram.arrived)
        both.telegram.on_call = None
        await both.send()
        await both.send()
        assert words(both, ANA) == words(both, LUIS) == ["uno", "dos"]

    async def test_a_message_that_hangs_is_cut_off_and_an_alert_is_sent_again(
        self, both: Rig, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dispatching, "STOP_PATIENCE", 0.01)
        write(both, ANA, "alerta", lane=Lane.ALERT)
        write(both, LUIS, "recordatorio", lane=Lane.BULK)
        hanging = 0
        both_hang = asyncio.Event()

        async def hang(_call: Call) -> None:
            nonlocal hanging
            hanging += 1
            if hanging == 2:
                both_hang.set()
            await asyncio.Event().wait()

        both.telegram.on_call = hang
        running = asyncio.create_task(both.dispatcher.run())
        await both_hang.wait()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert states(both) == [Delivery.WAITING, Delivery.UNKNOWN]
        both.telegram.on_call = None
        clock.advance(seconds=5)
        await both.send(both.a_dispatcher())
        assert (words(both, ANA), words(both, LUIS)) == (["alerta"], [])

    async def test_rows_taken_at_the_moment_of_stopping_are_given_back(
        self, both: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        claiming, go_on = asyncio.Event(), threading.Event()
        loop = asyncio.get_running_loop()
        claim = outbox_claims.claim

        def slow_claim(*arguments: Any, **more: Any) -> Any:
            loop.call_soon_threadsafe(claiming.set)
            go_on.wait(5)
            return claim(*arguments, **more)

        monkeypatch.setattr(outbox_claims, "claim", slow_claim)
        write(both, ANA, "uno", lane=Lane.BULK)
        running = asyncio.create_task(both.dispatcher.run())
        await claiming.wait()
        running.cancel()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert both.telegram.arrived == []
        assert states(both) == [Delivery.WAITING]
