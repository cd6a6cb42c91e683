"""From the command to the first answer, and what all processes of a demo hold then."""

import asyncio
import contextlib
import shutil
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.processes import ROOT, family, memory_of, new_folder, running
from bench.stage import settings_for
from bench.stats import percentile
from bot.rasa_process import free_port
from simulator.client import SimulatorClient
from simulator.handset import SimPhone
from simulator.server import running_simulator

PATIENCE = 60.0


async def measure(folder: Path, *, times: int) -> dict[str, Any]:
    """Start the assistant and the demo ``times`` times each; seconds, the median counts."""
    listening, ready, answered = [], [], []
    memory: list[dict[str, Any]] = []
    for number in range(times):
        heard, done = await _start_assistant(folder / f"run-{number}")
        listening.append(heard)
        ready.append(done)
        took, memory = await _start_demo(folder / f"demo-{number}")
        answered.append(took)
    return {
        "times": times,
        "demo_command": " ".join(demo_command(Path("…"), 0)[:2]),
        "run_listening": percentile(listening, 0.5),
        "run_ready": percentile(ready, 0.5),
        "demo_first_answer": percentile(answered, 0.5),
        "memory": memory,
    }


async def _start_assistant(folder: Path) -> tuple[float, float]:
    """Seconds until ``python -m bot run`` takes messages, and until it can answer them."""
    new_folder(folder)
    async with running_simulator() as simulator:
        command = [sys.executable, "-m", "bot", "run"]
        variables = settings_for(folder, simulator)
        begin = time.perf_counter()
        async with _two_lines(command, folder, variables) as heard:
            done = time.perf_counter()
            return heard - begin, done - begin


@contextlib.asynccontextmanager
async def _two_lines(
    command: list[str], folder: Path, variables: dict[str, str]
) -> AsyncIterator[float]:
    moments: list[float] = []

    def note(line: str) -> None:
        if "is listening" in line:
            moments.append(time.perf_counter())

    async with running(
        command, until="ready", log=folder / "bot.log", variables=variables, on_line=note
    ):
        yield moments[0]


async def _start_demo(folder: Path) -> tuple[float, list[dict[str, Any]]]:
    """Seconds until a phone of the demo got its first answer from Rasa, and the memory held then."""
    port = free_port()
    new_folder(folder)
    begin = time.perf_counter()
    async with running(
        demo_command(folder / "data", port),
        until="phones are at",
        log=folder / "demo.log",
        variables={},
    ) as process:
        async with SimulatorClient(f"http://127.0.0.1:{port}") as client:
            shown = (await client.state())["phones"][0]
            phone = SimPhone(client, shown["id"])
            sent = await phone.send_text("hola")
            await phone.wait_for(after=sent, within=PATIENCE)
            took = time.perf_counter() - begin
            for words in ("gracias", "hay un poste sin luz", "en Caimitos"):
                await asyncio.sleep(1.0)  # a chat gets a message a second
                sent = await phone.send_text(words)
                await phone.wait_for(after=sent, within=PATIENCE)
        memory = [memory_of(pid) for pid in family(process.pid)]
        return took, [asdict(one) for one in memory if one.name != "sh"]


def demo_command(folder: Path, port: int) -> list[str]:
    """``./pazos demo`` where its uv is at hand already, else the same without the launcher's checks."""
    options = ["--port", str(port), "--folder", str(folder)]
    if shutil.which("uv") or (ROOT / ".tools" / "uv").exists():
        return [str(ROOT / "pazos"), "demo", *options]
    return [sys.executable, "-m", "demo", *options]
