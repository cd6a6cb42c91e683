"""Whether a city's files agree with one another.

Owns every rule that spans entries or files: known ids, nothing twice, each barrio in one cluster,
texts in all languages; the case routes have :mod:`referrals.city.route_checks`. Pure: gives back
problems.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from referrals.city.errors import Problem
from referrals.city.names import fold
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
from referrals.city.route_checks import route_problems

Path_ = tuple[str | int, ...]


def cross_problems(parts: Parts) -> list[Problem]:
    """Everything that does not fit together, file by file."""
    return [
        *_about(parts),
        *_ids(parts),
        *_territory(parts),
        *_clusters(parts),
        *_references(parts),
        *_numbers(parts),
        *_terms(parts),
        *route_problems(parts),
        *_languages(parts),
    ]


def barrio_ids(parts: Parts) -> dict[str, str]:
    """From an id or a folded canonical name to the id: how ``clusters.yml`` may name a place."""
    found = {fold(barrio.name): barrio.id for barrio in parts.territory.barrios}
    return found | {barrio.id: barrio.id for barrio in parts.territory.barrios}


def resolve_barrio(known: Mapping[str, str], written: str) -> str | None:
    """The id of a place written by id or canonical name, or None."""
    return known.get(written) or known.get(fold(written))


def _problem(parts: Parts, name: str, path: Path_, code: str, /, **facts: str) -> Problem:
    return Problem(code, parts.file(name), parts.line(name, *path), facts)


def _about(parts: Parts) -> Iterator[Problem]:
    about = parts.about
    if about.id != parts.folder:
        yield _problem(parts, ABOUT, ("id",), "city_id", id=about.id, folder=parts.folder)
    if not _is_timezone(about.timezone):
        yield _problem(parts, ABOUT, ("timezone",), "bad_timezone", name=about.timezone)
    if about.default_language not in about.languages:
        yield _problem(
            parts,
            ABOUT,
            ("default_language",),
            "bad_default_language",
            language=about.default_language,
        )
    yield from _twice(parts, ABOUT, "languages", enumerate(about.languages), field=None)
    if not any(about.emergency_line == line.number for line in parts.services.help_lines):
        yield _problem(
            parts, ABOUT, ("emergency_line",), "unknown_line", number=about.emergency_line
        )
    if not any(about.data_controller == service.id for service in parts.services.services):
        yield _problem(
            parts,
            ABOUT,
            ("data_controller",),
            "unknown_service",
            service=about.data_controller,
            hint="",
        )


def _is_timezone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return False
    return True


def _twice(
    parts: Parts,
    name: str,
    key: str,
    rows: Iterable[tuple[int, object]],
    *,
    field: str | None = "id",
) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for place, row in rows:
        path: Path_ = (key, place, field) if field else (key, place)
        line = parts.line(name, *path)
        value = str(getattr(row, field) if field else row)
        if value in first:
            yield Problem(
                "duplicate_id", parts.file(name), line, {"id": value, "first": str(first[value])}
            )
        first.setdefault(value, line)


def _ids(parts: Parts) -> Iterator[Problem]:
    yield from _twice(parts, TERRITORY, "barrios", enumerate(parts.territory.barrios))
    yield from _twice(parts, TERRITORY, "landmarks", enumerate(parts.territory.landmarks))
    yield from _twice(parts, CLUSTERS, "clusters", enumerate(parts.clusters.clusters))
    yield from _twice(
        parts, SERVICES, "help_lines", enumerate(parts.services.help_lines), field="number"
    )
    yield from _twice(parts, SERVICES, "services", enumerate(parts.services.services))
    yield from _twice(parts, ROUTES, "cases", enumerate(parts.routes.cases))
    yield from _twice(parts, ROUTES, "topics", enumerate(parts.routes.topics))
    yield from _twice(parts, PROGRAMMES, "programmes", enumerate(parts.programmes.programmes))


def _territory(parts: Parts) -> Iterator[Problem]:
    territory = parts.territory
    by_id = {barrio.id: barrio for barrio in territory.barrios}
    comunas = {*territory.comunas.urban, *territory.comunas.rural}
    owner: dict[str, str] = {}
    for place, barrio in enumerate(territory.barrios):
        at: Path_ = ("barrios", place)
        for comuna in (barrio.comuna, *(other.comuna for other in barrio.also_in)):
            if comuna is not None and comuna not in comunas:
                yield _problem(
                    parts, TERRITORY, (*at, "comuna"), "unknown_comuna", comuna=str(comuna)
                )
        for source in (*barrio.sources, *barrio.pazos_sources):
            if source not in territory.sources:
                yield _problem(parts, TERRITORY, (*at, "sources"), "unknown_source", source=source)
        for other in barrio.confusable_with:
            facts = {"name": barrio.id, "other": other}
            if other not in by_id or other == barrio.id:
                yield _unknown_barrio(parts, TERRITORY, (*at, "confusable_with"), other)
            elif barrio.id not in by_id[other].confusable_with:
                yield _problem(
                    parts, TERRITORY, (*at, "confusable_with"), "confusable_one_sided", **facts
                )
        for name in (barrio.name, *barrio.aliases):
            folded = fold(name)
            if not folded:
                yield _problem(parts, TERRITORY, at, "unspeakable_name", name=name)
            elif owner.setdefault(folded, barrio.id) != barrio.id:
                yield _problem(parts, TERRITORY, at, "name_taken", name=name, other=owner[folded])
    for place, short in enumerate(territory.ambiguous_names):
        at = ("ambiguous_names", place)
        if fold(short.name) in owner:
            taken = owner[fold(short.name)]
            yield _problem(parts, TERRITORY, at, "name_taken", name=short.name, other=taken)
        for barrio_id in short.barrios:
            if barrio_id not in by_id:
                yield _unknown_barrio(parts, TERRITORY, at, barrio_id)
    for place, landmark in enumerate(territory.landmarks):
        at = ("landmarks", place)
        if landmark.barrio is not None and landmark.barrio not in by_id:
            yield _unknown_barrio(parts, TERRITORY, (*at, "barrio"), landmark.barrio)
        for source in landmark.sources:
            if source not in territory.sources:
                yield _problem(parts, TERRITORY, (*at, "sources"), "unknown_source", source=source)


def _unknown_barrio(parts: Parts, name: str, path: Path_, written: str) -> Problem:
    close = get_close_matches(
        fold(written), [fold(barrio.name) for barrio in parts.territory.barrios], n=1, cutoff=0.75
    )
    near = next(
        (one.name for one in parts.territory.barrios if close and fold(one.name) == close[0]), ""
    )
    return _problem(
        parts, name, path, "unknown_barrio", name=written, hint=f" (¿«{near}»?)" if near else ""
    )


def _clusters(parts: Parts) -> Iterator[Problem]:
    known = barrio_ids(parts)
    listed = [
        ("clusters", place, "barrios", row)
        for place, cluster in enumerate(parts.clusters.clusters)
        for row in range(len(cluster.barrios))
    ]
    rows: list[tuple[Path_, str]] = [
        (path, parts.clusters.clusters[path[1]].barrios[path[3]]) for path in listed
    ]
    rows += [(("unassigned", row), name) for row, name in enumerate(parts.clusters.unassigned)]
    first: dict[str, int] = {}
    for path, written in rows:
        barrio_id = resolve_barrio(known, written)
        if barrio_id is None:
            yield _unknown_barrio(parts, CLUSTERS, path, written)
            continue
        line = parts.line(CLUSTERS, *path)
        if barrio_id in first:
            yield _problem(
                parts, CLUSTERS, path, "barrio_twice", name=written, first=str(first[barrio_id])
            )
        first.setdefault(barrio_id, line)
    for place, barrio in enumerate(parts.territory.barrios):
        if barrio.id not in first:
            yield _problem(
                parts, TERRITORY, ("barrios", place), "barrio_without_cluster", name=barrio.name
            )
    yield from _borders(parts, known)


def _borders(parts: Parts, known: Mapping[str, str]) -> Iterator[Problem]:
    ids = {cluster.id for cluster in parts.clusters.clusters}
    home = {
        resolve_barrio(known, written): cluster.id
        for cluster in parts.clusters.clusters
        for written in cluster.barrios
    }
    for place, border in enumerate(parts.clusters.borders):
        at: Path_ = ("borders", place)
        barrio_id = resolve_barrio(known, border.barrio)
        if barrio_id is None:
            yield _unknown_barrio(parts, CLUSTERS, at, border.barrio)
        for other in border.also:
            if other not in ids:
                yield _problem(
                    parts, CLUSTERS, (*at, "also"), "unknown_cluster", cluster=str(other)
                )
            elif barrio_id is not None and home.get(barrio_id) == other:
                yield _problem(
                    parts,
                    CLUSTERS,
                    (*at, "also"),
                    "border_own_cluster",
                    name=border.barrio,
                    cluster=str(other),
                )


def _references(parts: Parts) -> Iterator[Problem]:
    barrios = {barrio.id for barrio in parts.territory.barrios}
    for place, service in enumerate(parts.services.services):
        if service.barrio is not None and service.barrio not in barrios:
            yield _unknown_barrio(parts, SERVICES, ("services", place, "barrio"), service.barrio)
    lighting = parts.services.street_lighting.service
    if not any(service.id == lighting for service in parts.services.services):
        path = ("street_lighting", "service")
        yield _problem(parts, SERVICES, path, "unknown_service", service=lighting, hint="")


def _numbers(parts: Parts) -> Iterator[Problem]:
    hours = parts.times.follow_up_hours
    if list(hours) != sorted(set(hours)):
        yield _problem(parts, TIMES, ("follow_up_hours",), "not_increasing", key="follow_up_hours")
    if parts.times.daytime.start >= parts.times.daytime.end:
        yield _problem(parts, TIMES, ("daytime", "from"), "no_daytime")
    yield from _reminders(parts)
    for place, span in enumerate(parts.times.duty_hours or ()):
        if span.start == span.end:
            yield _problem(parts, TIMES, ("duty_hours", place), "empty_turn")
    for place, programme in enumerate(parts.programmes.programmes):
        ages = programme.ages
        if ages is not None and ages.first > ages.last:
            yield _problem(
                parts,
                PROGRAMMES,
                ("programmes", place, "ages"),
                "ages_reversed",
                first=str(ages.first),
                last=str(ages.last),
            )


def _reminders(parts: Parts) -> Iterator[Problem]:
    times, at = parts.times.reminders, "reminders"
    lists: list[tuple[Path_, tuple[int, ...]]] = [((at, "hours"), times.hours)]
    lists += [((at, "choices", place), one) for place, one in enumerate(times.choices)]
    needed = times.late_minutes + times.lead_minutes
    for path, hours in lists:
        if list(hours) != sorted(set(hours), reverse=True):
            yield _problem(parts, TIMES, path, "not_decreasing", key=str(path[1]))
        if any(one * 60 < needed for one in hours):
            yield _problem(parts, TIMES, path, "reminder_too_close", minutes=str(needed))
    if times.plan_hours is not None and times.plan_hours not in times.hours:
        path = (at, "plan_hours")
        yield _problem(parts, TIMES, path, "plan_without_reminder", hours=str(times.plan_hours))
    start, end = parts.times.daytime.start, parts.times.daytime.end
    by_day = (end.hour - start.hour) * 60 + end.minute - start.minute
    if by_day < 4 * times.late_minutes:
        yield _problem(parts, TIMES, (at, "late_minutes"), "day_too_short_to_remind")


def _terms(parts: Parts) -> Iterator[Problem]:
    retention = parts.privacy.retention
    for kind, term in retention.terms():
        if term.verified and not term.source:
            path = ("retention", kind, "verified")
            yield _problem(parts, PRIVACY, path, "term_without_source", kind=kind)
    # Forgetting somebody takes the words of their cases along.
    if retention.people.days < retention.case_words.days:
        yield _problem(
            parts,
            PRIVACY,
            ("retention", "people", "days"),
            "people_before_words",
            least=str(retention.case_words.days),
        )


def _languages(parts: Parts) -> Iterator[Problem]:
    for name in (SERVICES, ROUTES, PROGRAMMES):
        for path, texts in _texts_of(_part(parts, name), ()):
            key = str(path[-1])
            for language in parts.about.languages:
                if language not in texts:
                    yield _problem(
                        parts, name, path, "missing_language", key=key, language=language
                    )
            for language in texts:
                if language not in parts.about.languages:
                    yield _problem(
                        parts, name, path, "unknown_language", key=key, language=language
                    )


def _part(parts: Parts, name: str) -> object:
    return {SERVICES: parts.services, PROGRAMMES: parts.programmes}.get(name, parts.routes)


def _texts_of(part: object, path: Path_) -> Iterator[tuple[Path_, Mapping[str, str]]]:
    """Every by-language text below ``part``, with its path in the file."""
    fields = getattr(type(part), "model_fields", None)
    if fields is not None:
        for name in fields:
            yield from _texts_of(getattr(part, name), (*path, name))
    elif isinstance(part, tuple):
        for place, item in enumerate(part):
            yield from _texts_of(item, (*path, place))
    elif isinstance(part, Mapping):
        yield path, part
