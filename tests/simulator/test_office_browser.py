"""The offices' page in a real browser without JavaScript, on a narrow telephone."""

import os
import time
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect
from sqlalchemy import select

from bot import office_page
from bot.catalogue import Catalogue
from bot.guesses import Guesses
from bot.rasa_process import free_port
from bot.serving import serving
from referrals import (
    office_answers,
    office_links,
    referral_consent,
    referral_desk,
    referral_pass,
    schema,
)
from referrals import referral_trail as trail
from referrals.city import City
from referrals.clock import utc_now
from referrals.db import Database, Work, make_engine
from referrals.models import OfficeLink, Person, Referral
from referrals.vault import Vault
from referrals.vocabulary import ReferralState
from tests.factories import a_coordinator, a_person

pytestmark = pytest.mark.browser
#: Where pictures for a person to look at go, if anywhere.
PICTURES = os.environ.get("PAZOS_TEST_PICTURES")


@pytest.fixture
def database(tmp_path: Path, city: City, vault: Vault) -> Iterator[Database]:
    engine = make_engine(f"sqlite:///{tmp_path / 'pazos.db'}")
    schema.upgrade(engine)
    opened = Database(engine, city=city, vault=vault, clock=utc_now)
    yield opened
    opened.close()


@pytest.fixture
async def url(database: Database) -> AsyncIterator[str]:
    """The public address of a page that is really served."""
    port = free_port()
    found = f"http://127.0.0.1:{port}"
    app = office_page.application(
        database, Catalogue.load(strict=True), public_url=found, guesses=Guesses(time.monotonic)
    )
    async with serving(app, "127.0.0.1", port):
        yield found


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.connect_over_cdp(chromium)
        yield opened
        await opened.close()


async def telephone(browser: Browser) -> tuple[BrowserContext, Page]:
    """A cheap telephone with a memory of its own."""
    context = await browser.new_context(
        viewport={"width": 320, "height": 568},
        locale="es-CO",
        java_script_enabled=False,
        is_mobile=True,
        has_touch=True,
    )
    page = await context.new_page()
    page.set_default_timeout(10_000)
    return context, page


async def picture(page: Page, name: str) -> None:
    if PICTURES is not None:
        await page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)


async def test_an_office_answers_with_its_thumb_and_nobody_after_it(
    database: Database, url: str, browser: Browser
) -> None:
    with database.work() as work:
        person = a_person(work)
        referral = referral_pass.ask_for(work, "child_support", "icbf", by=person)
        referral_consent.give(work, referral.id, by=person)
        address = office_page.link(url, office_links.issue(work, referral))
    context, page = await telephone(browser)
    answer = await page.goto(address)
    assert answer is not None
    assert answer.status == 200
    await expect(page.locator("h1")).to_contain_text(referral.code)
    await picture(page, "office-1-open")
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320, "nothing has to be pushed aside"
    for button in await page.locator("button:visible, summary").all():
        box = await button.bounding_box()
        assert box is not None
        assert box["height"] >= 48
    await page.get_by_text("Pedir un dato").click()
    await picture(page, "office-2-data")
    await page.get_by_role("button", name="Documento de identidad").click()
    await expect(page.locator("main")).to_contain_text("se le preguntó a la persona")
    await page.get_by_role("button", name="Llegó").click()
    await expect(page.get_by_role("status")).to_contain_text("Llegó: hoy")
    await picture(page, "office-3-arrived")
    await page.get_by_text("No corresponde", exact=True).click()
    await picture(page, "office-4-reject")
    await page.get_by_text("No corresponde", exact=True).click()
    await page.get_by_role("button", name="Atendido").click()
    await expect(page.get_by_role("status")).to_contain_text("Atendido: hoy")
    await picture(page, "office-5-attended")
    await page.reload()
    await expect(page.get_by_role("status")).to_contain_text("Atendido: hoy")

    forwarded, other = await telephone(browser)
    refused = await other.goto(address)
    assert refused is not None
    assert refused.status == 403
    await expect(other.locator("h1")).to_have_text("Ya contestaron desde otro aparato")
    await picture(other, "office-6-forwarded")
    await forwarded.close()
    await context.close()
    with database.work() as work:
        assert trail.get(work, referral.id).state is ReferralState.ATTENDED


def sent(work: Work) -> Referral:
    person = a_person(work)
    referral = referral_pass.ask_for(work, "child_support", "icbf", by=person)
    referral_consent.give(work, referral.id, by=person)
    return referral


def expire(work: Work, referral: Referral) -> None:
    for link in work.session.scalars(select(OfficeLink)):
        link.expires_at = work.now - timedelta(minutes=1)


def replace(work: Work, referral: Referral) -> None:
    office_links.issue(work, referral)


def take_back(work: Work, referral: Referral) -> None:
    person = work.session.get_one(Person, referral.person_id)
    referral_consent.withdraw(work, referral.id, by=person)


def settle(work: Work, referral: Referral) -> None:
    referral_desk.settle(work, referral.id, by=a_coordinator(work).person)


def lose_the_office(work: Work, referral: Referral) -> None:
    for link in work.session.scalars(select(OfficeLink)):
        link.service_id = "gone"


def let_another_office_be_first(work: Work, referral: Referral) -> None:
    boss, other = a_coordinator(work).person, "comisaria_caimitos"
    following = referral_desk.pass_on(work, referral.id, other, by=boss)
    person = work.session.get_one(Person, referral.person_id)
    referral_consent.give(work, following.id, by=person)
    office_answers.arrived(work, following.id, service_id=other)


@pytest.mark.parametrize(
    ("happens", "status", "says", "what_to_do"),
    [
        (expire, 410, "Este enlace ya venció", "puede llegar igual con su código"),
        (replace, 403, "Hay un enlace más nuevo", "Abra el último que recibió"),
        (take_back, 403, "La persona quitó el permiso", "borre lo que tenga"),
        (lose_the_office, 403, "ya no está en el directorio", "La remisión no se pierde"),
        (settle, 409, "Esta remisión ya terminó", "No hay que hacer nada más"),
        (let_another_office_be_first, 200, "Remisión", "Otra oficina dijo primero"),
    ],
    ids=["expired", "replaced", "taken back", "office gone", "ended", "another was first"],
)
async def test_what_happens_while_the_page_is_open_is_told_to_whoever_then_presses(
    database: Database,
    url: str,
    browser: Browser,
    happens: Callable[[Work, Referral], None],
    status: int,
    says: str,
    what_to_do: str,
) -> None:
    with database.work() as work:
        referral = sent(work)
        number = referral.id
        address = office_page.link(url, office_links.issue(work, referral))
    context, page = await telephone(browser)
    await page.goto(address)
    with database.work() as work:
        happens(work, trail.get(work, number))
    async with page.expect_navigation() as pressed:
        await page.get_by_role("button", name="Llegó").click()
    answer = await pressed.value
    assert answer is not None
    assert answer.status == status
    await expect(page.locator("h1")).to_contain_text(says)
    await expect(page.locator("main")).to_contain_text(what_to_do)
    await expect(page.locator("main")).not_to_contain_text("Todavía no hay respuesta")
    await picture(page, f"office-while-{happens.__name__}")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320
    with database.work() as work:
        assert trail.get(work, number).office_arrived_at is None
    await context.close()


async def test_a_guessed_address_tells_what_to_do_and_nothing_else(
    url: str, browser: Browser
) -> None:
    context, page = await telephone(browser)
    answer = await page.goto(office_page.link(url, "PZ-482-1375"))
    assert answer is not None
    assert answer.status == 404
    await expect(page.locator("h1")).to_have_text("Este enlace no abre nada")
    await expect(page.locator("main")).to_contain_text("pida uno nuevo a quien se lo envió")
    await picture(page, "office-guessed")
    await context.close()
