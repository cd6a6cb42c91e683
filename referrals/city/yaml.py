"""Reading one YAML file of a city, with the line of everything in it.

Owns the step from bytes to plain values (dict, list, str, int, float, bool, date, None) and the
line numbers that later messages name. Whatever the bytes are, the outcome is a document or problems
in plain words, never another exception.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from referrals.city.errors import Problem

Path_ = tuple[str | int, ...]
_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True)
class Document:
    """One file's content as plain values, and the line on which each of them begins."""

    file: str
    value: object
    lines: Mapping[Path_, int]

    def line(self, *path: str | int) -> int:
        """The line (from 1) of the value at ``path``, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_document(path: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """Read ``path``, called ``file`` in messages: the document, or None and what is wrong."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, [Problem("missing_file", file)]
    except OSError as error:
        return None, [Problem("unreadable_file", file, facts={"why": type(error).__name__})]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [Problem("not_utf8", file, data[: error.start].count(b"\n") + 1)]
    return _parse(text, file)


def _parse(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except ReaderError as error:
        position = error.position if isinstance(error.position, int) else 0
        return None, [Problem("control_character", file, text[:position].count("\n") + 1)]
    except MarkedYAMLError as error:
        return None, [_syntax_problem(error, text, file)]
    except RecursionError:
        return None, [Problem("too_deep", file)]
    except (YAMLError, ValueError, TypeError, LookupError, AttributeError, AssertionError):
        # What the parser lets slip on input that is not YAML at all.
        return None, [Problem("syntax", file, facts={"hint": ""})]
    if root is None:
        return None, [Problem("empty_file", file)]
    builder = _Builder(file)
    value = builder.build(root, ())
    if builder.problems:
        return None, builder.problems
    if not isinstance(value, dict):
        return None, [Problem("not_a_mapping", file, 1)]
    return Document(file, value, builder.lines), []


def _syntax_problem(error: MarkedYAMLError, text: str, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark is not None else None
    rows = text.splitlines()
    if line is not None and 0 < line <= len(rows) and re.match(r"\s*\t", rows[line - 1]):
        return Problem("tab", file, line)
    begun = error.context_mark
    hint = f" ({begun.line + 1})" if begun is not None and begun.line + 1 != line else ""
    return Problem("syntax", file, line, {"hint": hint})


class _Builder:
    """Turns the parser's nodes into plain values and notes lines."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Path_, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def build(self, node: Node, path: Path_) -> object:
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line)
        if id(node) in self._seen:
            self.problems.append(Problem("alias", self.file, line))
            return None
        self._seen.add(id(node))
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.build(item, (*path, place)) for place, item in enumerate(node.value)]
        return _scalar(str(node.tag), node.value)

    def _mapping(self, node: MappingNode, path: Path_) -> dict[str, object]:
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, ScalarNode):
                self.problems.append(Problem("syntax", self.file, line, {"hint": ""}))
                continue
            key = key_node.value
            if key in found:
                self.problems.append(Problem("duplicate_key", self.file, line, {"key": key}))
                continue
            self.lines[(*path, key)] = line
            found[key] = self.build(value_node, (*path, key))
        return found


def _scalar(tag: str, text: str) -> object:
    """The plain value of a scalar; what cannot be read as its kind stays text, refused later."""
    kind = tag.removeprefix(_TAG)
    if kind == "null":
        return None
    if kind == "bool":
        return text.casefold() == "true"
    try:
        if kind == "int" and re.fullmatch(r"[-+]?\d{1,18}", text):
            return int(text)
        if kind == "float":
            number = float(text)
            return number if math.isfinite(number) else text
        if kind == "timestamp":
            return date.fromisoformat(text)
    except ValueError:
        return text
    return text
