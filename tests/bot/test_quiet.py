"""All that can follow a matter of violence at home, or a report of it: without a sound, telling nothing.

Whoever adds something that a person who lives with violence can get adds it to a table here.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from telegram import InlineKeyboardMarkup

from bot.callbacks import Go, Menu, decode
from bot.catalogue import Catalogue
from bot.render import Outgoing, render
from bot.render.preview_cases import FIGHT, Scene, offering, stage
from bot.render.preview_replies import sample_replies
from referrals import guidance, office_answers, referral_consent, referral_pass
from referrals.city import City
from referrals.conversations import Draft
from referrals.lifecycle import Outcome
from referrals.models import Case, Person
from referrals.vocabulary import Kind, OfficeData
from simulator.markup import parse_html
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.factories import a_coordinator

ANA = 9201
CATALOGUE = Catalogue.load(strict=True)
TELLING = re.compile(
    r"violen|violên|agred|agress|maltrat|sexual|famil|famíl|pareja|partner|comisar|crisis|crise|esposo|"
    r"hurt|abuse|enfant",
    re.IGNORECASE,
)
PERSON = {"code": "PZ-K7M-2QX4", "told": True, "quiet": True}

#: Screens that the buttons of a matter of violence lead to, before anything is filed.
SCREENS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("family-violence", {}),
    ("family-violence-where", {}),
    ("justice-which-quiet", {"topics": ["family_violence", "child_support"]}),
    ("justice-which-quiet", {"services": ["comisaria_central", "comisaria_rozo"]}),
    ("justice-office-quiet", {"service": "comisaria_rozo"}),
    ("justice", {"page": 0, "quiet": True}),
    ("justice", {"page": 1, "quiet": True}),
    ("doubt", {"asks": ["report_domestic_violence", "request_justice"]}),
    ("doubt-danger", {"asks": ["report_domestic_violence", "report_conflict"]}),
    ("person-requested", PERSON),
    ("untriaged", PERSON),
    ("untriaged-added", PERSON),
    ("quick-exit", {}),
)
#: What a person hears of a report of violence at home.
OF_A_REPORT: tuple[tuple[str, dict[str, Any]], ...] = (
    ("receipt", {"told": True}),
    ("receipt-incomplete", {"told": True}),
    ("taken", {"name": "Doña Luz"}),
    ("on-the-way", {"name": "Doña Luz"}),
    ("talk-opened", {"name": "Doña Luz"}),
    ("talk", {"name": "Doña Luz", "text": "¿Su esposo sigue en la casa?"}),
    ("talk", {"name": "Doña Luz", "text": "¿Su esposo?", "edited": True}),
    ("talk", {"name": "Doña Luz", "text": "¿Su esposo?", "media_kind": "photo", "file_id": "f"}),
    ("talk", {"name": "Doña Luz", "media_kind": "voice", "file_id": "f"}),
    ("talk", {"name": "Doña Luz", "pin": (3.5, -76.3)}),
    ("talk-ended", {}),
    ("talk-ended", {"reason": "idle"}),
    *(("closed", {"outcome": outcome.value}) for outcome in Outcome),
)


def asked_by(scene: Scene, kind: Kind = Kind.FAMILY_VIOLENCE) -> tuple[Case, Person]:
    case = scene.case(Draft(kind=kind, story="x"))
    assert case.reporter is not None
    return case, case.reporter


def replied(scene: Scene, person: Person, says: list[dict[str, Any]]) -> list[Outgoing]:
    parcel = scene.parcel("reply", to=person, params={"says": says})
    return render(scene.work, parcel, catalogue=CATALOGUE)


def first_line(one: Outgoing) -> str:
    text = one.kwargs.get("text") or one.kwargs.get("caption") or ""
    return parse_html(text)[0].split("\n")[0]


def check(sent: list[Outgoing], title: str) -> None:
    assert sent, title
    for one in sent:
        if one.method.startswith("send_"):
            assert one.kwargs["disable_notification"], title
    assert not TELLING.search(first_line(sent[0])), title


def pressable(one: Outgoing) -> list[object]:
    markup = one.kwargs.get("reply_markup")
    if not isinstance(markup, InlineKeyboardMarkup):
        return []
    return [decode(str(button.callback_data)) for row in markup.inline_keyboard for button in row]


@pytest.fixture(params=CATALOGUE.languages)
def spoken(city: City, request: pytest.FixtureRequest) -> Iterator[Scene]:
    """A scene in each language."""
    with stage(offering(city, *CATALOGUE.languages), request.param) as opened:
        yield opened


class TestTables:
    def test_screens_of_violence_of_whoever_has_told_nothing_yet(self, spoken: Scene) -> None:
        topics = [topic for topic in spoken.work.city.topics if topic.discreet]
        guides = [
            ("justice-guide-quiet", {"topic": topic.id, "turn": turn})
            for topic in topics
            for turn in range(len(topic.to))
        ]
        for say, params in (*SCREENS, *guides):
            sent = replied(spoken, spoken.person(), [{"say": say, "params": params}])
            check(sent, f"{say} {params}")
            if say != "quick-exit":
                assert Menu("exit") in pressable(sent[-1]), say

    def test_notices_about_a_report_of_it(self, spoken: Scene) -> None:
        case, person = asked_by(spoken)
        for say, params in OF_A_REPORT:
            parcel = spoken.parcel(say, to=person, case=case, params=params)
            check(render(spoken.work, parcel, catalogue=CATALOGUE), f"{say} {params}")

    @pytest.mark.parametrize("kind", [Kind.UNTRIAGED, Kind.CONTACT_REQUEST])
    def test_notices_about_another_report_of_the_same_person_that_may_be_about_it(
        self, spoken: Scene, kind: Kind
    ) -> None:
        case, person = asked_by(spoken, kind)
        spoken.case(Draft(kind=Kind.FAMILY_VIOLENCE, story="x")).reporter_id = person.id
        spoken.work.session.flush()
        for say, params in OF_A_REPORT:
            parcel = spoken.parcel(say, to=person, case=case, params=params)
            check(render(spoken.work, parcel, catalogue=CATALOGUE), f"{say} {params}")

    def test_whatever_else_the_assistant_answers_to_whoever_told_of_it_makes_no_sound(
        self, scene: Scene
    ) -> None:
        _, person = asked_by(scene)
        for title, says in sample_replies():
            for one in replied(scene, person, says):
                assert one.kwargs["disable_notification"], title

    def test_all_about_a_referral_because_of_it(self, spoken: Scene) -> None:
        work = spoken.work
        for topic in (one for one in work.city.topics if one.discreet):
            person = spoken.person()
            referral = referral_pass.ask_for(work, topic.id, topic.to[0], by=person)

            def shown(
                say: str,
                to: Person = person,
                number: int = referral.id,
                **more: object,
            ) -> None:
                params = {"referral": number, "referrals": [number], **more}
                parcel = spoken.parcel(say, to=to, params=params)
                check(render(work, parcel, catalogue=CATALOGUE), f"{say} {more}")

            shown("referral-ask")
            shown("referral-one")
            referral_consent.give(work, referral.id, by=person)
            for say in ("referral-pass", "referral-how", "referral-list", "referral-withdraw"):
                shown(say)
            for asked in OfficeData:
                shown("referral-data", what=asked.value)
            office_answers.attended(work, referral.id, service_id=topic.to[0])
            shown("referral-rejected", next=None)
            for what in ("declined", "attended", "not_attended", "wrong_data", "withdrawn"):
                shown("referral-done", what=what)

    def test_a_crisis_is_private_and_heard_since_nobody_at_home_is_to_be_feared(
        self, spoken: Scene
    ) -> None:
        case, person = asked_by(spoken, Kind.CRISIS)
        for say, params in OF_A_REPORT:
            parcel = spoken.parcel(say, to=person, case=case, params=params)
            sent = render(spoken.work, parcel, catalogue=CATALOGUE)
            assert not TELLING.search(first_line(sent[0])), say
            assert not sent[0].kwargs["disable_notification"], say

    def test_others_and_the_team_are_heard(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        assert case.reporter is not None
        says = [{"say": "menu", "params": {}}]
        (menu,) = replied(scene, case.reporter, says)
        assert not menu.kwargs["disable_notification"]
        own, _ = asked_by(scene)
        own.reporter_id = scene.gestor.id
        scene.work.session.flush()
        (alert, *_) = render(scene.work, scene.alert(case), catalogue=CATALOGUE)
        assert not alert.kwargs.get("disable_notification")


class TestChat:
    async def test_which_of_the_comisarias_is_asked_in_quiet_with_the_line_and_a_way_out(
        self, rig: Rig
    ) -> None:
        shown = await write(rig, ANA, "/orientacion dónde queda la comisaría de familia")
        assert shown.params["disable_notification"]
        assert "123" in shown.text.splitlines()[0]
        assert "m:exit" in shown.buttons.values()

    async def test_every_screen_from_a_matter_to_leaving_is_quiet(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        rig.do(lambda work: a_coordinator(work, chat_id=7).id)
        await rig.chat(updates.press(ANA, "g:justice:show:family_violence:0"))
        for label in ("Otro asunto", "Más asuntos", "Antes", "Que una persona", "Salir rápido"):
            await tap(rig, ANA, label)
        assert "Hasta luego" in last(rig, ANA).text
        sent = [one for one in rig.telegram.sent_to(ANA) if one.method == "sendMessage"]
        assert len(sent) == 6
        assert all(one.params["disable_notification"] for one in sent)

    @pytest.mark.parametrize(
        ("say", "params"),
        [
            ("justice-office-quiet", {"service": "comisaria_rozo"}),
            ("justice-which-quiet", {"services": ["comisaria_central", "comisaria_rozo"]}),
            ("justice-guide", {"topic": "fight_armed", "turn": 0}),
            ("doubt-danger", {"asks": ["report_conflict"]}),
            ("doubt", {"asks": ["report_domestic_violence", "request_justice"]}),
            ("doubt", {"asks": ["emotional_crisis"]}),
        ],
    )
    async def test_no_notice_stands_before_the_line_to_call(
        self, rig: Rig, say: str, params: dict[str, Any]
    ) -> None:
        rig.rasa.answer = lambda _turn: [(say, params)]
        shown = await write(rig, ANA, "a qué oficina voy")
        assert "123" in shown.text.splitlines()[0]
        assert rig.words("notice-short")[:20] not in shown.text


def test_a_matter_with_a_line_of_its_own_is_as_urgent_as_it_is(city: City) -> None:
    urgent = {topic.id for topic in city.topics if guidance.is_urgent(city, topic)}
    assert {topic.id for topic in city.topics if topic.discreet} <= urgent
    assert {"fight_armed", "recruitment"} <= urgent
    assert "child_support" not in urgent
    assert guidance.by_page(city, 0, quiet=True) == ("justice", {"page": 0, "quiet": True})


def test_a_doubt_about_nothing_of_the_kind_is_asked_as_before(scene: Scene) -> None:
    says = [{"say": "doubt", "params": {"asks": ["request_justice", "report_conflict"]}}]
    (shown,) = replied(scene, scene.person(), says)
    assert first_line(shown) == CATALOGUE.plain("doubt", "es")
    assert not shown.kwargs["disable_notification"]
    assert Menu("exit") not in pressable(shown)


def test_the_quiet_list_stays_quiet_from_page_to_page(scene: Scene) -> None:
    says = [{"say": "justice", "params": {"page": 1, "quiet": True}}]
    (shown,) = replied(scene, scene.person(), says)
    assert {Go("justice", "list", ("0", "q")), Go("justice", "list", ("2", "q"))} <= set(
        pressable(shown)
    )
