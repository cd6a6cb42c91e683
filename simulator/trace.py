"""What the bot asked for: every call of the Bot API in order, for assertions."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from simulator.bodies import Params
from simulator.feed import Pulse

KEPT_CALLS = 100_000
_JSON = {
    "reply_markup",
    "entities",
    "caption_entities",
    "allowed_updates",
    "message_ids",
    "commands",
    "scope",
    "reply_parameters",
    "link_preview_options",
    "menu_button",
}
_WORDS = {"text", "caption", "callback_query_id", "secret_token", "phone_number", "first_name"}


@dataclass
class Call:
    """One call: `method` as the caller wrote it, `params` decoded, `files` by field name.

    `status` is the HTTP status (0 when the connection was reset or never answered), `result`
    what was answered or None, `error` the description of a refusal, `fault` the ordered fault
    that it met, `effect` whether it took effect, `finished` whether its answer was decided.
    """

    number: int
    method: str
    params: dict[str, Any]
    files: dict[str, str] = field(default_factory=dict)
    status: int = 0
    result: Any = None
    error: str | None = None
    fault: str | None = None
    effect: bool = False
    finished: bool = False
    date: float = 0.0

    def to_json(self) -> dict[str, Any]:
        """Return the call as one JSON object."""
        return asdict(self)


class Trace:
    """The calls so far; `sink`, when set, gets each finished call as a line of JSON."""

    def __init__(self) -> None:
        self.calls: deque[Call] = deque(maxlen=KEPT_CALLS)
        self.sink: Callable[[str], None] | None = None
        self._count = 0
        self._pulse = Pulse()

    def begin(self, method: str, params: Params, date: float) -> Call:
        """Note a call that came in."""
        self._count += 1
        decoded = {name: _decoded(name, value) for name, value in params.values.items()}
        files = {name: upload.filename for name, upload in params.files.items()}
        call = Call(self._count, method, decoded, files, date=date)
        self.calls.append(call)
        self._pulse.beat()
        return call

    def finish(self, call: Call) -> None:
        """Note that the answer to a call is decided, and pass the call to the sink."""
        call.finished = True
        self._pulse.beat()
        if self.sink is not None:
            self.sink(json.dumps(call.to_json(), ensure_ascii=False))

    def listing(self, method: str | None = None, after: int = 0) -> list[Call]:
        """Return calls with a number above `after`, of `method` (any letter case) or all."""
        wanted = method.lower() if method else None
        return [
            call
            for call in self.calls
            if call.number > after and wanted in {None, call.method.lower()}
        ]

    async def until(
        self, method: str, *, after: int = 0, finished: bool = True, seconds: float = 10.0
    ) -> Call | None:
        """Return the first call of `method` above number `after`; None after `seconds`.

        With `finished` off, one that has just come in will do, such as a waiting getUpdates.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while True:
            for call in self.listing(method, after):
                if call.finished or not finished:
                    return call
            remaining = deadline - loop.time()
            if remaining <= 0:
                return None
            await self._pulse.wait(remaining)


def _decoded(name: str, value: str) -> Any:
    if name in _WORDS:
        return value
    if name in _JSON:
        try:
            return json.loads(value)
        except ValueError:
            return value
    if value in {"true", "false"}:
        return value == "true"
    if value.lstrip("-").isdigit() and len(value) < 20:
        return int(value)
    return value
