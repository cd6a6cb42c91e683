"""``/equipo``: who is of the team, and suspending one of them after a question."""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import team
from bot.render.views import Drawn, Sight
from referrals import staff, suspension
from referrals.permissions import Action


async def on_command(update: Update, context: Context) -> None:
    """Everybody of the team."""
    await in_place.command(update, context, Action.SUSPEND_STAFF, "team")


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the team's screens."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        if len(go.args) != 1 or not go.args[0].isdecimal() or len(go.args[0]) > 17:
            return "toast-stale", None
        number, by, toast = int(go.args[0]), sight.viewer.person, None
        if go.verb == "list":
            return None, team.team(sight, number)
        one = staff.held(sight.work, number) if go.verb in ("one", "ask") else None
        match go.verb:
            case "ask" if one is not None:
                return None, team.asking(sight, one)
            case "suspend":
                done = suspension.suspend(sight.work, number, by=by)
                toast = "toast-suspended" if done is not None else "toast-already-suspended"
            case "resume":
                done = suspension.resume(sight.work, number, by=by)
                toast = "toast-resumed" if done is not None else "toast-already-there"
            case "one":
                pass
            case _:
                return "toast-stale", None
        return toast, team.member(sight, staff.held(sight.work, number))

    return await in_place.press(update, context, Action.SUSPEND_STAFF, does)
