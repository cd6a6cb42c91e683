"""Keyboards: how buttons are made, and the ones of staff and of talks.

Pure: words come from the catalogue, names from whoever calls, and what a button carries from
:mod:`bot.callbacks`. The keyboards of a resident's screens are in :mod:`bot.screens`. Leaves to
:mod:`bot.handlers` what a press leads to.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.callbacks import (
    Answer,
    Callback,
    EndTalk,
    Menu,
    Press,
    SetLanguage,
    Shown,
    StaffCases,
    decode,
    encode,
)
from bot.catalogue import Catalogue

__all__ = [
    "Answer",
    "Callback",
    "EndTalk",
    "Markup",
    "Menu",
    "Press",
    "Screen",
    "SetLanguage",
    "Shown",
    "StaffCases",
    "card_buttons",
    "chosen",
    "decode",
    "encode",
    "matter_choices",
    "outcome_choices",
    "pairs",
    "service_choices",
    "talk_buttons",
]

MAX_LABEL = 60  #: letters of a name out of the city's data; beyond, phones cut them anyway

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove

Rows = list[list[InlineKeyboardButton]]


@dataclass(frozen=True)
class Screen:
    """Where a keyboard is for: words, language, and the turn that its answers belong to."""

    catalogue: Catalogue
    language: str
    conversation: int = 0
    turn: int = 0

    def label(self, key: str, **params: str) -> str:
        """A button's words, cut where a name is too long for a phone."""
        words = self.catalogue.plain(key, self.language, **params)
        return words if len(words) <= MAX_LABEL else words[: MAX_LABEL - 1] + "…"

    def button(self, callback: Callback, key: str, **params: str) -> InlineKeyboardButton:
        """A button with the words of ``key``."""
        return InlineKeyboardButton(self.label(key, **params), callback_data=encode(callback))

    def menu(self, what: str) -> InlineKeyboardButton:
        """A menu button, its words those of ``button-<what>``."""
        return self.button(Menu(what), f"button-{what}")

    def answer(
        self, meant: str, answer: str | None, key: str, **params: str
    ) -> InlineKeyboardButton:
        """A button that answers the present question: an intent, and ``slot=value`` where needed."""
        return self.button(Answer(self.conversation, self.turn, meant, answer), key, **params)

    def way_out(self) -> list[InlineKeyboardButton]:
        """The last row of every question."""
        return [self.answer("cancel", None, "button-cancel"), self.menu("person")]


def pairs(buttons: Iterable[InlineKeyboardButton]) -> Rows:
    """Rows of two buttons, a long one by itself."""
    rows: Rows = []
    for button in buttons:
        short = len(button.text) <= 17
        if short and rows and len(rows[-1]) == 1 and len(rows[-1][0].text) <= 17:
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def talk_buttons(at: Screen) -> InlineKeyboardMarkup:
    """The one button of a talk."""
    return InlineKeyboardMarkup([[at.button(EndTalk(), "button-end-talk")]])


def card_buttons(
    at: Screen, alert: int, verbs: Iterable[str], *, first: Rows | None = None
) -> InlineKeyboardMarkup | None:
    """The buttons of an alert's card that still make sense, below rows of others; None for none."""
    keys = {
        "ack": "button-ack",
        "go": "button-go",
        "talk": "button-talk",
        "ref": "button-refer",
        "end": "button-close",
    }
    wanted = frozenset(verbs)
    buttons = [at.button(Press(alert, verb), key) for verb, key in keys.items() if verb in wanted]
    rows = [*(first or ()), *pairs(buttons)]
    return InlineKeyboardMarkup(rows) if rows else None


def service_choices(
    at: Screen,
    alert: int,
    services: Iterable[tuple[str, str]],
    *,
    matter: int | None = None,
    can_name: bool = False,
) -> InlineKeyboardMarkup:
    """Where a case can be referred to: ``services`` are ids and names; a last button goes back.

    ``matter`` is the place of the matter that was named; ``can_name`` offers to name one.
    """
    first = "" if matter is None else f"{matter}."
    rows = [
        [at.button(Press(alert, "ref", f"{first}{one}"), "button-service", name=name)]
        for one, name in services
    ]
    if can_name:
        rows.append([at.button(Press(alert, "ref", "."), "button-refer-violence")])
    back = Press(alert, "card") if matter is None else Press(alert, "ref", ".")
    return InlineKeyboardMarkup([*rows, [at.button(back, "button-back")]])


def matter_choices(at: Screen, alert: int, names: Iterable[str]) -> InlineKeyboardMarkup:
    """Which violence it is, by its place; a last button goes back to the offices."""
    rows = [
        [at.button(Press(alert, "ref", f"{place}."), "button-topic", name=name)]
        for place, name in enumerate(names)
    ]
    return InlineKeyboardMarkup([*rows, [at.button(Press(alert, "ref"), "button-back")]])


def outcome_choices(at: Screen, alert: int, outcomes: Iterable[str]) -> InlineKeyboardMarkup:
    """How a case can end; a last button goes back."""
    buttons = [
        at.button(Press(alert, "end", one), "button-outcome", outcome=one) for one in outcomes
    ]
    back = at.button(Press(alert, "card"), "button-back")
    return InlineKeyboardMarkup([*pairs(buttons), [back]])


def chosen(markup: InlineKeyboardMarkup | None, data: str) -> InlineKeyboardMarkup | None:
    """The keyboard that is left of a question once it is answered: the chosen label, to read only.

    None where the pressed button is not (any more) among those of ``markup``.
    """
    for row in markup.inline_keyboard if markup is not None else ():
        for button in row:
            if button.callback_data == data:
                words = button.text.removeprefix("✅ ")  # one tick is enough
                words = words if words.startswith("✓") else f"✓ {words}"
                return InlineKeyboardMarkup(
                    [[InlineKeyboardButton(words, callback_data=encode(Shown()))]]
                )
    return None
