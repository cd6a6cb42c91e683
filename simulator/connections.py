"""Open connections of the server, so that one of them can be reset as a bad network would."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import Any

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

_NO_LINGER = struct.pack("ii", 1, 0)


class Connections:
    """The transports of one server by the caller's address."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, int], asyncio.Transport] = {}
        self.closing = asyncio.Event()

    def protocol(self) -> type[H11Protocol]:
        """Return uvicorn's HTTP protocol, with its connections entered here."""
        opened = self._open

        class TrackedProtocol(H11Protocol):
            """HTTP/1.1, with its transport on record while it is open."""

            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
                super().connection_made(transport)
                if self.client is not None:
                    opened[self.client] = transport

            def connection_lost(self, exc: Exception | None) -> None:
                super().connection_lost(exc)
                if self.client is not None:
                    opened.pop(self.client, None)

        return TrackedProtocol

    def reset(self, client: Any) -> None:
        """Close the caller's connection at once, with a TCP reset where the system allows it."""
        transport = self._open.get(tuple(client))
        if transport is None:
            return
        raw = transport.get_extra_info("socket")
        if raw is not None:
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
        transport.abort()

    def close_all(self) -> None:
        """Close every connection that is still open; for the end of the server."""
        for transport in list(self._open.values()):
            transport.abort()


class BrokenAnswer:
    """An answer that never comes: the connection is reset after `seconds`.

    None: when the caller gives up or the server ends.
    """

    def __init__(self, connections: Connections, seconds: float | None) -> None:
        self._connections = connections
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold the caller, then drop the connection."""
        if self._seconds != 0:
            gone = asyncio.ensure_future(_disconnected(receive))
            closing = asyncio.ensure_future(self._connections.closing.wait())
            await asyncio.wait(
                {gone, closing}, timeout=self._seconds, return_when=asyncio.FIRST_COMPLETED
            )
            for waiter in (gone, closing):
                waiter.cancel()
        self._connections.reset(scope["client"])
        await _disconnected(receive)


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue
