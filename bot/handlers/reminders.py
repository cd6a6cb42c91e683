"""Buttons of reminders: participants answer, say when they set out, choose when they are reminded.

No language model is asked. Ids in buttons are no rights: whoever presses answers for themselves only, and a
reminder of somebody else, such as one that was passed on, does nothing.
"""

from collections.abc import Callable

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.rasa_client import Say
from bot.reminder_screens import AREA
from referrals import additions, session_replies
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person
from referrals.programme_facts import Said
from referrals.vocabulary import Coming

__all__ = ["AREA", "on_press"]

Use = Callable[[Work, Person, list[int]], Said]

_TOASTS = {"error-not-yours": "toast-not-yours"}


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of a reminder, or of what is said about one; a refusal is told in a toast."""
    use = _USES.get((go.verb, len(go.args)))
    if use is None or not all(one.isdecimal() and len(one) < 18 for one in go.args):
        return "toast-stale"
    numbers = [int(one) for one in go.args]
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        key, params = use(work, person, numbers)
        reply(work, person, [Say(key, params)], update_id=update.update_id)

    try:
        await context.finish(use_case)
    except PazosError as error:
        return _TOASTS.get(error.say, error.say)
    except ValueError:
        return "toast-stale"
    return None


def _reminded(coming: Coming) -> Use:
    return lambda work, person, args: session_replies.from_reminder(
        work, args[0], coming, by=person
    )


def _answered(coming: Coming) -> Use:
    return lambda work, person, args: session_replies.answered(
        work, args[0], coming, changes=args[1], by=person
    )


#: What each button leads to, by its verb and how much it carries.
_USES: dict[tuple[str, int], Use] = {
    ("yes", 1): _reminded(Coming.COMING),
    ("no", 1): _reminded(Coming.NOT_COMING),
    ("come", 2): _answered(Coming.COMING),
    ("away", 2): _answered(Coming.NOT_COMING),
    ("leave", 3): lambda work, person, args: session_replies.setting_out(
        work, args[0], args[2], changes=args[1], by=person
    ),
    ("times", 0): lambda work, person, _args: session_replies.times(work, to=person),
    ("time", 1): lambda work, person, args: session_replies.times_chosen(work, args[0], by=person),
    ("stop", 0): lambda work, person, _args: session_replies.no_more(work, by=person),
    ("again", 0): lambda work, person, _args: session_replies.again(work, by=person),
}
