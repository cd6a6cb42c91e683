"""What happens by itself: rows that are due are dealt with, and trouble with one stops no other."""

from datetime import timedelta
from typing import Any

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import scheduler
from referrals import climbing, conversations, filing, inbox, outbox, outbox_claims, people
from referrals.conversations import Draft
from referrals.db import Database, Work
from referrals.inbox import Arrived
from referrals.models import Alert, Case, Conversation, InboxRow, OutboxRow, Person
from referrals.notices import Notice
from referrals.vocabulary import Kind, Lane, Rank
from tests.conftest import FakeClock
from tests.factories import a_backup, a_case, a_gestor, a_person, said_to

ANA, LUIS = 81, 82


class Woken:
    """Counts how often the sender was told of something new."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def woken() -> Woken:
    return Woken()


async def wake(database: Database, woken: Woken, name: str) -> None:
    """Run one job as the scheduler does at its time."""
    jobs: AsyncIOScheduler = scheduler.build(database, woken=woken)
    job = next(one for one in jobs.get_jobs() if one.id == name)
    await job.func()


def begin(work: Work, chat_id: int, **draft: Any) -> Conversation:
    """Somebody begins a report."""
    conversation = conversations.current(work, people.meet(work, chat_id))
    told = Draft(**{"kind": Kind.CONFLICT, "story": "pelea", **draft})
    conversations.save_draft(work, conversation, told, flow="conflict_alert_form")
    return conversation


class TestEscalating:
    async def test_a_case_that_cannot_be_climbed_does_not_hold_up_the_others(
        self,
        database: Database,
        clock: FakeClock,
        woken: Woken,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        with database.work() as work:
            a_gestor(work)
            backup = a_backup(work).person_id
            broken, _ = (a_case(work, happening="now").id for _ in range(2))
        clock.advance(minutes=11)
        attend = climbing.attend

        def break_one(work: Work, case_id: int) -> bool:
            told = attend(work, case_id)
            if case_id == broken:
                raise KeyError("words")
            return told

        with monkeypatch.context() as patch:
            patch.setattr(climbing, "attend", break_one)
            await wake(database, woken, "escalate")
        with database.work() as work:
            assert said_to(work, work.session.get_one(Person, backup)) == ["alert"]
        await wake(database, woken, "escalate")
        with database.work() as work:
            assert said_to(work, work.session.get_one(Person, backup)) == ["alert"] * 2

    async def test_an_alert_that_nobody_answered_goes_to_the_next_in_line(
        self, database: Database, clock: FakeClock, woken: Woken
    ) -> None:
        with database.work() as work:
            a_gestor(work)
            backup = a_backup(work).person_id
            a_case(work, happening="now")
        await wake(database, woken, "escalate")
        assert woken.times == 0
        clock.advance(minutes=11)
        await wake(database, woken, "escalate")
        assert woken.times == 1
        with database.work() as work:
            ranks = [alert.rank for alert in work.session.query(Alert).order_by(Alert.id)]
            assert ranks == [Rank.HOLDER, Rank.BACKUP]
            assert "alert" in said_to(work, work.session.get_one(Person, backup))

    async def test_it_is_done_once(
        self, database: Database, clock: FakeClock, woken: Woken
    ) -> None:
        with database.work() as work:
            a_gestor(work)
            a_backup(work)
            a_case(work, happening="now")
        clock.advance(minutes=11)
        await wake(database, woken, "escalate")
        await wake(database, woken, "escalate")
        with database.work() as work:
            assert work.session.query(Alert).count() == 2


class TestAbandonedReports:
    async def test_a_report_that_was_left_is_filed_as_it_stands(
        self, database: Database, clock: FakeClock, woken: Woken
    ) -> None:
        with database.work() as work:
            begin(work, ANA)
        clock.advance(minutes=4)
        await wake(database, woken, "file_abandoned")
        assert woken.times == 0
        clock.advance(minutes=2)
        await wake(database, woken, "file_abandoned")
        await wake(database, woken, "file_abandoned")
        assert woken.times == 1
        with database.work() as work:
            case = work.session.query(Case).one()
            assert case.incomplete

    async def test_one_that_cannot_be_filed_does_not_hold_up_the_others(
        self,
        database: Database,
        clock: FakeClock,
        woken: Woken,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        with database.work() as work:
            broken = begin(work, ANA).id
            begin(work, LUIS, story="otra pelea")
        clock.advance(minutes=6)
        file = filing.file_abandoned

        def break_one(work: Work, conversation: Conversation) -> Any:
            filed = file(work, conversation)
            if conversation.id == broken:
                raise KeyError("words")
            return filed

        with monkeypatch.context() as patch:
            patch.setattr(filing, "file_abandoned", break_one)
            await wake(database, woken, "file_abandoned")
        with database.work() as work:
            (case,) = work.session.query(Case).all()
            assert work.vault.open(case.story_sealed or b"") == "otra pelea"
        await wake(database, woken, "file_abandoned")
        with database.work() as work:
            assert work.session.query(Case).count() == 2


class TestRescueAndPurge:
    async def test_rows_that_a_dead_process_had_taken_are_freed(
        self, database: Database, clock: FakeClock, woken: Woken
    ) -> None:
        with database.work() as work:
            inbox.store(work, [Arrived(1, ANA, "{}")])
            person = a_person(work)
            outbox.enqueue(
                work, Notice("x"), to=person, lane=Lane.ALERT, dedupe_key="x", case_id=None
            )
        with database.work() as work:
            inbox.claim(work, limit=1)
            outbox_claims.claim(work, limit=1)
        clock.advance(minutes=5)
        await wake(database, woken, "rescue")
        with database.work() as work:
            assert len(inbox.claim(work, limit=1)) == 1
            assert len(outbox_claims.claim(work, limit=1)) == 1

    async def test_rows_that_ended_long_ago_are_deleted_and_others_not(
        self, database: Database, clock: FakeClock, woken: Woken
    ) -> None:
        with database.work() as work:
            inbox.store(work, [Arrived(1, ANA, "{}"), Arrived(2, LUIS, "{}")])
            (taken, *_) = inbox.claim(work, limit=1)
            inbox.done(work, taken.row_id)
            person = a_person(work)
            for key in ("sent", "waiting"):
                outbox.enqueue(work, Notice("x"), to=person, lane=Lane.BULK, dedupe_key=key)
            (parcel,) = outbox_claims.claim(work, limit=1)
            outbox.sent(work, parcel.row_id, message_id=1)
        clock.advance(seconds=(scheduler.KEPT + timedelta(hours=1)).total_seconds())
        await wake(database, woken, "purge")
        assert woken.times == 0
        with database.work() as work:
            assert [row.update_id for row in work.session.query(InboxRow)] == [2]
            assert [row.dedupe_key for row in work.session.query(OutboxRow)] == ["waiting"]


class TestJobs:
    async def test_a_job_that_fails_is_logged_without_words_and_runs_at_its_next_time(
        self,
        local: Database,
        woken: Woken,
        monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        runs = 0

        def fails(_work: Work) -> int:
            nonlocal runs
            runs += 1
            raise KeyError("lo que alguien contó")

        def works(_work: Work) -> int:
            return 1

        monkeypatch.setattr(scheduler, "JOBS", ((fails, 5), (works, 5)))
        await wake(local, woken, "fails")
        await wake(local, woken, "works")
        await wake(local, woken, "fails")
        assert (runs, woken.times) == (2, 1)
        assert "alguien" not in caplog.text

    async def test_no_run_is_missed_and_none_overlaps(self, local: Database, woken: Woken) -> None:
        jobs = scheduler.build(local, woken=woken)
        jobs.start(paused=True)
        found = jobs.get_jobs()
        assert {job.id for job in found} == {job.__name__ for job, _ in scheduler.JOBS}
        for job in found:
            assert job.max_instances == 1
            assert job.misfire_grace_time is None
            assert job.coalesce
        jobs.shutdown(wait=False)
