"""The keyboards of guidance: matters to choose from, a matter with its offices, an office.

Owns which buttons go with them; :mod:`bot.screens` has those of all other screens.
"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go
from bot.keyboards import Markup, Rows, Screen

#: The letters that buttons of guidance carry.
AREA = "justice"
#: Those of the button for a person from a matter.
PERSON = "person"

Params = Mapping[str, Any]


def _choices(at: Screen, params: Params) -> Rows:
    matters = [
        [at.button(Go(AREA, "show", (topic, "0")), "button-justice-matter", name=name)]
        for topic, name in params.get("matters") or ()
    ]
    offices = [
        [at.button(Go(AREA, "office", (service,)), "button-justice-matter", name=name)]
        for service, name in params.get("named") or ()
    ]
    return [*matters, *offices]


def _list(at: Screen, params: Params) -> Markup:
    page, pages = int(params.get("page") or 0), int(params.get("pages") or 1)
    is_quiet = bool(params.get("quiet"))
    turning = []
    if page > 0:
        turning.append(at.button(_to_list(page - 1, quiet=is_quiet), "button-justice-before"))
    if page + 1 < pages:
        turning.append(at.button(_to_list(page + 1, quiet=is_quiet), "button-justice-more"))
    rows = [*_choices(at, params), *([turning] if turning else [])]
    if is_quiet:
        return InlineKeyboardMarkup([*rows, [at.menu("fv-person")], [at.menu("exit")]])
    return InlineKeyboardMarkup([*rows, [at.menu("person")], [at.menu("menu")]])


def _to_list(page: int, *, quiet: bool = False) -> Go:
    """The matters to choose from; ``quiet`` for whoever comes from a matter of violence."""
    return Go(AREA, "list", (str(page), "q") if quiet else (str(page),))


def _which(at: Screen, params: Params) -> Markup:
    other = at.button(_to_list(0), "button-justice-other")
    return InlineKeyboardMarkup(
        [*_choices(at, params), [other], [at.menu("person")], [at.menu("menu")]]
    )


def _which_quiet(at: Screen, params: Params) -> Markup:
    other = at.button(_to_list(0, quiet=True), "button-justice-other")
    return InlineKeyboardMarkup(
        [*_choices(at, params), [other], [at.menu("fv-person")], [at.menu("exit")]]
    )


def _next_office(at: Screen, params: Params) -> Rows:
    """The next office in order; after the last the first. The turn in the params counts from 1."""
    if int(params.get("offices") or 0) < 2:
        return []
    place = str(int(params["turn"]) % int(params["offices"]))
    go = Go(AREA, "show", (str(params["topic"]), place))
    return [[at.button(go, "button-justice-next")]]


def _ask(at: Screen, params: Params) -> Rows:
    """To be sent to the office with a code."""
    if "ask" not in params:
        return []
    go = Go("ref", "ask", (str(params["topic"]), str(params["ask"])))
    return [[at.button(go, "button-referral-ask")]]


def _guide(at: Screen, params: Params) -> Markup:
    other = at.button(_to_list(0), "button-justice-other")
    done = at.button(Go(AREA, "done"), "button-justice-done")
    return InlineKeyboardMarkup(
        [*_ask(at, params), *_next_office(at, params), [_person(at, params)], [other, done]]
    )


def _person(at: Screen, params: Params) -> InlineKeyboardButton:
    """To talk with a person, who is told the matter that is on the screen."""
    if "topic" not in params:
        return at.menu("person")
    return at.button(Go(PERSON, "about", (str(params["topic"]),)), "button-person")


def _quiet(at: Screen, params: Params) -> Markup:
    other = at.button(_to_list(0, quiet=True), "button-justice-other")
    return InlineKeyboardMarkup(
        [
            *_ask(at, params),
            *_next_office(at, params),
            [at.menu("fv-person")],
            [other],
            [at.menu("exit")],
        ]
    )


def _done(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([[at.menu("person")], [at.menu("menu")]])


#: The keyboard of each screen of guidance.
BY_SAY: Mapping[str, Callable[[Screen, Params], Markup]] = {
    "justice": _list,
    "justice-which": _which,
    "justice-which-quiet": _which_quiet,
    "justice-guide": _guide,
    "justice-guide-quiet": _quiet,
    "justice-office": _guide,
    "justice-office-quiet": _quiet,
    "justice-done": _done,
}
