"""The queue of updates and long polling.

An update waits in memory until it is confirmed: by a `getUpdates` with a higher offset, or by the
webhook's 200 (see `webhook`). A crash of the simulator forgets everything.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.errors import OTHER_POLL, POLL_WITH_WEBHOOK, conflict
from simulator.feed import Pulse

NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
LONGEST_POLL = 50
KEPT_CONFIRMED = 1000


@dataclass(frozen=True)
class Update:
    """One update: `kind` names its field, `chat_id` the lane in which order is kept."""

    update_id: int
    kind: str
    payload: dict[str, Any]
    chat_id: int

    def to_api(self) -> dict[str, Any]:
        """Return the Update of the Bot API."""
        return {"update_id": self.update_id, self.kind: self.payload}


class UpdateQueue:
    """Updates in order; `on_confirmed` hears of each that the bot has taken."""

    def __init__(self, first_id: int, on_confirmed: Callable[[Update], None]) -> None:
        self.pending: deque[Update] = deque()
        self.confirmed: deque[Update] = deque(maxlen=KEPT_CONFIRMED)
        self.replays: list[Update] = []
        self.allowed: list[str] = []
        self.webhook_url = ""
        self.pulse = Pulse()
        self.closed = False
        self._next_id = first_id
        self._on_confirmed = on_confirmed
        self._poll: object | None = None
        self._poll_by_webhook = False

    def push(self, kind: str, payload: dict[str, Any], chat_id: int) -> int | None:
        """Append an update and return its id; None when the bot did not ask for its kind."""
        wanted = kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT
        if not wanted:
            return None
        update = Update(self._next_id, kind, payload, chat_id)
        self._next_id += 1
        self.pending.append(update)
        self.pulse.beat()
        return update.update_id

    def allow(self, kinds: Any) -> None:
        """Set which kinds are wanted from now on; None keeps what was set before."""
        if isinstance(kinds, list):
            self.allowed = [kind for kind in kinds if isinstance(kind, str)]

    def confirm(self, update: Update) -> None:
        """Take one update out of the queue for good."""
        if update in self.pending:
            self.pending.remove(update)
            self.confirmed.append(update)
            self._on_confirmed(update)

    def drop(self) -> None:
        """Throw away what is pending."""
        self.pending.clear()
        self.replays.clear()

    def replay(self, update_id: int | None) -> int | None:
        """Deliver a confirmed update (the last one by default) once more; None if there is none."""
        for update in reversed(self.confirmed):
            if update_id in {None, update.update_id}:
                self.replays.append(update)
                self.pulse.beat()
                return update.update_id
        return None

    def webhook_set(self, url: str) -> None:
        """Note that updates go to `url` ("" for none); ends a poll that is under way."""
        self.webhook_url = url
        if url and self._poll is not None:
            self._poll, self._poll_by_webhook = None, True
        self.pulse.beat()

    def close(self) -> None:
        """Let waiting polls return; for the end of the server."""
        self.closed = True
        self.pulse.beat()

    async def get_updates(self, offset: int, limit: int, seconds: int) -> list[dict[str, Any]]:
        """Confirm what lies before `offset`, then wait up to `seconds` for at most `limit`.

        A negative offset keeps only so many of the newest. 409 when a webhook is set, or when
        another poll or webhook takes over.
        """
        if self.webhook_url:
            raise conflict(POLL_WITH_WEBHOOK)
        self._confirm_before(offset)
        mine = object()
        self._poll, self._poll_by_webhook = mine, False
        self.pulse.beat()
        limit = min(max(1, limit), 100) if limit else 100
        loop = asyncio.get_running_loop()
        deadline = loop.time() + min(max(0, seconds), LONGEST_POLL)
        try:
            while not self.pending and not self.replays and not self.closed:
                remaining = deadline - loop.time()
                if remaining <= 0:
                    break
                await self.pulse.wait(remaining)
                if self._poll is not mine:
                    raise conflict(self._why_terminated())
        finally:
            if self._poll is mine:
                self._poll = None
        repeated, self.replays = self.replays[:limit], self.replays[limit:]
        fresh = list(self.pending)[: limit - len(repeated)]
        return [update.to_api() for update in [*repeated, *fresh]]

    def _why_terminated(self) -> str:
        return "terminated by setWebhook request" if self._poll_by_webhook else OTHER_POLL

    def _confirm_before(self, offset: int) -> None:
        if offset < 0:
            for update in list(self.pending)[:offset]:
                self.confirm(update)
        else:
            while self.pending and self.pending[0].update_id < offset:
                self.confirm(self.pending[0])
