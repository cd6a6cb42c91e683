"""Somebody blocked the bot, or let it in again."""

from telegram import ChatMember, Update

from bot.desk import Context
from bot.handlers.meeting import meet
from bot.settling import gone
from referrals.db import Work

_OUT = frozenset({ChatMember.BANNED, ChatMember.LEFT})


async def on_membership(update: Update, context: Context) -> None:
    """Note it; a talk ends, and alerts that a staff member can no longer see go to the next in line."""
    change = update.my_chat_member
    if change is None or change.chat.type != change.chat.PRIVATE:
        return
    is_out = change.new_chat_member.status in _OUT

    def note(work: Work) -> None:
        person = meet(work, update.effective_user, change.chat.id)
        if is_out:
            gone(work, person)

    await context.finish(note)
