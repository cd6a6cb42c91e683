"""``kill -9`` at every step of a report's way: one case, the alert arrives, the resident has an answer."""

from datetime import UTC, datetime

import pytest
import pytest_asyncio

from tests.e2e.crash import Crash, cards, crash, fence
from tests.e2e.town import CONFLICT, PATIENCE, Town, code_in, pressed, texts, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def crashed(_frail_town: Town) -> Crash:
    """A town whose assistant died with people at every step, and runs again."""
    if not _frail_town.assistant.is_running:
        await _frail_town.assistant.start()
    return await crash(_frail_town)


async def test_an_update_stored_and_not_yet_confirmed_is_dealt_with_once(crashed: Crash) -> None:
    luz = crashed.stored
    code = code_in(await luz.phone.wait_for("PZ-", after=luz.last or 0, within=PATIENCE))
    await crashed.town.alert(crashed.marleny, code)
    await fence(luz.phone)
    assert [case.code for case in crashed.town.cases_of(luz.phone)] == [code]
    assert len(await cards(crashed.marleny, code)) == 1
    assert len(await texts(luz.phone, "Recibido")) == 1


async def test_words_in_the_middle_of_a_turn_of_rasa_are_answered(crashed: Crash) -> None:
    luz = crashed.turn
    summary = await luz.phone.wait_for(button="Enviar", after=luz.last or 0, within=PATIENCE)
    code = code_in(await pressed(luz.phone, summary, "Enviar", then="PZ-"))
    await crashed.town.alert(crashed.marleny, code)
    assert [case.code for case in crashed.town.cases_of(luz.phone)] == [code]
    assert crashed.town.story(crashed.town.case(code)) == CONFLICT


async def test_a_form_goes_on_with_what_it_knew(crashed: Crash) -> None:
    luz = crashed.form
    summary = await luz.phone.wait_for(
        "un muro", button="Enviar", after=luz.last or 0, within=PATIENCE
    )
    assert "Zamorano" in summary.text
    code = code_in(await pressed(luz.phone, summary, "Enviar", then="PZ-"))
    await crashed.town.alert(crashed.marleny, code)


async def test_a_case_filed_without_an_answer_is_answered_and_not_filed_again(
    crashed: Crash,
) -> None:
    luz = crashed.filed
    answer = await luz.phone.wait_for("123", button="Menú", within=PATIENCE)
    assert code_in(answer) == luz.code
    await fence(luz.phone)
    assert [case.code for case in crashed.town.cases_of(luz.phone)] == [luz.code]
    assert len(await cards(crashed.marleny, luz.code)) == 1
    assert len(await texts(luz.phone, luz.code)) == 1


async def test_a_report_sent_and_not_noted_as_dealt_with_is_not_sent_again(crashed: Crash) -> None:
    luz = crashed.sent
    await told(luz.phone, "cómo va mi reporte", then=luz.code)
    assert [case.code for case in crashed.town.cases_of(luz.phone)] == [luz.code]
    assert len(await cards(crashed.marleny, luz.code)) == 1
    assert len(await texts(luz.phone, "Recibido")) == 1


async def test_an_alert_that_telegram_had_not_taken_arrives_once(crashed: Crash) -> None:
    luz = crashed.before_telegram_took
    card = await crashed.town.alert(crashed.caro, luz.code)
    await crashed.caro.press(card, "Recibido")
    await luz.phone.wait_for("Caro", within=PATIENCE)
    assert len(await cards(crashed.caro, luz.code)) == 1


async def test_an_alert_of_which_nobody_can_know_comes_twice_and_either_card_works(
    crashed: Crash,
) -> None:
    luz = crashed.after_telegram_took
    assert luz.card is not None
    again = await crashed.town.alert(crashed.lina, luz.code, after=luz.card.message_id)
    assert again.message_id != luz.card.message_id
    await crashed.lina.press(luz.card, "Recibido")
    await luz.phone.wait_for("Lina", within=PATIENCE)


async def test_a_press_of_a_gestor_counts_once(crashed: Crash) -> None:
    luz = crashed.taking
    await luz.phone.wait_for("Marleny", within=PATIENCE)
    await fence(luz.phone)
    assert len(await texts(luz.phone, "recibió su aviso")) == 1
    assert crashed.town.case(luz.code).state == "acknowledged"


async def test_what_people_write_while_it_is_dead_is_answered_in_order(crashed: Crash) -> None:
    luz = crashed.writing
    summary = await luz.phone.wait_for(
        "groserías", button="Enviar", after=luz.last or 0, within=PATIENCE
    )
    code = code_in(await pressed(luz.phone, summary, "Enviar", then="PZ-"))
    assert [case.code for case in crashed.town.cases_of(luz.phone)] == [code]
    card = await crashed.town.alert(crashed.marleny, code)
    assert "groserías" in card.text


async def test_nothing_is_left_over(crashed: Crash) -> None:
    for phone in (crashed.marleny, crashed.caro, crashed.lina):
        await told(phone, "/casos", then="abierto")
    now = datetime.now(UTC)
    await fence(crashed.turn.phone)
    assert crashed.town.unsettled(before=now) == []


async def test_told_to_stop_it_ends_within_seconds_and_leaves_no_process(
    frail_town: Town,
) -> None:
    town = frail_town
    marleny, luz = await town.gestor(), await town.resident()
    summary = await town.summary(luz)
    assert town.assistant.rasa_pid() is not None
    await luz.press(summary, "Enviar")
    assert await town.assistant.stop() == 0
    assert not town.assistant.processes()
    assert town.assistant.said[-1] == "pazos: stopping"
    await town.assistant.start()
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    await town.alert(marleny, code)
    await fence(luz)
    assert len(await cards(marleny, code)) == 1
