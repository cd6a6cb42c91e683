"""A story of a young participant: from a poster to the certificate.

``python -m demo --story programme``. Everything goes by buttons; the language model has no part in it.
"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.storage import city_folder
from demo.teller import PATIENCE, Teller
from referrals.city import load_city
from referrals.posters import payload
from referrals.vocabulary import Role
from simulator.handset import SimPhone
from simulator.seen import ChatMessage

_PROGRAMME, _NAME, _TAG = "futbolnet", "FutbolNet", "cancha_de_zamorano"


async def programme(teller: Teller) -> None:
    """Kevin scans a poster, has a place, is reminded, comes, and gets his certificate."""
    diana = await teller.staff("Diana", "Facilitadora", role=Role.FACILITATOR)
    await _poster(teller, diana)

    kevin, news = await gets_a_place(teller, diana)
    await _session(teller, diana)
    await kevin.wait_for("ya tiene fecha", after=news, within=PATIENCE)
    mine = await teller.say(kevin, "/mis_sesiones", button="Agregar al calendario")
    asked = await teller.press(kevin, mine, "Agregar al calendario", button="Sin el nombre")
    file = await teller.press(kevin, asked, "Sin el nombre", kind="document")

    await teller.put_away(kevin)
    teller.later(hours=25, minutes=10)
    asked = await kevin.wait_for("Le recuerdo", after=file, within=PATIENCE)
    await teller.press(kevin, asked, "Voy", then="anoté que viene")
    await teller.put_away(kevin)
    teller.later(hours=48)
    asked = await kevin.wait_for("Le recuerdo", after=asked, within=PATIENCE)
    await teller.press(kevin, asked, "3:00", then="3:00")

    teller.later(hours=24)
    await _attendance(teller, diana)
    teller.later(hours=3)
    await _certificate(teller, diana, kevin)


async def gets_a_place(teller: Teller, diana: SimPhone) -> tuple[SimPhone, ChatMessage]:
    """Kevin, who opened the poster's link and was given a place; what he read of it."""
    kevin = await teller.house.client.phone("Kevin", role="Joven")
    await kevin.start(payload(_PROGRAMME, _TAG))
    asked = await kevin.wait_for(button="18 a 29", within=PATIENCE)
    asked = await teller.press(kevin, asked, "18 a 29", button="Prefiero no decir")
    await teller.press(kevin, asked, "Comuna 2", then="Listo, pidió cupo")
    told = await diana.wait_for(button="Ver solicitudes", within=PATIENCE)
    shown = await turn(teller, diana, told, "Ver solicitudes", _NAME)
    shown = await turn(teller, diana, shown, _NAME, "Dar cupo")
    await teller.touch(diana, shown, "Dar cupo")
    return kevin, await kevin.wait_for("Ya tiene cupo", within=PATIENCE)


async def turn(
    teller: Teller, phone: SimPhone, shown: ChatMessage, label: str, button: str
) -> ChatMessage:
    """Press a button of a screen that changes in its place; the screen with ``button`` on it."""
    number = shown.message_id
    return await teller.press(phone, shown, label, button=button, message_id=number)


async def _poster(teller: Teller, diana: SimPhone) -> None:
    shown = await teller.say(diana, "/afiche", button=_NAME)
    shown = await turn(teller, diana, shown, _NAME, "Otro lugar")
    asked = await teller.press(diana, shown, "Otro lugar", then="¿Dónde lo va a pegar?")
    await diana.send_text("Cancha de Zamorano")
    asked = await diana.wait_for(button="Guardar", after=asked.message_id - 1, within=PATIENCE)
    await teller.touch(diana, asked, "Guardar")
    await diana.wait_for("Enlace para compartir", within=PATIENCE)


async def _session(teller: Teller, diana: SimPhone) -> None:
    zone = ZoneInfo(load_city(city_folder(teller.house.settings)).timezone)
    day = (teller.house.clock.now() + timedelta(days=4)).astimezone(zone)
    shown = await teller.say(diana, "/sesiones", button="Nueva sesión")
    asked = await teller.press(diana, shown, "Nueva sesión", button=_NAME)
    form = asked.message_id
    await teller.touch(diana, asked, _NAME)
    for words, then in (
        (f"{day.day}/{day.month}", "¿A qué hora empieza?"),
        ("16:00", "¿Dónde es?"),
        ("Cancha de Zamorano, al lado de la caseta", "¿Se repite?"),
    ):
        await diana.send_text(words)
        asked = await diana.wait_for(then, after=form - 1, within=PATIENCE)
    asked = await turn(teller, diana, asked, "No, solo esta", "No, así está bien")
    asked = await turn(teller, diana, asked, "No, así está bien", "Guardar")
    await teller.touch(diana, asked, "Guardar")


async def _attendance(teller: Teller, diana: SimPhone) -> None:
    shown = await teller.say(diana, "/asistencia", button=_NAME)
    listed = await turn(teller, diana, shown, _NAME, "Los demás vinieron")
    await teller.touch(diana, listed, "Los demás vinieron")


async def _certificate(teller: Teller, diana: SimPhone, kevin: SimPhone) -> None:
    shown = await teller.say(diana, "/asistencia", button="Certificados")
    shown = await turn(teller, diana, shown, "Certificados", _NAME)
    shown = await turn(teller, diana, shown, _NAME, "A quienes llegan")
    await teller.touch(diana, shown, "A quienes llegan")
    ready = await kevin.wait_for("Ya tiene su certificado", within=PATIENCE)
    label = "Ver mi certificado"
    asked = await teller.press(kevin, ready, label, button="Con una línea")
    await teller.press(kevin, asked, "Con una línea", kind="document")
