"""The rows of reminders: worked out anew with every change of a session, a place or a wish."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from referrals import enrolments, opt_outs, programme_sessions, reminders
from referrals.db import Database, Work
from referrals.models import Enrolment, Person, ProgrammeSession, Reminder, ReminderWish, Staff
from referrals.programme_sessions import Plan
from referrals.vocabulary import AgeBand, EnrolmentState, ReminderState, Role, Unasked
from tests.conftest import FakeClock
from tests.factories import a_person, a_staff_member
from tests.together import together

TEATRO = "ema_teatro"
THREE_DAYS, DAY, TWO_HOURS = 4320, 1440, 120


def a_facilitator(work: Work) -> Staff:
    return a_staff_member(work, Role.FACILITATOR)


def a_participant(
    work: Work, member: Staff, band: AgeBand = AgeBand.FROM_18, **person: object
) -> Person:
    made = a_person(work, **person)
    asked = enrolments.ask(work, TEATRO, band, by=made)
    enrolments.approve(work, asked.id, by=member.person)
    return made


def planned(work: Work, member: Staff, *, days: float = 5, weeks: int = 1) -> ProgrammeSession:
    rule = f"FREQ=WEEKLY;COUNT={weeks}" if weeks > 1 else None
    wanted = Plan(TEATRO, work.now + timedelta(days=days), "Casa de la Juventud", rule)
    return programme_sessions.plan(work, wanted, by=member.person)[0]


def rows(work: Work, person: Person, session: ProgrammeSession | None = None) -> Sequence[Reminder]:
    query = select(Reminder).where(Reminder.person_id == person.id).order_by(Reminder.due_at)
    if session is not None:
        query = query.where(Reminder.session_id == session.id)
    work.session.flush()
    return work.session.scalars(query.execution_options(populate_existing=True)).all()


def stand(work: Work, person: Person) -> list[tuple[int, str]]:
    return [(one.offset_minutes, one.state.value) for one in rows(work, person)]


USUAL = [(THREE_DAYS, "planned"), (DAY, "planned"), (TWO_HOURS, "planned")]


class TestPlanning:
    def test_each_participant_has_a_row_for_each_offset(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        made = planned(work, member)
        assert stand(work, person) == USUAL
        assert [made.starts_at - one.due_at for one in rows(work, person)] == [
            timedelta(minutes=one) for one in (THREE_DAYS, DAY, TWO_HOURS)
        ]

    def test_whoever_gets_a_place_later_has_those_that_are_still_ahead(self, work: Work) -> None:
        member = a_facilitator(work)
        planned(work, member, days=2)
        person = a_participant(work, member)
        assert stand(work, person) == USUAL[1:]

    def test_working_out_again_changes_nothing(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        made = planned(work, member)
        before = [(one.id, one.due_at, one.planned_at) for one in rows(work, person)]
        for _ in range(2):
            reminders.plan_for(work, made)
            reminders.for_person(work, person.id)
        assert [(one.id, one.due_at, one.planned_at) for one in rows(work, person)] == before

    def test_a_series_has_them_for_each_of_its_sessions(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        planned(work, member, weeks=4)
        assert len(rows(work, person)) == 12

    def test_a_minor_has_none_before_the_guardian_and_has_them_after(self, work: Work) -> None:
        member = a_facilitator(work)
        young = a_participant(work, member, AgeBand.FROM_14)
        planned(work, member)
        assert stand(work, young) == []
        (own,) = enrolments.mine(work, young)
        enrolments.authorise(work, own.id, by=member.person)
        assert stand(work, young) == USUAL

    def test_who_has_no_place_has_none(self, work: Work) -> None:
        member, curious = a_facilitator(work), a_person(work)
        enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=curious)
        planned(work, member)
        assert stand(work, curious) == []

    def test_two_that_fall_together_are_one(self, work: Work) -> None:
        """At 15:00 UTC it is ten in Palmira; a session at nine has its 2 h and 12 h the evening before."""
        member = a_facilitator(work)
        person = a_participant(work, member)
        work.session.add(ReminderWish(person_id=person.id, offsets=[720, 120], since=work.now))
        planned(work, member, days=3 - 1 / 24)
        found = rows(work, person)
        assert [(one.offset_minutes, one.state.value) for one in found] == [(720, "planned")]


class TestChanging:
    def test_moving_moves_what_has_not_left_in_the_same_rows(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        made = planned(work, member)
        ids = [one.id for one in rows(work, person)]
        programme_sessions.move(
            work, made.id, made.starts_at + timedelta(hours=3), by=member.person
        )
        found = rows(work, person)
        assert [one.id for one in found] == ids
        assert {one.changes for one in found} == {1}
        assert found[-1].due_at == made.starts_at - timedelta(hours=2)

    def test_what_was_sent_stays_and_the_new_time_has_its_own(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            member = a_facilitator(work)
            person = a_participant(work, member)
            made = planned(work, member)
            rows(work, person)[0].state = ReminderState.SENT
            numbers = member.id, person.id, made.id
        clock.advance(days=2, hours=1)
        with database.work() as work:
            member = work.session.get_one(Staff, numbers[0])
            person = work.session.get_one(Person, numbers[1])
            made = programme_sessions.get(work, numbers[2])
            programme_sessions.move(
                work, made.id, made.starts_at + timedelta(days=2), by=member.person
            )
            assert sorted(
                (one.offset_minutes, one.changes, one.state.value) for one in rows(work, person)
            ) == [
                (TWO_HOURS, 1, "planned"),
                (DAY, 1, "planned"),
                (THREE_DAYS, 0, "sent"),
                (THREE_DAYS, 1, "planned"),
            ]

    def test_moved_so_near_that_a_moment_is_over_that_one_is_cancelled(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        made = planned(work, member)
        programme_sessions.move(work, made.id, work.now + timedelta(hours=5), by=member.person)
        assert sorted(stand(work, person)) == [
            (TWO_HOURS, "planned"),
            (DAY, "cancelled"),
            (THREE_DAYS, "cancelled"),
        ]

    def test_cancelling_cancels_all(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        programme_sessions.cancel(work, planned(work, member).id, by=member.person)
        assert {state for _, state in stand(work, person)} == {"cancelled"}

    def test_leaving_cancels_and_coming_back_plans_again(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        planned(work, member)
        enrolments.leave(work, TEATRO, by=person)
        assert {state for _, state in stand(work, person)} == {"cancelled"}
        again = enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=person)
        enrolments.approve(work, again.id, by=member.person)
        assert stand(work, person) == USUAL

    def test_who_wants_none_has_them_unwanted_and_then_again(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        planned(work, member)
        opt_outs.stop(work, person, Unasked.REMINDERS)
        assert stand(work, person) == [(one, "unwanted") for one, _ in USUAL]
        opt_outs.stop(work, person, Unasked.REMINDERS)
        opt_outs.resume(work, person, Unasked.REMINDERS)
        assert stand(work, person) == USUAL

    def test_wanting_no_broadcasts_leaves_reminders(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        planned(work, member)
        opt_outs.stop(work, person, Unasked.BROADCASTS)
        assert stand(work, person) == USUAL

    def test_a_place_that_is_passed_on_brings_its_reminders(self, work: Work) -> None:
        member = a_facilitator(work)
        first, second = a_participant(work, member), a_person(work)
        waiting = enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=second)
        planned(work, member)
        waiting.state = EnrolmentState.WAITING
        enrolments._pass_on(work, TEATRO)
        assert waiting.state is EnrolmentState.APPROVED
        assert stand(work, second) == stand(work, first) == USUAL


class TestRefreshing:
    def test_what_two_at_the_same_instant_did_not_see_is_mended(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        for number in range(5):
            planned(work, member, days=4 + number)
        before = len(rows(work, person))
        for one in rows(work, person):
            work.session.delete(one)
        work.session.flush()
        for _ in range(3):
            reminders.refresh(work)
        assert len(rows(work, person)) == before

    def test_it_goes_round(self, work: Work) -> None:
        for _ in range(3):
            assert reminders.refresh(work) == 0

    def test_in_the_night_it_does_not_lose_what_waits_for_the_morning(
        self, database: Database, clock: FakeClock
    ) -> None:
        clock.advance(hours=12)  # ten in the evening
        with database.work() as work:
            member = a_facilitator(work)
            person = a_participant(work, member)
            planned(work, member, days=0.5)  # ten in the morning; 8:00 is day
            planned(work, member, days=11.5 / 24)  # 9:30; 7:30 is night, so 8:00
            due = [one.due_at for one in rows(work, person)]
            ids = person.id
        assert len(set(due)) == 1
        for _ in range(4):
            clock.advance(hours=3)
            with database.work() as work:
                reminders.refresh(work)
                found = rows(work, work.session.get_one(Person, ids))
                assert [one.due_at for one in found] == due


def test_two_places_and_a_session_at_the_same_instant_double_nothing(database: Database) -> None:
    with database.work() as work:
        member = a_facilitator(work)
        person = a_participant(work, member)
        made = planned(work, member)
        ids = member.id, person.id, made.id

    def again(work: Work) -> str:
        reminders.plan_for(work, programme_sessions.get(work, ids[2]))
        reminders.for_person(work, ids[1])
        return ""

    together(database, again, again)
    with database.work() as work:
        assert work.session.scalar(select(func.count()).select_from(Reminder)) == 3


EXAMPLES = count()
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.integers(1, 24 * 12)),
        st.tuples(st.just("pass"), st.integers(0, 30)),
        st.tuples(st.sampled_from(["leave", "back", "off", "on", "refresh"]), st.just(0)),
    ),
    max_size=10,
)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@given(steps=STEPS)
def test_whatever_happens_what_is_planned_is_ahead_by_day_wanted_and_of_the_session_as_it_is(
    database: Database, clock: FakeClock, steps: list[tuple[str, int]]
) -> None:
    # A second apart, so that the sessions of one example are at no other's time.
    clock.now = datetime(2026, 11, 24, 15, tzinfo=UTC) + timedelta(seconds=next(EXAMPLES))
    with database.work() as work:
        member = a_facilitator(work)
        person = a_participant(work, member)
        made = planned(work, member)
        ids = member.id, person.id, made.id
    for step, amount in steps:
        if step == "pass":
            clock.advance(hours=amount)
        with database.work() as work:
            member = work.session.get_one(Staff, ids[0])
            person = work.session.get_one(Person, ids[1])
            made = programme_sessions.get(work, ids[2])
            if step == "move" and made.ends_at > work.now:
                moved = work.now + timedelta(hours=amount)
                programme_sessions.move(work, made.id, moved, by=member.person)
            elif step == "leave":
                enrolments.leave(work, TEATRO, by=person)
            elif step == "back":
                again = enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=person)
                if again.state is EnrolmentState.REQUESTED:
                    enrolments.approve(work, again.id, by=member.person)
            elif step == "off":
                opt_outs.stop(work, person, Unasked.REMINDERS)
            elif step == "on":
                opt_outs.resume(work, person, Unasked.REMINDERS)
            elif step == "refresh":
                reminders.refresh(work)
            wants = opt_outs.wants(work, person, Unasked.REMINDERS)
            (enrolment,) = work.session.scalars(
                select(Enrolment).where(Enrolment.person_id == person.id)
            )
            for one in rows(work, person, made):
                if one.state is not ReminderState.PLANNED:
                    continue
                assert wants or made.starts_at <= work.now
                assert enrolment.state is EnrolmentState.APPROVED or made.starts_at <= work.now
                assert one.changes == made.changes
                assert one.due_at < one.until_at <= made.starts_at
                assert work.city.is_daytime(one.due_at)
