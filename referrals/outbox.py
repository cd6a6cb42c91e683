"""Messages on their way out: rows that survive until Telegram has taken them.

Owns how a row gets in and what becomes of it; leaves which one may leave next to
:mod:`referrals.outbox_claims`, and the sending, the pace and the words to :mod:`bot.dispatcher`.

Guarantees: at least once; in order within a chat and a lane; a row of a faster lane overtakes; one row of a
person is under way at a time. Rows are written in the transaction of the change that they tell of, and a
dedupe key makes writing one twice harmless. A row that is tried again holds those behind it; a row that was
put in for a later moment (``at``) holds nobody until that moment has come.

What a crash leaves behind: a row ``taken`` whose lease runs out and which is then sent again. If the
crash came between Telegram's taking it and our noting so, an alert or a reply arrives twice; a row of the
bulk lane (a reminder) is marked ``unknown`` instead, since a doubled reminder is worse than a lost one.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, delete, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from referrals.db import Work
from referrals.models import (
    Alert,
    Broadcast,
    OptOut,
    OutboxRow,
    Person,
    Silence,
    spelled_out,
    table_of,
)
from referrals.notices import Notice
from referrals.vocabulary import BroadcastState, Delivery, Lane, Unasked

# Statements are built once, since building costs more than running, and go to the table past the objects of
# the session: every message to everybody passes here.
_TABLE = table_of(OutboxRow)
_THIS_ROW = _TABLE.c.id == bindparam("row")


def enqueue(
    work: Work,
    notice: Notice,
    *,
    to: Person,
    lane: Lane,
    dedupe_key: str,
    case_id: int | None = None,
    alert_id: int | None = None,
    broadcast_id: int | None = None,
    at: datetime | None = None,
) -> bool:
    """Put a message in the outbox; a second one with the same ``dedupe_key`` is ignored.

    Gives back whether it was the first.
    """
    work.session.flush()
    written = work.session.execute(
        _PUT_POSTGRES if work.is_postgres else _PUT_SQLITE,
        {
            "dedupe_key": dedupe_key,
            "lane": lane,
            "person_id": to.id,
            "case_id": case_id,
            "alert_id": alert_id,
            "broadcast_id": broadcast_id,
            "message_sealed": work.vault.seal_json(notice.to_json()),
            "state": Delivery.WAITING,
            "attempts": 0,
            "created_at": work.now,
            "ready_at": at or work.now,
        },
    )
    is_new = written.first() is not None
    if is_new and (at is None or at <= work.now):
        work.told.has_outgoing = True
    return is_new


_PUT_SQLITE = (
    sqlite.insert(_TABLE)
    .on_conflict_do_nothing(index_elements=[_TABLE.c.dedupe_key])
    .returning(_TABLE.c.id)
)
_PUT_POSTGRES = (
    postgresql.insert(_TABLE)
    .on_conflict_do_nothing(index_elements=[_TABLE.c.dedupe_key])
    .returning(_TABLE.c.id)
)


def is_open(row: type[OutboxRow]) -> ColumnElement[bool]:
    """The condition of the index ``ix_outbox_open``."""
    return spelled_out(row.state, Delivery.WAITING, Delivery.TAKEN)


_SENT = (
    update(_TABLE)
    .where(_THIS_ROW)
    .values(
        state=Delivery.SENT,
        sent_at=bindparam("now"),
        sent_message_id=bindparam("message"),
        lease_until=None,
        message_sealed=None,
    )
)
_RETRY = (
    update(_TABLE)
    .where(_THIS_ROW)
    .values(
        state=Delivery.WAITING,
        ready_at=bindparam("at"),
        error=bindparam("why"),
        lease_until=None,
    )
)
_GIVE_UP = (
    update(_TABLE)
    .where(_THIS_ROW)
    .values(state=bindparam("end"), error=bindparam("why"), lease_until=None, message_sealed=None)
)


def sent(work: Work, row_id: int, *, message_id: int | None) -> None:
    """Note that Telegram took the message; its words are deleted."""
    work.session.execute(_SENT, {"row": row_id, "now": work.now, "message": message_id})


def also_sent(work: Work, row_id: int, message_ids: Sequence[int]) -> None:
    """Remember more messages of a row than its last, so that they can be deleted with the chat."""
    row = work.session.get_one(OutboxRow, row_id)
    row.earlier_message_ids = [*(row.earlier_message_ids or []), *message_ids]


def card_sent(work: Work, alert_id: int, *, message_id: int) -> None:
    """Remember which message in the receiver's chat is the card of an alert.

    It is the one that follows the case from now on; one that was so before loses its buttons.
    """
    alert = work.session.get_one(Alert, alert_id)
    before, alert.message_id = alert.message_id, message_id
    if before is not None and before != message_id:
        enqueue(
            work,
            Notice("card-before", {"message": before}),
            to=alert.staff.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"card-before:{alert_id}:{before}",
            case_id=alert.case_id,
        )


def retry(work: Work, row_id: int, *, at: datetime, error: str) -> None:
    """Put the row back until ``at``; the ones behind it in its chat and lane wait with it.

    A copy of a broadcast that was stopped meanwhile, or to somebody who is to get none, is called off.
    """
    work.session.execute(_RETRY, {"row": row_id, "at": at, "why": error})
    call_off(work, OutboxRow.id == row_id, OutboxRow.broadcast_id.is_not(None), _is_unwanted())


def _is_unwanted() -> ColumnElement[bool]:
    stopped = select(Broadcast.id).where(Broadcast.state == BroadcastState.STOPPED)
    off = select(OptOut.person_id).where(OptOut.kind == Unasked.BROADCASTS)
    silenced = select(Silence.person_id).where(Silence.lifted_at.is_(None))
    return or_(
        OutboxRow.broadcast_id.in_(stopped),
        OutboxRow.person_id.in_(off),
        OutboxRow.person_id.in_(silenced),
    )


def call_off(work: Work, *which: ColumnElement[bool]) -> None:
    """Take back the rows that fit and have not been taken for sending."""
    work.session.flush()
    work.session.execute(
        update(OutboxRow)
        .where(is_open(OutboxRow), OutboxRow.state == Delivery.WAITING, *which)
        .values(state=Delivery.CANCELLED, message_sealed=None, error="called off")
        .execution_options(synchronize_session=False)
    )


def take_back(work: Work, keys: Collection[str]) -> frozenset[str]:
    """Delete the rows with these dedupe keys that have not been taken for sending; give back whose.

    Unlike one that was called off, such a message can be put in again.
    """
    work.session.flush()
    known, gone = list(keys), list[str]()
    for at in range(0, len(known), 500):
        gone += work.session.scalars(
            delete(OutboxRow)
            .where(
                OutboxRow.dedupe_key.in_(known[at : at + 500]),
                OutboxRow.state == Delivery.WAITING,
            )
            .returning(OutboxRow.dedupe_key)
            .execution_options(synchronize_session=False)
        ).all()
    return frozenset(gone)


def give_up(work: Work, row_id: int, *, error: str, state: Delivery = Delivery.FAILED) -> None:
    """End the row without delivery: ``failed`` for good, or ``unknown``; its words are deleted."""
    work.session.execute(_GIVE_UP, {"row": row_id, "end": state, "why": error})


def purge(work: Work, *, older_than: timedelta) -> None:
    """Delete rows that ended before ``older_than``; the case's events keep what matters.

    The copies of a broadcast under way stay: they say who had theirs.
    """
    under_way = select(Broadcast.id).where(Broadcast.state == BroadcastState.SENDING)
    work.session.execute(
        delete(OutboxRow).where(
            OutboxRow.state.not_in([Delivery.WAITING, Delivery.TAKEN]),
            or_(OutboxRow.broadcast_id.is_(None), OutboxRow.broadcast_id.not_in(under_way)),
            OutboxRow.created_at < work.now - older_than,
        )
    )
