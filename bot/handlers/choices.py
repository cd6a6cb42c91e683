"""What a question looks like once it is answered: the pressed answer is its only button.

Owns that one change, so that a chat can be read later. It is only for the eye: where Telegram refuses it,
nothing is tried again.
"""

from telegram import CallbackQuery, Message
from telegram.error import TelegramError

from bot.keyboards import chosen


async def leave_chosen(query: CallbackQuery | None) -> None:
    """Leave the pressed answer, to read only; nothing changes where it is no longer on the message."""
    if query is None:
        return
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    left = chosen(markup, query.data or "")
    if left is None:
        return
    try:
        await query.edit_message_reply_markup(left)
    except TelegramError:
        return
