"""What somebody with a matter of justice is told: whom to call, which office, and what is known of it.

Owns the choice of the screen and of the facts on it, out of the city's data; nothing is added to them,
and what the directory lacks stays empty. Pure. Leaves the understanding of words to
:mod:`referrals.matters` and how a screen reads to whoever shows it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from referrals.city import City, HelpLine, Service, Topic
from referrals.errors import PazosError
from referrals.matters import meant

#: What is said, by key, with its parameters.
Said = tuple[str, dict[str, Any]]
#: A matter of people in despair has a screen of its own, with nothing to look up.
CRISIS = "emotional_crisis"
#: Matters that are offered on one screen.
ON_A_PAGE = 6


class UnknownMatter(PazosError):
    """The city's data have no such matter or office; they may have been edited."""

    say = "toast-stale"


@dataclass(frozen=True)
class Guide:
    """A matter and one of its offices; ``number`` counts from 1 and is 0 where no office is known."""

    topic: Topic
    lines: tuple[HelpLine, ...]  #: to call before going anywhere
    office: Service | None
    number: int
    count: int  #: of offices

    @property
    def bring(self) -> Mapping[str, str] | None:
        """What to bring: for the matter, else whatever the office always asks for."""
        own = self.office.required_documents if self.office is not None else None
        return self.topic.bring or own


@dataclass(frozen=True)
class Page:
    """Some of the matters that are offered; ``number`` counts from 0."""

    topics: Sequence[Topic]
    number: int
    count: int


def guide(city: City, topic_id: str, turn: int = 0) -> Guide:
    """The matter with its office number ``turn``, counted from 0 and round again after the last.

    Raises:
        UnknownMatter: there is no such matter.

    """
    topic = city.topic(topic_id)
    if topic is None or topic.special:
        raise UnknownMatter
    lines = tuple(line for one in topic.first if (line := city.help_line(one)) is not None)
    offices = [one for name in topic.to if (one := city.service(name)) is not None]
    if not offices:
        return Guide(topic, lines, None, 0, 0)
    place = turn % len(offices)
    return Guide(topic, lines, offices[place], place + 1, len(offices))


def office(city: City, service_id: str) -> Service:
    """An office that somebody asked for by name.

    Raises:
        UnknownMatter: there is no such office.

    """
    found = city.service(service_id)
    if found is None or not found.listed:
        raise UnknownMatter
    return found


def page(city: City, number: int = 0) -> Page:
    """A page of the matters that may be offered to anybody; the first one instead of one too far."""
    topics = [topic for topic in city.topics if topic.listed and not topic.special]
    count = max(1, -(-len(topics) // ON_A_PAGE))
    number = number if 0 <= number < count else 0
    return Page(topics[number * ON_A_PAGE :][:ON_A_PAGE], number, count)


def is_discreet(city: City, service: Service) -> bool:
    """Whether asking for an office may tell whoever sees it of violence at home.

    So it does where the office is the first to go to for such a matter, or serves such matters most of all;
    the Personería, which stands second in one of many, tells nothing.
    """
    served = [topic for topic in city.topics if service.id in topic.to]
    private = [topic for topic in served if topic.discreet]
    return any(topic.to[0] == service.id for topic in private) or (
        bool(private) and 2 * len(private) >= len(served)
    )


def is_handed_on(city: City, topic_id: str) -> bool:
    """Whether a person who is asked for from a matter is told which one it was.

    Violence at home, sexual violence and crises have a way of their own; special matters are led to by
    gestores alone.
    """
    topic = city.topic(topic_id)
    return topic is not None and not (topic.special or topic.discreet or topic.id == CRISIS)


def is_urgent(city: City, topic: Topic) -> bool:
    """Whether the emergency line comes before anything else that is said of a matter."""
    return topic.discreet or city.about.emergency_line in topic.first


def by_topic(city: City, topic_id: str, turn: int = 0) -> Said:
    """The screen of a matter with one of its offices.

    Raises:
        UnknownMatter: there is no such matter.

    """
    found = guide(city, topic_id, turn)
    if found.topic.id == CRISIS:
        return "crisis", {}
    key = "justice-guide-quiet" if found.topic.discreet else "justice-guide"
    return key, {"topic": topic_id, "turn": max(0, found.number - 1)}


def by_office(city: City, service_id: str) -> Said:
    """The screen of an office.

    Raises:
        UnknownMatter: there is no such office.

    """
    found = office(city, service_id)
    key = "justice-office-quiet" if is_discreet(city, found) else "justice-office"
    return key, {"service": service_id}


def by_words(city: City, text: str, *, feared: Sequence[str] = ()) -> Said:
    """The screen for somebody's words: a matter, an office, which of some is meant, or all matters.

    ``feared`` are the matters that were seen in them for sure (see :func:`referrals.matters.meant`).
    """
    found = meant(city, text, feared=feared)
    if len(found.topics) == 1:
        return by_topic(city, found.topics[0])
    if found.topics:
        topics = [city.topic(one) for one in found.topics]
        key = _which(quiet=any(one is not None and one.discreet for one in topics))
        return key, {"topics": list(found.topics)}
    if len(found.services) == 1:
        return by_office(city, found.services[0])
    if found.services:
        services = [city.service(one) for one in found.services]
        key = _which(quiet=any(one is not None and is_discreet(city, one) for one in services))
        return key, {"services": list(found.services)}
    return "justice", {"page": 0, "unsure": bool(text.strip())}


def _which(*, quiet: bool) -> str:
    return "justice-which-quiet" if quiet else "justice-which"


def by_page(city: City, number: int = 0, *, quiet: bool = False) -> Said:
    """A page of the matters to choose from; ``quiet`` for whoever comes from a matter of violence."""
    params: dict[str, Any] = {"page": page(city, number).number}
    return "justice", {**params, "quiet": True} if quiet else params
