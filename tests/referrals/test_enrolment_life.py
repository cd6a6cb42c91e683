"""The life of an enrolment and of a session, by their tables."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals.enrolment_life import (
    OPEN,
    YEARS,
    EnrolmentMove,
    SessionMove,
    after,
    may_be_of_age,
    session_after,
)
from referrals.errors import IllegalMove
from referrals.vocabulary import AgeBand, EnrolmentState, SessionState

S, M = EnrolmentState, EnrolmentMove
#: Written by hand: from each state, the moves that are open and where they lead.
EXPECTED: dict[EnrolmentState | None, dict[EnrolmentMove, EnrolmentState]] = {
    None: {M.ASK: S.REQUESTED},
    S.REQUESTED: {
        M.ASK: S.REQUESTED,
        M.APPROVE: S.APPROVED,
        M.QUEUE: S.WAITING,
        M.DECLINE: S.DECLINED,
        M.AUTHORISE: S.REQUESTED,
        M.LEAVE: S.LEFT,
    },
    S.WAITING: {
        M.ASK: S.WAITING,
        M.APPROVE: S.APPROVED,
        M.QUEUE: S.WAITING,
        M.DECLINE: S.DECLINED,
        M.AUTHORISE: S.WAITING,
        M.LEAVE: S.LEFT,
    },
    S.APPROVED: {
        M.ASK: S.APPROVED,
        M.APPROVE: S.APPROVED,
        M.AUTHORISE: S.APPROVED,
        M.LEAVE: S.LEFT,
        M.REMOVE: S.REMOVED,
    },
    S.DECLINED: {M.ASK: S.REQUESTED, M.DECLINE: S.DECLINED},
    S.LEFT: {M.ASK: S.REQUESTED, M.LEAVE: S.LEFT},
    S.REMOVED: {M.ASK: S.REQUESTED, M.REMOVE: S.REMOVED},
}
SESSIONS: dict[SessionState, dict[SessionMove, SessionState]] = {
    SessionState.PLANNED: {
        SessionMove.MOVE: SessionState.MOVED,
        SessionMove.CANCEL: SessionState.CANCELLED,
    },
    SessionState.MOVED: {
        SessionMove.MOVE: SessionState.MOVED,
        SessionMove.CANCEL: SessionState.CANCELLED,
    },
    SessionState.CANCELLED: {SessionMove.CANCEL: SessionState.CANCELLED},
}


@pytest.mark.parametrize(("state", "move"), list(product(EXPECTED, M)), ids=str)
def test_each_move_from_each_state(state: EnrolmentState | None, move: EnrolmentMove) -> None:
    target = EXPECTED[state].get(move)
    if target is not None:
        assert after(state, move) is target
        return
    with pytest.raises(IllegalMove) as caught:
        after(state, move)
    assert caught.value.move == move.value
    assert caught.value.origin == (state.value if state is not None else "none")


@pytest.mark.parametrize(("state", "move"), list(product(SESSIONS, SessionMove)), ids=str)
def test_each_move_of_a_session(state: SessionState, move: SessionMove) -> None:
    target = SESSIONS[state].get(move)
    if target is not None:
        assert session_after(state, move) is target
        return
    with pytest.raises(IllegalMove):
        session_after(state, move)


@given(st.lists(st.sampled_from(list(M)), max_size=12))
def test_whatever_happens_nobody_gets_a_place_without_asking_and_a_yes(
    moves: list[EnrolmentMove],
) -> None:
    state: EnrolmentState | None = None
    done: list[EnrolmentMove] = []
    for move in moves:
        before = state
        try:
            state = after(state, move)
        except IllegalMove:
            assert state is before
            continue
        done.append(move)
        if state is not before and state is S.APPROVED:
            assert move is M.APPROVE
            assert M.ASK in done
        # Whoever has, or waits for, a place can always leave; a repeat changes nothing.
        assert after(state, move) is state
        if state in OPEN:
            assert after(state, M.LEAVE) is S.LEFT


@given(st.integers(0, 120), st.integers(0, 120), st.integers(0, 120))
def test_whoever_is_of_age_is_in_a_band_that_is_let_in(age: int, one: int, other: int) -> None:
    first, last = sorted((one, other))
    (band,) = [band for band, (low, high) in YEARS.items() if low <= age <= high]
    if first <= age <= last:
        assert may_be_of_age(band, first, last)


def test_the_bands_that_no_year_of_a_programme_touches_are_not_let_in() -> None:
    let_in = [band for band in AgeBand if may_be_of_age(band, 14, 29)]
    assert let_in == [AgeBand.FROM_14, AgeBand.FROM_18]
