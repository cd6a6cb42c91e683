"""Programmes asked for in words: what there is, signing up, one's own sessions."""

import pytest

from tests.actions.talk import Talk, named


async def test_what_there_is_begins_with_the_age_somebody_looks_for(talk: Talk) -> None:
    turned = await talk.presses("ask_programs", action="action_programs")
    assert turned.says == [("programs-age", {})]


async def test_a_programme_that_is_named_is_shown(talk: Talk) -> None:
    turned = await talk.writes(
        "qué es forjar", "ask_programs", named("program", "forjar_oportunidades"),
        action="action_programs",
    )  # fmt: skip
    assert turned.params("programme")["programme"] == "forjar_oportunidades"


@pytest.mark.parametrize("hidden", ["casa_libertad", "vivo_mi_calle"])
async def test_one_that_is_not_for_everybody_or_has_ended_is_not_shown(
    talk: Talk, hidden: str
) -> None:
    turned = await talk.writes(
        "y casa libertad?", "ask_programs", named("program", hidden), action="action_programs"
    )
    assert turned.keys == ["programs-age"]
    turned = await talk.writes(
        "inscríbame", "enroll_program", named("program", hidden), action="action_enroll_program"
    )
    assert turned.keys == ["programs-list"]


async def test_signing_up_in_words_leads_to_the_age_first(talk: Talk) -> None:
    turned = await talk.writes(
        "me quiero inscribir en forjar", "enroll_program",
        named("program", "forjar_oportunidades"), action="action_enroll_program",
    )  # fmt: skip
    assert turned.says == [("programme-age", {"programme": "forjar_oportunidades"})]


async def test_signing_up_without_a_name_leads_to_the_list(talk: Talk) -> None:
    turned = await talk.presses("enroll_program", action="action_enroll_program")
    assert turned.params("programs-list")["page"] == 0


async def test_sessions_of_nobody_are_none_and_those_of_a_programme_are_on_its_screen(
    talk: Talk,
) -> None:
    turned = await talk.presses("ask_sessions", action="action_my_sessions")
    assert turned.keys == ["sessions-none"]
    turned = await talk.writes(
        "cuándo es futbolnet", "ask_sessions", named("program", "futbolnet"),
        action="action_my_sessions",
    )  # fmt: skip
    assert turned.params("programme")["sessions"] == []
