"""The code at the door: who opens its link is noted as present, if they have a place.

Owns what a code is and whom it lets in; leaves the picture and its renewal to :mod:`bot.render.door` and
the note to :mod:`referrals.attendance`. A code names a session and a moment and is signed with the
installation's key: nothing is stored for it, and a guess is refused before the database is asked for more
than how often that person guessed. It notes whoever opens it and nobody else, works some minutes
(``programmes.yml``), and only from when the list opens until the session ends.

What a code cannot do is tell a room from a friend who sends a picture of it: for that it is short-lived,
and the list stays the facilitator's to correct.
"""

import hmac
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from referrals import attendance, enrolments, limits, programme_sessions
from referrals.attendance_sheets import opens_at, taker
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person, ProgrammeSession
from referrals.vault import Vault
from referrals.vocabulary import EnrolmentState, SessionState

#: How a link that was made here begins.
PREFIX = "door-"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SIGNED = 24  #: hexadecimal digits of the signature
_CODE = re.compile(rf"{PREFIX}([0-9a-z]{{1,12}})-([0-9a-z]{{1,8}})-([0-9a-f]{{{_SIGNED}}})")


class Outcome(StrEnum):
    """What became of opening a code."""

    MARKED = "marked"
    ALREADY = "already"  #: noted before, by a code or by staff
    NO_PLACE = "no_place"
    EXPIRED = "expired"
    CLOSED = "closed"  #: outside the session's hours, or it was cancelled
    UNKNOWN = "unknown"  #: not made here, or not copied whole
    LIMITED = "limited"  #: too many wrong codes lately


class DoorClosed(PazosError):
    """A code is made only around a session."""

    say = "error-door-closed"


@dataclass(frozen=True)
class Entered:
    """What became of opening a code, and for which session, where that is known."""

    outcome: Outcome
    session: ProgrammeSession | None = None


def make(work: Work, session_id: int, *, by: Person) -> tuple[str, datetime]:
    """A fresh code for a session's door and when it expires (aware, UTC).

    Raises:
        NotAllowed: ``by`` may not take attendance.
        UnknownSession: there is no such session.
        DoorClosed: its door is not open now.

    """
    taker(work, by)
    one = programme_sessions.get(work, session_id)
    if not is_open(work, one):
        raise DoorClosed
    lasts = timedelta(minutes=work.city.attendance.door_minutes)
    expires_at = min(work.now + lasts, one.ends_at).replace(microsecond=0)
    return spell(work.vault, one.id, expires_at), expires_at


def spell(vault: Vault, session_id: int, expires_at: datetime) -> str:
    """The code of a session until a moment (whole seconds), as the start parameter of a link."""
    body = f"{_in_36(session_id)}-{_in_36(int(expires_at.timestamp()))}"
    return f"{PREFIX}{body}-{_signature(vault, body)}"


def read(vault: Vault, code: str) -> tuple[int, datetime] | None:
    """The session and the moment of a code (aware, UTC); None where it was not made here."""
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    session, moment, signature = found.groups()
    if not hmac.compare_digest(signature, _signature(vault, f"{session}-{moment}")):
        return None
    return int(session, 36), datetime.fromtimestamp(int(moment, 36), UTC)


def is_open(work: Work, one: ProgrammeSession) -> bool:
    """Whether people can be noted at the door now."""
    is_on = one.state is not SessionState.CANCELLED
    return is_on and opens_at(work, one) <= work.now < one.ends_at


def enter(work: Work, code: str, *, by: Person) -> Entered:
    """Note that ``by`` is there, if the code and their place allow it; opening it twice counts once."""
    if not limits.may_try_code(work, by):
        return Entered(Outcome.LIMITED)
    known = read(work.vault, code)
    if known is None:
        limits.wrong_code(work, by)
        return Entered(Outcome.UNKNOWN)
    session_id, expires_at = known
    one = work.session.get(ProgrammeSession, session_id)
    if one is None:
        return Entered(Outcome.EXPIRED)
    if work.now >= expires_at:
        return Entered(Outcome.EXPIRED, one)
    if not is_open(work, one):
        return Entered(Outcome.CLOSED, one)
    held = enrolments.of_person(work, one.programme_id, by)
    if held is None or held.state is not EnrolmentState.APPROVED:
        return Entered(Outcome.NO_PLACE, one)
    is_new = attendance.by_door(work, one, by)
    return Entered(Outcome.MARKED if is_new else Outcome.ALREADY, one)


def _signature(vault: Vault, body: str) -> str:
    return vault.fingerprint("door", body)[:_SIGNED]


def _in_36(number: int) -> str:
    written = ""
    while number or not written:
        number, digit = divmod(number, 36)
        written = _DIGITS[digit] + written
    return written
