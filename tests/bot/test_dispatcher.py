"""The sender: order, lanes, what Telegram refuses, and what breaks off in the middle."""

import asyncio
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot import dispatcher as dispatching
from bot.dispatcher import AHEAD
from bot.pace import PER_SECOND
from bot.render import render
from bot.settling import NOTE_TRIES
from referrals import alerts, cases, conversations, filing, outbox, people, staff, threads
from referrals.db import Work
from referrals.models import Alert, Case
from referrals.notices import Notice
from referrals.threads import Copied
from referrals.vocabulary import AlertState, Delivery, Lane
from tests.bot.fake_telegram import (
    BAD_FILE,
    BAD_MARKUP,
    BLOCKED,
    BROKEN,
    NOT_MODIFIED,
    UNAUTHORIZED,
    Call,
    Fault,
    no_connection,
    reset,
    timed_out,
    too_many,
)
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_backup, a_case, a_coordinator, a_draft, a_gestor

ANA, LUIS, GESTOR, BACKUP, COORDINATOR = 71, 72, 73, 74, 75


def talk(text: str) -> Notice:
    """A message with words that a test can tell apart."""
    return Notice("talk", {"name": "Guadua 12", "from_reporter": True, "text": text})


def write(rig: Rig, chat_id: int, *texts: str, lane: Lane = Lane.CONVERSATION, **more: Any) -> None:
    """Put messages to a person into the outbox."""

    def enqueue(work: Work) -> None:
        person = people.meet(work, chat_id)
        for text in texts:
            key = f"test:{chat_id}:{lane}:{text[:40]}"
            outbox.enqueue(work, talk(text), to=person, lane=lane, dedupe_key=key, **more)

    rig.do(enqueue)


def words(rig: Rig, chat_id: int) -> list[str]:
    """The messages that arrived in a chat, without the name before them."""
    return [text.rsplit("</b> ", 1)[-1] for text in rig.telegram.texts_to(chat_id)]


def states(rig: Rig) -> list[Delivery]:
    return [row.state for row in rig.outbox_rows()]


def staffed(work: Work) -> None:
    a_gestor(work, chat_id=GESTOR)
    a_backup(work, chat_id=BACKUP)
    a_coordinator(work, chat_id=COORDINATOR)


def a_case_with(rig: Rig, **draft: Any) -> int:
    """A case of Ana's; gives back its id."""
    return rig.do(lambda work: a_case(work, reporter=people.meet(work, ANA), **draft).id)


def alert_to(work: Work, chat_id: int) -> Alert:
    person = people.find(work, chat_id)
    assert person is not None
    member = staff.of_person(work, person)
    assert member is not None
    return work.session.query(Alert).filter_by(staff_id=member.id).one()


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


class TestRefusals:
    async def test_a_429_holds_up_that_chat_and_no_other(self, both: Rig, clock: FakeClock) -> None:
        write(both, ANA, "para Ana")
        write(both, LUIS, "para Luis")
        both.telegram.faults.append(Fault(too_many(20), chat=ANA))
        await both.send()
        assert (words(both, ANA), words(both, LUIS)) == ([], ["para Luis"])
        clock.advance(seconds=19)
        both.time.now += 19
        await both.send()
        assert words(both, ANA) == []
        clock.advance(seconds=2)
        both.time.now += 2
        await both.send()
        assert words(both, ANA) == ["para Ana"]

    async def test_when_two_chats_are_told_to_wait_everybody_does(
        self, both: Rig, clock: FakeClock
    ) -> None:
        write(both, ANA, "para Ana")
        write(both, LUIS, "para Luis")
        both.telegram.faults += [Fault(too_many(20), chat=ANA), Fault(too_many(20), chat=LUIS)]
        await both.send()
        write(both, 99, "para otra")
        await both.send()
        assert both.telegram.arrived == []
        clock.advance(seconds=21)
        both.time.now += 21
        await both.send()
        assert {call.chat_id for call in both.telegram.arrived} == {ANA, LUIS, 99}

    async def test_nothing_is_claimed_while_everybody_rests_so_that_no_lease_runs_out(
        self, both: Rig
    ) -> None:
        write(both, ANA, "a")
        write(both, LUIS, "b")
        both.telegram.faults += [Fault(too_many(300), chat=ANA), Fault(too_many(300), chat=LUIS)]
        await both.send()
        write(both, 99, "c")
        await both.send()
        assert states(both) == [Delivery.WAITING] * 3

    async def test_a_bad_request_ends_the_row_and_lets_the_next_one_through(
        self, both: Rig
    ) -> None:
        write(both, ANA, "uno", "dos")
        both.telegram.faults.append(Fault(BAD_MARKUP))
        await both.send()
        assert words(both, ANA) == ["dos"]
        assert states(both) == [Delivery.FAILED, Delivery.SENT]
        assert len(both.telegram.calls) == 2

    async def test_a_reset_after_the_effect_doubles_an_alert_rather_than_losing_it(
        self, both: Rig, clock: FakeClock
    ) -> None:
        write(both, ANA, "alerta", lane=Lane.ALERT)
        both.telegram.faults.append(Fault(reset(), after_effect=True))
        await both.send()
        clock.advance(seconds=1)
        await both.send()
        assert words(both, ANA) == ["alerta", "alerta"]
        assert states(both) == [Delivery.SENT]

    async def test_a_reset_before_the_effect_loses_no_alert(
        self, both: Rig, clock: FakeClock
    ) -> None:
        write(both, ANA, "alerta", lane=Lane.ALERT)
        both.telegram.faults.append(Fault(timed_out()))
        await both.send()
        clock.advance(seconds=1)
        await both.send()
        assert words(both, ANA) == ["alerta"]

    async def test_a_reminder_that_may_have_arrived_is_left_unknown(
        self, both: Rig, clock: FakeClock
    ) -> None:
        write(both, ANA, "recordatorio", lane=Lane.BULK)
        both.telegram.faults.append(Fault(reset(), after_effect=True))
        await both.send()
        clock.advance(minutes=5)
        await both.send()
        assert words(both, ANA) == ["recordatorio"]
        assert states(both) == [Delivery.UNKNOWN]

    @pytest.mark.parametrize("outcome", [UNAUTHORIZED, BROKEN])
    async def test_trouble_at_telegrams_end_loses_nothing(
        self, both: Rig, clock: FakeClock, outcome: Any
    ) -> None:
        write(both, ANA, "uno")
        both.telegram.faults.append(Fault(outcome, times=3))
        for _ in range(4):
            await both.send()
            clock.advance(seconds=31)
        assert words(both, ANA) == ["uno"]

    async def test_an_edit_that_changes_nothing_counts_as_sent(self, both: Rig) -> None:
        both.do(staffed)
        case_id = a_case_with(both)
        await both.send()

        def redraw(work: Work) -> None:
            alerts.refresh_cards(work, work.session.get_one(Case, case_id), version=999)

        both.do(redraw)
        both.telegram.faults.append(Fault(NOT_MODIFIED, method="editMessageText"))
        await both.send()
        assert set(states(both)) == {Delivery.SENT}


class TestPeopleWhoAreGone:
    async def test_an_alert_to_a_gestor_who_blocked_the_bot_goes_to_the_backup(
        self, both: Rig
    ) -> None:
        both.do(staffed)
        both.telegram.faults.append(Fault(BLOCKED, chat=GESTOR))
        case_id = a_case_with(both)
        await both.send()
        await both.send()
        code = both.do(lambda work: work.session.get_one(Case, case_id).code)
        assert any(code in text for text in both.telegram.texts_to(BACKUP))
        assert both.telegram.texts_to(COORDINATOR) == []

        def look(work: Work) -> tuple[AlertState, bool]:
            alert = alert_to(work, GESTOR)
            return alert.state, alert.staff.person.blocked_at is not None

        assert both.do(look) == (AlertState.UNDELIVERABLE, True)

    async def test_all_alerts_of_somebody_who_is_gone_go_to_the_next_in_line(
        self, both: Rig
    ) -> None:
        both.do(staffed)
        first = a_case_with(both, story="uno")
        await both.send()
        both.telegram.faults.append(Fault(BLOCKED, chat=GESTOR, times=9))
        write(both, GESTOR, "algo")  # a message that is no alert finds out
        await both.send()
        await both.send()
        code = both.do(lambda work: work.session.get_one(Case, first).code)
        assert any(code in text for text in both.telegram.texts_to(BACKUP))

    async def test_an_alert_that_telegram_will_not_take_goes_to_the_backup(self, both: Rig) -> None:
        both.do(staffed)
        a_case_with(both)
        both.telegram.faults.append(Fault(BAD_MARKUP, chat=GESTOR))
        await both.send()
        await both.send()
        assert len(both.telegram.sent_to(BACKUP)) == 1

        def blocked(work: Work) -> bool:
            return alert_to(work, GESTOR).staff.person.blocked_at is not None

        assert not both.do(blocked)

    async def test_whoever_talks_with_somebody_who_is_gone_hears_that_it_ended(
        self, both: Rig
    ) -> None:
        both.do(staffed)
        a_case_with(both)
        await both.send()

        def open_and_say(work: Work) -> None:
            alert = alert_to(work, GESTOR)
            thread = threads.open_by_press(work, alert.id, by=alert.staff.person)
            threads.say(work, thread, Copied(text="¿viene ya?"), by=thread.person, key="1")

        both.do(open_and_say)
        both.telegram.faults.append(Fault(BLOCKED, chat=GESTOR, times=9))
        await both.send()
        await both.send()
        person = both.do(lambda work: both.person(work, ANA))
        assert both.do(lambda work: threads.of_person(work, person)) is None
        assert any("terminó" in text.lower() for text in both.telegram.texts_to(ANA))

    async def test_a_resident_who_is_gone_stops_nobody_else(self, both: Rig) -> None:
        write(both, ANA, "uno", "dos")
        write(both, LUIS, "tres")
        both.telegram.faults.append(Fault(BLOCKED, chat=ANA, times=9))
        await both.send()
        assert words(both, LUIS) == ["tres"]
        assert states(both) == [Delivery.FAILED, Delivery.FAILED, Delivery.SENT]


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

        def break_for_gestor(work: Work, parcel: outbox.Parcel, **more: Any) -> Any:
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
        rig.do(lambda work: outbox.rescue(work, all_taken=True))

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
            rescued.append(both.do(outbox.rescue))
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
        claim = outbox.claim

        def slow_claim(*arguments: Any, **more: Any) -> Any:
            loop.call_soon_threadsafe(claiming.set)
            go_on.wait(5)
            return claim(*arguments, **more)

        monkeypatch.setattr(outbox, "claim", slow_claim)
        write(both, ANA, "uno", lane=Lane.BULK)
        running = asyncio.create_task(both.dispatcher.run())
        await claiming.wait()
        running.cancel()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert both.telegram.arrived == []
        assert states(both) == [Delivery.WAITING]


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
