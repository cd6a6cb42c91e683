"""Takes the pictures of the manuals anew: ``python -m tools.manual_pictures`` (needs Chromium).

Plays what the manuals tell on the demo's stage and saves each phone's screen as a PNG in
``docs/manuals/pictures``. Everything in them is invented: the people, the reports, the codes.
"""

import asyncio
import contextlib
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from playwright.async_api import Page, ViewportSize, async_playwright, expect

from bot.invitations import invitation_link
from demo.stage import Stage, set_up
from referrals.vocabulary import Role
from simulator.handset import SimPhone

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "manuals" / "pictures"
SIZE = ViewportSize(width=1500, height=1000)
WITHIN = 30.0


async def _after(phone: SimPhone) -> int:
    messages = await phone.messages()
    return messages[-1].message_id if messages else 0


async def _report(stage: Stage) -> None:
    """A neighbour tells of a quarrel and sends it."""
    luz = stage.people.resident
    await luz.start()
    await luz.wait_for(button="Avisar de un conflicto", within=WITHIN)
    seen = await _after(luz)
    await luz.send_text("dos vecinos discuten por el ruido de la música en Caimitos, por la cancha")
    for label in ("Antes", "Ninguna", "Enviar"):
        asked = await luz.wait_for(button=label, after=seen, within=WITHIN)
        seen = await _after(luz)
        await luz.press(asked, label)
    await luz.wait_for("PZ-", after=seen, within=WITHIN)


async def _coordinator(stage: Stage) -> SimPhone:
    phone = await stage.client.phone("Coordinación", role="Coordinadora")
    link = await asyncio.to_thread(
        invitation_link,
        stage.settings,
        role=Role.COORDINATOR,
        clusters="",
        is_backup=False,
        name="Patricia",
        hours=1,
    )
    await phone.start(link.url.partition("?start=")[2])
    await phone.wait_for("equipo", within=WITHIN)
    return phone


async def _picture(page: Page, phone: SimPhone, name: str) -> None:
    await expect(page.locator(".toast")).to_have_count(0, timeout=WITHIN * 1000)
    shown = page.locator(f"#phone-{phone.id}")
    await shown.scroll_into_view_if_needed()
    await shown.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
    sys.stdout.write(f"{name}.png\n")


async def _say(phone: SimPhone, words: str, *, then: str) -> None:
    seen = await _after(phone)
    await phone.send_text(words)
    await phone.wait_for(then, after=seen, within=WITHIN)


@contextlib.asynccontextmanager
async def _browser(url: str) -> AsyncIterator[Page]:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        raise SystemExit("Chromium is needed for the pictures (Debian: apt install chromium)")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = await browser.new_page(viewport=SIZE, locale="es-CO")
        await page.goto(url)
        yield page
        await browser.close()


async def take(folder: Path) -> None:
    """Play the manuals' scenes in ``folder`` and save the pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    async with set_up(folder, port=0, progress=lambda _words: None) as stage:
        marleny = stage.people.gestor
        patricia = await _coordinator(stage)
        await _report(stage)
        card = await marleny.wait_for(button="Recibido", within=WITHIN)
        async with _browser(stage.url) as page:
            await page.wait_for_selector(f"#phone-{patricia.id}")
            await _picture(page, marleny, "alerta")
            await _say(patricia, "/tablero", then="Tablero")
            await _picture(page, patricia, "tablero")
            await _say(patricia, "/equipo", then="Marleny")
            await _picture(page, patricia, "equipo")
            await marleny.press(card, "Recibido")
            await marleny.wait_for(message_id=card.message_id, edited=True, within=WITHIN)
            await _say(marleny, "/turno", then="Turno")
            await _picture(page, marleny, "turno")
            await _say(marleny, "/casos", then="caso")
            await _picture(page, marleny, "casos")
            await _say(marleny, "/mediacion samorano", then="Zamorano")
            await _picture(page, marleny, "mediacion")


def main() -> None:
    """Take all pictures."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(take(Path(folder) / "stage"))


if __name__ == "__main__":
    main()
