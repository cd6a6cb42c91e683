"""A Rasa server without a language model: it says what a test tells it to, and remembers its turns."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.rasa_client import RasaClient

Said = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class HadTurn:
    """A message that reached the server."""

    sender: str
    text: str
    update_id: int


@dataclass
class FakeRasa:
    """``answer`` gives, for each turn, what is said: keys of the catalogue with parameters."""

    answer: Callable[[HadTurn], list[Said]] = lambda _turn: [("say-it-again", {})]
    turns: list[HadTurn] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    #: An HTTP status to fail with after the turn was had, or an error of the connection before it.
    failure: int | httpx.HTTPError | None = None
    #: What is answered instead of messages (anything that JSON can hold).
    body: Any = None
    token: str | None = None
    has_model: bool = True
    _events: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def app(self) -> Starlette:
        """The server as an ASGI application."""
        return Starlette(
            routes=[
                Route("/status", self._status),
                Route("/webhooks/rest/webhook", self._turn, methods=["POST"]),
                Route("/conversations/{sender}/tracker", self._tracker),
                Route("/webhooks/rest/conversations/{sender}", self._forget, methods=["DELETE"]),
            ]
        )

    def client(self) -> RasaClient:
        """The bot's client of this server, without a network; ready."""
        http = httpx.AsyncClient(transport=_Line(self), base_url="http://rasa.test")
        client = RasaClient("http://rasa.test", token="-", client=http, notice=0)
        client.mark_ready(ready=True)
        return client

    def _is_allowed(self, request: Request) -> bool:
        return self.token is None or request.query_params.get("token") == self.token

    async def _status(self, request: Request) -> Response:
        return JSONResponse({"model_file": "model.tar.gz" if self.has_model else None})

    async def _turn(self, request: Request) -> Response:
        if not self._is_allowed(request):
            return JSONResponse({"error": "token"}, status_code=401)
        body = await request.json()
        turn = HadTurn(body["sender"], body["message"], body["metadata"]["update_id"])
        self.turns.append(turn)
        customs = [{"say": say, "params": params} for say, params in self.answer(turn)]
        events = self._events.setdefault(turn.sender, [])
        events.append({"event": "user", "metadata": {"update_id": turn.update_id}})
        events += [{"event": "bot", "data": {"custom": one}} for one in customs]
        if isinstance(self.failure, int):
            return JSONResponse({"error": "Broken"}, status_code=self.failure)
        if self.body is not None:
            return JSONResponse(self.body)
        return JSONResponse([{"recipient_id": turn.sender, "custom": one} for one in customs])

    async def _tracker(self, request: Request) -> Response:
        if not self._is_allowed(request):
            return JSONResponse({"error": "token"}, status_code=401)
        return JSONResponse({"events": self._events.get(request.path_params["sender"], [])})

    async def _forget(self, request: Request) -> Response:
        self.forgotten.append(request.path_params["sender"])
        return JSONResponse({"forgotten": True})


class _Line(httpx.AsyncBaseTransport):
    """The connection to the server; it can be down, or lose the answer."""

    def __init__(self, rasa: FakeRasa) -> None:
        self._rasa = rasa
        self._app = httpx.ASGITransport(app=rasa.app())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        failure = self._rasa.failure
        if isinstance(failure, httpx.ReadTimeout):
            await self._app.handle_async_request(request)
            raise failure
        if isinstance(failure, httpx.HTTPError):
            raise failure
        return await self._app.handle_async_request(request)


#: The server is not there; it had the turn, but its answer came too late.
DOWN = httpx.ConnectError("refused")
LATE = httpx.ReadTimeout("late")
