"""Referrals from the person's side: asking for one, the permission, how it went, taking it back.

No language model is asked. Ids in buttons are no rights: whose a referral is, is checked by the domain, and
what is somebody else's is "not found". What is shown is drawn from the referral when it is sent.
"""

from collections.abc import Callable

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.choices import leave_chosen
from bot.handlers.meeting import meet
from bot.render.referrals import AREA, VERBS
from referrals import (
    additions,
    outbox,
    referral_consent,
    referral_follow_up,
    referral_pass,
    referral_trail,
)
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person
from referrals.notices import Notice
from referrals.vocabulary import Lane, OfficeData

__all__ = ["AREA", "on_list", "on_press"]

#: What a press does; gives back the toast's key and what is shown, as a notice about the referral.
Does = Callable[[Work, Person, int], tuple[str | None, Notice | None]]


async def on_list(update: Update, context: Context) -> None:
    """``/mis_remisiones`` and its button: the person's referrals."""

    def show(work: Work) -> None:
        person = _meet(work, update)
        additions.stop(work, person)
        found = referral_trail.of_person(work, person)
        _show(work, person, Notice("referral-list", {"referrals": found}), update)

    await context.finish(show)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of a referral; gives back the key of the toast that answers it."""
    if go.verb == "list":
        await on_list(update, context)
        return None
    if go.verb == "ask" and len(go.args) == 2:
        return await _ask(update, context, *go.args)
    does = _data(go) if go.verb == "data" else _USES.get(go.verb)
    number = go.args[0] if go.args else ""
    if does is None or not number.isdecimal() or len(number) > 18:
        return "toast-stale"
    if go.verb != "data" and len(go.args) != 1:
        return "toast-stale"

    def act(work: Work) -> str | None:
        person = _meet(work, update)
        toast, shown = does(work, person, int(number))
        if shown is not None:
            _show(
                work, person, Notice(shown.say, {"referral": int(number), **shown.params}), update
            )
        return toast

    try:
        toast = await context.finish(act)
    except PazosError as error:
        return error.say
    if go.verb in _ANSWERS:
        await leave_chosen(update.callback_query)
    return toast


async def _ask(update: Update, context: Context, topic_id: str, service_id: str) -> str | None:
    def act(work: Work) -> None:
        person = _meet(work, update)
        additions.stop(work, person)
        referral = referral_pass.ask_for(work, topic_id, service_id, by=person)
        _show(work, person, Notice("referral-ask", {"referral": referral.id}), update)

    try:
        await context.finish(act)
    except PazosError as error:
        return error.say
    return None


def _meet(work: Work, update: Update) -> Person:
    chat_id = update.effective_chat.id if update.effective_chat else 0
    return meet(work, update.effective_user, chat_id)


def _show(work: Work, person: Person, notice: Notice, update: Update) -> None:
    outbox.enqueue(
        work,
        notice,
        to=person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"referral-shown:{update.update_id}",
    )


def _done(what: str) -> Notice:
    return Notice("referral-done", {"what": what})


def _give(work: Work, person: Person, number: int) -> tuple[str | None, Notice | None]:
    first = referral_consent.give(work, number, by=person)
    return "toast-referral-given" if first else "toast-answered", None


def _decline(work: Work, person: Person, number: int) -> tuple[str | None, Notice | None]:
    first = referral_consent.decline(work, number, by=person)
    return ("toast-noted", _done("declined")) if first else ("toast-answered", None)


def _say(verb: str) -> Does:
    word = VERBS[verb]

    def does(work: Work, person: Person, number: int) -> tuple[str | None, Notice | None]:
        first = referral_follow_up.say(work, number, word, by=person)
        return ("toast-thanks", _done(word.value)) if first else ("toast-answered", None)

    return does


def _wrong(work: Work, person: Person, number: int) -> tuple[str | None, Notice | None]:
    first = referral_follow_up.wrong_data(work, number, by=person)
    return ("toast-thanks", _done("wrong_data")) if first else ("toast-answered", None)


def _withdraw(work: Work, person: Person, number: int) -> tuple[str | None, Notice | None]:
    first = referral_consent.withdraw(work, number, by=person)
    return ("toast-noted", _done("withdrawn")) if first else ("toast-answered", None)


def _look(say: str) -> Does:
    def does(work: Work, person: Person, number: int) -> tuple[str | None, Notice | None]:
        referral_consent.own(work, number, by=person)
        return None, Notice(say)

    return does


def _data(go: Go) -> Does | None:
    if len(go.args) != 3 or go.args[1] not in list(OfficeData) or go.args[2] not in ("yes", "no"):
        return None
    what, comes = OfficeData(go.args[1]), go.args[2] == "yes"

    def does(work: Work, person: Person, number: int) -> tuple[str | None, Notice | None]:
        first = referral_follow_up.answer_data(work, number, what, comes=comes, by=person)
        return "toast-noted" if first else "toast-answered", None

    return does


#: Presses that answer a question; its other buttons go.
_ANSWERS = frozenset({"yes", "no", "data", "wdyes"})
_USES: dict[str, Does] = {
    "yes": _give,
    "no": _decline,
    **{verb: _say(verb) for verb in VERBS},
    "bad": _wrong,
    "wd": _look("referral-withdraw"),
    "wdyes": _withdraw,
    "one": _look("referral-one"),
    "look": _look("referral-ask"),
    "pass": _look("referral-pass"),
}
