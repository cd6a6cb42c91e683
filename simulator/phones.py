"""What people do with their phones: write, send, press, block; each move reaches the bot.

Owns the moves and their refusals on the phone's side; a move returns JSON for the control API.
"""

from __future__ import annotations

import re
import secrets
from typing import Any

from simulator.entities import detect, trim, utf16_length
from simulator.methods.common import CAPTION_LIMIT, TEXT_LIMIT
from simulator.model import CallbackQuery, Message, Phone
from simulator.world import World

START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class PhoneError(Exception):
    """A phone cannot do that; `status` is the HTTP status for the control API."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


def add_phone(
    world: World,
    *,
    first_name: str,
    language_code: str = "es",
    phone_id: int | None = None,
    last_name: str = "",
    username: str = "",
    role: str = "",
) -> Phone:
    """Give somebody a phone; 409 when the wanted id is taken."""
    if not first_name.strip():
        raise PhoneError(400, "a phone needs a name")
    number = world.next_phone_id() if phone_id is None else phone_id
    if number <= 0:
        raise PhoneError(400, "a phone's id is a positive number")
    if number in world.phones or number == world.bot.bot_id:
        raise PhoneError(409, f"there is a phone {number} already")
    phone = Phone(
        phone_id=number,
        first_name=first_name.strip(),
        language_code=language_code,
        last_name=last_name,
        username=username,
        phone_number=f"57300{number % 10_000_000:07d}",
        role=role,
    )
    world.phones[number] = phone
    world.publish_phone(phone)
    return phone


def post(
    world: World, phone: Phone, content: dict[str, Any], reply_to: int | None = None
) -> dict[str, Any]:
    """Send a message to the bot; returns it with the id of its update (None if not wanted)."""
    if phone.blocked:
        raise PhoneError(409, "the bot is blocked on this phone")
    if not phone.started:
        phone.started = True
        world.publish_phone(phone)
    message = world.add_message(
        phone,
        Message(0, phone.phone_id, world.date(), by_bot=False, content=content, reply_to=reply_to),
    )
    update_id = world.push_message("message", phone, message)
    return {"message": world.view(message), "update_id": update_id}


def write(world: World, phone: Phone, text: str, reply_to: int | None = None) -> dict[str, Any]:
    """Send a text; above 4096 UTF-16 units the app sends several messages, as Telegram's does."""
    trimmed, _ = trim(text, [])
    if not trimmed:
        raise PhoneError(400, "an app does not send an empty message")
    sent: dict[str, Any] = {}
    while trimmed:
        part, trimmed = _split(trimmed)
        sent = post(world, phone, text_content(part, "text", "entities"), reply_to)
    return sent


def _split(text: str) -> tuple[str, str]:
    if utf16_length(text) <= TEXT_LIMIT:
        return text, ""
    cut, used = 0, 0
    for character in text:
        used += utf16_length(character)
        if used > TEXT_LIMIT:
            break
        cut += 1
    return text[:cut], text[cut:].strip()


def text_content(text: str, name: str, entities_name: str) -> dict[str, Any]:
    """Return a text or caption of a person with what Telegram marks in it; {} when empty."""
    trimmed, _ = trim(text, [])
    if not trimmed:
        return {}
    found = detect(trimmed, [])
    return {name: trimmed, **({entities_name: found} if found else {})}


def captioned(content: dict[str, Any], caption: str) -> dict[str, Any]:
    """Return `content` with a caption; 400 above 1024 UTF-16 units."""
    if utf16_length(caption) > CAPTION_LIMIT:
        raise PhoneError(400, f"a caption has at most {CAPTION_LIMIT} characters")
    return {**content, **text_content(caption, "caption", "caption_entities")}


def start(world: World, phone: Phone, payload: str = "") -> dict[str, Any]:
    """Open the bot with its START button or a deep link; lifts a block as Telegram does."""
    if payload and not START_PAYLOAD.fullmatch(payload):
        raise PhoneError(400, "a deep link carries 1 to 64 of A-Z a-z 0-9 _ -")
    if phone.blocked:
        unblock(world, phone)
    return write(world, phone, f"/start {payload}".strip())


def edit(world: World, phone: Phone, message_id: int, text: str) -> dict[str, Any]:
    """Edit one's own message (its text, or the caption of a photo)."""
    message = phone.messages.get(message_id)
    if message is None or message.deleted or message.by_bot:
        raise PhoneError(404, f"no message {message_id} of this phone")
    message.history.append({"content": message.content, "reply_markup": None})
    if "text" in message.content:
        message.content = text_content(text, "text", "entities") or message.content
    else:
        kept = {key: value for key, value in message.content.items() if "caption" not in key}
        message.content = captioned(kept, text)
    message.edit_date = world.date()
    update_id = world.push_message("edited_message", phone, message)
    world.feed.publish("edited", phone.phone_id, world.view(message))
    return {"message": world.view(message), "update_id": update_id}


def press(
    world: World,
    phone: Phone,
    message_id: int,
    *,
    label: str | None = None,
    data: str | None = None,
    owner: Phone | None = None,
) -> dict[str, Any]:
    """Press an inline button, found by label or callback_data.

    `data` that no button has is sent as it is, as a forged or stale press would; `owner` is
    whose chat the message is in, this phone's own by default. A button with a link reaches
    nobody: its address is returned.
    """
    chat = owner or phone
    message = chat.messages.get(message_id)
    button = _button(message, label, data)
    if button is not None and "url" in button:
        return {"url": button["url"], "query_id": None, "update_id": None}
    if button is not None:
        data = str(button.get("callback_data", ""))
    if data is None:
        raise PhoneError(404, f"message {message_id} has no button {label!r}")
    query = CallbackQuery(
        query_id=str(secrets.randbelow(9 * 10**17) + 10**17),
        phone_id=phone.phone_id,
        chat_id=chat.phone_id,
        message_id=message_id,
        data=data,
        created=world.monotonic(),
    )
    world.queries[query.query_id] = query
    if message is None or message.deleted:
        shown: dict[str, Any] = {"chat": chat.chat(), "message_id": message_id, "date": 0}
    else:
        shown = world.message_api(message)
    payload = {
        "id": query.query_id,
        "from": phone.user(),
        "message": shown,
        "chat_instance": str(chat.phone_id * 7919),
        "data": data,
    }
    update_id = world.queue.push("callback_query", payload, phone.phone_id)
    world.feed.publish("pressed", phone.phone_id, query.to_json())
    return {"url": None, "query_id": query.query_id, "update_id": update_id}


def _button(message: Message | None, label: str | None, data: str | None) -> dict[str, Any] | None:
    if message is None or message.reply_markup is None:
        return None
    buttons: list[dict[str, Any]] = [
        button for row in message.reply_markup.get("inline_keyboard", []) for button in row
    ]
    for button in buttons:
        if label is not None and button["text"] == label:
            return button
        if data is not None and button.get("callback_data") == data:
            return button
    if label is not None:
        folded = label.casefold()
        return next((one for one in buttons if folded in one["text"].casefold()), None)
    return None


def press_key(
    world: World,
    phone: Phone,
    label: str,
    latitude: float | None = None,
    longitude: float | None = None,
) -> dict[str, Any]:
    """Press a key of the docked keyboard; one that asks for a place needs its position."""
    key = _key(phone, label)
    if key.get("request_location"):
        if latitude is None or longitude is None:
            raise PhoneError(400, "this key sends a location: latitude and longitude are needed")
        content = {"location": {"latitude": latitude, "longitude": longitude}}
        sent = post(world, phone, content)
    elif key.get("request_contact"):
        sent = post(world, phone, {"contact": own_contact(phone)})
    else:
        sent = write(world, phone, key["text"])
    if phone.keyboard and phone.keyboard.get("one_time_keyboard"):
        phone.keyboard_hidden = True
        world.publish_phone(phone)
    return sent


def _key(phone: Phone, label: str) -> dict[str, Any]:
    keys: list[dict[str, Any]] = [
        key for row in (phone.keyboard or {}).get("keyboard", []) for key in row
    ]
    for key in keys:
        if key["text"] == label:
            return key
    folded = label.casefold()
    for key in keys:
        if folded in key["text"].casefold():
            return key
    raise PhoneError(404, f"no key {label!r} on the keyboard")


def own_contact(phone: Phone) -> dict[str, Any]:
    """Return the contact card of the phone's owner."""
    contact: dict[str, Any] = {
        "phone_number": phone.phone_number,
        "first_name": phone.first_name,
        "user_id": phone.phone_id,
    }
    if phone.last_name:
        contact["last_name"] = phone.last_name
    return contact


def block(world: World, phone: Phone) -> dict[str, Any]:
    """Block the bot; it hears of it by my_chat_member."""
    return _member(world, phone, blocked=True)


def unblock(world: World, phone: Phone) -> dict[str, Any]:
    """Lift the block; the bot hears of it by my_chat_member."""
    return _member(world, phone, blocked=False)


def _member(world: World, phone: Phone, *, blocked: bool) -> dict[str, Any]:
    if phone.blocked == blocked:
        return {"update_id": None}
    phone.blocked = blocked
    banned = {"user": world.bot.user(), "status": "kicked", "until_date": 0}
    member = {"user": world.bot.user(), "status": "member"}
    payload = {
        "chat": phone.chat(),
        "from": phone.user(),
        "date": world.date(),
        "old_chat_member": member if blocked else banned,
        "new_chat_member": banned if blocked else member,
    }
    update_id = world.queue.push("my_chat_member", payload, phone.phone_id)
    world.publish_phone(phone)
    return {"update_id": update_id}


def delete_chat(world: World, phone: Phone) -> dict[str, Any]:
    """Clear the chat on this phone; the bot is told nothing and may still write."""
    phone.cleared_up_to = phone.last_message_id
    phone.keyboard = None
    world.feed.publish("cleared", phone.phone_id, {"up_to": phone.cleared_up_to})
    world.publish_phone(phone)
    return {"update_id": None}
