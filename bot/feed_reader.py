"""The reader of calendars' addresses: fetches what is due and hands it to the domain.

Owns the loop and what may be fetched: https only, at most a megabyte, within seconds, from machines of the
open internet alone, also behind a redirect: the address that was looked up and checked is the one that is
connected to. Leaves what is due, and what a crash leaves behind, to :mod:`referrals.session_feeds`. Logs
carry the address's number and the kind of trouble, never the address.
"""

import asyncio
import ipaddress
import logging
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx

from referrals import session_feed, session_feeds, session_imports
from referrals.db import Database, Work
from referrals.errors import PazosError
from referrals.models import SessionFeed
from referrals.session_feeds import BadAddress, Due
from referrals.session_import_rows import Known
from referrals.session_import_table import MOST_BYTES, FileRefused

logger = logging.getLogger(__name__)

IDLE = 5.0  #: seconds between two looks at the database
PATIENCE = 20.0  #: seconds for a whole reading
REDIRECTS = 3

Resolve = Callable[[str], Awaitable[list[str]]]


class NotRead(PazosError):
    """An address could not be read; the message is one word for why."""


@dataclass(frozen=True)
class Fetched:
    """What an address gave; ``content`` None where it is the same as before."""

    content: bytes | None
    etag: str | None


async def look_up(host: str) -> list[str]:
    """The numbers of a host."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    return [str(one[4][0]) for one in found]


async def fetch(
    url: str,
    *,
    etag: str | None = None,
    resolve: Resolve = look_up,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Fetched:
    """What an address gives now.

    Raises:
        NotRead: it cannot be read, or must not be.

    """
    try:
        async with (
            asyncio.timeout(PATIENCE),
            httpx.AsyncClient(transport=transport, trust_env=False, timeout=10.0) as client,
        ):
            for _ in range(REDIRECTS + 1):
                got = await _once(client, url, etag, resolve)
                if isinstance(got, Fetched):
                    return got
                url = got
    except TimeoutError as error:
        raise NotRead("timeout") from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise NotRead("timeout" if isinstance(error, httpx.TimeoutException) else "away") from error
    raise NotRead("redirects")


async def _once(
    client: httpx.AsyncClient, url: str, etag: str | None, resolve: Resolve
) -> Fetched | str:
    try:
        host = session_feeds.host_of(url)
    except BadAddress as error:
        raise NotRead("address") from error
    number = _open_number(await resolve(host))
    parts = urlsplit(url)
    literal = f"[{number}]" if ":" in number else number
    there = parts._replace(netloc=literal, fragment="").geturl()
    headers = {"Host": host, "Accept": "text/calendar", "Accept-Encoding": "identity"}
    if etag:
        headers["If-None-Match"] = etag
    request = client.build_request("GET", there, headers=headers, extensions={"sni_hostname": host})
    answer = await client.send(request, stream=True)
    try:
        if answer.status_code == httpx.codes.NOT_MODIFIED:
            return Fetched(None, etag)
        if answer.is_redirect:
            return str(urljoin(url, answer.headers.get("location", "")))
        if answer.status_code != httpx.codes.OK:
            raise NotRead(f"http-{answer.status_code}")
        if answer.headers.get("content-encoding", "identity") != "identity":
            raise NotRead("packed")  # it was asked for as it is: what unpacks may have no end
        content = bytearray()
        async for chunk in answer.aiter_bytes():
            content += chunk
            if len(content) > MOST_BYTES:
                raise NotRead("large")
        given = answer.headers.get("etag")
        return Fetched(bytes(content), given if given and len(given) <= 200 else None)
    finally:
        await answer.aclose()


def _open_number(found: list[str]) -> str:
    """The number to connect to; every number of the host must be of the open internet."""
    numbers = [ipaddress.ip_address(one.partition("%")[0]) for one in found]
    if not numbers:
        raise NotRead("away")
    if not all(one.is_global and not one.is_multicast for one in numbers):
        raise NotRead("private")
    return str(numbers[0])


class FeedReader:
    """Reads what is due until told to stop."""

    def __init__(
        self,
        database: Database,
        *,
        resolve: Resolve = look_up,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._database = database
        self._resolve = resolve
        self._transport = transport

    async def run(self) -> None:
        """Read until cancelled."""
        while True:
            try:
                while await self.step():
                    pass
            except Exception as error:  # noqa: BLE001 - an outermost loop: the next look must come
                logger.error("calendars could not be read: %s", type(error).__name__)
            await asyncio.sleep(IDLE)

    async def step(self) -> bool:
        """Read one address and take over what it says; False where none is due."""
        due = await self._database.run(session_feeds.claim)
        if due is None:
            return False
        number = due.feed_id
        try:
            await self._read(due)
        except (NotRead, FileRefused, PazosError) as error:
            why = str(error) if isinstance(error, NotRead | FileRefused) else error.say
            logger.warning("calendar %s: %s", number, why)
            await self._database.run(lambda work: session_feeds.failed(work, number, why))
        return True

    async def _read(self, due: Due) -> None:
        got = await fetch(due.url, etag=due.etag, resolve=self._resolve, transport=self._transport)
        number = due.feed_id
        if got.content is None:
            await self._database.run(lambda work: session_feeds.same(work, number))
            return
        content = got.content

        def known_of(work: Work) -> Known:
            row = work.session.get_one(SessionFeed, number)
            return session_imports.known(work, by=row.staff.person)

        known = await self._database.run(known_of)
        file = await asyncio.to_thread(
            session_feed.read_calendar,
            content,
            known,
            source=session_feeds.source_of(number),
            programme_id=due.programme_id,
        )
        await self._database.run(lambda work: session_feeds.take(work, number, file, etag=got.etag))
