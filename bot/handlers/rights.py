"""What people do about their own data, by buttons and words: notice, copy, correcting, erasing.

No language model is asked: the buttons work while it is away. Nothing here takes an id from a button:
whoever presses sees and does what is theirs, and erasing twice finds nothing the second time.
"""

import re
from collections.abc import Callable

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.rasa_client import Say
from bot.rights_screens import AREA
from referrals import (
    additions,
    conversations,
    data_requests,
    erasure,
    events,
    holdings,
    outbox,
    people,
    privacy_notice,
    referral_leaving,
    reports,
    rights_register,
    threads,
)
from referrals.db import Work
from referrals.models import Person
from referrals.notices import Notice
from referrals.vocabulary import Lane, RequestKind

__all__ = ["AREA", "asked_in_words", "on_press"]

Use = Callable[[Work, Person], list[Say]]


async def on_command(update: Update, context: Context) -> None:
    """``/mis_datos``: what is held about the person."""
    await answer(update, context, shown)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of this area; gives back the key of the toast that answers it."""
    if go.args:
        return "toast-stale"
    if go.verb == "copyyes":
        key = f"copy:{update.update_id}"
        await answer(update, context, lambda work, person: _send_copy(work, person, key))
        return None
    if go.verb in ("eraseyes", "eraseall"):
        await _erase(update, context, referrals=go.verb == "eraseall")
        return None
    use = _USES.get(go.verb)
    if use is None:
        return "toast-stale"
    await answer(update, context, use)
    return None


async def answer(update: Update, context: Context, use: Use) -> None:
    """Answer a press or a command with what ``use`` gives back."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        reply(work, person, use(work, person), update_id=update.update_id)

    await context.finish(use_case)


def shown(work: Work, person: Person) -> list[Say]:
    """What is held about the person, in counts and codes."""
    cases = [
        {"code": one.code, "kind": one.kind.value}
        for one in reports.listed(work, person)
        if one.reporter_id == person.id
    ]
    requests = [rights_register.told(work, one) for one in data_requests.listed(work, person)]
    known = {"held": holdings.held(work, person), "cases": cases, "requests": requests}
    return [Say("rights-mine", {"alias": person.alias, **known})]


def asked_to_erase(work: Work, person: Person) -> list[Say]:
    """What would be erased and what stays, asked before."""
    going = referral_leaving.going(work, referral_leaving.of_person(work, person))
    return [Say("rights-erase", {**erasure.look(work, person).to_json(), "going": going.value})]


def _notice(work: Work, person: Person) -> list[Say]:
    privacy_notice.shown_in_full(work, person)
    return [Say("notice-full")]


def _send_copy(work: Work, person: Person, key: str) -> list[Say]:
    erasure.note(work, person, "copy", actor=events.by_person(person))
    outbox.enqueue(
        work, Notice("data-copy"), to=person, lane=Lane.CONVERSATION, dedupe_key=f"data-{key}"
    )
    return []


def _new_alias(work: Work, person: Person) -> list[Say]:
    person.alias = people.free_alias(work)
    erasure.note(work, person, "alias", actor=events.by_person(person))
    return [Say("rights-alias", {"alias": person.alias})]


async def _erase(update: Update, context: Context, *, referrals: bool) -> None:
    """Erase what can go; what Rasa remembers of a conversation under way goes after the transaction."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> str | None:
        person = meet(work, update.effective_user, chat_id)
        token = conversations.open_token(work, person)
        done = erasure.erase(work, person, referrals=referrals)
        reply(work, person, [Say("rights-erased", done.to_json())], update_id=update.update_id)
        return token

    token = await context.finish(use_case)
    if token is not None:
        await context.desk.rasa.forget(token)


def _write(kind: RequestKind) -> Use:
    def use(work: Work, person: Person) -> list[Say]:
        if threads.of_person(work, person) is not None:
            return [Say("mine-add-talking")]
        data_requests.begin(work, kind, by=person)
        return [Say("rights-write", {"kind": kind.value})]

    return use


_USES: dict[str, Use] = {
    "ask": lambda _work, _person: [Say("rights-ask")],
    **{kind.value: _write(kind) for kind in RequestKind},
    "show": shown,
    "notice": _notice,
    "copy": lambda _work, _person: [Say("rights-copy")],
    "fix": lambda _work, _person: [Say("rights-correct")],
    "alias": _new_alias,
}

_SEE = (
    r"\b(ver|mostrar|see|show|voir) (todos )?(mis|my|meus|mes) (datos|data|dados|données)"
    r"|\bqu[eé] (datos )?(saben|guardan|tienen) de m[ií]|\bwhat (do )?you know"
)
#: Words that say what somebody wants done with their data, in the languages that are spoken here.
_WISHES: tuple[tuple[str, Use], ...] = (
    (r"\b(borr|elimin|delet|eras|remov|apag|exclu|effac|supprim)", asked_to_erase),
    (r"\b(copia|cópia|copy|copie|descarg|download|export)", _USES["copy"]),
    (r"\b(corr[ei][gj]|correct|cambiar mi apodo)", _USES["fix"]),
    (
        _SEE,
        shown,
    ),
)


def asked_in_words(work: Work, person: Person, words: str) -> list[Say]:
    """The screen that words about one's data ask for; none where they only ask who sees what."""
    if threads.of_person(work, person) is not None:
        return []
    return next(
        (use(work, person) for wish, use in _WISHES if re.search(wish, words, re.IGNORECASE)), []
    )
