"""A gestor and a resident talk through the bot: both ways, without names, until one ends it."""

import pytest

from simulator.handset import SimPhone
from simulator.seen import ChatMessage
from tests.e2e.town import PATIENCE, Town, code_in, texts, toast, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def a_talk(town: Town) -> tuple[SimPhone, SimPhone, ChatMessage]:
    """A gestor who pressed "Hablar", the resident, and the card."""
    marleny, luz = await town.gestor(), await town.resident("Luz Dary Quintero")
    card = await town.alert(marleny, await town.report(luz))
    await marleny.press(card, "Hablar")
    await luz.wait_for("quiere hablar", within=PATIENCE)
    await marleny.wait_for("le llega a", button="Terminar", within=PATIENCE)
    return marleny, luz, card


async def test_words_photos_voices_and_pins_go_both_ways(town: Town) -> None:
    marleny, luz, _ = await a_talk(town)
    await marleny.send_text("¿Está en un lugar seguro?")
    heard = await luz.wait_for("lugar seguro", within=PATIENCE)
    assert heard.text.startswith("Marleny:")
    assert heard.protected
    sent = await luz.send_text("sí, en la casa de mi hermana")
    await marleny.wait_for("en la casa de mi hermana", within=PATIENCE)
    await luz.send_photo(sample="dark_street", caption="así quedó la puerta")
    photo = await marleny.wait_for("así quedó la puerta", kind="photo", within=PATIENCE)
    assert photo.protected
    await luz.send_voice()
    await marleny.wait_for(kind="voice", after=photo, within=PATIENCE)
    await luz.send_location(3.5402, -76.3001)
    await marleny.wait_for(kind="location", after=photo, within=PATIENCE)
    await marleny.send_location(3.5302, -76.3001)
    await luz.wait_for(kind="location", after=sent, within=PATIENCE)


async def test_neither_side_learns_a_name_a_number_or_a_chat(town: Town) -> None:
    marleny, luz, _ = await a_talk(town)
    await luz.send_text("gracias por escribir")
    await marleny.wait_for("gracias por escribir", within=PATIENCE)
    await marleny.send_text("con gusto")
    await luz.wait_for("con gusto", within=PATIENCE)
    for phone, other in ((marleny, luz), (luz, marleny)):
        for message in await phone.messages():
            raw = {name: value for name, value in message.raw.items() if name != "chat"}
            shown = str(raw) if not message.mine else ""
            for secret in ("Luz", "Quintero", "de los Andes", str(other.id)):
                assert secret not in shown
            assert "forward_origin" not in message.raw


async def test_words_in_a_talk_make_no_new_case(town: Town) -> None:
    marleny, luz, _ = await a_talk(town)
    await luz.send_text("ayer en Caimitos también hubo una pelea")
    await marleny.wait_for("Caimitos también", within=PATIENCE)
    assert len(town.cases_of(luz)) == 1


async def test_danger_told_in_a_talk_reaches_the_other_side_and_leaves_as_an_alert(
    town: Town,
) -> None:
    marleny, luz, _ = await a_talk(town)
    answer = await told(luz, "auxilio están disparando, hay un herido en Zamorano", then="123")
    assert answer.text.startswith("🚨")
    await marleny.wait_for("están disparando", within=PATIENCE)
    card = await town.alert(marleny, code_in(answer))
    assert "VIDA EN PELIGRO" in card.text
    await told(luz, "auxilio le dieron otro tiro", then="123")
    assert len(town.cases_of(luz)) == 2


async def test_each_side_can_end_it_and_both_are_told(town: Town) -> None:
    marleny, luz, _ = await a_talk(town)
    with_button = await luz.wait_for(button="Terminar", within=PATIENCE)
    await luz.press(with_button, "Terminar")
    await luz.wait_for("La conversación terminó", within=PATIENCE)
    await marleny.wait_for("ya no le llega", within=PATIENCE)
    await told(luz, "hola", then="Cuénteme")
    assert await texts(marleny, "hola") == []


async def test_closing_the_case_ends_the_talk(town: Town) -> None:
    marleny, luz, card = await a_talk(town)
    await marleny.press(card, data=f"{card.button('Cerrar').data}:false_report")
    asked = await marleny.wait_for(button="Guardar", within=PATIENCE)
    assert "cerrado" in await toast(marleny, asked, "Guardar")
    await luz.wait_for("La conversación terminó", within=PATIENCE)
    await luz.wait_for("se cerró", within=PATIENCE)


async def test_a_resident_who_blocks_the_bot_ends_the_talk(town: Town) -> None:
    marleny, luz, _ = await a_talk(town)
    await luz.block()
    await marleny.wait_for("ya no le llega", within=PATIENCE)


async def test_another_gestor_cannot_break_into_a_talk(town: Town) -> None:
    marleny, luz, _ = await a_talk(town)
    jairo = await town.gestor("Jairo", clusters=[1])
    await luz.send_text("le cuento")
    await marleny.wait_for("le cuento", within=PATIENCE)
    reference = (await jairo.messages())[-1]
    assert "de otra persona" in await toast(
        jairo, reference, data=(await _card_of(marleny)).button("Hablar").data
    )
    assert await texts(luz, "Jairo") == []


async def _card_of(phone: SimPhone) -> ChatMessage:
    return await phone.wait_for(button="Hablar", within=PATIENCE)
