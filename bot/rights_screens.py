"""The keyboards of the screens about one's own data.

Owns which buttons go with them; :mod:`bot.screens` has those of all other screens.
"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go, Menu
from bot.keyboards import Markup, Rows, Screen

#: The letters that buttons of this area carry.
AREA = "datos"
#: Those that buttons of one consulta or reclamo carry.
REQUESTS = "solicitud"

Params = Mapping[str, Any]


def _go(at: Screen, verb: str, key: str) -> InlineKeyboardButton:
    return at.button(Go(AREA, verb), key)


def _ways_out(at: Screen) -> list[InlineKeyboardButton]:
    return [at.menu("person"), at.menu("menu")]


def _wipe(at: Screen) -> InlineKeyboardButton:
    return at.button(Go("mine", "wipe"), "button-wipe")


def _privacy(at: Screen, _params: Params) -> Markup:
    go_on = at.button(Menu("menu"), "button-go-on")
    mine = _go(at, "show", "button-mine-data")
    notice = _go(at, "notice", "button-notice")
    return InlineKeyboardMarkup([[mine], [notice], [_wipe(at)], [at.menu("person")], [go_on]])


def _notice(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([[_go(at, "show", "button-mine-data")], _ways_out(at)])


def _mine(at: Screen, params: Params) -> Markup:
    requests: Rows = [
        [
            at.button(
                Go(REQUESTS, "one", (str(int(one["id"])),)),
                "button-rights-one",
                code=str(one["code"]),
            )
        ]
        for one in params.get("requests") or ()
    ]
    return InlineKeyboardMarkup(
        [
            *requests,
            [_go(at, "copy", "button-copy")],
            [_go(at, "fix", "button-fix")],
            [at.menu("erase")],
            [_go(at, "ask", "button-ask-data")],
            _ways_out(at),
        ]
    )


def _copy(at: Screen, _params: Params) -> Markup:
    yes, no = _go(at, "copyyes", "button-copy-yes"), _go(at, "show", "button-back")
    return InlineKeyboardMarkup([[yes], [no], _ways_out(at)])


def _copied(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([[_wipe(at)], _ways_out(at)])


def _correct(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup(
        [
            [at.menu("language")],
            [_go(at, "alias", "button-new-alias")],
            [at.menu("status")],
            [_go(at, "ask", "button-ask-data")],
            _ways_out(at),
        ]
    )


def _erase(at: Screen, params: Params) -> Markup:
    yes, no = _go(at, "eraseyes", "button-erase-yes"), _go(at, "show", "button-erase-no")
    first: Rows = [[yes]]
    if params.get("going") == "open":
        not_going = _go(at, "eraseall", "button-erase-not-going")
        first = [[not_going], [_go(at, "eraseyes", "button-erase-going")]]
    return InlineKeyboardMarkup([*first, [no], [_wipe(at)], _ways_out(at)])


def _ask(at: Screen, _params: Params) -> Markup:
    consulta = _go(at, "consulta", "button-consulta")
    reclamo = _go(at, "reclamo", "button-reclamo")
    return InlineKeyboardMarkup([[consulta], [reclamo], _ways_out(at)])


def _write(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([[_go(at, "show", "button-erase-no")], _ways_out(at)])


def _plain(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([_ways_out(at)])


#: The keyboard of each part of a reply about one's own data.
BY_SAY: Mapping[str, Callable[[Screen, Params], Markup]] = {
    "privacy": _privacy,
    "notice-full": _notice,
    "rights-mine": _mine,
    "rights-copy": _copy,
    "rights-copy-sent": _copied,
    "rights-correct": _correct,
    "rights-alias": _notice,
    "rights-erase": _erase,
    "rights-erased": _plain,
    "rights-ask": _ask,
    "rights-write": _write,
    "rights-too-late": _notice,
}
