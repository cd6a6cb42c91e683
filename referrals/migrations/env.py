"""What Alembic runs for every command.

The programme hands over an open connection (:mod:`referrals.schema`) and commits itself. On the command
line (``alembic revision --autogenerate -m "…"``, for developers) there is none; then the database of the
settings is opened.
"""

import os
from typing import Literal

from alembic import context
from sqlalchemy import Connection, Enum

from referrals.db import make_engine
from referrals.models import Base, Utc
from referrals.settings import load_settings


def _render(kind: str, item: object, _context: object) -> str | Literal[False]:
    """How a new revision spells our own column types: as what the database sees."""
    if kind == "type" and isinstance(item, Utc):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String({item.length})"
    return False


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        # SQLite cannot alter a table in place; Alembic copies it instead.
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=_render,
    )
    with context.begin_transaction():
        context.run_migrations()


def _on_the_command_line() -> None:
    engine = make_engine(load_settings(os.environ).database_url.get_secret_value())
    try:
        with engine.begin() as connection:
            _run(connection)
    finally:
        engine.dispose()


if context.is_offline_mode():
    raise SystemExit("scripts without a database are not supported: run against one")
if (given := context.config.attributes.get("connection")) is not None:
    _run(given)
else:
    _on_the_command_line()
