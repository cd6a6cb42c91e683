"""The server: Bot API, control API and page behind one loopback port.

Owns start, stop and the guard in front of everything. Stopping lets waiting requests go and
closes what is open; nothing is written anywhere.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.server import ServerState

from simulator.api import BotApi
from simulator.client import SimulatorClient
from simulator.connections import Connections
from simulator.control import Control
from simulator.errors import ApiError
from simulator.model import Bot
from simulator.trace import Call
from simulator.world import World

DEFAULT_TOKEN = "123456789:simulated-bot-token"  # noqa: S105 - opens nothing but this simulator
DEFAULT_USERNAME = "PazosPalmiraBot"
DEFAULT_NAME = "PAZOS Palmira"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


class Guard:
    """Lets only callers on this machine in, and pages of this server alone steer the phones."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a foreign Host or Origin with 403, else answer with safe headers."""
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        if refusal := self._refusal(scope["path"], headers):
            await JSONResponse({"ok": False, "error": refusal}, 403)(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = MutableHeaders(scope=message)
                added["content-security-policy"] = _POLICY
                added["x-content-type-options"] = "nosniff"
                added["referrer-policy"] = "no-referrer"
            await send(message)

        await self._app(scope, receive, with_headers)

    def _refusal(self, path: str, headers: Headers) -> str | None:
        if headers.get("host", "") not in self._hosts:
            return "unknown host"
        origin = headers.get("origin")
        if path.startswith("/sim/"):
            if origin is not None and origin.removeprefix("http://") not in self._hosts:
                return "foreign origin"
            if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
                return "foreign site"
        return None


def _application(api: BotApi) -> Starlette:
    pages = Path(__file__).parent / "static"

    async def bot(request: Request) -> ASGIApp:
        return await api.respond(request)

    async def download(request: Request) -> Response:
        stored = api.world.files.at_path(request.path_params["path"])
        refusal = api.refuse_token(request.path_params["token"])
        if refusal is None and stored is None:
            refusal = ApiError(404, "Not Found")
        if refusal is not None or stored is None:
            error = refusal or ApiError(404, "Not Found")
            return JSONResponse(error.body(), error.code)
        return Response(stored.content, media_type="application/octet-stream")

    async def missing(request: Request, error: Exception) -> Response:  # noqa: ARG001 - Starlette's signature
        return JSONResponse(ApiError(404, "Not Found").body(), 404)

    return Starlette(
        routes=[
            Route("/bot{token}/{method}", bot, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", download),
            *Control(api).routes(),
            Mount("/", StaticFiles(directory=pages, html=True)),
        ],
        exception_handlers={404: missing},
    )


class Simulator:
    """A running simulator; `running_simulator` makes one."""

    def __init__(self, world: World, port: int, webhook_backoff: float) -> None:
        self.world = world
        self.port = port
        self._connections = Connections()
        self.api = BotApi(world, self._connections, webhook_backoff=webhook_backoff)
        self._server: asyncio.Server | None = None
        self._state = ServerState()
        self._client: SimulatorClient | None = None

    @property
    def url(self) -> str:
        """Address of the page and of the control API; what TELEGRAM_API_URL is set to."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.bot.token

    @property
    def base_url(self) -> str:
        """What python-telegram-bot takes as `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """What python-telegram-bot takes as `base_file_url`."""
        return f"{self.url}/file/bot"

    @property
    def client(self) -> SimulatorClient:
        """A client of the control API, closed with the simulator."""
        if self._client is None:
            self._client = SimulatorClient(self.url)
        return self._client

    def calls(self, method: str | None = None, after: int = 0) -> list[Call]:
        """Return the Bot API calls so far, oldest first; of one method, above a number."""
        return self.world.trace.listing(method, after)

    async def start(self) -> None:
        """Listen on the loopback; OSError when the port is taken."""
        # Named as TCP, since asyncio switches Nagle's algorithm off only for those.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", self.port))
        except OSError:
            listener.close()
            raise
        self.port = listener.getsockname()[1]
        config = uvicorn.Config(
            Guard(_application(self.api), self.port),
            http=self._connections.protocol(),
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            timeout_keep_alive=75,
        )
        config.load()

        def protocol() -> asyncio.Protocol:
            return config.http_protocol_class(config, self._state, {})  # type: ignore[call-arg]  # uvicorn's own way of building it

        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(protocol, sock=listener, backlog=512)

    async def stop(self) -> None:
        """Let everybody who waits go and close all connections."""
        await self.api.webhook.remove()
        self.world.close()
        self._connections.closing.set()
        if self._client is not None:
            await self._client.close()
        if self._server is not None:
            self._server.close()
        if self._state.tasks:
            _, unfinished = await asyncio.wait(set(self._state.tasks), timeout=2)
            for task in unfinished:
                task.cancel()
            await asyncio.gather(*unfinished, return_exceptions=True)
        self._connections.close_all()


@contextlib.asynccontextmanager
async def running_simulator(
    *,
    port: int = 0,
    token: str = DEFAULT_TOKEN,
    bot_username: str = DEFAULT_USERNAME,
    bot_name: str = DEFAULT_NAME,
    rate_limits: bool = False,
    callback_ttl: float = 60.0,
    webhook_backoff: float = 2.0,
    now: Callable[[], float] = time.time,
    monotonic: Callable[[], float] = time.monotonic,
) -> AsyncIterator[Simulator]:
    """Run a simulator in this event loop, on a free loopback port unless one is given.

    `rate_limits` turns Telegram's limits on, `callback_ttl` is how many seconds a press can be
    answered, `webhook_backoff` the first pause in seconds of the webhook's redelivery; `now` and
    `monotonic` are its clocks.
    """
    number = token.partition(":")[0]
    bot = Bot(int(number) if number.isdigit() else 123, token, bot_username, bot_name)
    world = World(
        bot, rate_limits=rate_limits, callback_ttl=callback_ttl, now=now, monotonic=monotonic
    )
    simulator = Simulator(world, port, webhook_backoff)
    await simulator.start()
    try:
        yield simulator
    finally:
        await simulator.stop()
