"""The keyboards of what participants see of attendance: at the door, when missed, their certificates.

Owns which buttons go with them; :mod:`bot.screens` has those of all other screens.
"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.keyboards import Markup, Rows, Screen

Params = Mapping[str, Any]


def _out(at: Screen) -> Rows:
    return [[at.menu("person"), at.menu("menu")]]


def _done(at: Screen, _params: Params) -> Markup:
    mine = at.button(Go("prog", "mine"), "button-my-sessions")
    return InlineKeyboardMarkup([[mine], *_out(at)])


def _support(at: Screen, params: Params) -> Markup:
    talk = at.button(
        Go("falta", "person", (str(int(params["absence"])),)), "button-absence", answer="person"
    )
    return InlineKeyboardMarkup([[talk], [at.menu("menu")]])


#: The keyboard of each screen.
BY_SAY: Mapping[str, Callable[[Screen, Params], Markup]] = {
    "door-entered": _done,
    "absence-fine": _done,
    "absence-support": _support,
}
