"""Sample screens that staff look at and press: lists, board, team, duty, trail, reasons and broadcasts."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.catalogue import Catalogue
from bot.keyboards import Screen
from bot.render import board, case_list, notices, team
from bot.render.case_list import Wanted
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, messages
from bot.render.preview_cases import BARRIO, FIGHT, NEIGHBOURS, Scene
from bot.render.views import Drawn, Sight
from referrals import broadcasts, case_lists, cases, staff, threads, works
from referrals.audiences import Audience
from referrals.case_lists import Filter
from referrals.conversations import Draft
from referrals.lifecycle import Outcome
from referrals.models import Case, Person
from referrals.vocabulary import Kind

LIGHT = Draft(
    kind=Kind.DARK_SPOT, category="flickering", story="Titila toda la noche", barrio_id=BARRIO
)


def team_screens(scene: Scene, catalogue: Catalogue) -> Iterator[tuple[str, list[Outgoing]]]:
    """A title and the messages of each screen."""
    at_work = _cases_on_the_way(scene)
    gestor, coordinator = _sight(scene, scene.gestor, catalogue), _sight(
        scene, scene.coordinator, catalogue
    )  # fmt: skip
    for who, sight in (("gestor", gestor), ("coordinator", coordinator)):
        for only in Filter:
            yield f"/casos {only.value}: {who}", _list(sight, Wanted(only))
    yield "/casos in a barrio", _list(gestor, Wanted(None, BARRIO))
    yield "/tablero", _shown(board.home(coordinator))
    for name in ("untaken", "c1"):
        yield f"/tablero {name}", _shown(board.cases(coordinator, name, 0))
    for one in at_work[:3]:
        yield "/tablero: a case", _shown(board.case(coordinator, one, "c1", 0))
    yield "/tablero: to whom", _shown(board.pick(coordinator, at_work[0], "c1", 0, 0))
    yield "/tablero: silence", _shown(board.hush(coordinator, at_work[0], "c1", 0))
    member = staff.active(scene.work, scene.gestor)
    yield "/equipo", _shown(team.team(coordinator, 0))
    yield "/equipo: one", _shown(team.member(coordinator, member))
    yield "/equipo: suspend", _shown(team.asking(coordinator, member))
    for to in (scene.gestor, scene.coordinator):
        yield "/turno", _sent(scene, catalogue, "screen", to, params={"screen": "duty"})
    trail = {"screen": "audit", "args": [at_work[-1].code, 0]}
    yield "/auditoria", _sent(scene, catalogue, "screen", scene.coordinator, params=trail)
    for case in at_work[:2]:
        why = scene.parcel("why-you", to=scene.gestor, alert=case.alerts[0])
        yield "why", notices.render(scene.work, why, catalogue=catalogue)
    yield from _broadcast(scene, catalogue)


def _cases_on_the_way(scene: Scene) -> list[Case]:
    """Cases as far as they go: waiting, taken, talked about, with an order, of others, over."""
    work, gestor = scene.work, scene.gestor
    waiting, taken, talking, light, others, over = (
        scene.case(draft)
        for draft in (FIGHT, NEIGHBOURS, NEIGHBOURS, LIGHT, FIGHT, replace(FIGHT, happening="before"))
    )  # fmt: skip
    for case in (taken, talking, light, over):
        cases.acknowledge(work, case.alerts[0].id, by=gestor)
    threads.open_by_press(work, talking.alerts[0].id, by=gestor)
    works.order(work, light.alerts[0].id, by=gestor)
    seen = case_lists.show(work, others.id, by=scene.coordinator, key="sample")
    cases.acknowledge(work, seen.id, by=scene.coordinator)
    cases.close(
        work, over.alerts[0].id, by=gestor, outcome=Outcome.MEDIATED,
        answers={"people": {"a30-59": 2}},
    )  # fmt: skip
    return [waiting, taken, talking, light, others, over]


def _broadcast(scene: Scene, catalogue: Catalogue) -> Iterator[tuple[str, list[Outgoing]]]:
    made = broadcasts.draft(
        scene.work,
        Audience(reporters=False),
        "Mañana a las 2 p. m. nos vemos en la Casa de Justicia.",
        by=scene.coordinator,
    )
    params = {"broadcast": made.id}
    to = scene.coordinator
    yield "/difusion", _sent(scene, catalogue, "broadcast-preview", to, params=params)
    broadcasts.start(scene.work, made.id, by=scene.coordinator)
    yield "broadcast", _sent(scene, catalogue, "broadcast", scene.gestor, params=params)
    yield "broadcast-progress", _sent(scene, catalogue, "broadcast-progress", to, params=params)
    broadcasts.stop(scene.work, made.id, by=scene.coordinator)
    yield "broadcast-progress", _sent(scene, catalogue, "broadcast-progress", to, params=params)


def _sight(scene: Scene, person: Person, catalogue: Catalogue) -> Sight:
    viewer, city = staff.active(scene.work, person), scene.work.city
    return Sight(
        scene.work,
        viewer,
        Speaker(catalogue, scene.language, city),
        Screen(catalogue, scene.language),
    )


def _list(sight: Sight, what: Wanted) -> list[Outgoing]:
    drawn = case_list.draw(sight.work, sight.speaker, sight.at, what, to=sight.viewer.person)
    return _shown(Drawn(*drawn))


def _shown(drawn: Drawn) -> list[Outgoing]:
    return messages(drawn.text, markup=drawn.markup)


def _sent(
    scene: Scene, catalogue: Catalogue, say: str, to: Person, *, params: Mapping[str, Any]
) -> list[Outgoing]:
    return notices.render(scene.work, scene.parcel(say, to=to, params=params), catalogue=catalogue)
