"""Bringing a database to the shape that this version of the programme needs.

Owns the running of the migrations in :mod:`referrals.migrations`; leaves opening the database to
:mod:`referrals.db`. An upgrade is one transaction on both databases, so a crash in the middle leaves
the database as it was; two processes that start at once upgrade one after the other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from referrals.db import unusable
from referrals.errors import DatabaseUnusable

_FOLDER = Path(__file__).with_name("migrations")
#: Number of the advisory lock under which PostgreSQL is upgraded; any constant does.
_LOCK = 7_092_026


def upgrade(engine: Engine) -> None:
    """Bring the database up to date; nothing happens when it is.

    Raises:
        DatabaseUnusable: it cannot be opened or written, or a newer version of the programme wrote it.

    """
    try:
        with changing(engine) as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            if not _is_current(connection):
                command.upgrade(config_for(connection), "head")
    except CommandError as error:
        raise DatabaseUnusable(
            "the database was written by a newer version of this programme, or by another one: "
            "use that version, or put back a copy"
        ) from error
    except SQLAlchemyError as error:
        raise unusable(error) from error


@contextmanager
def changing(engine: Engine) -> Iterator[Connection]:
    """A transaction in which tables may be changed.

    SQLite changes a table by copying it, and would take that for the deletion of rows that others refer
    to: its references are not watched meanwhile, and are checked as a whole before the commit.

    Raises:
        DatabaseUnusable: a row would refer to nothing; nothing is changed.

    """
    with engine.connect() as connection:
        is_sqlite = connection.dialect.name == "sqlite"
        if is_sqlite:
            _watch_references(connection, "OFF")
        try:
            with connection.begin():
                yield connection
                if is_sqlite and connection.execute(text("PRAGMA foreign_key_check")).first():
                    raise DatabaseUnusable(
                        "the upgrade of the database would leave rows that refer to nothing; it was "
                        "undone: keep the file and report this"
                    )
        finally:
            if is_sqlite:
                _watch_references(connection, "ON")


def _watch_references(connection: Connection, switch: str) -> None:
    # Past SQLAlchemy, which would begin a transaction: inside one the switch has no effect.
    raw = connection.connection.driver_connection
    assert raw is not None  # noqa: S101 - the connection was opened a moment ago
    raw.execute(f"PRAGMA foreign_keys={switch}")


def is_current(engine: Engine) -> bool:
    """Whether the database has exactly the shape that this version needs.

    Raises:
        DatabaseUnusable: it cannot be opened.

    """
    try:
        with engine.connect() as connection:
            return _is_current(connection)
    except SQLAlchemyError as error:
        raise unusable(error) from error


def _is_current(connection: Connection) -> bool:
    found = MigrationContext.configure(connection).get_current_heads()
    return set(found) == set(ScriptDirectory.from_config(config_for(connection)).get_heads())


def config_for(connection: Connection) -> Config:
    """What Alembic needs to know to run a command over ``connection``."""
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
