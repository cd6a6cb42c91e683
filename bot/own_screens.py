"""The keyboards of a resident's own reports: the list, one report, adding to it, taking it back.

Owns which buttons go with them; :mod:`bot.screens` has those of all other screens.
"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import EndTalk, Go
from bot.keyboards import Markup, Rows, Screen

AREA = "mine"
#: A list has so many buttons at most.
MOST = 20

Params = Mapping[str, Any]


def _go(verb: str, params: Params) -> Go:
    return Go(AREA, verb, (str(int(params["id"])),))


def _ways_out(at: Screen) -> Rows:
    return [[at.menu("person")], [at.menu("status"), at.menu("menu")]]


def _list(at: Screen, params: Params) -> Markup:
    rows: Rows = [
        [
            at.button(
                _go("show", case),
                "button-mine",
                code=str(case["code"]),
                kind=at.label("kind.quiet", kind=str(case["kind"])),
            )
        ]
        for case in list(params.get("cases") or ())[:MOST]
        if "id" in case
    ]
    referrals = at.button(Go("ref", "list"), "button-referral-list")
    return InlineKeyboardMarkup([*rows, [referrals], [at.menu("person")], [at.menu("menu")]])


def _report(at: Screen, params: Params) -> Markup:
    rows: Rows
    if params.get("joined"):
        leave = Go("spot", "leave", (str(int(params["id"])),))
        rows = [[at.button(leave, "button-no-more")], *_other_row(at, params)]
        return InlineKeyboardMarkup([*rows, *_ways_out(at)])
    rows = [[at.button(_go("add", params), "button-mine-add")]]
    rows += [
        [
            at.button(
                Go(AREA, "place", (str(int(params["id"])), str(one))), "button-show", value=str(one)
            )
        ]
        for one in params.get("precisions") or ()
    ]
    if params.get("can_withdraw"):
        rows.append([at.button(_go("wd", params), "button-mine-withdraw")])
    return InlineKeyboardMarkup([*rows, *_other_row(at, params), *_ways_out(at)])


def _other_row(at: Screen, params: Params) -> Rows:
    return (
        [[other_button(at, int(params["id"]), str(params["kind"]))]]
        if params.get("can_part")
        else []
    )


def other_button(at: Screen, case_id: int, kind: str) -> InlineKeyboardButton:
    """Says that what was taken for the damage of a report is another one."""
    return at.button(Go(AREA, "other", (str(case_id),)), "button-other-light", kind=kind)


def _other(at: Screen, params: Params) -> Markup:
    kind = str(params["kind"])
    yes = at.button(_go("otheryes", params), "button-other-light-yes", kind=kind)
    no = at.button(_go("show", params), "button-other-light-no", kind=kind)
    return InlineKeyboardMarkup([[yes], [no], [at.menu("person"), at.menu("menu")]])


def _adding(at: Screen, _params: Params) -> Markup:
    done = at.button(Go(AREA, "done"), "button-mine-done")
    return InlineKeyboardMarkup([[done], [at.menu("person"), at.menu("menu")]])


def _added(at: Screen, params: Params) -> Markup:
    more = at.button(_go("add", params), "button-mine-add")
    see = at.button(_go("show", params), "button-mine-see")
    return InlineKeyboardMarkup([[more], [see], [at.menu("person"), at.menu("menu")]])


def _withdraw(at: Screen, params: Params) -> Markup:
    first: Rows = [[at.button(_go("wdyes", params), "button-mine-withdraw-yes")]]
    if params.get("going") == "open":
        not_going = at.button(_go("wdall", params), "button-mine-withdraw-not-going")
        first = [[not_going], [at.button(_go("wdyes", params), "button-mine-withdraw-going")]]
    no = at.button(_go("show", params), "button-mine-withdraw-no")
    return InlineKeyboardMarkup([*first, [no], [at.menu("person"), at.menu("menu")]])


def _withdrawn(at: Screen, params: Params) -> Markup:
    see = at.button(_go("show", params), "button-mine-see")
    return InlineKeyboardMarkup([[see], [at.menu("person"), at.menu("menu")]])


def _wipe(at: Screen, _params: Params) -> Markup:
    yes = at.button(Go(AREA, "wipeyes"), "button-wipe-yes")
    return InlineKeyboardMarkup([[yes], [at.menu("erase")], [at.menu("person"), at.menu("menu")]])


def _wiped(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([[at.menu("person"), at.menu("menu")]])


def _too_late(at: Screen, params: Params) -> Markup:
    more = at.button(_go("add", params), "button-mine-add")
    return InlineKeyboardMarkup([[more], [at.menu("person"), at.menu("menu")]])


def _talking(at: Screen, _params: Params) -> Markup:
    end = at.button(EndTalk(), "button-end-talk")
    return InlineKeyboardMarkup([[end], [at.menu("person"), at.menu("menu")]])


#: The keyboard of each part of a reply about one's own reports.
BY_SAY: Mapping[str, Callable[[Screen, Params], Markup]] = {
    "status": _list,
    "mine-report": _report,
    "mine-add": _adding,
    "mine-pin-far": _adding,
    "mine-added": _added,
    "mine-added-anew": _added,
    "mine-add-talking": _talking,
    "talk-opened": _talking,
    "talk-not-copied": _talking,
    "talk-late": _too_late,
    "mine-other": _other,
    "mine-withdraw": _withdraw,
    "mine-withdraw-decided": _withdraw,
    "mine-withdraw-neighbours": _withdraw,
    "mine-withdrawn": _withdrawn,
    "mine-place": _withdrawn,
    "mine-wipe": _wipe,
    "mine-wiped": _wiped,
    "mine-withdrawn-decided": _withdrawn,
    "mine-withdrawn-neighbours": _withdrawn,
}
