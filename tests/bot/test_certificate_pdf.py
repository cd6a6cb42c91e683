"""The paper of a certificate, and the names that can stand on it."""

import re
import zlib
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import certificate_pdf, paper_names
from bot.catalogue import Catalogue
from bot.certificate_pdf import Paper
from bot.paper_names import PaperName
from bot.render.facts import Speaker
from referrals.city import City
from referrals.models import Certificate

AT = datetime(2026, 11, 24, 15, tzinfo=UTC)


def drawn(city: City, catalogue: Catalogue, name: str | None, **changed: object) -> bytes:
    facts: dict[str, object] = {
        "code": "CA-482-137-9013", "programme_id": "ema_teatro", "attended": 8, "held": 10,
        "minutes": 990, "first_on": date(2026, 10, 3), "last_on": date(2026, 11, 21),
        "issued_at": AT,
    }  # fmt: skip
    found = Certificate(**{**facts, **changed})
    paper = Paper("https://t.me/bot?start=cert-4821379013", "t.me/bot", name)
    return certificate_pdf.draw(Speaker(catalogue, "es", city), found, paper, at=AT)


def words(content: bytes) -> str:
    """What is written on the page, in its order."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    for one in streams:
        try:
            page = zlib.decompress(one).decode("latin-1")
        except zlib.error:
            continue
        if " Tj" in page:
            found = re.findall(r"\(((?:\\.|[^\\)])*)\) Tj", page)
            return "\n".join(re.sub(r"\\(.)", r"\1", each) for each in found)
    raise AssertionError("no page")


class TestPaper:
    def test_it_says_what_is_certified_and_how_it_is_checked(
        self, city: City, catalogue: Catalogue
    ) -> None:
        written = words(drawn(city, catalogue, "María Peña"))
        for part in (
            "Certificado de asistencia", "ALCALDÍA DE PALMIRA", "María Peña",
            "asistió a 8 de 10 sesiones de", "teatro", "3 de octubre de 2026",
            "16 horas y 30 minutos", "CA-482-137-9013", "/certificado CA-482-137-9013",
            "No es un título", "Palmira, 24 de noviembre de 2026",
        ):  # fmt: skip
            assert part in written

    def test_without_a_name_there_is_a_line(self, city: City, catalogue: Catalogue) -> None:
        assert "Nombre y apellidos" in words(drawn(city, catalogue, None))
        assert "Nombre y apellidos" not in words(drawn(city, catalogue, "Ana"))

    def test_the_same_facts_make_the_same_bytes(self, city: City, catalogue: Catalogue) -> None:
        assert drawn(city, catalogue, "Ana") == drawn(city, catalogue, "Ana")

    def test_the_name_is_in_nothing_but_the_words_of_the_page(
        self, city: City, catalogue: Catalogue
    ) -> None:
        assert b"Marcadornombre" not in drawn(city, catalogue, "Marcadornombre")

    def test_one_day_and_one_session(self, city: City, catalogue: Catalogue) -> None:
        written = words(
            drawn(city, catalogue, None, attended=1, held=1, minutes=60, last_on=date(2026, 10, 3))
        )
        assert "la única sesión" in written
        assert "el 3 de octubre de 2026, en total 1 hora." in written

    def test_a_programme_that_the_city_no_longer_has(
        self, city: City, catalogue: Catalogue
    ) -> None:
        assert "old_one" in words(drawn(city, catalogue, None, programme_id="old_one"))

    @pytest.mark.parametrize("name", ["W" * 60, "Ñ" * 60, "a b", "O'Neil-Peña Jr."])
    def test_every_name_fits_on_one_page(self, city: City, catalogue: Catalogue, name: str) -> None:
        content = drawn(city, catalogue, name)
        assert len(re.findall(rb"/Type /Page\b", content)) == 1
        assert name in words(content)


class TestNames:
    @pytest.mark.parametrize(
        ("text", "read"),
        [
            ("  María   Fernanda Peña ", PaperName("María Fernanda Peña", is_changed=False)),
            ("Łukasz Dvořák", PaperName("Lukasz Dvorák", is_changed=True)),
            ("D’Artagnan", PaperName("D'Artagnan", is_changed=True)),
            ("Jose\u0301", PaperName("José", is_changed=False)),
            ("Çiğdem Şahin", PaperName("Çigdem Sahin", is_changed=True)),
            ("Иван", "letters"),
            ("李明", "letters"),
            ("Ana 😀", "letters"),
            ("Ana 1.234.567", "digits"),
            ("a" * 61, "long"),
            ("Ana <b>", "marks"),
            ("x", "short"),
            ("", "short"),
            ("..", "short"),
        ],
    )
    def test_a_name_is_read_or_it_is_said_why_not(self, text: str, read: object) -> None:
        assert paper_names.read(text) == read

    @given(st.text())
    def test_what_is_read_can_be_printed(self, text: str) -> None:
        found = paper_names.read(text)
        if isinstance(found, PaperName):
            assert found.text.encode("latin-1")
            assert len(found.text) <= paper_names.LONGEST + 60  # a letter may become several
            assert paper_names.read(found.text) in (PaperName(found.text, is_changed=False), "long")

    @pytest.mark.parametrize(
        ("text", "may_be"),
        [
            ("Ana María", True),
            ("hola quiero saber cuándo es la próxima sesión del curso", False),
            ("¿cuándo es?", False),
            ("hay\nuna pelea", False),
        ],
    )
    def test_what_somebody_tells_is_no_name(self, text: str, may_be: bool) -> None:
        assert paper_names.may_be(text) is may_be

    @pytest.mark.parametrize(
        ("text", "how"),
        [
            ("Rosa Auxilio Delgado", "name"),
            ("María de los Ángeles", "name"),
            ("ANA PEÑA", "name"),
            ("Vincent van Gogh", "name"),
            ("Juan Mata", "name"),
            ("Juan K. Pérez", "name"),
            ("O'Neil-Peña Jr.", "name"),
            ("Иван Петров", "name"),
            ("maria gomez", "small"),
            ("jose luis de la torre peña", "small"),
            ("Maria gomez", "small"),
            ("rosa", "small"),
            ("Rosa", "small"),
            ("李明", "small"),
            ("ayúdenme", "else"),
            ("Ayuda Por Favor", "else"),
            ("AYUDAAA", "else"),
            ("Tiene Un Arma", "else"),
            ("TRAEN ARMAS", "else"),
            ("van armados", "else"),
            ("suban rápido!", "else"),
            ("uno tres cuatro cinco seis", "else"),
            ("help me", "else"),
            ("me ajudem", "else"),
            ("aidez-moi", "else"),
            ("123", "else"),
            ("", "else"),
        ],
    )
    def test_only_what_is_written_as_a_name_is_one(self, text: str, how: str) -> None:
        assert paper_names.written(text) == how
