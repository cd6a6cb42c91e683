"""What a failed sending means: try again, give up, or the person is gone. Pure.

Telegram does not say whether a message whose sending broke off has arrived. An alert or an answer is then
sent again (doubled is better than lost); a row of the bulk lane is not (a doubled reminder is worse than a
lost one). ``BadRequest`` is a ``NetworkError`` in python-telegram-bot, but is never retried.
"""

from dataclasses import dataclass
from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from referrals.vocabulary import Lane

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(seconds=30)
WRONG_TOKEN_PAUSE = timedelta(seconds=30)
#: Answers in a conversation that could not leave for this many tries are no longer of use.
CONVERSATION_TRIES = 200


@dataclass(frozen=True)
class Done:
    """It arrived, or what it wanted is so already."""

    message_id: int | None = None


@dataclass(frozen=True)
class Again:
    """Try again after ``pause``; ``chat_rests`` when Telegram asked for the pause."""

    pause: timedelta
    error: str
    chat_rests: bool = False


@dataclass(frozen=True)
class Gone:
    """The person cannot be written to: they blocked the bot or their account is no more."""

    error: str


@dataclass(frozen=True)
class Refused:
    """Telegram will never take this message."""

    error: str


@dataclass(frozen=True)
class Unknown:
    """It may have arrived, and is not worth a second copy."""

    error: str


Result = Done | Again | Gone | Refused | Unknown

_GONE = ("chat not found", "user is deactivated", "initiate conversation", "peer_id_invalid")
_ALREADY = ("message is not modified",)


def judge(error: TelegramError, *, lane: Lane, attempts: int) -> Result:
    """What to do after ``error``; ``attempts`` counts this one."""
    name = type(error).__name__
    match error:
        case RetryAfter():
            wait = error.retry_after
            pause = wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
            return Again(pause, name, chat_rests=True)
        case Forbidden() | ChatMigrated():
            return Gone(name)
        case BadRequest():
            words = error.message.lower()
            if any(part in words for part in _ALREADY):
                return Done()
            if any(part in words for part in _GONE):
                return Gone(name)
            return Refused(f"{name}: {_category(words)}")
        case InvalidToken():
            return Again(WRONG_TOKEN_PAUSE, name)
        case NetworkError() if lane is Lane.BULK and not _never_left(error):
            return Unknown(name)
        case NetworkError():
            if lane is Lane.CONVERSATION and attempts >= CONVERSATION_TRIES:
                return Refused(name)
            return Again(_pause(attempts), name)
        case _:
            return Refused(name)


def _pause(attempts: int) -> timedelta:
    doubled: timedelta = FIRST_PAUSE * 2 ** min(attempts - 1, 10)
    return min(doubled, LONGEST_PAUSE)


def _never_left(error: NetworkError) -> bool:
    cause = error.__cause__
    return isinstance(cause, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)


def _category(words: str) -> str:
    """A word for the log out of Telegram's answer, which could quote the message."""
    for known in (
        "can't parse entities",
        "message is too long",
        "message text is empty",
        "message to edit not found",
        "message can't be edited",
        "button_data_invalid",
        "wrong file",
        "reply markup",
    ):
        if known in words:
            return known
    return "other"
