"""The launcher: what it hands to Rasa, and that Rasa starts with it in its own environment."""

import argparse
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nlu import stand_ins
from nlu.lean import NotLoopbackError, rasa_arguments, set_environment

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "nlu" / ".venv" / "bin" / "python"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(PYTHON), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_server_gets_the_projects_files_and_the_loopback() -> None:
    assert rasa_arguments(["run", "--port", "5005"], {}) == [
        *("run", "--port", "5005"),
        *("--interface", "127.0.0.1"),
        *("--endpoints", "nlu/endpoints.yml"),
        *("--credentials", "nlu/credentials.yml"),
        *("--model", "nlu/models/pazos.tar.gz"),
    ]


def test_the_token_comes_from_the_environment_and_opens_the_api() -> None:
    arguments = rasa_arguments(["run"], {"PAZOS_RASA_TOKEN": "secret"})
    assert arguments[-2:] == ["--enable-api", "--auth-token=secret"]


def test_a_token_that_begins_with_a_dash_is_still_a_token() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--enable-api", action="store_true")
    parser.add_argument("-t", "--auth-token")
    arguments = rasa_arguments(["run"], {"PAZOS_RASA_TOKEN": "-t0ken"})
    assert parser.parse_known_args(arguments)[0].auth_token == "-t0ken"


def test_what_is_given_stays_as_it_is_given() -> None:
    given = ["run", "-m", "x", "--endpoints=e", "--credentials", "c", "-i", "localhost"]
    assert rasa_arguments(given, {}) == given


@pytest.mark.parametrize("interface", ["0.0.0.0", "192.168.1.5", ""])  # noqa: S104  what is refused
def test_the_server_never_listens_beyond_this_machine(interface: str) -> None:
    with pytest.raises(NotLoopbackError):
        rasa_arguments(["run", "--interface", interface], {})


@pytest.mark.parametrize(
    "command", [["train"], ["test", "nlu"], ["data", "validate"], ["run", "actions"], []]
)
def test_other_commands_are_handed_on_unchanged(command: list[str]) -> None:
    assert rasa_arguments(command, {"PAZOS_RASA_TOKEN": "secret"}) == command


def test_the_environment_is_filled_in_and_not_overwritten() -> None:
    environ = {"LOG_LEVEL": "DEBUG"}
    set_environment(environ)
    assert environ["LOG_LEVEL"] == "DEBUG"
    assert environ["OMP_NUM_THREADS"] == "1"
    assert environ["RASA_TELEMETRY_ENABLED"] == "false"


@pytest.fixture
def absent(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    finder = stand_ins.StandInFinder(frozenset({"leftout"}))
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, finder])
    before = set(sys.modules)
    yield "leftout"
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_an_absent_package_can_be_imported_named_and_subclassed(absent: str) -> None:
    module = importlib.import_module(f"{absent}.keras.layers")

    class Layer(module.Dense):  # type: ignore[misc, name-defined]  # a stand-in
        pass

    assert issubclass(Layer, module.Dense)
    assert not isinstance(3, module.Tensor)


def test_an_absent_packages_error_can_stand_in_an_except_clause(absent: str) -> None:
    module = importlib.import_module(absent)
    assert issubclass(module.errors.ConnectionFailure, Exception)


def test_doing_real_work_with_an_absent_package_is_an_error_that_names_it(absent: str) -> None:
    module = importlib.import_module(absent)
    with pytest.raises(stand_ins.AbsentPackageError, match=r"leftout\.Model"):
        module.Model()


def test_a_module_that_is_really_there_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    finder = stand_ins.StandInFinder(frozenset({"json"}))
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, finder])
    assert importlib.import_module("json").loads("1") == 1


@pytest.mark.rasa
def test_rasa_starts_without_tensorflow_and_says_nothing_else() -> None:
    done = run("-m", "nlu.lean", "--version")
    assert "3.6.21" in done.stdout
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.rasa
@pytest.mark.parametrize("command", [["train"], ["run"], ["test", "nlu"], ["data", "validate"]])
def test_every_command_that_the_project_uses_is_there(command: list[str]) -> None:
    done = run("-m", "nlu.lean", *command, "--help")
    assert "usage: rasa" in done.stdout
    assert done.returncode == 0


@pytest.mark.rasa
def test_a_server_for_the_world_is_refused_before_anything_starts() -> None:
    done = run("-m", "nlu.lean", "run", "-i", "0.0.0.0")  # noqa: S104
    assert done.returncode == 1
    assert "loopback" in done.stderr


@pytest.mark.rasa
def test_the_answers_of_actions_are_checked_by_a_validator_that_is_kept() -> None:
    script = (
        "from nlu import lean; lean.prepare()\n"
        "from rasa.core.actions.action import RemoteAction\n"
        "import jsonschema\n"
        "action = RemoteAction('action_x', None)\n"
        "assert action._validate_action_result({'events': [], 'responses': []})\n"
        "try:\n"
        "    action._validate_action_result({'events': 3})\n"
        "except jsonschema.ValidationError:\n"
        "    print('refused')\n"
    )
    assert run("-c", script).stdout == "refused\n"


@pytest.mark.rasa
def test_an_error_while_a_message_is_handled_is_logged_without_the_message() -> None:
    script = (
        "from nlu import lean; lean.prepare()\n"
        "import logging\n"
        "logging.basicConfig()\n"
        "try:\n"
        "    raise ValueError('me van a matar')\n"
        "except ValueError:\n"
        "    logging.getLogger('rasa.core.processor').exception('action failed')\n"
    )
    said = run("-c", script).stderr
    assert "action failed [ValueError]" in said
    assert "matar" not in said


@pytest.mark.rasa
def test_what_rasa_loads_takes_no_package_that_was_left_out() -> None:
    script = (
        "from nlu import lean; lean.prepare()\n"
        "import rasa.__main__, sys\n"
        "import tensorflow\n"
        "print(type(tensorflow).__name__)\n"
    )
    assert run("-c", script).stdout == "_StandInModule\n"
