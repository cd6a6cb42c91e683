"""Case codes that can be said on the phone.

``PZ-482-1375``: six random digits and a check digit (Damm's), which catches every single mistyped digit
and every pair of neighbours swapped. Random rather than counted, so that a code tells nothing about
how many cases there are.
"""

import re
import secrets

from stdnum import damm

PREFIX = "PZ"
_DIGITS = re.compile(r"\d")
#: A prefix, digits and what people put between them, and nothing else.
_ALONE = re.compile(rf"(?:{PREFIX})?[\s.\-]*(?:\d[\s.\-]*){{5,9}}", re.IGNORECASE)


def new_code() -> str:
    """A random code; the caller sees to it that it is not taken."""
    return spell(f"{secrets.randbelow(1_000_000):06d}")


def spell(number: str) -> str:
    """The code of six digits, with its check digit and dashes."""
    digits = number + damm.calc_check_digit(number)
    return f"{PREFIX}-{digits[:3]}-{digits[3:]}"


def parse(text: str) -> str | None:
    """The code in ``text`` as printed by :func:`spell`, or None when the digits do not check.

    Prefix, dashes, spaces and case do not matter: ``pz 482 13 75`` and ``4821375`` are the same code.
    """
    digits = "".join(str(int(digit)) for digit in _DIGITS.findall(text))  # of any script
    if len(digits) != 7 or not damm.is_valid(digits):
        return None
    return f"{PREFIX}-{digits[:3]}-{digits[3:]}"


def is_meant(text: str) -> bool:
    """Whether somebody wrote a code and nothing else, be its digits wrong, too few or too many."""
    return _ALONE.fullmatch(text.strip()) is not None
