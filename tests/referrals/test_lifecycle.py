"""The life of a case, every state against every move."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals.errors import IllegalMove
from referrals.lifecycle import ENDING, TRANSITIONS, Move, Outcome, State, after, is_open

# Written by hand, not computed: one row for each state, one column for each move, in the order of
# the columns below. A dot is an illegal move.
COLUMNS = (
    Move.ASSIGN, Move.ACKNOWLEDGE, Move.SET_OUT, Move.CONTACT, Move.MEDIATE,
    Move.REFER, Move.RESOLVE, Move.GIVE_UP, Move.CLOSE, Move.REOPEN,
    Move.RELEASE,
)  # fmt: skip
TABLE = """
received      assigned      .             .             .           .         .         .         not_possible  .       .         .
assigned      assigned      acknowledged  acknowledged  in_contact  mediated  referred  resolved  not_possible  .       .         received
acknowledged  acknowledged  acknowledged  acknowledged  in_contact  mediated  referred  resolved  not_possible  .       .         received
in_contact    in_contact    in_contact    in_contact    in_contact  mediated  referred  resolved  not_possible  .       .         received
mediated      .             .             .             .           .         .         .         .             closed  received  .
referred      .             .             referred      in_contact  mediated  referred  resolved  not_possible  closed  received  received
resolved      .             .             .             .           .         .         .         .             closed  received  .
not_possible  .             .             .             .           .         .         .         .             closed  received  .
closed        .             .             .             .           .         .         .         .             .       received  .
"""  # noqa: E501
EXPECTED = {
    (State(row.split()[0]), move): None if target == "." else State(target)
    for row in TABLE.strip().splitlines()
    for move, target in zip(COLUMNS, row.split()[1:], strict=True)
}


def test_the_table_above_is_complete() -> None:
    assert set(EXPECTED) == {(state, move) for state in State for move in Move}


@pytest.mark.parametrize(("state", "move"), EXPECTED, ids=lambda one: one.value)
def test_each_move_from_each_state(state: State, move: Move) -> None:
    target = EXPECTED[state, move]
    if target is not None:
        assert after(state, move) is target
        return
    with pytest.raises(IllegalMove) as caught:
        after(state, move)
    assert (caught.value.origin, caught.value.move) == (state.value, move.value)
    assert f"{state.value!r}" in str(caught.value)
    assert f"{move.value!r}" in str(caught.value)


@given(st.lists(st.sampled_from(Move), max_size=40))
def test_no_sequence_of_moves_leaves_the_table(moves: list[Move]) -> None:
    state = State.RECEIVED
    for move in moves:
        try:
            state = after(state, move)
        except IllegalMove:
            continue
        assert state in State


def test_every_state_can_be_reached_and_left() -> None:
    reached = {State.RECEIVED}
    while more := {TRANSITIONS[pair] for pair in TRANSITIONS if pair[0] in reached} - reached:
        reached |= more
    assert reached == set(State)
    assert {origin for origin, _ in TRANSITIONS} == set(State)


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("state", [state for state in State if is_open(state)])
def test_whoever_has_an_open_case_can_close_it_with_any_outcome(
    state: State, outcome: Outcome
) -> None:
    if state is State.RECEIVED:  # nobody has it yet
        state = after(state, Move.ASSIGN)
    assert after(after(state, ENDING[outcome]), Move.CLOSE) is State.CLOSED


def test_nothing_closes_a_case_without_passing_through_an_ending() -> None:
    endings = {after(State.ASSIGNED, move) for move in ENDING.values()}
    assert {origin for (origin, _), target in TRANSITIONS.items() if target is State.CLOSED} == (
        endings
    )


def test_a_case_is_open_until_somebody_ended_it() -> None:
    assert {state for state in State if is_open(state)} == {
        State.RECEIVED,
        State.ASSIGNED,
        State.ACKNOWLEDGED,
        State.IN_CONTACT,
        State.REFERRED,
    }
