"""The button below an alert that says why it reached its receiver."""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render.views import Drawn, Sight
from referrals import outbox
from referrals.errors import NotYours
from referrals.models import Alert
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.vocabulary import Lane


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """Answer with a message of its own, so that the card keeps its place and its buttons."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        if go.verb != "show" or len(go.args) != 1 or not go.args[0].isdecimal():
            return "toast-stale", None
        alert = sight.work.session.get(Alert, int(go.args[0][:17]))
        if alert is None:
            return "toast-stale", None
        if alert.staff_id != sight.viewer.id:
            raise NotYours
        outbox.enqueue(
            sight.work,
            Notice("why-you"),
            to=sight.viewer.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"why:{alert.id}:{update.update_id}",
            case_id=alert.case_id,
            alert_id=alert.id,
        )
        return None, None

    return await in_place.press(update, context, Action.WORK_CASE, does)
