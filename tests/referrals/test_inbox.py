"""Updates on their way in: stored once, in order, never given up silently."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from referrals import inbox
from referrals.db import Database, Work
from referrals.inbox import Arrived, Taken
from referrals.models import InboxRow
from referrals.vocabulary import Intake
from tests.conftest import FakeClock
from tests.together import together


def arrive(work: Work, *updates: tuple[int, int]) -> int:
    """Store updates, given as (update, chat)."""
    return inbox.store(
        work, [Arrived(update, chat, f"payload {update}") for update, chat in updates]
    )


def claimed(work: Work, limit: int = 10) -> list[int]:
    return [taken.update_id for taken in inbox.claim(work, limit=limit)]


def row(work: Work, update_id: int) -> InboxRow:
    return work.session.scalars(select(InboxRow).where(InboxRow.update_id == update_id)).one()


class TestStoring:
    def test_an_update_is_stored_once_however_often_it_comes(self, database: Database) -> None:
        with database.work() as work:
            assert arrive(work, (1, 7), (2, 7), (2, 7)) == 2
        with database.work() as work:
            assert arrive(work, (2, 7), (3, 7)) == 1
            assert arrive(work) == 0
            assert claimed(work) == [1]

    def test_also_after_it_was_dealt_with(self, work: Work) -> None:
        arrive(work, (1, 7))
        inbox.done(work, inbox.claim(work, limit=1)[0].row_id)
        assert arrive(work, (1, 7)) == 0
        assert claimed(work) == []

    def test_at_the_same_instant_too(self, database: Database) -> None:
        stored = together(database, *[lambda work: arrive(work, (1, 7), (2, 8), (3, 9))] * 3)
        assert sum(stored) == 3
        with database.work() as work:
            assert sorted(claimed(work)) == [1, 2, 3]

    def test_what_was_not_committed_was_not_stored(self, database: Database) -> None:
        def store_and_die(work: Work) -> None:
            arrive(work, (1, 7))
            raise RuntimeError("the process dies here")

        together(database, store_and_die)
        with database.work() as work:
            assert arrive(work, (1, 7)) == 1

    def test_the_words_go_once_dealt_with(self, work: Work) -> None:
        arrive(work, (1, 7))
        (taken,) = inbox.claim(work, limit=1)
        assert taken == Taken(row(work, 1).id, 1, "payload 1", 1)
        inbox.done(work, taken.row_id)
        found = row(work, 1)
        assert (found.state, found.payload_sealed) == (Intake.DONE, None)
        assert found.done_at == work.now


class TestOrder:
    def test_updates_of_a_chat_are_taken_up_one_at_a_time(self, work: Work) -> None:
        arrive(work, (1, 7), (2, 7), (3, 8), (4, 7))
        assert claimed(work) == [1, 3]
        assert claimed(work) == []
        inbox.done(work, row(work, 1).id)
        assert claimed(work) == [2]

    def test_no_more_than_asked_for_are_taken(self, work: Work) -> None:
        arrive(work, *[(number, number) for number in range(1, 6)])
        assert [claimed(work, limit) for limit in (2, 2, 2)] == [[1, 2], [3, 4], [5]]

    def test_takers_at_the_same_instant_never_share_an_update_nor_a_chat(
        self, database: Database
    ) -> None:
        with database.work() as work:
            arrive(work, *[(number, number % 6) for number in range(1, 31)])
        batches = together(database, *[lambda work: inbox.claim(work, limit=4)] * 4)
        taken = sorted(one.update_id for batch in batches for one in batch)
        assert taken == sorted(set(taken))
        assert set(taken) <= {1, 2, 3, 4, 5, 6}
        with database.work() as work:
            claimed(work)
            under_way = select(InboxRow.update_id).where(InboxRow.state == Intake.TAKEN)
            assert set(work.session.scalars(under_way)) == {1, 2, 3, 4, 5, 6}


class TestTrouble:
    def test_an_update_that_is_put_back_holds_its_chat_only(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            arrive(work, (1, 7), (2, 7), (3, 8))
            claimed(work)
            inbox.put_back(work, row(work, 1).id, delay=timedelta(seconds=4))
            inbox.done(work, row(work, 3).id)
            arrive(work, (4, 8))
            assert claimed(work) == [4]
        clock.advance(seconds=4)
        with database.work() as work:
            (again,) = inbox.claim(work, limit=5)
            assert (again.update_id, again.payload, again.attempts) == (1, "payload 1", 2)

    def test_a_poisonous_update_is_given_up_kept_and_lets_the_next_through(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            arrive(work, (1, 7), (2, 7))
        for attempt in range(1, inbox.MAX_ATTEMPTS + 1):
            with database.work() as work:
                (taken,) = inbox.claim(work, limit=5)
                assert (taken.update_id, taken.attempts) == (1, attempt)
                if attempt < inbox.MAX_ATTEMPTS:
                    inbox.put_back(work, taken.row_id, delay=timedelta(0))
                else:
                    inbox.fail(work, taken.row_id)
        with database.work() as work:
            failed = row(work, 1)
            assert failed.state is Intake.FAILED
            assert failed.payload_sealed is not None
            assert work.vault.open(failed.payload_sealed) == "payload 1"
            assert claimed(work) == [2]

    def test_a_dead_takers_updates_come_back_when_the_lease_has_run_out(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            arrive(work, (1, 7), (2, 7))
            claimed(work)
        clock.advance(seconds=90)
        with database.work() as work:
            assert inbox.rescue(work) == 0
        clock.advance(seconds=1)
        with database.work() as work:
            assert inbox.rescue(work) == 1
            (again,) = inbox.claim(work, limit=5)
            assert (again.update_id, again.attempts) == (1, 2)

    def test_who_is_alone_on_the_database_waits_for_no_lease(self, database: Database) -> None:
        with database.work() as work:
            arrive(work, (1, 7), (2, 8))
            claimed(work)
        with database.work() as work:
            assert inbox.rescue(work, all_taken=True) == 2
            assert inbox.rescue(work, all_taken=True) == 0
            assert claimed(work) == [1, 2]

    def test_rows_dealt_with_long_ago_are_deleted_and_no_others(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            arrive(work, (1, 7), (2, 8), (3, 9), (4, 9))
            claimed(work)
            inbox.done(work, row(work, 1).id)
            inbox.fail(work, row(work, 2).id)
        clock.advance(days=7, seconds=1)
        with database.work() as work:
            inbox.done(work, row(work, 3).id)
            inbox.purge(work, older_than=timedelta(days=7))
            left = work.session.scalars(select(InboxRow.update_id).order_by(InboxRow.id)).all()
            assert left == [3, 4]


steps = st.lists(
    st.one_of(
        st.tuples(st.just("arrive"), st.integers(0, 2)),
        st.tuples(st.sampled_from(["claim", "done", "put_back", "crash"]), st.integers(0, 3)),
    ),
    max_size=40,
)


@settings(max_examples=50)
@given(steps)
def test_no_interleaving_reorders_a_chat_or_loses_an_update(
    work: Work, script: list[tuple[str, int]]
) -> None:
    work.session.execute(delete(InboxRow))
    stored: dict[int, list[int]] = {}
    ended: dict[int, list[int]] = {}
    under_way: list[Taken] = []

    def claim() -> None:
        for taken in inbox.claim(work, limit=2):
            chat = taken.update_id % 10
            assert taken.update_id == stored[chat][len(ended.get(chat, []))]
            under_way.append(taken)

    def done(which: int) -> None:
        if under_way:
            taken = under_way.pop(which % len(under_way))
            inbox.done(work, taken.row_id)
            ended.setdefault(taken.update_id % 10, []).append(taken.update_id)

    for number, (step, argument) in enumerate(script):
        if step == "arrive":
            arrive(work, (number * 10 + argument, argument))
            stored.setdefault(argument, []).append(number * 10 + argument)
        elif step == "claim":
            claim()
        elif step == "done":
            done(argument)
        elif step == "put_back" and under_way:
            inbox.put_back(
                work, under_way.pop(argument % len(under_way)).row_id, delay=timedelta(0)
            )
        elif step == "crash":
            assert inbox.rescue(work, all_taken=True) == len(under_way)
            work.session.expire_all()
            under_way.clear()
    for _ in range(2 * len(script) + 2):
        done(0)
        claim()
    assert ended == stored
