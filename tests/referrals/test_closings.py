"""Endings: what each outcome must answer, duplicates, and the counting."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from referrals import cases, closings, neighbours, people
from referrals.closings import AGES, AnswersMissing, Bin, Ending, NoDuplicate
from referrals.db import Database, Work
from referrals.lifecycle import Outcome, State
from referrals.models import Case, Closing, Staff
from referrals.vocabulary import Kind
from tests.factories import a_case, a_coordinator, a_gestor, a_person, alert_of, close
from tests.together import together

BAD: list[tuple[Outcome, dict[str, Any]]] = [
    (Outcome.MEDIATED, {}),
    (Outcome.MEDIATED, {"people": {}}),
    (Outcome.MEDIATED, {"people": {"a18-29": 0}}),
    (Outcome.MEDIATED, {"people": {"a18-29": -1, "a60": 2}}),
    (Outcome.AGREEMENT, {"people": {"a18-29": 100}}),
    (Outcome.AGREEMENT, {"people": {"babies": 2}}),
    (Outcome.AGREEMENT, {"people": 4}),
    (Outcome.REFERRED, {}),
    (Outcome.REFERRED, {"service": "moon"}),
    (Outcome.POLICE, {"police": "army"}),
    (Outcome.NOT_POSSIBLE, {}),
    (Outcome.NOT_POSSIBLE, {"reason": "because I say so"}),
    (Outcome.DUPLICATE, {}),
    (Outcome.DUPLICATE, {"duplicate_of": "PZ-1"}),
    (Outcome.REPAIRED, {}),
    (Outcome.REPAIRED, {"seen": "maybe"}),
]


class TestAnswers:
    @pytest.mark.parametrize(("outcome", "answers"), BAD)
    def test_without_what_the_outcome_asks_for_nothing_is_closed(
        self, work: Work, outcome: Outcome, answers: dict[str, Any]
    ) -> None:
        with pytest.raises(AnswersMissing):
            closings.facts_of(work, outcome, answers)

    def test_a_case_stays_open_then(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        alert_id = alert_of(work, case, gestor).id
        with pytest.raises(AnswersMissing):
            cases.close(work, alert_id, by=gestor.person, outcome=Outcome.MEDIATED)
        assert case.state is State.ASSIGNED
        assert work.session.scalars(select(Closing)).all() == []

    def test_words_and_what_was_not_asked_for_are_not_kept(self, work: Work) -> None:
        answers = {"people": {"a60": 1}, "name": "Marcador", "service": "fiscalia"}
        assert closings.facts_of(work, Outcome.MEDIATED, answers) == {
            "people": {"a60": 1},
            "agreement": False,
        }

    @given(st.dictionaries(st.sampled_from(AGES), st.integers(-2, 120)))
    def test_people_are_between_one_and_many_of_known_ages(self, given_: dict[str, int]) -> None:
        try:
            kept = closings.people_of(given_)
        except AnswersMissing:
            assert not any(given_.values()) or not all(0 <= n <= 99 for n in given_.values())
        else:
            assert kept == {band: n for band, n in given_.items() if n}


def close_as(work: Work, case: Case, other: Case, gestor: Staff) -> Case:
    alert_id = alert_of(work, case, gestor).id
    answers = {"duplicate_of": other.id}
    return cases.close(work, alert_id, by=gestor.person, outcome=Outcome.DUPLICATE, answers=answers)


class TestDuplicates:
    def test_whoever_told_of_it_or_joined_it_hears_of_the_other(self, work: Work) -> None:
        gestor = a_gestor(work)
        first, second = a_case(work), a_case(work)
        neighbour = a_person(work)
        neighbours.subscribe(work, second, neighbour)
        close_as(work, second, first, gestor)
        assert second.duplicate_of_id == first.id
        assert neighbours.of_case(work, first) == [second.reporter, neighbour]

    def test_of_a_duplicate_is_of_its_original(self, work: Work) -> None:
        gestor = a_gestor(work)
        first, second, third = (a_case(work) for _ in range(3))
        close_as(work, second, first, gestor)
        close_as(work, third, second, gestor)
        assert third.duplicate_of_id == first.id

    def test_who_reported_both_is_no_neighbour_of_their_own_case(self, work: Work) -> None:
        gestor, person = a_gestor(work), people.meet(work, 71)
        first, second = a_case(work, reporter=person), a_case(work, reporter=person)
        close_as(work, second, first, gestor)
        assert neighbours.of_case(work, first) == []

    def test_not_of_itself_nor_in_a_ring(self, work: Work) -> None:
        gestor = a_gestor(work)
        first, second = a_case(work), a_case(work)
        with pytest.raises(NoDuplicate):
            close_as(work, first, first, gestor)
        close_as(work, first, second, gestor)
        with pytest.raises(NoDuplicate):
            close_as(work, second, first, gestor)

    def test_not_of_a_case_that_ended_or_is_of_another_kind(self, work: Work) -> None:
        gestor = a_gestor(work)
        case, ended, spot = a_case(work), a_case(work), a_case(work, kind=Kind.DARK_SPOT)
        alert_id = alert_of(work, ended, gestor).id
        cases.close(work, alert_id, by=gestor.person, outcome=Outcome.POLICE)
        for other in (ended, spot):
            with pytest.raises(NoDuplicate):
                close_as(work, case, other, gestor)

    def test_nobody_is_led_to_violence_in_somebody_elses_family(self, work: Work) -> None:
        boss = a_coordinator(work)
        case = a_case(work, kind=Kind.UNTRIAGED, barrio_id=None)
        private = a_case(work, kind=Kind.FAMILY_VIOLENCE)
        with pytest.raises(NoDuplicate):
            close_as(work, case, private, boss)

    def test_not_of_a_case_that_is_no_business_of_the_gestor(self, work: Work) -> None:
        gestor = a_gestor(work)
        case, far = a_case(work), a_case(work, barrio_id="zamorano")
        with pytest.raises(NoDuplicate):
            close_as(work, case, far, gestor)


def test_of_two_gestores_who_each_call_theirs_the_double_one_is_refused(
    database: Database,
) -> None:
    with database.work() as work:
        gestor, other = a_gestor(work), a_gestor(work)
        one, two = (a_case(work) for _ in range(2))
        presses = [
            (gestor.id, alert_of(work, one, gestor).id, two.id),
            (other.id, alert_of(work, two, other).id, one.id),
        ]

    def press(who: int, alert: int, double_of: int) -> Callable[[Work], Case]:
        return lambda work: cases.close(
            work,
            alert,
            by=work.session.get_one(Staff, who).person,
            outcome=Outcome.DUPLICATE,
            answers={"duplicate_of": double_of},
        )

    results = together(database, *(press(*one) for one in presses))
    assert sorted(type(one).__name__ for one in results) == ["Case", "NoDuplicate"]


class TestCounting:
    def test_by_outcome_cluster_and_month_of_the_city(self) -> None:
        last_hour = datetime(2026, 12, 1, 4, 59, tzinfo=UTC)  # still November in Bogotá
        found = [
            Ending(Outcome.POLICE, 1, last_hour),
            Ending(Outcome.POLICE, 1, last_hour.replace(day=20, month=11)),
            Ending(Outcome.POLICE, None, last_hour),
            Ending(Outcome.POLICE, 1, last_hour.replace(hour=5)),
        ]
        assert closings.count(found, timezone="America/Bogota") == {
            Bin(Outcome.POLICE, 1, "2026-11"): 2,
            Bin(Outcome.POLICE, None, "2026-11"): 1,
            Bin(Outcome.POLICE, 1, "2026-12"): 1,
        }

    @given(st.lists(st.tuples(st.sampled_from(Outcome), st.none() | st.integers(1, 3))))
    def test_nothing_is_lost_or_doubled(self, told: list[tuple[Outcome, int | None]]) -> None:
        at = datetime(2026, 11, 24, tzinfo=UTC)
        found = [Ending(outcome, cluster, at) for outcome, cluster in told]
        assert sum(closings.count(found, timezone="America/Bogota").values()) == len(told)

    def test_the_rows_of_a_span_of_time(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        close(work, case, gestor)
        assert len(closings.endings(work, since=work.now, until=datetime.max.replace(tzinfo=UTC)))
        assert closings.endings(work, since=datetime(2020, 1, 1, tzinfo=UTC), until=work.now) == []
