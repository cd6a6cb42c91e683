"""The stage: the simulator in this process, the assistant as its own process, the people with their phones.

The assistant is started as in production (``python -m bot run``) and does not know that Telegram is
simulated. Everything of a demo lives in a folder that is emptied at the next start.
"""

import asyncio
import contextlib
import os
import secrets
import shutil
import sys
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.invitations import invitation_link
from bot.rasa_process import free_port
from bot.storage import city_folder
from demo.town_clock import TownClock
from referrals.city import load_city
from referrals.errors import PazosError
from referrals.settings import Settings, load_settings
from referrals.vocabulary import Role
from simulator.client import SimulatorClient
from simulator.handset import SimPhone
from simulator.server import running_simulator

ROOT = Path(__file__).resolve().parent.parent
READY = "ready"
#: What is started: the assistant as it is, and the one whose clock can be put forward.
PRODUCTION, HURRIED = ("bot", "run"), ("demo.hurried",)
#: When a story begins.
STORY_HOUR = 15
START_PATIENCE = 120.0
STOP_PATIENCE = 20.0
#: Settings that a demo takes over from whoever starts it; all others are its own.
_KEPT = ("PAZOS_CITY", "PAZOS_CITIES_DIR")

Progress = Callable[[str], None]


class DemoFailed(PazosError):
    """The demo could not be started."""


@dataclass(frozen=True)
class People:
    """Who is on the stage."""

    resident: SimPhone
    gestor: SimPhone
    young: SimPhone


@dataclass(frozen=True)
class House:
    """A simulated Telegram and a running assistant, and nobody in it yet."""

    url: str
    client: SimulatorClient
    settings: Settings
    clock: TownClock

    async def bring_in(
        self,
        phone: SimPhone,
        name: str,
        *,
        role: Role = Role.GESTOR,
        clusters: str = "",
        is_backup: bool = False,
    ) -> None:
        """Have ``phone`` come in by an invitation; without ``clusters`` a gestor has all."""
        if role is Role.GESTOR and not clusters:
            city = load_city(city_folder(self.settings))
            clusters = ",".join(str(cluster.id) for cluster in city.clusters)
        link = await asyncio.to_thread(
            invitation_link,
            self.settings,
            role=role,
            clusters=clusters,
            is_backup=is_backup,
            name=name,
            hours=72,
        )
        await phone.start(link.url.partition("?start=")[2])


@dataclass(frozen=True)
class Stage(House):
    """A running demo."""

    people: People


@contextlib.asynccontextmanager
async def set_up(folder: Path, *, port: int, progress: Progress) -> AsyncIterator[Stage]:
    """Start everything in ``folder`` (emptied first) with a few people; stop it at the end of the block.

    ``port`` 0 takes a free one.

    Raises:
        DemoFailed: the port is taken, or the assistant did not start.

    """
    async with _telegram(folder, port=port, clock=None) as (url, client, variables):
        people = People(
            resident=await client.phone("Doña Luz", role="Vecina"),
            gestor=await client.phone("Marleny", role="Gestora"),
            young=await client.phone("Kevin", role="Joven del programa"),
        )
        async with _assistant(PRODUCTION, variables, folder / "bot.log", progress):
            stage = Stage(url, client, load_settings(variables), TownClock(folder), people)
            await stage.bring_in(people.gestor, "Marleny")
            yield stage


@contextlib.asynccontextmanager
async def set_up_story(folder: Path, *, progress: Progress) -> AsyncIterator[House]:
    """The same for a story that takes days: its clock can be put forward, and nobody is there yet.

    It begins at :data:`STORY_HOUR` o'clock of the city, whenever it is told.

    Raises:
        DemoFailed: the assistant did not start.

    """
    clock = TownClock(folder)
    async with _telegram(folder, port=0, clock=clock) as (url, client, variables):
        settings = load_settings(variables)
        clock.put_to(STORY_HOUR, load_city(city_folder(settings)).timezone)
        async with _assistant(HURRIED, variables, folder / "bot.log", progress):
            yield House(url, client, settings, clock)


@contextlib.asynccontextmanager
async def _telegram(
    folder: Path, *, port: int, clock: TownClock | None
) -> AsyncIterator[tuple[str, SimulatorClient, dict[str, str]]]:
    """A simulator, and the variables of an assistant that uses it and lives in ``folder``."""
    await asyncio.to_thread(_empty, folder)
    token = f"{secrets.randbelow(10**9) + 10**8}:{secrets.token_urlsafe(24)}"
    now = time.time if clock is None else lambda: clock.now().timestamp()
    try:
        simulating = running_simulator(port=port, token=token, now=now)
        simulator = await simulating.__aenter__()
    except OSError as error:
        raise DemoFailed(
            f"port {port} of this machine is taken; choose another: ./pazos demo --port 8800"
        ) from error
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_exit(simulating)
        client = await stack.enter_async_context(simulator.client)
        variables = {
            "TELEGRAM_BOT_TOKEN": token,
            "TELEGRAM_API_URL": simulator.url,
            "PAZOS_DATA_DIR": str(folder),
            "PAZOS_PUBLIC_URL": f"http://127.0.0.1:{free_port()}",
            **{name: os.environ[name] for name in _KEPT if name in os.environ},
        }
        yield simulator.url, client, variables


def _empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)


@contextlib.asynccontextmanager
async def _assistant(
    command: Sequence[str], variables: dict[str, str], log: Path, progress: Progress
) -> AsyncIterator[None]:
    """Run the assistant for the length of the block; ready to answer when the block begins."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAZOS_")}
    with log.open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *command,
            cwd=ROOT,
            env={**kept, **variables},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
        )  # fmt: skip
    try:
        async with asyncio.timeout(START_PATIENCE):
            await _until_ready(process, progress)
        reading = asyncio.create_task(_drain(process))
        try:
            yield
        finally:
            reading.cancel()
    except TimeoutError as error:
        raise DemoFailed(f"the assistant did not start in time; see {log}") from error
    finally:
        if process.returncode is None:
            process.terminate()
            # Before Python 3.11.5 asyncio.timeout does not time out in a task that is being cancelled.
            ending = asyncio.create_task(process.wait())
            ended, _ = await asyncio.wait({ending}, timeout=STOP_PATIENCE)
            if not ended:
                process.kill()
                await ending


async def _until_ready(process: asyncio.subprocess.Process, progress: Progress) -> None:
    if process.stdout is None:
        raise DemoFailed
    async for line in process.stdout:
        words = line.decode().strip().removeprefix("pazos: ")
        if words == READY:
            return
        progress(words)
    await process.wait()
    raise DemoFailed("the assistant ended at once; ./pazos doctor says why")


async def _drain(process: asyncio.subprocess.Process) -> None:
    if process.stdout is not None:
        async for _line in process.stdout:
            continue
