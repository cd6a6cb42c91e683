"""Calendar files: of one's own sessions, of a programme's.

Verbs of area ``agenda``: ``mine``; ``prog`` (programme); ``get`` (``quiet`` or ``named``, how one's own
sessions are called). Whoever presses gets what is theirs, or what anybody may see.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.programme_screens import CALENDAR
from bot.rasa_client import Say
from referrals import additions, agenda, outbox, programme_facts
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person
from referrals.notices import Notice
from referrals.programme_facts import Said
from referrals.vocabulary import Lane

AREA = CALENDAR


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """Send a file, or ask first whether one's own may name the programme; a refusal is told in a toast."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> str | None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        found = _what(work, person, go)
        if isinstance(found, Notice):
            key = f"reply:{update.update_id}"
            outbox.enqueue(work, found, to=person, lane=Lane.CONVERSATION, dedupe_key=key)
        elif found is not None:
            reply(work, person, [Say(*found)], update_id=update.update_id)
        return "toast-stale" if found is None else None

    try:
        return await context.finish(use_case)
    except PazosError as error:
        return error.say


def _what(work: Work, person: Person, go: Go) -> Notice | Said | None:
    match go.verb, go.args:
        case "mine", ():
            return programme_facts.own_calendar(work, to=person)
        case "get", ("quiet" | "named",):
            if agenda.of_person(work, person):
                return Notice("calendar-mine", {"named": go.args == ("named",)})
            return programme_facts.mine(work, to=person)
        case "prog", (programme_id,):
            said = programme_facts.calendar_of(work, programme_id, to=person)
            return said or Notice("calendar-programme", {"programme": programme_id})
        case _:
            return None
