"""Keeping a Rasa server running: a child that ends, hangs, or cannot be started at all."""

import asyncio
import ctypes
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import rasa_process
from bot.rasa_client import RasaClient
from bot.rasa_process import RasaCommand, RasaProcess, free_port

#: A server that says that it is up; what it does else is its second argument.
SERVER = """
import http.server, json, os, signal, sys

port, does, marks = int(sys.argv[1]), sys.argv[2], sys.argv[3]
with open(marks, "a") as file:
    file.write(f"{os.getpid()}\\n")
print("started", flush=True)
if does == "ends":
    sys.exit(3)
if does == "stays":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
answered = 0

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        global answered
        answered += 1
        if does == "falls silent" and answered > 2:
            self.send_error(500)
            return
        body = json.dumps({"model_file": "m" if does != "has no model" else None}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass

http.server.HTTPServer(("127.0.0.1", port), Handler).serve_forever()
"""


class Child:
    """A server of this test, kept running by a RasaProcess."""

    def __init__(self, folder: Path, does: str, *, program: str = sys.executable) -> None:
        self.marks = folder / "starts"
        self.marks.touch()
        script = folder / "server.py"
        script.write_text(SERVER)
        port = free_port()
        self.client = RasaClient(f"http://127.0.0.1:{port}", token="-")
        self.command = RasaCommand(
            arguments=(program, str(script), str(port), does, str(self.marks)),
            folder=folder,
            variables={"PAZOS_TEST": "1"},
            log=folder / "logs" / "rasa.log",
        )
        self.process = RasaProcess(self.command, self.client)
        self.running: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to keep it running."""
        self.running = asyncio.create_task(self.process.run())

    @property
    def started(self) -> list[int]:
        """The process ids of all its starts."""
        return [int(line) for line in self.marks.read_text().split()]

    async def until_started(self, times: int) -> None:
        """Wait until it was started so often."""
        async with asyncio.timeout(30):
            while len(self.started) < times:  # noqa: ASYNC110 - another process, no event to await
                await asyncio.sleep(0.01)

    async def until_ready(self) -> None:
        """Wait until the bot was told that it is up."""
        async with asyncio.timeout(30):
            await self.client.wait_until_ready()

    async def stop(self) -> None:
        """Stop keeping it running."""
        if self.running is not None:
            self.running.cancel()
            await asyncio.gather(self.running, return_exceptions=True)
        await self.client.close()


def is_alive(pid: int) -> bool:
    """Whether a process is there."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rasa_process, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(rasa_process, "LONGEST_PAUSE", 0.04)
    monkeypatch.setattr(rasa_process, "PROBE_EVERY", 0.01)


@pytest.fixture
async def children(tmp_path: Path) -> AsyncIterator[list[Child]]:
    """Children of a test; all are stopped after it."""
    made: list[Child] = []
    yield made
    for child in made:
        await child.stop()
        for pid in child.started:
            assert not is_alive(pid), "a server was left behind"


def a_child(children: list[Child], folder: Path, does: str, **more: str) -> Child:
    child = Child(folder, does, **more)
    children.append(child)
    return child


async def test_the_client_hears_when_the_server_is_up(
    children: list[Child], tmp_path: Path
) -> None:
    child = a_child(children, tmp_path, "serves")
    child.start()
    await child.until_ready()
    assert len(child.started) == 1


async def test_a_server_without_a_model_is_not_said_to_be_up(
    children: list[Child], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0
    seen = asyncio.Event()
    child = a_child(children, tmp_path, "has no model")
    is_up = child.client.is_up

    async def count() -> bool:
        nonlocal looks
        looks += 1
        if looks > 5:
            seen.set()
        return await is_up()

    monkeypatch.setattr(child.client, "is_up", count)
    child.start()
    async with asyncio.timeout(30):
        await seen.wait()
    assert not child.client._ready.is_set()


async def pauses_of(child: Child, monkeypatch: pytest.MonkeyPatch, *, starts: int) -> list[float]:
    """The pauses (seconds) that were made between so many starts, none of them waited for."""
    pauses: list[float] = []
    sleep = asyncio.sleep

    async def note(seconds: float) -> None:
        pauses.append(seconds)
        await sleep(0)

    monkeypatch.setattr(rasa_process, "PROBE_EVERY", 60.0)
    with monkeypatch.context() as patch:
        patch.setattr(asyncio, "sleep", note)
        child.start()
        async with asyncio.timeout(60):
            while len(child.started) < starts:
                await sleep(0.01)
    return [pause for pause in pauses if pause < 1.0]


async def test_a_server_that_ends_is_started_again_after_growing_pauses(
    children: list[Child], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = a_child(children, tmp_path, "ends")
    pauses = await pauses_of(child, monkeypatch, starts=5)
    assert pauses[:4] == [0.01, 0.02, 0.04, 0.04]


async def test_a_server_that_ran_long_enough_begins_with_the_first_pause_again(
    children: list[Child], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rasa_process, "STEADY", 0.0)
    child = a_child(children, tmp_path, "ends")
    assert set(await pauses_of(child, monkeypatch, starts=4)) == {0.01}


async def test_the_client_hears_that_a_server_is_down_and_up_again(
    children: list[Child], tmp_path: Path
) -> None:
    child = a_child(children, tmp_path, "serves")
    child.start()
    await child.until_ready()
    os.kill(child.started[0], signal.SIGKILL)
    await child.until_started(2)
    await child.until_ready()
    assert not is_alive(child.started[0])


async def test_a_server_that_cannot_be_started_is_tried_again(
    children: list[Child], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    child = a_child(children, tmp_path, "serves", program=str(tmp_path / "no-python"))
    child.start()
    async with asyncio.timeout(30):
        while caplog.text.count("could not be started") < 3:  # noqa: ASYNC110 - it only logs
            await asyncio.sleep(0.01)
    assert child.running is not None
    assert not child.running.done()


async def test_stopping_ends_the_server(children: list[Child], tmp_path: Path) -> None:
    child = a_child(children, tmp_path, "serves")
    child.start()
    await child.until_ready()
    await child.stop()
    assert not is_alive(child.started[0])


async def test_a_server_that_does_not_stop_is_killed(
    children: list[Child], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rasa_process, "STOP_PATIENCE", 0.05)
    child = a_child(children, tmp_path, "stays")
    child.start()
    await child.until_ready()
    await child.stop()
    assert not is_alive(child.started[0])


async def test_stopping_between_two_starts_leaves_nothing(
    children: list[Child], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rasa_process, "FIRST_PAUSE", 60.0)
    child = a_child(children, tmp_path, "ends")
    child.start()
    await child.until_started(1)
    await child.stop()
    assert len(child.started) == 1


async def test_a_server_that_falls_silent_is_started_anew(
    children: list[Child], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rasa_process, "LOOK_EVERY", 0.01)
    child = a_child(children, tmp_path, "falls silent")
    child.start()
    await child.until_started(2)
    assert not is_alive(child.started[0])


async def test_a_server_that_is_too_busy_for_a_look_but_has_turns_is_left_alone(
    children: list[Child], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rasa_process, "LOOK_EVERY", 0.001)
    child = a_child(children, tmp_path, "serves")
    looks = 0
    enough = asyncio.Event()
    is_up = child.client.is_up

    async def busy() -> bool:
        nonlocal looks
        looks += 1
        child.client.turns_had += 1
        if looks > 5 * rasa_process.MISSED_PROBES:
            enough.set()
        return looks < 3 and await is_up() if child.client._ready.is_set() else await is_up()

    monkeypatch.setattr(child.client, "is_up", busy)
    child.start()
    async with asyncio.timeout(30):
        await enough.wait()
    assert len(child.started) == 1


async def test_its_output_goes_to_a_file_that_only_we_can_read(
    children: list[Child], tmp_path: Path
) -> None:
    child = a_child(children, tmp_path, "serves")
    child.start()
    await child.until_ready()
    assert "started" in child.command.log.read_text()
    assert child.command.log.stat().st_mode & 0o077 == 0


async def test_a_killed_bot_leaves_no_server_behind_where_the_system_ends_its_children(
    tmp_path: Path,
) -> None:
    bot = """
import asyncio, sys
from pathlib import Path
from bot.rasa_process import RasaProcess
from tests.bot.test_rasa_process import Child

async def main():
    child = Child(Path(sys.argv[1]), "serves")
    child.start()
    await child.until_ready()
    print("ready", flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", bot, str(tmp_path), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    async with asyncio.timeout(60):
        assert await process.stdout.readline() == b"ready\n"
    pid = int((tmp_path / "starts").read_text())
    process.kill()
    await process.wait()
    if rasa_process._die_with_parent() is None:
        os.kill(pid, signal.SIGTERM)  # no system but Linux does it by itself
    async with asyncio.timeout(30):
        while is_alive(pid):  # noqa: ASYNC110 - another process, no event to await
            await asyncio.sleep(0.01)


def test_linux_is_asked_to_end_the_server_with_its_parent_and_no_other_system_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[int, int]] = []

    class Library:
        def __init__(self, _name: None) -> None:
            self.prctl = lambda option, value: asked.append((option, value))

    monkeypatch.setattr(ctypes, "CDLL", Library)
    monkeypatch.setattr(sys, "platform", "linux")
    does_first = rasa_process._die_with_parent()
    assert does_first is not None
    assert asked == []
    does_first()
    assert asked == [(1, signal.SIGTERM)]
    monkeypatch.setattr(sys, "platform", "darwin")
    assert rasa_process._die_with_parent() is None
