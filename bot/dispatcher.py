"""The sender: takes rows out of the outbox and gives them to Telegram, at Telegram's pace.

Owns the loop, the pace (:mod:`bot.pace`) and what a result means for the row; leaves which row may leave to
:mod:`referrals.outbox`, the words to :mod:`bot.render`, and the meaning of an error to :mod:`bot.delivery`.

What was sent is noted together with the next claim, in one transaction. What a crash leaves behind is told
in :mod:`referrals.outbox`: an alert or an answer may then arrive twice, never not at all.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from telegram import Bot, Message
from telegram.error import TelegramError

from bot.catalogue import Catalogue
from bot.delivery import Again, Done, Gone, Refused, Result, Unknown, judge
from bot.pace import Pace
from bot.render import render
from bot.render.outgoing import Outgoing
from referrals import alerts, outbox, people
from referrals.db import Database, Work
from referrals.outbox import Parcel
from referrals.vocabulary import Delivery, Lane

logger = logging.getLogger(__name__)

#: So many messages may be under way to Telegram at once.
AT_ONCE = 24
#: How often the outbox is looked at when nothing wakes the sender, in seconds.
IDLE = 1.0


@dataclass(frozen=True)
class Ready:
    """A claimed row with its messages rendered; none where there is nothing left to say."""

    parcel: Parcel
    messages: tuple[Outgoing, ...]
    trouble: str | None = None  #: why it could not be rendered


@dataclass(frozen=True)
class Settled:
    """A row whose sending has ended, one way or the other."""

    parcel: Parcel
    result: Result
    card_id: int | None = None


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
    ) -> None:
        self._database = database
        self._bot = bot
        self._catalogue = catalogue
        self._clock = clock
        self._pace = pace or Pace()
        self._wake = asyncio.Event()
        self._settled: list[Settled] = []
        self._sending: set[asyncio.Task[None]] = set()
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
                pause = await self._round()
                if not self._wake.is_set():
                    await self._sleep(pause)
        finally:
            if self._sending:
                await asyncio.wait(self._sending, timeout=5)
            settled = list(self._settled)
            await asyncio.shield(self._database.run(lambda work: _note_all(work, settled)))

    async def _sleep(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._wake.wait(), seconds)
        except TimeoutError:
            return

    async def _round(self) -> float:
        """Note results, claim and start what may leave; give back how long to rest, in seconds."""
        free = AT_ONCE - len(self._sending)
        rests = self._pace.resting(self._clock())
        settled = list(self._settled)

        def note_and_claim(work: Work) -> list[Ready]:
            _note_all(work, settled)
            if free <= 0:
                return []
            parcels = outbox.claim(work, limit=free, resting=rests.keys())
            return [self._rendered(work, parcel) for parcel in parcels]

        try:
            claimed = await self._database.run(note_and_claim)
        except Exception as error:  # noqa: BLE001 - an outermost loop: the outbox must go on
            logger.error("the outbox could not be worked on: %s", type(error).__name__)
            return IDLE
        del self._settled[: len(settled)]  # others were only added behind them meanwhile
        for ready in claimed:
            if ready.trouble is not None:
                self._settle(Settled(ready.parcel, Refused(ready.trouble)))
            elif not ready.messages:
                self._settle(Settled(ready.parcel, Done()))
            else:
                task = asyncio.create_task(self._send(ready))
                self._sending.add(task)
                task.add_done_callback(self._sending.discard)
        return min([IDLE, *rests.values()])

    def _rendered(self, work: Work, parcel: Parcel) -> Ready:
        try:
            return Ready(parcel, tuple(render(work, parcel, catalogue=self._catalogue)))
        except Exception as error:  # noqa: BLE001 - one message must not stop the others
            return Ready(parcel, (), trouble=f"render: {type(error).__name__}")

    async def _send(self, ready: Ready) -> None:
        parcel = ready.parcel
        card_id: int | None = None
        last_id: int | None = None
        for number, message in enumerate(ready.messages):
            if number < self._progress.get(parcel.row_id, 0):
                continue
            await asyncio.sleep(self._pace.reserve(self._clock()))
            try:
                sent = await self._call(parcel.chat_id, message)
            except TelegramError as error:
                self._settle(
                    Settled(
                        parcel, judge(error, lane=parcel.lane, attempts=parcel.attempts), card_id
                    )
                )
                return
            self._pace.note_sent(parcel.person_id, self._clock())
            self._progress[parcel.row_id] = number + 1
            last_id = sent if sent is not None else last_id
            if message.is_card and sent is not None:
                card_id = sent
        self._settle(Settled(parcel, Done(last_id), card_id))

    async def _call(self, chat_id: int, message: Outgoing) -> int | None:
        """Make one call of the Bot API; give back the id of the message that it made."""
        method = getattr(self._bot, message.method)
        answer = await method(chat_id=chat_id, **message.kwargs)
        return answer.message_id if isinstance(answer, Message) else None

    def _settle(self, settled: Settled) -> None:
        result = settled.result
        if isinstance(result, Again) and result.chat_rests:
            self._pace.refused(
                settled.parcel.person_id, result.pause.total_seconds(), self._clock()
            )
        if not isinstance(result, Again):
            self._progress.pop(settled.parcel.row_id, None)
        if not isinstance(result, Done):
            logger.warning(
                "outbox row %s (%s, lane %s, try %s): %s",
                settled.parcel.row_id,
                settled.parcel.notice.say,
                settled.parcel.lane.value,
                settled.parcel.attempts,
                result.error,
            )
        self._settled.append(settled)
        self._wake.set()


def _note_all(work: Work, settled: Sequence[Settled]) -> None:
    for one in settled:
        note(work, one)


def note(work: Work, settled: Settled) -> None:
    """Write down what became of a row; a person who is gone has the alert go to the next in line."""
    parcel, result = settled.parcel, settled.result
    if settled.card_id is not None and parcel.alert_id is not None:
        outbox.card_sent(work, parcel.alert_id, message_id=settled.card_id)
    match result:
        case Done(message_id):
            outbox.sent(work, parcel.row_id, message_id=message_id)
        case Again(pause, error):
            outbox.retry(work, parcel.row_id, at=work.now + pause, error=error)
        case Unknown(error):
            outbox.give_up(work, parcel.row_id, error=error, state=Delivery.UNKNOWN)
        case Gone(error):
            outbox.give_up(work, parcel.row_id, error=error)
            people.mark_blocked(work, parcel.person_id)
        case Refused(error):
            outbox.give_up(work, parcel.row_id, error=error)
    undelivered = isinstance(result, Gone | Refused) and parcel.lane is Lane.ALERT
    if undelivered and parcel.alert_id is not None and parcel.notice.say == "alert":
        alerts.undeliverable(work, parcel.alert_id)
