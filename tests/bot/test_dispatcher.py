"""The sender: order and lanes, pace, cards, rows of several messages, and waiting."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot import dispatcher as dispatching
from bot.dispatcher import AHEAD
from bot.pace import PER_SECOND
from referrals import cases, conversations, filing, outbox, people
from referrals.db import Work
from referrals.vocabulary import AlertState, Delivery, Lane
from tests.bot.fake_telegram import (
    BAD_FILE,
    BAD_MARKUP,
    Call,
    Fault,
    no_connection,
    reset,
)
from tests.bot.rig import Rig
from tests.bot.sending import (
    ANA,
    BACKUP,
    GESTOR,
    LUIS,
    a_case_with,
    alert_to,
    staffed,
    states,
    talk,
    words,
    write,
)
from tests.conftest import FakeClock
from tests.factories import a_draft


class TestOrder:
    async def test_messages_of_a_chat_arrive_in_the_order_they_were_written(
        self, both: Rig
    ) -> None:
        write(both, ANA, "uno", "dos", "tres", "cuatro")
        await both.send()
        await both.send()
        assert words(both, ANA) == ["uno", "dos", "tres", "cuatro"]

    async def test_the_order_holds_when_the_first_has_to_be_tried_again(
        self, both: Rig, clock: FakeClock
    ) -> None:
        write(both, ANA, "uno", "dos")
        both.telegram.faults.append(Fault(no_connection(), times=1))
        await both.send()
        assert words(both, ANA) == []
        clock.advance(seconds=1)
        await both.send()
        assert words(both, ANA) == ["uno", "dos"]

    async def test_an_alert_overtakes_a_backlog_of_reminders(self, both: Rig) -> None:
        write(both, ANA, *(f"r{number}" for number in range(5)), lane=Lane.BULK)
        write(both, ANA, "respuesta")
        write(both, ANA, "alerta", lane=Lane.ALERT)
        await both.send()
        await both.send()
        assert words(both, ANA)[:2] == ["alerta", "respuesta"]

    async def test_an_alert_overtakes_the_broadcast_to_others(self, both: Rig) -> None:
        for chat_id in range(200, 260):
            write(both, chat_id, "aviso", lane=Lane.BULK)
        write(both, ANA, "alerta", lane=Lane.ALERT)
        await both.send()
        order = [call.chat_id for call in both.telegram.arrived]
        assert order.index(ANA) == 0
        assert len(order) == 61

    async def test_an_alert_that_comes_during_a_broadcast_does_not_wait_for_its_end(
        self, both: Rig
    ) -> None:
        for chat_id in range(200, 260):
            write(both, chat_id, "aviso", lane=Lane.BULK)

        async def raise_the_alarm(_call: Call) -> None:
            if len(both.telegram.arrived) == 10:
                write(both, ANA, "alerta", lane=Lane.ALERT)

        both.telegram.on_call = raise_the_alarm
        await both.send()
        order = [call.chat_id for call in both.telegram.arrived]
        assert 10 <= order.index(ANA) <= 10 + PER_SECOND * AHEAD + 2
        assert len(order) == 61

    async def test_a_long_backlog_leaves_at_telegrams_pace(self, both: Rig) -> None:
        moments: list[float] = []

        async def note(_call: Call) -> None:
            moments.append(both.time.now)

        both.telegram.on_call = note
        for chat_id in range(200, 290):
            write(both, chat_id, "aviso", lane=Lane.BULK)
        await both.send()
        assert len(moments) == 90
        for first in moments:
            assert len([one for one in moments if first <= one < first + 0.999]) <= 30

    async def test_one_chat_gets_no_more_than_a_burst_and_one_a_second(self, both: Rig) -> None:
        write(both, ANA, "x " * 9000)  # five messages at least
        moments: list[float] = []

        async def note(_call: Call) -> None:
            moments.append(both.time.now)

        both.telegram.on_call = note
        await both.send()
        assert len(moments) >= 5
        assert moments[4] - moments[0] > 1.9


class TestCards:
    async def test_the_message_of_a_card_is_remembered_and_later_edited(self, both: Rig) -> None:
        both.do(staffed)
        a_case_with(both)
        await both.send()

        def take(work: Work) -> int | None:
            alert = alert_to(work, GESTOR)
            cases.acknowledge(work, alert.id, by=alert.staff.person)
            return alert.message_id

        message_id = both.do(take)
        assert message_id is not None
        await both.send()
        edits = [call for call in both.telegram.arrived if call.method == "editMessageText"]
        assert [call.params["message_id"] for call in edits] == [message_id]

    async def test_the_card_is_remembered_though_what_follows_it_breaks_off(
        self, both: Rig, clock: FakeClock
    ) -> None:
        both.do(staffed)
        a_case_with(both, pin=(3.53, -76.3))
        both.telegram.faults.append(Fault(no_connection(), method="sendLocation"))
        await both.send()
        assert both.do(lambda work: alert_to(work, GESTOR).message_id) is not None
        clock.advance(seconds=2)
        await both.send()
        cards = [call for call in both.telegram.sent_to(GESTOR) if call.buttons]
        assert len(cards) == 1

    async def test_a_file_that_telegram_refuses_does_not_take_the_alert_from_its_receiver(
        self, both: Rig
    ) -> None:
        both.do(staffed)

        def file(work: Work) -> None:
            person = people.meet(work, ANA)
            conversation = conversations.current(work, person)
            for update_id in (1, 2):
                conversations.add_media(
                    work,
                    person,
                    conversation,
                    kind="photo",
                    reference=f"photo-{update_id}",
                    update_id=update_id,
                )
            filing.file_report(
                work, a_draft(), reporter=person, source_key="k", conversation=conversation
            )

        both.do(file)
        both.telegram.faults.append(Fault(BAD_FILE, method="sendPhoto"))
        await both.send()
        await both.send()
        assert both.telegram.sent_to(BACKUP) == []
        assert any(call.method == "sendPhoto" for call in both.telegram.sent_to(GESTOR))
        assert both.do(lambda work: alert_to(work, GESTOR).state) is AlertState.OPEN


class TestLongRows:
    LONG = "palabra " * 2000  # several messages

    async def test_a_row_that_breaks_off_in_the_middle_goes_on_where_it_was(
        self, both: Rig, clock: FakeClock
    ) -> None:
        write(both, ANA, self.LONG)
        await both.send(both.a_dispatcher())
        whole = both.telegram.texts_to(ANA)
        assert len(whole) > 2

        write(both, LUIS, self.LONG)
        asked = 0

        async def break_second(_call: Call) -> None:
            nonlocal asked
            asked += 1
            if asked == 2:
                raise reset()

        both.telegram.on_call = break_second
        await both.send()
        assert len(both.telegram.texts_to(LUIS)) == 1
        clock.advance(seconds=2)
        await both.send()
        assert both.telegram.texts_to(LUIS) == whole

    async def test_what_telegram_refuses_of_a_long_row_is_left_out(self, both: Rig) -> None:
        write(both, ANA, self.LONG)
        both.telegram.faults.append(Fault(BAD_MARKUP))
        await both.send()
        assert len(both.telegram.texts_to(ANA)) == len(both.telegram.calls) - 1 > 1
        assert states(both) == [Delivery.SENT]

    async def test_a_row_of_which_telegram_takes_nothing_has_failed(self, both: Rig) -> None:
        write(both, ANA, self.LONG)
        both.telegram.faults.append(Fault(BAD_MARKUP, times=99))
        await both.send()
        assert states(both) == [Delivery.FAILED]


class TestWaiting:
    async def test_the_sender_wakes_when_told_and_sends(self, both: Rig) -> None:
        arrived = asyncio.Event()

        async def note(_call: Call) -> None:
            arrived.set()

        both.telegram.on_call = note
        running = asyncio.create_task(both.dispatcher.run())
        write(both, ANA, "uno")
        both.dispatcher.wake()
        async with asyncio.timeout(10):
            await arrived.wait()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert words(both, ANA) == ["uno"]

    async def test_what_any_unit_of_work_writes_leaves_at_once(
        self, both: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dispatching, "IDLE", 3600.0)  # nothing but the commit wakes the sender
        arrived = asyncio.Queue[None]()
        both.telegram.on_call = lambda _call: arrived.put(None)
        both.database.on_outgoing(both.dispatcher.wake)

        def receipt(key: str) -> Callable[[Work], None]:
            def enqueue(work: Work) -> None:
                to, lane = people.meet(work, ANA), Lane.CONVERSATION
                outbox.enqueue(work, talk(key), to=to, lane=lane, dedupe_key=key)

            return enqueue

        running = asyncio.create_task(both.dispatcher.run())
        async with asyncio.timeout(10):
            for key in ("recibo", "respuesta"):
                await both.database.run(receipt(key))
                await arrived.get()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert words(both, ANA) == ["recibo", "respuesta"]

    async def test_a_row_for_later_waits_for_its_moment(self, both: Rig, clock: FakeClock) -> None:
        write(both, ANA, "luego", at=clock.now + timedelta(hours=1))
        write(both, ANA, "ya")
        await both.send()
        assert words(both, ANA) == ["ya"]
        clock.advance(hours=1)
        await both.send()
        assert words(both, ANA) == ["ya", "luego"]
