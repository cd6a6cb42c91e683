"""The bot put together as the composition root does it, driven step by step instead of by its loops."""

import asyncio
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from typing import TypeVar

from sqlalchemy import select
from telegram.ext import ExtBot

from bot.arrivals import arrival_of
from bot.catalogue import Catalogue
from bot.desk import Desk
from bot.dispatcher import IDLE, Dispatcher
from bot.handlers import wiring
from bot.intake import Intake
from bot.pace import Pace
from nlu.gazetteer import Gazetteer
from referrals import inbox, people
from referrals.db import Database, Work
from referrals.models import Case, InboxRow, OutboxRow, Person
from tests.bot.fake_rasa import FakeRasa
from tests.bot.fake_telegram import USERNAME, Call, FakeTelegram
from tests.bot.updates import Json

T = TypeVar("T")


class SkippingTime:
    """A monotonic clock for which nobody waits: it jumps to the next moment at which somebody wakes."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = count()
        self._is_ticking = False

    def __call__(self) -> float:
        """The moment."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Sleep until the clock has come that far."""
        loop = asyncio.get_running_loop()
        woken: asyncio.Future[None] = loop.create_future()
        heappush(self._sleepers, (self.now + seconds, next(self._numbers), woken))
        if not self._is_ticking:
            self._is_ticking = True
            loop.call_soon(self._tick)
        await woken

    def _tick(self) -> None:
        """Wake the next sleeper, then let whoever is awake go on before the one after."""
        self._is_ticking = bool(self._sleepers)
        if not self._sleepers:
            return
        until, _, woken = heappop(self._sleepers)
        self.now = max(self.now, until)
        if not woken.done():
            woken.set_result(None)
        asyncio.get_running_loop().call_soon(self._tick)


class Rig:
    """Everything of the bot but its loops and its scheduler."""

    def __init__(
        self,
        database: Database,
        bot: ExtBot[None],
        telegram: FakeTelegram,
        rasa: FakeRasa,
        catalogue: Catalogue,
        gazetteer: Gazetteer,
    ) -> None:
        self.database = database
        self.telegram = telegram
        self.rasa = rasa
        self.client = rasa.client()
        self.catalogue = catalogue
        self.bot = bot
        self.time = SkippingTime()
        self.desk = Desk(database, self.client, catalogue, gazetteer, bot, USERNAME, lambda: None)
        self.intake = Intake(self.desk, wiring.handler(wiring.build(bot, catalogue), self.desk))
        self.dispatcher = self.a_dispatcher()

    def a_dispatcher(self, *, pace: Pace | None = None) -> Dispatcher:
        """A sender as after a start of the programme: it remembers nothing."""
        return Dispatcher(
            self.database,
            self.bot,
            self.catalogue,
            clock=self.time,
            sleep=self.time.sleep,
            pace=pace,
        )

    async def close(self) -> None:
        """Close the connections."""
        await self.client.close()

    def do(self, use_case: Callable[[Work], T]) -> T:
        """Run a use case of the domain in a transaction of its own."""
        with self.database.work() as work:
            return use_case(work)

    # Arrivals

    def store(self, *updates: Json) -> None:
        """Put updates into the inbox as the arrivals do."""
        found = [arrival for arrival in map(arrival_of, updates) if arrival is not None]
        self.do(lambda work: inbox.store(work, found))

    async def deal(self) -> None:
        """Deal with everything in the inbox that may be dealt with now."""
        while await self.intake.step():
            await self.intake.finish()

    async def gets(self, *updates: Json) -> None:
        """Take updates in and deal with them."""
        self.store(*updates)
        await self.deal()

    # Departures

    async def send(self, dispatcher: Dispatcher | None = None) -> None:
        """Send everything in the outbox that may leave now, or as soon as its chat's turn comes."""
        sender = dispatcher or self.dispatcher
        pause = await sender.step()
        while sender.is_busy or pause < IDLE:
            self.time.now += 0.0 if sender.is_busy else pause
            await sender.finish()
            pause = await sender.step()

    async def chat(self, *updates: Json) -> list[Call]:
        """Take updates in, deal with them, send the answers; give back what arrived by that."""
        before = len(self.telegram.arrived)
        await self.gets(*updates)
        await self.send()
        return self.telegram.arrived[before:]

    # A look inside

    def person(self, work: Work, chat_id: int) -> Person:
        """The person of a chat who is known already."""
        found = people.find(work, chat_id)
        assert found is not None
        return found

    def cases(self) -> list[Case]:
        """All cases, oldest first."""
        return self.do(lambda work: list(work.session.scalars(select(Case).order_by(Case.id))))

    def story_of(self, case: Case) -> str:
        """What was told in a case."""
        return self.database.vault.open(case.story_sealed) if case.story_sealed else ""

    def inbox_rows(self) -> list[InboxRow]:
        """All rows of the inbox, oldest first."""
        return self.do(
            lambda work: list(work.session.scalars(select(InboxRow).order_by(InboxRow.id)))
        )

    def outbox_rows(self) -> list[OutboxRow]:
        """All rows of the outbox, oldest first."""
        return self.do(
            lambda work: list(work.session.scalars(select(OutboxRow).order_by(OutboxRow.id)))
        )

    def words(self, key: str, language: str = "es") -> str:
        """A short text of the catalogue."""
        return self.catalogue.plain(key, language)
