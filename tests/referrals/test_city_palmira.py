"""What is shipped for Palmira: complete, lawful, and honest about what is not known."""

from itertools import product
from pathlib import Path

import pytest

from referrals.city import City, load_city
from referrals.city.base import CASE_KINDS, CATEGORIES, URGENCIES
from referrals.city.route_checks import first_match
from referrals.city.words import LANGUAGES

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def city() -> City:
    return load_city(ROOT / "city" / "palmira")


def decide(city: City, kind: str, urgency: str = "normal", category: str | None = None) -> str:
    route = first_match(
        city.case_routes,
        kind=kind,
        category=category,
        urgency=urgency,
        hours="duty",
        minors=False,
    )
    assert route is not None
    return route.id


def test_there_are_nine_clusters_and_comuna_1_is_split_in_two(city: City) -> None:
    assert [cluster.id for cluster in city.clusters] == list(range(1, 10))
    in_comuna_1 = {
        cluster.id
        for barrio in city.barrios
        if barrio.comuna == 1 and (cluster := city.cluster_of(barrio.id))
    }
    assert in_comuna_1 == {1, 2}


def test_all_rural_places_are_in_one_cluster(city: City) -> None:
    rural = [barrio for barrio in city.barrios if (barrio.comuna or 0) >= 8]
    assert {cluster.id for barrio in rural if (cluster := city.cluster_of(barrio.id))} == {9}


@pytest.mark.parametrize(
    ("kind", "urgency", "category", "rule"),
    [
        ("conflict", "vital", "fight", "danger_to_life"),
        ("conflict", "vital", None, "danger_to_life"),
        ("conflict", "high", "gang", "fight_now"),
        ("conflict", "normal", "gang", "conflict"),
        ("conflict", "normal", None, "conflict"),
        ("conflict", "high", "extortion", "extortion"),
        ("conflict", "high", "threat", "threat_now"),
        ("conflict", "normal", "threat", "threat"),
        ("conflict", "normal", "neighbours", "neighbours"),
        ("conflict", "normal", "recruitment", "recruitment"),
        ("family_violence", "vital", None, "family_violence_now"),
        ("family_violence", "high", None, "family_violence"),
        ("crisis", "vital", None, "crisis_now"),
        ("crisis", "high", None, "crisis"),
        ("dark_spot", "low", None, "dark_spot"),
        ("environment", "low", None, "environment"),
        ("untriaged", "high", None, "untriaged"),
        ("data_request", "normal", None, "data_request"),
    ],
)
def test_a_case_takes_the_route_that_is_meant_for_it(
    city: City, kind: str, urgency: str, category: str | None, rule: str
) -> None:
    assert decide(city, kind, urgency, category) == rule


def test_no_case_whatever_is_left_to_the_rule_of_last_resort(city: City) -> None:
    for kind, category, urgency in product(CASE_KINDS, (None, *CATEGORIES), URGENCIES):
        if kind == "conflict" or category is None:
            assert decide(city, kind, urgency, category) != "everything_else"


def test_violence_in_the_family_never_reaches_a_gestor_nor_mediation(city: City) -> None:
    for route in city.case_routes:
        if "family_violence" in route.when.kind:
            assert "gestor" not in route.people
            assert not route.mediate


def test_a_topic_that_may_be_mediated_is_never_one_of_violence(city: City) -> None:
    mediated = {topic.id for topic in city.topics if topic.mediate}
    assert mediated == {"fight_unarmed", "neighbours_noise", "debt_rent"}


def test_no_phone_without_a_source(city: City) -> None:
    assert all(line.source for line in city.help_lines)
    for service in city.services:
        for phone in service.phones:
            line = city.help_line(phone)
            assert line is not None
            assert line.source


def test_no_address_or_hours_without_a_source(city: City) -> None:
    for service in city.services:
        assert service.source or not (service.address or service.hours or service.email)


def test_what_marks_people_is_not_in_open_menus(city: City) -> None:
    house = city.programme("casa_libertad")
    assert house is not None
    assert not house.open_menu
    tip_off = city.help_line("314 358 7212")
    assert tip_off is not None
    assert not tip_off.listed


def test_nothing_claims_to_have_been_tried_out(city: City) -> None:
    assert all(line.last_verified is None for line in city.help_lines)
    assert all(service.last_verified is None for service in city.services)


def test_the_provisional_arrangements_are_told(city: City) -> None:
    assert [finding.code for finding in city.provisional()] == [
        "clusters_provisional",
        "barrios_unassigned",
        "times_provisional",
        "no_duty_hours",
        "radius_provisional",
        "terms_chosen",
    ]


def test_the_unverified_facts_are_told(city: City) -> None:
    told = {finding.code: finding for finding in city.unverified()}
    unverified = {barrio.name for barrio in city.barrios if not barrio.verified}
    assert set(told["barrios_unverified"].items) == unverified
    assert set(told["lines_undialled"].items) == {line.number for line in city.help_lines}
    assert "comisaria_central" in told["services_unreachable"].items
    assert told["controller_incomplete"].items == ("phones",)
    assert "forjar_oportunidades" in told["programmes_without_dates"].items


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_finding_names_its_file_and_line(city: City, language: str) -> None:
    line_word = {"es": "línea", "en": "line"}[language]
    for finding in (*city.provisional(), *city.unverified()):
        said = finding.say(language)
        assert said.startswith(f"{finding.file}, {line_word} {finding.line}: ")
        name = finding.file.partition("/")[2]
        rows = (ROOT / "city" / "palmira" / name).read_text(encoding="utf-8").splitlines()
        assert finding.line is not None
        assert rows[finding.line - 1].strip()


def test_a_long_finding_names_some_and_counts_the_rest(city: City) -> None:
    finding = next(one for one in city.unverified() if one.code == "barrios_unverified")
    assert f"y {len(finding.items) - 12} más" in finding.say("es")
    assert f"and {len(finding.items) - 12} more" in finding.say("en")
