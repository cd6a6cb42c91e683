"""Reminders in the chat of a participant: what is read, what is answered, who is answered at all."""

from datetime import timedelta

import pytest

from bot import scheduler
from referrals import (
    enrolments,
    people,
    programme_sessions,
    reminder_sending,
    reminder_watch,
    session_answers,
)
from referrals.db import Work
from referrals.models import ProgrammeSession
from referrals.programme_sessions import Plan
from referrals.vocabulary import AgeBand, Coming, EnrolmentState, Role
from tests.bot import updates
from tests.bot.phone import last, sorted_screen, tap, write
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_staff_member

ANA, LUZ, FACILITATOR, COORDINATOR = 91, 92, 93, 94


class Group:
    """FutbolNet meets in three days at four in the afternoon; Ana has a place."""

    def __init__(self, rig: Rig, clock: FakeClock) -> None:
        self.rig, self.clock = rig, clock
        self.number = rig.do(self._begin).id

    def _begin(self, work: Work) -> ProgrammeSession:
        member = a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR)
        made = enrolments.ask(work, "futbolnet", AgeBand.FROM_18, by=people.meet(work, ANA))
        enrolments.approve(work, made.id, by=member.person)
        at = work.now + timedelta(days=3, hours=6)
        plan = Plan("futbolnet", at, "Cancha de Zamorano, al lado de la caseta")
        return programme_sessions.plan(work, plan, by=member.person)[0]

    def session(self, work: Work) -> ProgrammeSession:
        return programme_sessions.get(work, self.number)

    async def passes(self, **delta: float) -> None:
        """Let time pass, then let the jobs wake and everything be sent."""
        self.clock.advance(**delta)
        self.rig.time.now += 60
        for _ in range(2):
            self.rig.do(reminder_sending.advance)
            await self.rig.send()
        self.rig.do(reminder_sending.advance)

    def answer(self) -> Coming | None:
        def look(work: Work) -> Coming | None:
            who = self.rig.person(work, ANA)
            found = session_answers.now_of(work, self.session(work), who)
            return found.answer if found is not None else None

        return self.rig.do(look)

    def move(self, **delta: float) -> None:
        def use_case(work: Work) -> None:
            found, by = self.session(work), self.rig.person(work, FACILITATOR)
            programme_sessions.move(work, found.id, found.starts_at + timedelta(**delta), by=by)

        self.rig.do(use_case)

    def set(self, **values: object) -> None:
        def use_case(work: Work) -> None:
            for name, value in values.items():
                setattr(self.session(work), name, value)

        self.rig.do(use_case)


@pytest.fixture
async def meets(rig: Rig, clock: FakeClock) -> Group:
    made = Group(rig, clock)
    await made.passes(minutes=1)
    return made


@pytest.fixture
async def reminded(meets: Group) -> Group:
    """The reminder of three days before has come."""
    await meets.passes(hours=6)
    return meets


def said(rig: Rig, chat: int = ANA) -> str:
    return last(rig, chat).text


class TestTheReminder:
    async def test_it_says_when_and_where_and_nothing_of_the_programme_on_a_locked_phone(
        self, rig: Rig, reminded: Group
    ) -> None:
        text = said(rig)
        assert text.startswith("🔔 Le recuerdo algo que usted pidió por este chat.")
        assert "FutbolNet" not in text[:150]
        assert "viernes 27 de noviembre, 4:00 p. m." in text
        assert "Cancha de Zamorano, al lado de la caseta" in text
        assert "Su cupo está guardado." in text
        assert "¿Viene?" in text
        labels = list(last(rig, ANA).buttons)
        assert labels[:4] == [
            "✅ Voy",
            "✖ No puedo",
            "⏰ Cambiar hora de aviso",
            "🔕 No más avisos",
        ]

    async def test_the_day_before_says_tomorrow(self, rig: Rig, reminded: Group) -> None:
        await reminded.passes(days=2)
        assert "Mañana, viernes 27 de noviembre, 4:00 p. m." in said(rig)

    async def test_what_to_bring_and_the_pin_come_along(self, rig: Rig, meets: Group) -> None:
        meets.set(bring="tenis y agua", latitude=3.53, longitude=-76.29)
        await meets.passes(hours=6)
        pin, text = rig.telegram.sent_to(ANA)[-2:]
        assert pin.method == "sendLocation"
        assert "🎒 Lleve: tenis y agua" in text.text

    async def test_a_place_is_called_kept_only_where_it_is(self, rig: Rig, meets: Group) -> None:
        meets.set(capacity=0)
        await meets.passes(hours=6)
        assert "guardado" not in said(rig)
        assert "Si no puede venir, avísenos" in said(rig)

    async def test_who_waits_for_a_place_is_named_as_a_reason(self, rig: Rig, meets: Group) -> None:
        def wait(work: Work) -> None:
            made = enrolments.ask(work, "futbolnet", AgeBand.FROM_18, by=people.meet(work, LUZ))
            made.state = EnrolmentState.WAITING

        rig.do(wait)
        await meets.passes(hours=6)
        assert "Hay gente esperando cupo" in said(rig)

    async def test_it_is_in_the_persons_language(self, rig: Rig, meets: Group) -> None:
        await rig.chat(updates.press(ANA, "l:en"))
        await meets.passes(hours=6)
        assert said(rig).startswith("🔔 A reminder of something")
        assert "Your place is kept." in said(rig)

    async def test_who_said_no_by_another_way_meanwhile_gets_none(
        self, rig: Rig, meets: Group
    ) -> None:
        await rig.chat(updates.press(ANA, f"g:aviso:away:{meets.number}:0"))
        before = len(rig.telegram.sent_to(ANA))
        await meets.passes(hours=6)
        assert len(rig.telegram.sent_to(ANA)) == before


class TestAnswering:
    async def test_yes_then_no_then_yes_each_is_said_kindly_and_the_last_counts(
        self, rig: Rig, reminded: Group
    ) -> None:
        await tap(rig, ANA, "Voy")
        assert said(rig).startswith("✅ Listo, anoté que viene:")
        assert reminded.answer() is Coming.COMING
        await tap(rig, ANA, "No puedo")
        assert said(rig).startswith("Cambiado: antes había dicho que venía.")
        assert reminded.answer() is Coming.NOT_COMING
        await tap(rig, ANA, "Voy")
        assert said(rig).startswith("✅ Cambiado: antes había dicho que no podía.")

    async def test_who_said_yes_is_asked_the_day_before_when_they_set_out(
        self, rig: Rig, reminded: Group
    ) -> None:
        await tap(rig, ANA, "Voy")
        await reminded.passes(days=2)
        assert "Usted dijo que viene" in said(rig)
        assert "¿A qué hora sale para llegar?" in said(rig)
        await tap(rig, ANA, "3:30")
        assert said(rig).startswith("✅ Listo. Hora de salida: 3:30 p. m.\n")
        await reminded.passes(hours=22)
        assert "¿A qué hora sale" not in said(rig)
        assert "Usted dijo que viene" in said(rig)

    async def test_a_button_pressed_by_somebody_else_does_nothing(
        self, rig: Rig, reminded: Group
    ) -> None:
        (data,) = [one for one in last(rig, ANA).buttons.values() if one.startswith("g:aviso:no")]
        await rig.chat(updates.press(LUZ, data))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-not-yours")
        assert reminded.answer() is None
        await rig.chat(updates.press(LUZ, f"g:aviso:come:{reminded.number}:0"))
        assert said(rig, LUZ) == rig.words("answer-left")

    async def test_old_buttons_of_a_moved_session_tell_the_new_time_and_ask_again(
        self, rig: Rig, reminded: Group
    ) -> None:
        (data,) = [one for one in last(rig, ANA).buttons.values() if one.startswith("g:aviso:yes")]
        reminded.move(hours=1)
        await rig.chat(updates.press(ANA, data))
        assert said(rig).startswith("Esa sesión cambió después de ese mensaje.")
        assert "5:00 p. m." in said(rig)
        assert reminded.answer() is None
        await tap(rig, ANA, "Voy")
        assert reminded.answer() is Coming.COMING

    async def test_old_buttons_of_a_cancelled_session_say_so(
        self, rig: Rig, reminded: Group
    ) -> None:
        (data,) = [one for one in last(rig, ANA).buttons.values() if one.startswith("g:aviso:yes")]

        def cancel(work: Work) -> None:
            programme_sessions.cancel(work, reminded.number, by=rig.person(work, FACILITATOR))

        rig.do(cancel)
        await rig.chat(updates.press(ANA, data))
        assert said(rig).startswith("Esa sesión se canceló.")

    @pytest.mark.parametrize(
        "data",
        ["g:aviso:yes:99", "g:aviso:yes:x", "g:aviso:yes", "g:aviso:boo:1", "g:aviso:come:99:0",
         "g:aviso:time:9", "g:aviso:leave:1:0:7"],
    )  # fmt: skip
    async def test_forged_buttons_are_stale(self, rig: Rig, reminded: Group, data: str) -> None:
        await rig.chat(updates.press(ANA, data))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")


class TestWhen:
    async def test_another_time_is_chosen_and_kept(self, rig: Rig, reminded: Group) -> None:
        await tap(rig, ANA, "Cambiar hora")
        assert "Ahora: 3 días, 1 día y 2 horas antes." in said(rig)
        await rig.chat(updates.press(ANA, "g:aviso:time:3"))
        assert said(rig) == "Listo. Le aviso 2 horas antes de cada sesión."
        before = len(rig.telegram.sent_to(ANA))
        await reminded.passes(days=2)
        assert len(rig.telegram.sent_to(ANA)) == before
        await reminded.passes(hours=22)
        assert "📅 Hoy, 4:00 p. m." in said(rig)

    async def test_no_more_at_once_and_again_when_wanted(self, rig: Rig, reminded: Group) -> None:
        await tap(rig, ANA, "No más avisos")
        assert said(rig) == rig.words("reminders-off")
        before = len(rig.telegram.sent_to(ANA))
        await reminded.passes(days=2)
        assert len(rig.telegram.sent_to(ANA)) == before
        await rig.chat(updates.press(ANA, "g:aviso:again"))
        assert said(rig).startswith("Listo, le aviso otra vez")
        await reminded.passes(hours=22)
        assert "📅 Hoy, 4:00 p. m." in said(rig)

    async def test_ones_own_programmes_show_the_answer_and_change_it(
        self, rig: Rig, reminded: Group
    ) -> None:
        await write(rig, ANA, "/mis_sesiones")
        await tap(rig, ANA, "Voy el 27/11")
        await write(rig, ANA, "/mis_sesiones")
        assert "✅ Dijo que viene" in said(rig)
        await tap(rig, ANA, "No puedo el 27/11")
        assert reminded.answer() is Coming.NOT_COMING


class TestTheTeam:
    @pytest.fixture
    async def desk(self, rig: Rig, meets: Group) -> Group:
        rig.do(lambda work: a_coordinator(work, chat_id=COORDINATOR))
        return meets

    async def test_the_day_is_shown_and_after_half_an_hour_stands_still(
        self, rig: Rig, desk: Group
    ) -> None:
        await write(rig, COORDINATOR, "/recordatorios")
        assert "⏳ Por salir: 1" in said(rig, COORDINATOR)
        assert "Sale el próximo: hoy 4:00 p. m." in said(rig, COORDINATOR)
        count = len([call for (chat, _), call in sorted_screen(rig) if chat == COORDINATOR])
        desk.clock.advance(hours=6)
        await desk.passes(seconds=1)
        rig.do(reminder_watch.tell)
        assert "⏳" in said(rig, COORDINATOR)  # half an hour is over: it stands still
        await write(rig, COORDINATOR, "/recordatorios")
        assert "✅ Salieron: 1" in said(rig, COORDINATOR)
        assert count == 1

    async def test_a_screen_that_is_watched_changes_in_place(self, rig: Rig, desk: Group) -> None:
        await desk.passes(hours=5, minutes=50)
        await write(rig, COORDINATOR, "/recordatorios")
        before = len([call for (chat, _), call in sorted_screen(rig) if chat == COORDINATOR])
        await desk.passes(minutes=10)
        rig.do(scheduler.send_reminders)
        await desk.passes(seconds=5)
        assert "✅ Salieron: 1" in said(rig, COORDINATOR)
        after = len([call for (chat, _), call in sorted_screen(rig) if chat == COORDINATOR])
        assert after == before

    async def test_the_coordination_pauses_and_goes_on(self, rig: Rig, desk: Group) -> None:
        await write(rig, COORDINATOR, "/recordatorios")
        answer = await tap(rig, COORDINATOR, "Pausar")
        assert answer.text == rig.words("toast-reminders-held")
        assert "En pausa" in said(rig, COORDINATOR)
        before = len(rig.telegram.sent_to(ANA))
        await desk.passes(hours=6)
        assert len(rig.telegram.sent_to(ANA)) == before
        await tap(rig, COORDINATOR, "Seguir")
        await desk.passes(seconds=5)
        assert said(rig).startswith("🔔 Le recuerdo")

    async def test_what_a_pause_made_late_is_said_plainly(self, rig: Rig, desk: Group) -> None:
        await write(rig, COORDINATOR, "/recordatorios")
        await tap(rig, COORDINATOR, "Pausar")
        await desk.passes(hours=6)
        await desk.passes(minutes=46)
        await tap(rig, COORDINATOR, "Actualizar")
        assert "🕒 Perdidos: 1" in said(rig, COORDINATOR)
        assert "De ellos, por la pausa: 1" in said(rig, COORDINATOR)

    async def test_whoever_cannot_be_reached_is_counted(self, rig: Rig, desk: Group) -> None:
        rig.do(lambda work: people.mark_blocked(work, rig.person(work, ANA).id))
        await desk.passes(hours=6)
        await write(rig, COORDINATOR, "/recordatorios")
        assert "🚫 A 1 persona con cupo no le llega" in said(rig, COORDINATOR)
        assert "⚠️ No llegaron: 1" in said(rig, COORDINATOR)

    async def test_the_facilitator_sees_and_does_not_pause(self, rig: Rig, desk: Group) -> None:
        await write(rig, FACILITATOR, "/recordatorios")
        assert not [one for one in last(rig, FACILITATOR).buttons if "Pausar" in one]
        await rig.chat(updates.press(FACILITATOR, "g:record:hold"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-not-allowed")
        await rig.chat(updates.press(FACILITATOR, "g:record:look:1"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")

    async def test_residents_see_nothing(self, rig: Rig, desk: Group) -> None:
        await rig.chat(updates.press(ANA, "g:record:look"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-not-allowed")

    async def test_a_sessions_screen_counts_the_answers(self, rig: Rig, reminded: Group) -> None:
        await tap(rig, ANA, "Voy")
        await write(rig, FACILITATOR, "/sesiones")
        await tap(rig, FACILITATOR, "FutbolNet")
        assert "🙋 Van: 1 · No pueden: 0 · Sin responder: 0" in said(rig, FACILITATOR)

    async def test_what_to_bring_is_written_and_comes_with_the_reminder(
        self, rig: Rig, meets: Group
    ) -> None:
        await write(rig, FACILITATOR, "/sesiones")
        await tap(rig, FACILITATOR, "FutbolNet")
        await tap(rig, FACILITATOR, "Qué llevar")
        await write(rig, FACILITATOR, "tenis   y agua")
        await tap(rig, FACILITATOR, "Guardar")
        assert "Guardado para esta sesión" in said(rig, FACILITATOR)
        before = len(rig.telegram.sent_to(ANA))
        await meets.passes(hours=6)
        (reminder,) = rig.telegram.sent_to(ANA)[before:]
        assert "🎒 Lleve: tenis y agua" in reminder.text

    async def test_residents_write_nothing_into_a_session(self, rig: Rig, meets: Group) -> None:
        await rig.chat(updates.press(ANA, f"g:record:bring:{meets.number}"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-not-allowed")
        await rig.chat(updates.press(FACILITATOR, "g:record:bring:x"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")
