"""Methods that put a message into a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.bodies import Params
from simulator.errors import PROTECTED_COPY, PROTECTED_FORWARD, ApiError, bad_request
from simulator.keyboards import read_markup
from simulator.methods.common import (
    caption_content,
    chat_to_write,
    find_chat,
    message_in,
    reply_target,
    text_content,
)
from simulator.model import Message

if TYPE_CHECKING:
    from simulator.api import BotApi

UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024


async def send_message(api: BotApi, params: Params) -> dict[str, Any]:
    """Send a text."""
    return _post(api, params, text_content(params))


async def send_photo(api: BotApi, params: Params) -> dict[str, Any]:
    """Send a photo, uploaded or by its identifier."""
    caption = caption_content(params)
    upload = params.files.get(_attached(params, "photo"))
    if upload is not None:
        _check_upload(len(upload.content), PHOTO_LIMIT)
        photo = api.world.files.add_photo(upload.content)
    else:
        photo = _known(api, params, "photo")
    return _post(api, params, {"photo": photo, **caption})


async def send_voice(api: BotApi, params: Params) -> dict[str, Any]:
    """Send a voice note."""
    return _post_file(api, params, "voice", {"duration": params.integer("duration")})


async def send_document(api: BotApi, params: Params) -> dict[str, Any]:
    """Send any file."""
    return _post_file(api, params, "document", {})


async def send_video(api: BotApi, params: Params) -> dict[str, Any]:
    """Send a video."""
    shape = {name: params.integer(name) for name in ("duration", "width", "height")}
    return _post_file(api, params, "video", shape)


async def send_sticker(api: BotApi, params: Params) -> dict[str, Any]:
    """Send a sticker."""
    shape = {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": params.text("emoji", "🙂"),
    }
    return _post_file(api, params, "sticker", shape)


async def send_location(api: BotApi, params: Params) -> dict[str, Any]:
    """Send a pin."""
    for name in ("latitude", "longitude"):
        if not params.text(name).strip():
            raise bad_request(f"{name} is empty")
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("wrong location specified")
    location = {"latitude": latitude, "longitude": longitude}
    return _post(api, params, {"location": location})


async def send_contact(api: BotApi, params: Params) -> dict[str, Any]:
    """Send a contact card."""
    contact = {
        name: params.text(name)
        for name in ("phone_number", "first_name", "last_name", "vcard")
        if params.text(name)
    }
    if "phone_number" not in contact:
        raise bad_request("phone number is empty")
    if "first_name" not in contact:
        raise bad_request("first name is empty")
    return _post(api, params, {"contact": contact})


async def copy_message(api: BotApi, params: Params) -> dict[str, Any]:
    """Copy a message without a link to its origin; returns the new id."""
    origin = find_chat(api.world, params, "from_chat_id")
    chat_to_write(api.world, params)
    original = message_in(origin, params.integer("message_id"), "message to copy")
    if original.protected:
        raise bad_request(PROTECTED_COPY)
    content = dict(original.content)
    if "caption" in params.values and "text" not in content:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content.update(caption_content(params))
    sent = _post(api, params, content)
    return {"message_id": sent["message_id"]}


async def forward_message(api: BotApi, params: Params) -> dict[str, Any]:
    """Forward a message with its origin."""
    origin = find_chat(api.world, params, "from_chat_id")
    chat_to_write(api.world, params)
    original = message_in(origin, params.integer("message_id"), "message to forward")
    if original.protected:
        raise bad_request(PROTECTED_FORWARD)
    sender = api.world.bot.user() if original.by_bot else origin.user()
    forwarded = original.forward_origin or {
        "type": "user",
        "sender_user": sender,
        "date": original.date,
    }
    return _post(api, params, dict(original.content), forwarded)


def _attached(params: Params, name: str) -> str:
    """Return the field that holds the upload: its own name, or what attach:// points to."""
    value = params.text(name)
    return value.removeprefix("attach://") if value.startswith("attach://") else name


def _check_upload(size: int, limit: int) -> None:
    if size > limit:
        raise ApiError(413, "Request Entity Too Large")
    if size == 0:
        raise bad_request("file must be non-empty")


def _known(api: BotApi, params: Params, kind: str) -> Any:
    file_id = params.text(kind)
    if not file_id:
        raise bad_request(f"there is no {kind} in the request")
    return api.world.files.media(file_id, kind)


def _post_file(api: BotApi, params: Params, kind: str, shape: dict[str, Any]) -> dict[str, Any]:
    caption = caption_content(params) if kind != "sticker" else {}
    upload = params.files.get(_attached(params, kind))
    if upload is not None:
        _check_upload(len(upload.content), UPLOAD_LIMIT)
        mime_type = "audio/ogg" if kind == "voice" else upload.mime_type
        extra = dict(shape)
        if kind in {"document", "video"}:
            extra["file_name"] = upload.filename
        media = api.world.files.add(kind, upload.content, mime_type, **extra)
    else:
        media = _known(api, params, kind)
    return _post(api, params, {kind: media, **caption})


def _post(
    api: BotApi,
    params: Params,
    content: dict[str, Any],
    forward_origin: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Put `content` into the chat that the parameters name and return the Message."""
    world = api.world
    phone = chat_to_write(world, params)
    markup = read_markup(params)
    reply_to = reply_target(phone, params)
    if world.limiter is not None:
        world.limiter.spend(phone.phone_id)
    message = world.add_message(
        phone,
        Message(
            message_id=0,
            chat_id=phone.phone_id,
            date=world.date(),
            by_bot=True,
            content=content,
            reply_markup=markup,
            protected=params.flag("protect_content"),
            silent=params.flag("disable_notification"),
            reply_to=reply_to,
            forward_origin=forward_origin,
        ),
    )
    return world.message_api(message)
