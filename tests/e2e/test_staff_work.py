"""What staff do besides taking alerts: notes from the street, lists, the coordinator's board and team."""

import pytest

from simulator.handset import SimPhone
from simulator.seen import ChatMessage
from tests.e2e.town import (
    OTHER_CLUSTER,
    PATIENCE,
    Town,
    code_in,
    pressed,
    texts,
    toast,
    told,
)

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def stepped(phone: SimPhone, form: ChatMessage, label: str, then: str) -> ChatMessage:
    """Press a button of a form; the same message when it shows ``then``, in its words or on a button."""
    await phone.press(form, label)
    return await phone.wait_for(
        button=then, message_id=form.message_id, edited=True, within=PATIENCE
    )


async def ended(phone: SimPhone, form: ChatMessage, words: str) -> ChatMessage:
    """Save a form; the same message when it says so."""
    await phone.press(form, "Guardar")
    return await phone.wait_for(words, message_id=form.message_id, within=PATIENCE)


async def test_a_mediation_a_light_and_a_referral_of_the_street_become_cases(town: Town) -> None:
    marleny = await town.gestor()
    form = await told(marleny, "/mediacion zamorano", button="Entre vecinos")
    form = await stepped(marleny, form, "Entre vecinos", "30 a 59: 0")
    form = await stepped(marleny, form, "30 a 59", "30 a 59: 1")
    form = await stepped(marleny, form, "Listo", "Acuerdo de palabra")
    form = await stepped(marleny, form, "Acuerdo de palabra", "Guardar")
    case = town.case(code_in(await ended(marleny, form, "Mediación anotada")))
    assert (case.state, case.outcome, case.barrio_id) == ("closed", "mediated", "zamorano")

    form = await told(marleny, "/punto zamorano", button="Apagada")
    await stepped(marleny, form, "Apagada", "No hace falta")
    await marleny.send_location(3.5402, -76.3001)
    form = await marleny.wait_for("punto en el mapa", button="Guardar", within=PATIENCE)
    light = town.case(code_in(await ended(marleny, form, "Daño anotado")))
    assert (light.kind, light.state) == ("dark_spot", "acknowledged")
    await marleny.wait_for(light.code, button="Pedir arreglo", within=PATIENCE)

    form = await told(marleny, "/remision", button="Amenazas")
    form = await stepped(marleny, form, "Amenazas", "Fiscal")
    form = await stepped(marleny, form, "Fiscal", "Sí, me dijo que sí")
    form = await stepped(marleny, form, "Sí, me dijo que sí", "Guardar")
    saved = await ended(marleny, form, "Remisión anotada")
    assert saved.text.count("PZ-") == 2
    assert "Que lo muestre en la oficina" in saved.text


async def test_cases_are_listed_by_filter_and_found_by_barrio_and_by_code(town: Town) -> None:
    marleny, luz, rosa = await town.gestor(), await town.resident(), await town.resident("Rosa")
    quarrel, other = await town.report(luz), await town.report(rosa)
    card = await town.alert(marleny, quarrel)
    await town.alert(marleny, other)
    await toast(marleny, card, "Recibido")
    listed = await told(marleny, "/casos", then=quarrel)
    await marleny.press(listed, "Sin tomar")
    untaken = await marleny.wait_for(
        other, message_id=listed.message_id, button="✓ Sin tomar", within=PATIENCE
    )
    assert quarrel not in untaken.text
    found = await told(marleny, "/casos zamorano", then="Zamorano: ")
    assert {quarrel, other} <= {word for word in found.text.split() if word.startswith("PZ-")}
    await told(marleny, f"/casos {other}", then="volumen", button="Recibido")
    await told(marleny, "/casos PZ-999-9999", then="No encuentro")
    asked = await pressed(marleny, found, "Buscar", then="Escriba el código o el barrio")
    sent = await marleny.send_text("samorano")
    await marleny.wait_for("Zamorano: ", after=sent, within=PATIENCE)
    await marleny.wait_for("Buscó «samorano»", message_id=asked.message_id, within=PATIENCE)


async def test_the_coordinator_sees_what_nobody_took_and_gives_it_to_somebody(town: Town) -> None:
    marleny, luz, amparo = await town.gestor(), await town.resident(), await town.coordinator()
    jairo = await town.gestor("Jairo", clusters=[OTHER_CLUSTER])
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    board = await told(amparo, "/tablero", then="Sin tomar: 1")
    await amparo.press(board, "Sin tomar")
    listed = await amparo.wait_for(button=code, message_id=board.message_id, within=PATIENCE)
    await amparo.press(listed, code)
    case = await amparo.wait_for(button="Dárselo", message_id=board.message_id, within=PATIENCE)
    assert "Les llegó a: Marleny" in case.text
    await amparo.press(case, "Dárselo")
    picked = await amparo.wait_for(button="Jairo", message_id=board.message_id, within=PATIENCE)
    assert "Ya le llega" in await toast(amparo, picked, "Jairo")
    given = await town.alert(jairo, code)
    assert "la coordinación se lo dio a usted" in given.text
    # The card of who was told before says so, and its button does nothing any more.
    await marleny.wait_for("Lo tiene otra persona", message_id=card.message_id, within=PATIENCE)
    assert "ya lo tiene otra persona" in await toast(
        marleny, card, data=card.button("Recibido").data
    )
    assert "lo tomó usted" in await toast(jairo, given, "Recibido")


async def test_who_is_suspended_can_press_nothing_and_what_they_had_goes_on(town: Town) -> None:
    marleny, luz = await town.gestor("Marlenyqueseva"), await town.resident()
    nubia, amparo = await town.gestor("Nubia", backup=True), await town.coordinator()
    taken, waiting = await town.report(luz), await town.report(await town.resident("Rosa"))
    card, other = await town.alert(marleny, taken), await town.alert(marleny, waiting)
    await toast(marleny, card, "Recibido")
    await toast(marleny, card, "Hablar")
    await luz.wait_for("quiere hablar", within=PATIENCE)
    team = await told(amparo, "/equipo", button="Marlenyqueseva")
    await amparo.press(team, "Marlenyqueseva")
    one = await amparo.wait_for(button="Quitar el acceso", within=PATIENCE)
    await amparo.press(one, "Quitar el acceso")
    sure = await amparo.wait_for(button="Sí, quitarlo", within=PATIENCE)
    assert "Ya no tiene acceso" in await toast(amparo, sure, "Sí, quitarlo")
    await marleny.wait_for("le quitó el acceso", within=PATIENCE)
    for alert in (card, other):
        for button in alert.buttons:
            assert "no puede hacer esto" in await toast(marleny, alert, data=button.data)
    await told(marleny, "/casos", then="no puede hacer esto")
    await luz.wait_for("La conversación terminó", within=PATIENCE)
    await town.alert(nubia, taken)
    await town.alert(nubia, waiting)
    sent = await luz.send_text("hola")
    await luz.wait_for("Cuénteme", after=sent, within=PATIENCE)
    assert await texts(marleny, "hola") == []


async def test_a_message_to_many_is_shown_counted_confirmed_and_can_be_stopped(town: Town) -> None:
    amparo, marleny = await town.coordinator(), await town.gestor()
    jairo = await town.gestor("Jairo", clusters=[OTHER_CLUSTER])
    preview = await a_broadcast(amparo, "Mañana no hay reunión del comité.")
    assert "2 personas" in preview.text
    assert await texts(marleny, "reunión del comité") == []
    await amparo.press(preview, "Enviar")
    for phone in (marleny, jairo):
        await phone.wait_for(
            "reunión del comité", button="No recibir más mensajes", within=PATIENCE
        )
    await amparo.wait_for("Salieron: 2", within=PATIENCE)
    dropped = await a_broadcast(amparo, "Esto no debe salir.")
    assert "no sale" in await toast(amparo, dropped, "Cancelar")
    assert await texts(marleny, "no debe salir") == []


async def a_broadcast(amparo: SimPhone, words: str) -> ChatMessage:
    """A message to all gestores, written and not yet sent; its preview with the buttons."""
    form = await told(amparo, "/difusion", button="Todos los gestores")
    await amparo.press(form, "Todos los gestores")
    await amparo.wait_for("Escriba el mensaje", message_id=form.message_id, within=PATIENCE)
    await amparo.send_text(words)
    form = await amparo.wait_for(words, button="Guardar", within=PATIENCE)
    return await pressed(amparo, form, "Guardar", then="Arriba está", button="Enviar")


async def test_a_gestor_who_blocks_the_bot_in_the_middle_of_a_case_loses_it_to_the_next(
    town: Town,
) -> None:
    marleny, luz, nubia = (
        await town.gestor(),
        await town.resident(),
        await town.gestor("Nubia", backup=True),
    )
    amparo = await town.coordinator()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    await toast(marleny, card, "Recibido")
    await toast(marleny, card, "Hablar")
    await luz.wait_for("quiere hablar", within=PATIENCE)
    await marleny.block()
    await luz.wait_for("La conversación terminó", within=PATIENCE)
    await town.alert(nubia, code)
    await told(amparo, "/tablero", then="Casos abiertos: 1")
