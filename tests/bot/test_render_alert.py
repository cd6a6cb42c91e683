"""The alert: what a gestor reads first, and what was sent along."""

from dataclasses import replace

import pytest

from bot.render import Outgoing
from bot.render.preview_cases import FIGHT, LONG, Scene, offering, stage
from referrals import cases, ladder
from referrals.city import City
from referrals.conversations import Draft
from referrals.errors import UnknownCase
from referrals.lifecycle import Outcome
from referrals.models import Case
from referrals.notices import Notice
from referrals.precision import middle_of_square
from referrals.vocabulary import AlertState, Kind, Lane, Rank
from tests.bot.rendering import CATALOGUE, presses, sent, words


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

    def test_told_again_it_is_a_new_card_that_says_that_nobody_took_it(self, scene: Scene) -> None:
        case = scene.case(replace(FIGHT, danger="wounded"), files=("photo",))
        again = replace(scene.alert(case), notice=Notice("alert", {"again": 2}))
        (card,) = sent(scene, again)
        assert card.is_card
        assert words(card).startswith("🔁 Nadie ha tomado este caso. Se avisa otra vez (2).\n\n🔴")
        assert "📎 Tiene: 1 foto" in words(card)
        assert presses(card)[0] == "ack"

    def test_what_somebody_took_meanwhile_is_not_told_again(self, scene: Scene) -> None:
        case = scene.case(replace(FIGHT, danger="wounded"))
        again = replace(scene.alert(case), notice=Notice("alert", {"again": 1}))
        cases.acknowledge(scene.work, case.alerts[0].id, by=case.alerts[0].staff.person)
        assert sent(scene, again) == []

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
