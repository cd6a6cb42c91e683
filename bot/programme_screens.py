"""The keyboards of programmes for residents: interests, a page, one programme, asking and leaving.

Owns which buttons go with them; :mod:`bot.screens` has those of all other screens.
"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go
from bot.keyboards import Markup, Rows, Screen, pairs
from referrals.vocabulary import AgeBand, EnrolmentState

#: The letters that buttons of programmes carry.
AREA = "prog"

Params = Mapping[str, Any]
_OPEN = frozenset(
    {EnrolmentState.REQUESTED.value, EnrolmentState.WAITING.value, EnrolmentState.APPROVED.value}
)


def home_button(at: Screen) -> InlineKeyboardButton:
    """Leads to the programmes."""
    return at.button(Go(AREA, "home"), "button-programs")


def _out(at: Screen) -> Rows:
    return [[at.menu("person"), at.menu("menu")]]


def _go(verb: str, params: Params, *args: str) -> Go:
    return Go(AREA, verb, (str(params["programme"]), *args))


def _home(at: Screen, params: Params) -> Markup:
    buttons = [
        at.button(Go(AREA, "list", (str(one), "0")), "button-interest", interest=str(one))
        for one in (*(params.get("interests") or ()), "all")
    ]
    mine = at.button(Go(AREA, "mine"), "button-my-sessions")
    return InlineKeyboardMarkup([*[[one] for one in buttons], [mine], *_out(at)])


def _list(at: Screen, params: Params) -> Markup:
    interest = str(params.get("interest") or "all")
    page, pages = int(params.get("page") or 0), int(params.get("pages") or 1)
    rows: Rows = [
        [at.button(Go(AREA, "one", (str(one["id"]),)), "button-programme", name=str(one["name"]))]
        for one in params.get("programmes") or ()
    ]
    turning = []
    if page > 0:
        turning.append(
            at.button(Go(AREA, "list", (interest, str(page - 1))), "button-programs-before")
        )
    if page + 1 < pages:
        turning.append(
            at.button(Go(AREA, "list", (interest, str(page + 1))), "button-programs-more")
        )
    other = at.button(Go(AREA, "home"), "button-programs-other")
    return InlineKeyboardMarkup([*rows, *([turning] if turning else []), [other], *_out(at)])


def _one(at: Screen, params: Params) -> Markup:
    rows: Rows = []
    if params.get("state") in _OPEN:
        rows.append([at.button(_go("leave", params), "button-leave-programme")])
    else:
        rows.append([at.button(_go("age", params), "button-enrol")])
    if not params.get("sessions") and not params.get("waits"):
        rows.append([at.button(_go("tell", params), "button-tell-me")])
    other = at.button(Go(AREA, "home"), "button-programs-other")
    mine = at.button(Go(AREA, "mine"), "button-my-sessions")
    return InlineKeyboardMarkup([*rows, [other], [mine], *_out(at)])


def _age(at: Screen, params: Params) -> Markup:
    buttons = [
        at.button(_go("ask", params, one.value), "button-years", band=f"years_{one.value}")
        for one in AgeBand
    ]
    no = at.button(_go("one", params), "button-not-now")
    return InlineKeyboardMarkup([*pairs(buttons), [no], *_out(at)])


def _minor(at: Screen, params: Params) -> Markup:
    yes = at.button(_go("minor", params, str(params["band"])), "button-enrol-yes")
    no = at.button(_go("one", params), "button-not-now")
    return InlineKeyboardMarkup([[yes], [no], *_out(at)])


def _leave(at: Screen, params: Params) -> Markup:
    yes = at.button(_go("left", params), "button-leave-yes")
    no = at.button(_go("one", params), "button-leave-no")
    return InlineKeyboardMarkup([[yes], [no], *_out(at)])


def _done(at: Screen, _params: Params) -> Markup:
    mine = at.button(Go(AREA, "mine"), "button-my-sessions")
    other = at.button(Go(AREA, "home"), "button-programs-other")
    return InlineKeyboardMarkup([[mine], [other], *_out(at)])


def _nothing_yet(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([[home_button(at)], *_out(at)])


def _mine(at: Screen, params: Params) -> Markup:
    rows = [
        [at.button(_go("one", one), "button-programme", name=str(one["name"]))]
        for one in params.get("own") or ()
        if one.get("name")
    ]
    other = at.button(Go(AREA, "home"), "button-programs-other")
    return InlineKeyboardMarkup([*rows, [other], *_out(at)])


def news(at: Screen, programme_id: str) -> InlineKeyboardMarkup:
    """Under a message about a programme."""
    mine = at.button(Go(AREA, "mine"), "button-my-sessions")
    see = at.button(Go(AREA, "home"), "button-programs-other")
    leave = at.button(Go(AREA, "leave", (programme_id,)), "button-leave-programme")
    return InlineKeyboardMarkup([[mine], [leave], [see], *_out(at)])


#: The keyboard of each screen of programmes.
BY_SAY: Mapping[str, Callable[[Screen, Params], Markup]] = {
    "programs": _home,
    "programs-list": _list,
    "programme": _one,
    "programme-age": _age,
    "programme-minor": _minor,
    "programme-asked": _done,
    "programme-told": _done,
    "programme-leave": _leave,
    "programme-left": _done,
    "sessions-mine": _mine,
    "sessions-none": _nothing_yet,
}
