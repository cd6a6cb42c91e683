"""What people do becomes updates, delivered by polling under Telegram's rules."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from simulator import SimPhone, Simulator, SimulatorError
from tests.simulator.sim_rig import RawBot


async def _payloads(raw: RawBot, kind: str = "message") -> list[dict[str, Any]]:
    return [update[kind] for update in await raw.ok("getUpdates") if kind in update]


async def test_updates_come_in_order_until_a_higher_offset_confirms_them(
    raw: RawBot, luz: SimPhone
) -> None:
    await luz.send_text("uno")
    first = await raw.ok("getUpdates")
    again = await raw.ok("getUpdates")
    assert first == again
    ids = [update["update_id"] for update in first]
    assert ids == [ids[0], ids[0] + 1]
    rest = await raw.ok("getUpdates", offset=ids[1])
    assert [update["message"]["text"] for update in rest] == ["uno"]
    assert (await luz.messages())[0].taken
    assert not (await luz.messages())[1].taken
    assert await raw.ok("getUpdates", offset=ids[1] + 1) == []


async def test_limit_and_negative_offset_choose_among_the_pending(
    raw: RawBot, luz: SimPhone
) -> None:
    for word in ("uno", "dos", "tres"):
        await luz.send_text(word)
    assert len(await raw.ok("getUpdates", limit=2)) == 2
    last = await raw.ok("getUpdates", offset=-1)
    assert [update["message"]["text"] for update in last] == ["tres"]
    assert len(await raw.ok("getUpdates")) == 1


async def test_a_long_poll_returns_when_something_comes(raw: RawBot, sim: Simulator) -> None:
    phone = await sim.client.phone("Luz")
    poll = asyncio.create_task(raw.ok("getUpdates", timeout=30))
    await phone.start()
    assert [update["message"]["text"] for update in await poll] == ["/start"]


async def test_only_the_kinds_asked_for_are_kept(raw: RawBot, luz: SimPhone) -> None:
    await raw.ok("getUpdates", offset=-1, allowed_updates=["callback_query"])
    assert (await luz.send_text("no se pide")).update_id is None
    await luz.press(1, data="x")
    kinds = [set(update) - {"update_id"} for update in await raw.ok("getUpdates")]
    assert kinds == [{"message"}, {"callback_query"}]


async def test_a_second_poller_ends_the_first_with_a_conflict(raw: RawBot, sim: Simulator) -> None:
    first = asyncio.create_task(raw.refusal("getUpdates", timeout=30))
    phone = await sim.client.phone("Luz")
    await sim.client.wait_for_call("getUpdates", finished=False)
    second = asyncio.create_task(raw.ok("getUpdates", timeout=30))
    assert await first == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance "
        "is running"
    )
    await phone.start()
    assert len(await second) == 1


async def test_dropping_pending_updates_forgets_them(raw: RawBot, luz: SimPhone) -> None:
    await raw.ok("deleteWebhook", drop_pending_updates=True)
    assert await raw.ok("getUpdates") == []


async def test_a_confirmed_update_can_be_delivered_twice(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    (update,) = await raw.ok("getUpdates")
    offset = update["update_id"] + 1
    assert await raw.ok("getUpdates", offset=offset) == []
    assert await sim.client.replay() == update["update_id"]
    assert await raw.ok("getUpdates", offset=offset) == [update]
    assert await raw.ok("getUpdates", offset=offset) == []
    with pytest.raises(SimulatorError, match="no such confirmed update"):
        await sim.client.replay(update_id=1)


async def test_any_update_can_be_injected(raw: RawBot, sim: Simulator) -> None:
    await sim.client.raw_update("poll_of_the_future", {"a": 1})
    (update,) = await raw.ok("getUpdates")
    assert update["poll_of_the_future"] == {"a": 1}


async def test_a_message_tells_who_wrote_it_and_what_its_words_mark(
    raw: RawBot, sim: Simulator
) -> None:
    phone = await sim.client.phone("John", language_code="en", phone_id=77, username="jo")
    await phone.start("abc-1")
    (message,) = await _payloads(raw)
    assert message["from"] == {
        "id": 77,
        "is_bot": False,
        "first_name": "John",
        "username": "jo",
        "language_code": "en",
    }
    assert message["chat"] == {"id": 77, "first_name": "John", "username": "jo", "type": "private"}
    assert message["text"] == "/start abc-1"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


@pytest.mark.parametrize("payload", ["con espacio", "ñ", "x" * 65, "a=b"])
async def test_a_deep_link_carries_only_what_telegram_lets_through(
    sim: Simulator, payload: str
) -> None:
    phone = await sim.client.phone("Luz")
    with pytest.raises(SimulatorError, match="a deep link carries 1 to 64"):
        await phone.start(payload)


async def test_a_flood_of_words_leaves_as_several_messages(raw: RawBot, luz: SimPhone) -> None:
    await luz.send_text("ñ" * 5000)
    texts = [message["text"] for message in await _payloads(raw)]
    assert [len(text) for text in texts] == [6, 4096, 904]


async def test_media_come_with_their_sizes_and_captions(raw: RawBot, luz: SimPhone) -> None:
    await luz.send_photo(sample="broken_lamp", caption="sin luz")
    await luz.send_photo(content=b"\xff\xd8not really a picture")
    await luz.send_voice(duration=3)
    await luz.send_document(file_name="a.pdf", claimed_size=10**9)
    await luz.send_video(duration=4)
    await luz.send_sticker("🙂")
    await luz.send_location(3.5, -76.3, horizontal_accuracy=12)
    await luz.send_contact()
    await luz.send_contact("+57123", "Vecino")
    start, photo, odd, voice, document, video, sticker, pin, own, other = await _payloads(raw)
    assert start["text"] == "/start"
    assert [size["width"] for size in photo["photo"]] == [90, 320, 800]
    assert photo["caption"] == "sin luz"
    assert odd["photo"][-1]["width"] == 800
    assert (voice["voice"]["duration"], voice["voice"]["mime_type"]) == (3, "audio/ogg")
    assert document["document"]["file_size"] == 10**9
    assert video["video"]["duration"] == 4
    assert sticker["sticker"]["emoji"] == "🙂"
    assert pin["location"] == {"latitude": 3.5, "longitude": -76.3, "horizontal_accuracy": 12.0}
    assert own["contact"]["user_id"] == luz.id
    assert other["contact"] == {"phone_number": "+57123", "first_name": "Vecino"}


async def test_an_edited_message_comes_as_its_own_kind(raw: RawBot, luz: SimPhone) -> None:
    sent = await luz.send_text("en Zamorano")
    await luz.edit(sent.message.message_id, "en Las Delicias")
    (edited,) = await _payloads(raw, "edited_message")
    assert edited["text"] == "en Las Delicias"
    assert edited["edit_date"] >= edited["date"]


async def test_a_reply_quotes_the_message_it_answers(raw: RawBot, luz: SimPhone) -> None:
    sent = await raw.ok("sendMessage", chat_id=luz.id, text="¿dónde?")
    await luz.send_text("aquí", reply_to=sent["message_id"])
    *_, message = await _payloads(raw)
    assert message["reply_to_message"]["text"] == "¿dónde?"


async def test_a_press_names_the_message_and_the_person(raw: RawBot, luz: SimPhone) -> None:
    markup = {"inline_keyboard": [[{"text": "Sí, ahora", "callback_data": "now:1"}]]}
    sent = await raw.ok("sendMessage", chat_id=luz.id, text="¿ahora?", reply_markup=markup)
    press = await luz.press(sent["message_id"], "sí")
    (query,) = await _payloads(raw, "callback_query")
    assert query["data"] == "now:1"
    assert query["id"] == press.query_id
    assert query["from"]["id"] == luz.id
    assert query["message"]["message_id"] == sent["message_id"]


async def test_forged_stale_and_foreign_presses_reach_the_bot_as_they_would(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    kevin = await sim.client.phone("Kevin")
    markup = {"inline_keyboard": [[{"text": "Recibido", "callback_data": "ack:1"}]]}
    sent = await raw.ok("sendMessage", chat_id=luz.id, text="alerta", reply_markup=markup)
    await luz.press(sent["message_id"], data="\0no such data")
    await kevin.press(sent["message_id"], "Recibido", owner=luz)
    await raw.ok("deleteMessage", chat_id=luz.id, message_id=sent["message_id"])
    await luz.press(sent["message_id"], data="ack:1")
    forged, foreign, stale = await _payloads(raw, "callback_query")
    assert forged["data"] == "\0no such data"
    assert (foreign["from"]["id"], foreign["message"]["chat"]["id"]) == (kevin.id, luz.id)
    assert stale["message"] == {"chat": luz_chat(luz), "message_id": 2, "date": 0}
    with pytest.raises(SimulatorError, match="has no button"):
        await luz.press(1, "nothing of the kind")


def luz_chat(phone: SimPhone) -> dict[str, Any]:
    return {"id": phone.id, "first_name": "Luz", "type": "private"}


async def test_a_link_button_reaches_nobody(raw: RawBot, luz: SimPhone) -> None:
    markup = {"inline_keyboard": [[{"text": "Ver", "url": "https://example.org"}]]}
    sent = await raw.ok("sendMessage", chat_id=luz.id, text="x", reply_markup=markup)
    press = await luz.press(sent["message_id"], "Ver")
    assert (press.url, press.query_id) == ("https://example.org", None)


async def test_docked_keys_send_their_words_a_place_or_a_contact(
    raw: RawBot, luz: SimPhone
) -> None:
    keys = [
        [{"text": "Un sitio oscuro"}],
        [
            {"text": "Mi ubicación", "request_location": True},
            {"text": "Mi número", "request_contact": True},
        ],
    ]
    markup = {"keyboard": keys, "one_time_keyboard": True}
    await raw.ok("sendMessage", chat_id=luz.id, text="¿qué?", reply_markup=markup)
    await luz.wait_for("¿qué?", key="sitio")
    await luz.press_key("sitio oscuro")
    assert (await luz.show())["keyboard_hidden"] is True
    await luz.press_key("Mi ubicación", latitude=3.5, longitude=-76.3)
    await luz.press_key("Mi número")
    _, words, pin, card = await _payloads(raw)
    assert words["text"] == "Un sitio oscuro"
    assert pin["location"]["latitude"] == 3.5
    assert card["contact"]["user_id"] == luz.id
    with pytest.raises(SimulatorError, match="latitude and longitude are needed"):
        await luz.press_key("Mi ubicación")
    await raw.ok("sendMessage", chat_id=luz.id, text="x", reply_markup={"remove_keyboard": True})
    with pytest.raises(SimulatorError, match="no key"):
        await luz.press_key("Un sitio oscuro")


async def test_blocking_and_coming_back_are_told_once_each(raw: RawBot, luz: SimPhone) -> None:
    await luz.block()
    await luz.block()
    with pytest.raises(SimulatorError, match="blocked on this phone"):
        await luz.send_text("hola")
    await luz.start("x")
    updates = await raw.ok("getUpdates")
    changes = [u["my_chat_member"] for u in updates if "my_chat_member" in u]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    assert updates[-1]["message"]["text"] == "/start x"


async def test_a_deleted_chat_is_empty_and_can_be_written_to(raw: RawBot, luz: SimPhone) -> None:
    await luz.delete_chat()
    assert await luz.messages() == []
    await raw.ok("sendMessage", chat_id=luz.id, text="sigo aquí")
    assert [message.text for message in await luz.messages()] == ["sigo aquí"]
