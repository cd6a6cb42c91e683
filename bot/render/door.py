"""The door's code as a picture, and what is said to who opens it."""

from collections.abc import Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html
from bot.render import poster_file
from bot.render.facts import Speaker, blocks
from bot.render.moments import in_words
from bot.render.outgoing import Outgoing, deletion, messages, picture
from bot.render.sending import Sending
from bot.render.sessions import name_of
from referrals import door, facts, programme_sessions
from referrals.errors import PazosError

#: The letters that buttons of attendance carry.
AREA = "asist"


def code(sending: Sending) -> list[Outgoing]:
    """``door-code``: a picture with a link that works some minutes from now on.

    The one before (``old``) is deleted: it would only be refused. The picture cannot be forwarded.
    """
    work, params = sending.work, sending.params
    old = [int(params["old"])] if params.get("old") else []
    username = facts.recall(work, "username") or params.get("username")
    try:
        payload, expires_at = door.make(work, int(params["session"]), by=sending.person)
        one = programme_sessions.get(work, int(params["session"]))
    except PazosError as error:
        return messages(sending.speaker.text(error.say))
    until = in_words(
        expires_at,
        now=work.now,
        timezone=work.city.timezone,
        catalogue=sending.speaker.catalogue,
        language=sending.speaker.language,
    )
    caption = blocks(
        sending.speaker.text("door-code", name=name_of(sending.speaker, one.programme_id)),
        sending.speaker.text("door-code.until", moment=until),
        sending.speaker.text("door-code.how"),
    )
    again = sending.at.button(Go(AREA, "door", (str(one.id), "again")), "button-door-again")
    back = sending.at.button(Go(AREA, "show", (str(one.id),)), "button-attendance")
    shown = picture(
        poster_file.qr(f"https://t.me/{username}?start={payload}"),
        name="puerta.png",
        caption=caption,
        markup=InlineKeyboardMarkup([[again], [back]]),
    )
    return [*deletion(old), shown]


def entered(speaker: Speaker, params: Mapping[str, Any]) -> Html:
    """What became of opening a code, and for which programme, where the person has a place in it."""
    outcome = str(params["outcome"])
    name = name_of(speaker, str(params.get("programme") or ""))
    return speaker.text("door-entered", outcome=outcome, name=name)
