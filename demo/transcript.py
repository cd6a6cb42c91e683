"""The chats of all phones as text, for a reader of a scripted scene or of a story that took days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from simulator.client import SimulatorClient
from simulator.handset import SimPhone
from simulator.seen import ChatMessage

_KINDS = {
    "photo": "[foto]",
    "voice": "[nota de voz]",
    "location": "[punto en el mapa]",
    "video": "[video]",
    "document": "[documento]",
}
_MINE, _BOTS, _LATER = "  ▶ ", "  ◀ ", "    ⋯ "
_LOCKED = "  🔒 pantalla bloqueada "
_DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
#: Without a message for so long the time is told anew.
PAUSE = timedelta(minutes=20)


@dataclass(frozen=True)
class Pressed:
    """A button that somebody pressed, and the words that answered it on top of the screen."""

    phone_id: int
    after: int  #: number of the newest message then
    at: datetime
    label: str
    answer: str


@dataclass(frozen=True)
class PutAway:
    """A phone that its owner put away: of what comes then, the locked screen shows the first line."""

    phone_id: int
    after: int  #: number of the newest message then
    until: int | None = None  #: and when it was taken up again


async def transcript(client: SimulatorClient) -> str:
    """Every phone's chat, oldest message first, with the buttons that stand under it now."""
    state = await client.state()
    parts = []
    for phone in state["phones"]:
        lines = [_title(phone)]
        for raw in phone["messages"]:
            lines += _lines(ChatMessage.from_json(raw))
        parts.append("\n".join(lines))
    return _plain("\n".join(parts))


async def told_with_time(
    client: SimulatorClient,
    presses: Sequence[Pressed],
    *,
    timezone: str,
    away: Sequence[PutAway] = (),
) -> str:
    """Every phone's chat as it came: what was pressed, what changed later, and how time passed.

    A message stands where it came first, as it was then; below it what was changed in it later, or that it
    was deleted. What came while a phone was put ``away`` has before it what its locked screen showed.
    """
    state = await client.state()
    parts = []
    for phone in state["phones"]:
        lines = [_title(phone)]
        before: datetime | None = None
        pressed = [one for one in presses if one.phone_id == phone["id"]]
        locked = [one for one in away if one.phone_id == phone["id"]]
        messages = await SimPhone(client, phone["id"]).messages(deleted=True)
        for moment, what in _in_order(messages, pressed, locked):
            if before is None or moment - before >= PAUSE:
                lines.append(f"\n  ── {_spoken(moment, timezone)} ──")
            before = moment
            lines += what
        parts.append("\n".join(lines))
    return _plain("\n".join(parts))


def _title(phone: dict[str, Any]) -> str:
    role = f" · {phone['role']}" if phone.get("role") else ""
    return f"\n━━━ {phone['first_name']}{role} ━━━"


def _plain(words: str) -> str:
    """Without markup: square brackets mean something to the console that prints this."""
    return words.replace("[", "\\[")


def _in_order(
    messages: Iterable[ChatMessage], presses: Sequence[Pressed], away: Sequence[PutAway]
) -> list[tuple[datetime, list[str]]]:
    found: list[tuple[int, int, datetime, list[str]]] = []
    for message in messages:
        moment = datetime.fromtimestamp(message.date, UTC)
        shown = [*_locked_screen(message, away), *_with_changes(message)]
        found.append((message.message_id, 0, moment, shown))
    for number, one in enumerate(presses, start=1):
        answer = [f"{_LATER}{line}" for line in one.answer.split("\n") if line]
        found.append((one.after, number, one.at, [f"{_MINE}(toca) ⟦{one.label}⟧", *answer]))
    return [(moment, lines) for _, _, moment, lines in sorted(found, key=lambda item: item[:2])]


def _locked_screen(message: ChatMessage, away: Sequence[PutAway]) -> list[str]:
    """What stands on the locked screen of a phone that is put away when a message comes."""
    number = message.message_id
    is_away = any(one.after < number and (one.until is None or number <= one.until) for one in away)
    if message.mine or not is_away:
        return []
    earliest = message.history[0]["content"] if message.history else message.raw
    words = earliest.get("text") or earliest.get("caption") or _KINDS.get(message.kind, "")
    sound = "sin sonido" if message.silent else "suena"
    return [f"{_LOCKED}({sound}) {words.split(chr(10))[0]}"]


def _with_changes(message: ChatMessage) -> list[str]:
    gone = [f"{_LATER}(se borró)"] if message.deleted else []
    shown = replace(message, deleted=False)
    if not message.history:
        return [*_lines(shown), *gone]
    earliest = message.history[0]
    raw = {**message.raw, **earliest["content"], "reply_markup": earliest["reply_markup"]}
    first, last = _lines(ChatMessage.from_json({**raw, "deleted": False})), _lines(shown)
    changed = [f"{_LATER}{line.strip()}" for line in last if line not in first]
    if earliest["reply_markup"] and not message.rows and not message.deleted:
        changed.append(f"{_LATER}(sin botones)")
    return [*first, *changed, *gone]


def _spoken(moment: datetime, timezone: str) -> str:
    there = moment.astimezone(ZoneInfo(timezone))
    return f"{_DAYS[there.weekday()]} {there.day}, {there:%H:%M}"


def _lines(message: ChatMessage) -> list[str]:
    mark = _MINE if message.mine else _BOTS
    if message.deleted:
        return [f"{mark}(borrado)"]
    words = " ".join(part for part in (_KINDS.get(message.kind, ""), message.text) if part)
    first, *others = words.split("\n")
    buttons = (" ".join(f"⟦{button.label}⟧" for button in row) for row in message.rows)
    return [mark + first, *(f"    {line}" for line in (*others, *buttons))]
