"""Units of work that follow one another on one thread and are committed in groups.

A commit waits for the disk; where many people write at once, that is most of what a unit of work takes.
What waits while a unit is done is done in the same transaction, each unit behind a savepoint of its own, so
that one that raises is undone alone. Owns the order, the group and who is told; leaves to
:mod:`referrals.db` what a unit is and how the database is opened.

Guarantees: units are done in the order in which they were asked for, and see what those before them wrote;
whoever asked hears of the result only after the commit. A commit that fails undoes the whole group, and all
who asked hear of it.

What a crash leaves behind: the whole group or nothing of it.
"""

import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

#: A group takes no more units beyond so many, or after so many seconds: those in it wait for its end.
MOST_UNITS = 32
LONGEST = 0.025

Unit = Callable[[Session], Any]


@dataclass(frozen=True)
class _Asked:
    """A unit, and where its result goes."""

    unit: Unit
    answer: Future[Any]


class GroupedUnits:
    """Does units of work on the one thread of ``threads``, on an engine of SQLite."""

    def __init__(self, engine: Engine, threads: ThreadPoolExecutor) -> None:
        self._engine = engine
        self._threads = threads
        self._waiting: deque[_Asked] = deque()

    def ask(self, unit: Unit) -> Future[Any]:
        """Have ``unit`` done after all that were asked for before; the future gets its result."""
        answer: Future[Any] = Future()
        self._waiting.append(_Asked(unit, answer))
        self._threads.submit(self._do_group)
        return answer

    def _do_group(self) -> None:
        first = self._next()
        if first is None:
            return  # done already, in the group before
        group: list[_Asked] = [first]
        results: list[tuple[_Asked, Any]] = []
        try:
            with self._engine.begin() as connection:
                until = time.monotonic() + LONGEST
                asked: _Asked | None = first
                while asked is not None:
                    try:
                        results.append((asked, _do(connection, asked.unit)))
                    except Exception as error:
                        if not _is_open(connection):
                            raise
                        group.remove(asked)
                        asked.answer.set_exception(error)
                    is_full = len(group) >= MOST_UNITS or time.monotonic() >= until
                    asked = None if is_full else self._next()
                    group += [asked] if asked is not None else []
        except BaseException as error:  # noqa: BLE001 - it goes to all who asked, who else would wait for ever
            for asked in group:
                asked.answer.set_exception(error)
            return
        for asked, result in results:
            asked.answer.set_result(result)

    def _next(self) -> _Asked | None:
        """The next unit for whose result somebody still waits."""
        if not self._waiting:
            # The event loop's thread may be about to ask, and needs the interpreter's lock for that.
            time.sleep(0)
        while self._waiting:
            asked = self._waiting.popleft()
            if asked.answer.set_running_or_notify_cancel():
                return asked
        return None


def _do(connection: Connection, unit: Unit) -> Any:
    """Do one unit behind its savepoint."""
    session = Session(connection, join_transaction_mode="create_savepoint", expire_on_commit=False)
    with session, session.begin():
        return unit(session)


def _is_open(connection: Connection) -> bool:
    """Whether SQLite still has the transaction: a full disk, for one, ends it."""
    return bool(connection.connection.driver_connection.in_transaction)  # type: ignore[union-attr]  # sqlite3's
