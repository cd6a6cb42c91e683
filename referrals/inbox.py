"""Updates on their way in: stored before Telegram is told that we have them.

Owns which update may be taken up next; leaves what it means to :mod:`bot.intake`.

Guarantees: each ``update_id`` is stored once; updates of one chat are taken up one at a time, in order.

What a crash leaves behind: a row ``taken`` whose lease runs out and which is then taken up again. What
its first run had already done is recognised by keys: a case by its ``source_key``, a message by its
``dedupe_key``, a turn of Rasa by the update's id in the conversation.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from referrals.db import Work
from referrals.models import InboxRow, spelled_out
from referrals.vocabulary import Intake

LEASE = timedelta(seconds=90)
MAX_ATTEMPTS = 4


def _is_open(row: type[InboxRow]) -> ColumnElement[bool]:
    """The condition of the index ``ix_inbox_open``."""
    return spelled_out(row.state, Intake.WAITING, Intake.TAKEN)


@dataclass(frozen=True)
class Arrived:
    """An update as it came: its number, the chat it belongs to, its JSON text."""

    update_id: int
    chat_id: int
    payload: str


@dataclass(frozen=True)
class Taken:
    """An update taken up for handling; ``attempts`` above one means that an earlier try broke off."""

    row_id: int
    update_id: int
    payload: str
    attempts: int


def store(work: Work, updates: Iterable[Arrived]) -> int:
    """Store updates that are not stored yet; give back how many were new."""
    rows = [
        {
            "update_id": arrived.update_id,
            "chat_key": work.vault.fingerprint("chat", arrived.chat_id),
            "payload_sealed": work.vault.seal(arrived.payload),
            "state": Intake.WAITING,
            "attempts": 0,
            "received_at": work.now,
            "ready_at": work.now,
        }
        for arrived in updates
    ]
    if not rows:
        return 0
    insert = postgresql.insert if work.is_postgres else sqlite.insert
    stored = work.session.execute(
        insert(InboxRow)
        .on_conflict_do_nothing(index_elements=[InboxRow.update_id])
        .returning(InboxRow.id),
        rows,
    )
    return len(stored.all())


def _claimable() -> Select[InboxRow]:
    """The oldest waiting row of each chat that has none under way; parameters ``now`` and ``most``."""
    earlier = aliased(InboxRow)
    ahead = exists().where(
        earlier.chat_key == InboxRow.chat_key,
        earlier.id < InboxRow.id,
        _is_open(earlier),
    )
    return (
        select(InboxRow)
        .where(
            _is_open(InboxRow),
            InboxRow.state == Intake.WAITING,
            InboxRow.ready_at <= bindparam("now"),
            ~ahead,
        )
        # By the number alone SQLite would walk the whole table in that order.
        .order_by(InboxRow.received_at, InboxRow.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )


#: Built once: building costs more than running it.
_CLAIMABLE = _claimable()


def claim(work: Work, *, limit: int) -> list[Taken]:
    """Take up to ``limit`` updates, the oldest of each chat that has none under way."""
    rows = work.session.scalars(_CLAIMABLE, {"now": work.now, "most": limit})
    taken = []
    for row in rows:
        row.state = Intake.TAKEN
        row.attempts += 1
        row.lease_until = work.now + LEASE
        payload = work.vault.open(row.payload_sealed) if row.payload_sealed is not None else "{}"
        taken.append(Taken(row.id, row.update_id, payload, row.attempts))
    return taken


def done(work: Work, row_id: int) -> None:
    """Note that the update was dealt with, in the same transaction as what it led to."""
    row = work.session.get_one(InboxRow, row_id)
    row.state = Intake.DONE
    row.done_at = work.now
    row.lease_until = None
    row.payload_sealed = None


def put_back(work: Work, row_id: int, *, delay: timedelta) -> None:
    """Try the update again after ``delay``; the chat's later updates wait behind it."""
    row = work.session.get_one(InboxRow, row_id)
    row.state = Intake.WAITING
    row.ready_at = work.now + delay
    row.lease_until = None


def fail(work: Work, row_id: int) -> None:
    """Give the update up; its sealed payload is kept for whoever looks into it."""
    row = work.session.get_one(InboxRow, row_id)
    row.state = Intake.FAILED
    row.done_at = work.now
    row.lease_until = None


def rescue(work: Work, *, all_taken: bool = False) -> int:
    """Free the updates that a dead process had taken; give back how many.

    ``all_taken`` is for the start of a programme that is alone on its database: no lease is waited for.
    """
    orphaned = and_(_is_open(InboxRow), InboxRow.state == Intake.TAKEN)
    if not all_taken:
        orphaned = and_(orphaned, InboxRow.lease_until < work.now)
    freed = work.session.execute(
        update(InboxRow)
        .where(orphaned)
        .values(state=Intake.WAITING, lease_until=None)
        .returning(InboxRow.id)
    )
    return len(freed.all())


def purge(work: Work, *, older_than: timedelta) -> None:
    """Delete rows dealt with before ``older_than`` (Telegram repeats none after 24 hours)."""
    work.session.execute(
        delete(InboxRow).where(
            or_(InboxRow.state == Intake.DONE, InboxRow.state == Intake.FAILED),
            InboxRow.done_at < work.now - older_than,
        )
    )
