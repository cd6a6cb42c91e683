"""The city's facts in words: lines to call, offices, places; what the directory lacks is said so.

Owns how a fact of :class:`referrals.city.City` reads; the facts themselves are data that a municipality
edits. Leaves to the other modules of this package where they are said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from bot.catalogue import Catalogue, Html, Param
from referrals.city import City, HelpLine, Service
from referrals.city.base import ConflictCategory

NEWLINE = "\n"
#: Categories that have words of their own, also where a matter has the same name.
_CONFLICTS = frozenset(get_args(ConflictCategory))


@dataclass(frozen=True)
class Speaker:
    """Words in one language about one city."""

    catalogue: Catalogue
    language: str
    city: City

    def text(self, key: str, /, **params: Param) -> Html:
        """A message as HTML, with what every message may name (lines, strategy, city) at hand."""
        return self.catalogue.text(key, self.language, **{**self._always(), **params})

    def plain(self, key: str, /, **params: Param) -> str:
        """A message without markup, to be put into another one."""
        return self.catalogue.plain(key, self.language, **{**self._always(), **params})

    def _always(self) -> dict[str, Param]:
        controller = self.city.service(self.city.about.data_controller)
        return {
            "emergency": self.city.emergency_line.number,
            "strategy": self.city.about.strategy_name,
            "city": self.city.name,
            "controller": controller.name if controller else self.city.name,
        }


def still_going(speaker: Speaker, params: Mapping[str, Any]) -> Html | None:
    """That there are referrals to offices, which go on unless the person says that they do not go."""
    going = str(params.get("going") or "none")
    return speaker.text("referrals-going", going=going) if going != "none" else None


def lines(*texts: Html | None) -> Html:
    """Texts below one another; None and empty ones are left out."""
    return Html(NEWLINE.join(text for text in texts if text))


def blocks(*texts: Html | None) -> Html:
    """Texts with a blank line between them; None and empty ones are left out."""
    return Html((NEWLINE * 2).join(text for text in texts if text))


def joined(speaker: Speaker, things: Sequence[str]) -> str:
    """Plain words joined as the language joins them: ``una foto, una voz y el punto``."""
    if len(things) < 2:
        return "".join(things)
    return speaker.plain("and", first=", ".join(things[:-1]), last=things[-1])


def topic_lines(city: City, topic_id: str) -> list[HelpLine]:
    """The lines of a matter of the city's routes, the emergency line left out."""
    topic = city.topic(topic_id)
    found = [city.help_line(number) for number in (topic.first if topic else ())]
    return [line for line in found if line is not None and line is not city.emergency_line]


def help_line(speaker: Speaker, line: HelpLine) -> Html:
    """A line to call: number, name, and what is known of its hours and cost."""
    city = speaker.city
    known = [
        speaker.text("line.hours", hours=city.text(line.hours, speaker.language))
        if line.hours
        else None,
        speaker.text("line.free") if line.free else None,
    ]
    name = city.text(line.name, speaker.language)
    head = speaker.text("line", number=line.number, name=name)
    tail = Html(" ".join(text for text in known if text))
    return Html(f"{head}. {tail}") if tail else head


def office(
    speaker: Speaker,
    service: Service,
    *,
    brief: bool = False,
    bring: Mapping[str, str] | None = None,
    asks_desk: bool = True,
) -> Html:
    """An office as a card: what it does, where, when, at which cost, and what is not known of it.

    ``bring`` is what to bring for a matter, instead of what the office always asks for. ``brief`` leaves
    it to the caller to say that it is unconfirmed and whom to ask, and what cost and papers are unknown;
    ``asks_desk`` names the city's own desk where the office cannot be reached to ask.
    """
    city, language = speaker.city, speaker.language
    can_ask = bool(service.phones or service.email) or service.location_type == "virtual"
    desk = _desk_email(city) if asks_desk and not can_ask else None
    where = " · ".join(
        part for part in (service.address, city.text(service.place, language)) if part
    )
    fields = (
        ("service.handles", "handles", city.text(service.handles, language)),
        ("service.where", "where", where),
        ("service.phones", "phones", ", ".join(service.phones)),
        ("service.email", "email", service.email or ""),
        ("service.url", "url", service.url or ""),
        ("service.hours", "hours", city.text(service.hours, language)),
        ("service.fees", "fees", city.text(service.fees, language)),
        ("service.bring", "bring", city.text(bring or service.required_documents, language)),
        ("service.languages", "languages", city.text(service.languages, language)),
        ("service.accessibility", "accessibility", city.text(service.accessibility, language)),
    )
    return lines(
        speaker.text("service", name=service.name),
        *(speaker.text(key, **{name: value}) for key, name, value in fields if value),
        _doubts(speaker, service, brief=brief, papers=bring is not None, desk=desk),
    )


def is_unconfirmed(service: Service) -> bool:
    """Whether no good source says what the directory has of an office."""
    return not service.verified or service.confidence == "low"


def _doubts(
    speaker: Speaker, service: Service, *, brief: bool, papers: bool, desk: str | None
) -> Html:
    missing = [speaker.plain(key) for key in _missing(service, brief=brief, papers=papers)]
    said: list[Html] = []
    if missing:
        said.append(speaker.text("service.missing", missing=joined(speaker, missing)))
    if brief:
        return Html(" ".join(said))
    said.append(_checked(speaker, service))
    if missing and desk:
        said.append(speaker.text("service.ask", email=desk))
    return Html(" ".join(said))


def _missing(service: Service, *, brief: bool, papers: bool) -> list[str]:
    """Keys of what the directory does not have of an office; one on the internet has no address."""
    is_place = service.location_type == "physical"
    known = {
        "missing-address": bool(service.address) or not is_place,
        "missing-phone": bool(service.phones) or not is_place,
        "missing-hours": service.hours is not None or not is_place,
        "missing-fees": service.fees is not None or brief,
        "missing-bring": papers or service.required_documents is not None or brief,
    }
    return [key for key, is_known in known.items() if not is_known]


def _checked(speaker: Speaker, service: Service) -> Html:
    """How sure the directory is of an office: never surer than its data."""
    if is_unconfirmed(service):
        return speaker.text("service.unconfirmed")
    day = service.last_verified
    if day is None:
        return speaker.text("service.public")
    date = speaker.plain("moment-date", month=day.month, day=str(day.day))
    return speaker.text("service.checked", date=date, year=str(day.year))


def _desk_email(city: City) -> str | None:
    desk = city.service(city.about.data_controller)
    return desk.email if desk else None


def desk_ways(city: City) -> str:
    """Who answers for people's data and how they are reached, as far as the directory knows."""
    desk = city.service(city.about.data_controller)
    if desk is None:
        return city.name
    ways = (desk.name, desk.address, ", ".join(desk.phones), desk.email)
    return " · ".join(way for way in ways if way)


def place_name(speaker: Speaker, barrio_id: str) -> str:
    """A barrio by its name, with its cluster; the id where the city no longer has it."""
    city = speaker.city
    barrio = city.barrio(barrio_id)
    name = barrio.name if barrio else barrio_id
    clusters = [
        speaker.plain("cluster", number=str(cluster.id), name=cluster.name)
        for cluster in city.clusters_of(barrio_id)
    ]
    return " · ".join((name, *clusters))


def category_name(speaker: Speaker, category: str) -> str:
    """A category of a case in words: a fault or a matter of the city's lists, or one of the catalogue."""
    city = speaker.city
    for fault in city.street_lighting.faults:
        if fault.id == category:
            return city.text(fault.name, speaker.language)
    topic = city.topic(category) if category not in _CONFLICTS else None
    if topic is not None:
        return city.text(topic.name, speaker.language)
    return speaker.plain("category", category=category)
