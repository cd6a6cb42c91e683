"""``/informe 2026-10``: the monthly list for the territorial committee, for coordinators and auditors.

It is sent as a message to read and as a file for a spreadsheet.
"""

from telegram import Update

from bot.desk import Context
from bot.handlers.staff import answer
from bot.rasa_client import Say
from referrals import committee, outbox
from referrals.db import Work
from referrals.figures import Month
from referrals.models import Person
from referrals.notices import Notice
from referrals.vocabulary import Lane


async def on_command(update: Update, context: Context) -> None:
    """The list of the month that was asked for; without one, that of the last whole month."""
    words = list(context.args or [])

    def say(work: Work, person: Person) -> list[Say]:
        this_month = Month.of(work, work.now)
        month = Month.read(words[0]) if words else this_month.before()
        if month is None or month > this_month:
            # Whoever may not see it hears that first.
            committee.monthly(work, this_month, by=person)
            return [Say("committee-usage")]
        report = committee.monthly(work, month, by=person)
        params = {
            "year": month.year,
            "month": month.month,
            "clusters": report.by_cluster.to_json(),
            "kinds": report.by_kind.to_json(),
            "outcomes": report.by_outcome.to_json(),
            "results": report.by_result.to_json(),
        }
        # List and file are one message of the outbox: the same counts, in this order.
        outbox.enqueue(
            work,
            Notice("committee-list", params),
            to=person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"reply:{update.update_id}",
        )
        return []

    await answer(update, context, say)
