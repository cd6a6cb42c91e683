"""Buttons of a damage: what a gestor says of its repair, and "Ya no me avise" of a neighbour.

A press goes straight to the domain, which checks who presses what (:mod:`referrals.works`,
:mod:`referrals.neighbours`); a refusal is told in a toast.
"""

from collections.abc import Callable

from telegram import InlineKeyboardMarkup, Update
from telegram.error import TelegramError

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet
from bot.handlers.staff import TOASTS
from bot.keyboards import Screen
from bot.render import spots
from referrals import alerts, neighbours, people, works
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Alert, Person

#: What can be answered to a press, under the card.
Choices = Callable[[Work, Screen, Alert], InlineKeyboardMarkup]


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of a damage; gives back the key of the toast that answers it."""
    number, *rest = go.args or ("",)
    if not number.isdigit() or len(number) > 18:
        return "toast-malformed"
    if go.verb == "days" or (go.verb == "plan" and not rest):
        return await _show(
            update,
            context,
            int(number),
            lambda work, at, alert: spots.day_choices(work, at, alert, others=go.verb == "days"),
        )
    if go.verb == "repair" and not rest:
        return await _show(
            update, context, int(number), lambda _, at, alert: spots.seen_choices(at, alert)
        )
    answer = rest[0] if rest else ""
    try:
        return await context.finish(
            lambda work: _act(work, go.verb, int(number), answer, _presser(work, update))
        )
    except PazosError as error:
        return TOASTS.get(error.say, error.say)


def _presser(work: Work, update: Update) -> Person:
    return meet(
        work, update.effective_user, update.effective_chat.id if update.effective_chat else 0
    )


def _act(work: Work, verb: str, number: int, answer: str, person: Person) -> str:
    match verb:
        case "see":
            return _toast("toast-seen", works.see(work, number, by=person))
        case "order":
            return _toast("toast-ordered", works.order(work, number, by=person))
        case "plan":
            return _toast("toast-planned", works.plan(work, number, answer, by=person))
        case "repair":
            if answer not in spots.SEEN:
                return "toast-malformed"
            works.repair(work, number, was_seen=answer == spots.SEEN[0], by=person)
            return "toast-closed"
        case "refuse":
            return _toast("toast-refused", works.refuse(work, number, by=person))
        case "leave":
            return _toast("toast-no-more", neighbours.leave(work, number, by=person))
        case _:
            return "toast-stale"


def _toast(key: str, is_new: bool) -> str:
    return key if is_new else "toast-already"


async def _show(update: Update, context: Context, alert_id: int, choices: Choices) -> str | None:
    """Put a choice under the card, for whoever may press on it."""

    def build(work: Work) -> InlineKeyboardMarkup:
        person = _presser(work, update)
        alert, _ = alerts.pressed(work, alert_id, by=person)
        language = people.language_of(
            person, offered=work.city.languages, default=work.city.default_language
        )
        at = Screen(context.desk.catalogue, language)
        return choices(work, at, alert)

    try:
        markup = await context.finish(build)
    except PazosError as error:
        return TOASTS.get(error.say, error.say)
    query = update.callback_query
    if query is not None:
        try:
            await query.edit_message_reply_markup(markup)
        except TelegramError:
            return "toast-stale"
    return None
