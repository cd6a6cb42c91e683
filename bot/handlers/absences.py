"""The answers to "¿todo bien?". Ids in buttons are no rights: only whom it was asked of answers."""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.rasa_client import Say
from bot.render.absences import AREA
from referrals import absences, additions, enrolments, programme_facts
from referrals.db import Work
from referrals.enrolment_life import OPEN
from referrals.errors import PazosError
from referrals.models import Absence, Person
from referrals.vocabulary import AbsenceAnswer, EnrolmentState

__all__ = ["AREA", "on_press"]


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the question; a refusal is told in a toast."""
    answer = next((one for one in AbsenceAnswer if one.value == go.verb), None)
    number = "".join(go.args)
    if answer is None or len(go.args) != 1 or not number.isdecimal() or len(number) > 17:
        return "toast-stale"
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        found = absences.answered(work, int(number), answer, by=person)
        reply(work, person, [_said(work, found, answer, person)], update_id=update.update_id)

    try:
        await context.finish(use_case)
    except PazosError as error:
        return "toast-not-yours" if error.say == "error-not-yours" else error.say
    return None


def _said(work: Work, found: Absence, answer: AbsenceAnswer, person: Person) -> Say:
    held = enrolments.of_person(work, found.programme_id, person)
    match answer:
        case AbsenceAnswer.FINE:
            has_place = held is not None and held.state is EnrolmentState.APPROVED
            return Say("absence-fine" if has_place else "absence-fine-left")
        case AbsenceAnswer.PERSON:
            filed = absences.ask_for_person(work, found)
            told = {"code": filed.case.code, "told": filed.somebody_told}
            return Say("person-requested", told)
        case AbsenceAnswer.SUPPORT:
            return Say("absence-support", {"absence": found.id})
    if held is None or held.state not in OPEN:
        return Say(*programme_facts.mine(work, to=person))
    return Say("programme-leave", {"programme": found.programme_id})
