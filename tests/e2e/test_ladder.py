"""Who is told when the first in line does not answer, cannot be reached, or is not there at all."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from referrals.db import Work
from referrals.models import Alert, Case
from tests.e2e.town import CLUSTER, OTHER_CLUSTER, PATIENCE, Town, texts, toast, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


def let_the_time_run_out(town: Town, code: str) -> None:
    """As if the response time of the city's data had passed for the alerts of a case."""

    def move(work: Work) -> None:
        case_id = work.session.scalars(select(Case.id).where(Case.code == code)).one()
        work.session.execute(
            update(Alert)
            .where(Alert.case_id == case_id, Alert.due_at.is_not(None))
            .values(due_at=work.now - timedelta(seconds=1))
        )

    town.look(move)


async def test_an_alert_that_nobody_takes_goes_to_the_backup_and_then_to_the_coordination(
    town: Town,
) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    nubia, amparo = await town.gestor("Nubia", backup=True), await town.coordinator()
    code = await town.report(luz)
    first = await town.alert(marleny, code)
    let_the_time_run_out(town, code)
    second = await town.alert(nubia, code)
    assert "suplente" in second.text
    assert await texts(amparo, code) == []
    let_the_time_run_out(town, code)
    third = await town.alert(amparo, code)
    assert "nadie del sector ha respondido" in third.text
    # Late is not too late: whoever takes it first has it, and the others are shown so.
    assert "lo tomó usted" in await toast(marleny, first, "Recibido")
    await nubia.wait_for("Marleny", message_id=second.message_id, no_buttons=True, within=PATIENCE)
    # Who coordinates may still give it to somebody, and no more.
    seen = await amparo.wait_for("Marleny", message_id=third.message_id, within=PATIENCE)
    assert [label for label in seen.labels if "Dárselo" not in label] == []


async def test_a_gestor_who_blocked_the_bot_has_the_alert_go_to_the_backup_at_once(
    town: Town,
) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    nubia = await town.gestor("Nubia", backup=True)
    await marleny.block()
    code = await town.report(luz)
    await town.alert(nubia, code)
    assert await texts(marleny, code) == []


async def test_a_block_that_telegram_never_told_of_is_noticed_by_the_alert_itself(
    town: Town,
) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    nubia = await town.gestor("Nubia", backup=True)
    await town.client.fault(
        "error",
        method="sendMessage",
        chat_id=marleny.id,
        status=403,
        description="Forbidden: bot was blocked by the user",
    )
    code = await town.report(luz)
    await town.alert(nubia, code)


async def test_who_blocks_the_bot_after_the_alert_has_it_go_on_to_the_next(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    amparo = await town.coordinator()
    code = await town.report(luz)
    await town.alert(marleny, code)
    await marleny.block()
    await town.alert(amparo, code)


async def test_without_a_gestor_in_that_sector_the_coordination_hears(town: Town) -> None:
    elsewhere = await town.gestor(clusters=[OTHER_CLUSTER])
    luz, amparo = await town.resident(), await town.coordinator()
    code = await town.report(luz)
    card = await town.alert(amparo, code)
    assert "no tiene quien reciba" in card.text
    assert "coordinación" in (await texts(luz, code))[0]
    await told(elsewhere, "/casos", then="No tiene casos")


async def test_with_nobody_there_the_receipt_is_honest_and_a_newcomer_gets_what_waits(
    town: Town,
) -> None:
    luz = await town.resident()
    code = await town.report(luz)
    receipt = (await texts(luz, code))[0]
    assert "no hay quien lo reciba" in receipt
    assert "guardado" in receipt
    assert town.case(code).state == "received"
    marleny = await town.gestor()
    welcome = (await texts(marleny, "Entró al equipo"))[0]
    assert "Hay 1 caso esperando" in welcome
    card = await town.alert(marleny, code)
    await marleny.press(card, "Recibido")
    await luz.wait_for("Marleny", within=PATIENCE)


async def test_with_nobody_there_a_danger_says_so_and_to_call(town: Town) -> None:
    luz = await town.resident()
    answer = await told(luz, "auxilio hay una balacera ahora mismo en Zamorano", then="123")
    assert answer.text.startswith("🚨")
    assert "no hay quien lo reciba" in answer.text


async def test_a_gestor_of_two_sectors_gets_each_alert_once(town: Town) -> None:
    marleny, luz = await town.gestor(clusters=[CLUSTER, OTHER_CLUSTER]), await town.resident()
    code = await town.report(luz)
    await town.alert(marleny, code)
    await told(marleny, "/casos", then=code)
    assert len(await texts(marleny, "Reporta")) == 0
    assert len([one for one in await marleny.messages() if "volumen" in one.text]) == 1
