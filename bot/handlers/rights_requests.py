"""A person's consultas and reclamos: looking at one, completing it, taking it back.

No language model is asked. Ids in buttons are no rights: :mod:`referrals.data_requests` checks whose a
request is, and somebody else's is "not found". What is shown is drawn when it is sent.
"""

from collections.abc import Callable

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.choices import leave_chosen
from bot.handlers.meeting import meet, reply
from bot.rasa_client import Say
from bot.rights_screens import REQUESTS as AREA
from bot.taking_back import only_takes_back
from referrals import additions, data_requests, outbox, threads
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person
from referrals.notices import Notice
from referrals.rights_register import RequestGone
from referrals.vocabulary import Lane

__all__ = ["AREA", "on_press", "written"]

#: What a press does; gives back what is shown, as a notice about the request.
Does = Callable[[Work, Person, int], str]


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of a request; gives back the key of the toast that answers it."""
    does = _USES.get(go.verb)
    number = go.args[0] if len(go.args) == 1 else ""
    if does is None or not number.isdecimal() or len(number) > 17:
        return "toast-stale"
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def act(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        if go.verb == "fill" and threads.of_person(work, person) is not None:
            reply(work, person, [Say("mine-add-talking")], update_id=update.update_id)
            return
        _show(work, person, does(work, person, int(number)), int(number), update.update_id)

    try:
        await context.finish(act)
    except PazosError as error:
        return error.say
    if go.verb == "wdyes":
        await leave_chosen(update.callback_query)
    return None


def written(work: Work, person: Person, request_id: int, words: str, *, update_id: int) -> None:
    """Take what somebody wrote for a request, unless it only takes that back; show how it stands then."""
    if only_takes_back(words):
        additions.stop(work, person)
        reply(work, person, [Say("cancelled")], update_id=update_id)
        return
    try:
        data_requests.write(work, request_id, words, by=person)
    except RequestGone:
        reply(work, person, [Say("rights-too-late")], update_id=update_id)
        return
    _show(work, person, "rights-request", request_id, update_id)


def _show(work: Work, person: Person, say: str, request_id: int, update_id: int) -> None:
    outbox.enqueue(
        work,
        Notice(say, {"request": request_id}),
        to=person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"rights-shown:{update_id}",
    )


def _look(say: str) -> Does:
    def does(work: Work, person: Person, number: int) -> str:
        request = data_requests.own(work, number, by=person)
        if request.received_at is None:
            raise RequestGone
        return say

    return does


def _fill(work: Work, person: Person, number: int) -> str:
    data_requests.begin_completing(work, number, by=person)
    return "rights-fill"


def _withdraw(work: Work, person: Person, number: int) -> str:
    data_requests.withdraw(work, number, by=person)
    return "rights-request"


_USES: dict[str, Does] = {
    "one": _look("rights-request"),
    "wd": _look("rights-withdraw"),
    "wdyes": _withdraw,
    "fill": _fill,
}
