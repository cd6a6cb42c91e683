"""Leaves: who is passed over, what goes on at once, and what waits until somebody is back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from referrals import cases, leaves, staff
from referrals.db import Database, Work
from referrals.errors import NotAllowed, UnknownStaff
from referrals.models import Case, Leave, Staff
from referrals.vocabulary import AlertState, Rank, Role, Urgency
from tests.conftest import FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
    alert_of,
    escalate,
    said_to,
)
from tests.together import together


def away(work: Work, one: Staff, **until: float) -> Leave:
    """A leave that a staff member takes for themselves, a day long unless said."""
    ends = work.now + timedelta(**(until or {"days": 1}))
    return leaves.begin(work, one.id, until=ends, by=one.person)


class TestBeginning:
    def test_who_is_away_is_passed_over_by_new_alerts(self, work: Work) -> None:
        gestor, backup = a_gestor(work), a_backup(work)
        away(work, gestor)
        case = a_case(work)
        assert [alert.staff_id for alert in case.alerts] == [backup.id]
        assert said_to(work, gestor.person) == []

    def test_an_alert_not_taken_goes_to_the_next_in_line_at_once(self, work: Work) -> None:
        gestor, backup = a_gestor(work), a_backup(work)
        case = a_case(work)
        away(work, gestor)
        assert said_to(work, backup.person) == ["alert"]
        assert alert_of(work, case, gestor).state is AlertState.UNDELIVERABLE
        assert alert_of(work, case, backup).rank is Rank.BACKUP

    def test_two_first_gestores_share_a_cluster_and_one_of_them_is_enough(self, work: Work) -> None:
        gestor, other, backup = a_gestor(work), a_gestor(work), a_backup(work)
        a_case(work)
        away(work, gestor)
        assert said_to(work, other.person) == ["alert"]
        assert said_to(work, backup.person) == []

    def test_with_everybody_of_the_cluster_away_coordination_gets_it(self, work: Work) -> None:
        gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
        away(work, gestor)
        away(work, backup)
        case = a_case(work)
        assert [alert.staff_id for alert in case.alerts] == [coordinator.id]

    def test_a_case_that_they_took_stays_theirs(self, work: Work) -> None:
        gestor, backup = a_gestor(work), a_backup(work)
        case = a_case(work)
        cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        away(work, gestor)
        assert case.holder_id == gestor.id
        assert said_to(work, backup.person) == []

    def test_what_they_were_told_of_can_still_be_taken_by_them(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        away(work, gestor)
        assert cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert case.holder_id == gestor.id

    def test_beginning_twice_moves_the_end_and_alerts_nobody_anew(self, work: Work) -> None:
        gestor, backup = a_gestor(work), a_backup(work)
        a_case(work)
        first = away(work, gestor)
        second = away(work, gestor, days=3)
        assert first is second
        assert first.ends_at == work.now + timedelta(days=3)
        assert said_to(work, backup.person) == ["alert"]

    @pytest.mark.parametrize("until", [timedelta(0), timedelta(hours=-1), timedelta(days=181)])
    def test_an_end_in_the_past_or_far_away_is_refused(self, work: Work, until: timedelta) -> None:
        gestor = a_gestor(work)
        with pytest.raises(leaves.LeaveTooLong):
            leaves.begin(work, gestor.id, until=work.now + until, by=gestor.person)

    def test_a_life_in_danger_reaches_coordination_even_on_leave(self, work: Work) -> None:
        coordinator = a_coordinator(work)
        away(work, coordinator)
        case = a_case(work, danger="wounded", happening="now")
        assert case.urgency is Urgency.VITAL
        assert [alert.staff_id for alert in case.alerts] == [coordinator.id]
        assert a_case(work).alerts == []

    def test_a_barrio_on_a_border_has_the_gestor_of_the_other_side(self, work: Work) -> None:
        here, there = sorted(one.id for one in work.city.clusters_of("la_alameda"))[:2]
        gestor, neighbour = a_gestor(work, here), a_gestor(work, there)
        away(work, gestor)
        case = a_case(work, barrio_id="la_alameda")
        assert [alert.staff_id for alert in case.alerts] == [neighbour.id]


class TestEnding:
    def test_coming_back_hands_over_what_waits_for_nobody(self, work: Work) -> None:
        gestor = a_gestor(work)
        away(work, gestor)
        case = a_case(work)
        assert case.alerts == []
        assert leaves.end(work, gestor.id, by=gestor.person) == 1
        assert said_to(work, gestor.person) == ["alert"]

    def test_coming_back_hands_over_what_was_put_aside(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        away(work, gestor)
        assert leaves.end(work, gestor.id, by=gestor.person) == 1
        assert alert_of(work, case, gestor).state is AlertState.OPEN
        assert alert_of(work, case, gestor).due_at is not None

    def test_coming_back_twice_says_so(self, work: Work) -> None:
        gestor = a_gestor(work)
        away(work, gestor)
        assert leaves.end(work, gestor.id, by=gestor.person) == 0
        assert leaves.end(work, gestor.id, by=gestor.person) is None

    def test_a_leave_ends_by_itself_over_a_restart(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            gestor = a_gestor(work)
            away(work, gestor, hours=2)
            a_case(work)
        with database.work() as work:
            assert escalate(work) == 0
        clock.advance(hours=3)
        with database.work() as work:
            assert escalate(work) == 1
            assert said_to(work, gestor.person) == ["alert"]

    def test_the_morning_is_the_citys(self, work: Work) -> None:
        assert leaves.morning_in(work, days=1).isoformat() == "2026-11-25T11:00:00+00:00"


class TestWho:
    def test_a_coordinator_can_set_anybodys_leave(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        until = work.now + timedelta(days=1)
        leaves.begin(work, gestor.id, until=until, by=coordinator.person)
        assert staff.is_away(work, gestor)
        leaves.end(work, gestor.id, by=coordinator.person)
        assert not staff.is_away(work, gestor)

    def test_a_gestor_cannot_set_anothers(self, work: Work) -> None:
        gestor, other = a_gestor(work), a_gestor(work)
        with pytest.raises(NotAllowed):
            leaves.begin(work, other.id, until=work.now + timedelta(days=1), by=gestor.person)

    @pytest.mark.parametrize("role", [Role.FACILITATOR, Role.AUDITOR])
    def test_others_of_the_team_take_none(self, work: Work, role: Role) -> None:
        with pytest.raises(NotAllowed):
            away(work, a_staff_member(work, role))

    def test_a_resident_takes_none(self, work: Work) -> None:
        gestor = a_gestor(work)
        with pytest.raises(NotAllowed):
            leaves.begin(work, gestor.id, until=work.now + timedelta(days=1), by=a_person(work))

    def test_somebody_who_is_not_there_has_none(self, work: Work) -> None:
        coordinator = a_coordinator(work)
        with pytest.raises(UnknownStaff):
            leaves.begin(work, 10_000, until=work.now + timedelta(days=1), by=coordinator.person)


def test_two_set_a_leave_at_the_same_instant_and_there_is_one(database: Database) -> None:
    with database.work() as work:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        a_backup(work)
        a_case(work)

    def begin(by: Staff) -> Callable[[Work], Leave]:
        return lambda work: leaves.begin(
            work,
            gestor.id,
            until=work.now + timedelta(days=1),
            by=work.session.get_one(Staff, by.id).person,
        )

    together(database, begin(gestor), begin(coordinator))
    with database.work() as work:
        assert work.session.scalar(select(func.count(Leave.id))) == 1


def test_a_leave_and_a_press_at_the_same_instant_leave_the_case_with_somebody(
    database: Database,
) -> None:
    with database.work() as work:
        gestor, backup = a_gestor(work), a_backup(work)
        case = a_case(work)
        alert_id = alert_of(work, case, gestor).id
        case_id = case.id

    def take(work: Work) -> None:
        cases.acknowledge(work, alert_id, by=work.session.get_one(Staff, gestor.id).person)

    def leave(work: Work) -> None:
        away(work, work.session.get_one(Staff, gestor.id))

    assert together(database, take, leave) == [None, None]
    with database.work() as work:
        assert work.session.get_one(Case, case_id).holder_id == gestor.id
        assert said_to(work, backup.person) in ([], ["alert", "card"], ["alert"])


def test_what_can_wait_counts_hours_of_duty_only(work: Work) -> None:
    span = {"days": ("mon", "tue", "wed", "thu", "fri"), "from": "08:00", "to": "18:00"}
    times = work.city.times.model_validate(
        {**work.city.times.model_dump(by_alias=True), "duty_hours": [span]}
    )
    city = replace(work.city, times=times)
    evening = work.now.replace(hour=22, minute=30)  # 17:30 in the city
    assert city.due(evening, minutes=60, on_duty=True) == evening + timedelta(hours=15)
    assert city.due(evening, minutes=60, on_duty=False) == evening + timedelta(hours=1)
