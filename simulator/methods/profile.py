"""Methods about the bot itself: its name, descriptions, commands and menu button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from simulator.bodies import Params
from simulator.errors import bad_request
from simulator.methods.common import find_chat

if TYPE_CHECKING:
    from simulator.api import BotApi

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")


async def get_me(api: BotApi, params: Params) -> dict[str, Any]:  # noqa: ARG001 - every method takes parameters
    """Return the bot."""
    return {
        **api.world.bot.user(),
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def close(api: BotApi, params: Params) -> bool:  # noqa: ARG001 - every method takes parameters
    """Accept that the bot says goodbye; nothing has to be done for it here."""
    return True


def _scope(api: BotApi, params: Params) -> str:
    scope = params.parsed("scope", "can't parse BotCommandScope JSON object") or {}
    if not isinstance(scope, dict):
        raise bad_request("BotCommandScope must be an Object")
    kind = str(scope.get("type", "default"))
    if kind == "chat":
        chat = find_chat(api.world, Params({"chat_id": str(scope.get("chat_id", ""))}))
        return f"chat:{chat.phone_id}"
    return kind


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


async def set_my_commands(api: BotApi, params: Params) -> bool:
    """Set the menu of commands for a scope and a language."""
    listed = params.parsed("commands", "can't parse commands JSON object")
    if not isinstance(listed, list) or len(listed) > 100:
        raise bad_request("expected an Array of BotCommand")
    commands: list[dict[str, str]] = []
    for item in listed:
        if not isinstance(item, dict):
            raise bad_request("expected an Object as BotCommand")
        command = str(item.get("command", "")).removeprefix("/")
        description = str(item.get("description", "")).strip()
        if not _COMMAND.fullmatch(command):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        commands.append({"command": command, "description": description})
    api.world.bot.commands[_scope(api, params), _language(params)] = commands
    for phone in api.world.phones.values():
        api.world.publish_phone(phone)
    return True


async def get_my_commands(api: BotApi, params: Params) -> list[dict[str, str]]:
    """Return the commands set for exactly this scope and language."""
    return api.world.bot.commands.get((_scope(api, params), _language(params)), [])


async def delete_my_commands(api: BotApi, params: Params) -> bool:
    """Take the commands of a scope and a language away."""
    api.world.bot.commands.pop((_scope(api, params), _language(params)), None)
    for phone in api.world.phones.values():
        api.world.publish_phone(phone)
    return True


def _set(
    api: BotApi, params: Params, name: str, limit: int, kept: dict[str, str], complaint: str
) -> bool:
    value = params.text(name).strip()
    if len(value) > limit:
        raise bad_request(complaint)
    kept[_language(params)] = value
    api.world.feed.publish("bot", None, api.world.bot_view())
    return True


async def set_my_description(api: BotApi, params: Params) -> bool:
    """Set what people read before they start the bot."""
    kept = api.world.bot.description
    return _set(api, params, "description", 512, kept, "BOT_DESCRIPTION_TOO_LONG")


async def get_my_description(api: BotApi, params: Params) -> dict[str, str]:
    """Return the description for a language, or for all."""
    kept = api.world.bot.description
    return {"description": kept.get(_language(params), kept.get("", ""))}


async def set_my_short_description(api: BotApi, params: Params) -> bool:
    """Set the line on the bot's profile."""
    kept = api.world.bot.short_description
    return _set(api, params, "short_description", 120, kept, "BOT_SHORT_DESCRIPTION_TOO_LONG")


async def get_my_short_description(api: BotApi, params: Params) -> dict[str, str]:
    """Return the profile's line for a language, or for all."""
    kept = api.world.bot.short_description
    return {"short_description": kept.get(_language(params), kept.get("", ""))}


async def set_my_name(api: BotApi, params: Params) -> bool:
    """Set the bot's name."""
    return _set(api, params, "name", 64, api.world.bot.names, "BOT_TITLE_INVALID")


async def get_my_name(api: BotApi, params: Params) -> dict[str, str]:
    """Return the bot's name for a language, or for all."""
    names = api.world.bot.names
    return {"name": names.get(_language(params)) or names.get("") or api.world.bot.name}


async def set_chat_menu_button(api: BotApi, params: Params) -> bool:
    """Set what the button beside the text field does, for one chat or for all."""
    button = params.parsed("menu_button", "can't parse menu button JSON object")
    chat = find_chat(api.world, params).phone_id if params.text("chat_id") else None
    if isinstance(button, dict):
        api.world.bot.menu_buttons[chat] = button
    else:
        api.world.bot.menu_buttons.pop(chat, None)
    return True


async def get_chat_menu_button(api: BotApi, params: Params) -> dict[str, Any]:
    """Return what the button beside the text field does."""
    buttons = api.world.bot.menu_buttons
    chat = find_chat(api.world, params).phone_id if params.text("chat_id") else None
    return buttons.get(chat) or buttons.get(None) or {"type": "default"}
