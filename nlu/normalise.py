"""One spelling for what people type on a phone: without accents, case, elongation, abbreviations.

Owns the forms that the classifiers and look-ups compare; leaves the person's own words to whoever
stores or shows them. Pure, and usable from both environments.
"""

import re
import unicodedata

# Chat abbreviations that stand alone as a word. Only those with one reading in these messages.
_ABBREVIATIONS = {
    "q": "que",
    "k": "que",
    "ke": "que",
    "qe": "que",
    "x": "por",
    "xq": "porque",
    "xk": "porque",
    "pq": "porque",
    "pk": "porque",
    "porq": "porque",
    "porke": "porque",
    "xfa": "por favor",
    "xfavor": "por favor",
    "porfa": "por favor",
    "porfis": "por favor",
    "pf": "por favor",
    "tmb": "tambien",
    "tb": "tambien",
    "tbn": "tambien",
    "tambn": "tambien",
    "d": "de",
    "dl": "del",
    "pa": "para",
    "pal": "para el",
    "pa'": "para",
    "ps": "pues",
    "pes": "pues",
    "bn": "bien",
    "grax": "gracias",
    "grcs": "gracias",
    "slds": "saludos",
    "hpta": "hijueputa",
    "hp": "hijueputa",
    "nd": "nada",
    "ntp": "no te preocupes",
    "cn": "con",
    "sta": "esta",
    "toy": "estoy",
    "tan": "estan",
    "tamos": "estamos",
    "msj": "mensaje",
    "msjs": "mensajes",
    "wsp": "whatsapp",
    "wpp": "whatsapp",
    "cel": "celular",
    "kiero": "quiero",
    "kien": "quien",
    "akí": "aqui",
    "aki": "aqui",
    "alguin": "alguien",
    "dnd": "donde",
    "dond": "donde",
    "cdo": "cuando",
    "cndo": "cuando",
    "hro": "hermano",
    "hno": "hermano",
    "hna": "hermana",
    "sra": "señora",
    "sr": "señor",
    "nche": "noche",
    "urb": "urbanizacion",
    "cra": "carrera",
    "kra": "carrera",
    "cr": "carrera",
    "cll": "calle",
    "cl": "calle",
    "bno": "bueno",
}
_ELONGATED = re.compile(r"([^\W\d_])\1{2,}")
_REPEATED_MARK = re.compile(r"([!?.,])\1+")


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is written as one string with spaces."""
    return frozenset(words.split())


def fold(text: str) -> str:
    """Return the text in lower case, without accents (ñ stays), with single spaces."""
    text = unicodedata.normalize("NFKC", text).lower().replace("ñ", "\0")
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
    return " ".join(bare.replace("\0", "ñ").split())


def fold_keeping_length(text: str) -> str:
    """Return the text in lower case without accents, character for character.

    Offsets in the answer are offsets in the text; a character that folds to several stays as it is.
    """
    folded = []
    for char in text:
        bare = fold_character(char)
        folded.append(bare if len(bare) == 1 else char)
    return "".join(folded)


def fold_character(char: str) -> str:
    """Return one character in lower case without its accent (ñ stays)."""
    lower = char.lower()
    if lower == "ñ":
        return lower
    return "".join(
        part for part in unicodedata.normalize("NFD", lower) if unicodedata.category(part) != "Mn"
    )


def normalise(text: str) -> str:
    """Return the form that the classifier reads: folded, shortened elongations, words in full.

    "Ayudaaaa xfa, q están dando BALA!!!" becomes "ayuda por favor, que estan dando bala!".
    """
    text = _ELONGATED.sub(r"\1", fold(text))
    text = _REPEATED_MARK.sub(r"\1", text)
    words = (_ABBREVIATIONS.get(word, word) for word in text.split(" "))
    return " ".join(" ".join(_without_marks(word) for word in words).split())


def _without_marks(word: str) -> str:
    """Expand an abbreviation that carries a mark, as in "xq," or "(tmb)"."""
    bare = word.strip(".,;:!?¿¡()\"'")
    if bare == word or bare not in _ABBREVIATIONS:
        return word
    return word.replace(bare, _ABBREVIATIONS[bare], 1)
