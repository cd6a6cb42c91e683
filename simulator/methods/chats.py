"""Methods about chats, presses and files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.bodies import Params
from simulator.entities import utf16_length
from simulator.errors import QUERY_TOO_OLD, bad_request
from simulator.files import DOWNLOAD_LIMIT
from simulator.methods.common import chat_to_write, find_chat

if TYPE_CHECKING:
    from simulator.api import BotApi

ANSWER_LIMIT = 200
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


async def answer_callback_query(api: BotApi, params: Params) -> bool:
    """Answer a press, once and while it is fresh; the person sees a toast, an alert or nothing."""
    world = api.world
    query = world.queries.get(params.text("callback_query_id"))
    if query is None or query.answer is not None:
        raise bad_request(QUERY_TOO_OLD)
    if world.monotonic() - query.created > world.callback_ttl:
        raise bad_request(QUERY_TOO_OLD)
    text = params.text("text")
    if utf16_length(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = {"text": text, "show_alert": params.flag("show_alert")}
    if url := params.text("url"):
        query.answer["url"] = url
    world.feed.publish("answer", query.phone_id, query.to_json())
    return True


async def send_chat_action(api: BotApi, params: Params) -> bool:
    """Show the person that the bot is busy, for five seconds."""
    phone = chat_to_write(api.world, params)
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    api.world.feed.publish("typing", phone.phone_id, {"action": action})
    return True


async def get_chat(api: BotApi, params: Params) -> dict[str, Any]:
    """Return what Telegram tells of a chat."""
    phone = find_chat(api.world, params)
    if not phone.started:
        raise bad_request("chat not found")
    return {
        **phone.chat(),
        "accent_color_id": phone.phone_id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": True,
            "limited_gifts": True,
            "unique_gifts": True,
            "premium_subscription": True,
            "gifts_from_channels": True,
        },
    }


async def get_file(api: BotApi, params: Params) -> dict[str, Any]:
    """Return where a file can be downloaded; refused over 20 MB."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    stored = api.world.files.get(file_id)
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {**stored.brief(), "file_path": stored.path}
