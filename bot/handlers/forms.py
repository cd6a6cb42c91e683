"""Forms of staff: their buttons, and the words and pins that answer an open question.

Owns the verbs of area ``form``: ``begin`` (a form's name), ``pick`` (token, turn, value), ``done``,
``back`` and ``save`` (token, turn), ``cancel`` (token). All else is :mod:`referrals.staff_forms`, which
checks who presses what; the question is drawn when it is sent (:mod:`bot.render.forms`).
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet
from referrals import staff_forms
from referrals.db import Work
from referrals.errors import PazosError
from referrals.forms import BOOK, ON_THE_STREET
from referrals.staff_forms import Pressed

#: A domain error's message and the toast that tells it.
_TOASTS = {
    "error-not-allowed": "toast-not-allowed",
    "error-not-yours": "toast-not-yours",
    "error-superseded": "toast-superseded",
    "error-unknown-case": "toast-stale",
}


def toast_of(error: PazosError) -> str:
    """The toast that tells a refusal."""
    return _TOASTS.get(error.say, error.say)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of a form; gives back the key of the toast that answers it."""
    chat_id = update.effective_chat.id if update.effective_chat else 0
    query = update.callback_query
    under = query.message.message_id if query is not None and query.message is not None else None

    def act(work: Work) -> str | None:
        person = meet(work, update.effective_user, chat_id)
        if go.verb == "begin":
            name = go.args[0] if go.args else ""
            if name not in ON_THE_STREET:
                return "toast-stale"
            staff_forms.begin(work, BOOK, name, by=person)
            return None
        pressed = parse(go, message_id=under)
        if pressed is None:
            return "toast-stale"
        return staff_forms.press(work, BOOK, pressed, by=person)

    try:
        return await context.finish(act)
    except PazosError as error:
        return toast_of(error)


def parse(go: Go, *, message_id: int | None) -> Pressed | None:
    """What a button of area ``form`` carries; None where it was never written by us."""
    if not go.args:
        return None
    token, *rest = go.args
    turn = int(rest[0]) if rest and rest[0].isdecimal() and len(rest[0]) < 6 else 0
    value = rest[1] if len(rest) > 1 else ""
    return Pressed(go.verb, token, turn, value, message_id)
