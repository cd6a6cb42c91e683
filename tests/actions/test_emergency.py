"""Danger to life: the alert first, every question after it."""

import pytest

from referrals import cases
from referrals.db import Work
from referrals.models import Alert, Case
from referrals.vocabulary import Kind, Rank, Urgency
from tests.actions.talk import Talk, Turned, barrio, weapon
from tests.factories import ANSWERS, said_to

FORM = "emergency_form"


async def cry(
    talk: Talk, text: str = "le dispararon a mi hermano", *entities: dict[str, object]
) -> Turned:
    """Somebody cries for help."""
    return await talk.writes(text, "report_emergency", *entities, action="action_emergency")


def told(talk: Talk, case: Case) -> list[Rank]:
    """Who was alerted of a case, in order."""
    ranks: list[Rank] = talk.do(
        lambda work: [
            alert.rank
            for alert in work.session.query(Alert).filter_by(case_id=case.id).order_by(Alert.id)
        ]
    )
    return ranks


class TestTheAlert:
    async def test_it_leaves_before_any_question(self, talk: Talk) -> None:
        turned = await cry(talk)
        assert turned.keys == ["emergency", "ask-emergency-where"]
        params = turned.params("emergency")
        (case,) = talk.cases()
        assert (case.kind, case.urgency, case.happening) == (Kind.CONFLICT, Urgency.VITAL, "now")
        assert params == {"code": case.code, "told": True, "known_where": False}
        assert talk.story(case) == "le dispararon a mi hermano"
        assert told(talk, case) == [Rank.COORDINATOR]

    async def test_with_the_barrio_it_goes_to_the_gestor(self, talk: Talk) -> None:
        turned = await cry(talk, "dispararon en Caimitos", barrio("Caimitos"))
        assert turned.keys == ["emergency", "ask-emergency-more"]
        assert told(talk, talk.cases()[0]) == [Rank.HOLDER]

    async def test_its_button_alone_is_enough(self, talk: Talk) -> None:
        turned = await talk.presses("report_emergency", action="action_emergency")
        assert turned.keys == ["emergency", "ask-emergency-where"]
        assert talk.story(talk.cases()[0]) == ""

    async def test_the_button_of_a_doubt_sends_the_words_that_were_doubted(
        self, talk: Talk
    ) -> None:
        await talk.writes(
            "lo van a quebrar", "nlu_fallback", asks=["report_emergency"], action="action_doubt"
        )
        await talk.presses("report_emergency", action="action_emergency")
        assert talk.story(talk.cases()[0]) == "lo van a quebrar"

    async def test_what_a_report_had_gathered_goes_along(self, talk: Talk) -> None:
        await talk.begins("conflict_alert_form", "pelea de bandas", "report_conflict")
        await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
        turned = await cry(talk, "están disparando")
        assert turned.keys == ["emergency", "ask-emergency-more"]
        (case,) = talk.cases()
        assert talk.story(case) == "pelea de bandas\nestán disparando"
        assert case.barrio_id == "caimitos"

    async def test_a_pin_sent_before_goes_along(self, talk: Talk) -> None:
        talk.sends_file("pin", "3.53,-76.30", number=1)
        await cry(talk)
        assert talk.cases()[0].pin_sealed is not None

    async def test_nobody_gets_a_receipt_beside_the_answer(self, talk: Talk) -> None:
        await cry(talk)
        assert talk.do(lambda work: said_to(work, talk.person(work))) == []

    async def test_a_second_cry_is_added_to_the_same_alert(self, talk: Talk) -> None:
        await cry(talk)
        turned = await cry(talk, "ahora son tres")
        assert turned.keys[0] == "emergency"
        (case,) = talk.cases()
        assert talk.story(case).endswith("ahora son tres")
        assert turned.params("emergency")["code"] == case.code


class TestDetails:
    async def test_the_place_brings_in_the_gestor(self, talk: Talk) -> None:
        await cry(talk)
        turned = await talk.writes("en Caimitos por la cancha", "affirm", barrio("Caimitos"))
        assert turned.keys == ["emergency-added", "ask-emergency-more"]
        assert told(talk, talk.cases()[0]) == [Rank.COORDINATOR, Rank.HOLDER]

    async def test_every_word_is_passed_on(self, talk: Talk) -> None:
        await cry(talk, "dispararon en Caimitos", barrio("Caimitos"))
        for text in ("son cinco", "uno tiene una moto roja"):
            turned = await talk.writes(text, "out_of_scope")
            assert turned.keys == ["emergency-added", "ask-emergency-more"]
        (case,) = talk.cases()
        assert talk.story(case) == "dispararon en Caimitos\nson cinco\nuno tiene una moto roja"

    async def test_a_wound_and_a_weapon_are_noted(self, talk: Talk) -> None:
        await cry(talk, "auxilio en Caimitos", barrio("Caimitos"))
        await talk.writes("tienen un revólver", "report_conflict", weapon("firearm"))
        assert talk.cases()[0].danger == "weapon"
        await talk.writes("hay un herido", "report_emergency")
        assert talk.cases()[0].danger == "wounded"

    @pytest.mark.parametrize(
        "intent",
        ["ask_privacy", "help", "report_domestic_violence", "emotional_crisis", "report_emergency"],
    )
    async def test_whatever_is_said_now_belongs_to_the_alert(self, talk: Talk, intent: str) -> None:
        await cry(talk, "auxilio en Caimitos", barrio("Caimitos"))
        turned = await talk.writes("mi mamá está adentro con él", intent)
        assert turned.keys == ["emergency-added", "ask-emergency-more"]

    async def test_a_photo_neither_ends_it_nor_answers_where(self, talk: Talk) -> None:
        await cry(talk)
        turned = await talk.presses("affirm", "media=photo")
        assert turned.keys == ["media-kept", "ask-emergency-where"]
        await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
        turned = await talk.presses("affirm", "media=photo")
        assert turned.keys == ["media-kept", "ask-emergency-more"]

    async def test_a_pin_says_where_and_the_barrio_is_not_asked_again(self, talk: Talk) -> None:
        await cry(talk)
        pin = talk.sends_file("pin", "3.53,-76.30", number=1)
        turned = await talk.presses("affirm", f"pin={pin}")
        assert turned.keys == ["emergency-added", "ask-emergency-more"]
        assert talk.cases()[0].pin_sealed is not None

    async def test_words_after_the_case_was_closed_are_a_new_alert(self, talk: Talk) -> None:
        await cry(talk, "dispararon en Caimitos", barrio("Caimitos"))

        def close(work: Work) -> None:
            alert = work.session.query(Alert).one()
            outcome = cases.outcomes_of(alert.case)[0]
            cases.close(
                work, alert.id, by=alert.staff.person, outcome=outcome, answers=ANSWERS[outcome]
            )

        talk.do(close)
        await talk.writes("volvieron y están disparando", "report_emergency")
        first, second = talk.cases()
        assert second.urgency is Urgency.VITAL
        assert talk.story(second).endswith("volvieron y están disparando")
        assert told(talk, second) == [Rank.HOLDER]
        await talk.writes("son tres", "out_of_scope")
        assert len(talk.cases()) == 2
        assert talk.story(talk.cases()[1]).endswith("son tres")
        assert first.outcome is not None

    async def test_a_cry_after_the_case_was_closed_is_a_new_alert(self, talk: Talk) -> None:
        await cry(talk, "dispararon en Caimitos", barrio("Caimitos"))

        def close(work: Work) -> None:
            alert = work.session.query(Alert).one()
            outcome = cases.outcomes_of(alert.case)[0]
            cases.close(
                work, alert.id, by=alert.staff.person, outcome=outcome, answers=ANSWERS[outcome]
            )

        talk.do(close)
        turned = await cry(talk, "otra vez disparos")
        assert turned.params("emergency")["told"] is True
        assert turned.params("emergency")["code"] == talk.cases()[1].code


class TestTheEnd:
    @pytest.mark.parametrize(
        ("text", "intent"),
        [
            ("no, nada más", "deny"),
            ("gracias", "thank"),
            ("listo", "affirm"),
            ("chao", "goodbye"),
            ("cancelar", "cancel"),
            ("no eso es todo gracias", "deny"),
        ],
    )
    async def test_having_said_all_ends_it(self, talk: Talk, text: str, intent: str) -> None:
        await cry(talk, "dispararon en Caimitos", barrio("Caimitos"))
        turned = await talk.writes(text, intent)
        assert turned.keys == ["emergency-thanks"]
        assert turned.params("emergency-thanks")["code"] == talk.cases()[0].code
        assert talk.story(talk.cases()[0]) == "dispararon en Caimitos"

    @pytest.mark.parametrize("intent", ["deny", "affirm"])
    async def test_its_button_ends_it_also_before_the_place_is_known(
        self, talk: Talk, intent: str
    ) -> None:
        await cry(talk)
        turned = await talk.presses(intent, "more=done")
        assert turned.keys == ["emergency-thanks"]
        assert talk.form is None

    @pytest.mark.parametrize(
        ("text", "intent"), [("gracias", "thank"), ("cancelar", "cancel"), ("adiós", "goodbye")]
    )
    async def test_taking_leave_ends_it_and_is_no_place(
        self, talk: Talk, text: str, intent: str
    ) -> None:
        await cry(talk)
        assert (await talk.writes(text, intent)).keys == ["emergency-thanks"]
        assert talk.cases()[0].place_sealed is None
        assert talk.story(talk.cases()[0]) == "le dispararon a mi hermano"

    @pytest.mark.parametrize("text", ["sí", "si", "Sí señor", "yes"])
    async def test_a_yes_to_anything_else_means_that_there_is_more(
        self, talk: Talk, text: str
    ) -> None:
        await cry(talk, "dispararon en Caimitos", barrio("Caimitos"))
        turned = await talk.writes(text, "affirm")
        assert turned.keys == ["ask-emergency-more"]
        assert talk.story(talk.cases()[0]) == "dispararon en Caimitos"

    async def test_a_yes_with_what_it_is_is_passed_on(self, talk: Talk) -> None:
        await cry(talk, "dispararon en Caimitos", barrio("Caimitos"))
        turned = await talk.writes("sí, hay un herido en la casa azul", "affirm")
        assert turned.keys == ["emergency-added", "ask-emergency-more"]
        (case,) = talk.cases()
        assert case.danger == "wounded"
        assert "casa azul" in talk.story(case)

    async def test_a_long_no_is_passed_on(self, talk: Talk) -> None:
        await cry(talk, "dispararon en Caimitos", barrio("Caimitos"))
        text = "no, pero dígales que entren por la calle de atrás porque adelante están ellos"
        turned = await talk.writes(text, "deny")
        assert turned.keys == ["emergency-added", "ask-emergency-more"]
        assert "calle de atrás" in talk.story(talk.cases()[0])

    async def test_not_knowing_where_is_an_answer(self, talk: Talk) -> None:
        await cry(talk)
        turned = await talk.writes("no sé", "out_of_scope")
        assert turned.keys == ["ask-emergency-more"]

    async def test_the_talk_has_ended_afterwards(self, talk: Talk) -> None:
        await cry(talk, "dispararon en Caimitos", barrio("Caimitos"))
        await talk.writes("gracias", "thank")
        assert talk.do(lambda work: talk.conversation(work).ended_at) is not None
