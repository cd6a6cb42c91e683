"""Which questions a case brings, and when each is due."""

from datetime import UTC, datetime, timedelta

import pytest

from referrals import (
    cases,
)
from referrals.city import City
from referrals.db import Work
from referrals.lifecycle import Outcome
from referrals.vocabulary import (
    CheckAbout,
    CheckState,
    Kind,
)
from tests.factories import (
    a_neighbour,
    alert_of,
    close,
)
from tests.follow_up import at, closed, rows, taken, waiting


class TestPlanning:
    def test_a_conflict_that_is_taken_brings_three_questions_to_its_holder(
        self, work: Work
    ) -> None:
        case, gestor = taken(work)
        assert [(one.hours, one.due_at - work.now) for one in rows(work, case)] == [
            (hours, timedelta(hours=hours)) for hours in (24, 72, 168)
        ]
        assert {one.person_id for one in rows(work, case)} == {gestor.person_id}

    def test_taking_it_twice_brings_no_more(self, work: Work) -> None:
        case, gestor = taken(work)
        cases.set_out(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert len(rows(work, case)) == 3

    @pytest.mark.parametrize("kind", [Kind.DARK_SPOT, Kind.FAMILY_VIOLENCE, Kind.CONTACT_REQUEST])
    def test_other_kinds_bring_no_question_about_calm(self, work: Work, kind: Kind) -> None:
        case, _ = taken(work, kind=kind, category=None, danger=None)
        assert rows(work, case) == []

    def test_closing_begins_the_clock_anew_and_voids_the_questions_before(self, work: Work) -> None:
        case, gestor = taken(work)
        later = at(work, hours=20)
        close(later, case, gestor, Outcome.AGREEMENT)
        assert [one.state for one in rows(work, case) if one.round == 0] == [CheckState.VOID] * 3
        assert [one.due_at - later.now for one in waiting(work, case)] == [
            timedelta(hours=hours) for hours in (24, 72, 168)
        ]

    @pytest.mark.parametrize("outcome", [Outcome.FALSE_REPORT, Outcome.DUPLICATE])
    def test_after_a_closing_without_a_conflict_nobody_is_asked(
        self, work: Work, outcome: Outcome
    ) -> None:
        case, _ = closed(work, outcome)
        assert waiting(work, case) == []
        assert rows(work, case, CheckAbout.NEIGHBOURHOOD) == []

    def test_reporter_and_neighbours_are_asked_after_a_settled_closing(self, work: Work) -> None:
        case, gestor = taken(work)
        luis = a_neighbour(work, case)
        a_neighbour(work, case, left=True)
        close(work, case, gestor)
        found = rows(work, case, CheckAbout.NEIGHBOURHOOD)
        assert [one.person_id for one in found] == [case.reporter_id, luis.id]
        assert {one.due_at - work.now for one in found} == {timedelta(hours=72)}

    @pytest.mark.parametrize(
        ("kind", "outcome"),
        [
            (Kind.FAMILY_VIOLENCE, Outcome.RESOLVED_ITSELF),
            (Kind.CRISIS, Outcome.RESOLVED_ITSELF),
            (Kind.CONFLICT, Outcome.REFERRED),
            (Kind.CONFLICT, Outcome.NOT_POSSIBLE),
        ],
    )
    def test_private_kinds_and_other_endings_are_not_asked_about(
        self, work: Work, kind: Kind, outcome: Outcome
    ) -> None:
        case, _ = closed(work, outcome, kind=kind, category=None, danger=None)
        assert rows(work, case, CheckAbout.NEIGHBOURHOOD) == []


def test_the_day_is_that_of_the_city(city: City) -> None:
    asked_at = city.is_daytime
    assert not asked_at(datetime(2026, 11, 24, 12, 59, tzinfo=UTC))
    assert asked_at(datetime(2026, 11, 24, 13, 0, tzinfo=UTC))
    assert asked_at(datetime(2026, 11, 25, 0, 59, tzinfo=UTC))
    assert not asked_at(datetime(2026, 11, 25, 1, 0, tzinfo=UTC))
