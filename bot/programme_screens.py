"""The keyboards of programmes for residents: age, interest, a page, one programme, asking and leaving.

Owns which buttons go with them; :mod:`bot.screens` has those of all other screens. What somebody looks for
travels in the buttons: nothing of a search is kept. No button may carry more than 64 bytes, so those with a
programme, an age and a sector have verbs of three letters at most.
"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot import reminder_screens
from bot.callbacks import Go
from bot.keyboards import Markup, Rows, Screen, pairs
from referrals.vocabulary import AgeBand, EnrolmentState

#: The letters that buttons of programmes carry.
AREA = "prog"
#: Those of calendar files.
CALENDAR = "agenda"
#: Stands in a button for an age that somebody did not say.
ANY = "any"

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


def _wish(params: Params) -> tuple[str, str]:
    """The age and the sector that somebody looks for, as buttons carry them."""
    return str(params.get("band") or ANY), str(params.get("cluster") or 0)


def _listing(params: Params, page: int = 0, **changed: str) -> Go:
    band, cluster = _wish(params)
    interest = changed.get("interest") or str(params.get("interest") or "all")
    return Go(AREA, "list", (interest, str(page), band, changed.get("cluster") or cluster))


def _other(at: Screen, params: Params) -> InlineKeyboardButton:
    """Back to the interests; the age is not asked again where it was."""
    go = Go(AREA, "find", _wish(params)) if "band" in params else Go(AREA, "home")
    return at.button(go, "button-programs-other")


def _home(at: Screen, _params: Params) -> Markup:
    ages = [
        at.button(Go(AREA, "find", (one.value, "0")), "button-years", band=f"years_{one.value}")
        for one in AgeBand
    ]
    unsaid = at.button(Go(AREA, "find", (ANY, "0")), "button-rather-not-say")
    mine = at.button(Go(AREA, "mine"), "button-my-sessions")
    return InlineKeyboardMarkup([*pairs(ages), [unsaid], [mine], *_out(at)])


def _find(at: Screen, params: Params) -> Markup:
    buttons = [
        at.button(_listing(params, interest=str(one)), "button-interest", interest=str(one))
        for one in (*params.get("interests", ()), "all")
    ]
    if not params.get("interests"):
        return InlineKeyboardMarkup(_out(at))
    age = at.button(Go(AREA, "home"), "button-programs-age")
    mine = at.button(Go(AREA, "mine"), "button-my-sessions")
    return InlineKeyboardMarkup([*[[one] for one in buttons], [age], [mine], *_out(at)])


def _choose_sector(at: Screen, params: Params) -> Markup:
    sectors = [
        at.button(_listing(params, cluster=str(number)), "button-sector", name=str(name))
        for number, name in params.get("sectors") or ()
    ]
    every = at.button(
        Go(AREA, "list", (str(params.get("interest") or "all"), "0", _wish(params)[0], "0")),
        "button-sector-any",
    )
    return InlineKeyboardMarkup([*pairs(sectors), [every], *_out(at)])


def _list(at: Screen, params: Params) -> Markup:
    page, pages = int(params.get("page") or 0), int(params.get("pages") or 1)
    rows: Rows = [
        [
            at.button(
                Go(AREA, "one", (str(one["id"]), *_wish(params))),
                "button-programme",
                name=str(one["name"]),
            )
        ]
        for one in params.get("programmes") or ()
    ]
    turning = []
    if page > 0:
        turning.append(at.button(_listing(params, page - 1), "button-programs-before"))
    if page + 1 < pages:
        turning.append(at.button(_listing(params, page + 1), "button-programs-more"))
    interest, band = str(params.get("interest") or "all"), _wish(params)[0]
    change = [
        at.button(Go(AREA, "home"), "button-programs-age"),
        at.button(Go(AREA, "sec", (interest, band)), "button-programs-sector"),
    ]
    other = _other(at, params)
    rows = [*rows, *([turning] if turning else []), change]
    return InlineKeyboardMarkup([*rows, [other], *_out(at)])


def _one(at: Screen, params: Params) -> Markup:
    rows: Rows = []
    if params.get("state") in _OPEN:
        rows.append([at.button(_go("leave", params), "button-leave-programme")])
    elif params.get("band"):
        rows.append([at.button(_go("ask", params, str(params["band"])), "button-enrol")])
    else:
        rows.append([at.button(_go("age", params), "button-enrol")])
    if not params.get("sessions") and not params.get("waits"):
        rows.append([at.button(_go("tell", params), "button-tell-me")])
    if params.get("sessions"):
        calendar = Go(CALENDAR, "prog", (str(params["programme"]),))
        rows.append([at.button(calendar, "button-calendar")])
    mine = at.button(Go(AREA, "mine"), "button-my-sessions")
    return InlineKeyboardMarkup([*rows, [_other(at, params)], [mine], *_out(at)])


def _age(at: Screen, params: Params) -> Markup:
    buttons = [
        at.button(_go("ask", params, one.value), "button-years", band=f"years_{one.value}")
        for one in AgeBand
    ]
    no = at.button(_go("one", params), "button-not-now")
    return InlineKeyboardMarkup([*pairs(buttons), [no], *_out(at)])


def _sector(at: Screen, params: Params) -> Markup:
    band = str(params["band"])
    sectors = [
        at.button(_go("ask", params, band, str(number)), "button-sector", name=str(name))
        for number, name in params.get("sectors") or ()
    ]
    unsaid = at.button(_go("ask", params, band, "0"), "button-rather-not-say")
    no = at.button(_go("one", params), "button-not-now")
    return InlineKeyboardMarkup([*pairs(sectors), [unsaid], [no], *_out(at)])


def _minor(at: Screen, params: Params) -> Markup:
    answered = (str(params["band"]), str(params.get("cluster") or 0))
    yes = at.button(_go("yes", params, *answered), "button-enrol-yes")
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
    if any(one.get("sessions") for one in params.get("own") or ()):
        rows.append([at.button(Go(CALENDAR, "mine"), "button-calendar")])
    answers = reminder_screens.of_own(at, params.get("own") or ())
    when = [[reminder_screens.times_button(at)]] if answers else []
    rows += [
        [
            at.button(
                Go("cert", "one", (str(one["certificate"]),)),
                "button-certificate",
                name=str(one["name"]),
            )
        ]
        for one in params.get("certificates") or ()
    ]
    other = at.button(Go(AREA, "home"), "button-programs-other")
    return InlineKeyboardMarkup([*answers, *rows, *when, [other], *_out(at)])


def _calendar(at: Screen, _params: Params) -> Markup:
    rows = [
        [at.button(Go(CALENDAR, "get", (how,)), f"button-calendar-{how}")]
        for how in ("quiet", "named")
    ]
    mine = at.button(Go(AREA, "mine"), "button-my-sessions")
    return InlineKeyboardMarkup([*rows, [mine], *_out(at)])


def news(at: Screen, programme_id: str, *, is_in: bool = True) -> InlineKeyboardMarkup:
    """Under a message about a programme; ``is_in`` is whether there is anything to leave."""
    mine = at.button(Go(AREA, "mine"), "button-my-sessions")
    see = at.button(Go(AREA, "home"), "button-programs-other")
    if not is_in:
        return InlineKeyboardMarkup([[see], *_out(at)])
    leave = at.button(Go(AREA, "leave", (programme_id,)), "button-leave-programme")
    return InlineKeyboardMarkup([[mine], [leave], [see], *_out(at)])


def leader(at: Screen, _params: Params) -> InlineKeyboardMarkup:
    """The work of who leads programmes: a way to each of its screens."""
    ways = (
        (Go("inscr", "list", ("0",)), "button-requests"),
        (Go("cupo", "home"), "button-rosters"),
        (Go("sesion", "list", ("0",)), "button-sessions"),
        (Go("asist", "home", ("0",)), "button-leader-attendance"),
        (Go("afiche", "list"), "button-leader-posters"),
        (Go("camino", "list"), "button-leader-ways"),
    )
    return InlineKeyboardMarkup([*[[at.button(go, key)] for go, key in ways], *_out(at)])


#: The keyboard of each screen of programmes.
BY_SAY: Mapping[str, Callable[[Screen, Params], Markup]] = {
    "programs-age": _home,
    "programs": _find,
    "programs-sector": _choose_sector,
    "programs-list": _list,
    "programme": _one,
    "programme-age": _age,
    "programme-sector": _sector,
    "programme-minor": _minor,
    "programme-asked": _done,
    "programme-told": _done,
    "programme-leave": _leave,
    "programme-left": _done,
    "leader-menu": leader,
    "sessions-mine": _mine,
    "calendar-ask": _calendar,
    "sessions-none": _nothing_yet,
    "programme-poster": _nothing_yet,
    "programme-gone": _nothing_yet,
}
