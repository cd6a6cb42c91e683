"""Delivery by webhook: secret, order, redelivery, and the way back to polling."""

from __future__ import annotations

import asyncio

import pytest

from simulator import SimPhone, Simulator
from tests.simulator.sim_rig import RawBot, Receiver


async def test_updates_are_posted_in_order_with_the_secret(
    raw: RawBot, luz: SimPhone, receiver: Receiver
) -> None:
    await luz.send_text("uno")
    await raw.ok("setWebhook", url=receiver.url, secret_token="s3cret-x", max_connections=7)
    await luz.send_text("dos")
    await receiver.wait(3)
    assert [body["message"]["text"] for _, body in receiver.posts] == ["/start", "uno", "dos"]
    assert {headers["x-telegram-bot-api-secret-token"] for headers, _ in receiver.posts} == {
        "s3cret-x"
    }
    await luz.wait_for("dos", sender="me", taken=True)
    info = await raw.ok("getWebhookInfo")
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (
        receiver.url,
        0,
        7,
    )


async def test_a_failed_update_comes_again_before_the_chats_next_one(
    raw: RawBot, luz: SimPhone, receiver: Receiver
) -> None:
    receiver.statuses = [500, 503, 502]
    await raw.ok("setWebhook", url=receiver.url)
    await luz.send_text("uno")
    await receiver.wait(5)
    first = receiver.update_ids[0]
    assert receiver.update_ids == [first, first, first, first, first + 1]
    info = await raw.ok("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 502 X"


async def test_another_chat_is_not_held_up_by_a_failing_one(
    raw: RawBot, sim: Simulator, luz: SimPhone, receiver: Receiver
) -> None:
    kevin = await sim.client.phone("Kevin")
    await raw.ok("getUpdates", offset=-1)
    receiver.statuses = [500] * 2
    await raw.ok("setWebhook", url=receiver.url)
    await receiver.wait(3)
    await kevin.start()
    await receiver.wait(4)
    assert receiver.posts[-1][1]["message"]["from"]["id"] == kevin.id


async def test_an_answer_that_was_lost_brings_the_same_update_again(
    raw: RawBot, sim: Simulator, luz: SimPhone, receiver: Receiver
) -> None:
    await sim.client.lose_acks(2)
    await raw.ok("setWebhook", url=receiver.url)
    await receiver.wait(3)
    assert len(set(receiver.update_ids)) == 1
    await luz.wait_for("/start", sender="me", taken=True)
    await sim.client.replay()
    await receiver.wait(4)
    assert len(set(receiver.update_ids)) == 1


async def test_nobody_listening_is_told_and_the_update_kept(
    raw: RawBot, sim: Simulator, luz: SimPhone, receiver: Receiver
) -> None:
    nowhere = receiver.url.rsplit(":", 1)[0] + ":9/hook"
    await raw.ok("setWebhook", url=nowhere)
    async with asyncio.timeout(10):
        while sim.api.webhook.last_error is None:
            await sim.world.queue.pulse.wait(1)
    info = await raw.ok("getWebhookInfo")
    assert info["last_error_message"] == "Connection failed: ConnectError"
    await raw.ok("setWebhook", url=receiver.url)
    await receiver.wait(1)


async def test_polling_and_webhook_exclude_each_other(
    raw: RawBot, sim: Simulator, receiver: Receiver
) -> None:
    poll = asyncio.create_task(raw.refusal("getUpdates", timeout=30))
    await sim.client.wait_for_call("getUpdates", finished=False)
    await raw.ok("setWebhook", url=receiver.url)
    assert await poll == "Conflict: terminated by setWebhook request"
    assert await raw.refusal("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to "
        "delete the webhook first"
    )
    await raw.ok("deleteWebhook")
    assert await raw.ok("getUpdates") == []


async def test_a_method_in_the_answer_is_carried_out(
    raw: RawBot, luz: SimPhone, receiver: Receiver
) -> None:
    receiver.answer = {"method": "sendMessage", "chat_id": luz.id, "text": "de una vez"}
    await raw.ok("setWebhook", url=receiver.url)
    await luz.wait_for("de una vez")


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"url": "ftp://x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org/hook"},
            "bad webhook: the simulator delivers to loopback addresses only",
        ),
        (
            {"url": "http://127.0.0.1:1/", "secret_token": "á"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_a_webhook_that_cannot_be_is_refused(
    raw: RawBot, params: dict[str, str], reason: str
) -> None:
    assert await raw.refusal("setWebhook", **params) == f"Bad Request: {reason}"
