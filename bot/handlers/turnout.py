"""``/cifras 2026-10``: the figures of programmes for coordinators and auditors, month by month.

Owns the verbs ``month`` (a month) and ``file`` (a month, as a table for a spreadsheet) of area ``cifras``.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.rasa_client import Say
from bot.render import turnout as render
from bot.render.views import Drawn, Sight
from referrals import outbox
from referrals.db import Work
from referrals.figures import Month
from referrals.models import Person
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.vocabulary import Lane

AREA = render.AREA


async def on_command(update: Update, context: Context) -> None:
    """The figures of the month that was asked for; without one, of the present month."""
    words = " ".join(context.args or [])

    def before(work: Work, _person: Person) -> list[Say]:
        return [] if not words or _month(work, words) else [Say("turnout-usage")]

    await in_place.command(update, context, Action.REPORT, "turnout", words, before=before)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """Another month, or the table of one; gives back the key of the toast that answers it."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        month = _month(sight.work, go.args[0]) if len(go.args) == 1 else None
        if month is None:
            return "toast-malformed", None
        match go.verb:
            case "month":
                return None, render.screen(sight, str(month))
            case "file":
                outbox.enqueue(
                    sight.work,
                    Notice("turnout-file", {"month": str(month)}),
                    to=sight.viewer.person,
                    lane=Lane.CONVERSATION,
                    dedupe_key=f"turnout-file:{update.update_id}",
                )
                return "toast-file-coming", None
            case _:
                return "toast-malformed", None

    return await in_place.press(update, context, Action.REPORT, does)


def _month(work: Work, words: str) -> Month | None:
    """A month that has begun; None for any other words."""
    found = Month.read(words)
    return found if found is not None and found <= Month.of(work, work.now) else None
