"""The language model: its environment is there, the model fits its data."""

import subprocess  # the command is fixed
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.doctor.findings import Finding, good, warns

#: How long the comparison of model and data may take, in seconds.
PATIENCE = 60.0

Run = Callable[[Sequence[str], Path], int]


def look_at(root: Path, run: Run) -> list[Finding]:
    """The environment of the language model and the model; ``root`` is the project's folder."""
    python = root / "nlu" / ".venv" / "bin" / "python"
    if not python.exists():
        return [warns("nlu-missing")]
    code = run([str(python), "-m", "nlu.train", "--check"], root)
    if code == 0:
        return [good("model-good")]
    if code == 1:
        return [warns("model-stale")]
    return [warns("model-unknown", exit=code)]


def run_quietly(command: Sequence[str], folder: Path) -> int:
    """Run a command in a folder; its exit code, or -1 when it cannot run or takes too long."""
    try:
        return subprocess.run(  # noqa: S603 - see the import
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        ).returncode
    except (OSError, subprocess.TimeoutExpired):
        return -1
