"""Reading memory and processor time; running processes."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bench import processes
from bench.processes import (
    Memory,
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


@pytest.fixture
def proc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as Linux keeps it: process 7 with the child 8, which has the child 9, which has ended."""
    for pid, children in ((7, "8 "), (8, "9"), (9, None)):
        task = tmp_path / str(pid) / "task" / str(pid)
        task.mkdir(parents=True)
        if children is not None:
            (task / "children").write_text(children)
    (tmp_path / "7" / "smaps_rollup").write_text(ROLLUP)
    (tmp_path / "7" / "stat").write_text(STAT)
    (tmp_path / "7" / "cmdline").write_bytes(b"/x/python\0-m\0bot\0run\0")
    monkeypatch.setattr(processes, "PROC", tmp_path)
    return tmp_path


@pytest.mark.usefixtures("proc")
def test_a_process_is_read_with_all_below_it() -> None:
    assert family(7) == [7, 8, 9]
    assert memory_of(7) == Memory("bot, actions, scheduler", rss=368.0, pss=350.0)
    assert cpu_seconds(7) == pytest.approx(300 / os.sysconf("SC_CLK_TCK"))


@pytest.mark.usefixtures("proc")
@pytest.mark.parametrize("read", [memory_of, cpu_seconds, process_name_of])
def test_a_process_that_has_ended_or_cannot_be_read_is_an_error(
    read: Callable[[int], object],
) -> None:
    with pytest.raises(OSError, match=r"No such"):
        read(9)


def script(words: str) -> list[str]:
    return [sys.executable, "-c", words]


async def test_a_process_is_running_once_it_said_so_and_ends_with_the_block(tmp_path: Path) -> None:
    lines: list[str] = []
    words = (
        "import time; print('first', flush=True); print('now ready', flush=True); time.sleep(60)"
    )
    async with running(
        script(words), until="ready", log=tmp_path / "log", variables={}, on_line=lines.append
    ) as process:
        assert process.pid > 0
    assert process.returncode is not None
    assert lines == ["first\n", "now ready\n"]


async def test_a_process_that_ends_at_once_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(NotStarted, match="code 3"):
        async with running(
            script("raise SystemExit(3)"), until="ready", log=tmp_path / "log", variables={}
        ):
            pytest.fail("it never ran")
