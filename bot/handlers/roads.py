"""``/caminos``: the better-lit ways to the places where programmes meet, written by who leads them.

A place is named in buttons by a session that meets there. Ids in buttons are no rights:
:mod:`referrals.roads` checks who writes.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import roads as screens
from bot.render.views import Drawn, Sight
from referrals import programme_sessions, road_forms, roads, staff_forms
from referrals.forms import BOOK
from referrals.permissions import Action

AREA = screens.AREA


async def on_command(update: Update, context: Context) -> None:
    """``/caminos``: the places."""
    await in_place.command(update, context, Action.WRITE_WAYS, "ways")


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the ways."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        if go.verb == "list" and not go.args:
            return None, screens.home(sight)
        if len(go.args) != 1 or not go.args[0].isdecimal() or len(go.args[0]) > 17:
            return "toast-stale", None
        work, by, toast = sight.work, sight.viewer.person, None
        one = programme_sessions.get(work, int(go.args[0]))
        match go.verb:
            case "one":
                pass
            case "write":
                known = {"place": one.place}
                staff_forms.begin(work, BOOK, road_forms.WAY, by=by, answers=known)
                return None, None
            case "drop":
                toast = "toast-way-dropped" if roads.drop(work, one.place, by=by) else None
            case _:
                return "toast-stale", None
        return toast, screens.place(sight, one)

    return await in_place.press(update, context, Action.WRITE_WAYS, does)
