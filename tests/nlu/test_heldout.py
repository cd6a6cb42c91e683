"""What the trained model understands of lines whose authors did not write its training data."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "nlu" / ".venv" / "bin" / "python"

pytestmark = pytest.mark.rasa


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("heldout")
    lines = "".join(
        path.read_text("utf-8") for path in sorted((ROOT / "tests/nlu/heldout").glob("*.jsonl"))
    )
    (folder / "all.jsonl").write_text(lines, "utf-8")
    for command in (["nlu.train"], ["nlu.evaluate", str(folder / "all.jsonl"), "--json"]):
        done = subprocess.run(
            [str(PYTHON), "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_intents_are_understood_in_other_peoples_words(scores: Any) -> None:
    support = {intent: item for intent, item in scores["intents"].items() if item["support"]}
    assert scores["macro_f1"] >= 0.94
    assert min(item["f1"] for item in support.values()) >= 0.85


def test_hardly_a_critical_message_is_missed(scores: Any) -> None:
    for measures in scores["critical"].values():
        assert measures["recall"] >= 0.95
        assert measures["recall_after_doubt"] >= 0.99
        assert measures["unnoticed"] <= 0.01


def test_hardly_anybody_is_frightened_without_need(scores: Any) -> None:
    assert scores["false_emergencies"] <= 0.02
    assert scores["false_critical"] <= 0.015


def test_few_are_asked_and_fewer_are_misread(scores: Any) -> None:
    assert scores["asked"] <= 0.1
    assert scores["wrong_and_not_asked"] <= 0.03


def test_barrios_weapons_and_languages_are_right(scores: Any) -> None:
    assert scores["barrio_exact"] >= 0.98
    assert scores["weapon_exact"] >= 0.99
    assert scores["language"] >= 0.98


def test_confidence_means_what_it_says(scores: Any) -> None:
    assert scores["calibration_error"] <= 0.04
