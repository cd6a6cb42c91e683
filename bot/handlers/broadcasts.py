"""``/difusion``: a message to many, written in a form, looked at, sent and stopped by buttons.

Owns the verbs of area ``cast``: ``send``, ``drop`` and ``stop`` (a broadcast) for coordinators; ``off`` and
``on`` for whoever got a copy, ``all`` for whoever had stopped everything in words. Who may do what,
:mod:`referrals.broadcasts` checks.
"""

import contextlib

from telegram import InlineKeyboardMarkup, Update
from telegram.error import TelegramError

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet
from bot.handlers.staff import answer
from bot.keyboards import Screen
from bot.rasa_client import Say
from bot.render.broadcasts import AREA
from referrals import broadcast_form, broadcasts, opt_outs, people, staff_forms
from referrals.db import Work
from referrals.errors import PazosError
from referrals.forms import BOOK
from referrals.models import Broadcast, Person
from referrals.vocabulary import Unasked

_TOASTS = {
    "error-not-allowed": "toast-not-allowed",
    "error-not-yours": "toast-not-yours",
    "error-broadcast-gone": "toast-stale",
}


async def on_command(update: Update, context: Context) -> None:
    """Begin to write a broadcast."""

    def begin(work: Work, person: Person) -> list[Say]:
        staff_forms.begin(work, BOOK, broadcast_form.NAME, by=person)
        return []

    await answer(update, context, begin)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of a preview, of the progress or of a copy; gives back the key of a toast."""
    chat_id = update.effective_chat.id if update.effective_chat else 0
    number = go.args[0] if len(go.args) == 1 and go.args[0].isdecimal() else ""
    broadcast_id = int(number) if 0 < len(number) < 19 else 0

    def act(work: Work) -> tuple[str, InlineKeyboardMarkup | None]:
        person = meet(work, update.effective_user, chat_id)
        toast = _act(work, go.verb, broadcast_id, person)
        return toast, _after(work, context, person, go.verb)

    try:
        toast, markup = await context.finish(act)
    except PazosError as error:
        return _TOASTS.get(error.say, error.say)
    query = update.callback_query
    if query is not None and go.verb in ("send", "drop", "off", "on", "all"):
        with contextlib.suppress(TelegramError):  # pressed twice, or too old: what it says is done
            await query.edit_message_reply_markup(markup)
    return toast


def _act(work: Work, verb: str, broadcast_id: int, person: Person) -> str:
    match verb:
        case "send":
            first = broadcasts.start(work, broadcast_id, by=person)
            if not first:
                return "toast-already"
            waits = broadcasts.waits_for_day(work, work.session.get_one(Broadcast, broadcast_id))
            return "toast-broadcast-later" if waits else "toast-broadcast-begun"
        case "drop":
            dropped = broadcasts.drop(work, broadcast_id, by=person)
            return "toast-broadcast-dropped" if dropped else "toast-stale"
        case "stop":
            stopped = broadcasts.stop(work, broadcast_id, by=person)
            return "toast-broadcast-stopped" if stopped else "toast-stale"
        case "off":
            opt_outs.stop(work, person, Unasked.BROADCASTS)
            return "toast-broadcast-off"
        case "on":
            opt_outs.resume(work, person, Unasked.BROADCASTS)
            return "toast-broadcast-on"
        case "all":
            opt_outs.resume(work, person, *Unasked)
            return "toast-all-on"
        case _:
            return "toast-malformed"


def _after(work: Work, context: Context, person: Person, verb: str) -> InlineKeyboardMarkup | None:
    """The button of a copy after it was pressed: the other one."""
    if verb not in ("off", "on"):
        return None
    city, catalogue = work.city, context.desk.catalogue
    language = people.language_of(person, offered=city.languages, default=city.default_language)
    other = "on" if verb == "off" else "off"
    button = Screen(catalogue, language).button(Go(AREA, other), f"button-broadcast-{other}")
    return InlineKeyboardMarkup([[button]])
