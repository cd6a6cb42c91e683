"""Barrios in every spelling, and the words that only look like barrios."""

from pathlib import Path

import pytest

from nlu.gazetteer import Gazetteer

CITY = Path(__file__).resolve().parents[2] / "city" / "palmira"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(CITY)


def sure(gazetteer: Gazetteer, text: str) -> list[str]:
    return [mention.name for mention in gazetteer.find(text) if mention.sure and not mention.denied]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hay una pelea en Zamorano", "Zamorano"),
        ("en zamorno estan robando", "Zamorano"),
        ("SAMORANO sin luz", "Zamorano"),
        ("hay una pelea en caí mitos", "Caimitos"),
        ("uno sale en caimito y no ve nada", "Caimitos"),
        ("por los caymitos", "Caimitos"),
        ("la vuitrera esta muy oscura", "La Buitrera"),
        ("vivo en simon volivar", "Simón Bolívar"),
        ("urb simon bolivar manzana 3", "Simón Bolívar"),
        ("molinos cien", "Molinos 100"),
        ("en molinos de 100 no hay luz", "Molinos 100"),
        ("barrio colombia", "Colombia"),
        ("los de la emilia", "La Emilia"),
        ("en el barrio emilia", "La Emilia"),
        ("sancarlos anda mal, en sancarlos", "San Carlos"),
        ("juan pablo segundo calle 5", "Juan Pablo II"),
        ("en la bennedicta", "La Benedicta"),
        ("por las acasias", "Las Acacias"),
        ("barrio sembrador", "El Sembrador"),
        ("bosque eden, torre 2", "Bosques del Edén"),
        ("vereda la nevera", "La Nevera"),
        ("palmera de oriente, la entrada", "Palmeras del Oriente"),
        ("quintas de zamorano", "Quintas de Zamorano"),
        ("bosques de santa barbara", "Bosques de Santa Bárbara"),
        ("there is a fight in Las Delicias", "Las Delicias"),
        ("who is the gestor for Caimitos", "Caimitos"),
        ("uma briga na quadra de caimitos", "Caimitos"),
        ("en el centro", "Central"),
        ("obrero: bochinche todas las noches", "Obrero"),
        ("vivo en rozo, pa arreglar las visitas", "Rozo"),
        ("callejon vergara en la torre", "La Torre"),
        ("barrio 20 de julio", "20 de Julio"),
        ("estamos tirados en el piso, urb simon bolivar", "Simón Bolívar"),
        ("mi compadre de la torre se despidió de todos", "La Torre"),
        ("doña nubia la de los mangos está sola", "Los Mangos"),
        ("cobran la vacuna en las tiendas de coronado", "Coronado"),
        ("ya se metieron a la casa, santa isabel", "Santa Isabel"),
    ],
)
def test_a_barrio_is_found_in_the_spelling_of_the_street(
    gazetteer: Gazetteer, text: str, name: str
) -> None:
    assert sure(gazetteer, text)[:1] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "la colombia que queremos",
        "a cómo el kilo de chontaduro",
        "nos citaron en el centro vida",
        "el papá de fatima no vino",
        "soy colombiana",
        "en colombia hay mucha violencia",
        "doña emilia me debe plata",
        "mi hija fatima se corto",
        "la emilia me pego",
        "el libertador simón bolívar nació en Caracas",
        "tarea sobre simon bolivar",
        "vamos al centro comercial",
        "el centro de salud",
        "las flores para mi mamá",
        "por la libertad de expresion",
        "la clinica palma real",
        "se me daño la nevera",
        "en el jardin infantil",
        "el 20 de julio hay marcha",
        "un barrio nuevo",
        "no me cambia la cita",
        "tengo un potrero al lado",
        "olho roxo",
        "hola",
        "",
    ],
)
def test_a_word_that_only_looks_like_a_barrio_is_not_taken(gazetteer: Gazetteer, text: str) -> None:
    assert sure(gazetteer, text) == []


def test_an_everyday_word_without_context_is_reported_as_unsure(gazetteer: Gazetteer) -> None:
    [mention] = gazetteer.find("se llenó de agua la acequia")
    assert (mention.name, mention.sure) == ("La Acequia", False)


def test_a_form_that_asked_for_the_barrio_takes_an_everyday_word(gazetteer: Gazetteer) -> None:
    [mention] = gazetteer.find("se llenó de agua la acequia", asked=True)
    assert mention.sure


def test_a_name_of_several_places_names_them_all(gazetteer: Gazetteer) -> None:
    [mention] = gazetteer.find("en guayacanes")
    assert not mention.sure
    assert mention.id is None
    assert mention.candidates == (
        "Guayacanes del Ingenio",
        "Guayacanes del Sembrador",
        "Guayacanes del Sur",
    )


def test_a_short_name_that_may_be_a_longer_one_keeps_its_candidates(gazetteer: Gazetteer) -> None:
    [mention] = gazetteer.find("en llano grande")
    assert mention.name == "Llanogrande"
    assert mention.candidates == ("Llanogrande", "Urbanización Llanogrande")


def test_the_longer_name_is_not_ambiguous(gazetteer: Gazetteer) -> None:
    [mention] = gazetteer.find("urbanizacion llanogrande")
    assert (mention.name, mention.candidates) == ("Urbanización Llanogrande", ())


def test_a_correction_names_the_right_place_first(gazetteer: Gazetteer) -> None:
    first, second = gazetteer.find("no es en Zamorano, es en caimitos")
    assert (first.name, first.denied) == ("Caimitos", False)
    assert (second.name, second.denied) == ("Zamorano", True)


def test_two_places_beside_each_other_are_both_sure(gazetteer: Gazetteer) -> None:
    assert sure(gazetteer, "entre Caimitos y la orlidia") == ["Caimitos", "La Orlidia"]


def test_offsets_point_at_the_words_as_written(gazetteer: Gazetteer) -> None:
    text = "¡Ñapa! vivo en Simón Bolívar, cerca"
    [mention] = gazetteer.find(text)
    assert text[mention.start : mention.end] == "Simón Bolívar"


def test_every_name_and_alias_of_the_directory_finds_its_place(gazetteer: Gazetteer) -> None:
    for barrio in gazetteer.barrios.values():
        for spelling in (barrio.name, *barrio.aliases):
            found = gazetteer.find(f"barrio {spelling}")
            assert barrio.name in {mention.name for mention in found}, spelling


def test_a_flood_of_words_is_read_to_the_end(gazetteer: Gazetteer) -> None:
    assert sure(gazetteer, "bla " * 800 + "en zamorano") == ["Zamorano"]
