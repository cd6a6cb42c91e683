"""The database: reachable, writable, of this version, sealed with this key.

Makes no database: one that is not there yet is made by the first start. Reading happens in transactions
that are rolled back, so a doctor beside a running assistant changes nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.doctor.findings import Finding, good, stops
from referrals import facts, schema
from referrals.city import City
from referrals.clock import Clock
from referrals.db import Database, Work, make_engine, unusable
from referrals.errors import DatabaseUnusable, SecretKeyError
from referrals.models import Fact
from referrals.settings import Settings
from referrals.vault import Vault

#: How long a database on another machine may take to answer, in seconds.
CONNECT_SECONDS = 5
#: The fact by which :mod:`referrals.facts` knows the key again.
_SEAL = "seal"


def look_at(
    settings: Settings, *, city: City, vault: Vault | None, is_key_there: bool, clock: Clock
) -> tuple[list[Finding], Engine | None]:
    """What is to be said of the database, and an engine on it where its rows can be looked at.

    ``vault`` is None where there is no key, or (``is_key_there``) none that can be used. The engine
    is the caller's to dispose of.
    """
    file = sqlite_file(settings)
    if file is not None and not file.exists():
        return [good("database-will-be-made", path=str(file))], None
    engine = make_engine(_address(settings))
    finding = _examine(engine, city=city, vault=vault, is_key_there=is_key_there, clock=clock)
    if finding.code == "database-current" and vault is not None:
        return [finding], engine
    engine.dispose()
    return [finding], None


def sqlite_file(settings: Settings) -> Path | None:
    """The file of an embedded database; None where a server holds it."""
    address = make_url(settings.database_url.get_secret_value())
    if address.get_backend_name() != "sqlite" or not address.database:
        return None
    return None if address.database.startswith("file:") else Path(address.database)


def _address(settings: Settings) -> str:
    address = make_url(settings.database_url.get_secret_value())
    if address.get_backend_name().startswith("postgres") and "connect_timeout" not in address.query:
        address = address.update_query_dict({"connect_timeout": str(CONNECT_SECONDS)})
    return address.render_as_string(hide_password=False)


def _examine(
    engine: Engine, *, city: City, vault: Vault | None, is_key_there: bool, clock: Clock
) -> Finding:
    try:
        version = _version(engine)
        if version == "newer":
            return stops("database-newer")
        sealed = version != "empty" and _is_sealed(engine)
        if vault is None:
            is_lost = sealed and not is_key_there
            return stops("key-lost") if is_lost else good(f"database-{version}")
        Database(engine, city=city, vault=vault, clock=clock).check()
        if sealed:
            with reading(engine, city=city, vault=vault, clock=clock) as work:
                facts.check_key(work)
    except DatabaseUnusable as error:
        return stops("database-unusable", str(error))
    except SQLAlchemyError as error:
        return stops("database-unusable", str(unusable(error)))
    except SecretKeyError:
        return stops("key-foreign")
    return good(f"database-{version}")


def _version(engine: Engine) -> str:
    """``current``, ``older``, ``newer`` or ``empty``, compared with what this programme needs."""
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_heads()
        scripts = ScriptDirectory.from_config(schema.config_for(connection))
    if not found:
        return "empty"
    if set(found) == set(scripts.get_heads()):
        return "current"
    try:
        for revision in found:
            scripts.get_revision(revision)
    except CommandError:
        return "newer"
    return "older"


def _is_sealed(engine: Engine) -> bool:
    """Whether something was sealed here already, so that another key would not do."""
    with Session(engine) as session:
        return session.get(Fact, _SEAL) is not None


@contextmanager
def reading(engine: Engine, *, city: City, vault: Vault, clock: Clock) -> Iterator[Work]:
    """A unit of work that is rolled back."""
    with Session(engine) as session:
        yield Work(session=session, now=clock(), city=city, vault=vault)
        session.rollback()
