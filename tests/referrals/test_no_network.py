"""The guard that keeps tests from other machines does its work."""

import asyncio
import socket
import threading

import httpx
import pytest

from tests.conftest import NetworkUsed

ELSEWHERE = "192.0.2.1"  # reserved for documentation


def test_reaching_for_another_machine_is_noticed(no_network: list[str]) -> None:
    with pytest.raises(NetworkUsed):
        socket.create_connection((ELSEWHERE, 80), timeout=1)
    with pytest.raises(NetworkUsed), socket.socket() as by_number:
        by_number.connect_ex((ELSEWHERE, 80))
    with (
        pytest.raises(NetworkUsed),
        socket.socket(type=socket.SOCK_DGRAM) as datagrams,
    ):
        datagrams.sendto(b"x", (ELSEWHERE, 53))
    with pytest.raises(NetworkUsed):
        httpx.get("http://api.telegram.org/")
    assert no_network == [ELSEWHERE, ELSEWHERE, ELSEWHERE, "api.telegram.org"]
    no_network.clear()


async def test_also_from_an_event_loop(no_network: list[str]) -> None:
    with pytest.raises(NetworkUsed):
        await asyncio.open_connection(ELSEWHERE, 80)
    assert no_network == [ELSEWHERE]
    no_network.clear()


def test_this_machine_may_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        accepted = threading.Thread(target=lambda: server.accept()[0].close())
        accepted.start()
        socket.create_connection(("localhost", server.getsockname()[1]), timeout=5).close()
        accepted.join()
