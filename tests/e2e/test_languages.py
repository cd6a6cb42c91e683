"""Spanish by default, English by Telegram's language, by the words, or by choice; staff in their own."""

import pytest

from tests.e2e.town import PATIENCE, Town, code_in, pressed, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def test_an_english_telegram_is_served_in_english_and_the_gestor_in_spanish(
    town: Town,
) -> None:
    marleny = await town.gestor()
    ann = await town.client.phone("Ann", language_code="en-GB")
    await ann.start()
    await ann.wait_for(button="Tell of a conflict", within=PATIENCE)
    asked = await told(
        ann, "yesterday two neighbours were fighting over a wall in Zamorano", button="Neither"
    )
    summary = await pressed(ann, asked, "Neither", button="Send")
    await ann.press(summary, "Send")
    code = code_in(await ann.wait_for("PZ-", after=summary, within=PATIENCE))
    card = await town.alert(marleny, code)
    assert "Conflicto" in card.text
    assert "two neighbours" in card.text
    await marleny.press(card, "Recibido")
    await ann.wait_for("Marleny received", within=PATIENCE)


async def test_english_words_on_a_spanish_telegram_are_answered_in_english(town: Town) -> None:
    luz = await town.resident()
    await told(luz, "who can read what I am writing here?", then="Who sees")


async def test_the_language_can_be_chosen_and_stays(town: Town) -> None:
    luz = await town.resident()
    asked = await told(luz, "/idioma", button="English")
    await pressed(luz, asked, "English", then="English")
    await told(luz, "¿quién lee esto que escribo?", then="Who sees")
    asked = await told(luz, "/language", button="Español")
    await pressed(luz, asked, "Español", then="español")
    await told(luz, "who can read what I am writing here?", then="Quién ve")


async def test_an_unknown_telegram_language_is_served_in_spanish(town: Town) -> None:
    phone = await town.client.phone("Ayumi", language_code="ja")
    await phone.start()
    await phone.wait_for(button="Avisar de un conflicto", within=PATIENCE)
