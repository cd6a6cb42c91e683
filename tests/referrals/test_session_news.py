"""News of sessions that wait for the morning: everybody hears of what is, and of what they knew before."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from referrals import enrolments, opt_outs, programme_sessions
from referrals.db import Database, Work
from referrals.models import OutboxRow, Person, ProgrammeSession, Reminder, Staff
from referrals.notices import Notice
from referrals.programme_sessions import Plan, Slot
from referrals.vocabulary import AgeBand, Delivery, Role, SessionState, Unasked
from tests.conftest import FakeClock
from tests.factories import a_person, a_staff_member

TEATRO = "ema_teatro"
NIGHT = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)  # 11 p. m. there
HOUR = timedelta(hours=1)


class Town:
    """A facilitator, a participant, and one unit of work after another."""

    def __init__(self, database: Database, clock: FakeClock) -> None:
        self.database, self.clock = database, clock
        with database.work() as work:
            member, person = a_staff_member(work, Role.FACILITATOR), a_person(work)
            made = enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=person)
            enrolments.approve(work, made.id, by=member.person)
            self.member, self.person = member.id, person.id
            work.session.execute(delete(OutboxRow))

    def by(self, work: Work) -> Person:
        return work.session.get_one(Staff, self.member).person

    def plan(self, *, weeks: int = 1) -> int:
        rule = f"FREQ=WEEKLY;COUNT={weeks}" if weeks > 1 else None
        with self.database.work() as work:
            wanted = Plan(TEATRO, work.now + timedelta(days=3), "Casa de la Juventud", rule)
            return programme_sessions.plan(work, wanted, by=self.by(work))[0].id

    def moves(self, session: int, by: timedelta) -> None:
        with self.database.work() as work:
            found = programme_sessions.get(work, session)
            programme_sessions.move(work, session, found.starts_at + by, by=self.by(work))

    def cancels(self, session: int) -> None:
        with self.database.work() as work:
            programme_sessions.cancel(work, session, by=self.by(work))

    def start_of(self, session: int) -> datetime:
        with self.database.work() as work:
            return programme_sessions.get(work, session).starts_at

    def waiting(self) -> list[Notice]:
        with self.database.work() as work:
            rows = work.session.scalars(
                select(OutboxRow)
                .where(OutboxRow.state == Delivery.WAITING, OutboxRow.person_id == self.person)
                .order_by(OutboxRow.id)
            ).all()
            return [
                Notice.from_json(work.vault.open_json(row.message_sealed))
                for row in rows
                if row.message_sealed
            ]

    def morning(self) -> None:
        """Everything leaves, and the clock goes on to the next night."""
        with self.database.work() as work:
            for row in work.session.scalars(
                select(OutboxRow).where(OutboxRow.state == Delivery.WAITING)
            ):
                row.state, row.sent_at = Delivery.SENT, work.now
        self.clock.advance(hours=24)


@pytest.fixture
def town(database: Database, clock: FakeClock) -> Town:
    clock.now = NIGHT
    return Town(database, clock)


def says(notices: list[Notice]) -> list[str]:
    return [one.say for one in notices]


class TestInOneNight:
    def test_moved_twice_names_the_time_that_was_told(self, town: Town) -> None:
        session = town.plan()
        town.morning()
        known = town.start_of(session)
        for _ in range(3):
            town.moves(session, HOUR)
        (notice,) = town.waiting()
        assert notice.say == "session-moved"
        assert notice.params["before"] == known.isoformat()

    def test_moved_and_moved_back_is_no_news(self, town: Town) -> None:
        session = town.plan()
        town.morning()
        town.moves(session, HOUR)
        town.moves(session, -HOUR)
        assert town.waiting() == []

    def test_moved_and_cancelled_is_cancelled_at_the_time_that_was_told(self, town: Town) -> None:
        session = town.plan()
        town.morning()
        known = town.start_of(session)
        town.moves(session, HOUR)
        town.cancels(session)
        (notice,) = town.waiting()
        assert (notice.say, notice.params["before"]) == ("session-cancelled", known.isoformat())

    @pytest.mark.parametrize("weeks", [1, 3])
    def test_what_nobody_heard_of_needs_no_correction(self, town: Town, weeks: int) -> None:
        session = town.plan(weeks=weeks)
        town.moves(session, HOUR)
        town.moves(session + weeks - 1, HOUR)
        town.cancels(session + weeks - 1)
        assert says(town.waiting()) == ["session-planned"]

    def test_who_wants_no_news_of_new_ones_still_hears_of_the_change(self, town: Town) -> None:
        session = town.plan()
        with town.database.work() as work:
            opt_outs.stop(work, work.session.get_one(Person, town.person), Unasked.REMINDERS)
        town.moves(session, HOUR)
        assert says(town.waiting()) == ["session-planned", "session-moved"]


def test_by_day_every_change_is_told_as_it_comes(town: Town) -> None:
    session = town.plan()
    town.morning()
    town.clock.advance(hours=12)
    town.moves(session, HOUR)
    town.moves(session, HOUR)
    assert says(town.waiting()) == ["session-moved", "session-moved"]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["later", "earlier", "cancel", "morning"]), max_size=8))
def test_whatever_happens_at_night_in_the_morning_people_know_what_is(
    database: Database, clock: FakeClock, steps: list[str]
) -> None:
    with database.work() as work:
        for table in (Reminder, OutboxRow, ProgrammeSession):
            work.session.execute(delete(table))
    clock.now = NIGHT
    town = Town(database, clock)
    session, known = town.plan(), ""
    for step in [*steps, "morning"]:
        start = town.start_of(session).isoformat()
        with database.work() as work:
            found = programme_sessions.get(work, session)
            is_open = found.state is not SessionState.CANCELLED and found.ends_at > work.now
        if step == "morning":
            for one in town.waiting():
                assert (one.say == "session-planned") is (known == "")
                assert one.params.get("before", start) == (known or start)
                known = start if is_open else "gone"
            assert not is_open or known == start
            town.morning()
        elif is_open and town.start_of(session) - clock.now > timedelta(hours=15):
            if step == "cancel":
                town.cancels(session)
            else:
                town.moves(session, HOUR if step == "later" else -HOUR)


def test_a_change_of_one_of_a_thousand_new_sessions_is_told_with_them(town: Town) -> None:
    with town.database.work() as work:
        first = work.now + timedelta(days=3)
        slots = [Slot(first + timedelta(hours=3 * one), "Aula", minutes=60) for one in range(1000)]
        made = programme_sessions.add(work, TEATRO, slots, by=town.by(work))
        last = made[-1].id
    town.moves(last, HOUR)
    assert says(town.waiting()) == ["session-planned"]
