"""Presses of inline buttons: read, passed to whoever deals with them, and answered exactly once."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from telegram import CallbackQuery, Update
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.callbacks import (
    Answer,
    EndTalk,
    Go,
    Menu,
    Press,
    SetLanguage,
    Shown,
    StaffCases,
    decode,
)
from bot.desk import Context
from bot.handlers import areas, case_lists, menus, resident, staff
from bot.handlers.choices import leave_chosen
from bot.handlers.meeting import meet
from bot.handlers.turns import payload
from referrals import people, threads
from referrals.db import Work


async def on_press(update: Update, context: Context) -> None:
    """Deal with a press and answer it once: with a toast, or in silence and without delay."""
    query = update.callback_query
    if query is None:
        return
    if query.message is None or query.message.chat.type != ChatType.PRIVATE:
        await _answer(query, None)
        return
    match decode(query.data or ""):
        case Answer() as answer:
            opening = await resident.open_answer(update, context, answer)
            if opening is None:
                await _toast(update, context, query, "toast-stale")
                return
            message = payload(answer.intent, answer.answer)
            turn = resident.talk(update, context, opening, message, words="")
            await _silently(query, turn, shows_choice=True)
        case Menu(what):
            await _silently(query, menus.on_menu(update, context, what))
        case SetLanguage(language):
            await _silently(query, menus.on_language(update, context, language))
        case EndTalk():
            await _silently(query, on_end_talk(update, context))
        case StaffCases():
            await _silently(query, case_lists.on_cases(update, context))
        case Press() as press:
            await _toast(update, context, query, await staff.on_press(update, context, press))
        case Go() as go:
            await _toast(update, context, query, await areas.on_press(update, context, go))
        case Shown():
            await _toast(update, context, query, None)
        case _:
            await _toast(update, context, query, "toast-malformed")


#: Toasts that must not be missed.
_ALERTS = frozenset({"toast-not-yours", "toast-superseded", "toast-not-allowed"})


async def _silently(
    query: CallbackQuery, work: Coroutine[Any, Any, None], *, shows_choice: bool = False
) -> None:
    """Answer the press while ``work`` is done: a phone shows that it waits until then."""

    async def answer() -> None:
        await _answer(query, None)
        if shows_choice:
            await leave_chosen(query)

    answering = asyncio.create_task(answer())
    try:
        await work
    finally:
        await answering


async def _toast(update: Update, context: Context, query: CallbackQuery, toast: str | None) -> None:
    words = None
    if toast is not None:
        language = await context.desk.database.run(lambda work: _language(work, update))
        words = context.desk.catalogue.plain(toast, language)
    await _answer(query, words, is_alert=toast in _ALERTS)


async def _answer(query: CallbackQuery, words: str | None, *, is_alert: bool = False) -> None:
    try:
        await query.answer(words, show_alert=is_alert)
    except TelegramError:
        return  # too old to be answered, or the network: what was pressed is done all the same


async def on_end_talk(update: Update, context: Context) -> None:
    """End the talk that the presser is in, if there is one."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def end(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        thread = threads.of_person(work, person)
        if thread is not None:
            threads.end(work, thread)

    await context.finish(end)


def _language(work: Work, update: Update) -> str:
    chat_id = update.effective_chat.id if update.effective_chat else 0
    return people.language_of(
        meet(work, update.effective_user, chat_id),
        offered=work.city.languages,
        default=work.city.default_language,
    )
