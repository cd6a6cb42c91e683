"""Asking for a person from a matter of guidance: the matter is handed on to whoever writes back.

Owns the verb ``about`` of area ``person``. A matter that the city no longer has, or that is not handed on,
is left out: then it is the ordinary wish for a person.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.guidance_screens import PERSON as AREA
from bot.handlers.menus import INTO, lead_into
from referrals import guidance

__all__ = ["AREA", "on_press"]


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """The button of a matter; gives back the key of the toast that answers it."""
    if go.verb != "about" or len(go.args) != 1:
        return "toast-stale"
    is_told = guidance.is_handed_on(context.desk.database.city, go.args[0])
    about = f"matter={go.args[0]}" if is_told else None
    await lead_into(update, context, INTO["person"], answer=about)
    return None
