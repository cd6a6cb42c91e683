"""Sample notices for the preview and for tests, about cases that live only as long as their transaction."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from typing import Any

from bot.render.preview_forms import form_samples
from referrals import cases, filing, ladder, people, referral_pass, staff, threads, works
from referrals.city import City
from referrals.conversations import Draft
from referrals.db import Database, Work, make_engine
from referrals.lifecycle import Outcome
from referrals.models import Alert, Base, Case, Media, Person
from referrals.notices import Notice
from referrals.outbox_claims import Parcel
from referrals.vault import Vault, new_secret_key
from referrals.vocabulary import Kind, Lane, Rank, Role

CLUSTER, BARRIO = 1, "caimitos"
#: A Sunday, 3:40 in the afternoon in Palmira.
NOW = datetime(2026, 11, 22, 20, 40, tzinfo=UTC)
FIGHT = Draft(
    kind=Kind.CONFLICT,
    category="fight",
    story="Unos muchachos de dos cuadras se están tirando piedra en la cancha.",
    barrio_id=BARRIO,
    place="por la cancha, al lado de la tienda",
    pin=(3.5394, -76.3036),
    happening="now",
    danger="unknown",
)
NEIGHBOURS = Draft(
    kind=Kind.CONFLICT, category="neighbours", story="🎤", barrio_id=BARRIO, happening="often",
    danger="none",
)  # fmt: skip
LONG = "Vea, esto viene de hace meses y ya nadie duerme tranquilo. 😟 " * 75


@dataclass
class Scene:
    """A small cast on one transaction: a gestor, a backup, a coordinator and residents."""

    work: Work
    language: str = "es"

    def __post_init__(self) -> None:
        self._chats = count(1000)
        self.gestor = self.staff("Marleny", Role.GESTOR, backup=False)
        self.backup = self.staff("Wilmer", Role.GESTOR, backup=True)
        self.coordinator = self.staff("Doña Luz", Role.COORDINATOR, backup=False)

    def person(self) -> Person:
        """A person who has not written before."""
        person = people.meet(self.work, next(self._chats))
        person.language = self.language
        return person

    def staff(self, name: str, role: Role, *, backup: bool) -> Person:
        """A staff member come in by invitation; gestores of one cluster."""
        person = self.person()
        clusters = [CLUSTER] if role is Role.GESTOR else []
        token = staff.invite(self.work, role=role, clusters=clusters, is_backup=backup, name=name)
        staff.accept(self.work, token, person=person, name=name)
        return person

    def case(self, draft: Draft, *, files: tuple[str, ...] = (), **how: Any) -> Case:
        """A case that a new resident told of, with files of these kinds."""
        resident = self.person()
        filed = filing.file_report(
            self.work, draft, reporter=resident, source_key=f"sample:{next(self._chats)}", **how
        )
        for number, kind in enumerate(files):
            media = Media(
                update_id=next(self._chats),
                person_id=resident.id,
                case_id=filed.case.id,
                kind=kind,
                reference_sealed=self.work.vault.seal(f"file-{number}"),
                received_at=self.work.now,
            )
            self.work.session.add(media)
            filed.case.media.append(media)
        self.work.session.flush()
        return filed.case

    def parcel(
        self,
        say: str,
        *,
        to: Person,
        params: Mapping[str, Any] | None = None,
        case: Case | None = None,
        alert: Alert | None = None,
    ) -> Parcel:
        """A claimed row of the outbox, as the dispatcher has it."""
        return Parcel(
            row_id=1,
            chat_id=0,
            person_id=to.id,
            lane=Lane.ALERT if say in ("alert", "news", "media", "pin") else Lane.CONVERSATION,
            notice=Notice(say, dict(params or {})),
            case_id=case.id if case else alert.case_id if alert else None,
            alert_id=alert.id if alert else None,
            attempts=1,
        )

    def alert(self, case: Case, say: str = "alert") -> Parcel:
        """What the first person who was alerted of a case gets."""
        first = case.alerts[0]
        first.message_id = first.message_id or 500
        return self.parcel(say, to=first.staff.person, alert=first)


def offering(city: City, *languages: str) -> City:
    """The city as if it spoke ``languages``; where it lacks words of its own it keeps to its default."""
    return replace(city, about=city.about.model_copy(update={"languages": languages}))


@contextmanager
def stage(city: City, language: str = "es", *, now: datetime = NOW) -> Iterator[Scene]:
    """A scene on a database in memory, which is gone afterwards."""
    engine = make_engine("sqlite://")
    Base.metadata.create_all(engine)
    vault = Vault.from_secret(new_secret_key())
    database = Database(engine, city=city, vault=vault, clock=lambda: now)
    try:
        with database.work() as work:
            yield Scene(work, language)
    finally:
        database.close()


Sample = tuple[str, Parcel]


def sample_notices(scene: Scene) -> Iterator[Sample]:
    """A title and the parcel of each sample; a card is shown as the case stands when it is asked for."""
    yield from _alerts(scene)
    yield from _life(scene)
    yield from _private(scene)
    yield from _spot(scene)
    yield from form_samples(scene, scene.case(NEIGHBOURS))
    yield from _alone(scene)


def _alerts(scene: Scene) -> Iterator[Sample]:
    files = ("photo", "photo", "voice")
    yield "alert: urgent fight", scene.alert(scene.case(FIGHT, files=files))
    vital = replace(FIGHT, danger="wounded", story="Hay un muchacho botando sangre")
    yield "alert: life in danger", scene.alert(scene.case(vital, emergency=True))
    yield "alert: neighbours by voice", scene.alert(scene.case(NEIGHBOURS, files=("voice",)))
    threat = replace(FIGHT, category="threat", danger="weapon", happening="before", pin=None)
    yield "alert: threat", scene.alert(scene.case(threat))
    unfinished = Draft(kind=Kind.CONFLICT, barrio_id=BARRIO)
    yield "alert: incomplete", scene.alert(scene.case(unfinished, incomplete=True))
    yield "alert: no barrio", scene.alert(scene.case(replace(FIGHT, barrio_id=None, pin=None)))
    yield "alert: long story", scene.alert(scene.case(replace(FIGHT, story=LONG, place=LONG)))
    words = Draft(kind=Kind.UNTRIAGED, story="ole vea lo d ayer sigue")
    yield "alert: untriaged", scene.alert(scene.case(words))
    person = Draft(
        kind=Kind.CONTACT_REQUEST, story="Quiero que alguien me oriente", barrio_id=BARRIO
    )
    yield "alert: contact request", scene.alert(scene.case(person))
    mine = Draft(kind=Kind.DATA_REQUEST, story="Quiero que borren lo mío")
    yield "alert: data request", scene.alert(scene.case(mine))
    late = scene.case(FIGHT)
    ladder.send_out(scene.work, late, start=Rank.BACKUP)
    yield "alert: to the backup", scene.parcel("alert", to=scene.backup, alert=late.alerts[1])
    ladder.send_out(scene.work, late, start=Rank.COORDINATOR)
    yield (
        "alert: nobody answered",
        scene.parcel("alert", to=scene.coordinator, alert=late.alerts[2]),
    )


def _resident(scene: Scene, case: Case, say: str, **params: Any) -> Sample:
    if case.reporter is None:
        raise ValueError("a sample case without a reporter")
    return f"{say} ({case.kind.value})", scene.parcel(
        say, to=case.reporter, case=case, params=params
    )


def _life(scene: Scene) -> Iterator[Sample]:
    """One conflict from receipt to closing."""
    work, case = scene.work, scene.case(FIGHT)
    ladder.send_out(work, case, start=Rank.BACKUP)
    first, second = case.alerts[0], case.alerts[1]
    second.message_id = 501
    yield _resident(scene, case, "receipt", told=True)
    yield _resident(scene, case, "receipt-incomplete", told=True)
    yield "card: open", scene.alert(case, "card")
    yield "news", scene.alert(case, "news")
    yield "pin", scene.alert(case, "pin")
    cases.acknowledge(work, first.id, by=scene.gestor)
    yield "card: taken", scene.alert(case, "card")
    yield "card: superseded", scene.parcel("card", to=scene.backup, alert=second)
    yield _resident(scene, case, "taken", name="Marleny")
    cases.set_out(work, first.id, by=scene.gestor)
    yield "card: on the way", scene.alert(case, "card")
    yield _resident(scene, case, "on-the-way", name="Marleny")
    threads.open_by_press(work, first.id, by=scene.gestor)
    yield "card: talking", scene.alert(case, "card")
    yield _resident(scene, case, "talk-opened", name="Marleny")
    yield (
        "talk-opened-staff",
        scene.parcel("talk-opened-staff", to=scene.gestor, case=case, params={"alias": "Ceiba 12"}),
    )
    said = {"name": "Marleny", "from_reporter": False, "text": "Buenas, ¿ya están tranquilos?"}
    yield _resident(scene, case, "talk", **said)
    pin = {"name": "Ceiba 12", "from_reporter": True, "pin": [3.53, -76.3]}
    yield "talk: pin", scene.parcel("talk", to=scene.gestor, case=case, params=pin)
    photo = {"name": "Ceiba 12", "from_reporter": True, "media_kind": "photo", "file_id": "f"}
    yield "talk: photo", scene.parcel("talk", to=scene.gestor, case=case, params=photo)
    late = {"name": "Ceiba 12", "from_reporter": True, "text": "Ya llegaron", "late": True}
    yield "talk: late", scene.parcel("talk", to=scene.gestor, case=case, params=late)
    edited = {**late, "late": False, "edited": True}
    yield "talk: edited", scene.parcel("talk", to=scene.gestor, case=case, params=edited)
    sticker = {"name": "Ceiba 12", "from_reporter": True, "media_kind": "sticker", "file_id": "f"}
    yield "talk: sticker", scene.parcel("talk", to=scene.gestor, case=case, params=sticker)
    lost = {"name": "Marleny"}
    yield "talk-lost", scene.parcel("talk-lost", to=scene.coordinator, case=case, params=lost)
    yield _resident(scene, case, "talk-ended")
    yield _resident(scene, case, "talk-ended", reason="idle")
    yield "talk-ended: staff", scene.parcel("talk-ended", to=scene.gestor, case=case)
    referral_pass.refer(work, first.id, "casa_de_justicia", by=scene.gestor)
    yield "card: referred", scene.alert(case, "card")
    for goes_on in (True, False):
        taken_back = {"goes_on": goes_on}
        yield "withdrawn", scene.parcel("withdrawn", to=scene.gestor, case=case, params=taken_back)
    cases.close(work, first.id, by=scene.gestor, outcome=Outcome.RESOLVED_ITSELF)
    yield "card: closed", scene.alert(case, "card")
    for outcome in Outcome:
        title, parcel = _resident(scene, case, "closed", outcome=outcome.value)
        yield f"{title}: {outcome.value}", parcel


def _private(scene: Scene) -> Iterator[Sample]:
    """A case of which a locked phone must not tell."""
    draft = Draft(kind=Kind.FAMILY_VIOLENCE, story="Quiere que una persona le escriba.")
    case = scene.case(draft)
    yield "alert: family violence", scene.alert(case)
    yield _resident(scene, case, "receipt", told=True)
    yield _resident(scene, case, "receipt-incomplete", told=True)
    yield _resident(scene, case, "taken", name="Doña Luz")
    yield _resident(scene, case, "on-the-way", name="Doña Luz")
    yield _resident(scene, case, "talk-opened", name="Doña Luz")
    yield (
        "talk-opened-staff (family_violence)",
        scene.parcel(
            "talk-opened-staff", to=scene.coordinator, case=case, params={"alias": "Lulo 3"}
        ),
    )
    yield _resident(
        scene, case, "talk", name="Doña Luz", from_reporter=False, text="¿Puede hablar?"
    )
    yield _resident(scene, case, "closed", outcome="referred")
    crisis = scene.case(Draft(kind=Kind.CRISIS, story="Pide que una persona le escriba."))
    yield "alert: crisis", scene.alert(crisis)
    yield _resident(scene, crisis, "taken", name="Doña Luz")


def _spot(scene: Scene) -> Iterator[Sample]:
    dark = Draft(kind=Kind.DARK_SPOT, category="flickering", story="Titila toda la noche",
                 barrio_id=BARRIO)  # fmt: skip
    case = scene.case(dark, files=("photo",))
    yield "alert: dark spot", scene.alert(case)
    photo = {"media": case.media[0].id}
    yield "media", scene.parcel("media", to=scene.gestor, alert=case.alerts[0], params=photo)
    by_buttons = scene.case(replace(dark, story=""))
    yield "alert: dark spot told by buttons", scene.alert(by_buttons)
    yield _resident(scene, case, "receipt", told=True)
    yield _resident(scene, case, "taken", name="Marleny")
    yield _resident(scene, case, "on-the-way", name="Marleny")
    cable = scene.case(replace(dark, category="loose_cable"))
    yield "alert: loose cable", scene.alert(cable)
    yield _resident(scene, cable, "receipt", told=True)
    neighbour = {"neighbour": True}
    yield _resident(scene, cable, "joined", neighbours=2, own=False)
    yield _resident(scene, cable, "joined", neighbours=0, own=True)
    works.order(scene.work, case.alerts[0].id, by=scene.gestor)
    yield "card: repair ordered", scene.alert(case, "card")
    yield _resident(scene, case, "spot-ordered", **neighbour)
    for day in ("today", "tomorrow", "week", "other"):
        yield _resident(scene, case, "spot-planned", day=day, date="2026-11-30", **neighbour)
    for inside in (True, False):
        yield _resident(scene, case, "spot-refused", inside=inside)
    rubble = scene.case(Draft(kind=Kind.ENVIRONMENT, story="Botan escombros en el parque"))
    yield "alert: environment", scene.alert(rubble)
    yield _resident(scene, rubble, "receipt", told=True)


def _alone(scene: Scene) -> Iterator[Sample]:
    """Nobody can be told."""
    for one in (scene.gestor, scene.backup, scene.coordinator):
        one.blocked_at = scene.work.now
    case = scene.case(FIGHT)
    yield _resident(scene, case, "receipt", told=False)
