"""Lists of attendance: who may note what and when, and that nothing is lost between two of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from referrals import attendance, attendance_sheets, enrolments, programme_sessions
from referrals.attendance import NoList, TooEarly, TooLate
from referrals.attendance_sheets import Sheet
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.models import Attendance, Person, Staff
from referrals.programme_sessions import UnknownSession
from referrals.vocabulary import AgeBand
from tests.attending import TEATRO, a_facilitator, a_session, with_place
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor, a_person, mail, said_to
from tests.together import together


class Class:
    """A facilitator, three people with a place, a session that begins in two hours."""

    def __init__(self, work: Work) -> None:
        self.leader = a_facilitator(work)
        self.people = with_place(work, self.leader, count=3)
        self.session = a_session(work, self.leader)

    def note(self, work: Work, place: int, came: bool | None, *, by: Staff | None = None) -> bool:
        member = by or self.leader
        person = self.people[place]
        return attendance.note(work, self.session.id, person.id, came, by=member.person)

    def sheet(self, work: Work) -> Sheet:
        return attendance_sheets.sheet(work, self.session.id, by=self.leader.person)


@pytest.fixture
def group(database: Database, clock: FakeClock) -> Class:
    """The class, as its session begins."""
    with database.work() as work:
        made = Class(work)
    clock.advance(hours=2)
    return made


class TestNoting:
    def test_a_note_its_correction_and_its_taking_back_are_events(
        self, database: Database, group: Class
    ) -> None:
        with database.work() as work:
            assert group.note(work, 0, True)
            assert group.note(work, 0, False)
            assert group.note(work, 0, None)
            moves = [one.move for one in attendance.trail(work, group.session.id)]
            assert moves == ["came", "absent", "unmarked"]
            assert group.sheet(work).count(None) == 3

    def test_noting_the_same_twice_is_once(self, database: Database, group: Class) -> None:
        with database.work() as work:
            assert group.note(work, 0, True)
            assert not group.note(work, 0, True)
            assert len(attendance.trail(work, group.session.id)) == 1

    def test_two_facilitators_at_the_same_instant_leave_one_note_each(
        self, database: Database, group: Class
    ) -> None:
        with database.work() as work:
            other = a_facilitator(work)

        def notes(place: int, by: Staff) -> Callable[[Work], bool]:
            return lambda work: group.note(work, place, True, by=by)

        done = together(
            database,
            *(notes(place, by) for place in range(3) for by in (group.leader, other)),
        )
        assert sorted(done) == [False] * 3 + [True] * 3
        with database.work() as work:
            assert group.sheet(work).count(True) == 3
            assert work.session.scalar(select(func.count()).select_from(Attendance)) == 3
            assert len(attendance.trail(work, group.session.id)) == 3

    def test_the_rest_can_be_noted_at_once_and_everything_taken_back(
        self, database: Database, group: Class
    ) -> None:
        with database.work() as work:
            group.note(work, 0, True)
            by = group.leader.person
            assert attendance.note_open(work, group.session.id, False, by=by) == 2
            found = group.sheet(work)
            assert (found.count(True), found.count(False), found.count(None)) == (1, 2, 0)
            assert attendance.clear(work, group.session.id, by=by) == 3
            assert group.sheet(work).count(None) == 3
            assert not group.sheet(work).is_filled

    def test_with_the_last_note_taken_back_the_list_is_not_filled(
        self, database: Database, group: Class
    ) -> None:
        with database.work() as work:
            group.note(work, 0, True)
            group.note(work, 1, False)
            group.note(work, 0, None)
            assert group.sheet(work).is_filled
            group.note(work, 1, None)
            assert not group.sheet(work).is_filled

    def test_who_came_without_a_chat_is_a_number(self, database: Database, group: Class) -> None:
        with database.work() as work:
            by = group.leader.person
            assert attendance.count_walk_ins(work, group.session.id, 4, by=by)
            assert not attendance.count_walk_ins(work, group.session.id, 4, by=by)
            assert group.sheet(work).walk_ins == 4
            assert not group.sheet(work).is_filled
            for number in (-1, attendance.MOST_WALK_INS + 1):
                with pytest.raises(ValueError, match="so many"):
                    attendance.count_walk_ins(work, group.session.id, number, by=by)

    def test_somebody_without_a_place_is_not_on_the_list(
        self, database: Database, group: Class
    ) -> None:
        with database.work() as work:
            waits = a_person(work)
            enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=waits)
            for stranger in (waits, a_person(work)):
                with pytest.raises(NoList):
                    attendance.note(
                        work, group.session.id, stranger.id, True, by=group.leader.person
                    )

    def test_who_left_afterwards_stays_where_they_were_noted(
        self, database: Database, group: Class
    ) -> None:
        with database.work() as work:
            group.note(work, 0, True)
            for place in (0, 1):
                person = work.session.get_one(Person, group.people[place].id)
                enrolments.leave(work, TEATRO, by=person)
            left = {line.person_id: line.came for line in group.sheet(work).lines}
            assert left == {group.people[0].id: True, group.people[2].id: None}

    def test_who_got_a_place_after_the_session_is_not_on_its_list(
        self, database: Database, clock: FakeClock, group: Class
    ) -> None:
        clock.advance(hours=1)
        with database.work() as work:
            during = with_place(work, group.leader)
        clock.advance(hours=4)
        with database.work() as work:
            with_place(work, group.leader)
            ids = {line.person_id for line in group.sheet(work).lines}
            assert ids == {one.id for one in (*group.people, *during)}

    def test_a_minor_without_the_authorisation_is_on_the_list_and_marked(
        self, database: Database, group: Class
    ) -> None:
        with database.work() as work:
            (minor,) = with_place(work, group.leader, band=AgeBand.FROM_14)
            (line,) = [one for one in group.sheet(work).lines if one.person_id == minor.id]
            assert line.lacks_guardian

    def test_aliases_are_in_the_order_in_which_they_are_looked_for(
        self, database: Database, group: Class
    ) -> None:
        names = ["Papaya 12", "Garza 4", "Papaya 9"]
        with database.work() as work:
            for person, alias in zip(group.people, names, strict=True):
                work.session.get_one(Person, person.id).alias = alias
        with database.work() as work:
            shown = [line.alias for line in group.sheet(work).lines]
            assert shown == ["Garza 4", "Papaya 9", "Papaya 12"]


class TestHours:
    @pytest.mark.parametrize(
        ("minutes", "error"),
        [(-31, TooEarly), (-30, None), (0, None), (119, None), (7 * 1440 + 119, None),
         (7 * 1440 + 120, TooLate)],
    )  # fmt: skip
    def test_the_list_opens_before_the_session_and_is_corrected_until_a_week_after_it(
        self, database: Database, clock: FakeClock, group: Class, minutes: int,
        error: type[Exception] | None,
    ) -> None:  # fmt: skip
        clock.now = group.session.starts_at + timedelta(minutes=minutes)
        with database.work() as work:
            assert group.sheet(work).is_open is (error is None)
            if error is None:
                assert group.note(work, 0, True)
            else:
                with pytest.raises(error):
                    group.note(work, 0, True)

    def test_of_a_cancelled_session_nothing_is_noted(
        self, database: Database, clock: FakeClock, group: Class
    ) -> None:
        with database.work() as work:
            programme_sessions.cancel(work, group.session.id, by=group.leader.person)
            assert not group.sheet(work).is_open
            with pytest.raises(NoList):
                group.note(work, 0, True)

    def test_what_was_noted_of_a_session_that_is_put_off_is_void(
        self, database: Database, group: Class
    ) -> None:
        later = group.session.starts_at + timedelta(days=1)
        with database.work() as work:
            group.note(work, 0, True)
            attendance.count_walk_ins(work, group.session.id, 4, by=group.leader.person)
        with database.work() as work:
            programme_sessions.move(work, group.session.id, later, by=group.leader.person)
        with database.work() as work:
            found = group.sheet(work)
            assert (found.count(None), found.walk_ins, found.is_filled) == (3, 0, False)
            assert attendance.trail(work, group.session.id)[-1].move == "void"
            assert attendance.ask_missing(work) == 0

    def test_half_an_hour_later_it_still_counts(self, database: Database, group: Class) -> None:
        later = group.session.starts_at + timedelta(minutes=20)
        with database.work() as work:
            group.note(work, 0, True)
            programme_sessions.move(work, group.session.id, later, by=group.leader.person)
            assert group.sheet(work).count(True) == 1

    def test_an_unknown_session_is_an_error(self, database: Database, group: Class) -> None:
        with database.work() as work, pytest.raises(UnknownSession):
            attendance.note(work, 999, 1, True, by=group.leader.person)

    def test_today_is_the_citys_day(self, database: Database, clock: FakeClock) -> None:
        with database.work() as work:
            leader = a_facilitator(work)
            # 15:00 UTC is 10 in the morning there; 04:00 UTC of the next day is still today.
            at = [work.now + timedelta(hours=hours) for hours in (2, 13, 15)]
            made = [a_session(work, leader, at=one).id for one in at]
            assert [one.id for one in attendance_sheets.on_day(work)] == made[:2]
        clock.advance(days=1)
        with database.work() as work:
            assert [one.id for one in attendance_sheets.on_day(work)] == made[2:]
            before = [one.id for one in attendance_sheets.of_days_before(work)]
            assert before == made[1::-1]
        clock.advance(days=8)
        with database.work() as work:
            assert not attendance_sheets.of_days_before(work)


class TestPermission:
    def test_a_coordinator_may_and_nobody_else_but_facilitators(
        self, database: Database, group: Class
    ) -> None:
        with database.work() as work:
            assert group.note(work, 0, True, by=a_coordinator(work))
            gestor = a_gestor(work)
            for by in (gestor.person, group.people[1], a_person(work)):
                for does in (
                    lambda by=by: attendance.note(
                        work, group.session.id, group.people[1].id, True, by=by
                    ),
                    lambda by=by: attendance.note_open(work, group.session.id, True, by=by),
                    lambda by=by: attendance.clear(work, group.session.id, by=by),
                    lambda by=by: attendance.count_walk_ins(work, group.session.id, 1, by=by),
                    lambda by=by: attendance_sheets.sheet(work, group.session.id, by=by),
                ):
                    with pytest.raises(NotAllowed):
                        does()
            assert group.sheet(work).count(True) == 1


class TestAsking:
    def ask(self, database: Database) -> int:
        with database.work() as work:
            return attendance.ask_missing(work)

    def said(self, database: Database, member: Staff) -> list[str]:
        with database.work() as work:
            person = work.session.get_one(Person, member.person_id)
            return [one for one in said_to(work, person) if one == "attendance-missing"]

    def test_a_list_that_nobody_filled_is_asked_for_next_morning_once(
        self, database: Database, clock: FakeClock, group: Class
    ) -> None:
        for hours in (3, 11):  # the evening, the night
            clock.now = group.session.starts_at + timedelta(hours=hours)
            assert self.ask(database) == 0
        clock.now = group.session.starts_at.replace(hour=13) + timedelta(days=1)
        assert self.ask(database) == 1
        assert self.ask(database) == 0
        assert self.said(database, group.leader) == ["attendance-missing"]

    def test_of_two_processes_one_asks(
        self, database: Database, clock: FakeClock, group: Class
    ) -> None:
        clock.advance(days=1)
        assert sum(together(database, attendance.ask_missing, attendance.ask_missing)) == 1
        assert len(self.said(database, group.leader)) == 1

    def test_a_list_that_somebody_began_is_not_asked_for(
        self, database: Database, clock: FakeClock, group: Class
    ) -> None:
        with database.work() as work:
            group.note(work, 0, True)
        clock.advance(days=1)
        assert self.ask(database) == 0

    @pytest.mark.parametrize("why", ["cancelled", "nobody", "long ago"])
    def test_nor_one_of_which_there_is_nothing_to_say(
        self, database: Database, clock: FakeClock, group: Class, why: str
    ) -> None:
        with database.work() as work:
            if why == "cancelled":
                programme_sessions.cancel(work, group.session.id, by=group.leader.person)
            elif why == "nobody":
                for one in group.people:
                    enrolments.leave(work, TEATRO, by=work.session.get_one(Person, one.id))
        clock.advance(days=4 if why == "long ago" else 1)
        assert self.ask(database) == 0

    def test_where_the_facilitator_is_gone_the_team_is_asked(
        self, database: Database, clock: FakeClock, group: Class
    ) -> None:
        with database.work() as work:
            other = a_facilitator(work)
            leader = work.session.get_one(Staff, group.leader.id)
            leader.person.blocked_at = work.now
        clock.advance(days=1)
        assert self.ask(database) == 1
        assert self.said(database, other) == ["attendance-missing"]
        assert not self.said(database, group.leader)
        with database.work() as work:
            (notice,) = mail(work, work.session.get_one(Person, other.person_id))
            assert notice.params == {"session": group.session.id}


MARKS = st.sampled_from([True, False, None])


@settings(max_examples=25)
@given(presses=st.lists(st.tuples(st.integers(0, 2), MARKS), max_size=12))
def test_whatever_is_pressed_the_last_press_counts_and_the_trail_tells_how(
    work: Work, presses: list[tuple[int, bool | None]]
) -> None:
    example = work.session.begin_nested()
    group = Class(work)
    work = replace(work, now=group.session.starts_at)
    said: dict[int, bool | None] = {}
    for place, came in presses:
        assert group.note(work, place, came) is (said.get(place) is not came)
        said[place] = came
    shown = {line.person_id: line.came for line in group.sheet(work).lines}
    assert shown == {one.id: said.get(place) for place, one in enumerate(group.people)}
    told: dict[int | None, bool | None] = {}
    for event in attendance.trail(work, group.session.id):
        told[event.person_id] = {"came": True, "absent": False, "unmarked": None}[event.move]
    assert {key: told.get(key) for key in shown} == shown
    example.rollback()
