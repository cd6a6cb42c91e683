"""Where a matter goes: pure decisions from the city's rules.

Owns the urgency of a report and the choice of a route; leaves who is on duty to :mod:`referrals.alerts`.
Rules are data (``city/<id>/routes.yml``), read in order; the first that matches decides, and its id is
stored with the case so that "why did this reach me?" has an answer.

Violence in the family, sexual violence, mistreated children, weapons, wounds and danger to life are
never offered mediation (Ley 1801 de 2016 art. 231; Ley 1257 de 2008 art. 8 k): that is checked here once
more, whatever the data say.
"""

from dataclasses import dataclass

from referrals.city import CaseRoute, City
from referrals.vocabulary import Kind, Rank, Urgency

#: Kinds that the law keeps from mediation.
NEVER_MEDIATED = frozenset({Kind.FAMILY_VIOLENCE, Kind.CRISIS})
#: What a person may say of the danger, that the law keeps from mediation.
VIOLENT = frozenset({"wounded", "weapon"})


@dataclass(frozen=True)
class Facts:
    """What routing looks at. ``hours`` is ``duty`` or ``night`` (:meth:`City.hours_at`)."""

    kind: Kind
    urgency: Urgency
    category: str | None = None
    cluster_id: int | None = None
    danger: str | None = None
    hours: str = "duty"
    minors: bool = False


@dataclass(frozen=True)
class Decision:
    """What routing decided. ``first_line`` is the number of the line to call before all else."""

    rule_id: str
    start: Rank
    first_line: str | None
    mediation: bool


#: Faults of the street lighting that can hurt whoever walks by.
DANGEROUS_FAULTS = frozenset({"pole_down", "loose_cable"})


def urgency_of(
    kind: Kind,
    *,
    happening: str | None,
    danger: str | None,
    category: str | None = None,
    emergency: bool = False,
) -> Urgency:
    """How soon somebody has to look at a report.

    A wounded person, a weapon while it is going on, or words that say that a life is in danger are
    vital, whatever the matter; else a broken light is low (high where a post or a cable is down), and a
    weapon or something going on now is high.
    """
    now = happening == "now"
    if emergency or danger == "wounded" or (danger == "weapon" and now):
        return Urgency.VITAL
    if kind in (Kind.DARK_SPOT, Kind.ENVIRONMENT):
        return Urgency.HIGH if category in DANGEROUS_FAULTS else Urgency.LOW
    if danger == "weapon" or now or kind in (Kind.UNTRIAGED, Kind.CRISIS, Kind.FAMILY_VIOLENCE):
        return Urgency.HIGH
    return Urgency.NORMAL


def decide(city: City, facts: Facts) -> Decision:
    """The route of a matter; a matter that no rule knows goes to the coordinator."""
    for route in city.case_routes:
        if _matches(route, facts):
            return Decision(
                rule_id=route.id,
                start=_first_rank(route.to, facts),
                first_line=route.first.line if route.first else None,
                mediation=route.mediate and may_be_mediated(facts) and _matter_may_be(city, facts),
            )
    return Decision(rule_id="no-rule", start=Rank.COORDINATOR, first_line=None, mediation=False)


def is_danger(facts: Facts) -> bool:
    """Whether a matter may cost somebody their life or health: nothing ever holds such a report back."""
    return (
        facts.urgency is Urgency.VITAL
        or facts.kind in NEVER_MEDIATED
        or facts.danger in VIOLENT
        or facts.category in DANGEROUS_FAULTS
    )


def may_be_mediated(facts: Facts) -> bool:
    """Whether the law lets a matter be mediated at all, whatever the city's rules say of it."""
    return (
        facts.kind not in NEVER_MEDIATED
        and facts.danger not in VIOLENT
        and facts.urgency is not Urgency.VITAL
    )


def _matter_may_be(city: City, facts: Facts) -> bool:
    """Whether the matter for which somebody asked for a person is one of mediation; unknown is yes."""
    topic = city.topic(facts.category or "") if facts.kind is Kind.CONTACT_REQUEST else None
    return topic is None or topic.mediate


def _matches(route: CaseRoute, facts: Facts) -> bool:
    return route.when.matches(
        kind=facts.kind.value,
        category=facts.category,
        urgency=facts.urgency.value,
        hours=facts.hours,
        minors=facts.minors,
    )


def _first_rank(to: tuple[str, ...], facts: Facts) -> Rank:
    if facts.cluster_id is None:
        return Rank.COORDINATOR
    for target in to:
        if target == "gestor":
            return Rank.HOLDER
        if target == "backup":
            return Rank.BACKUP
        if target == "coordinator":
            return Rank.COORDINATOR
    return Rank.COORDINATOR
