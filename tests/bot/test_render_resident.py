"""What residents read of their case, and both sides of a talk."""

from dataclasses import replace
from typing import Any

import pytest
from telegram import ReplyKeyboardRemove

from bot.render import render
from bot.render.preview_cases import FIGHT, Scene, offering, stage
from bot.render.sending import FEARED
from referrals.city import City
from referrals.conversations import Draft
from referrals.lifecycle import Outcome
from referrals.vocabulary import Kind
from tests.bot.rendering import CATALOGUE, TELLING, sent, to_resident, words


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
    @pytest.mark.parametrize(
        ("kind", "category"),
        [
            (Kind.FAMILY_VIOLENCE, None),
            (Kind.CRISIS, None),
            *((Kind.CONFLICT, one) for one in sorted(FEARED)),
        ],
    )
    def test_the_first_line_tells_nothing_to_who_looks_at_a_locked_phone(
        self, city: City, kind: Kind, category: str | None, language: str
    ) -> None:
        quiet: dict[str, dict[str, Any]] = {
            "receipt": {"told": True},
            "receipt-incomplete": {"told": True},
            "taken": {"name": "Doña Luz"},
            "on-the-way": {"name": "Doña Luz"},
            "talk-opened": {"name": "Doña Luz"},
            "talk": {"name": "Doña Luz", "from_reporter": False, "text": "hola"},
            "talk-ended": {},
            "closed": {"outcome": "mediated"},
        }
        with stage(offering(city, *CATALOGUE.languages), language) as scene:
            case = scene.case(Draft(kind=kind, category=category, story="x"))
            for say, params in quiet.items():
                first = words(to_resident(scene, case, say, **params)).split("\n")[0].lower()
                for telling in TELLING:
                    assert telling not in first, (say, first)

    def test_of_whom_people_are_afraid_everything_is_told_below_the_first_line(
        self, scene: Scene
    ) -> None:
        case = scene.case(Draft(kind=Kind.CONFLICT, category="gang", story="x"))
        told = {
            "taken": "Doña Luz recibió su aviso",
            "on-the-way": "Usted no se acerque ni se meta",
            "closed": "hubo una mediación",
            "receipt-incomplete": "Mandé lo que alcanzó a contarme",
        }
        for say, below in told.items():
            text = words(to_resident(scene, case, say, name="Doña Luz", outcome="mediated"))
            assert below in text.partition("\n\n")[2], say

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

    @pytest.mark.parametrize("outcome", list(Outcome))
    @pytest.mark.parametrize(
        ("language", "own", "joined"),
        [
            ("es", "Su caso", "El reporte"),
            ("en", "Your case", "The report"),
            ("pt", "Seu caso", "O aviso"),
            ("fr", "Votre dossier", "Le signalement"),
        ],
    )
    def test_who_only_joined_hears_of_the_report_and_not_of_a_case_of_theirs(
        self, city: City, language: str, own: str, joined: str, outcome: Outcome
    ) -> None:
        with stage(offering(city, *CATALOGUE.languages), language) as scene:
            case = scene.case(Draft(kind=Kind.DARK_SPOT, category="flickering"))
            params = {"outcome": outcome.value}
            mine = words(to_resident(scene, case, "closed", **params))
            theirs = words(to_resident(scene, case, "closed", neighbour=True, **params))
            assert mine.startswith(f"{own} {case.code}")
            assert theirs == mine.replace(own, joined, 1)

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
