"""Days later: an assistant whose clock is put forward from outside asks what it has to ask, once."""

from datetime import timedelta

import pytest

from demo.town_clock import TownClock
from simulator.handset import SimPhone
from simulator.seen import ChatMessage
from tests.e2e.town import PATIENCE, Town, toast, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def a_closed_conflict(town: Town) -> tuple[SimPhone, SimPhone, str]:
    """A gestor, the resident who told of it, and the code; it is some afternoon."""
    clock_of(town).put_to(15, "America/Bogota")
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    await marleny.press(card, data=f"{card.button('Cerrar').data}:mediated")
    form = await marleny.wait_for(button="18 a 29", within=PATIENCE)
    await marleny.press(form, "18 a 29")
    counted = await marleny.wait_for(button="Guardar", message_id=form.message_id, within=PATIENCE)
    assert "cerrado" in await toast(marleny, counted, "Guardar")
    await luz.wait_for("se cerró", within=PATIENCE)
    return marleny, luz, code


def clock_of(town: Town) -> TownClock:
    return TownClock(town.settings.data_dir)


async def asked(phone: SimPhone, words: str, *, after: int) -> ChatMessage:
    return await phone.wait_for(words, after=after, within=PATIENCE)


async def test_what_flares_up_again_begins_anew_and_is_more_urgent(late_town: Town) -> None:
    marleny, luz, code = await a_closed_conflict(late_town)
    before = late_town.case(code).urgency
    clock_of(late_town).put_forward(timedelta(hours=24, minutes=1))
    question = await marleny.wait_for("¿Sigue tranquilo?", within=PATIENCE)
    assert "subió de urgencia" in await toast(marleny, question, "Volvió a calentarse")
    again = await late_town.alert(marleny, code, after=question.message_id)
    assert "Nadie lo ha tomado" in again.text
    case = late_town.case(code)
    assert (case.state, before, case.urgency) == ("assigned", "normal", "high")
    # The question is answered: pressing it once more says so and does nothing.
    data = question.button("Sigue tranquilo").data
    assert "Ya se había contestado" in await toast(marleny, question, data=data)
    assert "lo tomó usted" in await toast(marleny, again, "Recibido")
    await told(luz, "¿cómo va mi reporte?", then=code)


async def test_a_no_of_the_neighbour_reopens_and_silence_says_nothing(late_town: Town) -> None:
    marleny, luz, code = await a_closed_conflict(late_town)
    mark = (await marleny.messages())[-1].message_id
    clock_of(late_town).put_forward(timedelta(hours=72, minutes=1))
    question = await luz.wait_for("¿Ya está tranquilo?", within=PATIENCE)
    assert late_town.case(code).verification == "asked"
    # Three questions to the gestor came due at once; only the latest is asked.
    await asked(marleny, "¿Sigue tranquilo?", after=mark)
    questions = [one for one in await marleny.messages() if "¿Sigue tranquilo?" in one.text]
    assert len([one for one in questions if one.message_id > mark]) == 1
    await luz.press(question, "No", data=question.buttons[1].data)
    await luz.wait_for("El reporte se abrió otra vez", within=PATIENCE)
    await late_town.alert(marleny, code, after=mark)
    case = late_town.case(code)
    assert (case.state, case.verification) == ("assigned", "denied")
