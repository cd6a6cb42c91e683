"""What people answer about a session: the last counts, of the session as it is, for themselves only."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from referrals import (
    enrolments,
    opt_outs,
    programme_facts,
    programme_sessions,
    reminder_wishes,
    session_answers,
    session_replies,
)
from referrals.db import Database, Work
from referrals.errors import NotYours
from referrals.models import Person, ProgrammeSession, Reminder, SessionAnswer, Staff
from referrals.programme_sessions import Plan, UnknownSession
from referrals.vocabulary import AgeBand, Coming, ReminderState, Unasked
from tests.conftest import FakeClock
from tests.factories import a_person
from tests.referrals.test_reminders import (
    TEATRO,
    THREE_DAYS,
    USUAL,
    a_facilitator,
    a_participant,
    planned,
    rows,
    stand,
)
from tests.together import together

YES, NO = Coming.COMING, Coming.NOT_COMING


@pytest.fixture
def scene(work: Work) -> tuple[Work, Staff, Person, ProgrammeSession]:
    member = a_facilitator(work)
    person = a_participant(work, member)
    return work, member, person, planned(work, member)


Scene = tuple[Work, Staff, Person, ProgrammeSession]


def of(work: Work, session: ProgrammeSession, person: Person) -> Coming | None:
    found = session_answers.now_of(work, session, person)
    return found.answer if found is not None else None


class TestAnswering:
    def test_a_reminder_is_answered_by_whom_it_was_for(self, scene: Scene) -> None:
        work, _, person, made = scene
        first = rows(work, person)[0]
        key, params = session_replies.from_reminder(work, first.id, YES, by=person)
        assert (key, params["changed"], params["leaves"]) == ("answer-coming", False, [])
        found = session_answers.now_of(work, made, person)
        assert found is not None
        assert (found.answer, found.offset_minutes, found.times) == (YES, THREE_DAYS, 1)

    def test_nobody_answers_for_somebody_else(self, scene: Scene) -> None:
        work, member, person, made = scene
        other = a_participant(work, member)
        for presser in (other, a_person(work), member.person):
            with pytest.raises(NotYours):
                session_replies.from_reminder(work, rows(work, person)[0].id, NO, by=presser)
        with pytest.raises(UnknownSession):
            session_replies.from_reminder(work, 9999, NO, by=person)
        assert of(work, made, person) is None

    def test_of_two_answers_the_last_counts_and_says_so(self, scene: Scene) -> None:
        work, _, person, made = scene
        first = rows(work, person)[0]
        session_replies.from_reminder(work, first.id, YES, by=person)
        key, params = session_replies.from_reminder(work, first.id, NO, by=person)
        assert (key, params["changed"]) == ("answer-not-coming", True)
        key, params = session_replies.from_reminder(work, first.id, NO, by=person)
        assert (key, params["changed"]) == ("answer-not-coming", False)
        assert of(work, made, person) is NO

    def test_who_cannot_come_has_no_more_reminders_of_it_and_who_can_again_has(
        self, scene: Scene
    ) -> None:
        work, member, person, made = scene
        later = planned(work, member, days=12)
        session_replies.answered(work, made.id, NO, changes=0, by=person)
        assert {one.state for one in rows(work, person, made)} == {ReminderState.UNWANTED}
        assert {one.state for one in rows(work, person, later)} == {ReminderState.PLANNED}
        session_replies.answered(work, made.id, YES, changes=0, by=person)
        assert {one.state for one in rows(work, person, made)} == {ReminderState.PLANNED}

    def test_who_cannot_come_hears_of_the_next_one(self, scene: Scene) -> None:
        work, member, person, made = scene
        _, params = session_replies.answered(work, made.id, NO, changes=0, by=person)
        assert params["next"] is None
        later = planned(work, member, days=12)
        _, params = session_replies.answered(work, made.id, NO, changes=0, by=person)
        assert params["next"]["session"] == later.id
        opt_outs.stop(work, person, Unasked.REMINDERS)
        _, params = session_replies.answered(work, made.id, NO, changes=0, by=person)
        assert params["next"] is None

    @pytest.mark.parametrize("coming", list(Coming))
    def test_old_buttons_are_answered_as_things_are(self, scene: Scene, coming: Coming) -> None:
        work, member, person, made = scene
        first = rows(work, person)[0].id
        programme_sessions.move(
            work, made.id, made.starts_at + timedelta(hours=1), by=member.person
        )
        old = {"changes": 0, "by": person}
        key, params = session_replies.answered(work, made.id, coming, **old)  # type: ignore[arg-type]
        assert (key, params["changes"]) == ("answer-moved", 1)
        programme_sessions.cancel(work, made.id, by=member.person)
        assert session_replies.from_reminder(work, first, coming, by=person)[0] == "answer-off"
        assert of(work, made, person) is None

    def test_after_it_or_without_a_place_nothing_is_noted(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            member = a_facilitator(work)
            person, gone = a_participant(work, member), a_participant(work, member)
            made = planned(work, member)
            enrolments.leave(work, TEATRO, by=gone)
            said = session_replies.answered(work, made.id, YES, changes=0, by=gone)
            assert said[0] == "answer-left"
            ids = made.id, person.id
        clock.advance(days=6)
        with database.work() as work:
            person = work.session.get_one(Person, ids[1])
            said = session_replies.answered(work, ids[0], YES, changes=0, by=person)
            assert said[0] == "answer-over"
            assert list(work.session.scalars(select(SessionAnswer))) == []

    def test_an_answer_to_the_time_before_counts_no_more(self, scene: Scene) -> None:
        work, member, person, made = scene
        session_replies.answered(work, made.id, NO, changes=0, by=person)
        programme_sessions.move(
            work, made.id, made.starts_at + timedelta(hours=1), by=member.person
        )
        assert of(work, made, person) is None
        assert session_answers.tally(work, made) == {None: 1}
        assert [one for one in stand(work, person) if one[1] == "planned"] == USUAL
        _, params = session_replies.answered(work, made.id, YES, changes=1, by=person)
        assert params["changed"] is False

    def test_two_presses_at_the_same_instant_are_one_row(self, database: Database) -> None:
        with database.work() as work:
            member = a_facilitator(work)
            person = a_participant(work, member)
            ids = planned(work, member).id, person.id

        def press(coming: Coming) -> object:
            def use_case(work: Work) -> str:
                by = work.session.get_one(Person, ids[1])
                return session_replies.answered(work, ids[0], coming, changes=0, by=by)[0]

            return use_case

        together(database, press(YES), press(NO))  # type: ignore[arg-type]
        with database.work() as work:
            (found,) = work.session.scalars(select(SessionAnswer))
            assert found.times == 2
            states = {one.state for one in work.session.scalars(select(Reminder))}
            wanted = ReminderState.PLANNED if found.answer is YES else ReminderState.UNWANTED
            assert states == {wanted}

    def test_the_facilitator_sees_how_many(self, scene: Scene) -> None:
        work, member, person, made = scene
        other = a_participant(work, member)
        a_participant(work, member)
        session_replies.answered(work, made.id, YES, changes=0, by=person)
        session_replies.answered(work, made.id, NO, changes=0, by=other)
        assert session_answers.tally(work, made) == {YES: 1, NO: 1, None: 1}
        assert session_answers.said_beforehand(work, made.id, NO) == {other.id}


class TestThePlan:
    def test_the_reminder_of_the_day_before_asks_when_somebody_sets_out(self, scene: Scene) -> None:
        work, _, person, made = scene
        day_before = rows(work, person)[1]
        _, params = session_replies.from_reminder(work, day_before.id, YES, by=person)
        assert [one["minutes"] for one in params["leaves"]] == [90, 60, 30, 15]
        key, params = session_replies.setting_out(work, made.id, 30, changes=0, by=person)
        assert key == "answer-plan"
        found = session_answers.now_of(work, made, person)
        assert found is not None
        assert found.leaves_at == made.starts_at - timedelta(minutes=30)
        assert found.offset_minutes == 1440

    def test_who_has_said_it_is_not_asked_again_and_who_cannot_come_has_no_plan(
        self, scene: Scene
    ) -> None:
        work, _, person, made = scene
        day_before = rows(work, person)[1]
        session_replies.setting_out(work, made.id, 30, changes=0, by=person)
        _, params = session_replies.from_reminder(work, day_before.id, YES, by=person)
        assert params["leaves"] == []
        session_replies.from_reminder(work, day_before.id, NO, by=person)
        found = session_answers.now_of(work, made, person)
        assert found is not None
        assert found.leaves_at is None

    def test_a_time_that_was_not_offered_is_refused(self, scene: Scene) -> None:
        work, _, person, made = scene
        with pytest.raises(ValueError, match="set out"):
            session_replies.setting_out(work, made.id, 31, changes=0, by=person)

    def test_times_that_are_over_are_not_offered(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            member = a_facilitator(work)
            a_participant(work, member)
            number = planned(work, member, days=1).id
        clock.advance(hours=23, minutes=20)
        with database.work() as work:
            found = session_replies.departures(work, programme_sessions.get(work, number))
            assert [one["minutes"] for one in found] == [30, 15]


class TestInWords:
    def test_without_a_session_nothing_is_noted(self, work: Work) -> None:
        assert session_replies.in_words(work, YES, by=a_person(work))[0] == "attendance-noted"

    def test_the_only_one_is_meant(self, scene: Scene) -> None:
        work, _, person, made = scene
        assert session_replies.in_words(work, NO, by=person)[0] == "answer-not-coming"
        assert of(work, made, person) is NO

    def test_of_a_series_the_next_one_is_meant(self, scene: Scene) -> None:
        work, member, person, made = scene
        planned(work, member, days=8, weeks=4)
        _, params = session_replies.in_words(work, YES, by=person)
        assert params["session"] == made.id

    def test_of_two_programmes_it_is_asked_which_and_the_reminded_one_is_meant(
        self, scene: Scene
    ) -> None:
        work, member, person, made = scene
        asked = enrolments.ask(work, "futbolnet", AgeBand.FROM_18, by=person)
        enrolments.approve(work, asked.id, by=member.person)
        wanted = Plan("futbolnet", work.now + timedelta(days=4), "Cancha")
        (other,) = programme_sessions.plan(work, wanted, by=member.person)
        key, params = session_replies.in_words(work, YES, by=person)
        assert key == "answer-which"
        assert [one["session"] for one in params["sessions"]] == [other.id, made.id]
        assert of(work, made, person) is of(work, other, person) is None
        rows(work, person, made)[0].state = ReminderState.SENT
        work.session.flush()
        _, params = session_replies.in_words(work, YES, by=person)
        assert params["session"] == made.id
        found = session_answers.now_of(work, made, person)
        assert found is not None
        assert found.offset_minutes == THREE_DAYS

    def test_a_named_programme_is_meant(self, scene: Scene) -> None:
        work, _, person, _ = scene
        said = session_replies.in_words(work, YES, by=person, programme_id="futbolnet")
        assert said[0] == "attendance-noted"
        said = session_replies.in_words(work, YES, by=person, programme_id=TEATRO)
        assert said[0] == "answer-coming"


class TestWishes:
    def test_other_times_are_followed_at_once_and_undone(self, scene: Scene) -> None:
        work, _, person, _ = scene
        key, params = session_replies.times_chosen(work, 2, by=person)
        assert (key, params["now"]) == ("reminder-times-set", [1440])
        assert [one for one in stand(work, person) if one[1] == "planned"] == [(1440, "planned")]
        session_replies.times_chosen(work, 0, by=person)
        assert stand(work, person) == USUAL
        assert session_replies.times(work, to=person)[1]["now"] == [4320, 1440, 120]

    def test_what_is_no_choice_is_refused(self, scene: Scene) -> None:
        work, _, person, _ = scene
        for number in (-1, 4):
            with pytest.raises(ValueError, match="choice"):
                reminder_wishes.choose(work, number, by=person)

    def test_choosing_a_time_after_no_more_wants_them_again(self, scene: Scene) -> None:
        work, _, person, _ = scene
        session_replies.no_more(work, by=person)
        assert session_replies.times(work, to=person)[1]["off"]
        session_replies.times_chosen(work, 2, by=person)
        assert not session_replies.times(work, to=person)[1]["off"]
        assert (1440, "planned") in stand(work, person)
        session_replies.no_more(work, by=person)
        session_replies.again(work, by=person)
        assert (1440, "planned") in stand(work, person)


def test_ones_own_sessions_show_the_answer(scene: Scene) -> None:
    work, _, person, made = scene
    session_replies.answered(work, made.id, YES, changes=0, by=person)
    _, params = programme_facts.mine(work, to=person)
    (session,) = params["own"][0]["sessions"]
    assert (session["id"], session["changes"], session["answer"]) == (made.id, 0, "coming")
