"""Reminders leave in time, by day, once; late ones are missed; what became of each is noted."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select

from referrals import (
    enrolments,
    opt_outs,
    outbox,
    outbox_claims,
    people,
    programme_sessions,
    reminder_figures,
    reminder_sending,
    session_replies,
)
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.models import OutboxRow, Person, ProgrammeSession, Reminder, Staff
from referrals.vocabulary import Coming, Delivery, Lane, ReminderState, Role, Unasked
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_staff_member
from tests.referrals.test_reminders import (
    TEATRO,
    a_facilitator,
    a_participant,
    planned,
    rows,
)
from tests.together import together

_S = ReminderState


class Evening:
    """A session in five days at ten, one participant; the clock is a minute after the day before."""

    def __init__(self, database: Database, clock: FakeClock, people: int = 1) -> None:
        self.database, self.clock = database, clock
        with database.work() as work:
            member = a_facilitator(work)
            self.people = [a_participant(work, member).id for _ in range(people)]
            self.session = planned(
                work, member, days=1.5
            ).id  # ten in the evening; a day before: ten
            self.member = member.id
            for row in work.session.scalars(select(OutboxRow)):  # what was said before has arrived
                row.state = Delivery.SENT
        # Ten in the evening is night: the reminder of the day before is at 19:15 of this day.
        clock.advance(hours=9, minutes=16)

    def advance(self) -> int:
        with self.database.work() as work:
            return reminder_sending.advance(work)

    def states(self) -> list[tuple[int, str, str | None]]:
        with self.database.work() as work:
            query = select(Reminder).order_by(Reminder.due_at, Reminder.id)
            return [
                (one.offset_minutes, one.state.value, one.why)
                for one in work.session.scalars(query)
            ]

    def first(self) -> tuple[str, str | None]:
        return self.states()[0][1:]

    def mail(self) -> Sequence[OutboxRow]:
        with self.database.work() as work:
            found = select(OutboxRow).where(OutboxRow.dedupe_key.like("reminder:%"))
            return work.session.scalars(found.order_by(OutboxRow.id)).all()

    def person(self, work: Work, number: int = 0) -> Person:
        return work.session.get_one(Person, self.people[number])

    def staff(self, work: Work) -> Person:
        return work.session.get_one(Staff, self.member).person

    def end(self, state: Delivery, error: str | None = None) -> None:
        with self.database.work() as work:
            for row in work.session.scalars(
                select(OutboxRow).where(OutboxRow.dedupe_key.like("reminder:%"))
            ):
                row.state, row.error = state, error
                row.sent_at = work.now if state is Delivery.SENT else None

    def leaving(self, work: Work) -> bool:
        reminder = work.session.scalars(select(Reminder).where(Reminder.queued_at.is_not(None)))
        return reminder_sending.leaving(work, reminder.one().id) is not None


@pytest.fixture
def evening(database: Database, clock: FakeClock) -> Evening:
    return Evening(database, clock)


class TestLeaving:
    def test_what_is_due_goes_into_the_bulk_lane_once(self, evening: Evening) -> None:
        assert evening.states()[0] == (1440, "planned", None)
        assert evening.advance() == 1
        assert evening.advance() == 0
        (row,) = evening.mail()
        assert row.lane is Lane.BULK
        key = f"reminder:{evening.session}:{evening.people[0]}:1440:0"
        assert row.dedupe_key == key
        assert evening.first() == ("queued", None)

    def test_what_is_not_due_stays(self, evening: Evening, clock: FakeClock) -> None:
        clock.advance(minutes=-2)
        assert evening.advance() == 0
        assert evening.first() == ("planned", None)

    def test_what_the_outbox_did_is_noted(self, evening: Evening) -> None:
        evening.advance()
        evening.end(Delivery.SENT)
        evening.advance()
        assert evening.first() == ("sent", None)
        with evening.database.work() as work:
            assert rows(work, evening.person(work))[0].sent_at == work.now

    @pytest.mark.parametrize(
        ("end", "error", "noted"),
        [
            (Delivery.FAILED, "Forbidden", ("failed", "blocked")),
            (Delivery.FAILED, "BadRequest: other", ("failed", "refused")),
            (Delivery.UNKNOWN, "crash", ("unknown", None)),
            (Delivery.CANCELLED, "called off", ("cancelled", None)),
        ],
    )
    def test_each_other_end_is_noted(
        self, evening: Evening, end: Delivery, error: str, noted: tuple[str, str | None]
    ) -> None:
        evening.advance()
        evening.end(end, error)
        evening.advance()
        assert evening.first() == noted

    def test_a_crash_while_sending_leaves_it_unknown_and_sends_nothing_twice(
        self, evening: Evening
    ) -> None:
        evening.advance()
        with evening.database.work() as work:
            outbox_claims.claim(work, limit=5)
        with evening.database.work() as work:
            outbox_claims.rescue(work, all_taken=True)
        assert evening.advance() == 0
        assert evening.first() == ("unknown", None)

    def test_a_message_that_is_gone_is_unknown(self, evening: Evening) -> None:
        evening.advance()
        with evening.database.work() as work:
            for row in work.session.scalars(select(OutboxRow)):
                work.session.delete(row)
        evening.advance()
        assert evening.first() == ("unknown", None)

    def test_two_processes_put_it_in_once(self, evening: Evening) -> None:
        together(evening.database, reminder_sending.advance, reminder_sending.advance)
        assert len(evening.mail()) == 1

    def test_no_more_than_a_portion_waits(
        self, database: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reminder_sending, "PORTION", 3)
        many = Evening(database, clock, people=5)
        assert [many.advance(), many.advance()] == [3, 0]
        many.end(Delivery.SENT)
        assert [many.advance(), many.advance()] == [2, 0]


class TestNotLeaving:
    def test_late_ones_are_missed_and_not_sent(self, evening: Evening, clock: FakeClock) -> None:
        clock.advance(minutes=45)
        assert evening.advance() == 0
        assert evening.first() == ("missed", "late")
        assert evening.mail() == []

    def test_one_that_got_late_in_the_outbox_is_missed_when_it_would_leave(
        self, evening: Evening, clock: FakeClock
    ) -> None:
        evening.advance()
        with evening.database.work() as work:
            assert evening.leaving(work)
        clock.advance(minutes=45)
        with evening.database.work() as work:
            assert not evening.leaving(work)
        evening.end(Delivery.SENT)  # nothing was sent
        evening.advance()
        assert evening.first() == ("missed", "late")

    def test_to_whoever_blocked_the_bot_none_leaves(self, evening: Evening) -> None:
        with evening.database.work() as work:
            people.mark_blocked(work, evening.people[0])
            assert reminder_figures.today(work).unreachable == 1
        assert evening.advance() == 0
        assert evening.first() == ("failed", "blocked")
        assert evening.mail() == []

    @pytest.mark.parametrize(
        ("what", "noted"),
        [
            ("move", ("cancelled", "changed")),
            ("cancel", ("cancelled", "changed")),
            ("leave", ("cancelled", "changed")),
            ("off", ("unwanted", "opted_out")),
            ("away", ("unwanted", "not_coming")),
        ],
    )
    @pytest.mark.parametrize("is_taken", [False, True])
    def test_what_changes_while_it_waits_calls_it_back(
        self, evening: Evening, what: str, noted: tuple[str, str], is_taken: bool
    ) -> None:
        evening.advance()
        if is_taken:
            with evening.database.work() as work:
                (parcel,) = [
                    one
                    for one in outbox_claims.claim(work, limit=9)
                    if one.notice.say == "reminder"
                ]
        with evening.database.work() as work:
            person, made = evening.person(work), programme_sessions.get(work, evening.session)
            if what == "move":
                later = made.starts_at + timedelta(days=3)
                programme_sessions.move(work, made.id, later, by=evening.staff(work))
            elif what == "cancel":
                programme_sessions.cancel(work, made.id, by=evening.staff(work))
            elif what == "leave":
                enrolments.leave(work, TEATRO, by=person)
            elif what == "off":
                opt_outs.stop(work, person, Unasked.REMINDERS)
            else:
                session_replies.answered(work, made.id, Coming.NOT_COMING, changes=0, by=person)
        if is_taken:
            with evening.database.work() as work:
                assert not evening.leaving(work)
                outbox.sent(work, parcel.row_id, message_id=None)
            evening.advance()
        else:
            assert evening.mail() == []
        found = [one for one in evening.states() if one[1:] == noted and one[0] == 1440]
        assert found

    def test_wanting_them_again_in_the_evening_brings_it_in_the_morning(
        self, evening: Evening, clock: FakeClock
    ) -> None:
        evening.advance()
        with evening.database.work() as work:
            opt_outs.stop(work, evening.person(work), Unasked.REMINDERS)
        with evening.database.work() as work:
            opt_outs.resume(work, evening.person(work), Unasked.REMINDERS)
        assert evening.advance() == 0
        clock.advance(hours=12, minutes=44)  # eight in the morning
        assert evening.advance() == 1
        assert len(evening.mail()) == 1


class TestThePause:
    def test_nothing_leaves_and_what_waits_is_taken_back(self, evening: Evening) -> None:
        with evening.database.work() as work:
            by = a_coordinator(work).person
            ids = by.id
        evening.advance()
        with evening.database.work() as work:
            by = work.session.get_one(Person, ids)
            assert reminder_sending.pause(work, by=by)
            assert not reminder_sending.pause(work, by=by)
        assert evening.mail() == []
        assert evening.advance() == 0
        assert evening.first() == ("planned", None)
        with evening.database.work() as work:
            by = work.session.get_one(Person, ids)
            assert reminder_sending.go_on(work, by=by)
            assert not reminder_sending.go_on(work, by=by)
        assert evening.advance() == 1
        assert evening.first() == ("queued", None)

    def test_what_gets_too_late_meanwhile_is_missed_because_of_it(
        self, evening: Evening, clock: FakeClock
    ) -> None:
        with evening.database.work() as work:
            by = a_coordinator(work).person
            ids = by.id
            reminder_sending.pause(work, by=by)
        clock.advance(minutes=45)
        with evening.database.work() as work:
            reminder_sending.go_on(work, by=work.session.get_one(Person, ids))
        assert evening.advance() == 0
        assert evening.first() == ("missed", "paused")
        with evening.database.work() as work:
            assert reminder_figures.today(work).while_paused == 1

    def test_one_that_is_leaving_at_that_moment_leaves(self, evening: Evening) -> None:
        evening.advance()
        with evening.database.work() as work:
            outbox_claims.claim(work, limit=9)
        with evening.database.work() as work:
            reminder_sending.pause(work, by=a_coordinator(work).person)
            assert evening.leaving(work)
        evening.end(Delivery.SENT)
        evening.advance()
        assert evening.first() == ("sent", None)

    @pytest.mark.parametrize("role", [Role.FACILITATOR, Role.GESTOR, Role.AUDITOR])
    def test_only_the_coordination_pauses(self, work: Work, role: Role) -> None:
        by = a_staff_member(work, role).person
        for does in (reminder_sending.pause, reminder_sending.go_on):
            with pytest.raises(NotAllowed):
                does(work, by=by)


def test_the_figures_of_the_day(database: Database, clock: FakeClock) -> None:
    evening = Evening(database, clock, people=4)
    with database.work() as work:
        day = reminder_figures.today(work)
        assert (day.waiting, day.is_under_way) == (4, False)
        assert day.next_due == work.now - timedelta(minutes=1)
    evening.advance()
    with database.work() as work:
        mine = select(Reminder).where(Reminder.state == _S.QUEUED).order_by(Reminder.id)
        for one, state in zip(
            work.session.scalars(mine).all(), (_S.SENT, _S.MISSED, _S.FAILED), strict=False
        ):
            one.state = state
    with database.work() as work:
        day = reminder_figures.today(work)
        assert (day.waiting, day.is_under_way) == (1, True)
        assert Counter(day.counts) == Counter(
            {_S.SENT: 1, _S.MISSED: 1, _S.FAILED: 1, _S.QUEUED: 1}
        )
        made: ProgrammeSession = programme_sessions.get(work, evening.session)
        found = reminder_figures.of_session(work, made.id)
        assert found[_S.PLANNED] == 4  # those of two hours before
        assert reminder_figures.last_sent(work, evening.people[0], [made]) == {made.id: 1440}
