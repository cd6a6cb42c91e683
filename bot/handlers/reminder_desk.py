"""``/recordatorios``: the team sees how today's reminders stand; the coordination pauses them.

What a session's reminders say is to be brought is written here too.

Ids and buttons are no rights: :mod:`referrals.reminder_sending` checks who pauses.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.rasa_client import Say
from bot.render import reminder_desk as screens
from bot.render.views import Drawn, Sight
from referrals import (
    bring_form,
    programme_sessions,
    reminder_sending,
    reminder_watch,
    staff,
    staff_forms,
)
from referrals.db import Work
from referrals.forms import BOOK
from referrals.models import Person
from referrals.permissions import Action

AREA = screens.AREA


async def on_command(update: Update, context: Context) -> None:
    """``/recordatorios``: today's figures, in a message that follows while reminders leave."""

    def watches(work: Work, person: Person) -> list[Say]:
        key = f"screen:{update.update_id}"
        reminder_watch.watch(work, staff.active(work, person), screen_key=key)
        return []

    await in_place.command(update, context, Action.SEE_REMINDERS, "reminders", before=watches)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of that screen."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        work, by, toast = sight.work, sight.viewer.person, None
        match go.verb, len(go.args):
            case "look", 0:
                pass
            case "hold", 0:
                new = reminder_sending.pause(work, by=by)
                toast = "toast-reminders-held" if new else "toast-already"
            case "on", 0:
                new = reminder_sending.go_on(work, by=by)
                toast = "toast-reminders-on" if new else "toast-already"
            case "bring", 1 if go.args[0].isdecimal() and len(go.args[0]) < 18:
                known = {"session": programme_sessions.get(work, int(go.args[0])).id}
                staff_forms.begin(work, BOOK, bring_form.NAME, by=by, answers=known)
                return None, None
            case _:
                return "toast-stale", None
        return toast, screens.home(sight)

    return await in_place.press(update, context, Action.SEE_REMINDERS, does)
