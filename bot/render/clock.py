"""Questions at their time, what follows from their answers, and the morning summary, as messages.

A neighbour's question says in its first line nothing but a code, since that line shows on a locked phone.
"""

from typing import Any

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go, StaffCases
from bot.catalogue import Html
from bot.keyboards import Screen
from bot.own_screens import other_button
from bot.render import outgoing
from bot.render.facts import blocks, lines, place_name
from bot.render.outgoing import Outgoing
from bot.render.sending import Sending
from referrals import mistaken, staff
from referrals.lifecycle import is_open
from referrals.models import Case
from referrals.vocabulary import Kind

#: Letters of this area's buttons.
AREA = "clock"
#: What a neighbour is asked, by kind of case; any other is asked in general words.
_QUESTIONS = {
    Kind.CONFLICT: "ask-neighbour.calm",
    Kind.DARK_SPOT: "ask-neighbour.mended",
    Kind.ENVIRONMENT: "ask-neighbour.mended",
}


def calm_buttons(at: Screen, check: int) -> InlineKeyboardMarkup:
    """The two answers to whether it is calm, and the way to one's cases."""
    return InlineKeyboardMarkup(
        [
            [at.button(Go(AREA, "calm", (str(check),)), "button-calm")],
            [at.button(Go(AREA, "hot", (str(check),)), "button-hot")],
            [at.button(StaffCases(), "button-my-cases")],
        ]
    )


def neighbour_buttons(at: Screen, check: int) -> InlineKeyboardMarkup:
    """Yes, no, I do not know, and the way out."""
    return InlineKeyboardMarkup(
        [
            [
                at.button(Go(AREA, "yes", (str(check),)), "button-check-yes"),
                at.button(Go(AREA, "no", (str(check),)), "button-check-no"),
            ],
            [at.button(Go(AREA, "unknown", (str(check),)), "button-check-unknown")],
            [at.menu("menu")],
        ]
    )


def _where(sending: Sending, case: Case) -> Html | None:
    if case.barrio_id is None:
        return None
    where = place_name(sending.speaker, case.barrio_id)
    return sending.speaker.text("card.where", where=where)


def ask_calm(sending: Sending) -> list[Outgoing]:
    """The question to a gestor."""
    case = sending.case
    kind = sending.speaker.plain("kind", kind=case.kind.value)
    is_holder = case.holder is not None and case.holder.person_id == sending.person.id
    text = blocks(
        lines(sending.text("ask-calm", kind=kind), _where(sending, case)),
        sending.text("ask-calm.question" if is_open(case.state) else "ask-calm.closed"),
        None if is_holder else sending.text("ask-calm.instead"),
    )
    return outgoing.messages(text, markup=calm_buttons(sending.at, _check(sending)), protect=True)


def ask_neighbour(sending: Sending) -> list[Outgoing]:
    """The question to whoever told of a case or said "me too"."""
    case = sending.case
    text = blocks(
        sending.text("ask-neighbour"),
        sending.text(_QUESTIONS.get(case.kind, "ask-neighbour.settled")),
    )
    rows = list(neighbour_buttons(sending.at, _check(sending)).inline_keyboard)
    if mistaken.can_part(sending.work, case, sending.person):
        # Who joined by mistake would say of a mended light that it is dark.
        rows.insert(-1, (other_button(sending.at, case.id, case.kind.value),))
    return outgoing.messages(text, markup=InlineKeyboardMarkup(rows))


def _check(sending: Sending) -> int:
    return int(sending.params["check"])


def reopened(sending: Sending) -> list[Outgoing]:
    """To staff: a case begins anew, and why."""
    reason = str(sending.params.get("reason") or "")
    head = sending.text("reopened", reason=reason)
    return _to_staff(sending, lines(head, _where(sending, sending.case)))


def reignited(sending: Sending) -> list[Outgoing]:
    """To staff: a conflict that somebody has is hot again."""
    case = sending.case
    name = staff.name_of(sending.work, case.holder) if case.holder is not None else ""
    return _to_staff(
        sending,
        lines(
            sending.text("reignited"),
            _where(sending, case),
            sending.text("reignited.holder", name=name) if name else None,
        ),
    )


def morning(sending: Sending) -> list[Outgoing]:
    """What is open, by urgency, which questions wait for an answer, and how many referrals for somebody."""
    params: Any = sending.params
    speaker, checks = sending.speaker, int(params.get("checks") or 0)
    referrals = int(params.get("referrals") or 0)
    counted = [
        speaker.text(
            "morning.urgency", urgency=speaker.plain("urgency", urgency=str(one)), count=count
        )
        for one, count in params.get("open") or ()
    ]
    text = blocks(
        speaker.text("morning", count=sum(count for _, count in params.get("open") or ())),
        lines(*counted),
        speaker.text("morning.checks", count=checks) if checks else None,
        speaker.text("morning.referrals", count=referrals) if referrals else None,
    )
    return _to_staff(sending, text)


def _to_staff(sending: Sending, text: Html) -> list[Outgoing]:
    cases = InlineKeyboardMarkup([[sending.at.button(StaffCases(), "button-my-cases")]])
    return outgoing.messages(text, markup=cases, protect=True)
