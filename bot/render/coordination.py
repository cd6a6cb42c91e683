"""Notices of coordination's work: flags about a reporter, a case given away, suspension, reasons."""

from collections.abc import Callable, Mapping

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.render import why
from bot.render.facts import joined, lines
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from bot.screens import for_say
from referrals import staff
from referrals.vocabulary import AlertState


def _flag(sending: Sending) -> list[Outgoing]:
    """What was noticed of a reporter, with the way to their case; nothing is done by itself."""
    case, say = sending.case, sending.parcel.notice.say
    alias = case.reporter.alias if case.reporter is not None else "—"
    facts = {name: int(value) for name, value in sending.params.items()}
    text = sending.text(say, alias=alias, **facts)
    return messages(text, markup=_see_case(sending), protect=True)


def _holder_gone(sending: Sending) -> list[Outgoing]:
    """Somebody who had a case cannot be written to any more: who was told of it now, if anybody."""
    case = sending.case
    told = [one.staff for one in case.alerts if one.state in (AlertState.OPEN, AlertState.TAKEN)]
    names = [staff.name_of(sending.work, one) for one in told]
    text = sending.text("holder-gone", name=str(sending.params.get("name") or ""))
    key = "holder-gone.told" if names else "holder-gone.nobody"
    then = sending.speaker.text(key, names=joined(sending.speaker, names))
    return messages(lines(text, then), markup=_see_case(sending), protect=True)


def _see_case(sending: Sending) -> InlineKeyboardMarkup:
    case = sending.case
    to_case = Go("tablero", "case", (str(case.id), f"c{case.cluster_id or 0}", "0"))
    return InlineKeyboardMarkup([[sending.at.button(to_case, "button-see-case")]])


def _given_away(sending: Sending) -> list[Outgoing]:
    text = sending.text("given-away", name=str(sending.params.get("name") or ""))
    return messages(text, markup=for_say("staff-menu", {}, sending.at))


def _of_oneself(sending: Sending) -> list[Outgoing]:
    """Words of the catalogue about the receiver's own place in the team."""
    say = sending.parcel.notice.say
    markup = for_say("staff-menu" if say == "staff-resumed" else "help", {}, sending.at)
    return messages(sending.speaker.text(say), markup=markup)


def _why(sending: Sending) -> list[Outgoing]:
    text = why.why(sending.work, sending.speaker, sending.alert)
    return messages(text, markup=for_say("staff-menu", {}, sending.at), protect=True)


BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "flag-many": _flag,
    "flag-false": _flag,
    "holder-gone": _holder_gone,
    "given-away": _given_away,
    "staff-suspended": _of_oneself,
    "staff-resumed": _of_oneself,
    "why-you": _why,
}
