"""What the neighbourhood answers about a closing, and what follows."""

from typing import Any

import pytest

from referrals import (
    checks,
    events,
    verification,
)
from referrals.db import Database, Work
from referrals.errors import CheckOver, NotYours, UnknownCase
from referrals.lifecycle import State
from referrals.models import Case, Person
from referrals.vocabulary import (
    CheckAbout,
    CheckState,
    Verification,
)
from tests.conftest import FakeClock
from tests.factories import (
    a_coordinator,
    a_neighbour,
    a_person,
    close,
    said_to,
)
from tests.follow_up import asked_neighbour, at, closed, result_of, rows, taken, wake
from tests.together import together


class TestTheNeighbourhood:
    def test_a_no_begins_the_case_anew_and_tells_holder_and_coordinator(self, work: Work) -> None:
        case, gestor = closed(work)
        coordinator = a_coordinator(work)
        later = at(work, hours=72)
        wake(later)
        assert result_of(case) is Verification.ASKED
        check = asked_neighbour(work, case)
        assert case.reporter is not None
        before = checks.round_of(work, case)
        assert verification.answer(later, check.id, "no", by=case.reporter)
        assert case.state is State.ASSIGNED
        assert case.verification is Verification.DENIED
        assert checks.round_of(work, case) == before + 1
        assert "reopened" in said_to(work, gestor.person)
        assert "reopened" in said_to(work, coordinator.person)

    def test_a_yes_confirms_and_a_later_no_of_a_neighbour_still_reopens(self, work: Work) -> None:
        case, gestor = taken(work)
        luis = a_neighbour(work, case)
        close(work, case, gestor)
        later = at(work, hours=72)
        assert wake(later) == 3  # the gestor too
        mine, his = rows(work, case, CheckAbout.NEIGHBOURHOOD)
        assert case.reporter is not None
        verification.answer(later, mine.id, "yes", by=case.reporter)
        assert case.verification is Verification.CONFIRMED
        verification.answer(later, his.id, "no", by=luis)
        assert (case.state, case.verification) == (State.ASSIGNED, Verification.DENIED)

    def test_silence_leaves_it_unverified_after_seven_days(self, work: Work) -> None:
        case, _ = closed(work)
        wake(at(work, hours=72))
        wake(at(work, days=9, hours=23))
        assert result_of(case) is Verification.ASKED
        wake(at(work, days=10))
        assert case.verification is Verification.UNVERIFIED
        assert [one.move for one in events.trail(work, case)].count("verify_unverified") == 1

    def test_who_does_not_know_leaves_it_unverified(self, work: Work) -> None:
        case, _ = closed(work)
        later = at(work, hours=72)
        wake(later)
        assert case.reporter is not None
        verification.answer(later, asked_neighbour(work, case).id, "unknown", by=case.reporter)
        assert case.verification is Verification.UNVERIFIED

    def test_with_nobody_who_can_be_asked_it_is_unverified(self, work: Work) -> None:
        case, _ = closed(work)
        assert case.reporter is not None
        case.reporter.blocked_at = work.now
        wake(at(work, hours=72))
        assert case.verification is Verification.UNVERIFIED

    def test_a_late_yes_still_confirms(self, work: Work) -> None:
        case, _ = closed(work)
        wake(at(work, hours=72))
        check = asked_neighbour(work, case)
        wake(at(work, days=10))
        assert case.reporter is not None
        assert verification.answer(at(work, days=11), check.id, "yes", by=case.reporter)
        assert case.verification is Verification.CONFIRMED

    def test_who_took_their_report_back_is_not_asked(self, work: Work) -> None:
        case, _ = closed(work)
        case.withdrawn_at = work.now
        wake(at(work, hours=72))
        (check,) = rows(work, case, CheckAbout.NEIGHBOURHOOD)
        assert check.state is CheckState.VOID

    def test_after_one_no_the_others_questions_are_over(self, work: Work) -> None:
        case, gestor = taken(work)
        luis = a_neighbour(work, case)
        close(work, case, gestor)
        later = at(work, hours=72)
        wake(later)
        mine, his = rows(work, case, CheckAbout.NEIGHBOURHOOD)
        assert case.reporter is not None
        verification.answer(later, mine.id, "no", by=case.reporter)
        assert not verification.answer(later, mine.id, "yes", by=case.reporter)
        with pytest.raises(CheckOver):
            verification.answer(later, his.id, "yes", by=luis)
        assert case.verification is Verification.DENIED

    def test_only_who_was_asked_may_answer_and_only_with_a_known_word(self, work: Work) -> None:
        case, _ = closed(work)
        later = at(work, hours=72)
        wake(later)
        check = asked_neighbour(work, case)
        with pytest.raises(NotYours):
            verification.answer(later, check.id, "no", by=a_person(work))
        assert case.reporter is not None
        with pytest.raises(UnknownCase):
            verification.answer(later, check.id, "maybe", by=case.reporter)


def test_of_two_noes_one_begins_the_case_anew(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        case, gestor = taken(work)
        a_neighbour(work, case)
        close(work, case, gestor)
    clock.advance(hours=72)
    with database.work() as work:
        wake(work)
        answers = [(one.id, one.person_id) for one in rows(work, case, CheckAbout.NEIGHBOURHOOD)]

    def no(check: int, person: int) -> Any:
        return lambda work: verification.answer(
            work, check, "no", by=work.session.get_one(Person, person)
        )

    results = together(database, *(no(check, person) for check, person in answers))
    assert sum(one is True for one in results) == 1
    assert sum(isinstance(one, CheckOver) for one in results) == 1
    with database.work() as work:
        moves = [one.move for one in events.trail(work, work.session.get_one(Case, case.id))]
        assert moves.count("reopen") == 1
