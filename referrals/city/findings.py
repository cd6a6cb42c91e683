"""What ``doctor`` tells of a city that loads: facts to confirm, arrangements that are provisional.

Owns the choice of what is worth a person's attention; each finding is one sentence that names the
file, what it is about and what to do. Nothing here keeps the programme from starting.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from referrals.city.errors import Finding
from referrals.city.parts import (
    ABOUT,
    CLUSTERS,
    PRIVACY,
    PROGRAMMES,
    ROUTES,
    SERVICES,
    TERRITORY,
    TIMES,
    Parts,
)


def provisional_findings(parts: Parts) -> tuple[Finding, ...]:
    """Arrangements that the programme made up and the municipality has to settle."""
    return tuple(_provisional(parts))


def unverified_findings(parts: Parts) -> tuple[Finding, ...]:
    """Facts that lack a good source or that nobody of the municipality has tried out."""
    return tuple(_unverified(parts))


@dataclass(frozen=True)
class Checked:
    """Something that somebody of the municipality confirmed, when, and where that is written."""

    name: str  #: the number of a line, the id of an office
    day: date
    file: str
    line: int


def checked(parts: Parts) -> tuple[Checked, ...]:
    """Everything with a date of confirmation."""
    lines = (("help_lines", one.number, one.last_verified) for one in parts.services.help_lines)
    offices = (("services", one.id, one.last_verified) for one in parts.services.services)
    return tuple(
        Checked(name, day, parts.file(SERVICES), parts.line(SERVICES, key, place, "last_verified"))
        for rows in (lines, offices)
        for place, (key, name, day) in enumerate(rows)
        if day is not None
    )


def old_findings(dates: Sequence[Checked], today: date, *, days: int) -> tuple[Finding, ...]:
    """What was confirmed more than ``days`` ago, one finding each, and what is dated in the future."""
    limit = today - timedelta(days=days)
    found = [("confirmed_long_ago", one) for one in dates if one.day < limit]
    found += [("confirmed_in_future", one) for one in dates if one.day > today]
    return tuple(
        Finding(code, one.file, one.line, (f"{one.name} ({one.day.isoformat()})",))
        for code, one in found
    )


def _finding(parts: Parts, name: str, code: str, key: str, items: Iterable[str] = ()) -> Finding:
    return Finding(code, parts.file(name), parts.line(name, key), tuple(items))


def _some(parts: Parts, name: str, code: str, key: str, items: Iterable[str]) -> Iterator[Finding]:
    """One finding about all ``items``, none if there are none."""
    found = tuple(items)
    if found:
        yield _finding(parts, name, code, key, found)


def _provisional(parts: Parts) -> Iterator[Finding]:
    if parts.clusters.provisional:
        yield _finding(parts, CLUSTERS, "clusters_provisional", "provisional")
    yield from _some(parts, CLUSTERS, "barrios_unassigned", "unassigned", parts.clusters.unassigned)
    if parts.times.provisional:
        yield _finding(parts, TIMES, "times_provisional", "provisional")
    if parts.times.duty_hours is None:
        yield _finding(parts, TIMES, "no_duty_hours", "duty_hours")
    if parts.about.pin_radius_provisional:
        yield _finding(parts, ABOUT, "radius_provisional", "pin_radius_provisional")
    chosen = (kind for kind, term in parts.privacy.retention.terms() if not term.verified)
    yield from _some(parts, PRIVACY, "terms_chosen", "retention", chosen)


def _unverified(parts: Parts) -> Iterator[Finding]:
    if not parts.about.strategy_verified:
        yield _finding(parts, ABOUT, "strategy_unverified", "strategy_verified")
    yield from _controller(parts)
    yield from _some(
        parts,
        TERRITORY,
        "barrios_unverified",
        "barrios",
        (barrio.name for barrio in parts.territory.barrios if not barrio.verified),
    )
    lines = parts.services.help_lines
    yield from _some(
        parts,
        SERVICES,
        "lines_undialled",
        "help_lines",
        (line.number for line in lines if line.last_verified is None),
    )
    yield from _some(
        parts,
        SERVICES,
        "lines_unverified",
        "help_lines",
        (line.number for line in lines if not line.verified),
    )
    yield from _services(parts)
    yield from _some(
        parts,
        ROUTES,
        "routes_unverified",
        "cases",
        (route.id for route in parts.routes.cases if not route.verified),
    )
    yield from _some(
        parts,
        ROUTES,
        "topics_unverified",
        "topics",
        (topic.id for topic in parts.routes.topics if not topic.verified),
    )
    yield from _programmes(parts)


def _controller(parts: Parts) -> Iterator[Finding]:
    controller = next(
        service for service in parts.services.services if service.id == parts.about.data_controller
    )
    lacking = {
        "phones": controller.phones,
        "email": controller.email,
        "address": controller.address,
    }
    missing = (field for field, value in lacking.items() if not value)
    yield from _some(parts, ABOUT, "controller_incomplete", "data_controller", missing)


def _services(parts: Parts) -> Iterator[Finding]:
    services = parts.services.services
    weak = (one.id for one in services if not one.verified or one.confidence == "low")
    yield from _some(parts, SERVICES, "services_unverified", "services", weak)
    unreachable = (
        one.id
        for one in services
        if not (one.phones or one.email or one.url or one.address or one.place)
    )
    yield from _some(parts, SERVICES, "services_unreachable", "services", unreachable)
    unchecked = (one.id for one in services if one.last_verified is None)
    yield from _some(parts, SERVICES, "services_unchecked", "services", unchecked)
    lighting = parts.services.street_lighting
    open_points = {
        "response_hours": lighting.response_hours is None,
        "faults": not lighting.faults_verified,
        "service": not lighting.verified,
    }
    lacking = (field for field, missing in open_points.items() if missing)
    yield from _some(parts, SERVICES, "lighting_incomplete", "street_lighting", lacking)


def _programmes(parts: Parts) -> Iterator[Finding]:
    programmes = parts.programmes.programmes
    yield from _some(
        parts,
        PROGRAMMES,
        "programmes_without_dates",
        "programmes",
        (one.id for one in programmes if one.open_menu and not (one.dates and one.signup)),
    )
    yield from _some(
        parts,
        PROGRAMMES,
        "programmes_unknown",
        "programmes",
        (one.id for one in programmes if one.status == "unknown"),
    )
