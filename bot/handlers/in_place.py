"""Screens of staff that change in place: a press does what it says, then the same message shows the rest.

Owns the way of a press or a command to a screen, and of an error to a toast; leaves what is done to the
domain and what is shown to :mod:`bot.render`. The screen is changed after the transaction: what a crash in
between leaves behind is an old screen, which the next press draws anew.
"""

from collections.abc import Callable

from telegram import LinkPreviewOptions, Update
from telegram.error import TelegramError

from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.keyboards import Screen
from bot.rasa_client import Say
from bot.render.facts import Speaker
from bot.render.views import Drawn, Sight
from referrals import outbox, people, permissions, staff
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person, Staff
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.vocabulary import Lane

#: What a press does: the key of its toast, and the screen after it (None leaves the screen as it is).
Does = Callable[[Sight], tuple[str | None, Drawn | None]]

#: A domain error's message and the toast that tells it.
_TOASTS = {
    "error-not-allowed": "toast-not-allowed",
    "error-not-yours": "toast-not-yours",
    "error-superseded": "toast-superseded",
    "error-unknown-case": "toast-stale",
}


def sight(work: Work, context: Context, person: Person, viewer: Staff) -> Sight:
    """What a staff member looks at screens with."""
    city, catalogue = work.city, context.desk.catalogue
    language = people.language_of(person, offered=city.languages, default=city.default_language)
    return Sight(work, viewer, Speaker(catalogue, language, city), Screen(catalogue, language))


async def press(update: Update, context: Context, action: Action, does: Does) -> str | None:
    """Do what a press asks for, if the presser may, and show the screen; gives back the toast's key."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def act(work: Work) -> tuple[str | None, Drawn | None]:
        person = meet(work, update.effective_user, chat_id)
        viewer = staff.active(work, person)
        permissions.require(staff.roles_of(viewer), action)
        return does(sight(work, context, person, viewer))

    try:
        toast, drawn = await context.finish(act)
    except PazosError as error:
        return _TOASTS.get(error.say, error.say)
    query = update.callback_query
    if query is not None and drawn is not None:
        try:
            await query.edit_message_text(
                str(drawn.text),
                parse_mode="HTML",
                reply_markup=drawn.markup,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        except TelegramError:
            return toast  # the same as before, or too old to be changed: what was pressed is done
    return toast


async def command(
    update: Update,
    context: Context,
    action: Action,
    screen: str,
    *args: str,
    before: Callable[[Work, Person], list[Say]] | None = None,
) -> None:
    """Answer a command with a screen of :data:`bot.render.notices.SCREENS`.

    ``before`` is done first; where it has something to say, that is the answer.
    """
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        permissions.require(staff.roles_of(staff.active(work, person)), action)
        says = before(work, person) if before is not None else []
        if says:
            reply(work, person, says, update_id=update.update_id)
            return
        outbox.enqueue(
            work,
            Notice("screen", {"screen": screen, "args": list(args)}),
            to=person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"screen:{update.update_id}",
        )

    try:
        await context.finish(use_case)
    except PazosError as error:
        refused = error.say

        def refuse(work: Work) -> None:
            person = meet(work, update.effective_user, chat_id)
            reply(work, person, [Say(refused)], update_id=update.update_id)

        await context.finish(refuse)
