"""What people do about their own data, by buttons: the notice.

No language model is asked: the buttons work while it is away. Nothing here takes an id from a button:
whoever presses sees and does what is theirs.
"""

from collections.abc import Callable

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.rasa_client import Say
from bot.rights_screens import AREA
from referrals import additions, privacy_notice
from referrals.db import Work
from referrals.models import Person

__all__ = ["AREA", "on_press"]

Use = Callable[[Work, Person], list[Say]]


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of this area; gives back the key of the toast that answers it."""
    use = _USES.get(go.verb)
    if use is None or go.args:
        return "toast-stale"
    await _answer(update, context, use)
    return None


async def _answer(update: Update, context: Context, use: Use) -> None:
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        reply(work, person, use(work, person), update_id=update.update_id)

    await context.finish(use_case)


def _notice(work: Work, person: Person) -> list[Say]:
    privacy_notice.shown_in_full(work, person)
    return [Say("notice-full")]


_USES: dict[str, Use] = {
    "notice": _notice,
}
