"""Where the data lives: opening the database, units of work, and the threads that run them.

Domain functions take one :class:`Work`: the session, the moment, the city and the vault. A unit of work
is one transaction: it commits when its block ends and rolls back when the block raises. No network call
is made inside one.

SQLite (the embedded default) has one writer, so all work runs on one thread, in order, and never meets a
lock (:mod:`referrals.grouping`); WAL with ``synchronous=FULL`` means that what was committed survives a
kill and a power cut. PostgreSQL work runs on several threads.

Whoever sends is told of a commit that wrote messages, whoever's it was: a receipt written by an action
leaves while the language model still winds up its turn. What a crash leaves behind: rows that nobody was
told of, which the sender finds when it looks by itself.
"""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from referrals.city import City
from referrals.clock import Clock, utc_now
from referrals.errors import DatabaseUnusable
from referrals.grouping import GroupedUnits
from referrals.vault import Vault

T = TypeVar("T")

POSTGRES_THREADS = 6
BUSY_SECONDS = 10


@dataclass
class Told:
    """What others are to hear of once a unit of work has committed."""

    has_outgoing: bool = False  #: it wrote messages that may leave now


@dataclass(frozen=True)
class Work:
    """What a use case works with: one transaction at one moment, in one city."""

    session: Session
    now: datetime
    city: City
    vault: Vault
    told: Told = field(default_factory=Told)

    @property
    def is_postgres(self) -> bool:
        """Whether rows can be claimed with SKIP LOCKED."""
        return self.session.get_bind().dialect.name == "postgresql"


def make_engine(url: str) -> Engine:
    """An engine for ``url`` (``sqlite:///…`` or ``postgresql://…``), configured as the module says.

    Raises:
        DatabaseUnusable: the address is malformed or names another kind of database.

    """
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise DatabaseUnusable(
            "PAZOS_DATABASE_URL is no database address; write sqlite:///file.db or "
            "postgresql://user:password@host/name"
        ) from error
    if address.drivername in ("postgresql", "postgres"):
        address = address.set(drivername="postgresql+psycopg")
    backend = address.get_backend_name()
    if backend == "postgresql":
        return create_engine(address, pool_size=POSTGRES_THREADS, pool_pre_ping=True)
    if backend != "sqlite":
        raise DatabaseUnusable(f"databases of kind {backend!r} are not supported")
    # A "file:" address (SQLite's own kind, with options behind a question mark) is opened as it is.
    if address.database and not address.database.startswith((":memory:", "file:")):
        try:
            Path(address.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseUnusable(
                f"the folder of the database cannot be made ({type(error).__name__}): check "
                "PAZOS_DATA_DIR and its rights"
            ) from error
    engine = create_engine(
        address, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN would come too late
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


class Database:
    """Units of work on one database."""

    def __init__(self, engine: Engine, *, city: City, vault: Vault, clock: Clock = utc_now) -> None:
        self.engine = engine
        self.city = city
        self.vault = vault
        self.clock = clock
        self._sessions = sessionmaker(engine, expire_on_commit=False)
        is_sqlite = engine.dialect.name == "sqlite"
        threads = 1 if is_sqlite else POSTGRES_THREADS
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="work")
        self._units = GroupedUnits(engine, self._threads) if is_sqlite else None
        self._outgoing: Callable[[], None] | None = None

    def on_outgoing(self, listener: Callable[[], None]) -> None:
        """Have ``listener`` called after each commit by :meth:`run` that put messages in the outbox."""
        self._outgoing = listener

    @contextmanager
    def work(self) -> Iterator[Work]:
        """One unit of work: commits at the end of the block, rolls back when it raises."""
        with self._sessions.begin() as session:
            yield self._work(session, Told())

    def _work(self, session: Session, told: Told) -> Work:
        return Work(session, now=self.clock(), city=self.city, vault=self.vault, told=told)

    async def run(
        self, use_case: Callable[[Work], T], *, then: Callable[[], None] | None = None
    ) -> T:
        """Run ``use_case`` in a unit of work on a database thread and give back its result.

        ``then`` is called as soon as work that is asked for from now on finds what this unit writes: at
        once where units follow one another, else after the commit. Without it, the listener of
        :meth:`on_outgoing` is called after a commit that has messages for it.
        """
        told = Told()

        def unit(session: Session) -> T:
            return use_case(self._work(session, told))

        result: T
        if self._units is not None:
            asked = self._units.ask(unit)
            if then is not None:
                then()
            result = await asyncio.wrap_future(asked)
        else:
            loop = asyncio.get_running_loop()
            result = await loop.run_in_executor(self._threads, self._alone, unit)
            if then is not None:
                then()
        if told.has_outgoing and then is None and self._outgoing is not None:
            self._outgoing()
        return result

    def _alone(self, unit: Callable[[Session], T]) -> T:
        """Do one unit in a transaction of its own."""
        with self._sessions.begin() as session:
            return unit(session)

    def check(self) -> None:
        """Make sure that the database can be read and written.

        Raises:
            DatabaseUnusable: it cannot; the message says what to do.

        """
        try:
            with self.engine.begin() as connection:
                connection.execute(text("CREATE TABLE IF NOT EXISTS _write_check (x INTEGER)"))
                connection.execute(text("DROP TABLE _write_check"))
        except SQLAlchemyError as error:
            raise unusable(error) from error

    def close(self) -> None:
        """Let running work end and give the connections back."""
        self._threads.shutdown(wait=True)
        self.engine.dispose()


def unusable(error: SQLAlchemyError) -> DatabaseUnusable:
    """What to tell whoever started the programme about a database that failed."""
    if isinstance(error, DBAPIError):
        return DatabaseUnusable(_explain(str(error.orig)))
    return DatabaseUnusable(f"the database does not work: {type(error).__name__}")


def _explain(reason: str) -> str:
    lowered = reason.lower()
    if "locked" in lowered:
        return "the database is locked: another programme holds it; stop that one and start again"
    if "readonly" in lowered or "read-only" in lowered:
        return (
            "the database is read-only: give this user the right to write the file and its folder"
        )
    if "unable to open" in lowered:
        return "the database file cannot be opened: check PAZOS_DATA_DIR and its rights"
    if "disk is full" in lowered or "no space left" in lowered:
        return "the disk is full: make room for the database and start again"
    if "permission denied" in lowered:
        return "the database user may not write: give it the right to create tables"
    if "not a database" in lowered or "malformed" in lowered:
        return "the database file is damaged: put back a copy, or move the file away to begin anew"
    return "the database cannot be reached: check PAZOS_DATABASE_URL and that the server runs"
