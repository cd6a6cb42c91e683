"""Who is told of new, changed and cancelled sessions, and when.

Owns the receivers and the moment; leaves what happened to :mod:`referrals.programme_sessions`, whose change
and these messages are one transaction, and how they read to whoever shows them.

News that still wait for the morning are as good as unsaid: what follows them takes their place, and what a
message calls "before" is what its receiver was last told.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, or_, select

from referrals import enrolments, opt_outs, outbox
from referrals.daytime import by_day
from referrals.db import Work
from referrals.enrolment_life import MINORS, OPEN
from referrals.models import Enrolment, Interest, OptOut, OutboxRow, Person, ProgrammeSession
from referrals.notices import Notice
from referrals.session_slots import Slot
from referrals.vocabulary import Delivery, EnrolmentState, Lane, Unasked

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
    unsaid = _unsaid(work, one)
    for person in work.session.scalars(people.order_by(Person.id)).all():
        news = _in_place_of(work, notice, person, unsaid.get(person.id, ()))
        if news is None:
            continue
        outbox.enqueue(
            work,
            news,
            to=person,
            lane=Lane.CONVERSATION if at is None else Lane.BULK,
            dedupe_key=f"{notice.say}:{one.id}:{one.changes}:{person.id}",
            at=at,
        )


def shape(slot: Slot) -> str:
    """What people are told of a session, to be compared."""
    return f"{slot.starts_at.isoformat()} {slot.ends_at.isoformat()} {slot.point} {slot.place}"


def told_together(work: Work, one: ProgrammeSession) -> Sequence[ProgrammeSession]:
    """The sessions that were added with ``one`` and told of as one piece of news, itself included."""
    return work.session.scalars(
        select(ProgrammeSession)
        .where(
            ProgrammeSession.programme_id == one.programme_id,
            ProgrammeSession.created_at == one.created_at,
        )
        .order_by(ProgrammeSession.starts_at, ProgrammeSession.id)
    ).all()


def _unsaid(work: Work, one: ProgrammeSession) -> Mapping[int, Sequence[OutboxRow]]:
    """News of a session, and of those told with it, that have not left yet: by person, in order."""
    if one.changes == 0:
        return {}
    work.session.flush()
    together = {each.id for each in told_together(work, one)}
    still = (OutboxRow.state == Delivery.WAITING, OutboxRow.ready_at > work.now)
    waiting = work.session.execute(
        select(OutboxRow.id, OutboxRow.dedupe_key).where(
            *still,
            or_(
                OutboxRow.dedupe_key.like(f"session-moved:{one.id}:%"),
                OutboxRow.dedupe_key.like("session-planned:%"),
            ),
        )
    )
    meant = [number for number, key in waiting if int(key.split(":")[1]) in together]
    # Held to the end: none of them leaves between this look and what it leads to.
    held = (
        select(OutboxRow)
        .where(OutboxRow.id.in_(meant), *still)
        .order_by(OutboxRow.id)
        .with_for_update(skip_locked=True, of=OutboxRow)
    )
    rows: dict[int, list[OutboxRow]] = {}
    for row in work.session.scalars(held):
        rows.setdefault(row.person_id, []).append(row)
    return rows


def _in_place_of(
    work: Work,
    notice: Notice,
    person: Person,
    unsaid: Sequence[OutboxRow],
) -> Notice | None:
    """``notice`` as seen by somebody who has not heard ``unsaid``; None where there is nothing to tell.

    News of the adding tell of the session as it is when they leave, so that nothing has to follow them.
    """
    if not unsaid:
        return notice
    moved = [row for row in unsaid if row.dedupe_key.startswith("session-moved:")]
    if len(moved) < len(unsaid) and opt_outs.wants(work, person, Unasked.REMINDERS):
        return None
    outbox.call_off(work, OutboxRow.id.in_([row.id for row in moved]))
    params: dict[str, Any] = dict(notice.params)
    for row in reversed(moved):
        earlier = work.vault.open_json(row.message_sealed)["params"] if row.message_sealed else {}
        params.update({key: earlier[key] for key in ("before", "place", "was") if key in earlier})
    if params.get("was") == params.get("now") and notice.say == "session-moved":
        return None
    return Notice(notice.say, params)


def tell_waiting(work: Work, one: ProgrammeSession) -> None:
    """Tell whoever waits for dates of the programme that there are some, once.

    Who asked for a place, is under 18 and lacks the guardian's authorisation goes on waiting.
    """
    unwanted = select(OptOut.person_id).where(
        OptOut.person_id == Interest.person_id,
        OptOut.kind == Unasked.REMINDERS,
        OptOut.since >= Interest.asked_at,
    )
    of_programme = Enrolment.programme_id == one.programme_id
    enrolled = select(Enrolment.person_id).where(
        of_programme, Enrolment.state == EnrolmentState.APPROVED
    )
    # They hear of no date before the guardian allows it, and wait on for that.
    unallowed = select(Enrolment.person_id).where(
        of_programme,
        Enrolment.state.in_(OPEN),
        Enrolment.age_band.in_(MINORS),
        Enrolment.guardian_at.is_(None),
    )
    waiting = select(Interest).where(
        Interest.programme_id == one.programme_id,
        Interest.told_at.is_(None),
    )
    silent = set(work.session.scalars(select(Interest.id).where(unwanted.exists())).all())
    have_place = set(work.session.scalars(enrolled).all())
    not_yet = set(work.session.scalars(unallowed).all())
    at = _when(work, one.starts_at)
    for interest in work.session.scalars(waiting.order_by(Interest.id)).all():
        if interest.person_id in not_yet:
            continue
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
    return None if starts_at - work.now < _URGENT else by_day(work)
