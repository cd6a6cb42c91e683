"""Conversations at rest: one SQLite row each, encrypted, gone after some hours.

Owns the file, its encryption and its expiry, and knows nothing of Rasa; `nlu/tracker_store.py`
puts Rasa's trackers in and takes them out. The bot may use `ConversationRows.forget` on the same
file while a server is running: there is no copy of a conversation outside the row.

What a crash leaves behind: each `put` is one transaction, so a row holds either the conversation
before a turn or after it. `synchronous=NORMAL` in WAL mode may lose the last turns when the
machine (not the process) stops, never the file's integrity. A row that the key no longer opens
counts as absent and is removed, since nobody can read it again.
"""

import sqlite3
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken

_SCHEMA = """
CREATE TABLE IF NOT EXISTS conversation (
    sender_id TEXT PRIMARY KEY,
    body BLOB NOT NULL,
    updated_at REAL NOT NULL
) WITHOUT ROWID
"""
_PURGE_EVERY_SECONDS = 600.0


class ConversationKeyError(ValueError):
    """The key for conversations is missing or is no Fernet key (32 bytes in URL-safe base64)."""


class ConversationRows:
    """The encrypted rows of one file; for one thread, several processes may share the file."""

    def __init__(
        self,
        path: Path | str,
        *,
        key: str | bytes,
        expire_hours: float = 24.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Open or create the file and remove the expired rows.

        Args:
            path: the SQLite file, or ":memory:".
            key: a Fernet key.
            expire_hours: hours without a new turn after which a conversation is removed.
            clock: seconds since the epoch.

        Raises:
            ConversationKeyError: the key cannot be used.
            sqlite3.Error: the file cannot be opened or is no database.

        """
        try:
            self._fernet = Fernet(key)
        except ValueError as error:
            raise ConversationKeyError("the key for conversations is not a Fernet key") from error
        self._expire_seconds = expire_hours * 3600.0
        self._clock = clock
        self._purged_at = 0.0
        if str(path) != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).touch(mode=0o600)
        self._connection = sqlite3.connect(path, timeout=5.0, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.execute("PRAGMA secure_delete=ON")
        self._connection.execute(_SCHEMA)
        self.purge()

    def get(self, sender_id: str) -> bytes | None:
        """Return the stored conversation, or nothing when none is readable and fresh."""
        row = self._connection.execute(
            "SELECT body, updated_at FROM conversation WHERE sender_id = ?", (sender_id,)
        ).fetchone()
        if row is None:
            return None
        body, updated_at = row
        if updated_at < self._clock() - self._expire_seconds:
            self.forget(sender_id)
            return None
        try:
            return zlib.decompress(self._fernet.decrypt(body))
        except InvalidToken:
            self.forget(sender_id)
            return None

    def put(self, sender_id: str, body: bytes) -> None:
        """Store a conversation in place of the one before; now and then remove the expired ones."""
        now = self._clock()
        self._connection.execute(
            "INSERT INTO conversation (sender_id, body, updated_at) VALUES (?, ?, ?) "
            "ON CONFLICT (sender_id) DO UPDATE SET body = excluded.body, "
            "updated_at = excluded.updated_at",
            (sender_id, self._fernet.encrypt(zlib.compress(body, level=1)), now),
        )
        if now - self._purged_at > _PURGE_EVERY_SECONDS:
            self.purge()

    def forget(self, sender_id: str) -> bool:
        """Remove one conversation; tells whether there was one."""
        cursor = self._connection.execute(
            "DELETE FROM conversation WHERE sender_id = ?", (sender_id,)
        )
        return cursor.rowcount > 0

    def purge(self) -> int:
        """Remove the expired conversations; returns how many there were."""
        self._purged_at = self._clock()
        cursor = self._connection.execute(
            "DELETE FROM conversation WHERE updated_at < ?",
            (self._purged_at - self._expire_seconds,),
        )
        return cursor.rowcount

    def sender_ids(self) -> list[str]:
        """Return the ids of all conversations that are kept."""
        return [row[0] for row in self._connection.execute("SELECT sender_id FROM conversation")]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
