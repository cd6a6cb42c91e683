"""The command: `python -m simulator`."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import sys
from pathlib import Path

import pytest

from simulator import SimulatorClient
from simulator.__main__ import main


async def test_the_command_serves_phones_writes_a_trace_and_ends_on_sigterm(
    tmp_path: Path,
) -> None:
    trace = tmp_path / "trace.jsonl"
    words = ["--port", "0", "--token", "77:abc", "--bot-username", "OtherBot"]
    words += ["--phone", "Luz:Residente:en", "--trace", str(trace), "--rate-limits"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "simulator", *words, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    url = line.rsplit(" ", 1)[1].strip()
    async with SimulatorClient(url) as client:
        state = await client.state()
        answer = await client.request("GET", "/bot77:abc/getMe")
    assert answer["result"]["username"] == "OtherBot"
    assert [(p["first_name"], p["role"], p["language_code"]) for p in state["phones"]] == [
        ("Luz", "Residente", "en")
    ]
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 10) == 0
    (call,) = [json.loads(row) for row in trace.read_text().splitlines()]
    assert call["method"] == "getMe"


def test_a_taken_port_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["--port", str(taken.getsockname()[1])]) == 1
    assert "Cannot start the simulator" in capsys.readouterr().err
