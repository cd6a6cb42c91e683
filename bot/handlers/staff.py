"""Gestores and coordinators: the buttons of an alert, their invitations.

No language model stands between an alert and its acknowledgement: presses and commands go straight to the
domain, which checks who presses what (:mod:`referrals.alerts`). A refusal is told in a toast.
"""

import re
from collections.abc import Callable
from typing import Any

from telegram import InlineKeyboardMarkup, Update
from telegram.error import TelegramError

from bot.callbacks import Press
from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.keyboards import Screen, matter_choices, outcome_choices, service_choices
from bot.rasa_client import Say
from bot.render import card
from referrals import (
    alerts,
    cases,
    climbing,
    closing_form,
    outbox,
    people,
    permissions,
    referral_matters,
    referral_pass,
    staff,
    threads,
)
from referrals.db import Work
from referrals.errors import PazosError, SettingsError
from referrals.forms import BOOK
from referrals.lifecycle import Outcome
from referrals.models import Alert, Person
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.vocabulary import Lane, Role

#: A domain error's message and the toast that tells it.
TOASTS = {
    "error-not-allowed": "toast-not-allowed",
    "error-not-yours": "toast-not-yours",
    "error-superseded": "toast-superseded",
    "error-unknown-case": "toast-stale",
}


async def on_press(update: Update, context: Context, press: Press) -> str | None:
    """A button of an alert; gives back the key of the toast that answers it."""
    is_named = press.verb == "ref" and (press.arg or "").endswith(".")
    if is_named or (press.verb in ("ref", "end", "card") and press.arg is None):
        return await _show_choices(update, context, press)
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def act(work: Work) -> str | None:
        person = meet(work, update.effective_user, chat_id)
        return _act(work, press, person, key=str(update.update_id))

    try:
        return await context.finish(act)
    except PazosError as error:
        return TOASTS.get(error.say, error.say)


def _act(work: Work, press: Press, person: Person, *, key: str) -> str | None:
    match press.verb:
        case "ack":
            first = cases.acknowledge(work, press.alert, by=person)
            return "toast-taken" if first else "toast-already"
        case "go":
            first = cases.set_out(work, press.alert, by=person)
            return "toast-on-the-way" if first else "toast-already"
        case "talk":
            threads.open_by_press(work, press.alert, by=person)
            return "toast-talk"
        case "ref":
            topic_id, service_id = referral_matters.named(work, press.arg or "")
            referral_pass.refer(work, press.alert, service_id, by=person, topic_id=topic_id)
            return "toast-referred"
        case _:
            outcome = next((one for one in Outcome if one.value == press.arg), None)
            closing_form.begin(work, BOOK, press.alert, by=person, outcome=outcome, key=key)
            return None


async def _show_choices(update: Update, context: Context, press: Press) -> str | None:
    """Put the choice of a service or an outcome under the card, or the card's own buttons back."""
    chat_id = update.effective_chat.id if update.effective_chat else 0
    catalogue = context.desk.catalogue

    query = update.callback_query
    under = query.message.message_id if query is not None and query.message is not None else None

    def build(work: Work) -> InlineKeyboardMarkup | None:
        person = meet(work, update.effective_user, chat_id)
        alert, _ = alerts.pressed(work, press.alert, by=person)
        language = people.language_of(
            person, offered=work.city.languages, default=work.city.default_language
        )
        at = Screen(catalogue, language)
        if press.verb == "ref":
            return _refer_choices(work, at, alert, press.arg or "", language)
        if press.verb == "end":
            outcomes = [one.value for one in cases.outcomes_of(alert.case)]
            return outcome_choices(at, alert.id, outcomes)
        if alert.message_id != under:  # pressed in a list of cases: the card comes anew
            outbox.enqueue(
                work,
                Notice("alert"),
                to=person,
                lane=Lane.CONVERSATION,
                dedupe_key=f"card-again:{alert.id}:{update.update_id}",
                case_id=alert.case_id,
                alert_id=alert.id,
            )
            return None
        return card.buttons(work, at, alert)

    try:
        markup = await context.finish(build)
    except PazosError as error:
        return TOASTS.get(error.say, error.say)
    if query is not None and markup is not None:
        try:
            await query.edit_message_reply_markup(markup)
        except TelegramError:
            return "toast-stale"
    return None


def _refer_choices(
    work: Work, at: Screen, alert: Alert, arg: str, language: str
) -> InlineKeyboardMarkup:
    """Offices of the case; or the matters of violence; or the offices of one of these."""
    if not arg:
        services = [(one.id, one.name) for one in referral_matters.choices(work, alert.case)]
        can_name = referral_matters.can_name(work, alert.case)
        return service_choices(at, alert.id, services, can_name=can_name)
    matters = referral_matters.of_violence(work)
    place = int(arg[:-1] or len(matters))
    if place >= len(matters):
        names = [work.city.text(one.name, language) for one in matters]
        return matter_choices(at, alert.id, names)
    offices = [(one.id, one.name) for one in referral_matters.offices_of(work, matters[place])]
    return service_choices(at, alert.id, offices, matter=place)


async def on_invite(update: Update, context: Context) -> None:
    """``/invitar gestor 4 [respaldo] [nombre]`` or ``/invitar oficina icbf``: a link, for coordinators."""
    words = list(context.args or [])

    def say(work: Work, person: Person) -> list[Say]:
        one = staff.active(work, person)
        permissions.require(staff.roles_of(one), Action.INVITE)
        wanted = parse_invitation(words)
        if wanted is None:
            return [Say("invitation-usage")]
        try:
            token = staff.invite(work, by=one, **wanted)
        except SettingsError:  # a cluster or an office that the city does not have
            return [Say("invitation-usage")]
        link = f"https://t.me/{context.desk.username}?start={token}"
        return [Say("invitation-made", {"link": link, "role": wanted["role"].value})]

    await answer(update, context, say)


#: How a role and "backup" may be written in the chat.
_ROLES = {
    "gestor": Role.GESTOR,
    "gestora": Role.GESTOR,
    "coordinador": Role.COORDINATOR,
    "coordinadora": Role.COORDINATOR,
    "coordinator": Role.COORDINATOR,
    "facilitador": Role.FACILITATOR,
    "facilitadora": Role.FACILITATOR,
    "facilitator": Role.FACILITATOR,
    "auditor": Role.AUDITOR,
    "auditora": Role.AUDITOR,
    "oficina": Role.OFFICE,
    "office": Role.OFFICE,
}
_CLUSTERS = re.compile(r"[0-9]{1,4}(?:,[0-9]{1,4})*")
_BACKUP = frozenset({"respaldo", "suplente", "backup", "apoyo"})


def parse_invitation(words: list[str]) -> dict[str, Any] | None:
    """What ``/invitar`` asked for, as arguments of :func:`referrals.staff.invite`; None if unclear."""
    if not words or words[0].lower() not in _ROLES:
        return None
    role = _ROLES[words[0].lower()]
    rest = words[1:]
    clusters: list[int] = []
    if role is Role.GESTOR:
        if not rest or not _CLUSTERS.fullmatch(rest[0]):
            return None
        clusters = [int(part) for part in rest[0].split(",") if part]
        rest = rest[1:]
    if role is Role.OFFICE:
        return {"role": role, "service": rest[0].lower()} if len(rest) == 1 else None
    is_backup = bool(rest) and rest[0].lower() in _BACKUP
    name = " ".join(rest[1:] if is_backup else rest) or None
    return {"role": role, "clusters": clusters, "is_backup": is_backup, "name": name}


async def on_invitation(update: Update, context: Context, token: str) -> None:
    """The link of an invitation: the person becomes staff, and what waits for them arrives."""
    user = update.effective_user

    def say(work: Work, person: Person) -> list[Say]:
        shown = user.first_name if user is not None else "—"
        one, invitation = staff.accept(work, token, person=person, name=shown)
        if invitation.role is Role.OFFICE:
            service = work.city.service(invitation.service_id or "")
            return [
                Say("office-welcome", {"office": service.name if service else "—"}),
                Say("office-welcome.how"),
                Say("office-welcome.pass"),
                Say("office-welcome.rules"),
            ]
        waiting = climbing.hand_over_waiting(work, one)
        clusters = [
            f"{cluster.id} ({cluster.name})"
            for cluster in work.city.clusters
            if str(cluster.id) in invitation.clusters.split(",")
        ]
        welcome = Say(
            "staff-welcome",
            {
                "role": invitation.role.value,
                "clusters": clusters,
                "backup": invitation.is_backup,
                "waiting": waiting,
            },
        )
        return [welcome]

    await answer(update, context, say)


async def answer(
    update: Update, context: Context, say: Callable[[Work, Person], list[Say]]
) -> None:
    """Answer with what ``say`` gives back; a domain error is told in its own words."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        reply(work, person, say(work, person), update_id=update.update_id)

    try:
        await context.finish(use_case)
    except PazosError as error:
        refused = error.say

        def refuse(work: Work) -> None:
            person = meet(work, update.effective_user, chat_id)
            reply(work, person, [Say(refused)], update_id=update.update_id)

        await context.finish(refuse)
