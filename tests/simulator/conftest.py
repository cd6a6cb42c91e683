"""A running simulator and what the tests hold against it."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from simulator import SimPhone, Simulator, running_simulator
from tests.simulator.sim_rig import RawBot, Receiver

CHROMIUM_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-port=0",
)


@pytest.fixture
async def sim() -> AsyncIterator[Simulator]:
    async with running_simulator(webhook_backoff=0.01) as simulator:
        yield simulator


@pytest.fixture
async def raw(sim: Simulator) -> AsyncIterator[RawBot]:
    async with httpx.AsyncClient(base_url=sim.url, trust_env=False, timeout=20) as http:
        yield RawBot(http, sim.token)


@pytest.fixture
async def luz(sim: Simulator) -> SimPhone:
    """A phone whose owner has started the bot."""
    phone = await sim.client.phone("Luz", role="Residente")
    await phone.start()
    return phone


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    received = Receiver()
    server = await asyncio.start_server(received.serve, "127.0.0.1", 0)
    received.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    yield received
    server.close()


def _chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    pytest.skip("no Chromium on this machine: the page cannot be driven")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The DevTools address of a headless Chromium; tests are skipped without one."""
    profile = tmp_path_factory.mktemp("chromium")
    words = [_chromium(), *CHROMIUM_FLAGS, f"--user-data-dir={profile}", "about:blank"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.startswith("DevTools listening on "):
                yield line.removeprefix("DevTools listening on ").strip()
                break
        else:
            pytest.fail("Chromium ended before it listened")
        process.terminate()
