"""The control API: waiting, the stream of events, refusals, and who may call it."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest

from simulator import SimPhone, Simulator, SimulatorError, WaitTimeoutError, running_simulator
from simulator.samples import PHOTO_SAMPLES, image_size, sample_photo, sample_voice
from tests.simulator.sim_rig import RawBot


async def test_waiting_ends_when_the_message_comes(raw: RawBot, luz: SimPhone) -> None:
    waiting = asyncio.create_task(luz.wait_for("su código", button="ver"))
    await raw.ok("sendMessage", chat_id=luz.id, text="otra cosa")
    markup = {"inline_keyboard": [[{"text": "Ver mi caso", "callback_data": "v"}]]}
    await raw.ok("sendMessage", chat_id=luz.id, text="Su código es 1", reply_markup=markup)
    message = await waiting
    assert message.text == "Su código es 1"
    assert message.button("caso").data == "v"


async def test_each_part_of_a_condition_narrows_what_fits(raw: RawBot, luz: SimPhone) -> None:
    markup = {"inline_keyboard": [[{"text": "Sí", "callback_data": "y"}]]}
    first = await raw.ok("sendMessage", chat_id=luz.id, text="uno", reply_markup=markup)
    second = await raw.ok("sendMessage", chat_id=luz.id, text="dos")
    pin = await raw.ok("sendLocation", chat_id=luz.id, latitude=1, longitude=1)
    await raw.ok("editMessageText", chat_id=luz.id, message_id=second["message_id"], text="tres")
    gone = await raw.ok("sendMessage", chat_id=luz.id, text="fuera")
    await raw.ok("deleteMessage", chat_id=luz.id, message_id=gone["message_id"])

    async def found(**parts: Any) -> int:
        return (await luz.wait_for(within=0, **parts)).message_id

    assert await found(button="s") == first["message_id"]
    assert await found(kind="location") == pin["message_id"]
    assert await found(edited=True) == second["message_id"]
    assert await found(text="fuera", deleted=True) == gone["message_id"]
    assert await found(sender="me") == 1
    assert await found(message_id=second["message_id"], not_text="dos") == second["message_id"]
    assert await found(after=first["message_id"], kind="text") == second["message_id"]
    assert await found(no_buttons=True, count=2) == pin["message_id"]
    with pytest.raises(WaitTimeoutError):
        await found(count=4)
    with pytest.raises(WaitTimeoutError):
        await found(after=pin["message_id"])


async def test_waiting_in_vain_shows_what_the_phone_saw(raw: RawBot, luz: SimPhone) -> None:
    await raw.ok("sendMessage", chat_id=luz.id, text="algo\nmás")
    with pytest.raises(WaitTimeoutError) as timeout:
        await luz.wait_for("otra", within=0)
    assert "'text': 'otra'" in str(timeout.value)
    assert "bot algo / más" in str(timeout.value)


async def test_answers_to_presses_are_waited_for_too(raw: RawBot, luz: SimPhone) -> None:
    press = await luz.press(1, data="x")
    waiting = asyncio.create_task(luz.wait_answer(press))
    await raw.ok(
        "answerCallbackQuery", callback_query_id=press.query_id, text="Hecho", show_alert=True
    )
    answer = await waiting
    assert (answer.text, answer.alert) == ("Hecho", True)
    with pytest.raises(WaitTimeoutError):
        await luz.wait_answer(press, "otra cosa", within=0)


async def test_events_tell_a_page_what_happens_and_what_it_missed(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    state = await sim.client.state()
    await raw.ok("sendMessage", chat_id=luz.id, text="hola")
    await raw.ok("sendChatAction", chat_id=luz.id, action="typing")
    kinds: list[str] = []
    async with raw.http.stream("GET", f"/sim/events?after={state['cursor']}") as stream:
        async for line in stream.aiter_lines():
            if line.startswith("data:"):
                kinds.append(json.loads(line[5:])["type"])
            if len(kinds) == 2:
                break
    assert kinds == ["message", "typing"]
    async with raw.http.stream("GET", "/sim/events?after=anotherrun-1") as stream:
        lines = stream.aiter_lines()
        async for line in lines:
            if line == "event: reset":
                break


@pytest.mark.parametrize(
    ("method", "path", "body", "complaint"),
    [
        ("POST", "/sim/phones", {"name": " "}, "a phone needs a name"),
        ("POST", "/sim/phones", {}, "name must be given as str"),
        ("POST", "/sim/phones", {"name": "x", "id": -1}, "positive number"),
        ("GET", "/sim/phones/99", None, "no phone 99"),
        ("POST", "/sim/phones/1/fly", {}, "no phone 1"),
        ("GET", "/sim/queries/1", None, "no such press"),
        ("GET", "/sim/files/nothing", None, "no such file"),
        ("GET", "/sim/samples/nothing", None, "no such sample"),
        ("POST", "/sim/updates/raw", {"kind": "x"}, "payload must be a JSON object"),
    ],
)
async def test_the_control_api_says_what_is_wrong(
    sim: Simulator, method: str, path: str, body: dict[str, Any] | None, complaint: str
) -> None:
    with pytest.raises(SimulatorError, match=complaint):
        await sim.client.request(method, path, body)


@pytest.mark.parametrize(
    ("move", "body", "complaint"),
    [
        ("fly", {}, "a phone can text, start"),
        ("text", {"text": 5}, "text must be given as str"),
        ("text", {"text": "  "}, "does not send an empty message"),
        ("location", {"latitude": 91, "longitude": 0}, "no such place on earth"),
        ("photo", {"sample": "none"}, "sample must be one of"),
        ("photo", {"content": "%%"}, "content must be base64"),
        ("photo", {"caption": "x" * 1025}, "a caption has at most 1024"),
        ("voice", {"duration": 0}, "duration must be"),
        ("document", {"claimed_size": -1}, "claimed_size must be"),
        ("edit", {"message_id": 99, "text": "x"}, "no message 99"),
        ("press", {"message_id": 1, "chat_id": 5, "data": "x"}, "no phone 5"),
        ("wait", {"colour": "red"}, "cannot wait for that: unknown field colour"),
        ("wait", {"text": 5}, "text must be of type str"),
        ("wait", {"after": True}, "after must be of type int"),
        ("wait", {"timeout": 1000}, "timeout must be"),
    ],
)
async def test_a_move_that_no_phone_can_make_is_refused(
    sim: Simulator, luz: SimPhone, move: str, body: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(SimulatorError, match=complaint):
        await sim.client.request("POST", f"/sim/phones/{luz.id}/{move}", body)


async def test_two_phones_never_share_an_id(sim: Simulator) -> None:
    await sim.client.phone("Ana", phone_id=7)
    with pytest.raises(SimulatorError, match="there is a phone 7 already"):
        await sim.client.phone("Eva", phone_id=7)


@pytest.mark.parametrize(
    ("headers", "complaint"),
    [
        ({"host": "evil.example"}, "unknown host"),
        ({"origin": "https://evil.example"}, "foreign origin"),
        ({"origin": "null"}, "foreign origin"),
        ({"sec-fetch-site": "cross-site"}, "foreign site"),
    ],
)
async def test_foreign_pages_and_hosts_steer_nothing(
    raw: RawBot, headers: dict[str, str], complaint: str
) -> None:
    response = await raw.http.post("/sim/phones", json={"name": "x"}, headers=headers)
    assert (response.status_code, response.json()["error"]) == (403, complaint)


async def test_the_page_runs_only_its_own_code(raw: RawBot) -> None:
    page = await raw.http.get("/")
    assert page.status_code == 200
    assert "script-src 'self'" in page.headers["content-security-policy"]
    assert page.headers["x-content-type-options"] == "nosniff"
    assert "http://" not in page.text
    assert "https://" not in page.text


async def test_a_document_is_never_shown_as_a_page(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    sent = await luz.send_document(mime_type="text/html", content=b"<script>alert(1)</script>")
    file_id = sent.message.raw["document"]["file_id"]
    response = await raw.http.get(f"/sim/files/{file_id}")
    assert response.headers["content-type"] == "application/octet-stream"


async def test_a_taken_port_is_an_error() -> None:
    async with running_simulator() as sim:
        with pytest.raises(OSError, match="in use"):
            async with running_simulator(port=sim.port):
                pass


async def test_stopping_lets_everybody_who_waits_go() -> None:
    async with running_simulator() as sim:
        phone = await sim.client.phone("Luz")
        await sim.client.fault("timeout", method="getMe")
        async with httpx.AsyncClient(base_url=sim.url, trust_env=False) as http:
            raw = RawBot(http, sim.token)
            waiting = [
                asyncio.create_task(raw.call("getUpdates", timeout=40)),
                asyncio.create_task(raw.call("getMe")),
                asyncio.create_task(phone.wait_for("nada", within=60)),
            ]
            for method in ("getMe", "getUpdates"):
                await sim.client.wait_for_call(method, finished=False)
            async with asyncio.timeout(10):
                await sim.stop()
                await asyncio.gather(*waiting, return_exceptions=True)


@pytest.mark.parametrize("name", PHOTO_SAMPLES)
def test_sample_photos_are_pictures_of_the_size_asked_for(name: str) -> None:
    assert image_size(sample_photo(name, 90, 68)) == (90, 68)


def test_the_size_of_a_jpeg_is_read_from_its_frame() -> None:
    frame = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x10\x00\x20\x01\x11\x00"
    assert image_size(frame) == (32, 16)


def test_a_sample_voice_is_ogg_with_opus() -> None:
    voice = sample_voice(2)
    assert voice.startswith(b"OggS")
    assert b"OpusHead" in voice[:64]
    assert voice.count(b"OggS") == 4
