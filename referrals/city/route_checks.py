"""Whether the case routes are complete and lawful.

Owns the promises that no edit of ``routes.yml`` may break: every case has a rule and a person, a
life in danger hears a line first, and violence is never offered mediation (Ley 1801 de 2016
art. 231, Ley 1257 de 2008 art. 8 k). Checked by trying every kind of case there can be.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import product

from referrals.city.base import CASE_KINDS, CATEGORIES, URGENCIES
from referrals.city.errors import Problem
from referrals.city.parts import ROUTES, Parts
from referrals.city.rules import CaseRoute

#: Matters of violence at home or of a sexual kind: never mediated, and nothing telling on a screen.
#: Whoever mistreats an older person lives with them most often (Ley 2126 de 2021; Código Penal, art. 229).
IN_CONFIDENCE = frozenset(
    {"family_violence", "protection_measure", "sexual_violence", "child_abuse", "older_person"}
)
#: Kinds of case that are never mediated.
NEVER_MEDIATED = frozenset({"family_violence", "crisis"})


def route_problems(parts: Parts) -> list[Problem]:
    """What is wrong with the case routes and the justice topics."""
    return [*_targets(parts), *_topics(parts), *_all_cases(parts)]


def _problem(parts: Parts, path: tuple[str | int, ...], code: str, **facts: str) -> Problem:
    return Problem(code, parts.file(ROUTES), parts.line(ROUTES, *path), facts)


def _targets(parts: Parts) -> Iterator[Problem]:
    numbers = {line.number for line in parts.services.help_lines}
    for place, route in enumerate(parts.routes.cases):
        if not route.people:
            yield _problem(parts, ("cases", place, "to"), "route_without_person", rule=route.id)
        for service in route.services:
            yield from _service(parts, ("cases", place, "to"), service)
        if route.first is not None:
            for number in (route.first.line, *route.first.also):
                if number not in numbers:
                    yield _problem(parts, ("cases", place, "first"), "unknown_line", number=number)


def _topics(parts: Parts) -> Iterator[Problem]:
    numbers = {line.number for line in parts.services.help_lines}
    for place, topic in enumerate(parts.routes.topics):
        if topic.id in IN_CONFIDENCE and not topic.discreet:
            at: tuple[str | int, ...] = ("topics", place, "discreet")
            yield _problem(parts, at, "topic_not_discreet", topic=topic.id)
        if topic.mediate and (topic.discreet or topic.id in IN_CONFIDENCE):
            yield _problem(
                parts, ("topics", place, "mediate"), "topic_mediates_violence", topic=topic.id
            )
        for service in topic.to:
            yield from _service(parts, ("topics", place, "to"), service)
        for number in topic.first:
            if number not in numbers:
                yield _problem(parts, ("topics", place, "first"), "unknown_line", number=number)


def _service(parts: Parts, path: tuple[str | int, ...], written: str) -> Iterator[Problem]:
    known = [service.id for service in parts.services.services]
    if written not in known:
        close = get_close_matches(written, known, n=1)
        hint = f" (¿«{close[0]}»?)" if close else ""
        yield _problem(parts, path, "unknown_service", service=written, hint=hint)


def _all_cases(parts: Parts) -> Iterator[Problem]:
    used: set[str] = set()
    gap: str | None = None
    mediated: dict[str, str] = {}
    without_line: set[str] = set()
    categories: tuple[str | None, ...] = (None, *CATEGORIES)
    for kind, category, urgency, hours, minors in product(
        CASE_KINDS, categories, URGENCIES, ("duty", "night"), (True, False)
    ):
        if category is not None and kind != "conflict":
            continue
        route = first_match(
            parts.routes.cases,
            kind=kind,
            category=category,
            urgency=urgency,
            hours=hours,
            minors=minors,
        )
        if route is None:
            gap = gap or f"{kind}, {urgency}"
            continue
        used.add(route.id)
        if route.mediate and (kind in NEVER_MEDIATED or urgency == "vital"):
            mediated.setdefault(route.id, f"{kind}, {urgency}")
        if urgency == "vital" and (
            route.first is None or route.first.line != parts.about.emergency_line
        ):
            without_line.add(route.id)
    if gap is not None:
        yield _problem(parts, ("cases",), "route_gap", example=gap)
    for place, route in enumerate(parts.routes.cases):
        at = ("cases", place)
        if route.id in mediated:
            example = mediated[route.id]
            yield _problem(
                parts, (*at, "mediate"), "route_mediates_violence", rule=route.id, example=example
            )
        if route.id in without_line:
            number = parts.about.emergency_line
            yield _problem(
                parts, (*at, "first"), "route_vital_without_line", rule=route.id, number=number
            )
        # The last rule may catch nothing today: it is there for cases nobody thought of.
        if route.id not in used and place < len(parts.routes.cases) - 1:
            yield _problem(parts, at, "route_never_used", rule=route.id)


def first_match(
    routes: tuple[CaseRoute, ...],
    *,
    kind: str,
    category: str | None,
    urgency: str,
    hours: str,
    minors: bool,
) -> CaseRoute | None:
    """The first route whose condition a case of this sort meets, or None."""
    for route in routes:
        if route.when.matches(
            kind=kind, category=category, urgency=urgency, hours=hours, minors=minors
        ):
            return route
    return None
