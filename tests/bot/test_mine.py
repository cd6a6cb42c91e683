"""A resident's own reports in the chat: list, report, adding, taking back."""

from datetime import UTC, datetime

import pytest

from bot.catalogue import Catalogue
from bot.render.facts import Speaker
from bot.render.mine import report
from referrals import neighbours, people
from referrals.city import City
from referrals.db import Work
from referrals.lifecycle import Outcome, State
from referrals.models import Case
from referrals.report_steps import Step
from referrals.vocabulary import Kind, Precision, Urgency
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.phone import tap
from tests.bot.rig import Rig
from tests.factories import a_case, a_coordinator, a_gestor

ANA, NEIGHBOUR, GESTOR, STRANGER = 81, 82, 83, 84


@pytest.fixture
def case(rig: Rig) -> Case:
    """Ana reported a conflict; a gestor was alerted of it."""

    def begin(work: Work) -> Case:
        a_gestor(work, chat_id=GESTOR, name="Marleny")
        return a_case(work, reporter=people.meet(work, ANA), story="uno")

    return rig.do(begin)


def toast(rig: Rig) -> str:
    return rig.telegram.press_answers()[-1].text


class TestSeeing:
    @pytest.mark.parametrize(
        "update", [updates.text(ANA, "/mis_reportes"), updates.press(ANA, "m:status")]
    )
    async def test_the_list_comes_without_the_language_model_and_leads_to_each(
        self, rig: Rig, case: Case, update: updates.Json
    ) -> None:
        rig.rasa.failure = DOWN
        await rig.send()
        answers = await rig.chat(update)
        shown = [call for call in answers if call.method == "sendMessage"][-1]
        assert case.code in shown.text
        assert f"g:mine:show:{case.id}" in shown.buttons.values()
        assert rig.rasa.turns == []

    async def test_a_report_says_what_was_done_and_what_can_be_done(
        self, rig: Rig, case: Case
    ) -> None:
        alert = case.alerts[0].id
        await rig.chat(updates.press(GESTOR, f"a:{alert}:ack"))
        await rig.chat(updates.press(GESTOR, f"a:{alert}:ref:casa_de_justicia"))
        await rig.chat(updates.press(ANA, f"g:mine:show:{case.id}"))
        shown = rig.telegram.sent_to(ANA)[-1]
        for words in ("lo recibió Marleny", "Casa de Justicia", "Último cambio: hoy"):
            assert words in shown.text
        assert set(shown.buttons.values()) == {
            f"g:mine:add:{case.id}",
            f"g:mine:wd:{case.id}",
            "m:person",
            "m:status",
            "m:menu",
        }

    async def test_a_person_without_reports_hears_it(self, rig: Rig) -> None:
        (answer,) = await rig.chat(updates.text(ANA, "/mis_reportes"))
        assert answer.text == rig.words("status-none")

    @pytest.mark.parametrize("verb", ["show", "add", "wd", "wdyes"])
    async def test_somebody_elses_button_and_one_of_no_report_answer_the_same(
        self, rig: Rig, case: Case, verb: str
    ) -> None:
        for number in (case.id, 999):
            await rig.chat(updates.press(STRANGER, f"g:mine:{verb}:{number}"))
            assert toast(rig) == rig.words("toast-mine-unknown")
        assert rig.telegram.texts_to(STRANGER) == []
        assert rig.cases()[0].state is State.ASSIGNED

    @pytest.mark.parametrize("kind", [Kind.FAMILY_VIOLENCE, Kind.CRISIS])
    async def test_of_a_private_report_the_screen_tells_neither_kind_nor_office_nor_ending(
        self, rig: Rig, kind: Kind
    ) -> None:
        def begin(work: Work) -> Case:
            a_coordinator(work, chat_id=GESTOR)
            return a_case(work, reporter=people.meet(work, ANA), kind=kind)

        case = rig.do(begin)
        alert = case.alerts[0].id
        await rig.chat(updates.press(GESTOR, f"a:{alert}:ref:comisaria_central"))
        await rig.chat(updates.press(GESTOR, f"a:{alert}:end:police"))
        await tap(rig, GESTOR, "No sé")
        await tap(rig, GESTOR, "Guardar")
        rig.telegram.arrived.clear()
        await rig.chat(updates.press(ANA, "m:status"))
        await rig.chat(updates.press(ANA, f"g:mine:show:{case.id}"))
        seen = " ".join(
            f"{call.text} {' '.join(call.buttons)}" for call in rig.telegram.sent_to(ANA)
        ).lower()
        assert case.code.lower() in seen
        for telling in ("violencia", "familia", "crisis", "emocional", "comisar", "polic"):
            assert telling not in seen


class TestJoined:
    """The report of somebody else that a person said "me too" of."""

    @pytest.fixture
    def spot(self, rig: Rig) -> Case:
        def begin(work: Work) -> Case:
            a_gestor(work, chat_id=GESTOR, name="Marleny")
            case = a_case(
                work, reporter=people.meet(work, ANA), kind=Kind.DARK_SPOT, category="off",
                danger=None, place="frente a la tienda de doña Rosa", pin=(3.5394, -76.3036),
            )  # fmt: skip
            neighbours.subscribe(work, case, people.meet(work, NEIGHBOUR))
            return case

        return rig.do(begin)

    @pytest.mark.parametrize("language", ["es", "en"])
    async def test_it_is_in_the_list_and_says_how_far_the_repair_is(
        self, rig: Rig, spot: Case, language: str
    ) -> None:
        def chosen(work: Work) -> None:
            rig.person(work, NEIGHBOUR).language = language

        rig.do(chosen)
        alert = spot.alerts[0].id
        for verb in ("see", "order", "plan"):
            day = ":tomorrow" if verb == "plan" else ""
            await rig.chat(updates.press(GESTOR, f"g:spot:{verb}:{alert}{day}"))
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(NEIGHBOUR, "/mis_reportes"))
        assert f"g:mine:show:{spot.id}" in rig.telegram.sent_to(NEIGHBOUR)[-1].buttons.values()
        await rig.chat(updates.press(NEIGHBOUR, f"g:mine:show:{spot.id}"))
        shown = rig.telegram.sent_to(NEIGHBOUR)[-1]
        day = rig.catalogue.plain("moment-date", language, month=11, day="25")
        step = rig.catalogue.plain("mine-step", language, what="planned", date=day, name="")
        assert step in shown.text
        assert rig.catalogue.plain("mine-step", language, what="ordered") in shown.text
        assert set(shown.buttons.values()) == {
            f"g:spot:leave:{spot.id}",
            "m:person",
            "m:status",
            "m:menu",
        }
        for secret in ("Marleny", "Rosa", "punto exacto"):
            assert secret not in shown.text

    @pytest.mark.parametrize("language", ["es", "en", "pt", "fr"])
    def test_every_language_has_words_of_its_own_for_each_step(
        self, catalogue: Catalogue, city: City, language: str
    ) -> None:
        steps = [
            Step(what, datetime(2026, 11, 24, 15, tzinfo=UTC), day="2026-11-25").to_json()
            for what in ("joined", "seen", "ordered", "planned", "planned-until", "refused")
        ]
        shown = report(
            Speaker(catalogue, language, city),
            {"kind": "dark_spot", "code": "PZ-1", "state": "assigned", "joined": True,
             "steps": steps, "as_of": "2026-11-25T15:00:00+00:00", "is_open": False},
        )  # fmt: skip
        told = [line for line in str(shown).splitlines() if line.startswith("•")]
        assert len({line.split(":")[-1] for line in told}) == len(steps)
        assert "25" in told[3]

    async def test_they_leave_it_there_and_it_is_gone(self, rig: Rig, spot: Case) -> None:
        await rig.chat(updates.press(NEIGHBOUR, f"g:spot:leave:{spot.id}"))
        assert toast(rig) == rig.words("toast-no-more")
        await rig.chat(updates.text(NEIGHBOUR, "/mis_reportes"))
        assert rig.telegram.texts_to(NEIGHBOUR)[-1] == rig.words("status-none")
        await rig.chat(updates.press(NEIGHBOUR, f"g:mine:show:{spot.id}"))
        assert toast(rig) == rig.words("toast-mine-unknown")

    @pytest.mark.parametrize("data", ["add:{}", "wd:{}", "wdyes:{}", "place:{}:exact"])
    async def test_forged_buttons_of_the_reporter_do_nothing(
        self, rig: Rig, spot: Case, data: str
    ) -> None:
        await rig.chat(updates.press(NEIGHBOUR, "g:mine:" + data.format(spot.id)))
        assert toast(rig) == rig.words("toast-mine-unknown")
        assert rig.cases()[0].state is State.ASSIGNED

    async def test_once_it_is_mended_they_see_that_and_what_to_do_if_not(
        self, rig: Rig, spot: Case
    ) -> None:
        await rig.chat(updates.press(GESTOR, f"g:spot:repair:{spot.alerts[0].id}:yes"))
        await rig.chat(updates.press(NEIGHBOUR, f"g:mine:show:{spot.id}"))
        shown = rig.telegram.texts_to(NEIGHBOUR)[-1]
        assert "se cerró: quedó arreglado" in shown
        assert "repórtelo otra vez" in shown


class TestAdding:
    async def begin(self, rig: Rig, case: Case) -> None:
        await rig.send()
        await rig.chat(updates.press(ANA, f"g:mine:add:{case.id}"))
        rig.telegram.arrived.clear()

    async def test_words_go_to_the_report_and_to_the_gestor(self, rig: Rig, case: Case) -> None:
        await self.begin(rig, case)
        await rig.chat(updates.text(ANA, "ahora son cinco"))
        assert rig.story_of(rig.cases()[0]) == "uno\nahora son cinco"
        assert "ahora son cinco" in rig.telegram.texts_to(GESTOR)[0]
        assert case.code in rig.telegram.texts_to(ANA)[-1]
        assert rig.rasa.turns == []
        await rig.chat(updates.text(ANA, "gracias"))
        assert [turn.text for turn in rig.rasa.turns] == ["gracias"]

    async def test_a_photo_with_words_a_voice_and_a_pin_go_along(
        self, rig: Rig, case: Case
    ) -> None:
        await self.begin(rig, case)
        await rig.chat(updates.voice(ANA), updates.pin(ANA, 3.5394, -76.3036))
        await rig.chat(updates.photo(ANA, caption="mire"))
        methods = {call.method for call in rig.telegram.sent_to(GESTOR)}
        assert {"sendVoice", "sendLocation", "sendPhoto"} <= methods
        assert rig.story_of(rig.cases()[0]) == "uno\nmire"
        assert len(rig.cases()) == 1

    async def test_the_same_update_twice_adds_once(self, rig: Rig, case: Case) -> None:
        await self.begin(rig, case)
        update = updates.text(ANA, "ahora son cinco")
        await rig.chat(update, update)
        assert rig.story_of(rig.cases()[0]) == "uno\nahora son cinco"

    @pytest.mark.parametrize(
        "update",
        [updates.press(ANA, "g:mine:done"), updates.press(ANA, "m:menu"),
         updates.text(ANA, "/menu"), updates.press(ANA, "m:conflict")],
    )  # fmt: skip
    async def test_whoever_goes_elsewhere_adds_nothing_more(
        self, rig: Rig, case: Case, update: updates.Json
    ) -> None:
        await self.begin(rig, case)
        await rig.chat(update)
        await rig.chat(updates.text(ANA, "otra cosa"))
        assert rig.story_of(rig.cases()[0]) == "uno"
        assert rig.rasa.turns[-1].text == "otra cosa"

    async def test_words_of_danger_are_added_and_leave_as_an_alert_too(
        self, rig: Rig, case: Case
    ) -> None:
        await self.begin(rig, case)
        words = "auxilio le dispararon a mi hijo está sangrando"
        await rig.chat(updates.text(ANA, words))
        first, second = rig.cases()
        assert words in rig.story_of(first)
        assert second.urgency is Urgency.VITAL
        assert "123" in rig.telegram.texts_to(ANA)[-1]

    DANGER = "auxilio le dispararon a mi hijo está sangrando"

    @pytest.mark.parametrize("size", [1000, 30_000_000])
    async def test_danger_under_a_photo_is_answered_with_the_emergency_line_first(
        self, rig: Rig, case: Case, size: int
    ) -> None:
        await rig.chat(updates.press(GESTOR, f"a:{case.alerts[0].id}:end:resolved_itself"))
        await tap(rig, GESTOR, "Guardar")
        await self.begin(rig, case)
        await rig.chat(updates.photo(ANA, caption=self.DANGER, size=size))
        assert "123" in rig.telegram.texts_to(ANA)[-1].splitlines()[0]
        assert any(one.urgency is Urgency.VITAL for one in rig.cases())

    async def test_a_far_pin_is_not_added(self, rig: Rig, case: Case) -> None:
        await self.begin(rig, case)
        await rig.chat(updates.pin(ANA, 60.0, 10.0))
        assert rig.cases()[0].pin_sealed is None
        assert "queda lejos" in rig.telegram.texts_to(ANA)[-1]

    async def test_a_file_that_is_too_large_is_said_and_its_words_are_kept(
        self, rig: Rig, case: Case
    ) -> None:
        await self.begin(rig, case)
        await rig.chat(updates.photo(ANA, caption="mire", size=30_000_000))
        assert rig.story_of(rig.cases()[0]) == "uno\nmire"
        assert "muy grande" in rig.telegram.texts_to(ANA)[-1]

    async def test_in_a_talk_what_is_written_goes_to_the_gestor(self, rig: Rig, case: Case) -> None:
        await rig.chat(updates.press(GESTOR, f"a:{case.alerts[0].id}:talk"))
        await self.begin(rig, case)
        await rig.chat(updates.text(ANA, "aquí estoy"))
        assert "aquí estoy" in rig.telegram.texts_to(GESTOR)[-1]
        assert rig.story_of(rig.cases()[0]) == "uno"

    async def test_to_a_report_that_ended_a_new_one_is_told_of(self, rig: Rig, case: Case) -> None:
        await rig.chat(updates.press(GESTOR, f"a:{case.alerts[0].id}:end:resolved_itself"))
        await tap(rig, GESTOR, "Guardar")
        await self.begin(rig, case)
        await rig.chat(updates.text(ANA, "volvieron"))
        assert len(rig.cases()) == 2
        said = rig.telegram.texts_to(ANA)[-1]
        assert case.code in said
        assert rig.cases()[1].code in said


class TestTakingBack:
    async def test_it_is_asked_first_and_then_done(self, rig: Rig, case: Case) -> None:
        await rig.send()
        await rig.chat(updates.press(ANA, f"g:mine:wd:{case.id}"))
        assert rig.cases()[0].state is State.ASSIGNED
        assert f"g:mine:wdyes:{case.id}" in rig.telegram.sent_to(ANA)[-1].buttons.values()
        await rig.chat(updates.press(ANA, f"g:mine:wdyes:{case.id}"))
        assert rig.cases()[0].outcome is Outcome.NOT_POSSIBLE
        assert "quedó cerrado" in rig.telegram.texts_to(ANA)[-1]
        told = " ".join(rig.telegram.texts_to(GESTOR))
        assert f"Quien avisó retiró el caso {case.code}" in told.replace("<b>", "").replace(
            "</b>", ""
        )

    async def test_pressing_twice_is_told_kindly(self, rig: Rig, case: Case) -> None:
        for _ in range(2):
            await rig.chat(updates.press(ANA, f"g:mine:wdyes:{case.id}"))
        assert toast(rig) == rig.words("toast-mine-ended")

    async def test_one_with_weapons_stays_open_and_the_person_is_told_so(self, rig: Rig) -> None:
        def begin(work: Work) -> Case:
            a_gestor(work, chat_id=GESTOR)
            return a_case(work, reporter=people.meet(work, ANA), danger="weapon")

        case = rig.do(begin)
        await rig.chat(updates.press(ANA, f"g:mine:wd:{case.id}"))
        assert "no se cierra solo" in rig.telegram.texts_to(ANA)[-1]
        await rig.chat(updates.press(ANA, f"g:mine:wdyes:{case.id}"))
        assert "Sigue abierto" in rig.telegram.texts_to(ANA)[-1]
        assert rig.cases()[0].state is State.ASSIGNED
        assert "Decida con la coordinación" in " ".join(rig.telegram.texts_to(GESTOR))


class TestPlace:
    PLACE, PIN = "por la cancha", (3.5394, -76.3036)

    def placed(self, rig: Rig, precision: Precision) -> Case:
        def begin(work: Work) -> Case:
            a_gestor(work, chat_id=GESTOR)
            return a_case(
                work,
                reporter=people.meet(work, ANA),
                place=self.PLACE,
                pin=self.PIN,
                precision=precision,
            )

        return rig.do(begin)

    def seen(self, rig: Rig) -> str:
        calls = rig.telegram.sent_to(GESTOR)
        return " ".join(f"{call.text} {call.params.get('latitude')}" for call in calls)

    async def test_of_a_report_for_the_barrio_alone_no_place_and_no_pin_reach_staff(
        self, rig: Rig
    ) -> None:
        self.placed(rig, Precision.BARRIO)
        await rig.send()
        assert self.PLACE not in self.seen(rig)
        assert "punto en el mapa" not in self.seen(rig)
        assert [call.method for call in rig.telegram.sent_to(GESTOR)] == ["sendMessage"]
        assert "solo el barrio" in self.seen(rig)

    async def test_no_button_offers_staff_a_point_that_they_may_not_see(self, rig: Rig) -> None:
        case = self.placed(rig, Precision.BARRIO)
        await rig.send()
        files = f"g:cases:files:{case.alerts[0].id}"
        assert files not in rig.telegram.sent_to(GESTOR)[-1].buttons.values()
        await rig.chat(updates.photo(ANA))
        await rig.chat(updates.press(GESTOR, f"a:{case.alerts[0].id}:ack"))
        card = [one for one in rig.telegram.sent_to(GESTOR) if files in one.buttons.values()][-1]
        assert "📎 Ver fotos" in card.buttons
        await rig.chat(updates.press(ANA, f"g:mine:place:{case.id}:block"))
        rig.time.now += 10  # the gestor's chat rests after so many messages
        await rig.send()
        card = [one for one in rig.telegram.sent_to(GESTOR) if files in one.buttons.values()][-1]
        assert "📎 Ver fotos y el punto" in card.buttons

    async def test_of_the_block_the_pin_is_not_the_one_that_was_sent(self, rig: Rig) -> None:
        self.placed(rig, Precision.BLOCK)
        await rig.send()
        assert self.PLACE in self.seen(rig)
        assert "3.5391" in self.seen(rig)
        assert "3.5394" not in self.seen(rig)

    async def test_the_reporter_shows_more_by_a_button_and_not_less_by_an_old_one(
        self, rig: Rig
    ) -> None:
        case = self.placed(rig, Precision.BARRIO)
        await rig.send()
        await rig.chat(updates.press(ANA, f"g:mine:show:{case.id}"))
        wider = f"g:mine:place:{case.id}:exact"
        assert wider in rig.telegram.sent_to(ANA)[-1].buttons.values()
        await rig.chat(updates.press(STRANGER, wider))
        assert toast(rig) == rig.words("toast-mine-unknown")
        assert self.PLACE not in self.seen(rig)
        await rig.chat(updates.press(ANA, wider))
        assert "el punto exacto" in rig.telegram.texts_to(ANA)[-1]
        assert self.PLACE in self.seen(rig)
        assert "3.5394" in self.seen(rig)
        await rig.chat(updates.press(ANA, f"g:mine:place:{case.id}:barrio"))
        assert toast(rig) == rig.words("toast-mine-seen")

    @pytest.mark.parametrize("data", ["g:mine:place:1", "g:mine:place:1:nowhere"])
    async def test_a_choice_that_is_none_is_stale(self, rig: Rig, data: str) -> None:
        await rig.chat(updates.press(ANA, data))
        assert toast(rig) == rig.words("toast-stale")
