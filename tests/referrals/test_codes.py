"""Codes that are read out on the phone and typed by tired people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import codes

numbers = st.integers(0, 999_999).map(lambda number: f"{number:06d}")


@given(numbers)
def test_a_code_is_read_back_as_it_was_spelt(number: str) -> None:
    assert codes.parse(codes.spell(number)) == codes.spell(number)


@given(numbers)
def test_every_single_wrong_digit_is_caught(number: str) -> None:
    digits = codes.spell(number).removeprefix("PZ").replace("-", "")
    for place in range(7):
        for wrong in set("0123456789") - {digits[place]}:
            assert codes.parse(digits[:place] + wrong + digits[place + 1 :]) is None


@given(numbers)
def test_every_swap_of_neighbours_is_caught(number: str) -> None:
    digits = codes.spell(number).removeprefix("PZ").replace("-", "")
    for place in range(6):
        one, other = digits[place], digits[place + 1]
        if one != other:
            assert codes.parse(digits[:place] + other + one + digits[place + 2 :]) is None


@given(numbers, st.sampled_from(["pz {} {}", "{}{}", "PZ-{}-{}", " {} - {} "]), st.integers(0, 9))
def test_a_code_with_one_digit_wrong_is_still_seen_as_one(
    number: str, written: str, digit: int
) -> None:
    _, first, second = codes.spell(number).split("-")
    assert codes.is_meant(written.format(first, second[:-1] + str(digit)))
    assert codes.is_meant(written.format(first, second[:-1]))


@pytest.mark.parametrize(
    "words", ["", "hola", "PZ-12", "300 123 4567", "son las 3 y 45 en 1234567"]
)
def test_other_words_and_telephone_numbers_are_no_code(words: str) -> None:
    assert not codes.is_meant(words)


@given(
    numbers, st.sampled_from(["pz {} {}", "{}{}", "PZ-{}-{}", "mi código es pz{}.{}!", "{} - {}"])
)
def test_prefix_dashes_spaces_and_case_do_not_matter(number: str, written: str) -> None:
    code = codes.spell(number)
    _, first, second = code.split("-")
    assert codes.parse(written.format(first, second)) == code


@pytest.mark.parametrize(
    "text", ["", "PZ", "PZ-123", "12345678", "hola", "PZ-482-1374", "PZ-482-13755"]
)
def test_what_is_no_code_is_none(text: str) -> None:
    assert codes.parse(text) is None


@given(st.text(max_size=30))
def test_any_text_is_a_code_or_none(text: str) -> None:
    code = codes.parse(text)
    assert code is None or codes.parse(code) == code


def test_digits_of_another_keyboard_are_digits() -> None:
    assert codes.parse("٤٨٢١٣٧٥") == "PZ-482-1375"


def test_new_codes_are_well_formed_and_differ() -> None:
    made = {codes.new_code() for _ in range(50)}
    assert len(made) > 45
    assert all(codes.parse(code) == code for code in made)
