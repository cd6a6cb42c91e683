"""Telegram's limits: about 30 messages a second in all, one a second in a chat after a burst."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from simulator.errors import too_many_requests


@dataclass
class _Bucket:
    """Tokens that refill with time; one is spent on a message."""

    capacity: float
    per_second: float
    tokens: float
    at: float

    def refill(self, now: float) -> None:
        self.tokens = min(self.capacity, self.tokens + (now - self.at) * self.per_second)
        self.at = now

    def wait(self) -> float:
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.per_second


class Limiter:
    """Refuses with 429 what comes faster than Telegram takes it.

    `clock` gives seconds that only grow. A refusal spends nothing.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        *,
        overall: float = 30.0,
        per_chat: float = 1.0,
        chat_burst: int = 3,
    ) -> None:
        self._clock = clock
        self._per_chat = per_chat
        self._burst = chat_burst
        self._overall = _Bucket(overall, overall, overall, clock())
        self._chats: dict[int, _Bucket] = {}

    def spend(self, chat_id: int) -> None:
        """Take one message to `chat_id` into account; 429 with whole seconds when too fast."""
        now = self._clock()
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = _Bucket(self._burst, self._per_chat, self._burst, now)
            self._chats[chat_id] = chat
        for bucket in (self._overall, chat):
            bucket.refill(now)
        wait = max(self._overall.wait(), chat.wait())
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        self._overall.tokens -= 1
        chat.tokens -= 1
