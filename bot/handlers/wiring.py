"""Which update goes to which handler: all in one place.

Only private chats are served. Order matters: commands, presses, words of the reply keyboard, then content.
"""

import logging
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import (
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.catalogue import Catalogue
from bot.desk import BotApplication, Context, Desk
from bot.handlers import (
    areas,
    attachments,
    certificates,
    door,
    membership,
    menus,
    office_chat,
    presses,
    programmes,
    resident,
    staff,
)
from bot.handlers.meeting import message_of
from referrals import posters
from referrals.certificates import LINK_PREFIX as CERTIFICATE_PREFIX
from referrals.door import PREFIX as DOOR_PREFIX
from referrals.inbox import Taken
from referrals.staff import TOKEN_PREFIX

logger = logging.getLogger(__name__)

PRIVATE = filters.ChatType.PRIVATE & ~filters.UpdateType.EDITED_MESSAGE

#: A command and the menu entry that it stands for.
COMMANDS: dict[tuple[str, ...], str] = {
    ("menu",): "menu",
    ("ayuda", "help"): "help",
    ("cancelar", "cancel"): "cancel",
    ("privacidad", "privacy"): "privacy",
    ("idioma", "language"): "language",
    ("reportar", "report"): "conflict",
    ("punto", "spot"): "spot",
    ("persona", "person"): "person",
    ("mis_reportes", "my_reports"): "status",
}

#: Commands that begin a report or a request, behind which people write what it is about.
BEGINNING = frozenset({"conflict", "spot", "person"})
#: Words that ask for the menu wherever one is, since some messages can carry no button for it.
MENU_WORDS = frozenset({"menu", "menú"})
#: Buttons of reply keyboards, by the key of their label, and what they stand for.
KEYBOARD_WORDS: dict[str, str] = {"button-cancel": "cancel", "button-person": "person"}
#: The same for those that answer the present question.
KEYBOARD_ANSWERS: dict[str, str] = {
    "button-where-unknown": "where=unknown",
    "button-that-is-all": "more=done",
}


def build(bot: ExtBot[None], catalogue: Catalogue) -> BotApplication:
    """The application of python-telegram-bot that updates are given to, with all handlers."""
    application: BotApplication = (
        ApplicationBuilder()
        .bot(bot)
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Context))
        .build()
    )
    application.add_handlers(handlers(catalogue))
    return application


def handlers(catalogue: Catalogue) -> list[BaseHandler[Update, Context, Any]]:
    """All handlers, in order."""

    async def start(update: Update, context: Context) -> None:
        payload = (context.args or [""])[0]
        if payload.startswith(TOKEN_PREFIX):
            await staff.on_invitation(update, context, payload)
        elif payload.startswith(DOOR_PREFIX):
            await door.on_door(update, context, payload)
        elif payload.startswith(CERTIFICATE_PREFIX):
            await certificates.on_check(update, context, payload)
        elif payload.startswith(posters.PREFIX):
            await programmes.on_poster(update, context, payload)
        else:
            await menus.on_start(update, context)

    async def command(update: Update, context: Context) -> None:
        name, *rest = (message_of(update).text or "/").split(maxsplit=1)
        said, more = name[1:].split("@")[0].lower(), "".join(rest)
        what = next((what for names, what in COMMANDS.items() if said in names), None)
        if what in BEGINNING and more:
            # "/reportar hay una pelea en la esquina": the words say more than the command.
            await resident.on_text(update, context, more, begins=True)
        elif what is not None:
            await menus.on_menu(update, context, what)
        else:
            await resident.on_text(update, context)

    async def words(update: Update, context: Context) -> None:
        said = (message_of(update).text or "").strip()
        if said.lower() in MENU_WORDS:
            await menus.on_menu(update, context, "menu")
            return
        for key, what in KEYBOARD_WORDS.items():
            if said in catalogue.labels(key):
                await menus.on_menu(update, context, what)
                return
        for key, answer in KEYBOARD_ANSWERS.items():
            if said in catalogue.labels(key):
                await resident.on_keyboard_answer(update, context, answer)
                return
        if not await office_chat.on_code(update, context, said):
            await resident.on_text(update, context)

    return [
        CallbackQueryHandler(presses.on_press),
        ChatMemberHandler(membership.on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
        CommandHandler("start", start, PRIVATE),
        CommandHandler(["invitar", "invite"], staff.on_invite, PRIVATE),
        *(CommandHandler(names, does, PRIVATE) for names, does in areas.COMMANDS.items()),
        MessageHandler(PRIVATE & filters.COMMAND, command),
        MessageHandler(PRIVATE & filters.TEXT, words),
        MessageHandler(PRIVATE & filters.LOCATION, attachments.on_location),
        MessageHandler(PRIVATE & filters.CONTACT, attachments.on_contact),
        MessageHandler(PRIVATE & ~filters.StatusUpdate.ALL, attachments.on_file),
        MessageHandler(
            filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE, attachments.on_edited
        ),
    ]


def handler(
    application: BotApplication, desk: Desk
) -> Callable[[Update, Taken], Coroutine[Any, Any, Context | None]]:
    """Gives an update to the first handler that wants it, and raises what the handler raises.

    What breaks after the update was dealt with is only logged: it must not be taken up again.
    """

    async def handle(update: Update, taken: Taken) -> Context | None:
        for one in application.handlers[0]:
            check = one.check_update(update)
            if check is None or check is False:
                continue
            context = Context.from_update(update, application)
            context.desk = desk
            context.taken = taken
            await context.refresh_data()
            try:
                await one.handle_update(update, application, check, context)
            except Exception as error:
                if not context.is_finished:
                    raise
                logger.error(
                    "update %s was dealt with, then: %s", taken.update_id, type(error).__name__
                )
            return context
        return None

    return handle
