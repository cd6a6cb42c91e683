"""Conversations at rest: encrypted, one row each, gone in time."""

import sqlite3
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from nlu.conversation_rows import ConversationKeyError, ConversationRows

SECRET = b"me van a matar en la cancha"


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def key() -> bytes:
    return Fernet.generate_key()


def test_a_conversation_comes_back_as_it_was_put(tmp_path: Path, key: bytes) -> None:
    rows = ConversationRows(tmp_path / "c.sqlite3", key=key)
    rows.put("alias", b"first")
    rows.put("alias", SECRET)
    assert rows.get("alias") == SECRET
    assert rows.sender_ids() == ["alias"]
    rows.close()


def test_nothing_that_was_said_is_readable_on_disk(tmp_path: Path, key: bytes) -> None:
    rows = ConversationRows(tmp_path / "c.sqlite3", key=key)
    rows.put("alias", SECRET)
    rows.close()
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"alias" in stored
    assert b"matar" not in stored
    assert b"cancha" not in stored


def test_only_the_owner_may_read_the_file(tmp_path: Path, key: bytes) -> None:
    rows = ConversationRows(tmp_path / "c.sqlite3", key=key)
    assert (tmp_path / "c.sqlite3").stat().st_mode & 0o077 == 0
    rows.close()


def test_a_conversation_expires(tmp_path: Path, key: bytes, clock: Clock) -> None:
    rows = ConversationRows(tmp_path / "c.sqlite3", key=key, expire_hours=24, clock=clock)
    rows.put("alias", SECRET)
    clock.now += 23 * 3600
    assert rows.get("alias") == SECRET
    clock.now += 2 * 3600
    assert rows.get("alias") is None
    assert rows.sender_ids() == []
    rows.close()


def test_expired_conversations_are_removed_at_start(
    tmp_path: Path, key: bytes, clock: Clock
) -> None:
    rows = ConversationRows(tmp_path / "c.sqlite3", key=key, clock=clock)
    rows.put("old", SECRET)
    rows.close()
    clock.now += 25 * 3600
    again = ConversationRows(tmp_path / "c.sqlite3", key=key, clock=clock)
    assert again.sender_ids() == []
    again.close()


def test_expired_conversations_are_removed_now_and_then(
    tmp_path: Path, key: bytes, clock: Clock
) -> None:
    rows = ConversationRows(tmp_path / "c.sqlite3", key=key, clock=clock)
    rows.put("old", SECRET)
    clock.now += 25 * 3600
    rows.put("new", SECRET)
    assert rows.sender_ids() == ["new"]
    rows.close()


def test_forgetting_removes_one_conversation_and_tells_whether_there_was_one(
    tmp_path: Path, key: bytes
) -> None:
    rows = ConversationRows(tmp_path / "c.sqlite3", key=key)
    rows.put("one", SECRET)
    rows.put("two", SECRET)
    assert rows.forget("one")
    assert not rows.forget("one")
    assert rows.sender_ids() == ["two"]
    rows.close()


def test_two_processes_see_each_others_rows(tmp_path: Path, key: bytes) -> None:
    server = ConversationRows(tmp_path / "c.sqlite3", key=key)
    bot = ConversationRows(tmp_path / "c.sqlite3", key=key)
    server.put("alias", SECRET)
    assert bot.forget("alias")
    assert server.get("alias") is None
    server.close()
    bot.close()


def test_a_row_under_a_lost_key_counts_as_absent_and_goes(tmp_path: Path, key: bytes) -> None:
    rows = ConversationRows(tmp_path / "c.sqlite3", key=key)
    rows.put("alias", SECRET)
    rows.close()
    other = ConversationRows(tmp_path / "c.sqlite3", key=Fernet.generate_key())
    assert other.get("alias") is None
    assert other.sender_ids() == []
    other.close()


def test_a_wrong_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConversationKeyError):
        ConversationRows(tmp_path / "c.sqlite3", key="not a key")


def test_a_file_that_is_no_database_is_refused(tmp_path: Path, key: bytes) -> None:
    (tmp_path / "c.sqlite3").write_text("this is not a database, it is a letter " * 50)
    with pytest.raises(sqlite3.DatabaseError):
        ConversationRows(tmp_path / "c.sqlite3", key=key)
