"""Presses of inline buttons: read, passed to whoever deals with them, and answered exactly once."""

from telegram import CallbackQuery, Message, Update
from telegram.error import TelegramError

from bot.callbacks import (
    Answer,
    EndTalk,
    Menu,
    Press,
    SetLanguage,
    Shown,
    StaffCases,
    decode,
)
from bot.desk import Context
from bot.handlers import menus, resident, staff
from bot.keyboards import chosen
from referrals import people, threads
from referrals.db import Work


async def on_press(update: Update, context: Context) -> None:
    """Deal with a press, then answer it with a toast or in silence."""
    query = update.callback_query
    if query is None:
        return
    toast = await _deal_with(update, context, query)
    words = None
    if toast is not None:
        language = await context.desk.database.run(lambda work: _language(work, update))
        words = context.desk.catalogue.plain(toast, language)
    try:
        await query.answer(words, show_alert=toast in _ALERTS)
    except TelegramError:
        return  # too old to be answered, or the network: what was pressed has been done all the same


#: Toasts that must not be missed.
_ALERTS = frozenset({"toast-not-yours", "toast-superseded", "toast-not-allowed"})


async def _deal_with(update: Update, context: Context, query: CallbackQuery) -> str | None:
    pressed = decode(query.data or "")
    match pressed:
        case Answer():
            toast = await resident.on_answer(update, context, pressed)
            if toast is None:
                await _show_choice(query)
            return toast
        case Menu(what):
            await menus.on_menu(update, context, what)
            return None
        case SetLanguage(language):
            await menus.on_language(update, context, language)
            return None
        case Press():
            return await staff.on_press(update, context, pressed)
        case EndTalk():
            await on_end_talk(update, context)
            return None
        case StaffCases():
            await staff.on_cases(update, context)
            return None
        case Shown():
            return None
        case _:
            return "toast-malformed"


async def on_end_talk(update: Update, context: Context) -> None:
    """End the talk that the presser is in, if there is one."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def end(work: Work) -> None:
        person = resident.meet(work, update.effective_user, chat_id)
        thread = threads.of_person(work, person)
        if thread is not None:
            threads.end(work, thread)

    await context.finish(end)


async def _show_choice(query: CallbackQuery) -> None:
    """Leave the pressed answer as the only button, so that the chat can be read later."""
    message = query.message
    markup = message.reply_markup if isinstance(message, Message) else None
    left = chosen(markup, query.data or "")
    if left is None:
        return
    try:
        await query.edit_message_reply_markup(left)
    except TelegramError:
        return  # only for the eye


def _language(work: Work, update: Update) -> str:
    chat_id = update.effective_chat.id if update.effective_chat else 0
    return people.language_of(
        resident.meet(work, update.effective_user, chat_id),
        offered=work.city.languages,
        default=work.city.default_language,
    )
