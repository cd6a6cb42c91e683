"""Who is told of new, changed and cancelled sessions, and when.

Owns the receivers and the moment; leaves what happened to :mod:`referrals.programme_sessions`, whose change
and these messages are one transaction, and how they read to whoever shows them.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from referrals import enrolments, outbox
from referrals.clock import local
from referrals.db import Work
from referrals.models import Enrolment, Interest, OptOut, Person, ProgrammeSession
from referrals.notices import Notice
from referrals.vocabulary import EnrolmentState, Lane, Unasked

_URGENT = timedelta(hours=14)  #: a session so soon is told of at night as well


def how_many_hear(work: Work, programme_id: str) -> int:
    """How many people are told of a change of a programme's sessions."""
    meant = enrolments.participants(programme_id)
    found = select(func.count()).select_from(Person)
    found = found.where(Person.id.in_(meant), Person.blocked_at.is_(None))
    return work.session.scalar(found) or 0


def tell_participants(
    work: Work, one: ProgrammeSession, notice: Notice, *, soonest: datetime | None = None
) -> None:
    """Tell everybody with a place once of what ``one`` has become; ``soonest`` is when it was before."""
    meant = enrolments.participants(one.programme_id)
    people = select(Person).where(Person.id.in_(meant), Person.blocked_at.is_(None))
    at = _when(work, min(one.starts_at, soonest or one.starts_at))
    notice = Notice(notice.say, {**notice.params, "changes": one.changes})
    for person in work.session.scalars(people.order_by(Person.id)).all():
        outbox.enqueue(
            work,
            notice,
            to=person,
            lane=Lane.CONVERSATION if at is None else Lane.BULK,
            dedupe_key=f"{notice.say}:{one.id}:{one.changes}:{person.id}",
            at=at,
        )


def tell_waiting(work: Work, one: ProgrammeSession) -> None:
    """Tell whoever waits for dates of the programme that there are some, once."""
    unwanted = select(OptOut.person_id).where(
        OptOut.person_id == Interest.person_id,
        OptOut.kind == Unasked.REMINDERS,
        OptOut.since >= Interest.asked_at,
    )
    enrolled = select(Enrolment.person_id).where(
        Enrolment.programme_id == one.programme_id,
        Enrolment.state == EnrolmentState.APPROVED,
    )
    waiting = select(Interest).where(
        Interest.programme_id == one.programme_id,
        Interest.told_at.is_(None),
    )
    silent = set(work.session.scalars(select(Interest.id).where(unwanted.exists())).all())
    have_place = set(work.session.scalars(enrolled).all())
    at = _when(work, one.starts_at)
    for interest in work.session.scalars(waiting.order_by(Interest.id)).all():
        interest.told_at = work.now
        if interest.id in silent or interest.person_id in have_place:
            continue
        if interest.person.blocked_at is None:
            outbox.enqueue(
                work,
                Notice("programme-dates", {"programme": one.programme_id}),
                to=interest.person,
                lane=Lane.BULK,
                dedupe_key=f"programme-dates:{interest.id}:{interest.asked_at.isoformat()}",
                at=at,
            )


def _when(work: Work, starts_at: datetime) -> datetime | None:
    """None for at once; in the morning where it is night and the session is not soon."""
    if work.city.is_daytime(work.now) or starts_at - work.now < _URGENT:
        return None
    there = local(work.now, work.city.timezone)
    first = work.city.times.daytime.start
    day = there.date() if there.time() < first else there.date() + timedelta(days=1)
    zone = ZoneInfo(work.city.timezone)
    return datetime.combine(day, first, tzinfo=zone).astimezone(work.now.tzinfo)
