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
from referrals.models import InboxRow, spelled_out, table_of
from referrals.vocabulary import Intake

LEASE = timedelta(seconds=90)
MAX_ATTEMPTS = 4

# Statements are built once, since building costs more than running, and go to the table past the objects of
# the session: every message of everybody passes here.
_TABLE = table_of(InboxRow)
_THIS_ROW = _TABLE.c.id == bindparam("row")


def _is_open(row: type[InboxRow]) -> ColumnElement[bool]:
    """The condition of the index ``ix_inbox_open``."""
    return spelled_out(row.state, Intake.WAITING, Intake.TAKEN)


@dataclass(frozen=True)
class Arrived:
    """An update as it came: its number, the chat it belongs to, its JSON text."""

    update_id: int
    chat_id: int
    payload: str
    message_id: int | None = None  #: of a message that somebody sent, so that it can be deleted


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
            "message_id": arrived.message_id,
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
    stored = work.session.execute(_STORE_POSTGRES if work.is_postgres else _STORE_SQLITE, rows)
    return len(stored.all())


_STORE_SQLITE = (
    sqlite.insert(_TABLE)
    .on_conflict_do_nothing(index_elements=[_TABLE.c.update_id])
    .returning(_TABLE.c.id)
)
_STORE_POSTGRES = (
    postgresql.insert(_TABLE)
    .on_conflict_do_nothing(index_elements=[_TABLE.c.update_id])
    .returning(_TABLE.c.id)
)


def _claimable() -> Select[int, int, bytes | None, int]:
    """The oldest waiting row of each chat that has none under way; parameters ``now`` and ``most``."""
    earlier = aliased(InboxRow)
    ahead = exists().where(
        earlier.chat_key == InboxRow.chat_key,
        earlier.id < InboxRow.id,
        _is_open(earlier),
    )
    return (
        select(InboxRow.id, InboxRow.update_id, InboxRow.payload_sealed, InboxRow.attempts)
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


_CLAIMABLE = _claimable()
_TAKE = (
    update(_TABLE)
    .where(_THIS_ROW)
    .values(state=Intake.TAKEN, attempts=_TABLE.c.attempts + 1, lease_until=bindparam("until"))
)


def claim(work: Work, *, limit: int) -> list[Taken]:
    """Take up to ``limit`` updates, the oldest of each chat that has none under way."""
    rows = work.session.execute(_CLAIMABLE, {"now": work.now, "most": limit}).all()
    if not rows:
        return []
    until = work.now + LEASE
    work.session.execute(_TAKE, [{"row": row.id, "until": until} for row in rows])
    return [
        Taken(
            row_id=row.id,
            update_id=row.update_id,
            payload=work.vault.open(row.payload_sealed) if row.payload_sealed is not None else "{}",
            attempts=row.attempts + 1,
        )
        for row in rows
    ]


_DONE = (
    update(_TABLE)
    .where(_THIS_ROW)
    .values(state=Intake.DONE, done_at=bindparam("now"), lease_until=None, payload_sealed=None)
)
_PUT_BACK = (
    update(_TABLE)
    .where(_THIS_ROW)
    .values(state=Intake.WAITING, ready_at=bindparam("at"), lease_until=None)
)
_FAIL = (
    update(_TABLE)
    .where(_THIS_ROW)
    .values(state=Intake.FAILED, done_at=bindparam("now"), lease_until=None)
)


def done(work: Work, row_id: int) -> None:
    """Note that the update was dealt with, in the same transaction as what it led to."""
    work.session.execute(_DONE, {"row": row_id, "now": work.now})


def put_back(work: Work, row_id: int, *, delay: timedelta) -> None:
    """Try the update again after ``delay``; the chat's later updates wait behind it."""
    work.session.execute(_PUT_BACK, {"row": row_id, "at": work.now + delay})


def fail(work: Work, row_id: int) -> None:
    """Give the update up; its sealed payload is kept for whoever looks into it."""
    work.session.execute(_FAIL, {"row": row_id, "now": work.now})


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
