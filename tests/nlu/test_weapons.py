"""Weapons by class, named or implied, and the words that mislead."""

import pytest

from nlu.weapons import find_weapons


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("tiene una pistola", "firearm"),
        ("andan con fierros en la pretina", "firearm"),
        ("un tote", "firearm"),
        ("he has a gun", "firearm"),
        ("sacó la peinilla", "blade"),
        ("con una patecabra", "blade"),
        ("me mostró un puñal", "blade"),
        ("le clavó un chuzo", "blade"),
        ("il a un couteau", "blade"),
        ("se agarraron a palo", "blunt"),
        ("le pegaron con un bate", "blunt"),
        ("nos tiraron piedras", "blunt"),
        ("tiraron una granada", "explosive"),
        ("pusieron una bomba en la tienda", "explosive"),
        ("tienen al conductor con el chuzo en la garganta", "blade"),
        ("me pegó con el palo de escoba", "blunt"),
        ("me espera con un bate en las escaleras", "blunt"),
        ("ils le frappent à coups de casque", "blunt"),
        ("una papa bomba en la puerta", "explosive"),
    ],
)
def test_a_named_weapon_has_its_class(text: str, kind: str) -> None:
    [weapon] = find_weapons(text)
    assert (weapon.kind, weapon.implied) == (kind, False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("se están dando bala", "firearm"),
        ("le pegaron dos pepazos", "firearm"),
        ("hubo un tiroteo", "firearm"),
        ("me apuñalaron", "blade"),
        ("lo chuzaron en la esquina", "blade"),
        ("they stabbed him", "blade"),
        ("lo apedrearon", "blunt"),
    ],
)
def test_a_weapon_that_a_verb_implies_is_marked(text: str, kind: str) -> None:
    [weapon] = find_weapons(text)
    assert (weapon.kind, weapon.implied) == (kind, True)


@pytest.mark.parametrize(
    "text",
    [
        "se para por la bomba",
        "la bomba de gasolina de la 31",
        "el palo de mango se secó",
        "venden chuzos de pollo",
        "lo tienen en chuzadas",
        "me compré una peinilla para el pelo",
        "se rompió el tubo del agua",
        "una pistola de agua",
        "no tenía pistola",
        "pelearon sin armas, sin cuchillos",
        "cobró el tiro libre",
        "el precio del dólar se disparó: se disparo el precio",
        "le robaron la cadena de oro",
        "faça chuva ou faça sol",
        "escombros y piedras en el camino",
        "mi suegra es una bomba de tiempo jugando dominó",
        "una bomba ese dato, gracias",
        "ya pasé la bomba de la 42",
        "rompieron el tubo adrede y nos mandan el agua",
        "los juegos son puros fierros torcidos",
        "armaron el escándalo por una cadena de ahorro",
        "o menino vende bala no sinal",
    ],
)
def test_an_everyday_word_is_no_weapon(text: str) -> None:
    assert [weapon.kind for weapon in find_weapons(text) if not weapon.implied] == []


def test_a_named_weapon_comes_before_an_implied_one() -> None:
    weapons = find_weapons("hubo tiros y uno tenía un machete")
    assert [(weapon.kind, weapon.implied) for weapon in weapons] == [
        ("blade", False),
        ("firearm", True),
    ]


def test_offsets_point_at_the_words_as_written() -> None:
    text = "¡Él sacó un PUÑAL!"
    [weapon] = find_weapons(text)
    assert text[weapon.start : weapon.end] == "PUÑAL"
