"""The number painted on a lamp post, as people write it: "el poste 45123", "poste n.º A-210".

Pure. A number that may be anything else (a street, a distance, a telephone) is no number of a post: a wrong
one would send a crew to another post, and none is asked about.
"""

import re

_POST = r"(?:poste|poteau|pole|lamp ?post|luminaria)"
_OF_LIGHT = r"(?:\s+(?:de\s+(?:la\s+)?)?(?:luz|energ[ií]a|alumbrado))?"
_SIGN = (
    r"(?:\s*[:,]?\s*(?:(?:con|tiene|es|dice)\s+)?(?:el\s+)?"
    r"(?:n[uú]m[eé]ro|num\.|n\.?\s?[º°o]\.?|nro\.?|no\.|number|c[oó]digo|placa|#)\s*:?\s*)"
)
_NOT_A_MEASURE = (
    r"(?![\w-]|\s*(?:metros?|mts?|m|cuadras?|pesos|veces|d[ií]as|horas?|a\.?\s?m|p\.?\s?m)\b)"
)
#: With a sign before it any number counts; without, only one longer than that of a street.
_SIGNED = re.compile(
    rf"\b{_POST}{_OF_LIGHT}{_SIGN}([a-z]{{0,3}}-?\d{{2,8}}){_NOT_A_MEASURE}", re.IGNORECASE
)
_BARE = re.compile(
    rf"\b{_POST}{_OF_LIGHT}\s+([a-z]{{0,3}}-?\d{{4,8}}){_NOT_A_MEASURE}", re.IGNORECASE
)


def pole_number(text: str) -> str | None:
    """The number of the one lamp post that ``text`` names; None where it names none or several."""
    found = {match[1].upper() for pattern in (_SIGNED, _BARE) for match in pattern.finditer(text)}
    return found.pop() if len(found) == 1 else None
