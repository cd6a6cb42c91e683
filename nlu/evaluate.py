"""Measures understanding: `python -m nlu.evaluate [FILE] [--json] [--predictions OUT] [--png OUT]`.

Run with `nlu/.venv` from the repository root.

FILE has one JSON object a line: `text`, and any of `intent`, `lang`, `barrio`, `weapon` that are known (an
empty string: there is none). Without a file the training lines are cross-validated in five folds. Owns
reading the input and showing the outcome; the measures are `nlu/scores.py`.
"""

import argparse
import json
import sys
from pathlib import Path

from nlu.doubt import CRITICAL
from nlu.scores import Example, confusions, prediction

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
    examples = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except ValueError as error:
            raise BadInputError(f"{path}, line {number}: not JSON ({error})") from error
        if not isinstance(data, dict) or not isinstance(data.get("text"), str):
            raise BadInputError(f'{path}, line {number}: an object with a "text" is needed')
        known: dict[str, str | None] = {}
        lines += [
            f"  {name.replace('_', ' '):28} {scores[name]:.3f}"
            for name in _SHOWN
            if scores[name] is not None
        ]
    lines += [
        f"  {'macro f1 ' + lang:28} {value:.3f}"
        for lang, value in scores["macro_f1_by_language"].items()
    ]
    if "milliseconds" in scores:
        timing = scores["milliseconds"]
        lines.append(f"  {'milliseconds p50 / p95':28} {timing['p50']} / {timing['p95']}")
    lines.append(f"\n  {'intent':28} {'precision':>9} {'recall':>9} {'f1':>9} {'messages':>9}")
    for intent, item in scores["intents"].items():
        lines.append(
            f"  {intent:28} {item['precision']:9.3f} {item['recall']:9.3f} {item['f1']:9.3f} "
            f"{item['support']:9}"
        )
    lines.append("\n  critical                        recall  after doubt  unnoticed")
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
