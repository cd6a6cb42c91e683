"""A poster: made by staff, printed, scanned by somebody new, and one that leads nowhere."""

import io
import re

import pytest
import segno
from fpdf import FPDF

from bot.catalogue import Catalogue
from bot.render import poster_file
from bot.render.facts import Speaker
from referrals import enrolments, facts, posters
from referrals.city import City
from referrals.db import Work
from referrals.vocabulary import Role
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.fake_telegram import USERNAME, Call
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.factories import a_coordinator, a_gestor, a_staff_member

ANA, FACILITATOR, GESTOR, COORDINATOR = 81, 83, 84, 85
PLACE = "Cancha de Zamorano"


@pytest.fixture
def staffed(rig: Rig) -> Rig:
    """There is a facilitator, a gestor and a coordinator, and the bot has run before."""

    def begin(work: Work) -> None:
        a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR)
        a_gestor(work, chat_id=GESTOR)
        a_coordinator(work, chat_id=COORDINATOR)
        facts.remember(work, "username", USERNAME)

    rig.do(begin)
    return rig


def plain(rig: Rig, chat: int = ANA) -> str:
    return last(rig, chat).text


def files(rig: Rig, chat: int = FACILITATOR) -> list[Call]:
    return [call for call in rig.telegram.sent_to(chat) if call.method == "sendDocument"]


class TestScanning:
    async def test_who_never_wrote_comes_to_the_programme_the_notice_and_the_age_at_once(
        self, staffed: Rig
    ) -> None:
        rig = staffed
        rig.rasa.failure = DOWN
        (shown,) = await rig.chat(updates.text(ANA, "/start prog-futbolnet"))
        for words in ("no ve su nombre ni su número", "Deporte para arreglar", "¿Cuántos años"):
            assert words in shown.text
        await tap(rig, ANA, "18 a 29")
        await tap(rig, ANA, "Caimitos")
        assert "Todavía no tiene cupo" in plain(rig)
        made = rig.do(lambda work: enrolments.of_person(work, "futbolnet", rig.person(work, ANA)))
        assert made is not None
        assert made.cluster_id == 1
        await write(rig, ANA, "/start prog-futbolnet")
        assert "Usted pidió cupo" in plain(rig)
        assert "no ve su nombre" not in plain(rig)
        assert rig.do(lambda work: posters.openings(work, "futbolnet")) == {"": 2}
        assert rig.rasa.turns == []

    async def test_the_same_update_taken_up_again_is_counted_once(self, staffed: Rig) -> None:
        update = updates.text(ANA, "/start prog-futbolnet")
        await staffed.chat(update)
        await staffed.chat(update)
        assert staffed.do(lambda work: posters.openings(work, "futbolnet")) == {"": 1}

    @pytest.mark.parametrize(
        "gone", ["prog-casa_libertad", "prog-vivo_mi_calle", "prog-gone", "prog-", "prog-x-y-z"]
    )
    async def test_what_is_not_on_the_list_is_said_so_in_the_same_words_with_the_list(
        self, staffed: Rig, gone: str
    ) -> None:
        await write(staffed, ANA, f"/start {gone}")
        assert staffed.words("programme-gone")[:40] in plain(staffed)
        assert any("Forjar" in label for label in last(staffed, ANA).buttons)
        assert staffed.do(lambda work: posters.openings(work, "casa_libertad")) == {}


class TestMaking:
    async def test_a_facilitator_gets_paper_code_and_link_for_a_place(self, staffed: Rig) -> None:
        rig = staffed
        await write(rig, FACILITATOR, "/afiche")
        await tap(rig, FACILITATOR, "FutbolNet")
        await tap(rig, FACILITATOR, "Otro lugar")
        await write(rig, FACILITATOR, PLACE)
        await tap(rig, FACILITATOR, "Guardar")
        rig.time.now += 10
        await rig.send()
        paper, code = files(rig)
        link = f"https://t.me/{USERNAME}?start=prog-futbolnet-cancha_de_zamorano"
        assert link in paper.text.replace("&amp;", "&")
        assert PLACE in paper.text
        assert not paper.params.get("protect_content")
        assert code.text
        await write(rig, ANA, "/start prog-futbolnet-cancha_de_zamorano")
        await write(rig, FACILITATOR, "/afiche")
        await tap(rig, FACILITATOR, "FutbolNet")
        assert f"{PLACE}: 1" in plain(rig, FACILITATOR)

    async def test_the_coordination_gets_one_without_place(self, staffed: Rig) -> None:
        await staffed.chat(updates.press(COORDINATOR, "g:afiche:send:futbolnet"))
        staffed.time.now += 10
        await staffed.send()
        paper, _ = files(staffed, COORDINATOR)
        assert f"https://t.me/{USERNAME}?start=prog-futbolnet" in paper.text

    @pytest.mark.parametrize("chat", [ANA, GESTOR])
    @pytest.mark.parametrize(
        "data", ["g:afiche:list", "g:afiche:one:futbolnet", "g:afiche:send:futbolnet"]
    )
    async def test_the_wrong_presser_gets_nothing(self, staffed: Rig, chat: int, data: str) -> None:
        await staffed.chat(updates.press(chat, data))
        (answer,) = staffed.telegram.press_answers()
        assert answer.text == staffed.words("toast-not-allowed")
        assert files(staffed, chat) == []

    @pytest.mark.parametrize(
        "data", ["g:afiche:one:gone", "g:afiche:send:futbolnet:gone", "g:afiche:x:futbolnet",
                 "g:afiche:one", "g:afiche:send:casa_libertad"],
    )  # fmt: skip
    async def test_a_button_of_nothing_is_stale(self, staffed: Rig, data: str) -> None:
        await staffed.chat(updates.press(FACILITATOR, data))
        (answer,) = staffed.telegram.press_answers()
        assert answer.text == staffed.words("toast-stale")

    async def test_before_the_bots_name_is_known_it_is_said_so(self, staffed: Rig) -> None:
        staffed.do(lambda work: facts.forget(work, "username"))
        await staffed.chat(updates.press(FACILITATOR, "g:afiche:send:futbolnet"))
        (answer,) = staffed.telegram.press_answers()
        assert answer.text == staffed.words("toast-poster-later")


def words_on(pdf: bytes) -> str:
    """The words of a page whose streams are not packed."""
    found = re.findall(rb"\(((?:[^()\\]|\\.)*)\) Tj", pdf)
    return " ".join(one.decode("latin-1") for one in found)


class TestPaper:
    def test_it_says_what_is_known_on_one_page_and_points_at_nobody(
        self, city: City, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        packed = poster_file.empty_page

        def unpacked() -> FPDF:
            page = packed()
            page.set_compression(False)
            return page

        monkeypatch.setattr(poster_file, "empty_page", unpacked)
        speaker, link = Speaker(catalogue, "es", city), "https://t.me/bot?start=prog-x"
        for programme in city.programmes:
            paper = poster_file.poster(speaker, programme, link, place=PLACE)
            assert len(re.findall(rb"/Type /Page\b", paper)) == 1
            said = words_on(paper)
            assert "t.me/bot?start=prog-x" in said
            assert PLACE in said
            assert not re.search("riesgo|violencia|vulnerable|asegur|garanti", said)

    def test_the_code_leads_to_the_link(self) -> None:
        link = "https://t.me/pazos_bot?start=prog-futbolnet-cancha"
        found = poster_file.qr(link)
        expected = io.BytesIO()
        segno.make(link, error="m", micro=False).save(expected, kind="png", scale=12, border=4)
        assert found.startswith(b"\x89PNG")
        assert found == expected.getvalue()

    @pytest.mark.parametrize(
        ("text", "printed"),
        [("Gráfica Urbana ñ ¿?", "Gráfica Urbana ñ ¿?"), ("a — b’s “x”…", "a - b's \"x\"..."),
         ("Școala", "Scoala"), ("日", "?"), ("e\u0301", "é"), ("🏀", "?")],
    )  # fmt: skip
    def test_letters_that_the_font_lacks_are_spelled_without_breaking(
        self, text: str, printed: str
    ) -> None:
        assert poster_file.latin(text) == printed
