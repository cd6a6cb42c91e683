"""Sample referrals as the person and the team see them, for the preview and for tests."""

from collections.abc import Iterator

from bot.catalogue import Catalogue
from bot.keyboards import Screen
from bot.render import notices, referral_desk
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, messages
from bot.render.preview_cases import Scene
from bot.render.views import Drawn, Sight
from referrals import (
    office_answers,
    people,
    referral_consent,
    referral_follow_up,
    referral_pass,
    staff,
)
from referrals.models import Person, Referral
from referrals.referral_desk import Which
from referrals.vocabulary import OfficeData, PersonWord

Shown = tuple[str, list[Outgoing]]

#: Outcomes of a press that are told in a message.
DONE = ("declined", "attended", "not_attended", "not_gone", "wrong_data", "withdrawn")
NEWS = ("asked", "given", "declined", "lapsed", "revoked", "rejected", "stuck")


def referral_screens(scene: Scene, catalogue: Catalogue) -> Iterator[Shown]:
    """A title and the messages of each screen, along the life of an open and of a discreet referral."""
    work = scene.work
    for name, topic, service in (
        ("", "child_support", "icbf"),
        (": quiet", "family_violence", "comisaria_central"),
    ):
        person = people.meet(work, 7_700_001 + len(name))
        person.language = scene.language
        referral = referral_pass.ask_for(work, topic, service, by=person)
        yield from _life(scene, catalogue, referral, person, name)
    stranger = people.meet(work, 7_700_077)
    stranger.language = scene.language
    nothing = scene.parcel("referral-list", to=stranger, params={"referrals": []})
    yield "referral-list: none", notices.render(work, nothing, catalogue=catalogue)
    yield from _desk(scene, catalogue, referral)


def _life(
    scene: Scene, catalogue: Catalogue, referral: Referral, person: Person, name: str
) -> Iterator[Shown]:
    work, service = scene.work, referral.service_id

    def shown(say: str, **params: object) -> Shown:
        known = {"referral": referral.id, "referrals": [referral.id], **params}
        parcel = scene.parcel(say, to=person, params=known)
        return f"{say}{name}", notices.render(work, parcel, catalogue=catalogue)

    yield shown("referral-ask")
    yield shown("referral-one")
    referral_consent.give(work, referral.id, by=person)
    yield shown("referral-pass")
    yield shown("referral-pass", duty=True)
    yield shown("referral-how")
    yield shown("referral-list")
    for asked in OfficeData:
        yield shown("referral-data", what=asked.value)
    yield shown("referral-withdraw")
    office_answers.attended(work, referral.id, service_id=service)
    referral_follow_up.say(work, referral.id, PersonWord.NOT_ATTENDED, by=person)
    yield shown("referral-one")
    for what in DONE:
        yield shown("referral-done", what=what)
    referral.where_to_sealed = work.vault.seal("Vaya a la Casa de Justicia")
    yield shown("referral-rejected", next="fiscalia")
    yield shown("referral-rejected", next=None)
    yield shown("referral-rejected", next="fiscalia", open=referral.code)
    yield shown("referral-over")


def _desk(scene: Scene, catalogue: Catalogue, referral: Referral) -> Iterator[Shown]:
    work = scene.work
    for what in NEWS:
        params = {"referral": referral.id, "what": what}
        parcel = scene.parcel("referral-news", to=scene.coordinator, params=params)
        yield f"referral-news {what}", notices.render(work, parcel, catalogue=catalogue)
    sight = Sight(
        work,
        staff.active(work, scene.coordinator),
        Speaker(catalogue, scene.language, work.city),
        Screen(catalogue, scene.language),
    )
    for which in Which:
        yield f"/remisiones {which.value}", _drawn(referral_desk.lists(sight, which))
    yield "/remisiones: one", _drawn(referral_desk.one(sight, referral.id))
    yield "/remisiones: to", _drawn(referral_desk.pick(sight, referral.id))
    for what in ("duty", "settle"):
        yield f"/remisiones: {what}", _drawn(referral_desk.question(sight, referral.id, what))


def _drawn(drawn: Drawn) -> list[Outgoing]:
    return messages(drawn.text, markup=drawn.markup)
