"""What all parts of a city's data are made of: frozen, strict, nothing extra.

Owns the closed lists of words and the reusable field types; the parts themselves are in
:mod:`referrals.city.territory`, :mod:`referrals.city.directory` and :mod:`referrals.city.rules`.
Texts for residents are by language (:data:`Texts`); ``note`` is for whoever edits, never shown.
"""

from collections.abc import Mapping
from datetime import time
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

CaseKind = Literal[
    "conflict", "dark_spot", "environment", "contact_request", "family_violence", "crisis",
    "justice", "untriaged", "data_request",
]  # fmt: skip
ConflictCategory = Literal[
    "fight", "threat", "gang", "extortion", "recruitment", "drugs", "neighbours", "other", "unknown"
]
UrgencyName = Literal["vital", "high", "normal", "low"]
Hours = Literal["duty", "night", "any"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

CASE_KINDS: tuple[str, ...] = get_args(CaseKind)
CATEGORIES: tuple[str, ...] = get_args(ConflictCategory)
URGENCIES: tuple[str, ...] = get_args(UrgencyName)
WEEKDAYS: tuple[str, ...] = get_args(Weekday)
#: Who a case route can tell; everything else in ``to`` is the id of a service.
PEOPLE = ("gestor", "backup", "coordinator")

Item = TypeVar("Item")
#: A list in the file, a tuple in the programme.
Many = Annotated[tuple[Item, ...], Field(strict=False)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
#: Something said to residents: language -> text.
Texts = Annotated[Mapping[Text, Text], Field(min_length=1), AfterValidator(MappingProxyType)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]{0,59}$")]
#: An id that travels in a button, which has little room.
ButtonId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]{0,39}$")]
#: Words by which people name something; ``*`` ends the beginning of a word (``desplaz*``).
Phrase = Annotated[str, StringConstraints(pattern=r"^[^\W_]+\*?( [^\W_]+\*?){0,4}$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
LineNumber = Annotated[str, StringConstraints(pattern=r"^[0-9][0-9 ]{1,19}$")]
#: When a source was published: a year, a month or a day.
Seen = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]


def _clock_time(value: object) -> object:
    if isinstance(value, time):
        return value
    if isinstance(value, str) and len(value) == len("00:00"):
        return time.fromisoformat(value)
    raise ValueError("not a time of day")


TimeOfDay = Annotated[time, BeforeValidator(_clock_time)]


class Part(BaseModel):
    """Base of all parts: frozen, strict about types, refusing what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Sourced(Part):
    """A fact with where it comes from."""

    verified: bool  #: whether a citable source says so; not that somebody tried it
    source: Text | None = None
    note: Text | None = None
