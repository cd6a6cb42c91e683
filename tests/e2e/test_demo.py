"""``./pazos demo --script``: the scene that everybody is shown first."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from bot.app import ROOT
from tests.e2e.assistant import processes_of

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def test_the_scene_goes_as_it_should_and_leaves_no_process(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "demo", "--script", "--folder", str(tmp_path / "demo"),
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    async with asyncio.timeout(180):
        out, _ = await process.communicate()
    said = out.decode()
    assert process.returncode == 0, said
    assert "The scene went as it should" in said
    assert "Traceback" not in said
    assert not processes_of(tmp_path)
