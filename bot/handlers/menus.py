"""Menus, commands and buttons of a resident that lead into a flow or give a short answer."""

from collections.abc import Callable
from dataclasses import dataclass

from telegram import Update

from bot.desk import Context
from bot.handlers import guidance, mine, rights
from bot.handlers.meeting import meet, reply
from bot.handlers.resident import talk
from bot.handlers.turns import Opening, open_turn, payload
from bot.rasa_client import Say
from referrals import (
    additions,
    chats,
    conversations,
    open_forms,
    privacy_notice,
    staff_forms,
    threads,
)
from referrals.db import Work
from referrals.models import Person
from referrals.vocabulary import Kind


@dataclass(frozen=True)
class Into:
    """A menu entry that is a turn of Rasa; ``anew`` leaves what was under way behind.

    ``wish`` is the kind of case that the press makes by itself when Rasa is away.
    """

    intent: str
    answer: str | None = None
    anew: bool = False
    wish: Kind | None = None


INTO: dict[str, Into] = {
    "conflict": Into("report_conflict", anew=True),
    "spot": Into("report_dark_spot", anew=True),
    "person": Into("request_gestor", anew=True, wish=Kind.CONTACT_REQUEST),
    "emergency": Into("report_emergency", wish=Kind.CONFLICT),
    "privacy": Into("ask_privacy"),
    "fv-person": Into("request_gestor", "person=family_violence", wish=Kind.FAMILY_VIOLENCE),
    "crisis-person": Into("request_gestor", "person=crisis", wish=Kind.CRISIS),
    "cancel": Into("cancel"),
    "help": Into("help"),
}

_SAID: dict[str, str] = {
    "menu": "menu",
    "language": "choose-language",
    "fv-where": "family-violence-where",
    "welcome": "welcome",
}


async def on_menu(update: Update, context: Context, what: str) -> None:
    """A menu entry, by its name in :data:`bot.callbacks.MENU`, a command or a word of the keyboard."""
    if what == "cancel" and await _cancel_form(update, context):
        return
    if what in INTO:
        await lead_into(update, context, INTO[what])
    elif what == "status":
        await mine.on_list(update, context)
    elif what == "justice":
        await guidance.on_list(update, context)
    elif what == "erase":
        await rights.answer(update, context, rights.asked_to_erase)
    elif what == "exit":
        key = str(update.update_id)
        await _answer(update, context, lambda work, person: _leave(work, person, key))
    else:
        key = _SAID[what]
        await _answer(update, context, lambda work, person: _plain(work, person, key))


async def _cancel_form(update: Update, context: Context) -> bool:
    """End the form that a member of staff is filling in; give back whether there was one."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def has_form(work: Work) -> bool:
        return open_forms.is_open(work, meet(work, update.effective_user, chat_id))

    if not await context.desk.database.run(has_form):
        return False

    def cancel(work: Work, person: Person) -> list[Say]:
        return [Say("form-cancelled")] if staff_forms.cancel(work, by=person) else []

    await _answer(update, context, cancel)
    return True


async def on_start(update: Update, context: Context) -> None:
    """The first contact, or a new beginning."""
    await on_menu(update, context, "welcome")


async def on_language(update: Update, context: Context, language: str) -> None:
    """The choice of a language; one that is not offered is said to be missing."""

    def choose(work: Work, person: Person) -> list[Say]:
        if language not in work.city.languages or language not in context.desk.catalogue.languages:
            return [Say("choose-language")]
        person.language = language
        return [Say("language-set", {"language": language})]

    await _answer(update, context, choose)


async def lead_into(
    update: Update, context: Context, into: Into, *, answer: str | None = None
) -> None:
    """Begin a turn of Rasa; ``answer`` is a ``slot=value`` that comes along."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def begin(work: Work) -> Opening:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        thread = threads.of_person(work, person)
        begins = into.anew or into.wish is not None
        if thread is not None and thread.person_id == person.id and begins:
            threads.end(work, thread)  # what is written next belongs to what begins now
        return open_turn(work, person, update.update_id, anew=into.anew)

    opening = await context.desk.database.run(begin)
    await talk(
        update,
        context,
        opening,
        payload(into.intent, answer or into.answer),
        words="",
        wish=into.wish,
    )


async def _answer(
    update: Update, context: Context, say: Callable[[Work, Person], list[Say]]
) -> None:
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        reply(work, person, say(work, person), update_id=update.update_id)

    await context.finish(use_case)


def _plain(work: Work, person: Person, key: str) -> list[Say]:
    if key == "welcome":
        privacy_notice.shown(work, person)
    return [Say(key)]


def _leave(work: Work, person: Person, key: str) -> list[Say]:
    """Out, in haste: nothing stays to be seen but a word that tells nothing."""
    chats.wipe(work, person, key=key)
    conversations.end(work, conversations.current(work, person))
    said = [Say("quick-exit")]
    if person.created_at <= work.now - chats.DELETABLE:
        said.append(Say("quick-exit.before"))  # what is older stays, and they must know
    return said
