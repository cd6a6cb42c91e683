"""Who was missed: the question to them, where support is, and the tasks of who leads the sessions.

The question begins with words that name no programme and fill what a locked phone shows. Of support only
lines are named that somebody verified.
"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html
from bot.keyboards import Rows
from bot.render import facts
from bot.render.board import turning
from bot.render.facts import Speaker, blocks, lines
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from bot.render.sessions import name_of
from bot.render.views import Drawn, Sight
from referrals import absences, permissions, staff
from referrals.guidance import CRISIS
from referrals.models import Absence
from referrals.permissions import Action
from referrals.vocabulary import AbsenceAnswer

#: The letters that the buttons of somebody who was missed carry.
AREA = "falta"
#: Those of attendance.
STAFF = "asist"
ON_A_PAGE = 8


def entry(sight: Sight) -> Rows:
    """The way to the tasks, where there are any."""
    count = len(absences.open_tasks(sight.work, by=sight.viewer.person))
    if not count:
        return []
    return [[sight.go(STAFF, "tasks", 0, key="button-absence-tasks", count=str(count))]]


def tasks(sight: Sight, number: int) -> Drawn:
    """With whom somebody should talk; a press says that it was done."""
    found = absences.open_tasks(sight.work, by=sight.viewer.person)
    pages = max(1, -(-len(found) // ON_A_PAGE))
    number = number if 0 <= number < pages else 0
    shown = found[number * ON_A_PAGE :][:ON_A_PAGE]
    rows: Rows = [
        [
            sight.go(
                STAFF, "talked", one.id, number, key="button-absence-talked",
                alias=one.person.alias,
            )
        ]
        for one in shown
    ]  # fmt: skip
    rows += turning(sight, (STAFF, "tasks"), number, pages)
    rows.append([sight.go(STAFF, "home", 0, key="button-back")])
    if not shown:
        return Drawn(sight.text("absence-tasks.none"), InlineKeyboardMarkup(rows))
    text = blocks(
        sight.text("absence-tasks"),
        lines(*(_task(sight, one) for one in shown)),
        sight.text("absence-tasks.how"),
    )
    return Drawn(text, InlineKeyboardMarkup(rows))


def _task(sight: Sight, one: Absence) -> Html:
    return sight.text(
        "absence-tasks.one",
        alias=one.person.alias,
        name=name_of(sight.speaker, one.programme_id),
        moment=sight.moment(one.noted_at),
    )


def support(speaker: Speaker, _params: Mapping[str, Any]) -> Html:
    """Where somebody finds support, as far as it was verified."""
    known = [one for one in facts.topic_lines(speaker.city, CRISIS) if one.verified]
    return blocks(
        speaker.text("absence-support"),
        lines(*(facts.help_line(speaker, one) for one in known)) if known else None,
        speaker.text("absence-support.danger"),
        speaker.text("absence-support.person"),
    )


# Notices


def ask(sending: Sending) -> list[Outgoing]:
    """``absence-ask``: "¿todo bien?"; nothing to who answered, left or wants none meanwhile."""
    found = sending.work.session.get(Absence, int(sending.params["absence"]))
    if found is None or found.answer is not None or not absences.may_be_asked(sending.work, found):
        return []
    speaker, at = sending.speaker, sending.at
    text = blocks(
        speaker.text("absence-ask"),
        speaker.text("absence-ask.why", name=name_of(speaker, found.programme_id)),
        speaker.text("absence-ask.yours"),
    )
    rows: Rows = [
        [at.button(Go(AREA, one.value, (str(found.id),)), "button-absence", answer=one.value)]
        for one in AbsenceAnswer
    ]
    rows.append([at.menu("menu")])
    return messages(text, markup=InlineKeyboardMarkup(rows), protect=True)


def told_team(sending: Sending) -> list[Outgoing]:
    """``absence-tasks``: with whom to talk; nothing where nobody is left on the list."""
    work, speaker = sending.work, sending.speaker
    member = staff.of_person(work, sending.person)
    if not permissions.allows(staff.roles_of(member), Action.ATTEND):
        return []
    waiting = {one.id for one in absences.open_tasks(work, by=sending.person)}
    count = len(waiting.intersection(sending.params.get("absences") or ()))
    if not count:
        return []
    see = sending.at.button(
        Go(STAFF, "tasks", ("0",)), "button-absence-tasks", count=str(len(waiting))
    )
    return messages(
        speaker.text("absence-tasks-new", count=count),
        markup=InlineKeyboardMarkup([[see]]),
        protect=True,
    )


BY_NOTICE: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "absence-ask": ask,
    "absence-tasks": told_team,
}
