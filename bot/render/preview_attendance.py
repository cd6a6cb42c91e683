"""Sample screens of attendance for the preview and for tests: lists, the door, who was missed, papers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.catalogue import Catalogue
from bot.keyboards import Screen
from bot.render import absences as missed
from bot.render import attendance as screens
from bot.render import certificates as papers
from bot.render import notices
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, messages
from bot.render.preview_cases import Scene
from bot.render.views import Drawn, Sight
from referrals import attendance, certificates, enrolments, facts, programme_sessions, staff
from referrals.db import Work
from referrals.models import Absence
from referrals.programme_sessions import Plan
from referrals.vocabulary import AgeBand

_TEATRO, _PLACE = "ema_teatro", "Casa de la Juventud"
_PAPER = {
    "certificate": 1, "programme": _TEATRO, "attended": 8, "held": 10, "code": "CA-482-137-9013",
    "first": "3 de octubre de 2026", "last": "21 de noviembre de 2026",
}  # fmt: skip
SAMPLES: tuple[tuple[str, dict[str, Any]], ...] = (
    *(
        ("door-entered", {"outcome": one, "programme": _TEATRO})
        for one in ("marked", "already", "no_place", "expired", "closed", "limited", "unknown")
    ),
    ("absence-fine", {}),
    ("absence-fine-left", {}),
    ("absence-support", {"absence": 1}),
    ("certificate", _PAPER),
    ("certificate-name", {"certificate": 1}),
    *(
        ("certificate-name-again", {"certificate": 1, "problem": one})
        for one in ("digits", "long", "letters", "short", "marks", "small")
    ),
    *(("certificate-check", {**_PAPER, "outcome": one}) for one in ("valid", "unknown", "limited")),
    ("certificate-usage", {}),
)


def attendance_screens(scene: Scene, catalogue: Catalogue) -> Iterator[tuple[str, list[Outgoing]]]:
    """A title and the messages of each screen of facilitators, and of each message about attendance."""
    work, by = scene.work, scene.coordinator
    viewer = staff.active(work, by)
    speaker = Speaker(catalogue, scene.language, work.city)
    sight = Sight(work, viewer, speaker, Screen(catalogue, scene.language))
    facts.remember(work, "username", "pazos_bot")
    people = []
    for number in range(3):
        asked = enrolments.ask(
            work, _TEATRO, AgeBand.FROM_14 if number == 0 else AgeBand.FROM_18, by=scene.person()
        )
        enrolments.approve(work, asked.id, by=by)
        people.append(asked.person)
    wanted = Plan(_TEATRO, work.now + timedelta(hours=2), _PLACE)
    (one,) = programme_sessions.plan(work, wanted, by=by)
    yield "/asistencia", _shown(screens.home(sight))
    yield "/asistencia: early", _shown(screens.sheet(sight, one.id, 0))
    later = replace(work, now=one.starts_at)
    sight = replace(sight, work=later)
    attendance.note(later, one.id, people[0].id, False, by=by)
    attendance.note(later, one.id, people[1].id, True, by=by)
    yield "/asistencia: list", _shown(screens.sheet(sight, one.id, 0))
    yield "/asistencia: clear", _shown(screens.asking_clear(sight, one.id, 0))
    yield "/asistencia: without chat", _shown(screens.walk_ins(sight, one.id, 0))
    yield "door-code", _told(later, scene, catalogue, "door-code", {"session": one.id}, by)
    found = Absence(
        person_id=people[0].id, person=people[0], programme_id=_TEATRO, session_id=one.id,
        noted_at=later.now,
    )  # fmt: skip
    work.session.add(found)
    work.session.flush()
    enrolments.authorise(later, enrolments.mine(later, people[0])[0].id, by=by)
    yield "/asistencia: to talk with", _shown(missed.tasks(sight, 0))
    known = {"absence": found.id}
    yield "absence-ask", _told(later, scene, catalogue, "absence-ask", known, people[0])
    yield (
        "absence-tasks",
        _told(later, scene, catalogue, "absence-tasks", {"absences": [found.id]}, by),
    )
    over = replace(work, now=one.ends_at + timedelta(days=30))
    sight = replace(sight, work=over)
    yield "/asistencia: closed", _shown(screens.sheet(sight, one.id, 0))
    yield "/asistencia: certificates", _shown(papers.programmes(sight, 0))
    yield "/asistencia: certificates of one", _shown(papers.programme(sight, _TEATRO, 0))
    made, _ = certificates.issue(over, _TEATRO, people[1].id, by=by)
    given = {"certificate": made.id}
    yield "certificate-ready", _told(over, scene, catalogue, "certificate-ready", given, people[1])
    yield "certificate-file", _told(over, scene, catalogue, "certificate-file", given, people[1])
    wanted = Plan(_TEATRO, work.now + timedelta(hours=5), _PLACE)
    (empty,) = programme_sessions.plan(work, wanted, by=by)
    unfilled = {"session": empty.id}
    yield "attendance-missing", _told(over, scene, catalogue, "attendance-missing", unfilled, by)


def _told(
    work: Work, scene: Scene, catalogue: Catalogue, say: str, params: dict[str, Any], to: Any
) -> list[Outgoing]:
    return notices.render(work, scene.parcel(say, to=to, params=params), catalogue=catalogue)


def _shown(drawn: Drawn) -> list[Outgoing]:
    return messages(drawn.text, markup=drawn.markup)
