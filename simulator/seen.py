"""What a phone's owner sees, as values: messages, buttons, answers, and what was sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Button:
    """An inline button: its `label`, and what it carries."""

    label: str
    data: str | None
    url: str | None


@dataclass(frozen=True)
class ChatMessage:
    """A message as the phone shows it; `text` is the text or caption, `raw` the whole JSON.

    `silent` says that the phone makes no sound for it.
    """

    message_id: int
    chat_id: int
    date: int
    mine: bool
    kind: str
    text: str
    entities: tuple[dict[str, Any], ...]
    rows: tuple[tuple[Button, ...], ...]
    protected: bool
    edited: bool
    deleted: bool
    taken: bool
    silent: bool
    history: tuple[dict[str, Any], ...]
    raw: dict[str, Any]

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The inline buttons in reading order."""
        return tuple(button for row in self.rows for button in row)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the inline buttons in reading order."""
        return tuple(button.label for button in self.buttons)

    def button(self, label: str) -> Button:
        """Return the first button whose label contains `label`; LookupError when none does."""
        for button in self.buttons:
            if label.casefold() in button.label.casefold():
                return button
        raise LookupError(f"no button {label!r} among {self.labels}")

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> ChatMessage:
        """Build a message from the control API's JSON."""
        markup = raw.get("reply_markup") or {}
        return cls(
            message_id=raw["message_id"],
            chat_id=raw["chat"]["id"],
            date=raw["date"],
            mine=raw["mine"],
            kind=raw["kind"],
            text=raw.get("text") or raw.get("caption") or "",
            entities=tuple(raw.get("entities") or raw.get("caption_entities") or ()),
            rows=tuple(
                tuple(Button(one["text"], one.get("callback_data"), one.get("url")) for one in row)
                for row in markup.get("inline_keyboard", [])
            ),
            protected=raw.get("has_protected_content", False),
            edited="edit_date" in raw,
            deleted=raw["deleted"],
            taken=raw["taken"],
            silent=raw.get("silent", False),
            history=tuple(raw["history"]),
            raw=raw,
        )


@dataclass(frozen=True)
class Sent:
    """What a phone sent, and the update that brings it to the bot (None if not asked for)."""

    message: ChatMessage
    update_id: int | None


@dataclass(frozen=True)
class Press:
    """A pressed inline button; a link button has a `url` and no `query_id`."""

    query_id: str | None
    update_id: int | None
    url: str | None


@dataclass(frozen=True)
class Answer:
    """How a press was answered: the toast's or alert's `text` (empty for none)."""

    text: str
    alert: bool
