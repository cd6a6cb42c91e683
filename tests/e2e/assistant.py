"""The assistant as a process that a test starts, kills, holds and starts again."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.app import ROOT
from demo.stage import PRODUCTION

#: What a start may take on a busy machine, in seconds.
START_PATIENCE = 120.0
#: What a clean end may take: "within seconds".
STOP_PATIENCE = 15.0


class NotStartedError(Exception):
    """The assistant ended before it was ready; the message is what it said."""


class Assistant:
    """``python -m bot run``, or another ``command``, with its own data folder."""

    def __init__(
        self, variables: Mapping[str, str], folder: Path, command: Sequence[str] = PRODUCTION
    ) -> None:
        self.variables = dict(variables)
        self.command = command
        self.log = folder / "bot.log"
        self.said: list[str] = []
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._spoke = asyncio.Condition()

    @property
    def pid(self) -> int:
        """The process's number."""
        assert self._process is not None
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Start it and wait until it says that it is ready."""
        await self.begin()
        await self.says("ready")

    async def says(self, part: str) -> None:
        """Wait until it has said something that contains ``part``; NotStartedError when it ends before."""

        def has_said_or_ended() -> bool:
            return not self.is_running or any(part in line for line in self.said)

        async with asyncio.timeout(START_PATIENCE), self._spoke:
            await self._spoke.wait_for(has_said_or_ended)
        if not any(part in line for line in self.said):
            raise NotStartedError("\n".join((*self.said, self.log.read_text("utf-8"))))

    async def begin(self) -> None:
        """Start it without waiting."""
        self.said = []
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PAZOS_")}
        kept.pop("TELEGRAM_BOT_TOKEN", None)
        with self.log.open("ab") as errors:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", *self.command,
                cwd=ROOT,
                env={**kept, **self.variables},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=errors,
            )  # fmt: skip
        self._reading = asyncio.create_task(self._read(self._process))

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            async with self._spoke:
                self.said.append(line.decode().rstrip())
                self._spoke.notify_all()
        await process.wait()
        async with self._spoke:
            self._spoke.notify_all()

    async def ended(self) -> int:
        """Wait for its end and give back its exit code; negative for the signal that ended it."""
        assert self._process is not None
        code = await self._process.wait()
        if self._reading is not None:
            await self._reading
        return code

    async def kill(self) -> None:
        """End it with ``kill -9``, and its Rasa server with it, as a crash of the machine would."""
        rasa = self.rasa_pid()
        os.kill(self.pid, signal.SIGKILL)
        await self.ended()
        if rasa is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(rasa, signal.SIGKILL)

    async def stop(self) -> int:
        """Ask it to end (SIGTERM); its exit code."""
        os.kill(self.pid, signal.SIGTERM)
        async with asyncio.timeout(STOP_PATIENCE):
            return await self.ended()

    def rasa_pid(self) -> int | None:
        """The number of its Rasa server's process."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text("ascii").split()
        return int(children[0]) if children else None

    def processes(self) -> list[int]:
        """The numbers of all processes of this assistant that are still there."""
        return processes_of(self.log.parent)

    @contextlib.contextmanager
    def held_rasa(self) -> Iterator[None]:
        """Have the Rasa server stand still for the length of the block, as a machine that swaps would."""
        pid = self.rasa_pid()
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


def processes_of(folder: Path) -> list[int]:
    """The numbers of the processes that were told to keep their data in ``folder``."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        with contextlib.suppress(OSError):
            state = (
                (entry / "stat").read_text("ascii", errors="replace").rpartition(")")[2].split()[0]
            )
            if str(folder).encode() in (entry / "environ").read_bytes() and state != "Z":
                found.append(int(entry.name))
    return found
