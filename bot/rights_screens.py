"""The keyboards of the screens about one's own data.

Owns which buttons go with them; :mod:`bot.screens` has those of all other screens.
"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go, Menu
from bot.keyboards import Markup, Screen

#: The letters that buttons of this area carry.
AREA = "datos"

Params = Mapping[str, Any]


def privacy(at: Screen, _params: Params) -> Markup:
    """Under "who sees what you write"."""
    go_on = at.button(Menu("menu"), "button-go-on")
    notice = at.button(Go(AREA, "notice"), "button-notice")
    wipe = at.button(Go("mine", "wipe"), "button-wipe")
    return InlineKeyboardMarkup(
        [[notice], [wipe], [at.menu("erase")], [at.menu("person")], [go_on]]
    )


def _notice(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([[at.menu("erase")], [at.menu("person"), at.menu("menu")]])


#: The keyboard of each part of a reply about one's own data.
BY_SAY: Mapping[str, Callable[[Screen, Params], Markup]] = {
    "privacy": privacy,
    "notice-full": _notice,
}
