"""When somebody wants to be reminded: their own choice among the city's.

Owns the wish; leaves what follows from it to :mod:`referrals.reminders`. Choosing what the city does anyway
is no wish: it then follows the city.
"""

from sqlalchemy import select

from referrals import opt_outs, reminders
from referrals.db import Work
from referrals.models import Person, ReminderWish
from referrals.vocabulary import Unasked


def choices(work: Work) -> list[tuple[int, ...]]:
    """What can be chosen: lists of minutes before a session, most first."""
    return [tuple(hours * 60 for hours in one) for one in work.city.times.reminders.choices]


def choose(work: Work, number: int, *, by: Person) -> tuple[int, ...]:
    """Remind ``by`` at the times of one of :func:`choices` from now on, and again if they wanted none.

    Raises:
        ValueError: there is no such choice.

    """
    known = choices(work)
    if not 0 <= number < len(known):
        raise ValueError("no such choice of times")
    chosen = known[number]
    work.session.get_one(Person, by.id, with_for_update={"of": Person}, populate_existing=True)
    wish = work.session.scalar(select(ReminderWish).where(ReminderWish.person_id == by.id))
    if chosen == reminders.city_offsets(work):
        if wish is not None:
            work.session.delete(wish)
    elif wish is None:
        work.session.add(ReminderWish(person_id=by.id, offsets=list(chosen), since=work.now))
    else:
        wish.offsets, wish.since = list(chosen), work.now
    work.session.flush()
    opt_outs.resume(work, by, Unasked.REMINDERS)
    return chosen
