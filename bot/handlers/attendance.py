"""``/asistencia``: facilitators and coordinators tick off who came.

Each press is saved at once; the list is drawn again at Telegram's pace (:mod:`referrals.redraws`), so that
sixty people can be ticked off as fast as somebody can press. Ids in buttons are no rights:
:mod:`referrals.attendance` checks who presses what.
"""

from typing import Any

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import absences as missed
from bot.render import attendance as screens
from bot.render import certificates as papers
from bot.render.views import Drawn, Sight
from referrals import absences, attendance, certificates, outbox, redraws
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.vocabulary import Lane

AREA = screens.AREA
_CAME = {"y": True, "n": False, "x": None}
_TOASTS = {
    "y": "toast-attendance-came",
    "n": "toast-attendance-absent",
    "x": "toast-attendance-open",
}

#: What a press does: the key of its toast, and the screen after it.
Done = tuple[str | None, Drawn | None]


async def on_command(update: Update, context: Context) -> None:
    """``/asistencia``: today's sessions."""
    await in_place.command(update, context, Action.ATTEND, "attendance")


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of attendance."""
    query, key = update.callback_query, str(update.update_id)
    message = query.message.message_id if query is not None and query.message is not None else 0

    def does(sight: Sight) -> Done:
        match go.verb, go.args:
            case "set", (session, person, mark, page) if mark in _CAME and _are(
                session, person, page
            ):
                by = sight.viewer.person
                attendance.note(sight.work, int(session), int(person), _CAME[mark], by=by)
                again = Notice("attendance-redraw", {"session": int(session), "page": int(page)})
                redraws.soon(sight.work, again, to=by, message_id=message, key=key)
                return _TOASTS[mark], None
            case "door", (session, *again) if again in ([], ["again"]) and _are(session):
                old = {"old": message} if again else {}
                _send(sight, "door-code", {"session": int(session), **old}, key)
                return None, None
            case "show", (session,) if _are(session):
                _send(sight, "screen", {"screen": "attendance-list", "args": [session]}, key)
                return None, None
            case _:
                # Another screen takes the place of the list, or the list is drawn at once.
                redraws.forget(sight.work, to=sight.viewer.person, message_id=message)
                return _others(sight, go)

    return await in_place.press(update, context, Action.ATTEND, does)


def _send(sight: Sight, say: str, params: dict[str, Any], key: str) -> None:
    """Answer with a message of its own: a picture and a list cannot take each other's place."""
    outbox.enqueue(
        sight.work,
        Notice(say, params),
        to=sight.viewer.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"{say}:{key}",
    )


def _others(sight: Sight, go: Go) -> Done:
    work, by = sight.work, sight.viewer.person
    match go.verb, go.args:
        case "home", (page,) if _are(page):
            return None, screens.home(sight, int(page))
        case "tasks", (page,) if _are(page):
            return None, missed.tasks(sight, int(page))
        case "talked", (task, page) if _are(task, page):
            new = absences.done(work, int(task), by=by)
            return "toast-absence-talked" if new else "toast-already", missed.tasks(
                sight, int(page)
            )
        case "certs", (page,) if _are(page):
            return None, papers.programmes(sight, int(page))
        case "cert", (programme, page) if _are(page):
            return None, papers.programme(sight, programme, int(page))
        case "cy", (programme, person) if _are(person):
            made, is_new = certificates.issue(work, programme, int(person), by=by)
            is_told = certificates.may_be_told(work, made)
            issued = "toast-certificate-issued" if is_told else "toast-certificate-untold"
            toast = issued if is_new else "toast-already"
            return toast, papers.programme(sight, programme, 0, near=int(person))
        case "call", (programme,):
            certificates.issue_all(work, programme, by=by)
            return "toast-certificate-all", papers.programme(sight, programme, 0)
        case "list", (session, page) if _are(session, page):
            return None, screens.sheet(sight, int(session), int(page))
        case "rest", (session, mark, page) if mark in ("y", "n") and _are(session, page):
            attendance.note_open(work, int(session), mark == "y", by=by)
            return "toast-attendance-saved", screens.sheet(sight, int(session), int(page))
        case "askclear", (session, page) if _are(session, page):
            return None, screens.asking_clear(sight, int(session), int(page))
        case "clear", (session, page) if _are(session, page):
            attendance.clear(work, int(session), by=by)
            return "toast-attendance-saved", screens.sheet(sight, int(session), int(page))
        case "walk", (session, page) if _are(session, page):
            return None, screens.walk_ins(sight, int(session), int(page))
        case "walkset", (session, number) if _are(session, number):
            if int(number) > attendance.MOST_WALK_INS:
                return "toast-stale", None
            attendance.count_walk_ins(work, int(session), int(number), by=by)
            return "toast-attendance-saved", screens.sheet(sight, int(session), 0)
        case _:
            return "toast-stale", None


def _are(*written: str) -> bool:
    """Whether these are numbers that a database takes."""
    return all(one.isdecimal() and one.isascii() and len(one) <= 17 for one in written)
