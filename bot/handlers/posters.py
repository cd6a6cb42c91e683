"""``/afiche``: the poster of a programme, to print and to send on, for facilitators and coordinators.

Ids in buttons are no rights: :mod:`referrals.posters` and the sending check who asks.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import posters as screens
from bot.render.views import Drawn, Sight
from referrals import outbox, poster_forms, posters, programmes, staff_forms
from referrals.forms import BOOK
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.vocabulary import Lane

AREA = screens.AREA


async def on_command(update: Update, context: Context) -> None:
    """``/afiche``: of which programme."""
    await in_place.command(update, context, Action.ADVERTISE, "posters")


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the posters."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        work, by = sight.work, sight.viewer.person
        if go.verb == "list" and not go.args:
            return None, screens.every(sight)
        if not go.args:
            return "toast-stale", None
        found, tag = programmes.get(work.city, go.args[0]), "".join(go.args[1:2])
        match go.verb:
            case "one":
                return None, screens.one(sight, found)
            case "add":
                staff_forms.begin(
                    work, BOOK, poster_forms.ADD, by=by, answers={"programme": found.id}
                )
                return None, None
            case "send" if not tag or posters.get(work, found.id, tag) is not None:
                if screens.link(work, found.id) is None:
                    return "toast-poster-later", None
                outbox.enqueue(
                    work,
                    Notice("poster", {"programme": found.id, "tag": tag}),
                    to=by,
                    lane=Lane.CONVERSATION,
                    dedupe_key=f"poster:{update.update_id}",
                )
                return "toast-poster-sent", None
            case _:
                return "toast-stale", None

    return await in_place.press(update, context, Action.ADVERTISE, does)
