"""How much of a place staff see: the person who told of it decides, and nobody else.

What a reporter gave is stored whole, and cut here each time that it is shown: ``barrio`` shows neither the
words for the place nor the pin, ``block`` the words and the pin moved to the middle of its square of
:data:`SQUARE` metres, ``exact`` all. The squares stand still, so that two looks tell no more than one.
"""

from math import cos, floor, radians

from referrals import events
from referrals.db import Work
from referrals.models import Case
from referrals.vocabulary import Kind, Precision, Urgency

SQUARE = 150.0  #: metres
_METRES_A_DEGREE = 111_320.0  #: of latitude
#: The move by which a person chose; without one, what a danger to life needs may be shown.
CHOOSE = "choose_precision"
#: From the least that is shown to the most.
ORDER = (Precision.BARRIO, Precision.BLOCK, Precision.EXACT)
_SPOTS = frozenset({Kind.DARK_SPOT, Kind.ENVIRONMENT})


def usual(kind: Kind, urgency: Urgency) -> Precision:
    """What is shown where the person chose nothing: whoever mends or saves has to find the place."""
    exact = kind in _SPOTS or urgency is Urgency.VITAL
    return Precision.EXACT if exact else Precision.BLOCK


def options(*, has_barrio: bool, has_place: bool, has_pin: bool) -> tuple[Precision, ...]:
    """What makes a difference to choose among; empty where nothing does."""
    offered = (
        *((Precision.BARRIO,) if has_barrio else ()),
        Precision.BLOCK,
        *((Precision.EXACT,) if has_pin else ()),
    )
    return offered if len(offered) > 1 and (has_place or has_pin) else ()


def is_wider(one: Precision, other: Precision) -> bool:
    """Whether ``one`` shows more than ``other``."""
    return ORDER.index(one) > ORDER.index(other)


def middle_of_square(latitude: float, longitude: float) -> tuple[float, float]:
    """The middle of the square that a point (degrees) lies in."""
    high = SQUARE / _METRES_A_DEGREE
    middle = (floor(latitude / high) + 0.5) * high
    wide = high / max(cos(radians(middle)), 0.01)
    return round(middle, 6), round((floor(longitude / wide) + 0.5) * wide, 6)


def shows_pin(case: Case) -> bool:
    """Whether there is a point that staff may see, exact or moved to the middle of its square."""
    return case.pin_sealed is not None and case.precision is not Precision.BARRIO


def pin_shown(work: Work, case: Case) -> tuple[float, float] | None:
    """The point that staff see (latitude, longitude in degrees), if any."""
    if case.pin_sealed is None or not shows_pin(case):
        return None
    latitude, longitude = work.vault.open_json(case.pin_sealed)
    if case.precision is Precision.BLOCK:
        return middle_of_square(latitude, longitude)
    return latitude, longitude


def place_shown(work: Work, case: Case) -> str:
    """The words for the place that staff see; empty where there are none to see."""
    if case.place_sealed is None or case.precision is Precision.BARRIO:
        return ""
    return work.vault.open(case.place_sealed)


def widen(work: Work, case: Case) -> bool:
    """Show what the case's urgency needs, unless the person chose; whether more is shown than before."""
    wanted = usual(case.kind, case.urgency)
    if not is_wider(wanted, case.precision) or was_chosen(work, case):
        return False
    case.precision = wanted
    return True


def was_chosen(work: Work, case: Case) -> bool:
    """Whether the person chose by themselves what is shown."""
    return any(event.move == CHOOSE for event in events.trail(work, case))
