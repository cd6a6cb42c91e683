"""Insisting: a danger to life that nobody takes is told again, to everybody who may take it."""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referrals import cases, climbing, details, events, handing, leaves, people
from referrals.conversations import Draft
from referrals.db import Database, Work
from referrals.lifecycle import Outcome
from referrals.models import Case, Staff
from tests.conftest import FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    alert_of,
    close,
    escalate,
    mail,
    take,
)
from tests.together import together

VITAL: dict[str, Any] = {"danger": "wounded"}


class Night:
    """A danger to life of which gestor, backup and two coordinators were told, and nobody takes it."""

    def __init__(self, database: Database, clock: FakeClock, **draft: Any) -> None:
        self.database, self.clock = database, clock
        self.again = database.city.times.vital_again
        with database.work() as work:
            self.team = [a_gestor(work), a_backup(work), a_coordinator(work), a_coordinator(work)]
            self.case_id = a_case(work, **(draft or VITAL)).id
        for _ in range(2):
            self.wait(minutes=3)

    def wait(self, **after: float) -> int:
        self.clock.advance(**after)
        with self.database.work() as work:
            return escalate(work)

    def next_round(self) -> int:
        return self.wait(minutes=self.again.minutes)

    def rounds_of(self, member: Staff) -> list[int]:
        """The numbers of the repeated alerts that a member has had, each in a message of its own."""
        with self.database.work() as work:
            found = mail(work, work.session.get_one(Staff, member.id).person)
        return [one.params["again"] for one in found if one.say == "alert" and one.params]

    def noted(self) -> list[dict[str, Any]]:
        with self.database.work() as work:
            trail = events.trail(work, work.session.get_one(Case, self.case_id))
        return [one.facts for one in trail if one.move == "tell_again"]

    def case(self, work: Work) -> Case:
        return work.session.get_one(Case, self.case_id)


@pytest.fixture
def night(database: Database, clock: FakeClock) -> Night:
    return Night(database, clock)


def test_everybody_is_told_again_at_the_citys_interval_and_as_often_as_it_says(
    night: Night,
) -> None:
    assert night.wait(minutes=night.again.minutes, seconds=-1) == 0
    assert night.wait(seconds=1) == 1
    assert [night.rounds_of(one) for one in night.team] == [[1]] * 4
    for _ in range(night.again.times + 3):
        night.next_round()
    every = list(range(1, night.again.times + 1))
    assert [night.rounds_of(one) for one in night.team] == [every] * 4
    everybody = [one.id for one in night.team]
    assert night.noted() == [{"number": number, "staff": everybody} for number in every]
    assert night.wait(days=30) == 0


def test_whoever_takes_it_stops_it_at_once(night: Night) -> None:
    night.next_round()
    with night.database.work() as work:
        take(work, night.case(work), work.session.get_one(Staff, night.team[0].id))
    for _ in range(3):
        assert night.next_round() == 0
    assert [night.rounds_of(one) for one in night.team] == [[1]] * 4


def test_a_closing_stops_it(night: Night) -> None:
    with night.database.work() as work:
        gestor = work.session.get_one(Staff, night.team[0].id)
        close(work, night.case(work), gestor, Outcome.RESOLVED_ITSELF)
    assert night.next_round() == 0


def test_other_urgencies_have_one_round(database: Database, clock: FakeClock) -> None:
    night = Night(database, clock, happening="now")
    for _ in range(5):
        night.wait(minutes=10)
    assert [night.rounds_of(one) for one in night.team] == [[]] * 4


def test_two_schedulers_at_the_same_instant_tell_once(night: Night) -> None:
    night.clock.advance(minutes=night.again.minutes)
    assert sorted(together(night.database, *[escalate] * 3)) == [0, 0, 1]
    assert [night.rounds_of(one) for one in night.team] == [[1]] * 4


def test_a_press_and_a_round_at_the_same_instant_follow_one_another(night: Night) -> None:
    with night.database.work() as work:
        backup = work.session.get_one(Staff, night.team[1].id)
        mine = alert_of(work, night.case(work), backup).id
    night.clock.advance(minutes=night.again.minutes)
    taken, _ = together(
        night.database,
        lambda work: cases.acknowledge(work, mine, by=backup.person),
        escalate,
    )
    assert taken is True
    rounds = len(night.noted())
    assert night.next_round() == 0
    assert len(night.noted()) == rounds


def test_after_a_long_outage_it_is_told_once_and_the_next_round_has_its_time(
    night: Night,
) -> None:
    assert night.wait(days=2) == 1
    assert night.wait() == 0
    assert night.rounds_of(night.team[0]) == [1]


def test_who_blocked_the_bot_is_left_out_and_the_others_are_told_at_once(night: Night) -> None:
    with night.database.work() as work:
        for one in night.team[2:]:
            people.mark_blocked(work, one.person_id)
            climbing.receiver_gone(work, work.session.get_one(Staff, one.id).person)
    assert [night.rounds_of(one) for one in night.team] == [[1], [1], [], []]
    night.next_round()
    assert [night.rounds_of(one) for one in night.team] == [[1, 2], [1, 2], [], []]


def test_with_no_coordinator_it_is_told_again_all_the_same(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        gestor = a_gestor(work)
        a_case(work, **VITAL)
    clock.advance(minutes=3)
    with database.work() as work:
        assert escalate(work) == 1
        assert [one.params for one in mail(work, gestor.person)] == [{}, {"again": 1}]


def test_who_comes_back_from_leave_is_told_with_the_next_round(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        leaves.begin(work, gestor.id, until=work.now + timedelta(hours=8), by=gestor.person)
        case = a_case(work, **VITAL)
        assert [one.staff_id for one in case.alerts] == [coordinator.id]
        leaves.end(work, gestor.id, by=gestor.person)
    clock.advance(minutes=database.city.times.vital_again.minutes)
    with database.work() as work:
        assert escalate(work) == 1
        assert [one.say for one in mail(work, gestor.person)] == ["alert"]


def test_a_case_that_becomes_a_danger_to_life_after_the_ladder_is_told_again(
    database: Database, clock: FakeClock
) -> None:
    night = Night(database, clock, happening="now")
    for _ in range(3):
        night.wait(minutes=10)
    with database.work() as work:
        case = night.case(work)
        details.add(work, case, Draft(kind=case.kind, danger="wounded"), actor=events.SYSTEM)
    night.next_round()
    assert [night.rounds_of(one) for one in night.team] == [[1]] * 4


def test_a_case_taken_from_somebody_is_told_anew_as_often(night: Night) -> None:
    for _ in range(night.again.times + 1):
        night.next_round()
    with night.database.work() as work:
        gestor, backup, chief = (
            work.session.get_one(Staff, night.team[number].id) for number in (0, 1, 2)
        )
        case = take(work, night.case(work), gestor)
        handing.reassign(
            work, case.id, backup.id, seen=handing.version(work, case), by=chief.person
        )
    for _ in range(4):
        night.next_round()
    assert len(night.noted()) > night.again.times


@settings(max_examples=10)
@given(gaps=st.lists(st.integers(1, 1200), max_size=20))
def test_however_the_scheduler_wakes_rounds_keep_their_distance_and_their_number(
    database: Database, clock: FakeClock, gaps: list[int]
) -> None:
    night = Night(database, clock)
    moments: list[datetime] = []
    for seconds in gaps:
        before = len(night.noted())
        night.wait(seconds=seconds)
        moments += [clock.now] * (len(night.noted()) - before)
    least = timedelta(minutes=night.again.minutes)
    assert all(after - before >= least for before, after in pairwise(moments))
    assert len(moments) <= night.again.times
