"""Where a matter goes: urgency, routes, and what is never offered mediation."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals.city import CaseRoute, City
from referrals.routing import Facts, decide, urgency_of
from referrals.vocabulary import Kind, Rank, Urgency

HAPPENING = ("now", "today", "before", "often", None)
DANGER = ("wounded", "weapon", "none", "unknown", None)


@pytest.mark.parametrize(
    ("kind", "happening", "danger", "expected"),
    [
        (Kind.CONFLICT, None, None, Urgency.NORMAL),
        (Kind.CONFLICT, "before", "none", Urgency.NORMAL),
        (Kind.CONFLICT, "now", "none", Urgency.HIGH),
        (Kind.CONFLICT, "before", "weapon", Urgency.HIGH),
        (Kind.CONFLICT, "now", "weapon", Urgency.VITAL),
        (Kind.CONFLICT, "before", "wounded", Urgency.VITAL),
        (Kind.CONTACT_REQUEST, None, None, Urgency.NORMAL),
        (Kind.DATA_REQUEST, None, None, Urgency.NORMAL),
        (Kind.FAMILY_VIOLENCE, None, None, Urgency.HIGH),
        (Kind.FAMILY_VIOLENCE, "now", "weapon", Urgency.VITAL),
        (Kind.CRISIS, None, None, Urgency.HIGH),
        (Kind.UNTRIAGED, None, None, Urgency.HIGH),
        (Kind.DARK_SPOT, "now", None, Urgency.LOW),
        (Kind.ENVIRONMENT, None, None, Urgency.LOW),
    ],
)
def test_how_soon_somebody_has_to_look(
    kind: Kind, happening: str | None, danger: str | None, expected: Urgency
) -> None:
    assert urgency_of(kind, happening=happening, danger=danger) is expected


@pytest.mark.parametrize("kind", Kind)
def test_a_life_in_danger_is_vital_whatever_the_matter(kind: Kind) -> None:
    assert urgency_of(kind, happening=None, danger=None, emergency=True) is Urgency.VITAL
    assert urgency_of(kind, happening=None, danger="wounded") is Urgency.VITAL
    assert urgency_of(kind, happening="now", danger="weapon") is Urgency.VITAL


facts = st.builds(
    Facts,
    kind=st.sampled_from(Kind),
    urgency=st.sampled_from(Urgency),
    category=st.sampled_from([None, "fight", "threat", "extortion", "neighbours", "no such one"]),
    cluster_id=st.sampled_from([None, 1, 9]),
    danger=st.sampled_from(DANGER),
    hours=st.sampled_from(["duty", "night"]),
    minors=st.booleans(),
)


@given(facts)
def test_every_matter_has_a_route_and_somebody_who_sees_it(city: City, known: Facts) -> None:
    decision = decide(city, known)
    assert decision.rule_id in {route.id for route in city.case_routes}
    assert decision.start in Rank


def _route(**changes: Any) -> CaseRoute:
    values: dict[str, Any] = {
        "id": "mediate_everything",
        "when": {},
        "first": None,
        "to": ["gestor"],
        "mediate": True,
        "law": None,
        "verified": False,
        "source": None,
    }
    return CaseRoute.model_validate({**values, **changes})


@given(facts)
def test_violence_is_never_mediated_even_if_the_data_say_so(city: City, known: Facts) -> None:
    careless = replace(city, case_routes=(_route(),))
    violent = (
        known.kind in (Kind.FAMILY_VIOLENCE, Kind.CRISIS)
        or known.danger in ("wounded", "weapon")
        or known.urgency is Urgency.VITAL
    )
    topic = city.topic(known.category or "") if known.kind is Kind.CONTACT_REQUEST else None
    is_left_to_offices = topic is not None and not topic.mediate
    assert decide(careless, known).mediation is not (violent or is_left_to_offices)


def test_a_person_asked_for_from_a_matter_of_offices_does_not_mediate_it(city: City) -> None:
    careless = replace(city, case_routes=(_route(),))
    wish = Facts(Kind.CONTACT_REQUEST, Urgency.NORMAL)
    assert decide(careless, wish).mediation
    assert decide(careless, replace(wish, category="neighbours_noise")).mediation
    assert not decide(careless, replace(wish, category="child_support")).mediation


@given(facts)
def test_without_a_cluster_it_is_the_coordinators(city: City, known: Facts) -> None:
    assert decide(city, replace(known, cluster_id=None)).start is Rank.COORDINATOR


def test_without_any_rule_it_is_the_coordinators_and_not_mediated(city: City) -> None:
    decision = decide(replace(city, case_routes=()), Facts(Kind.CONFLICT, Urgency.HIGH, None, 1))
    assert (decision.rule_id, decision.start) == ("no-rule", Rank.COORDINATOR)
    assert not decision.mediation


@pytest.mark.parametrize(
    ("to", "start"),
    [
        (["gestor", "fiscalia"], Rank.HOLDER),
        (["fiscalia", "gestor"], Rank.HOLDER),
        (["backup", "gestor"], Rank.BACKUP),
        (["coordinator"], Rank.COORDINATOR),
        (["fiscalia"], Rank.COORDINATOR),
    ],
)
def test_the_first_person_named_is_told_first(city: City, to: list[str], start: Rank) -> None:
    routed = replace(city, case_routes=(_route(to=to),))
    assert decide(routed, Facts(Kind.CONFLICT, Urgency.NORMAL, None, 1)).start is start


def test_the_first_rule_that_matches_decides(city: City) -> None:
    routes = (
        _route(id="other_kind", when={"kind": ["crisis"]}),
        _route(id="night", when={"hours": "night"}),
        _route(id="minors", when={"minors": True}),
        _route(id="threats", when={"category": ["threat"], "urgency": ["high", "vital"]}),
        _route(id="rest"),
    )
    routed = replace(city, case_routes=routes)
    ordinary = Facts(Kind.CONFLICT, Urgency.HIGH, "threat", 1)
    assert decide(routed, ordinary).rule_id == "threats"
    assert decide(routed, replace(ordinary, urgency=Urgency.NORMAL)).rule_id == "rest"
    assert decide(routed, replace(ordinary, category=None)).rule_id == "rest"
    assert decide(routed, replace(ordinary, minors=True)).rule_id == "minors"
    assert decide(routed, replace(ordinary, hours="night", minors=True)).rule_id == "night"


@pytest.mark.parametrize(
    ("known", "rule", "start", "line", "mediation"),
    [
        (
            Facts(Kind.FAMILY_VIOLENCE, Urgency.HIGH, None, 1),
            "family_violence",
            Rank.COORDINATOR,
            "155",
            False,
        ),
        (
            Facts(Kind.FAMILY_VIOLENCE, Urgency.VITAL, None, 1),
            "family_violence_now",
            Rank.COORDINATOR,
            "123",
            False,
        ),
        (Facts(Kind.CRISIS, Urgency.HIGH), "crisis", Rank.COORDINATOR, "106", False),
        (
            Facts(Kind.CONFLICT, Urgency.VITAL, "fight", 1),
            "danger_to_life",
            Rank.HOLDER,
            "123",
            False,
        ),
        (
            Facts(Kind.CONFLICT, Urgency.NORMAL, "extortion", 1),
            "extortion",
            Rank.COORDINATOR,
            "165",
            False,
        ),
        (
            Facts(Kind.CONFLICT, Urgency.NORMAL, "neighbours", 1),
            "neighbours",
            Rank.HOLDER,
            None,
            True,
        ),
        (Facts(Kind.DARK_SPOT, Urgency.LOW, None, 1), "dark_spot", Rank.HOLDER, None, False),
        (Facts(Kind.UNTRIAGED, Urgency.HIGH), "untriaged", Rank.COORDINATOR, None, False),
        (Facts(Kind.DATA_REQUEST, Urgency.NORMAL), "data_request", Rank.COORDINATOR, None, False),
    ],
)
def test_what_palmira_does_with_it(
    city: City, known: Facts, rule: str, start: Rank, line: str | None, mediation: bool
) -> None:
    decision = decide(city, known)
    assert (decision.rule_id, decision.start) == (rule, start)
    assert (decision.first_line, decision.mediation) == (line, mediation)
