"""``./pazos``: finds or brings uv, brings both environments up to date, trains, starts; says why not.

The script runs as shipped in a folder of its own, with stand-ins for uv and Python that write down how they
were called, and nothing else on the path.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT

PYTHON = """#!/bin/sh
# A Python 3.11 ($PYTHON_VERSION says otherwise); "-m venv" makes an environment that can install uv.
case "$1" in
    -c) [ "${PYTHON_VERSION:-3.11}" = 3.11 ] && echo "$0" && exit 0; exit 1 ;;
esac
echo "python $*" >>"$LOG"
case "$*" in
    "-m venv "*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
    *" uv=="*) cp "$UV_STAND_IN" "$(dirname "$0")/uv" ;;
    "-m nlu.train"*) exit "${TRAIN:-0}" ;;
esac
"""
UV = """#!/bin/sh
# A uv; "--check" finds an environment complete once a sync has made it.
[ "$1" = --version ] && echo "uv ${UV_SAYS:-0.13.9}" && exit 0
echo "uv $*" >>"$LOG"
case "$*" in
    *--check*) [ -x "$3/.venv/bin/python" ] || exit 1; exit 0 ;;
esac
[ "${INSTALL:-0}" = 0 ] || exit "$INSTALL"
mkdir -p "$3/.venv/bin" && cp "$PYTHON_STAND_IN" "$3/.venv/bin/python"
"""


@dataclass
class Machine:
    """A machine with the launcher in ``home`` and programs in ``bin``."""

    home: Path
    bin: Path
    log: Path

    def pazos(self, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        self.log.write_text("")
        return subprocess.run(
            ["./pazos", *arguments],
            cwd=self.home,
            env={
                "PATH": str(self.bin),
                "LOG": str(self.log),
                "UV_STAND_IN": str(self.home.parent / "uv"),
                "PYTHON_STAND_IN": str(self.home.parent / "python"),
                **variables,
            },
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        return self.log.read_text().splitlines()

    def start(self, *arguments: str, **variables: str) -> list[str]:
        """How the programs were called by a start that went well."""
        done = self.pazos(*arguments, **variables)
        assert done.returncode == 0, done.stderr
        return self.calls()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with Python 3.11 and uv, and a fresh clone."""
    home, programs = tmp_path / "a clone", tmp_path / "bin"
    for folder in (home / "nlu", programs):
        folder.mkdir(parents=True)
    shutil.copy(ROOT / "pazos", home / "pazos")
    for name, words in (("python", PYTHON), ("uv", UV)):
        (tmp_path / name).write_text(words)
        (tmp_path / name).chmod(0o755)
    for name in ("sh", "dirname", "cat", "cp", "mkdir", "sleep"):
        found = shutil.which(name)
        assert found is not None
        (programs / name).symlink_to(found)
    shutil.copy(tmp_path / "python", programs / "python3.11")
    shutil.copy(tmp_path / "uv", programs / "uv")
    return Machine(home, programs, tmp_path / "log")


def test_the_first_start_installs_both_environments_trains_and_starts(machine: Machine) -> None:
    calls = machine.start("run")
    assert [call.split(" --python")[0] for call in calls] == [
        "uv sync --project .",
        "uv sync --project .",
        "uv sync --project nlu",
        "uv sync --project nlu",
        "python -m nlu.train",
        "python -m bot run",
    ]


def test_a_later_start_only_looks_and_asks_no_network(machine: Machine) -> None:
    machine.start("run")
    calls = machine.start("run")
    looks = [call for call in calls if call.startswith("uv ")]
    assert len(looks) == 2
    assert all("--check" in call and "--offline" in call and "--frozen" in call for call in looks)


def test_an_environment_keeps_the_python_that_it_was_made_with(machine: Machine) -> None:
    machine.start("run")
    assert "--python ./.venv/bin/python " in machine.start("run")[0]
    (machine.home / ".venv" / "bin" / "python").unlink()
    assert f"--python {machine.bin}/python3.11 " in machine.start("run")[0]


def test_only_the_tests_need_the_tools_of_the_tests(machine: Machine) -> None:
    assert "--no-dev" in machine.start("run")[0]
    assert "--no-dev" not in machine.start("test")[0]


@pytest.mark.parametrize("command", ["invite", "doctor", "directory"])
def test_small_commands_leave_the_language_model_alone(machine: Machine, command: str) -> None:
    calls = machine.start(command)
    assert not any("nlu" in call for call in calls)
    assert calls[-1] == f"python -m bot {command}"


def test_arguments_are_passed_on(machine: Machine) -> None:
    assert machine.start("invite", "--role", "gestor")[-1] == "python -m bot invite --role gestor"
    assert machine.start("test", "-k", "late")[-1] == "python -m tools.quality -k late"
    assert machine.start("train", "--quick")[-1] == "python -m nlu.train --quick"


def test_without_uv_the_pinned_one_is_brought_once(machine: Machine) -> None:
    (machine.bin / "uv").unlink()
    calls = machine.start("doctor")
    assert calls[0] == "python -m venv .tools/uv"
    assert "pip install" in calls[1]
    assert "uv==" in calls[1]
    assert not any("venv" in call and "-m venv" in call for call in machine.start("doctor"))


@pytest.mark.parametrize("version", ["0.2.37", "0.8.24 (abc 2025-01-01)"])
def test_an_old_uv_is_not_used(machine: Machine, version: str) -> None:
    machine.pazos("doctor", UV_SAYS=version)
    assert machine.calls()[0] == "python -m venv .tools/uv"


@pytest.mark.parametrize("version", ["0.9.0", "0.13.9 (abc 2026-01-01)", "1.2.0"])
def test_a_recent_uv_is_used(machine: Machine, version: str) -> None:
    assert machine.start("doctor", UV_SAYS=version)[0].startswith("uv sync")


def test_without_python_3_11_it_says_so(machine: Machine) -> None:
    done = machine.pazos("run", PYTHON_VERSION="3.12")
    assert done.returncode == 1
    assert "Python 3.11 is needed" in done.stderr


def test_an_installation_that_fails_is_told_and_nothing_starts(machine: Machine) -> None:
    done = machine.pazos("run", INSTALL="2")
    assert done.returncode == 1
    assert "could not be installed" in done.stderr
    assert not any("bot" in call for call in machine.calls())
    assert machine.start("run")[-1] == "python -m bot run"  # what is there already is kept


def test_a_training_that_fails_is_told_and_nothing_starts(machine: Machine) -> None:
    done = machine.pazos("run", TRAIN="1")
    assert done.returncode == 1
    assert "could not be trained" in done.stderr
    assert machine.calls()[-1].startswith("python -m nlu.train")


def test_an_unknown_command_is_refused_before_anything_is_done(machine: Machine) -> None:
    done = machine.pazos("dmeo")
    assert done.returncode == 1
    assert "there is no command 'dmeo'" in done.stderr
    assert machine.calls() == []


@pytest.mark.parametrize("arguments", [(), ("help",), ("--help",)])
def test_help_needs_nothing(machine: Machine, arguments: tuple[str, ...]) -> None:
    done = machine.pazos(*arguments)
    assert done.returncode == 0
    assert "./pazos demo" in done.stdout
    assert machine.calls() == []


def test_it_can_be_called_from_any_folder(machine: Machine) -> None:
    done = subprocess.run(
        ["a clone/pazos", "doctor"],
        cwd=machine.home.parent,
        env={
            "PATH": str(machine.bin),
            "LOG": str(machine.log),
            "CDPATH": os.fspath(ROOT),
            "PYTHON_STAND_IN": str(machine.home.parent / "python"),
            "VIRTUAL_ENV": "/elsewhere",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (machine.home / ".venv").is_dir()
