"""A list of sessions sent in the chat: what is shown, what a press does, and what nobody else can do."""

import csv
import io
from datetime import UTC, date, datetime, time, timedelta

import openpyxl
import pytest

from referrals import enrolments, people, programme_sessions, session_imports
from referrals.db import Work
from referrals.models import ProgrammeSession, SessionImport
from referrals.vocabulary import AgeBand, ImportState, Role
from tests.bot import updates
from tests.bot.fake_telegram import BAD_FILE, Call, Fault
from tests.bot.phone import do, last, tap, write
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_gestor, a_staff_member

ANA, FACILITATOR, OTHER, GESTOR = 81, 83, 84, 85
HEAD = "código;programa;fecha;hora;hasta;lugar;cupo\n"
TWO = (
    HEAD
    + "F1;FutbolNet;03/12/2026;15:00;17:00;Cancha de Zamorano;20\n"
    + "F2;futbolnet;10/12/2026;3 pm;17:00;Cancha de Zamorano;20\n"
)


@pytest.fixture
def team(rig: Rig) -> None:
    """Two who plan sessions, a gestor, and a participant of FutbolNet."""

    def begin(work: Work) -> None:
        member = a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR)
        a_staff_member(work, Role.FACILITATOR, chat_id=OTHER)
        a_gestor(work, chat_id=GESTOR)
        person = people.meet(work, ANA)
        asked = enrolments.ask(work, "futbolnet", AgeBand.FROM_18, by=person)
        enrolments.approve(work, asked.id, by=member.person)

    rig.do(begin)


async def send(rig: Rig, content: str | bytes, chat: int = FACILITATOR) -> Call:
    """Send a file after ``/importar``; gives back what is at the bottom of the chat then."""
    await write(rig, chat, "/importar")
    return await send_again(rig, content, chat)


async def send_again(rig: Rig, content: str | bytes, chat: int = FACILITATOR) -> Call:
    data = content.encode() if isinstance(content, str) else content
    rig.telegram.files["the-list"] = data
    await do(rig, updates.document(chat, size=len(data), file_id="the-list"))
    return last(rig, chat)


async def passes(rig: Rig) -> None:
    rig.time.now += 10
    await rig.send()


def coming(rig: Rig) -> list[ProgrammeSession]:
    return rig.do(lambda work: list(programme_sessions.upcoming(work, ["futbolnet"])))


def said(rig: Rig, chat: int = FACILITATOR) -> str:
    return last(rig, chat).text


def upload_of(rig: Rig, chat: int = FACILITATOR) -> tuple[str, bytes]:
    call = [one for one in rig.telegram.sent_to(chat) if one.method == "sendDocument"][-1]
    return call.files["document"]


class TestPreview:
    async def test_nothing_is_done_before_the_press_and_everybody_hears_once_after_it(
        self, rig: Rig, team: None
    ) -> None:
        await passes(rig)
        before = len(rig.telegram.sent_to(ANA))
        shown = await send(rig, TWO)
        assert "➕ Nuevas: 2" in shown.text
        assert "Se le avisa a 1 persona." in shown.text
        assert coming(rig) == []
        answer = await tap(rig, FACILITATOR, "Aplicar")
        assert answer.text == rig.words("toast-import-applied")
        assert "quedó guardado" in said(rig)
        first, second = coming(rig)
        assert first.starts_at == datetime(2026, 12, 3, 20, tzinfo=UTC)
        assert (second.capacity, second.source, second.external_key) == (20, "file", "F2")
        await passes(rig)
        (news,) = rig.telegram.sent_to(ANA)[before:]
        assert "tiene 2 sesiones nuevas" in news.text

    async def test_the_same_file_again_changes_nothing_and_tells_nobody(
        self, rig: Rig, team: None
    ) -> None:
        await send(rig, TWO)
        await tap(rig, FACILITATOR, "Aplicar")
        await passes(rig)
        before = len(rig.telegram.sent_to(ANA))
        shown = await send(rig, TWO)
        assert "Todo está igual" in shown.text
        assert not [label for label in shown.buttons if "Aplicar" in label]
        await passes(rig)
        assert len(rig.telegram.sent_to(ANA)) == before

    async def test_a_changed_file_moves_and_cancels_and_names_what_is_missing(
        self, rig: Rig, team: None
    ) -> None:
        third = "F3;FutbolNet;17/12/2026;15:00;17:00;Cancha;\n"
        await send(rig, TWO + third)
        await tap(rig, FACILITATOR, "Aplicar")
        changed = (
            "código;programa;fecha;hora;hasta;lugar;estado\n"
            "F1;FutbolNet;04/12/2026;16:00;18:00;Cancha de Zamorano;\n"
            "F2;FutbolNet;10/12/2026;15:00;17:00;Cancha de Zamorano;cancelada\n"
        )
        shown = await send(rig, changed)
        assert "🕒 Cambian: 1" in shown.text
        assert "✖ Se cancelan: 1" in shown.text
        assert "jueves 3 de diciembre, 3:00 p. m. → viernes 4 de diciembre, 4:00" in shown.text
        assert "Ya no están en el archivo: 1" in shown.text
        assert "jueves 17 de diciembre" in shown.text
        await tap(rig, FACILITATOR, "Aplicar y cancelar")
        (left,) = coming(rig)
        assert left.starts_at == datetime(2026, 12, 4, 21, tzinfo=UTC)
        shown = await send(rig, changed)
        assert "Todo está igual" in shown.text

    async def test_what_is_missing_stays_unless_somebody_presses_it(
        self, rig: Rig, team: None
    ) -> None:
        await send(rig, TWO)
        await tap(rig, FACILITATOR, "Aplicar")
        shown = await send(rig, HEAD + TWO.splitlines()[1] + "\n")
        assert "Ya no están en el archivo: 1" in shown.text
        await tap(rig, FACILITATOR, "No hacer nada")
        assert len(coming(rig)) == 2

    async def test_holidays_are_named(self, rig: Rig, team: None) -> None:
        shown = await send(rig, HEAD + "F1;FutbolNet;08/12/2026;15:00;17:00;Cancha;\n")
        assert "Caen en festivo: 8/12" in shown.text

    async def test_the_good_rows_alone_are_taken_and_the_errors_can_be_downloaded(
        self, rig: Rig, team: None
    ) -> None:
        bad = "F3;FutbolNet;31/02/2027;15:00;17:00;Cancha;\nF4;Futbolnés;9/12/2026;=2+2;;;x\n"
        shown = await send(rig, TWO + bad)
        assert "⚠️ Filas con errores: 2" in shown.text
        assert "Fila 4, fecha (31/02/2027): ese día no existe." in shown.text
        assert (
            "Fila 5, programa (Futbolnés): no conozco ese programa. ¿Será FutbolNet?" in shown.text
        )
        await tap(rig, FACILITATOR, "Bajar los errores")
        name, content = upload_of(rig)
        assert name == "errores.csv"
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
        assert rows[0] == ["fila", "columna", "encontrado", "qué pasa"]
        assert ["5", "hora", "'=2+2", "no es una hora. Escríbala como 15:30 o 3:30 p. m."] in rows
        assert ["5", "lugar", "", "está vacía."] in rows
        await tap(rig, FACILITATOR, "Aplicar las filas buenas")
        assert len(coming(rig)) == 2

    async def test_sessions_at_odd_hours_are_counted(self, rig: Rig, team: None) -> None:
        shown = await send(rig, HEAD + "F1;FutbolNet;03/12/2026;3:00;5:00;Cancha;\n")
        assert "Empiezan de noche o muy temprano: 1" in shown.text

    async def test_with_errors_nothing_counts_as_missing(self, rig: Rig, team: None) -> None:
        await send(rig, TWO)
        await tap(rig, FACILITATOR, "Aplicar")
        shown = await send(rig, HEAD + "F1;FutbolNet;nunca;15:00;17:00;Cancha;\n")
        assert "Ya no están" not in shown.text

    async def test_what_changed_meanwhile_is_shown_anew_instead_of_done(
        self, rig: Rig, team: None
    ) -> None:
        await send(rig, TWO)

        def plan(work: Work) -> None:
            at = datetime(2026, 12, 3, 20, tzinfo=UTC)
            wanted = programme_sessions.Plan("futbolnet", at, "Otra cancha")
            programme_sessions.plan(work, wanted, by=rig.person(work, FACILITATOR))

        rig.do(plan)
        answer = await tap(rig, FACILITATOR, "Aplicar")
        assert answer.text == rig.words("toast-import-changed")
        assert "➕ Nuevas: 1" in said(rig)
        assert "🕒 Cambian: 1" in said(rig)
        assert len(coming(rig)) == 1
        await tap(rig, FACILITATOR, "Aplicar")
        assert [one.place for one in coming(rig)] == ["Cancha de Zamorano"] * 2

    async def test_days_that_can_be_read_in_two_ways_are_asked_about(
        self, rig: Rig, team: None
    ) -> None:
        lines = "".join(f"FutbolNet;{month}/01/2027;15:00;Cancha\n" for month in (2, 3, 4))
        lines = "FutbolNet;12/01/2026;15:00;Cancha\n" + lines
        shown = await send(rig, "programa;fecha;hora;lugar\n" + lines)
        assert "¿Qué día es el de la fila 2?" in shown.text
        assert coming(rig) == []
        await tap(rig, FACILITATOR, "martes 1 de diciembre")
        assert "Leí las fechas con el mes primero." in said(rig)
        await tap(rig, FACILITATOR, "Aplicar")
        months = [one.starts_at.month for one in coming(rig)]
        assert months == [12, 2, 3, 4]


class TestCalendars:
    async def test_a_calendar_is_asked_of_which_programme_it_is(self, rig: Rig, team: None) -> None:
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:a@x",
            "DTSTART;TZID=America/Bogota:20261203T150000", "RRULE:FREQ=WEEKLY;COUNT=3",
            "LOCATION:Cancha", "END:VEVENT", "END:VCALENDAR", "",
        ]  # fmt: skip
        shown = await send(rig, "\r\n".join(lines))
        assert "¿De qué programa" in shown.text
        await tap(rig, FACILITATOR, "FutbolNet")
        assert "➕ Nuevas: 3" in said(rig)
        await tap(rig, FACILITATOR, "Aplicar")
        assert [one.source for one in coming(rig)] == ["ics"] * 3
        shown = await send(rig, "\r\n".join(lines))
        await tap(rig, FACILITATOR, "FutbolNet")
        assert "Todo está igual" in said(rig)


class TestBounds:
    @pytest.mark.parametrize("chat", [OTHER, GESTOR, ANA])
    async def test_the_wrong_presser_changes_and_sees_nothing(
        self, rig: Rig, team: None, chat: int
    ) -> None:
        shown = await send(rig, TWO)
        for label, data in shown.buttons.items():
            await rig.chat(updates.press(chat, data))
            answer = rig.telegram.press_answers()[-1]
            wanted = "toast-stale" if chat == OTHER else "toast-not-allowed"
            assert answer.text == rig.words(wanted), label
        assert coming(rig) == []

    async def test_a_preview_holds_two_hours(self, rig: Rig, team: None, clock: FakeClock) -> None:
        shown = await send(rig, TWO)
        (apply,) = [data for label, data in shown.buttons.items() if label == "✅ Aplicar"]
        clock.advance(hours=2)
        await rig.chat(updates.press(FACILITATOR, apply))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")
        assert coming(rig) == []

    async def test_pressed_twice_it_is_done_once(self, rig: Rig, team: None) -> None:
        shown = await send(rig, TWO)
        (apply,) = [data for label, data in shown.buttons.items() if label == "✅ Aplicar"]
        for _ in range(2):
            await rig.chat(updates.press(FACILITATOR, apply))
        assert len(coming(rig)) == 2
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")

    async def test_a_newer_file_takes_the_place_of_an_older_one(self, rig: Rig, team: None) -> None:
        shown = await send(rig, TWO)
        (apply,) = [data for label, data in shown.buttons.items() if label == "✅ Aplicar"]
        await send_again(rig, HEAD + TWO.splitlines()[2] + "\n")
        await rig.chat(updates.press(FACILITATOR, apply))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")
        await tap(rig, FACILITATOR, "Aplicar")
        assert [one.external_key for one in coming(rig)] == ["F2"]

    async def test_a_file_that_nobody_waits_for_is_what_it_was_before(
        self, rig: Rig, team: None
    ) -> None:
        await send_again(rig, TWO)
        assert rig.telegram.asked("getFile") == []
        await write(rig, ANA, "/importar")
        await send_again(rig, TWO, ANA)
        assert rig.telegram.asked("getFile") == []

    async def test_a_file_that_is_too_large_is_not_even_fetched(self, rig: Rig, team: None) -> None:
        await write(rig, FACILITATOR, "/importar")
        await do(rig, updates.document(FACILITATOR, size=5_000_000, file_id="the-list"))
        assert "muy grande" in said(rig)
        assert rig.telegram.asked("getFile") == []

    async def test_a_file_that_cannot_be_fetched_is_said(self, rig: Rig, team: None) -> None:
        rig.telegram.faults.append(Fault(BAD_FILE, method="getFile"))
        shown = await send(rig, TWO)
        assert "No pude bajar el archivo" in shown.text

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"%PDF-1.7 x", "Mande un CSV o un XLSX"),
            (b"PK\x03\x04broken", "dañado"),
            (b"a;b\n1;2\n", "No encontré los títulos"),
            (b"programa;fecha\nFutbolNet;1/12/2026\n", "Faltan columnas: hora y lugar."),
            (b"\x07hola\x08", "Mande un CSV"),
        ],
    )
    async def test_what_is_no_list_is_refused_in_words_with_a_way_on(
        self, rig: Rig, team: None, content: bytes, words: str
    ) -> None:
        shown = await send(rig, content)
        assert words in shown.text
        await send_again(rig, TWO)
        assert "➕ Nuevas: 2" in said(rig)

    async def test_after_the_deed_what_was_read_is_forgotten_and_the_counts_stay(
        self, rig: Rig, team: None, clock: FakeClock
    ) -> None:
        await send(rig, TWO)
        await tap(rig, FACILITATOR, "Aplicar")
        clock.advance(days=2)
        assert rig.do(session_imports.expire) == 1
        row = rig.do(lambda work: work.session.get_one(SessionImport, 2))
        assert (row.state, row.plan_sealed, row.counts["new"]) == (ImportState.APPLIED, None, 2)


class TestTemplate:
    @pytest.mark.parametrize("kind", ["CSV", "Excel"])
    async def test_the_list_to_fill_in_imports_what_is_filled_in_and_not_its_example(
        self, rig: Rig, team: None, kind: str
    ) -> None:
        await write(rig, FACILITATOR, "/importar")
        await tap(rig, FACILITATOR, kind)
        name, content = upload_of(rig)
        assert name == ("sesiones.csv" if kind == "CSV" else "sesiones.xlsx")
        if kind == "CSV":
            line = "X1;FutbolNet;3/12/2026;15:00;17:00;Cancha;;;;;\r\n"
            filled = content + line.encode()
        else:
            book = openpyxl.load_workbook(io.BytesIO(content))
            sheet = book.worksheets[0]
            assert sheet["B2"].value == "Forjar Oportunidades"
            sheet.append(["X1", "FutbolNet", date(2026, 12, 3), time(15), time(17), "Cancha"])
            written = io.BytesIO()
            book.save(written)
            filled = written.getvalue()
        await send_again(rig, filled)
        assert "➕ Nuevas: 1" in said(rig)
        await tap(rig, FACILITATOR, "Aplicar")
        (made,) = coming(rig)
        assert made.ends_at - made.starts_at == timedelta(hours=2)
