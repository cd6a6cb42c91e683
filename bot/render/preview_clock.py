"""Sample questions at their time, and what follows from their answers, for the preview and for tests."""

from collections.abc import Iterator
from dataclasses import replace

from bot.render.preview_cases import BARRIO, FIGHT, Sample, Scene
from referrals import cases, reopening
from referrals.conversations import Draft
from referrals.events import SYSTEM
from referrals.lifecycle import Outcome
from referrals.models import Alert, Case
from referrals.vocabulary import Kind


def sample_questions(scene: Scene) -> Iterator[Sample]:
    """A title and the parcel of each sample."""
    case, alert = _taken(scene, FIGHT)
    check = {"check": 7}
    yield "ask-calm", scene.parcel("ask-calm", to=scene.gestor, case=case, params=check)
    yield "ask-calm: instead", scene.parcel("ask-calm", to=scene.backup, case=case, params=check)
    yield "reignited", scene.parcel("reignited", to=scene.coordinator, case=case)
    cases.close(scene.work, alert.id, by=scene.gestor, outcome=Outcome.RESOLVED_ITSELF)
    yield "ask-calm: closed", scene.parcel("ask-calm", to=scene.gestor, case=case, params=check)
    spot = Draft(kind=Kind.DARK_SPOT, category="flickering", story="Titila", barrio_id=BARRIO)
    person = Draft(kind=Kind.CONTACT_REQUEST, story="Quiere hablar con alguien")
    for one in (case, scene.case(spot), scene.case(person)):
        if one.reporter is not None:
            yield (
                f"ask-neighbour ({one.kind.value})",
                scene.parcel("ask-neighbour", to=one.reporter, case=one, params=check),
            )
    reopening.reopen(scene.work, case, actor=SYSTEM, reason="hot")
    for reason in ("hot", "neighbours", "other"):
        yield (
            f"reopened: {reason}",
            scene.parcel("reopened", to=scene.gestor, case=case, params={"reason": reason}),
        )
    yield "alert: reopened", scene.parcel("alert", to=scene.gestor, alert=case.alerts[0])
    nowhere, _ = _taken(scene, replace(FIGHT, barrio_id=None))
    yield "reopened: nowhere", scene.parcel("reopened", to=scene.gestor, case=nowhere)
    for counted, checks in ([("vital", 1), ("normal", 3)], 2), ([("low", 1)], 0), ([], 1):
        yield (
            "morning",
            scene.parcel(
                "morning",
                to=scene.gestor,
                params={"open": counted, "checks": checks, "referrals": checks},
            ),
        )


def _taken(scene: Scene, draft: Draft) -> tuple[Case, Alert]:
    case = scene.case(draft)
    alert = case.alerts[0]
    cases.acknowledge(scene.work, alert.id, by=alert.staff.person)
    return case, alert
