"""Guidance to the offices of justice, by buttons and by ``/orientacion``.

No language model is asked, so it works while that is away: words behind the command are compared with the
city's own. Words that speak of danger go where every other message goes.
"""

from collections.abc import Callable

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.guidance_screens import AREA
from bot.handlers.meeting import meet, reply
from bot.handlers.resident import on_text
from bot.rasa_client import Say
from nlu import danger
from referrals import additions, guidance
from referrals.city import City
from referrals.db import Work
from referrals.errors import PazosError
from referrals.guidance import Said

__all__ = ["AREA", "on_command", "on_list", "on_press"]

Choose = Callable[[City], Said]


async def on_command(update: Update, context: Context) -> None:
    """``/orientacion``: the matters to choose from, or the screen for the words behind it."""
    words = " ".join(context.args or ())
    if danger.look(words):
        await on_text(update, context, words)
    elif words:
        await _answer(update, context, lambda city: guidance.by_words(city, words))
    else:
        await on_list(update, context)


async def on_list(update: Update, context: Context) -> None:
    """The menu's button: the matters to choose from."""
    await _answer(update, context, guidance.by_page)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of guidance; what the city no longer has is stale."""
    choose = _CHOICES.get((go.verb, len(go.args)))
    if choose is None:
        return "toast-stale"
    try:
        await _answer(update, context, lambda city: choose(city, go.args))
    except PazosError as error:
        return error.say
    return None


async def _answer(update: Update, context: Context, choose: Choose) -> None:
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        key, params = choose(work.city)
        reply(work, person, [Say(key, params)], update_id=update.update_id)

    await context.finish(use_case)


def _number(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) < 5 else 0


#: What each button leads to, by its verb and how much it carries.
_CHOICES: dict[tuple[str, int], Callable[[City, tuple[str, ...]], Said]] = {
    ("list", 1): lambda city, args: guidance.by_page(city, _number(args[0])),
    ("list", 2): lambda city, args: guidance.by_page(city, _number(args[0]), quiet=True),
    ("show", 2): lambda city, args: guidance.by_topic(city, args[0], _number(args[1])),
    ("office", 1): lambda city, args: guidance.by_office(city, args[0]),
    ("done", 0): lambda _city, _args: ("justice-done", {}),
}
