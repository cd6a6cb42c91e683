"""Limits for one person: what is kept, and what a coordinator hears."""

from referrals import (
    cases,
)
from referrals.db import Database, Work
from referrals.lifecycle import Outcome
from referrals.models import Person
from referrals.vocabulary import HeldBack
from tests.conftest import FakeClock
from tests.factories import (
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    alert_of,
    said_to,
)


class TestLimits:
    def test_beyond_the_limit_reports_are_kept_with_one_summary(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        found = [a_case(work, reporter=ana) for _ in range(8)]
        assert [one.held_back for one in found] == [None] * 5 + [HeldBack.TOO_MANY] * 3
        assert said_to(work, gestor.person) == ["alert"] * 5
        assert said_to(work, coordinator.person) == ["flag-many"]

    def test_a_neighbour_is_not_limited_by_it(self, work: Work) -> None:
        a_gestor(work)
        ana = a_person(work)
        for _ in range(6):
            a_case(work, reporter=ana)
        assert a_case(work).held_back is None

    def test_danger_passes_and_does_not_count(self, work: Work) -> None:
        a_gestor(work)
        ana = a_person(work)
        for _ in range(7):
            assert a_case(work, reporter=ana, danger="wounded").held_back is None
        assert a_case(work, reporter=ana).held_back is None

    def test_after_an_hour_it_is_as_before(self, database: Database, clock: FakeClock) -> None:
        with database.work() as work:
            a_gestor(work)
            ana = a_person(work)
            for _ in range(6):
                a_case(work, reporter=ana)
        clock.advance(minutes=61)
        with database.work() as work:
            again = work.session.get_one(Person, ana.id)
            assert a_case(work, reporter=again).held_back is None

    def test_false_reports_are_flagged_and_nothing_is_blocked(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        for number in range(3):
            assert said_to(work, coordinator.person) == [], number
            case = a_case(work, reporter=ana)
            cases.close(
                work,
                alert_of(work, case, gestor).id,
                by=gestor.person,
                outcome=Outcome.FALSE_REPORT,
            )
        assert said_to(work, coordinator.person) == ["flag-false"]
        assert a_case(work, reporter=ana).held_back is None
