"""From what the domain wants said to Telegram messages.

:func:`render` takes a claimed row of the outbox, :func:`render_reply` the parts of an answer; both give
calls of the Bot API, ready but for the chat. Nothing is sent or written here: cases are only read.
"""

from bot.render.notices import render
from bot.render.outgoing import Outgoing
from bot.render.replies import render_reply

__all__ = ["Outgoing", "render", "render_reply"]
