"""The lists of those who want into programmes: what is to be decided, who has a place, who waits for one.

Owns the lists, their filters and their counts, and deciding on many requests at once; leaves what a
decision is to :mod:`referrals.enrolments`. Lists are in the order in which people asked, as the
waiting list is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, func, or_, select

from referrals import enrolments, programmes, staff
from referrals.db import Work
from referrals.enrolment_life import MINORS
from referrals.models import Enrolment, Person
from referrals.permissions import Action, require
from referrals.vocabulary import EnrolmentState

PAGE = 6  #: people on one screen


class Which(StrEnum):
    """A list of one programme."""

    REQUESTS = "req"  #: nobody has answered them
    PLACES = "in"
    WAITING = "wait"


_STATES = {
    Which.REQUESTS: EnrolmentState.REQUESTED,
    Which.PLACES: EnrolmentState.APPROVED,
    Which.WAITING: EnrolmentState.WAITING,
}


@dataclass(frozen=True)
class Roster:
    """A page of people; ``number`` counts from 0, ``first`` is the place in line of the first of them."""

    people: Sequence[Enrolment]
    number: int
    pages: int
    total: int

    @property
    def first(self) -> int:
        """The place in line of the first on the page, from 1."""
        return self.number * PAGE + 1


@dataclass(frozen=True)
class Count:
    """How many of one programme; ``places`` is None where the city's data do not say how many there are."""

    requested: int
    approved: int
    waiting: int
    places: int | None

    @property
    def free(self) -> int | None:
        """Places that nobody has; None where it is not known how many there are."""
        return max(0, self.places - self.approved) if self.places is not None else None


def to_do(work: Work, number: int = 0) -> Roster:
    """What staff have to decide or to note in all programmes: requests, missing authorisations."""
    lacking = (
        Enrolment.state.in_((EnrolmentState.APPROVED, EnrolmentState.WAITING))
        & Enrolment.age_band.in_(MINORS)
        & Enrolment.guardian_at.is_(None)
    )
    known = [one.id for one in programmes.offered(work.city)]
    wanted = or_(Enrolment.state == EnrolmentState.REQUESTED, lacking)
    return _page(work, number, Enrolment.programme_id.in_(known), wanted)


def of_programme(
    work: Work, programme_id: str, which: Which, *, cluster: int | None = None, number: int = 0
) -> Roster:
    """A page of one list of a programme, of all sectors or of one."""
    return _page(work, number, *_of(programme_id, which, cluster))


def counts(work: Work, programme_id: str) -> Count:
    """How many ask for a place in a programme, have one, wait for one."""
    counted = (
        select(Enrolment.state, func.count())
        .where(Enrolment.programme_id == programme_id)
        .group_by(Enrolment.state)
    )
    by_state = {row[0]: int(row[1]) for row in work.session.execute(counted)}
    programme = work.city.programme(programme_id)
    return Count(
        by_state.get(EnrolmentState.REQUESTED, 0),
        by_state.get(EnrolmentState.APPROVED, 0),
        by_state.get(EnrolmentState.WAITING, 0),
        programme.capacity if programme is not None else None,
    )


def place_in_line(work: Work, one: Enrolment) -> int:
    """Which place somebody has on the waiting list, from 1."""
    before = or_(
        Enrolment.asked_at < one.asked_at,
        (Enrolment.asked_at == one.asked_at) & (Enrolment.id < one.id),
    )
    waiting = _of(one.programme_id, Which.WAITING, None)
    found = select(func.count()).select_from(Enrolment).where(*waiting, before)
    return (work.session.scalar(found) or 0) + 1


def approve_all(
    work: Work, programme_id: str, *, until: int, by: Person, cluster: int | None = None
) -> tuple[int, int]:
    """Say yes to the requests of a programme that were seen: those with ids up to ``until``.

    Gives back how many have a place and how many wait for one, in the order in which they asked.

    Raises:
        NotAllowed: ``by`` may not decide.

    """
    require(staff.roles_of(staff.active(work, by)), Action.ADMIT)
    # First, so that no request among those that are found is taken back before its turn.
    enrolments.hold(work, programme_id)
    wanted = (*_of(programme_id, Which.REQUESTS, cluster), Enrolment.id <= until)
    asked = select(Enrolment.id).where(*wanted).order_by(Enrolment.asked_at, Enrolment.id)
    became = [
        enrolments.approve(work, number, by=by) for number in work.session.scalars(asked).all()
    ]
    approved = became.count(EnrolmentState.APPROVED)
    return approved, len(became) - approved


def last_request(work: Work, programme_id: str, *, cluster: int | None = None) -> int:
    """The highest id among the requests of a programme; 0 where there are none."""
    found = select(func.max(Enrolment.id)).where(*_of(programme_id, Which.REQUESTS, cluster))
    return work.session.scalar(found) or 0


def _of(programme_id: str, which: Which, cluster: int | None) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = [
        Enrolment.programme_id == programme_id,
        Enrolment.state == _STATES[which],
    ]
    if cluster is not None:
        wanted.append(Enrolment.cluster_id == cluster)
    return wanted


def _page(work: Work, number: int, *wanted: ColumnElement[bool]) -> Roster:
    total = work.session.scalar(select(func.count()).select_from(Enrolment).where(*wanted)) or 0
    pages = max(1, -(-total // PAGE))
    number = number if 0 <= number < pages else 0
    found = select(Enrolment).where(*wanted).order_by(Enrolment.asked_at, Enrolment.id)
    people = work.session.scalars(found.offset(number * PAGE).limit(PAGE)).all()
    return Roster(people, number, pages, total)
