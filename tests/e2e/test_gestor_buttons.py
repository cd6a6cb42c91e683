"""The buttons of an alert: each does what it says, and only for whoever it is meant."""

import pytest

from tests.e2e.town import PATIENCE, Town, pressed, texts, toast, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def test_the_alert_tells_kind_urgency_place_time_and_story_but_no_name(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident("Luz Dary Quintero")
    card = await town.alert(marleny, await town.report(luz))
    for part in ("Normal", "Conflicto", "Zamorano", "fue antes", "volumen de la música", "hoy"):
        assert part in card.text
    assert "Luz" not in card.text
    assert "Quintero" not in card.text
    assert str(luz.id) not in card.text
    assert card.protected


async def test_recibido_takes_the_case_and_the_resident_hears_who_has_it(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    assert "lo tomó usted" in await toast(marleny, card, "Recibido")
    await luz.wait_for("Marleny", within=PATIENCE)
    drawn = await marleny.wait_for(
        "Lo tomó usted", message_id=card.message_id, edited=True, within=PATIENCE
    )
    assert not any("Recibido" in label for label in drawn.labels)
    assert town.case(code).state == "acknowledged"


async def test_a_second_press_says_that_it_was_done_and_tells_nobody_twice(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    recibido = card.button("Recibido").data
    first = await marleny.press(card, data=recibido)
    second = await marleny.press(card, data=recibido)
    assert "lo tomó usted" in (await marleny.wait_answer(first, within=PATIENCE)).text
    assert "ya lo había marcado" in (await marleny.wait_answer(second, within=PATIENCE)).text
    # Whatever the presses led to has left before the answer to what comes later.
    await told(luz, "¿cómo va mi reporte?", then=code)
    assert len(await texts(luz, "recibió su aviso")) == 1


async def test_en_camino_tells_the_resident_and_takes_the_case(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    assert "en camino" in await toast(marleny, card, "En camino")
    await luz.wait_for("va en camino", within=PATIENCE)
    drawn = await marleny.wait_for(
        "En camino", message_id=card.message_id, edited=True, within=PATIENCE
    )
    assert not any("En camino" in label for label in drawn.labels)
    assert town.case(code).holder_id is not None


async def test_remitir_offers_services_goes_back_and_refers(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    await marleny.press(card, "Remitir")
    choice = await marleny.wait_for(
        button="Volver", message_id=card.message_id, edited=True, within=PATIENCE
    )
    assert any("Casa de Justicia" in label for label in choice.labels)
    await marleny.press(choice, "Volver")
    back = await marleny.wait_for(button="Recibido", message_id=card.message_id, within=PATIENCE)
    await marleny.press(back, "Remitir")
    choice = await marleny.wait_for(
        button="Casa de Justicia", message_id=card.message_id, within=PATIENCE
    )
    assert "si da permiso" in await toast(marleny, choice, "Casa de Justicia")
    asked = await luz.wait_for("¿Da permiso?", button="Sí, doy permiso", within=PATIENCE)
    assert "Casa de Justicia" in asked.text
    await marleny.wait_for("Falta el permiso", message_id=card.message_id, within=PATIENCE)
    await luz.press(asked, "Sí, doy permiso")
    await luz.wait_for("PZ-", button="Ya me atendieron", within=PATIENCE)
    await marleny.wait_for("Remitido", message_id=card.message_id, button="Cerrar", within=PATIENCE)
    assert town.case(code).state == "referred"


async def test_cerrar_asks_how_it_ended_and_the_resident_hears(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    await marleny.press(card, "Recibido")
    taken = await marleny.wait_for("Lo tomó usted", button="Cerrar", within=PATIENCE)
    await marleny.press(taken, "Cerrar")
    choice = await marleny.wait_for(button="Acuerdo", message_id=card.message_id, within=PATIENCE)
    await marleny.press(choice, "Acuerdo")
    asked = await marleny.wait_for("Cuántas personas", button="18 a 29", within=PATIENCE)
    await marleny.press(asked, "18 a 29")
    counted = await marleny.wait_for(button="Guardar", message_id=asked.message_id, within=PATIENCE)
    assert "cerrado" in await toast(marleny, counted, "Guardar")
    await luz.wait_for("se firmó un acuerdo", within=PATIENCE)
    ended = await marleny.wait_for(
        "Cerrado", message_id=card.message_id, no_buttons=True, within=PATIENCE
    )
    assert "acuerdo" in ended.text
    assert (town.case(code).state, town.case(code).outcome) == ("closed", "agreement")


async def test_with_a_weapon_no_mediation_is_offered(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    asked = await told(luz, "ayer en Zamorano dos vecinos pelearon por un muro", button="Hay armas")
    summary = await pressed(luz, asked, "Hay armas", button="Enviar")
    await luz.press(summary, "Enviar")
    card = await marleny.wait_for(button="Recibido", within=PATIENCE)
    assert "no se ofrece mediación" in card.text
    await marleny.press(card, "Cerrar")
    choice = await marleny.wait_for(button="Volver", message_id=card.message_id, within=PATIENCE)
    assert not any("medi" in label.lower() or "Acuerdo" in label for label in choice.labels)
    forged = card.button("Cerrar").data
    assert "Elija cómo terminó" in await toast(marleny, card, data=f"{forged}:mediated")


async def test_a_strangers_press_does_nothing(town: Town) -> None:
    marleny, luz, stranger = await town.gestor(), await town.resident(), await town.resident("Otro")
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    for label in ("Recibido", "En camino", "Hablar", "Remitir", "Cerrar"):
        data = card.button(label).data
        menu = (await stranger.messages())[-1]
        assert "no puede hacer esto" in await toast(stranger, menu, data=data)
    assert (town.case(code).state, town.case(code).holder_id) == ("assigned", None)


async def test_a_gestor_cannot_press_the_button_of_another_ones_alert(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    jairo = await town.gestor("Jairo", clusters=[5])
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    welcome = (await jairo.messages())[-1]
    answer = await toast(jairo, welcome, data=card.button("Recibido").data)
    assert "de otra persona" in answer
    assert town.case(code).holder_id is None


async def test_after_somebody_else_took_it_the_button_says_so(town: Town) -> None:
    marleny, jairo, luz = await town.gestor(), await town.gestor("Jairo"), await town.resident()
    code = await town.report(luz)
    card, other = await town.alert(marleny, code), await town.alert(jairo, code)
    await marleny.press(card, "Recibido")
    drawn = await jairo.wait_for(
        "Marleny", message_id=other.message_id, no_buttons=True, within=PATIENCE
    )
    assert "Lo tomó" in drawn.text
    answer = await toast(jairo, other, data=other.button("Recibido").data)
    assert "ya lo tiene otra persona" in answer
    heard = await luz.wait_for("recibió su aviso", within=PATIENCE)
    assert "Marleny" in heard.text


async def test_of_two_who_press_at_the_same_instant_one_gets_it(town: Town) -> None:
    marleny, jairo, luz = await town.gestor(), await town.gestor("Jairo"), await town.resident()
    code = await town.report(luz)
    card, other = await town.alert(marleny, code), await town.alert(jairo, code)
    first = await marleny.press(card, "Recibido")
    second = await jairo.press(other, "Recibido")
    toasts = [
        (await marleny.wait_answer(first, within=PATIENCE)).text,
        (await jairo.wait_answer(second, within=PATIENCE)).text,
    ]
    assert sorted("lo tomó usted" in one for one in toasts) == [False, True]
    await told(luz, "¿cómo va mi reporte?", then=code)
    assert len(await texts(luz, "recibió su aviso")) == 1


async def test_after_the_end_every_button_says_so(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    end = card.button("Cerrar").data
    await marleny.press(card, data=f"{end}:false_report")
    asked = await marleny.wait_for(button="Guardar", within=PATIENCE)
    assert "cerrado" in await toast(marleny, asked, "Guardar")
    for label in ("Recibido", "En camino", "Hablar", "Remitir", "Cerrar"):
        assert "terminó" in await toast(marleny, card, data=card.button(label).data)
    assert town.case(code).outcome == "false_report"


async def test_the_list_of_cases_shows_a_card_again(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    assert "No tiene casos abiertos" in (await told(marleny, "/casos", then="casos")).text
    code = await town.report(luz)
    await town.alert(marleny, code)
    listed = await told(marleny, "/casos", then=code, button=code)
    again = await pressed(marleny, listed, code, then="volumen", button="Recibido")
    assert "lo tomó usted" in await toast(marleny, again, "Recibido")


async def test_a_resident_has_no_list_of_cases_and_invites_nobody(town: Town) -> None:
    luz = await town.resident()
    await told(luz, "/casos", then="no puede hacer esto")
    await told(luz, "/invitar gestor 2", then="no puede hacer esto")


async def test_a_coordinator_invites_from_the_chat_and_a_link_works_once(town: Town) -> None:
    amparo = await town.coordinator()
    made = await told(amparo, "/invitar gestor 2 respaldo Nubia", then="https://t.me/")
    link = next(word for word in made.text.split() if "?start=" in word)
    nubia = await town.client.phone("Nubia")
    await nubia.start(link.partition("?start=")[2])
    welcome = await nubia.wait_for("Entró al equipo", within=PATIENCE)
    assert "suplente" in welcome.text
    late = await town.client.phone("Tarde")
    await late.start(link.partition("?start=")[2])
    await late.wait_for("no sirve", within=PATIENCE)


async def test_what_staff_write_is_not_taken_for_a_report(town: Town) -> None:
    marleny = await town.gestor()
    await told(marleny, "hola", button="Mis casos")
    await told(marleny, "gracias", then="")
    assert town.cases_of(marleny) == []
