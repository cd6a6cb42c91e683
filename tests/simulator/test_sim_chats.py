"""Methods that change what was sent, answer presses, or speak of the bot and its chats."""

from __future__ import annotations

import json

import httpx
import pytest

from simulator import SimPhone, Simulator, running_simulator
from simulator.bodies import Params
from simulator.errors import QUERY_TOO_OLD, ApiError
from simulator.methods.chats import answer_callback_query
from tests.simulator.sim_rig import RawBot

UNKNOWN_CHAT = 42


async def test_an_edit_keeps_history_and_takes_the_keyboard_away(
    raw: RawBot, luz: SimPhone
) -> None:
    markup = {"inline_keyboard": [[{"text": "Sí", "callback_data": "y"}]]}
    sent = await raw.ok("sendMessage", chat_id=luz.id, text="uno", reply_markup=markup)
    where = {"chat_id": luz.id, "message_id": sent["message_id"]}
    await raw.ok("editMessageText", text="dos", **where)
    (shown,) = [message for message in await luz.messages() if not message.mine]
    assert (shown.text, shown.edited, shown.buttons) == ("dos", True, ())
    assert shown.history[0]["content"]["text"] == "uno"


async def test_edits_that_change_nothing_or_miss_are_refused(raw: RawBot, luz: SimPhone) -> None:
    markup = {"inline_keyboard": [[{"text": "Sí", "callback_data": "y"}]]}
    sent = await raw.ok("sendMessage", chat_id=luz.id, text="uno", reply_markup=markup)
    where = {"chat_id": luz.id, "message_id": sent["message_id"]}
    same = await raw.refusal("editMessageText", text="uno", reply_markup=markup, **where)
    assert same.startswith("Bad Request: message is not modified: specified new message content")
    same = await raw.refusal("editMessageReplyMarkup", reply_markup=markup, **where)
    assert same.startswith("Bad Request: message is not modified")
    missing = await raw.refusal("editMessageText", chat_id=luz.id, message_id=99, text="x")
    assert missing == "Bad Request: message to edit not found"
    foreign = await raw.refusal("editMessageText", chat_id=luz.id, message_id=1, text="x")
    assert foreign == "Bad Request: message can't be edited"
    captionless = await raw.refusal("editMessageCaption", caption="x", **where)
    assert captionless == "Bad Request: there is no caption in the message to edit"


async def test_deleted_messages_leave_the_screen_once(raw: RawBot, luz: SimPhone) -> None:
    sent = await raw.ok("sendMessage", chat_id=luz.id, text="uno")
    where = {"chat_id": luz.id, "message_id": sent["message_id"]}
    assert await raw.ok("deleteMessage", **where) is True
    assert [message.text for message in await luz.messages()] == ["/start"]
    assert (await luz.messages(deleted=True))[-1].deleted
    again = await raw.refusal("deleteMessage", **where)
    assert again == "Bad Request: message to delete not found"
    assert await raw.ok("deleteMessages", chat_id=luz.id, message_ids=[1, 77]) is True
    assert await luz.messages() == []


async def test_a_press_is_answered_once_and_in_time() -> None:
    seconds = [0.0]
    async with running_simulator(monotonic=lambda: seconds[0], callback_ttl=30) as sim:
        phone = await sim.client.phone("Luz")
        await phone.start()
        api = sim.api

        async def answer(query_id: str | None) -> bool:
            return await answer_callback_query(
                api, Params({"callback_query_id": str(query_id), "text": "hecho"})
            )

        first = await phone.press(1, data="x")
        assert await answer(first.query_id)
        assert (await phone.wait_answer(first)).text == "hecho"
        late = await phone.press(1, data="x")
        seconds[0] = 31.0
        for query_id in (first.query_id, late.query_id, "77"):
            with pytest.raises(ApiError, match="query is too old and response timeout expired"):
                await answer(query_id)


async def test_the_bots_profile_can_be_set_and_read(raw: RawBot, luz: SimPhone) -> None:
    commands = [{"command": "menu", "description": "Ver el menú"}]
    english = [{"command": "menu", "description": "See the menu"}]
    await raw.ok("setMyCommands", commands=commands)
    await raw.ok("setMyCommands", commands=english, language_code="en")
    assert await raw.ok("getMyCommands") == commands
    assert (await luz.show())["commands"] == commands
    assert await raw.ok("getMyCommands", language_code="en") == english
    refusal = await raw.refusal("setMyCommands", commands=[{"command": "Á", "description": "x"}])
    assert refusal == "Bad Request: BOT_COMMAND_INVALID"
    for what in ("Name", "Description", "ShortDescription"):
        field = {"Name": "name", "Description": "description"}.get(what, "short_description")
        await raw.ok(f"setMy{what}", **{field: "PAZOS"})
        assert await raw.ok(f"getMy{what}") == {field: "PAZOS"}
    await raw.ok("setChatMenuButton", menu_button={"type": "commands"})
    assert await raw.ok("getChatMenuButton") == {"type": "commands"}
    await raw.ok("deleteMyCommands")
    assert await raw.ok("getMyCommands") == []


async def test_get_chat_knows_who_has_started(raw: RawBot, sim: Simulator, luz: SimPhone) -> None:
    assert (await raw.ok("getChat", chat_id=luz.id))["first_name"] == "Luz"
    stranger = await sim.client.phone("Kevin")
    assert await raw.refusal("getChat", chat_id=stranger.id) == "Bad Request: chat not found"


async def test_the_trace_tells_what_was_asked_and_answered(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    lines: list[str] = []
    sim.world.trace.sink = lines.append
    markup = {"inline_keyboard": [[{"text": "Sí", "callback_data": "y"}]]}
    await raw.ok("sendMessage", chat_id=luz.id, text="007", reply_markup=markup)
    await raw.refusal("sendMessage", chat_id=luz.id, text="")
    good, bad = sim.calls("sendmessage")
    assert good.params == {"chat_id": luz.id, "text": "007", "reply_markup": markup}
    assert (good.status, good.effect, good.result["text"]) == (200, True, "007")
    assert (bad.status, bad.effect, bad.error) == (400, False, "Bad Request: message text is empty")
    assert [json.loads(line)["number"] for line in lines] == [good.number, bad.number]
    over_http = await sim.client.calls("sendMessage", after=good.number)
    assert [call["number"] for call in over_http] == [bad.number]


async def test_a_fast_bot_is_held_back_when_limits_are_on() -> None:
    seconds = [0.0]
    async with running_simulator(rate_limits=True, monotonic=lambda: seconds[0]) as sim:
        phone = await sim.client.phone("Luz")
        await phone.start()
        async with httpx.AsyncClient(base_url=sim.url, trust_env=False) as http:
            raw = RawBot(http, sim.token)
            for _ in range(3):
                await raw.ok("sendMessage", chat_id=phone.id, text="x")
            status, body = await raw.call("sendMessage", chat_id=phone.id, text="x")
            assert status == 429
            assert body["description"] == "Too Many Requests: retry after 1"
            assert body["parameters"] == {"retry_after": 1}
            seconds[0] += 1
            await raw.ok("sendMessage", chat_id=phone.id, text="x")
            status, _ = await raw.call("sendMessage", chat_id=phone.id, text="x")
            assert status == 429


async def test_a_caption_is_edited_without_touching_the_photo(raw: RawBot, luz: SimPhone) -> None:
    photo = (await luz.send_photo()).message.raw["photo"][-1]["file_id"]
    sent = await raw.ok("sendPhoto", chat_id=luz.id, photo=photo, caption="uno")
    where = {"chat_id": luz.id, "message_id": sent["message_id"]}
    edited = await raw.ok("editMessageCaption", caption="<b>dos</b>", parse_mode="HTML", **where)
    assert edited["caption"] == "dos"
    assert edited["caption_entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert edited["photo"] == sent["photo"]
    textless = await raw.refusal("editMessageText", text="x", **where)
    assert textless == "Bad Request: there is no text in the message to edit"
    docked = await raw.refusal(
        "editMessageReplyMarkup", reply_markup={"keyboard": [["x"]]}, **where
    )
    assert docked == "Bad Request: inline keyboard expected"


async def test_a_message_older_than_two_days_stays() -> None:
    seconds = [1_700_000_000.0]
    async with (
        running_simulator(now=lambda: seconds[0]) as sim,
        httpx.AsyncClient(base_url=sim.url, trust_env=False) as http,
    ):
        raw = RawBot(http, sim.token)
        phone = await sim.client.phone("Luz")
        await phone.start()
        sent = await raw.ok("sendMessage", chat_id=phone.id, text="x")
        seconds[0] += 48 * 3600 + 1
        refusal = await raw.refusal(
            "deleteMessage", chat_id=phone.id, message_id=sent["message_id"]
        )
        assert refusal == "Bad Request: message can't be deleted for everyone"


async def test_commands_of_a_chat_come_before_those_of_all(raw: RawBot, luz: SimPhone) -> None:
    common = [{"command": "menu", "description": "Menú"}]
    staff = [{"command": "casos", "description": "Mis casos"}]
    await raw.ok("setMyCommands", commands=common)
    await raw.ok("setMyCommands", commands=staff, scope={"type": "chat", "chat_id": luz.id})
    assert (await luz.show())["commands"] == staff
    await raw.ok("deleteMyCommands", scope={"type": "chat", "chat_id": luz.id})
    assert (await luz.show())["commands"] == common
    wrong = await raw.refusal("setMyCommands", commands=common, language_code="spanish")
    assert wrong == "Bad Request: invalid language code specified"
    long = "x" * 513
    assert await raw.refusal("setMyDescription", description=long) == (
        "Bad Request: BOT_DESCRIPTION_TOO_LONG"
    )


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": "x" * 201}, "MESSAGE_TOO_LONG"),
        ({"callback_query_id": "77"}, QUERY_TOO_OLD),
    ],
)
async def test_an_answer_to_a_press_must_be_short_and_to_one_that_was(
    raw: RawBot, luz: SimPhone, params: dict[str, str], reason: str
) -> None:
    press = await luz.press(1, data="x")
    asked = {"callback_query_id": press.query_id, **params}
    assert await raw.refusal("answerCallbackQuery", **asked) == f"Bad Request: {reason}"
