"""Taking messages out of the outbox for sending, and freeing what a dead process had taken.

Owns which row may leave next: in order within a chat and a lane, a faster lane first, one row of a person
at a time. Leaves writing a row, and what becomes of it, to :mod:`referrals.outbox`.

What a crash leaves behind: a row ``taken`` whose lease runs out; :func:`rescue` puts it back, but for one
of the bulk lane (a reminder), which is marked ``unknown``: a doubled reminder is worse than a lost one.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import aliased

from referrals.db import Work
from referrals.models import OutboxRow, Person, table_of
from referrals.notices import Notice
from referrals.outbox import is_open
from referrals.vocabulary import Delivery, Lane

LEASE = timedelta(seconds=60)
#: Number of the advisory lock under which PostgreSQL's claims follow one another; any constant does.
_CLAIM_LOCK = 7_092_027
_TABLE = table_of(OutboxRow)
_RANK = case((OutboxRow.lane == Lane.ALERT, 0), (OutboxRow.lane == Lane.CONVERSATION, 1), else_=2)


@dataclass(frozen=True)
class Parcel:
    """A claimed row: everything that its sending needs, free of the session."""

    row_id: int
    chat_id: int
    person_id: int
    lane: Lane
    notice: Notice
    case_id: int | None
    alert_id: int | None
    attempts: int


def _is_held() -> ColumnElement[bool]:
    """Whether a row waits for another one of its person, under way or before it in its lane."""
    earlier = aliased(OutboxRow)
    return exists().where(
        earlier.person_id == OutboxRow.person_id,
        is_open(earlier),
        or_(
            earlier.state == Delivery.TAKEN,
            and_(
                earlier.lane == OutboxRow.lane,
                earlier.id < OutboxRow.id,
                or_(earlier.attempts > 0, earlier.ready_at <= bindparam("now")),
            ),
        ),
    )


#: The rows that may leave ``now``, best first; ``resting`` are persons left out.
_CLAIMABLE = (
    select(
        OutboxRow.id,
        OutboxRow.person_id,
        OutboxRow.lane,
        OutboxRow.message_sealed,
        OutboxRow.case_id,
        OutboxRow.alert_id,
        OutboxRow.attempts,
        Person.chat_sealed,
    )
    .join(Person, Person.id == OutboxRow.person_id)
    .where(
        is_open(OutboxRow),
        OutboxRow.state == Delivery.WAITING,
        OutboxRow.ready_at <= bindparam("now"),
        OutboxRow.person_id.not_in(bindparam("resting", expanding=True)),
        ~_is_held(),
    )
    .order_by(_RANK, OutboxRow.id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True, of=OutboxRow)
)


def claim(work: Work, *, limit: int, resting: Collection[int] = ()) -> list[Parcel]:
    """Take up to ``limit`` rows that may leave now, at most one for each person.

    ``resting`` are ids of persons whose chats must not be written to yet.
    """
    if work.is_postgres:
        # Skipping locked rows is not enough: a second claim could not yet see the row that a first
        # one takes, and would take another of the same person from the next lane.
        work.session.execute(select(func.pg_advisory_xact_lock(_CLAIM_LOCK)))
    rows = work.session.execute(
        _CLAIMABLE, {"now": work.now, "resting": list(resting), "most": limit * 3}
    )
    parcels: list[Parcel] = []
    seen: set[int] = set()
    for row in rows:
        if row.person_id in seen or len(parcels) == limit or row.message_sealed is None:
            continue
        seen.add(row.person_id)
        parcels.append(
            Parcel(
                row_id=row.id,
                chat_id=int(work.vault.open(row.chat_sealed)),
                person_id=row.person_id,
                lane=row.lane,
                notice=Notice.from_json(work.vault.open_json(row.message_sealed)),
                case_id=row.case_id,
                alert_id=row.alert_id,
                attempts=row.attempts + 1,
            )
        )
    if parcels:
        until = work.now + LEASE
        work.session.execute(_TAKE, [{"row": one.row_id, "until": until} for one in parcels])
    return parcels


_TAKE = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("row"))
    .values(state=Delivery.TAKEN, attempts=_TABLE.c.attempts + 1, lease_until=bindparam("until"))
)


def rescue(work: Work, *, all_taken: bool = False) -> int:
    """Free the rows that a dead process had taken; give back how many.

    ``all_taken`` is for the start of a programme that is alone on its database: no lease is waited for.
    """
    orphaned = and_(is_open(OutboxRow), OutboxRow.state == Delivery.TAKEN)
    if not all_taken:
        orphaned = and_(orphaned, OutboxRow.lease_until < work.now)
    lost = work.session.execute(
        update(OutboxRow)
        .where(orphaned, OutboxRow.lane == Lane.BULK)
        .values(state=Delivery.UNKNOWN, error="crash", message_sealed=None, lease_until=None)
        .returning(OutboxRow.id)
    ).all()
    freed = work.session.execute(
        update(OutboxRow)
        .where(orphaned)
        .values(state=Delivery.WAITING, lease_until=None)
        .returning(OutboxRow.id)
    ).all()
    if freed:
        work.told.has_outgoing = True
    return len(lost) + len(freed)


def next_ready(work: Work) -> datetime | None:
    """When the earliest row that waits for nothing but its time is ready; None without such a row."""
    return work.session.scalar(
        select(OutboxRow.ready_at)
        .where(is_open(OutboxRow), OutboxRow.state == Delivery.WAITING, ~_is_held())
        .order_by(OutboxRow.ready_at)
        .limit(1),
        {"now": work.now},
    )
