"""``/cifras`` in the chat: the figures of programmes, month by month, and their file."""

import csv
import io

from referrals import attendance, attendance_sheets, programme_sessions
from referrals.db import Work
from referrals.vocabulary import Role
from tests.attending import a_facilitator, a_session, with_place
from tests.bot import updates
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_staff_member

COORDINATOR, FACILITATOR = 731, 732


def a_month(rig: Rig, clock: FakeClock) -> None:
    """A session to which three of four came."""

    def begin(work: Work) -> int:
        a_coordinator(work, chat_id=COORDINATOR)
        leader = a_facilitator(work, chat_id=FACILITATOR)
        with_place(work, leader, count=4)
        return a_session(work, leader).id

    number = rig.do(begin)
    clock.advance(hours=2, minutes=30)

    def note(work: Work) -> None:
        one = programme_sessions.get(work, number)
        lines = attendance_sheets.lines_of(work, one)
        for line, came in zip(lines, (True, True, True, False), strict=True):
            attendance.note(work, number, line.person_id, came, by=one.facilitator.person)

    rig.do(note)
    clock.advance(hours=3)


async def test_the_month_reads_as_counts(rig: Rig, clock: FakeClock) -> None:
    a_month(rig, clock)
    await rig.send()
    (answer,) = await rig.chat(updates.text(COORDINATOR, "/cifras"))
    assert "Programas: noviembre de 2026" in answer.text
    assert "teatro: se esperaban 4, vinieron 3, faltaron 1. Dijeron «voy»: 0." in answer.text
    assert "Recibieron cupo: 4" in answer.text


async def test_months_turn_in_place_and_not_into_the_future(rig: Rig, clock: FakeClock) -> None:
    a_month(rig, clock)
    await rig.send()
    (answer,) = await rig.chat(updates.text(COORDINATOR, "/cifras 2026-11"))
    months = [label for label in answer.buttons if "2026-" in label]
    assert months == ["📅 2026-10"]
    await rig.chat(updates.press(COORDINATOR, answer.buttons["📅 2026-10"]))
    turned = rig.telegram.sent_to(COORDINATOR)[-1]
    assert turned.method == "editMessageText"
    assert "octubre de 2026" in turned.text
    assert {"📅 2026-09", "📅 2026-11"} <= set(turned.buttons)


async def test_the_file_holds_the_same_counts(rig: Rig, clock: FakeClock) -> None:
    a_month(rig, clock)
    await rig.send()
    (answer,) = await rig.chat(updates.text(COORDINATOR, "/cifras"))
    await rig.chat(updates.press(COORDINATOR, answer.buttons["📎 Hoja de cálculo"]))
    sent = rig.telegram.sent_to(COORDINATOR)[-1]
    assert sent.method == "sendDocument"
    ((_, content),) = sent.files.values()
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][3:] == [
        "Se esperaban", "Dijeron que sí", "Dijeron que no", "Vinieron", "Faltaron", "Sin anotar",
    ]  # fmt: skip
    assert ["4", "0", "0", "3", "1", "0"] in [row[3:] for row in rows]


async def test_a_month_to_come_or_no_month_is_told(rig: Rig, clock: FakeClock) -> None:
    a_month(rig, clock)
    await rig.send()
    for words in ("2027-01", "octubre"):
        (answer,) = await rig.chat(updates.text(COORDINATOR, f"/cifras {words}"))
        assert answer.text == rig.words("turnout-usage")


async def test_a_facilitator_and_a_stranger_see_none(rig: Rig, clock: FakeClock) -> None:
    a_month(rig, clock)
    await rig.send()
    for chat in (FACILITATOR, 733):
        (answer,) = await rig.chat(updates.text(chat, "/cifras"))
        assert "Programas: noviembre" not in answer.text


async def test_an_auditor_sees_them(rig: Rig, clock: FakeClock) -> None:
    a_month(rig, clock)
    rig.do(lambda work: a_staff_member(work, Role.AUDITOR, chat_id=734).id)
    await rig.send()
    (answer,) = await rig.chat(updates.text(734, "/cifras"))
    assert "Programas: noviembre" in answer.text
