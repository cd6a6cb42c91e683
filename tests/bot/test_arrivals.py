"""How updates come in: stored before Telegram is told that we have them, by polling and by webhook."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from telegram import Update
from telegram.ext import ExtBot

from bot import arrivals
from bot.arrivals import MAX_BODY, arrival_of, chat_id_of, poll, webhook
from referrals import inbox
from referrals.db import Database
from referrals.models import InboxRow
from tests.bot import updates
from tests.bot.fake_telegram import (
    BROKEN,
    CONFLICT,
    UNAUTHORIZED,
    Call,
    FakeTelegram,
    Fault,
    no_connection,
    timed_out,
    too_many,
)

ANA = 81
SECRET = "a-secret-of-this-installation"


def stored(database: Database) -> list[int]:
    """The numbers of the updates in the inbox, oldest first."""
    with database.work() as work:
        rows = work.session.query(InboxRow).order_by(InboxRow.id)
        return [row.update_id for row in rows]


class Poller:
    """Polls until Telegram has been asked for what comes after the last of its answers."""

    def __init__(self, database: Database, bot: ExtBot[None], telegram: FakeTelegram) -> None:
        self.database = database
        self.bot = bot
        self.telegram = telegram
        self.woken = 0
        self.pauses: list[float] = []

    async def __call__(self, *batches: list[updates.Json] | Exception) -> None:
        self.telegram.updates.extend(batches)
        done = asyncio.Event()

        async def wait_for_more(call: Call) -> None:
            if call.method == "getUpdates" and not self.telegram.updates and not self.faults():
                done.set()
                await asyncio.Event().wait()

        def arrived() -> None:
            self.woken += 1

        self.telegram.on_call = wait_for_more
        polling = asyncio.create_task(poll(self.database, self.bot, arrived=arrived))
        try:
            async with asyncio.timeout(20):
                await done.wait()
        finally:
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)

    def faults(self) -> bool:
        return any(fault.times > 0 for fault in self.telegram.faults)

    @property
    def offsets(self) -> list[Any]:
        """What each question asked for; None where it named no number."""
        return [call.params.get("offset") for call in self.telegram.asked("getUpdates")]


@pytest.fixture
def poller(
    database: Database,
    bot: ExtBot[None],
    telegram: FakeTelegram,
    monkeypatch: pytest.MonkeyPatch,
) -> Poller:
    made = Poller(database, bot, telegram)
    sleep = asyncio.sleep

    async def skip(seconds: float) -> None:
        made.pauses.append(seconds)
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", skip)
    return made


class TestPolling:
    async def test_a_batch_is_confirmed_by_the_question_after_it_was_stored(
        self, poller: Poller
    ) -> None:
        batch = [updates.text(ANA, "uno"), updates.text(ANA, "dos")]
        await poller(batch)
        numbers = [one["update_id"] for one in batch]
        assert stored(poller.database) == numbers
        assert poller.offsets == [None, numbers[-1] + 1]
        assert poller.woken >= 1

    async def test_a_store_that_fails_has_the_same_updates_come_again(
        self, poller: Poller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        batch = [updates.text(ANA, "uno")]
        store = inbox.store
        failures = iter([True, True])

        def break_twice(*arguments: Any) -> int:
            if next(failures, False):
                raise ConnectionError("database")
            return store(*arguments)

        monkeypatch.setattr(inbox, "store", break_twice)
        await poller(batch, batch, batch)
        assert poller.offsets == [None, None, None, batch[0]["update_id"] + 1]
        assert stored(poller.database) == [batch[0]["update_id"]]
        assert poller.woken >= 1

    async def test_after_a_confirmed_batch_a_failure_asks_for_the_one_behind_it_again(
        self, poller: Poller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first, second = [updates.text(ANA, "uno")], [updates.text(ANA, "dos")]
        store = inbox.store
        failures = iter([False, True])

        def break_second(*arguments: Any) -> int:
            if next(failures, False):
                raise ConnectionError("database")
            return store(*arguments)

        monkeypatch.setattr(inbox, "store", break_second)
        await poller(first, second, second)
        behind = first[0]["update_id"] + 1
        assert poller.offsets[:3] == [None, behind, behind]
        assert len(stored(poller.database)) == 2

    async def test_an_update_that_is_delivered_twice_is_stored_once(self, poller: Poller) -> None:
        update = updates.text(ANA, "uno")
        await poller([update, update], [update])
        assert stored(poller.database) == [update["update_id"]]

    async def test_updates_that_came_out_of_order_are_all_confirmed(self, poller: Poller) -> None:
        first, second = updates.text(ANA, "uno"), updates.text(ANA, "dos")
        await poller([second, first])
        assert poller.offsets[-1] == second["update_id"] + 1

    @pytest.mark.parametrize(
        "trouble",
        [no_connection(), timed_out(), CONFLICT, UNAUTHORIZED, BROKEN, too_many(7)],
        ids=["no connection", "late", "409", "401", "500", "429"],
    )
    async def test_trouble_at_telegrams_end_is_survived(self, poller: Poller, trouble: Any) -> None:
        poller.telegram.faults.append(Fault(trouble, method="getUpdates", times=3))
        update = updates.text(ANA, "uno")
        await poller([update])
        assert stored(poller.database) == [update["update_id"]]
        assert len([one for one in poller.pauses if one > 0]) == 3

    async def test_pauses_grow_to_a_limit_and_begin_anew(self, poller: Poller) -> None:
        poller.telegram.faults.append(Fault(no_connection(), method="getUpdates", times=8))
        await poller([updates.text(ANA, "uno")])
        assert poller.pauses == [0.5, 1, 2, 4, 8, 15, 15, 15]
        poller.pauses.clear()
        poller.telegram.faults.append(Fault(no_connection(), method="getUpdates"))
        await poller([updates.text(ANA, "dos")])
        assert poller.pauses == [0.5]

    async def test_telegrams_own_pause_is_kept(self, poller: Poller) -> None:
        poller.telegram.faults.append(Fault(too_many(42), method="getUpdates"))
        await poller([])
        assert poller.pauses[0] == 42

    async def test_what_this_version_cannot_read_holds_up_nothing(self, poller: Poller) -> None:
        strange = updates.update(message={"no": "chat", "nor": "date"})
        plain = updates.text(ANA, "uno")
        with pytest.raises((TypeError, KeyError)):
            Update.de_json(strange, poller.bot)
        await poller([strange, plain])
        assert stored(poller.database) == [strange["update_id"], plain["update_id"]]

    async def test_only_the_kinds_that_are_dealt_with_are_asked_for(self, poller: Poller) -> None:
        await poller([])
        question = poller.telegram.asked("getUpdates")[0]
        assert set(question.params["allowed_updates"]) == {
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member",
        }
        assert question.params["timeout"] == arrivals.POLL_SECONDS


class Post:
    """Posts to the webhook as Telegram does."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.woken = 0

        def arrived() -> None:
            self.woken += 1

        app = webhook(database, path="/telegram", secret=SECRET, arrived=arrived)
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url="http://bot.test"
        )

    async def __call__(self, body: Any, *, secret: str | None = SECRET) -> int:
        name = b"X-Telegram-Bot-Api-Secret-Token"
        headers = [] if secret is None else [(name, secret.encode())]
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        answer = await self.client.post("/telegram", content=content, headers=headers)
        return answer.status_code


@pytest.fixture
async def post(database: Database) -> AsyncIterator[Post]:
    made = Post(database)
    yield made
    await made.client.aclose()


class TestWebhook:
    async def test_an_update_is_answered_when_it_was_stored(self, post: Post) -> None:
        update = updates.text(ANA, "uno")
        assert await post(update) == 200
        assert stored(post.database) == [update["update_id"]]
        assert post.woken >= 1

    async def test_a_repeated_delivery_is_answered_and_stored_once(self, post: Post) -> None:
        update = updates.text(ANA, "uno")
        assert [await post(update), await post(update)] == [200, 200]
        assert stored(post.database) == [update["update_id"]]

    @pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET.upper(), "ñ"])
    async def test_without_the_secret_nothing_is_stored(
        self, post: Post, secret: str | None
    ) -> None:
        assert await post(updates.text(ANA, "uno"), secret=secret) == 401
        assert stored(post.database) == []
        assert post.woken == 0

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"{",
            b"null",
            b"[]",
            b"7",
            b'"x"',
            b"{}",
            b'{"update_id": null}',
            b'{"update_id": "7"}',
            b'{"update_id": true}',
            b'{"update_id": 1e999}',
            b'{"update_id": 1.5}',
            b'{"update_id": -1}',
            b'{"update_id": 99999999999999999999999}',
            b"\xff\xfe\x00",
            b"[" * 100_000,
        ],
        ids=str,
    )
    async def test_what_is_no_update_is_refused(self, post: Post, body: bytes) -> None:
        assert await post(body) == 400
        assert stored(post.database) == []

    async def test_an_update_in_another_encoding_of_json_is_taken(self, post: Post) -> None:
        assert await post(json.dumps(updates.text(ANA, "ñ")).encode("utf-16")) == 200

    async def test_too_large_a_body_is_refused_before_it_is_read_whole(self, post: Post) -> None:
        read = 0

        async def endless() -> AsyncIterator[bytes]:
            nonlocal read
            while True:
                read += 65_536
                yield b" " * 65_536

        answer = await post.client.post(
            "/telegram",
            content=endless(),
            headers={"X-Telegram-Bot-Api-Secret-Token": SECRET},
        )
        assert answer.status_code == 413
        assert read <= MAX_BODY + 10 * 65_536

    async def test_a_store_that_fails_has_telegram_deliver_again(
        self, post: Post, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sleep = asyncio.sleep

        async def skip(_seconds: float) -> None:
            await sleep(0)

        def broken(*_arguments: Any) -> int:
            raise ConnectionError("database")

        update = updates.text(ANA, "uno")
        with monkeypatch.context() as patch:
            patch.setattr(asyncio, "sleep", skip)
            patch.setattr(inbox, "store", broken)
            assert await post(update) == 503
        assert await post(update) == 200
        assert stored(post.database) == [update["update_id"]]

    async def test_nothing_else_is_served(self, post: Post) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        assert (await post.client.get("/telegram", headers=headers)).status_code == 405
        assert (await post.client.post("/", headers=headers)).status_code == 404


@pytest.mark.parametrize(
    ("update", "chat_id"),
    [
        (updates.text(ANA, "x"), ANA),
        (updates.edited(ANA, "x"), ANA),
        (updates.press(ANA, "x"), ANA),
        (updates.membership(ANA, "kicked"), ANA),
        (updates.in_group("x", chat_id=-100_7), -100_7),
        ({"update_id": 1, "callback_query": {"id": "1", "from": {"id": ANA}}}, ANA),
        ({"update_id": 1, "inline_query": {"id": "1", "from": {"id": ANA}}}, ANA),
        ({"update_id": 1, "poll": {"id": "1"}}, 0),
        ({"update_id": 1}, 0),
        ({"update_id": 1, "message": None}, 0),
        ({"update_id": 1, "message": {"chat": {"id": "x"}, "from": {"id": ANA}}}, ANA),
        ({"update_id": 1, "message": {"chat": 5}}, 0),
        ({"update_id": 1, "callback_query": {"message": "x", "from": []}}, 0),
    ],
)
def test_each_update_is_queued_with_its_chat(update: updates.Json, chat_id: int) -> None:
    assert chat_id_of(update) == chat_id
    arrival = arrival_of(update)
    assert arrival is not None
    assert arrival.chat_id == chat_id


def test_updates_are_sealed_at_rest(local: Database) -> None:
    arrival = arrival_of(updates.text(ANA, "me van a matar"))
    assert arrival is not None
    with local.work() as work:
        inbox.store(work, [arrival])
        row = work.session.query(InboxRow).one()
        assert row.payload_sealed is not None
        assert b"matar" not in row.payload_sealed
        assert str(ANA) not in row.chat_key
