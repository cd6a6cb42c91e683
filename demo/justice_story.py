"""Stories of access to justice: an office found by the person's own words, and offices that answer.

``python -m demo --story guidance`` or ``referral``; that of violence at home is in :mod:`demo.home_story`.
"""

import re

import httpx

from demo.teller import PATIENCE, Teller, code_in
from referrals.vocabulary import Role
from simulator.handset import SimPhone


async def guidance(teller: Teller) -> None:
    """Child support, told as people tell it: where to go, what to bring, a code; she goes a week later."""
    await teller.staff("Amparo", "Coordinadora", role=Role.COORDINATOR)
    carmen = await teller.resident("Carmen", "Vecina")
    asked = await teller.say(
        carmen, "el papá de mi hijo no me pasa plata", button="A qué oficina ir"
    )
    first = await teller.press(carmen, asked, "A qué oficina ir", button="Ir con un código")
    second = await teller.press(carmen, first, "Otra oficina", button="Ir con un código")
    await teller.press(carmen, second, "Otra oficina", button="Ir con un código")
    asked = await teller.press(carmen, first, "Ir con un código", button="Sí, doy permiso")
    await teller.press(carmen, asked, "Sí, doy permiso", then="PZ-")
    for answer, then in (("Todavía no he ido", "sigue sirviendo"), ("Ya me atendieron", "Gracias")):
        await teller.put_away(carmen)
        teller.later(hours=73)
        await _says(teller, carmen, answer, then=then)
    await teller.say(carmen, "/mis_remisiones", then="Mis remisiones")


async def referral(teller: Teller) -> None:
    """Child support, twice: both say that it was done; the office says so and the person does not.

    The first office answers on its page, the second in a Telegram chat.
    """
    amparo = await teller.staff("Amparo", "Coordinadora", role=Role.COORDINATOR)
    ana = await teller.resident("Ana", "Vecina")
    code = await _with_a_code(teller, ana)
    await _on_the_page(teller, amparo, code, ("arrived", "attended"))
    teller.later(hours=73)
    await _says(teller, ana, "Ya me atendieron")

    office = await teller.office(amparo, "icbf", "ICBF")
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


async def _says(
    teller: Teller, phone: SimPhone, answer: str, *, then: str = "Gracias por contarme"
) -> None:
    before = (await phone.messages())[-1].message_id
    asked = await phone.wait_for(button=answer, after=before, within=PATIENCE)
    await teller.press(phone, asked, answer, then=then)
