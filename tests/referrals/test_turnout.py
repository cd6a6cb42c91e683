"""Figures of programmes: who was expected, said that they come, came, and what a reminder changed."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import attendance, enrolments, programme_sessions, staff, turnout
from referrals.committee import FEWEST
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.figures import Month
from referrals.models import (
    Person,
    PosterOpening,
    ProgrammeSession,
    Reminder,
    SessionAnswer,
)
from referrals.turnout import ENOUGH, Seat, Share, Tally, difference, monthly, table, tally
from referrals.vocabulary import AgeBand, Coming, EnrolmentState, ReminderState
from tests.attending import TEATRO, a_facilitator, a_session, with_place
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor, a_person
from tests.referrals.test_enrolments import with_places

NOVEMBER = Month(2026, 11)


@dataclass
class Class:
    """A facilitator and people with a place; each session is held as soon as it is made."""

    leader: Person
    coordinator: Person
    people: list[Person]
    sessions: list[ProgrammeSession] = field(default_factory=list)


@pytest.fixture
def group(database: Database) -> Class:
    with database.work() as work:
        leader = a_facilitator(work)
        people = with_place(work, leader, count=4)
        return Class(leader.person, a_coordinator(work).person, people)


def hold(database: Database, clock: FakeClock, group: Class, *came: bool | None) -> int:
    """One session, over, with what was noted of each person in turn."""
    with database.work() as work:
        made = a_session(work, staff.active(work, group.leader))
        number = made.id
    clock.advance(hours=2, minutes=30)
    with database.work() as work:
        for person, did in zip(group.people, came, strict=False):
            if did is not None:
                attendance.note(work, number, person.id, did, by=group.leader)
    clock.advance(hours=4)
    return number


def november(database: Database, group: Class) -> turnout.Turnout:
    with database.work() as work:
        return monthly(work, NOVEMBER, by=group.coordinator)


def test_expected_is_who_came_who_was_absent_and_who_was_not_noted(
    database: Database, clock: FakeClock, group: Class
) -> None:
    hold(database, clock, group, True, True, False, None)
    found = november(database, group)
    assert found.by_programme.groups == (
        (TEATRO, Tally(expected=4, came=2, absent=1, not_noted=1)),
    )
    assert (found.sessions, found.asked, found.placed) == (1, 4, 4)


def test_what_was_said_counts_of_the_session_as_it_took_place(
    database: Database, clock: FakeClock, group: Class
) -> None:
    number = hold(database, clock, group, True, True, True, False)
    with database.work() as work:
        for person, answer, changes in zip(
            group.people,
            (Coming.COMING, Coming.COMING, Coming.NOT_COMING),
            (0, 7, 0),
            strict=False,
        ):
            say(work, number, person, answer, changes=changes)
    total = november(database, group).by_programme.total
    assert total is not None
    assert (total.confirmed, total.declined) == (1, 1)


def test_who_left_before_a_session_was_not_expected_there(
    database: Database, clock: FakeClock, group: Class
) -> None:
    with database.work() as work:
        enrolments.leave(work, TEATRO, by=work.session.get_one(Person, group.people[3].id))
    hold(database, clock, group, True, True, True)
    total = november(database, group).by_programme.total
    assert total is not None
    assert total.expected == 3


def test_who_only_waited_and_left_since_was_never_expected(
    database: Database, clock: FakeClock, group: Class
) -> None:
    with database.work() as work:
        there = replace(work, city=with_places(work.city, 4))
        waiting = a_person(there)
        asked = enrolments.ask(there, TEATRO, AgeBand.FROM_18, by=waiting)
        by = there.session.get_one(Person, group.leader.id)
        assert enrolments.approve(there, asked.id, by=by) is EnrolmentState.WAITING
        number = waiting.id
    hold(database, clock, group, True, True, True, False)
    for _ in range(2):
        total = november(database, group).by_programme.total
        assert total is not None
        assert total.expected == 4
        with database.work() as work:
            enrolments.leave(work, TEATRO, by=work.session.get_one(Person, number))


def test_who_left_since_was_expected_then(
    database: Database, clock: FakeClock, group: Class
) -> None:
    hold(database, clock, group, True, True, True, False)
    with database.work() as work:
        enrolments.leave(work, TEATRO, by=work.session.get_one(Person, group.people[3].id))
    total = november(database, group).by_programme.total
    assert total is not None
    assert total.expected == 4


def test_a_cancelled_session_and_one_to_come_count_nothing(
    database: Database, clock: FakeClock, group: Class
) -> None:
    with database.work() as work:
        leader = staff.active(work, group.leader)
        programme_sessions.cancel(work, a_session(work, leader).id, by=group.leader)
    clock.advance(minutes=1)
    with database.work() as work:
        a_session(work, staff.active(work, group.leader))
    found = november(database, group)
    assert found.sessions == 0
    assert found.by_programme.total == Tally()


def test_openings_of_posters_are_those_of_the_month(
    database: Database, clock: FakeClock, group: Class
) -> None:
    with database.work() as work:
        days = (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30))
        for number, day in enumerate(days):
            work.session.add(
                PosterOpening(programme_id=TEATRO, tag=str(number), day=day, count=10**number)
            )
    assert november(database, group).opened == 110


def test_a_reminder_is_compared_with_those_whom_it_did_not_reach_in_time(
    database: Database, clock: FakeClock, group: Class
) -> None:
    with database.work() as work:
        leader = staff.active(work, group.leader)
        group.people += with_place(work, leader, count=2)
    states = [ReminderState.SENT] * 3 + [ReminderState.MISSED] * 3
    for _ in range(2):
        number = hold(database, clock, group, True, True, False, False, False, False)
        with database.work() as work:
            for person, state in zip(group.people, states, strict=True):
                remind(work, number, person, state)
    effect = next(one for one in november(database, group).effects if one.offset_minutes == 1440)
    assert effect.sent == Share(4, 6)
    assert effect.late == Share(0, 6)
    assert effect.low is None  # far too few


def test_only_who_reads_reports_reads_figures(database: Database, group: Class) -> None:
    with database.work() as work:
        gestor = a_gestor(work)
        with pytest.raises(NotAllowed):
            monthly(work, NOVEMBER, by=gestor.person)


class TestDifference:
    def test_the_published_example(self) -> None:
        """Newcombe (1998), example (a) of table II: 56/70 and 48/80, method 10: 0.0524 to 0.3339."""
        assert difference(Share(56, 70), Share(48, 80)) == (5, 33)

    @given(
        st.integers(ENOUGH, 400).flatmap(
            lambda n: st.tuples(st.integers(0, n), st.just(n), st.integers(0, n))
        )
    )
    def test_it_holds_the_difference_and_turns_around(self, numbers: tuple[int, int, int]) -> None:
        came, noted, other = numbers
        bounds = difference(Share(came, noted), Share(other, noted))
        back = difference(Share(other, noted), Share(came, noted))
        assert bounds is not None
        assert back is not None
        assert -100 <= bounds[0] <= round(100 * (came - other) / noted) <= bounds[1] <= 100
        assert abs(bounds[0] + back[1]) <= 1

    def test_too_few_tell_nothing(self) -> None:
        assert difference(Share(5, ENOUGH - 1), Share(30, 60)) is None


SEATS = st.lists(
    st.builds(
        Seat,
        session_id=st.integers(1, 3),
        person_id=st.integers(1, 8),
        programme_id=st.sampled_from(["a", "b", "c"]),
        cluster_id=st.none(),
        age_band=st.just("from_18"),
        came=st.sampled_from([True, False, None]),
        coming=st.sampled_from([True, False, None]),
    )
)


class TestTables:
    @given(SEATS)
    def test_no_group_of_fewer_people_is_shown_or_can_be_worked_out(
        self, found: list[Seat]
    ) -> None:
        made = table(found, lambda one: one.programme_id)
        behind = {
            key: {one.person_id for one in found if one.programme_id == key}
            for key, _ in made.groups
        }
        assert all(len(people) >= FEWEST for people in behind.values())
        hidden = [one for one in found if one.programme_id not in behind]
        if hidden and behind:
            assert len({one.person_id for one in hidden}) >= FEWEST

    @given(SEATS)
    def test_groups_and_the_others_make_the_total(self, found: list[Seat]) -> None:
        made = table(found, lambda one: one.programme_id)
        if made.total is not None:
            parts = [one for _, one in made.groups] + ([made.rest] if made.rest else [])
            assert sum(one.expected for one in parts) == made.total.expected == len(found)

    @given(SEATS)
    def test_a_tally_adds_up(self, found: list[Seat]) -> None:
        made = tally(found)
        assert made.came + made.absent + made.not_noted == made.expected


def say(work: Work, session_id: int, person: Person, answer: Coming, *, changes: int) -> None:
    work.session.add(
        SessionAnswer(
            session_id=session_id, person_id=person.id, answer=answer, changes=changes,
            offset_minutes=1440, answered_at=work.now, times=1,
        )
    )  # fmt: skip


def remind(work: Work, session_id: int, person: Person, state: ReminderState) -> None:
    """Put what became of the reminder of a day before in place of what was planned."""
    for old in work.session.query(Reminder).filter_by(
        session_id=session_id, person_id=person.id, offset_minutes=1440
    ):
        work.session.delete(old)
    work.session.flush()
    work.session.add(
        Reminder(
            session_id=session_id, person_id=person.id, offset_minutes=1440, changes=0, state=state,
            planned_at=work.now, due_at=work.now, until_at=work.now + timedelta(hours=1),
        )
    )  # fmt: skip


def test_a_month_reads_itself() -> None:
    assert Month.read(str(NOVEMBER)) == NOVEMBER
    assert Month.read("2026-13") is None
    assert NOVEMBER.first_day() == date(2026, 11, 1)
