"""Deleting the chat: both sides of the last 48 hours, asked first, and in haste without asking."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from referrals import chats, people
from referrals.db import Work
from referrals.models import InboxRow
from referrals.vocabulary import Intake, Kind
from tests.bot import updates
from tests.bot.fake_telegram import Fault, refusal, reset
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_case, a_gestor

ANA, GESTOR = 81, 83
CANNOT = refusal(400, "Bad Request: message can't be deleted for everyone")


def number_of(sent: updates.Json) -> int:
    number: int = sent["message"]["message_id"]
    return number


def deleted(rig: Rig, chat_id: int = ANA) -> list[list[int]]:
    """The numbers of each call to delete that had an effect."""
    return [
        call.params["message_ids"]
        for call in rig.telegram.arrived
        if call.method == "deleteMessages" and call.chat_id == chat_id
    ]


async def said(rig: Rig, *words: str) -> list[int]:
    """Ana writes; gives back the numbers of her messages."""
    sent = [updates.text(ANA, one) for one in words]
    for one in sent:
        await rig.chat(one)
    return [number_of(one) for one in sent]


class TestAsked:
    async def test_it_is_asked_first_and_says_what_stays(self, rig: Rig) -> None:
        (asked,) = await rig.chat(updates.text(ANA, "/borrar_chat"))
        assert "siguen guardados" in asked.text
        assert {"g:mine:wipeyes", "m:erase"} <= set(asked.buttons.values())
        assert deleted(rig) == []

    async def test_the_privacy_screen_leads_there(self, rig: Rig) -> None:
        rig.rasa.answer = lambda _turn: [("privacy", {})]
        await rig.chat(updates.press(ANA, "m:privacy"))
        assert "g:mine:wipe" in rig.telegram.sent_to(ANA)[-1].buttons.values()
        await rig.chat(updates.press(ANA, "g:mine:wipe"))
        assert "g:mine:wipeyes" in rig.telegram.sent_to(ANA)[-1].buttons.values()

    async def test_both_sides_go_and_a_last_word_stays(self, rig: Rig) -> None:
        theirs = await said(rig, "hola", "/borrar_chat")
        await rig.chat(updates.press(ANA, "g:mine:wipeyes"))
        (gone,) = deleted(rig)
        assert gone == sorted([*theirs, 1001, 1002])
        assert rig.telegram.arrived[-1].text == rig.words("mine-wiped")

    async def test_the_report_stays(self, rig: Rig) -> None:
        rig.do(lambda work: a_case(work, reporter=people.meet(work, ANA)))
        await rig.chat(updates.press(ANA, "g:mine:wipeyes"))
        assert len(rig.cases()) == 1

    async def test_pressed_twice_and_come_twice_it_harms_nothing(self, rig: Rig) -> None:
        press = updates.press(ANA, "g:mine:wipeyes")
        await said(rig, "hola")
        await rig.chat(press, press, updates.press(ANA, "g:mine:wipeyes"))
        assert len(deleted(rig)) == 2


class TestWhich:
    async def test_what_is_older_than_two_days_is_left_out_and_its_number_forgotten(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        await said(rig, "hola")
        clock.advance(hours=47)
        (new,) = await said(rig, "otra vez")
        clock.advance(hours=1)
        await rig.chat(updates.press(ANA, "g:mine:wipeyes"))
        assert deleted(rig) == [sorted([new, 1002])]
        rig.do(chats.forget_numbers)
        assert [row.message_id for row in rig.inbox_rows()] == [None, new, None]

    async def test_of_an_answer_in_several_messages_all_go(self, rig: Rig) -> None:
        rig.rasa.answer = lambda _turn: [("where-kept-as-place", {"place": "p " * 4000})]
        (theirs,) = await said(rig, "hola")
        sent = len(rig.telegram.texts_to(ANA))
        assert sent > 1
        await rig.chat(updates.press(ANA, "g:mine:wipeyes"))
        assert deleted(rig) == [sorted([theirs, *range(1001, 1001 + sent)])]

    async def test_nobody_elses_messages_go(self, rig: Rig) -> None:
        await rig.chat(updates.text(GESTOR, "hola"))
        await rig.chat(updates.press(ANA, "g:mine:wipeyes"))
        assert deleted(rig) == []
        assert deleted(rig, GESTOR) == []

    async def test_the_cards_of_a_gestor_stay(self, rig: Rig) -> None:
        def begin(work: Work) -> None:
            a_gestor(work, chat_id=GESTOR)
            a_case(work, reporter=people.meet(work, ANA))

        rig.do(begin)
        await rig.send()
        hello = updates.text(GESTOR, "hola")
        await rig.chat(hello)
        answer = rig.outbox_rows()[-1].sent_message_id
        await rig.chat(updates.press(GESTOR, "g:mine:wipeyes"))
        assert answer is not None
        assert deleted(rig, GESTOR) == [sorted([number_of(hello), answer])]

    async def test_more_than_a_hundred_go_in_several_calls(self, rig: Rig) -> None:
        def dealt_with(work: Work) -> None:
            work.session.execute(update(InboxRow).values(state=Intake.DONE))

        rig.store(*[updates.text(ANA, str(number)) for number in range(130)])
        rig.do(dealt_with)
        await rig.chat(updates.press(ANA, "g:mine:wipeyes"))
        assert [len(one) for one in deleted(rig)] == [100, 30]


class TestTrouble:
    async def test_one_that_cannot_be_deleted_keeps_no_other_from_it(self, rig: Rig) -> None:
        await said(rig, "uno", "dos")
        rig.telegram.faults.append(Fault(CANNOT, method="deleteMessages", times=2))
        await rig.chat(updates.press(ANA, "g:mine:wipeyes"))
        assert sum(len(one) for one in deleted(rig)) == 4
        assert rig.telegram.arrived[-1].text == rig.words("mine-wiped")

    async def test_none_that_can_be_deleted_stops_nothing(self, rig: Rig) -> None:
        await said(rig, "uno", "dos")
        rig.telegram.faults.append(Fault(CANNOT, method="deleteMessages", times=99))
        await rig.chat(updates.press(ANA, "g:mine:wipeyes"))
        assert deleted(rig) == []
        assert rig.telegram.arrived[-1].text == rig.words("mine-wiped")

    async def test_while_the_network_is_away_it_waits(self, rig: Rig, clock: FakeClock) -> None:
        await said(rig, "uno")
        rig.telegram.faults.append(Fault(reset(), method="deleteMessages"))
        await rig.chat(updates.press(ANA, "g:mine:wipeyes"))
        assert deleted(rig) == []
        clock.now += timedelta(minutes=1)
        await rig.send()
        assert len(deleted(rig)) == 1


class TestInHaste:
    async def test_the_quick_exit_deletes_and_leaves_a_word_that_tells_nothing(
        self, rig: Rig
    ) -> None:
        def answer(_turn: Any) -> list[tuple[str, dict[str, Any]]]:
            return [("family-violence", {})]

        rig.rasa.answer = answer
        (theirs,) = await said(rig, "me pega")
        rig.telegram.arrived.clear()
        await rig.chat(updates.press(ANA, "m:exit"))
        assert deleted(rig) == [sorted([theirs, 1001])]
        last = rig.telegram.arrived[-1]
        assert last.text == rig.words("quick-exit")
        assert [call.method for call in rig.telegram.arrived].index("deleteMessages") < len(
            rig.telegram.arrived
        ) - 1

    async def test_who_has_older_messages_reads_that_those_stay(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        await said(rig, "me pega")
        clock.advance(hours=49)
        rig.telegram.arrived.clear()
        await rig.chat(updates.press(ANA, "m:exit"))
        last = rig.telegram.arrived[-1].text
        assert last.startswith(rig.words("quick-exit"))
        assert last.endswith("Para quitar lo de antes, borre el chat.")

    @pytest.mark.parametrize("key", ["quick-exit", "quick-exit.before", "mine-wiped"])
    @pytest.mark.parametrize("language", ["es", "en", "pt", "fr"])
    def test_the_last_word_tells_nothing_on_a_locked_phone(
        self, rig: Rig, key: str, language: str
    ) -> None:
        words = rig.words(key, language).lower()
        kinds = [rig.catalogue.plain("kind", language, kind=kind.value).lower() for kind in Kind]
        assert not any(kind in words for kind in kinds)
        for telling in ("report", "relato", "signalement", "denunc", "caso", "pz-"):
            assert telling not in words
