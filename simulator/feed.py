"""News of what happened, for pages that watch and for requests that wait.

Owns the numbered list of events (kept in memory, the last few thousand) and the waking of
waiters. Single-threaded: everything runs in the server's event loop.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

KEPT_EVENTS = 4000
Found = TypeVar("Found")


class Pulse:
    """Wakes whoever waits for the next change."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def beat(self) -> None:
        """Wake all who wait now."""
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self, seconds: float | None) -> bool:
        """Wait for the next beat; False when `seconds` went by without one."""
        # Not wait_for: in Python 3.11 it swallows a cancellation that meets a beat.
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return False
        return True


@dataclass(frozen=True)
class Event:
    """Something that a phone's screen shows: `phone_id` is None when it concerns all."""

    number: int
    kind: str
    phone_id: int | None
    data: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        """Return the event as the page reads it."""
        return {"seq": self.number, "type": self.kind, "phone": self.phone_id, "data": self.data}


class Feed:
    """The events so far, and the waking of those who wait for more."""

    def __init__(self) -> None:
        self._events: deque[Event] = deque(maxlen=KEPT_EVENTS)
        self.number = 0
        self.run = secrets.token_hex(4)
        self.pulse = Pulse()
        self._phones: dict[int, Pulse] = {}
        self.closed = False

    def publish(self, kind: str, phone_id: int | None, data: dict[str, Any]) -> None:
        """Note an event and wake those who wait for it."""
        self.number += 1
        self._events.append(Event(self.number, kind, phone_id, data))
        self.pulse.beat()
        if phone_id in self._phones:
            self._phones[phone_id].beat()

    def cursor(self, number: int) -> str:
        """Return the place after event `number`, which no other run of a simulator shares."""
        return f"{self.run}-{number}"

    def place(self, cursor: str) -> int | None:
        """Return the number that a cursor stands for; None when it is of another run."""
        run, _, number = cursor.partition("-")
        return int(number) if run == self.run and number.isdigit() else None

    def since(self, number: int) -> list[Event] | None:
        """Return the events after `number`; None when some of them are no longer kept."""
        if number > self.number or (self._events and number < self._events[0].number - 1):
            return None
        return [event for event in self._events if event.number > number]

    async def until(
        self, phone_id: int, look: Callable[[], Found | None], seconds: float
    ) -> Found | None:
        """Return what `look` finds, looking again at each change; None after `seconds`."""
        pulse = self._phones.setdefault(phone_id, Pulse())
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while (found := look()) is None:
            remaining = deadline - loop.time()
            if remaining <= 0 or self.closed:
                return None
            await pulse.wait(remaining)
        return found

    def close(self) -> None:
        """Let everybody who waits go; for the end of the server."""
        self.closed = True
        self.pulse.beat()
        for pulse in self._phones.values():
            pulse.beat()
