"""Messages that come again are not read anew, and nobody can see which they were."""

import pickle

import pytest

from nlu.normalise import normalise
from nlu.remembered import Remembered


class Reader:
    """Reads texts and counts how often it had to."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, text: str) -> int:
        self.read.append(text)
        return len(text)


def test_a_text_that_comes_again_is_not_read_again() -> None:
    reader = Reader()
    remembered = Remembered(reader)
    assert [remembered("sí"), remembered("hola"), remembered("sí")] == [2, 4, 2]
    assert reader.read == ["sí", "hola"]


def test_texts_that_are_read_alike_share_what_was_found() -> None:
    reader = Reader()
    remembered = Remembered(reader, key=normalise)
    assert remembered("Hola") == remembered("hola") == 4
    assert reader.read == ["Hola"]


def test_the_text_that_was_longest_not_heard_is_forgotten_first() -> None:
    reader = Reader()
    remembered = Remembered(reader, most=2)
    for text in ("sí", "no", "sí", "gracias", "sí", "no"):
        remembered(text)
    assert reader.read == ["sí", "no", "gracias", "no"]


def test_what_could_not_be_read_is_tried_again() -> None:
    tries = 0

    def fails_once(text: str) -> str:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise ValueError("no model")
        return text

    remembered = Remembered(fails_once)
    with pytest.raises(ValueError, match="no model"):
        remembered("sí")
    assert remembered("sí") == "sí"


def test_no_words_are_kept_and_no_hash_tells_which_they_were() -> None:
    one, other = Remembered(len), Remembered(len)
    words = "mi vecino tiene un arma"
    one(words)
    other(words)
    assert words.encode() not in pickle.dumps(one._found)
    assert set(one._found) != set(other._found)


def test_half_of_a_character_is_a_text_like_others() -> None:
    assert Remembered(len)("\ud83d") == 1
