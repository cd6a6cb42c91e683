"""The city's directory of places: finds barrios, veredas and corregimientos in any spelling.

Owns the matching of names against what people type, mis-hear and dictate, and reports doubt (`sure`,
`candidates`) instead of guessing. The names are the city's data (`territory.yml`); what the words around
a name say is `nlu/place_cues.py`. Imports rapidfuzz and a YAML loader only, so that the main environment
may resolve the answer to "which barrio?" with the same code.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA
from ruamel.yaml import YAML

from nlu.normalise import fold, fold_keeping_length, word_set
from nlu.phonetic import sound_key
from nlu.place_cues import ARTICLES, CONNECTORS, Verdict, is_denied, is_plain_noun, judge

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[.,;:!?\n]")
_LONGEST_NAME = 6
_EXACT = 0.98
_NO_START = frozenset({"de", "del", "al", "a", "y", "o", "e", "u", "en", "x", "por", "se", "me"})
_NO_END = CONNECTORS | {"a", "y", "o", "e", "u", "en", "x", "por", "se"}
# Everyday words that are one letter away from a name.
_NOT_NAMES = word_set(
    "cambia colombiana colombiano colombianos municipio centros palmera potrero roxo volo america"
)


@dataclass(frozen=True)
class Barrio:
    """One place of the directory."""

    id: str
    name: str
    kind: str = "barrio"
    comuna: int | None = None
    aliases: tuple[str, ...] = ()
    common_word: bool = False
    person_name: bool = False
    confusable_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class BarrioMention:
    """A place named in a text.

    `sure` is False where the words may mean something else; `candidates` are canonical names when the
    name fits several places, and empty otherwise. `denied` marks "no es en Zamorano".
    """

    id: str | None
    name: str
    start: int
    end: int
    confidence: float
    sure: bool
    candidates: tuple[str, ...] = ()
    denied: bool = False


@dataclass(frozen=True)
class _Token:
    word: str
    start: int
    end: int


@dataclass(frozen=True)
class _Variant:
    key: str
    ids: tuple[str, ...]
    words: int
    bare: bool  # the name without its article


@dataclass
class Gazetteer:
    """All places of a city, ready to be looked up."""

    barrios: dict[str, Barrio]
    ambiguous: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index every spelling by its sound."""
        self._variants: dict[str, _Variant] = {}
        for barrio in self.barrios.values():
            for spelling in (barrio.name, *barrio.aliases):
                self._index(spelling, (barrio.id,))
        for name, ids in self.ambiguous.items():
            self._index(name, ids)
        self._by_length: dict[int, list[str]] = {}
        for key in self._variants:
            self._by_length.setdefault(len(key), []).append(key)

    @classmethod
    def load(cls, city_dir: Path) -> "Gazetteer":
        """Read `territory.yml` of a city.

        Raises:
            OSError: the file cannot be read.
            KeyError: a place has no id or no name.

        """
        data = YAML(typ="safe").load((city_dir / "territory.yml").read_text("utf-8"))
        return cls.from_entries(data["barrios"], data.get("ambiguous_names") or ())

    @classmethod
    def from_entries(
        cls, entries: Iterable[dict[str, Any]], ambiguous: Iterable[dict[str, Any]] = ()
    ) -> "Gazetteer":
        """Build a directory from entries shaped like those of `territory.yml`."""
        barrios = {}
        for entry in entries:
            barrios[entry["id"]] = Barrio(
                entry["id"],
                entry["name"],
                entry.get("kind", "barrio"),
                entry.get("comuna"),
                tuple(entry.get("aliases") or ()),
                bool(entry.get("common_word")),
                bool(entry.get("person_name")),
                tuple(entry.get("confusable_with") or ()),
            )
        return cls(barrios, {item["name"]: tuple(item["barrios"]) for item in ambiguous})

    def find(self, text: str, *, asked: bool = False) -> list[BarrioMention]:
        """Return the places that a text names, in its order, denied ones last.

        Args:
            text: what the person wrote.
            asked: the person has just been asked for the place, so a bare everyday word counts.

        """
        tokens = [
            _Token(match.group(), match.start(), match.end())
            for match in _WORD.finditer(fold_keeping_length(text))
        ]
        found = []
        for first, last, variant, likeness in self._best_windows(text, tokens):
            mention = self._judged(text, tokens, first, last, variant, likeness, asked=asked)
            if mention is not None:
                found.append(mention)
        found = _sure_in_company(text, sorted(found, key=lambda mention: mention.start))
        return sorted(found, key=lambda mention: (mention.denied, mention.start))

    def _index(self, spelling: str, ids: tuple[str, ...]) -> None:
        spelling = spelling.replace("(", " ").replace(")", " ")
        words = fold(spelling).split()
        content = [word for word in words if word not in CONNECTORS]
        forms = {" ".join(words): False}
        if words[0] in ARTICLES and len(words) > 1:
            forms.setdefault(" ".join(words[1:]), True)
        if len(content) > 1:
            forms.setdefault(" ".join(content), False)
        for form, bare in forms.items():
            key = sound_key(form)
            known = self._variants.get(key)
            if known is None or (known.bare and not bare):
                self._variants[key] = _Variant(key, ids, len(form.split()), bare)

    def _best_windows(
        self, text: str, tokens: Sequence[_Token]
    ) -> list[tuple[int, int, _Variant, float]]:
        """Return non-overlapping windows that sound like a name, the best and longest first."""
        hits = []
        for first in range(len(tokens)):
            for last in range(first, min(first + _LONGEST_NAME, len(tokens))):
                if last > first and _BREAK.search(text, tokens[last - 1].end, tokens[last].start):
                    break
                if tokens[last].word in _NO_END or tokens[first].word in _NO_START:
                    continue
                match = self._match([token.word for token in tokens[first : last + 1]])
                if match is not None:
                    hits.append((first, last, *match))
        hits.sort(key=lambda hit: (-len(hit[2].key) * hit[3] ** 3, hit[0] - hit[1]))
        chosen: list[tuple[int, int, _Variant, float]] = []
        for hit in hits:
            if all(hit[1] < other[0] or hit[0] > other[1] for other in chosen):
                chosen.append(hit)
        return chosen

    def _match(self, words: list[str]) -> tuple[_Variant, float] | None:
        """Return the name that the words sound like, with its likeness from 0 to 1."""
        key = sound_key(" ".join(words))
        if len(words) == 1 and words[0] in _NOT_NAMES:
            return None
        exact = self._variants.get(key)
        if exact is not None:
            return exact, 1.0
        if len(key) < 6:  # too short to guess
            return None
        allowed = 1 if len(key) < 12 else 2
        near = [
            candidate
            for length in range(len(key) - allowed, len(key) + allowed + 1)
            for candidate in self._by_length.get(length, ())
            if candidate[0] == key[0]
        ]
        best = process.extractOne(key, near, scorer=OSA.distance, score_cutoff=allowed)
        if best is None:
            return None
        variant = self._variants[best[0]]
        likeness = 1.0 - best[1] / max(len(key), len(variant.key))
        if len(variant.key) < 6 or abs(variant.words - len(words)) > 1:
            return None
        if variant.words != len(words) and likeness < 0.9:
            return None
        return variant, likeness

    def _judged(
        self,
        text: str,
        tokens: Sequence[_Token],
        first: int,
        last: int,
        variant: _Variant,
        likeness: float,
        *,
        asked: bool,
    ) -> BarrioMention | None:
        before = [token.word for token in tokens[:first]]
        words = [token.word for token in tokens[first : last + 1]]
        after = [token.word for token in tokens[last + 1 :]]
        barrio = self.barrios[variant.ids[0]]
        content = [word for word in words if word not in CONNECTORS]
        first_name = barrio.person_name and len(content) == 1
        several = len(variant.ids) > 1
        # A man of three names is seldom talked about; a date of three words often is.
        everyday = (
            several or barrio.common_word or (barrio.person_name and len(barrio.name.split()) < 3)
        )
        if after and _BREAK.search(text, tokens[last].end, tokens[last + 1].start):
            after = ["", *after]
        heads = not before and text[tokens[last].end :].lstrip()[:1] == ":"
        closes = not after and bool(before) and text[: tokens[first].start].rstrip()[-1:] in ",.;:-"
        verdict = judge(
            before,
            words,
            after,
            first_name=first_name,
            everyday=everyday,
            heads=heads,
            closes=closes,
        )
        if verdict is Verdict.NO:
            return None
        if everyday and likeness < 1.0 and verdict is not Verdict.CERTAIN and not asked:
            return None
        unsure_bare = verdict is not Verdict.LIKELY or is_plain_noun(words)
        if (
            variant.bare
            and everyday
            and verdict is not Verdict.CERTAIN
            and unsure_bare
            and not asked
        ):
            return None
        sure = not everyday or verdict in {Verdict.LIKELY, Verdict.CERTAIN} or asked
        confidence = (
            _EXACT * likeness * (1.0 if verdict is Verdict.CERTAIN or not everyday else 0.9)
        )
        mention = BarrioMention(
            None if several else barrio.id,
            "" if several else barrio.name,
            tokens[first].start,
            tokens[last].end,
            round(confidence if sure else confidence / 2, 2),
            sure,
            denied=is_denied(_clause(text, tokens[:first])),
        )
        if several:
            spoken = next(name for name, ids in self.ambiguous.items() if ids == variant.ids)
            names = tuple(self.barrios[other].name for other in variant.ids)
            return replace(mention, name=spoken, candidates=names, sure=False)
        return replace(mention, candidates=self._confusable(barrio, before))

    def _confusable(self, barrio: Barrio, before: Sequence[str]) -> tuple[str, ...]:
        """Return the names that a short name may stand for; a full name stands for itself."""
        others = [self.barrios[other] for other in barrio.confusable_with]
        if "barrio" in before[-2:]:
            others = [other for other in others if other.kind == "barrio"]
        if not others or any(len(other.name) < len(barrio.name) for other in others):
            return ()
        return (barrio.name, *(other.name for other in others))


def _clause(text: str, tokens: Sequence[_Token]) -> list[str]:
    """Return the words behind the last stop or comma: "no, es en Zamorano" denies nothing."""
    start = len(tokens)
    while start and not (
        start < len(tokens) and _BREAK.search(text, tokens[start - 1].end, tokens[start].start)
    ):
        start -= 1
    return [token.word for token in tokens[start:]]


def _sure_in_company(text: str, mentions: list[BarrioMention]) -> list[BarrioMention]:
    """Make a doubtful place sure beside a sure one: "entre Caimitos y La Orlidia"."""
    company = re.compile(r"\W*((y|e|o|u|contra|con|vs|and|or|los|las|la|el|de|del)\W+)+")
    settled: list[BarrioMention] = []
    for mention in mentions:
        beside = settled and company.fullmatch(fold(text[settled[-1].end : mention.start]) + " ")
        if beside and settled[-1].sure and not mention.sure and not mention.candidates:
            mention = replace(mention, sure=True, confidence=settled[-1].confidence)
        settled.append(mention)
    return settled
