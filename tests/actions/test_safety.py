"""Violence in the family and crisis: whom to call, no questions, nothing filed unasked."""

import pytest

from referrals.vocabulary import Kind
from tests.actions.talk import Talk, barrio

FIRST = [("action_family_violence", "family-violence"), ("action_crisis", "crisis")]


@pytest.mark.parametrize(("action", "key"), FIRST)
class TestFirstLine:
    async def test_it_says_whom_to_call_and_asks_nothing(
        self, talk: Talk, action: str, key: str
    ) -> None:
        turned = await talk.writes("me quiere matar", "x", action=action)
        assert turned.keys == [key]
        assert talk.form is None
        assert talk.slots["requested_slot"] is None
        assert talk.cases() == []

    async def test_a_report_under_way_ends_and_leaves_no_draft(
        self, talk: Talk, action: str, key: str
    ) -> None:
        await talk.begins("conflict_alert_form", "hay una pelea en mi casa", "report_conflict")
        assert talk.draft() is not None
        await talk.writes("es mi papá", "x", action=action)
        assert talk.form is None
        assert talk.draft() is None
        assert all(talk.slots[slot] is None for slot in ("story", "where", "happening", "danger"))

    async def test_what_was_told_is_no_part_of_a_report_that_follows(
        self, talk: Talk, action: str, key: str
    ) -> None:
        await talk.writes("mi papá me pega", "x", action=action)
        turned = await talk.begins(
            "conflict_alert_form", "y en la esquina venden droga", "report_conflict"
        )
        assert turned.keys == ["ask-where"]
        assert talk.slots["story"] == "y en la esquina venden droga"

    async def test_a_yes_to_being_written_to_asks_for_a_person(
        self, talk: Talk, action: str, key: str
    ) -> None:
        await talk.writes("ya no aguanto", "x", action=action)
        turned = await talk.begins(
            "contact_form", "sí, que alguien me escriba por favor", "request_gestor"
        )
        assert turned.keys == ["person-requested", "receipt-follows"]
        (case,) = talk.cases()
        assert case.kind in (Kind.FAMILY_VIOLENCE, Kind.CRISIS)
        assert talk.story(case) == "ya no aguanto"

    async def test_what_else_is_told_with_that_yes_is_kept(
        self, talk: Talk, action: str, key: str
    ) -> None:
        await talk.writes("ya no aguanto", "x", action=action)
        more = "sí, que me escriban hoy antes de que él vuelva de trabajar"
        await talk.begins("contact_form", more, "request_gestor")
        (case,) = talk.cases()
        assert talk.story(case) == f"ya no aguanto\n{more}"

    @pytest.mark.parametrize("between", ["utter_privacy", "utter_thanks", "action_doubt"])
    async def test_what_begins_no_matter_of_its_own_may_come_between(
        self, talk: Talk, action: str, key: str, between: str
    ) -> None:
        await talk.writes("ya no aguanto", "x", action=action)
        talk.passes("¿quién lee esto?", between)
        await talk.begins("contact_form", "sí, que me escriban", "request_gestor")
        (case,) = talk.cases()
        assert case.kind in (Kind.FAMILY_VIOLENCE, Kind.CRISIS)

    @pytest.mark.parametrize("between", ["action_justice", "dark_spot_form", "action_status"])
    async def test_after_another_matter_a_person_is_asked_for_that_and_its_words_are_kept(
        self, talk: Talk, action: str, key: str, between: str
    ) -> None:
        await talk.writes("ya no aguanto", "x", action=action)
        talk.passes("¿dónde queda la notaría?", between)
        words = "quiero que un gestor venga, los vecinos pelean por el ruido"
        turned = await talk.begins("contact_form", words, "request_gestor", barrio("Caimitos"))
        assert turned.keys == ["receipt-follows"]
        (case,) = talk.cases()
        assert (case.kind, talk.story(case)) == (Kind.CONTACT_REQUEST, words)

    async def test_the_button_under_the_lines_still_means_what_was_told_there(
        self, talk: Talk, action: str, key: str
    ) -> None:
        await talk.writes("ya no aguanto", "x", action=action)
        talk.passes("¿dónde queda la notaría?", "action_justice")
        talk.form, talk.slots["requested_slot"] = "contact_form", None
        wish = "crisis" if key == "crisis" else "family_violence"
        await talk.presses("request_gestor", f"person={wish}")
        (case,) = talk.cases()
        assert case.kind in (Kind.FAMILY_VIOLENCE, Kind.CRISIS)
        assert talk.story(case) == "ya no aguanto"

    async def test_a_button_without_words_is_answered_too(
        self, talk: Talk, action: str, key: str
    ) -> None:
        assert (await talk.presses("report_domestic_violence", action=action)).keys == [key]


async def test_a_conflict_after_it_is_routed_by_itself(talk: Talk) -> None:
    await talk.writes("mi papá me pega", "x", action="action_family_violence")
    await talk.begins(
        "conflict_alert_form",
        "anoche pelea en Caimitos sin heridos",
        "report_conflict",
        barrio("Caimitos"),
    )
    await talk.presses("affirm", "confirm=send")
    (case,) = talk.cases()
    assert case.kind is Kind.CONFLICT
    assert "papá" not in talk.story(case)
