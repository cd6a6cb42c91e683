"""The life of a consulta or reclamo by its table: what may follow what, and how every life ends."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import rights_life, workdays
from referrals.errors import IllegalMove
from referrals.rights_life import OPEN, RequestMove, after, can_be
from referrals.vocabulary import RequestKind, RequestState

S, M = RequestState, RequestMove
_ENDS = {M.ANSWER: S.ANSWERED, M.HAND_ON: S.PASSED_ON, M.WITHDRAW: S.WITHDRAWN}
#: Written by hand: from each state, the moves that are open and where they lead.
EXPECTED: dict[RequestState, dict[RequestMove, RequestState]] = {
    S.DRAFT: {M.RECEIVE: S.RECEIVED},
    S.RECEIVED: {M.ASK: S.INCOMPLETE, M.EXTEND: S.EXTENDED, **_ENDS},
    S.INCOMPLETE: {M.COMPLETE: S.COMPLETED, M.LAPSE: S.LAPSED, **_ENDS},
    S.COMPLETED: {M.EXTEND: S.EXTENDED, **_ENDS},
    S.EXTENDED: _ENDS,
    S.ANSWERED: {},
    S.PASSED_ON: {},
    S.WITHDRAWN: {},
    S.LAPSED: {},
}


@pytest.mark.parametrize(("state", "move"), list(product(S, M)))
def test_every_move_from_every_state(state: RequestState, move: RequestMove) -> None:
    target = EXPECTED[state].get(move)
    if target is not None:
        assert after(state, move) is target
        return
    with pytest.raises(IllegalMove) as raised:
        after(state, move)
    assert (raised.value.origin, raised.value.move) == (state.value, move.value)


@pytest.mark.parametrize("move", [M.ASK, M.HAND_ON])
def test_what_is_missing_and_who_is_competent_are_matters_of_a_reclamo(move: RequestMove) -> None:
    assert can_be(RequestKind.RECLAMO, S.RECEIVED, move)
    assert not can_be(RequestKind.CONSULTA, S.RECEIVED, move)


@given(st.lists(st.sampled_from(M), max_size=12))
def test_whatever_is_tried_it_is_asked_and_extended_once_and_nothing_follows_an_end(
    moves: list[RequestMove],
) -> None:
    state, done = S.DRAFT, list[RequestMove]()
    for move in moves:
        if move in EXPECTED[state]:
            state = after(state, move)
            done.append(move)
    assert done.count(M.ASK) <= 1
    assert done.count(M.EXTEND) <= 1
    assert bool(EXPECTED[state]) == (state in (S.DRAFT, *OPEN))


@given(st.dates(date(2026, 1, 1), date(2029, 12, 31)))
def test_the_days_of_a_reclamo_come_in_their_order(received: date) -> None:
    passing = rights_life.pass_on_by(received, "CO")
    asking = rights_life.ask_by(received, "CO")
    due = rights_life.due(RequestKind.RECLAMO, received, "CO")
    assert received < passing < asking < due
    assert workdays.left(received, passing, "CO") == 2
    assert workdays.left(received, asking, "CO") == 5


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        (date(2026, 11, 24), date(2027, 1, 24)),
        (date(2026, 12, 31), date(2027, 2, 28)),
    ],
)
def test_two_months_are_months_of_the_calendar(asked: date, last: date) -> None:
    assert rights_life.complete_by(asked) == last
