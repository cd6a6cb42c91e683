"""The taker: takes updates out of the inbox and has the handlers deal with them.

Owns the loop, how many chats are served at once, and what happens to an update whose handling broke: it is
tried again, and after :data:`referrals.inbox.MAX_ATTEMPTS` tries its words go to a coordinator as a case of
their own. Updates of one chat are taken up one after the other (:mod:`referrals.inbox` sees to that).
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from telegram import Update

from bot.desk import Context, Desk
from referrals import cases, inbox, outbox, people
from referrals.db import Work
from referrals.inbox import MAX_ATTEMPTS, Taken
from referrals.notices import Notice
from referrals.vocabulary import Lane

logger = logging.getLogger(__name__)

AT_ONCE = 48
IDLE = 1.0

Handle = Callable[[Update, Taken], Awaitable[Context | None]]


class Intake:
    """Deals with what the inbox holds until told to stop.

    ``handle`` gives the update to the handlers; it raises what they raise.
    """

    def __init__(self, desk: Desk, handle: Handle) -> None:
        self._desk = desk
        self._handle = handle
        self._wake = asyncio.Event()
        self._running: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """Say that the inbox has something new. Only from the event loop's thread."""
        self._wake.set()

    async def run(self) -> None:
        """Deal with updates until cancelled; what is under way is given a moment to end."""
        try:
            while True:
                self._wake.clear()
                await self._round()
                try:
                    async with asyncio.timeout(IDLE):  # wait_for can swallow a cancellation
                        await self._wake.wait()
                except TimeoutError:
                    continue
        finally:
            if self._running:
                await asyncio.wait(self._running, timeout=10)

    async def _round(self) -> None:
        free = AT_ONCE - len(self._running)
        if free <= 0:
            return
        try:
            batch = await self._desk.database.run(lambda work: inbox.claim(work, limit=free))
        except Exception as error:  # noqa: BLE001 - an outermost loop: the inbox must go on
            logger.error("the inbox could not be read: %s", type(error).__name__)
            return
        for taken in batch:
            task = asyncio.create_task(self._deal_with(taken))
            self._running.add(task)
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._wake.set()

    async def _deal_with(self, taken: Taken) -> None:
        try:
            payload = json.loads(taken.payload)
            update = Update.de_json(payload, self._desk.bot)
            context = await self._handle(update, taken)
            if context is None or not context.is_finished:
                await self._desk.database.run(lambda work: inbox.done(work, taken.row_id))
        except Exception as error:  # noqa: BLE001 - an outermost loop: the next update must go on
            logger.error(
                "update %s failed at try %s: %s at %s",
                taken.update_id,
                taken.attempts,
                type(error).__name__,
                _where(error),
            )
            await self._after_failure(taken)

    async def _after_failure(self, taken: Taken) -> None:
        try:
            if taken.attempts < MAX_ATTEMPTS:
                pause = timedelta(seconds=2 ** (taken.attempts - 1))
                await self._desk.database.run(
                    lambda work: inbox.put_back(work, taken.row_id, delay=pause)
                )
            else:
                await self._desk.database.run(lambda work: keep_for_a_person(work, taken))
                self._desk.wake_outbox()
        except Exception as error:  # noqa: BLE001 - the row's lease brings it back
            logger.error(
                "update %s could not be put back: %s", taken.update_id, type(error).__name__
            )


def keep_for_a_person(work: Work, taken: Taken) -> None:
    """Give up handling an update; if somebody wrote words in it, a coordinator gets them."""
    inbox.fail(work, taken.row_id)
    message = _message_of(taken.payload)
    words = str(message.get("text") or message.get("caption") or "").strip()
    chat = message.get("chat") or {}
    if not words or chat.get("type") != "private":
        return
    person = people.meet(work, int(chat["id"]))
    filed = cases.file_untriaged(
        work,
        reporter=person,
        words=words,
        source_key=f"update:{taken.update_id}",
        conversation=None,
    )
    said = {"say": "untriaged", "params": {"code": filed.case.code, "told": filed.somebody_told}}
    outbox.enqueue(
        work,
        Notice("reply", {"says": [said], "conversation": 0, "turn": 0}),
        to=person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"reply:{taken.update_id}",
        case_id=filed.case.id,
    )


def _message_of(payload: str) -> dict[str, Any]:
    try:
        update = json.loads(payload)
    except ValueError:
        return {}
    message = update.get("message") if isinstance(update, dict) else None
    return message if isinstance(message, dict) else {}


def _where(error: BaseException) -> str:
    """The place in the code where an error arose; its message could quote what somebody wrote."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
