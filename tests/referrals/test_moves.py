"""Random sequences of presses: a case never leaves the table, and every move has its event."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from referrals import cases, events, referral_pass, threads
from referrals.db import Work
from referrals.errors import IllegalMove, PazosError
from referrals.lifecycle import TRANSITIONS, Move, Outcome, State, after
from referrals.models import Case, Person
from tests.factories import ANSWERS, a_case, a_gestor, a_person, alert_of

PRESSES: dict[str, Callable[[Work, int, Person], object]] = {
    "acknowledge": lambda work, alert, by: cases.acknowledge(work, alert, by=by),
    "set_out": lambda work, alert, by: cases.set_out(work, alert, by=by),
    "contact": lambda work, alert, by: threads.open_by_press(work, alert, by=by),
    "hang_up": lambda work, _, by: _hang_up(work, by),
    "refer": lambda work, alert, by: referral_pass.refer(work, alert, "inspeccion", by=by),
    "refer again": lambda work, alert, by: referral_pass.refer(work, alert, "fiscalia", by=by),
    "close": lambda work, alert, by: cases.close(work, alert, by=by, outcome=Outcome.POLICE),
    "close by mediation": lambda work, alert, by: cases.close(
        work, alert, by=by, outcome=Outcome.MEDIATED, answers=ANSWERS[Outcome.MEDIATED]
    ),
    "close without": lambda work, alert, by: cases.close(work, alert, by=by, outcome=None),
}


def _hang_up(work: Work, by: Person) -> None:
    thread = threads.of_person(work, by)
    if thread is not None:
        threads.end(work, thread)


def assert_the_trail_is_whole(work: Work, case: Case) -> None:
    """The events, one after the other, lead from the beginning to where the case is now."""
    trail = events.trail(work, case)
    assert trail[0].origin is State.RECEIVED
    assert trail[-1].target is case.state
    for before, then in pairwise(trail):
        assert then.origin is before.target
    for event in trail:
        if event.move in set(Move):
            assert event.origin is not None
            assert TRANSITIONS[event.origin, Move(event.move)] is event.target
        else:
            assert event.origin is event.target


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(sorted(PRESSES)), st.integers(0, 2)), max_size=12))
def test_no_sequence_of_presses_leaves_the_table_or_an_event_out(
    work: Work, presses: list[tuple[str, int]]
) -> None:
    gestores = [a_gestor(work) for _ in range(2)]
    case = a_case(work)
    cards = {one.id: alert_of(work, case, one).id for one in gestores}
    pressers = [*(one.person for one in gestores), a_person(work)]
    for name, who in presses:
        state, length = case.state, len(events.trail(work, case))
        card = cards[gestores[who % 2].id]
        try:
            PRESSES[name](work, card, pressers[who])
        except PazosError:
            # What is refused changes nothing.
            assert (case.state, len(events.trail(work, case))) == (state, length)
        assert_the_trail_is_whole(work, case)
        if case.state is not state:
            assert len(events.trail(work, case)) > length
    assert (case.outcome is not None) is (case.state is State.CLOSED)
    for one in gestores:  # the next example has gestores of its own
        one.suspended_at = work.now
    work.session.flush()


@settings(max_examples=60)
@given(st.lists(st.sampled_from(Move), max_size=25))
def test_every_legal_move_is_written_down_and_no_illegal_one(work: Work, moves: list[Move]) -> None:
    case = a_case(work)
    start = len(events.trail(work, case))
    expected = case.state
    legal = []
    for move in moves:
        try:
            target = after(expected, move)
        except IllegalMove:
            target = None
        try:
            events.move(work, case, move, actor=events.SYSTEM)
        except IllegalMove:
            assert target is None
            continue
        assert target is not None
        legal.append((move.value, expected, target))
        expected = target
    assert case.state is expected
    trail = events.trail(work, case)[start:]
    assert [(one.move, one.origin, one.target) for one in trail] == legal
