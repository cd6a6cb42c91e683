"""What people told in confidence stays out of the logs, and is not readable in what is stored."""

import pytest

from tests.e2e.town import PATIENCE, Town, code_in, pressed, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def test_words_names_chats_and_positions_are_in_no_log_and_in_no_file_in_plain(
    town: Town,
) -> None:
    marleny = await town.gestor("Marlenyquesellama")
    luz = await town.resident("Luzdary Quinteroapellido")
    asked = await told(
        luz, "ayer en Zamorano se pelearon por el parqueaderosecreto", button="Ninguna"
    )
    summary = await pressed(luz, asked, "Ninguna", button="Enviar")
    await luz.send_location(3.540212, -76.300134)
    summary = await luz.wait_for(button="Enviar", after=summary, within=PATIENCE)
    await luz.press(summary, "Enviar")
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    card = await town.alert(marleny, code)
    await marleny.press(card, "Hablar")
    await luz.wait_for("quiere hablar", within=PATIENCE)
    await luz.send_text("le cuento del tiosecreto")
    await marleny.wait_for("tiosecreto", within=PATIENCE)
    # Something that breaks leaves its words out of the log as well.
    rosa = await town.resident("Rosa")
    odd = {"message_id": 901, "text": "palabrasecreta", "from": {"id": rosa.id}}
    await town.client.raw_update("message", odd, chat_id=rosa.id)
    await luz.send_text("otra vez el tiosecreto")
    await marleny.wait_for("otra vez", within=PATIENCE)
    secrets = [
        "parqueaderosecreto", "tiosecreto", "palabrasecreta", "Luzdary", "Quinteroapellido",
        "Marlenyquesellama", str(luz.id), str(marleny.id), "76.300134",
        town.simulator.token.partition(":")[2],
    ]  # fmt: skip
    searched = 0
    for path in town.settings.data_dir.iterdir():
        content = path.read_bytes()
        searched += len(content)
        for secret in secrets:
            assert secret.encode() not in content, f"{secret} stands in {path.name}"
    assert searched > 100_000
