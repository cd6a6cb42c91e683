"""A story of two who go to an office with a code: one was attended, the other was not.

``python -m demo --story referral``. The first office answers in a Telegram chat, the second on its page.
"""

import re

import httpx

from demo.teller import PATIENCE, Teller, code_in
from referrals.vocabulary import Role
from simulator.handset import SimPhone

_OFFICE, _INVITATION = "icbf", "/invitar oficina icbf"


async def referral(teller: Teller) -> None:
    """Child support, twice: both say that it was done; the office says so and the person does not."""
    amparo = await teller.staff("Amparo", "Coordinadora", role=Role.COORDINATOR)
    ana = await teller.resident("Ana", "Vecina")
    code = await _with_a_code(teller, ana)
    await _on_the_page(teller, amparo, code, ("arrived", "attended"))
    teller.later(hours=73)
    await _says(teller, ana, "Ya me atendieron")

    invited = await teller.say(amparo, _INVITATION, then="start=")
    office = await teller.house.client.phone("ICBF", role="Una oficina")
    await office.start(_payload(invited.text))
    luis = await teller.resident("Luis", "Vecino")
    code = await _with_a_code(teller, luis)
    card = await teller.card(office, code, button="Atendido")
    await teller.touch(office, card, "Atendido")
    teller.later(hours=73)
    await _says(teller, luis, "Fui y no me atendieron")
    await amparo.wait_for("alguien tiene que mirarla", within=PATIENCE)
    await teller.say(amparo, "/remisiones", then="Remisiones")


async def _with_a_code(teller: Teller, phone: SimPhone) -> str:
    """Ask where to go for child support, give permission, get a code."""
    shown = await teller.say(
        phone,
        "el papá de mi niña no me pasa la cuota, a qué oficina voy",
        button="Ir con un código",
    )
    asked = await teller.press(phone, shown, "Ir con un código", button="Sí, doy permiso")
    pass_ = await teller.press(phone, asked, "Sí, doy permiso", then="PZ-")
    return code_in(pass_)


async def _on_the_page(
    teller: Teller, coordinator: SimPhone, code: str, answers: tuple[str, ...]
) -> None:
    """Hand on a link and press the page's buttons, as the office's browser would."""
    told = await teller.say(coordinator, f"/enlace {code}", then="/o/")
    found = re.search(r"https?://\S+/o/\S+", told.text)
    if found is None:
        raise AssertionError(f"no link in:\n{told.text}")
    async with httpx.AsyncClient(follow_redirects=True) as browser:
        page = await browser.get(found[0])
        for said in answers:
            form = re.search(r'name="form" value="([^"]+)"', page.text)
            if form is None:
                raise AssertionError(f"the page has no form:\n{page.text}")
            page = await browser.post(page.url, data={"form": form[1], "answer": said})
            page.raise_for_status()


async def _says(teller: Teller, phone: SimPhone, answer: str) -> None:
    before = (await phone.messages())[-1].message_id
    asked = await phone.wait_for(button=answer, after=before, within=PATIENCE)
    await teller.press(phone, asked, answer, then="Gracias por contarme")


def _payload(words: str) -> str:
    found = re.search(r"start=(\S+)", words)
    if found is None:
        raise AssertionError(f"no invitation in:\n{words}")
    return found[1]
