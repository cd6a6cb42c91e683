"""Telegram calls the assistant instead of being asked: with the secret, again and again until it has it."""

from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from bot.rasa_process import free_port
from tests.e2e.town import PATIENCE, Town, a_town, code_in, texts, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]

SECRET = "a-secret-of-the-tests-0123456789"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def called_town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    """A town whose assistant is called by Telegram."""
    address = f"127.0.0.1:{free_port()}"
    async with a_town(
        tmp_path_factory.mktemp("called"),
        PAZOS_WEBHOOK_URL=f"http://{address}/telegram/hook",
        PAZOS_WEBHOOK_SECRET=SECRET,
        PAZOS_WEBHOOK_LISTEN=address,
    ) as town:
        yield town


async def test_a_report_goes_all_its_way(called_town: Town) -> None:
    town = called_town
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    await marleny.press(card, "Recibido")
    await luz.wait_for("Marleny", within=PATIENCE)
    assert await town.client.calls("getUpdates") == []
    town.clear()


async def test_what_telegram_delivers_again_is_dealt_with_once(called_town: Town) -> None:
    town = called_town
    marleny, luz = await town.gestor(), await town.resident()
    summary = await town.summary(luz)
    await town.client.lose_acks(3)
    await luz.press(summary, "Enviar")
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    await town.alert(marleny, code)
    await told(luz, "cómo va mi reporte", then=code)
    assert [case.code for case in town.cases_of(luz)] == [code]
    assert len(await texts(luz, "Recibido")) == 1
    town.clear()


async def test_posts_that_are_not_from_telegram_are_refused(called_town: Town) -> None:
    town = called_town
    luz = await town.resident()
    update = {
        "update_id": 900_000_001,
        "message": {
            "message_id": 1,
            "date": 1_700_000_000,
            "chat": {"id": luz.id, "type": "private", "first_name": "Luz"},
            "from": {"id": luz.id, "is_bot": False, "first_name": "Luz"},
            "text": "quién lee esto que escribo",
        },
    }
    right = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    url = town.settings.webhook_url or ""
    async with httpx.AsyncClient(trust_env=False) as stranger:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed-secret-0123456789"}):
            assert (await stranger.post(url, json=update, headers=headers)).status_code == 401
        for body in (b"", b"{", b"[]", b'"x"', b'{"update_id": "no number"}', b"[" * 100_000):
            answer = await stranger.post(url, content=body, headers=right)
            assert answer.status_code == 400
        huge = await stranger.post(url, content=b" " * 1_100_000, headers=right)
        assert huge.status_code == 413
        assert (await stranger.get(url)).status_code == 405
        other = f"{url.removesuffix('hook')}other"
        assert (await stranger.post(other, json=update, headers=right)).status_code == 404
    await told(luz, "cómo va mi reporte", then="No encuentro")
    assert await texts(luz, "Quién ve") == []
    town.clear()


async def test_what_comes_while_the_assistant_is_dead_is_delivered_after_its_start(
    called_town: Town,
) -> None:
    town = called_town
    luz = await town.resident()
    await town.assistant.kill()
    sent = await luz.send_text("quién lee esto que escribo")
    await town.assistant.start()
    await luz.wait_for("Quién ve", after=sent, within=PATIENCE)
