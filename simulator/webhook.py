"""Delivery of updates to a webhook: in order within a chat, again and again until a 200.

After a failure an update is posted again at once, then after 2, 4, 8 … seconds (`backoff` scales
that), at most 60. Delivers to loopback addresses only, since nothing simulated may leave the
machine.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from simulator.delivery import Update, UpdateQueue
from simulator.errors import bad_request

SECRET_PATTERN = re.compile(r"[A-Za-z0-9_-]{1,256}")
LONGEST_BACKOFF = 60.0
ANSWER_TIMEOUT = 60.0


@dataclass
class _Lane:
    """What is known of a chat's deliveries."""

    busy: bool = False
    failures: int = 0
    not_before: float = 0.0


class Webhook:
    """Posts the queue's updates to the bot's address while one is set."""

    def __init__(
        self,
        queue: UpdateQueue,
        now: Callable[[], float],
        answer: Callable[[str, dict[str, Any]], Awaitable[Any]],
        backoff: float = 2.0,
    ) -> None:
        self.url = ""
        self.max_connections = 40
        self.lose_acks = 0
        self.last_error: tuple[int, str] | None = None
        self._secret = ""
        self._queue = queue
        self._now = now
        self._answer = answer
        self._backoff = backoff
        self._lanes: dict[int, _Lane] = {}
        self._task: asyncio.Task[None] | None = None
        self._answers: set[asyncio.Task[Any]] = set()

    async def set(self, url: str, secret: str, max_connections: int) -> None:
        """Deliver to `url` from now on; 400 for an address or a secret that cannot be."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not _is_loopback(parts.hostname):
            raise bad_request("bad webhook: the simulator delivers to loopback addresses only")
        if secret and not SECRET_PATTERN.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        await self.remove()
        self.url, self._secret = url, secret
        self.max_connections = min(max(1, max_connections or 40), 100)
        self._queue.webhook_set(url)
        self._task = asyncio.create_task(self._run())

    async def remove(self) -> None:
        """Stop delivering; what is not confirmed stays in the queue."""
        self.url, self._secret = "", ""
        self.last_error = None
        self._lanes.clear()
        self._queue.webhook_set("")
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def info(self) -> dict[str, Any]:
        """Return the WebhookInfo of the Bot API."""
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._queue.pending),
        }
        if self.url:
            info["max_connections"] = self.max_connections
            info["ip_address"] = "127.0.0.1"
        if self._queue.allowed:
            info["allowed_updates"] = self._queue.allowed
        if self.last_error:
            info["last_error_date"], info["last_error_message"] = self.last_error
        return info

    async def _run(self) -> None:
        async with (
            httpx.AsyncClient(timeout=ANSWER_TIMEOUT, trust_env=False) as client,
            asyncio.TaskGroup() as group,
        ):
            while True:
                pause = self._launch(group, client)
                await self._queue.pulse.wait(pause)

    def _launch(self, group: asyncio.TaskGroup, client: httpx.AsyncClient) -> float | None:
        """Start every delivery that may start; return seconds to the next retry, None if none."""
        now = asyncio.get_running_loop().time()
        pause: float | None = None
        seen: set[int] = set()
        for update in [*self._queue.replays, *self._queue.pending]:
            lane = self._lanes.setdefault(update.chat_id, _Lane())
            if update.chat_id in seen or lane.busy:
                continue
            seen.add(update.chat_id)
            if lane.not_before > now:
                wait = lane.not_before - now
                pause = wait if pause is None else min(pause, wait)
            elif sum(other.busy for other in self._lanes.values()) < self.max_connections:
                lane.busy = True
                group.create_task(self._deliver(client, update, lane))
        return pause

    async def _deliver(self, client: httpx.AsyncClient, update: Update, lane: _Lane) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        try:
            response = await client.post(self.url, json=update.to_api(), headers=headers)
            problem = self._problem(response)
        except httpx.HTTPError as error:
            response, problem = None, f"Connection failed: {type(error).__name__}"
        lane.busy = False
        if problem:
            self.last_error = (int(self._now()), problem)
            lane.failures += 1
            delay = 0.0 if lane.failures == 1 else self._backoff * 2 ** (lane.failures - 2)
            lane.not_before = asyncio.get_running_loop().time() + min(delay, LONGEST_BACKOFF)
        else:
            lane.failures, lane.not_before = 0, 0.0
            if update in self._queue.replays:
                self._queue.replays.remove(update)
            else:
                self._queue.confirm(update)
        self._queue.pulse.beat()
        if response is not None and not problem:
            self._answer_in_body(response)

    def _problem(self, response: httpx.Response) -> str:
        if not 200 <= response.status_code < 300:
            return (
                f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
            )
        if self.lose_acks > 0:
            self.lose_acks -= 1
            return "Read timeout expired"
        return ""

    def _answer_in_body(self, response: httpx.Response) -> None:
        """Carry out a method that the bot named in its answer to the webhook call."""
        try:
            body = response.json()
        except ValueError:
            return
        if isinstance(body, dict) and isinstance(body.get("method"), str):
            task = asyncio.ensure_future(self._answer(body.pop("method"), body))
            self._answers.add(task)
            task.add_done_callback(self._answers.discard)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
