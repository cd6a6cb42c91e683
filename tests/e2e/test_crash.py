"""``kill -9`` at every step of a report's way: one case, the alert arrives, the resident has an answer.

A point is held by what stands around the assistant: Telegram's simulator that leaves a call unanswered, a
Rasa server that stands still, a trigger in the database that refuses to note an update as dealt with.
"""

import asyncio
import contextlib
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from referrals.db import Work
from simulator.handset import SimPhone
from simulator.seen import ChatMessage
from tests.e2e.town import CONFLICT, PATIENCE, Town, code_in, pressed, texts, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.xdist_group("e2e"),
    pytest.mark.asyncio(loop_scope="session"),
]

EMERGENCY = "auxilio hay una balacera ahora mismo en Zamorano"


@contextlib.contextmanager
def nothing_is_dealt_with(town: Town, phone: SimPhone) -> Iterator[None]:
    """For the length of the block no update of a phone can be noted as dealt with, nor what goes with that."""

    def hold(work: Work) -> None:
        chat = work.vault.fingerprint("chat", phone.id)
        work.session.execute(
            text(
                "CREATE TRIGGER held BEFORE UPDATE ON inbox "
                f"WHEN NEW.state = 'done' AND NEW.chat_key = '{chat}' "
                "BEGIN SELECT RAISE(ABORT, 'held by a test'); END"
            )
        )

    town.look(hold)
    try:
        yield
    finally:
        town.look(lambda work: work.session.execute(text("DROP TRIGGER held")))


async def call_to(town: Town, phone: SimPhone, method: str, *, after: int) -> None:
    """Wait until the assistant has called ``method`` for a phone's chat, answered or not."""
    async with asyncio.timeout(PATIENCE):
        while True:
            call = await town.client.wait_for_call(
                method, after=after, finished=False, within=PATIENCE
            )
            if call["params"].get("chat_id") == phone.id:
                return
            after = call["number"]


async def last_call(town: Town) -> int:
    """The number of the newest call of the Bot API."""
    calls = await town.client.calls()
    return int(calls[-1]["number"])


async def cards(phone: SimPhone, code: str) -> list[ChatMessage]:
    """The alerts of a case on a phone."""
    return [
        one
        for one in await phone.messages()
        if not one.mine and code in one.text and "Avisa:" in one.text
    ]


async def fence(phone: SimPhone) -> None:
    """Wait until what was on its way to a resident has come, by the answer to a question of theirs."""
    await told(phone, "quién lee esto que escribo", then="Quién ve")


async def test_killed_after_an_update_was_stored_and_before_telegram_knew(
    frail_town: Town,
) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    summary = await town.summary(luz)
    before = await last_call(town)
    with town.assistant.held_rasa():
        # The question that would confirm the press is never answered.
        await town.client.fault("timeout", method="getUpdates")
        await luz.press(summary, "Enviar")
        await town.client.wait_for_call("getUpdates", after=before, finished=False, within=PATIENCE)
        await town.assistant.kill()
    await town.client.clear_faults()
    await town.assistant.start()
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    await town.alert(marleny, code)
    await fence(luz)
    assert [case.code for case in town.cases_of(luz)] == [code]
    assert len(await cards(marleny, code)) == 1
    assert len(await texts(luz, "Recibido")) == 1


async def test_killed_in_the_middle_of_a_turn_of_rasa(frail_town: Town) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    with town.assistant.held_rasa():
        sent = await luz.send_text(CONFLICT)
        await luz.wait_for(sender="me", message_id=sent.message.message_id, taken=True)
        await town.assistant.kill()
    assert town.cases_of(luz) == []
    await town.assistant.start()
    summary = await luz.wait_for(button="Enviar", after=sent, within=PATIENCE)
    await luz.press(summary, "Enviar")
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    await town.alert(marleny, code)
    assert town.story(town.case(code)) == CONFLICT
    assert [case.code for case in town.cases_of(luz)] == [code]


async def test_killed_in_the_middle_of_a_form_the_form_goes_on(frail_town: Town) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    asked = await told(luz, "ayer en Zamorano dos vecinos pelearon por un muro", button="Ninguna")
    await town.assistant.kill()
    press = await luz.press(asked, "Ninguna")
    await town.assistant.start()
    summary = await luz.wait_for("un muro", button="Enviar", after=asked, within=PATIENCE)
    assert "Zamorano" in summary.text
    await luz.press(summary, "Enviar")
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    await town.alert(marleny, code)
    assert press.update_id is not None


async def test_killed_after_the_case_was_filed_and_before_the_answer_was_written(
    frail_town: Town,
) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    rosa = await town.resident("Rosa")
    with nothing_is_dealt_with(town, luz):
        sent = await luz.send_text(EMERGENCY)
        card = await marleny.wait_for("VIDA EN PELIGRO", button="Recibido", within=PATIENCE)
        await fence(rosa)  # by now the sending of the alert is noted
        await town.assistant.kill()
    code = code_in(card)
    assert await texts(luz, code) == []
    await town.assistant.start()
    answer = await luz.wait_for("123", after=sent, within=PATIENCE)
    assert code_in(answer) == code
    await fence(luz)
    assert [case.code for case in town.cases_of(luz)] == [code]
    assert len(await cards(marleny, code)) == 1
    assert len(await texts(luz, code)) == 1


async def test_killed_after_a_report_was_sent_and_before_that_was_noted(frail_town: Town) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    summary = await town.summary(luz)
    rosa = await town.resident("Rosa")
    with nothing_is_dealt_with(town, luz):
        await luz.press(summary, "Enviar")
        code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
        await town.alert(marleny, code)
        await fence(rosa)  # by now the sending of receipt and alert is noted
        await town.assistant.kill()
    await town.assistant.start()
    await town.alert(marleny, code)
    await told(luz, "cómo va mi reporte", then=code)
    assert [case.code for case in town.cases_of(luz)] == [code]
    assert len(await cards(marleny, code)) == 1
    assert len(await texts(luz, "Recibido")) == 1


async def test_killed_before_telegram_took_the_alert(frail_town: Town) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    summary = await town.summary(luz)
    before = await last_call(town)
    await town.client.fault("timeout", method="sendMessage", chat_id=marleny.id)
    await luz.press(summary, "Enviar")
    await call_to(town, marleny, "sendMessage", after=before)
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    await town.assistant.kill()
    assert await cards(marleny, code) == []
    await town.assistant.start()
    card = await town.alert(marleny, code)
    await marleny.press(card, "Recibido")
    await luz.wait_for("Marleny", within=PATIENCE)
    assert len(await cards(marleny, code)) == 1


async def test_killed_after_telegram_took_the_alert_and_before_that_was_noted(
    frail_town: Town,
) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    await town.client.fault("timeout", phase="after", method="sendMessage", chat_id=marleny.id)
    code = await town.report(luz)
    first = await town.alert(marleny, code)
    await town.assistant.kill()
    await town.assistant.start()
    # Nobody can know that it had arrived: the alert comes twice, and either card works.
    second = await town.alert(marleny, code, after=first.message_id)
    assert second.message_id != first.message_id
    await marleny.press(first, "Recibido")
    await luz.wait_for("Marleny", within=PATIENCE)


async def test_killed_while_a_gestor_takes_the_case(frail_town: Town) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    with nothing_is_dealt_with(town, marleny):
        before = await last_call(town)
        await town.client.fault("timeout", method="getUpdates")
        await marleny.press(card, "Recibido")
        await town.client.wait_for_call("getUpdates", after=before, finished=False, within=PATIENCE)
        await town.assistant.kill()
        assert town.case(code).holder_id is None
    await town.client.clear_faults()
    await town.assistant.start()
    await luz.wait_for("Marleny", within=PATIENCE)
    await fence(luz)
    assert len(await texts(luz, "recibió su aviso")) == 1
    assert town.case(code).state == "acknowledged"


async def test_what_people_write_while_the_assistant_is_dead_is_answered_in_order(
    frail_town: Town,
) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    await town.assistant.kill()
    sent = await luz.send_text(CONFLICT)
    await luz.send_text("y además se gritan groserías")
    await town.assistant.start()
    summary = await luz.wait_for(
        "groserías", button="Enviar", after=sent.message.message_id + 1, within=PATIENCE
    )
    await pressed(luz, summary, "Enviar", then="PZ-")
    assert len(town.cases_of(luz)) == 1
    await marleny.wait_for("groserías", button="Recibido", within=PATIENCE)


async def test_told_to_stop_it_ends_within_seconds_and_leaves_no_process(
    frail_town: Town,
) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    summary = await town.summary(luz)
    rasa = town.assistant.rasa_pid()
    await luz.press(summary, "Enviar")
    assert await town.assistant.stop() == 0
    assert rasa is not None
    assert not town.assistant.processes()
    assert town.assistant.said[-1] == "pazos: stopping"
    await town.assistant.start()
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    await town.alert(marleny, code)
    await fence(luz)
    assert len(await cards(marleny, code)) == 1
