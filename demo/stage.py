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
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

from bot.invitations import invitation_link
from bot.storage import city_folder
from referrals.errors import PazosError
from referrals.settings import Settings, load_settings
from referrals.vocabulary import Role
from simulator.client import SimulatorClient
from simulator.handset import SimPhone
from simulator.server import running_simulator

ROOT = Path(__file__).resolve().parent.parent
READY = "ready"
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
class Stage:
    """A running demo."""

    url: str
    client: SimulatorClient
    settings: Settings
    people: People


@contextlib.asynccontextmanager
async def set_up(folder: Path, *, port: int, progress: Progress) -> AsyncIterator[Stage]:
    """Start everything in ``folder`` (emptied first); stop it at the end of the block.

    ``port`` 0 takes a free one.

    Raises:
        DemoFailed: the port is taken, or the assistant did not start.

    """
    await asyncio.to_thread(_empty, folder)
    token = f"{secrets.randbelow(10**9) + 10**8}:{secrets.token_urlsafe(24)}"
    try:
        simulating = running_simulator(port=port, token=token)
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
            **{name: os.environ[name] for name in _KEPT if name in os.environ},
        }
        settings = load_settings(variables)
        people = People(
            resident=await client.phone("Doña Luz", role="Vecina"),
            gestor=await client.phone("Marleny", role="Gestora"),
            young=await client.phone("Kevin", role="Joven del programa"),
        )
        await stack.enter_async_context(_assistant(variables, folder / "bot.log", progress))
        await _make_gestor(settings, people.gestor)
        yield Stage(simulator.url, client, settings, people)


def _empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)


async def _make_gestor(settings: Settings, phone: SimPhone) -> None:
    """Have ``phone`` come in by an invitation, as the gestor of every cluster."""
    from referrals.city import load_city

    clusters = ",".join(str(cluster.id) for cluster in load_city(city_folder(settings)).clusters)
    link = await asyncio.to_thread(
        invitation_link,
        settings,
        role=Role.GESTOR,
        clusters=clusters,
        is_backup=False,
        name="Marleny",
        hours=1,
    )
    await phone.start(link.url.partition("?start=")[2])


@contextlib.asynccontextmanager
async def _assistant(
    variables: dict[str, str], log: Path, progress: Progress
) -> AsyncIterator[None]:
    """Run the assistant for the length of the block; ready to answer when the block begins."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAZOS_")}
    with log.open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run",
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
