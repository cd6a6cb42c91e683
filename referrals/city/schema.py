"""From one document to one part of the city, or to problems with file and line.

Owns the translation of what pydantic finds into plain words; knows no rule of the domain.
"""

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from referrals.city.errors import Problem
from referrals.city.yaml import Document

Shape = TypeVar("Shape", bound=BaseModel)

_SIMPLE = {
    "string_type": "wrong_text",
    "int_type": "wrong_integer",
    "int_from_float": "wrong_integer",
    "float_type": "wrong_number",
    "finite_number": "wrong_number",
    "bool_type": "wrong_bool",
    "date_type": "wrong_date",
    "tuple_type": "wrong_list",
    "model_type": "wrong_group",
    "dict_type": "wrong_group",
    "mapping_type": "wrong_group",
    "string_too_short": "empty_text",
}
_LIMITS = {
    "greater_than_equal": ("ge", ">="),
    "greater_than": ("gt", ">"),
    "less_than_equal": ("le", "<="),
    "less_than": ("lt", "<"),
}
_EXAMPLES = {
    r"^[a-z0-9][a-z0-9_]{0,59}$": "simon_bolivar",
    r"^[a-z0-9][a-z0-9_]{0,39}$": "comisaria_central",
    r"^[^\W_]+\*?( [^\W_]+\*?){0,4}$": "cuota alimentos, desplaz*",
    r"^https?://\S+$": "https://palmira.gov.co",
    r"^[a-z]{2}$": "es",
    r"^[A-Z]{2}$": "CO",
    r"^[0-9]{5}$": '"76520"',
    r"^[0-9][0-9 ]{1,19}$": '"123"',
    r"^[0-9]{4}(-[0-9]{2}){0,2}$": '"2024-10"',
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$": "oficina@palmira.gov.co",
}


def read_part(document: Document, shape: type[Shape]) -> tuple[Shape | None, list[Problem]]:
    """The document as a ``shape``, or None and everything that keeps it from being one."""
    try:
        return shape.model_validate(document.value), []
    except ValidationError as error:
        return None, [_problem(document, detail) for detail in error.errors()]


def _problem(document: Document, detail: ErrorDetails) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    path = tuple(part for part in detail["loc"] if part != "[key]")
    named = [part for part in path if isinstance(part, str)]
    facts = {"key": named[-1] if named else document.file}
    line = document.line(*path)
    if kind == "missing":
        return Problem("missing_key", document.file, document.line(*path[:-1]), facts)
    if kind == "extra_forbidden":
        return Problem("unknown_key", document.file, line, facts)
    if kind in _SIMPLE:
        return Problem(_SIMPLE[kind], document.file, line, facts)
    if kind == "literal_error":
        allowed = str(context["expected"]).replace(" or ", ", ").replace("'", "")
        return Problem("not_allowed", document.file, line, facts | {"allowed": allowed})
    if kind == "string_pattern_mismatch":
        example = _EXAMPLES.get(str(context["pattern"]), "…")
        return Problem("bad_form", document.file, line, facts | {"example": example})
    if kind in _LIMITS:
        name, sign = _LIMITS[kind]
        return Problem(
            "out_of_range", document.file, line, facts | {"limit": f"{sign} {context[name]}"}
        )
    if kind == "too_short":
        return Problem(
            "too_short", document.file, line, facts | {"count": str(context["min_length"])}
        )
    if kind == "value_error" and named and named[-1] in {"from", "to", "morning_summary", "dusk"}:
        return Problem("bad_form", document.file, line, facts | {"example": '"08:00"'})
    return Problem("unusable", document.file, line, facts)
