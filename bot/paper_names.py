"""A name as somebody writes it, made ready to be printed with the letters of Latin-1. Pure; keeps nothing.

Letters that the built-in fonts of a PDF do not have are written without their marks; where that is not
possible the person is asked, since a name must not be printed wrong.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

SHORTEST, LONGEST = 2, 60  #: letters of a name
MOST_WORDS = 8  #: what has more is no name, but somebody talking
_SPELLED = str.maketrans(
    {
        "—": "-", "–": "-", "’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "…": "...",
        "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "œ": "oe", "Œ": "OE", "ħ": "h", "Ħ": "H",
    }
)  # fmt: skip


#: Given names that are words of danger else: María del Socorro, Auxilio.
_GIVEN = r"socorro|auxilio"
_DEL_GIVEN = re.compile(rf"\bdel ({_GIVEN})\b", re.IGNORECASE)
_GIVEN_ALONE = re.compile(rf"\b({_GIVEN})\b", re.IGNORECASE)
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "y"})


@dataclass(frozen=True)
class PaperName:
    """A name that can be printed; ``is_changed`` where a letter had to be written otherwise."""

    text: str
    is_changed: bool


#: Why a name cannot be printed.
Problem = Literal["short", "long", "digits", "letters", "marks"]


def may_be(text: str) -> bool:
    """Whether words can be a name at all; else they are something that somebody tells."""
    return "?" not in text and "\n" not in text.strip() and len(text.split()) <= MOST_WORDS


def without_given(text: str) -> str:
    """``text`` without given names that would be a cry for help by themselves.

    "María del Socorro Gómez" and "Socorro Gómez" are names; "socorro", and "Socorro ayuda", are none.
    """
    rest = _DEL_GIVEN.sub(" ", text)
    words = rest.split()
    is_written_as_name = len(words) > 1 and all(
        (word[:1].isupper() and not word.isupper()) or word.lower() in _PARTICLES for word in words
    )
    return _GIVEN_ALONE.sub(" ", rest) if is_written_as_name else rest


def read(text: str) -> PaperName | Problem:
    """The name in ``text``, or why it cannot be printed."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if any(letter.isdigit() for letter in name):
        return "digits"
    if len(name) > LONGEST:
        return "long"
    written = printable(name)
    if written is None:
        return "letters"
    if any(not letter.isalpha() and letter not in " -'." for letter in written):
        return "marks"
    if sum(letter.isalpha() for letter in written) < SHORTEST:
        return "short"
    return PaperName(written, is_changed=written != name)


def printable(text: str) -> str | None:
    """``text`` in the letters of Latin-1; None where a letter has no such spelling."""
    spelled = unicodedata.normalize("NFC", text).translate(_SPELLED)
    found = [_letter(letter) for letter in spelled]
    return None if None in found else "".join(one for one in found if one is not None)


def _letter(letter: str) -> str | None:
    if _is_latin(letter):
        return letter
    bare = "".join(
        one for one in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(one)
    )
    return bare if bare and all(_is_latin(one) for one in bare) else None


def _is_latin(letter: str) -> bool:
    return 0x20 <= ord(letter) < 0x7F or 0xA0 <= ord(letter) <= 0xFF
