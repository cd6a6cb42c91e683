"""Tools of the simulator's tests: raw calls of its Bot API, and a webhook receiver."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

import httpx


@dataclass
class RawBot:
    """The Bot API without a library: what goes over the wire and what comes back."""

    http: httpx.AsyncClient
    token: str

    async def call(self, method: str, /, **params: Any) -> tuple[int, dict[str, Any]]:
        response = await self.http.post(f"/bot{self.token}/{method}", json=params)
        return response.status_code, response.json()

    async def ok(self, method: str, /, **params: Any) -> Any:
        status, body = await self.call(method, **params)
        assert status == 200, body
        assert body["ok"] is True
        return body["result"]

    async def refusal(self, method: str, /, **params: Any) -> str:
        status, body = await self.call(method, **params)
        assert body["ok"] is False
        assert body["error_code"] == status
        description: str = body["description"]
        return description


@dataclass
class Receiver:
    """A bot's webhook: remembers what was posted, answers the planned statuses, then 200."""

    url: str = ""
    posts: list[tuple[dict[str, str], dict[str, Any]]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    answer: dict[str, Any] | None = None
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def update_ids(self) -> list[int]:
        return [body["update_id"] for _, body in self.posts]

    async def wait(self, count: int) -> None:
        async with asyncio.timeout(10), self.arrived:
            await self.arrived.wait_for(lambda: len(self.posts) >= count)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            try:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            except (asyncio.IncompleteReadError, ConnectionResetError):
                writer.close()
                return
            lines = [line.split(": ", 1) for line in head.split("\r\n")[1:] if line]
            headers = {name.lower(): value for name, value in lines}
            body = json.loads(await reader.readexactly(int(headers["content-length"])))
            status = self.statuses.pop(0) if self.statuses else 200
            async with self.arrived:
                self.posts.append((headers, body))
                self.arrived.notify_all()
            content = json.dumps(self.answer).encode() if self.answer else b""
            writer.write(
                f"HTTP/1.1 {status} X\r\ncontent-length: {len(content)}\r\n\r\n".encode() + content
            )
