"""One spelling for what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.normalise import fold, fold_keeping_length, normalise


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Ayudaaaa xfa, q están dando BALA!!!", "ayuda por favor, que estan dando bala!"),
        ("xq no hay LUZ??", "porque no hay luz?"),
        ("  la   noche\n", "la noche"),
        ("el niño", "el niño"),
    ],
)
def test_a_message_is_spelt_in_one_way(text: str, normal: str) -> None:
    assert normalise(text) == normal


@pytest.mark.parametrize(
    ("typed", "same"),
    [("ESTÁN PELEANDO", "estan peleando"), ("ayudaaaaa", "ayuda"), ("tmb voy", "también voy")],
)
def test_case_accents_elongation_and_abbreviations_change_nothing(typed: str, same: str) -> None:
    assert normalise(typed) == normalise(same)


@given(st.text(max_size=200))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=200))
def test_offsets_survive_folding(text: str) -> None:
    assert len(fold_keeping_length(text)) == len(text)
