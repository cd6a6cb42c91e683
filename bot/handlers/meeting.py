"""Who an update is of, and the answer to it: what every handler begins and ends with."""

from collections.abc import Sequence

from telegram import Message, Update, User

from bot.handlers.turns import Opening
from bot.rasa_client import Say
from referrals import outbox, people
from referrals.db import Work
from referrals.models import Person
from referrals.notices import Notice
from referrals.vocabulary import Lane


def message_of(update: Update) -> Message:
    """The message of an update that has one."""
    message = update.effective_message
    if message is None:
        raise TypeError("an update without a message reached a handler of messages")
    return message


def meet(work: Work, user: User | None, chat_id: int) -> Person:
    """The person of a private chat."""
    return people.meet(work, chat_id, client_language=user.language_code if user else None)


def reply(
    work: Work,
    person: Person,
    says: Sequence[Say],
    *,
    update_id: int,
    opening: Opening | None = None,
) -> None:
    """Put an answer to a resident into the outbox; the same update is answered once."""
    if not says:
        return
    outbox.enqueue(
        work,
        Notice(
            "reply",
            {
                "says": [say.to_json() for say in says],
                "conversation": opening.conversation_id if opening else 0,
                "turn": opening.turn if opening else 0,
            },
        ),
        to=person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"reply:{update_id}",
    )
