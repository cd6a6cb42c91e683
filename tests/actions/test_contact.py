"""Asking for a person."""

import pytest

from referrals.vocabulary import Kind
from tests.actions.talk import Talk, barrio
from tests.factories import said_to

FORM = "contact_form"


async def test_where_then_about_what_then_the_case(talk: Talk) -> None:
    turned = await talk.begins(FORM, "quiero hablar con alguien", "request_gestor")
    assert turned.keys == ["ask-where"]
    turned = await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
    assert turned.keys == ["ask-person-about"]
    turned = await talk.writes("por un problema con el arriendo", "request_justice")
    assert turned.keys == ["receipt-follows"]
    (case,) = talk.cases()
    assert (case.kind, case.barrio_id) == (Kind.CONTACT_REQUEST, "caimitos")
    assert talk.story(case) == "por un problema con el arriendo"
    assert talk.do(lambda work: said_to(work, talk.person(work))) == ["receipt"]


async def test_a_few_words_tell_nothing_of_the_matter_yet(talk: Talk) -> None:
    await talk.begins(FORM, "quiero hablar con alguien", "request_gestor")
    assert talk.slots["story"] is None


async def test_more_words_are_the_matter_already(talk: Talk) -> None:
    text = "necesito que un gestor venga a hablar con los muchachos de la cuadra"
    await talk.begins(FORM, text, "request_gestor")
    turned = await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
    assert turned.keys == ["receipt-follows"]
    assert talk.story(talk.cases()[0]) == text


async def test_nobody_has_to_say_about_what(talk: Talk) -> None:
    talk.form = FORM
    await talk.presses("request_gestor")
    await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
    turned = await talk.presses("affirm", "about=later")
    assert turned.keys == ["receipt-follows"]
    assert len(talk.cases()) == 1


async def test_nobody_has_to_say_where(talk: Talk) -> None:
    talk.form = FORM
    await talk.presses("request_gestor")
    turned = await talk.presses("affirm", "where=unknown")
    assert turned.keys == ["ask-person-about"]


async def test_a_voice_note_says_about_what(talk: Talk) -> None:
    talk.form = FORM
    await talk.presses("request_gestor")
    await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
    assert (await talk.presses("affirm", "media=voice")).keys == ["media-kept", "receipt-follows"]


@pytest.mark.parametrize("question", ["where", "story"])
async def test_danger_interrupts_it(talk: Talk, question: str) -> None:
    await talk.begins(FORM, "quiero hablar con alguien", "request_gestor")
    if question == "story":
        await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
    turned = await talk.writes("auxilio", "report_emergency")
    assert turned.keys == ["(interrupted)"]


class TestInConfidence:
    @pytest.mark.parametrize(
        ("action", "wish", "kind"),
        [
            ("action_family_violence", "family_violence", Kind.FAMILY_VIOLENCE),
            ("action_crisis", "crisis", Kind.CRISIS),
        ],
    )
    async def test_the_button_files_what_was_told_and_asks_nothing(
        self, talk: Talk, action: str, wish: str, kind: Kind
    ) -> None:
        await talk.writes("mi esposo me pega todas las noches", "x", action=action)
        talk.form = FORM
        turned = await talk.presses("request_gestor", f"person={wish}")
        assert turned.keys == ["person-requested", "receipt-follows"]
        (case,) = talk.cases()
        assert (case.kind, case.mediation) == (kind, False)
        assert talk.story(case) == "mi esposo me pega todas las noches"
        assert turned.params("person-requested")["code"] == case.code
        assert talk.do(lambda work: said_to(work, talk.person(work))) == []

    async def test_beside_an_alert_that_left_before_it_is_a_case_of_its_own(
        self, talk: Talk
    ) -> None:
        await talk.writes("auxilio", "report_emergency", action="action_emergency")
        talk.form, talk.slots["requested_slot"] = FORM, None
        turned = await talk.presses("request_gestor", "person=family_violence")
        alert, wish = talk.cases()
        assert (alert.kind, wish.kind) == (Kind.CONFLICT, Kind.FAMILY_VIOLENCE)
        assert turned.params("person-requested")["code"] == wish.code
        assert len(talk.cases()) == 2

    async def test_a_wish_that_is_filed_again_is_one_case(self, talk: Talk) -> None:
        for _ in range(2):
            talk.form, talk.slots["requested_slot"] = FORM, None
            await talk.presses("request_gestor", "person=crisis")
        assert [case.kind for case in talk.cases()] == [Kind.CRISIS]

    async def test_a_wish_of_a_kind_that_does_not_exist_is_violence_at_home_or_none(
        self, talk: Talk
    ) -> None:
        talk.form = FORM
        turned = await talk.presses("request_gestor", "person=x")
        assert turned.keys[0] == "person-requested"
        assert talk.cases()[0].kind is Kind.FAMILY_VIOLENCE


class TestFromGuidance:
    async def test_the_matter_that_was_on_the_screen_is_handed_on_and_said_so(
        self, talk: Talk
    ) -> None:
        talk.form = FORM
        turned = await talk.presses("request_gestor", "matter=child_support")
        assert turned.keys == ["person-matter", "ask-where"]
        await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
        assert (await talk.presses("affirm", "about=later")).keys == ["receipt-follows"]
        (case,) = talk.cases()
        assert (case.kind, case.category) == (Kind.CONTACT_REQUEST, "child_support")
        assert talk.story(case) == ""

    @pytest.mark.parametrize("topic", ["family_violence", "srpa", "gone", ""])
    async def test_what_is_not_handed_on_leaves_nothing(self, talk: Talk, topic: str) -> None:
        talk.form = FORM
        turned = await talk.presses("request_gestor", f"matter={topic}")
        assert turned.keys == ["ask-where"]
        assert talk.slots["fault"] is None
