"""``/derechos``: consultas and reclamos about data, for coordinators.

Owns the verbs of area ``derechos``: ``list`` (a page), ``one`` (a request), and those of
:data:`bot.render.rights_desk.VERBS`, whose words are written in a form; who may do what,
:mod:`referrals.rights_desk` checks.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import rights_desk as screens
from bot.render.rights_desk import AREA
from bot.render.views import Drawn, Sight
from referrals import rights_desk, rights_forms, rights_life, staff_forms
from referrals.forms import BOOK
from referrals.permissions import Action

__all__ = ["AREA", "on_command", "on_press"]


async def on_command(update: Update, context: Context) -> None:
    """What waits for an answer."""
    await in_place.command(update, context, Action.ANSWER_RIGHTS, "rights")


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of these screens; gives back the key of the toast that answers it."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        if len(go.args) != 1 or not go.args[0].isdecimal() or len(go.args[0]) > 17:
            return "toast-stale", None
        number, by = int(go.args[0]), sight.viewer.person
        if go.verb == "list":
            return None, screens.home(sight, number)
        if go.verb == "one":
            return None, screens.one(sight, number)
        move = screens.VERBS.get(go.verb)
        if move is None:
            return "toast-stale", None
        request = rights_desk.get(sight.work, number, by=by)
        if not rights_desk.can(sight.work, request, move):
            is_over = request.state not in rights_life.OPEN
            toast = "toast-rights-gone" if is_over else "toast-rights-late"
            return toast, screens.one(sight, number)
        answers = {"request": request.id, "code": request.code}
        staff_forms.begin(sight.work, BOOK, rights_forms.BY_MOVE[move], by=by, answers=answers)
        return None, None

    return await in_place.press(update, context, Action.ANSWER_RIGHTS, does)
