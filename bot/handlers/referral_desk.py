"""``/remisiones``: the referrals that wait for the coordination, and what is done about them."""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import referral_desk as render
from bot.render.referral_desk import AREA
from bot.render.views import Drawn, Sight
from referrals import referral_consent, referral_desk
from referrals.permissions import Action
from referrals.referral_desk import Which

__all__ = ["AREA", "on_command", "on_press"]


async def on_command(update: Update, context: Context) -> None:
    """The referrals that somebody should look at."""
    await in_place.command(update, context, Action.REFER, "referrals")


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the lists or of one referral."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        if go.verb == "list" and len(go.args) == 1 and go.args[0] in list(Which):
            return None, render.lists(sight, Which(go.args[0]))
        number = int(go.args[0]) if go.args and _is_number(go.args[0]) else None
        if number is None:
            return "toast-stale", None
        work, by, toast = sight.work, sight.viewer.person, None
        match go.verb, go.args[1:]:
            case "one", ():
                pass
            case "pick", ():
                return None, render.pick(sight, number)
            case "duty", ():
                return None, render.question(sight, number, "duty")
            case "ask", ():
                return None, render.question(sight, number, "settle")
            case "to", (service_id,):
                referral_desk.pass_on(work, number, service_id, by=by)
                toast = "toast-refs-passed-on"
            case "spoke", ():
                first = referral_consent.spoken(work, number, by=by)
                toast = "toast-noted" if first else "toast-answered"
            case "dutyyes", ():
                first = referral_consent.invoke_duty(work, number, by=by)
                toast = "toast-refs-duty" if first else "toast-answered"
            case "settleyes", ():
                first = referral_desk.settle(work, number, by=by)
                toast = "toast-noted" if first else "toast-answered"
            case _:
                return "toast-stale", None
        return toast, render.one(sight, number)

    return await in_place.press(update, context, Action.REFER, does)


def _is_number(words: str) -> bool:
    return words.isdecimal() and len(words) < 18
