"""The sender: takes rows out of the outbox and gives them to Telegram, at Telegram's pace.

Owns the loop and the pace (:mod:`bot.pace`); leaves which row may leave to :mod:`referrals.outbox_claims`,
the words to :mod:`bot.render`, the meaning of an error to :mod:`bot.delivery`, and what a result means for
the row to :mod:`bot.settling`.

What was sent is noted together with the next claim, in one transaction. A row of several messages that
breaks off goes on where it was, as long as this process lives. What a crash leaves behind is told in
:mod:`referrals.outbox`: an alert or an answer may then arrive twice, never not at all.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from telegram import Bot, Message
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.catalogue import Catalogue
from bot.delivery import Again, Done, Refused, Result, judge
from bot.pace import Pace
from bot.render import render
from bot.render.outgoing import Outgoing, halves
from bot.settling import Settled, note_all
from referrals import outbox_claims
from referrals.db import Database, Work
from referrals.outbox_claims import Parcel

logger = logging.getLogger(__name__)

#: So many messages may be under way to Telegram at once.
AT_ONCE = 24
#: Rows are claimed for so many seconds ahead: an alert overtakes what is not claimed yet, and no more.
AHEAD = 0.25
#: How often the outbox is looked at when nothing wakes the sender, in seconds.
IDLE = 1.0
#: A row that would have to wait longer than this for its chat, in seconds, is put back meanwhile: its
#: lease must not run out while it is held.
PATIENCE = 5.0
#: How long messages under way may take to end when the sender is stopped, in seconds.
STOP_PATIENCE = 5.0


@dataclass(frozen=True)
class Ready:
    """A claimed row with its messages rendered; none where there is nothing left to say."""

    parcel: Parcel
    messages: tuple[Outgoing, ...]
    trouble: str | None = None  #: why it could not be rendered


class Dispatcher:
    """Sends what the outbox holds until told to stop."""

    def __init__(
        self,
        database: Database,
        bot: Bot,
        catalogue: Catalogue,
        *,
        clock: Callable[[], float],
        pace: Pace | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._database = database
        self._bot = bot
        self._catalogue = catalogue
        self._clock = clock
        self._pace = pace or Pace()
        self._sleep = sleep
        self._wake = asyncio.Event()
        self._is_stopping = False
        self._settled: list[Settled] = []
        self._claiming: asyncio.Task[None] | None = None
        self._sending: dict[int, asyncio.Task[None]] = {}
        #: Messages of a row that were sent before one of them failed, so that none is doubled.
        self._progress: dict[int, int] = {}

    def wake(self) -> None:
        """Say that the outbox has something new. Only from the event loop's thread."""
        self._wake.set()

    async def run(self) -> None:
        """Send until cancelled; what is under way is given a moment to end, and noted."""
        try:
            while True:
                self._wake.clear()
                pause = await self.step()
                if not self._wake.is_set():
                    await self._wait(pause)
        finally:
            await self._stop()

    async def step(self) -> float:
        """Note results, claim and begin what may leave; give back how long to rest, in seconds."""
        now = self._clock()
        rests = self._pace.resting(now)
        free = min(AT_ONCE - len(self._sending), self._pace.room(now, within=AHEAD))
        self._claiming = asyncio.create_task(self._note_and_claim(free, frozenset(rests)))
        await asyncio.shield(self._claiming)
        return min([IDLE, *rests.values()])

    async def finish(self) -> None:
        """Wait until what was begun has been sent, or not."""
        if self._sending:
            await asyncio.wait(list(self._sending.values()))

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way, or sent and not noted yet."""
        return bool(self._sending or self._settled)

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):  # wait_for can swallow a cancellation
                await self._wake.wait()
        except TimeoutError:
            return

    async def _stop(self) -> None:
        """Begin nothing more, let what is under way end, and note it."""
        self._is_stopping = True
        if self._claiming is not None:
            await self._claiming
        if self._sending:
            _, unfinished = await asyncio.wait(list(self._sending.values()), timeout=STOP_PATIENCE)
            for task in unfinished:
                task.cancel()
            await asyncio.gather(*unfinished, return_exceptions=True)
        await self._note_and_claim(0, frozenset())

    async def _note_and_claim(self, free: int, resting: frozenset[int]) -> None:
        settled = list(self._settled)
        if free <= 0 and not settled:
            return

        def note_and_claim(work: Work) -> tuple[list[Settled], list[Ready]]:
            left = note_all(work, settled)
            if free <= 0:
                return left, []
            parcels = outbox_claims.claim(work, limit=free, resting=resting)
            return left, [self._rendered(work, parcel) for parcel in parcels]

        try:
            left, claimed = await self._database.run(note_and_claim)
        except Exception as error:  # noqa: BLE001 - an outermost loop: the outbox must go on
            logger.error("the outbox could not be worked on: %s", type(error).__name__)
            return
        # Others were only added behind them meanwhile.
        self._settled[: len(settled)] = left
        for ready in claimed:
            self._begin(ready)

    def _rendered(self, work: Work, parcel: Parcel) -> Ready:
        try:
            with work.session.begin_nested():
                messages = render(work, parcel, catalogue=self._catalogue)
        except Exception as error:  # noqa: BLE001 - one message must not stop the others
            return Ready(parcel, (), trouble=f"render: {type(error).__name__}")
        return Ready(parcel, tuple(messages))

    def _begin(self, ready: Ready) -> None:
        row_id = ready.parcel.row_id
        if row_id in self._sending:
            return  # its lease ran out while it was under way: the result is noted when it ends
        if ready.trouble is not None:
            self._settle(Settled(ready.parcel, Refused(ready.trouble)))
        elif not ready.messages:
            self._settle(Settled(ready.parcel, Done()))
        else:
            task = asyncio.create_task(self._send(ready))
            self._sending[row_id] = task
            task.add_done_callback(lambda _task: self._sending.pop(row_id, None))

    async def _send(self, ready: Ready) -> None:
        """Send the messages of a row in turn.

        One that Telegram will not take is left out, unless it is the card without which the others say
        nothing, or all there is.
        """
        parcel = ready.parcel
        begun = self._progress.get(parcel.row_id, 0)
        has_arrived = begun > 0
        sent = Settled(parcel, Done())
        refused: Refused | None = None
        for number, message in enumerate(ready.messages):
            if number < begun:
                continue
            result = await self._may_leave(parcel) or await self._try(parcel, message)
            if isinstance(result, Done):
                has_arrived = True
                if result.message_id is not None:
                    card_id = result.message_id if message.is_card else sent.card_id
                    arrived = (*sent.message_ids, result.message_id)
                    sent = replace(sent, result=result, card_id=card_id, message_ids=arrived)
            elif isinstance(result, Refused) and not message.is_card:
                logger.warning("outbox row %s, part %s: %s", parcel.row_id, number, result.error)
                refused = refused or result
            else:
                self._settle(replace(sent, result=result))
                return
            self._progress[parcel.row_id] = number + 1
        is_lost = refused is not None and not has_arrived
        self._settle(replace(sent, result=refused) if refused and is_lost else sent)

    async def _may_leave(self, parcel: Parcel) -> Result | None:
        """Wait for the chat's turn; None when it has come, else what to do with the row."""
        with contextlib.suppress(
            asyncio.CancelledError
        ):  # the end of the programme: it has not left
            while (pause := self._pace.pause(parcel.person_id, self._clock())) > 0:
                if pause > PATIENCE or self._is_stopping:
                    return Again(timedelta(seconds=pause), "pace")
                await self._sleep(pause)
            if not self._is_stopping:
                await self._sleep(self._pace.reserve(parcel.person_id, self._clock()))
                while (crowd := self._pace.leave(self._clock())) > 0:
                    await self._sleep(crowd)
                return None
        return Again(timedelta(), "stopping")

    async def _try(self, parcel: Parcel, message: Outgoing) -> Result:
        """Make one call of the Bot API and say what became of it."""
        method = getattr(self._bot, message.method)
        try:
            answer = await method(chat_id=parcel.chat_id, **message.kwargs)
        except TelegramError as error:
            parts = halves(message) if isinstance(error, BadRequest) else ()
            for part in parts:  # one message that cannot be deleted keeps all others from it
                await self._try(parcel, part)
            return Done() if parts else judge(error, lane=parcel.lane, attempts=parcel.attempts)
        except asyncio.CancelledError:  # the end of the programme: it may have arrived
            return judge(NetworkError("stopped"), lane=parcel.lane, attempts=parcel.attempts)
        except Exception as error:  # noqa: BLE001 - one message must not stop the others
            return Refused(f"send: {type(error).__name__}")
        return Done(answer.message_id if isinstance(answer, Message) else None)

    def _settle(self, settled: Settled) -> None:
        result, parcel = settled.result, settled.parcel
        if isinstance(result, Again) and result.chat_rests:
            self._pace.refused(parcel.person_id, result.pause.total_seconds(), self._clock())
        if not isinstance(result, Again):
            self._progress.pop(parcel.row_id, None)
        if not isinstance(result, Done):
            logger.warning(
                "outbox row %s (%s, lane %s, try %s): %s",
                parcel.row_id,
                parcel.notice.say,
                parcel.lane.value,
                parcel.attempts,
                result.error,
            )
        self._settled.append(settled)
        self._wake.set()
