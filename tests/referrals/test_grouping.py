"""Units of work that are committed in groups on SQLite: order, savepoints, failures, who is told when."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from referrals import facts, grouping
from referrals.city import City
from referrals.db import Database, Work, make_engine
from referrals.schema import upgrade
from referrals.vault import Vault


@pytest.fixture
def database(tmp_path: Path, city: City, vault: Vault) -> Iterator[Database]:
    """SQLite alone: PostgreSQL commits each unit by itself."""
    engine = make_engine(f"sqlite:///{tmp_path / 'pazos.db'}")
    upgrade(engine)
    opened = Database(engine, city=city, vault=vault)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _no_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "LONGEST", 60.0)


class Broken(Exception):
    """What a unit of these tests raises."""


def put(key: str, value: str = "here") -> Callable[[Work], str]:
    def unit(work: Work) -> str:
        facts.remember(work, key, value)
        return value

    return unit


def fail(work: Work) -> None:
    facts.remember(work, "lost", "x")
    work.session.flush()
    raise Broken


async def recall(database: Database, *keys: str) -> list[str | None]:
    return await database.run(lambda work: [facts.recall(work, key) for key in keys])


@contextmanager
def commits_of(database: Database) -> Iterator[list[None]]:
    """A list that grows by one with each commit."""
    counted: list[None] = []

    def count(_connection: object) -> None:
        counted.append(None)

    event.listen(database.engine, "commit", count)
    try:
        yield counted
    finally:
        event.remove(database.engine, "commit", count)


async def together(database: Database, *units: Callable[[Work], object]) -> list[object]:
    """Have all units done in one group: the thread is held until the last one waits."""
    asked = threading.Event()

    def hold(_work: Work) -> None:
        assert asked.wait(20)

    running = [asyncio.ensure_future(database.run(unit)) for unit in (hold, *units)]
    await asyncio.sleep(0)
    asked.set()
    return (await asyncio.gather(*running, return_exceptions=True))[1:]


async def test_what_waits_is_done_in_order_and_committed_once(database: Database) -> None:
    def add(work: Work) -> str:
        return put("n", (facts.recall(work, "n") or "") + "+")(work)

    with commits_of(database) as commits:
        assert await together(database, add, add, add) == ["+", "++", "+++"]
    assert len(commits) == 1
    assert await recall(database, "n") == ["+++"]


async def test_one_that_raises_is_undone_alone(database: Database) -> None:
    results = await together(database, put("a"), fail, put("b"))
    assert isinstance(results[1], Broken)
    assert [results[0], results[2]] == ["here", "here"]
    assert await recall(database, "a", "lost", "b") == ["here", None, "here"]


async def test_when_all_raise_nothing_is_left(database: Database) -> None:
    assert all(isinstance(one, Broken) for one in await together(database, fail, fail))
    assert await recall(database, "lost") == [None]


async def test_a_commit_that_fails_is_heard_of_by_all_who_asked(database: Database) -> None:
    def refuse(_connection: object) -> None:
        raise Broken

    event.listen(database.engine, "commit", refuse)
    results = await together(database, put("a"), put("b"))
    event.remove(database.engine, "commit", refuse)
    assert all(isinstance(one, Broken) for one in results)
    assert await recall(database, "a", "b") == [None, None]


async def test_a_transaction_that_sqlite_gave_up_is_not_taken_for_done(database: Database) -> None:
    def lose(work: Work) -> None:
        # As SQLite does itself when the disk is full.
        raw = work.session.connection().connection.driver_connection
        assert raw is not None
        raw.execute("ROLLBACK")
        raise Broken

    results = await together(database, put("a"), lose, put("b"))
    assert isinstance(results[0], Exception)
    assert isinstance(results[1], Exception)
    assert results[2] == "here"  # in a group of its own
    assert await recall(database, "a", "b") == [None, "here"]


async def test_a_database_that_is_locked_fails_one_unit_and_not_the_next(
    tmp_path: Path, city: City, vault: Vault
) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'pazos.db'}")
    upgrade(engine)
    database = Database(engine, city=city, vault=vault)
    other = make_engine(f"sqlite:///{tmp_path / 'pazos.db'}")

    def be_impatient(connection: object, *_: object) -> None:
        connection.execute("PRAGMA busy_timeout=0")  # type: ignore[attr-defined]  # sqlite3's own

    event.listen(engine, "checkout", be_impatient)
    with other.begin() as holding:
        holding.execute(text("SELECT 1"))
        with pytest.raises(OperationalError, match="locked"):
            await database.run(put("a"))
    assert await database.run(put("b")) == "here"
    assert await recall(database, "a", "b") == [None, "here"]
    other.dispose()
    database.close()


async def test_nobody_is_told_before_the_commit(database: Database) -> None:
    told: list[str] = []
    seen: list[list[str]] = []

    def look(_connection: object) -> None:
        seen.append(list(told))

    async def ask(key: str) -> None:
        await database.run(put(key))
        told.append(key)

    event.listen(database.engine, "commit", look)
    await asyncio.gather(*(ask(key) for key in "abc"))
    event.remove(database.engine, "commit", look)
    assert told == ["a", "b", "c"]
    assert seen[0] == []


async def test_what_nobody_waits_for_any_more_is_not_done(database: Database) -> None:
    asked = threading.Event()
    first = asyncio.ensure_future(database.run(lambda _work: asked.wait(20)))
    second = asyncio.ensure_future(database.run(put("a")))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.sleep(0)
    asked.set()
    assert await first
    assert await recall(database, "a") == [None]


async def test_a_group_ends_at_its_most_units(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouping, "MOST_UNITS", 3)
    with commits_of(database) as commits:
        await together(database, *(put(str(number)) for number in range(8)))
    assert len(commits) == 3  # nine units, with the one that held the thread


async def test_a_group_ends_after_its_longest(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouping, "LONGEST", 0.0)
    with commits_of(database) as commits:
        await together(database, put("a"), put("b"))
    assert len(commits) == 3


async def test_work_asked_for_in_then_finds_what_was_written(database: Database) -> None:
    found: list[asyncio.Future[str | None]] = []

    def ask() -> None:
        found.append(asyncio.ensure_future(database.run(lambda work: facts.recall(work, "a"))))

    assert await database.run(put("a"), then=ask) == "here"
    assert await found[0] == "here"
