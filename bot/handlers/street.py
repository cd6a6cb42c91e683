"""``/mediacion``, ``/punto`` and ``/remision``: what gestores note of their work on the street.

Words behind a command answer the form's first question. ``/punto`` is a resident's command as well: whoever
does no such work is led to the report of a dark spot.
"""

from telegram import Update

from bot.desk import Context
from bot.form_words import take
from bot.handlers import menus, resident
from bot.handlers.meeting import message_of
from bot.handlers.staff import answer
from bot.rasa_client import Say
from referrals import open_forms, people, staff, staff_forms
from referrals.db import Work
from referrals.forms import BOOK
from referrals.models import Person
from referrals.permissions import Action, allows


async def on_mediation(update: Update, context: Context) -> None:
    """Begin to note a mediation."""
    await _begin(update, context, "mediation")


async def on_referral(update: Update, context: Context) -> None:
    """Begin to note a referral."""
    await _begin(update, context, "referral")


async def on_spot(update: Update, context: Context) -> None:
    """Begin to note a damage; a resident reports one."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def is_worker(work: Work) -> bool:
        person = people.find(work, chat_id)
        member = staff.of_person(work, person) if person is not None else None
        return allows(staff.roles_of(member), Action.LOG_WORK)

    if await context.desk.database.run(is_worker):
        await _begin(update, context, "spot")
    elif more := _more(update):
        await resident.on_text(update, context, more)
    else:
        await menus.on_menu(update, context, "spot")


async def _begin(update: Update, context: Context, name: str) -> None:
    more = _more(update)

    def begin(work: Work, person: Person) -> list[Say]:
        staff_forms.begin(work, BOOK, name, by=person)
        if more and open_forms.listens(work, BOOK, person):
            return take(work, person, more, context.desk.gazetteer)
        return []

    await answer(update, context, begin)


def _more(update: Update) -> str:
    """The words behind a command."""
    _, *rest = (message_of(update).text or "/").split(maxsplit=1)
    return "".join(rest)
