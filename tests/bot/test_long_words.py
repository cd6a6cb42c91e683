"""Words as long as Telegram lets people write them reach whoever they are for."""

import html

import pytest

from bot.catalogue import LONGEST_PARAM, Catalogue

LENGTHS = [1, LONGEST_PARAM, LONGEST_PARAM + 1, 2500, 2501, 4096, 12_000]


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("letter", ["a", "ñ", "&", "😀", "{", "\ue000"])
def test_words_of_any_length_stand_in_their_message(
    catalogue: Catalogue, length: int, letter: str
) -> None:
    told = (letter * length)[:length]
    said = catalogue.text("talk", "es", name="Guadua 12", text=told)
    kept = "" if letter == "\ue000" else told
    assert html.unescape(said) == f"<b>Guadua 12:</b> {kept}"


def test_two_long_parameters_keep_their_places(catalogue: Catalogue) -> None:
    said = catalogue.text("talk", "es", name="n" * 3000, text="t" * 3000)
    assert said == f"<b>{'n' * 3000}:</b> {'t' * 3000}"


def test_what_somebody_wrote_cannot_stand_for_another_parameter(catalogue: Catalogue) -> None:
    said = catalogue.text("talk", "es", name="n" * 3000, text="\ue000name\ue001" + "t" * 3000)
    assert said == f"<b>{'n' * 3000}:</b> name{'t' * 3000}"
