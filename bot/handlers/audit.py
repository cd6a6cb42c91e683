"""``/auditoria PZ-123-4567``: the trail of a case, page by page, for coordinators and auditors.

Owns the verb ``page`` (a code, a page) of area ``audit``. Asking for a trail is noted in it; turning its
pages is not.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.rasa_client import Say
from bot.render import audit as render
from bot.render.views import Drawn, Sight
from referrals import audit
from referrals.db import Work
from referrals.models import Person
from referrals.permissions import Action


async def on_command(update: Update, context: Context) -> None:
    """Show the first page, or how to ask for it."""
    words = " ".join(context.args or [])

    def before(work: Work, person: Person) -> list[Say]:
        if not words:
            return [Say("audit-usage")]
        audit.note_reading(work, words, by=person)
        return []

    await in_place.command(update, context, Action.READ_AUDIT, "audit", words, "0", before=before)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """Turn the page; gives back the key of the toast that answers it."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        if go.verb != "page" or len(go.args) != 2 or not go.args[1].isdecimal():
            return "toast-malformed", None
        return None, render.trail(sight, go.args[0], int(go.args[1][:6]))

    return await in_place.press(update, context, Action.READ_AUDIT, does)
