"""What a caller may wait for on a phone: a message, the answer to a press, a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.checks import check_fields
from simulator.model import Message, Phone
from simulator.phones import PhoneError
from simulator.world import World

LONGEST_WAIT = 120.0


@dataclass(frozen=True)
class Condition:
    """All parts that are given must hold, for one message of the chat or for the phone.

    text, not_text
        What the text or caption contains, letter case aside; what it must not contain.
    button, no_buttons
        Part of an inline button's label; that the message has no inline button (any more).
    after, message_id
        Only messages with a higher id; only this one.
    sender
        `bot` (default), `me` or `any`.
    kind
        text, photo, voice, document, location, contact, sticker or video.
    edited, deleted
        The message was edited; was deleted (otherwise deleted ones do not count).
    taken
        The bot has confirmed the update of this person's message.
    key
        A label on the docked keyboard of the phone, which is shown.
    answer
        The press with this query id was answered; `text` then speaks of the toast.
    count
        At least so many messages fit; the last one is returned.
    """

    text: str | None = None
    not_text: str | None = None
    button: str | None = None
    no_buttons: bool = False
    after: int = 0
    message_id: int | None = None
    sender: str = "bot"
    kind: str | None = None
    edited: bool = False
    deleted: bool = False
    taken: bool = False
    key: str | None = None
    answer: str | None = None
    count: int = 1

    @classmethod
    def from_json(cls, body: dict[str, Any]) -> Condition:
        """Build a condition; 400 for a part that does not exist."""
        try:
            check_fields(cls, body)
        except ValueError as error:
            raise PhoneError(400, f"cannot wait for that: {error}") from error
        return cls(**body)

    def look(self, world: World, phone: Phone) -> dict[str, Any] | None:
        """Return what fits now (a message, or a press with its answer), or None."""
        if self.answer is not None:
            return self._answer(world)
        if self.key is not None and not self._has_key(phone):
            return None
        fitting = [message for message in phone.messages.values() if self._fits(message, phone)]
        if len(fitting) < self.count:
            return None
        return world.view(fitting[-1])

    def _answer(self, world: World) -> dict[str, Any] | None:
        query = world.queries.get(self.answer or "")
        if query is None:
            raise PhoneError(404, "no such press")
        if query.answer is None:
            return None
        if self.text is not None and not _contains(query.answer["text"], self.text):
            return None
        return query.to_json()

    def _has_key(self, phone: Phone) -> bool:
        rows = (phone.keyboard or {}).get("keyboard", [])
        return not phone.keyboard_hidden and any(
            _contains(key["text"], self.key or "") for row in rows for key in row
        )

    def _fits(self, message: Message, phone: Phone) -> bool:
        words = str(message.content.get("text") or message.content.get("caption") or "")
        markup = message.reply_markup or {}
        labels = [button["text"] for row in markup.get("inline_keyboard", []) for button in row]
        return (
            message.message_id > max(self.after, phone.cleared_up_to)
            and self.message_id in {None, message.message_id}
            and self.sender in {"any", "bot" if message.by_bot else "me"}
            and message.deleted == self.deleted
            and self.kind in {None, message.kind}
            and (self.text is None or _contains(words, self.text))
            and (self.not_text is None or not _contains(words, self.not_text))
            and (self.button is None or any(_contains(label, self.button) for label in labels))
            and not (self.no_buttons and labels)
            and (not self.edited or message.edit_date is not None)
            and (not self.taken or message.taken)
        )


def _contains(whole: str, part: str) -> bool:
    return part.casefold() in whole.casefold()
