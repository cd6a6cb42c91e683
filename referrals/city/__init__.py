"""The city: territory, clusters, services, routes, times, programmes; loaded once, never changed.

Owns the loading of ``city/<id>/`` and every question that others ask about it. Pure once loaded: no
clock, no environment. Leaves who is on duty to :mod:`referrals.alerts`, the choice of a route to
:mod:`referrals.routing`, and the understanding of misspelt names to the language model.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from zoneinfo import ZoneInfo

from referrals.city.base import WEEKDAYS
from referrals.city.checks import barrio_ids, cross_problems, resolve_barrio
from referrals.city.directory import (
    Ages,
    AttendanceRule,
    CertificateRule,
    Fault,
    HelpLine,
    Programme,
    RoadRule,
    Service,
    StreetLighting,
)
from referrals.city.errors import CityDataError, Finding, Problem
from referrals.city.findings import (
    Checked,
    checked,
    old_findings,
    provisional_findings,
    unverified_findings,
)
from referrals.city.names import NameIndex, fold, slug
from referrals.city.parts import Parts, read_documents, shape_parts
from referrals.city.privacy import Privacy, Retention, Term
from referrals.city.rules import (
    CaseRoute,
    DutySpan,
    FirstCall,
    ReminderTimes,
    ResponseTimes,
    RouteCondition,
    Topic,
)
from referrals.city.territory import Barrio, Border, Centre, CityAbout, Cluster, Landmark
from referrals.city.yaml import Document

__all__ = [
    "Ages",
    "AttendanceRule",
    "Barrio",
    "Border",
    "CaseRoute",
    "Centre",
    "CertificateRule",
    "City",
    "CityAbout",
    "CityDataError",
    "Cluster",
    "DutySpan",
    "Fault",
    "Finding",
    "FirstCall",
    "HelpLine",
    "Landmark",
    "Privacy",
    "Problem",
    "Programme",
    "ReminderTimes",
    "ResponseTimes",
    "Retention",
    "RoadRule",
    "RouteCondition",
    "Service",
    "StreetLighting",
    "Term",
    "Topic",
    "build_city",
    "fold",
    "load_city",
    "slug",
]

_EARTH_KM = 6371.0088
#: No time to acknowledge is stretched further than this by hours of duty.
_FAR = timedelta(days=14)


@dataclass(frozen=True)
class City:
    """One municipality. Get it from :func:`load_city`."""

    about: CityAbout
    barrios: tuple[Barrio, ...]
    landmarks: tuple[Landmark, ...]
    clusters: tuple[Cluster, ...]
    unassigned: tuple[
        str, ...
    ]  #: ids of barrios without a cluster: their cases go to the coordinator
    borders: Mapping[str, tuple[int, ...]]  #: barrio id -> other clusters that are told as well
    help_lines: tuple[HelpLine, ...]
    emergency_line: HelpLine  #: the line for a life in danger
    services: tuple[Service, ...]
    street_lighting: StreetLighting
    case_routes: tuple[CaseRoute, ...]  #: in order; the first that matches decides
    topics: tuple[Topic, ...]
    times: ResponseTimes
    programmes: tuple[Programme, ...]
    attendance: AttendanceRule
    roads: RoadRule
    certificate: CertificateRule  #: of programmes that have none of their own
    privacy: Privacy
    recheck_days: int  #: after which what somebody confirmed has to be confirmed again
    _checked: tuple[Checked, ...] = field(repr=False)
    _findings: tuple[tuple[Finding, ...], tuple[Finding, ...]] = field(repr=False)
    _barrios: Mapping[str, Barrio] = field(repr=False)
    _clusters: Mapping[str, Cluster] = field(repr=False)
    _names: NameIndex = field(repr=False)
    _landmarks: NameIndex = field(repr=False)

    @property
    def id(self) -> str:
        """The name of the city's folder, such as ``palmira``."""
        return self.about.id

    @property
    def name(self) -> str:
        """The municipality's name."""
        return self.about.name

    @property
    def timezone(self) -> str:
        """An IANA name, such as ``America/Bogota``."""
        return self.about.timezone

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages in which all texts are there."""
        return self.about.languages

    @property
    def default_language(self) -> str:
        """The language of who has not chosen one."""
        return self.about.default_language

    def text(self, texts: Mapping[str, str] | None, language: str | None = None) -> str:
        """The text in ``language``, else in the default language; empty where there is none."""
        if texts is None:
            return ""
        return texts.get(language or "") or texts[self.default_language]

    def barrio(self, barrio_id: str) -> Barrio | None:
        """The place with this id."""
        return self._barrios.get(barrio_id)

    def barrios_by_name(self, name: str) -> tuple[Barrio, ...]:
        """All places that ``name`` may mean, best first: none, one, or several to ask about.

        Accents, case, articles, "barrio", "urb" and "cgto" do not matter; typing mistakes do.
        Places that are confusable with the one named come with it.
        """
        return tuple(self._barrios[found] for found in self._names.find(name))

    def barrio_by_name(self, name: str) -> Barrio | None:
        """The place whose name or alias this is; None for no place or a name shared by several.

        A place that is easily confused (``confusable_with``) is given too: ask before acting on it.
        """
        found = self.barrios_by_name(name)
        if found and {other.id for other in found[1:]} <= set(found[0].confusable_with):
            return found[0]
        return None

    def landmark_by_name(self, name: str) -> Landmark | None:
        """The landmark with this name or alias."""
        found = self._landmarks.find(name)
        return next((one for one in self.landmarks if one.id in found), None)

    def cluster(self, cluster_id: int) -> Cluster | None:
        """The cluster with this number."""
        return next((one for one in self.clusters if one.id == cluster_id), None)

    def cluster_of(self, barrio_id: str) -> Cluster | None:
        """The cluster of a barrio; None for one without cluster (coordinator) or not known."""
        return self._clusters.get(barrio_id)

    def clusters_of(self, barrio_id: str) -> tuple[Cluster, ...]:
        """The barrio's own cluster, then those that share its border; empty without cluster."""
        others = self.borders.get(barrio_id, ())
        own = self.cluster_of(barrio_id)
        found = (own, *(self.cluster(other) for other in others))
        return tuple(one for one in found if one is not None)

    def help_line(self, number: str) -> HelpLine | None:
        """The line with this number, whatever its spaces; other numbers of a line count too."""
        digits = _digits(number)
        for line in self.help_lines:
            if digits in {_digits(one) for one in (line.number, *line.also)}:
                return line
        return None

    def service(self, service_id: str) -> Service | None:
        """The service with this id."""
        return next((one for one in self.services if one.id == service_id), None)

    def topic(self, topic_id: str) -> Topic | None:
        """The matter of justice with this id."""
        return next((one for one in self.topics if one.id == topic_id), None)

    def programme(self, programme_id: str) -> Programme | None:
        """The programme with this id."""
        return next((one for one in self.programmes if one.id == programme_id), None)

    def is_near(self, lat: float, lon: float) -> bool:
        """Whether a position (degrees) is within the pin radius; beyond it, ask, do not refuse."""
        return self.distance_km(lat, lon) <= self.about.pin_radius_km

    def distance_km(self, lat: float, lon: float) -> float:
        """Great-circle distance in km from the city's centre to a position in degrees."""
        centre = self.about.centre
        north, east = radians(lat - centre.lat), radians(lon - centre.lon)
        chord = (
            sin(north / 2) ** 2 + cos(radians(centre.lat)) * cos(radians(lat)) * sin(east / 2) ** 2
        )
        return 2 * _EARTH_KM * asin(sqrt(min(1.0, chord)))

    def ack_minutes(self, urgency: str) -> tuple[int, int]:
        """Minutes from the first alert to the backup's, and from the backup's to the coordinator's.

        Raises:
            KeyError: there is no such urgency.

        """
        times = self.times.acknowledge
        by_urgency = {
            "vital": times.vital,
            "high": times.high,
            "normal": times.normal,
            "low": times.low,
        }
        found = by_urgency[urgency]
        return found.backup, found.coordinator

    def hours_at(self, moment: datetime) -> str:
        """``duty`` or ``night`` at an aware ``moment``; always ``duty`` while no hours are set."""
        if self.times.duty_hours is None:
            return "duty"
        local = moment.astimezone(ZoneInfo(self.timezone))
        on_duty = any(_covers(span, local) for span in self.times.duty_hours)
        return "duty" if on_duty else "night"

    def is_daytime(self, moment: datetime) -> bool:
        """Whether people may be written to at an aware ``moment`` without their asking."""
        now = moment.astimezone(ZoneInfo(self.timezone)).time()
        return self.times.daytime.start <= now < self.times.daytime.end

    def due(self, moment: datetime, *, minutes: int, on_duty: bool) -> datetime:
        """``minutes`` after ``moment``; with ``on_duty`` only minutes of the hours of duty count."""
        left = timedelta(minutes=minutes)
        if not on_duty or self.times.duty_hours is None:
            return moment + left
        step, until = timedelta(minutes=1), moment + timedelta(minutes=minutes) + _FAR
        while left > timedelta() and moment < until:
            if self.hours_at(moment) == "duty":
                left -= step
            moment += step
        return moment

    def provisional(self) -> tuple[Finding, ...]:
        """Arrangements that the municipality has to settle, for ``doctor``."""
        return self._findings[0]

    def unverified(self) -> tuple[Finding, ...]:
        """Facts that the municipality should confirm or fill in, for ``doctor``."""
        return self._findings[1]

    def old(self, today: date) -> tuple[Finding, ...]:
        """Facts that were confirmed too long ago, or on a day that has not come, for ``doctor``."""
        return old_findings(self._checked, today, days=self.recheck_days)


def load_city(folder: Path) -> City:
    """The city whose files are in ``folder`` (such as ``city/palmira``), validated as a whole.

    Raises:
        CityDataError: something is missing, malformed or does not fit together; its message names
            file, line and what to do, for all problems found at once.

    """
    documents, unread = read_documents(folder)
    return build_city(folder.name, documents, unread)


def build_city(folder: str, documents: dict[str, Document], unread: Sequence[Problem] = ()) -> City:
    """As :func:`load_city`, from documents that are read already, by file name.

    Raises:
        CityDataError: as for :func:`load_city`.

    """
    parts = shape_parts(folder, documents, unread)
    problems = cross_problems(parts)
    if problems:
        raise CityDataError(problems)
    return _assemble(parts)


def _assemble(parts: Parts) -> City:
    known = barrio_ids(parts)

    def ids(written: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(found for name in written if (found := resolve_barrio(known, name)))

    clusters = tuple(
        row.model_copy(update={"barrios": ids(row.barrios)}) for row in parts.clusters.clusters
    )
    borders: dict[str, tuple[int, ...]] = {}
    for border in parts.clusters.borders:
        for barrio_id in ids((border.barrio,)):
            borders[barrio_id] = tuple(dict.fromkeys((*borders.get(barrio_id, ()), *border.also)))
    return City(
        about=parts.about,
        barrios=parts.territory.barrios,
        landmarks=parts.territory.landmarks,
        clusters=clusters,
        unassigned=ids(parts.clusters.unassigned),
        borders=borders,
        help_lines=parts.services.help_lines,
        emergency_line=next(
            line for line in parts.services.help_lines if line.number == parts.about.emergency_line
        ),
        services=parts.services.services,
        street_lighting=parts.services.street_lighting,
        case_routes=parts.routes.cases,
        topics=parts.routes.topics,
        times=parts.times,
        programmes=parts.programmes.programmes,
        attendance=parts.programmes.attendance,
        roads=parts.programmes.roads,
        certificate=parts.programmes.certificate,
        privacy=parts.privacy,
        recheck_days=parts.services.recheck_days,
        _checked=checked(parts),
        _findings=(provisional_findings(parts), unverified_findings(parts)),
        _barrios={barrio.id: barrio for barrio in parts.territory.barrios},
        _clusters={barrio: cluster for cluster in clusters for barrio in cluster.barrios},
        _names=_names(parts),
        _landmarks=NameIndex(
            {
                name: (landmark.id,)
                for landmark in parts.territory.landmarks
                for name in (landmark.name, *landmark.aliases)
            }
        ),
    )


def _names(parts: Parts) -> NameIndex:
    said: dict[str, tuple[str, ...]] = {}
    for barrio in parts.territory.barrios:
        for name in (barrio.name, *barrio.aliases):
            said[name] = (barrio.id, *barrio.confusable_with)
    for short in parts.territory.ambiguous_names:
        said[short.name] = short.barrios
    return NameIndex(said)


def _digits(number: str) -> str:
    return "".join(char for char in number if char.isdigit())


def _covers(span: DutySpan, local: datetime) -> bool:
    """Whether a local moment falls into a span of duty, also after midnight of its last day."""
    today = WEEKDAYS[local.weekday()]
    yesterday = WEEKDAYS[(local - timedelta(days=1)).weekday()]
    now = local.time()
    if span.start < span.end:
        return today in span.days and span.start <= now < span.end
    return (today in span.days and now >= span.start) or (yesterday in span.days and now < span.end)
