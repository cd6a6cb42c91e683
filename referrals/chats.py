"""Deleting a chat ("Borrar este chat"): which messages, and asking for it.

Owns the numbers of messages, which say nothing by themselves and are kept as long as Telegram lets a bot
delete (48 hours): those of the person's own messages with the inbox, those of the bot's with the outbox.
Leaves the deleting to :mod:`bot.dispatcher`. Cases, and what has reached somebody else's chat, stay.

What a crash leaves behind: the request is a row of the outbox, and a second deleting finds nothing.
"""

from datetime import timedelta

from sqlalchemy import select, update

from referrals import outbox
from referrals.db import Work
from referrals.models import InboxRow, OutboxRow, Person
from referrals.notices import Notice
from referrals.vocabulary import Lane

#: Telegram's 48 hours (https://core.telegram.org/bots/api#deletemessage), less a moment for the way there.
DELETABLE = timedelta(hours=47, minutes=55)


def wipe(work: Work, person: Person, *, key: str) -> None:
    """Have everything deleted that can be in a person's chat; ``key`` makes a replay harmless."""
    outbox.enqueue(
        work, Notice("wipe-chat"), to=person, lane=Lane.CONVERSATION, dedupe_key=f"wipe:{key}"
    )


def message_ids(work: Work, person: Person) -> list[int]:
    """The numbers of the messages in a person's chat that can be deleted, oldest first.

    What a staff member was alerted with stays: its buttons are their work.
    """
    since = work.now - DELETABLE
    theirs = work.session.scalars(
        select(InboxRow.message_id).where(
            InboxRow.chat_key == person.chat_key,
            InboxRow.message_id.is_not(None),
            InboxRow.received_at > since,
        )
    )
    ours = work.session.execute(
        select(OutboxRow.sent_message_id, OutboxRow.earlier_message_ids).where(
            OutboxRow.person_id == person.id,
            OutboxRow.alert_id.is_(None),
            OutboxRow.created_at > since,
        )
    )
    found = {one for one in theirs if one is not None}
    for last, earlier in ours:
        found.update([*([last] if last is not None else []), *(earlier or [])])
    return sorted(found)


def forget_numbers(work: Work) -> None:
    """Forget the numbers of messages that can no longer be deleted."""
    before = work.now - DELETABLE
    work.session.execute(
        update(InboxRow)
        .where(InboxRow.message_id.is_not(None), InboxRow.received_at <= before)
        .values(message_id=None)
    )
    work.session.execute(
        update(OutboxRow)
        .where(OutboxRow.earlier_message_ids.is_not(None), OutboxRow.created_at <= before)
        .values(earlier_message_ids=None)
    )
