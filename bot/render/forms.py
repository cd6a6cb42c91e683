"""How a form of staff looks: the answers so far, one question, and its buttons, always in one message.

Drawn when it is sent, from the form as it stands then; a drawing that a newer one follows is left out.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go, StaffCases
from bot.catalogue import Html, Param
from bot.keyboards import MAX_LABEL, Screen, encode, pairs
from bot.programme_screens import leader
from bot.render import facts, outgoing
from bot.render.facts import Speaker, blocks, lines
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from referrals import open_forms, staff, staff_forms
from referrals.form_steps import Choice, Step, Words
from referrals.forms import BOOK
from referrals.permissions import Action, allows
from referrals.staff_forms import Shown


def form(sending: Sending) -> list[Outgoing]:
    """``form``: the question as it stands now, in the message that the form has already."""
    shown = staff_forms.shown(
        sending.work,
        BOOK,
        sending.person,
        token=str(sending.params.get("token") or ""),
        version=int(sending.params.get("version") or 0),
    )
    if shown is None:
        return []
    text = _text(sending, shown)
    markup = keyboard(sending.speaker, sending.at, shown)
    if shown.message_id is None:
        return messages(text, markup=markup)
    return [outgoing.edit(text, message_id=shown.message_id, markup=markup)]


def ended(sending: Sending) -> list[Outgoing]:
    """``form-ended``: what became of a form, in its question's place."""
    key, params = sending.params["words"]
    text = sending.speaker.text(key, **_params(sending.speaker, params))
    message_id = sending.params.get("message") or open_forms.message_of(
        sending.work, str(sending.params["token"]), int(sending.params["version"])
    )
    mine = InlineKeyboardMarkup([[sending.at.button(StaffCases(), "button-my-cases")]])
    if not allows(
        staff.roles_of(staff.of_person(sending.work, sending.person)), Action.LIST_OWN_CASES
    ):
        mine = leader(sending.at, {})
    if message_id is None:
        return messages(text, markup=mine)
    return [outgoing.edit(text, message_id=int(message_id), markup=mine)]


def keyboard(speaker: Speaker, at: Screen, shown: Shown) -> InlineKeyboardMarkup:
    """The buttons of the question, then those that every question has."""

    def button(verb: str, key: str, *args: str) -> InlineKeyboardButton:
        return at.button(Go("form", verb, (shown.token, *args)), key)

    turn = str(shown.turn)
    choices = [_choice(speaker, shown, one) for one in shown.choices]
    rows = pairs(choices)
    if shown.has_done:
        rows.append([button("done", "button-form-done", turn)])
    if shown.has_save:
        rows.append([button("save", "button-form-save", turn)])
    ways_out = [button("back", "button-form-back", turn)] if shown.has_back else []
    return InlineKeyboardMarkup([*rows, [*ways_out, button("cancel", "button-form-cancel")]])


def _choice(speaker: Speaker, shown: Shown, choice: Choice) -> InlineKeyboardButton:
    label = _plain(speaker, choice.words)
    if len(label) > MAX_LABEL:
        label = label[: MAX_LABEL - 1] + "…"
    go = Go("form", "pick", (shown.token, str(shown.turn), choice.value))
    return InlineKeyboardButton(label, callback_data=encode(go))


def _text(sending: Sending, shown: Shown) -> Html:
    speaker = sending.speaker
    title = shown.form.title(sending.work, shown.answers)
    steps = [*shown.asked]
    if shown.step is not None and shown.step.is_counting and shown.answers.get(shown.step.key):
        steps.append(shown.step)
    answered = [_line(sending, shown, step) for step in steps]
    question = _question(sending, shown)
    return blocks(
        speaker.text(title.key, **_params(speaker, title.params)),
        lines(*answered),
        speaker.text(shown.remark, most=shown.step.longest if shown.step else 0)
        if shown.remark
        else None,
        speaker.text(question.key, **_params(speaker, question.params)),
    )


def _question(sending: Sending, shown: Shown) -> Words:
    step = shown.step
    if step is None:
        return Words("form-check")
    return step.asks(sending.work, shown.answers) if step.asks is not None else Words(step.ask)


def _line(sending: Sending, shown: Shown, step: Step) -> Html:
    told = _told(sending, shown, step)
    spoken = [_plain(sending.speaker, one) if isinstance(one, Words) else one for one in told]
    return sending.speaker.text(step.line, value=facts.joined(sending.speaker, spoken))


def _told(sending: Sending, shown: Shown, step: Step) -> Sequence[Words | str]:
    if step.tell is not None:
        return step.tell(sending.work, shown.answers)
    answer = str(shown.answers.get(step.key, ""))
    choices = step.choices(sending.work, shown.answers)
    label = next((one.words for one in choices if one.value == answer), None)
    return [label if label is not None else answer]


def _plain(speaker: Speaker, words: Words) -> str:
    return speaker.plain(words.key, **_params(speaker, words.params))


def _params(speaker: Speaker, params: Mapping[str, Any]) -> dict[str, Param]:
    return {
        name: speaker.city.text(value, speaker.language) if isinstance(value, Mapping) else value
        for name, value in params.items()
    }
