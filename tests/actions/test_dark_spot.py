"""The dark spot and the damaged place."""

import pytest

from referrals.vocabulary import Kind, Urgency
from tests.actions.talk import Talk, Turned, barrio

FORM = "dark_spot_form"


async def until_summary(talk: Talk, *, intent: str = "report_dark_spot") -> Turned:
    """Bring a talk to the summary."""
    await talk.begins(FORM, "el poste de la esquina no alumbra", intent)
    turned = await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
    if turned.keys == ["ask-inside"]:
        return await talk.presses("affirm", "inside=street")
    return turned


async def test_words_about_a_lamp_need_no_choice_of_a_fault(talk: Talk) -> None:
    turned = await talk.begins(FORM, "el poste no alumbra", "report_dark_spot")
    assert turned.keys == ["ask-where"]


async def test_its_button_asks_what_is_broken(talk: Talk) -> None:
    talk.form = FORM
    assert (await talk.presses("report_dark_spot")).keys == ["ask-fault"]
    assert (await talk.presses("affirm", "fault=lamp_out")).keys == ["ask-where"]


@pytest.mark.parametrize(
    ("intent", "kind"),
    [("report_dark_spot", Kind.DARK_SPOT), ("report_environment", Kind.ENVIRONMENT)],
)
async def test_a_lamp_and_a_damaged_place_are_told_apart_by_how_it_began(
    talk: Talk, intent: str, kind: Kind
) -> None:
    summary = await until_summary(talk, intent=intent)
    assert summary.params("summary")["kind"] == kind.value
    sent = await talk.presses("affirm", "confirm=send")
    assert sent.keys == ["receipt-follows"]
    (case,) = talk.cases()
    assert (case.kind, case.urgency, case.barrio_id) == (kind, Urgency.LOW, "caimitos")
    assert talk.story(case) == "el poste de la esquina no alumbra"


async def test_a_draft_of_a_damaged_place_is_one_too(talk: Talk) -> None:
    await talk.begins(FORM, "hay escombros en el parque", "report_environment")
    draft = talk.draft()
    assert draft is not None
    assert draft.kind is Kind.ENVIRONMENT
    await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
    draft = talk.draft()
    assert draft is not None
    assert draft.kind is Kind.ENVIRONMENT


async def test_the_fault_that_was_chosen_is_the_category(talk: Talk) -> None:
    talk.form = FORM
    await talk.presses("report_dark_spot")
    await talk.presses("affirm", "fault=pole_down")
    await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
    await talk.presses("affirm", "confirm=send")
    (case,) = talk.cases()
    assert (case.category, case.urgency) == ("pole_down", Urgency.HIGH)


async def test_a_voice_note_tells_what_is_broken(talk: Talk) -> None:
    talk.form = FORM
    await talk.presses("report_dark_spot")
    turned = await talk.presses("affirm", "media=voice")
    assert turned.keys == ["media-kept", "ask-where"]


async def test_a_photo_is_no_answer_to_what_is_broken(talk: Talk) -> None:
    talk.form = FORM
    await talk.presses("report_dark_spot")
    assert (await talk.presses("affirm", "media=photo")).keys == ["media-kept", "ask-fault"]


class TestCorrections:
    @pytest.mark.parametrize("intent", ["report_dark_spot", "report_environment"])
    async def test_the_story_is_asked_for_anew_and_taken(self, talk: Talk, intent: str) -> None:
        await until_summary(talk, intent=intent)
        await talk.presses("affirm", "confirm=correct")
        assert (await talk.presses("affirm", "correct=story")).keys == ["ask-story-spot"]
        turned = await talk.writes("son tres postes dañados", "report_dark_spot")
        assert turned.keys == ["corrected", "summary"]
        assert turned.params("summary")["story"] == "son tres postes dañados"
        await talk.presses("affirm", "confirm=send")
        assert talk.story(talk.cases()[0]) == "son tres postes dañados"

    async def test_the_fault_is_asked_for_anew(self, talk: Talk) -> None:
        await until_summary(talk)
        turned = await talk.presses("affirm", "correct=fault")
        assert turned.keys == ["ask-fault"]
        assert (await talk.presses("affirm", "fault=flicker")).keys == ["summary"]
        assert talk.slots["fault"] == "flicker"

    async def test_another_barrio_corrects_the_place(self, talk: Talk) -> None:
        await until_summary(talk)
        turned = await talk.writes("no, es en Zamorano", "deny", barrio("Zamorano"))
        assert turned.keys == ["corrected", "summary"]
        assert turned.params("summary")["barrio"] == "Zamorano"

    async def test_the_list_of_corrections_knows_the_kind(self, talk: Talk) -> None:
        await until_summary(talk, intent="report_environment")
        turned = await talk.presses("affirm", "confirm=correct")
        assert turned.params("ask-correct")["kind"] == "environment"


async def test_danger_at_a_lamp_leaves_as_an_alert_with_its_place(talk: Talk) -> None:
    await until_summary(talk)
    turned = await talk.writes(
        "se electrocutó un niño con el cable", "report_emergency", action="action_emergency"
    )
    assert turned.keys == ["emergency", "ask-emergency-more"]
    (case,) = talk.cases()
    assert (case.kind, case.urgency, case.barrio_id) == (Kind.CONFLICT, Urgency.VITAL, "caimitos")
