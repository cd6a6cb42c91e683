"""A name as somebody writes it, made ready to be printed with the letters of Latin-1. Pure; keeps nothing.

Letters that the built-in fonts of a PDF do not have are written without their marks; where that is not
possible the person is asked, since a name must not be printed wrong.

Only what is *written* as a name is one: somebody who was asked for a name may call for help instead, and
such words must reach whoever can help, not a paper. In doubt the person is asked again, beside a way out.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from nlu.normalise import normalise, word_set

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
#: Words inside a name that are written small.
_PARTICLES = word_set("de del la las los y e da das do dos du des van von der den di san santa")
#: Of a name in small letters, without particles.
_FEWEST, _MOST_SMALL = 2, 4
#: A name in which one of these stands is none: somebody tells something. Folded; es, en, pt, fr.
_NO_NAME = word_set(
    "me te se le les nos mi mis tu hay un una unos unas con que quien quienes quiero quisiera necesito "
    "necesitamos esta estan estoy estamos estaba esto eso este ese tiene tienen tengo vienen viene va van "
    "vamos voy ya aqui aca ahi alla alli ahora si no por para porque como cuando donde desde hasta es son "
    "era fue ser soy sou llegaron vinieron entraron metieron ellos ellas muy mucho mucha "
    "alguien nadie gente hombre hombres mujer mujeres hola gracias favor "
    "ayuda ayudas ayude ayuden ayudame ayudeme ayudenme ayudenos ayudennos auxilienme auxilieme llamen "
    "llame llama llamar vengan saquenme salgan corran policia ambulancia bomberos urgente urgencia "
    "emergencia peligro miedo pelea peleas pelean peleando arma armas armado armada armados cuchillo "
    "cuchillos machete machetes pistola pistolas revolver balacera balas disparo disparos disparan "
    "disparando tiros tiroteo mata matan mataron matando matar muerto muerta muertos muertas herido herida "
    "heridos heridas sangre sangrando pega pego pegan pegando pegaron golpe golpes golpea golpean "
    "golpeando golpearon atacan atacaron amenaza amenazas amenazan amenazaron amenazando sigue siguen "
    "siguiendo robo roban robando robaron violan violaron violencia abuso abusan secuestro secuestraron "
    "encerrado encerrada fuego incendio suicidarme matarme morir morirme reportar reporte denunciar "
    "help please i am is are has have they there here the someone somebody nobody gun knife knives fight "
    "fighting police ambulance call hit hits hitting hurt killed killing kill dying dead attacked bleeding "
    "wounded shots shooting following threatened robbed scared need want "
    "ajuda ajude ajudem ajudar socorram chame chamem estao tem tenho eles elas preciso quero minha meu "
    "briga faca mataram matando ferido feridos ferida sangue tiro atirando bateu batendo bate ameaca "
    "ameacam ameacou seguindo roubo roubaram medo nao voce aqui pessoa "
    "aide aidez aider aides secours je il ils nous vous une est sont ont suis bagarre couteau appelez "
    "appeler blesse blesses blessee sang tue tues tuer meurt frappe frappent frapper menace menacent "
    "suit suivent veux besoin ici peur pas avec urgence"
)
#: Of these some are surnames or particles, too: Ana de Armas, Juan Mata, Vincent van Gogh, Louis Le Blanc.
_EITHER = word_set("armas mata van le")
_LETTERS = re.compile(r"[^\W\d_]+")
#: The number of a document that somebody writes beside the name.
_DOCUMENT = re.compile(r"\b\d[\d. ]{4,}\d\b")
#: How somebody begins who says a name instead of writing it.
_I_AM = re.compile(
    r"^\s*(?:(?:yo\s+)?me\s+llamo|(?:yo\s+)?soy|mi\s+nombre\s+es|my\s+name\s+is|i\s+am|i['’]m|"
    r"(?:eu\s+)?me\s+chamo|eu\s+sou|(?:o\s+)?meu\s+nome\s+[eé]|je\s+m['’]appelle|je\s+suis|"
    r"mon\s+nom\s+est)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PaperName:
    """A name that can be printed; ``is_changed`` where a letter had to be written otherwise."""

    text: str
    is_changed: bool


#: Why a name cannot be printed.
Problem = Literal["short", "long", "digits", "letters", "marks", "small"]
#: How words are written: as a name, as what may be one in small letters, or as something else.
Written = Literal["name", "small", "else"]


def may_be(text: str) -> bool:
    """Whether words can be a name at all; else they are something that somebody tells."""
    return "?" not in text and "\n" not in text.strip() and len(text.split()) <= MOST_WORDS


def bare(text: str) -> str:
    """``text`` without "me llamo" before what is written as a name."""
    rest = _I_AM.sub("", text, count=1)
    return rest if written(rest) == "name" else text


def written(text: str) -> Written:
    """How ``text`` is written.

    A name has two words or more, each with a capital but for particles, and none of those with which people
    tell something. What may be one in small letters has at most four words of letters, and may be one word.
    """
    words = [word for word in _DOCUMENT.sub(" ", text).split() if _LETTERS.search(word)]
    proper = [word for word in words if word.lower() not in _PARTICLES]
    # An initial is none of the short words that chats are full of.
    spoken = " ".join(word for word in text.split() if len(word.strip(".,")) > 1)
    told = frozenset(_LETTERS.findall(normalise(spoken)))
    if not may_be(text) or not proper or told & (_NO_NAME - _EITHER):
        return "else"
    is_capital = all(not _first(word).islower() for word in proper)
    if is_capital and len(proper) >= _FEWEST and not (text.isupper() and told & _EITHER):
        return "name"
    is_plain = all(_LETTERS.fullmatch(part) for word in words for part in re.split("[-'’]", word))
    is_short = len(proper) <= _MOST_SMALL
    return "small" if is_plain and is_short and not told & _EITHER else "else"


def _first(word: str) -> str:
    found = _LETTERS.search(word)
    return found.group()[0] if found is not None else ""


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
