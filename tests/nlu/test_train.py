"""When a training is needed."""

import json
from pathlib import Path

import pytest

from nlu import train


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "nlu/data/nlu/es/greet.yml",
        "nlu/domain/shared.yml",
        "nlu/components/a.py",
        "nlu/encoder.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    for name in ("config.yml", "nlu/uv.lock", "nlu/gazetteer.py", "nlu/lean.py"):
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "config.yml",
        "nlu/uv.lock",
        "nlu/data/nlu/es/greet.yml",
        "nlu/domain/shared.yml",
        "nlu/components/a.py",
        "nlu/encoder.py",
    ],
)
def test_what_the_model_is_made_of_changes_the_fingerprint(tree: Path, name: str) -> None:
    before = train.fingerprint(tree)
    (tree / name).write_text("changed")
    assert train.fingerprint(tree) != before


def test_a_new_training_file_changes_the_fingerprint(tree: Path) -> None:
    before = train.fingerprint(tree)
    (tree / "nlu/data/nlu/es/thank.yml").write_text("")
    assert train.fingerprint(tree) != before


@pytest.mark.parametrize("name", ["nlu/gazetteer.py", "nlu/lean.py"])
def test_what_only_runs_the_model_does_not(tree: Path, name: str) -> None:
    before = train.fingerprint(tree)
    (tree / name).write_text("changed")
    assert train.fingerprint(tree) == before


def test_an_encoder_that_comes_or_goes_changes_the_fingerprint(tree: Path) -> None:
    assert train.fingerprint(tree, encoders=("e5", "use")) != train.fingerprint(
        tree, encoders=("use",)
    )


def test_a_model_without_its_fingerprint_is_not_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train, "MODEL", tmp_path / "pazos.tar.gz")
    monkeypatch.setattr(train, "_FINGERPRINT", tmp_path / "pazos.json")
    assert not train.is_current("abc")
    (tmp_path / "pazos.json").write_text(json.dumps({"fingerprint": "abc"}))
    assert not train.is_current("abc")
    (tmp_path / "pazos.tar.gz").write_bytes(b"")
    assert train.is_current("abc")
    assert not train.is_current("def")
    (tmp_path / "pazos.json").write_text("torn")
    assert not train.is_current("abc")
