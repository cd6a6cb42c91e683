"""A story of violence at home: what the person reads, what a locked phone shows, how the chat is left.

``python -m demo --story home``. The office answers in a Telegram chat.
"""

from demo.teller import PATIENCE, Teller, code_in
from referrals.vocabulary import Role


async def home(teller: Teller) -> None:
    """She tells of it, leaves in haste, comes back, goes to an office with a code, is asked how it went."""
    amparo = await teller.staff("Amparo", "Coordinadora", role=Role.COORDINATOR)
    office = await teller.office(amparo, "comisaria_central", "Comisaría")
    yuli = await teller.resident("Yuli", "Vecina")

    told = await teller.say(yuli, "mi marido me pega y me quita el celular", button="Salir rápido")
    await teller.press(yuli, told, "Salir rápido", then="Hasta luego")

    teller.later(hours=3)
    told = await teller.say(yuli, "a donde puedo ir si mi esposo me pega", button="A dónde ir")
    shown = await teller.press(yuli, told, "A dónde ir", button="Comisaría de Familia Central")
    asked = await teller.press(
        yuli, shown, "Comisaría de Familia Central", button="Sí, doy permiso"
    )
    code = code_in(await teller.press(yuli, asked, "Sí, doy permiso", then="PZ-"))
    await teller.put_away(yuli)
    card = await teller.card(office, code, button="Pedir un dato")
    things = await teller.press(
        office, card, "Pedir un dato", button="Papeles", message_id=card.message_id
    )
    await teller.touch(office, things, "Papeles")
    data = await yuli.wait_for(button="No quiero darlo", within=PATIENCE)
    teller.later(hours=2)
    await teller.touch(yuli, data, "Lo llevo")
    await teller.put_away(yuli)
    teller.later(hours=20)
    card = await teller.card(office, code, button="Llegó")
    await teller.touch(office, card, "Atendido")
    teller.later(hours=50, minutes=5)
    asked = await yuli.wait_for(button="Ya me atendieron", after=data.message_id, within=PATIENCE)
    teller.later(hours=1)
    thanked = await teller.press(yuli, asked, "Ya me atendieron", then="Gracias por contarme")
    await teller.press(yuli, thanked, "Salir rápido", then="Hasta luego")
