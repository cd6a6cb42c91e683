"""The control API under /sim: phones for people and tests, faults, the trace, live events.

Everything is JSON. A refusal is `{"ok": false, "error": …}` with a 4xx status.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from simulator import moves, phones
from simulator.api import BotApi
from simulator.faults import Fault
from simulator.model import Phone
from simulator.moves import MOVES, maybe, read
from simulator.phones import PhoneError
from simulator.samples import PHOTO_SAMPLES, PHOTO_SIZES, sample_photo
from simulator.waiting import LONGEST_WAIT, Condition

Endpoint = Callable[[Request], Awaitable[Response]]
HEARTBEAT = 15.0


async def _body(request: Request) -> dict[str, Any]:
    raw = await request.body()
    if not raw:
        return {}
    try:
        value = json.loads(raw)
    except ValueError:
        raise PhoneError(400, "the body is no JSON") from None
    if not isinstance(value, dict):
        raise PhoneError(400, "the body must be a JSON object")
    return value


def _ok(**fields: Any) -> JSONResponse:
    return JSONResponse({"ok": True, **fields})


def _seconds(body: dict[str, Any]) -> float:
    """Take the seconds to wait out of a body."""
    seconds = read(body, "timeout", float, 10.0)
    body.pop("timeout", None)
    if not 0 <= seconds <= LONGEST_WAIT:
        raise PhoneError(400, f"timeout must be 0 to {LONGEST_WAIT:.0f} seconds")
    return seconds


def _guarded(endpoint: Endpoint) -> Endpoint:
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except PhoneError as error:
            return JSONResponse({"ok": False, "error": error.reason}, error.status)

    return answer


class Control:
    """The endpoints, on the world of one simulator."""

    def __init__(self, api: BotApi) -> None:
        self.api = api
        self.world = api.world

    def routes(self) -> list[Route]:
        """Return the routes under /sim."""
        listed: list[tuple[str, str, Endpoint]] = [
            ("GET", "/sim/state", self.state),
            ("GET", "/sim/events", self.events),
            ("POST", "/sim/phones", self.add_phone),
            ("GET", "/sim/phones/{phone:int}", self.phone),
            ("GET", "/sim/phones/{phone:int}/messages", self.messages),
            ("POST", "/sim/phones/{phone:int}/wait", self.wait),
            ("POST", "/sim/phones/{phone:int}/{move}", self.move),
            ("GET", "/sim/queries/{query}", self.query),
            ("GET", "/sim/faults", self.faults),
            ("POST", "/sim/faults", self.add_fault),
            ("DELETE", "/sim/faults", self.clear_faults),
            ("GET", "/sim/calls", self.calls),
            ("POST", "/sim/calls/wait", self.wait_for_call),
            ("POST", "/sim/updates/raw", self.raw_update),
            ("POST", "/sim/updates/replay", self.replay),
            ("POST", "/sim/webhook/lose_acks", self.lose_acks),
            ("GET", "/sim/files/{file_id}", self.file),
            ("GET", "/sim/samples/{name}", self.sample),
        ]
        return [
            Route(path, _guarded(endpoint), methods=[method]) for method, path, endpoint in listed
        ]

    def _phone(self, request: Request) -> Phone:
        phone = self.world.phones.get(request.path_params["phone"])
        if phone is None:
            raise PhoneError(404, f"no phone {request.path_params['phone']}")
        return phone

    def _shown(self, phone: Phone) -> dict[str, Any]:
        messages = [self.world.view(message) for message in phone.visible()]
        return {**self.world.phone_view(phone), "messages": messages}

    async def state(self, request: Request) -> Response:
        """Everything that the page shows, and the place in the stream of events."""
        shown = [self._shown(phone) for phone in self.world.phones.values()]
        return _ok(
            bot=self.world.bot_view(),
            phones=shown,
            cursor=self.world.feed.cursor(self.world.feed.number),
            photo_samples=PHOTO_SAMPLES,
        )

    async def events(self, request: Request) -> Response:
        """Server-sent events after ?after= or Last-Event-ID; `reset` when some were missed."""
        cursor = request.headers.get("last-event-id") or request.query_params.get("after", "")
        after = self.world.feed.place(cursor)
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(
            self._stream(after), media_type="text/event-stream", headers=headers
        )

    async def _stream(self, after: int | None) -> AsyncIterator[str]:
        feed = self.world.feed
        yield "retry: 800\n\n"
        while not feed.closed:
            fresh = None if after is None else feed.since(after)
            if fresh is None:
                after = feed.number
                yield f"id: {feed.cursor(after)}\nevent: reset\ndata: {{}}\n\n"
                continue
            for event in fresh:
                after = event.number
                data = json.dumps(event.to_json(), ensure_ascii=False)
                yield f"id: {feed.cursor(after)}\ndata: {data}\n\n"
            if feed.number == after and not await feed.pulse.wait(HEARTBEAT):
                yield ": still here\n\n"

    async def add_phone(self, request: Request) -> Response:
        """Make a phone from name, language_code, id, last_name, username, role."""
        body = await _body(request)
        phone = phones.add_phone(
            self.world,
            first_name=read(body, "name", str),
            language_code=read(body, "language_code", str, "es"),
            phone_id=maybe(body, "id", int),
            last_name=read(body, "last_name", str, ""),
            username=read(body, "username", str, ""),
            role=read(body, "role", str, ""),
        )
        return _ok(phone=self._shown(phone))

    async def phone(self, request: Request) -> Response:
        """Show one phone with its visible messages."""
        return _ok(phone=self._shown(self._phone(request)))

    async def messages(self, request: Request) -> Response:
        """List the chat's messages, deleted ones only with ?deleted=1."""
        phone = self._phone(request)
        everything = request.query_params.get("deleted") == "1"
        listed = list(phone.messages.values()) if everything else phone.visible()
        return _ok(messages=[self.world.view(message) for message in listed])

    async def wait(self, request: Request) -> Response:
        """Hold the request until a condition holds; 408 after `timeout` seconds (10)."""
        phone, body = self._phone(request), await _body(request)
        seconds = _seconds(body)
        condition = Condition.from_json(body)
        found = await self.world.feed.until(
            phone.phone_id, lambda: condition.look(self.world, phone), seconds
        )
        if found is None:
            listed = [self.world.view(message) for message in phone.visible()[-8:]]
            return JSONResponse({"ok": False, "error": "timeout", "messages": listed}, 408)
        return _ok(found=found)

    async def move(self, request: Request) -> Response:
        """Do something with a phone; the moves are listed in `simulator.moves`."""
        phone, body = self._phone(request), await _body(request)
        move = MOVES.get(request.path_params["move"])
        if move is None:
            raise PhoneError(404, f"a phone can {', '.join(moves.MOVES)}")
        return _ok(**move(self.world, phone, body))

    async def query(self, request: Request) -> Response:
        """Show a press and its answer."""
        query = self.world.queries.get(request.path_params["query"])
        if query is None:
            raise PhoneError(404, "no such press")
        return _ok(query=query.to_json())

    async def faults(self, request: Request) -> Response:
        """List the faults not used up."""
        return _ok(faults=self.world.faults.listing())

    async def add_fault(self, request: Request) -> Response:
        """Order a fault; its fields are those of `simulator.faults.Fault`."""
        try:
            fault = Fault.from_json(await _body(request))
        except ValueError as error:
            raise PhoneError(400, str(error)) from error
        return _ok(number=self.world.faults.add(fault).number)

    async def clear_faults(self, request: Request) -> Response:
        """Forget all faults."""
        self.world.faults.clear()
        return _ok()

    async def calls(self, request: Request) -> Response:
        """List the Bot API calls after ?after=, of ?method=."""
        after = request.query_params.get("after", "0")
        listed = self.world.trace.listing(
            request.query_params.get("method"), int(after) if after.isdigit() else 0
        )
        return _ok(calls=[call.to_json() for call in listed])

    async def wait_for_call(self, request: Request) -> Response:
        """Hold the request until `method` is called above number `after`; 408 after `timeout`.

        With `finished` false, a call that has just come in will do.
        """
        body = await _body(request)
        call = await self.world.trace.until(
            read(body, "method", str),
            after=read(body, "after", int, 0),
            finished=bool(body.get("finished", True)),
            seconds=_seconds(body),
        )
        if call is None:
            return JSONResponse({"ok": False, "error": "timeout"}, 408)
        return _ok(call=call.to_json())

    async def raw_update(self, request: Request) -> Response:
        """Deliver any update: `kind` (its field's name), `payload`, `chat_id` for its order."""
        body = await _body(request)
        payload = body.get("payload")
        if not isinstance(payload, dict):
            raise PhoneError(400, "payload must be a JSON object")
        chat_id = read(body, "chat_id", int, 0)
        return _ok(update_id=self.world.queue.push(read(body, "kind", str), payload, chat_id))

    async def replay(self, request: Request) -> Response:
        """Deliver a confirmed update once more: `update_id`, the last one by default."""
        wanted = maybe(await _body(request), "update_id", int)
        update_id = self.world.queue.replay(wanted)
        if update_id is None:
            raise PhoneError(404, "no such confirmed update")
        return _ok(update_id=update_id)

    async def lose_acks(self, request: Request) -> Response:
        """Take the webhook's next `times` good answers as lost, so that it is posted to again."""
        self.api.webhook.lose_acks += read(await _body(request), "times", int, 1)
        return _ok()

    async def file(self, request: Request) -> Response:
        """Return the bytes of a file that a message shows."""
        stored = self.world.files.get(request.path_params["file_id"])
        if stored is None:
            raise PhoneError(404, "no such file")
        shown = stored.mime_type.startswith(("image/", "audio/"))
        headers = {"cache-control": "private, max-age=3600"}
        if not shown or "svg" in stored.mime_type:
            return Response(stored.content, 200, headers, "application/octet-stream")
        return Response(stored.content, 200, headers, stored.mime_type)

    async def sample(self, request: Request) -> Response:
        """Return the picture of a sample photo, for choosing."""
        name = request.path_params["name"]
        if name not in PHOTO_SAMPLES:
            raise PhoneError(404, "no such sample")
        content = await asyncio.to_thread(sample_photo, name, *PHOTO_SIZES[1])
        return Response(content, 200, {"cache-control": "max-age=3600"}, "image/png")
