"""Screens that are pressed many times in a row and drawn again at Telegram's pace.

However fast somebody presses, one redrawing of a message waits at a time, a moment ahead, and draws what is
so by then. What a crash leaves behind: the row in the outbox, so the screen is drawn all the same.
"""

from datetime import timedelta

from sqlalchemy import ColumnElement, select

from referrals import outbox
from referrals.db import Work
from referrals.models import OutboxRow, Person, spelled_out
from referrals.notices import Notice
from referrals.vocabulary import Delivery, Lane

#: What is pressed within this time is drawn together.
TOGETHER = timedelta(seconds=1)


def soon(work: Work, notice: Notice, *, to: Person, message_id: int, key: str) -> bool:
    """Have a message drawn again by ``notice``; give back False where that is awaited already.

    ``key`` tells this press from any other.
    """
    work.session.flush()
    # Held: whoever claims it meanwhile would draw it without what is being written here.
    awaited = select(OutboxRow.id).where(*_awaited(to, message_id)).with_for_update()
    if work.session.scalars(awaited).first() is not None:
        return False
    return outbox.enqueue(
        work,
        Notice(notice.say, {**notice.params, "message": message_id}),
        to=to,
        lane=Lane.CONVERSATION,
        dedupe_key=f"{_prefix(message_id)}{key}",
        at=work.now + TOGETHER,
    )


def forget(work: Work, *, to: Person, message_id: int) -> None:
    """Draw a message no more: another screen takes its place."""
    outbox.call_off(work, *_awaited(to, message_id))


def _awaited(to: Person, message_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        OutboxRow.person_id == to.id,
        # As the index of open rows has it, or the whole table would be looked through.
        spelled_out(OutboxRow.state, Delivery.WAITING, Delivery.TAKEN),
        OutboxRow.state == Delivery.WAITING,
        OutboxRow.dedupe_key.startswith(_prefix(message_id), autoescape=True),
    )


def _prefix(message_id: int) -> str:
    return f"redraw:{message_id}:"
