"""What people want no messages of: broadcasts, reminders. Answers and news of a report are never meant.

Owns the opting out and back in, kind by kind. Leaves to :mod:`referrals.broadcasts` and whoever else sends
unasked messages to look here before every one, and to :mod:`referrals.outbox` what was on its way.
"""

from datetime import datetime

from sqlalchemy import Insert, Select, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from referrals import outbox, reminders
from referrals.db import Work
from referrals.models import OptOut, OutboxRow, Person
from referrals.vocabulary import Unasked


def stop(work: Work, person: Person, *kinds: Unasked) -> None:
    """The person wants none of ``kinds`` any more; copies on their way to them are called back.

    Saying so again, or twice at the same instant, changes nothing.
    """
    for kind in kinds:
        work.session.execute(_noted(work, person.id, kind, since=work.now))
    if Unasked.BROADCASTS in kinds:
        on_their_way = OutboxRow.broadcast_id.is_not(None)
        outbox.call_off(work, OutboxRow.person_id == person.id, on_their_way)
    if Unasked.REMINDERS in kinds:
        reminders.for_person(work, person.id)


def resume(work: Work, person: Person, *kinds: Unasked) -> None:
    """The person wants messages of ``kinds`` again."""
    work.session.execute(
        delete(OptOut).where(OptOut.person_id == person.id, OptOut.kind.in_(kinds))
    )
    if Unasked.REMINDERS in kinds:
        reminders.for_person(work, person.id)


def wants(work: Work, person: Person, kind: Unasked) -> bool:
    """Whether the person may be sent messages of ``kind``."""
    found = _of(kind).where(OptOut.person_id == person.id)
    return work.session.scalar(found) is None


def stopped_since(work: Work, person: Person, kind: Unasked, moment: datetime) -> bool:
    """Whether the person said at ``moment`` or after it that they want none of ``kind``."""
    found = _of(kind).where(OptOut.person_id == person.id, OptOut.since >= moment)
    return work.session.scalar(found) is not None


def people_without(kind: Unasked) -> Select[int]:
    """The ids of those who want none of ``kind``."""
    return _of(kind)


def _of(kind: Unasked) -> Select[int]:
    return select(OptOut.person_id).where(OptOut.kind == kind)


def _noted(work: Work, person_id: int, kind: Unasked, *, since: datetime) -> Insert:
    insert = postgresql.insert if work.is_postgres else sqlite.insert
    noted = insert(OptOut).values(person_id=person_id, kind=kind, since=since)
    return noted.on_conflict_do_nothing(index_elements=[OptOut.person_id, OptOut.kind])
