"""What the doctor finds, as values: how bad it is, a key of its words, the facts that go into them.

Owns the shape of a finding; the words are in ``bot/doctor/words/<language>/``, where a key has the
attributes ``means`` and ``do`` unless all is well.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol


class Level(StrEnum):
    """How bad a finding is."""

    STOPS = "stops"  #: the assistant does not start like this
    WARNS = "warns"  #: it starts, and somebody has to look at this
    GOOD = "good"


class Sayable(Protocol):
    """Something with words of its own, such as a problem of the city's files."""

    def say(self, language: str) -> str:
        """The words in a language."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. ``facts`` hold ids, counts and paths, never a secret or a name."""

    level: Level
    code: str
    facts: Mapping[str, str | int] = field(default_factory=lambda: MappingProxyType({}))
    details: tuple[str | Sayable, ...] = ()
    details_by_request: bool = False  #: shown only when all is asked for


def stops(code: str, *details: str | Sayable, **facts: str | int) -> Finding:
    """Something that keeps the assistant from starting."""
    return Finding(Level.STOPS, code, facts, details)


def warns(code: str, *details: str | Sayable, **facts: str | int) -> Finding:
    """Something that somebody has to look at."""
    return Finding(Level.WARNS, code, facts, details)


def good(code: str, **facts: str | int) -> Finding:
    """Something that is as it should be."""
    return Finding(Level.GOOD, code, facts)
