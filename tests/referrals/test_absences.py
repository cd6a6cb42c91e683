"""Who was missed: the rule, the question, its answers, the task."""

from datetime import timedelta
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from referrals import (
    absences,
    attendance,
    enrolments,
    opt_outs,
    programme_sessions,
    session_answers,
)
from referrals.absence_rule import Mark, in_a_row
from referrals.absences import UnknownAbsence
from referrals.db import Database, Work
from referrals.errors import NotAllowed, NotYours
from referrals.models import Absence, Case, Person, ProgrammeSession, Staff
from referrals.vocabulary import AbsenceAnswer, AgeBand, Coming, Kind, Unasked
from tests.attending import TEATRO, a_facilitator, a_session, with_place
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor, a_person, said_to
from tests.together import together

CAME, ABSENT, EXCUSED, UNKNOWN = Mark.CAME, Mark.ABSENT, Mark.EXCUSED, Mark.UNKNOWN


def look(work: Work) -> int:
    """What the scheduler does about lists that have rested; gives back how many were missed."""
    return sum(absences.attend(work, one) for one in absences.due(work))


class Course:
    """A session a day, a facilitator, and Ana, who has a place."""

    def __init__(self, database: Database, clock: FakeClock, band: AgeBand) -> None:
        self.database, self.clock = database, clock
        with database.work() as work:
            self.leader: Staff = a_facilitator(work)
            self.ana, self.luz = with_place(work, self.leader, count=2, band=band)
            begin = work.now + timedelta(hours=2)
            self.sessions: list[ProgrammeSession] = [
                a_session(work, self.leader, at=begin + timedelta(days=day)) for day in range(6)
            ]

    def note(self, day: int, came: bool | None) -> None:
        """What Ana's mark on a day is; the clock is at that session then, or later."""
        session = self.sessions[day]
        self.clock.now = max(self.clock.now, session.starts_at)
        with self.database.work() as work:
            attendance.note(work, session.id, self.ana.id, came, by=self.leader.person)

    def rest(self, hours: float = 5) -> int:
        """Let the lists rest and be looked at; gives back how many were missed."""
        self.clock.advance(hours=hours)
        with self.database.work() as work:
            return look(work)

    def missed(self) -> list[Absence]:
        with self.database.work() as work:
            return list(work.session.scalars(select(Absence).order_by(Absence.id)))

    def said(self, to: Person | None = None) -> list[str]:
        with self.database.work() as work:
            person = work.session.get_one(Person, (to or self.ana).id)
            return [one for one in said_to(work, person) if one.startswith("absence")]


@pytest.fixture
def course(database: Database, clock: FakeClock) -> Course:
    return Course(database, clock, AgeBand.FROM_18)


class TestRule:
    @pytest.mark.parametrize(
        ("marks", "count"),
        [
            ([], 0),
            ([ABSENT], 1),
            ([ABSENT, ABSENT], 2),
            ([ABSENT, CAME, ABSENT], 1),
            ([ABSENT, ABSENT, CAME], 0),
            ([ABSENT, UNKNOWN, ABSENT], 1),
            ([ABSENT, ABSENT, UNKNOWN], 2),
            ([ABSENT, EXCUSED, ABSENT], 2),
            ([ABSENT, ABSENT, EXCUSED, UNKNOWN], 2),
            ([EXCUSED, EXCUSED], 0),
            ([UNKNOWN, UNKNOWN], 0),
        ],
    )
    def test_what_counts_as_in_a_row(self, marks: list[Mark], count: int) -> None:
        assert in_a_row(marks) == count

    @given(st.lists(st.sampled_from(Mark), max_size=20))
    def test_it_is_the_last_run_of_absences_among_what_is_known(self, marks: list[Mark]) -> None:
        told = [one for one in marks if one is not EXCUSED]
        while told and told[-1] is UNKNOWN:
            told.pop()
        runs = [(mark, len(list(group))) for mark, group in groupby(told)]
        expected = runs[-1][1] if runs and runs[-1][0] is ABSENT else 0
        assert in_a_row(marks) == expected

    @given(st.lists(st.sampled_from(Mark), max_size=20))
    def test_who_came_last_or_was_never_noted_was_not_missed(self, marks: list[Mark]) -> None:
        assert in_a_row([*marks, CAME]) == 0
        assert in_a_row(one for one in marks if one is not ABSENT) == 0
        assert in_a_row([*marks, ABSENT]) >= 1


class TestAsking:
    def test_missed_twice_in_a_row_is_asked_once_and_is_a_task(self, course: Course) -> None:
        course.note(0, False)
        assert course.rest() == 0
        course.note(1, False)
        assert course.rest() == 1
        (found,) = course.missed()
        assert found.person_id == course.ana.id
        assert found.session_id == course.sessions[1].id
        assert found.asked_at is not None
        assert course.said() == ["absence-ask"]
        assert course.said(course.leader.person) == ["absence-tasks"]
        assert course.rest() == 0

    def test_not_again_until_they_came_once(self, course: Course) -> None:
        for day in range(4):
            course.note(day, False)
            course.rest()
        assert len(course.missed()) == 1
        course.note(4, True)
        course.rest()
        course.note(5, False)
        course.rest()
        assert len(course.missed()) == 1

    def test_again_when_they_came_and_were_missed_anew(self, course: Course) -> None:
        for day, came in enumerate([False, False, True, False, False]):
            course.note(day, came)
            course.rest()
        assert len(course.missed()) == 2

    def test_a_list_that_nobody_filled_is_no_absence(self, course: Course) -> None:
        course.note(0, False)
        course.rest()
        course.note(2, False)
        assert course.rest() == 0

    def test_a_note_that_is_corrected_while_the_list_rests_is_no_absence(
        self, course: Course
    ) -> None:
        course.note(0, False)
        course.rest()
        course.note(1, False)
        course.note(1, True)
        assert course.rest() == 0

    def test_a_list_that_still_changes_is_left_alone(self, course: Course) -> None:
        course.note(0, False)
        course.note(1, False)
        assert course.rest(hours=1) == 0  # the session is not even over
        assert course.rest(hours=2) == 0
        assert course.rest(hours=2) == 1

    def test_an_earlier_list_filled_late_counts_as_well(self, course: Course) -> None:
        course.note(1, False)
        assert course.rest() == 0
        course.note(0, False)
        assert course.rest(hours=20) == 1
        assert course.missed()[0].session_id == course.sessions[1].id

    def test_nobody_is_asked_at_night(self, course: Course) -> None:
        course.note(0, False)
        course.note(1, False)
        assert course.rest(hours=14) == 0  # two in the morning there
        assert course.rest(hours=7) == 1

    def test_a_cancelled_session_is_none(self, course: Course) -> None:
        course.note(0, False)
        with course.database.work() as work:
            programme_sessions.cancel(work, course.sessions[1].id, by=course.leader.person)
        course.note(2, False)
        assert course.rest() == 1

    def test_who_had_said_that_they_cannot_come_was_not_missed_that_day(
        self, course: Course
    ) -> None:
        course.note(0, False)
        with course.database.work() as work:
            ana = work.session.get_one(Person, course.ana.id)
            session_answers.answer(
                work, course.sessions[1].id, Coming.NOT_COMING, changes=0, by=ana
            )
        course.note(1, False)
        assert course.rest() == 0
        course.note(2, False)
        assert course.rest() == 1

    def test_who_left_is_not_asked(self, course: Course) -> None:
        course.note(0, False)
        course.note(1, False)
        with course.database.work() as work:
            enrolments.leave(work, TEATRO, by=work.session.get_one(Person, course.ana.id))
        assert course.rest() == 0

    @pytest.mark.parametrize("why", ["opted out", "blocked"])
    def test_who_wants_no_reminders_or_cannot_be_reached_is_a_task_only(
        self, course: Course, why: str
    ) -> None:
        with course.database.work() as work:
            ana = work.session.get_one(Person, course.ana.id)
            if why == "blocked":
                ana.blocked_at = work.now
            else:
                opt_outs.stop(work, ana, Unasked.REMINDERS)
        course.note(0, False)
        course.note(1, False)
        assert course.rest() == 1
        assert course.missed()[0].asked_at is None
        assert course.said() == []
        assert course.said(course.leader.person) == ["absence-tasks"]

    def test_a_minor_without_the_authorisation_is_a_task_only(
        self, database: Database, clock: FakeClock
    ) -> None:
        course = Course(database, clock, AgeBand.FROM_14)
        course.note(0, False)
        course.note(1, False)
        assert course.rest() == 1
        assert course.said() == []
        with database.work() as work:
            assert len(absences.open_tasks(work, by=course.leader.person)) == 1

    def test_of_two_processes_one_asks(self, course: Course) -> None:
        course.note(0, False)
        course.note(1, False)
        course.clock.advance(hours=5)
        assert sum(together(course.database, look, look)) == 1
        assert course.said() == ["absence-ask"]


class TestAnswers:
    @pytest.fixture
    def absence(self, course: Course) -> Absence:
        course.note(0, False)
        course.note(1, False)
        course.rest()
        return course.missed()[0]

    def test_only_whom_it_was_asked_of_answers(self, course: Course, absence: Absence) -> None:
        with course.database.work() as work:
            luz = work.session.get_one(Person, course.luz.id)
            with pytest.raises(NotYours):
                absences.answered(work, absence.id, AbsenceAnswer.FINE, by=luz)
            with pytest.raises(UnknownAbsence):
                absences.answered(work, 999, AbsenceAnswer.FINE, by=luz)

    def test_the_last_answer_counts(self, course: Course, absence: Absence) -> None:
        with course.database.work() as work:
            ana = work.session.get_one(Person, course.ana.id)
            absences.answered(work, absence.id, AbsenceAnswer.FINE, by=ana)
            absences.answered(work, absence.id, AbsenceAnswer.SUPPORT, by=ana)
        assert course.missed()[0].answer is AbsenceAnswer.SUPPORT

    def test_asking_for_a_person_is_one_request_a_day(
        self, course: Course, absence: Absence
    ) -> None:
        for _ in range(2):
            with course.database.work() as work:
                ana = work.session.get_one(Person, course.ana.id)
                found = absences.answered(work, absence.id, AbsenceAnswer.PERSON, by=ana)
                absences.ask_for_person(work, found)
        with course.database.work() as work:
            (case,) = work.session.scalars(select(Case)).all()
            assert case.kind is Kind.CONTACT_REQUEST
            assert case.reporter_id == course.ana.id

    def test_the_task_is_ticked_off_once_by_who_may(self, course: Course, absence: Absence) -> None:
        with course.database.work() as work:
            for by in (a_gestor(work).person, a_person(work)):
                with pytest.raises(NotAllowed):
                    absences.done(work, absence.id, by=by)
                with pytest.raises(NotAllowed):
                    absences.open_tasks(work, by=by)
            coordinator = a_coordinator(work).person
            assert [one.id for one in absences.open_tasks(work, by=coordinator)] == [absence.id]
            assert absences.done(work, absence.id, by=coordinator)
            assert not absences.done(work, absence.id, by=course.leader.person)
            assert not absences.open_tasks(work, by=coordinator)

    def test_two_who_tick_it_off_at_the_same_instant(
        self, course: Course, absence: Absence
    ) -> None:
        def tick(work: Work) -> bool:
            return absences.done(work, absence.id, by=course.leader.person)

        assert sorted(together(course.database, tick, tick)) == [False, True]
