"""The keyboards of reminders for participants: answering, setting out, choosing when, no more.

Owns which buttons go with them; :mod:`bot.screens` has those of all other screens.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go
from bot.keyboards import Markup, Rows, Screen, pairs

#: The letters that buttons of reminders carry.
AREA = "aviso"

Params = Mapping[str, Any]


def _out(at: Screen) -> Rows:
    return [[at.menu("person"), at.menu("menu")]]


def _mine(at: Screen) -> InlineKeyboardButton:
    return at.button(Go("prog", "mine"), "button-my-sessions")


def times_button(at: Screen) -> InlineKeyboardButton:
    """Leads to the choice of when to be reminded."""
    return at.button(Go(AREA, "times"), "button-reminder-times")


def _session(params: Params) -> tuple[str, str]:
    return str(params["session"]), str(params["changes"])


def _yes(at: Screen, params: Params) -> InlineKeyboardButton:
    return at.button(Go(AREA, "come", _session(params)), "button-coming")


def _no(at: Screen, params: Params) -> InlineKeyboardButton:
    return at.button(Go(AREA, "away", _session(params)), "button-not-coming")


def departures(at: Screen, params: Params) -> Rows:
    """The times to set out, whose words are in ``label``."""
    return pairs(
        at.button(
            Go(AREA, "leave", (*_session(params), str(one["minutes"]))),
            "button-leaves-at",
            time=str(one["label"]),
        )
        for one in params.get("leaves") or ()
    )


def reminder(at: Screen, reminder_id: int, *, params: Params) -> InlineKeyboardMarkup:
    """Under a reminder; where it asks when somebody sets out, those times are the yes."""
    yes = at.button(Go(AREA, "yes", (str(reminder_id),)), "button-coming")
    no = at.button(Go(AREA, "no", (str(reminder_id),)), "button-not-coming")
    leaves = departures(at, params)
    stop = at.button(Go(AREA, "stop"), "button-no-reminders")
    first: Rows = [*leaves, [no]] if leaves else [[yes, no]]
    return InlineKeyboardMarkup([*first, [times_button(at)], [stop], *_out(at)])


def _coming(at: Screen, params: Params) -> Markup:
    rows = departures(at, params)
    return InlineKeyboardMarkup([*rows, [_no(at, params)], [_mine(at)], *_out(at)])


def _not_coming(at: Screen, params: Params) -> Markup:
    return InlineKeyboardMarkup([[_yes(at, params)], [_mine(at)], *_out(at)])


def _planned(at: Screen, params: Params) -> Markup:
    return InlineKeyboardMarkup([[_no(at, params)], [_mine(at)], *_out(at)])


def _moved(at: Screen, params: Params) -> Markup:
    return InlineKeyboardMarkup([[_yes(at, params), _no(at, params)], [_mine(at)], *_out(at)])


def _which(at: Screen, params: Params) -> Markup:
    verb = "come" if params.get("coming") else "away"
    rows = [
        [at.button(Go(AREA, verb, _session(one)), "button-session-of", name=str(one["label"]))]
        for one in params.get("sessions") or ()
    ]
    return InlineKeyboardMarkup([*rows, *_out(at)])


def _after(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([[_mine(at)], *_out(at)])


def _times(at: Screen, params: Params) -> Markup:
    rows: Rows = [
        [at.button(Go(AREA, "time", (str(number),)), "button-reminder-choice", when=str(label))]
        for number, label in enumerate(params.get("labels") or ())
    ]
    if params.get("off"):
        rows.append([at.button(Go(AREA, "again"), "button-reminders-again")])
    else:
        rows.append([at.button(Go(AREA, "stop"), "button-no-reminders")])
    return InlineKeyboardMarkup([*rows, [_mine(at)], *_out(at)])


def _stopped(at: Screen, _params: Params) -> Markup:
    again = at.button(Go(AREA, "again"), "button-reminders-again")
    return InlineKeyboardMarkup([[again], [_mine(at)], *_out(at)])


def _set(at: Screen, _params: Params) -> Markup:
    return InlineKeyboardMarkup([[times_button(at)], [_mine(at)], *_out(at)])


def of_own(at: Screen, own: Sequence[Params]) -> Rows:
    """On one's own programmes: to answer about the next session of each, or to answer otherwise."""
    rows: Rows = []
    for one in own:
        sessions = one.get("sessions") or ()
        if not sessions or "id" not in sessions[0]:
            continue
        first = sessions[0]
        args = (str(first["id"]), str(first["changes"]))
        row = []
        if first.get("answer") != "coming":
            row.append(at.button(Go(AREA, "come", args), "button-coming-on", day=first["day"]))
        if first.get("answer") != "not_coming":
            row.append(at.button(Go(AREA, "away", args), "button-not-coming-on", day=first["day"]))
        rows.append(row)
    return rows


#: The keyboard of each screen of reminders.
BY_SAY: Mapping[str, Callable[[Screen, Params], Markup]] = {
    "answer-coming": _coming,
    "answer-not-coming": _not_coming,
    "answer-plan": _planned,
    "answer-moved": _moved,
    "answer-which": _which,
    **dict.fromkeys(("answer-off", "answer-over", "answer-left"), _after),
    "reminder-times": _times,
    "reminder-times-set": _set,
    "reminders-on": _set,
    "reminders-off": _stopped,
}
