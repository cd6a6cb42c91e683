"""Sample screens of the forms of staff: each is walked through by its first buttons."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from referrals import cases, closing_form, open_forms, staff, staff_forms
from referrals.forms import BOOK, ON_THE_STREET
from referrals.models import Case, StaffForm
from referrals.outbox_claims import Parcel
from referrals.staff_forms import Pressed

if TYPE_CHECKING:
    from bot.render.preview_cases import Scene


def form_samples(scene: "Scene", case: Case) -> Iterator[tuple[str, Parcel]]:
    """Every question of every form; ``case`` is one that the scene's gestor was alerted of."""
    for name in sorted(ON_THE_STREET):
        staff_forms.begin(scene.work, BOOK, name, by=scene.gestor)
        yield from _walk(scene, name)
    for outcome in cases.outcomes_of(case):
        closing_form.begin(
            scene.work, BOOK, case.alerts[0].id, by=scene.gestor, outcome=outcome, key=outcome.value
        )
        yield from _walk(scene, f"closing, {outcome.value}")


def _walk(scene: "Scene", title: str) -> Iterator[tuple[str, Parcel]]:
    while True:
        at = open_forms.read(scene.work, _row(scene))
        shown = staff_forms.shown(
            scene.work, BOOK, scene.gestor, token=at.token, version=at.version
        )
        if shown is None:
            return
        step = shown.step.key if shown.step is not None else open_forms.SUMMARY
        params = {"token": at.token, "version": at.version}
        yield f"form: {title}, {step}", scene.parcel("form", to=scene.gestor, params=params)
        if shown.has_save or not (shown.choices or shown.has_done):
            break
        verb, value = ("done", "") if shown.has_done else ("pick", shown.choices[0].value)
        pressed = Pressed(verb, at.token, at.turn, value)
        staff_forms.press(scene.work, BOOK, pressed, by=scene.gestor)
    ended = {"token": at.token, "version": at.version, "message": None}
    words = {"words": ["form-cancelled", {}]}
    yield (
        f"form-ended: {title}",
        scene.parcel("form-ended", to=scene.gestor, params={**ended, **words}),
    )


def _row(scene: "Scene") -> StaffForm:
    row = open_forms.of_member(scene.work, staff.active(scene.work, scene.gestor))
    assert row is not None  # noqa: S101 - it was begun above
    return row
