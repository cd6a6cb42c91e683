"""The life of a consulta or reclamo, and the law's days of it (Ley 1581 de 2012, arts. 14 and 15). Pure.

Owns what may follow what, and which last days there are; leaves who may do it and who hears of it to
:mod:`referrals.data_requests` (the person) and :mod:`referrals.rights_desk` (the coordination).

A consulta is answered in 10 working days, once 5 more; a reclamo in 15, once 8 more. The day of receipt
does not count, and more time counts from the end of the first term. What is missing in a reclamo is asked
for once, in 5 days, which are working days, since the law does not say otherwise (Ley 4 de 1913, art. 62);
who does not send it in two months has taken the reclamo back; once it is whole the term begins anew. Who is
not competent passes a reclamo on in 2 working days. None of this is in the law for a consulta.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from referrals import workdays
from referrals.errors import IllegalMove
from referrals.vocabulary import RequestKind, RequestState

#: Working days after receipt in which a reclamo is passed on, or what it lacks is asked for.
PASS_ON_WITHIN, ASK_WITHIN = 2, 5
#: How long a person has to send what was missing.
COMPLETED_WITHIN = relativedelta(months=2)


@dataclass(frozen=True)
class Term:
    """Working days to answer in, and how many more can be had once; the article says so."""

    days: int
    more: int
    article: str


TERMS = {
    RequestKind.CONSULTA: Term(10, 5, "14"),
    RequestKind.RECLAMO: Term(15, 8, "15"),
}


class RequestMove(StrEnum):
    """What somebody does to a request."""

    RECEIVE = "receive"  #: the person wrote it
    ASK = "ask"  #: something is missing
    COMPLETE = "complete"  #: the person sent it
    EXTEND = "extend"
    ANSWER = "answer"
    HAND_ON = "hand_on"  #: "No es nuestro"
    WITHDRAW = "withdraw"  #: the person takes it back
    LAPSE = "lapse"  #: what was missing did not come in time


_S, _M = RequestState, RequestMove
#: States in which the coordination or the person still has something to do.
OPEN = (_S.RECEIVED, _S.INCOMPLETE, _S.COMPLETED, _S.EXTENDED)

TRANSITIONS: dict[tuple[RequestState, RequestMove], RequestState] = {
    (_S.DRAFT, _M.RECEIVE): _S.RECEIVED,
    # Asked for once: otherwise a reclamo need never be answered.
    (_S.RECEIVED, _M.ASK): _S.INCOMPLETE,
    (_S.INCOMPLETE, _M.COMPLETE): _S.COMPLETED,
    (_S.INCOMPLETE, _M.LAPSE): _S.LAPSED,
    **{(state, _M.EXTEND): _S.EXTENDED for state in (_S.RECEIVED, _S.COMPLETED)},
    **{(state, _M.ANSWER): _S.ANSWERED for state in OPEN},
    **{(state, _M.HAND_ON): _S.PASSED_ON for state in OPEN},
    **{(state, _M.WITHDRAW): _S.WITHDRAWN for state in OPEN},
}


def after(state: RequestState, move: RequestMove) -> RequestState:
    """The state that ``move`` leads to.

    Raises:
        IllegalMove: the table has no such transition.

    """
    try:
        return TRANSITIONS[state, move]
    except KeyError:
        raise IllegalMove(origin=state.value, move=move.value) from None


def can_be(kind: RequestKind, state: RequestState, move: RequestMove) -> bool:
    """Whether a move is open to a request of this kind."""
    is_of_reclamos = move in (RequestMove.ASK, RequestMove.HAND_ON)
    return (state, move) in TRANSITIONS and (kind is RequestKind.RECLAMO or not is_of_reclamos)


def due(kind: RequestKind, received: date, country: str) -> date:
    """The last day to answer what was received whole on ``received``."""
    return workdays.after(received, TERMS[kind].days, country)


def extended(kind: RequestKind, due_on: date, country: str) -> date:
    """The last day to answer with more time."""
    return workdays.after(due_on, TERMS[kind].more, country)


def ask_by(received: date, country: str) -> date:
    """The last day to ask for what a reclamo lacks."""
    return workdays.after(received, ASK_WITHIN, country)


def pass_on_by(received: date, country: str) -> date:
    """The last day to pass a reclamo on to whoever is competent."""
    return workdays.after(received, PASS_ON_WITHIN, country)


def complete_by(asked: date) -> date:
    """The last day to send what was asked for on ``asked``."""
    return asked + COMPLETED_WITHIN
