"""What several methods need: the chat that is meant, checked texts, remembered contents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.bodies import Params
from simulator.entities import detect, trim, utf16_length
from simulator.errors import bad_request, forbidden
from simulator.markup import parse_html
from simulator.model import Message, Phone

if TYPE_CHECKING:
    from simulator.world import World

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def find_chat(world: World, params: Params, name: str = "chat_id") -> Phone:
    """Return the phone that `name` speaks of; 400 when there is none that the bot has met."""
    raw = params.text(name).strip()
    if not raw:
        raise bad_request(f"{name} is empty")
    try:
        phone = world.phones.get(int(raw))
    except ValueError:
        phone = None
    if phone is None:
        raise bad_request("chat not found")
    return phone


def chat_to_write(world: World, params: Params) -> Phone:
    """Return the phone to write to; 403 when the person never started the bot or blocked it."""
    phone = find_chat(world, params)
    if phone.blocked:
        raise forbidden("bot was blocked by the user")
    if not phone.started:
        raise forbidden("bot can't initiate conversation with a user")
    return phone


def formatted(params: Params, name: str, entities_name: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the text in `name` with its entities: from HTML, as given, and found by itself."""
    source = params.text(name)
    mode = params.text("parse_mode").lower()
    given: list[dict[str, Any]] = []
    if mode == "html":
        source, given = parse_html(source)
    elif mode and mode != "none":
        raise bad_request("unsupported parse_mode")
    else:
        listed = params.parsed(entities_name, "can't parse entities JSON object")
        if isinstance(listed, list):
            given = [entity for entity in listed if isinstance(entity, dict)]
    text, kept = trim(source, given)
    return text, detect(text, kept)


def text_content(params: Params) -> dict[str, Any]:
    """Return `text` and `entities`; 400 when empty, malformed or above 4096 UTF-16 units."""
    text, entities = formatted(params, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_content(params: Params) -> dict[str, Any]:
    """Return `caption` and its entities, empty when none; 400 above 1024 UTF-16 units."""
    text, entities = formatted(params, "caption", "caption_entities")
    if utf16_length(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, **({"caption_entities": entities} if entities else {})}


def message_in(phone: Phone, message_id: int, what: str) -> Message:
    """Return a message that still exists; 400 "<what> not found" otherwise."""
    message = phone.messages.get(message_id)
    if message is None or message.deleted:
        raise bad_request(f"{what} not found")
    return message


def reply_target(phone: Phone, params: Params) -> int | None:
    """Return the message that is answered; 400 when it does not exist and must."""
    reply = params.parsed("reply_parameters", "can't parse reply parameters JSON object")
    if isinstance(reply, dict):
        message_id = Params.of(reply).integer("message_id")
        optional = bool(reply.get("allow_sending_without_reply"))
    else:
        message_id = params.integer("reply_to_message_id")
        optional = params.flag("allow_sending_without_reply")
    if not message_id:
        return None
    message = phone.messages.get(message_id)
    if message is None or message.deleted:
        if optional:
            return None
        raise bad_request("message to be replied not found")
    return message.message_id
