"""The sender: what Telegram refuses, and people who are gone."""

from typing import Any

import pytest

from referrals import alerts, threads
from referrals.db import Work
from referrals.models import Case
from referrals.threads import Copied
from referrals.vocabulary import AlertState, Delivery, Lane
from tests.bot.fake_telegram import (
    BAD_MARKUP,
    BLOCKED,
    BROKEN,
    NOT_MODIFIED,
    UNAUTHORIZED,
    Fault,
    reset,
    timed_out,
    too_many,
)
from tests.bot.rig import Rig
from tests.bot.sending import (
    ANA,
    BACKUP,
    COORDINATOR,
    GESTOR,
    LUIS,
    a_case_with,
    alert_to,
    staffed,
    states,
    words,
    write,
)
from tests.conftest import FakeClock


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
