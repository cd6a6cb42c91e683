"""The scripted scene: what people say and press, and what must come of it.

Each step waits for what it expects to see on a phone and fails with what the phone shows instead, so the
scene is a check as well as a story.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from demo.stage import Stage
from simulator.handset import SimPhone
from simulator.seen import ChatMessage

#: What a step may take, in seconds.
PATIENCE = 20.0


@dataclass(frozen=True)
class Act:
    """A part of the scene."""

    title: str
    play: Callable[[Stage], Awaitable[None]]


async def _last(phone: SimPhone) -> int:
    messages = await phone.messages()
    return messages[-1].message_id if messages else 0


async def _say(phone: SimPhone, words: str, *, then: str) -> ChatMessage:
    """Write ``words`` and wait for an answer that contains ``then``."""
    sent = await phone.send_text(words)
    return await phone.wait_for(then, after=sent, within=PATIENCE)


async def _press(phone: SimPhone, message: ChatMessage, label: str, *, then: str) -> ChatMessage:
    """Press a button and wait for a later message that contains ``then``."""
    before = await _last(phone)
    await phone.press(message, label)
    return await phone.wait_for(then, after=before, within=PATIENCE)


async def _alert(stage: Stage, *parts: str, after: int) -> ChatMessage:
    """The card on the gestor's phone, with the buttons of an alert."""
    card = await stage.people.gestor.wait_for(
        parts[0], button="Recibido", after=after, within=PATIENCE
    )
    for part in parts:
        if part.casefold() not in card.text.casefold():
            raise AssertionError(f"the alert does not say {part!r}:\n{card.text}")
    return card


async def conflict(stage: Stage) -> None:
    """A conflict told in plain words, corrected, sent, taken."""
    luz, marleny = stage.people.resident, stage.people.gestor
    before = await _last(marleny)
    await luz.start()
    await luz.wait_for(button="Avisar de un conflicto", within=PATIENCE)
    asked = await _say(
        luz,
        "buenas noches, unos muchachos se estan amenazando por lo del partido, dicen q se van a dar duro",
        then="barrio",
    )
    asked = await _say(luz, "en samorano por la cancha", then="?")
    if "pasando" in asked.text.casefold():
        asked = await _press(luz, asked, "Antes", then="?")
    asked = await _press(luz, asked, "Ninguna", then="Enviar")
    summary = await _say(luz, "no, es en Caimitos", then="Caimitos")
    await _press(luz, summary, "Enviar", then="PZ-")
    card = await _alert(stage, "Caimitos", "amenazando", after=before)
    heard = await _last(luz)
    await marleny.press(card, "Recibido")
    await luz.wait_for("Marleny", after=heard, within=PATIENCE)
    await marleny.wait_for(message_id=card.message_id, edited=True, within=PATIENCE)


async def dark_spot(stage: Stage) -> None:
    """A dark spot by buttons and a pin."""
    kevin, marleny = stage.people.young, stage.people.gestor
    before = await _last(marleny)
    await kevin.start()
    menu = await kevin.wait_for(button="Punto oscuro", within=PATIENCE)
    asked = await _press(kevin, menu, "Punto oscuro", then="?")
    asked = await _press(kevin, asked, "Apagada", then="barrio")
    sent = await kevin.send_location(3.5402, -76.3001)
    asked = await kevin.wait_for("barrio", after=sent, within=PATIENCE)
    asked = await _say(kevin, "Simón Bolívar", then="conjunto")
    summary = await _press(kevin, asked, "En la calle", then="Simón Bolívar")
    await kevin.send_photo(sample="broken_lamp")
    await kevin.wait_for("foto", after=summary, within=PATIENCE)
    summary = await kevin.wait_for(button="Enviar", after=summary, within=PATIENCE)
    await _press(kevin, summary, "Enviar", then="PZ-")
    card = await _alert(stage, "Simón Bolívar", after=before)
    await marleny.wait_for(kind="location", after=before, within=PATIENCE)
    await marleny.wait_for(kind="photo", after=before, within=PATIENCE)
    heard = await _last(kevin)
    await marleny.press(card, "Pedir arreglo")
    await kevin.wait_for("arregl", after=heard, within=PATIENCE)


async def danger(stage: Stage) -> None:
    """Danger to life: the line first, the alert at once, a talk without names."""
    luz, marleny = stage.people.resident, stage.people.gestor
    before = await _last(marleny)
    first = await _say(
        luz,
        "por favor ayuda le pegaron un tiro a un muchacho en zamorano y esta botando mucha sangre",
        then="123",
    )
    if "123" not in first.text.split("\n")[0]:
        raise AssertionError(f"the emergency line does not come first:\n{first.text}")
    card = await _alert(stage, "Zamorano", after=before)
    heard = await _last(luz)
    await marleny.press(card, "En camino")
    await luz.wait_for("Marleny", after=heard, within=PATIENCE)
    heard = await _last(luz)
    await marleny.press(card, "Hablar")
    await luz.wait_for("Marleny", after=heard, within=PATIENCE)
    await marleny.send_text("¿Usted está en un lugar seguro?")
    await luz.wait_for("lugar seguro", within=PATIENCE)
    sent = await luz.send_text("sí, estoy dentro de la casa")
    heard_by_gestor = await marleny.wait_for("dentro de la casa", within=PATIENCE)
    if "Luz" in heard_by_gestor.text:
        raise AssertionError("the gestor was shown a name")
    ended = await marleny.wait_for(button="Terminar", within=PATIENCE)
    await marleny.press(ended, "Terminar")
    await luz.wait_for("termin", after=sent, within=PATIENCE)


SCENE = (
    Act("Un conflicto: contado con palabras, corregido, enviado, recibido", conflict),
    Act("Un punto oscuro: con botones, un punto en el mapa y una foto", dark_spot),
    Act("Peligro para la vida: primero la línea, el aviso sale ya, se habla sin nombres", danger),
)
