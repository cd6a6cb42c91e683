"""Everything that one running simulator holds, and the few moves that all parts share.

Owns the registers of phones, messages, files and presses. State is in memory only: when the
process ends, this Telegram never was.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from simulator.delivery import Update, UpdateQueue
from simulator.faults import Faults
from simulator.feed import Feed
from simulator.files import FileStore
from simulator.limits import Limiter
from simulator.model import Bot, CallbackQuery, Message, Phone
from simulator.trace import Trace

FIRST_UPDATE_ID = 700_000_001
FIRST_PHONE_ID = 5_000_000_001


class World:
    """One bot, its people, and what passed between them.

    `now` gives seconds since the epoch, `monotonic` seconds that only grow; `callback_ttl` is
    how many seconds a press can be answered.
    """

    def __init__(
        self,
        bot: Bot,
        *,
        rate_limits: bool = False,
        callback_ttl: float = 60.0,
        now: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.bot = bot
        self.now = now
        self.monotonic = monotonic
        self.callback_ttl = callback_ttl
        self.limiter = Limiter(monotonic) if rate_limits else None
        self.phones: dict[int, Phone] = {}
        self.files = FileStore()
        self.feed = Feed()
        self.faults = Faults()
        self.trace = Trace()
        self.queries: dict[str, CallbackQuery] = {}
        self.queue = UpdateQueue(FIRST_UPDATE_ID, self._taken)
        self._carried: dict[int, Message] = {}

    def date(self) -> int:
        """Return the time now as Telegram writes dates: whole seconds since the epoch."""
        return int(self.now())

    def next_phone_id(self) -> int:
        """Return an id that no phone has."""
        return max([FIRST_PHONE_ID - 1, *self.phones]) + 1

    def add_message(self, phone: Phone, message: Message) -> Message:
        """Give `message` the next id of its chat, keep it and show it on the phone."""
        phone.last_message_id += 1
        message.message_id = phone.last_message_id
        phone.messages[message.message_id] = message
        if message.by_bot and message.reply_markup:
            self._dock(phone, message)
        self.feed.publish("message", phone.phone_id, self.view(message))
        return message

    def _dock(self, phone: Phone, message: Message) -> None:
        markup = message.reply_markup or {}
        if "keyboard" in markup:
            phone.keyboard, phone.keyboard_hidden = markup, False
        elif markup.get("remove_keyboard"):
            phone.keyboard = None
        else:
            return
        self.publish_phone(phone)

    def publish_phone(self, phone: Phone) -> None:
        """Show the phone's own state (blocked, keyboard) anew."""
        self.feed.publish("phone", phone.phone_id, self.phone_view(phone))

    def push_message(self, kind: str, phone: Phone, message: Message) -> int | None:
        """Send a message of a person (new or edited) to the bot; returns the update's id."""
        update_id = self.queue.push(kind, self.message_api(message), phone.phone_id)
        if update_id is not None:
            self._carried[update_id] = message
        return update_id

    def _taken(self, update: Update) -> None:
        message = self._carried.pop(update.update_id, None)
        if message is not None and not message.taken:
            message.taken = True
            self.feed.publish("taken", message.chat_id, {"message_id": message.message_id})

    def message_api(self, message: Message, *, with_reply: bool = True) -> dict[str, Any]:
        """Return the Message of the Bot API."""
        phone = self.phones[message.chat_id]
        shown: dict[str, Any] = {
            "message_id": message.message_id,
            "from": self.bot.user() if message.by_bot else phone.user(),
            "chat": phone.chat(),
            "date": message.date,
        }
        if message.edit_date:
            shown["edit_date"] = message.edit_date
        if message.forward_origin:
            shown["forward_origin"] = message.forward_origin
        if with_reply and message.reply_to and message.reply_to in phone.messages:
            original = phone.messages[message.reply_to]
            shown["reply_to_message"] = self.message_api(original, with_reply=False)
        if message.protected:
            shown["has_protected_content"] = True
        shown.update(message.content)
        if message.reply_markup and "inline_keyboard" in message.reply_markup:
            shown["reply_markup"] = message.reply_markup
        return shown

    def view(self, message: Message) -> dict[str, Any]:
        """Return a message as phones and the control API show it."""
        return {
            **self.message_api(message),
            "kind": message.kind,
            "mine": not message.by_bot,
            "taken": message.taken,
            "silent": message.silent,
            "deleted": message.deleted,
            "history": message.history,
        }

    def phone_view(self, phone: Phone) -> dict[str, Any]:
        """Return a phone as the page and the control API show it, without its messages."""
        return {
            "id": phone.phone_id,
            "first_name": phone.first_name,
            "last_name": phone.last_name,
            "username": phone.username,
            "language_code": phone.language_code,
            "phone_number": phone.phone_number,
            "role": phone.role,
            "started": phone.started,
            "blocked": phone.blocked,
            "keyboard": phone.keyboard,
            "keyboard_hidden": phone.keyboard_hidden,
            "commands": self.bot.commands_for(phone.phone_id, phone.language_code),
        }

    def bot_view(self) -> dict[str, Any]:
        """Return what people see of the bot before they start it."""
        return {
            **self.bot.user(),
            "description": self.bot.description,
            "short_description": self.bot.short_description,
        }

    def close(self) -> None:
        """Let everybody who waits go; for the end of the server."""
        self.feed.close()
        self.queue.close()
