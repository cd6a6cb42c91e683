"""The shapes of ``services.yml`` and ``programmes.yml``: what residents can be told of.

Owns what these files may contain and what each field means; leaves cross references to
:mod:`referrals.city.checks`. What is not known is None and is said to be missing, never guessed.
"""

from datetime import date, time
from typing import Annotated, Literal

from pydantic import Field

from referrals.city.base import (
    ButtonId,
    Email,
    LineNumber,
    Many,
    Part,
    Phrase,
    Seen,
    Slug,
    Sourced,
    Text,
    Texts,
    TimeOfDay,
    Url,
)


class HelpLine(Sourced):
    """A telephone line that people can call themselves."""

    number: LineNumber
    also: Many[LineNumber] = ()  #: other numbers of the same line
    name: Texts
    handles: Texts  #: what it is for
    hours: Texts | None = None
    free: bool | None = None
    show_first: bool = False
    listed: bool = True  #: False: only shown to who asks for it
    seen: Seen | None = None
    last_verified: date | None  #: when somebody of the municipality dialled it


class Service(Sourced):
    """An office people can be sent to; fields after Open Referral HSDS, None where not known."""

    id: ButtonId
    name: Text
    words: Many[Phrase] = ()  #: how people name it, besides its name
    organization: Text | None
    handles: Texts  #: HSDS ``description``
    phones: Many[LineNumber]
    email: Email | None = None
    url: Url | None = None
    address: Text | None
    place: Texts | None = None  #: where it is, when there is no address
    barrio: Slug | None = None
    location_type: Literal["physical", "virtual"] = "physical"
    accessibility: Texts | None = None  #: ramps, lifts, interpreters
    languages: Texts | None = None  #: in which people are attended
    hours: Texts | None  #: HSDS ``schedule``, in words
    fees: Texts | None  #: HSDS ``cost_options``, in words
    eligibility: Texts | None = None
    required_documents: Texts | None  #: what to bring
    listed: bool = (
        True  #: False: only gestores and coordinators send people there; found by no words
    )
    takes_referrals: bool = True  #: False: people reach it without being sent
    confidence: Literal["low", "normal"] = "normal"
    last_verified: date | None  #: when somebody of the municipality called or went there


class Fault(Part):
    """A kind of street-light fault."""

    id: Slug
    name: Texts


class StreetLighting(Sourced):
    """Who repairs street light and what is asked about a fault."""

    service: Slug
    response_hours: Annotated[int, Field(gt=0)] | None
    ask_inside_compound: bool
    excluded: Texts
    faults: Annotated[Many[Fault], Field(min_length=1)]
    faults_verified: bool


class Services(Part):
    """``services.yml``."""

    #: Days after which a ``last_verified`` is old: somebody should call again.
    recheck_days: Annotated[int, Field(ge=1, le=3650)] = 180
    help_lines: Annotated[Many[HelpLine], Field(min_length=1)]
    services: Annotated[Many[Service], Field(min_length=1)]
    street_lighting: StreetLighting


class Ages(Part):
    """An age range in years, both ends included."""

    first: Annotated[int, Field(alias="from", ge=0, le=120)]
    last: Annotated[int, Field(alias="to", ge=0, le=120)]


class CertificateRule(Part):
    """When somebody gets a certificate of attendance without being chosen for it."""

    share: Annotated[float, Field(gt=0, le=1)] = 0.8  #: of the sessions that counted for them


class AttendanceRule(Part):
    """When lists are open, and when somebody counts as missed."""

    opens_minutes: Annotated[int, Field(ge=0, le=240)] = 30  #: before a session begins
    correct_days: Annotated[int, Field(ge=1, le=60)] = 7  #: after it ended
    door_minutes: Annotated[int, Field(ge=1, le=60)] = 10  #: that a code at the door works
    settle_minutes: Annotated[int, Field(ge=0, le=1440)] = 120  #: without a change, then it counts
    absences: Annotated[int, Field(ge=2, le=20)] = 2  #: in a row, then somebody asks


class RoadRule(Part):
    """When whoever leads a session is told that the way to it at night is worth a look."""

    dusk: TimeOfDay = time(18)  #: local; sessions that end later are meant
    metres: Annotated[int, Field(ge=50, le=2000)] = 300  #: around the session's point
    ahead_hours: Annotated[int, Field(ge=1, le=168)] = 48  #: before it begins
    alert_hours: Annotated[int, Field(ge=1, le=720)] = 72  #: that an alert counts as recent
    fewest: Annotated[int, Field(ge=2, le=100)] = 3  #: lights; fewer are not named by number


class Programme(Sourced):
    """A course, sport, art or job programme for young people."""

    id: ButtonId
    name: Text
    aliases: Many[Text] = ()
    interests: Many[Literal["art", "community", "sport", "work"]] = ()  #: what somebody looks for
    run_by: Text | None
    what: Texts
    audience: Texts | None
    ages: Ages | None
    capacity: Annotated[int, Field(gt=0)] | None = None  #: places; None: nobody said how many
    clusters: Many[int] | None = None  #: where it takes place; None where not known
    open_menu: bool  #: False: only gestores and coordinators lead there
    certificate: CertificateRule | None = None  #: where it differs from the city's
    status: Literal["active", "ended", "unknown"]
    dates: Texts | None
    place: Texts | None
    signup: Texts | None
    bring: Texts | None = None  #: to its sessions


class Programmes(Part):
    """``programmes.yml``."""

    attendance: AttendanceRule = AttendanceRule()
    certificate: CertificateRule = CertificateRule()
    roads: RoadRule = RoadRule()
    programmes: Many[Programme]
