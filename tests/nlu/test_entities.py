"""Case codes, programmes, places, and the shape in which entities reach the actions."""

from pathlib import Path

import pytest

from nlu.case_codes import find_codes
from nlu.entities import CityReader
from nlu.places import find_places

CITY = Path(__file__).resolve().parents[2] / "city" / "palmira"


@pytest.fixture(scope="module")
def reader() -> CityReader:
    return CityReader.load(CITY)


@pytest.mark.parametrize(
    "text",
    [
        "PZ-482-1374",
        "pz4821374",
        "mi codigo es pz 482 1374 gracias",
        "pz-4821374",
        "P Z 482-1374",
        "Pz.482.1374",
        "el caso 482-1374 como va",
        "que paso con el reporte 4821374",
        "482 1374",
    ],
)
def test_a_code_is_read_however_it_is_typed(text: str) -> None:
    assert [mention.code for mention in find_codes(text)] == ["PZ-482-1374"]


@pytest.mark.parametrize(
    "text",
    [
        "llámeme al 272 1234",
        "mi telefono es 2721234",
        "carrera 35 con 42",
        "hace 3 dias",
        "tengo 482 razones",
        "PZ-48-1374",
    ],
)
def test_other_numbers_are_no_code(text: str) -> None:
    assert find_codes(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("hay una pelea por la cancha", "por la cancha"),
        ("en la carrera 35 con 42 no hay luz", "carrera 35 con 42"),
        ("cra 28 # 42-15", "cra 28 # 42-15"),
        ("fue frente a la iglesia", "frente a la iglesia"),
        ("near the park", "near the park"),
        ("en la esquina de la panaderia", "en la esquina de la panaderia"),
    ],
)
def test_a_place_is_kept_as_it_was_written(text: str, place: str) -> None:
    assert place in [mention.text for mention in find_places(text)]


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("quiero entrar a mecanica de motos", "mecanica_motos"),
        ("cuando hay futbol net", "futbolnet"),
        ("el diplomado de la upb", "diplomado_upb"),
        ("clases de teatro", "ema_teatro"),
        ("forjar oportunidades", "forjar_oportunidades"),
    ],
)
def test_a_programme_is_found_by_any_of_its_names(
    reader: CityReader, text: str, programme: str
) -> None:
    assert [mention.id for mention in reader.programmes.find(text)] == [programme]


def test_a_barrio_has_the_shape_that_the_actions_expect(reader: CityReader) -> None:
    [barrio] = reader.entities("hay pelea en zamorano")
    assert barrio == {
        "entity": "barrio",
        "value": "Zamorano",
        "start": 13,
        "end": 21,
        "confidence_entity": 0.98,
        "sure": True,
        "denied": False,
        "candidates": [],
        "id": "zamorano",
    }


def test_a_denied_barrio_is_marked(reader: CityReader) -> None:
    found = reader.entities("no es en Zamorano, es en caimitos")
    barrios = {item["value"]: item["denied"] for item in found if item["entity"] == "barrio"}
    assert barrios == {"Caimitos": False, "Zamorano": True}


def test_a_landmark_is_no_barrio_but_tells_where_it_stands(reader: CityReader) -> None:
    stadium = reader.entities("cerca del estadio rivera escobar")
    assert [item for item in stadium if item["entity"] == "barrio"] == []
    court = reader.entities("en el polideportivo caimitos")
    assert [item["value"] for item in court if item["entity"] == "barrio"] == ["Caimitos"]


def test_a_weapon_says_whether_it_is_implied(reader: CityReader) -> None:
    [weapon] = [item for item in reader.entities("le dispararon") if item["entity"] == "weapon"]
    assert (weapon["value"], weapon["implied"]) == ("firearm", True)
