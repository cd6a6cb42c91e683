"""Whether two people speak of the same place: how far two points are apart, which corner words name.

Pure. Owns the comparing, which is careful: "no" where words could mean two places, since somebody who is
shown the wrong report loses a step, and somebody whose report is taken for another's may lose the repair.
Leaves to :mod:`referrals.neighbours` what follows from it.
"""

import re
from math import asin, cos, radians, sin, sqrt

from referrals.city import fold

#: Mean radius of the earth in metres.
_EARTH = 6_371_008.8

_KINDS = {
    "calle": "calle",
    **dict.fromkeys(("cll", "cl"), "calle"),
    **dict.fromkeys(("carrera", "cra", "kra", "cr", "kr", "crra"), "carrera"),
    **dict.fromkeys(("diagonal", "diag", "dg"), "diagonal"),
    **dict.fromkeys(("transversal", "transv", "tv"), "transversal"),
    **dict.fromkeys(("avenida", "av", "avda"), "avenida"),
}
#: What a number beside a street is when its kind is left out: "carrera 35 con 42".
_ACROSS = {"calle": "carrera", "carrera": "calle"}
_KIND = "|".join(sorted(_KINDS, key=len, reverse=True))
_NUMBER = r"(\d{1,3}) ?([a-h])?(?! ?(?:metros?|mts|cuadras?|casas?|am|pm))( bis)?(?![a-z0-9])"
#: A corner in folded words ("#" and "con" are both "con" there).
_CORNER = re.compile(
    rf"\b({_KIND}) (?:(?:numero|no) )?{_NUMBER} (?:con|y|esquina) "
    rf"(?:la |el )?(?:({_KIND}) )?(?:(?:numero|no) )?{_NUMBER}"
)
#: A third street behind a corner: then it is the stretch between two.
_THIRD = re.compile(r" (?:y|con|a) (?:la |el )?\d")
#: The number of a house, as in "calle 42 # 35-20": a place on the street, and no corner.
_HOUSE = re.compile(r"(\d+ ?[a-z]?) ?[-–] ?(\d+)")
_SMALL = frozenset(
    """
    a ahi al aca alla alli aqui at atras barrio by cerca como con cual de del desde detras diagonal donde e
    el en entre es esa ese eso esquina esta este esto frente hay in junto la lado las le lo los mas me mi
    misma mismo muy near next no o of on para pasando pegado por que queda se sector si sobre su sus the to
    toda todo un una y ya
    """.split()  # noqa: SIM905 - a list of strings would be three times as long
)
#: Words that by themselves name a hundred places.
_COMMON = frozenset(
    """
    bloque callejon cancha casa casas church colegio cuadra cuadras edificio escuela house iglesia lampara
    luz manzana metros park parque peatonal poste principal school shop street tienda torre via
    """.split()  # noqa: SIM905 - as above
) | frozenset(_KINDS)
#: As many numbers as this are the address of one house.
_ADDRESS = 3


def metres_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance in metres between two points (latitude, longitude) in degrees."""
    (north, east), (other_north, other_east) = one, other
    up, over = radians(other_north - north), radians(other_east - east)
    chord = sin(up / 2) ** 2 + cos(radians(north)) * cos(radians(other_north)) * sin(over / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, chord)))


def corner(words: str) -> frozenset[str] | None:
    """The two streets of the one corner that ``words`` name, in one spelling; None for none or several."""
    plain = fold(_HOUSE.sub(" ", words).replace("#", " con ").replace("&", " y "))
    matches = list(_CORNER.finditer(plain))
    if any(_THIRD.match(plain, match.end()) for match in matches):
        return None
    found = {streets for streets in map(_streets, matches) if streets is not None}
    return found.pop() if len(found) == 1 else None


def _streets(found: re.Match[str]) -> frozenset[str] | None:
    first = _KINDS[found[1]]
    second = _KINDS[found[5]] if found[5] else _ACROSS.get(first)
    if second is None:
        return None
    streets = frozenset(
        {
            f"{first} {int(found[2])}{found[3] or ''}{found[4] or ''}",
            f"{second} {int(found[6])}{found[7] or ''}{found[8] or ''}",
        }
    )
    return streets if len(streets) == 2 else None


def landmark(words: str) -> frozenset[str] | None:
    """The words that name a place without those that any place has; None where nothing names it."""
    telling = frozenset(fold(words).split()) - _SMALL
    names = [one for one in telling - _COMMON if len(one) > 2 and one.isalpha()]
    numbers = [one for one in telling if one[0].isdigit()]
    return telling if names or len(numbers) >= _ADDRESS else None


def same_place(one: str, other: str) -> bool:
    """Whether words for two places within one barrio name the same corner or the same landmark."""
    corners = corner(one), corner(other)
    if corners != (None, None):
        return corners[0] == corners[1]
    known = landmark(one)
    return known is not None and known == landmark(other)
