"""The client of the Rasa server, against a small HTTP server of this test."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot import rasa_client
from bot.rasa_client import START_PATIENCE, RasaClient, RasaFailed, Say
from bot.rasa_process import free_port
from bot.serving import serving
from tests.bot.fake_rasa import FakeRasa, HadTurn, Said

TOKEN = "of-this-test"


@dataclass
class Clock:
    """Seconds that pass when a test says so."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Server:
    """A fake Rasa that is served over HTTP, and the client that talks with it."""

    rasa: FakeRasa
    client: RasaClient
    clock: Clock

    async def turn(self, text: str, *, update_id: int = 1, again: bool = False) -> list[Say]:
        """One turn in the conversation "t1"."""
        return await self.client.turn("t1", text, update_id=update_id, is_replay=again)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    rasa = FakeRasa(token=TOKEN)
    clock = Clock()
    port = free_port()
    client = RasaClient(f"http://127.0.0.1:{port}", token=TOKEN, clock=clock)
    client.mark_ready(ready=True)
    async with serving(rasa.app(), "127.0.0.1", port):
        yield Server(rasa, client, clock)
        await client.close()


def echo(turn: HadTurn) -> list[Said]:
    return [("echo", {"text": turn.text, "number": len(turn.text)}), ("menu", {})]


class TestTurns:
    async def test_what_rasa_says_comes_back_in_order(self, server: Server) -> None:
        server.rasa.answer = echo
        says = await server.turn("¿qué pasó? 🙂")
        assert says == [Say("echo", {"text": "¿qué pasó? 🙂", "number": 12}), Say("menu")]
        assert server.rasa.turns == [HadTurn("t1", "¿qué pasó? 🙂", 1)]

    async def test_a_server_with_another_token_fails(self, server: Server) -> None:
        server.rasa.token = "another"
        with pytest.raises(RasaFailed):
            await server.turn("hola")

    @pytest.mark.parametrize("status", [400, 401, 404, 500, 503])
    async def test_an_error_is_a_failure(self, server: Server, status: int) -> None:
        server.rasa.failure = status
        with pytest.raises(RasaFailed):
            await server.turn("hola")

    @pytest.mark.parametrize(
        "body",
        [
            [],
            {},
            {"status": "failure"},
            "x",
            7,
            [None],
            ["x"],
            [{"text": "words of Rasa's own"}],
            [{"custom": None}],
            [{"custom": "x"}],
            [{"custom": {"params": {}}}],
            [{"custom": {"say": "ask", "params": "x"}}],
            [{"custom": {"say": "failed", "params": {}}}],
            [{"custom": {"say": "ask"}}, {"custom": {"say": "failed"}}],
        ],
        ids=str,
    )
    async def test_an_answer_that_cannot_be_used_is_a_failure(
        self, server: Server, body: Any
    ) -> None:
        server.rasa.body = body
        with pytest.raises(RasaFailed):
            await server.turn("hola")

    async def test_a_part_without_parameters_is_used(self, server: Server) -> None:
        server.rasa.body = [{"custom": {"say": "ask", "params": None}}, {"text": "x"}]
        assert await server.turn("hola") == [Say("ask")]

    async def test_a_server_that_is_not_there_is_a_failure(self) -> None:
        client = RasaClient(f"http://127.0.0.1:{free_port()}", token=TOKEN)
        client.mark_ready(ready=True)
        with pytest.raises(RasaFailed):
            await client.turn("t1", "hola", update_id=1, is_replay=False)
        await client.close()

    async def test_a_server_that_does_not_answer_in_time_is_a_failure(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        released = asyncio.Event()

        async def hang(_request: Request) -> Response:
            await released.wait()
            return PlainTextResponse("late")

        monkeypatch.setattr(rasa_client, "TURN_TIMEOUT", 0.05)
        port = free_port()
        app = Starlette(routes=[Route("/{path:path}", hang, methods=["GET", "POST"])])
        async with serving(app, "127.0.0.1", port):
            client = RasaClient(f"http://127.0.0.1:{port}", token=TOKEN)
            client.mark_ready(ready=True)
            with pytest.raises(RasaFailed):
                await client.turn("t1", "hola", update_id=1, is_replay=False)
            await client.close()
            released.set()

    async def test_a_failure_says_nothing_of_what_was_written(self, server: Server) -> None:
        server.rasa.failure = 500
        with pytest.raises(RasaFailed) as caught:
            await server.turn("me van a matar")
        assert "matar" not in str(caught.value)
        assert TOKEN not in str(caught.value)


class TestReplays:
    async def test_a_turn_that_was_had_gives_the_earlier_answer(self, server: Server) -> None:
        server.rasa.answer = echo
        first = await server.turn("hay una pelea", update_id=7)
        server.rasa.answer = lambda _turn: [("another", {})]
        again = await server.turn("hay una pelea", update_id=7, again=True)
        assert again == first
        assert len(server.rasa.turns) == 1

    async def test_it_is_found_among_the_turns_before_and_after_it(self, server: Server) -> None:
        server.rasa.answer = echo
        for number, text in enumerate(("uno", "dos", "tres"), 1):
            await server.turn(text, update_id=number)
        for number, text in enumerate(("uno", "dos", "tres"), 1):
            says = await server.turn("?", update_id=number, again=True)
            assert says[0].params["text"] == text
        assert len(server.rasa.turns) == 3

    async def test_a_turn_that_was_not_had_is_had(self, server: Server) -> None:
        server.rasa.answer = echo
        await server.turn("uno", update_id=1)
        says = await server.turn("dos", update_id=2, again=True)
        assert says[0].params["text"] == "dos"
        assert len(server.rasa.turns) == 2

    async def test_the_first_turn_of_a_conversation_is_had(self, server: Server) -> None:
        server.rasa.answer = echo
        await server.turn("uno", update_id=1, again=True)
        assert len(server.rasa.turns) == 1

    async def test_the_same_number_in_another_conversation_is_another_turn(
        self, server: Server
    ) -> None:
        server.rasa.answer = echo
        await server.turn("uno", update_id=1)
        await server.client.turn("t2", "uno", update_id=1, is_replay=True)
        assert [turn.sender for turn in server.rasa.turns] == ["t1", "t2"]

    async def test_an_earlier_turn_that_broke_is_a_failure_again(self, server: Server) -> None:
        server.rasa.answer = lambda _turn: [("failed", {})]
        with pytest.raises(RasaFailed):
            await server.turn("uno", update_id=1)
        server.rasa.answer = echo
        with pytest.raises(RasaFailed):
            await server.turn("uno", update_id=1, again=True)


class TestWaiting:
    async def test_a_turn_waits_for_a_server_that_is_starting(self, server: Server) -> None:
        server.rasa.answer = echo
        server.client.mark_ready(ready=False)
        waiting = asyncio.create_task(server.turn("hola"))
        await asyncio.sleep(0)
        assert server.rasa.turns == []
        server.client.mark_ready(ready=True)
        assert (await waiting)[0].say == "echo"

    async def test_what_may_not_wait_fails_at_once(self, server: Server) -> None:
        server.client.mark_ready(ready=False)
        with pytest.raises(RasaFailed):
            await server.client.turn("t1", "x", update_id=1, is_replay=False, may_wait=False)

    async def test_patience_is_counted_from_when_the_server_was_first_missed(
        self, server: Server, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        waits: list[float] = []
        timeout = asyncio.timeout

        def note(seconds: float) -> Any:
            waits.append(seconds)
            return timeout(0)

        monkeypatch.setattr(asyncio, "timeout", note)
        server.client.mark_ready(ready=False)
        for passed in (0.0, 10.0, 100.0):
            server.clock.now = 100.0 + passed
            with pytest.raises(RasaFailed):
                await server.turn("hola")
        assert waits == [START_PATIENCE, START_PATIENCE - 10.0, 0.0]

    async def test_a_server_that_was_up_again_is_waited_for_anew(
        self, server: Server, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        waits: list[float] = []
        timeout = asyncio.timeout

        def note(seconds: float) -> Any:
            waits.append(seconds)
            return timeout(0)

        monkeypatch.setattr(asyncio, "timeout", note)
        for now in (100.0, 500.0):
            server.clock.now = now
            server.client.mark_ready(ready=False)
            with pytest.raises(RasaFailed):
                await server.turn("hola")
            server.client.mark_ready(ready=True)
        assert waits == [START_PATIENCE, START_PATIENCE]


class TestLooking:
    async def test_a_server_with_a_model_is_up(self, server: Server) -> None:
        assert await server.client.is_up()

    async def test_a_server_without_a_model_is_not_up_yet(self, server: Server) -> None:
        server.rasa.has_model = False
        assert not await server.client.is_up()

    @pytest.mark.parametrize("body", ["", "OK", "[]", "7", '"x"', "{}"])
    async def test_whatever_else_answers_there_is_not_rasa(self, body: str) -> None:
        async def other(_request: Request) -> Response:
            return PlainTextResponse(body)

        port = free_port()
        async with serving(Starlette(routes=[Route("/status", other)]), "127.0.0.1", port):
            client = RasaClient(f"http://127.0.0.1:{port}", token=TOKEN)
            assert not await client.is_up()
            await client.close()

    async def test_nobody_there_is_not_up(self) -> None:
        client = RasaClient(f"http://127.0.0.1:{free_port()}", token=TOKEN)
        assert not await client.is_up()
        await client.close()


class TestForgetting:
    async def test_a_conversation_is_forgotten(self, server: Server) -> None:
        await server.client.forget("t1")
        assert server.rasa.forgotten == ["t1"]

    @pytest.mark.parametrize("error", [httpx.ConnectError("x"), httpx.ReadTimeout("x")])
    async def test_forgetting_may_fail(self, error: httpx.HTTPError) -> None:
        rasa = FakeRasa(failure=error)
        client = rasa.client()
        await client.forget("t1")
        await client.close()


async def test_many_turns_at_once_are_all_answered(server: Server) -> None:
    server.rasa.answer = echo
    turns: list[Callable[[], Any]] = [
        lambda number=number: server.client.turn(  # type: ignore[misc]  # bound now, not later
            f"c{number}", f"m{number}", update_id=number, is_replay=False
        )
        for number in range(60)
    ]
    answers = await asyncio.gather(*(turn() for turn in turns))
    assert [says[0].params["text"] for says in answers] == [f"m{number}" for number in range(60)]
    assert server.client.turns_had == 60


class DyingOnce(httpx.AsyncBaseTransport):
    """A server that dies once, before or after it had the turn, and is back at once."""

    def __init__(self, rasa: FakeRasa, *, after_the_turn: bool) -> None:
        self._line = httpx.ASGITransport(app=rasa.app())
        self._after_the_turn = after_the_turn
        self._has_died = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._has_died:
            return await self._line.handle_async_request(request)
        self._has_died = True
        if self._after_the_turn:
            await self._line.handle_async_request(request)
        raise httpx.ReadError("the connection broke")


@pytest.mark.parametrize("after_the_turn", [False, True])
async def test_a_turn_in_which_the_server_died_is_had_once_all_the_same(
    *, after_the_turn: bool
) -> None:
    rasa = FakeRasa(answer=echo)
    line = DyingOnce(rasa, after_the_turn=after_the_turn)
    http = httpx.AsyncClient(transport=line, base_url="http://rasa.test")
    client = RasaClient("http://rasa.test", token=TOKEN, client=http, notice=0.0)
    client.mark_ready(ready=True)
    says = await client.turn("t1", "hola", update_id=1, is_replay=False)
    assert says[0].params["text"] == "hola"
    assert len(rasa.turns) == 1
    await client.close()


async def test_a_turn_that_may_not_wait_fails_when_the_server_dies() -> None:
    rasa = FakeRasa(answer=echo)
    http = httpx.AsyncClient(
        transport=DyingOnce(rasa, after_the_turn=False), base_url="http://rasa.test"
    )
    client = RasaClient("http://rasa.test", token=TOKEN, client=http, notice=0.0)
    client.mark_ready(ready=True)
    with pytest.raises(RasaFailed):
        await client.turn("t1", "auxilio", update_id=1, is_replay=False, may_wait=False)
    await client.close()
