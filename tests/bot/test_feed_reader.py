"""Calendars behind a link: what may be fetched, what is taken over, who hears of a failure."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from bot import feed_reader
from bot.feed_reader import FeedReader, NotRead
from referrals import people, programme_sessions, session_feeds
from referrals.db import Work
from referrals.models import Person, ProgrammeSession, SessionFeed
from referrals.vocabulary import FeedState, Role
from tests.bot import updates
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_staff_member

FACILITATOR, OTHER = 83, 84
URL = "https://calendar.example.org/private-abc/basic.ics"
OPEN = "93.184.216.34"


def calendar(*days: int, hour: int = 15, more: str = "") -> bytes:
    events = "".join(
        f"BEGIN:VEVENT\nUID:{day}@x\nDTSTART;TZID=America/Bogota:202612{day:02d}T{hour}0000\n"
        f"LOCATION:Cancha\n{more}END:VEVENT\n"
        for day in days
    )
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{events}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def at(*numbers: str) -> Callable[[str], Awaitable[list[str]]]:
    async def resolve(_host: str) -> list[str]:
        return list(numbers)

    return resolve


class Site:
    """A site with one calendar."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.code = 200
        self.asked: list[httpx.Request] = []

    def reader(self, rig: Rig) -> FeedReader:
        return FeedReader(
            rig.database, resolve=at(OPEN), transport=httpx.MockTransport(self.answer)
        )

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        tag = f'"{hash(self.content)}"'
        if self.code == 200 and request.headers.get("If-None-Match") == tag:
            return httpx.Response(304)
        return httpx.Response(self.code, content=self.content, headers={"ETag": tag})


@pytest.fixture
def team(rig: Rig) -> None:
    """Two who plan sessions."""

    def begin(work: Work) -> None:
        for chat in (FACILITATOR, OTHER):
            a_staff_member(work, Role.FACILITATOR, chat_id=chat)

    rig.do(begin)


async def added(rig: Rig, site: Site) -> FeedReader:
    """Send the link, say of which programme it is, and apply what it brings."""
    reader = site.reader(rig)
    await write(rig, FACILITATOR, f"/importar {URL}")
    await tap(rig, FACILITATOR, "FutbolNet")
    assert await reader.step()
    await passes(rig)
    await tap(rig, FACILITATOR, "Aplicar")
    return reader


async def passes(rig: Rig) -> None:
    rig.time.now += 10
    await rig.send()


def coming(rig: Rig) -> list[ProgrammeSession]:
    return rig.do(lambda work: list(programme_sessions.upcoming(work, ["futbolnet"])))


def feed(rig: Rig) -> SessionFeed:
    return rig.do(lambda work: work.session.get_one(SessionFeed, 1))


def planner(work: Work) -> Person:
    person = people.find(work, FACILITATOR)
    assert person is not None
    return person


class TestReading:
    async def test_the_first_reading_is_shown_and_nothing_is_done_before_the_press(
        self, rig: Rig, team: None
    ) -> None:
        site = Site(calendar(3, 10))
        shown = await write(rig, FACILITATOR, f"/importar {URL}")
        assert "¿De qué programa son sus sesiones?" in shown.text
        assert "calendar.example.org" in shown.text
        assert "private-abc" not in shown.text
        reader = site.reader(rig)
        assert not await reader.step()  # nobody said of which programme
        await tap(rig, FACILITATOR, "FutbolNet")
        assert await reader.step()
        await passes(rig)
        assert "➕ Nuevas: 2" in last(rig, FACILITATOR).text
        assert coming(rig) == []
        assert not await reader.step()
        await tap(rig, FACILITATOR, "Aplicar")
        assert [one.external_key for one in coming(rig)] == ["3@x", "10@x"]
        assert feed(rig).state is FeedState.ACTIVE

    async def test_what_is_not_wanted_is_read_no_more(self, rig: Rig, team: None) -> None:
        site = Site(calendar(3))
        reader = site.reader(rig)
        await write(rig, FACILITATOR, f"/importar {URL}")
        await tap(rig, FACILITATOR, "FutbolNet")
        await reader.step()
        await passes(rig)
        await tap(rig, FACILITATOR, "No hacer nada")
        assert (feed(rig).state, feed(rig).url_sealed) == (FeedState.OFF, None)

    async def test_a_change_is_taken_over_by_itself_every_few_hours(
        self, rig: Rig, team: None, clock: FakeClock
    ) -> None:
        site = Site(calendar(3, 10))
        reader = await added(rig, site)
        assert not await reader.step()
        clock.advance(hours=4)
        assert await reader.step()
        assert site.asked[-1].headers["If-None-Match"]
        site.content = calendar(3, 10, hour=16)
        clock.advance(hours=4)
        assert await reader.step()
        assert {one.starts_at.hour for one in coming(rig)} == {21}
        assert [one.changes for one in coming(rig)] == [1, 1]

    async def test_what_the_calendar_has_no_longer_is_shown_once_and_cancelled_by_a_press(
        self, rig: Rig, team: None, clock: FakeClock
    ) -> None:
        site = Site(calendar(3, 10))
        reader = await added(rig, site)
        site.content = calendar(3)
        for _ in range(2):
            clock.advance(hours=4)
            assert await reader.step()
        await passes(rig)
        shown = [one for one in rig.telegram.texts_to(FACILITATOR) if "Ya no están" in one]
        assert len(shown) == 1
        assert len(coming(rig)) == 2
        await rig.chat()
        await tap(rig, FACILITATOR, "Aplicar y cancelar")
        # Shown four hours ago: it holds two.
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")
        site.content = calendar(3, more="STATUS:CANCELLED\n")
        clock.advance(hours=4)
        await reader.step()
        assert [one.external_key for one in coming(rig)] == ["10@x"]

    async def test_a_failure_is_told_once_and_a_reading_ends_it(
        self, rig: Rig, team: None, clock: FakeClock
    ) -> None:
        site = Site(calendar(3))
        reader = await added(rig, site)
        site.code = 500
        for _ in range(4):
            clock.advance(hours=13)
            assert await reader.step()
        await passes(rig)
        told = [one for one in rig.telegram.texts_to(FACILITATOR) if "No pude leer" in one]
        assert len(told) == 1
        assert rig.do(session_feeds.broken) != []
        site.code = 200
        clock.advance(hours=13)
        assert await reader.step()
        assert (feed(rig).failures, feed(rig).error) == (0, None)

    async def test_a_link_that_never_worked_is_said_at_once_and_forgotten(
        self, rig: Rig, team: None
    ) -> None:
        reader = Site(b"<html>no</html>").reader(rig)
        await write(rig, FACILITATOR, f"/importar {URL}")
        await tap(rig, FACILITATOR, "FutbolNet")
        assert await reader.step()
        await passes(rig)
        assert "No pude leer el calendario" in last(rig, FACILITATOR).text
        assert feed(rig).state is FeedState.OFF

    async def test_who_plans_no_more_has_no_calendar_read(
        self, rig: Rig, team: None, clock: FakeClock
    ) -> None:
        reader = await added(rig, Site(calendar(3)))

        def suspend(work: Work) -> None:
            feed = work.session.get_one(SessionFeed, 1)
            feed.staff.suspended_at = work.now

        rig.do(suspend)
        clock.advance(hours=4)
        assert not await reader.step()
        assert feed(rig).state is FeedState.OFF
        assert [one.source for one in coming(rig)] == [None]

    async def test_it_can_be_taken_off_and_its_sessions_stay(self, rig: Rig, team: None) -> None:
        await added(rig, Site(calendar(3)))
        await write(rig, OTHER, "/importar")
        await tap(rig, OTHER, "🔗 FutbolNet")
        await tap(rig, OTHER, "No leerlo más")
        assert "Sus sesiones siguen en pie" in last(rig, OTHER).text
        assert (feed(rig).state, len(coming(rig))) == (FeedState.OFF, 1)

    async def test_taken_off_and_added_again_it_governs_its_sessions_again(
        self, rig: Rig, team: None, clock: FakeClock
    ) -> None:
        site = Site(calendar(3, 10))
        await added(rig, site)
        number = feed(rig).id
        rig.do(lambda work: session_feeds.off(work, number, by=planner(work)))
        assert [(one.source, one.external_key, one.imported) for one in coming(rig)] == [
            (None, None, None)
        ] * 2
        before = [one.id for one in coming(rig)]
        reader = await added(rig, site)
        assert [one.id for one in coming(rig)] == before
        assert {one.source for one in coming(rig)} == {session_feeds.source_of(number + 1)}
        site.content = calendar(3, 10, hour=16)
        clock.advance(hours=4)
        assert await reader.step()
        assert [(one.id, one.starts_at.hour) for one in coming(rig)] == [
            (one, 21) for one in before
        ]

    async def test_only_who_added_it_says_of_which_programme_it_is(
        self, rig: Rig, team: None
    ) -> None:
        shown = await write(rig, FACILITATOR, f"/importar {URL}")
        (data,) = [data for label, data in shown.buttons.items() if label == "FutbolNet"]
        await rig.chat(updates.press(OTHER, data))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")

    @pytest.mark.parametrize(
        "url",
        [
            "http://x.org/a.ics", "ftp://x.org/a", "https://localhost/a", "https://u:p@x.org/a",
            "https://x.org:8080/a", "https://", "https://[::1/a", "webcal://x.org/a",
            "https://x.org/" + "a" * 1000,
        ],
    )  # fmt: skip
    async def test_an_address_that_is_none_is_refused(self, rig: Rig, team: None, url: str) -> None:
        shown = await write(rig, FACILITATOR, f"/importar {url}")
        assert shown.text == rig.words("error-feed-address")


class TestFetching:
    async def refusal(self, url: str = URL, *numbers: str, **answer: object) -> str:
        def respond(_request: httpx.Request) -> httpx.Response:
            return httpx.Response(**answer)  # type: ignore[arg-type]  # keywords of a response

        transport = httpx.MockTransport(respond)
        with pytest.raises(NotRead) as raised:
            await feed_reader.fetch(url, resolve=at(*(numbers or (OPEN,))), transport=transport)
        return str(raised.value)

    @pytest.mark.parametrize(
        "number",
        ["127.0.0.1", "10.0.0.8", "192.168.1.1", "169.254.169.254", "::1", "fe80::1%eth0", "172.16.0.1",
         "100.64.0.1", "fd00::1", "224.0.0.1"],
    )  # fmt: skip
    async def test_no_machine_of_a_private_network_is_asked(self, number: str) -> None:
        assert await self.refusal(URL, number, status_code=200) == "private"
        assert await self.refusal(URL, OPEN, number, status_code=200) == "private"

    async def test_the_number_that_was_checked_is_the_one_connected_to(self) -> None:
        asked: list[httpx.Request] = []

        def respond(request: httpx.Request) -> httpx.Response:
            asked.append(request)
            return httpx.Response(200, content=b"x")

        got = await feed_reader.fetch(URL, resolve=at(OPEN), transport=httpx.MockTransport(respond))
        assert got.content == b"x"
        assert asked[0].url.host == OPEN
        assert asked[0].headers["Host"] == "calendar.example.org"
        assert asked[0].extensions["sni_hostname"] == "calendar.example.org"

    async def test_a_redirect_is_followed_a_few_times_and_only_to_where_one_may_go(self) -> None:
        there = {"location": "https://other.example.org/x"}
        assert await self.refusal(status_code=302, headers=there) == "redirects"
        for bad in ("http://other.example.org/x", "https://localhost/x", "file:///etc/passwd"):
            assert await self.refusal(status_code=302, headers={"location": bad}) == "address"

    async def test_what_is_too_large_packed_or_an_error_is_refused(self) -> None:
        assert await self.refusal(status_code=200, content=b"x" * 2_000_000) == "large"
        assert await self.refusal(status_code=404) == "http-404"
        packed = {"content-encoding": "br"}
        assert await self.refusal(status_code=200, headers=packed) == "packed"
