"""Notices as Telegram messages: what a gestor and a resident really read."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup, ReplyKeyboardRemove

from bot.callbacks import Press, decode
from bot.catalogue import Catalogue
from bot.render import Outgoing, render
from bot.render.preview_cases import FIGHT, LONG, NOW, Scene, offering, sample_notices, stage
from bot.render.preview_clock import sample_questions
from referrals import cases, ladder, threads
from referrals.city import City
from referrals.conversations import Draft
from referrals.errors import UnknownCase
from referrals.lifecycle import Outcome
from referrals.models import Case
from referrals.precision import middle_of_square
from referrals.vocabulary import AlertState, Kind, Lane, Rank
from simulator.entities import utf16_length
from simulator.markup import parse_html

CATALOGUE = Catalogue.load(strict=True)
#: Beginnings of words, in any of the languages, that must not stand on a locked phone.
TELLING = (
    "violenc", "violên", "famil", "famíl", "comisar", "crisis", "crise", "détresse", "luz", "gestor",
    "aviso", "caso", "case", "dossier", "reporte", "report", "signalement", "denuncia", "denúncia",
    "complaint", "plainte", "mediat", "mediaci", "mediação", "médiation", "oficina", "office", "órgão",
    "service",
)  # fmt: skip


@pytest.fixture
def scene(city: City) -> Iterator[Scene]:
    with stage(city) as opened:
        yield opened


def sent(scene: Scene, parcel: Any) -> list[Outgoing]:
    return render(scene.work, parcel, catalogue=CATALOGUE)


def words(one: Outgoing) -> str:
    """What a person sees of a message, without markup."""
    return parse_html(one.kwargs.get("text") or one.kwargs.get("caption") or "")[0]


def presses(one: Outgoing) -> list[str]:
    """The verbs of the staff buttons under a message."""
    markup = one.kwargs.get("reply_markup")
    if not isinstance(markup, InlineKeyboardMarkup):
        return []
    found = [decode(str(button.callback_data)) for row in markup.inline_keyboard for button in row]
    return [one.verb for one in found if isinstance(one, Press)]


def to_resident(scene: Scene, case: Case, say: str, **params: Any) -> Outgoing:
    assert case.reporter is not None
    parcel = scene.parcel(say, to=case.reporter, case=case, params=params)
    (only,) = sent(scene, parcel)
    return only


def check(one: Outgoing) -> None:
    """Telegram takes the message."""
    text, caption = one.kwargs.get("text"), one.kwargs.get("caption")
    if text is not None:
        plain, _ = parse_html(text)
        assert 0 < utf16_length(plain) <= 4096
        assert plain.strip()
        assert one.kwargs["parse_mode"] == "HTML"
        assert one.kwargs["link_preview_options"].is_disabled
    if caption is not None:
        assert utf16_length(parse_html(caption)[0]) <= 1024


class TestAlert:
    def test_a_fight_going_on_now(self, scene: Scene) -> None:
        case = scene.case(FIGHT, files=("photo", "photo", "voice"))
        (card,) = sent(scene, scene.alert(case))
        assert case.reporter is not None
        assert words(card) == (
            f"🟠 URGENTE · Conflicto · {case.code}\n"
            "Tema: pelea\n"
            "📍 Caimitos · sector 1 (Comuna 1 - Caimitos)\n"
            "Señas: por la cancha, al lado de la tienda\n"
            "📐 El punto es aproximado, de una cuadra.\n"
            "🕒 hoy 3:40 p. m. · está pasando ahora\n"
            "Peligro: no se sabe si hay armas o heridos\n"
            f"👤 Avisa: {case.reporter.alias}\n"
            "\n"
            "Unos muchachos de dos cuadras se están tirando piedra en la cancha.\n"
            "\n"
            "📎 Abajo: 2 fotos, 1 nota de voz y el punto en el mapa\n"
            "\n"
            "Nadie lo ha tomado todavía.\n"
            "Por qué le llegó: usted atiende este sector."
        )
        assert presses(card) == ["ack", "go", "talk", "ref", "end"]
        assert card.is_card
        assert card.kwargs["protect_content"]

    def test_a_card_that_is_shown_again_does_not_say_that_files_follow(self, scene: Scene) -> None:
        parcel = scene.alert(scene.case(FIGHT, files=("photo",)))
        (again,) = sent(scene, replace(parcel, lane=Lane.CONVERSATION))
        assert again.is_card
        assert "📎 Tiene: 1 foto y el punto en el mapa" in words(again)

    def test_a_life_in_danger_has_the_emergency_line_above_the_story(self, scene: Scene) -> None:
        draft = replace(FIGHT, danger="wounded", story="Hay un herido")
        text = words(sent(scene, scene.alert(scene.case(draft, emergency=True)))[0])
        assert text.startswith("🔴 VIDA EN PELIGRO · Conflicto")
        assert text.index("llamaron al 123. No vaya solo") < text.index("Hay un herido")
        assert "⚠️ hay heridos" in text
        assert "Aquí no se ofrece mediación. Cuando hay violencia no se media" in text

    def test_violence_in_the_family_is_never_mediated_and_nobody_sets_out(
        self, scene: Scene
    ) -> None:
        draft = Draft(kind=Kind.FAMILY_VIOLENCE, story="Quiere que le escriban")
        card = sent(scene, scene.alert(scene.case(draft)))[0]
        assert "Aquí no se ofrece mediación." in words(card)
        assert "No avise ni reúna a quien agrede. No vaya a la casa." in words(card)
        assert presses(card) == ["ack", "talk", "ref", "end"]

    def test_a_loose_cable_keeps_everybody_away(self, scene: Scene) -> None:
        draft = Draft(kind=Kind.DARK_SPOT, category="loose_cable", story="x", barrio_id="caimitos")
        text = words(sent(scene, scene.alert(scene.case(draft)))[0])
        assert "Tema: Cable suelto" in text
        assert "nadie se acerque" in text
        assert "mediación" not in text

    def test_a_story_told_by_voice_says_so(self, scene: Scene) -> None:
        case = scene.case(replace(FIGHT, story="🎤"), files=("voice",))
        assert "Lo contó en una nota de voz." in words(sent(scene, scene.alert(case))[0])

    def test_an_unfinished_report_says_so(self, scene: Scene) -> None:
        case = scene.case(Draft(kind=Kind.CONFLICT, barrio_id="caimitos"), incomplete=True)
        text = words(sent(scene, scene.alert(case))[0])
        assert "No alcanzó a contar qué pasa." in text
        assert "Reporte incompleto" in text

    @pytest.mark.parametrize("language", CATALOGUE.languages)
    @pytest.mark.parametrize(
        ("kind", "incomplete", "says"),
        [
            (Kind.DARK_SPOT, False, False),
            (Kind.ENVIRONMENT, False, False),
            (Kind.CONTACT_REQUEST, False, False),
            (Kind.FAMILY_VIOLENCE, False, False),
            (Kind.DARK_SPOT, True, True),
            (Kind.CONFLICT, False, True),
        ],
    )
    def test_a_missing_story_is_missed_only_where_one_was_to_be_told(
        self, city: City, language: str, kind: Kind, incomplete: bool, says: bool
    ) -> None:
        with stage(offering(city, *CATALOGUE.languages), language) as scene:
            draft = Draft(kind=kind, category="flickering", barrio_id="caimitos")
            case = scene.case(draft, incomplete=incomplete)
            for say in ("alert", "card", "news"):
                text = words(sent(scene, scene.alert(case, say))[0])
                assert (CATALOGUE.plain("no-story", language) in text) is says
                assert "\n\n\n" not in text

    def test_a_reporter_who_cannot_be_reached_is_not_offered_a_talk(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        assert case.reporter is not None
        case.reporter.blocked_at = scene.work.now
        assert "talk" not in presses(sent(scene, scene.alert(case))[0])

    @pytest.mark.parametrize(
        ("draft", "why"),
        [
            (FIGHT, "usted atiende este sector"),
            (replace(FIGHT, barrio_id=None), "no se sabe de qué barrio es"),
            (replace(FIGHT, barrio_id="guanabanal"), "este sector no tiene quien reciba ahora"),
            (Draft(kind=Kind.UNTRIAGED, story="x"), "este tema va directo a coordinación"),
            (Draft(kind=Kind.CRISIS, story="x"), "este tema va directo a coordinación"),
        ],
    )
    def test_it_says_why_it_came(self, scene: Scene, draft: Draft, why: str) -> None:
        if draft.barrio_id == "guanabanal":
            other = next(one for one in scene.work.city.clusters if one.id != 1)
            draft = replace(draft, barrio_id=other.barrios[0])
        text = words(sent(scene, scene.alert(scene.case(draft)))[0])
        assert f"Por qué le llegó: {why}." in text

    def test_the_backup_and_the_coordinator_hear_that_nobody_answered(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        ladder.send_out(scene.work, case, start=Rank.BACKUP)
        ladder.send_out(scene.work, case, start=Rank.COORDINATOR)
        _, backup, coordinator = case.alerts
        to_backup = scene.parcel("alert", to=scene.backup, alert=backup)
        to_coordinator = scene.parcel("alert", to=scene.coordinator, alert=coordinator)
        assert "usted es suplente" in words(sent(scene, to_backup)[0])
        assert "nadie del sector ha respondido" in words(sent(scene, to_coordinator)[0])

    def test_an_alert_that_comes_after_somebody_took_it_has_no_buttons_and_nothing_below(
        self, scene: Scene
    ) -> None:
        case = scene.case(replace(FIGHT, story=LONG), files=("photo",))
        case.alerts[0].state = AlertState.SUPERSEDED
        (only,) = sent(scene, scene.alert(case))
        assert only.is_card
        assert presses(only) == []
        assert "Lo tiene otra persona." in words(only)
        assert "Abajo" not in words(only)

    def test_an_alert_without_its_case_is_an_error(self, scene: Scene) -> None:
        with pytest.raises(UnknownCase):
            sent(scene, scene.parcel("alert", to=scene.gestor))


def attached(scene: Scene, case: Case) -> list[Outgoing]:
    """What of a case's files and pin its first receiver gets, as rows of their own."""
    alert = case.alerts[0]
    to = alert.staff.person
    rows = [
        scene.parcel("pin", to=to, alert=alert),
        *(
            scene.parcel("media", to=to, alert=alert, params={"media": media.id})
            for media in case.media
        ),
    ]
    return [one for row in rows for one in sent(scene, row)]


class TestAttachments:
    def test_each_is_one_protected_message_that_says_whose_it_is(self, scene: Scene) -> None:
        case = scene.case(FIGHT, files=("photo", "voice"))
        case.alerts[0].message_id = 77
        pin, photo, voice = attached(scene, case)
        assert [one.method for one in (pin, photo, voice)] == [
            "send_location", "send_photo", "send_voice",
        ]  # fmt: skip
        assert (pin.kwargs["latitude"], pin.kwargs["longitude"]) == middle_of_square(
            3.5394, -76.3036
        )
        under = pin.kwargs["reply_parameters"]
        assert (under.message_id, under.allow_sending_without_reply) == (77, True)
        assert words(photo) == words(voice) == f"Caso {case.code}"
        assert all(one.kwargs["protect_content"] for one in (pin, photo, voice))
        assert not any(one.is_card for one in (pin, photo, voice))

    def test_a_pin_without_a_card_to_answer_has_a_title(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        case.alerts[0].message_id = None
        for alert in (case.alerts[0], None):
            parcel = scene.parcel("pin", to=scene.gestor, case=case, alert=alert)
            title, pin = sent(scene, parcel)
            assert words(title) == f"Caso {case.code}: el punto en el mapa"
            assert "reply_parameters" not in pin.kwargs
            assert pin.kwargs["protect_content"]

    @pytest.mark.parametrize(
        "state", [AlertState.SUPERSEDED, AlertState.ENDED, AlertState.UNDELIVERABLE]
    )
    def test_nothing_goes_to_who_has_no_right_to_the_case_any_more(
        self, scene: Scene, state: AlertState
    ) -> None:
        case = scene.case(FIGHT, files=("photo", "hologram"))
        case.alerts[0].state = state
        assert attached(scene, case) == []

    def test_nothing_goes_to_the_others_once_somebody_has_the_case(self, scene: Scene) -> None:
        case = scene.case(FIGHT, files=("photo",))
        ladder.send_out(scene.work, case, start=Rank.BACKUP)
        cases.acknowledge(scene.work, case.alerts[1].id, by=scene.backup)
        assert attached(scene, case) == []

    def test_nothing_goes_out_once_the_case_is_closed(self, scene: Scene) -> None:
        case = scene.case(FIGHT, files=("photo",))
        cases.close(scene.work, case.alerts[0].id, by=scene.gestor, outcome=Outcome.POLICE)
        assert attached(scene, case) == []

    def test_a_kind_of_file_that_is_not_known_is_said(self, scene: Scene) -> None:
        case = scene.case(replace(FIGHT, pin=None), files=("hologram", "video_note"))
        found = attached(scene, case)
        assert [one.method for one in found] == ["send_message", "send_message", "send_video_note"]
        assert "que no puedo mostrar" in words(found[0])
        assert "caption" not in found[2].kwargs

    def test_a_file_that_is_gone_is_not_missed(self, scene: Scene) -> None:
        alert = scene.case(FIGHT).alerts[0]
        parcel = scene.parcel("media", to=scene.gestor, alert=alert, params={"media": 999_999})
        assert sent(scene, parcel) == []


class TestLongAndHostile:
    def test_a_story_of_4096_with_emoji_goes_on_below_the_card_and_loses_nothing(
        self, scene: Scene
    ) -> None:
        story = ("😡 Otra vez la misma pelea de siempre. " * 110)[:4000].strip()
        case = scene.case(replace(FIGHT, story=story, pin=None))
        card, rest = sent(scene, scene.alert(case))
        check(card)
        check(rest)
        assert "… (sigue)" in words(card)
        assert words(rest).startswith(f"{case.code} … sigue\n")
        told = words(card).split("\n\n")[1].removesuffix(" … (sigue)")
        below = words(rest).split("\n", 1)[1]
        assert f"{told} {below}".split() == story.split()

    def test_the_edited_card_is_one_message_without_the_rest(self, scene: Scene) -> None:
        case = scene.case(replace(FIGHT, story=LONG, place=LONG))
        (card,) = sent(scene, scene.alert(case, "card"))
        check(card)
        assert card.method == "edit_message_text"
        assert utf16_length(words(card)) > 3500

    def test_markup_in_what_is_told_is_only_letters(self, scene: Scene) -> None:
        evil = '</b><a href="tg://user?id=1">x</a> & <script> &lt;'
        case = scene.case(replace(FIGHT, story=evil, place=evil, barrio_id=None))
        assert case.reporter is not None
        case.reporter.alias = "<i>Lulo</i> & 3"
        card = sent(scene, scene.alert(case))[0]
        check(card)
        assert words(card).count(evil) == 2
        assert "👤 Avisa: <i>Lulo</i> & 3" in words(card)
        _, entities = parse_html(card.kwargs["text"])
        assert {entity["type"] for entity in entities} == {"bold"}

    def test_half_a_character_does_not_break_the_message(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        parcel = scene.parcel(
            "talk",
            to=scene.gestor,
            case=case,
            params={"name": "a", "from_reporter": True, "text": "\ud83d x\u202e"},
        )
        (only,) = sent(scene, parcel)
        only.kwargs["text"].encode()

    @settings(max_examples=25)
    @given(
        story=st.text(st.characters(exclude_categories=["Cs"]))
        | st.text("<&>😀é \n", max_size=6000),
        place=st.text(st.characters(exclude_categories=["Cs"]), max_size=400),
        copies=st.sampled_from([1, 1, 40, 400]),
    )
    def test_any_story_gives_valid_messages(
        self, city: City, story: str, place: str, copies: int
    ) -> None:
        with stage(city) as scene:
            told = (story * copies)[:12_000]
            case = scene.case(replace(FIGHT, story=told, place=place, happening=None))
            for say in ("alert", "card", "news"):
                found = sent(scene, scene.alert(case, say))
                assert found
                for one in found:
                    check(one)

    @settings(max_examples=25)
    @given(
        text=st.text(st.characters(exclude_categories=["Cs"]), max_size=5000),
        kind=st.sampled_from(["photo", "voice", "video_note", "document", None]),
    )
    def test_anything_said_in_a_talk_gives_valid_messages(
        self, city: City, text: str, kind: str | None
    ) -> None:
        with stage(city) as scene:
            params = {"name": "Lulo 3", "from_reporter": True, "text": text, "media_kind": kind,
                      "file_id": "f"}  # fmt: skip
            case = scene.case(FIGHT)
            for one in sent(scene, scene.parcel("talk", to=scene.gestor, case=case, params=params)):
                check(one)
                assert one.kwargs["protect_content"]


class TestCard:
    def test_nothing_is_edited_before_the_alert_has_arrived(self, scene: Scene) -> None:
        parcel = scene.alert(scene.case(FIGHT), "card")
        scene.work.session.flush()
        alert = scene.case(FIGHT).alerts[0]
        assert sent(scene, scene.parcel("card", to=scene.gestor, alert=alert)) == []
        assert sent(scene, parcel) != []

    def test_it_follows_the_case(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        alert = case.alerts[0]

        def now() -> tuple[str, list[str]]:
            (card,) = sent(scene, scene.alert(case, "card"))
            assert card.kwargs["message_id"] == 500
            return words(card).rsplit("\n\n", 1)[1], presses(card)

        cases.acknowledge(scene.work, alert.id, by=scene.gestor)
        assert now() == ("✋ Lo tomó usted.", ["go", "talk", "ref", "end"])
        cases.set_out(scene.work, alert.id, by=scene.gestor)
        assert now() == ("✋ Lo tomó usted.\n🚶 En camino.", ["talk", "ref", "end"])
        threads.open_by_press(scene.work, alert.id, by=scene.gestor)
        assert now()[0] == "✋ Lo tomó usted.\n🚶 En camino.\n💬 En conversación."
        cases.close(scene.work, alert.id, by=scene.gestor, outcome=Outcome.POLICE)
        assert now() == ("✅ Cerrado: pasó a la Policía", [])

    def test_whoever_came_too_late_sees_who_took_it_and_has_no_buttons(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        ladder.send_out(scene.work, case, start=Rank.BACKUP)
        cases.acknowledge(scene.work, case.alerts[0].id, by=scene.gestor)
        case.alerts[1].message_id = 9
        parcel = scene.parcel("card", to=scene.backup, alert=case.alerts[1])
        (card,) = sent(scene, parcel)
        assert words(card).endswith("Lo tomó Marleny.")
        assert "reply_markup" not in card.kwargs

    def test_news_has_the_buttons_of_the_card_and_is_not_the_card(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        (news,) = sent(scene, scene.alert(case, "news"))
        assert words(news).startswith(f"🔔 Hay más información del caso {case.code}")
        assert "tirando piedra" in words(news)
        assert presses(news) == ["ack", "go", "talk", "ref", "end"]
        assert not news.is_card


class TestMoments:
    @pytest.mark.parametrize(
        ("before", "read"),
        [
            (timedelta(0), "hoy 3:40 p. m."),
            (timedelta(hours=4), "hoy 11:40 a. m."),
            (timedelta(hours=15, minutes=40), "hoy 12:00 a. m."),
            (timedelta(hours=15, minutes=41), "ayer 11:59 p. m."),
            (timedelta(days=2), "20 de noviembre, 3:40 p. m."),
        ],
    )
    def test_a_moment_reads_as_on_a_wall_in_the_city(
        self, city: City, before: timedelta, read: str
    ) -> None:
        with stage(city) as scene:
            case = scene.case(FIGHT)
            case.created_at = NOW - before
            assert f"🕒 {read} ·" in words(sent(scene, scene.alert(case))[0])

    def test_midnight_in_london_is_still_yesterday_evening_in_palmira(self, city: City) -> None:
        with stage(city, now=datetime(2026, 11, 23, 0, 30, tzinfo=UTC)) as scene:
            assert "hoy 7:30 p. m." in words(sent(scene, scene.alert(scene.case(FIGHT)))[0])


class TestResident:
    def test_the_receipt_gives_code_next_step_and_line_and_takes_the_keyboard_away(
        self, scene: Scene
    ) -> None:
        case = scene.case(FIGHT)
        receipt = to_resident(scene, case, "receipt", told=True)
        assert words(receipt) == (
            f"✅ Recibido. Su código es {case.code}.\n\n"
            "El aviso ya le llegó a quien atiende ese sector. Cuando lo reciba, se lo digo por aquí.\n\n"
            "Si se pone peor o alguien corre peligro, llame al 123.\n\n"
            "Para saber cómo va, escriba el código. Para hablar con una persona o para otra cosa, "
            "escriba «menú»."
        )
        assert isinstance(receipt.kwargs["reply_markup"], ReplyKeyboardRemove)
        assert not receipt.kwargs["protect_content"]

    def test_when_nobody_could_be_told_the_receipt_says_so(self, scene: Scene) -> None:
        for one in (scene.gestor, scene.backup, scene.coordinator):
            one.blocked_at = scene.work.now
        text = words(to_resident(scene, scene.case(FIGHT), "receipt", told=False))
        assert "En este momento no hay quien lo reciba." in text
        assert "ya le llegó" not in text

    def test_a_case_of_no_known_barrio_is_with_the_coordination(self, scene: Scene) -> None:
        case = scene.case(replace(FIGHT, barrio_id=None))
        assert "a la coordinación de PAZOS" in words(to_resident(scene, case, "receipt", told=True))

    def test_a_dark_spot_is_spoken_of_as_a_thing_to_mend(self, scene: Scene) -> None:
        draft = Draft(kind=Kind.DARK_SPOT, category="pole_down", story="x", barrio_id="caimitos")
        text = words(to_resident(scene, scene.case(draft), "receipt", told=True))
        assert "la oficina que arregla" in text
        assert "No se acerque al poste" in text
        assert "Si se pone peor" not in text

    @pytest.mark.parametrize("language", CATALOGUE.languages)
    @pytest.mark.parametrize("kind", [Kind.FAMILY_VIOLENCE, Kind.CRISIS])
    def test_the_first_line_tells_nothing_to_who_looks_at_a_locked_phone(
        self, city: City, kind: Kind, language: str
    ) -> None:
        quiet: dict[str, dict[str, Any]] = {
            "receipt": {"told": True},
            "receipt-incomplete": {"told": True},
            "taken": {"name": "Doña Luz"},
            "on-the-way": {"name": "Doña Luz"},
            "talk-opened": {"name": "Doña Luz"},
            "talk": {"name": "Doña Luz", "from_reporter": False, "text": "hola"},
            "talk-ended": {},
            "referred": {"service": "comisaria_central", "pass": "PZ-317-5550"},
            "closed": {"outcome": "mediated"},
        }
        with stage(offering(city, *CATALOGUE.languages), language) as scene:
            case = scene.case(Draft(kind=kind, story="x"))
            for say, params in quiet.items():
                first = words(to_resident(scene, case, say, **params)).split("\n")[0].lower()
                for telling in TELLING:
                    assert telling not in first, (say, first)

    @pytest.mark.parametrize(
        ("say", "params"),
        [
            ("taken", {"name": "Doña Luz"}),
            ("talk-opened", {"name": "Doña Luz"}),
            ("talk", {"name": "Doña Luz", "from_reporter": False, "text": "hola"}),
            ("talk", {"name": "Doña Luz", "media_kind": "photo", "file_id": "f"}),
            ("talk", {"name": "Doña Luz", "media_kind": "sticker", "file_id": "f"}),
            ("talk", {"name": "Doña Luz", "pin": (3.5, -76.3)}),
            ("talk-ended", {}),
            ("closed", {"outcome": "mediated"}),
        ],
    )
    def test_messages_about_violence_in_the_family_make_no_sound(
        self, scene: Scene, say: str, params: dict[str, Any]
    ) -> None:
        for draft, silent in ((Draft(kind=Kind.FAMILY_VIOLENCE, story="x"), True), (FIGHT, False)):
            case = scene.case(draft)
            assert case.reporter is not None
            parcel = scene.parcel(say, to=case.reporter, case=case, params=params)
            sent = render(scene.work, parcel, catalogue=CATALOGUE)
            assert [one.kwargs["disable_notification"] for one in sent] == [silent] * len(sent)

    def test_what_the_reporter_says_makes_a_sound_with_the_gestor(self, scene: Scene) -> None:
        case = scene.case(Draft(kind=Kind.FAMILY_VIOLENCE, story="x"))
        params = {"name": "Guadua 4", "from_reporter": True, "text": "ayuda"}
        parcel = scene.parcel("talk", to=scene.gestor, case=case, params=params)
        (sent,) = render(scene.work, parcel, catalogue=CATALOGUE)
        assert sent.kwargs["disable_notification"] is False

    def test_a_referral_says_what_is_missing_and_gives_the_code(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        params = {"service": "comisaria_central", "pass": "PZ-317-5550"}
        text = words(to_resident(scene, case, "referred", **params))
        assert "Comisaría de Familia Central" in text
        assert "24 horas" in text
        assert "No tengo: dirección exacta, teléfono, costo y qué llevar." in text
        assert "Estos datos están sin confirmar." in text
        assert "Diga o muestre este código: PZ-317-5550" in text

    def test_an_office_that_left_the_directory_is_said(self, scene: Scene) -> None:
        params = {"service": "gone", "pass": "PZ-317-5550"}
        text = words(to_resident(scene, scene.case(FIGHT), "referred", **params))
        assert "ya no está en el directorio" in text

    @pytest.mark.parametrize("outcome", list(Outcome))
    def test_every_closing_says_how_to_say_that_it_is_not_solved(
        self, scene: Scene, outcome: Outcome
    ) -> None:
        case = scene.case(FIGHT)
        text = words(to_resident(scene, case, "closed", outcome=outcome.value))
        assert text.endswith(f"escríbame otra vez y ponga el código {case.code}.")


class TestTalk:
    def test_words_carry_the_name_and_are_protected(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        one = to_resident(scene, case, "talk", name="Marleny", from_reporter=False, text="Hola <3")
        assert one.kwargs["text"] == "<b>Marleny:</b> Hola &lt;3"
        assert one.kwargs["protect_content"]

    def test_a_photo_is_copied_with_its_words(self, scene: Scene) -> None:
        params = {"name": "Lulo 3", "text": "mire", "media_kind": "photo", "file_id": "F",
                  "from_reporter": True}  # fmt: skip
        parcel = scene.parcel("talk", to=scene.gestor, case=scene.case(FIGHT), params=params)
        (only,) = sent(scene, parcel)
        assert (only.method, only.kwargs["photo"]) == ("send_photo", "F")
        assert only.kwargs["caption"] == "<b>Lulo 3:</b> mire"

    def test_a_pin_comes_with_the_name(self, scene: Scene) -> None:
        params = {"name": "Lulo 3", "pin": [3.5, -76.3], "from_reporter": True}
        parcel = scene.parcel("talk", to=scene.gestor, case=scene.case(FIGHT), params=params)
        named, pin = sent(scene, parcel)
        assert words(named) == "Lulo 3"
        assert pin.kwargs["latitude"] == 3.5

    def test_each_side_hears_the_end_in_its_own_words(self, scene: Scene) -> None:
        case = scene.case(FIGHT)
        assert "escríbame" in words(to_resident(scene, case, "talk-ended"))
        parcel = scene.parcel("talk-ended", to=scene.gestor, case=case)
        assert "ya no le llega" in words(sent(scene, parcel)[0])

    def test_staff_are_told_not_to_bring_in_the_aggressor(self, scene: Scene) -> None:
        case = scene.case(Draft(kind=Kind.FAMILY_VIOLENCE, story="x"))
        params = {"alias": "Lulo 3"}
        parcel = scene.parcel("talk-opened-staff", to=scene.coordinator, case=case, params=params)
        assert "No proponga mediar" in words(sent(scene, parcel)[0])


class TestAll:
    @pytest.mark.parametrize("language", CATALOGUE.languages)
    def test_every_sample_is_taken_by_telegram(self, city: City, language: str) -> None:
        with stage(offering(city, *CATALOGUE.languages), language) as scene:
            titles = set()
            for title, parcel in chain(sample_questions(scene), sample_notices(scene)):
                titles.add(title)
                for one in sent(scene, parcel):
                    check(one)
            assert len(titles) > 50

    def test_the_receiver_is_spoken_to_in_their_language(self, city: City) -> None:
        with stage(city, "en") as scene:
            text = words(to_resident(scene, scene.case(FIGHT), "receipt", told=True))
            assert text.startswith("✅ Received. Your code is")

    def test_a_language_that_the_city_lacks_falls_back(self, city: City) -> None:
        with stage(city, "fr") as scene:
            text = words(to_resident(scene, scene.case(FIGHT), "receipt", told=True))
            assert text.startswith("✅ Recibido")

    def test_no_message_shows_an_id(self, scene: Scene) -> None:
        scene.gestor.id, card = scene.gestor.id, sent(scene, scene.alert(scene.case(FIGHT)))[0]
        assert "sample:" not in words(card)
        assert "None" not in words(card)
