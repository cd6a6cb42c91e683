"""Phones that are driven from inside the simulator's process: no HTTP between a person and Telegram.

Owns when a phone did something and when the answer was on its screen, by the machine's monotonic clock.
Leaves what a person says or presses to :mod:`bench.people`.
"""

import asyncio
import time
from dataclasses import dataclass
from typing import Any

from simulator import phones as moves
from simulator.model import Phone
from simulator.server import Simulator


@dataclass(frozen=True)
class Shown:
    """A message of the bot on a phone's screen."""

    message_id: int
    at: float
    text: str
    buttons: tuple[tuple[str, str], ...] = ()  #: label and callback data, in reading order
    keys: tuple[str, ...] = ()  #: labels of the reply keyboard that came with it


@dataclass(frozen=True)
class Turn:
    """One thing said or pressed, and the first answer to it."""

    kind: str
    begin: float
    end: float

    @property
    def length(self) -> float:
        """Seconds from the tap to the answer on the screen."""
        return self.end - self.begin


class Handheld:
    """One person's phone."""

    def __init__(self, simulator: Simulator, phone: Phone) -> None:
        self._world = simulator.world
        self.phone = phone
        self.received: asyncio.Queue[Shown] = asyncio.Queue()

    def type(self, text: str) -> float:
        """Send a text; gives back the moment."""
        begin = time.perf_counter()
        moves.write(self._world, self.phone, text)
        return begin

    def press(self, shown: Shown, data: str) -> float:
        """Press an inline button; gives back the moment."""
        begin = time.perf_counter()
        moves.press(self._world, self.phone, shown.message_id, data=data)
        return begin

    def key(self, label: str) -> float:
        """Press a key of the reply keyboard; gives back the moment."""
        begin = time.perf_counter()
        moves.press_key(self._world, self.phone, label)
        return begin

    async def answer(self, within: float) -> Shown:
        """The next message of the bot.

        Raises:
            TimeoutError: none came in time.

        """
        async with asyncio.timeout(within):
            return await self.received.get()


class Telephones:
    """All phones of a simulator, told of new messages as these appear."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator
        self._phones: dict[int, Handheld] = {}
        feed = simulator.world.feed
        publish = feed.publish

        def watched(kind: str, phone_id: int | None, data: dict[str, Any]) -> None:
            publish(kind, phone_id, data)
            if kind == "message" and not data["mine"] and phone_id in self._phones:
                phone = self._phones[phone_id]
                message = phone.phone.messages[data["message_id"]]
                phone.received.put_nowait(
                    shown(message.message_id, message.content, message.reply_markup)
                )

        feed.publish = watched  # type: ignore[method-assign]  # to see messages as they appear

    def add(self, name: str, *, phone_id: int | None = None) -> Handheld:
        """Give somebody a phone; ``phone_id`` fixes its Telegram id."""
        phone = moves.add_phone(self._simulator.world, first_name=name, phone_id=phone_id)
        made = Handheld(self._simulator, phone)
        self._phones[phone.phone_id] = made
        return made


def shown(message_id: int, content: dict[str, Any], markup: dict[str, Any] | None) -> Shown:
    """A message as a person sees it, now."""
    rows = (markup or {}).get("inline_keyboard", [])
    keys = (markup or {}).get("keyboard", [])
    return Shown(
        message_id=message_id,
        at=time.perf_counter(),
        text=str(content.get("text") or content.get("caption") or ""),
        buttons=tuple(
            (button["text"], button.get("callback_data", "")) for row in rows for button in row
        ),
        keys=tuple(key["text"] for row in keys for key in row),
    )
