"""Requests and sessions in the chat of facilitators and coordinators."""

from datetime import timedelta

import pytest

from referrals import enrolments, opt_outs, people, programme_sessions, programmes, staff
from referrals.db import Work
from referrals.models import Enrolment
from referrals.programme_sessions import Plan
from referrals.vocabulary import AgeBand, EnrolmentState, Role, Unasked
from tests.bot import updates
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.factories import a_gestor, a_staff_member

ANA, LUZ, FACILITATOR, GESTOR = 81, 82, 83, 84


@pytest.fixture
def asked(rig: Rig) -> Enrolment:
    """A minor asked for a place in FutbolNet; there is a facilitator, and a gestor."""

    def begin(work: Work) -> Enrolment:
        a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR)
        a_gestor(work, chat_id=GESTOR)
        person = people.meet(work, ANA)
        return enrolments.ask(work, "futbolnet", AgeBand.FROM_14, by=person)

    return rig.do(begin)


def plain(rig: Rig, chat: int = FACILITATOR) -> str:
    return last(rig, chat).text


async def add(rig: Rig, day: str = "24/12", hour: str = "15:30", repeat: str = "No, solo") -> None:
    """Plan a session of FutbolNet by the form."""
    await write(rig, FACILITATOR, "/sesiones")
    await tap(rig, FACILITATOR, "Nueva sesión")
    await tap(rig, FACILITATOR, "FutbolNet")
    await write(rig, FACILITATOR, day)
    await write(rig, FACILITATOR, hour)
    await write(rig, FACILITATOR, "Cancha de Zamorano,   al lado de la caseta")
    await tap(rig, FACILITATOR, repeat)
    if repeat == "Cada semana":
        await tap(rig, FACILITATOR, "4 semanas")
    await tap(rig, FACILITATOR, "No, así está bien")
    await tap(rig, FACILITATOR, "Guardar")


async def passes(rig: Rig) -> None:
    rig.time.now += 10
    await rig.send()


async def admit(rig: Rig, *, guardian: bool = True) -> None:
    await write(rig, FACILITATOR, "/inscripciones")
    await tap(rig, FACILITATOR, "FutbolNet")
    await tap(rig, FACILITATOR, "Dar cupo")
    if guardian:
        await tap(rig, FACILITATOR, "Anotar permiso")
    await passes(rig)


class TestRequests:
    async def test_the_facilitator_hears_decides_and_notes_the_permission(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await rig.send()
        await tap(rig, FACILITATOR, "Ver solicitudes")
        await tap(rig, FACILITATOR, "FutbolNet")
        alias = rig.do(lambda work: rig.person(work, ANA).alias)
        assert alias in plain(rig)
        assert "Falta el permiso del acudiente" in plain(rig)
        assert (await tap(rig, FACILITATOR, "Dar cupo")).text == rig.words("toast-request-approved")
        answer = await tap(rig, FACILITATOR, "Anotar permiso")
        assert answer.text == rig.words("toast-guardian-noted")
        assert "Permiso del acudiente anotado" in plain(rig)
        await passes(rig)
        assert "Ya tiene cupo en" in plain(rig, ANA)
        await tap(rig, FACILITATOR, "Volver")
        assert plain(rig) == rig.words("requests.none")

    async def test_who_waits_is_given_a_place_that_there_is_since(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        def waits(work: Work) -> None:
            enrolments.get(work, asked.id).state = EnrolmentState.WAITING

        rig.do(waits)
        await rig.gets(updates.press(FACILITATOR, f"g:inscr:one:{asked.id}"))
        assert (await tap(rig, FACILITATOR, "Dar cupo")).text == rig.words("toast-request-approved")
        await passes(rig)
        assert "Ya tiene cupo en" in plain(rig, ANA)

    async def test_a_no_is_told_kindly(self, rig: Rig, asked: Enrolment) -> None:
        await write(rig, FACILITATOR, "/inscripciones")
        await tap(rig, FACILITATOR, "FutbolNet")
        await tap(rig, FACILITATOR, "No dar cupo")
        await passes(rig)
        assert "Por ahora no hay cupo" in plain(rig, ANA)

    @pytest.mark.parametrize("chat", [ANA, GESTOR, LUZ])
    @pytest.mark.parametrize(
        "data", ["g:inscr:yes:{}", "g:inscr:one:{}", "g:inscr:guardian:{}", "g:sesion:list:0",
                 "g:sesion:add"],
    )  # fmt: skip
    async def test_the_wrong_presser_changes_and_sees_nothing(
        self, rig: Rig, asked: Enrolment, chat: int, data: str
    ) -> None:
        await rig.chat(updates.press(chat, data.format(asked.id)))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("toast-not-allowed")
        found = rig.do(lambda work: enrolments.get(work, asked.id))
        assert (found.state, found.guardian_at) == (EnrolmentState.REQUESTED, None)

    @pytest.mark.parametrize(
        "data", ["g:inscr:yes:99", "g:inscr:yes", "g:inscr:x:1", "g:inscr:yes:x"]
    )
    async def test_a_button_of_nothing_is_stale(
        self, rig: Rig, asked: Enrolment, data: str
    ) -> None:
        await rig.chat(updates.press(FACILITATOR, data))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("toast-stale")

    async def test_a_request_that_was_taken_back_is_stale(self, rig: Rig, asked: Enrolment) -> None:
        await write(rig, FACILITATOR, "/inscripciones")
        await tap(rig, FACILITATOR, "FutbolNet")
        await rig.chat(updates.press(ANA, "g:prog:left:futbolnet"))
        assert (await tap(rig, FACILITATOR, "Dar cupo")).text == rig.words("toast-stale")


class TestSessions:
    async def test_a_session_from_the_form_to_the_participants(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await admit(rig)
        await add(rig)
        await passes(rig)
        said = plain(rig, ANA)
        assert "ya tiene fecha" in said
        assert "jueves 24 de diciembre, 3:30 p. m. · Cancha de Zamorano, al lado" in said
        assert "FutbolNet" not in said[:150]
        await tap(rig, ANA, "Mis programas")
        assert "3:30 p. m." in plain(rig, ANA)
        await rig.chat(updates.press(ANA, "g:prog:one:futbolnet"))
        assert "No tengo: edades y sectores." in plain(rig, ANA)

    async def test_without_the_permission_a_minor_hears_of_no_date(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await admit(rig, guardian=False)
        before = len(rig.telegram.sent_to(ANA))
        await add(rig)
        await passes(rig)
        assert len(rig.telegram.sent_to(ANA)) == before
        await write(rig, ANA, "/mis_sesiones")
        assert "Falta el permiso" in plain(rig, ANA)
        assert "3:30" not in plain(rig, ANA)

    @pytest.mark.parametrize("band", [AgeBand.FROM_14, AgeBand.FROM_18])
    async def test_dates_on_their_way_do_not_reach_who_needs_the_permission_since(
        self, rig: Rig, asked: Enrolment, band: AgeBand
    ) -> None:
        def waits(work: Work) -> None:
            programmes.tell_me(work, "futbolnet", by=people.meet(work, LUZ))
            by = rig.person(work, FACILITATOR)
            starts_at = work.now + timedelta(days=3)
            programme_sessions.plan(work, Plan("futbolnet", starts_at, "Cancha"), by=by)
            enrolments.ask(work, "futbolnet", band, by=rig.person(work, LUZ))

        rig.do(waits)
        await passes(rig)
        said = [call.text for call in rig.telegram.sent_to(LUZ)]
        assert any("Cancha" in text for text in said) is (band is AgeBand.FROM_18)

    @pytest.mark.parametrize("becomes", ["planned", "moved", "cancelled"])
    @pytest.mark.parametrize("goes", ["leaves", "removed", "stays"])
    async def test_who_has_no_place_any_more_when_news_leave_hears_nothing_of_it(
        self, rig: Rig, asked: Enrolment, becomes: str, goes: str
    ) -> None:
        await admit(rig)
        if becomes != "planned":
            await add(rig)
            await passes(rig)
        before = len(rig.telegram.sent_to(ANA))

        def change(work: Work) -> None:
            by = rig.person(work, FACILITATOR)
            starts_at = work.now + timedelta(days=3)
            if becomes == "planned":
                programme_sessions.plan(work, Plan("futbolnet", starts_at, "Cancha"), by=by)
            else:
                (one,) = programme_sessions.upcoming(work, ["futbolnet"])
                if becomes == "moved":
                    programme_sessions.move(work, one.id, starts_at, by=by)
                else:
                    programme_sessions.cancel(work, one.id, by=by)
            if goes == "leaves":
                enrolments.leave(work, "futbolnet", by=rig.person(work, ANA))
            elif goes == "removed":
                enrolments.remove(work, asked.id, by=by)

        rig.do(change)
        await passes(rig)
        said = [call.text for call in rig.telegram.sent_to(ANA)[before:]]
        of_session = [text for text in said if "Cancha" in text or "sesión" in text]
        assert len(of_session) == (1 if goes == "stays" else 0), said

    async def test_moving_and_cancelling_tell_once(self, rig: Rig, asked: Enrolment) -> None:
        await admit(rig)
        await add(rig)
        await write(rig, FACILITATOR, "/sesiones")
        await tap(rig, FACILITATOR, "FutbolNet")
        await tap(rig, FACILITATOR, "Cambiar la hora")
        await write(rig, FACILITATOR, "24/12")
        await tap(rig, FACILITATOR, "5:00 p. m.")
        await tap(rig, FACILITATOR, "Guardar")
        await passes(rig)
        assert "Antes: jueves 24 de diciembre, 3:30 p. m." in plain(rig, ANA)
        assert "5:00 p. m." in plain(rig, ANA)
        await write(rig, FACILITATOR, "/sesiones")
        await tap(rig, FACILITATOR, "FutbolNet")
        await tap(rig, FACILITATOR, "Cancelar la sesión")
        assert "Se le avisa a 1 persona." in plain(rig)
        await tap(rig, FACILITATOR, "Sí, cancelar y avisar")
        await passes(rig)
        assert "Se canceló la sesión de" in plain(rig, ANA)
        assert rig.do(lambda work: programme_sessions.upcoming(work, ["futbolnet"])) == []

    async def test_news_of_a_time_that_changed_again_meanwhile_are_not_sent(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await admit(rig)
        await add(rig)

        def call_off(work: Work) -> None:
            (found,) = programme_sessions.upcoming(work, ["futbolnet"])
            by = rig.person(work, FACILITATOR)
            programme_sessions.cancel(work, found.id, by=by)

        before = len(rig.telegram.sent_to(ANA))
        await rig.gets(updates.press(FACILITATOR, "g:sesion:list:0"))
        rig.do(call_off)
        await passes(rig)
        said = [call.text for call in rig.telegram.sent_to(ANA)[before:]]
        assert [text for text in said if "Se canceló" in text]

    async def test_a_weekly_series_is_one_message(self, rig: Rig, asked: Enrolment) -> None:
        await admit(rig)
        before = len(rig.telegram.sent_to(ANA))
        await add(rig, day="9/12", repeat="Cada semana")
        await passes(rig)
        (call,) = rig.telegram.sent_to(ANA)[before:]
        assert "tiene 4 sesiones nuevas" in call.text

    async def test_a_series_on_several_days_warns_of_holidays_and_leaves_them_out(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await write(rig, FACILITATOR, "/sesiones")
        await tap(rig, FACILITATOR, "Nueva sesión")
        await tap(rig, FACILITATOR, "FutbolNet")
        await write(rig, FACILITATOR, "1/12")
        await write(rig, FACILITATOR, "5 am")
        assert "¿5:00 a. m., seguro?" in plain(rig)
        await tap(rig, FACILITATOR, "Atrás")
        await write(rig, FACILITATOR, "4 pm")
        await write(rig, FACILITATOR, "Cancha")
        await tap(rig, FACILITATOR, "Varios días")
        for day in ("martes", "jueves", "viernes", "jueves"):
            await tap(rig, FACILITATOR, day)
        await tap(rig, FACILITATOR, "Listo")
        await tap(rig, FACILITATOR, "4 semanas")
        assert "Son festivos: 8/12, 25/12." in plain(rig)
        await tap(rig, FACILITATOR, "Sin los festivos")
        await tap(rig, FACILITATOR, "Sí, poner más")
        await write(rig, FACILITATOR, "75")
        await rig.chat(updates.pin(FACILITATOR, 3.53, -76.3))
        await tap(rig, FACILITATOR, "20 personas")
        assert "Días: martes y viernes" in plain(rig)
        await tap(rig, FACILITATOR, "Guardar")
        found = rig.do(lambda work: list(programme_sessions.upcoming(work, ["futbolnet"])))
        assert [one.starts_at.date().isoformat()[5:] for one in found] == [
            "12-01", "12-04", "12-11", "12-15", "12-18", "12-22",
        ]  # fmt: skip
        assert {(one.capacity, one.latitude, one.ends_at - one.starts_at) for one in found} == {
            (20, 3.53, timedelta(minutes=75))
        }

    async def test_only_as_many_weeks_are_taken_as_all_their_sessions_fit(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await write(rig, FACILITATOR, "/sesiones")
        await tap(rig, FACILITATOR, "Nueva sesión")
        await tap(rig, FACILITATOR, "FutbolNet")
        for words in ("1/12", "4 pm", "Cancha"):
            await write(rig, FACILITATOR, words)
        await tap(rig, FACILITATOR, "Varios días")
        for day in ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado"):
            await tap(rig, FACILITATOR, day)
        await tap(rig, FACILITATOR, "Listo")
        offered = [label for label in last(rig, FACILITATOR).buttons if "semanas" in label]
        assert offered == ["4 semanas", "8 semanas"]
        await write(rig, FACILITATOR, "11")  # 66 sessions
        assert "Son festivos" not in plain(rig)
        await write(rig, FACILITATOR, "10")
        await tap(rig, FACILITATOR, "Sí, también en festivo")
        await tap(rig, FACILITATOR, "No, así está bien")
        await tap(rig, FACILITATOR, "Guardar")
        found = rig.do(lambda work: list(programme_sessions.upcoming(work, ["futbolnet"])))
        assert len(found) == 60

    async def test_a_single_holiday_is_named(self, rig: Rig, asked: Enrolment) -> None:
        await write(rig, FACILITATOR, "/sesiones")
        await tap(rig, FACILITATOR, "Nueva sesión")
        await tap(rig, FACILITATOR, "FutbolNet")
        await write(rig, FACILITATOR, "8/12")
        await write(rig, FACILITATOR, "4 pm")
        await write(rig, FACILITATOR, "Cancha")
        await tap(rig, FACILITATOR, "No, solo")
        assert "El 8 de diciembre es festivo. ¿Hay sesión ese día?" in plain(rig)
        await tap(rig, FACILITATOR, "Sí, también en festivo")
        await tap(rig, FACILITATOR, "No, así está bien")
        await tap(rig, FACILITATOR, "Guardar")
        assert len(rig.do(lambda work: programme_sessions.upcoming(work, ["futbolnet"]))) == 1

    async def test_an_hour_of_today_that_is_over_is_said_kindly(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await write(rig, FACILITATOR, "/sesiones")
        await tap(rig, FACILITATOR, "Nueva sesión")
        await tap(rig, FACILITATOR, "FutbolNet")
        await write(rig, FACILITATOR, "24/11")
        await write(rig, FACILITATOR, "8 am")
        assert "Las 8:00 a. m. de ese día ya pasaron." in plain(rig)

    async def test_another_place_is_told_with_the_one_before(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await admit(rig)
        await add(rig)
        await write(rig, FACILITATOR, "/sesiones")
        await tap(rig, FACILITATOR, "FutbolNet")
        await tap(rig, FACILITATOR, "Cambiar el lugar")
        await write(rig, FACILITATOR, "Parque Bolívar")
        await tap(rig, FACILITATOR, "Sin punto")
        await tap(rig, FACILITATOR, "Guardar")
        await passes(rig)
        said = plain(rig, ANA)
        assert "Antes: jueves 24 de diciembre, 3:30 p. m. · Cancha de Zamorano" in said
        assert "Parque Bolívar" in said

    async def test_a_coordinator_chooses_who_leads(self, rig: Rig, asked: Enrolment) -> None:
        chief = 85
        rig.do(lambda work: a_staff_member(work, Role.COORDINATOR, chat_id=chief, name="Rosa").id)
        await write(rig, chief, "/sesiones")
        for label in ("Nueva sesión", "FutbolNet"):
            await tap(rig, chief, label)
        for words in ("24/12", "4 pm", "Cancha"):
            await write(rig, chief, words)
        for label in ("No, solo", "Sí, poner más", "90 minutos", "Sin punto", "Sin límite"):
            await tap(rig, chief, label)
        leader = rig.do(lambda work: staff.name_of(work, staff.facilitators(work)[0]))
        await tap(rig, chief, leader)
        await tap(rig, chief, "Guardar")
        (found,) = rig.do(lambda work: list(programme_sessions.upcoming(work, ["futbolnet"])))
        assert rig.do(lambda work: staff.facilitators(work)[0].id) == found.facilitator_id

    async def test_a_time_that_is_taken_keeps_the_form_open(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await add(rig)
        await add(rig)
        answer = rig.telegram.press_answers()[-1]
        assert answer.text == rig.words("error-session-taken")

    async def test_no_more_said_while_news_wait_counts_at_once_but_not_for_what_changes(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await admit(rig)
        await rig.chat(updates.press(LUZ, "g:prog:tell:futbolnet"))

        def plan_and_stop(work: Work) -> int:
            by = rig.person(work, FACILITATOR)
            wanted = Plan("futbolnet", work.now + timedelta(days=2), "Cancha")
            (made,) = programme_sessions.plan(work, wanted, by=by)
            for chat in (ANA, LUZ):
                opt_outs.stop(work, rig.person(work, chat), Unasked.REMINDERS)
            return made.id

        before = [len(rig.telegram.sent_to(chat)) for chat in (ANA, LUZ)]
        number = rig.do(plan_and_stop)
        await passes(rig)
        assert [len(rig.telegram.sent_to(chat)) for chat in (ANA, LUZ)] == before
        rig.do(
            lambda work: programme_sessions.cancel(work, number, by=rig.person(work, FACILITATOR))
        )
        await passes(rig)
        assert "Se canceló la sesión de" in plain(rig, ANA)
        assert len(rig.telegram.sent_to(LUZ)) == before[1]

    async def test_who_waited_for_dates_hears_and_sees_the_programme(
        self, rig: Rig, asked: Enrolment
    ) -> None:
        await rig.chat(updates.press(LUZ, "g:prog:tell:futbolnet"))
        await add(rig)
        await passes(rig)
        assert "Usted pidió que le avisara." in plain(rig, LUZ)
        await tap(rig, LUZ, "FutbolNet")
        assert "Próximas sesiones" in plain(rig, LUZ)
