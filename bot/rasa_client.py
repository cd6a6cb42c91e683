"""Talking with the Rasa server: one turn in, the keys of what to say out.

Owns the HTTP calls, the waiting while the server starts, and what counts as its failure: no connection,
no answer in time, an error, an empty answer (``[]`` means that something broke on its side), or an
action that said ``failed``. Leaves to :mod:`bot.handlers.resident` what is said then.
"""

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import httpx

from referrals.errors import PazosError

#: How long one turn may take before the words are kept for a person instead, in seconds.
TURN_TIMEOUT = 8.0
#: How long messages wait for a server that is starting, in seconds since it was first missed. After that
#: they are answered at once without it: a long outage must not hold up everybody for so long each.
START_PATIENCE = 25.0
#: A turn whose connection broke is had once more. Before that :mod:`bot.rasa_process` gets so many seconds
#: to notice that the server died, so that the turn waits for the next one.
NOTICE = 0.2
#: What an action says when it broke.
FAILED = "failed"


class RasaFailed(PazosError):
    """The Rasa server did not give a usable answer."""


@dataclass(frozen=True)
class Say:
    """One message to the resident: a key of the catalogue and its parameters."""

    say: str
    params: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """As it is stored in the outbox."""
        return {"say": self.say, "params": self.params}


class RasaClient:
    """The Rasa server of this machine."""

    def __init__(
        self,
        url: str,
        *,
        token: str,
        client: httpx.AsyncClient | None = None,
        clock: Callable[[], float] = time.monotonic,
        notice: float = NOTICE,
    ) -> None:
        self._client = client or httpx.AsyncClient(
            base_url=url,
            headers={"Authorization": f"Bearer {token}"},
            params={"token": token},
            timeout=httpx.Timeout(TURN_TIMEOUT, connect=1.0),
            limits=httpx.Limits(max_connections=32, max_keepalive_connections=32),
        )
        self._ready = asyncio.Event()
        self._clock = clock
        self._notice = notice
        self._missed_since: float | None = None
        #: How many turns the server has answered; a sign of life where it is too busy for another.
        self.turns_had = 0

    def mark_ready(self, *, ready: bool) -> None:
        """Told by :mod:`bot.rasa_process` when the server is up, or down again."""
        if ready:
            self._missed_since = None
            self._ready.set()
        else:
            self._ready.clear()

    async def wait_until_ready(self) -> None:
        """Wait until the server answers, however long that takes."""
        await self._ready.wait()

    async def is_up(self) -> bool:
        """Whether the server answers and has a model."""
        try:
            answer = await self._client.get("/status", timeout=2.0)
            status = answer.json() if answer.status_code == httpx.codes.OK else None
        except (httpx.HTTPError, ValueError):
            return False
        return isinstance(status, dict) and bool(status.get("model_file"))

    async def turn(
        self,
        conversation: str,
        text: str,
        *,
        update_id: int,
        is_replay: bool,
        may_wait: bool = True,
    ) -> list[Say]:
        """Give one message to Rasa and get back what to say.

        With ``is_replay`` a turn that Rasa already had (found by ``update_id`` in its conversation) is
        not had again: what it said then is given back. Unless it ``may_wait``, a message that finds the
        server still starting, or dying, fails at once.

        Raises:
            RasaFailed: there is no usable answer.

        """
        if not may_wait and not self._ready.is_set():
            raise RasaFailed("the Rasa server is not up")
        for last in (False, True):
            await self._wait_for_start()
            try:
                return await self._have(conversation, text, update_id, is_replay=is_replay or last)
            except (httpx.HTTPError, ValueError, TypeError, AttributeError) as error:
                broke_off = isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError)
                if last or not broke_off or not may_wait:
                    raise RasaFailed(f"the Rasa server failed: {type(error).__name__}") from error
            await asyncio.sleep(self._notice)
        raise RasaFailed

    async def _have(
        self, conversation: str, text: str, update_id: int, *, is_replay: bool
    ) -> list[Say]:
        if is_replay:
            earlier = await self._earlier_answer(conversation, update_id)
            if earlier is not None:
                return earlier
        answer = await self._client.post(
            "/webhooks/rest/webhook",
            json={
                "sender": conversation,
                "message": text,
                "metadata": {"update_id": update_id},
            },
        )
        answer.raise_for_status()
        self.turns_had += 1
        return _says(message.get("custom") for message in answer.json())

    async def _wait_for_start(self) -> None:
        if self._ready.is_set():
            return
        now = self._clock()
        self._missed_since = now if self._missed_since is None else self._missed_since
        patience = START_PATIENCE - (now - self._missed_since)
        try:
            async with asyncio.timeout(max(patience, 0.0)):
                await self._ready.wait()
        except TimeoutError:
            raise RasaFailed("the Rasa server is not up") from None

    async def _earlier_answer(self, conversation: str, update_id: int) -> list[Say] | None:
        """What Rasa said to an update that it already had, or None if it had not."""
        tracker = await self._client.get(
            f"/conversations/{conversation}/tracker", params={"include_events": "ALL"}
        )
        tracker.raise_for_status()
        said: list[Any] | None = None
        for event in tracker.json().get("events") or []:
            if event.get("event") == "user":
                is_it = (event.get("metadata") or {}).get("update_id") == update_id
                said = [] if is_it else None if said is None else said
                if said is not None and not is_it:
                    break
            elif event.get("event") == "bot" and said is not None:
                said.append((event.get("data") or {}).get("custom"))
        return _says(said) if said else None

    async def forget(self, conversation: str) -> None:
        """Have the server delete a conversation that has ended; its expiry does it otherwise."""
        try:
            await self._client.delete(f"/webhooks/rest/conversations/{conversation}")
        except httpx.HTTPError:
            return

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _says(customs: Iterable[Any]) -> list[Say]:
    says = [
        Say(str(custom["say"]), dict(custom.get("params") or {}))
        for custom in customs
        if isinstance(custom, dict) and "say" in custom
    ]
    if not says:
        raise RasaFailed("the Rasa server gave an empty answer")
    if any(one.say == FAILED for one in says):
        raise RasaFailed("an action broke")
    return says
