"""What the network and Telegram do to a message: it arrives all the same, once where that can be known."""

import asyncio
from typing import Any

import pytest

from tests.e2e.town import CONFLICT, PATIENCE, Town, code_in, last_id, pressed, texts, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


@pytest.mark.parametrize(
    ("kind", "how", "copies"),
    [
        ("too_many_requests", {"retry_after": 1}, 1),
        ("error", {"status": 500}, 1),
        ("error", {"status": 502, "times": 2}, 1),
        ("reset", {"phase": "before"}, 1),
        # Telegram had it before the connection broke: nobody can know, and an alert is rather doubled.
        ("reset", {"phase": "after"}, 2),
    ],
)
async def test_an_alert_arrives_whatever_happens_to_its_sending(
    town: Town, kind: str, how: dict[str, Any], copies: int
) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    await town.client.fault(kind, method="sendMessage", chat_id=marleny.id, **how)
    code = await town.report(luz)
    await marleny.wait_for(code, button="Recibido", count=copies, within=PATIENCE)
    card = await town.alert(marleny, code)
    await marleny.press(card, "Recibido")
    await luz.wait_for("Marleny", within=PATIENCE)
    shown = [one for one in await marleny.messages() if code in one.text and "volumen" in one.text]
    assert len(shown) == copies


async def test_answers_keep_their_order_while_one_of_them_is_refused(town: Town) -> None:
    luz = await town.resident()
    await told(luz, "quién lee esto que escribo", then="Quién ve")
    before = await last_id(luz)
    await town.client.fault("error", method="sendMessage", chat_id=luz.id, status=500, times=2)
    for words in ("hola", "quién lee esto que escribo", "cómo va mi reporte"):
        await luz.send_text(words)
    await luz.wait_for("No encuentro reportes", after=before, within=PATIENCE)
    heard = [one.text.split("\n")[0] for one in await luz.messages() if not one.mine]
    greet, privacy, status = heard[-3:]
    assert "Hola" in greet
    assert "Quién ve" in privacy
    assert "No encuentro reportes" in status


async def test_a_broken_chat_holds_up_nobody_else(town: Town) -> None:
    luz, rosa = await town.resident(), await town.resident("Rosa")
    await town.client.fault("error", method="sendMessage", chat_id=luz.id, status=502, times=2)
    await luz.send_text("hola")
    await told(rosa, "hola", then="Cuénteme")
    await luz.wait_for("Cuénteme", within=PATIENCE)


async def test_an_update_that_comes_again_makes_no_second_case(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    summary = await town.summary(luz)
    press = await luz.press(summary, "Enviar")
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    for _ in range(3):
        await town.client.replay(press.update_id)
    await told(luz, "cómo va mi reporte", then=code)
    assert [case.code for case in town.cases_of(luz)] == [code]
    await told(marleny, "/casos", then="1 caso abierto")
    assert len(await texts(luz, "Recibido")) == 1


async def test_words_that_come_again_are_answered_once(town: Town) -> None:
    luz = await town.resident()
    sent = await luz.send_text("quién lee esto que escribo")
    await luz.wait_for("Quién ve", within=PATIENCE)
    await town.client.replay(sent.update_id)
    await told(luz, "cómo va mi reporte", then="No encuentro")
    assert len(await texts(luz, "Quién ve")) == 1


async def test_a_button_pressed_twice_in_a_row_sends_one_report(town: Town) -> None:
    luz = await town.resident()
    summary = await town.summary(luz)
    send = summary.button("Enviar").data
    await asyncio.gather(*(luz.press(summary, data=send) for _ in range(4)))
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    await told(luz, "cómo va mi reporte", then=code)
    assert [case.code for case in town.cases_of(luz)] == [code]


async def test_a_button_of_an_earlier_question_is_stale(town: Town) -> None:
    luz = await town.resident()
    asked = await told(luz, "ayer en Zamorano dos vecinos pelearon por un muro", button="Ninguna")
    await pressed(luz, asked, "Ninguna", button="Enviar")
    press = await luz.press(asked, data=asked.button("Hay armas").data)
    answer = await luz.wait_answer(press, within=PATIENCE)
    assert "de antes" in answer.text


async def test_polling_goes_on_after_telegram_was_away(town: Town) -> None:
    luz = await town.resident()
    await town.client.fault("error", method="getUpdates", status=502, times=2)
    await town.client.fault("reset", method="getUpdates", times=1)
    sent = await luz.send_text("hola")
    await luz.wait_for("Cuénteme", after=sent, within=PATIENCE)


async def test_many_people_at_once_each_get_their_own_case(town: Town) -> None:
    marleny = await town.gestor()
    people = [await town.resident(f"Vecina {number}") for number in range(8)]
    codes = await asyncio.gather(*(town.report(phone, CONFLICT) for phone in people))
    assert len(set(codes)) == len(people)
    for code in codes:
        await town.alert(marleny, code)
