"""The taker: takes updates out of the inbox and has the handlers deal with them.

Owns the loop, how many chats are served at once, and what happens to an update whose handling broke: it is
tried again, and after :data:`referrals.inbox.MAX_ATTEMPTS` tries its words go to a coordinator as a case of
their own. Updates of one chat are taken up one after the other (:mod:`referrals.inbox` sees to that).
"""

import asyncio
import functools
import json
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from telegram import Update

from bot import harm
from bot.desk import Context, Desk
from bot.rasa_client import Say
from referrals import inbox, outbox, people
from referrals.db import Work
from referrals.inbox import MAX_ATTEMPTS, Taken
from referrals.notices import Notice
from referrals.vocabulary import Lane

logger = logging.getLogger(__name__)

AT_ONCE = 48
IDLE = 1.0
#: After so many tries an update is given up even if its words could not be kept for a person.
LAST_ATTEMPT = MAX_ATTEMPTS + 4
#: How long updates under way may take to end when the taker is stopped, in seconds.
STOP_PATIENCE = 10.0

Handle = Callable[[Update, Taken], Awaitable[Context | None]]


class Intake:
    """Deals with what the inbox holds until told to stop.

    ``handle`` gives the update to the handlers; it raises what they raise, unless the update was dealt with
    before that.
    """

    def __init__(self, desk: Desk, handle: Handle) -> None:
        self._desk = desk
        self._handle = handle
        self._wake = asyncio.Event()
        self._is_stopping = False
        self._claiming: asyncio.Task[int] | None = None
        #: What is being dealt with, by its row.
        self._running: dict[int, asyncio.Task[None]] = {}

    def wake(self) -> None:
        """Say that the inbox has something new. Only from the event loop's thread."""
        self._wake.set()

    async def run(self) -> None:
        """Deal with updates until cancelled; what is under way is given a moment to end."""
        try:
            while True:
                self._wake.clear()
                await self.step()
                try:
                    async with asyncio.timeout(IDLE):  # wait_for can swallow a cancellation
                        await self._wake.wait()
                except TimeoutError:
                    continue
        finally:
            await self._stop()

    async def step(self) -> int:
        """Take up what may be dealt with now and begin it; give back how many updates."""
        self._claiming = asyncio.create_task(self._claim(AT_ONCE - len(self._running)))
        return await asyncio.shield(self._claiming)

    async def finish(self) -> None:
        """Wait until what was begun has been dealt with, or not."""
        if self._running:
            await asyncio.wait(list(self._running.values()))

    async def _stop(self) -> None:
        """Begin nothing more; what does not end in time is taken up again at the next start."""
        self._is_stopping = True
        if self._claiming is not None:
            await self._claiming
        if self._running:
            _, unfinished = await asyncio.wait(list(self._running.values()), timeout=STOP_PATIENCE)
            for task in unfinished:
                task.cancel()
            await asyncio.gather(*unfinished, return_exceptions=True)

    async def _claim(self, free: int) -> int:
        if free <= 0:
            return 0
        try:
            batch = await self._desk.database.run(lambda work: inbox.claim(work, limit=free))
        except Exception as error:  # noqa: BLE001 - an outermost loop: the inbox must go on
            logger.error("the inbox could not be read: %s", type(error).__name__)
            return 0
        for taken in batch:
            if taken.row_id in self._running:
                continue  # its lease ran out while it is being dealt with: that ends it, or puts it back
            doing = self._release(taken) if self._is_stopping else self._deal_with(taken)
            task = asyncio.create_task(doing)
            self._running[taken.row_id] = task
            task.add_done_callback(functools.partial(self._ended, taken.row_id))
        return len(batch)

    async def _release(self, taken: Taken) -> None:
        """Give back an update that was taken up at the very moment of stopping."""
        await self._desk.database.run(
            lambda work: inbox.put_back(work, taken.row_id, delay=timedelta())
        )

    def _ended(self, row_id: int, _task: asyncio.Task[None]) -> None:
        self._running.pop(row_id, None)
        self._wake.set()

    async def _deal_with(self, taken: Taken) -> None:
        if taken.attempts > LAST_ATTEMPT:
            # Every try ended with the whole process, before it could be noted as failed.
            logger.error("update %s was never dealt with: given up", taken.update_id)
            await self._after_failure(taken)
            return
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
                place_of(error),
            )
            await self._after_failure(taken)

    async def _after_failure(self, taken: Taken) -> None:
        row_id = taken.row_id
        pause = timedelta(seconds=2 ** (taken.attempts - 1))
        if taken.attempts >= MAX_ATTEMPTS and await self._settle(
            taken, lambda work: keep_for_a_person(work, taken)
        ):
            return
        if taken.attempts < LAST_ATTEMPT:
            await self._settle(taken, lambda work: inbox.put_back(work, row_id, delay=pause))
        else:
            # Not even its words can be kept: it must not hold up what the person writes next.
            await self._settle(taken, lambda work: inbox.fail(work, row_id))

    async def _settle(self, taken: Taken, use_case: Callable[[Work], None]) -> bool:
        try:
            await self._desk.database.run(use_case)
        except Exception as error:  # noqa: BLE001 - the row's lease brings it back
            logger.error(
                "update %s could not be settled: %s", taken.update_id, type(error).__name__
            )
            return False
        return True


def keep_for_a_person(work: Work, taken: Taken) -> None:
    """Give up handling an update; words go to a coordinator, and whoever wrote or pressed is told."""
    inbox.fail(work, taken.row_id)
    message, chat_id = _message_of(taken.payload)
    if chat_id is None:
        return
    person = people.meet(work, chat_id)
    words = str(message.get("text") or message.get("caption") or "").strip()
    says, case_id = [Say("error-unexpected")], None
    if words:
        key = f"update:{taken.update_id}"
        case, says = harm.keep(work, person, words, key=key, conversation=None)
        case_id = case.id
    outbox.enqueue(
        work,
        Notice("reply", {"says": [one.to_json() for one in says], "conversation": 0, "turn": 0}),
        to=person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"reply:{taken.update_id}",
        case_id=case_id,
    )


def _message_of(payload: str) -> tuple[dict[str, Any], int | None]:
    """What was written in a private chat, and the chat; a press counts as a message without words."""
    try:
        update = json.loads(payload)
        message = update.get("message") or {}
        place = message or update["callback_query"]["message"]
        chat = place["chat"]
        chat_id = int(chat["id"]) if chat["type"] == "private" else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}, None
    return message, chat_id


def place_of(error: BaseException) -> str:
    """The place in the code where an error arose; its message could quote what somebody wrote."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
