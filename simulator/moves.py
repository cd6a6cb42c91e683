"""The phone moves of the control API: from a JSON body to `phones`, checked field by field."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from typing import Any, TypeVar

from simulator import phones
from simulator.model import Phone
from simulator.phones import PhoneError
from simulator.samples import PHOTO_SAMPLES, sample_voice
from simulator.world import World

Body = dict[str, Any]
Value = TypeVar("Value", str, int, float)
LARGEST_CLAIM = 4 * 1024**3


def read(body: Body, name: str, kind: type[Value], default: Value | None = None) -> Value:
    """Return a field of the body; 400 when it is absent without default or of a wrong type."""
    value = body.get(name, default)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise PhoneError(400, f"{name} must be given as {kind.__name__}")
    return value


def maybe(body: Body, name: str, kind: type[Value]) -> Value | None:
    """Return a field that may be absent."""
    return None if body.get(name) is None else read(body, name, kind)


def _content(body: Body) -> bytes | None:
    encoded = maybe(body, "content", str)
    if encoded is None:
        return None
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise PhoneError(400, "content must be base64") from None


def _position(body: Body) -> tuple[float, float]:
    latitude, longitude = read(body, "latitude", float), read(body, "longitude", float)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise PhoneError(400, "no such place on earth")
    return latitude, longitude


def _text(world: World, phone: Phone, body: Body) -> Body:
    reply_to = maybe(body, "reply_to", int)
    return phones.write(world, phone, read(body, "text", str), reply_to)


def _start(world: World, phone: Phone, body: Body) -> Body:
    return phones.start(world, phone, read(body, "payload", str, ""))


def _location(world: World, phone: Phone, body: Body) -> Body:
    latitude, longitude = _position(body)
    location: Body = {"latitude": latitude, "longitude": longitude}
    accuracy = maybe(body, "horizontal_accuracy", float)
    if accuracy is not None:
        location["horizontal_accuracy"] = accuracy
    return phones.post(world, phone, {"location": location})


def _photo(world: World, phone: Phone, body: Body) -> Body:
    content = _content(body)
    sample = read(body, "sample", str, PHOTO_SAMPLES[0])
    if content is None and sample not in PHOTO_SAMPLES:
        raise PhoneError(400, f"sample must be one of {', '.join(PHOTO_SAMPLES)}")
    caption = read(body, "caption", str, "")
    phones.captioned({}, caption)
    photo = world.files.add_photo(content or b"", sample="" if content else sample)
    return phones.post(world, phone, phones.captioned({"photo": photo}, caption))


def _voice(world: World, phone: Phone, body: Body) -> Body:
    seconds = read(body, "duration", int, 5)
    if not 1 <= seconds <= 3600:
        raise PhoneError(400, "duration must be 1 to 3600 seconds")
    content = _content(body) or sample_voice(seconds)
    voice = world.files.add(
        "voice",
        content,
        "audio/ogg",
        claimed_size=_claim(body),
        duration=seconds,
    )
    return phones.post(world, phone, {"voice": voice})


def _claim(body: Body) -> int | None:
    claimed = maybe(body, "claimed_size", int)
    if claimed is not None and not 0 <= claimed <= LARGEST_CLAIM:
        raise PhoneError(400, "claimed_size must be 0 to 4 GiB in bytes")
    return claimed


def _document(world: World, phone: Phone, body: Body) -> Body:
    mime_type = read(body, "mime_type", str, "application/pdf")
    document = world.files.add(
        "document",
        _content(body) or b"%PDF-1.4\n%%EOF\n",
        mime_type,
        claimed_size=_claim(body),
        file_name=read(body, "file_name", str, "documento.pdf"),
    )
    caption = read(body, "caption", str, "")
    return phones.post(world, phone, phones.captioned({"document": document}, caption))


def _video(world: World, phone: Phone, body: Body) -> Body:
    video = world.files.add(
        "video",
        _content(body) or b"\0\0\0\x18ftypmp42",
        "video/mp4",
        claimed_size=_claim(body),
        duration=read(body, "duration", int, 8),
        width=640,
        height=360,
    )
    caption = read(body, "caption", str, "")
    return phones.post(world, phone, phones.captioned({"video": video}, caption))


def _sticker(world: World, phone: Phone, body: Body) -> Body:
    sticker = world.files.add(
        "sticker",
        b"RIFF\x04\0\0\0WEBP",
        "image/webp",
        type="regular",
        width=512,
        height=512,
        is_animated=False,
        is_video=False,
        emoji=read(body, "emoji", str, "👍"),
    )
    return phones.post(world, phone, {"sticker": sticker})


def _contact(world: World, phone: Phone, body: Body) -> Body:
    number = maybe(body, "phone_number", str)
    if number is None:
        return phones.post(world, phone, {"contact": phones.own_contact(phone)})
    contact = {"phone_number": number, "first_name": read(body, "first_name", str, "Contacto")}
    return phones.post(world, phone, {"contact": contact})


def _edit(world: World, phone: Phone, body: Body) -> Body:
    message_id = read(body, "message_id", int)
    return phones.edit(world, phone, message_id, read(body, "text", str))


def _press(world: World, phone: Phone, body: Body) -> Body:
    owner_id = maybe(body, "chat_id", int)
    if owner_id is not None and owner_id not in world.phones:
        raise PhoneError(404, f"no phone {owner_id}")
    return phones.press(
        world,
        phone,
        read(body, "message_id", int),
        label=maybe(body, "label", str),
        data=maybe(body, "data", str),
        owner=world.phones[owner_id] if owner_id is not None else None,
    )


def _key(world: World, phone: Phone, body: Body) -> Body:
    latitude, longitude = maybe(body, "latitude", float), maybe(body, "longitude", float)
    return phones.press_key(world, phone, read(body, "label", str), latitude, longitude)


def _block(world: World, phone: Phone, body: Body) -> Body:  # noqa: ARG001 - every move takes a body
    return phones.block(world, phone)


def _unblock(world: World, phone: Phone, body: Body) -> Body:  # noqa: ARG001 - every move takes a body
    return phones.unblock(world, phone)


def _delete_chat(world: World, phone: Phone, body: Body) -> Body:  # noqa: ARG001 - every move takes a body
    return phones.delete_chat(world, phone)


MOVES: dict[str, Callable[[World, Phone, Body], Body]] = {
    "text": _text,
    "start": _start,
    "location": _location,
    "photo": _photo,
    "voice": _voice,
    "document": _document,
    "video": _video,
    "sticker": _sticker,
    "contact": _contact,
    "edit": _edit,
    "press": _press,
    "key": _key,
    "block": _block,
    "unblock": _unblock,
    "delete_chat": _delete_chat,
}
