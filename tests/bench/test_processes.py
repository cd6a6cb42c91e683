"""Reading memory and processor time; running processes."""

import os
import sys
from pathlib import Path

import pytest

from bench.processes import (
    NotStarted,
    cpu_seconds,
    family,
    memory_of,
    own_environment,
    parse_rollup,
    parse_stat,
    process_name,
    process_name_of,
    running,
)

ROLLUP = """55d0c8a00000-7ffd1c9f0000 ---p 00000000 00:00 0    [rollup]
Rss:              376832 kB
Pss:              358400 kB
Pss_Dirty:        300000 kB
Shared_Clean:      20480 kB
"""
STAT = "4711 (python (a) b) S 1 4711 4711 0 -1 4194304 9 0 0 0 250 50 7 7 20 0 3 0 100 0 0"


def test_memory_is_read_in_megabytes() -> None:
    found = parse_rollup("Rasa server", ROLLUP)
    assert (found.name, found.rss, found.pss) == ("Rasa server", 368.0, 350.0)


def test_processor_time_is_that_of_user_and_system() -> None:
    assert parse_stat(STAT, ticks=100) == 3.0


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["/x/python", "-m", "nlu.lean", "run", "--port", "1"], "Rasa server"),
        (["/x/python", "-m", "bot", "run"], "bot, actions, scheduler"),
        (["/x/python", "-m", "other"], "other"),
        (["/bin/sh", "pazos", "demo"], "sh"),
        ([""], "?"),
    ],
)
def test_processes_are_called_by_what_they_do(words: list[str], name: str) -> None:
    assert process_name(words) == name


def test_settings_of_the_caller_do_not_reach_what_is_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PAZOS_DATABASE_URL", "postgresql://elsewhere/db")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    given = own_environment({"PAZOS_CITY": "palmira"})
    assert given["PAZOS_CITY"] == "palmira"
    assert "PAZOS_DATABASE_URL" not in given
    assert "TELEGRAM_BOT_TOKEN" not in given
    assert given["PATH"] == os.environ["PATH"]


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_the_own_process_can_be_read() -> None:
    assert os.getpid() in family(os.getpid())
    assert memory_of(os.getpid()).pss > 1.0
    assert cpu_seconds(os.getpid()) > 0.0


def script(words: str) -> list[str]:
    return [sys.executable, "-c", words]


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
async def test_a_process_is_running_once_it_said_so_and_ends_with_the_block(tmp_path: Path) -> None:
    lines: list[str] = []
    words = (
        "import time; print('first', flush=True); print('now ready', flush=True); time.sleep(60)"
    )
    async with running(
        script(words), until="ready", log=tmp_path / "log", variables={}, on_line=lines.append
    ) as process:
        pid = process.pid
        assert process_name_of(pid) == Path(sys.executable).name
    with pytest.raises(OSError, match=r"No such"):
        process_name_of(pid)
    assert lines == ["first\n", "now ready\n"]


async def test_a_process_that_ends_at_once_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(NotStarted, match="code 3"):
        async with running(
            script("raise SystemExit(3)"), until="ready", log=tmp_path / "log", variables={}
        ):
            pytest.fail("it never ran")
