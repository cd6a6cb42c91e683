"""How a place's name is compared: pure functions on words.

Owns the folding of spellings and the index of names to places; leaves guessing at typing mistakes
to whoever understands messages.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_ARTICLES = frozenset({"el", "la", "los", "las"})
#: Words that people put before a place's name, besides articles.
_KINDS = frozenset(
    {
        "barrio",
        "bario",
        "b",
        "urb",
        "urbanizacion",
        "corregimiento",
        "cgto",
        "corr",
        "vereda",
        "sector",
    }
)
#: What a stored name may be said without. "Barrio Nuevo" without "barrio" would be a common word.
_OPTIONAL_IN_NAME = _ARTICLES | {"urbanizacion"}


def fold(name: str) -> str:
    """``name`` in lower case, without accents or punctuation, with single spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.findall(r"[a-z0-9]+", letters))


def slug(name: str) -> str:
    """The id that a name gives: folded, with underscores."""
    return fold(name).replace(" ", "_")


def _without_lead(folded: str, lead: frozenset[str]) -> str:
    words = folded.split()
    while len(words) > 1 and words[0] in lead:
        words = words[1:]
    return " ".join(words)


class NameIndex:
    """From what people call a place to the ids it may mean."""

    def __init__(self, said: Mapping[str, Iterable[str]]) -> None:
        """``said`` maps each name, alias or shortened name to the ids it may mean, best first."""
        self._full: dict[str, tuple[str, ...]] = {}
        self._loose: dict[str, tuple[str, ...]] = {}
        for name, ids in said.items():
            folded = fold(name)
            self._add(self._full, folded, ids)
            self._add(self._loose, _without_lead(folded, _OPTIONAL_IN_NAME), ids)

    @staticmethod
    def _add(index: dict[str, tuple[str, ...]], key: str, ids: Iterable[str]) -> None:
        index[key] = tuple(dict.fromkeys((*index.get(key, ()), *ids)))

    def find(self, name: str) -> tuple[str, ...]:
        """All ids that ``name`` may mean: none, one, or several to ask about.

        The name as it stands wins; then it is read without a leading article, "barrio", "urb" or
        "cgto".
        """
        words = fold(name).split()
        while words:
            key = " ".join(words)
            found = self._full.get(key) or self._loose.get(key)
            if found:
                return found
            if words[0] not in _ARTICLES | _KINDS:
                return ()
            words = words[1:]
        return ()
