"""The checks behind ``./pazos test``: all run, whatever fails, and what failed is told at the end."""

import os
from collections.abc import Sequence
from itertools import count

import pytest

from tests.conftest import ROOT
from tools import quality
from tools.grouping import HEAVY, pytest_collection_modifyitems


class Shell:
    """Takes the place of running commands; ``failing`` are words of commands that fail."""

    def __init__(self, *failing: str, tests: int = 0) -> None:
        self.failing, self.tests = failing, tests
        self.ran: list[Sequence[str]] = []
        self.words: list[str] = []
        self._ticks = count()

    def run(self, command: Sequence[str]) -> tuple[int, str]:
        self.ran.append(command)
        if any(word in " ".join(command) for word in self.failing):
            return 1, "first line\nsecond line\n"
        return 0, "a lot of words that nobody needs\n"

    def show(self, command: Sequence[str]) -> int:
        self.ran.append(command)
        self.words.append("<the tests>\n")
        return self.tests

    def check_all(self) -> int:
        return quality.full_run(
            run=self.run,
            show=self.show,
            write=self.words.append,
            clock=lambda: float(next(self._ticks)),
        )

    @property
    def output(self) -> str:
        return "".join(self.words)


def test_when_all_is_well_the_tests_have_the_last_word() -> None:
    shell = Shell()
    assert shell.check_all() == 0
    assert shell.output.endswith("<the tests>\n")
    assert "nobody needs" not in shell.output


def test_every_check_is_told_with_its_name_and_time() -> None:
    shell = Shell()
    shell.check_all()
    for gate in quality.gates():
        lines = [line for line in shell.output.splitlines() if line.startswith(f"  {gate.name} ")]
        assert len(lines) == 1, gate.name
        assert lines[0].endswith(" s  ok")


def test_a_failed_check_stops_no_other_and_is_summed_up_at_the_end() -> None:
    shell = Shell("mypy", "rasa_data")
    assert shell.check_all() == 1
    assert len(shell.ran) == len(quality.gates()) + 1
    assert "      first line\n      second line\n" in shell.output
    summary = shell.output.split("<the tests>\n")[1]
    assert "2 of 6 checks failed" in summary
    assert "  mypy: types do not fit\n" in summary
    assert "  rasa data: " in summary


@pytest.mark.parametrize("code", [1, 2, 5])
def test_failed_or_absent_tests_fail_the_run(code: int) -> None:
    shell = Shell(tests=code)
    assert shell.check_all() == 1
    assert f"tests: pytest ended with {code}" in shell.output


def test_a_command_that_cannot_run_is_a_failed_check() -> None:
    code, output = quality.captured(["/nowhere/python", "-m", "tools.rasa_data"])
    assert code == 127
    assert "/nowhere/python cannot be run" in output


def test_a_command_gets_the_root_folder_and_no_input() -> None:
    code, output = quality.captured(["sh", "-c", "pwd; cat; echo complaint >&2; exit 3"])
    assert code == 3
    assert output.splitlines() == [str(ROOT), "complaint"]


def test_types_are_checked_in_every_package_of_ours() -> None:
    packages = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    mypy = next(gate for gate in quality.gates() if gate.name == "mypy")
    assert packages <= set(mypy.command)


def test_arguments_go_to_pytest_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    shell = Shell()
    monkeypatch.setattr(quality, "shown", shell.show)
    assert quality.main(["tests/referrals", "-k", "late"]) == 0
    assert [list(command[1:]) for command in shell.ran] == [
        ["-m", "pytest", "tests/referrals", "-k", "late"]
    ]


def test_coverage_of_two_runs_is_not_mixed(capfd: pytest.CaptureFixture[str]) -> None:
    quality.shown(["sh", "-c", 'echo "$COVERAGE_FILE"'])
    quality.shown(["sh", "-c", 'echo "$COVERAGE_FILE"'])
    first, second = capfd.readouterr().out.split()
    assert first != second
    assert os.path.commonpath([first, str(ROOT)]) != str(ROOT)


class Item:
    """A collected test, as far as the plugin looks at it."""

    def __init__(self, *markers: str) -> None:
        self.markers = list(markers)

    def get_closest_marker(self, name: str) -> str | None:
        return name if name in self.markers else None

    def add_marker(self, mark: pytest.MarkDecorator) -> None:
        self.markers += mark.args


def test_heavy_tests_share_one_worker_and_others_are_free() -> None:
    heavy, light = [Item(name) for name in HEAVY], [Item(), Item("parametrize")]
    grouped = Item("e2e", "xdist_group")
    pytest_collection_modifyitems([*heavy, *light, grouped])  # type: ignore[list-item]  # see Item
    assert all("heavy" in item.markers for item in heavy)
    assert not any("heavy" in item.markers for item in [*light, grouped])
