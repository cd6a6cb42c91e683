"""Certificates of attendance: what counts, who issues them, and that a code proves what it says."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from referrals import attendance, certificates, enrolments, erasure, limits, programme_sessions
from referrals.certificate_counts import Standing
from referrals.certificates import Check, NothingToCertify, UnknownCertificate
from referrals.city import CertificateRule, City
from referrals.db import Database, Work
from referrals.errors import NotAllowed, NotYours
from referrals.models import Certificate, OutboxRow, Person, ProgrammeSession, Staff
from referrals.vocabulary import AgeBand
from tests.attending import TEATRO, a_facilitator, a_session, with_place
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor, a_person, said_to
from tests.together import together


class Course:
    """Five sessions, one a day, a facilitator, and Ana and Luz, who have a place."""

    def __init__(
        self, database: Database, clock: FakeClock, band: AgeBand = AgeBand.FROM_18
    ) -> None:
        self.database, self.clock = database, clock
        with database.work() as work:
            self.leader: Staff = a_facilitator(work)
            self.ana, self.luz = with_place(work, self.leader, count=2, band=band)
            begin = work.now + timedelta(hours=2)
            self.sessions: list[ProgrammeSession] = [
                a_session(work, self.leader, at=begin + timedelta(days=day)) for day in range(5)
            ]

    def note(self, *marks: bool | None, person: Person | None = None) -> None:
        """Somebody's marks of the sessions in their order; the clock goes on to after each."""
        for one, came in zip(self.sessions, marks, strict=False):
            self.clock.now = max(self.clock.now, one.ends_at)
            if came is None:
                continue
            with self.database.work() as work:
                by = self.leader.person
                attendance.note(work, one.id, (person or self.ana).id, came, by=by)

    def standing(self, person: Person | None = None) -> Standing:
        with self.database.work() as work:
            found = certificates.standings(work, TEATRO, by=self.leader.person)
            return next(one for one in found if one.person.id == (person or self.ana).id)

    def issue(self, *, by: Person | None = None) -> tuple[Certificate, bool]:
        with self.database.work() as work:
            return certificates.issue(work, TEATRO, self.ana.id, by=by or self.leader.person)


@pytest.fixture
def course(database: Database, clock: FakeClock) -> Course:
    return Course(database, clock)


class TestCounting:
    def test_sessions_hours_and_days(self, course: Course) -> None:
        course.note(False, True, True, False, True)
        found = course.standing()
        assert (found.attended, found.held, found.minutes) == (3, 5, 360)
        assert found.first_on is not None
        assert found.last_on is not None
        assert (found.last_on - found.first_on).days == 3

    def test_a_list_that_nobody_filled_is_nobodys_absence(self, course: Course) -> None:
        course.note(True, None, True)
        assert (course.standing().attended, course.standing().held) == (2, 2)

    def test_on_a_list_that_was_filled_who_is_not_noted_did_not_attend(
        self, course: Course
    ) -> None:
        course.note(True, True, True, person=course.luz)
        course.note(True)
        assert (course.standing().attended, course.standing().held) == (1, 3)

    def test_sessions_before_the_place_and_after_leaving_do_not_count(self, course: Course) -> None:
        course.note(True)
        course.clock.advance(minutes=1)
        with course.database.work() as work:
            (late,) = with_place(work, course.leader)
        course.note(None, True, True, person=late)
        with course.database.work() as work:
            enrolments.leave(work, TEATRO, by=work.session.get_one(Person, late.id))
        course.note(None, None, None, True, True)
        found = course.standing(late)
        assert (found.attended, found.held) == (2, 2)

    def test_a_code_at_the_door_alone_is_nobody_elses_absence(self, course: Course) -> None:
        course.note(True, person=course.luz)
        one = course.sessions[1]
        course.clock.now = one.starts_at
        with course.database.work() as work:
            attendance.by_door(work, one, work.session.get_one(Person, course.ana.id))
        course.clock.now = one.ends_at
        assert (course.standing().attended, course.standing().held) == (1, 2)
        assert (course.standing(course.luz).attended, course.standing(course.luz).held) == (1, 1)

    def test_a_list_that_was_taken_back_or_has_people_without_a_chat_alone_is_nobodys_absence(
        self, course: Course
    ) -> None:
        course.note(True, True, person=course.luz)
        course.note(True, True)
        by, (_, second, third, *_rest) = course.leader.person, course.sessions
        with course.database.work() as work:
            attendance.clear(work, second.id, by=by)
        course.clock.now = third.ends_at
        with course.database.work() as work:
            attendance.count_walk_ins(work, third.id, 4, by=by)
        assert (course.standing().attended, course.standing().held) == (1, 1)

    def test_a_cancelled_session_does_not_count(self, course: Course) -> None:
        with course.database.work() as work:
            programme_sessions.cancel(work, course.sessions[1].id, by=course.leader.person)
        course.note(True, None, True)
        assert course.standing().held == 2

    @pytest.mark.parametrize(("marks", "is_enough"), [
        ((True, True, True, True, False), True), ((True, True, True, False, False), False),
        ((False,), False),
    ])  # fmt: skip
    def test_enough_is_the_citys_share(
        self, course: Course, marks: tuple[bool, ...], is_enough: bool
    ) -> None:
        course.note(*marks)
        found = course.standing()
        with course.database.work() as work:
            assert certificates.is_enough(work, TEATRO, found) is is_enough

    def test_a_programme_may_ask_for_another_share(self, work: Work, city: City) -> None:
        half = tuple(
            one.model_copy(update={"certificate": CertificateRule(share=0.5)})
            if one.id == TEATRO
            else one
            for one in city.programmes
        )
        changed = replace(work, city=replace(city, programmes=half))
        assert certificates.share_of(changed, TEATRO) == 0.5
        assert certificates.share_of(changed, "futbolnet") == 0.8


class TestIssuing:
    def test_the_person_is_told_once_and_the_same_is_certified_once(self, course: Course) -> None:
        course.note(True, True)
        first, is_new = course.issue()
        again, is_new_again = course.issue()
        assert (is_new, is_new_again) == (True, False)
        assert first.id == again.id
        assert (first.attended, first.held, first.minutes) == (2, 2, 240)
        with course.database.work() as work:
            ana = work.session.get_one(Person, course.ana.id)
            assert said_to(work, ana).count("certificate-ready") == 1

    def test_at_the_same_instant_as_well(self, course: Course) -> None:
        course.note(True, True)

        def issue(work: Work) -> bool:
            return certificates.issue(work, TEATRO, course.ana.id, by=course.leader.person)[1]

        assert sorted(together(course.database, issue, issue)) == [False, True]

    def test_more_sessions_are_a_new_certificate_and_both_codes_stay_true(
        self, course: Course
    ) -> None:
        course.note(True, True)
        first, _ = course.issue()
        course.note(True, True, False)
        second, is_new = course.issue()
        assert is_new
        with course.database.work() as work:
            ana = work.session.get_one(Person, course.ana.id)
            assert [one.id for one in certificates.of_person(work, ana)] == [second.id]
            for one in (first, second):
                outcome, found = certificates.check(work, one.code, by=ana)
                assert outcome is Check.VALID
                assert found is not None
                assert (found.attended, found.held) == (one.attended, one.held)

    def test_all_who_came_often_enough_at_once(self, course: Course) -> None:
        course.note(True, True, True, True, False)
        course.note(True, False, False, False, False, person=course.luz)
        with course.database.work() as work:
            assert certificates.issue_all(work, TEATRO, by=course.leader.person) == 1
            assert certificates.issue_all(work, TEATRO, by=course.leader.person) == 0
            assert work.session.scalar(select(func.count()).select_from(Certificate)) == 1

    def test_below_the_share_staff_may_choose_to(self, course: Course) -> None:
        course.note(True, False, False)
        found, _ = course.issue()
        assert (found.attended, found.held) == (1, 3)

    def test_who_came_to_nothing_gets_none(self, course: Course) -> None:
        course.note(False)
        for person_id in (course.ana.id, course.luz.id, 999_999):
            with course.database.work() as work, pytest.raises(NothingToCertify):
                certificates.issue(work, TEATRO, person_id, by=course.leader.person)

    def test_only_facilitators_and_coordinators_issue(self, course: Course) -> None:
        course.note(True)
        with course.database.work() as work:
            gestor, coordinator = a_gestor(work).person, a_coordinator(work).person
            for by in (gestor, work.session.get_one(Person, course.ana.id)):
                with pytest.raises(NotAllowed):
                    certificates.issue(work, TEATRO, course.ana.id, by=by)
                with pytest.raises(NotAllowed):
                    certificates.issue_all(work, TEATRO, by=by)
                with pytest.raises(NotAllowed):
                    certificates.standings(work, TEATRO, by=by)
        assert course.issue(by=coordinator)[1]

    def test_at_night_the_person_is_told_in_the_morning(self, course: Course) -> None:
        course.note(True)
        course.clock.advance(hours=10)  # midnight there
        course.issue()
        with course.database.work() as work:
            row = work.session.scalars(
                select(OutboxRow).where(OutboxRow.dedupe_key.startswith("certificate-ready"))
            ).one()
            assert work.city.is_daytime(row.ready_at)
            assert timedelta() < row.ready_at - work.now < timedelta(hours=24)

    def test_a_minor_without_the_authorisation_is_not_written_to(
        self, database: Database, clock: FakeClock
    ) -> None:
        course = Course(database, clock, AgeBand.FROM_14)
        course.note(True)
        course.issue()
        with database.work() as work:
            ana = work.session.get_one(Person, course.ana.id)
            assert "certificate-ready" not in said_to(work, ana)
            assert len(certificates.of_person(work, ana)) == 1


class TestOwn:
    def test_it_is_ones_own_and_nobody_elses(self, course: Course) -> None:
        course.note(True)
        found, _ = course.issue()
        with course.database.work() as work:
            luz = work.session.get_one(Person, course.luz.id)
            with pytest.raises(NotYours):
                certificates.begin_name(work, found.id, by=luz)
            with pytest.raises(UnknownCertificate):
                certificates.own(work, 999, by=luz)

    def test_a_name_is_awaited_some_minutes_and_not_after_something_else(
        self, course: Course
    ) -> None:
        course.note(True)
        found, _ = course.issue()

        def is_naming() -> bool:
            with course.database.work() as work:
                ana = work.session.get_one(Person, course.ana.id)
                return certificates.naming(work, ana) is not None

        def begin() -> None:
            with course.database.work() as work:
                ana = work.session.get_one(Person, course.ana.id)
                certificates.begin_name(work, found.id, by=ana)

        assert not is_naming()
        begin()
        assert is_naming()
        course.clock.advance(minutes=10)
        assert not is_naming()
        begin()
        with course.database.work() as work:
            certificates.stop_naming(work, work.session.get_one(Person, course.ana.id))
        assert not is_naming()

    def test_after_an_erasing_the_code_on_the_paper_is_still_true(self, course: Course) -> None:
        course.note(True)
        found, _ = course.issue()
        with course.database.work() as work:
            assert erasure.erase(work, work.session.get_one(Person, course.ana.id)).is_forgotten
        with course.database.work() as work:
            assert certificates.check(work, found.code, by=a_person(work))[0] is Check.VALID
            assert not certificates.standings(work, TEATRO, by=course.leader.person)


class TestCode:
    def test_guessing_ends_soon(self, course: Course) -> None:
        course.note(True)
        found, _ = course.issue()
        with course.database.work() as work:
            person = a_person(work)
            for number in range(limits.WRONG_CODES):
                guess = certificates.spell(f"{number:09d}")
                assert certificates.check(work, guess, by=person)[0] is Check.UNKNOWN
            assert certificates.check(work, found.code, by=person)[0] is Check.LIMITED

    @given(st.integers(0, 10**9 - 1))
    def test_a_code_is_read_however_it_is_written(self, number: int) -> None:
        code = certificates.spell(f"{number:09d}")
        digits = "".join(filter(str.isdigit, code))
        for written in (code, code.lower(), digits, " ".join(digits), f"cert-{digits}"):
            assert certificates.parse(written) == code

    @given(st.integers(0, 10**9 - 1), st.integers(0, 9), st.integers(1, 9))
    def test_a_mistyped_digit_is_no_code(self, number: int, place: int, more: int) -> None:
        digits = "".join(filter(str.isdigit, certificates.spell(f"{number:09d}")))
        other = str((int(digits[place]) + more) % 10)
        assert certificates.parse(digits[:place] + other + digits[place + 1 :]) is None

    @given(st.text())
    def test_whatever_is_written_is_read_or_refused(self, text: str) -> None:
        found = certificates.parse(text)
        assert found is None or certificates.parse(found) == found
