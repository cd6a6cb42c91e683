"""The coordinator's chat: the board, giving a case, the team, silence, and why an alert came."""

from datetime import timedelta
from typing import Any

import pytest

from referrals import case_lists, cases, events, leaves, people, staff
from referrals.board import PAGE
from referrals.db import Work
from referrals.lifecycle import Outcome, State
from referrals.models import Case, Staff
from referrals.vocabulary import AlertState, Role
from tests.bot import updates
from tests.bot.fake_telegram import Call
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_staff_member,
    add_duty,
    alert_of,
)

ANA, GESTOR, BACKUP, COORDINATOR, SECOND, OTHER = 81, 83, 84, 85, 86, 87


def stage(rig: Rig, **draft: Any) -> dict[str, int]:
    """A team of five and Ana's case; ids by who and what."""

    def begin(work: Work) -> dict[str, int]:
        gestor = a_gestor(work, chat_id=GESTOR, name="Marleny")
        found = {
            "gestor": gestor.id,
            "backup": a_backup(work, chat_id=BACKUP, name="Óscar").id,
            "other": a_gestor(work, 2, chat_id=OTHER, name="Yenny").id,
            "coordinator": a_coordinator(work, chat_id=COORDINATOR, name="Rubén").id,
            "second": a_coordinator(work, chat_id=SECOND, name="Luz").id,
        }
        case = a_case(work, reporter=people.meet(work, ANA), **draft)
        return {**found, "case": case.id, "alert": alert_of(work, case, gestor).id}

    return rig.do(begin)


def edited(rig: Rig, chat_id: int = COORDINATOR) -> Call:
    """The screen of a chat as it was last changed in place."""
    found = [one for one in rig.telegram.arrived if one.method == "editMessageText"]
    return [one for one in found if one.chat_id == chat_id][-1]


async def toast(rig: Rig, chat_id: int, data: str) -> str:
    await rig.chat(updates.press(chat_id, data))
    return rig.telegram.press_answers()[-1].text


async def answer(rig: Rig, chat_id: int, words: str) -> Call:
    """What a command is answered with."""
    await rig.send()
    (found,) = await rig.chat(updates.text(chat_id, words))
    return found


def the_case(rig: Rig) -> Case:
    return rig.cases()[0]


def button(call: Call, words: str) -> str:
    """What the button with these words carries."""
    (found,) = [data for label, data in call.buttons.items() if words in label]
    return found


class TestBoard:
    async def test_counts_by_need_and_by_sector_with_buttons(self, rig: Rig) -> None:
        stage(rig)
        screen = await answer(rig, COORDINATOR, "/tablero")
        assert "Casos abiertos: 1" in screen.text
        assert "🔔 Sin tomar: <b>1</b>" in screen.text
        assert screen.buttons == {
            "🔔 Sin tomar": "g:tablero:list:untaken:0",
            "Sector 1": "g:tablero:list:c1:0",
            "🔄 Actualizar": "g:tablero:home",
            "🏠 Menú": "m:menu",
        }
        assert screen.params["protect_content"] is True

    async def test_a_list_a_case_and_back_in_the_same_message(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.chat(updates.press(COORDINATOR, "g:tablero:list:untaken:0"))
        code = the_case(rig).code
        assert code in edited(rig).text
        await rig.chat(updates.press(COORDINATOR, button(edited(rig), code)))
        shown = edited(rig)
        assert "dos vecinos discuten" in shown.text
        assert "Les llegó a: Marleny" in shown.text
        assert button(shown, "Dárselo") == f"g:tablero:pick:{ids['case']}:untaken:0:0"
        await rig.chat(updates.press(COORDINATOR, button(shown, "Volver")))
        assert edited(rig).text.startswith("<b>🔔 Sin tomar</b>")

    async def test_reading_a_case_is_in_its_trail_once_for_one_reading(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        ids = stage(rig)
        opened = f"g:tablero:case:{ids['case']}:c1:0"

        def readings(work: Work) -> list[str]:
            trail = events.trail(work, work.session.get_one(Case, ids["case"]))
            return [one.actor for one in trail if one.move == case_lists.OPENED]

        for _ in range(2):
            await rig.chat(updates.press(COORDINATOR, opened))
        assert rig.do(readings) == [f"staff:{ids['coordinator']}"]
        await rig.chat(updates.press(SECOND, opened))
        clock.advance(minutes=11)
        await rig.chat(updates.press(COORDINATOR, opened))
        assert len(rig.do(readings)) == 3

    @pytest.mark.parametrize(
        "data",
        ["home", "list:untaken:0", "list:c1:0", "case:1:c1:0", "pick:1:c1:0:0", "give:1:1:1",
         "letgo:1:c1:0"],
    )  # fmt: skip
    @pytest.mark.parametrize("chat", [ANA, GESTOR, OTHER])
    async def test_only_a_coordinator_presses_there(self, rig: Rig, data: str, chat: int) -> None:
        stage(rig)
        assert await toast(rig, chat, f"g:tablero:{data}") == rig.words("toast-not-allowed")
        assert the_case(rig).holder_id is None

    @pytest.mark.parametrize(
        "data", ["list:nothing:0", "list:c:0", "case:1:c1", "case:x:c1:0", "home:1", "give:1:1",
                 "pick:1:c1:0", "letgo:1", "case:1:c1:9999999999999", "what"],
    )  # fmt: skip
    async def test_a_button_of_no_such_screen_is_stale(self, rig: Rig, data: str) -> None:
        stage(rig)
        assert await toast(rig, COORDINATOR, f"g:tablero:{data}") == rig.words("toast-stale")

    @pytest.mark.parametrize("command", ["/tablero", "/equipo"])
    @pytest.mark.parametrize("role", [None, Role.GESTOR, Role.FACILITATOR, Role.AUDITOR])
    async def test_the_commands_are_for_coordinators(
        self, rig: Rig, command: str, role: Role | None
    ) -> None:
        stage(rig)
        if role is not None:
            rig.do(lambda work: a_staff_member(work, role, chat_id=99).id)
        refused = await answer(rig, 99, command)
        assert refused.text == rig.words("error-not-allowed")


class TestGiving:
    async def give(self, rig: Rig, case: int, name: str, chat: int = COORDINATOR) -> str:
        await rig.chat(updates.press(chat, f"g:tablero:pick:{case}:c1:0:0"))
        return button(edited(rig, chat), name)

    async def test_the_new_one_gets_the_alert_and_the_old_card_loses_its_buttons(
        self, rig: Rig
    ) -> None:
        ids = stage(rig)
        await rig.send()
        await rig.chat(updates.press(GESTOR, f"a:{ids['alert']}:ack"))
        data = await self.give(rig, ids["case"], "Yenny")
        assert await toast(rig, COORDINATOR, data) == rig.words("toast-given")
        assert "Yenny" in rig.telegram.texts_to(GESTOR)[-1]
        assert edited(rig, GESTOR).buttons == {}
        assert "dos vecinos discuten" in rig.telegram.texts_to(OTHER)[-1]
        assert await toast(rig, GESTOR, f"a:{ids['alert']}:go") == rig.words("toast-superseded")

    async def test_the_second_coordinator_finds_that_it_changed(self, rig: Rig) -> None:
        ids = stage(rig)
        first = await self.give(rig, ids["case"], "Yenny")
        second = await self.give(rig, ids["case"], "Óscar", SECOND)
        await rig.chat(updates.press(COORDINATOR, first))
        assert await toast(rig, SECOND, second) == rig.words("error-case-changed")

    async def test_a_case_closed_meanwhile_is_not_given(self, rig: Rig) -> None:
        ids = stage(rig)
        data = await self.give(rig, ids["case"], "Yenny")

        def close(work: Work) -> None:
            gestor = work.session.get_one(Staff, ids["gestor"])
            cases.close(work, ids["alert"], by=gestor.person, outcome=Outcome.FALSE_REPORT)

        rig.do(close)
        assert await toast(rig, COORDINATOR, data) == rig.words("toast-stale")
        assert the_case(rig).state is State.CLOSED


class TestSomebodyGone:
    async def test_who_coordinates_hears_of_a_case_that_goes_on(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.send()
        await rig.chat(updates.press(GESTOR, f"a:{ids['alert']}:ack"))
        await rig.chat(updates.membership(GESTOR, "kicked"))
        await rig.send()
        for chat in (COORDINATOR, SECOND):
            told = rig.telegram.texts_to(chat)[-1]
            assert "Marleny" in told
            assert "bloqueó el asistente" in told
            assert "Óscar" in told
        assert "dos vecinos discuten" in rig.telegram.texts_to(BACKUP)[-1]
        assert the_case(rig).holder_id is None

    async def test_with_nobody_to_tell_they_are_asked_to_give_it(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.chat(updates.press(GESTOR, f"a:{ids['alert']}:ack"))

        def alone(work: Work) -> None:
            for who in ("backup", "coordinator"):
                people.mark_blocked(work, work.session.get_one(Staff, ids[who]).person_id)
            far = work.session.get_one(Staff, ids["second"])
            leaves.begin(work, far.id, until=work.now + timedelta(days=1), by=far.person)

        rig.do(alone)
        await rig.chat(updates.membership(GESTOR, "kicked"))
        await rig.send()
        told = rig.telegram.sent_to(SECOND)[-1]
        assert "No hay a quién avisarle" in told.text
        assert f"g:tablero:case:{ids['case']}:c1:0" in told.buttons.values()


class TestTeam:
    async def test_everybody_is_listed_with_duties_and_state(self, rig: Rig) -> None:
        stage(rig)
        screen = await answer(rig, COORDINATOR, "/equipo")
        assert "5 personas" in screen.text
        assert "Suplente en: sector 1" in screen.text
        assert {"Marleny", "Óscar", "Yenny", "Rubén", "Luz"} <= set(screen.buttons)

    async def test_a_page_of_a_team_that_stands_in_everywhere_is_one_message(
        self, rig: Rig
    ) -> None:
        def crowd(work: Work) -> None:
            a_coordinator(work, chat_id=COORDINATOR)
            for _ in range(PAGE):
                one = a_gestor(work, name="Nombre de cuarenta letras, de los más larg")
                for cluster in work.city.clusters[1:]:
                    add_duty(work, one, Role.GESTOR, cluster=cluster.id, backup=True)

        rig.do(crowd)
        screen = await answer(rig, COORDINATOR, "/equipo")
        assert "Suplente en: sectores 2, 3, 4" in screen.text
        assert button(screen, "Siguientes") == "g:equipo:list:1"
        assert len(screen.text) < 2000

    async def test_suspending_asks_first_then_stops_everything(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.send()
        await rig.chat(updates.press(GESTOR, f"a:{ids['alert']}:ack"))
        await rig.chat(updates.press(COORDINATOR, f"g:equipo:ask:{ids['gestor']}"))
        assert "El caso que tiene pasa a quien sigue" in edited(rig).text
        data = button(edited(rig), "Sí, quitarlo")
        assert await toast(rig, COORDINATOR, data) == rig.words("toast-suspended")
        assert "dos vecinos" not in edited(rig, GESTOR).text
        assert edited(rig, GESTOR).buttons == {}
        for press in (f"a:{ids['alert']}:go", f"a:{ids['alert']}:talk", "g:tablero:home"):
            assert await toast(rig, GESTOR, press) == rig.words("toast-not-allowed")
        assert await toast(rig, SECOND, data) == rig.words("toast-already-suspended")
        rig.time.now += 5  # the chat rests after so many messages
        await rig.send()
        assert rig.words("staff-suspended") in rig.telegram.texts_to(GESTOR)
        assert len(rig.telegram.texts_to(BACKUP)) + len(rig.telegram.texts_to(COORDINATOR)) > 0

    @pytest.mark.parametrize("command", ["/casos", "/turno", "/tablero", "/equipo", "/invitar"])
    async def test_commands_stop_with_the_suspension(self, rig: Rig, command: str) -> None:
        ids = stage(rig)
        await rig.chat(updates.press(COORDINATOR, f"g:equipo:suspend:{ids['second']}"))
        refused = await answer(rig, SECOND, command)
        assert refused.text == rig.words("error-not-allowed")

    async def test_an_alert_on_its_way_does_not_reach_who_was_suspended(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.chat(updates.press(COORDINATOR, f"g:equipo:suspend:{ids['gestor']}"))
        assert all("dos vecinos" not in words for words in rig.telegram.texts_to(GESTOR))

    async def test_giving_the_access_back(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.chat(updates.press(COORDINATOR, f"g:equipo:suspend:{ids['gestor']}"))
        data = f"g:equipo:resume:{ids['gestor']}"
        assert await toast(rig, GESTOR, data) == rig.words("toast-not-allowed")
        assert await toast(rig, COORDINATOR, data) == rig.words("toast-resumed")
        assert rig.words("staff-resumed") in rig.telegram.texts_to(GESTOR)

    async def test_a_suspended_coordinator_cannot_undo_it(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.chat(updates.press(COORDINATOR, f"g:equipo:suspend:{ids['second']}"))
        data = f"g:equipo:resume:{ids['second']}"
        assert await toast(rig, SECOND, data) == rig.words("toast-not-allowed")
        last = f"g:equipo:suspend:{ids['coordinator']}"
        assert await toast(rig, COORDINATOR, last) == rig.words("error-last-coordinator")

    @pytest.mark.parametrize("data", ["ask:{}", "suspend:{}", "resume:{}", "one:{}", "list:0"])
    @pytest.mark.parametrize("chat", [ANA, GESTOR])
    async def test_nobody_else_may(self, rig: Rig, data: str, chat: int) -> None:
        ids = stage(rig)
        data = data.format(ids["other"])
        assert await toast(rig, chat, f"g:equipo:{data}") == rig.words("toast-not-allowed")

        def suspended(work: Work) -> bool:
            return work.session.get_one(Staff, ids["other"]).suspended_at is not None

        assert not rig.do(suspended)

    @pytest.mark.parametrize("data", ["suspend", "suspend:x", "what:1", "one:1:2"])
    async def test_a_button_of_no_such_screen_is_stale(self, rig: Rig, data: str) -> None:
        stage(rig)
        assert await toast(rig, COORDINATOR, f"g:equipo:{data}") == rig.words("toast-stale")


class TestSilence:
    async def test_a_question_then_kept_reports_and_an_honest_answer(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.chat(updates.press(COORDINATOR, f"g:hush:ask:{ids['case']}:c1:0"))
        assert "Lo que pone en peligro una vida pasa siempre" in edited(rig).text
        data = button(edited(rig), "Sí, poner en silencio")
        assert await toast(rig, COORDINATOR, data) == rig.words("toast-silenced")
        assert await toast(rig, SECOND, data) == rig.words("toast-already")
        rig.do(lambda work: a_case(work, reporter=rig.person(work, ANA)).id)
        await rig.send()
        assert "una persona de la coordinación lo mira más tarde" in rig.telegram.texts_to(ANA)[-1]
        assert len(rig.telegram.texts_to(GESTOR)) == 1
        lift = f"g:hush:lift:{ids['case']}:c1:0"
        assert await toast(rig, COORDINATOR, lift) == rig.words("toast-unsilenced")
        assert len(rig.telegram.texts_to(GESTOR)) == 2
        assert await toast(rig, COORDINATOR, lift) == rig.words("toast-already")

    @pytest.mark.parametrize("verb", ["ask", "yes", "lift"])
    async def test_a_gestor_may_not(self, rig: Rig, verb: str) -> None:
        ids = stage(rig)
        data = f"g:hush:{verb}:{ids['case']}:c1:0"
        assert await toast(rig, GESTOR, data) == rig.words("toast-not-allowed")

    async def test_many_reports_are_one_summary_with_the_way_to_them(self, rig: Rig) -> None:
        stage(rig)
        rig.do(lambda work: [a_case(work, reporter=rig.person(work, ANA)).id for _ in range(7)])
        await rig.send()
        (flag,) = [one for one in rig.telegram.arrived if one.chat_id == COORDINATOR]
        assert "ya mandó 5 reportes en 60 minutos" in flag.text
        await rig.chat(updates.press(COORDINATOR, button(flag, "Ver el caso")))
        assert "muchos reportes seguidos" in edited(rig).text
        let_go = button(edited(rig), "Dejarlo pasar")
        assert await toast(rig, COORDINATOR, let_go) == rig.words("toast-let-go")
        assert await toast(rig, COORDINATOR, let_go) == rig.words("toast-already")


class TestWhy:
    async def why(self, rig: Rig, chat: int, alert: int) -> str:
        await rig.send()
        found = await rig.chat(updates.press(chat, f"g:why:show:{alert}"))
        return next(one.text for one in found if one.method == "sendMessage")

    async def test_the_first_hears_the_rule_in_words(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.send()
        card = next(one for one in rig.telegram.arrived if one.chat_id == GESTOR)
        assert button(card, "¿Por qué me llegó?") == f"g:why:show:{ids['alert']}"
        words = await self.why(rig, GESTOR, ids["alert"])
        assert "usted atiende este sector" in words
        assert "va primero a quien atiende el sector" in words
        assert "neighbours" in words

    async def test_the_backup_of_somebody_away_hears_of_the_leave(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.send()
        await rig.chat(updates.press(GESTOR, f"g:turno:away:{ids['gestor']}:three"))

        def theirs(work: Work) -> int:
            backup = work.session.get_one(Staff, ids["backup"])
            case = work.session.get_one(Case, ids["case"])
            assert alert_of(work, case, backup).state is AlertState.OPEN
            return alert_of(work, case, backup).id

        words = await self.why(rig, BACKUP, rig.do(theirs))
        assert "Quien iba antes se ausentó." in words
        assert "Una persona que iba antes está ausente" in words

    async def test_who_was_given_it_hears_so(self, rig: Rig) -> None:
        ids = stage(rig)
        await rig.chat(updates.press(COORDINATOR, f"g:tablero:pick:{ids['case']}:c1:0:0"))
        await rig.chat(updates.press(COORDINATOR, button(edited(rig), "Yenny")))

        def theirs(work: Work) -> int:
            other = work.session.get_one(Staff, ids["other"])
            return alert_of(work, work.session.get_one(Case, ids["case"]), other).id

        assert "La coordinación se lo dio a usted." in await self.why(rig, OTHER, rig.do(theirs))

    async def test_a_border_is_named(self, rig: Rig) -> None:
        stage(rig)

        def on_the_border(work: Work) -> tuple[int, int]:
            numbers = [one.id for one in work.city.clusters_of("la_alameda")]
            chat = 300
            gestor = a_gestor(work, numbers[0], chat_id=chat, name="Ela")
            case = a_case(work, barrio_id="la_alameda")
            return chat, alert_of(work, case, gestor).id

        chat, alert = rig.do(on_the_border)
        assert "El barrio queda entre" in await self.why(rig, chat, alert)

    @pytest.mark.parametrize("chat", [BACKUP, COORDINATOR])
    async def test_the_alert_of_another_is_not_explained(self, rig: Rig, chat: int) -> None:
        ids = stage(rig)
        data = f"g:why:show:{ids['alert']}"
        assert await toast(rig, chat, data) == rig.words("toast-not-yours")

    @pytest.mark.parametrize("data", ["show", "show:x", "show:99999", "what:1"])
    async def test_a_button_without_an_alert_is_stale(self, rig: Rig, data: str) -> None:
        stage(rig)
        assert await toast(rig, GESTOR, f"g:why:{data}") == rig.words("toast-stale")

    async def test_a_resident_learns_nothing(self, rig: Rig) -> None:
        ids = stage(rig)
        data = f"g:why:show:{ids['alert']}"
        assert await toast(rig, ANA, data) == rig.words("toast-not-allowed")
        assert rig.do(lambda work: staff.of_person(work, rig.person(work, ANA))) is None
