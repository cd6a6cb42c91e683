"""Broadcasts in the chats: the copy that people get, its preview, and the progress for its author."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go, Shown
from bot.catalogue import Html, escape
from bot.render import outgoing
from bot.render.facts import blocks
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from referrals import broadcasts
from referrals.models import Broadcast
from referrals.vocabulary import BroadcastState

AREA = "cast"


def copy(sending: Sending) -> list[Outgoing]:
    """``broadcast``: what one person gets; nothing where it was stopped or they want none any more."""
    found = _broadcast(sending)
    if not broadcasts.leaves_to(sending.work, found, sending.person):
        return []
    off = sending.at.button(Go(AREA, "off"), "button-broadcast-off")
    return messages(_words(sending, found), markup=InlineKeyboardMarkup([[off]]))


def preview(sending: Sending) -> list[Outgoing]:
    """``broadcast-preview``: the copy exactly as it will look, then how many get it and what to do."""
    found, at = _broadcast(sending), sending.at
    off = at.button(Shown(), "button-broadcast-off")
    sent = messages(_words(sending, found), markup=InlineKeyboardMarkup([[off]]))
    if found.state is not BroadcastState.DRAFT:
        return []
    ways = [
        [at.button(Go(AREA, "send", (str(found.id),)), "button-broadcast-send")],
        [at.button(Go(AREA, "drop", (str(found.id),)), "button-broadcast-drop")],
    ]
    told = sending.speaker.text("broadcast-preview", count=found.total)
    return [*sent, *messages(told, markup=InlineKeyboardMarkup(ways))]


def progress(sending: Sending) -> list[Outgoing]:
    """``broadcast-progress``: how far it is, in one message that changes."""
    found = _broadcast(sending)
    now = broadcasts.tally(sending.work, found)
    waits = broadcasts.waits_for_day(sending.work, found)
    first = sending.work.city.times.daytime.start
    text = sending.speaker.text(
        "broadcast-progress",
        state="night" if waits else found.state.value,
        hour=f"{first.hour}:{first.minute:02}",
        sent=now.sent,
        failed=now.failed,
        left=now.left,
    )
    markup = None
    if found.state is BroadcastState.SENDING:
        stop = Go(AREA, "stop", (str(found.id),))
        markup = InlineKeyboardMarkup([[sending.at.button(stop, "button-broadcast-stop")]])
    message_id = broadcasts.progress_message(sending.work, found.id)
    if message_id is None:
        return messages(text, markup=markup)
    return [outgoing.edit(text, message_id=message_id, markup=markup)]


def _broadcast(sending: Sending) -> Broadcast:
    return sending.work.session.get_one(Broadcast, int(sending.params["broadcast"]))


def _words(sending: Sending, found: Broadcast) -> Html:
    speaker = sending.speaker
    return blocks(
        speaker.text("broadcast"),
        escape(sending.work.vault.open(found.text_sealed)),
        speaker.text("broadcast.off"),
    )
