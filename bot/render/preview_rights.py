"""Sample consultas and reclamos as the person and the coordination see them, along each of their lives."""

from collections.abc import Callable, Iterator, Mapping

from bot.catalogue import Catalogue
from bot.keyboards import Screen
from bot.render import notices, rights_desk
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, messages
from bot.render.preview_cases import Scene
from bot.render.views import Drawn, Sight
from referrals import data_requests, rights_life, rights_register, staff
from referrals import rights_desk as desk
from referrals.conversations import Draft
from referrals.db import Work
from referrals.models import DataRequest, Person
from referrals.vocabulary import Kind, RequestKind

Shown = tuple[str, list[Outgoing]]


def _extended(work: Work, number: int, by: Person) -> None:
    desk.extend(work, number, "Falta que responda otra oficina.", by=by)


def _answered(work: Work, number: int, by: Person) -> None:
    desk.answer(work, number, "Ya corregimos el barrio de su reporte.", by=by)


def _asked(work: Work, number: int, by: Person) -> None:
    desk.ask_missing(work, number, "¿Cuál barrio es el correcto?", by=by)


def _passed_on(work: Work, number: int, by: Person) -> None:
    desk.pass_on(work, number, "Personería", by=by)


#: What the coordination does of a reclamo.
_DONE: Mapping[str, Callable[[Work, int, Person], None]] = {
    "received": lambda _work, _number, _by: None,
    "extended": _extended,
    "answered": _answered,
    "missing": _asked,
    "passed on": _passed_on,
}


def rights_screens(scene: Scene, catalogue: Catalogue) -> Iterator[Shown]:
    """A title and the messages of each screen."""
    work, coordinator = scene.work, scene.coordinator
    sight = Sight(
        work,
        staff.active(work, coordinator),
        Speaker(catalogue, scene.language, work.city),
        Screen(catalogue, scene.language),
    )
    yield "/derechos: none", _drawn(rights_desk.home(sight, 0))
    for name, does in _DONE.items():
        request = _request(scene, scene.person())
        does(work, request.id, coordinator)
        yield from _both(scene, catalogue, sight, request, name)
    for name, ends in (("completed", data_requests.complete), ("lapsed", None)):
        request = _request(scene, scene.person())
        _asked(work, request.id, coordinator)
        if ends is not None:
            ends(work, request.id, "Zamorano", by=request.person)
        else:
            rights_register.move(work, request, rights_life.RequestMove.LAPSE)
        yield from _both(scene, catalogue, sight, request, name)
    taken_back = _request(scene, scene.person(), RequestKind.CONSULTA)
    yield from _both(scene, catalogue, sight, taken_back, "consulta")
    data_requests.withdraw(work, taken_back.id, by=taken_back.person)
    yield from _both(scene, catalogue, sight, taken_back, "withdrawn")
    yield "/derechos", _drawn(rights_desk.home(sight, 0))
    yield from _quiet(scene, catalogue)


def _quiet(scene: Scene, catalogue: Catalogue) -> Iterator[Shown]:
    person = scene.case(Draft(kind=Kind.FAMILY_VIOLENCE, story="Me pega")).reporter
    if person is None:
        return
    request = _request(scene, person)
    _answered(scene.work, request.id, scene.coordinator)
    for say in ("rights-told", "rights-request"):
        yield f"{say}: quiet", _sent(scene, catalogue, say, person, request)


def _request(scene: Scene, by: Person, kind: RequestKind = RequestKind.RECLAMO) -> DataRequest:
    data_requests.begin(scene.work, kind, by=by)
    number = data_requests.under_way(scene.work, by) or 0
    words = "El barrio de mi reporte está mal."
    return data_requests.receive(scene.work, number, words, by=by)


def _both(
    scene: Scene, catalogue: Catalogue, sight: Sight, request: DataRequest, name: str
) -> Iterator[Shown]:
    for say in ("rights-request", "rights-withdraw", "rights-fill"):
        yield f"{say}: {name}", _sent(scene, catalogue, say, request.person, request)
    for say in rights_desk.BY_SAY:
        yield f"{say}: {name}", _sent(scene, catalogue, say, scene.coordinator, request)
    yield f"/derechos: {name}", _drawn(rights_desk.one(sight, request.id))


def _sent(
    scene: Scene, catalogue: Catalogue, say: str, to: Person, request: DataRequest
) -> list[Outgoing]:
    known = rights_register.told(scene.work, request)
    params = {"request": request.id, **known}
    return notices.render(scene.work, scene.parcel(say, to=to, params=params), catalogue=catalogue)


def _drawn(drawn: Drawn) -> list[Outgoing]:
    return messages(drawn.text, markup=drawn.markup)
