"""Answers to questions at their time: is it calm, was it mended?

The question loses its other buttons once it is answered, so that the chat can be read later.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.choices import leave_chosen
from bot.handlers.meeting import meet, reply
from bot.rasa_client import Say
from referrals import calm, verification
from referrals.db import Work
from referrals.errors import PazosError

#: A domain error's message and the toast that tells it.
_TOASTS = {
    "error-not-allowed": "toast-not-allowed",
    "error-not-yours": "toast-not-yours",
    "error-unknown-case": "toast-stale",
}
#: What a neighbour is told after their answer.
_THANKS = {"yes": "neighbour-yes", "no": "neighbour-no", "unknown": "neighbour-unknown"}
_MAX_DIGITS = 18


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """An answer; gives back the key of the toast that answers the press."""
    chat_id = update.effective_chat.id if update.effective_chat else 0
    number = "".join(go.args)
    if not (number.isdecimal() and len(number) <= _MAX_DIGITS):
        return "toast-malformed"

    def act(work: Work) -> str:
        person = meet(work, update.effective_user, chat_id)
        if go.verb in ("calm", "hot"):
            is_calm = go.verb == "calm"
            if not calm.answer(work, int(number), calm=is_calm, by=person):
                return "toast-answered"
            return "toast-calm" if is_calm else "toast-hot"
        if not verification.answer(work, int(number), go.verb, by=person):
            return "toast-answered"
        reply(work, person, [Say(_THANKS[go.verb])], update_id=update.update_id)
        return "toast-thanks"

    try:
        toast = await context.finish(act)
    except PazosError as error:
        return _TOASTS.get(error.say, error.say)
    await leave_chosen(update.callback_query)
    return toast
