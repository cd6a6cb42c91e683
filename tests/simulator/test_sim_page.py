"""The page with phones, driven in headless Chromium."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import (
    ConsoleMessage,
    Error,
    Locator,
    Page,
    Request,
    ViewportSize,
    async_playwright,
    expect,
)

from simulator import SimPhone, Simulator, running_simulator
from tests.simulator.sim_rig import RawBot

pytestmark = pytest.mark.browser
SIZE = ViewportSize(width=1440, height=900)


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of, requests to the outside included."""
    return []


@pytest.fixture
async def page(sim: Simulator, chromium: str, complaints: list[str]) -> AsyncIterator[Page]:
    """A browser page that fails its test on any complaint that is left at its end."""

    def hear(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(message.text)

    def crash(error: Error) -> None:
        complaints.append(str(error))

    def stay(request: Request) -> None:
        if not request.url.startswith(sim.url):
            complaints.append(request.url)

    async with async_playwright() as playwright:
        browser = await playwright.chromium.connect_over_cdp(chromium)
        context = await browser.new_context(viewport=SIZE, locale="es-CO")
        page = await context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", hear)
        page.on("pageerror", crash)
        page.on("request", stay)
        yield page
        await context.close()
        await browser.close()
    assert complaints == []


def _phone(page: Page, phone: SimPhone) -> Locator:
    return page.locator(f"#phone-{phone.id}")


async def _ask(raw: RawBot, phone: SimPhone, text: str, **more: Any) -> int:
    message_id: int = (await raw.ok("sendMessage", chat_id=phone.id, text=text, **more))[
        "message_id"
    ]
    return message_id


async def test_three_phones_fit_side_by_side(page: Page, sim: Simulator) -> None:
    await page.goto(f"{sim.url}/?phones=Doña Luz:Residente,Marleny:Gestora,Kevin:Joven")
    phones = page.locator(".slot")
    await expect(phones).to_have_count(3)
    for index in range(3):
        box = await phones.nth(index).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= SIZE["width"]
        assert box["y"] + box["height"] <= SIZE["height"]
    await expect(phones.first).to_contain_text("Residente")
    await page.reload()
    await expect(phones).to_have_count(3)


async def test_an_empty_page_offers_the_three_people(page: Page, sim: Simulator) -> None:
    await page.goto(sim.url)
    await page.get_by_role("button", name="Agregar residente, gestora y joven").click()
    await expect(page.locator(".slot h2")).to_have_text(["Doña Luz", "Marleny", "Kevin"])


async def test_a_person_starts_writes_and_sees_that_the_bot_took_it(
    page: Page, sim: Simulator, raw: RawBot
) -> None:
    phone = await sim.client.phone("Luz")
    await page.goto(sim.url)
    await _phone(page, phone).get_by_role("button", name="INICIAR").click()
    await phone.wait_for("/start", sender="me")
    field = _phone(page, phone).get_by_role("textbox")
    await field.fill("no hay luz")
    await field.press("Enter")
    sent = await phone.wait_for("no hay luz", sender="me")
    line = page.locator(f"#m-{phone.id}-{sent.message_id}")
    await expect(line.get_by_label("Enviado")).to_be_visible()
    await raw.ok("getUpdates", offset=-1)
    await raw.ok("getUpdates", offset=(await raw.ok("getUpdates"))[0]["update_id"] + 1)
    await expect(line.get_by_label("Recibido por el bot")).to_be_visible()


async def test_formatting_is_shown_and_markup_in_words_is_not_run(
    page: Page, sim: Simulator, raw: RawBot, luz: SimPhone
) -> None:
    await page.goto(sim.url)
    await _ask(
        raw,
        luz,
        "🚨 <b>negrita <i>ambas</i></b> <code>PZ-1</code> <blockquote>cita</blockquote>"
        '&lt;img src=x onerror="document.title=1"&gt; <a href="javascript:alert(1)">x</a> '
        "<tg-spoiler>oculto</tg-spoiler>",
        parse_mode="HTML",
        protect_content=True,
    )
    words = _phone(page, luz).locator(".theirs .words")
    await expect(words.locator("strong em")).to_have_text("ambas")
    await expect(words.locator("code")).to_have_text("PZ-1")
    await expect(words.locator("blockquote")).to_have_text("cita")
    await expect(words).to_contain_text('<img src=x onerror="document.title=1">')
    assert await words.locator("img").count() == 0
    assert await words.locator('a[href^="javascript"]').count() == 0
    await words.locator(".spoiler").click()
    await expect(words.locator(".spoiler.shown")).to_have_text("oculto")
    await expect(
        _phone(page, luz).get_by_label("Contenido protegido: no se puede copiar ni reenviar")
    ).to_be_visible()


async def test_pressing_a_button_shows_the_toast_and_the_alert(
    page: Page, sim: Simulator, raw: RawBot, luz: SimPhone
) -> None:
    markup = {"inline_keyboard": [[{"text": "Voy", "callback_data": "yes"}]]}
    message_id = await _ask(raw, luz, "¿Viene?", reply_markup=markup)
    await page.goto(sim.url)
    button = _phone(page, luz).get_by_role("button", name="Voy")
    for text, alert in (("Anotado", False), ("Mire esto", True)):
        await button.click()
        await expect(button).to_have_class("busy")
        queries = [u["callback_query"]["id"] for u in await raw.ok("getUpdates", offset=-1)]
        await raw.ok(
            "answerCallbackQuery", callback_query_id=queries[0], text=text, show_alert=alert
        )
        await expect(button).not_to_have_class("busy")
        await expect(_phone(page, luz).get_by_text(text)).to_be_visible()
    await expect(page.get_by_role("alertdialog")).to_contain_text("Mire esto")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alertdialog")).to_have_count(0)
    await raw.ok("editMessageText", chat_id=luz.id, message_id=message_id, text="Lo esperamos")
    await expect(_phone(page, luz).get_by_text("editado")).to_be_visible()
    await expect(button).to_have_count(0)
    await raw.ok("deleteMessage", chat_id=luz.id, message_id=message_id)
    await expect(_phone(page, luz).get_by_text("Lo esperamos")).to_have_count(0)


async def test_the_docked_keyboard_sends_words_and_a_chosen_place(
    page: Page, sim: Simulator, raw: RawBot, luz: SimPhone
) -> None:
    keys = [["Un sitio oscuro"], [{"text": "Mi ubicación", "request_location": True}]]
    markup = {"keyboard": keys, "one_time_keyboard": True}
    await page.goto(sim.url)
    await _ask(raw, luz, "¿Qué pasa?", reply_markup=markup)
    mine = _phone(page, luz)
    await mine.get_by_role("button", name="Mi ubicación").click()
    await mine.get_by_role("button", name=re.compile("Fuera del municipio")).click()
    pin = await luz.wait_for(kind="location", sender="me")
    assert pin.raw["location"]["latitude"] < 3.5
    await expect(mine.get_by_role("img", name="Ubicación: 3.45165, -76.53198")).to_be_visible()
    await expect(mine.get_by_role("button", name="Un sitio oscuro")).to_be_hidden()


async def test_photo_voice_and_contact_leave_by_the_attach_menu(
    page: Page, sim: Simulator, luz: SimPhone
) -> None:
    await page.goto(sim.url)
    mine = _phone(page, luz)
    attach = mine.get_by_role("button", name="Adjuntar")
    await attach.click()
    await mine.get_by_role("button", name="Foto").click()
    await mine.get_by_label("Comentario de la foto (opcional)").fill("sin luz")
    await mine.get_by_role("button", name="Luminaria rota").click()
    assert (await luz.wait_for("sin luz", kind="photo", sender="me")).kind == "photo"
    picture = mine.get_by_role("img", name="sin luz")
    await expect(picture).to_be_visible()
    await page.wait_for_function("document.querySelector('.photo img').naturalWidth === 800")
    await attach.click()
    await mine.get_by_role("button", name="Nota de voz").click()
    await luz.wait_for(kind="voice", sender="me")
    await expect(mine.get_by_role("button", name="Escuchar")).to_be_visible()
    await attach.click()
    await mine.get_by_role("button", name="Mi contacto").click()
    await luz.wait_for(kind="contact", sender="me")
    await mine.get_by_role("button", name="Ver foto en grande").click()
    await expect(page.get_by_role("dialog", name="sin luz")).to_be_visible()


async def test_an_invitation_in_a_chat_opens_on_another_phone(
    page: Page, sim: Simulator, raw: RawBot, luz: SimPhone
) -> None:
    marleny = await sim.client.phone("Marleny")
    await page.goto(sim.url)
    await _ask(raw, luz, "Invite con https://t.me/PazosPalmiraBot?start=inv_9f2")
    await _phone(page, luz).get_by_role("link", name="start=inv_9f2").click()
    await page.get_by_role("dialog").get_by_role("button", name="Marleny").click()
    await marleny.wait_for("/start inv_9f2", sender="me")
    await _phone(page, marleny).get_by_role("button", name="Opciones de este teléfono").click()
    await page.get_by_role("menuitem", name="Abrir un enlace…").click()
    await page.get_by_label("Enlace de invitación o código").fill("otro_codigo")
    await page.keyboard.press("Enter")
    await marleny.wait_for("/start otro_codigo", sender="me")


async def test_commands_replies_and_edits_are_at_hand(
    page: Page, sim: Simulator, raw: RawBot, luz: SimPhone
) -> None:
    await raw.ok("setMyCommands", commands=[{"command": "menu", "description": "Ver el menú"}])
    await page.goto(sim.url)
    mine = _phone(page, luz)
    await mine.get_by_role("button", name="Comandos").click()
    await page.keyboard.press("Enter")
    sent = await luz.wait_for("/menu", sender="me")
    line = page.locator(f"#m-{luz.id}-{sent.message_id}")
    await line.get_by_role("button", name="Opciones del mensaje").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name="Editar").click()
    await mine.get_by_role("textbox").fill("otra cosa")
    await page.keyboard.press("Enter")
    await luz.wait_for("otra cosa", sender="me", edited=True)
    asked = await _ask(raw, luz, "¿Dónde?")
    line = page.locator(f"#m-{luz.id}-{asked}")
    await line.get_by_role("button", name="Opciones del mensaje").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name="Responder").click()
    await page.keyboard.type("aquí")
    await page.keyboard.press("Enter")
    reply = await luz.wait_for("aquí", sender="me")
    assert reply.raw["reply_to_message"]["message_id"] == asked
    await expect(mine.locator(".quote")).to_contain_text("¿Dónde?")


async def test_blocking_is_shown_and_undone(page: Page, sim: Simulator, luz: SimPhone) -> None:
    await page.goto(sim.url)
    await _phone(page, luz).get_by_role("button", name="Opciones de este teléfono").click()
    await page.get_by_role("menuitem", name="Bloquear el bot").click()
    await expect(_phone(page, luz).get_by_role("textbox")).to_be_hidden()
    await _phone(page, luz).get_by_role("button", name="DESBLOQUEAR").click()
    await expect(_phone(page, luz).get_by_role("textbox")).to_be_visible()


async def test_the_page_speaks_english_and_remembers_it(
    page: Page, sim: Simulator, luz: SimPhone
) -> None:
    await page.goto(sim.url)
    await page.get_by_role("button", name="EN", exact=True).click()
    await expect(page.get_by_role("heading", name="Telegram simulator")).to_be_visible()
    await expect(_phone(page, luz).get_by_placeholder("Message")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("heading", name="Telegram simulator")).to_be_visible()
    assert await page.evaluate("document.documentElement.lang") == "en"


async def test_typing_is_shown_until_the_message_comes(
    page: Page, sim: Simulator, raw: RawBot, luz: SimPhone
) -> None:
    await page.goto(sim.url)
    await expect(_phone(page, luz).get_by_text("/start")).to_be_visible()
    await raw.ok("sendChatAction", chat_id=luz.id, action="typing")
    await expect(_phone(page, luz).get_by_text("escribiendo")).to_be_visible()
    await _ask(raw, luz, "hola")
    await expect(_phone(page, luz).get_by_text("escribiendo")).to_be_hidden()


async def test_a_new_phone_is_made_in_the_page(page: Page, sim: Simulator) -> None:
    await page.goto(sim.url)
    await page.get_by_role("button", name="Agregar un teléfono").click()
    await page.get_by_label("Nombre").fill("Ana")
    await page.get_by_label("Idioma de su Telegram").select_option("en")
    await page.get_by_role("button", name="Crear").click()
    await expect(page.locator(".slot h2")).to_have_text("Ana")
    (phone,) = (await sim.client.state())["phones"]
    assert phone["language_code"] == "en"


async def test_one_phone_fills_a_small_screen(page: Page, sim: Simulator, luz: SimPhone) -> None:
    await sim.client.phone("Kevin")
    await page.set_viewport_size({"width": 375, "height": 700})
    await page.goto(sim.url)
    box = await _phone(page, luz).bounding_box()
    assert box is not None
    assert 320 <= box["width"] <= 375
    assert await page.evaluate("document.documentElement.scrollWidth") <= 375
    await page.get_by_role("link", name="Kevin").click()
    await expect(page.locator(".slot", has_text="Kevin").locator(".device")).to_be_in_viewport()


async def test_the_page_finds_back_to_a_simulator_that_was_started_anew(
    page: Page, complaints: list[str]
) -> None:
    async with running_simulator() as first:
        await first.client.phone("Luz")
        await page.goto(first.url)
        await expect(page.locator(".slot h2")).to_have_text("Luz")
    await expect(page.get_by_text("Reconectando…")).to_be_visible()
    async with running_simulator(port=first.port) as second:
        await second.client.phone("Kevin")
        await expect(page.locator(".slot h2")).to_have_text("Kevin", timeout=20_000)
        await expect(page.get_by_text("En línea")).to_be_visible()
        await page.goto("about:blank")
    # Requests that found nobody are what this is about.
    assert all("ERR_" in complaint or first.url in complaint for complaint in complaints)
    complaints.clear()
