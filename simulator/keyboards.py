"""Keyboards: what the Bot API accepts as `reply_markup`, and its complaints."""

from __future__ import annotations

import re
from typing import Any

from simulator.bodies import Params
from simulator.errors import bad_request

_URL = re.compile(
    r"(https?://[^\s/]+\.?[^\s]*|tg://[^\s]+|[\w.-]+\.[a-z]{2,}[^\s]*)", re.IGNORECASE
)
MAX_INLINE_BUTTONS = 100


def read_markup(params: Params) -> dict[str, Any] | None:
    """Return the keyboard that was passed, checked; None when there is none."""
    value = params.parsed("reply_markup", "can't parse reply keyboard markup JSON object")
    if value is None:
        return None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "keyboard" in value:
        return _reply_keyboard(value)
    if "inline_keyboard" in value:
        return _inline_keyboard(value)
    if value.get("remove_keyboard"):
        return {"remove_keyboard": True}
    if value.get("force_reply"):
        kept = {"force_reply": True}
        if "input_field_placeholder" in value:
            kept["input_field_placeholder"] = value["input_field_placeholder"]
        return kept
    return None


def _rows(value: Any, complaint: str) -> list[list[Any]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise bad_request(complaint)
    return [row for row in value if row]


def _reply_keyboard(value: dict[str, Any]) -> dict[str, Any]:
    rows = _rows(value["keyboard"], 'field "keyboard" must be an Array of Arrays')
    keyboard: list[list[dict[str, Any]]] = []
    for row in rows:
        keyboard.append([])
        for button in row:
            key = {"text": button} if isinstance(button, str) else button
            if not isinstance(key, dict):
                raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
            if not isinstance(key.get("text"), str):
                raise bad_request("can't parse keyboard button: Can't find field \"text\"")
            if not key["text"].strip():
                raise bad_request("keyboard button text must be non-empty")
            keyboard[-1].append(key)
    if not keyboard:
        raise bad_request("reply keyboard is empty")
    flags = {
        name: value[name]
        for name in (
            "resize_keyboard",
            "one_time_keyboard",
            "is_persistent",
            "input_field_placeholder",
        )
        if value.get(name)
    }
    return {"keyboard": keyboard, **flags}


def _inline_keyboard(value: dict[str, Any]) -> dict[str, Any] | None:
    rows = _rows(
        value["inline_keyboard"],
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    )
    if sum(len(row) for row in rows) > MAX_INLINE_BUTTONS:
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_inline_button(button)
    return {"inline_keyboard": rows} if rows else None


def _check_inline_button(button: Any) -> None:
    complaint = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{complaint}InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request(f'{complaint}Can\'t find field "text"')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if "url" in button:
        if not _URL.fullmatch(str(button["url"])):
            raise bad_request(
                f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
            )
    elif button.get("callback_data"):
        if len(str(button["callback_data"]).encode()) > 64:
            raise bad_request("BUTTON_DATA_INVALID")
    elif not button.keys() & {"copy_text", "switch_inline_query", "web_app", "login_url"}:
        raise bad_request(f"{complaint}Text buttons are unallowed in the inline keyboard")
