"""The life of an enrolment, and of a session: two transition tables, as :mod:`referrals.lifecycle`.

Pure: no session, no clock. A repeat that people cause by pressing twice is a transition of its own;
everything that is not in a table is an error naming both the state and the move.
"""

from enum import StrEnum

from referrals.errors import IllegalMove
from referrals.vocabulary import AgeBand, EnrolmentState, SessionState


class EnrolmentMove(StrEnum):
    """What somebody does to an enrolment."""

    ASK = "ask"  #: the person wants a place
    APPROVE = "approve"  #: staff say yes, or a place got free for who waits
    QUEUE = "queue"  #: staff say yes, and the programme is full
    DECLINE = "decline"
    AUTHORISE = "authorise"  #: staff note that the guardian of somebody under 18 allows it
    LEAVE = "leave"  #: the person wants out
    REMOVE = "remove"  #: staff take the place back


class SessionMove(StrEnum):
    """What staff do to a session."""

    MOVE = "move"
    CANCEL = "cancel"


_E, _M = EnrolmentState, EnrolmentMove
#: States of somebody who has, or may yet get, a place.
OPEN = (_E.REQUESTED, _E.WAITING, _E.APPROVED)

TRANSITIONS: dict[tuple[EnrolmentState | None, EnrolmentMove], EnrolmentState] = {
    (None, _M.ASK): _E.REQUESTED,
    # Pressed twice, or forgotten that one asked before.
    **{(state, _M.ASK): state for state in OPEN},
    # People change their minds, and so may staff.
    (_E.LEFT, _M.ASK): _E.REQUESTED,
    (_E.DECLINED, _M.ASK): _E.REQUESTED,
    (_E.REMOVED, _M.ASK): _E.REQUESTED,
    (_E.REQUESTED, _M.APPROVE): _E.APPROVED,
    (_E.WAITING, _M.APPROVE): _E.APPROVED,
    # Two of the staff say the same.
    (_E.APPROVED, _M.APPROVE): _E.APPROVED,
    (_E.REQUESTED, _M.QUEUE): _E.WAITING,
    (_E.WAITING, _M.QUEUE): _E.WAITING,
    (_E.REQUESTED, _M.DECLINE): _E.DECLINED,
    (_E.WAITING, _M.DECLINE): _E.DECLINED,
    (_E.DECLINED, _M.DECLINE): _E.DECLINED,
    **{(state, _M.AUTHORISE): state for state in OPEN},
    **{(state, _M.LEAVE): _E.LEFT for state in OPEN},
    (_E.LEFT, _M.LEAVE): _E.LEFT,
    (_E.APPROVED, _M.REMOVE): _E.REMOVED,
    (_E.REMOVED, _M.REMOVE): _E.REMOVED,
}

_S = SessionState
SESSION_TRANSITIONS: dict[tuple[SessionState, SessionMove], SessionState] = {
    (_S.PLANNED, SessionMove.MOVE): _S.MOVED,
    (_S.MOVED, SessionMove.MOVE): _S.MOVED,
    (_S.PLANNED, SessionMove.CANCEL): _S.CANCELLED,
    (_S.MOVED, SessionMove.CANCEL): _S.CANCELLED,
    (_S.CANCELLED, SessionMove.CANCEL): _S.CANCELLED,
}

#: The years that each band covers, both ends included.
YEARS: dict[AgeBand, tuple[int, int]] = {
    AgeBand.UNDER_14: (0, 13),
    AgeBand.FROM_14: (14, 17),
    AgeBand.FROM_18: (18, 29),
    AgeBand.FROM_30: (30, 120),
}
MINORS = frozenset({AgeBand.UNDER_14, AgeBand.FROM_14})


def after(state: EnrolmentState | None, move: EnrolmentMove) -> EnrolmentState:
    """The state that ``move`` leads to.

    Raises:
        IllegalMove: the table has no such transition.

    """
    try:
        return TRANSITIONS[state, move]
    except KeyError:
        origin = state.value if state is not None else "none"
        raise IllegalMove(origin=origin, move=move.value) from None


def session_after(state: SessionState, move: SessionMove) -> SessionState:
    """The state of a session that ``move`` leads to.

    Raises:
        IllegalMove: the table has no such transition.

    """
    try:
        return SESSION_TRANSITIONS[state, move]
    except KeyError:
        raise IllegalMove(origin=state.value, move=move.value) from None


def may_be_of_age(band: AgeBand, first: int, last: int) -> bool:
    """Whether somebody of ``band`` may be between ``first`` and ``last`` years old, both included."""
    youngest, oldest = YEARS[band]
    return youngest <= last and first <= oldest
