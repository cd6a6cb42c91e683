"""An evening's reminders through the real sender, and alerts that overtake them.

Everything of the assistant is real (rows, portions, the look at each before it leaves, words, pace) but the
line: a Telegram in this process that answers after a moment and counts what it is handed within a second.
Baselines: 30 messages a second, what Telegram takes at most; the same alerts with no reminder under way.
"""

import asyncio
import base64
import contextlib
import json
import math
import secrets
import time
import zlib
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

from bench.people import CODE
from bench.processes import ROOT, new_folder
from bench.stats import Summary, ratio
from bot import scheduler
from bot.catalogue import Catalogue
from bot.dispatcher import Dispatcher
from referrals import filing, people, reminders, schema
from referrals.city import City, load_city
from referrals.conversations import Draft
from referrals.db import Database, Work, make_engine
from referrals.models import Duty, Enrolment, ProgrammeSession, Reminder, Staff
from referrals.vault import Vault
from referrals.vocabulary import (
    AgeBand,
    EnrolmentState,
    Kind,
    ReminderState,
    Role,
    SessionState,
)

REMINDERS = 10_000
TELEGRAM = 30.0  #: messages a second that Telegram takes (https://core.telegram.org/bots/faq)
PROGRAMME = "futbolnet"
PARTICIPANTS = 9_000_000_000  #: number of the first one's chat; nobody else has a higher one
LINE = 0.04  #: seconds until the line answers
JOB = 2.0  #: seconds between two wakings of the job, as in :data:`bot.scheduler.JOBS`
ALERT_EVERY = 1.0
#: Local hour at which the evening begins: reminders leave by day only.
HOUR = 17
_TOKEN = "123456789:bench"  # noqa: S105 - opens nothing


@dataclass
class Line(BaseRequest):
    """Telegram's end: answers, and notes when what arrived."""

    arrivals: list[float] = field(default_factory=list)
    codes: dict[str, float] = field(default_factory=dict)  #: when a gestor saw a case's code first
    gestores: set[int] = field(default_factory=set)
    last: float = 0.0  #: when a participant was written to for the last time
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def read_timeout(self) -> float | None:
        """How long an answer is waited for."""
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        """Take one call, and answer after a moment."""
        given = dict(request_data.parameters) if request_data else {}
        called = url.rsplit("/", 1)[-1]
        chat = int(str(given.get("chat_id") or 0))
        if called != "getMe":
            now = time.perf_counter()
            self.arrivals.append(now)
            self.last = now if chat >= PARTICIPANTS else self.last
            found = CODE.search(str(given.get("text") or "")) if chat in self.gestores else None
            if found:
                self.codes.setdefault(found[0], now)
        await asyncio.sleep(LINE)
        me = {"id": 1, "is_bot": True, "first_name": "x", "username": "bench_bot"}
        message = {
            "message_id": next(self._ids),
            "date": 1_795_000_000,
            "chat": {"id": chat, "type": "private", "first_name": "x"},
            "text": "x",
        }
        result: Any = me if called == "getMe" else message
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def most_in_a_second(self) -> int:
        """The most calls that began within any one second."""
        most, first = 0, 0
        for number, at in enumerate(self.arrivals):
            while at - self.arrivals[first] >= 1.0:
                first += 1
            most = max(most, number - first + 1)
        return most


class _Here:
    """A clock that runs, begun at :data:`HOUR` in the city."""

    def __init__(self, city: City) -> None:
        there = datetime.now(ZoneInfo(city.timezone))
        begin = there.replace(hour=HOUR, minute=0, second=0, microsecond=0)
        self._ahead = begin.astimezone(UTC) - datetime.now(UTC)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._ahead


async def measure(folder: Path, *, number: int, quiet: float) -> dict[str, Any]:
    """``quiet`` seconds of alerts alone, then ``number`` reminders with alerts among them; seconds."""
    city = load_city(ROOT / "city" / "palmira")
    engine = make_engine(f"sqlite:///{new_folder(folder) / 'evening.db'}")
    schema.upgrade(engine)
    database = Database(engine, city=city, vault=_vault(), clock=_Here(city))
    line = Line()
    bot: ExtBot[None] = ExtBot(_TOKEN, request=line, get_updates_request=line)
    await bot.initialize()
    sender = Dispatcher(database, bot, Catalogue.load(), clock=time.monotonic)
    database.on_outgoing(sender.wake)
    line.gestores = set(await database.run(_team))
    session = await _prepared(database, number)
    begin = time.perf_counter()
    await database.run(
        lambda work: reminders.plan_for(work, work.session.get_one(ProgrammeSession, session))
    )
    planning = time.perf_counter() - begin
    sending = asyncio.create_task(sender.run())
    try:
        alone = await _alerts(database, line, asyncio.sleep(quiet), "quiet")
        line.arrivals.clear()
        begin, cpu = time.perf_counter(), time.process_time()
        during = await _alerts(database, line, _evening(database, sender), "evening")
        cpu = time.process_time() - cpu
    finally:
        sending.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await sending
    states = await database.run(lambda work: _states(work, session))
    database.close()
    return figures(line, alone, during, states=states, number=number, begin=begin) | {
        "planning": planning,
        "cpu_per_message": cpu / max(1, len(line.arrivals)),
    }


def figures(
    line: Line,
    alone: Sequence[float],
    during: Sequence[float],
    *,
    states: Mapping[str, int],
    number: int,
    begin: float,
) -> dict[str, Any]:
    """What was measured against its baselines; ``begin`` is when the first portion could leave."""
    seconds = line.last - begin
    messages = sum(one <= line.last for one in line.arrivals)
    sent = states.get(ReminderState.SENT.value, 0)
    quiet, busy = Summary.of(alone), Summary.of(during)
    return {
        "reminders": number,
        "sent": sent,
        "not_sent": number - sent,
        "states": dict(states),
        "messages": messages,
        "seconds": seconds,
        "rate": ratio(messages, seconds),
        "least_seconds": messages / TELEGRAM,
        "times_least": ratio(seconds, messages / TELEGRAM),
        "most_in_a_second": line.most_in_a_second(),
        "alerts_alone": asdict(quiet),
        "alerts_during": asdict(busy),
        "alert_times": ratio(busy.p95, quiet.p95),
    }


def _vault() -> Vault:
    return Vault.from_secret(base64.urlsafe_b64encode(secrets.token_bytes(32)).decode())


def _team(work: Work) -> list[int]:
    """A gestor for each cluster; gives back their chats."""
    chats = []
    for cluster in work.city.clusters:
        chat = 7_000_000 + cluster.id
        person = people.meet(work, chat)
        member = Staff(person_id=person.id, name_sealed=work.vault.seal("x"), created_at=work.now)
        work.session.add(member)
        work.session.flush()
        work.session.add(
            Duty(
                staff_id=member.id, role=Role.GESTOR, cluster_id=cluster.id, is_backup=False,
                created_at=work.now,
            )
        )  # fmt: skip
        chats.append(chat)
    return chats


async def _prepared(database: Database, number: int) -> int:
    """``number`` participants, and a session whose reminder of the day before is due in a moment."""

    def take_part(work: Work, first: int) -> None:
        for chat in range(first, min(first + 500, PARTICIPANTS + number)):
            person = people.meet(work, chat)
            work.session.add(
                Enrolment(
                    person_id=person.id, programme_id=PROGRAMME, state=EnrolmentState.APPROVED,
                    age_band=AgeBand.FROM_18, asked_at=work.now, decided_at=work.now,
                )
            )  # fmt: skip

    for first in range(PARTICIPANTS, PARTICIPANTS + number, 500):
        await database.run(partial(take_part, first=first))

    def plan(work: Work) -> int:
        at = work.now + timedelta(days=1, seconds=5)
        made = ProgrammeSession(
            programme_id=PROGRAMME, starts_at=at, ends_at=at + timedelta(hours=2), place="Cancha",
            facilitator_id=work.session.scalars(select(Staff.id)).first(),
            state=SessionState.PLANNED, changes=0, created_at=work.now,
        )  # fmt: skip
        work.session.add(made)
        work.session.flush()
        return made.id

    return await database.run(plan)


async def _evening(database: Database, sender: Dispatcher) -> None:
    """Wake the job as the scheduler does until nothing that is due is left."""
    while True:
        next_waking = asyncio.create_task(asyncio.sleep(JOB))
        if await database.run(scheduler.send_reminders):
            sender.wake()
        if not await database.run(_due):
            next_waking.cancel()
            return
        await next_waking


def _due(work: Work) -> int:
    waits = Reminder.state.in_([ReminderState.PLANNED, ReminderState.QUEUED])
    soon = work.now + timedelta(minutes=1)
    found = select(func.count()).select_from(Reminder).where(waits, Reminder.due_at < soon)
    return work.session.scalar(found) or 0


def _states(work: Work, session_id: int) -> dict[str, int]:
    rows = work.session.execute(
        select(Reminder.state, func.count())
        .where(Reminder.session_id == session_id, Reminder.offset_minutes == 24 * 60)
        .group_by(Reminder.state)
    )
    return {state.value: count for state, count in rows}


async def _alerts(
    database: Database, line: Line, lasting: Coroutine[Any, Any, None], name: str
) -> list[float]:
    """An alert every :data:`ALERT_EVERY` while something lasts: seconds from telling to the phone."""
    under_way, begun = asyncio.create_task(lasting), dict[str, float]()
    for number in count():
        if under_way.done():
            break
        at = time.perf_counter()
        code = await database.run(partial(_tell, source=f"{name}:{number}", number=number))
        begun[code] = at
        await asyncio.sleep(max(0.0, at + ALERT_EVERY - time.perf_counter()))
    await under_way
    await asyncio.sleep(3.0)
    return [line.codes.get(code, math.inf) - at for code, at in begun.items()]


def _tell(work: Work, *, source: str, number: int) -> str:
    """Somebody tells of a conflict in one cluster after another; gives back the case's code."""
    cluster = work.city.clusters[number % len(work.city.clusters)]
    barrio = next(one for one in cluster.barrios if len(work.city.clusters_of(one)) == 1)
    draft = Draft(
        kind=Kind.CONFLICT, story="dos vecinos discuten por el ruido", category="neighbours",
        barrio_id=barrio, happening="before", danger="none",
    )  # fmt: skip
    reporter = people.meet(work, zlib.crc32(source.encode()))
    return filing.file_report(work, draft, reporter=reporter, source_key=source).case.code
