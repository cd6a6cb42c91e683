"""A story of a list of sessions: a slip in it, the list mended and applied, and the same list changed.

``python -m demo --story list``. The file is one as spreadsheets of Windows write it.
"""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.storage import city_folder
from demo.programme_story import gets_a_place, turn
from demo.teller import PATIENCE, Teller
from referrals.city import load_city
from referrals.vocabulary import Role
from simulator.handset import SimPhone
from simulator.seen import ChatMessage

_HEAD = "código;programa;fecha;hora;hasta;lugar"
_PLACE = "Casa de la Juventud, salón 2"


async def sessions(teller: Teller) -> None:
    """Diana's list: row 3 has a day that does not exist; then it is applied; then it moves a session."""
    diana = await teller.staff("Diana", "Facilitadora", role=Role.FACILITATOR)
    amparo = await teller.staff("Amparo", "Coordinadora", role=Role.COORDINATOR)
    kevin, _ = await gets_a_place(teller, diana)

    first, second = (f"{_day(teller, ahead):%d/%m/%Y}" for ahead in (1, 3))
    told = await _send(teller, diana, ("S1", first, "16:00"), ("S2", "31/02/2027", "16:00"))
    await teller.press(diana, told, "Bajar los errores", then="1 error")
    told = await _send(teller, diana, ("S1", first, "16:00"), ("S2", second, "16:00"))
    await teller.touch(diana, told, "Aplicar")
    await kevin.wait_for("tiene 2 sesiones nuevas", within=PATIENCE)

    # The same list with another hour: told once; two answers to one reminder, the last counts.
    told = await _send(teller, diana, ("S1", first, "16:00"), ("S2", second, "15:00"))
    await teller.touch(diana, told, "Aplicar")
    moved = await kevin.wait_for("cambió", within=PATIENCE)
    teller.later(days=2, minutes=5)
    asked = await kevin.wait_for("3:00 p. m.", button="No puedo", after=moved, within=PATIENCE)
    await teller.press(kevin, asked, "No puedo", then="anoté que no puede")
    plan = await teller.press(kevin, asked, "Voy", button="2:30")
    await teller.press(kevin, plan, "2:30", then="2:30")

    # At the door both days: who came is in the month's figures, in groups that tell of nobody.
    teller.later(days=1)
    shown = await teller.say(diana, "/asistencia", button="FutbolNet")
    listed = await turn(teller, diana, shown, "FutbolNet", "Los demás vinieron")
    await teller.touch(diana, listed, "Los demás vinieron")
    teller.later(hours=3, minutes=5)
    await teller.say(amparo, "/cifras", then="Sesiones que ya pasaron: 2")


async def _send(teller: Teller, diana: SimPhone, *rows: tuple[str, str, str]) -> ChatMessage:
    """Send a list; what the assistant says of it before anything is done."""
    lines = [_HEAD, *(f"{key};FutbolNet;{day};{hour};18:00;{_PLACE}" for key, day, hour in rows)]
    await teller.say(diana, "/importar", then="Importar sesiones")
    sent = await diana.send_document(
        file_name="sesiones.csv",
        mime_type="text/csv",
        content="\r\n".join(lines).encode("cp1252"),
    )
    return await diana.wait_for("Esto haría el archivo", after=sent, within=PATIENCE)


def _day(teller: Teller, ahead: int) -> date:
    zone = ZoneInfo(load_city(city_folder(teller.house.settings)).timezone)
    return (teller.house.clock.now() + timedelta(days=ahead)).astimezone(zone).date()
