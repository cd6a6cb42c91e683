"""Messages on their way out: lanes, order, retries, and what a crash leaves behind."""

from datetime import datetime, timedelta

from sqlalchemy import select

from referrals import outbox, outbox_claims
from referrals.db import Database, Work
from referrals.models import OutboxRow, Person
from referrals.notices import Notice
from referrals.vocabulary import Delivery, Lane
from tests.conftest import FakeClock
from tests.factories import a_case, a_gestor, a_person, alert_of
from tests.together import together

_SECOND = timedelta(seconds=1)


def put(
    work: Work, to: Person, say: str, lane: Lane = Lane.CONVERSATION, at: datetime | None = None
) -> None:
    outbox.enqueue(work, Notice(say), to=to, lane=lane, dedupe_key=f"{to.id}:{say}", at=at)


def claimed(work: Work, limit: int = 10, **more: list[int]) -> list[str]:
    return [parcel.notice.say for parcel in outbox_claims.claim(work, limit=limit, **more)]


def row(work: Work, say: str, to: Person) -> OutboxRow:
    return work.session.scalars(
        select(OutboxRow).where(OutboxRow.dedupe_key == f"{to.id}:{say}")
    ).one()


def finish(work: Work, say: str, to: Person) -> None:
    outbox.sent(work, row(work, say, to).id, message_id=1)


def test_a_parcel_has_all_that_its_sending_needs(work: Work) -> None:
    person = a_person(work, chat_id=4242)
    notice = Notice("talk", {"text": "¿está bien?", "pin": [3.5, -76.3]})
    gestor = a_gestor(work)
    case = a_case(work)
    alert = alert_of(work, case, gestor)
    outbox.enqueue(
        work,
        notice,
        to=person,
        lane=Lane.ALERT,
        dedupe_key="k",
        case_id=case.id,
        alert_id=alert.id,
    )
    parcel = next(one for one in outbox_claims.claim(work, limit=10) if one.person_id == person.id)
    assert (parcel.chat_id, parcel.notice, parcel.lane) == (4242, notice, Lane.ALERT)
    assert (parcel.case_id, parcel.alert_id, parcel.attempts) == (case.id, alert.id, 1)


def test_a_second_row_with_the_same_key_is_ignored(work: Work) -> None:
    person = a_person(work)
    put(work, person, "one")
    outbox.enqueue(work, Notice("two"), to=person, lane=Lane.ALERT, dedupe_key=f"{person.id}:one")
    assert claimed(work) == ["one"]


def test_the_same_key_at_the_same_instant_makes_one_row(database: Database) -> None:
    with database.work() as work:
        person = a_person(work)
    together(database, *[lambda work: put(work, person, "one")] * 4)
    with database.work() as work:
        assert len(work.session.scalars(select(OutboxRow)).all()) == 1


class TestOrder:
    def test_one_row_of_a_person_is_under_way_at_a_time(self, work: Work) -> None:
        person = a_person(work)
        for say in ("1", "2"):
            put(work, person, say)
        put(work, person, "urgent", Lane.ALERT)
        assert claimed(work) == ["urgent"]
        assert claimed(work) == []
        finish(work, "urgent", person)
        assert claimed(work) == ["1"]
        assert claimed(work) == []
        finish(work, "1", person)
        assert claimed(work) == ["2"]

    def test_a_faster_lane_overtakes_everybodys_slower_ones(self, work: Work) -> None:
        crowd = [a_person(work) for _ in range(5)]
        for person in crowd:
            put(work, person, "bulk", Lane.BULK)
        put(work, crowd[3], "talk")
        put(work, crowd[4], "alert", Lane.ALERT)
        assert claimed(work, limit=3) == ["alert", "talk", "bulk"]

    def test_no_more_than_asked_for_are_taken(self, work: Work) -> None:
        for _ in range(5):
            put(work, a_person(work), "x")
        assert [len(claimed(work, limit=limit)) for limit in (0, 2, 2, 2)] == [0, 2, 2, 1]

    def test_a_person_with_rows_in_all_lanes_takes_no_place_from_others(self, work: Work) -> None:
        busy, other = a_person(work), a_person(work)
        for lane in Lane:
            put(work, busy, lane.value, lane)
        put(work, other, "other", Lane.BULK)
        assert claimed(work, limit=2) == ["alert", "other"]

    def test_who_must_rest_is_passed_over(self, work: Work) -> None:
        resting, other = a_person(work), a_person(work)
        put(work, resting, "later")
        put(work, other, "now")
        assert claimed(work, resting=[resting.id]) == ["now"]
        assert claimed(work) == ["later"]


class TestRetry:
    def test_it_holds_those_behind_it_in_its_lane(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            person = a_person(work)
            for say in ("1", "2"):
                put(work, person, say)
            assert claimed(work) == ["1"]
            outbox.retry(
                work, row(work, "1", person).id, at=work.now + 5 * _SECOND, error="TimedOut"
            )
            assert claimed(work) == []
        clock.advance(seconds=5)
        with database.work() as work:
            (parcel,) = outbox_claims.claim(work, limit=5)
            assert (parcel.notice.say, parcel.attempts) == ("1", 2)
            assert row(work, "1", person).error == "TimedOut"

    def test_a_faster_lane_does_not_wait_for_it(self, work: Work) -> None:
        person = a_person(work)
        put(work, person, "1")
        claimed(work)
        outbox.retry(work, row(work, "1", person).id, at=work.now + 60 * _SECOND, error="x")
        put(work, person, "urgent", Lane.ALERT)
        assert claimed(work) == ["urgent"]

    def test_other_people_do_not_wait_for_it(self, work: Work) -> None:
        one, other = a_person(work), a_person(work)
        put(work, one, "1")
        claimed(work)
        outbox.retry(work, row(work, "1", one).id, at=work.now + 60 * _SECOND, error="x")
        put(work, other, "2")
        assert claimed(work) == ["2"]


class TestLater:
    def test_a_row_for_a_later_moment_waits_for_it_and_holds_nobody(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            person = a_person(work)
            put(work, person, "tomorrow", Lane.BULK, at=work.now + timedelta(days=1))
            put(work, person, "today", Lane.BULK)
            assert claimed(work) == ["today"]
            finish(work, "today", person)
            assert claimed(work) == []
        clock.advance(days=1)
        with database.work() as work:
            assert claimed(work) == ["tomorrow"]

    def test_when_the_next_one_is_ready(self, work: Work) -> None:
        assert outbox_claims.next_ready(work) is None
        person = a_person(work)
        later = work.now + timedelta(hours=1)
        put(work, person, "later", at=later)
        assert outbox_claims.next_ready(work) == later
        put(work, person, "now")
        assert outbox_claims.next_ready(work) == work.now

    def test_a_row_that_waits_for_another_is_not_ready(self, work: Work) -> None:
        person = a_person(work)
        for say in ("1", "2"):
            put(work, person, say)
        claimed(work)
        assert outbox_claims.next_ready(work) is None
        again = work.now + 30 * _SECOND
        outbox.retry(work, row(work, "1", person).id, at=again, error="x")
        assert outbox_claims.next_ready(work) == again


class TestEnds:
    def test_words_are_deleted_once_sent(self, work: Work) -> None:
        person = a_person(work)
        put(work, person, "1")
        (parcel,) = outbox_claims.claim(work, limit=1)
        outbox.sent(work, parcel.row_id, message_id=99)
        found = row(work, "1", person)
        assert (found.state, found.message_sealed) == (Delivery.SENT, None)
        assert (found.sent_at, found.sent_message_id) == (work.now, 99)

    def test_words_are_deleted_once_given_up_and_the_next_leaves(self, work: Work) -> None:
        person = a_person(work)
        for say in ("1", "2"):
            put(work, person, say)
        claimed(work)
        outbox.give_up(work, row(work, "1", person).id, error="BadRequest")
        found = row(work, "1", person)
        assert (found.state, found.message_sealed) == (Delivery.FAILED, None)
        assert found.error == "BadRequest"
        assert claimed(work) == ["2"]

    def test_the_card_of_an_alert_is_remembered(self, work: Work) -> None:
        gestor = a_gestor(work)
        alert = alert_of(work, a_case(work), gestor)
        outbox.card_sent(work, alert.id, message_id=1234)
        assert alert.message_id == 1234

    def test_rows_that_ended_long_ago_are_deleted_and_no_others(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            people = {say: a_person(work) for say in ("sent", "failed", "unknown", "waiting")}
            for say, person in people.items():
                put(work, person, say)
            put(work, people["waiting"], "behind")
            claimed(work)
            finish(work, "sent", people["sent"])
            outbox.give_up(work, row(work, "failed", people["failed"]).id, error="x")
            outbox.give_up(
                work,
                row(work, "unknown", people["unknown"]).id,
                error="x",
                state=Delivery.UNKNOWN,
            )
        clock.advance(days=7, seconds=1)
        with database.work() as work:
            put(work, people["sent"], "fresh")
            outbox.purge(work, older_than=timedelta(days=7))
            left = work.session.scalars(select(OutboxRow).order_by(OutboxRow.id)).all()
            assert [one.dedupe_key.split(":")[1] for one in left] == [
                "waiting", "behind", "fresh",
            ]  # fmt: skip


class TestAfterACrash:
    def crash(self, database: Database) -> dict[Lane, Person]:
        """A process took one row of each lane and died."""
        with database.work() as work:
            people = {lane: a_person(work) for lane in Lane}
            for lane, person in people.items():
                put(work, person, lane.value, lane)
            assert len(claimed(work)) == 3
        return people

    def test_its_rows_are_left_alone_until_the_lease_runs_out(
        self, database: Database, clock: FakeClock
    ) -> None:
        self.crash(database)
        clock.advance(seconds=60)
        with database.work() as work:
            assert outbox_claims.rescue(work) == 0
            assert claimed(work) == []

    def test_then_they_are_sent_again_except_for_bulk_which_is_unknown(
        self, database: Database, clock: FakeClock
    ) -> None:
        people = self.crash(database)
        clock.advance(seconds=61)
        with database.work() as work:
            assert outbox_claims.rescue(work) == 3
            assert claimed(work) == ["alert", "conversation"]
            lost = row(work, "bulk", people[Lane.BULK])
            assert (lost.state, lost.error) == (Delivery.UNKNOWN, "crash")
            assert lost.message_sealed is None

    def test_who_is_alone_on_the_database_waits_for_no_lease(self, database: Database) -> None:
        self.crash(database)
        with database.work() as work:
            assert outbox_claims.rescue(work, all_taken=True) == 3
            assert claimed(work) == ["alert", "conversation"]

    def test_rescuing_twice_frees_nothing_more(self, database: Database) -> None:
        self.crash(database)
        with database.work() as work:
            outbox_claims.rescue(work, all_taken=True)
            assert outbox_claims.rescue(work, all_taken=True) == 0

    def test_a_claim_that_is_not_committed_takes_nothing(self, database: Database) -> None:
        with database.work() as work:
            person = a_person(work)
            put(work, person, "1")

        def claim_and_die(work: Work) -> None:
            assert claimed(work) == ["1"]
            raise RuntimeError("the process dies here")

        together(database, claim_and_die)
        with database.work() as work:
            (parcel,) = outbox_claims.claim(work, limit=1)
            assert parcel.attempts == 1


def test_senders_at_the_same_instant_never_share_a_row_nor_a_person(database: Database) -> None:
    with database.work() as work:
        for _ in range(12):
            person = a_person(work)
            for number, lane in enumerate((*Lane, *Lane)):
                put(work, person, f"{lane.value}-{number}", lane)
    batches = together(database, *[lambda work: outbox_claims.claim(work, limit=5)] * 4)
    parcels = [parcel for batch in batches for parcel in batch]
    assert len({parcel.row_id for parcel in parcels}) == len(parcels) == 12
    assert len({parcel.person_id for parcel in parcels}) == 12
    assert {parcel.notice.say for parcel in parcels} == {"alert-0"}
