"""Messages on their way out: rows that survive until Telegram has taken them.

Owns which row may leave next and what becomes of it; leaves the sending, the pace and the words to
:mod:`bot.dispatcher`.

Guarantees: at least once; in order within a chat and a lane; a row of a faster lane overtakes; one row of a
person is under way at a time. Rows are written in the transaction of the change that they tell of, and a
dedupe key makes writing one twice harmless. A row that is tried again holds those behind it; a row that was
put in for a later moment (``at``) holds nobody until that moment has come.

What a crash leaves behind: a row ``taken`` whose lease runs out and which is then sent again. If the
crash came between Telegram's taking it and our noting so, an alert or a reply arrives twice; a row of the
bulk lane (a reminder) is marked ``unknown`` instead, since a doubled reminder is worse than a lost one.
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
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from referrals.db import Work
from referrals.models import Alert, OutboxRow, Person, spelled_out
from referrals.notices import Notice
from referrals.vocabulary import Delivery, Lane

LEASE = timedelta(seconds=60)
#: Number of the advisory lock under which PostgreSQL's claims follow one another; any constant does.
_CLAIM_LOCK = 7_092_027
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


def enqueue(
    work: Work,
    notice: Notice,
    *,
    to: Person,
    lane: Lane,
    dedupe_key: str,
    case_id: int | None = None,
    alert_id: int | None = None,
    at: datetime | None = None,
) -> None:
    """Put a message in the outbox; a second one with the same ``dedupe_key`` is ignored."""
    insert = postgresql.insert if work.is_postgres else sqlite.insert
    work.session.flush()
    work.session.execute(
        insert(OutboxRow)
        .values(
            dedupe_key=dedupe_key,
            lane=lane,
            person_id=to.id,
            case_id=case_id,
            alert_id=alert_id,
            message_sealed=work.vault.seal_json(notice.to_json()),
            state=Delivery.WAITING,
            attempts=0,
            created_at=work.now,
            ready_at=at or work.now,
        )
        .on_conflict_do_nothing(index_elements=[OutboxRow.dedupe_key])
    )
    if at is None or at <= work.now:
        work.told.has_outgoing = True


def _is_open(row: type[OutboxRow]) -> ColumnElement[bool]:
    """The condition of the index ``ix_outbox_open``."""
    return spelled_out(row.state, Delivery.WAITING, Delivery.TAKEN)


def _is_held() -> ColumnElement[bool]:
    """Whether a row waits for another one of its person, under way or before it in its lane."""
    earlier = aliased(OutboxRow)
    return exists().where(
        earlier.person_id == OutboxRow.person_id,
        _is_open(earlier),
        or_(
            earlier.state == Delivery.TAKEN,
            and_(
                earlier.lane == OutboxRow.lane,
                earlier.id < OutboxRow.id,
                or_(earlier.attempts > 0, earlier.ready_at <= bindparam("now")),
            ),
        ),
    )


#: The rows that may leave ``now``, best first; ``resting`` are persons left out. Built once: building
#: costs more than running it.
_CLAIMABLE = (
    select(OutboxRow)
    .where(
        _is_open(OutboxRow),
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
    rows = work.session.scalars(
        _CLAIMABLE, {"now": work.now, "resting": list(resting), "most": limit * 3}
    )
    parcels: list[Parcel] = []
    seen: set[int] = set()
    for row in rows:
        if row.person_id in seen or len(parcels) == limit or row.message_sealed is None:
            continue
        seen.add(row.person_id)
        row.state = Delivery.TAKEN
        row.attempts += 1
        row.lease_until = work.now + LEASE
        parcels.append(
            Parcel(
                row_id=row.id,
                chat_id=int(work.vault.open(row.person.chat_sealed)),
                person_id=row.person_id,
                lane=row.lane,
                notice=Notice.from_json(work.vault.open_json(row.message_sealed)),
                case_id=row.case_id,
                alert_id=row.alert_id,
                attempts=row.attempts,
            )
        )
    return parcels


def sent(work: Work, row_id: int, *, message_id: int | None) -> None:
    """Note that Telegram took the message; its words are deleted."""
    row = work.session.get_one(OutboxRow, row_id)
    row.state = Delivery.SENT
    row.sent_at = work.now
    row.sent_message_id = message_id
    row.lease_until = None
    row.message_sealed = None


def card_sent(work: Work, alert_id: int, *, message_id: int) -> None:
    """Remember which message in the receiver's chat is the card of an alert."""
    work.session.get_one(Alert, alert_id).message_id = message_id


def retry(work: Work, row_id: int, *, at: datetime, error: str) -> None:
    """Put the row back until ``at``; the ones behind it in its chat and lane wait with it."""
    row = work.session.get_one(OutboxRow, row_id)
    row.state = Delivery.WAITING
    row.ready_at = at
    row.lease_until = None
    row.error = error


def give_up(work: Work, row_id: int, *, error: str, state: Delivery = Delivery.FAILED) -> None:
    """End the row without delivery: ``failed`` for good, or ``unknown``; its words are deleted."""
    row = work.session.get_one(OutboxRow, row_id)
    row.state = state
    row.error = error
    row.lease_until = None
    row.message_sealed = None


def rescue(work: Work, *, all_taken: bool = False) -> int:
    """Free the rows that a dead process had taken; give back how many.

    ``all_taken`` is for the start of a programme that is alone on its database: no lease is waited for.
    """
    orphaned = and_(_is_open(OutboxRow), OutboxRow.state == Delivery.TAKEN)
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
        .where(_is_open(OutboxRow), OutboxRow.state == Delivery.WAITING, ~_is_held())
        .order_by(OutboxRow.ready_at)
        .limit(1),
        {"now": work.now},
    )


def purge(work: Work, *, older_than: timedelta) -> None:
    """Delete rows that ended before ``older_than``; the case's events keep what matters."""
    work.session.execute(
        delete(OutboxRow).where(
            OutboxRow.state.in_([Delivery.SENT, Delivery.FAILED, Delivery.UNKNOWN]),
            OutboxRow.created_at < work.now - older_than,
        )
    )
