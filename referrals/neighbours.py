"""Neighbours who have the same damage: who joined a report ("a mí también"), who left it, who is told.

Owns the list of those who joined and what is written to them; leaves to :mod:`referrals.look_alikes` which
report somebody is asked to join.
"""

from datetime import datetime

from sqlalchemy import func, select

from referrals import alerts, events, outbox
from referrals.db import Work
from referrals.errors import NotYours
from referrals.models import Case, Person, Subscription
from referrals.notices import Notice
from referrals.vocabulary import Lane


def subscribe(work: Work, case: Case, person: Person) -> None:
    """Add a neighbour to a locked case, again if they had left; twice is once."""
    known = _of(work, case, person)
    if known is not None and known.left_at is None:
        return
    if known is None:
        work.session.add(
            Subscription(case_id=case.id, person_id=person.id, person=person, created_at=work.now)
        )
        work.session.flush()
    else:
        known.left_at = None
    event = events.write(work, case, move="join", actor=events.by_person(person))
    alerts.refresh_cards(work, case, version=event.id)


def leave(work: Work, case_id: int, *, by: Person) -> bool:
    """Stop hearing of a report that one joined ("Ya no me avise").

    Gives back False when they had left before.

    Raises:
        NotYours: they never joined it.

    """
    case = work.session.get(Case, case_id)
    known = _of(work, case, by) if case is not None else None
    if case is None or known is None:
        raise NotYours
    case = alerts.locked(work, case.id)
    work.session.refresh(known)
    if known.left_at is not None:
        return False
    known.left_at = work.now
    event = events.write(work, case, move="leave", actor=events.by_person(by))
    alerts.refresh_cards(work, case, version=event.id)
    return True


def joined_at(work: Work, case: Case, person: Person) -> datetime | None:
    """When a person joined a report (aware); None where they never did, or have left."""
    known = _of(work, case, person)
    return known.created_at if known is not None and known.left_at is None else None


def ever_joined(work: Work, case: Case, person: Person) -> bool:
    """Whether a person joined a report at some time, even if they have left."""
    return _of(work, case, person) is not None


def joined_by(work: Work, person: Person, *, limit: int) -> list[tuple[datetime, Case]]:
    """The latest reports that a person joined and has not left, with the moment, newest first."""
    found = work.session.execute(
        select(Subscription.created_at, Case)
        .join(Case, Case.id == Subscription.case_id)
        .where(Subscription.person_id == person.id, Subscription.left_at.is_(None))
        .order_by(Subscription.id.desc())
        .limit(limit)
    )
    return [(at, case) for at, case in found]


def _of(work: Work, case: Case, person: Person) -> Subscription | None:
    return work.session.scalar(
        select(Subscription).where(
            Subscription.case_id == case.id, Subscription.person_id == person.id
        )
    )


def count(work: Work, case: Case) -> int:
    """How many neighbours said "me too" and have not left; the reporter is not one of them."""
    found = work.session.scalar(
        select(func.count(Subscription.id)).where(
            Subscription.case_id == case.id, Subscription.left_at.is_(None)
        )
    )
    return found or 0


def of_case(work: Work, case: Case) -> list[Person]:
    """The neighbours who joined a report and have not left, first come first."""
    found = work.session.scalars(
        select(Subscription)
        .where(Subscription.case_id == case.id, Subscription.left_at.is_(None))
        .order_by(Subscription.id)
    )
    return [one.person for one in found]


def tell(work: Work, case: Case, notice: Notice, *, event_id: int) -> None:
    """Tell every neighbour of a case (not its reporter) what an event made of it, once each."""
    for person in of_case(work, case):
        if person.blocked_at is not None:
            continue
        outbox.enqueue(
            work,
            Notice(notice.say, {**notice.params, "neighbour": True}),
            to=person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"neighbour:{event_id}:{person.id}",
            case_id=case.id,
        )
