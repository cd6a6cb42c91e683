"""Suspending somebody, and taking that back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from referrals import (
    board,
    cases,
    leaves,
    staff,
    suspension,
    threads,
)
from referrals.db import Database, Work
from referrals.errors import (
    InvitationRefused,
    NotAllowed,
    UnknownStaff,
)
from referrals.models import Staff, StaffForm
from referrals.vocabulary import AlertState, Role
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    alert_of,
    said_to,
    take,
)
from tests.together import together


class TestSuspending:
    def test_everything_stops_at_once_and_cases_go_back(self, work: Work) -> None:
        gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
        case, waiting = take(work, a_case(work), gestor), a_case(work)
        assert suspension.suspend(work, gestor.id, by=coordinator.person) == 1
        for one in (case, waiting):
            with pytest.raises(NotAllowed):
                cases.set_out(work, alert_of(work, one, gestor).id, by=gestor.person)
        assert said_to(work, backup.person).count("alert") == 2
        assert said_to(work, gestor.person)[-1] == "staff-suspended"
        assert case.holder_id is None

    def test_who_is_suspended_stands_behind_everybody_else_in_the_list(self, work: Work) -> None:
        gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
        suspension.suspend(work, gestor.id, by=coordinator.person)
        assert suspension.everybody(work) == [backup, coordinator, gestor]

    def test_their_talk_ends_and_their_form_is_gone(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = take(work, a_case(work), gestor)
        talk = threads.open_by_press(work, alert_of(work, case, gestor).id, by=gestor.person)
        work.session.add(
            StaffForm(
                staff_id=gestor.id,
                form="close",
                step="x",
                answers_sealed=work.vault.seal("{}"),
                begun_at=work.now,
                changed_at=work.now,
            )
        )
        suspension.suspend(work, gestor.id, by=coordinator.person)
        assert talk.ended_at is not None
        assert work.session.scalar(select(StaffForm.id)) is None

    def test_invitations_that_they_made_are_void(self, work: Work) -> None:
        coordinator, other = a_coordinator(work), a_coordinator(work)
        token = staff.invite(work, role=Role.COORDINATOR, by=other)
        suspension.suspend(work, other.id, by=coordinator.person)
        with pytest.raises(InvitationRefused):
            staff.accept(work, token, person=a_person(work), name="x")

    def test_the_last_coordinator_stays(self, work: Work) -> None:
        coordinator = a_coordinator(work)
        with pytest.raises(suspension.LastCoordinator):
            suspension.suspend(work, coordinator.id, by=coordinator.person)
        other = a_coordinator(work)
        assert suspension.suspend(work, coordinator.id, by=other.person) == 0
        with pytest.raises(suspension.LastCoordinator):
            suspension.suspend(work, other.id, by=other.person)

    def test_a_suspended_coordinator_cannot_undo_their_own(self, work: Work) -> None:
        coordinator, other = a_coordinator(work), a_coordinator(work)
        suspension.suspend(work, other.id, by=coordinator.person)
        with pytest.raises(NotAllowed):
            suspension.resume(work, other.id, by=other.person)

    def test_twice_says_so(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        assert suspension.suspend(work, gestor.id, by=coordinator.person) == 0
        assert suspension.suspend(work, gestor.id, by=coordinator.person) is None
        assert suspension.resume(work, gestor.id, by=coordinator.person) == 0
        assert suspension.resume(work, gestor.id, by=coordinator.person) is None

    def test_who_is_back_gets_what_waits_for_nobody(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        away = work.now + timedelta(days=1)
        leaves.begin(work, coordinator.id, until=away, by=coordinator.person)
        case = a_case(work)
        suspension.suspend(work, gestor.id, by=coordinator.person)
        assert board.waits_for_nobody(case)
        assert suspension.resume(work, gestor.id, by=coordinator.person) == 1
        assert alert_of(work, case, gestor).state is AlertState.OPEN

    @pytest.mark.parametrize("does", [suspension.suspend, suspension.resume])
    def test_only_a_coordinator_may(self, work: Work, does: Callable[..., int | None]) -> None:
        gestor, other = a_gestor(work), a_gestor(work)
        for by in (gestor.person, a_person(work)):
            with pytest.raises(NotAllowed):
                does(work, other.id, by=by)

    def test_somebody_who_does_not_exist_is_not_suspended(self, work: Work) -> None:
        with pytest.raises(UnknownStaff):
            suspension.suspend(work, 10_000, by=a_coordinator(work).person)

    def test_two_who_suspend_one_another_leave_one(self, database: Database) -> None:
        with database.work() as work:
            first, second = a_coordinator(work), a_coordinator(work)

        def suspending(by: Staff, whom: Staff) -> Callable[[Work], int | None]:
            return lambda work: suspension.suspend(
                work, whom.id, by=work.session.get_one(Staff, by.id).person
            )

        results = together(database, suspending(first, second), suspending(second, first))
        assert sorted(map(repr, results)) == sorted(["0", repr(NotAllowed())])
        with database.work() as work:
            assert len(staff.coordinators(work)) == 1
