"""Every error that the domain raises on purpose.

One base, :class:`PazosError`. A subclass's docstring is its default message; what differs from case
to case goes into the constructor. Messages carry ids only, never words, names or positions of people.
"""

from typing import ClassVar


class PazosError(Exception):
    """Something that the assistant refuses or cannot do."""

    #: Catalogue key of what a person is told, when the error reaches a chat.
    say: ClassVar[str] = "error-unexpected"

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or type(self).__doc__ or type(self).__name__)


class IllegalMove(PazosError):
    """The case cannot go from its present state to the one asked for."""

    say = "error-illegal-move"

    def __init__(self, *, origin: str, move: str) -> None:
        super().__init__(f"a case in state {origin!r} does not allow the move {move!r}")
        self.origin = origin
        self.move = move


class OutcomeMissing(PazosError):
    """A case is closed with an outcome, never without one."""

    say = "error-outcome-missing"


class NotAllowed(PazosError):
    """The person's role does not allow this."""

    say = "error-not-allowed"


class NotYours(PazosError):
    """The case, button or message belongs to somebody else."""

    say = "error-not-yours"


class Superseded(PazosError):
    """The alert was passed on to another person; its buttons no longer work."""

    say = "error-superseded"


class CheckOver(PazosError):
    """The question does not count any more: the case went another way."""

    say = "error-check-over"


class UnknownCase(PazosError):
    """No case has this id or code."""

    say = "error-unknown-case"


class UnknownStaff(PazosError):
    """No active staff member has this id."""

    say = "error-unknown-staff"


class InvitationRefused(PazosError):
    """The invitation is unknown, already used or expired."""

    say = "invitation-refused"


class SettingsError(PazosError):
    """A setting is missing or wrong."""


class SecretKeyError(SettingsError):
    """The secret key is missing, malformed or not the one that the data was encrypted with."""


class DatabaseUnusable(PazosError):
    """The database cannot be opened or written."""
