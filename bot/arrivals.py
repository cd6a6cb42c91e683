"""How updates arrive: by polling or by webhook. Either way they are stored before Telegram is told.

Owns the confirming of updates; leaves what they mean to :mod:`bot.intake`. Polling confirms by asking for
the next number, which it does only after the commit; the webhook answers 200 only after the commit, so that
Telegram delivers again what a crash kept us from storing. Repeats are recognised by ``update_id``.
"""

import asyncio
import hmac
import json
import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram import Bot, Update
from telegram.error import InvalidToken, RetryAfter, TelegramError

from referrals import inbox
from referrals.db import Database
from referrals.inbox import Arrived

logger = logging.getLogger(__name__)

ALLOWED_UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
]
POLL_SECONDS = 30
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 15.0
#: An update of more bytes than this is no update of Telegram's.
MAX_BODY = 1024 * 1024


async def poll(database: Database, bot: Bot, *, arrived: Callable[[], None]) -> None:
    """Ask Telegram for updates until cancelled, storing each batch before confirming it.

    The first question names no number: Telegram numbers anew after a quiet week, so a number kept from
    before could skip what people wrote. What comes twice is recognised in the inbox.
    """
    pause = FIRST_PAUSE
    offset: int | None = None
    while True:
        try:
            updates = await _ask(bot, offset)
        except RetryAfter as error:
            wait = error.retry_after
            await asyncio.sleep(wait.total_seconds() if isinstance(wait, timedelta) else wait)
            continue
        except InvalidToken:
            logger.error("Telegram does not know the bot's token any more")
            await asyncio.sleep(LONGEST_PAUSE)
            continue
        except TelegramError as error:
            logger.warning("no updates: %s; again in %.1f s", type(error).__name__, pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
            continue
        pause = FIRST_PAUSE
        batch = [arrival for arrival in map(arrival_of, updates) if arrival is not None]
        if len(batch) < len(updates):
            logger.error("%s answers of Telegram's were no updates", len(updates) - len(batch))
            await asyncio.sleep(FIRST_PAUSE)
        if batch and await _store(database, batch, arrived):
            offset = max(arrival.update_id for arrival in batch) + 1


async def _ask(bot: Bot, offset: int | None) -> list[Any]:
    """Ask for updates as Telegram writes them.

    Not by ``get_updates``: one update that this version of the library cannot read would hold up all
    others there, and be quoted in the log.
    """
    question = {"offset": offset, "timeout": POLL_SECONDS, "allowed_updates": ALLOWED_UPDATES}
    answer = await bot._post("getUpdates", question, read_timeout=POLL_SECONDS + 10)
    return answer if isinstance(answer, list) else []


async def _store(database: Database, batch: Sequence[Arrived], arrived: Callable[[], None]) -> bool:
    """Store a batch; False when the database would not, and the batch must come again."""
    try:
        await database.run(lambda work: inbox.store(work, batch), then=arrived)
    except Exception as error:  # noqa: BLE001 - an outermost loop: unconfirmed updates come again
        logger.error("updates could not be stored: %s", type(error).__name__)
        await asyncio.sleep(1.0)
        return False
    return True


def arrival_of(update: Any) -> Arrived | None:
    """An update of Telegram's as the inbox takes it; None for what is none."""
    number = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 2**63:
        return None
    return Arrived(number, chat_id_of(update), json.dumps(update), _message_id(update))


def _message_id(update: dict[str, Any]) -> int | None:
    message = update.get("message")
    number = message.get("message_id") if isinstance(message, dict) else None
    is_one = isinstance(number, int) and not isinstance(number, bool) and 0 < number < 2**63
    return number if is_one else None


def webhook(
    database: Database, *, path: str, secret: str, arrived: Callable[[], None]
) -> Starlette:
    """The ASGI application that Telegram posts updates to."""

    async def receive(request: Request) -> Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return PlainTextResponse("not from Telegram", status_code=401)
        body = await _read(request)
        if body is None:
            return PlainTextResponse("too large", status_code=413)
        try:
            arrival = arrival_of(json.loads(body))
        except (ValueError, RecursionError):
            arrival = None
        if arrival is None:
            return PlainTextResponse("no update", status_code=400)
        if not await _store(database, [arrival], arrived):
            return PlainTextResponse("again, please", status_code=503)
        return Response(status_code=200)

    return Starlette(routes=[Route(path, receive, methods=["POST"])])


async def _read(request: Request) -> bytes | None:
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > MAX_BODY:
            return None
        parts.append(part)
    return b"".join(parts)


def chat_id_of(update: dict[str, Any]) -> int:
    """The chat that an update as JSON belongs to, 0 when it belongs to none."""
    for found in _chats(update.values()):
        return found
    return 0


def _chats(values: Iterable[Any]) -> Iterable[int]:
    for value in values:
        if not isinstance(value, dict):
            continue
        message = value.get("message") if isinstance(value.get("message"), dict) else value
        chat = message.get("chat") if isinstance(message, dict) else None
        if isinstance(chat, dict) and isinstance(chat.get("id"), int):
            yield chat["id"]
        elif isinstance(value.get("from"), dict) and isinstance(value["from"].get("id"), int):
            yield value["from"]["id"]
