"""Which of its languages a message is written in: Spanish, English, Portuguese or French.

Owns the judgement; leaves remembering a person's choice to the bot. langdetect alone is made for long
texts: it calls "hola" Italian and "ok vecino" Croatian. Here it is seeded and knows four languages only,
words that belong to one language speak first, and Spanish stands until at least two words, or one that
cannot be anything else, speak against it. Pure after the first call, which reads langdetect's profiles.
"""

import re
from functools import cache
from pathlib import Path

import langdetect  # no type information; mypy is told in pyproject.toml
from langdetect.detector_factory import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

from nlu.language_words import COMMON, GREETINGS, LETTERS, UNMISTAKABLE
from nlu.normalise import fold

LANGUAGES = ("es", "en", "pt", "fr")
DEFAULT = "es"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONG = re.compile(r"(.)\1{2,}")
_SEED = 7
# In words: what langdetect's certainty is worth for each word (up to enough of them), what an
# unmistakable word is, and the lead over Spanish that it takes to leave it. Tuned on the training lines.
_LANGDETECT_WORTH = 0.2
_ENOUGH_WORDS = 8
_CLEAR = 2.0
_MARGIN = 0.8


def detect(text: str, *, chosen: str | None = None, telegram: str | None = None) -> str:
    """Return the language of a message: "es", "en", "pt" or "fr".

    Args:
        text: what the person wrote.
        chosen: the language that the person has chosen; it stands against everything but a clear
            sentence of four words or more.
        telegram: the language code of the person's Telegram ("en-GB"); it decides where the words do
            not, for instance for "ok".

    """
    words = [_LONG.sub(r"\1", fold(word.replace("’", "'"))) for word in _WORD.findall(text)]
    home = _home(chosen, telegram)
    if not words:
        return home
    evidence = _evidence(words, text)
    worth = min(len(words), _ENOUGH_WORDS) * _LANGDETECT_WORTH
    others = max(evidence[language] for language in LANGUAGES if language != home)
    if evidence[home] >= others + worth:
        return home  # whatever langdetect, which is slow, would say
    if len(words) > 1:
        for language, share in _langdetect(text).items():
            evidence[language] += worth * share
    best = max(evidence, key=lambda language: (evidence[language], language == home))
    return best if best == home or _outweighs(words, evidence, best, home, chosen) else home


def _home(chosen: str | None, telegram: str | None) -> str:
    for code in (chosen, telegram):
        language = (code or "").lower().replace("_", "-").split("-")[0]
        if language in LANGUAGES:
            return language
    return DEFAULT


def _evidence(words: list[str], text: str) -> dict[str, float]:
    """Return how many words speak for each language; a shared word counts in parts."""
    evidence = dict.fromkeys(LANGUAGES, 0.0)
    for word in words:
        known = [language for language in LANGUAGES if word in COMMON[language]]
        for language in LANGUAGES:
            if word in UNMISTAKABLE[language]:
                evidence[language] += _CLEAR
            elif language in known:
                evidence[language] += 1.0 / len(known)
    joined = " ".join(words)
    for language, phrases in GREETINGS.items():
        if any(re.search(rf"\b{phrase}\b", joined) for phrase in phrases):
            evidence[language] += _CLEAR
    for language, letters in LETTERS.items():
        if letters.search(text.lower()):
            evidence[language] += 1.0
    return evidence


def _outweighs(
    words: list[str], evidence: dict[str, float], best: str, home: str, chosen: str | None
) -> bool:
    """Tell whether the evidence is enough to leave the person's language."""
    lead = evidence[best] - evidence[home]
    if chosen:
        return len(words) >= 4 and lead >= 3.0
    if len(words) == 1:
        return lead >= _CLEAR
    return lead >= (_MARGIN if home == DEFAULT else 2 * _MARGIN)


def _langdetect(text: str) -> dict[str, float]:
    """Return langdetect's probabilities of the four languages; none for a text without letters."""
    detector = _factory().create()
    detector.append(text)
    try:
        return {guess.lang: guess.prob for guess in detector.get_probabilities()}
    except LangDetectException:
        return {}


@cache
def _factory() -> DetectorFactory:
    folder = Path(langdetect.__file__).parent / "profiles"
    factory = DetectorFactory()
    factory.seed = _SEED
    profiles = [(folder / language).read_text("utf-8") for language in LANGUAGES]
    factory.load_json_profile(profiles)
    factory.set_seed(_SEED)
    return factory
