"""What the domain wants said, without the words.

A notice names a message of the catalogue (``say``) and its parameters; who renders it (:mod:`bot`) finds
the words in the receiver's language at the moment of sending, together with the case's state of that
moment. Parameters are JSON values. A notice is sealed before it is stored.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Notice:
    """One message to come, as a key of the catalogue and its parameters."""

    say: str
    params: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The form that is stored (sealed) in the outbox."""
        return {"say": self.say, "params": self.params}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Notice":
        """The notice that :meth:`to_json` wrote."""
        return cls(say=value["say"], params=value["params"])
