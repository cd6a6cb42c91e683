"""Asking at its time: once each, by day, of whoever is there."""

import pytest
from sqlalchemy import select

from referrals import (
    asking,
    calm,
    cases,
    checks,
    outbox_claims,
    reports,
)
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.models import Alert, Check, Person
from referrals.vocabulary import (
    CheckState,
)
from tests.conftest import FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    alert_of,
    said_to,
)
from tests.follow_up import at, rows, taken, wake
from tests.together import together


class TestAskingAboutCalm:
    def test_each_question_is_asked_once_at_its_time(self, work: Work) -> None:
        _, gestor = taken(work)
        assert wake(at(work, hours=23)) == 0
        for days in (1, 3, 7):
            later = at(work, days=days)
            assert wake(later) == 1
            assert wake(later) == 0
        assert said_to(work, gestor.person).count("ask-calm") == 3

    def test_at_night_nobody_is_asked(self, work: Work) -> None:
        taken(work)  # at ten in the morning
        assert wake(at(work, days=1, hours=10)) == 0  # eight in the evening
        assert wake(at(work, days=1, hours=21, minutes=59)) == 0
        assert wake(at(work, days=1, hours=22)) == 1  # eight in the morning

    def test_after_a_long_pause_only_the_latest_is_asked_and_the_others_are_missed(
        self, work: Work
    ) -> None:
        case, gestor = taken(work)
        assert wake(at(work, days=8)) == 1
        assert [one.state for one in rows(work, case)] == [
            CheckState.MISSED,
            CheckState.MISSED,
            CheckState.ASKED,
        ]
        assert said_to(work, gestor.person).count("ask-calm") == 1

    def test_a_late_question_keeps_its_distance_from_the_next(self, work: Work) -> None:
        case, _ = taken(work)
        assert wake(at(work, days=2, hours=23)) == 1
        assert wake(at(work, days=3)) == 0
        assert wake(at(work, days=4)) == 1
        assert [one.state for one in rows(work, case)][:2] == [CheckState.MISSED, CheckState.ASKED]

    def test_without_an_answer_it_is_missed_after_a_day_and_listed(self, work: Work) -> None:
        case, _ = taken(work)
        wake(at(work, days=1))
        wake(at(work, days=1, hours=23))
        assert checks.missed(at(work, days=1, hours=23)) == []
        later = at(work, days=2)
        wake(later)
        assert [one.case_id for one in checks.missed(later)] == [case.id]

    def test_a_later_answer_takes_the_case_off_the_list(self, work: Work) -> None:
        case, gestor = taken(work)
        wake(at(work, days=1))
        wake(at(work, days=2))
        later = at(work, days=3)
        wake(later)
        check = rows(work, case)[1]
        calm.answer(later, check.id, calm=True, by=gestor.person)
        assert checks.missed(later) == []

    def test_one_who_has_blocked_the_bot_is_stood_in_for_by_the_backup(self, work: Work) -> None:
        case, gestor = taken(work)
        backup = a_backup(work)
        a_coordinator(work)
        gestor.person.blocked_at = work.now
        wake(at(work, days=1))
        assert rows(work, case)[0].person_id == backup.person_id
        assert "ask-calm" in said_to(work, backup.person)

    def test_one_who_is_suspended_is_stood_in_for_by_the_coordinator(self, work: Work) -> None:
        case, gestor = taken(work)
        coordinator = a_coordinator(work)
        gestor.suspended_at = work.now
        work.session.flush()
        wake(at(work, days=1))
        assert "ask-calm" in said_to(work, coordinator.person)
        with pytest.raises(NotAllowed):
            calm.answer(work, rows(work, case)[0].id, calm=True, by=gestor.person)

    def test_with_nobody_there_the_question_waits_and_is_missed_after_a_day(
        self, work: Work
    ) -> None:
        case, gestor = taken(work)
        gestor.person.blocked_at = work.now
        assert wake(at(work, days=1)) == 0
        assert rows(work, case)[0].state is CheckState.WAITING
        wake(at(work, days=2))
        assert rows(work, case)[0].state is CheckState.MISSED

    def test_a_report_taken_back_is_followed_up_only_where_somebody_still_has_it(
        self, work: Work
    ) -> None:
        going_on, gestor = taken(work, danger="weapon")
        over = a_case(work)
        cases.acknowledge(work, alert_of(work, over, gestor).id, by=gestor.person)
        for case in (going_on, over):
            assert case.reporter is not None
            reports.withdraw(work, case.id, by=case.reporter)
        assert wake(at(work, days=1)) == 1
        assert rows(work, going_on)[0].state is CheckState.ASKED
        assert rows(work, over)[0].state is CheckState.VOID


def test_cases_that_wait_for_somebody_to_be_there_do_not_hold_up_the_others(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "MOST", 2)
    found = [taken(work) for _ in range(4)]
    for case, gestor in found[:3]:
        gestor.person.blocked_at = work.now
        case.cluster_id = case.barrio_id = None  # no colleague of the sector stands in
    later = at(work, days=1)
    asked = 0
    for _ in range(
        100
    ):  # a hundred draws of two among four that all miss one: once in 10 to the 30th
        asked += wake(later)
    assert asked == 1
    assert said_to(work, found[3][1].person).count("ask-calm") == 1


def test_a_question_is_one_message_even_where_it_is_written_twice(work: Work) -> None:
    case, gestor = taken(work)
    later = at(work, days=1)
    wake(later)
    (check, *_) = rows(work, case)
    check.state = CheckState.WAITING
    work.session.flush()
    wake(later)
    assert said_to(work, gestor.person).count("ask-calm") == 1
    assert outbox_claims.next_ready(later) is not None
    assert work.session.scalar(select(Alert.id)) is not None


def test_what_was_rolled_back_is_asked_at_the_next_waking(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        _, gestor = taken(work)
        person_id = gestor.person_id
    clock.advance(days=1)

    class Crash(Exception):
        """The process dies before it commits."""

    def crash(work: Work) -> None:
        assert wake(work) == 1
        raise Crash

    (outcome,) = together(database, crash)
    assert isinstance(outcome, Crash)
    with database.work() as work:
        assert wake(work) == 1
        assert said_to(work, work.session.get_one(Person, person_id)).count("ask-calm") == 1


def test_two_processes_ask_each_question_once(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        ids = [taken(work)[0].id for _ in range(3)]
    clock.advance(days=1)
    asked = together(database, wake, wake, wake)
    assert sum(asked) == 3
    with database.work() as work:
        found = work.session.scalars(select(Check).where(Check.case_id.in_(ids))).all()
        assert [one.state for one in found].count(CheckState.ASKED) == 3
