"""The Rasa server dies or stands still: what people write is answered after its restart or kept."""

import os
import signal

import pytest

from referrals.vocabulary import Kind
from tests.e2e.town import PATIENCE, Town, code_in, pressed, texts, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


def kill_rasa(town: Town) -> None:
    """``kill -9`` of the Rasa server."""
    pid = town.assistant.rasa_pid()
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


async def test_a_form_goes_on_after_a_restart_of_rasa(frail_town: Town) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    asked = await told(luz, "ayer en Zamorano dos vecinos pelearon por un muro", button="Ninguna")
    kill_rasa(town)
    # The answer waits for the server, which is back within seconds.
    summary = await pressed(luz, asked, "Ninguna", button="Enviar")
    assert "un muro" in summary.text
    await luz.press(summary, "Enviar")
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    await town.alert(marleny, code)


async def test_danger_told_while_rasa_is_away_becomes_an_alert_at_once(frail_town: Town) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    with town.assistant.held_rasa():
        kill_rasa(town)
        answer = await told(luz, "auxilio hay una balacera ahora mismo en Zamorano", then="123")
        assert answer.text.startswith("🚨")
        card = await town.alert(marleny, code_in(answer))
    assert "VIDA EN PELIGRO" in card.text
    assert len(town.cases_of(luz)) == 1


async def test_words_while_rasa_stands_still_are_kept_for_the_coordination(
    frail_town: Town,
) -> None:
    town = frail_town
    await town.gestor()
    amparo, luz = await town.coordinator(), await town.resident()
    await told(luz, "quién lee esto que escribo", then="Quién ve")
    with town.assistant.held_rasa():
        first = await told(luz, "es que ahí en la cuadra siempre lo mismo", then="PZ-")
        assert "Se lo pasé a una persona" in first.text
        code = code_in(first)
        card = await town.alert(amparo, code)
        assert "siempre lo mismo" in card.text
    kept = town.cases_of(luz)
    assert [(case.code, case.kind) for case in kept] == [(code, Kind.UNTRIAGED)]
    assert "siempre lo mismo" in town.story(kept[0])
    # It goes on as if nothing had been.
    await told(luz, "quién lee esto que escribo", then="Quién ve")


async def test_buttons_of_staff_need_no_rasa(frail_town: Town) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    card = await town.alert(marleny, await town.report(luz))
    with town.assistant.held_rasa():
        await marleny.press(card, "Recibido")
        await luz.wait_for("Marleny", within=PATIENCE)
        await marleny.press(card, data=card.button("Hablar").data)
        await luz.wait_for("quiere hablar", within=PATIENCE)
        await luz.send_text("le cuento aquí")
        await marleny.wait_for("le cuento aquí", within=PATIENCE)
    assert len(await texts(luz, "recibió su aviso")) == 1
