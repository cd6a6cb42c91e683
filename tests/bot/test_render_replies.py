"""Replies of a conversation: parts joined into one message, the city's facts in place, nothing too long."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.catalogue import Catalogue
from bot.render import Outgoing, render, render_reply
from bot.render.preview_cases import stage
from bot.render.preview_replies import CODE, sample_replies
from referrals.city import City
from simulator.entities import utf16_length
from simulator.markup import parse_html

CATALOGUE = Catalogue.load(strict=True)


def replied(
    city: City, *says: tuple[str, Mapping[str, Any]], language: str = "es"
) -> list[Outgoing]:
    return render_reply(
        [{"say": say, "params": dict(params)} for say, params in says],
        language=language,
        city=city,
        catalogue=CATALOGUE,
        conversation=12,
        turn=3,
    )


def words(city: City, say: str, language: str = "es", **params: Any) -> str:
    return "\n\n".join(
        parse_html(one.kwargs["text"])[0] for one in replied(city, (say, params), language=language)
    )


class TestJoining:
    def test_parts_become_one_message_with_the_last_keyboard(self, city: City) -> None:
        (only,) = replied(city, ("media-kept", {"kind": "pin"}), ("privacy", {}), ("ask-where", {}))
        text = parse_html(only.kwargs["text"])[0]
        assert text.startswith("Recibí el punto en el mapa. Va con su reporte.\n\nQuién ve")
        assert text.endswith("Puede añadir una esquina o un lugar conocido.")
        assert isinstance(only.kwargs["reply_markup"], ReplyKeyboardMarkup)

    def test_a_part_without_keyboard_leaves_the_one_before(self, city: City) -> None:
        (only,) = replied(city, ("menu", {}), ("media-kept", {"kind": "photo"}))
        assert isinstance(only.kwargs["reply_markup"], InlineKeyboardMarkup)

    def test_what_is_answered_by_the_receipt_says_nothing(self, city: City) -> None:
        assert replied(city, ("receipt-follows", {})) == []

    def test_a_reply_out_of_the_outbox_answers_its_own_turn(self, city: City) -> None:
        with stage(city) as scene:
            params = {"says": [{"say": "ask-danger", "params": {}}], "conversation": 77, "turn": 5}
            parcel = scene.parcel("reply", to=scene.gestor, params=params)
            (only,) = render(scene.work, parcel, catalogue=CATALOGUE)
        markup = only.kwargs["reply_markup"]
        assert isinstance(markup, InlineKeyboardMarkup)
        assert str(markup.inline_keyboard[0][0].callback_data).startswith("r:77:5:affirm:")

    def test_any_other_notice_is_words_and_parameters(self, city: City) -> None:
        with stage(city) as scene:
            parcel = scene.parcel("untriaged-added", to=scene.gestor, params={"code": CODE})
            (only,) = render(scene.work, parcel, catalogue=CATALOGUE)
        assert CODE in only.kwargs["text"]

    @pytest.mark.parametrize("language", CATALOGUE.languages)
    def test_every_sample_is_taken_by_telegram(self, city: City, language: str) -> None:
        for title, says in sample_replies():
            sent = render_reply(says, language=language, city=city, catalogue=CATALOGUE)
            assert sent, title
            for one in sent:
                plain, _ = parse_html(one.kwargs["text"])
                assert utf16_length(plain) <= 4096, title
                assert "None" not in plain, title
                assert "{" not in plain, title

    @pytest.mark.parametrize("language", CATALOGUE.languages)
    def test_no_screen_asks_more_than_two_questions(self, city: City, language: str) -> None:
        for title, says in sample_replies():
            for one in render_reply(says, language=language, city=city, catalogue=CATALOGUE):
                assert one.kwargs["text"].count("?") <= 2 or "choose" in title, title


class TestSummary:
    def test_it_reads_back_what_was_told_and_is_the_residents_own(self, city: City) -> None:
        params = {
            "kind": "conflict", "story": "Se están amenazando <ya>", "barrio": "Zamorano",
            "place": "por la cancha", "has_pin": True, "happening": "now", "danger": "none",
            "category": "", "media": 1,
        }  # fmt: skip
        (only,) = replied(city, ("summary", params))
        assert not only.kwargs["protect_content"]
        assert parse_html(only.kwargs["text"])[0] == (
            "Esto es lo que voy a enviar\n\n"
            "Asunto: Conflicto\n"
            "Lo que pasa: Se están amenazando <ya>\n"
            "Lugar: Zamorano, por la cancha\n"
            "Cuándo: está pasando ahora\n"
            "Peligro: sin armas ni heridos\n"
            "También va: 1 archivo y el punto en el mapa\n\n"
            "Antes de enviar puede mandar una foto, una nota de voz o el punto en el mapa. "
            "¿Lo envío así?"
        )

    def test_a_dark_spot_has_its_fault_and_no_danger(self, city: City) -> None:
        text = words(city, "summary", kind="dark_spot", category="flickering", barrio="caimitos",
                     happening="", danger="unknown")  # fmt: skip
        assert "Daño: Titila" in text
        assert "Lugar: Caimitos" in text
        assert "Peligro" not in text

    @settings(max_examples=80)
    @given(
        story=st.text(st.characters(exclude_categories=["Cs"])),
        place=st.text(st.characters(exclude_categories=["Cs"])),
        copies=st.sampled_from([1, 50, 1000]),
    )
    def test_whatever_was_told_is_one_message(
        self, city: City, story: str, place: str, copies: int
    ) -> None:
        params = {"kind": "conflict", "story": (story * copies)[:12_000],
                  "place": (place * copies)[:9000], "barrio": ""}  # fmt: skip
        (only,) = replied(city, ("summary", params))
        assert utf16_length(parse_html(only.kwargs["text"])[0]) <= 4096


class TestFacts:
    def test_the_lines_for_family_violence_are_the_citys(self, city: City) -> None:
        text = words(city, "family-violence")
        assert text.startswith("Si corre peligro ahora, llame al 123.\n")
        assert "📞 155 · Orientación a mujeres víctimas de violencias" in text
        assert "📞 141" in text
        assert "Ley 1257 de 2008" in text
        assert "borre este chat" in text
        assert "mediar" not in text

    def test_family_violence_says_before_a_story_that_a_crime_may_be_passed_on(
        self, city: City
    ) -> None:
        assert "puede tener que avisar a la autoridad" in words(city, "family-violence")

    def test_the_offices_for_protection_say_what_is_missing(self, city: City) -> None:
        text = words(city, "family-violence-where")
        assert text.count("🏛") == 3
        assert "No tengo: dirección exacta, teléfono y horario." in text
        assert text.count("Estos datos están sin confirmar.") == 1
        assert "\nPara saber bien a dónde ir, llame al 155.\n" in text
        assert text.endswith("toque la oficina.")

    def test_a_crisis_gets_both_lines_at_once_and_no_question(self, city: City) -> None:
        text = words(city, "crisis")
        assert text.splitlines()[0] == (
            "Si corre peligro ahora, llame al 123. Para hablar con alguien ya, llame al 106."
        )
        assert "?" not in text

    def test_what_the_assistant_cannot_do_goes_to_the_citys_desk(self, city: City) -> None:
        assert "atencionalciudadano@palmira.gov.co" in words(city, "out-of-scope")

    def test_privacy_names_who_answers_telegram_and_the_law(self, city: City) -> None:
        text = words(city, "privacy")
        assert "Telegram, que es una empresa de otro país" in text
        assert "Alcaldía de Palmira" in text
        assert "art. 67" in text

    def test_guidance_gives_the_citys_office(self, city: City) -> None:
        text = words(city, "justice-guide", topic="legal_advice", turn=0)
        assert "Casa de Justicia Caimitos" in text
        assert "💵 Costo: Gratis" in text

    def test_an_english_reader_gets_the_citys_english_words(self, city: City) -> None:
        text = words(city, "family-violence", language="en")
        assert "Guidance for women who suffer violence" in text


class TestStatus:
    def test_open_and_closed_reports_are_told_apart_and_private_ones_stay_unnamed(
        self, city: City
    ) -> None:
        reports = [
            {"code": "PZ-1", "kind": "conflict", "state": "assigned", "outcome": ""},
            {"code": "PZ-2", "kind": "family_violence", "state": "in_contact", "outcome": ""},
            {"code": "PZ-3", "kind": "dark_spot", "state": "closed", "outcome": "repaired"},
        ]
        text = words(city, "status", cases=reports)
        assert "PZ-1 · Conflicto: avisado, nadie lo ha tomado todavía" in text
        assert "PZ-2 · Mensaje: en conversación" in text
        assert "PZ-3 · Punto oscuro: cerrado, quedó arreglado" in text


class TestToldOrNot:
    @pytest.mark.parametrize(
        "say", ["emergency", "emergency-filed-now", "person-requested", "untriaged"]
    )
    def test_what_was_told_to_nobody_is_not_said_to_be_told(self, city: City, say: str) -> None:
        told = words(city, say, code=CODE, told=True)
        untold = words(city, say, code=CODE, told=False)
        assert "no hay quien lo" in untold
        assert "no hay quien lo" not in told
        assert CODE in told
        assert CODE in untold

    def test_thanks_without_a_code_name_none(self, city: City) -> None:
        assert "código" not in words(city, "emergency-thanks", code="")


class TestStaff:
    def test_clusters_are_named_by_number_or_as_given(self, city: City) -> None:
        text = words(city, "staff-welcome", role="gestor", clusters=[1, "Comuna 3"], backup=False,
                     waiting=1)  # fmt: skip
        assert "Atiende: sector 1 (Comuna 1 - Caimitos) y Comuna 3" in text
        assert "Hay 1 caso esperando." in text
