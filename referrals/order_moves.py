"""The life of a work order: one transition table, as :mod:`referrals.lifecycle` is for cases.

Pure: no session, no clock. :mod:`referrals.works` makes the moves and writes their events. Only an open
case's order moves; that of a case which the neighbourhood had reopened goes on from where it was.
"""

from enum import StrEnum

from referrals.errors import IllegalMove
from referrals.vocabulary import OrderState


class OrderMove(StrEnum):
    """What a gestor says of a damage."""

    SEE = "see"  #: "La vi dañada"
    ORDER = "order"  #: "Pedir arreglo"
    PLAN = "plan"  #: "Ya hay fecha"
    REPAIR = "repair"  #: "Ya quedó"
    REFUSE = "refuse"  #: "No les toca"


_ANY = (None, *OrderState)

#: From a state (None: nothing was said yet) by a move to the next one.
TRANSITIONS: dict[tuple[OrderState | None, OrderMove], OrderState] = {
    (None, OrderMove.SEE): OrderState.SEEN,
    # Whoever was to mend it says that it is not theirs; a look on site may show that it is.
    (OrderState.REFUSED, OrderMove.SEE): OrderState.SEEN,
    # The neighbourhood said that it is not mended: it begins anew, from a look or from the order.
    (OrderState.REPAIRED, OrderMove.SEE): OrderState.SEEN,
    **{
        (state, OrderMove.ORDER): OrderState.ORDERED
        for state in (None, OrderState.SEEN, OrderState.REPAIRED, OrderState.REFUSED)
    },
    (OrderState.ORDERED, OrderMove.PLAN): OrderState.PLANNED,
    # Another day than the one that was said.
    (OrderState.PLANNED, OrderMove.PLAN): OrderState.PLANNED,
    # It may be mended without ever having been ordered here, and again after it was reopened.
    **{(state, OrderMove.REPAIR): OrderState.REPAIRED for state in _ANY},
    **{
        (state, OrderMove.REFUSE): OrderState.REFUSED
        for state in _ANY
        if state is not OrderState.REFUSED
    },
}


def after(state: OrderState | None, move: OrderMove) -> OrderState:
    """The state that ``move`` leads to.

    Raises:
        IllegalMove: the table has no such transition.

    """
    try:
        return TRANSITIONS[state, move]
    except KeyError:
        origin = state.value if state is not None else "none"
        raise IllegalMove(origin=origin, move=move.value) from None


def moves_from(state: OrderState | None) -> tuple[OrderMove, ...]:
    """What can be said of a damage in a state, in the order of the work."""
    return tuple(move for move in OrderMove if (state, move) in TRANSITIONS)
