"""What others may ask of a city that is loaded."""

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referrals.city import Barrio, City, DutySpan, build_city, fold, load_city, slug
from referrals.city.parts import CLUSTERS, read_documents

ROOT = Path(__file__).parents[2]


CITY = load_city(ROOT / "city" / "palmira")
DOCUMENTS, _ = read_documents(ROOT / "city" / "palmira")


@pytest.fixture
def city() -> City:
    return CITY


barrios = st.sampled_from(CITY.barrios)


@given(barrio=barrios)
def test_every_barrio_has_one_cluster_or_waits_for_the_coordinator(barrio: Barrio) -> None:
    homes = [cluster for cluster in CITY.clusters if barrio.id in cluster.barrios]
    assert len(homes) + CITY.unassigned.count(barrio.id) == 1
    assert CITY.cluster_of(barrio.id) == (homes[0] if homes else None)
    assert CITY.clusters_of(barrio.id)[:1] == tuple(homes)


@given(
    barrio=barrios,
    shout=st.booleans(),
    lead=st.sampled_from(["", "barrio ", "el barrio ", "urb. "]),
)
def test_every_canonical_name_is_found_however_it_is_written(
    barrio: Barrio, shout: bool, lead: str
) -> None:
    written = lead + fold(barrio.name)
    assert CITY.barrio_by_name(written.upper() if shout else written) == barrio


@given(barrio=barrios)
def test_every_alias_leads_to_its_place(barrio: Barrio) -> None:
    for alias in barrio.aliases:
        assert CITY.barrio_by_name(alias) == barrio


@given(text=st.text())
def test_any_text_at_all_may_be_asked_for_as_a_name(text: str) -> None:
    for barrio in CITY.barrios_by_name(text):
        assert CITY.barrio(barrio.id) == barrio


@given(text=st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert slug(text).replace("_", " ") == fold(text)


def test_slugs_of_barrios_are_unique_and_made_from_the_names(city: City) -> None:
    assert len({barrio.id for barrio in city.barrios}) == len(city.barrios)
    assert all(barrio.id == slug(barrio.name) for barrio in city.barrios)


def test_a_name_shared_by_two_places_brings_both(city: City) -> None:
    found = [barrio.id for barrio in city.barrios_by_name("campestre")]
    assert found == ["campestre", "urbanizacion_campestre"]
    named = city.barrio_by_name("Campestre")
    assert named is not None
    assert named.confusable_with == ("urbanizacion_campestre",)


def test_a_shortened_name_means_no_single_place(city: City) -> None:
    assert city.barrio_by_name("Galán") is None
    assert {barrio.id for barrio in city.barrios_by_name("galan")} == {
        "jose_antonio_galan",
        "luis_carlos_galan",
    }


def test_an_article_may_be_left_out_but_not_the_word_that_makes_the_name(city: City) -> None:
    estrella = city.barrio_by_name("estrella")
    assert estrella is not None
    assert estrella.id == "la_estrella"
    assert city.barrio_by_name("nuevo") is None
    nuevo = city.barrio_by_name("Barrio Nuevo")
    assert nuevo is not None
    assert nuevo.id == "barrio_nuevo"


def test_a_barrio_on_a_border_tells_its_own_cluster_first(city: City) -> None:
    told = [cluster.id for cluster in city.clusters_of("jorge_eliecer_gaitan")]
    assert told == [5, 4]


def test_a_barrio_without_cluster_has_nobody_but_the_coordinator(city: City) -> None:
    assert city.cluster_of("la_carbonera") is None
    assert city.clusters_of("la_carbonera") == ()
    assert "la_carbonera" in city.unassigned


@given(barrio=barrios, target=st.integers(1, 9), by_id=st.booleans())
@settings(deadline=None, max_examples=25)
def test_a_coordinator_may_move_any_barrio_to_any_cluster_by_name_or_id(
    barrio: Barrio, target: int, by_id: bool
) -> None:
    document = DOCUMENTS[CLUSTERS]
    value: Any = deepcopy(document.value)
    value["borders"] = []
    for rows in (value["unassigned"], *(cluster["barrios"] for cluster in value["clusters"])):
        if barrio.name in rows:
            rows.remove(barrio.name)
    value["clusters"][target - 1]["barrios"].append(barrio.id if by_id else barrio.name)
    moved = build_city("palmira", DOCUMENTS | {CLUSTERS: replace(document, value=value)})
    home = moved.cluster_of(barrio.id)
    assert home is not None
    assert home.id == target


def test_unknown_ids_give_nothing(city: City) -> None:
    assert city.barrio("atlantis") is None
    assert city.cluster(99) is None
    assert city.cluster_of("atlantis") is None
    assert city.clusters_of("atlantis") == ()
    assert city.help_line("000") is None
    assert city.help_line("") is None
    assert city.service("atlantis") is None
    assert city.topic("atlantis") is None
    assert city.programme("atlantis") is None
    assert city.landmark_by_name("atlantis") is None


def test_a_help_line_is_found_whatever_its_spaces_and_by_its_other_number(city: City) -> None:
    assert city.help_line("1 2 3") == city.emergency_line
    assert city.help_line("018000918080") == city.help_line("141")


def test_a_landmark_is_found_by_its_alias(city: City) -> None:
    found = city.landmark_by_name("el Poli de Caimitos")
    assert found is not None
    assert found.barrio == "caimitos"


@pytest.mark.parametrize(
    ("lat", "lon", "near"),
    [
        (3.53944, -76.30361, True),  # the centre itself
        (3.6127, -76.3870, True),  # Rozo, about 12 km
        (3.4516, -76.5320, False),  # Cali, about 27 km
        (4.6097, -74.0817, False),  # Bogotá
        (-3.53944, 103.69639, False),  # the other side of the world
    ],
)
def test_a_pin_is_near_within_the_radius(city: City, lat: float, lon: float, near: bool) -> None:
    assert city.is_near(lat, lon) is near


def test_a_degree_of_latitude_is_111_km(city: City) -> None:
    centre = city.about.centre
    assert city.distance_km(centre.lat + 1, centre.lon) == pytest.approx(111.2, abs=0.1)


@given(
    lat=st.floats(-90, 90, allow_nan=False),
    lon=st.floats(-180, 180, allow_nan=False),
)
def test_a_distance_is_never_more_than_half_the_globe(lat: float, lon: float) -> None:
    assert 0 <= CITY.distance_km(lat, lon) <= 20038


@pytest.mark.parametrize(
    ("urgency", "minutes"),
    [("vital", (3, 3)), ("high", (10, 10)), ("normal", (120, 240)), ("low", (1440, 1440))],
)
def test_response_times_by_urgency(city: City, urgency: str, minutes: tuple[int, int]) -> None:
    assert city.ack_minutes(urgency) == minutes


def test_an_urgency_that_does_not_exist_is_an_error(city: City) -> None:
    with pytest.raises(KeyError):
        city.ack_minutes("soon")


def test_a_text_falls_back_to_the_default_language(city: City) -> None:
    name = city.emergency_line.name
    assert city.text(name, "en") == "Emergency line"
    assert city.text(name, "pt") == city.text(name) == "Línea única de emergencias"
    assert city.text(None, "es") == ""


def test_texts_cannot_be_changed_once_loaded(city: City) -> None:
    with pytest.raises(TypeError):
        city.emergency_line.name["es"] = "otra"  # type: ignore[index]  # the point of the test


def test_while_no_duty_hours_are_set_it_is_always_duty(city: City) -> None:
    assert city.hours_at(datetime(2026, 11, 22, 8, 0, tzinfo=UTC)) == "duty"


@pytest.mark.parametrize(
    ("moment", "hours"),
    [
        (datetime(2026, 11, 20, 12, 59, tzinfo=UTC), "night"),  # Friday 07:59 in Palmira
        (datetime(2026, 11, 20, 13, 0, tzinfo=UTC), "duty"),  # Friday 08:00
        (datetime(2026, 11, 20, 23, 0, tzinfo=UTC), "night"),  # Friday 18:00
        (datetime(2026, 11, 22, 1, 0, tzinfo=UTC), "duty"),  # Saturday 20:00
        (datetime(2026, 11, 22, 6, 59, tzinfo=UTC), "duty"),  # Sunday 01:59, Saturday's turn
        (datetime(2026, 11, 22, 7, 0, tzinfo=UTC), "night"),  # Sunday 02:00
        (datetime(2026, 11, 21, 6, 0, tzinfo=UTC), "night"),  # Saturday 01:00, nobody's turn
    ],
)
def test_duty_follows_the_citys_clock_and_may_pass_midnight(
    city: City, moment: datetime, hours: str
) -> None:
    spans = (
        DutySpan.model_validate({"days": ["fri"], "from": "08:00", "to": "18:00"}),
        DutySpan.model_validate({"days": ["sat"], "from": "20:00", "to": "02:00"}),
    )
    assert spans[0].start == time(8)
    times = city.times.model_copy(update={"duty_hours": spans})
    assert replace(city, times=times).hours_at(moment) == hours
