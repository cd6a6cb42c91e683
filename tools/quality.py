"""Every check of the project: ``python -m tools.quality``, which is what ``./pazos test`` runs.

Owns the list of checks, the order and how their results are told. All of them run, whatever fails: the
quick ones first, two at a time, each told on a line of its own with its time; then the tests, whose closing
line ends the output when all is well. What failed is summed up at the very end, and the exit code is 1.

With arguments only pytest runs, with those arguments: ``python -m tools.quality tests/referrals -k late``.
"""

import os
import subprocess  # the commands below are fixed, apart from the arguments that a developer gives
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Percent of the domain's lines and branches that the tests must reach.
COVERED = 97
#: Workers of the tests at most; each may start a database server of its own.
WORKERS = 4
_PYTHON = sys.executable
_RASA = str(ROOT / "nlu" / ".venv" / "bin" / "python")
_PACKAGES = ("actions", "bench", "bot", "demo", "nlu", "referrals", "simulator", "tests", "tools")

Run = Callable[[Sequence[str]], tuple[int, str]]
Write = Callable[[str], None]


@dataclass(frozen=True)
class Gate:
    """One check: a name, the command, and what a failure means."""

    name: str
    command: tuple[str, ...]
    meaning: str


@dataclass(frozen=True)
class Result:
    """What came of a check; ``seconds`` that it took."""

    gate: Gate
    code: int
    output: str
    seconds: float


def gates() -> tuple[Gate, ...]:
    """The checks other than the tests, slowest first."""
    packages = [part for name in _PACKAGES if (ROOT / name).is_dir() for part in ("-p", name)]
    imports = "from importlinter.cli import lint_imports_command as run; run()"
    return (
        Gate(
            "rasa data",
            (_RASA, "-m", "tools.rasa_data"),
            "domain, rules and examples do not fit together",
        ),
        Gate("mypy", (_PYTHON, "-m", "mypy", *packages), "types do not fit"),
        Gate(
            "imports",
            (_PYTHON, "-c", imports, "--no-logo"),
            "a package imports what it must not know",
        ),
        Gate("ruff check", (_PYTHON, "-m", "ruff", "check", "."), "the code breaks a rule"),
        Gate(
            "ruff format",
            (_PYTHON, "-m", "ruff", "format", "--check", "."),
            "not formatted; `ruff format` does it",
        ),
    )


def pytest_command() -> list[str]:
    """The tests with everything that belongs to a full run."""
    workers = min(WORKERS, os.cpu_count() or 1)
    return [
        *(_PYTHON, "-m", "pytest"),
        *("-n", str(workers), "--dist", "loadgroup", "-p", "tools.grouping"),
        *("--cov=referrals", "--cov-branch", "--cov-report="),
        f"--cov-fail-under={COVERED}",
    ]


def captured(command: Sequence[str]) -> tuple[int, str]:
    """Run a command in the root folder; its exit code and all that it printed."""
    try:
        done = subprocess.run(  # noqa: S603 - see the import
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        return 127, f"{command[0]} cannot be run: {error.strerror}"
    return done.returncode, done.stdout


def shown(command: Sequence[str]) -> int:
    """Run a command in the root folder with its output going where ours goes; its exit code."""
    # Coverage is counted in a folder of this run's own: two runs at once would mix their numbers.
    with tempfile.TemporaryDirectory(prefix="pazos-coverage-") as folder:
        variables = {**os.environ, "COVERAGE_FILE": str(Path(folder) / "coverage")}
        done = subprocess.run(command, cwd=ROOT, env=variables, check=False)  # noqa: S603
        return done.returncode


def run_gates(
    checks: Sequence[Gate], *, run: Run, write: Write, clock: Callable[[], float]
) -> list[Result]:
    """Run ``checks`` two at a time and tell each as it ends; give back those that failed."""

    def timed(gate: Gate) -> Result:
        start = clock()
        code, output = run(gate.command)
        return Result(gate, code, output, clock() - start)

    failed = []
    with ThreadPoolExecutor(2) as threads:
        for future in as_completed([threads.submit(timed, gate) for gate in checks]):
            result = future.result()
            word = "ok" if result.code == 0 else "FAILED"
            write(f"  {result.gate.name:<12} {result.seconds:6.1f} s  {word}\n")
            if result.code:
                failed.append(result)
                write("".join(f"      {line}\n" for line in result.output.strip().splitlines()))
    return failed


def full_run(
    *,
    run: Run = captured,
    show: Callable[[Sequence[str]], int] = shown,
    write: Write,
    clock: Callable[[], float] = time.monotonic,
) -> int:
    """Run every check; the exit code."""
    start = clock()
    checks = gates()
    write(f"checks: {', '.join(gate.name for gate in checks)}; then the tests\n")
    failed = [
        f"{result.gate.name}: {result.gate.meaning}"
        for result in run_gates(checks, run=run, write=write, clock=clock)
    ]
    tests_start = clock()
    code = show(pytest_command())
    if code:
        failed.append(f"tests: pytest ended with {code} after {clock() - tests_start:.0f} s")
    if failed:
        write(f"\n{len(failed)} of {len(checks) + 1} checks failed in {clock() - start:.0f} s:\n")
        write("".join(f"  {line}\n" for line in failed))
    return 1 if failed else 0


def write_out(words: str) -> None:
    """Write to standard output at once, so that what pytest prints comes behind it."""
    sys.stdout.write(words)
    sys.stdout.flush()


def main(arguments: Sequence[str]) -> int:
    """All checks, or with arguments pytest alone; the exit code."""
    if arguments:
        return shown([_PYTHON, "-m", "pytest", *arguments])
    return full_run(write=write_out)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
