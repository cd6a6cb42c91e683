"""Which matter of justice, or which office, somebody's words may mean: by the words of the city's data.

Owns the comparing. It chooses nothing by itself where two matters fit equally well: those are given back
together, to be asked about. Pure. What was meant at all (a report, a question, danger) is understood by
the language model, not here; words about violence at home are among the choices whenever they appear, and
before others that fit as well.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from referrals.city import City, fold

#: So many are asked about at once.
MOST = 3
#: From so many letters on, one letter may be wrong; before that a word is another word.
FORGIVING = 6
#: Shorter words have to be there but count for nothing ("me", "de").
COUNTING = 3
#: Words of a message that are read; the rest of a long story is about something else.
READ = 120


@dataclass(frozen=True)
class Meant:
    """What words may mean, best first: ids of matters, or of offices where no matter was spoken of."""

    topics: tuple[str, ...] = ()
    services: tuple[str, ...] = ()


def meant(city: City, text: str, *, feared: Sequence[str] = ()) -> Meant:
    """The matters that ``text`` may be about, at most three; else the offices that it names.

    Matters of violence at home or of a sexual kind come before others that fit as well. ``feared`` are ids
    of those that somebody else saw in the words for sure: they come before whatever else is meant.
    """
    said = fold(text).split()[:READ]
    scored = [(_score(topic.words, said), topic) for topic in city.topics if not topic.special]
    best = max((score for score, _ in scored), default=0)
    fitting = [topic for score, topic in scored if score and score == best]
    topics = [topic for topic in fitting if not topic.general] or fitting
    topics.sort(key=lambda topic: not topic.discreet)
    known = [one for one in feared if city.topic(one) is not None]
    if known:
        private = sorted((one for one in scored if one[0] and one[1].discreet), key=_best_first)
        first = [topic.id for _, topic in private] or known
        others = [topic.id for topic in topics if not topic.general]
        return Meant(topics=tuple(dict.fromkeys((*first, *others)))[:MOST])
    ids = [topic.id for topic in topics]
    beside = [topic.id for score, topic in scored if topic.discreet and 0 < score < best]
    if ids:
        return Meant(topics=(*ids[: MOST - len(beside[:1])], *beside[:1]))
    listed = [service for service in city.services if service.listed]
    named = [(_score((service.name, *service.words), said), service) for service in listed]
    most = max((score for score, _ in named), default=0)
    services = [service.id for score, service in named if score and score == most]
    return Meant(services=tuple(services[:MOST]))


def _best_first(scored: tuple[int, object]) -> int:
    return -scored[0]


def _score(phrases: Iterable[str], said: Sequence[str]) -> int:
    """How many of the words are explained by phrases that are there whole."""
    explained: set[int] = set()
    for phrase in phrases:
        places = [_places(one, said) for one in phrase.split() if fold(one)]
        if places and all(places):
            explained.update(place for found in places for place in found)
    return sum(1 for place in explained if len(said[place]) >= COUNTING)


def _places(written: str, said: Sequence[str]) -> set[int]:
    """Where a word of a phrase is said; ``*`` at its end stands for whatever follows."""
    word, is_beginning = fold(written), written.endswith("*")
    return {
        place
        for place, one in enumerate(said)
        if one == word or (is_beginning and one.startswith(word)) or _is_slip(one, word)
    }


def _is_slip(said: str, word: str) -> bool:
    """Whether a long word is there but for one letter; the first letter is rarely the wrong one."""
    if min(len(said), len(word)) < FORGIVING or said[0] != word[0]:
        return False
    return OSA.distance(said, word, score_cutoff=1) <= 1
