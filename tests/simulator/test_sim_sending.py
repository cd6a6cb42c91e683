"""Methods of the Bot API over the wire: what they do and how they refuse."""

from __future__ import annotations

from typing import Any

import pytest

from simulator import SimPhone, Simulator
from tests.simulator.sim_rig import RawBot

UNKNOWN_CHAT = 42


async def test_get_me_tells_who_the_bot_is(raw: RawBot) -> None:
    me = await raw.ok("getMe")
    assert me["is_bot"] is True
    assert me["username"] == "PazosPalmiraBot"


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_methods_answer_to_get_and_post_in_any_letter_case(raw: RawBot, method: str) -> None:
    response = await raw.http.request(method, f"/bot{raw.token}/GETME")
    assert response.json()["ok"] is True


async def test_parameters_come_as_query_form_multipart_or_json(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    address = f"/bot{raw.token}/sendMessage"
    wanted = {"chat_id": str(luz.id), "text": "ñ & <b>", "unknown_parameter": "1"}
    await raw.http.get(address, params=wanted)
    await raw.http.post(address, data=wanted)
    await raw.http.post(address, json=wanted)
    await raw.http.post(address, data=wanted, files={"unused": b"x"})
    received = [message.text for message in await luz.messages() if not message.mine]
    assert received == ["ñ & <b>"] * 4


@pytest.mark.parametrize(
    ("token", "status", "description"),
    [
        ("123456789:other", 401, "Unauthorized"),
        ("nonsense", 401, "Unauthorized: invalid token specified"),
    ],
)
async def test_a_wrong_token_is_unauthorized(
    raw: RawBot, token: str, status: int, description: str
) -> None:
    response = await raw.http.get(f"/bot{token}/getMe")
    assert response.status_code == status
    assert response.json() == {"ok": False, "error_code": status, "description": description}


async def test_what_is_sent_without_a_sound_is_told_apart(raw: RawBot, luz: SimPhone) -> None:
    for quiet in ("true", "false"):
        await raw.ok("sendMessage", chat_id=luz.id, text="x", disable_notification=quiet)
    received = [message.silent for message in await luz.messages() if not message.mine]
    assert received == [True, False]


async def test_an_unknown_method_is_not_found(raw: RawBot) -> None:
    assert await raw.refusal("sendFireworks") == "Not Found: method not found"


async def test_an_unknown_address_is_not_found(raw: RawBot) -> None:
    response = await raw.http.get("/nothing/here")
    assert response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": UNKNOWN_CHAT, "text": "x"}, "chat not found"),
        ({"chat_id": "@alcaldia", "text": "x"}, "chat not found"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🚨" * 2049}, "message is too long"),
        (
            {"text": "<b>x", "parse_mode": "html"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "x", "parse_mode": "Markdown3"}, "unsupported parse_mode"),
        (
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "message to be replied not found",
        ),
        (
            {"text": "x", "reply_markup": "{"},
            "can't parse reply keyboard markup JSON object",
        ),
        ({"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
    ],
)
async def test_a_text_that_cannot_be_sent_is_refused(
    raw: RawBot, luz: SimPhone, params: dict[str, Any], reason: str
) -> None:
    if "chat_id" not in params and reason != "chat_id is empty":
        params = {"chat_id": luz.id, **params}
    assert await raw.refusal("sendMessage", **params) == f"Bad Request: {reason}"


async def test_the_longest_text_counts_utf16_units(raw: RawBot, luz: SimPhone) -> None:
    sent = await raw.ok("sendMessage", chat_id=luz.id, text="🚨" * 2048)
    assert sent["text"] == "🚨" * 2048


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"text": "x", "callback_data": "ñ" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"callback_data": "x"},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        ({"text": " ", "callback_data": "x"}, "inline keyboard button text must be non-empty"),
        (
            {"text": "x", "url": "not an address"},
            "inline keyboard button URL 'not an address' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_a_malformed_inline_button_is_refused(
    raw: RawBot, luz: SimPhone, button: dict[str, Any], reason: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    refusal = await raw.refusal("sendMessage", chat_id=luz.id, text="x", reply_markup=markup)
    assert refusal == f"Bad Request: {reason}"


async def test_callback_data_may_have_64_bytes(raw: RawBot, luz: SimPhone) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "ñ" * 32}]]}
    await raw.ok("sendMessage", chat_id=luz.id, text="x", reply_markup=markup)


async def test_nobody_is_written_to_before_they_start_or_while_they_block(
    raw: RawBot, sim: Simulator
) -> None:
    phone = await sim.client.phone("Kevin")
    early = await raw.refusal("sendMessage", chat_id=phone.id, text="x")
    assert early == "Forbidden: bot can't initiate conversation with a user"
    await phone.start()
    await raw.ok("sendMessage", chat_id=phone.id, text="x")
    await phone.block()
    blocked = await raw.refusal("sendMessage", chat_id=phone.id, text="x")
    assert blocked == "Forbidden: bot was blocked by the user"
    await phone.unblock()
    await raw.ok("sendMessage", chat_id=phone.id, text="x")


async def test_message_ids_grow_within_each_chat(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    kevin = await sim.client.phone("Kevin")
    await kevin.start()
    ids = [(await raw.ok("sendMessage", chat_id=luz.id, text="x"))["message_id"] for _ in "abc"]
    assert ids == [2, 3, 4]
    assert (await raw.ok("sendMessage", chat_id=kevin.id, text="x"))["message_id"] == 2


async def test_protected_messages_are_neither_copied_nor_forwarded(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    kevin = await sim.client.phone("Kevin")
    await kevin.start()
    sent = await raw.ok("sendMessage", chat_id=luz.id, text="secreto", protect_content=True)
    assert sent["has_protected_content"] is True
    assert (await luz.messages())[-1].protected
    move = {"chat_id": kevin.id, "from_chat_id": luz.id, "message_id": sent["message_id"]}
    assert (
        await raw.refusal("forwardMessage", **move)
        == "Bad Request: message has protected content and can't be forwarded"
    )
    assert await raw.refusal("copyMessage", **move) == "Bad Request: the message can't be copied"


async def test_a_copy_hides_its_origin_and_a_forward_shows_it(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    kevin = await sim.client.phone("Kevin")
    await kevin.start()
    pin = (await luz.send_location(3.5, -76.3)).message
    move = {"chat_id": kevin.id, "from_chat_id": luz.id, "message_id": pin.message_id}
    assert (await raw.ok("copyMessage", **move)).keys() == {"message_id"}
    await raw.ok("forwardMessage", **move)
    copied, forwarded = (await kevin.messages())[-2:]
    assert copied.kind == forwarded.kind == "location"
    assert "forward_origin" not in copied.raw
    assert forwarded.raw["forward_origin"]["sender_user"]["id"] == luz.id
    missing = await raw.refusal("copyMessage", **{**move, "message_id": 99})
    assert missing == "Bad Request: message to copy not found"


async def test_files_go_up_come_down_and_go_out_again_by_id(raw: RawBot, luz: SimPhone) -> None:
    address = f"/bot{raw.token}/sendDocument"
    fields = {"chat_id": str(luz.id), "caption": "acta"}
    answer = await raw.http.post(
        address, data=fields, files={"document": ("acta.pdf", b"%PDF", "application/pdf")}
    )
    document = answer.json()["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("acta.pdf", 4)
    found = await raw.ok("getFile", file_id=document["file_id"])
    content = await raw.http.get(f"/file/bot{raw.token}/{found['file_path']}")
    assert content.content == b"%PDF"
    again = await raw.ok("sendDocument", chat_id=luz.id, document=document["file_id"])
    assert again["document"] == document
    wrong = await raw.refusal("sendPhoto", chat_id=luz.id, photo=document["file_id"])
    assert wrong == "Bad Request: can't use file of type Document as Photo"
    wrong = await raw.refusal("sendPhoto", chat_id=luz.id, photo="nonsense")
    assert wrong == "Bad Request: wrong file identifier/HTTP URL specified"
    assert await raw.refusal("getFile", file_id="nonsense") == "Bad Request: invalid file_id"


async def test_an_upload_may_be_attached_under_another_name(raw: RawBot, luz: SimPhone) -> None:
    fields = {"chat_id": str(luz.id), "photo": "attach://bytes"}
    answer = await raw.http.post(
        f"/bot{raw.token}/sendPhoto", data=fields, files={"bytes": ("a.png", b"\x89PNG\r\n")}
    )
    assert answer.json()["result"]["photo"][-1]["file_size"] == 6


async def test_large_files_are_announced_but_not_handed_out(raw: RawBot, luz: SimPhone) -> None:
    sent = await luz.send_document(claimed_size=21 * 1024 * 1024)
    refusal = await raw.refusal("getFile", file_id=sent.message.raw["document"]["file_id"])
    assert refusal == "Bad Request: file is too big"


async def test_captions_have_a_limit_of_their_own(raw: RawBot, luz: SimPhone) -> None:
    photo = (await luz.send_photo()).message.raw["photo"][-1]["file_id"]
    await raw.ok("sendPhoto", chat_id=luz.id, photo=photo, caption="x" * 1024)
    refusal = await raw.refusal("sendPhoto", chat_id=luz.id, photo=photo, caption="x" * 1025)
    assert refusal == "Bad Request: message caption is too long"


@pytest.mark.parametrize(
    ("method", "params", "reason"),
    [
        ("sendLocation", {"longitude": 1}, "latitude is empty"),
        ("sendLocation", {"latitude": 91, "longitude": 1}, "wrong location specified"),
        ("sendContact", {"first_name": "Ana"}, "phone number is empty"),
        ("sendContact", {"phone_number": "123"}, "first name is empty"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendChatAction", {"action": "dance"}, "wrong parameter action in request"),
        ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
        ("editMessageText", {"text": "x"}, "message identifier is not specified"),
        ("getFile", {}, "file_id not specified"),
    ],
)
async def test_what_is_missing_is_named(
    raw: RawBot, luz: SimPhone, method: str, params: dict[str, Any], reason: str
) -> None:
    refusal = await raw.refusal(method, chat_id=luz.id, **params)
    assert refusal == f"Bad Request: {reason}"


async def test_locations_and_contacts_arrive(raw: RawBot, luz: SimPhone) -> None:
    await raw.ok("sendLocation", chat_id=luz.id, latitude=3.5, longitude=-76.3)
    await raw.ok("sendContact", chat_id=luz.id, phone_number="+57123", first_name="Comisaría")
    assert [message.kind for message in await luz.messages()][-2:] == ["location", "contact"]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ({"keyboard": "x"}, 'field "keyboard" must be an Array of Arrays'),
        ({"keyboard": []}, "reply keyboard is empty"),
        ({"keyboard": [[{"text": " "}]]}, "keyboard button text must be non-empty"),
        (
            {"keyboard": [[5]]},
            "can't parse keyboard button: KeyboardButton must be an Object",
        ),
        (
            {"inline_keyboard": [{}]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": "x"}] * 101]},
            "reply markup is too long",
        ),
        (
            {"inline_keyboard": [["x"]]},
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object",
        ),
    ],
)
async def test_a_malformed_keyboard_is_refused(
    raw: RawBot, luz: SimPhone, markup: dict[str, Any], reason: str
) -> None:
    refusal = await raw.refusal("sendMessage", chat_id=luz.id, text="x", reply_markup=markup)
    assert refusal == f"Bad Request: {reason}"


async def test_a_body_that_is_no_json_is_refused(raw: RawBot) -> None:
    for content in ("{", "[]"):
        response = await raw.http.post(
            f"/bot{raw.token}/getMe",
            content=content,
            headers={"content-type": "application/json"},
        )
        assert response.status_code == 400


async def test_an_upload_of_no_bytes_or_too_many_is_refused(raw: RawBot, luz: SimPhone) -> None:
    address = f"/bot{raw.token}/sendPhoto"
    fields = {"chat_id": str(luz.id)}
    empty = await raw.http.post(address, data=fields, files={"photo": ("a.png", b"")})
    assert empty.json()["description"] == "Bad Request: file must be non-empty"
    large = await raw.http.post(
        address, data=fields, files={"photo": ("a.png", b"x" * (10 * 1024 * 1024 + 1))}
    )
    assert (large.status_code, large.json()["description"]) == (413, "Request Entity Too Large")


async def test_voice_video_and_sticker_are_sent_by_upload(raw: RawBot, luz: SimPhone) -> None:
    for kind in ("voice", "video", "sticker"):
        answer = await raw.http.post(
            f"/bot{raw.token}/send{kind}",
            data={"chat_id": str(luz.id), "duration": "4"},
            files={kind: ("a.bin", b"x")},
        )
        assert answer.json()["result"][kind]["file_size"] == 1
        assert (await luz.messages())[-1].kind == kind


async def test_given_entities_are_kept_and_a_reply_may_lose_its_target(
    raw: RawBot, luz: SimPhone
) -> None:
    sent = await raw.ok(
        "sendMessage",
        chat_id=luz.id,
        text="hola",
        entities=[{"type": "bold", "offset": 0, "length": 4}],
        reply_parameters={"message_id": 99, "allow_sending_without_reply": True},
    )
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert "reply_to_message" not in sent


async def test_a_copy_may_carry_a_new_caption(raw: RawBot, luz: SimPhone) -> None:
    photo = await luz.send_photo(caption="de la vecina")
    move = {"chat_id": luz.id, "from_chat_id": luz.id, "message_id": photo.message.message_id}
    await raw.ok("copyMessage", caption="del caso", **move)
    assert (await luz.messages())[-1].text == "del caso"
