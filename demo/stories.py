"""Stories that take days, told in a minute: a conflict up to a verified calm, one light and three people.

``python -m demo --story conflict`` or ``spot``; those of offices are in :mod:`demo.justice_story`, that of
violence at home in :mod:`demo.home_story`.
"""

from collections.abc import Awaitable, Callable

from demo.home_story import home
from demo.justice_story import guidance, referral
from demo.list_story import sessions
from demo.programme_story import programme
from demo.teller import PATIENCE, Teller, code_in
from referrals.vocabulary import Role
from simulator.handset import SimPhone
from simulator.seen import ChatMessage

#: The cluster of the barrio in which the stories happen.
ZAMORANO = "2"
#: The lamp of the second story, and a step away from it (degrees).
LAMP, BESIDE = (3.5402, -76.3001), (3.5403, -76.3002)


async def conflict(teller: Teller) -> None:
    """Quarrel over music: nobody takes it in time, the backup does, an agreement, calm after a week."""
    marleny = await teller.staff("Marleny", "Gestora del sector", clusters=ZAMORANO)
    nubia = await teller.staff("Nubia", "Suplente del sector", clusters=ZAMORANO, is_backup=True)
    amparo = await teller.staff("Amparo", "Coordinadora", role=Role.COORDINATOR)
    luz = await teller.resident("Doña Luz", "Vecina")

    asked = await teller.say(
        luz,
        "buenas tardes, los vecinos de al lado y los de enfrente llevan dias peleando por el volumen del "
        "equipo, ya se gritaron y dijeron q esto no se queda asi",
        then="barrio",
    )
    asked = await teller.say(luz, "en samorano, por la cancha", button="Antes")
    asked = await teller.press(luz, asked, "Pasa seguido", button="Ninguna")
    summary = await teller.press(luz, asked, "Ninguna", button="Enviar")
    code = code_in(await teller.press(luz, summary, "Enviar", then="PZ-"))
    await teller.card(marleny, code, button="Recibido")

    # Nobody answers: after the city's two hours the backup has it, too.
    teller.later(minutes=121)
    card = await teller.card(nubia, code, button="Recibido")
    heard = await teller.touch(nubia, card, "Recibido")
    await luz.wait_for("Nubia", within=PATIENCE)
    await marleny.wait_for("Nubia", no_buttons=True, within=PATIENCE)
    card = await teller.card(nubia, code, message_id=card.message_id, button="Hablar", edited=True)
    await teller.touch(nubia, card, "Hablar")
    await luz.wait_for("Nubia quiere hablar", within=PATIENCE)
    open_talk = await nubia.wait_for("le llega a", button="Terminar", after=heard, within=PATIENCE)
    await _talk(nubia, luz, "Buenas tardes. ¿Hoy también están poniendo música?")
    await _talk(luz, nubia, "si señora, desde las 2. Yo no quiero que sepan que fui yo")
    await _talk(
        nubia,
        luz,
        "Nadie lo sabe, yo tampoco veo su nombre. Mañana paso a hablar con las dos casas.",
    )
    await teller.touch(nubia, open_talk, "Terminar")
    await luz.wait_for("La conversación terminó", within=PATIENCE)

    # Next morning comes the summary, in the afternoon the agreement.
    teller.later(hours=15)
    await nubia.wait_for("Buenos días", within=PATIENCE)
    teller.later(hours=8)
    await _close(teller, nubia, card, "Acuerdo", ages=("30 a 59", "30 a 59", "60 o más"))
    await luz.wait_for("se firmó un acuerdo", within=PATIENCE)

    # One, three and seven days after it the gestor is asked; after three days the neighbourhood, too.
    teller.later(hours=24, minutes=1)
    await _calm(teller, nubia)
    teller.later(hours=48)
    await _calm(teller, nubia)
    asked = await luz.wait_for("¿Ya está tranquilo?", button="Sí", within=PATIENCE)
    await teller.press(luz, asked, "Sí", then="Gracias por contestar")
    teller.later(hours=96)
    await _calm(teller, nubia)
    await teller.say(luz, "/mis_reportes", then=code)
    trail = await teller.say(amparo, f"/auditoria {code}", then=code, button="Siguientes")
    await teller.press(amparo, trail, "Siguientes", then="Página 2", message_id=trail.message_id)


async def spot(teller: Teller) -> None:
    """One lamp, three neighbours: told once, joined twice, ordered, planned, mended, asked of all."""
    marleny = await teller.staff("Marleny", "Gestora del sector", clusters=ZAMORANO)
    kevin = await teller.resident("Kevin", "Vecino")
    menu = await kevin.wait_for(button="Punto oscuro", within=PATIENCE)
    asked = await teller.press(kevin, menu, "Punto oscuro", button="Apagada")
    asked = await teller.press(kevin, asked, "Apagada", then="barrio")
    sent = await kevin.send_location(*LAMP)
    await kevin.wait_for("barrio", after=sent, within=PATIENCE)
    asked = await teller.say(kevin, "zamorano, en la calle 42 con carrera 35", button="En la calle")
    summary = await teller.press(kevin, asked, "En la calle", button="Enviar")
    await kevin.send_photo(sample="broken_lamp")
    summary = await kevin.wait_for("foto", button="Enviar", after=summary, within=PATIENCE)
    code = code_in(await teller.press(kevin, summary, "Enviar", then="PZ-"))
    card = await teller.card(marleny, code, button="Recibido")
    await teller.touch(marleny, card, "Recibido")
    await kevin.wait_for("Marleny", within=PATIENCE)

    teller.later(minutes=40)
    rosa = await teller.resident("Rosa", "Vecina")
    asked = await teller.say(rosa, "el poste de la esquina está apagado, en zamorano", then="?")
    sent = await rosa.send_location(*BESIDE)
    asked = await rosa.wait_for(button="es el mismo", after=sent, within=PATIENCE)
    await teller.press(rosa, asked, "Sí, es el mismo", button="Ya no me avise")

    teller.later(minutes=40)
    efrain = await teller.resident("Don Efraín", "Vecino")
    asked = await teller.say(
        efrain, "buenas, en zamorano no hay luz en la carrera 35 con 42", button="es el mismo"
    )
    await teller.press(efrain, asked, "Sí, es el mismo", button="Ya no me avise")
    await efrain.wait_for("3 personas", within=PATIENCE)

    # The gestor goes and looks, orders the repair, hears a date, sees it mended.
    card = await teller.card(marleny, "2 personas más", message_id=card.message_id)
    await teller.touch(marleny, card, "La vi dañada")
    card = await teller.card(marleny, "Visto en el sitio", message_id=card.message_id)
    await teller.touch(marleny, card, "Pedir arreglo")
    neighbours = (kevin, rosa, efrain)
    for phone in neighbours:
        await phone.wait_for("ya pidieron el arreglo", within=PATIENCE)
    teller.later(hours=18)
    await marleny.wait_for("Buenos días", within=PATIENCE)
    card = await teller.card(marleny, "Arreglo pedido", message_id=card.message_id)
    dates = await teller.press(
        marleny, card, "Ya hay fecha", button="Mañana", message_id=card.message_id
    )
    await teller.touch(marleny, dates, "Mañana")
    for phone in neighbours:
        await phone.wait_for("anuncian el arreglo para mañana", within=PATIENCE)
    teller.later(hours=26)
    card = await teller.card(marleny, code, message_id=card.message_id, button="Ya quedó")
    asked = await teller.press(
        marleny, card, "Ya quedó", button="La vi encendida", message_id=card.message_id
    )
    await teller.touch(marleny, asked, "La vi encendida")
    for phone in neighbours:
        await phone.wait_for("ya está arreglado", within=PATIENCE)

    # Three days later all three are asked.
    teller.later(hours=72, minutes=1)
    for phone, said in zip(neighbours, ("Sí", "Sí", "No sé"), strict=True):
        asked = await phone.wait_for("¿Ya quedó arreglado?", within=PATIENCE)
        await teller.press(phone, asked, said, then="Gracias por contestar")


async def _talk(speaker: SimPhone, listener: SimPhone, words: str) -> None:
    await speaker.send_text(words)
    await listener.wait_for(words, within=PATIENCE)


async def _close(
    teller: Teller, phone: SimPhone, card: ChatMessage, outcome: str, *, ages: tuple[str, ...]
) -> None:
    card = await phone.wait_for(message_id=card.message_id, button="Cerrar", within=PATIENCE)
    choice = await teller.press(phone, card, "Cerrar", button=outcome, message_id=card.message_id)
    await teller.touch(phone, choice, outcome)
    form = await phone.wait_for("Cuántas personas", button=ages[0], within=PATIENCE)
    for number, age in enumerate(ages):
        await teller.touch(phone, form, age)
        shown = f"{age}: {ages[: number + 1].count(age)}"
        form = await phone.wait_for(message_id=form.message_id, button=shown, within=PATIENCE)
    await teller.touch(phone, form, "Guardar")


async def _calm(teller: Teller, phone: SimPhone) -> None:
    before = (await phone.messages())[-1].message_id
    asked = await phone.wait_for(
        "¿Sigue tranquilo?", button="Sigue tranquilo", after=before, within=PATIENCE
    )
    await teller.touch(phone, asked, "Sigue tranquilo")


STORIES: dict[str, Callable[[Teller], Awaitable[None]]] = {
    "conflict": conflict,
    "spot": spot,
    "guidance": guidance,
    "referral": referral,
    "home": home,
    "programme": programme,
    "list": sessions,
}
