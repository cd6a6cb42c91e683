"""Offsets and marks that Telegram finds in a text by itself: commands, links, mentions, tags.

All offsets and lengths are in UTF-16 code units. HTML is parsed in `markup`.
"""

from __future__ import annotations

import re
from typing import Any

_AUTOMATIC = (
    ("url", re.compile(r"https?://[^\s<>\"]+|(?<![\w@.])t\.me/[^\s<>\"]+")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")),
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d_]\w*")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d{10,15}(?!\w)")),
)
_OPAQUE = {"pre", "code", "text_link", "url", "email", "mention", "bot_command", "hashtag"}


def utf16_length(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def trim(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Strip white space at both ends as Telegram does and move the entities along."""
    lead = len(text) - len(text.lstrip())
    trimmed = text.strip()
    shift = utf16_length(text[:lead])
    limit = utf16_length(trimmed)
    kept: list[dict[str, Any]] = []
    for entity in entities:
        start = max(0, entity["offset"] - shift)
        end = min(limit, entity["offset"] - shift + entity["length"])
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return trimmed, kept


def detect(text: str, marked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return `marked` plus what Telegram finds by itself, ordered by offset.

    Nothing is looked for within code or links, and no two found entities overlap.
    """
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in marked
        if entity["type"] in _OPAQUE
    ]
    found = list(marked)
    for kind, pattern in _AUTOMATIC:
        for match in pattern.finditer(text):
            matched = match.group()
            if kind == "url":
                matched = matched.rstrip(".,;:!?)")
            offset = utf16_length(text[: match.start()])
            end = offset + utf16_length(matched)
            if any(offset < stop and start < end for start, stop in taken):
                continue
            taken.append((offset, end))
            found.append({"type": kind, "offset": offset, "length": end - offset})
    return sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))
