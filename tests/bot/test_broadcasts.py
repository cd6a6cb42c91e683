"""``/difusion`` in the chats: written in a form, looked at, sent, stopped, and no more of them."""

from typing import Any

import pytest

from bot.handlers.meeting import reply
from bot.rasa_client import Say
from referrals import broadcasts, enrolments, opt_outs, people
from referrals.db import Work
from referrals.models import Broadcast
from referrals.vocabulary import AgeBand, BroadcastState, Unasked
from tests.bot import updates
from tests.bot.fake_telegram import BLOCKED, Call, Fault
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_case, a_coordinator, a_gestor

COORDINATOR, OTHER, STRANGER = 385, 386, 389
NEIGHBOURS = [391, 392, 393, 394, 395]
WORDS = "Mañana hay reunión en la caseta <3"


def stage(rig: Rig) -> None:
    """Five people who reported, two coordinators."""

    def begin(work: Work) -> None:
        for chat in NEIGHBOURS:
            a_case(work, reporter=people.meet(work, chat))
        a_coordinator(work, chat_id=COORDINATOR)
        a_coordinator(work, chat_id=OTHER)

    rig.do(begin)


async def press(rig: Rig, chat_id: int, data: str) -> str:
    """Press a button; gives back the toast."""
    await rig.chat(updates.press(chat_id, data))
    return rig.telegram.press_answers()[-1].text


def button(rig: Rig, chat_id: int, label: str) -> str:
    """What the newest button with a label in a chat carries."""
    for call in reversed(rig.telegram.sent_to(chat_id)):
        for words, data in call.buttons.items():
            if label in words:
                return data
    raise LookupError(label)


async def passes(rig: Rig, clock: FakeClock) -> None:
    """Let a few seconds go by, in which a chat may be written to again."""
    clock.advance(seconds=10)
    rig.time.now += 10
    await rig.send()


async def preview(rig: Rig, clock: FakeClock) -> list[Call]:
    """Write a broadcast to those who reported in sector 1, up to its preview."""
    stage(rig)
    await passes(rig, clock)
    await rig.chat(updates.text(COORDINATOR, "/difusion"))
    for label in ("Quienes avisaron", "1 ·", "Listo"):
        await passes(rig, clock)
        await press(rig, COORDINATOR, button(rig, COORDINATOR, label))
    await passes(rig, clock)
    await rig.chat(updates.text(COORDINATOR, WORDS))
    await passes(rig, clock)
    before = len(rig.telegram.sent_to(COORDINATOR))
    await press(rig, COORDINATOR, button(rig, COORDINATOR, "Guardar"))
    await passes(rig, clock)
    return rig.telegram.sent_to(COORDINATOR)[before:]


def copies(rig: Rig, chat_id: int) -> list[Call]:
    return [call for call in rig.telegram.sent_to(chat_id) if "Mañana hay reunión" in call.text]


def wants(rig: Rig, kind: Unasked) -> bool:
    return rig.do(lambda work: opt_outs.wants(work, rig.person(work, NEIGHBOURS[0]), kind))


def advance(rig: Rig) -> None:
    rig.do(broadcasts.advance)


class TestFromTheFirstWordToTheLastCopy:
    async def test_the_preview_is_what_people_get(self, rig: Rig, clock: FakeClock) -> None:
        shown = await preview(rig, clock)
        (looks,) = [call for call in shown if "Mañana" in call.text]
        assert any("5 personas" in call.text for call in shown)
        assert await press(rig, COORDINATOR, button(rig, COORDINATOR, "Enviar")) == rig.words(
            "toast-broadcast-begun"
        )
        advance(rig)
        await passes(rig, clock)
        for chat in NEIGHBOURS:
            (copy,) = copies(rig, chat)
            assert copy.text == looks.text
            assert list(copy.buttons) == list(looks.buttons) == [rig.words("button-broadcast-off")]
        assert "&lt;3" in looks.text

    async def test_the_progress_is_one_message_that_changes(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        await preview(rig, clock)
        await press(rig, COORDINATOR, button(rig, COORDINATOR, "Enviar"))
        await passes(rig, clock)
        begun = rig.telegram.sent_to(COORDINATOR)[-1]
        assert "Faltan: 5" in begun.text
        rig.telegram.faults.append(Fault(BLOCKED, method="sendMessage", chat=NEIGHBOURS[0]))
        for _ in range(3):
            advance(rig)
            await passes(rig, clock)
        last = rig.telegram.sent_to(COORDINATOR)[-1]
        assert last.method == "editMessageText"
        assert "Salieron: 4 · No llegaron: 1 · Faltan: 0" in last.text
        assert last.buttons == {}

    async def test_at_night_its_author_hears_when_it_goes_out(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        clock.advance(hours=11)
        await preview(rig, clock)
        toast = await press(rig, COORDINATOR, button(rig, COORDINATOR, "Enviar"))
        assert toast == rig.words("toast-broadcast-later")
        advance(rig)
        await passes(rig, clock)
        assert "Sale desde las 8:00" in rig.telegram.sent_to(COORDINATOR)[-1].text
        assert copies(rig, NEIGHBOURS[0]) == []
        clock.advance(hours=11)
        advance(rig)
        await passes(rig, clock)
        assert len(copies(rig, NEIGHBOURS[0])) == 1

    async def test_stopped_what_is_left_does_not_leave(self, rig: Rig, clock: FakeClock) -> None:
        await preview(rig, clock)
        await press(rig, COORDINATOR, button(rig, COORDINATOR, "Enviar"))
        await passes(rig, clock)
        stop = button(rig, COORDINATOR, "Detener")
        advance(rig)
        await rig.gets(updates.press(COORDINATOR, stop))
        await passes(rig, clock)
        assert [chat for chat in NEIGHBOURS if copies(rig, chat)] == []
        assert "Detenido" in rig.telegram.sent_to(COORDINATOR)[-1].text

    async def test_a_restart_in_the_middle_goes_on(self, rig: Rig, clock: FakeClock) -> None:
        await preview(rig, clock)
        await press(rig, COORDINATOR, button(rig, COORDINATOR, "Enviar"))
        await passes(rig, clock)
        advance(rig)
        clock.advance(seconds=10)
        rig.time.now += 10
        await rig.send(rig.a_dispatcher())
        assert [len(copies(rig, chat)) for chat in NEIGHBOURS] == [1] * 5


class TestNoMore:
    async def test_the_button_works_at_once_and_can_be_taken_back(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        await preview(rig, clock)
        await press(rig, COORDINATOR, button(rig, COORDINATOR, "Enviar"))
        advance(rig)
        await rig.gets(updates.press(NEIGHBOURS[0], "g:cast:off"))
        await passes(rig, clock)
        assert copies(rig, NEIGHBOURS[0]) == []
        (edit,) = [c for c in rig.telegram.arrived if c.method == "editMessageReplyMarkup"][-1:]
        assert list(edit.buttons.values()) == ["g:cast:on"]
        assert await press(rig, NEIGHBOURS[0], "g:cast:on") == rig.words("toast-broadcast-on")
        assert [one for one in Unasked if wants(rig, one)] == [*Unasked]

    async def test_the_button_leaves_the_reminders(self, rig: Rig) -> None:
        stage(rig)
        assert await press(rig, NEIGHBOURS[0], "g:cast:off") == rig.words("toast-broadcast-off")
        assert [one for one in Unasked if wants(rig, one)] == [Unasked.REMINDERS]

    async def test_what_was_stopped_in_words_comes_again_by_the_button_below(
        self, rig: Rig
    ) -> None:
        stage(rig)

        def stop(work: Work) -> None:
            person = rig.person(work, NEIGHBOURS[0])
            opt_outs.stop(work, person, *Unasked)
            reply(work, person, [Say("reminders-stopped")], update_id=1)

        rig.do(stop)
        await rig.send()
        again = button(rig, NEIGHBOURS[0], rig.words("button-broadcast-on"))
        assert await press(rig, NEIGHBOURS[0], again) == rig.words("toast-all-on")
        assert [one for one in Unasked if wants(rig, one)] == [*Unasked]


class TestWhoMay:
    @pytest.mark.parametrize("verb", ["send", "drop", "stop"])
    async def test_a_stranger_and_a_gestor_may_press_nothing(
        self, rig: Rig, clock: FakeClock, verb: str
    ) -> None:
        await preview(rig, clock)
        rig.do(lambda work: a_gestor(work, chat_id=STRANGER))
        made = rig.do(lambda work: work.session.query(Broadcast).one())
        for chat in (STRANGER, NEIGHBOURS[0]):
            assert await press(rig, chat, f"g:cast:{verb}:{made.id}") == rig.words(
                "toast-not-allowed"
            )
        state = rig.do(lambda work: work.session.query(Broadcast).one().state)
        assert state is BroadcastState.DRAFT

    async def test_another_coordinator_may_not_send_it(self, rig: Rig, clock: FakeClock) -> None:
        await preview(rig, clock)
        made = rig.do(lambda work: work.session.query(Broadcast).one())
        toast = await press(rig, OTHER, f"g:cast:send:{made.id}")
        assert toast == rig.words("toast-not-yours")

    async def test_a_gestor_cannot_begin_one(self, rig: Rig) -> None:
        rig.do(lambda work: a_gestor(work, chat_id=STRANGER))
        (answer,) = await rig.chat(updates.text(STRANGER, "/difusion"))
        assert answer.text == rig.words("error-not-allowed")

    @pytest.mark.parametrize("data", ["send", "send:x", "send:99", "stop:99", "drop:0", "other"])
    async def test_a_forged_button_is_answered(self, rig: Rig, data: Any) -> None:
        rig.do(lambda work: a_coordinator(work, chat_id=COORDINATOR))
        toast = await press(rig, COORDINATOR, f"g:cast:{data}")
        assert toast in (rig.words("toast-stale"), rig.words("toast-malformed"))


class TestProgramme:
    async def test_a_message_to_those_with_a_place_asks_for_the_programme_and_no_sector(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        def begin(work: Work) -> None:
            coordinator = a_coordinator(work, chat_id=COORDINATOR)
            person = people.meet(work, NEIGHBOURS[0])
            made = enrolments.ask(work, "ema_teatro", AgeBand.FROM_18, by=person)
            enrolments.approve(work, made.id, by=coordinator.person)

        rig.do(begin)
        await rig.send()
        await write(rig, COORDINATOR, "/difusion")
        await tap(rig, COORDINATOR, "Quienes tienen cupo")
        await tap(rig, COORDINATOR, "Escuela Municipal de Arte: teatro")
        await write(rig, COORDINATOR, "El jueves traigan ropa cómoda")
        await tap(rig, COORDINATOR, "Guardar")
        await passes(rig, clock)
        await tap(rig, COORDINATOR, "Enviar")
        rig.do(broadcasts.advance)
        await passes(rig, clock)
        assert "ropa cómoda" in last(rig, NEIGHBOURS[0]).text
