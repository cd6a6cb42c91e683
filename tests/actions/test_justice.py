"""Words that ask for an office lead to a matter, to a choice, or to all matters."""

import pytest

from tests.actions.talk import Talk

ACTION = "action_justice"


async def test_words_lead_to_the_matter(talk: Talk) -> None:
    turned = await talk.writes("el papá no me pasa la cuota", "request_justice", action=ACTION)
    assert turned.says == [("justice-guide", {"topic": "child_support", "turn": 0})]


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("a dónde voy a denunciar a mi tío que me violó", "sexual_violence"),
        ("un señor toca a mi nieta, a qué oficina voy", "sexual_violence"),
        ("soy víctima de violencia de género, a qué oficina voy", "family_violence"),
        ("me encerró en la casa, a dónde voy", "family_violence"),
    ],
)
async def test_violence_that_is_seen_in_the_words_is_the_matter_whatever_was_understood(
    talk: Talk, words: str, topic: str
) -> None:
    await talk.writes(words, "nlu_fallback", asks=["request_justice"], action="action_doubt")
    turned = await talk.presses("request_justice", action=ACTION)
    assert turned.says == [("justice-guide-quiet", {"topic": topic, "turn": 0})]


async def test_what_else_the_words_are_about_stays_a_choice_after_it(talk: Talk) -> None:
    words = "la cuota de mi ex que me amenaza y no me deja salir"
    turned = await talk.writes(words, "request_justice", action=ACTION)
    topics = turned.params("justice-which-quiet")["topics"]
    assert topics[0] == "family_violence"
    assert "child_support" in topics


async def test_what_concerns_violence_at_home_is_told_in_silence(talk: Talk) -> None:
    turned = await talk.writes("una medida de protección", "request_justice", action=ACTION)
    assert turned.keys == ["justice-guide-quiet"]


async def test_words_that_fit_two_matters_are_asked_about(talk: Talk) -> None:
    turned = await talk.writes("me amenaza el vecino", "request_justice", action=ACTION)
    assert set(turned.params("justice-which")["topics"]) == {"threat", "neighbours_noise"}


async def test_words_about_a_crisis_get_the_lines_to_call(talk: Talk) -> None:
    turned = await talk.writes(
        "quien ayuda en una crisis emocional", "request_justice", action=ACTION
    )
    assert turned.says == [("crisis", {})]


async def test_a_button_offers_all_matters_without_saying_that_nothing_was_understood(
    talk: Talk,
) -> None:
    turned = await talk.presses("request_justice", action=ACTION)
    assert turned.says == [("justice", {"page": 0, "unsure": False})]


async def test_a_button_of_a_doubt_takes_the_doubted_words_along(talk: Talk) -> None:
    await talk.writes(
        "lo del arriendo con la dueña",
        "nlu_fallback",
        asks=["request_justice"],
        action="action_doubt",
    )
    turned = await talk.presses("request_justice", action=ACTION)
    assert turned.says == [("justice-guide", {"topic": "debt_rent", "turn": 0})]


async def test_nothing_is_filed_by_asking(talk: Talk) -> None:
    await talk.writes("quiero poner una denuncia", "request_justice", action=ACTION)
    assert talk.cases() == []
