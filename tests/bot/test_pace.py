"""How fast messages may leave."""

import math
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pace import BURST, PER_SECOND, Pace

SLACK = 1e-6
#: Somebody who was never written to: they wait only where all do.
SOMEBODY_ELSE = 999


@dataclass(frozen=True)
class Sent:
    person: int
    at: float


def send_all(pace: Pace, wanted: list[tuple[float, int]]) -> list[Sent]:
    """Send as the dispatcher does: each at its moment or as soon after it as the pace allows."""
    sent: list[Sent] = []
    now = 0.0
    for gap, person in wanted:
        now += gap
        while (pause := pace.pause(person, now)) > 0:
            now += pause
        sent.append(Sent(person, now + pace.reserve(person, now)))
    return sent


messages = st.lists(
    st.tuples(st.floats(min_value=0, max_value=2), st.integers(min_value=1, max_value=40)),
    max_size=200,
)
bursts = st.lists(st.integers(min_value=1, max_value=200), max_size=300).map(
    lambda people: [(0.0, person) for person in people]
)


@given(st.one_of(messages, bursts))
def test_no_second_ever_sees_more_than_telegram_allows(wanted: list[tuple[float, int]]) -> None:
    sent = send_all(Pace(), wanted)
    for first in sent:
        within = [one for one in sent if first.at <= one.at < first.at + 1.0 - SLACK]
        assert len(within) <= PER_SECOND + 1


@given(
    st.lists(st.integers(min_value=1, max_value=200), max_size=200),
    st.lists(st.floats(min_value=0, max_value=1.5), min_size=1, max_size=20),
)
def test_a_machine_that_is_held_up_sends_no_more_in_a_second(
    people: list[int], stalls: list[float]
) -> None:
    """Everybody has their slot; then the machine stands still again and again, for so many seconds."""
    pace = Pace()
    slots = sorted(pace.reserve(person, 0.0) for person in people)
    sent: list[float] = []
    now, turn = 0.0, 0
    while slots:
        for slot in [one for one in slots if one <= now]:
            wait = pace.leave(now)
            slots.remove(slot)
            slots.append(now + wait) if wait else sent.append(now)
        slots.sort()
        if slots:
            now = max(now, slots[0]) + stalls[turn % len(stalls)]
            turn += 1
    for first in sent:
        assert sum(first <= one < first + 1.0 - SLACK for one in sent) <= math.ceil(PER_SECOND)


@given(st.one_of(messages, bursts))
def test_a_chat_gets_its_burst_and_then_one_a_second(wanted: list[tuple[float, int]]) -> None:
    sent = send_all(Pace(), wanted)
    for person in {one.person for one in sent}:
        times = [one.at for one in sent if one.person == person]
        for start, at in enumerate(times):
            for number, later in enumerate(times[start:], 1):
                assert number <= BURST + (later - at) + SLACK


def test_people_do_not_wait_for_one_whose_chat_is_full() -> None:
    pace = Pace()
    for _ in range(BURST):
        pace.reserve(1, 0.0)
    assert pace.pause(1, 0.2) == pytest.approx(0.8)
    assert pace.pause(2, 0.2) == 0.0
    assert set(pace.resting(0.2)) == {1}


@given(
    st.floats(min_value=0.1, max_value=600),
    st.floats(min_value=0, max_value=1e6),
    st.floats(min_value=0, max_value=0.99),
)
def test_a_chat_rests_as_long_as_telegram_asked(seconds: float, now: float, part: float) -> None:
    pace = Pace()
    pace.refused(1, seconds, now)
    moment = now + seconds * part
    assert pace.pause(1, moment) == pytest.approx(now + seconds - moment)
    assert pace.pause(2, moment) == 0.0
    assert pace.pause(SOMEBODY_ELSE, moment) == 0.0
    assert 1 not in pace.resting(now + seconds + 0.001)


def test_a_second_chat_told_to_wait_means_that_all_must() -> None:
    pace = Pace()
    pace.refused(1, 10.0, 100.0)
    pace.refused(2, 7.0, 101.0)
    assert pace.pause(SOMEBODY_ELSE, 101.0) == pytest.approx(7.0)
    assert pace.pause(3, 101.0) == pytest.approx(7.0)
    assert pace.reserve(3, 101.0) == pytest.approx(7.0)
    assert pace.pause(3, 120.0) == 0.0


def test_the_same_chat_refused_twice_rests_alone() -> None:
    pace = Pace()
    pace.refused(1, 10.0, 100.0)
    pace.refused(1, 3.0, 101.0)
    assert pace.pause(SOMEBODY_ELSE, 101.0) == 0.0
    assert pace.pause(1, 101.0) == pytest.approx(9.0)


def test_two_refusals_far_apart_are_two_chats_matters() -> None:
    pace = Pace()
    pace.refused(1, 5.0, 100.0)
    pace.refused(2, 5.0, 200.0)
    assert pace.pause(SOMEBODY_ELSE, 200.0) == 0.0


@given(messages)
def test_a_chat_that_has_its_burst_again_is_forgotten(wanted: list[tuple[float, int]]) -> None:
    pace = Pace()
    send_all(pace, wanted)
    assert pace.resting(10_000.0) == {}
    assert pace._chats == {}


def test_there_is_room_for_what_can_leave_in_time() -> None:
    pace = Pace(per_second=10.0)
    assert pace.room(5.0, within=0.25) == 3  # at once, after 0.1 s and after 0.2 s
    for person in range(3):
        pace.reserve(person, 5.0)
    assert pace.room(5.0, within=0.25) == 0
    assert pace.room(5.1, within=0.25) == 1


def test_there_is_no_room_while_all_must_wait() -> None:
    pace = Pace()
    pace.refused(1, 4.0, 100.0)
    pace.refused(2, 4.0, 100.0)
    assert pace.room(100.0, within=0.25) == 0
    assert pace.room(104.0, within=0.25) > 0
