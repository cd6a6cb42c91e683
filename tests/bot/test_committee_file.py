"""The monthly list as a file: what a spreadsheet reads, and what it must not run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import Catalogue
from bot.render.committee_file import as_csv, document, harmless, rows
from bot.render.facts import Speaker
from referrals import staff, suspension
from referrals.city import City
from referrals.db import Work
from referrals.models import Person
from referrals.vocabulary import Role
from tests.bot import updates
from tests.bot.fake_telegram import Fault, refusal, reset
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_case, a_coordinator, a_gestor, a_staff_member

COORDINATOR, AUDITOR, GESTOR = 91, 92, 93
STORY, NAME = "mi vecino Fulano me pega", "Marleny"
MONTH = {
    "year": 2026,
    "month": 10,
    "clusters": {"total": 41, "groups": [["1", 20], ["none", 16]], "rest": 5},
    "kinds": {"total": 41, "groups": [["conflict", 25], ["dark_spot", 16]], "rest": 0},
    "outcomes": {"total": None, "groups": [], "rest": 0},
    "results": {"total": 26, "groups": [["confirmed", 16], ["denied", 4]], "rest": 6},
}


def stage(rig: Rig) -> None:
    """Three reports of one month, and whoever works on them or reads of them."""

    def begin(work: Work) -> None:
        a_gestor(work, chat_id=GESTOR, name=NAME)
        a_coordinator(work, chat_id=COORDINATOR)
        a_staff_member(work, Role.AUDITOR, chat_id=AUDITOR)
        for _ in range(3):
            a_case(work, story=STORY, place="carrera 35 con 42")

    rig.do(begin)


def read(content: bytes, separator: str = ";") -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf"), "without its mark Excel breaks the accents"
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=separator))


def table(speaker: Speaker) -> list[list[str]]:
    return [list(row) for row in rows(speaker, MONTH)]


@pytest.fixture
def speaker(catalogue: Catalogue, city: City) -> Speaker:
    return Speaker(catalogue, "es", city)


class TestTheTable:
    def test_every_table_has_its_groups_the_others_and_a_total(self, speaker: Speaker) -> None:
        found = table(speaker)
        assert {row[0] for row in found} == {"2026-10"}
        by_area = [row[2:] for row in found if row[1] == "Recibidos por sector"]
        assert by_area[1:] == [["Sin sector", "16"], ["Los demás", "5"], ["Total", "41"]]
        assert by_area[0][1] == "20"

    def test_what_was_claimed_and_what_was_verified_are_apart(self, speaker: Speaker) -> None:
        tables = [row[1] for row in table(speaker)]
        claimed, verified = list(dict.fromkeys(tables))[2:]
        assert "según el equipo" in claimed
        assert "qué dice el barrio" in verified
        said = [row[2:] for row in table(speaker) if row[1] == verified]
        assert ["Dice que sí", "16"] in said
        assert ["Dice que no y se abrió otra vez", "4"] in said

    def test_too_few_people_are_no_number(self, speaker: Speaker) -> None:
        (row,) = [row for row in table(speaker) if "según el equipo" in row[1]]
        assert row[2] == "Total"
        assert not any(letter.isdigit() and letter != "3" for letter in row[3])

    @pytest.mark.parametrize(("language", "separator"), [("es", ";"), ("en", ","), ("fr", ";")])
    def test_it_is_separated_as_the_language_expects(
        self, catalogue: Catalogue, city: City, language: str, separator: str
    ) -> None:
        (sent,) = document(Speaker(catalogue, language, city), MONTH)
        file = sent.kwargs["document"]
        assert not isinstance(file, str)
        content = file.input_file_content
        assert isinstance(content, bytes)
        assert {len(row) for row in read(content, separator)} == {4}
        assert str(file.filename).endswith("2026-10.csv")


class TestFormulas:
    @pytest.mark.parametrize(
        "cell",
        ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", '=HYPERLINK("http://x")', "＝1"],
    )
    def test_none_is_run(self, cell: str) -> None:
        assert harmless(cell) == f"'{cell}"

    @pytest.mark.parametrize("cell", ["", "12", "Sector 1 (Norte)", "Punto oscuro - luz", "a=b"])
    def test_what_is_none_stays(self, cell: str) -> None:
        assert harmless(cell) == cell

    @given(st.text())
    def test_whatever_a_name_holds_comes_back_as_one_cell(self, cell: str) -> None:
        text = cell.encode("utf-8", "ignore").decode().replace("\0", "").replace("\r", "")
        (row,) = read(as_csv([("2026-10", "t", text, "1")], separator=";"))
        assert row == ["2026-10", harmless("t"), harmless(text), "1"]


class TestInTheChat:
    @pytest.mark.parametrize("chat_id", [COORDINATOR, AUDITOR])
    async def test_it_follows_the_list_with_the_same_counts(self, rig: Rig, chat_id: int) -> None:
        stage(rig)
        await rig.send()
        rig.telegram.arrived.clear()
        message, file = await rig.chat(updates.text(chat_id, "/informe 2026-11"))
        assert (message.method, file.method) == ("sendMessage", "sendDocument")
        assert "Recibidos: 3" in message.text
        assert "hoja de cálculo" in file.text
        name, content = file.files["document"]
        assert name == "informe-2026-11.csv"
        assert ["2026-11", "Recibidos por tipo", "Conflicto", "3"] in read(content)

    async def test_nobody_is_named_in_it_and_nothing_that_was_told(self, rig: Rig) -> None:
        stage(rig)
        await rig.send()
        *_, file = await rig.chat(updates.text(COORDINATOR, "/informe 2026-11"))
        content = file.files["document"][1].decode("utf-8-sig")
        codes = [case.code for case in rig.cases()]
        aliases = rig.do(lambda work: [one.alias for one in work.session.query(Person)])
        for secret in (STORY, "Fulano", NAME, "carrera 35", *codes, *aliases):
            assert secret not in content

    async def test_the_same_command_twice_in_one_update_is_one_list(self, rig: Rig) -> None:
        stage(rig)
        await rig.send()
        update = updates.text(COORDINATOR, "/informe 2026-11")
        assert len(await rig.chat(update, update)) == 2

    async def test_whoever_was_suspended_meanwhile_gets_neither(self, rig: Rig) -> None:
        stage(rig)
        await rig.send()
        await rig.gets(updates.text(AUDITOR, "/informe 2026-11"))
        rig.telegram.arrived.clear()

        def suspend(work: Work) -> None:
            boss = rig.person(work, COORDINATOR)
            auditor = staff.of_person(work, rig.person(work, AUDITOR))
            assert auditor is not None
            suspension.suspend(work, auditor.id, by=boss)

        rig.do(suspend)
        await rig.send()
        assert not [call for call in rig.telegram.sent_to(AUDITOR) if call.method == "sendDocument"]

    async def test_a_file_that_telegram_refuses_does_not_repeat_the_list(self, rig: Rig) -> None:
        stage(rig)
        await rig.send()
        rig.telegram.arrived.clear()
        rig.telegram.faults.append(Fault(refusal(400, "Bad Request: file"), "sendDocument"))
        (message,) = await rig.chat(updates.text(COORDINATOR, "/informe 2026-11"))
        assert message.method == "sendMessage"

    async def test_a_connection_that_breaks_sends_the_file_again_and_not_the_list(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        stage(rig)
        await rig.send()
        rig.telegram.arrived.clear()
        rig.telegram.faults.append(Fault(reset(), "sendDocument"))
        await rig.chat(updates.text(COORDINATOR, "/informe 2026-11"))
        clock.advance(minutes=1)
        await rig.send()
        methods = [call.method for call in rig.telegram.sent_to(COORDINATOR)]
        assert methods == ["sendMessage", "sendDocument"]
