"""Figures: what was claimed and what was verified, and the list that nobody can be known from."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import asking, calm, cases, committee, figures, verification
from referrals.committee import FEWEST, fold
from referrals.db import Work
from referrals.errors import NotAllowed
from referrals.figures import Counts, Month
from referrals.lifecycle import Outcome
from referrals.models import Case, Check, Staff
from referrals.vocabulary import CheckAbout, CheckState, Kind, Role
from tests.factories import (
    ANSWERS,
    CLUSTER,
    UNASSIGNED_BARRIO,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
    alert_of,
)

NOVEMBER = Month(2026, 11)


def later(work: Work, **delta: float) -> Work:
    """The same transaction, later."""
    return Work(work.session, work.now + timedelta(**delta), work.city, work.vault)


def close(work: Work, case: Case, gestor: Staff, outcome: Outcome) -> None:
    alert = alert_of(work, case, gestor).id
    cases.acknowledge(work, alert, by=gestor.person)
    cases.close(work, alert, by=gestor.person, outcome=outcome, answers=ANSWERS[outcome])


def says(work: Work, case: Case, said: str) -> None:
    """The neighbourhood is asked and answers."""
    asking.attend(work, case.id)
    check = (
        work.session.query(Check)
        .filter_by(case_id=case.id, about=CheckAbout.NEIGHBOURHOOD, state=CheckState.ASKED)
        .one()
    )
    assert case.reporter is not None
    verification.answer(work, check.id, said, by=case.reporter)


class TestFigures:
    def test_what_was_claimed_and_what_was_verified_are_kept_apart(self, work: Work) -> None:
        gestor = a_gestor(work)
        found = [a_case(work) for _ in range(5)]
        for case in found[:4]:
            close(work, case, gestor, Outcome.MEDIATED)
        close(work, found[4], gestor, Outcome.REFERRED)
        three_days = later(work, hours=72)
        for case, said in zip(found[:3], ("yes", "no", "unknown"), strict=True):
            says(three_days, case, said)
        counted = figures.by_cluster_kind_and_month(work, first=NOVEMBER, last=NOVEMBER)
        assert counted == {
            (CLUSTER, Kind.CONFLICT, NOVEMBER): Counts(
                closed=5, claimed=4, confirmed=1, denied=1, unverified=1
            )
        }

    def test_a_case_that_was_closed_twice_counts_twice_each_with_its_own_result(
        self, work: Work
    ) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        close(work, case, gestor, Outcome.MEDIATED)
        says(later(work, hours=72), case, "no")
        close(later(work, hours=80), case, gestor, Outcome.AGREEMENT)
        says(later(work, hours=80 + 72), case, "yes")
        (counted,) = figures.by_cluster_kind_and_month(
            work, first=NOVEMBER, last=NOVEMBER.after()
        ).values()
        assert (counted.closed, counted.confirmed, counted.denied) == (2, 1, 1)

    def test_a_conflict_that_flared_up_again_is_neither_confirmed_nor_denied(
        self, work: Work
    ) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        close(work, case, gestor, Outcome.MEDIATED)
        next_day = later(work, days=1)
        asking.attend(next_day, case.id)
        check = work.session.query(Check).filter_by(state=CheckState.ASKED).one()
        calm.answer(next_day, check.id, calm=False, by=gestor.person)
        (counted,) = figures.by_cluster_kind_and_month(work, first=NOVEMBER, last=NOVEMBER).values()
        assert counted == Counts(closed=1, claimed=1, confirmed=0, denied=0, unverified=0)

    def test_a_month_is_that_of_the_citys_clock(self, work: Work) -> None:
        gestor = a_gestor(work)
        for moment in (
            datetime(2026, 12, 1, 4, 59, tzinfo=UTC),  # still November in Palmira
            datetime(2026, 12, 1, 5, 0, tzinfo=UTC),
        ):
            there = Work(work.session, moment, work.city, work.vault)
            close(there, a_case(there), gestor, Outcome.MEDIATED)
        counted = figures.by_cluster_kind_and_month(work, first=NOVEMBER, last=NOVEMBER.after())
        assert {month: one.closed for (_, _, month), one in counted.items()} == {
            NOVEMBER: 1,
            Month(2026, 12): 1,
        }


class TestTheMonthlyList:
    @pytest.mark.parametrize("role", [Role.COORDINATOR, Role.AUDITOR])
    def test_small_groups_are_not_broken_down(self, work: Work, role: Role) -> None:
        reader = a_staff_member(work, role)
        for _ in range(4):
            a_case(work)
        a_case(work, barrio_id=UNASSIGNED_BARRIO)
        a_case(work, barrio_id=None)
        report = committee.monthly(work, NOVEMBER, by=reader.person)
        assert report.by_cluster.total == 6
        # Two without a cluster are too few, and could be worked out if cluster 1 were shown.
        assert report.by_cluster.groups == ()
        assert report.by_kind.groups == (("conflict", 6),)

    def test_people_count_and_not_their_reports(self, work: Work) -> None:
        reader, ana = a_coordinator(work), a_person(work)
        for _ in range(5):
            a_case(work, reporter=ana)
        report = committee.monthly(work, NOVEMBER, by=reader.person)
        assert (report.by_kind.total, report.by_kind.groups, report.by_kind.rest) == (None, (), 0)

    def test_an_empty_month_is_empty(self, work: Work) -> None:
        report = committee.monthly(work, Month(2025, 1), by=a_coordinator(work).person)
        assert report.by_cluster == committee.Section(0, (), 0)

    @pytest.mark.parametrize("role", [Role.GESTOR, Role.FACILITATOR, None])
    def test_nobody_else_may_see_it(self, work: Work, role: Role | None) -> None:
        person = a_person(work) if role is None else a_staff_member(work, role).person
        with pytest.raises(NotAllowed):
            committee.monthly(work, NOVEMBER, by=person)

    @given(
        told=st.lists(
            st.tuples(st.sampled_from("abcdef"), st.integers(min_value=1, max_value=12)),
            max_size=40,
        )
    )
    def test_no_group_is_too_small_and_none_can_be_worked_out(
        self, told: list[tuple[str, int]]
    ) -> None:
        numbers: dict[str, int] = {}
        people: dict[str, set[str]] = {}
        for group, person in told:
            numbers[group] = numbers.get(group, 0) + 1
            people.setdefault(group, set()).add(str(person))
        section = fold(numbers, people)
        shown = {group for group, _ in section.groups}
        hidden = set(numbers) - shown
        assert all(len(people[group]) >= FEWEST for group in shown)
        assert all(number == numbers[group] for group, number in section.groups)
        if section.total is None:
            assert not shown
            assert 0 < len({person for _, person in told}) < FEWEST
        else:
            assert section.total == len(told)
            assert section.rest == sum(numbers[group] for group in hidden)
            if hidden and shown:
                assert len(hidden) > 1
                assert len(set().union(*(people[group] for group in hidden))) >= FEWEST


def test_months_follow_one_another() -> None:
    assert Month(2026, 12).after() == Month(2027, 1)
    assert Month(2027, 1).before() == Month(2026, 12)
