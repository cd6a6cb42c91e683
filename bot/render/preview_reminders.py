"""Sample screens of reminders for the preview and for tests."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from bot.catalogue import Catalogue
from bot.keyboards import Screen
from bot.render import notices, reminder_desk
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, messages
from bot.render.preview_cases import Scene
from bot.render.views import Sight
from referrals import enrolments, programme_sessions, reminder_sending, staff
from referrals.models import Reminder
from referrals.programme_sessions import Plan
from referrals.vocabulary import AgeBand, ReminderState

_AS_OF = "2026-11-03T15:00:00+00:00"
_SESSION: dict[str, Any] = {
    "session": 7,
    "changes": 1,
    "programme": "futbolnet",
    "at": "2026-11-05T20:00:00+00:00",
    "place": "Cancha de Zamorano",
    "state": "moved",
    "as_of": _AS_OF,
}
_LATER = {**_SESSION, "session": 8, "programme": "ema_teatro", "at": "2026-11-12T20:00:00+00:00"}
_LEAVES = [
    {"minutes": 60, "at": "2026-11-05T19:00:00+00:00"},
    {"minutes": 30, "at": "2026-11-05T19:30:00+00:00"},
]
_CHOICES = [[4320, 1440, 120], [1440, 120], [1440], [120]]
SAMPLES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("answer-coming", {**_SESSION, "changed": False, "leaves": _LEAVES}),
    ("answer-coming", {**_SESSION, "changed": True, "leaves": []}),
    ("answer-not-coming", {**_SESSION, "changed": False, "next": _LATER}),
    ("answer-not-coming", {**_SESSION, "changed": True, "next": None}),
    ("answer-plan", {**_SESSION, "leaves_at": "2026-11-05T19:30:00+00:00"}),
    ("answer-moved", _SESSION),
    ("answer-off", _SESSION),
    ("answer-over", _SESSION),
    ("answer-left", {}),
    ("answer-which", {"sessions": [_SESSION, _LATER], "coming": True}),
    ("answer-which", {"sessions": [_SESSION, _LATER], "coming": False}),
    ("reminder-times", {"choices": _CHOICES, "now": [4320, 1440, 120], "off": False}),
    ("reminder-times", {"choices": _CHOICES, "now": [1440], "off": True}),
    ("reminder-times-set", {"now": [1440]}),
    ("reminders-on", {"now": [120]}),
    ("reminders-off", {}),
    (
        "sessions-mine",
        {
            "own": [
                {
                    "programme": "futbolnet",
                    "state": "approved",
                    "sessions": [{**_SESSION, "id": 7, "answer": "coming"}],
                },
                {
                    "programme": "ema_teatro",
                    "state": "approved",
                    "sessions": [{**_LATER, "id": 8, "answer": ""}],
                },
            ],
            "as_of": _AS_OF,
        },
    ),
)


def reminder_screens(scene: Scene, catalogue: Catalogue) -> Iterator[tuple[str, list[Outgoing]]]:
    """A title and the messages of a reminder and of the team's screen, before and in a pause."""
    work, by, person = scene.work, scene.coordinator, scene.person()
    speaker = Speaker(catalogue, scene.language, work.city)
    sight = Sight(work, staff.active(work, by), speaker, Screen(catalogue, scene.language))
    asked = enrolments.ask(work, "futbolnet", AgeBand.FROM_18, by=person)
    enrolments.approve(work, asked.id, by=by)
    wanted = Plan("futbolnet", work.now + timedelta(days=4), "Cancha de Zamorano")
    (session,) = programme_sessions.plan(work, wanted, by=by)
    session.bring = "tenis y agua"
    first = work.session.scalars(select(Reminder).order_by(Reminder.due_at)).first()
    if first is not None:
        first.state, first.until_at = ReminderState.QUEUED, work.now + timedelta(minutes=30)
        first.due_at = work.now
        work.session.flush()
        parcel = scene.parcel("reminder", to=person, params={"reminder": first.id})
        yield "reminder", notices.render(work, parcel, catalogue=catalogue)
        first.state = ReminderState.PLANNED
    for title in ("/recordatorios", "/recordatorios: paused"):
        drawn = reminder_desk.home(sight)
        yield title, messages(drawn.text, markup=drawn.markup)
        reminder_sending.pause(work, by=by)
