"""What a referral is about, who may be told of it aloud, and which offices are for it.

Pure reading: nothing here changes a row. A matter is one of the city's data (``topics`` of ``routes.yml``).
Often nobody named it: who asks only to be called, or reported neighbours, tells the gestor in the talk that
they are beaten, and is sent to a Comisaría. Then the *office* names it: one that the city's data name for
violence, and that neither the matter nor the route of the case leads to, tells as much as the word would.
To be too quiet, or to ask a coordinator, harms nobody.
"""

from collections.abc import Callable, Collection

from referrals import guidance
from referrals.city import CaseRoute, Service, Topic
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Case, Referral
from referrals.vocabulary import Kind

#: Matters that a gestor can name by one digit.
_MOST_NAMED = 10
#: More buttons than this are no help.
MOST_CHOICES = 6
#: What a case is referred to when the rule that routed it names no service.
OTHERWISE = ("casa_de_justicia", "inspeccion", "fiscalia", "personeria", "comisaria_central")
#: The matter of a case that no matter of the city is named after.
_MATTERS = {Kind.FAMILY_VIOLENCE.value: "family_violence", "neighbours": "neighbours_noise"}


class UnknownService(PazosError):
    """The directory has no such service, or no longer."""

    say = "error-unknown-service"


def choices(work: Work, case: Case) -> list[Service]:
    """The services that a gestor is offered for a case, those of its matter and route first."""
    route = _route_of(work, case)
    is_asked = case.kind is Kind.CONTACT_REQUEST
    topic = work.city.topic(case.category or "") if is_asked else None
    of_matter = [one.id for one in offices_of(work, topic)] if topic is not None else []
    wanted = (*of_matter, *(route.services if route is not None else ()), *OTHERWISE)
    found = [work.city.service(service_id) for service_id in dict.fromkeys(wanted)]
    quiet = case.kind is Kind.FAMILY_VIOLENCE
    return [
        service
        for service in found
        if service is not None and (not quiet or is_for_violence(work, service.id))
    ][:MOST_CHOICES]


def offices_of(work: Work, topic: Topic) -> list[Service]:
    """The offices of a matter that people are sent to, best first."""
    found = [work.city.service(one) for one in topic.to]
    return [one for one in found if one is not None and one.takes_referrals]


def of_violence(work: Work) -> list[Topic]:
    """The matters that nobody may read over a shoulder, which a gestor names as they hear of them."""
    found = [one for one in work.city.topics if one.discreet and not one.special]
    return [one for one in found if offices_of(work, one)][:_MOST_NAMED]


def can_name(work: Work, case: Case) -> bool:
    """Whether a gestor may have heard of violence in a case that was not filed as it."""
    is_told = case.kind in (Kind.CONFLICT, Kind.CONTACT_REQUEST, Kind.UNTRIAGED, Kind.CRISIS)
    return is_told and bool(of_violence(work))


def named(work: Work, choice: str) -> tuple[str | None, str]:
    """The matter, where one was named, and the office of a choice such as ``fiscalia`` or ``2.fiscalia``.

    Raises:
        UnknownService: the matters changed meanwhile, or the office is none of that matter.

    """
    place, named, service_id = choice.rpartition(".")
    if not named:
        return None, choice
    matters = dict(enumerate(of_violence(work)))
    topic = matters.get(int(place)) if place.isdecimal() else None
    if topic is None or service_id not in {one.id for one in offices_of(work, topic)}:
        raise UnknownService
    return topic.id, service_id


def is_for_violence(work: Work, service_id: str) -> bool:
    """Whether the city's data send people who suffer violence at home to an office."""
    return any(topic.discreet and service_id in topic.to for topic in work.city.topics)


def of_case(work: Work, case: Case) -> str | None:
    """The matter of the city that a case is about."""
    for name in (case.category, case.kind.value):
        found = work.city.topic(_MATTERS.get(name or "", name or ""))
        if found is not None:
            return found.id
    return None


def matter_of(work: Work, referral: Referral) -> Topic | None:
    """The matter that the office is told; None where the city has no words for it."""
    return work.city.topic(referral.topic_id) if referral.topic_id is not None else None


def is_quiet(work: Work, referral: Referral) -> bool:
    """Whether nothing about a referral may be heard, or read on a locked phone.

    What was quiet at one office stays so at the next.
    """
    case, topic = _case_of(work, referral), matter_of(work, referral)
    if case is not None and case.kind in (Kind.FAMILY_VIOLENCE, Kind.CRISIS):
        return True
    if topic is not None and topic.discreet:
        return True
    expected = topic.to if topic is not None else ()
    if _tells_of_violence(work, referral, expected):
        return True
    return _begun_so(work, referral, is_quiet)


def is_of_violence(work: Work, referral: Referral) -> bool:
    """Whether a referral may go to no office that mediates."""
    case, topic = _case_of(work, referral), matter_of(work, referral)
    if case is not None and case.kind is Kind.FAMILY_VIOLENCE:
        return True
    if topic is not None and topic.discreet:
        return True
    route = _route_of(work, case) if case is not None else None
    expected = (*(topic.to if topic is not None else ()), *(route.services if route else ()))
    if _tells_of_violence(work, referral, expected):
        return True
    return _begun_so(work, referral, is_of_violence)


def is_guessed(work: Work, referral: Referral) -> bool:
    """Whether only the office tells that a referral is of violence: then nobody knows what is next."""
    case, topic = _case_of(work, referral), matter_of(work, referral)
    is_told = (case is not None and case.kind is Kind.FAMILY_VIOLENCE) or (
        topic is not None and topic.discreet
    )
    return not is_told and is_of_violence(work, referral)


def _begun_so(work: Work, referral: Referral, question: Callable[[Work, Referral], bool]) -> bool:
    """The same of the first referral of the chain."""
    first = work.session.get(Referral, referral.root_id) if referral.root_id is not None else None
    return first is not None and question(work, first)


def _tells_of_violence(work: Work, referral: Referral, expected: Collection[str]) -> bool:
    """Whether the office alone tells: it is none of the ``expected`` ones, and mostly for violence.

    One that the directory has no more is taken to, where nothing else says what it was for.
    """
    if referral.service_id in expected:
        return False
    service = work.city.service(referral.service_id)
    if service is None:
        return not expected
    return guidance.is_discreet(work.city, service)


def _case_of(work: Work, referral: Referral) -> Case | None:
    return work.session.get(Case, referral.case_id) if referral.case_id is not None else None


def _route_of(work: Work, case: Case) -> CaseRoute | None:
    return next((one for one in work.city.case_routes if one.id == case.rule_id), None)
