"""Processes of a measurement: starting them, waiting for a line, stopping them, what they hold and use.

Memory and processor time are read from ``/proc`` (Linux). RSS counts shared pages in every process, PSS
shares them out, so that only a sum of PSS is honest.
"""

import asyncio
import contextlib
import itertools
import os
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Where Linux tells of its processes; elsewhere there is no such folder.
PROC = Path("/proc")
START_PATIENCE = 180.0
STOP_PATIENCE = 30.0
_MB = 1024.0


class NotStarted(Exception):
    """A process ended, or took too long, before it said what was waited for."""


@dataclass(frozen=True)
class Memory:
    """What one process holds, in MB (of 1024 KiB)."""

    name: str
    rss: float
    pss: float


def new_folder(path: Path) -> Path:
    """Make a folder that is not there yet, and give it back."""
    path.mkdir(parents=True)
    return path


def own_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment for a process of a measurement: ours without the assistant's own settings."""
    foreign = ("PAZOS_", "TELEGRAM_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {**kept, **variables}


@contextlib.asynccontextmanager
async def running(
    command: Sequence[str],
    *,
    until: str,
    log: Path,
    variables: Mapping[str, str],
    on_line: Callable[[str], None] | None = None,
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run ``command`` for the length of the block, which begins when it printed a line with ``until``.

    ``on_line`` hears each line until then.

    Raises:
        NotStarted: it did not print that.

    """
    with log.open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            *command,
            cwd=ROOT,
            env=own_environment(variables),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
        )
    try:
        try:
            async with asyncio.timeout(START_PATIENCE):
                await _line_with(process, until, on_line)
        except TimeoutError as error:
            raise NotStarted(f"{' '.join(command[:3])} took too long; see {log}") from error
        reading = asyncio.create_task(_drain(process))
        try:
            yield process
        finally:
            reading.cancel()
    finally:
        await _stop(process)


async def _line_with(
    process: asyncio.subprocess.Process, words: str, on_line: Callable[[str], None] | None
) -> None:
    if process.stdout is None:
        raise NotStarted("no output")
    async for raw in process.stdout:
        line = raw.decode(errors="replace")
        if on_line is not None:
            on_line(line)
        if words in line:
            return
    raise NotStarted(f"it ended with code {await process.wait()} before saying {words!r}")


async def _drain(process: asyncio.subprocess.Process) -> None:
    while process.stdout is not None and await process.stdout.readline():
        continue


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOP_PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()


def family(pid: int) -> list[int]:
    """``pid`` and all processes below it."""
    found = [pid]
    for task in (PROC / f"{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in task.read_text("ascii").split():
                found += family(int(child))
    return found


def memory_of(pid: int) -> Memory:
    """The memory of one process.

    Raises:
        OSError: it has ended, or this is no Linux.

    """
    return parse_rollup(
        process_name_of(pid), (PROC / f"{pid}/smaps_rollup").read_text("ascii", "replace")
    )


def process_name_of(pid: int) -> str:
    """What a running process is called in the tables.

    Raises:
        OSError: it has ended, or this is no Linux.

    """
    words = (PROC / f"{pid}/cmdline").read_bytes().decode(errors="replace")
    return process_name(words.split("\0"))


def cpu_seconds(pid: int) -> float:
    """The processor time that a process has used so far, in seconds.

    Raises:
        OSError: it has ended, or this is no Linux.

    """
    return parse_stat(
        (PROC / f"{pid}/stat").read_text("ascii", "replace"), os.sysconf("SC_CLK_TCK")
    )


def parse_stat(text: str, ticks: int) -> float:
    """User and system time (seconds) out of the text of a ``stat`` file."""
    fields = text.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / ticks


def parse_rollup(name: str, text: str) -> Memory:
    """RSS and PSS out of the text of a ``smaps_rollup`` file (kB)."""
    sizes = {"Rss": 0.0, "Pss": 0.0}
    for line in text.splitlines():
        field, colon, rest = line.partition(":")
        if colon and field in sizes:
            sizes[field] = float(rest.split()[0]) / _MB
    return Memory(name, rss=sizes["Rss"], pss=sizes["Pss"])


#: Words of a command line, and what the process is called in the tables.
_NAMES = {
    "nlu.lean": "Rasa server",
    "bench.assistant": "bot, actions, scheduler",
    "bot": "bot, actions, scheduler",
    "demo": "demo: simulated Telegram",
}


def process_name(words: Sequence[str]) -> str:
    """What a process is called, by the module that its Python runs."""
    for before, word in itertools.pairwise(words):
        if before == "-m":
            return _NAMES.get(word, word)
    return Path(words[0]).name if words and words[0] else "?"
