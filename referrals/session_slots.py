"""What a session is to be: time, place, room and who leads it; and why one cannot be. Pure.

Leaves the doing to :mod:`referrals.programme_sessions`, which checks the bounds.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from referrals.errors import PazosError

MINUTES = 120  #: how long a session takes where nobody says
LENGTHS = range(5, 12 * 60 + 1)  #: minutes that one may take
LONGEST_PLACE = 200  #: letters of a place
CAPACITIES = range(1, 10_000)

Point = tuple[float, float]  #: latitude and longitude in degrees


class UnknownSession(PazosError):
    """There is no such session."""

    say = "toast-stale"


class InThePast(PazosError):
    """The session would begin before now."""

    say = "error-session-past"


class SessionTaken(PazosError):
    """The programme meets at that time already."""

    say = "error-session-taken"


class NoFacilitator(PazosError):
    """Whoever is to lead the session cannot, or may not be chosen by who plans it."""

    say = "error-session-facilitator"


@dataclass(frozen=True)
class Slot:
    """One session to be; ``starts_at`` is aware. Without ``facilitator_id`` whoever plans it leads it."""

    starts_at: datetime
    place: str
    minutes: int = MINUTES
    point: Point | None = None
    capacity: int | None = None
    facilitator_id: int | None = None
    bring: str | None = None  #: what to bring, in words

    @property
    def ends_at(self) -> datetime:
        """When it ends."""
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class Plan:
    """A session to be, or a series by an RFC 5545 ``rule``, without the days of ``leave_out``."""

    programme_id: str
    starts_at: datetime
    place: str
    rule: str | None = None
    leave_out: frozenset[date] = frozenset()
    minutes: int = MINUTES
    point: Point | None = None
    capacity: int | None = None
    facilitator_id: int | None = None

    @property
    def first(self) -> Slot:
        """The first of them."""
        return Slot(
            self.starts_at,
            self.place,
            self.minutes,
            self.point,
            self.capacity,
            self.facilitator_id,
        )
