"""The Bot API over HTTP: token, method, parameters, ordered faults, trace, answer.

Owns the way of one call; what a method does is in `methods`.
"""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp

from simulator.bodies import Params, read_params
from simulator.connections import BrokenAnswer, Connections
from simulator.errors import ApiError, too_many_requests
from simulator.faults import Fault
from simulator.methods import METHODS
from simulator.trace import Call
from simulator.webhook import Webhook
from simulator.world import World

_GATEWAY_PAGE = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>"
)


class BotApi:
    """Answers the bot's calls on a world."""

    def __init__(
        self, world: World, connections: Connections, *, webhook_backoff: float = 2.0
    ) -> None:
        self.world = world
        self.connections = connections
        self.webhook = Webhook(world.queue, world.now, self._call_from_webhook, webhook_backoff)

    async def _run(self, method: str, params: Params) -> Any:
        handler = METHODS.get(method.lower())
        if handler is None:
            raise ApiError(404, "Not Found: method not found")
        return await handler(self, params)

    async def _call_from_webhook(self, method: str, values: dict[str, Any]) -> None:
        """Run a method that came in the answer to a webhook call; its outcome goes nowhere."""
        call = self.world.trace.begin(method, Params.of(values), self.world.now())
        await self._effect(call, Params.of(values))
        self.world.trace.finish(call)

    async def _effect(self, call: Call, params: Params) -> Response:
        try:
            call.result = await self._run(call.method, params)
        except ApiError as error:
            call.status, call.error = error.code, error.description
            headers = {"retry-after": str(_retry_after(error))} if error.code == 429 else None
            return JSONResponse(error.body(), error.code, headers)
        call.status, call.effect = 200, True
        return JSONResponse({"ok": True, "result": call.result})

    async def respond(self, request: Request) -> ASGIApp:
        """Answer one call, faults included."""
        token, method = request.path_params["token"], request.path_params["method"]
        if refusal := self.refuse_token(token):
            return JSONResponse(refusal.body(), refusal.code)
        try:
            params = await read_params(request)
        except ApiError as error:
            return JSONResponse(error.body(), error.code)
        call = self.world.trace.begin(method, params, self.world.now())
        fault = self.world.faults.take(method.lower(), self._chat_of(params))
        answer: ASGIApp | None = None
        if fault is not None:
            call.fault = f"{fault.kind} {fault.phase}"
            if fault.phase == "before":
                answer = await self._misfortune(fault, call)
        if answer is None:
            answer = await self._effect(call, params)
            if fault is not None and fault.phase == "after":
                answer = await self._misfortune(fault, call) or answer
        self.world.trace.finish(call)
        return answer

    def refuse_token(self, token: str) -> ApiError | None:
        """Return the refusal that a wrong token meets, None for the right one."""
        if token == self.world.bot.token:
            return None
        number, colon, _ = token.partition(":")
        if colon and number.isdigit() and not number.startswith("0") and len(token) <= 80:
            return ApiError(401, "Unauthorized")
        return ApiError(401, "Unauthorized: invalid token specified")

    def _chat_of(self, params: Params) -> int | None:
        query = self.world.queries.get(params.text("callback_query_id"))
        if query is not None:
            return query.chat_id
        return params.integer("chat_id") or None

    async def _misfortune(self, fault: Fault, call: Call) -> ASGIApp | None:
        """Carry out an ordered fault; None when the call goes on (after a delay)."""
        if fault.kind == "delay":
            await asyncio.sleep(fault.seconds)
            return None
        if fault.kind in {"reset", "timeout"}:
            call.status = 0
            held = fault.seconds if fault.kind == "reset" else fault.seconds or None
            return BrokenAnswer(self.connections, held)
        if fault.kind == "too_many_requests":
            error = too_many_requests(fault.retry_after)
        else:
            sentence = fault.description or _SENTENCES.get(fault.status, "Bad Request")
            error = ApiError(fault.status, sentence)
        call.status, call.error = error.code, error.description
        if error.code == 502 and fault.description is None:
            return HTMLResponse(_GATEWAY_PAGE, 502)
        return JSONResponse(error.body(), error.code)


_SENTENCES = {
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


def _retry_after(error: ApiError) -> int:
    return int((error.parameters or {}).get("retry_after", 1))
