"""Sample screens of programmes for the preview and for tests: of residents, and of who runs them."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bot.catalogue import Catalogue
from bot.keyboards import Screen
from bot.render import enrolments as screens
from bot.render import notices, posters, roads, rosters
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, messages
from bot.render.preview_cases import Scene
from bot.render.preview_imports import import_screens
from bot.render.views import Drawn, Sight
from referrals import enrolments, facts, programme_sessions, programmes, staff
from referrals.models import Person
from referrals.posters import make
from referrals.programme_sessions import Plan
from referrals.roads import write
from referrals.rosters import Which
from referrals.vocabulary import AgeBand

_TEATRO, _PLACE = "ema_teatro", "Casa de la Juventud"

_SESSION = {"at": "2026-11-05T20:00:00+00:00", "place": "Casa de la Juventud", "state": "moved"}
_AS_OF = "2026-11-03T15:00:00+00:00"
SAMPLES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("programs-age", {}),
    ("programs-sector", {"interest": "art", "band": "from_14"}),
    ("programs", {"interests": ["art", "sport", "work"]}),
    (
        "programs-list",
        {
            "programmes": [{"id": "futbolnet", "name": "FutbolNet"}],
            "interest": "all",
            "band": "from_14",
            "cluster": 1,
            "unsure": True,
            "page": 1,
            "pages": 3,
        },
    ),
    ("programme", {"programme": "mecanica_motos", "as_of": _AS_OF}),
    (
        "programme",
        {
            "programme": "forjar_oportunidades",
            "state": "waiting",
            "guardian": True,
            "sessions": [_SESSION],
            "as_of": _AS_OF,
        },
    ),
    ("programme", {"programme": "ema_teatro", "state": "left", "waits": True, "as_of": _AS_OF}),
    ("programs-list", {"programmes": [], "interest": "art", "band": "from_30", "cluster": 2}),
    ("programme-poster", {}),
    ("programme-gone", {}),
    ("programme-age", {"programme": "futbolnet"}),
    ("programme-sector", {"programme": "futbolnet", "band": "from_14"}),
    ("programme-minor", {"programme": "futbolnet", "band": "from_14"}),
    ("programme-asked", {"programme": "futbolnet", "guardian": True}),
    ("programme-told", {"programme": "futbolnet"}),
    ("programme-leave", {"programme": "futbolnet"}),
    ("programme-left", {"programme": "futbolnet"}),
    (
        "sessions-mine",
        {
            "own": [
                {"programme": "futbolnet", "state": "approved", "sessions": [_SESSION]},
                {"programme": "ema_teatro", "state": "approved"},
                {"programme": "grafica_urbana", "state": "requested", "guardian": True},
            ],
            "as_of": _AS_OF,
        },
    ),
    ("calendar-ask", {}),
    ("error-programme-ages", {}),
)


def programme_screens(scene: Scene, catalogue: Catalogue) -> Iterator[tuple[str, list[Outgoing]]]:
    """A title and the messages of each screen of facilitators, and of each message about a programme."""
    work, city, by = scene.work, scene.work.city, scene.coordinator
    sight = Sight(
        work,
        staff.active(work, by),
        Speaker(catalogue, scene.language, city),
        Screen(catalogue, scene.language),
    )

    def told(say: str, params: dict[str, Any], to: Person | None = None) -> list[Outgoing]:
        parcel = scene.parcel(say, to=to or scene.gestor, params=params)
        return notices.render(work, parcel, catalogue=catalogue)

    facts.remember(work, "username", "pazos_bot")
    yield "/afiche", _shown(posters.every(sight))
    theatre = programmes.get(city, _TEATRO)
    tag = make(work, _TEATRO, "Cancha de Zamorano", by=by).tag
    yield "/afiche: one", _shown(posters.one(sight, theatre))
    yield "poster", told("poster", {"programme": _TEATRO, "tag": tag}, by)
    yield "/inscripciones: none", _shown(screens.requests(sight, 0))
    yield "/sesiones: none", _shown(screens.sessions(sight, 0))
    asked = enrolments.ask(work, _TEATRO, AgeBand.FROM_14, by=scene.person())
    yield "/inscripciones", _shown(screens.requests(sight, 0))
    yield "/inscripciones: one", _shown(screens.request(sight, asked))
    yield "/inscripciones: programmes", _shown(rosters.home(sight))
    yield "/inscripciones: programme", _shown(rosters.programme(sight, theatre))
    requested = rosters.people(sight, theatre, Which.REQUESTS, cluster=None, number=0)
    yield "/inscripciones: list", _shown(requested)
    yield "/inscripciones: sectors", _shown(rosters.sectors(sight, theatre, Which.PLACES))
    yield "/inscripciones: all", _shown(rosters.approving(sight, theatre, cluster=None))
    yield "enrolment-requests", told("enrolment-requests", {})
    enrolments.approve(work, asked.id, by=by)
    yield "/inscripciones: approved", _shown(screens.request(sight, asked))
    yield "/inscripciones: removing", _shown(screens.removing(sight, asked))
    yield "enrolment", told("enrolment", {"enrolment": asked.id, "state": "approved"})
    enrolments.authorise(work, asked.id, by=by)
    wanted = Plan(_TEATRO, work.now + timedelta(days=2), _PLACE, rule="FREQ=WEEKLY;COUNT=4")
    first, second, *_ = programme_sessions.plan(work, wanted, by=by)
    yield "/caminos", _shown(roads.home(sight))
    yield "/caminos: none", _shown(roads.place(sight, first))
    write(work, first.place, "Por la carrera 31, que tiene luz", by=by)
    yield "/caminos: one", _shown(roads.place(sight, first))
    yield "/sesiones", _shown(screens.sessions(sight, 0))
    yield "/sesiones: one", _shown(screens.session(sight, first))
    yield "/sesiones: cancel", _shown(screens.asking(sight, first))
    yield "session-planned", told("session-planned", {"session": first.id, "count": 4})
    programmes.tell_me(work, _TEATRO, by=scene.gestor)
    yield "programme-dates", told("programme-dates", {"programme": _TEATRO})
    before = first.starts_at.isoformat()
    programme_sessions.move(work, first.id, first.starts_at + timedelta(hours=1), by=by)
    yield "session-moved", told("session-moved", {"session": first.id, "before": before})
    programme_sessions.cancel(work, second.id, by=by)
    yield "session-cancelled", told("session-cancelled", {"session": second.id})
    yield from import_screens(sight)


def _shown(drawn: Drawn) -> list[Outgoing]:
    return messages(drawn.text, markup=drawn.markup)
