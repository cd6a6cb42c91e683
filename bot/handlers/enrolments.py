"""``/inscripciones`` and ``/sesiones``: facilitators and coordinators decide on requests and plan sessions.

Ids in buttons are no rights: :mod:`referrals.enrolments` and :mod:`referrals.programme_sessions` check who
presses what.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import enrolments as screens
from bot.render.views import Drawn, Sight
from referrals import enrolments, programme_sessions, session_forms, staff_forms
from referrals.forms import BOOK
from referrals.permissions import Action
from referrals.vocabulary import EnrolmentState

REQUESTS, SESSIONS = screens.REQUESTS, screens.SESSIONS


async def on_requests(update: Update, context: Context) -> None:
    """``/inscripciones``: what is to be decided."""
    await in_place.command(update, context, Action.ADMIT, "requests")


async def on_sessions(update: Update, context: Context) -> None:
    """``/sesiones``: what is planned."""
    await in_place.command(update, context, Action.SCHEDULE, "sessions")


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the requests."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        number = _number(go.args)
        if number is None:
            return "toast-stale", None
        work, by, toast = sight.work, sight.viewer.person, None
        match go.verb:
            case "list":
                return None, screens.requests(sight, number)
            case "one":
                pass
            case "yes":
                state = enrolments.approve(work, number, by=by)
                full = state is EnrolmentState.WAITING
                toast = "toast-request-queued" if full else "toast-request-approved"
            case "no":
                new = enrolments.decline(work, number, by=by)
                toast = "toast-request-declined" if new else "toast-already"
            case "out":
                return None, screens.removing(sight, enrolments.get(work, number))
            case "outyes":
                new = enrolments.remove(work, number, by=by)
                toast = "toast-request-removed" if new else "toast-already"
            case "guardian":
                new = enrolments.authorise(work, number, by=by)
                toast = "toast-guardian-noted" if new else "toast-already"
            case _:
                return "toast-stale", None
        return toast, screens.request(sight, enrolments.get(work, number))

    return _told(await in_place.press(update, context, Action.ADMIT, does))


async def on_session(update: Update, context: Context, go: Go) -> str | None:
    """A button of the sessions."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        work, by, toast = sight.work, sight.viewer.person, None
        if go.verb == "add" and not go.args:
            staff_forms.begin(work, BOOK, session_forms.ADD, by=by)
            return None, None
        number = _number(go.args)
        if number is None:
            return "toast-stale", None
        match go.verb:
            case "list":
                return None, screens.sessions(sight, number)
            case "one":
                pass
            case "ask":
                return None, screens.asking(sight, programme_sessions.get(work, number))
            case "move" | "place":
                known = {"session": programme_sessions.get(work, number).id}
                form = session_forms.MOVE if go.verb == "move" else session_forms.PLACE
                staff_forms.begin(work, BOOK, form, by=by, answers=known)
                return None, None
            case "cancel":
                new = programme_sessions.cancel(work, number, by=by)
                toast = "toast-session-cancelled" if new else "toast-already"
            case _:
                return "toast-stale", None
        return toast, screens.session(sight, programme_sessions.get(work, number))

    return _told(await in_place.press(update, context, Action.SCHEDULE, does))


def _told(toast: str | None) -> str | None:
    """A move that the table does not allow is a button of before."""
    return "toast-stale" if toast == "error-illegal-move" else toast


def _number(args: tuple[str, ...]) -> int | None:
    if len(args) != 1 or not args[0].isdecimal() or len(args[0]) > 17:
        return None
    return int(args[0])
