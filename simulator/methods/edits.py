"""Methods that change or delete a message of the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.bodies import Params
from simulator.errors import NOT_MODIFIED, bad_request
from simulator.keyboards import read_markup
from simulator.methods.common import caption_content, chat_to_write, message_in, text_content
from simulator.model import Message

if TYPE_CHECKING:
    from simulator.api import BotApi

DELETE_WITHIN = 48 * 3600


async def edit_message_text(api: BotApi, params: Params) -> dict[str, Any]:
    """Replace the text and the inline keyboard."""
    content = text_content(params)
    message = _own_message(api, params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(api, message, content, read_markup(params))


async def edit_message_caption(api: BotApi, params: Params) -> dict[str, Any]:
    """Replace the caption and the inline keyboard."""
    caption = caption_content(params)
    message = _own_message(api, params)
    if not message.content.keys() & {"photo", "voice", "document", "video"}:
        raise bad_request("there is no caption in the message to edit")
    kept = {
        name: value
        for name, value in message.content.items()
        if name not in {"caption", "caption_entities"}
    }
    return _change(api, message, {**kept, **caption}, read_markup(params))


async def edit_message_reply_markup(api: BotApi, params: Params) -> dict[str, Any]:
    """Replace the inline keyboard, or take it away."""
    message = _own_message(api, params)
    return _change(api, message, message.content, read_markup(params))


async def delete_message(api: BotApi, params: Params) -> bool:
    """Delete one message, of the bot or of the person."""
    phone = chat_to_write(api.world, params)
    message = message_in(phone, params.integer("message_id"), "message to delete")
    if api.world.date() - message.date > DELETE_WITHIN:
        raise bad_request("message can't be deleted for everyone")
    _remove(api, message)
    return True


async def delete_messages(api: BotApi, params: Params) -> bool:
    """Delete up to 100 messages; those that do not exist are skipped."""
    phone = chat_to_write(api.world, params)
    listed = params.parsed("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(listed, list) or not listed:
        raise bad_request("message identifiers are not specified")
    if len(listed) > 100:
        raise bad_request("too many message identifiers specified")
    for message_id in listed:
        message = phone.messages.get(int(message_id)) if str(message_id).isdigit() else None
        if message is not None and not message.deleted:
            _remove(api, message)
    return True


def _own_message(api: BotApi, params: Params) -> Message:
    phone = chat_to_write(api.world, params)
    if not params.text("message_id").strip():
        raise bad_request("message identifier is not specified")
    message = message_in(phone, params.integer("message_id"), "message to edit")
    if not message.by_bot:
        raise bad_request("message can't be edited")
    return message


def _change(
    api: BotApi, message: Message, content: dict[str, Any], markup: dict[str, Any] | None
) -> dict[str, Any]:
    """Put new content and keyboard in place; 400 when nothing would change."""
    world = api.world
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    current = message.reply_markup
    if current is not None and "inline_keyboard" not in current:
        current = None
    if content == message.content and markup == current:
        raise bad_request(NOT_MODIFIED)
    if world.limiter is not None:
        world.limiter.spend(message.chat_id)
    message.history.append({"content": message.content, "reply_markup": current})
    message.content = content
    message.reply_markup = markup
    message.edit_date = world.date()
    world.feed.publish("edited", message.chat_id, world.view(message))
    return world.message_api(message)


def _remove(api: BotApi, message: Message) -> None:
    message.deleted = True
    api.world.feed.publish("deleted", message.chat_id, {"message_id": message.message_id})
