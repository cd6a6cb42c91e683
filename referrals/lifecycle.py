"""The life of a case: one transition table, and nothing else decides what may follow what.

Pure: no session, no clock. :mod:`referrals.cases` makes the moves and writes their events.

A repeat that people cause by pressing twice is a transition of its own in the table, with the reason
beside it; everything that is not in the table is an error naming both the state and the move.
"""

from enum import StrEnum

from referrals.errors import IllegalMove


class State(StrEnum):
    """Where a case stands."""

    RECEIVED = "received"  #: stored; nobody was told yet (or nobody could be)
    ASSIGNED = "assigned"  #: one or more staff members were alerted
    ACKNOWLEDGED = "acknowledged"  #: one of them took it
    IN_CONTACT = "in_contact"  #: they talk with the person who told of it
    MEDIATED = "mediated"
    REFERRED = "referred"  #: passed on to a service
    RESOLVED = "resolved"
    NOT_POSSIBLE = "not_possible"
    CLOSED = "closed"


class Move(StrEnum):
    """What somebody does to a case."""

    ASSIGN = "assign"
    ACKNOWLEDGE = "acknowledge"
    SET_OUT = "set_out"  #: "En camino"
    CONTACT = "contact"  #: "Hablar"
    MEDIATE = "mediate"
    REFER = "refer"
    RESOLVE = "resolve"
    GIVE_UP = "give_up"
    CLOSE = "close"
    REOPEN = "reopen"
    RELEASE = "release"  #: taken out of its holder's hands, for somebody else to take


class Outcome(StrEnum):
    """How a case ended; a case is never closed without one."""

    MEDIATED = "mediated"
    AGREEMENT = "agreement"  #: agreement of non-repetition signed
    REFERRED = "referred"
    POLICE = "police"
    RESOLVED_ITSELF = "resolved_itself"
    REPAIRED = "repaired"  #: the light or the place was mended
    NOT_POSSIBLE = "not_possible"
    FALSE_REPORT = "false_report"
    DUPLICATE = "duplicate"


_OPEN = (State.ASSIGNED, State.ACKNOWLEDGED, State.IN_CONTACT)
_ENDED = (State.MEDIATED, State.REFERRED, State.RESOLVED, State.NOT_POSSIBLE)

TRANSITIONS: dict[tuple[State, Move], State] = {
    (State.RECEIVED, Move.ASSIGN): State.ASSIGNED,
    # A second person is told (backup, coordinator, both sides of a border): the case stays theirs
    # who took it, or open to all who were told.
    **{(state, Move.ASSIGN): state for state in _OPEN},
    (State.ASSIGNED, Move.ACKNOWLEDGE): State.ACKNOWLEDGED,
    # Pressed twice by the one who took it.
    (State.ACKNOWLEDGED, Move.ACKNOWLEDGE): State.ACKNOWLEDGED,
    (State.IN_CONTACT, Move.ACKNOWLEDGE): State.IN_CONTACT,
    (State.ASSIGNED, Move.SET_OUT): State.ACKNOWLEDGED,
    (State.ACKNOWLEDGED, Move.SET_OUT): State.ACKNOWLEDGED,
    (State.IN_CONTACT, Move.SET_OUT): State.IN_CONTACT,
    # They go along to the office, or look at the place all the same.
    (State.REFERRED, Move.SET_OUT): State.REFERRED,
    # Talking may go on after a referral: the person often has a question about the office.
    **{(state, Move.CONTACT): State.IN_CONTACT for state in (*_OPEN, State.REFERRED)},
    **{(state, Move.MEDIATE): State.MEDIATED for state in (*_OPEN, State.REFERRED)},
    # A second office, when the first was not the right one.
    **{(state, Move.REFER): State.REFERRED for state in (*_OPEN, State.REFERRED)},
    **{(state, Move.RESOLVE): State.RESOLVED for state in (*_OPEN, State.REFERRED)},
    **{(state, Move.GIVE_UP): State.NOT_POSSIBLE for state in (*_OPEN, State.REFERRED)},
    # Taken back by who told of it before anybody could be told.
    (State.RECEIVED, Move.GIVE_UP): State.NOT_POSSIBLE,
    **{(state, Move.CLOSE): State.CLOSED for state in _ENDED},
    # Its holder left the team or coordination gives it to somebody else; a referral goes along.
    **{(state, Move.RELEASE): State.RECEIVED for state in (*_OPEN, State.REFERRED)},
    **{(state, Move.REOPEN): State.RECEIVED for state in (*_ENDED, State.CLOSED)},
}

#: The move that leads to the closing of a case, by its outcome.
ENDING: dict[Outcome, Move] = {
    Outcome.MEDIATED: Move.MEDIATE,
    Outcome.AGREEMENT: Move.MEDIATE,
    Outcome.REFERRED: Move.REFER,
    Outcome.POLICE: Move.REFER,
    Outcome.RESOLVED_ITSELF: Move.RESOLVE,
    Outcome.REPAIRED: Move.RESOLVE,
    Outcome.NOT_POSSIBLE: Move.GIVE_UP,
    Outcome.FALSE_REPORT: Move.GIVE_UP,
    Outcome.DUPLICATE: Move.GIVE_UP,
}


def after(state: State, move: Move) -> State:
    """The state that ``move`` leads to.

    Raises:
        IllegalMove: the table has no such transition.

    """
    try:
        return TRANSITIONS[state, move]
    except KeyError:
        raise IllegalMove(origin=state.value, move=move.value) from None


def is_open(state: State) -> bool:
    """Whether somebody still has to do something about a case in this state."""
    return state in (State.RECEIVED, *_OPEN, State.REFERRED)
