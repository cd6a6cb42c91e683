"""Fifty people at once, each of whom writes on only after the answer, and what the gestores see of it.

Residents report conflicts and dark spots in barrios of all clusters, by words and buttons; each cluster has
its gestor. A turn counts when its answer was on the screen within the measured time.
"""

import asyncio
import contextlib
import itertools
import random
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench import echo, spans, wordings
from bench.people import CODE, MENU_SPOT, Move, Story
from bench.phones import Handheld, Shown, Telephones, Turn
from bench.processes import (
    cpu_seconds,
    family,
    memory_of,
    new_folder,
    process_name_of,
    running,
)
from bench.stage import PATIENCE, Stage, bring_in_gestores, set_up
from bench.stats import Summary, percentile
from referrals.city import City, load_city
from simulator.server import running_simulator

PEOPLE = 50
ROOT = Path(__file__).resolve().parent.parent
#: Seconds before anything counts: the first turns open sessions, and everybody starts at once.
WARM_UP = 6.0
#: Seconds after a crowd before the next one comes, so that what is under way ends.
SETTLING = 4.0


@dataclass
class Seen:
    """What happened in one run: turns, last taps by case code, and when gestores saw the codes."""

    turns: list[Turn] = field(default_factory=list)
    last_taps: dict[str, float] = field(default_factory=dict)
    alerts: dict[str, float] = field(default_factory=dict)
    lost: int = 0  #: turns that were not answered in time


def barrios_by_cluster(city: City) -> list[list[str]]:
    """For each cluster the barrios whose names mean one place and nothing else."""
    return [
        [
            barrio.name
            for barrio in city.barrios
            if city.cluster_of(barrio.id) == cluster
            and len(city.clusters_of(barrio.id)) == 1
            and not (barrio.common_word or barrio.person_name or barrio.confusable_with)
            and not barrio.also_in
        ]
        for cluster in city.clusters
    ]


@dataclass
class Resident:
    """One person with a phone, who makes report after report."""

    phone: Handheld
    seen: Seen
    chance: random.Random
    barrios: Iterator[str]
    thinking: float
    numbers: Iterator[int]  #: of reports, shared by everybody: no two write the same words
    welcome: Shown | None = None

    async def live(self) -> None:
        """Report until cancelled."""
        self.phone.type("/start")
        self.welcome = await self.phone.answer(PATIENCE)
        while True:
            try:
                await self._report()
            except TimeoutError:
                self.seen.lost += 1

    async def _report(self) -> None:
        number = next(self.numbers)
        story = Story(next(self.barrios), house=number)
        move: Move | None = self._first_move(number)
        screen = self.welcome
        while move is not None and move.kind != "done":
            await asyncio.sleep(self.thinking * self.chance.uniform(0.5, 1.5))
            self._clear()
            begin, kind = self._do(move, screen)
            screen = await self.phone.answer(PATIENCE)
            self.seen.turns.append(Turn(kind, begin, screen.at))
            move = story.next_move(screen)
            while move is None:  # it asked nothing: the question comes in a message of its own
                screen = await self.phone.answer(PATIENCE)
                move = story.next_move(screen)
            code = CODE.search(screen.text)
            if move.kind == "done" and code:
                self.seen.last_taps[code[0]] = begin

    def _first_move(self, number: int) -> Move:
        way = self.chance.random()
        if way < 0.5:
            return Move("type", wordings.CONFLICT.line(number))
        if way < 0.8:
            return Move("type", wordings.SPOT.line(number))
        return Move("press", MENU_SPOT)

    def _do(self, move: Move, screen: Shown | None) -> tuple[float, str]:
        if move.kind == "press" and screen is not None:
            screen = self.welcome if move.value == MENU_SPOT else screen
            assert screen is not None
            return self.phone.press(screen, move.value), "button"
        if move.kind == "key":
            return self.phone.key(move.value), "button"
        return self.phone.type(move.value), "words"

    def _clear(self) -> None:
        while not self.phone.received.empty():
            self.phone.received.get_nowait()


async def watch_gestor(phone: Handheld, seen: Seen) -> None:
    """Note when each case code appears first on a gestor's phone."""
    while True:
        shown = await phone.received.get()
        code = CODE.search(shown.text)
        if code:
            seen.alerts.setdefault(code[0], shown.at)


@contextlib.asynccontextmanager
async def crowd(
    stage: Stage, city: City, *, thinking: float, seed: int, gestores: Sequence[Handheld]
) -> AsyncIterator[Seen]:
    """:data:`PEOPLE` residents at work for the length of the block."""
    seen = Seen()
    chance = random.Random(seed)
    clusters = barrios_by_cluster(city)
    # Another hundred thousand for each crowd: the same language model reads them all.
    numbers = itertools.count(100_000 * seed)
    tasks = [asyncio.create_task(watch_gestor(phone, seen)) for phone in gestores]
    for number in range(PEOPLE):
        names = clusters[number % len(clusters)]
        resident = Resident(
            stage.telephones.add(f"Vecino {seed}-{number}"),
            seen,
            random.Random(chance.random()),
            _endless(names, chance.random()),
            thinking,
            numbers,
        )
        tasks.append(asyncio.create_task(resident.live()))
    try:
        yield seen
        for task in tasks:
            if task.done() and task.exception() is not None:
                task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _endless(names: Sequence[str], seed: float) -> Iterator[str]:
    chance = random.Random(seed)
    while True:
        yield chance.choice(names)


@dataclass(frozen=True)
class Load:
    """One kind of crowd: seconds that people think between turns (on average)."""

    name: str
    thinking: float
    paced: bool = True


LOADS = (
    Load("as fast as answers come, no pace", 0.0, paced=False),
    Load("as fast as answers come", 0.0),
    Load("some 25 turns a second", 1.8),
    Load("some 18 turns a second", 2.6),
)


async def measure(folder: Path, *, seconds: float, loads: Sequence[Load] = LOADS) -> dict[str, Any]:
    """Each load for ``seconds``; gives back figures by the load's name."""
    city = load_city(ROOT / "city" / "palmira")
    found: dict[str, Any] = {}
    for paced in (False, True):
        chosen = [load for load in loads if load.paced is paced]
        if not chosen:
            continue
        home = new_folder(folder / ("paced" if paced else "unpaced"))
        windows: dict[str, tuple[float, float]] = {}
        async with set_up(home, paced=paced) as stage:
            gestores = await bring_in_gestores(stage, [one.id for one in city.clusters])
            pids = family(stage.pid)
            for seed, load in enumerate(chosen):
                async with crowd(
                    stage, city, thinking=load.thinking, seed=seed, gestores=gestores
                ) as seen:
                    await asyncio.sleep(WARM_UP)
                    before = {pid: cpu_seconds(pid) for pid in pids}
                    own = time.process_time()
                    begin = time.perf_counter()
                    await asyncio.sleep(seconds)
                    end = time.perf_counter()
                    busy = {pid: cpu_seconds(pid) - before[pid] for pid in pids}
                    own = time.process_time() - own
                    # Alerts of the last taps have a moment more to arrive.
                    await asyncio.sleep(2.0)
                windows[load.name] = (begin, end)
                found[load.name] = figures(load, seen, begin, end)
                turns = max(1, found[load.name]["turns"])
                found[load.name]["cpu_per_turn"] = {
                    **{process_name_of(pid): used / turns for pid, used in busy.items()},
                    "simulator and phones": own / turns,
                }
                await asyncio.sleep(SETTLING)
            found[chosen[-1].name]["memory"] = [asdict(memory_of(pid)) for pid in pids]
        noted = spans.read(stage.spans_file)
        for name, (begin, end) in windows.items():
            found[name]["pace"] = pace(spans.within(noted, begin, end))
            found[name]["units"] = units(spans.within(noted, begin, end), end - begin)
    return found


def figures(load: Load, seen: Seen, begin: float, end: float) -> dict[str, Any]:
    """One load's figures; times in seconds."""
    turns = [turn for turn in seen.turns if begin <= turn.end < end]
    waits = [
        seen.alerts[code] - tap
        for code, tap in seen.last_taps.items()
        if code in seen.alerts and begin <= tap < end
    ]
    unseen = sum(
        begin <= tap < end for code, tap in seen.last_taps.items() if code not in seen.alerts
    )
    by_kind = {
        kind: asdict(Summary.of(lengths))
        for kind in ("words", "button")
        if (lengths := [turn.length for turn in turns if turn.kind == kind])
    }
    return {
        "people": PEOPLE,
        "thinking": load.thinking,
        "paced": load.paced,
        "turns": len(turns),
        "turns_a_second": len(turns) / (end - begin),
        "turn": asdict(Summary.of([turn.length for turn in turns])) if turns else None,
        "by_kind": by_kind,
        "alert": asdict(Summary.of(waits)) if waits else None,
        "alerts_not_seen": unseen,
        "lost": seen.lost,
    }


def pace(inside: Sequence[spans.Span]) -> dict[str, float]:
    """What the pace cost: messages sent a second is not in here, only the waiting (seconds)."""
    waits = [one.length for one in inside if one.name == "wait for Telegram's pace"]
    return {
        "messages": float(len(waits)),
        "mean": sum(waits) / len(waits) if waits else 0.0,
        "p95": percentile(waits, 0.95) if waits else 0.0,
        "sum": sum(waits),
    }


def units(inside: Sequence[spans.Span], seconds: float) -> dict[str, Any]:
    """Units of work and calls by name: how many a second, how long, and how long they queued."""
    names = sorted({one.name for one in inside})
    table: dict[str, Any] = {}
    for name in names:
        own = [one for one in inside if one.name == name]
        table[name] = {
            "a_second": len(own) / seconds,
            "p50": percentile([one.length for one in own], 0.5),
            "p95": percentile([one.length for one in own], 0.95),
            "queued_mean": sum(one.waited for one in own) / len(own),
            "running_mean": sum(one.length - one.waited for one in own) / len(own),
        }
    return table


async def ceiling(folder: Path, *, seconds: float) -> float:
    """Turns a second of simulator and phones with a bot that only says "ok"."""
    async with running_simulator() as simulator:
        telephones = Telephones(simulator)
        command = [sys.executable, "-m", "bench.echo", simulator.url, simulator.token]
        async with running(
            command, until=echo.READY, log=new_folder(folder / "ceiling") / "echo.log", variables={}
        ):
            count = 0
            counting = True

            async def person(phone: Handheld) -> None:
                nonlocal count
                while counting:
                    phone.type("hola")
                    await phone.answer(PATIENCE)
                    count += 1

            people = [
                asyncio.create_task(person(telephones.add(f"Vecino {n}"))) for n in range(PEOPLE)
            ]
            await asyncio.sleep(1.0)
            count = 0
            begin = time.perf_counter()
            await asyncio.sleep(seconds)
            reached = count / (time.perf_counter() - begin)
            counting = False
            await asyncio.gather(*people)
    return reached
