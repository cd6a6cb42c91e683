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


def _certificate(at: Screen, params: Params) -> Markup:
    number = str(int(params["certificate"]))
    name = at.button(Go("cert", "name", (number,)), "button-certificate-name")
    line = at.button(Go("cert", "line", (number,)), "button-certificate-line")
    mine = at.button(Go("prog", "mine"), "button-my-sessions")
    return InlineKeyboardMarkup([[name], [line], [mine], *_out(at)])


def _naming(at: Screen, params: Params) -> InlineKeyboardMarkup:
    number = str(int(params["certificate"]))
    line = at.button(Go("cert", "line", (number,)), "button-certificate-line")
    back = at.button(Go("cert", "one", (number,)), "button-back")
    return InlineKeyboardMarkup([[line], [back], *_out(at)])


def _naming_again(at: Screen, params: Params) -> Markup:
    rows = _naming(at, params).inline_keyboard  # whoever wrote something else may be in danger
    return InlineKeyboardMarkup([[at.menu("emergency")], *rows])


def _way_out(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup(_out(at))


#: The keyboard of each screen.
BY_SAY: Mapping[str, Callable[[Screen, Params], Markup]] = {
    "door-entered": _done,
    "absence-fine": _done,
    "absence-fine-left": _done,
    "certificate": _certificate,
    "certificate-name": _naming,
    "certificate-name-again": _naming_again,
    "certificate-check": _way_out,
    "certificate-usage": _way_out,
    "absence-support": _support,
}
