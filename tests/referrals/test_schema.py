"""Migrations: from nothing to the present shape, on both databases, and never by surprise."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import Script
from sqlalchemy import Engine, inspect, text

from referrals import schema
from referrals.db import make_engine
from referrals.errors import DatabaseUnusable
from referrals.models import Base
from tests.conftest import ROOT

VERSIONS = ROOT / "referrals" / "migrations" / "versions"


@pytest.fixture
def engine(empty_database_url: str) -> Iterator[Engine]:
    opened = make_engine(empty_database_url)
    yield opened
    opened.dispose()


@pytest.fixture
def sqlite_engine(tmp_path: Path) -> Iterator[Engine]:
    """SQLite only: PostgreSQL watches references by itself while tables are changed."""
    opened = make_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    yield opened
    opened.dispose()


def test_an_empty_database_becomes_current(engine: Engine) -> None:
    assert not schema.is_current(engine)
    schema.upgrade(engine)
    assert schema.is_current(engine)


def test_the_migrations_make_exactly_what_the_models_say(engine: Engine) -> None:
    schema.upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_the_check_finds_a_column_that_no_migration_made(engine: Engine) -> None:
    schema.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE facts ADD COLUMN surprise INTEGER"))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert len(compare_metadata(context, Base.metadata)) == 1


def test_constraints_and_partial_indexes_are_those_of_the_models(engine: Engine) -> None:
    """Alembic's comparison looks neither at checks nor at the conditions of indexes."""

    def plain(found: Mapping[str, Any]) -> str:
        options = {name: str(value) for name, value in found.get("dialect_options", {}).items()}
        return str({**found, "dialect_options": options})

    def shape() -> dict[str, list[str]]:
        found = inspect(engine)
        return {
            table: sorted(
                plain(one)
                for kind in (
                    found.get_check_constraints,
                    found.get_indexes,
                    found.get_unique_constraints,
                    found.get_foreign_keys,
                )
                for one in kind(table)
            )
            for table in Base.metadata.tables
        }

    schema.upgrade(engine)
    migrated = shape()
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    assert migrated == shape()


def test_upgrading_again_changes_nothing(engine: Engine) -> None:
    schema.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO facts (key, value) VALUES ('bot', 'kept')"))
    schema.upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT value FROM facts")).scalar_one() == "kept"


def test_processes_that_start_together_upgrade_one_after_the_other(
    empty_database_url: str,
) -> None:
    def start() -> bool:
        engine = make_engine(empty_database_url)
        try:
            schema.upgrade(engine)
            return schema.is_current(engine)
        finally:
            engine.dispose()

    with ThreadPoolExecutor(3) as threads:
        assert all(one.result() for one in [threads.submit(start) for _ in range(3)])


def test_an_upgrade_that_breaks_off_leaves_the_database_as_it_was(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*_: object) -> None:
        raise RuntimeError("killed")

    monkeypatch.setattr(MigrationContext, "_ensure_version_table", break_off)
    with pytest.raises(RuntimeError, match="killed"):
        schema.upgrade(engine)
    monkeypatch.undo()
    assert inspect(engine).get_table_names() == []
    schema.upgrade(engine)
    assert schema.is_current(engine)


def test_a_database_of_a_newer_version_is_refused_in_plain_words(engine: Engine) -> None:
    schema.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert not schema.is_current(engine)
    with pytest.raises(DatabaseUnusable, match="newer version"):
        schema.upgrade(engine)


OLD_CASE = """
INSERT INTO cases
    (id, code, source_key, kind, urgency, state, incomplete, rule_id, mediation, created_at)
VALUES (1, 'PZ-1', 'k', 'conflict', 'high', 'received', false, 'r', true, '2026-11-01 12:00:00+00:00')
"""
OLD_EVENT = """
INSERT INTO case_events (id, case_id, at, actor, move, facts)
VALUES (1, 1, '2026-11-01 12:00:00+00:00', 'system', 'file', '{}')
"""


def test_cases_of_an_older_version_stay_and_get_what_is_new(engine: Engine) -> None:
    with engine.begin() as connection:
        command.upgrade(schema.config_for(connection), "0001")
        connection.execute(text(OLD_CASE))
        connection.execute(text(OLD_EVENT))
    schema.upgrade(engine)
    with engine.connect() as connection:
        found = connection.execute(
            text("SELECT source, precision, duplicate_of_id FROM cases")
        ).one()
        assert connection.execute(text("SELECT count(*) FROM case_events")).scalar() == 1
    assert tuple(found) == ("resident", "exact", None)


OLD_PERSON = """
INSERT INTO persons (id, alias, chat_key, chat_sealed, created_at, reminders_off_at)
VALUES (:id, :alias, :key, :sealed, '2026-11-01 12:00:00+00:00', :off)
"""


def test_who_wanted_no_messages_before_wants_neither_kind_now(engine: Engine) -> None:
    off = datetime(2026, 11, 1, 12, tzinfo=UTC)
    with engine.begin() as connection:
        command.upgrade(schema.config_for(connection), "0004")
        for number, when in ((1, off), (2, None)):
            key = str(number).encode()
            row = {"id": number, "alias": str(number), "key": key, "sealed": key, "off": when}
            connection.execute(text(OLD_PERSON), row)
    schema.upgrade(engine)
    with engine.connect() as connection:
        found = connection.execute(text("SELECT person_id, kind FROM opt_outs")).all()
    assert sorted(map(tuple, found)) == [(1, "broadcasts"), (1, "reminders")]
    with engine.begin() as connection:
        command.downgrade(schema.config_for(connection), "0004")
        query = "SELECT id FROM persons WHERE reminders_off_at IS NOT NULL"
        assert connection.execute(text(query)).scalars().all() == [1]


OLD_REQUEST = """
INSERT INTO data_requests (id, code, kind, person_id, begun_at, received_at, extended_at, answered_at)
VALUES (:id, :code, 'reclamo', 1, :at, :received, :extended, :answered)
"""


def test_requests_of_an_older_version_stand_where_they_stood(engine: Engine) -> None:
    at = datetime(2026, 11, 1, 12, tzinfo=UTC)
    with engine.begin() as connection:
        command.upgrade(schema.config_for(connection), "0004")
        row = {"id": 1, "alias": "1", "key": b"1", "sealed": b"1", "off": None}
        connection.execute(text(OLD_PERSON), row)
        command.upgrade(schema.config_for(connection), "0014")
        for number, done in enumerate(
            [(), ("received",), ("received", "extended"), ("received", "answered")]
        ):
            moments = {
                name: at if name in done else None for name in ("received", "extended", "answered")
            }
            known = {"id": number, "code": str(number), "at": at, **moments}
            connection.execute(text(OLD_REQUEST), known)
    schema.upgrade(engine)
    query = text("SELECT state, ended_at IS NOT NULL FROM data_requests ORDER BY id")
    with engine.connect() as connection:
        found = [(state, bool(ended)) for state, ended in connection.execute(query)]
    assert found == [
        ("draft", False), ("received", False), ("extended", False), ("answered", True)
    ]  # fmt: skip


def test_an_upgrade_that_would_leave_a_row_without_its_case_is_undone(
    sqlite_engine: Engine,
) -> None:
    schema.upgrade(sqlite_engine)
    with (
        pytest.raises(DatabaseUnusable, match="undone"),
        schema.changing(sqlite_engine) as connection,
    ):
        connection.execute(text(OLD_EVENT))
    with sqlite_engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM case_events")).scalar() == 0
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_all_revisions_can_be_taken_back(engine: Engine) -> None:
    schema.upgrade(engine)
    with schema.changing(engine) as connection:
        command.downgrade(schema.config_for(connection), "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]


def test_a_developer_is_told_by_alembic_itself_that_nothing_is_missing(
    empty_database_url: str,
) -> None:
    def alembic(*arguments: str) -> str:
        return subprocess.run(
            [Path(sys.executable).with_name("alembic"), *arguments],
            cwd=ROOT,
            env={**os.environ, "PAZOS_DATABASE_URL": empty_database_url},
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    alembic("upgrade", "head")
    assert "No new upgrade operations detected" in alembic("check")


def test_a_new_revision_spells_moments_and_enums_as_the_database_sees_them(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    schema.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE cases DROP COLUMN outcome"))
        connection.execute(text("ALTER TABLE cases DROP COLUMN closed_at"))
    with engine.begin() as connection:
        config = schema.config_for(connection)
        config.set_main_option("version_locations", str(VERSIONS) + os.pathsep + str(tmp_path))
        made = command.revision(config, "x", autogenerate=True, version_path=str(tmp_path))
    assert isinstance(made, Script)
    written = Path(made.path).read_text()
    assert "'outcome', sa.String(24)" in written
    assert "'closed_at', sa.DateTime(timezone=True)" in written


def test_a_database_that_is_no_database_is_refused_in_plain_words(tmp_path: Path) -> None:
    file = tmp_path / "pazos.db"
    file.write_bytes(b"this is no database, however long one looks at it" * 100)
    engine = make_engine(f"sqlite:///{file}")
    with pytest.raises(DatabaseUnusable, match="damaged"):
        schema.upgrade(engine)
    with pytest.raises(DatabaseUnusable, match="damaged"):
        schema.is_current(engine)
    engine.dispose()
