"""Opening the database, units of work, and databases that will not do."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError

from referrals import db, facts, outbox, outbox_claims, schema
from referrals.city import City
from referrals.db import Database, Work, make_engine
from referrals.errors import DatabaseUnusable, SecretKeyError
from referrals.lifecycle import State
from referrals.models import Alert, Fact, Person
from referrals.notices import Notice
from referrals.vault import Vault, new_secret_key
from referrals.vocabulary import AlertState, Lane, Rank
from tests.conftest import ROOT, FakeClock
from tests.factories import a_case, a_gestor, a_person


class TestUnitsOfWork:
    def test_one_commits_at_its_end(self, database: Database) -> None:
        with database.work() as work:
            work.session.add(Fact(key="k", value="v"))
        with database.work() as work:
            assert work.session.get_one(Fact, "k").value == "v"

    def test_one_that_raises_leaves_nothing(self, database: Database) -> None:
        class Broken(Exception):
            pass

        def add_and_break(work: Work) -> None:
            work.session.add(Fact(key="k", value="v"))
            work.session.flush()
            raise Broken

        with pytest.raises(Broken), database.work() as work:
            add_and_break(work)
        with database.work() as work:
            assert work.session.get(Fact, "k") is None

    def test_its_moment_is_the_clocks(self, database: Database, clock: FakeClock) -> None:
        with database.work() as work:
            assert work.now == clock.now
            clock.advance(hours=1)
            assert work.now < clock.now

    async def test_many_run_at_once_off_the_event_loops_thread(self, database: Database) -> None:
        def count_up(work: Work) -> str:
            with_lock = {"key_share": False} if work.is_postgres else None
            fact = work.session.get_one(
                Fact, "n", with_for_update=with_lock, populate_existing=True
            )
            fact.value = str(int(fact.value) + 1)
            return threading.current_thread().name

        await database.run(lambda work: facts.remember(work, "n", "0"))
        names = await asyncio.gather(*[database.run(count_up) for _ in range(20)])
        assert all(name.startswith("work") for name in names)
        assert await database.run(lambda work: facts.recall(work, "n")) == "20"

    async def test_an_error_comes_back_to_who_asked(self, database: Database) -> None:
        def fail(work: Work) -> None:
            work.session.get_one(Person, 999_999_999)

        with pytest.raises(Exception, match="No row"):
            await database.run(fail)

    async def test_later_work_is_called_for_when_it_will_find_what_was_written(
        self, database: Database
    ) -> None:
        later: list[asyncio.Future[str | None]] = []

        def ask() -> None:
            later.append(asyncio.ensure_future(database.run(lambda work: facts.recall(work, "n"))))

        await database.run(lambda work: facts.remember(work, "n", "7"), then=ask)
        assert [await one for one in later] == ["7"]


class TestWhoeverSends:
    """What waits for messages is told of those that a unit of work has written."""

    @staticmethod
    def told_by(database: Database) -> list[int]:
        """Have the database say, at each call, how many rows the outbox then holds."""
        found: list[int] = []

        def listen() -> None:
            with database.engine.connect() as connection:
                found.append(connection.scalar(text("SELECT count(*) FROM outbox")) or 0)

        database.on_outgoing(listen)
        return found

    @staticmethod
    def put(work: Work, key: str, *, at: datetime | None = None) -> None:
        """Write a message to somebody."""
        to = a_person(work)
        outbox.enqueue(work, Notice("x"), to=to, lane=Lane.BULK, dedupe_key=key, at=at)

    async def test_they_hear_of_it_after_the_commit(self, database: Database) -> None:
        told = self.told_by(database)
        await database.run(lambda work: self.put(work, "a"))
        assert told == [1]

    async def test_they_do_not_hear_of_what_was_undone(self, database: Database) -> None:
        def put_and_break(work: Work) -> None:
            self.put(work, "a")
            raise KeyError

        told = self.told_by(database)
        with pytest.raises(KeyError):
            await database.run(put_and_break)
        assert told == []

    async def test_they_do_not_hear_of_work_that_says_nothing_yet(
        self, database: Database, clock: FakeClock
    ) -> None:
        told = self.told_by(database)
        later = clock.now + timedelta(hours=1)
        await database.run(lambda work: facts.remember(work, "n", "7"))
        await database.run(lambda work: self.put(work, "a", at=later))
        assert told == []

    async def test_they_hear_of_messages_that_a_dead_process_had_taken(
        self, database: Database
    ) -> None:
        await database.run(lambda work: self.put(work, "a"))
        await database.run(lambda work: outbox_claims.claim(work, limit=1))
        told = self.told_by(database)
        await database.run(lambda work: outbox_claims.rescue(work, all_taken=True))
        assert len(told) == 0  # a row of the bulk lane is not sent again
        await database.run(lambda work: alert(work))
        await database.run(lambda work: outbox_claims.claim(work, limit=1))
        told.clear()
        await database.run(lambda work: outbox_claims.rescue(work, all_taken=True))
        assert len(told) == 1

    async def test_who_calls_for_the_sender_themselves_is_not_called_for_twice(
        self, database: Database
    ) -> None:
        told = self.told_by(database)
        calls: list[int] = []
        await database.run(lambda work: self.put(work, "a"), then=lambda: calls.append(1))
        assert (told, calls) == ([], [1])


def alert(work: Work) -> None:
    """Write a message of the fastest lane."""
    outbox.enqueue(work, Notice("x"), to=a_person(work), lane=Lane.ALERT, dedupe_key="b")


class TestWhatIsStored:
    def test_moments_come_back_aware_and_in_utc(self, database: Database) -> None:
        bogota = timezone(timedelta(hours=-5))
        with database.work() as work:
            person = a_person(work, notice_at=datetime(2026, 11, 24, 9, 30, 1, 5, tzinfo=bogota))
        with database.work() as work:
            found = work.session.get_one(Person, person.id).notice_at
            assert found == datetime(2026, 11, 24, 14, 30, 1, 5, tzinfo=UTC)
            assert found.tzinfo is UTC

    def test_a_naive_moment_is_refused(self, work: Work) -> None:
        with pytest.raises(StatementError, match="naive"):
            a_person(work, notice_at=datetime(2026, 11, 24, 9, 30))  # noqa: DTZ001 - on purpose
        work.session.rollback()

    def test_enums_are_stored_by_value_and_nothing_else_is_taken(self, work: Work) -> None:
        case = a_case(work)
        stored = work.session.execute(text("SELECT state, urgency FROM cases")).one()
        assert tuple(stored) == ("received", "normal")
        case.state = "no such state"  # type: ignore[assignment]  # what is tested
        with pytest.raises(StatementError, match="no such state"):
            work.session.flush()
        work.session.rollback()
        assert State("received") is State.RECEIVED

    def test_a_row_that_points_nowhere_is_refused(self, work: Work) -> None:
        work.session.add(
            Alert(
                case_id=999_999_999,
                staff_id=999_999_999,
                rank=Rank.HOLDER,
                state=AlertState.OPEN,
                created_at=work.now,
            )
        )
        with pytest.raises(IntegrityError):
            work.session.flush()
        work.session.rollback()

    def test_a_gestor_without_a_cluster_is_refused(self, work: Work) -> None:
        gestor = a_gestor(work)
        gestor.duties[0].cluster_id = None
        with pytest.raises(IntegrityError):
            work.session.flush()
        work.session.rollback()


class TestFacts:
    def test_a_value_is_remembered_and_replaced(self, work: Work) -> None:
        assert facts.recall(work, "username") is None
        for name in ("a_bot", "b_bot"):
            facts.remember(work, "username", name)
            work.session.flush()
        assert facts.recall(work, "username") == "b_bot"

    def test_the_key_of_the_first_start_is_needed_ever_after(
        self, database_url: str, city: City
    ) -> None:
        first, other = new_secret_key(), new_secret_key()
        for key, fits in ((first, True), (first, True), (f"{other},{first}", True), (other, False)):
            database = Database(make_engine(database_url), city=city, vault=Vault.from_secret(key))
            try:
                with database.work() as work:
                    if fits:
                        facts.check_key(work)
                        continue
                    with pytest.raises(SecretKeyError, match="put the key file back"):
                        facts.check_key(work)
            finally:
                database.close()


class TestSqlite:
    def test_what_was_committed_survives_a_power_cut(self, tmp_path: Path) -> None:
        engine = make_engine(f"sqlite:///{tmp_path}/new/folder/pazos.db")
        with engine.connect() as connection:
            settings = [
                connection.execute(text(f"PRAGMA {name}")).scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys")
            ]
        engine.dispose()
        assert settings == ["wal", 2, 1]

    def test_what_was_committed_survives_kill_9(self, tmp_path: Path) -> None:
        file = tmp_path / "pazos.db"
        engine = make_engine(f"sqlite:///{file}")
        schema.upgrade(engine)
        engine.dispose()
        script = (
            "import sys\n"
            "from referrals.db import make_engine\n"
            "from sqlalchemy import text\n"
            "engine = make_engine('sqlite:///' + sys.argv[1])\n"
            "number = 0\n"
            "while True:\n"
            "    with engine.begin() as connection:\n"
            "        for half in 'ab':\n"
            "            connection.execute(text('INSERT INTO facts VALUES (:k, :v)'),"
            " {'k': f'{number}{half}', 'v': 'x'})\n"
            "    print(number, flush=True)\n"
            "    number += 1\n"
        )
        with subprocess.Popen(
            [sys.executable, "-c", script, str(file)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            for line in writer.stdout:
                if int(line) == 25:
                    os.kill(writer.pid, signal.SIGKILL)
                    break
            told = 25 + len(writer.stdout.read().split())
        engine = make_engine(f"sqlite:///{file}")
        with engine.connect() as connection:
            kept = set(connection.execute(text("SELECT key FROM facts")).scalars())
        engine.dispose()
        assert {f"{number}{half}" for number in range(told + 1) for half in "ab"} <= kept
        assert len(kept) % 2 == 0  # no half of a transaction


class TestRefusals:
    @pytest.mark.parametrize(
        ("url", "advice"),
        [
            ("nonsense", "sqlite:///file.db"),
            ("mysql://u:secret@host/x", "'mysql' are not supported"),
            ("sqlite:////dev/null/x/pazos.db", "PAZOS_DATA_DIR"),
        ],
    )
    def test_an_address_that_will_not_do(self, url: str, advice: str) -> None:
        with pytest.raises(DatabaseUnusable, match=advice) as caught:
            make_engine(url)
        assert "secret" not in str(caught.value)

    def refused(self, url: str, city: City, vault: Vault) -> str:
        database = Database(make_engine(url), city=city, vault=vault)
        try:
            with pytest.raises(DatabaseUnusable) as caught:
                database.check()
        finally:
            database.close()
        return str(caught.value)

    def test_a_folder_where_the_file_should_be(
        self, tmp_path: Path, city: City, vault: Vault
    ) -> None:
        assert "cannot be opened" in self.refused(f"sqlite:///{tmp_path}", city, vault)

    def test_a_damaged_file(self, tmp_path: Path, city: City, vault: Vault) -> None:
        file = tmp_path / "pazos.db"
        file.write_bytes(os.urandom(9000))
        assert "damaged" in self.refused(f"sqlite:///{file}", city, vault)

    def test_a_locked_file(
        self, tmp_path: Path, city: City, vault: Vault, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(db, "BUSY_SECONDS", 0)
        file = tmp_path / "pazos.db"
        holder = sqlite3.connect(file, isolation_level=None)
        holder.execute("PRAGMA journal_mode=WAL")
        holder.execute("BEGIN EXCLUSIVE")
        try:
            assert "locked" in self.refused(f"sqlite:///{file}", city, vault)
        finally:
            holder.close()

    def test_a_file_that_can_only_be_read(self, tmp_path: Path, city: City, vault: Vault) -> None:
        file = tmp_path / "pazos.db"
        sqlite3.connect(file).close()
        said = self.refused(f"sqlite:///file:{file}?mode=ro&uri=true", city, vault)
        assert "read-only" in said

    def test_a_server_that_does_not_answer(self, city: City, vault: Vault) -> None:
        said = self.refused("postgresql://pazos:secret@127.0.0.1:1/pazos", city, vault)
        assert "PAZOS_DATABASE_URL" in said
        assert "secret" not in said

    def test_one_that_will_do_is_left_as_it_was(self, database: Database) -> None:
        database.check()
        with database.work() as work:
            a_case(work)
