"""Telegram's limits on text: measuring, shortening and cutting without harming words or markup.

Telegram counts UTF-16 units of what is visible, after tags and references are read. Our texts hold the
tags b and i only, and every other ``<`` or ``&`` of theirs is a reference.
"""

import html
import re
import unicodedata
from collections.abc import Iterator

from bot.catalogue import Html

TEXT_LIMIT = 4096  #: UTF-16 units in a message
CAPTION_LIMIT = 1024  #: UTF-16 units in a caption

_TOKEN = re.compile(r"<(/?)([a-z]+)>|&[a-z]+;|&#[0-9]+;|.", re.DOTALL)
_TAG = re.compile(r"</?[a-z]+>")
#: Where a text is best cut, best first: behind one or two letters.
_SEAMS = ("\n\n", "\n", ". ", " ")


def units(text: str) -> int:
    """The length of plain ``text`` in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def visible_length(text: Html) -> int:
    """The length of what a person sees of ``text``, in UTF-16 units."""
    return units(html.unescape(_TAG.sub("", text)))


def shorten(text: str, limit: int) -> tuple[str, str]:
    """Plain ``text`` cut at a sensible place: what fits into ``limit`` UTF-16 units, and the rest."""
    if units(text) <= limit:
        return text, ""
    clusters = [(cluster, units(cluster)) for cluster in _clusters(text, limit)]
    cut = _cut(clusters, limit)
    head = "".join(cluster for cluster, _ in clusters[:cut])
    return head.rstrip(), "".join(cluster for cluster, _ in clusters[cut:]).lstrip()


def pieces(text: Html, limit: int) -> list[Html]:
    """``text`` as parts of at most ``limit`` visible UTF-16 units, none of them empty.

    A tag that is open where the text is cut is closed there and opened again in the next part.
    """
    if visible_length(text) <= limit:
        return [Html(text.strip())] if _has_ink(text) else []
    parts: list[Html] = []
    left, open_tags = list(_tokens(text, limit)), ""
    while left:
        cut = _cut(left, limit)
        part = open_tags + "".join(token for token, _ in left[:cut])
        left = left[cut:]
        standing = _standing(part)
        part += "".join(f"</{tag}>" for tag in reversed(standing))
        open_tags = "".join(f"<{tag}>" for tag in standing)
        if _has_ink(part):
            parts.append(Html(part.strip()))
    return parts


def _has_ink(text: str) -> bool:
    seen = html.unescape(_TAG.sub("", text))
    return any(not _is_blank(character) for character in seen)


def _is_blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cf", "Cc", "Zs", "Mn")


def _standing(part: str) -> list[str]:
    standing: list[str] = []
    for tag in _TAG.findall(part):
        if tag.startswith("</"):
            standing.pop()
        else:
            standing.append(tag.strip("<>"))
    return standing


def _cut(tokens: list[tuple[str, int]], limit: int) -> int:
    """How many tokens the first part takes: up to the best seam in its second half, at least one."""
    taken, length = 0, 0
    for _, weight in tokens:
        if length + weight > limit:
            break
        taken, length = taken + 1, length + weight
    if taken == len(tokens):
        return taken
    for seam in _SEAMS:
        for place in range(taken, taken // 2, -1):
            last = tokens[place - 1][0]
            if last == seam[-1] and (
                len(seam) == 1 or (place > 1 and tokens[place - 2][0] == seam[0])
            ):
                return place
    return max(taken, 1)


def _tokens(text: Html, limit: int) -> Iterator[tuple[str, int]]:
    """Tags (weight 0), references (1) and whole letters with what belongs to them."""
    plain = ""
    for found in _TOKEN.finditer(text):
        token = found[0]
        if len(token) == 1:
            plain += token
            continue
        yield from ((cluster, units(cluster)) for cluster in _clusters(plain, limit))
        plain = ""
        yield token, 0 if token.startswith("<") else units(html.unescape(token))
    yield from ((cluster, units(cluster)) for cluster in _clusters(plain, limit))


def _clusters(text: str, limit: int) -> Iterator[str]:
    """Letters with their accents, emoji with their skin and company; none longer than ``limit``."""
    cluster, length = "", 0
    for character in text:
        weight = 2 if character > "\uffff" else 1
        if cluster and (length + weight > limit or not _belongs(cluster, character)):
            yield cluster
            cluster, length = "", 0
        cluster, length = cluster + character, length + weight
    if cluster:
        yield cluster


def _belongs(cluster: str, character: str) -> bool:
    if unicodedata.category(character) in ("Mn", "Me", "Mc") or character == "\u200d":
        return True
    if "\U0001f3fb" <= character <= "\U0001f3ff" or "\U000e0020" <= character <= "\U000e007f":
        return True
    if cluster[-1] == "\u200d":
        return True
    return _is_flag(cluster[-1]) and _is_flag(character) and len(cluster) % 2 == 1


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
