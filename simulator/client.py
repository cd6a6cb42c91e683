"""A client of the control API: makes phones, orders faults, reads the trace.

Knows the simulator by HTTP only.
"""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

import httpx

from simulator.handset import SimPhone
from simulator.seen import ChatMessage


class SimulatorError(Exception):
    """The simulator refused what was asked of it, with its reason."""


class WaitTimeoutError(SimulatorError):
    """What was waited for did not come; the message shows what the phone saw last."""


class SimulatorClient:
    """The control API at `url`, such as http://127.0.0.1:8081; also an async context manager."""

    def __init__(self, url: str) -> None:
        self._http = httpx.AsyncClient(base_url=url, timeout=30, trust_env=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def request(
        self, method: str, path: str, body: dict[str, Any] | None = None, *, within: float = 30
    ) -> dict[str, Any]:
        """Call the control API; SimulatorError with its reason when it refuses."""
        response = await self._http.request(method, path, json=body, timeout=within)
        answer: dict[str, Any] = response.json()
        if response.status_code == 408:
            raise WaitTimeoutError(_story(body or {}, answer.get("messages", [])))
        if not answer.get("ok"):
            raise SimulatorError(f"{method} {path}: {answer.get('error')}")
        return answer

    async def phone(
        self,
        name: str,
        *,
        language_code: str = "es",
        phone_id: int | None = None,
        last_name: str = "",
        username: str = "",
        role: str = "",
    ) -> SimPhone:
        """Give somebody a phone; `phone_id` fixes the Telegram id, `role` is shown on the page."""
        body: dict[str, Any] = {
            "name": name,
            "language_code": language_code,
            "last_name": last_name,
            "username": username,
            "role": role,
        }
        if phone_id is not None:
            body["id"] = phone_id
        answer = await self.request("POST", "/sim/phones", body)
        return SimPhone(self, answer["phone"]["id"])

    async def state(self) -> dict[str, Any]:
        """Return bot, phones with their messages, and the place in the stream of events."""
        return await self.request("GET", "/sim/state")

    async def fault(
        self,
        kind: str,
        *,
        phase: str = "before",
        method: str | None = None,
        chat_id: int | None = None,
        times: int = 1,
        skip: int = 0,
        retry_after: int = 1,
        seconds: float = 0.0,
        status: int = 500,
        description: str | None = None,
    ) -> int:
        """Order a fault (see `simulator.faults.Fault`); returns its number."""
        body = {
            "kind": kind,
            "phase": phase,
            "method": method,
            "chat_id": chat_id,
            "times": times,
            "skip": skip,
            "retry_after": retry_after,
            "seconds": seconds,
            "status": status,
            "description": description,
        }
        number: int = (await self.request("POST", "/sim/faults", body))["number"]
        return number

    async def faults(self) -> list[dict[str, Any]]:
        """Return the faults not used up."""
        listed: list[dict[str, Any]] = (await self.request("GET", "/sim/faults"))["faults"]
        return listed

    async def clear_faults(self) -> None:
        """Forget all faults."""
        await self.request("DELETE", "/sim/faults")

    async def calls(self, method: str | None = None, after: int = 0) -> list[dict[str, Any]]:
        """Return the Bot API calls so far (see `simulator.trace.Call` for the fields)."""
        query = f"?after={after}" + (f"&method={method}" if method else "")
        listed: list[dict[str, Any]] = (await self.request("GET", f"/sim/calls{query}"))["calls"]
        return listed

    async def wait_for_call(
        self, method: str, *, after: int = 0, finished: bool = True, within: float = 10.0
    ) -> dict[str, Any]:
        """Return the bot's first call of `method` above number `after`, waiting for it.

        With `finished` off a call that has just come in will do, such as a getUpdates that waits.
        """
        body = {"method": method, "after": after, "finished": finished, "timeout": within}
        answer = await self.request("POST", "/sim/calls/wait", body, within=within + 15)
        call: dict[str, Any] = answer["call"]
        return call

    async def raw_update(self, kind: str, payload: dict[str, Any], chat_id: int = 0) -> int | None:
        """Deliver an update of any kind, known to the bot or not; returns its id."""
        body = {"kind": kind, "payload": payload, "chat_id": chat_id}
        update_id: int | None = (await self.request("POST", "/sim/updates/raw", body))["update_id"]
        return update_id

    async def replay(self, update_id: int | None = None) -> int:
        """Deliver a confirmed update (the last one by default) once more; returns its id."""
        body = {} if update_id is None else {"update_id": update_id}
        replayed: int = (await self.request("POST", "/sim/updates/replay", body))["update_id"]
        return replayed

    async def lose_acks(self, times: int = 1) -> None:
        """Take the webhook's next good answers as lost, so that the updates come again."""
        await self.request("POST", "/sim/webhook/lose_acks", {"times": times})


def _story(wanted: dict[str, Any], messages: list[dict[str, Any]]) -> str:
    """Tell what was waited for and what the phone shows, for a reader of a failed test."""
    parts = {name: value for name, value in wanted.items() if value not in (None, False, 0)}
    lines = [f"waited in vain for {parts}; the phone shows:"]
    for message in (ChatMessage.from_json(raw) for raw in messages):
        who = "me " if message.mine else "bot"
        shown = message.text.replace("\n", " / ")[:160] or f"[{message.kind}]"
        labels = f" {list(message.labels)}" if message.labels else ""
        lines.append(f"  {message.message_id:>3} {who} {shown}{labels}")
    return "\n".join(lines)
