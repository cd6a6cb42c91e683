"""The Rasa server as a child process: started, watched, restarted with back-off, stopped.

Owns the process; leaves talking with it to :mod:`bot.rasa_client`. While the server is down, messages wait
a little for it and are then kept for a person (see there), so nothing depends on how long this takes.
"""

import asyncio
import contextlib
import ctypes
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.rasa_client import RasaClient

logger = logging.getLogger(__name__)

FIRST_PAUSE = 1.0  #: seconds before the first restart; doubled each time
LONGEST_PAUSE = 60.0
#: A server that ran this long (seconds) was well: its next failure starts from the first pause again.
STEADY = 120.0
PROBE_EVERY = 0.2  #: seconds between looks at a server that is starting
#: Seconds between looks at a server that is up, and how many in a row it may miss before it is ended and
#: started anew: a busy one answers late, one that hangs never does.
LOOK_EVERY = 10.0
MISSED_PROBES = 6
STOP_PATIENCE = 8.0


@dataclass(frozen=True)
class RasaCommand:
    """How the server is started: its arguments, folder and variables (the process's own are added)."""

    arguments: tuple[str, ...]
    folder: Path
    variables: Mapping[str, str]
    log: Path


def free_port() -> int:
    """A port of the loopback that is free at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class RasaProcess:
    """Keeps one Rasa server running until told to stop."""

    def __init__(self, command: RasaCommand, client: RasaClient) -> None:
        self._command = command
        self._client = client
        self._process: asyncio.subprocess.Process | None = None

    async def run(self) -> None:
        """Start the server and start it again whenever it ends; ends only by being cancelled."""
        pause = FIRST_PAUSE
        loop = asyncio.get_running_loop()
        try:
            while True:
                started = loop.time()
                end = await self._live()
                if loop.time() - started >= STEADY:
                    pause = FIRST_PAUSE
                logger.error("the Rasa server ended (%s); again in %.0f s", end, pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        finally:
            await self._stop()

    async def _live(self) -> str:
        """Run the server once, until it ends or does not answer any more; give back how it ended."""
        try:
            self._process = await self._start()
        except OSError as error:
            return f"it could not be started: {type(error).__name__}"
        watching = asyncio.create_task(self._watch())
        try:
            return f"code {await self._process.wait()}"
        finally:
            watching.cancel()
            self._client.mark_ready(ready=False)

    async def _start(self) -> asyncio.subprocess.Process:
        self._command.log.parent.mkdir(parents=True, exist_ok=True)
        log = os.open(self._command.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            return await asyncio.create_subprocess_exec(
                *self._command.arguments,
                cwd=self._command.folder,
                env={**os.environ, **self._command.variables},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=_die_with_parent(),
            )
        finally:
            os.close(log)

    async def _watch(self) -> None:
        """Mark the client ready once the server answers; end a server that has ceased to."""
        while not await self._client.is_up():  # noqa: ASYNC110 - another process, no event to await
            await asyncio.sleep(PROBE_EVERY)
        logger.info("the Rasa server is up")
        self._client.mark_ready(ready=True)
        missed = 0
        while missed < MISSED_PROBES:
            turns = self._client.turns_had
            await asyncio.sleep(LOOK_EVERY)
            is_well = await self._client.is_up() or self._client.turns_had > turns
            missed = 0 if is_well else missed + 1
        logger.error("the Rasa server does not answer any more")
        await self._stop()

    async def _stop(self) -> None:
        if self._process is None or self._process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            self._process.terminate()
        # Before Python 3.11.5 asyncio.timeout does not time out in a task that is being cancelled.
        ending = asyncio.create_task(self._process.wait())
        ended, _ = await asyncio.wait({ending}, timeout=STOP_PATIENCE)
        if not ended:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await ending


def _die_with_parent() -> Callable[[], None] | None:
    """What a child does first so that Linux ends it when the bot is killed; None on other systems."""
    if sys.platform != "linux":
        return None
    # Looked up here: between fork and exec nothing may be imported.
    prctl = ctypes.CDLL(None).prctl
    set_parent_death_signal = 1
    return lambda: prctl(set_parent_death_signal, signal.SIGTERM)
