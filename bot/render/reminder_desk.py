"""The team's screen of reminders, ``/recordatorios``: today's figures, how far an evening is, the pause.

Numbers only: whom a reminder is for is not shown.
"""

from telegram import InlineKeyboardMarkup

from bot.catalogue import Html
from bot.keyboards import Rows
from bot.render import outgoing
from bot.render.facts import blocks, lines
from bot.render.outgoing import Outgoing
from bot.render.sending import Sending
from bot.render.views import Drawn, Sight
from referrals import permissions, reminder_figures, reminder_sending, session_answers, staff
from referrals.models import ProgrammeSession
from referrals.permissions import Action
from referrals.reminder_figures import Day
from referrals.vocabulary import Coming, ReminderState

AREA = "record"
_S = ReminderState
_BAR = 10  #: signs of the bar


def home(sight: Sight) -> Drawn:
    """How today's reminders stand; the coordination can pause them."""
    work = sight.work
    day, pause = reminder_figures.today(work), reminder_sending.paused(work)
    text = blocks(
        sight.text("reminder-desk"),
        sight.text("reminder-desk.paused", moment=sight.moment(pause.since)) if pause else None,
        _figures(sight, day) or sight.text("reminder-desk.none"),
        sight.text("reminder-desk.missed-why") if day.counts.get(_S.MISSED) else None,
        sight.text("reminder-desk.unreachable", count=day.unreachable) if day.unreachable else None,
    )
    rows: Rows = [[sight.go(AREA, "look", key="button-reminders-look")]]
    if permissions.allows(staff.roles_of(sight.viewer), Action.PAUSE_REMINDERS):
        verb, key = ("on", "button-reminders-on") if pause else ("hold", "button-reminders-hold")
        rows.append([sight.go(AREA, verb, key=key)])
    rows.append([sight.go("sesion", "list", 0, key="button-sessions")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def _figures(sight: Sight, day: Day) -> Html:
    counts = day.counts
    unwanted = counts.get(_S.UNWANTED, 0)
    known = (
        ("waiting", day.waiting),
        ("sent", counts.get(_S.SENT, 0)),
        ("missed", counts.get(_S.MISSED, 0)),
        ("by-pause", day.while_paused),
        ("failed", counts.get(_S.FAILED, 0)),
        ("unknown", counts.get(_S.UNKNOWN, 0)),
        ("unwanted", unwanted),
    )
    done = sum(counts.get(one, 0) for one in (_S.SENT, _S.MISSED, _S.FAILED, _S.UNKNOWN))
    next_due = day.next_due
    return lines(
        _bar(sight, done, done + day.waiting) if day.is_under_way else None,
        *(sight.text(f"reminder-desk.{key}", count=count) for key, count in known if count),
        sight.text("reminder-desk.next", moment=sight.moment(next_due))
        if next_due is not None and next_due > sight.work.now
        else None,
    )


def _bar(sight: Sight, done: int, total: int) -> Html:
    full = done * _BAR // max(1, total)
    share = done * 100 // max(1, total)
    return sight.text("reminder-desk.bar", bar="▰" * full + "▱" * (_BAR - full), share=str(share))


def answers(sight: Sight, session: ProgrammeSession) -> Html | None:
    """On a session's screen: how many come, cannot, have not said; None where nobody has a place."""
    counts = session_answers.tally(sight.work, session)
    if not counts:
        return None
    return sight.text(
        "session-answers",
        coming=str(counts.get(Coming.COMING, 0)),
        away=str(counts.get(Coming.NOT_COMING, 0)),
        silent=str(counts.get(None, 0)),
    )


def progress(sending: Sending) -> list[Outgoing]:
    """``reminders-progress``: the screen that somebody watches, as it is now."""
    viewer = staff.of_person(sending.work, sending.person)
    if viewer is None or viewer.suspended_at is not None:
        return []
    drawn = home(Sight(sending.work, viewer, sending.speaker, sending.at))
    message_id = int(sending.params["message"])
    return [outgoing.edit(drawn.text, message_id=message_id, markup=drawn.markup)]
