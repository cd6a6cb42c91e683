"""Finds lines that are nearly the same: ``.venv/bin/python -m tools.alike``, from the root folder.

A model that is trained on one sentence ten times learns it once, and an exam that repeats what was learnt
measures memory. Lines are compared by the groups of four letters that they share (Jaccard); a pair can only
be alike if their rarest groups meet, so that most pairs are never looked at.
"""

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from nlu.normalise import fold

TRAINING, EXAMS = Path("nlu/data/nlu"), Path("tests/nlu/heldout")
#: From this share of common groups on, two lines of training are one situation told once.
LEAST = 0.75
#: An exam is stricter, but "sí, gracias" is in every exam: lines shorter than this are not compared.
LEAST_IN_EXAM, SHORTEST_IN_EXAM = 0.85, 25
_LETTERS = 4


@dataclass(frozen=True)
class Line:
    """A message and its intent; ``source`` is the file."""

    text: str
    intent: str
    language: str
    source: str


def training_lines(folder: Path = TRAINING) -> list[Line]:
    """All lines of training, in the order of the files."""
    reader = YAML(typ="safe")
    return [
        Line(row[2:].strip(), item["intent"], path.parent.name, str(path))
        for path in sorted(folder.glob("*/*.yml"))
        for item in reader.load(path)["nlu"]
        for row in item["examples"].splitlines()
        if row.startswith("- ")
    ]


def exam_lines(folder: Path = EXAMS) -> list[Line]:
    """All lines that the model is examined with."""
    rows = (
        (json.loads(row), str(path))
        for path in sorted(folder.glob("*.jsonl"))
        for row in path.read_text("utf-8").splitlines()
    )
    return [Line(row["text"], row["intent"], row["lang"], path) for row, path in rows]


def alike(texts: Sequence[str], least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of texts (earlier, later, likeness) whose likeness is ``least`` or more, from 0 to 1."""
    groups = [_groups(text) for text in texts]
    counts = Counter(group for one in groups for group in one)
    known: defaultdict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(groups):
        rarest = sorted(one, key=lambda group: (counts[group], group))
        telling = rarest[: len(one) - math.ceil(least * len(one)) + 1]
        for other in {found for group in telling for found in known[group]}:
            both = len(one & groups[other])
            likeness = both / (len(one) + len(groups[other]) - both)
            if likeness >= least:
                yield other, index, likeness
        for group in telling:
            known[group].append(index)


def _groups(text: str) -> frozenset[str]:
    letters = " " + " ".join(fold(text).split()) + " "
    return frozenset(letters[at : at + _LETTERS] for at in range(max(1, len(letters) - 3)))


def found_in_training() -> list[str]:
    """A complaint for each pair of training lines that are alike.

    Lines of two intents may come close, since that is how a border is taught, but not be the same.
    """
    lines = training_lines()
    return [
        f"{lines[a].intent}: {lines[a].text!r} ~ {lines[b].intent}: {lines[b].text!r} ({share:.2f})"
        for a, b, share in alike([line.text for line in lines], LEAST)
        if lines[a].intent == lines[b].intent or share == 1.0
    ]


def found_in_exams() -> list[str]:
    """A complaint for each exam line that training has nearly as it is."""
    learnt = training_lines()
    asked = [line for line in exam_lines() if len(line.text) >= SHORTEST_IN_EXAM]
    lines = [*learnt, *asked]
    return [
        f"{lines[b].source}: {lines[b].text!r} ~ {lines[a].text!r} ({share:.2f})"
        for a, b, share in alike([line.text for line in lines], LEAST_IN_EXAM)
        if a < len(learnt) <= b
    ]


def main() -> int:
    """Print the complaints; give back the exit code."""
    complaints = found_in_training() + found_in_exams()
    for complaint in complaints:
        sys.stdout.write(f"{complaint}\n")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
