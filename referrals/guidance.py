"""What somebody with a matter of justice is told: whom to call, which office, and what is known of it.

Owns the choice of facts for a screen, out of the city's data; nothing is added to them, and what the
directory lacks stays empty. Pure. Leaves the understanding of words to :mod:`referrals.matters` and how
a screen reads to whoever shows it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from referrals.city import City, HelpLine, Service, Topic
from referrals.errors import PazosError

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
    if topic is None:
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
    if found is None:
        raise UnknownMatter
    return found


def page(city: City, number: int = 0) -> Page:
    """A page of the matters that may be offered to anybody; the first one instead of one too far."""
    topics = [topic for topic in city.topics if topic.listed]
    count = max(1, -(-len(topics) // ON_A_PAGE))
    number = number if 0 <= number < count else 0
    return Page(topics[number * ON_A_PAGE :][:ON_A_PAGE], number, count)
