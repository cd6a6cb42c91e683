"""Programmes for young people, as residents find them: by age, interest and sector, and "Avísame".

Owns which programmes may be shown and the waiting for dates. The facts are the city's data: what is not
known stays unknown and leaves nothing out, and a programme that has ended or is not for the open menu is
never offered. Leaves places to :mod:`referrals.enrolments` and meetings to
:mod:`referrals.programme_sessions`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from referrals.city import City, Programme
from referrals.db import Work
from referrals.enrolment_life import may_be_of_age
from referrals.errors import PazosError
from referrals.models import Interest, Person
from referrals.vocabulary import AgeBand

#: Programmes that are offered on one screen.
ON_A_PAGE = 5
#: Stands for no particular interest.
ALL = "all"


class UnknownProgramme(PazosError):
    """The city offers no such programme; its data may have been edited."""

    say = "toast-stale"


@dataclass(frozen=True)
class Wish:
    """What somebody looks for; what they do not say (None) leaves no programme out."""

    interest: str = ALL
    band: AgeBand | None = None
    cluster: int | None = None  #: the number of a sector


@dataclass(frozen=True)
class Page:
    """Some of the programmes that are offered; ``number`` counts from 0."""

    programmes: Sequence[Programme]
    wish: Wish
    has_unsure: bool  #: whether one of them does not say what was asked for
    number: int
    count: int


def offered(city: City) -> tuple[Programme, ...]:
    """The programmes that may be shown to anybody."""
    return tuple(one for one in city.programmes if one.open_menu and one.status != "ended")


def interests(city: City) -> tuple[str, ...]:
    """What one can look for: the interests of the programmes that are offered."""
    return tuple(sorted({name for one in offered(city) for name in one.interests}))


def page(city: City, wish: Wish | None = None, number: int = 0) -> Page:
    """A page of the programmes that fit a wish, those that surely do first.

    The first page takes the place of one that is not there, and no wish that of an interest or a sector
    that the city does not have. There may be none that fits.
    """
    wish = _known(city, wish or Wish())
    fitting = [one for one in offered(city) if _fits(one, wish)]
    found = sorted(fitting, key=lambda one: _is_unsure(one, wish))
    count = max(1, -(-len(found) // ON_A_PAGE))
    number = number if 0 <= number < count else 0
    shown = found[number * ON_A_PAGE :][:ON_A_PAGE]
    return Page(shown, wish, any(_is_unsure(one, wish) for one in shown), number, count)


def _known(city: City, wish: Wish) -> Wish:
    interest = wish.interest if wish.interest in interests(city) else ALL
    cluster = wish.cluster if wish.cluster and city.cluster(wish.cluster) else None
    return Wish(interest, wish.band, cluster)


def _fits(one: Programme, wish: Wish) -> bool:
    ages = one.ages
    return (
        wish.interest in (ALL, *one.interests)
        and (wish.band is None or ages is None or may_be_of_age(wish.band, ages.first, ages.last))
        and (wish.cluster is None or one.clusters is None or wish.cluster in one.clusters)
    )


def _is_unsure(one: Programme, wish: Wish) -> bool:
    """Whether what was asked for is not known of a programme."""
    no_ages = wish.band is not None and one.ages is None
    return no_ages or (wish.cluster is not None and one.clusters is None)


def get(city: City, programme_id: str) -> Programme:
    """A programme that is offered.

    Raises:
        UnknownProgramme: there is none with this id.

    """
    found = next((one for one in offered(city) if one.id == programme_id), None)
    if found is None:
        raise UnknownProgramme
    return found


def tell_me(work: Work, programme_id: str, *, by: Person) -> bool:
    """Note that somebody wants to hear when there are dates; give back whether that is new.

    Raises:
        UnknownProgramme: there is no such programme.

    """
    get(work.city, programme_id)
    # Two presses at the same instant: the second waits here for the first.
    work.session.get_one(Person, by.id, with_for_update={"of": Person}, populate_existing=True)
    found = interest_of(work, programme_id, by)
    if found is not None and found.told_at is None:
        return False
    if found is None:
        found = Interest(person_id=by.id, programme_id=programme_id)
        work.session.add(found)
    found.asked_at, found.told_at = work.now, None
    work.session.flush()
    return True


def interest_of(work: Work, programme_id: str, person: Person) -> Interest | None:
    """Whether and since when somebody waits, or waited, for dates of a programme."""
    return work.session.scalar(
        select(Interest).where(
            Interest.person_id == person.id, Interest.programme_id == programme_id
        )
    )
