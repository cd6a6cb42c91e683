"""The link of a door's code: whoever opens it is noted as present, or hears why not."""

from telegram import Update

from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.rasa_client import Say
from referrals import additions, door, privacy_notice, programme_facts
from referrals.db import Work
from referrals.door import Outcome
from referrals.programmes import UnknownProgramme


async def on_door(update: Update, context: Context, code: str) -> None:
    """Note who opens it; who has no place is offered to ask for one, after the privacy notice."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        found = door.enter(work, code, by=person)
        programme_id = found.session.programme_id if found.session is not None else ""
        says = [Say("door-entered", {"outcome": found.outcome.value, "programme": programme_id})]
        if found.outcome is Outcome.NO_PLACE:
            if not privacy_notice.shown(work, person):
                says.append(Say("notice-short"))
            try:
                says.append(Say(*programme_facts.to_enrol(work, programme_id, to=person)))
            except UnknownProgramme:  # the city offers it to nobody by chat
                says = says[:1]
        reply(work, person, says, update_id=update.update_id)

    await context.finish(use_case)
