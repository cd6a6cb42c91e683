"""What a resident hears of their case: the receipt, who has it, where to go, how it ended.

To a resident of whose case nobody may learn (violence in the family, a crisis, people who take revenge),
the first line says nothing telling, since it shows on a locked phone.
"""

from collections.abc import Callable, Mapping

from bot.catalogue import Html
from bot.keyboards import Markup
from bot.render import card as cards
from bot.render.facts import blocks
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from bot.screens import for_say
from referrals.vocabulary import Kind, Rank, Urgency

_SPOTS = frozenset({Kind.DARK_SPOT, Kind.ENVIRONMENT})


def _to_resident(
    sending: Sending, *parts: Html | None, say: str, markup: Markup | None = None
) -> list[Outgoing]:
    keyboard = markup or for_say(say, {}, sending.at)
    return messages(blocks(*parts), markup=keyboard, quiet=sending.is_silent)


def _receipt(sending: Sending) -> list[Outgoing]:
    case = sending.case
    ranks = {alert.rank for alert in case.alerts}
    who = "sector" if ranks & {Rank.HOLDER, Rank.BACKUP} else "coordination" if ranks else "nobody"
    incomplete = sending.parcel.notice.say == "receipt-incomplete"
    head = "receipt-incomplete" if incomplete else "receipt"
    incomplete_told = incomplete and sending.is_feared
    electric = case.category in cards.ELECTRIC
    spot = case.kind in _SPOTS
    return _to_resident(
        sending,
        sending.text("receipt.quiet") if sending.is_private else None,
        sending.text(head) if incomplete_told or not sending.is_private else None,
        sending.text("receipt-held")
        if case.held_back is not None
        else sending.text("receipt.next-spot" if spot else "receipt.next", who=who),
        sending.text("receipt.electric") if electric else None,
        sending.text("receipt.worse") if not spot or case.urgency is Urgency.VITAL else None,
        sending.text("receipt-incomplete.add") if incomplete else None,
        sending.text("receipt.later"),
        say="receipt",
    )


def _about_staff(sending: Sending) -> list[Outgoing]:
    """``taken``, ``on-the-way``, ``talk-opened``: what somebody of the team does, by name."""
    say, name = sending.parcel.notice.say, str(sending.params.get("name") or "")
    spot = sending.case.kind in _SPOTS and say != "talk-opened"
    head, more = (say, f"{say}.next-spot" if spot else f"{say}.next")
    quiet = sending.text(f"{say}.quiet") if sending.is_feared else None
    if sending.is_private and not sending.is_feared:
        head, more = f"{say}.quiet", f"{say}.quiet-next"
    return _to_resident(
        sending,
        quiet,
        sending.text(head, name=name),
        sending.text(more, name=name),
        say=say,
        markup=for_say("talk-opened", {}, sending.at) if say == "talk-opened" else None,
    )


def _closed(sending: Sending) -> list[Outgoing]:
    outcome = str(sending.params.get("outcome") or "")
    # Who only said "me too" has no case of their own.
    whose = "joined" if sending.params.get("neighbour") else "own"
    what = sending.speaker.plain("closed.what", whose=whose)
    return _to_resident(
        sending,
        sending.text("closed.quiet") if sending.is_private else None,
        sending.text("closed", outcome=outcome, what=what) if not sending.is_confidential else None,
        sending.text("closed.again"),
        say="closed",
    )


BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "receipt": _receipt,
    "receipt-incomplete": _receipt,
    "taken": _about_staff,
    "on-the-way": _about_staff,
    "talk-opened": _about_staff,
    "closed": _closed,
}
