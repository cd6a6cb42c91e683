"""Measures understanding: `python -m nlu.evaluate [FILE] [--json] [--predictions OUT] [--png OUT]`.

Run with `nlu/.venv` from the repository root. FILE has one JSON object a line: `text`, and any of
`intent`, `lang`, `barrio`, `weapon` that are known (null or an empty string: there is none). Without a
file the training lines are cross-validated in five folds. Owns reading the input and showing the
outcome; the measures are `nlu/scores.py`.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from nlu.doubt import CRITICAL
from nlu.reading import Reading, load_model, read
from nlu.scores import Example, confusions, prediction, score

ROOT = Path(__file__).resolve().parent.parent
_FOLDS = 5
_SHOWN = (
    "accuracy",
    "macro_f1",
    "asked",
    "wrong_and_not_asked",
    "false_emergencies",
    "false_critical",
    "critical_asked_of_others",
    "out_of_scope_false_alarms",
    "calibration_error",
    "barrio_exact",
    "weapon_exact",
    "language",
)


class BadInputError(ValueError):
    """A line of the file to evaluate is not what it should be; the message says which and why."""


def read_examples(path: Path) -> list[Example]:
    """Return the examples of a file of JSON lines.

    Raises:
        OSError: the file cannot be read.
        BadInputError: a line is no JSON object, or has no text.

    """
    lines = enumerate(path.read_text("utf-8").splitlines(), start=1)
    return [_example(line, f"{path}, line {number}") for number, line in lines if line.strip()]


def _example(line: str, place: str) -> Example:
    try:
        data = json.loads(line)
    except ValueError as error:
        raise BadInputError(f"{place}: not JSON ({error})") from error
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise BadInputError(f'{place}: an object with a "text" is needed')
    return Example(
        data["text"],
        intent=data.get("intent") or None,
        lang=data.get("lang") or None,
        barrio=(data["barrio"] or "") if "barrio" in data else None,
        weapon=(data["weapon"] or "") if "weapon" in data else None,
    )


def training_examples(folder: Path) -> list[Example]:
    """Return the training lines below a folder `<lang>/<intent>.yml`, with intent and language."""
    examples: list[Example] = []
    for path in sorted(folder.glob("*/*.yml")):
        for block in YAML(typ="safe").load(path.read_text("utf-8")).get("nlu") or ():
            lines = (line.strip() for line in str(block.get("examples", "")).splitlines())
            examples += [
                Example(line[2:], block.get("intent"), path.parent.name)
                for line in lines
                if line.startswith("- ")
            ]
    return examples


def evaluate(
    examples: Sequence[Example], *, cross_validate: bool
) -> tuple[dict[str, Any], list[Reading]]:
    """Return the scores and the readings.

    With the trained model the scores tell `milliseconds` a message; vectors are cached in a
    cross-validation, so that its times would say nothing.

    Raises:
        NoModelError: the trained model is needed and missing.

    """
    from nlu.encoder import load_encoders
    from nlu.entities import CityReader

    city = CityReader.load(Path(os.environ.get("PAZOS_CITY_DIR", ROOT / "city" / "palmira")))
    encoders = load_encoders()[0]
    if cross_validate:
        rows = _left_out(examples, encoders)
        readings = [read(item.text, row, city) for item, row in zip(examples, rows, strict=True)]
        return score(examples, readings), readings
    model = load_model(ROOT / "nlu" / "models" / "pazos.tar.gz", encoders)
    model.predict(["hola"])
    readings, times = [], []
    for item in examples:
        started = time.perf_counter()
        row = model.predict([item.text])[0].tolist()
        readings.append(read(item.text, dict(zip(model.intents, row, strict=True)), city))
        times.append((time.perf_counter() - started) * 1000.0)
    times.sort()
    p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
    return score(examples, readings) | {"milliseconds": {"p50": p50, "p95": p95}}, readings


def _left_out(examples: Sequence[Example], encoders: Sequence[Any]) -> Iterator[dict[str, float]]:
    """Yield the probabilities of each example by a model that has not seen its fold."""
    from sklearn.model_selection import StratifiedKFold  # type: ignore[import-not-found]

    from nlu import intent_model
    from nlu.encoder import CachedEncoder

    stored = [
        CachedEncoder(item, ROOT / "nlu" / "models" / ".vectors.sqlite3") for item in encoders
    ]
    intents = [example.intent or "" for example in examples]
    rows: dict[int, dict[str, float]] = {}
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=7).split(intents, intents)
    for known, left in folds:
        model = intent_model.train(
            [examples[i].text for i in known], [intents[i] for i in known], encoders=stored
        )
        predicted = model.predict([examples[i].text for i in left]).tolist()
        for i, row in zip(left, predicted, strict=True):
            rows[i] = dict(zip(model.intents, row, strict=True))
    for i in range(len(examples)):
        yield rows[i]


def show(scores: dict[str, Any]) -> str:
    """Return the scores as text for people."""
    lines = [f"{scores['examples']} messages"]
    lines += [
        f"  {name.replace('_', ' '):28} {scores[name]:.3f}"
        for name in _SHOWN
        if scores[name] is not None
    ]
    lines += [
        f"  {'macro f1 ' + lang:28} {value:.3f}"
        for lang, value in scores["macro_f1_by_language"].items()
        if value is not None
    ]
    if "milliseconds" in scores:
        timing = scores["milliseconds"]
        lines.append(f"  {'milliseconds p50 / p95':28} {timing['p50']:.1f} / {timing['p95']:.1f}")
    lines.append(f"\n  {'intent':28} {'precision':>9} {'recall':>9} {'f1':>9} {'messages':>9}")
    for intent, item in scores["intents"].items():
        measures = "".join(f"{item[name]:10.3f}" for name in ("precision", "recall", "f1"))
        lines.append(f"  {intent:28}{measures}{item['support']:10}")
    lines.append(f"\n  {'critical':28} {'recall':>9} {'after doubt':>12} {'unnoticed':>10}")
    for intent in CRITICAL:
        item = scores["critical"][intent]
        if item["recall"] is not None:
            lines.append(
                f"  {intent:28} {item['recall']:9.3f} {item['recall_after_doubt']:12.3f} "
                f"{item['unnoticed']:10.3f}"
            )
    return "\n".join(lines)


def main() -> int:
    """Run from the command line; 0 when something was measured."""
    parser = argparse.ArgumentParser(prog="evaluate-nlu", description="Measure understanding.")
    parser.add_argument(
        "file", nargs="?", type=Path, help="JSON lines; without it, cross-validation"
    )
    parser.add_argument("--json", action="store_true", help="print the scores as one JSON object")
    parser.add_argument("--predictions", type=Path, help="write one JSON line for each message")
    parser.add_argument("--png", type=Path, help="write a picture of the confusions")
    options = parser.parse_args()
    try:
        if options.file:
            examples = read_examples(options.file)
        else:
            examples = training_examples(ROOT / "nlu" / "data" / "nlu")
        if not examples:
            raise BadInputError("there is nothing to evaluate")
        scores, readings = evaluate(examples, cross_validate=options.file is None)
    except (OSError, ValueError, RuntimeError) as error:
        print(f"evaluate-nlu: {error}", file=sys.stderr)  # noqa: T201
        return 1
    print(json.dumps(scores) if options.json else show(scores))  # noqa: T201
    if options.predictions:
        rows = (json.dumps(prediction(reading), ensure_ascii=False) for reading in readings)
        options.predictions.write_text("".join(row + "\n" for row in rows), "utf-8")
    if options.png:
        from nlu.confusion_picture import draw

        draw(confusions(examples, readings), options.png)
    return 0


if __name__ == "__main__":
    sys.exit(main())
