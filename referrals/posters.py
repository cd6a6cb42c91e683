"""Posters: links that lead to one programme, the places where they hang, and how often they are opened.

A link carries a programme and, where staff named one, a place by its tag. Counted are openings by day, and
never who opened. A tag that staff did not make counts as none, so that nobody writes into the counts.
Leaves what the poster looks like to whoever shows it.

Guarantees: an opening is counted once, with the answer to it; two at the same instant are two.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite

from referrals import programmes, staff
from referrals.city import fold
from referrals.clock import local
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person, Poster, PosterOpening
from referrals.permissions import Action, require

#: How the payload of a poster's link begins.
PREFIX = "prog-"
#: Letters that the payload of a link may have (https://core.telegram.org/bots/features#deep-linking).
MOST = 64
LONGEST_PLACE = 60  #: letters of the place where a poster hangs
#: Places of one programme; more is no help to anybody.
MOST_PLACES = 20
_TAG = 20
_PAYLOAD = re.compile(r"prog-([a-z0-9_]+)(?:-([A-Za-z0-9_-]+))?")


class TooManyPosters(PazosError):
    """The programme has posters at as many places as are counted."""

    say = "error-posters-full"


def payload(programme_id: str, tag: str = "") -> str:
    """What follows ``?start=`` in the link of a poster; at most 64 letters for what :func:`make` made."""
    return f"{PREFIX}{programme_id}-{tag}" if tag else f"{PREFIX}{programme_id}"


def make(work: Work, programme_id: str, place: str, *, by: Person) -> Poster:
    """The poster of a programme at a place; naming a place again gives back the one that there is.

    Raises:
        NotAllowed: ``by`` makes no posters.
        UnknownProgramme: there is no such programme.
        TooManyPosters: there are as many as are counted.
        ValueError: the place is empty or too long.

    """
    require(staff.roles_of(staff.active(work, by)), Action.ADVERTISE)
    found = programmes.get(work.city, programme_id)
    place = " ".join(place.split())
    if not 0 < len(place) <= LONGEST_PLACE:
        raise ValueError("the place of a poster has 1 to 60 letters")
    known = hung(work, found.id)
    for one in known:
        if fold(one.place) == fold(place):
            return one
    if len(known) >= MOST_PLACES:
        raise TooManyPosters
    tag = _free_tag(found.id, place, {one.tag for one in known})
    insert: Any = postgresql.insert if work.is_postgres else sqlite.insert
    made = insert(Poster).values(programme_id=found.id, tag=tag, place=place, created_at=work.now)
    # Two of the staff at the same instant: the place with this tag is the first one's.
    keys = [Poster.programme_id, Poster.tag]
    work.session.execute(made.on_conflict_do_nothing(index_elements=keys))
    return work.session.scalars(
        select(Poster).where(Poster.programme_id == found.id, Poster.tag == tag)
    ).one()


def hung(work: Work, programme_id: str) -> Sequence[Poster]:
    """The places where posters of a programme hang, the first one first."""
    found = select(Poster).where(Poster.programme_id == programme_id)
    return work.session.scalars(found.order_by(Poster.id)).all()


def get(work: Work, programme_id: str, tag: str) -> Poster | None:
    """The poster of a programme with a tag."""
    return work.session.scalar(
        select(Poster).where(Poster.programme_id == programme_id, Poster.tag == tag)
    )


def opened(work: Work, written: str) -> str | None:
    """Count the opening of a link, and give back the programme that it leads to.

    None where the programme is not (any more) offered to everybody, or never was: nothing is counted, and
    whoever opened it cannot tell one from the other.
    """
    found = _PAYLOAD.fullmatch(written) if len(written) <= MOST else None
    if found is None:
        return None
    try:
        programme = programmes.get(work.city, found[1])
    except programmes.UnknownProgramme:
        return None
    tag = found[2] or ""
    known = tag if tag and get(work, programme.id, tag) is not None else ""
    _count(work, programme.id, known)
    return programme.id


def openings(work: Work, programme_id: str) -> Mapping[str, int]:
    """How often the posters of a programme were opened in all, by tag; the empty one is without place."""
    counted = (
        select(PosterOpening.tag, func.sum(PosterOpening.count))
        .where(PosterOpening.programme_id == programme_id)
        .group_by(PosterOpening.tag)
    )
    return {tag: int(count) for tag, count in work.session.execute(counted)}


def _count(work: Work, programme_id: str, tag: str) -> None:
    insert: Any = postgresql.insert if work.is_postgres else sqlite.insert
    day = local(work.now, work.city.timezone).date()
    first = insert(PosterOpening).values(programme_id=programme_id, tag=tag, day=day, count=1)
    keys = [PosterOpening.programme_id, PosterOpening.tag, PosterOpening.day]
    work.session.execute(
        first.on_conflict_do_update(index_elements=keys, set_={"count": PosterOpening.count + 1})
    )


def _free_tag(programme_id: str, place: str, taken: set[str]) -> str:
    room = min(_TAG, MOST - len(payload(programme_id)) - 1)
    plain = re.sub(r"[^a-z0-9]+", "_", fold(place)).strip("_")[: room - 2].strip("_") or "p"
    for number in range(1, MOST_PLACES + 2):
        tag = plain if number == 1 else f"{plain}{number}"
        if tag not in taken:
            return tag
    raise TooManyPosters
