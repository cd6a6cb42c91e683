"""What the assistant says when it cannot start: plain words and exit code 1, never a traceback."""

import asyncio
import contextlib
import os
import shutil
import sqlite3
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.app import ROOT
from simulator.server import running_simulator
from tests.e2e.assistant import Assistant, processes_of
from tests.e2e.town import Town

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]

TOKEN = "123456789:a-token-that-telegram-may-know"


async def refusal(variables: Mapping[str, str], folder: Path) -> str:
    """Try to start with ``variables``; what is said, once it has ended with exit code 1."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAZOS_")}
    kept.pop("TELEGRAM_BOT_TOKEN", None)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run",
        cwd=ROOT,
        env={**kept, "TELEGRAM_API_URL": "http://127.0.0.1:9", "PAZOS_DATA_DIR": str(folder), **variables},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(60):
            out, err = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    said = out.decode() + err.decode()
    assert process.returncode == 1, said
    assert "Traceback" not in said
    assert not processes_of(folder)
    return said


async def test_without_a_token_it_says_where_to_get_one(tmp_path: Path) -> None:
    said = await refusal({}, tmp_path)
    assert "TELEGRAM_BOT_TOKEN is missing" in said
    assert "@BotFather" in said


async def test_a_token_that_telegram_does_not_know_is_refused_in_plain_words(
    tmp_path: Path,
) -> None:
    async with running_simulator(token="987654321:the-right-token") as simulator:
        said = await refusal(
            {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": simulator.url}, tmp_path
        )
    assert "does not know this TELEGRAM_BOT_TOKEN" in said
    assert TOKEN not in said
    assert TOKEN.partition(":")[2] not in said


async def test_a_setting_that_is_wrong_is_named(tmp_path: Path) -> None:
    said = await refusal(
        {"TELEGRAM_BOT_TOKEN": "no-token", "PAZOS_WEBHOOK_URL": "ftp://x"}, tmp_path
    )
    assert "TELEGRAM_BOT_TOKEN" in said
    assert "PAZOS_WEBHOOK_URL" in said


async def test_a_second_one_on_the_same_data_is_refused(town: Town) -> None:
    folder = town.settings.data_dir
    before = processes_of(folder)
    kept = {**town.assistant.variables}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run",
        cwd=ROOT,
        env={**os.environ, **kept},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    out, _ = await process.communicate()
    assert process.returncode == 1
    assert "another programme is running" in out.decode()
    assert "Traceback" not in out.decode()
    assert processes_of(folder) == before


async def test_a_data_folder_that_cannot_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    said = await refusal(
        {"TELEGRAM_BOT_TOKEN": TOKEN, "PAZOS_DATA_DIR": str(tmp_path / "file" / "data")}, tmp_path
    )
    assert "PAZOS_DATA_DIR" in said


async def test_a_read_only_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "pazos.db"
    sqlite3.connect(file).close()
    said = await refusal(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "PAZOS_DATABASE_URL": f"sqlite:///file:{file}?mode=ro&uri=true",
        },
        tmp_path,
    )
    assert "read-only" in said


async def test_a_locked_database_is_refused(tmp_path: Path) -> None:
    holder = sqlite3.connect(tmp_path / "pazos.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        said = await refusal({"TELEGRAM_BOT_TOKEN": TOKEN}, tmp_path)
    finally:
        holder.close()
    assert "locked" in said


async def test_a_database_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pazos.db").write_bytes(b"this is no database at all, it is a letter" * 40)
    said = await refusal({"TELEGRAM_BOT_TOKEN": TOKEN}, tmp_path)
    assert "damaged" in said


async def test_a_lost_key_is_not_replaced_in_silence(town: Town, tmp_path: Path) -> None:
    with (
        contextlib.closing(sqlite3.connect(town.settings.data_dir / "pazos.db")) as original,
        contextlib.closing(sqlite3.connect(tmp_path / "pazos.db")) as copy,
    ):
        original.backup(copy)
    said = await refusal({"TELEGRAM_BOT_TOKEN": TOKEN}, tmp_path)
    assert "secret key is not the one" in said


async def test_a_slip_in_the_citys_files_is_told_by_file_and_line(tmp_path: Path) -> None:
    cities = tmp_path / "cities"
    shutil.copytree(ROOT / "city", cities)
    times = cities / "palmira" / "response_times.yml"
    lines = times.read_text("utf-8").split("\n")
    number = next(index for index, line in enumerate(lines) if line.startswith("  vital:"))
    lines[number] = "  vital: {backup: soon, coordinator: 3}"
    times.write_text("\n".join(lines), "utf-8")
    said = await refusal(
        {"TELEGRAM_BOT_TOKEN": TOKEN, "PAZOS_CITIES_DIR": str(cities)}, tmp_path / "data"
    )
    assert f"response_times.yml:{number + 1}" in said or (
        "response_times.yml" in said and str(number + 1) in said
    )


async def test_a_city_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = await refusal({"TELEGRAM_BOT_TOKEN": TOKEN, "PAZOS_CITY": "atlantis"}, tmp_path)
    assert "atlantis" in said


async def test_while_telegram_is_away_it_waits_and_can_be_stopped_before_it_is_ready(
    tmp_path: Path,
) -> None:
    async with running_simulator(token=TOKEN) as simulator:
        given = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": simulator.url,
            "PAZOS_DATA_DIR": str(tmp_path),
        }
        for method in ("getMe", "deleteWebhook", "setMyCommands"):
            await simulator.client.fault("error", method=method, status=502)
        assistant = Assistant(given, tmp_path)
        await assistant.begin()
        await assistant.says("is listening")
        assert any("cannot be reached" in line for line in assistant.said)
        assert await assistant.stop() == 0
    assert not assistant.processes()
    assert "Traceback" not in assistant.log.read_text("utf-8")
