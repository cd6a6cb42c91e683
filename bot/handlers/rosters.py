"""The lists of one programme, for facilitators and coordinators; reached from ``/inscripciones``.

Verbs of area ``cupo``: ``home``; ``one`` (programme); ``req``, ``in`` and ``wait`` (programme, sector or 0,
page); ``sec`` (programme, list); ``all`` (programme, sector) and ``yes`` (programme, sector, last id seen).
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import rosters as screens
from bot.render.enrolments import ROSTERS
from bot.render.views import Drawn, Sight
from referrals import programmes, rosters
from referrals.permissions import Action
from referrals.rosters import Which

AREA = ROSTERS


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the lists."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        if go.verb == "home" and not go.args:
            return None, screens.home(sight)
        if not go.args:
            return "toast-stale", None
        found, *rest = programmes.get(sight.work.city, go.args[0]), *go.args[1:]
        which = next((one for one in Which if one.value in (go.verb, *rest[:1])), None)
        numbers = [int(one) for one in rest if one.isdecimal() and len(one) < 18]
        match go.verb, len(rest), numbers:
            case "one", 0, _:
                return None, screens.programme(sight, found)
            case "sec", 1, [] if which is not None:
                return None, screens.sectors(sight, found, which)
            case "req" | "in" | "wait", 2, [cluster, page] if which is not None:
                return None, screens.people(
                    sight, found, which, cluster=cluster or None, number=page
                )
            case "all", 1, [cluster]:
                return None, screens.approving(sight, found, cluster=cluster or None)
            case "yes", 2, [cluster, until]:
                done = rosters.approve_all(
                    sight.work,
                    found.id,
                    until=until,
                    cluster=cluster or None,
                    by=sight.viewer.person,
                )
                toast = "toast-roster-all" if any(done) else "toast-already"
                return toast, screens.programme(sight, found)
            case _:
                return "toast-stale", None

    return await in_place.press(update, context, Action.ADMIT, does)
