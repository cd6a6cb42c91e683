"""Trains the language model when it is needed: `nlu/.venv/bin/python -m nlu.train [--force] [--check]`.

Run from the repository root. Owns the decision (a fingerprint of configuration, domain, training data,
the modules that learn, the locked environment and the encoders that load here), the training itself and its
progress lines on stdout. The city's directory is not part of the model: an edited barrio needs a restart
of the server only.

What a crash leaves behind: the model is trained in a folder of its own and moved into place at the end,
so `nlu/models/pazos.tar.gz` is always whole; a crash after the move and before the fingerprint is
written means one training too many. Two trainings at once wait for each other.
"""

import argparse
import contextlib
import fcntl
import hashlib
import io
import json
import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "nlu" / "models"
MODEL = MODELS / "pazos.tar.gz"
_FINGERPRINT = MODELS / "pazos.json"
# The modules whose change gives another model; the others are read when the server starts.
_LEARNT = ("normalise.py", "encoder.py", "e5.py", "e5_build.py", "ngrams.py", "intent_model.py")


def sources(root: Path = ROOT) -> list[Path]:
    """Return the files that the model is made of, sorted."""
    nlu = root / "nlu"
    files = [root / "config.yml", nlu / "uv.lock"]
    for folder in ("data", "domain"):
        files += (nlu / folder).rglob("*.yml")
    files += (nlu / name for name in _LEARNT)
    files += (nlu / "components").glob("*.py")
    return sorted(path for path in files if path.is_file())


def fingerprint(root: Path = ROOT, *, encoders: tuple[str, ...] = ()) -> str:
    """Return what changes when a training would give another model."""
    digest = hashlib.sha256("\0".join(encoders).encode())
    for path in sources(root):
        digest.update(f"\0{path.relative_to(root)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_current(wanted: str) -> bool:
    """Tell whether the stored model is the one of this fingerprint."""
    try:
        stored = json.loads(_FINGERPRINT.read_text("utf-8")).get("fingerprint")
    except (OSError, ValueError, AttributeError):
        return False
    return MODEL.is_file() and stored == wanted


def train() -> None:
    """Train and put the model in its place.

    Raises:
        RuntimeError: Rasa gave no model; the message ends with what it said.

    """
    from nlu import lean

    lean.prepare()
    import rasa

    MODELS.mkdir(parents=True, exist_ok=True)
    said = io.StringIO()
    with tempfile.TemporaryDirectory(prefix=".training-", dir=MODELS) as folder:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            result = rasa.train(
                domain=str(ROOT / "nlu" / "domain"),
                config=str(ROOT / "config.yml"),
                training_files=str(ROOT / "nlu" / "data"),
                output=folder,
                fixed_model_name="pazos",
                force_training=True,
            )
        if result.code != 0 or not result.model:
            raise RuntimeError("Rasa gave no model:\n" + said.getvalue()[-4000:])
        Path(result.model).replace(MODEL)


def _encoder_names() -> tuple[str, ...]:
    from nlu.encoder import load_encoders

    return tuple(encoder.name for encoder in load_encoders()[0])


def _show_progress() -> None:
    # Rasa's own output is swallowed while it trains, so the handler keeps the stream of now.
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("  %(message)s"))
    progress = logging.getLogger("nlu.progress")
    progress.addHandler(handler)
    progress.setLevel(logging.INFO)
    progress.propagate = False


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Hold the lock of the models' folder, waiting for whoever trains already."""
    MODELS.mkdir(parents=True, exist_ok=True)
    with (MODELS / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main() -> int:
    """Run from the command line; 0 when the model is current, 1 when it is not or training failed."""
    parser = argparse.ArgumentParser(
        prog="nlu.train", description="Train the language model if needed."
    )
    parser.add_argument("--force", action="store_true", help="train even if nothing has changed")
    parser.add_argument("--check", action="store_true", help="only tell whether training is needed")
    options = parser.parse_args()
    os.chdir(ROOT)
    wanted = fingerprint(encoders=_encoder_names())
    if options.check:
        current = is_current(wanted)
        print("language model: current" if current else "language model: training is needed")  # noqa: T201
        return 0 if current else 1
    with _alone():
        if is_current(wanted) and not options.force:
            print("language model: current", flush=True)  # noqa: T201
            return 0
        _show_progress()
        started = time.monotonic()
        print("language model: training", flush=True)  # noqa: T201
        try:
            train()
        except RuntimeError as error:
            print(f"language model: {error}", file=sys.stderr, flush=True)  # noqa: T201
            return 1
        _FINGERPRINT.write_text(json.dumps({"fingerprint": wanted}), "utf-8")
        print(f"language model: trained in {time.monotonic() - started:.0f} s", flush=True)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
