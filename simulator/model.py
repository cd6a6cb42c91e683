"""The things of this small Telegram: the bot, phones with their one chat, messages, presses.

Holds state and its shapes in the Bot API. What people do is in `phones`, what the bot asks for in
`methods`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

KINDS = (
    "text",
    "photo",
    "voice",
    "document",
    "location",
    "contact",
    "sticker",
    "video",
)


@dataclass
class Bot:
    """The one bot that this server knows."""

    bot_id: int
    token: str
    username: str
    name: str
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    menu_buttons: dict[int | None, dict[str, Any]] = field(default_factory=dict)

    def user(self) -> dict[str, Any]:
        """Return the bot as a User of the Bot API."""
        return {
            "id": self.bot_id,
            "is_bot": True,
            "first_name": self.names.get("", self.name),
            "username": self.username,
        }

    def commands_for(self, chat_id: int, language_code: str) -> list[dict[str, str]]:
        """Return the commands that a person sees, by Telegram's order of scopes."""
        for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
            for language in (language_code, ""):
                if commands := self.commands.get((scope, language)):
                    return commands
        return []


@dataclass
class Message:
    """One message in a private chat.

    `content` has the fields of the Bot API for its kind (`text` and `entities`, `photo` and
    `caption`, …). `taken` says whether the bot has confirmed the update it came with; `silent`
    that the phone makes no sound for it; `history` holds earlier contents.
    """

    message_id: int
    chat_id: int
    date: int
    by_bot: bool
    content: dict[str, Any]
    reply_markup: dict[str, Any] | None = None
    protected: bool = False
    silent: bool = False
    reply_to: int | None = None
    forward_origin: dict[str, Any] | None = None
    edit_date: int | None = None
    deleted: bool = False
    taken: bool = False
    history: list[dict[str, Any]] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Return what the message is: text, photo, voice, …"""
        return next((kind for kind in KINDS if kind in self.content), "unknown")


@dataclass
class CallbackQuery:
    """A press of an inline button, to be answered once."""

    query_id: str
    phone_id: int
    chat_id: int
    message_id: int
    data: str
    created: float
    answer: dict[str, Any] | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the press as the control API shows it."""
        return {
            "query_id": self.query_id,
            "chat_id": self.chat_id,
            "message_id": self.message_id,
            "data": self.data,
            "answer": self.answer,
        }


@dataclass
class Phone:
    """A person with a phone, and their chat with the bot (chat id = user id)."""

    phone_id: int
    first_name: str
    language_code: str
    last_name: str = ""
    username: str = ""
    phone_number: str = ""
    role: str = ""
    started: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    last_message_id: int = 0
    keyboard: dict[str, Any] | None = None
    keyboard_hidden: bool = False
    cleared_up_to: int = 0

    def user(self) -> dict[str, Any]:
        """Return the person as a User of the Bot API."""
        user: dict[str, Any] = {
            "id": self.phone_id,
            "is_bot": False,
            "first_name": self.first_name,
        }
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user

    def chat(self) -> dict[str, Any]:
        """Return the private chat as a Chat of the Bot API."""
        chat = {key: value for key, value in self.user().items() if key not in _USER_ONLY}
        return {**chat, "type": "private"}

    def visible(self) -> list[Message]:
        """Return the messages on the screen, oldest first, deleted ones left out."""
        return [
            message
            for message in self.messages.values()
            if not message.deleted and message.message_id > self.cleared_up_to
        ]


_USER_ONLY = {"is_bot", "language_code"}
