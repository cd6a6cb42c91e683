"""What says where and nothing else is no danger, however the model takes it."""

from pathlib import Path

import pytest

from nlu.entities import CityReader
from nlu.places import says_only_where


@pytest.fixture(scope="module")
def city() -> CityReader:
    return CityReader.load(Path(__file__).resolve().parents[2] / "city" / "palmira")


@pytest.mark.parametrize(
    "text",
    [
        "en Caimitos",
        "eso es en Caimitos, cerca de la casa 53",
        "es en el barrio Caimitos, manzana 14",
        "Zamorano, detrás del colegio",
        "frente a la tienda de don José en Las Flores",
        "por la 31 entrando a Harold Eder",
        "in Caimitos near the school",
        "fica no Caimitos, perto da escola",
    ],
)
def test_a_place_alone_is_seen(city: CityReader, text: str) -> None:
    assert says_only_where(text, city.entities(text))


@pytest.mark.parametrize(
    "text",
    [
        "en Caimitos se están matando",
        "Caimitos, ya no se mueve",
        "auxilio en Zamorano",
        "voy corriendo por la cancha, me siguen",
        "hola",
        "",
    ],
)
def test_whatever_happens_there_is_more_than_a_place(city: CityReader, text: str) -> None:
    assert not says_only_where(text, city.entities(text))
