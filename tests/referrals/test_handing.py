"""Giving a case to somebody."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from referrals import case_lists, cases, climbing, events, handing, leaves, people, threads
from referrals.db import Database, Work
from referrals.errors import (
    NotAllowed,
    Superseded,
    UnknownCase,
)
from referrals.lifecycle import Outcome, State
from referrals.models import Case, Staff
from referrals.vocabulary import AlertState, Role
from tests.conftest import FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_staff_member,
    alert_of,
    escalate,
    give,
    said_to,
    take,
)
from tests.together import together


class TestGiving:
    def test_the_old_buttons_stop_and_both_are_told(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = take(work, a_case(work), gestor)
        give(work, case, other, coordinator)
        with pytest.raises(Superseded):
            cases.set_out(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert said_to(work, gestor.person)[-1] == "given-away"
        assert said_to(work, other.person) == ["alert"]
        assert (case.state, case.holder_id) == (State.ASSIGNED, None)

    def test_the_buttons_of_a_coordinator_who_looked_stop_too(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = a_case(work)
        looked = case_lists.show(work, case.id, by=coordinator.person, key="1")
        give(work, case, gestor, coordinator)
        with pytest.raises(Superseded):
            cases.acknowledge(work, looked.id, by=coordinator.person)
        assert (looked.state, case.holder_id) == (AlertState.SUPERSEDED, None)

    def test_a_coordinator_who_looks_anew_can_take_it(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = a_case(work)
        case_lists.show(work, case.id, by=coordinator.person, key="1")
        give(work, case, gestor, coordinator)
        again = case_lists.show(work, case.id, by=coordinator.person, key="2")
        assert again.state is AlertState.LOOKING
        assert cases.acknowledge(work, again.id, by=coordinator.person)
        assert case.holder_id == coordinator.id

    def test_a_backup_who_was_told_before_is_told_again_when_the_new_one_is_late(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
            case = a_case(work)
            case_id = case.id
            climbing.undeliverable(work, alert_of(work, case, gestor).id)
            take(work, case, backup)
            give(work, case, a_gestor(work, 2), coordinator)
        clock.advance(hours=2)
        with database.work() as work:
            assert escalate(work) == 1
            case = work.session.get_one(Case, case_id)
            assert alert_of(work, case, backup).state is AlertState.OPEN
            assert "alert" not in said_to(work, coordinator.person)

    def test_the_reporter_hears_of_the_new_one_when_they_take_it(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = take(work, a_case(work), gestor)
        assert case.reporter is not None
        before = said_to(work, case.reporter)
        give(work, case, other, coordinator)
        assert said_to(work, case.reporter) == before
        cases.acknowledge(work, alert_of(work, case, other).id, by=other.person)
        assert said_to(work, case.reporter) == [*before, "taken"]

    def test_the_trail_names_both(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = take(work, a_case(work), gestor)
        give(work, case, other, coordinator)
        (event,) = [one for one in events.trail(work, case) if one.move == "release"]
        assert event.facts == {"from": gestor.id, "to": other.id}
        assert event.actor == f"staff:{coordinator.id}"

    def test_a_talk_of_the_old_one_ends(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = take(work, a_case(work), gestor)
        talk = threads.open_by_press(work, alert_of(work, case, gestor).id, by=gestor.person)
        give(work, case, other, coordinator)
        assert talk.ended_at is not None

    def test_who_does_not_take_it_is_followed_by_the_ladder(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            gestor, backup, other = a_gestor(work), a_backup(work), a_gestor(work, 2)
            case = take(work, a_case(work), gestor)
            give(work, case, other, a_coordinator(work))
        clock.advance(hours=3)
        with database.work() as work:
            escalate(work)
            assert "alert" in said_to(work, backup.person)

    def test_it_can_be_given_back_to_who_had_it(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = take(work, a_case(work), gestor)
        give(work, case, other, coordinator)
        give(work, case, gestor, coordinator)
        assert cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert case.holder_id == gestor.id

    def test_people_of_the_cluster_come_first_and_who_is_away_does_not_come(
        self, work: Work
    ) -> None:
        coordinator, far, near = a_coordinator(work), a_gestor(work, 2), a_gestor(work)
        away, blocked = a_gestor(work), a_gestor(work)
        a_staff_member(work, Role.AUDITOR)
        leaves.begin(work, away.id, until=work.now + timedelta(days=1), by=away.person)
        people.mark_blocked(work, blocked.person_id)
        assert handing.choices(work, a_case(work)) == [near, far, coordinator]

    def test_a_screen_that_became_old_is_refused(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = a_case(work)
        seen = handing.version(work, case)
        cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        with pytest.raises(handing.Changed):
            handing.reassign(work, case.id, other.id, seen=seen, by=coordinator.person)
        assert case.holder_id == gestor.id

    def test_a_case_closed_meanwhile_is_refused(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = take(work, a_case(work), gestor)
        cases.close(
            work, alert_of(work, case, gestor).id, by=gestor.person, outcome=Outcome.FALSE_REPORT
        )
        with pytest.raises(UnknownCase):
            give(work, case, other, coordinator)

    def test_who_cannot_take_it_is_refused(self, work: Work) -> None:
        coordinator, case = a_coordinator(work), a_case(work)
        away, auditor = a_gestor(work, 2), a_staff_member(work, Role.AUDITOR)
        leaves.begin(work, away.id, until=work.now + timedelta(days=1), by=away.person)
        for one in (away, auditor):
            with pytest.raises(handing.NotThere):
                give(work, case, one, coordinator)

    def test_a_gestor_gives_nothing(self, work: Work) -> None:
        gestor, other = a_gestor(work), a_gestor(work, 2)
        with pytest.raises(NotAllowed):
            give(work, a_case(work), other, gestor)

    def test_two_coordinators_at_the_same_instant_give_it_once(self, database: Database) -> None:
        with database.work() as work:
            a_gestor(work)
            first, second = a_coordinator(work), a_coordinator(work)
            one, other = a_gestor(work, 2), a_gestor(work, 3)
            case = a_case(work)
            seen, case_id = handing.version(work, case), case.id

        def giving(by: Staff, to: Staff) -> Callable[[Work], Case]:
            return lambda work: handing.reassign(
                work, case_id, to.id, seen=seen, by=work.session.get_one(Staff, by.id).person
            )

        results = together(database, giving(first, one), giving(second, other))
        assert sorted(type(result).__name__ for result in results) == ["Case", "Changed"]
        with database.work() as work:
            told = [said_to(work, person.person) for person in (one, other)]
            assert sorted(told) == [[], ["alert"]]
