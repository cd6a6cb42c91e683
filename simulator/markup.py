"""Telegram's HTML: the tags it knows, the entities they become, and its complaints.

Follows the real parser: offsets in complaints are UTF-8 bytes, offsets of entities UTF-16 units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.entities import utf16_length
from simulator.errors import ApiError, bad_request

_TAG_TYPES = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACES = " \t\r\n\0\v"
_NO_ATTRIBUTE_NAME = " \t\r\n\0\v=>/\"'"


@dataclass
class _Open:
    """A tag whose end has not been met."""

    name: str
    argument: str
    offset: int
    position: int


class _Parser:
    """One pass over one text; `parse` gives the plain text and its entities."""

    def __init__(self, source: str) -> None:
        # The closing NUL plays the part of the end of a C string in the original.
        self.source = source + "\0"
        self.at = 0
        self.plain: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[dict[str, Any]] = []

    def fail(self, reason: str, position: int | None = None) -> ApiError:
        where = ""
        if position is not None:
            where = f" at byte offset {len(self.source[:position].encode())}"
        return bad_request(f"can't parse entities: {reason}{where}")

    def parse(self) -> tuple[str, list[dict[str, Any]]]:
        while self.at < len(self.source) - 1:
            character = self.source[self.at]
            if character == "&":
                character = self.reference()
                self.append(character)
            elif character != "<":
                self.at += 1
                self.append(character)
            elif self.source[self.at + 1] == "/":
                self.end_tag()
            else:
                self.start_tag()
        if self.open:
            name = self.open[-1].name
            raise self.fail(f'Can\'t find end tag corresponding to start tag "{name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.plain), self.entities

    def append(self, text: str) -> None:
        self.plain.append(text)
        self.offset += utf16_length(text)

    def reference(self) -> str:
        """Take one character reference; an unknown one is the ampersand itself."""
        start = self.at
        end = start + 1
        if self.source[end] == "#":
            base, digits = 10, "0123456789"
            end += 1
            if self.source[end] == "x":
                base, digits = 16, "0123456789abcdefABCDEF"
                end += 1
            first = end
            while self.source[end] in digits:
                end += 1
            code = int(self.source[first:end] or "0", base)
            valid = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF and end - start < 10
            character = chr(code) if valid else ""
        else:
            while self.source[end].isascii() and self.source[end].isalpha():
                end += 1
            character = _NAMED.get(self.source[start + 1 : end], "")
        if not character:
            self.at = start + 1
            return "&"
        self.at = end + 1 if self.source[end] == ";" else end
        return character

    def skip_spaces(self) -> None:
        while self.source[self.at] in _SPACES and self.at < len(self.source) - 1:
            self.at += 1

    def ended(self) -> bool:
        return self.at >= len(self.source) - 1

    def start_tag(self) -> None:
        begin = self.at
        self.at += 1
        while self.source[self.at] not in _SPACES and self.source[self.at] != ">":
            self.at += 1
        if self.ended():
            raise self.fail("Unclosed start tag", begin)
        name = self.source[begin + 1 : self.at].lower()
        if name not in _TAG_TYPES:
            raise self.fail(f'Unsupported start tag "{name}"', begin)
        argument = ""
        while self.source[self.at] != ">":
            self.skip_spaces()
            if self.source[self.at] == ">":
                break
            attribute, value = self.attribute(name, begin)
            if name == "a" and attribute == "href":
                argument = value or ""
            elif name == "code" and attribute == "class" and (value or "").startswith("language-"):
                argument = (value or "")[len("language-") :]
            elif name == "span" and attribute == "class" and (value or "").startswith("tg-"):
                argument = (value or "")[len("tg-") :]
            elif name == "blockquote" and attribute == "expandable":
                argument = "1"
        if name == "span" and argument != "spoiler":
            raise self.fail('Tag "span" must have class "tg-spoiler"', begin)
        self.at += 1
        self.open.append(_Open(name, argument, self.offset, len(self.plain)))

    def attribute(self, tag: str, begin: int) -> tuple[str, str | None]:
        start = self.at
        while self.source[self.at] not in _NO_ATTRIBUTE_NAME:
            self.at += 1
        attribute = self.source[start : self.at]
        if not attribute:
            raise self.fail(f'Empty attribute name in the tag "{tag}"', begin)
        self.skip_spaces()
        if self.source[self.at] != "=":
            if self.ended():
                raise self.fail(f'Unclosed start tag "{tag}"', begin)
            return attribute, None
        self.at += 1
        self.skip_spaces()
        if self.ended():
            raise self.fail(f'Unclosed start tag "{tag}"', begin)
        quote = self.source[self.at]
        if quote in "\"'":
            value = self.quoted(quote)
        else:
            token = self.at
            while self.source[self.at].isascii() and (
                self.source[self.at].isalnum() or self.source[self.at] in ".-"
            ):
                self.at += 1
            value = self.source[token : self.at].lower()
            if self.source[self.at] not in _SPACES and self.source[self.at] != ">":
                raise self.fail("Unexpected end of name token", token)
        if self.ended():
            raise self.fail("Unclosed start tag", begin)
        return attribute, value

    def quoted(self, quote: str) -> str:
        self.at += 1
        value: list[str] = []
        while self.source[self.at] != quote and not self.ended():
            if self.source[self.at] == "&":
                value.append(self.reference())
            else:
                value.append(self.source[self.at])
                self.at += 1
        if not self.ended():
            self.at += 1
        return "".join(value)

    def end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self.fail("Unexpected end tag", begin)
        while self.source[self.at] not in _SPACES and self.source[self.at] != ">":
            self.at += 1
        name = self.source[begin + 2 : self.at].lower()
        self.skip_spaces()
        if self.source[self.at] != ">":
            raise self.fail("Unclosed end tag", begin)
        opened = self.open[-1]
        if name and name != opened.name:
            raise self.fail(
                f"Unmatched end tag at byte offset {len(self.source[:begin].encode())}, expected "
                f'"</{opened.name}>", found "</{name}>"'
            )
        self.at += 1
        self.open.pop()
        if self.offset > opened.offset:
            self.entity(opened)

    def entity(self, opened: _Open) -> None:
        """Turn a closed tag into an entity; `pre` and `code` of the same span become one."""
        length = self.offset - opened.offset
        entity: dict[str, Any] = {
            "type": _TAG_TYPES[opened.name],
            "offset": opened.offset,
            "length": length,
        }
        if opened.name == "a":
            url = opened.argument or "".join(self.plain[opened.position :])
            if not url.startswith(("http://", "https://", "tg://", "tel:", "mailto:")):
                if "." not in url or " " in url:
                    return
                url = f"http://{url}"
            entity["url"] = url
        elif opened.name == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.name == "code" and opened.argument:
            entity["language"] = opened.argument
        elif opened.name == "pre" and self.entities:
            last = self.entities[-1]
            same = last["offset"] == opened.offset and last["length"] == length
            if same and last["type"] == "code" and "language" in last:
                last["type"] = "pre"
                return
        self.entities.append(entity)


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text of `source` and its entities; refuse what Telegram refuses (400)."""
    text, entities = _Parser(source).parse()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, entities
