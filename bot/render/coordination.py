"""Notices of coordination's work: flags about a reporter, a case given away, suspension, reasons."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.render import why
from bot.render.outgoing import Outgoing, messages
from bot.screens import for_say

if TYPE_CHECKING:
    from bot.render.notices import Sending


def _flag(sending: "Sending") -> list[Outgoing]:
    """What was noticed of a reporter, with the way to their case; nothing is done by itself."""
    case, say = sending.case, sending.parcel.notice.say
    alias = case.reporter.alias if case.reporter is not None else "—"
    facts = {name: int(value) for name, value in sending.params.items()}
    text = sending.text(say, alias=alias, **facts)
    button = sending.at.button(
        Go("tablero", "case", (str(case.id), f"c{case.cluster_id or 0}", "0")), "button-see-case"
    )
    return messages(text, markup=InlineKeyboardMarkup([[button]]), protect=True)


def _given_away(sending: "Sending") -> list[Outgoing]:
    text = sending.text("given-away", name=str(sending.params.get("name") or ""))
    return messages(text, markup=for_say("staff-menu", {}, sending.at))


def _of_oneself(sending: "Sending") -> list[Outgoing]:
    """Words of the catalogue about the receiver's own place in the team."""
    say = sending.parcel.notice.say
    markup = for_say("staff-menu" if say == "staff-resumed" else "help", {}, sending.at)
    return messages(sending.speaker.text(say), markup=markup)


def _why(sending: "Sending") -> list[Outgoing]:
    text = why.why(sending.work, sending.speaker, sending.alert)
    return messages(text, markup=for_say("staff-menu", {}, sending.at), protect=True)


BY_SAY: Mapping[str, Callable[["Sending"], list[Outgoing]]] = {
    "flag-many": _flag,
    "flag-false": _flag,
    "given-away": _given_away,
    "staff-suspended": _of_oneself,
    "staff-resumed": _of_oneself,
    "why-you": _why,
}
