"""Checks of JSON bodies against dataclasses, so that a wrong field is named and not stumbled on."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_KINDS: tuple[tuple[str, type | tuple[type, ...]], ...] = (
    ("bool", bool),
    ("int", int),
    ("float", (int, float)),
)


def check_fields(shape: type[DataclassInstance], body: dict[str, Any]) -> None:
    """Raise ValueError when `body` has a field that `shape` lacks, or one of another type."""
    known = {field.name: str(field.type) for field in fields(shape)}
    for name, value in body.items():
        if name not in known:
            raise ValueError(f"unknown field {name}")
        if value is None and "None" in known[name]:
            continue
        wanted = next((kind for word, kind in _KINDS if word in known[name]), str)
        wrong_bool = isinstance(value, bool) and wanted is not bool
        if wrong_bool or not isinstance(value, wanted):
            raise ValueError(f"{name} must be of type {known[name]}")
