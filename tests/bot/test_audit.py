"""``/auditoria`` in the chat."""

import re
from pathlib import Path

import pytest

from bot.catalogue import Catalogue
from referrals import audit, cases, precision, report_steps, verification
from referrals.db import Work
from referrals.lifecycle import Move
from referrals.order_moves import OrderMove
from referrals.vocabulary import Role
from tests.bot import updates
from tests.bot.rig import Rig
from tests.factories import a_case, a_gestor, a_staff_member

AUDITOR, GESTOR = 485, 483
LITERAL = re.compile(r'\bmove="([a-z_]+)"')


def stage(rig: Rig, readings: int = 0) -> str:
    def begin(work: Work) -> str:
        gestor = a_gestor(work, chat_id=GESTOR, name="Marleny")
        reader = a_staff_member(work, Role.AUDITOR, chat_id=AUDITOR, name="Nubia")
        case = a_case(work, story="Marcadorhistoria")
        cases.acknowledge(work, case.alerts[0].id, by=gestor.person)
        for _ in range(readings):
            audit.note_reading(work, case.code, by=reader.person)
        return case.code

    return rig.do(begin)


async def test_the_trail_reads_as_plain_words_with_names_of_staff_only(rig: Rig) -> None:
    code = stage(rig)
    await rig.send()
    (answer,) = await rig.chat(updates.text(AUDITOR, f"/auditoria {code.lower()}"))
    assert "Quien avisó: se abrió el caso" in answer.text
    assert "El sistema: se alertó a Marleny (equipo 1)" in answer.text
    assert "Marleny (equipo 1): tomó el caso, queda tomado" in answer.text
    assert "Nubia (equipo 2): leyó este registro" in answer.text
    assert "Marcadorhistoria" not in answer.text


async def test_its_pages_turn_in_place(rig: Rig) -> None:
    code = stage(rig, readings=audit.PAGE)
    await rig.send()
    (answer,) = await rig.chat(updates.text(AUDITOR, f"/auditoria {code}"))
    assert "Página 1 de 2" in answer.text
    await rig.chat(updates.press(AUDITOR, answer.buttons["Siguientes ›"]))
    turned = rig.telegram.sent_to(AUDITOR)[-1]
    assert turned.method == "editMessageText"
    assert "Página 2 de 2" in turned.text


async def test_a_gestor_reads_none(rig: Rig) -> None:
    code = stage(rig)
    await rig.send()
    (answer,) = await rig.chat(updates.text(GESTOR, f"/auditoria {code}"))
    assert answer.text == rig.words("error-not-allowed")
    await rig.chat(updates.press(GESTOR, f"g:audit:page:{code}:0"))
    assert rig.telegram.press_answers()[-1].text == rig.words("toast-not-allowed")


async def test_without_a_code_it_says_how(rig: Rig) -> None:
    stage(rig)
    await rig.send()
    (answer,) = await rig.chat(updates.text(AUDITOR, "/auditoria"))
    assert answer.text == rig.words("audit-usage")


async def test_forged_buttons_are_answered(rig: Rig) -> None:
    stage(rig)
    await rig.send()
    for data in ("page", "page:x:y", "page:PZ-000-0001:0", "other"):
        await rig.chat(updates.press(AUDITOR, f"g:audit:{data}"))
        assert rig.telegram.press_answers()[-1].text != ""


def moves_written() -> set[str]:
    """Every move that the domain writes: by its lists of moves, and by the literals in its sources."""
    sources = Path(audit.__file__).parent.glob("*.py")
    literals = {one for source in sources for one in LITERAL.findall(source.read_text("utf-8"))}
    return {
        *literals,
        *(move.value for move in Move),
        *(f"work_{move.value}" for move in OrderMove),
        *verification.EVENTS.values(),
        *(audit.READ, report_steps.WITHDRAW, precision.CHOOSE),
    }


@pytest.mark.parametrize("language", ["es", "en", "pt", "fr"])
def test_every_move_that_the_domain_writes_has_words(catalogue: Catalogue, language: str) -> None:
    unknown = catalogue.plain("audit-move", language, move="§", told="Marleny").split("§")[0]
    assert len(moves_written()) > 40
    for move in sorted(moves_written()):
        said = catalogue.plain("audit-move", language, move=move, told="Marleny")
        assert not said.startswith(unknown), move
