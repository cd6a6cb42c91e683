"""What buttons carry: typed values, and the callback data (at most 64 bytes) that they travel as.

Owns the format, written by :func:`encode` and read by :func:`decode`; whatever else arrives decodes to
None. Leaves to :mod:`bot.keyboards` which buttons there are, and to :mod:`bot.handlers` what a press
leads to.
"""

import re
from dataclasses import dataclass

MAX_DATA = 64  #: bytes of callback data that Telegram takes

#: What a button of a menu asks for; always valid, in any conversation.
MENU = frozenset(
    {
        "conflict", "spot", "person", "status", "privacy", "language", "menu", "emergency", "erase",
        "exit", "fv-where", "fv-person", "crisis-person", "justice",
    }
)  # fmt: skip
#: What staff do with an alert.
VERBS = frozenset({"ack", "go", "talk", "ref", "end", "card"})


@dataclass(frozen=True)
class Menu:
    """A menu button; ``what`` is one of :data:`MENU`."""

    what: str


@dataclass(frozen=True)
class SetLanguage:
    """The choice of a language, by its two letters."""

    language: str


@dataclass(frozen=True)
class Answer:
    """An answer to the question of one turn: Rasa's intent and, where there is one, ``slot=value``."""

    conversation: int
    turn: int
    intent: str
    answer: str | None = None


@dataclass(frozen=True)
class Press:
    """A staff member's button on an alert; ``arg`` is a service's id or an outcome.

    Where a gestor names a matter of violence first, it is ``.`` for the matters, ``2.`` for the offices of
    the third (of :func:`referrals.referral_matters.of_violence`), ``2.fiscalia`` for one of these.
    """

    alert: int
    verb: str
    arg: str | None = None


@dataclass(frozen=True)
class EndTalk:
    """End the talk that the presser is in."""


@dataclass(frozen=True)
class StaffCases:
    """The presser's own cases."""


@dataclass(frozen=True)
class Go:
    """A button of an area of work (:mod:`bot.handlers.areas`): what is done, and to what.

    Ids among ``args`` are no rights: the area checks whether whoever pressed may do it.
    """

    area: str
    verb: str
    args: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shown:
    """A button that only shows what was chosen."""


Callback = Menu | SetLanguage | Answer | Press | EndTalk | StaffCases | Go | Shown

_NUMBER = r"(0|[1-9][0-9]{0,17})"
_LANGUAGE = re.compile(r"l:([a-z]{2})")
_ANSWER = re.compile(rf"r:{_NUMBER}:{_NUMBER}:([a-z_]+)(?::([a-z_]+=[A-Za-z0-9_.-]+))?")
_PRESS = re.compile(rf"a:{_NUMBER}:([a-z]+)(?::([a-z0-9_]+|\.|[0-9]\.[a-z0-9_]*))?")
_GO = re.compile(r"g:([a-z]{2,10}):([a-z]{1,12})((?::[A-Za-z0-9_.-]+){0,4})")
_FIXED: dict[str, Callback] = {"t:end": EndTalk(), "s:cases": StaffCases(), "x": Shown()}


def encode(callback: Callback) -> str:
    """The callback data of a button.

    Raises:
        ValueError: it does not fit into 64 bytes, or :func:`decode` would not understand it.

    """
    match callback:
        case Menu(what):
            data = f"m:{what}"
        case SetLanguage(language):
            data = f"l:{language}"
        case Answer(conversation, turn, intent, answer):
            data = f"r:{conversation}:{turn}:{intent}" + (f":{answer}" if answer else "")
        case Press(alert, verb, arg):
            data = f"a:{alert}:{verb}" + (f":{arg}" if arg else "")
        case Go(area, verb, args):
            data = ":".join(("g", area, verb, *args))
        case _:
            data = next(data for data, fixed in _FIXED.items() if fixed == callback)
    if decode(data) != callback:
        raise ValueError(f"no callback data for a {type(callback).__name__} of this kind")
    return data


def decode(data: str) -> Callback | None:
    """What a button carries, or None where the data was never written by :func:`encode`."""
    if len(data) > MAX_DATA or not data.isascii():
        return None
    if data in _FIXED:
        return _FIXED[data]
    if data.startswith("m:") and data[2:] in MENU:
        return Menu(data[2:])
    if found := _LANGUAGE.fullmatch(data):
        return SetLanguage(found[1])
    if found := _ANSWER.fullmatch(data):
        return Answer(int(found[1]), int(found[2]), found[3], found[4])
    if (found := _PRESS.fullmatch(data)) and found[2] in VERBS:
        if found[3] and found[2] not in ("ref", "end"):
            return None
        return Press(int(found[1]), found[2], found[3])
    if found := _GO.fullmatch(data):
        return Go(found[1], found[2], tuple(found[3].split(":")[1:]))
    return None
