"""The shape of ``privacy.yml``: how long what people told is kept, and the number of the notice.

Owns what the file may contain; leaves the erasing to :mod:`referrals.retention` and the words of the notice
to the catalogue. Days count from the moment at which nobody needs the thing any more, named at each term.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from referrals.city.base import Part, Sourced

#: What is kept for less than this could not even be asked about.
LEAST_DAYS = 30


class Term(Sourced):
    """For how many days something is kept; without a source it is the city's own choice."""

    days: Annotated[int, Field(ge=LEAST_DAYS, le=36_500)]


class Retention(Part):
    """How long each kind of thing is kept."""

    case_words: Term  #: story, place and files, from the closing of the case
    talks: Term  #: that a gestor and a person wrote to each other, from the end of the talk
    conversations: Term  #: that somebody talked with the assistant, from the end
    requests: Term  #: words of consultas and reclamos, from the answer
    reminders: Term  #: of sessions, with the answers, from the end of the session
    attendance: Term  #: who came to a session or was missed, from its end
    people: Term  #: the way to reach somebody, from their last sign of life

    def terms(self) -> Iterator[tuple[str, Term]]:
        """Each kind with its term, in the order of the file's documentation."""
        yield from ((name, getattr(self, name)) for name in type(self).model_fields)


class Privacy(Part):
    """``privacy.yml``."""

    notice: Annotated[int, Field(ge=1, le=999)]  #: raised when what people are told changes
    retention: Retention
