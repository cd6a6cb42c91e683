"""Cases that nobody can be told of: they wait, and go to whoever comes in or comes back."""

import pytest

from referrals import cases, climbing, events, people, staff
from referrals.db import Database, Work
from referrals.errors import Superseded
from referrals.lifecycle import State
from referrals.models import Case
from referrals.vocabulary import AlertState, Kind, Rank, Role
from tests import factories
from tests.conftest import FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    alert_of,
    escalate,
    said_to,
)
from tests.together import together


class TestNobodyThere:
    def test_the_case_waits_and_the_newcomer_gets_it(self, work: Work) -> None:
        case = a_case(work)
        assert case.alerts == []
        gestor = a_gestor(work)
        assert climbing.hand_over_waiting(work, gestor) == 1
        assert case.state is State.ASSIGNED
        assert said_to(work, gestor.person) == ["alert"]
        assert alert_of(work, case, gestor).rank is Rank.HOLDER
        assert climbing.hand_over_waiting(work, gestor) == 0

    def test_coming_in_by_invitation_is_enough(self, work: Work) -> None:
        a_case(work)
        token = staff.invite(work, role=Role.GESTOR, clusters=[factories.CLUSTER])
        member, _ = staff.accept(work, token, person=a_person(work), name="Ana")
        assert climbing.hand_over_waiting(work, member) == 1

    @pytest.mark.parametrize(
        ("role", "cluster"),
        [(Role.GESTOR, 2), (Role.FACILITATOR, None), (Role.AUDITOR, None)],
    )
    def test_a_newcomer_elsewhere_gets_nothing(
        self, work: Work, role: Role, cluster: int | None
    ) -> None:
        case = a_case(work)
        member = factories.a_staff_member(work, role, cluster=cluster)
        assert climbing.hand_over_waiting(work, member) == 0
        assert case.state is State.RECEIVED

    def test_what_goes_past_the_gestor_does_so_later_too(self, work: Work) -> None:
        a_case(work, kind=Kind.FAMILY_VIOLENCE, category=None)
        gestor = a_gestor(work)
        assert climbing.hand_over_waiting(work, gestor) == 0
        assert said_to(work, gestor.person) == []
        assert climbing.hand_over_waiting(work, a_coordinator(work)) == 1

    def test_a_case_that_somebody_watches_is_not_handed_over(self, work: Work) -> None:
        a_coordinator(work)
        a_case(work)
        assert climbing.hand_over_waiting(work, a_gestor(work)) == 0

    def test_a_case_whose_ladder_ended_in_silence_goes_to_a_new_coordinator(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            gestor = a_gestor(work)
            a_case(work)
        clock.advance(hours=3)
        with database.work() as work:
            assert escalate(work) == 0
            assert said_to(work, gestor.person) == ["alert"]
            coordinator = a_coordinator(work)
            assert climbing.hand_over_waiting(work, coordinator) == 1

    def test_who_comes_back_is_told_of_what_waits(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            gestor = a_gestor(work, chat_id=77)
            case = a_case(work)
            people.mark_blocked(work, gestor.person_id)
            climbing.receiver_gone(work, gestor.person)
            first = alert_of(work, case, gestor)
            assert first.state is AlertState.UNDELIVERABLE
        clock.advance(seconds=5)
        with database.work() as work:
            assert escalate(work) == 0
            people.meet(work, 77)
            assert escalate(work) == 1
            assert alert_of(work, work.session.get_one(Case, case.id), gestor).state is (
                AlertState.OPEN
            )
            assert said_to(work, gestor.person) == ["alert", "alert"]
            assert escalate(work) == 0

    def test_a_refused_message_is_tried_again_after_a_while_only(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            gestor = a_gestor(work)
            case = a_case(work)
            climbing.undeliverable(work, alert_of(work, case, gestor).id)
            assert escalate(work) == 0
            assert climbing.hand_over_waiting(work, gestor) == 0
        clock.advance(minutes=29)
        with database.work() as work:
            assert escalate(work) == 0
        clock.advance(minutes=1)
        with database.work() as work:
            assert escalate(work) == 1
            assert said_to(work, gestor.person) == ["alert", "alert"]

    def test_trying_again_is_quiet_while_nobody_is_there(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            case_id = a_case(work).id
        for _ in range(3):
            clock.advance(seconds=5)
            with database.work() as work:
                assert escalate(work) == 0
        with database.work() as work:
            trail = events.trail(work, work.session.get_one(Case, case_id))
            assert [event.move for event in trail] == ["file", "nobody_reachable"]

    def test_a_newcomer_and_a_scheduler_at_the_same_instant_alert_once(
        self, database: Database
    ) -> None:
        with database.work() as work:
            a_case(work)
            gestor = a_gestor(work)
        counts = together(database, lambda work: climbing.hand_over_waiting(work, gestor), escalate)
        assert sorted(counts) == [0, 1]
        with database.work() as work:
            assert said_to(work, gestor.person) == ["alert"]


def test_who_comes_back_finds_that_another_has_taken_it(work: Work) -> None:
    gestor, backup = a_gestor(work), a_backup(work)
    case = a_case(work)
    people.mark_blocked(work, gestor.person_id)
    climbing.receiver_gone(work, gestor.person)
    cases.acknowledge(work, alert_of(work, case, backup).id, by=backup.person)
    with pytest.raises(Superseded):
        cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
    assert case.holder_id == backup.id
