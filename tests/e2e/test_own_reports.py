"""What residents do with what they told: look, add to it, take it back."""

import pytest

from tests.e2e.town import PATIENCE, Town, pressed, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def test_a_report_is_looked_at_added_to_and_taken_back(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    await marleny.press(card, "Recibido")
    await luz.wait_for("recibió su aviso", within=PATIENCE)
    listed = await told(luz, "/mis_reportes", then=code, button=code)
    report = await pressed(luz, listed, code, then="lo recibió Marleny", button="Agregar")
    await pressed(luz, report, "Agregar", then="Lo siguiente que mande")
    await told(luz, "hoy volvieron a gritarse a las 6", then="lo agregué a su reporte")
    news = await marleny.wait_for("volvieron a gritarse", within=PATIENCE)
    assert code in news.text
    assert len(town.cases_of(luz)) == 1
    listed = await told(luz, "/mis_reportes", then=code, button=code)
    report = await pressed(luz, listed, code, then="usted agregó algo", button="Retirar")
    asked = await pressed(luz, report, "Retirar", then="¿Quiere retirar", button="Sí, retirarlo")
    await pressed(luz, asked, "Sí, retirarlo", then="retiró su reporte")
    await marleny.wait_for("Quien avisó retiró el caso", within=PATIENCE)
    assert (town.case(code).state, town.case(code).withdrawn_at is None) == ("closed", False)


async def test_nobody_sees_or_takes_back_the_report_of_another(town: Town) -> None:
    await town.gestor()
    luz, rosa = await town.resident(), await town.resident("Rosa")
    code = await town.report(luz)
    listed = await told(luz, "/mis_reportes", then=code, button=code)
    report = await pressed(luz, listed, code, button="Retirar")
    menu = (await rosa.messages())[-1]
    for data in (listed.button(code).data, report.button("Retirar").data):
        press = await rosa.press(menu, data=data)
        assert "No encuentro ese reporte" in (await rosa.wait_answer(press, within=PATIENCE)).text
    assert town.case(code).state == "assigned"
