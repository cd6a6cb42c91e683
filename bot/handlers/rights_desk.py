"""``/derechos``: consultas and reclamos about data, for coordinators.

Owns the verbs of area ``derechos``: ``list`` (a page), ``one``, ``ans`` and ``more`` (a request). Answers
and reasons are written in a form; who may do what, :mod:`referrals.data_requests` checks.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import rights_desk
from bot.render.rights_desk import AREA
from bot.render.views import Drawn, Sight
from referrals import data_requests, rights_forms, staff_forms
from referrals.forms import BOOK
from referrals.permissions import Action

__all__ = ["AREA", "on_command", "on_press"]

_FORMS = {"ans": rights_forms.ANSWER, "more": rights_forms.EXTEND}


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
            return None, rights_desk.home(sight, number)
        if go.verb == "one":
            return None, rights_desk.one(sight, number)
        form = _FORMS.get(go.verb)
        if form is None:
            return "toast-stale", None
        request = data_requests.get(sight.work, number, by=by)
        if request.answered_at is not None:
            return "toast-rights-gone", rights_desk.one(sight, number)
        answers = {"request": request.id, "code": request.code}
        staff_forms.begin(sight.work, BOOK, form, by=by, answers=answers)
        return None, None

    return await in_place.press(update, context, Action.ANSWER_RIGHTS, does)
