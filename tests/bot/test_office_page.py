"""The offices' page as a browser meets it: what opens, what counts, and what every wrong turn is told."""

import logging
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette

from bot import office_page
from bot.catalogue import Catalogue
from bot.guesses import MOST, REMEMBERED, WITHIN, Guesses
from referrals import office_links, referral_consent, referral_follow_up, referral_pass
from referrals import referral_trail as trail
from referrals.db import Database
from referrals.models import OfficeLink, Person, Referral
from referrals.vocabulary import OfficeData, ReferralState
from tests.conftest import FakeClock
from tests.factories import a_person, mail

CATALOGUE = Catalogue.load(strict=True)
PUBLIC = "https://pazos.test/asistente"
#: The only words of a person that could ever show: none may.
ALIAS = "Persona-Ceiba-77"


class Office:
    """A referral with its link, and browsers to open it in."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = 1000.0
        with database.work() as work:
            person = a_person(work, alias=ALIAS)
            referral = referral_pass.ask_for(work, "child_support", "icbf", by=person)
            referral_consent.give(work, referral.id, by=person)
            self.person_id, self.referral_id, self.code = person.id, referral.id, referral.code
        self.token = self.new_link()
        self.app: Starlette = office_page.application(
            database,
            CATALOGUE,
            public_url=PUBLIC,
            guesses=Guesses(lambda: self.now),
        )

    def new_link(self) -> str:
        with self.database.work() as work:
            return office_links.issue(work, trail.get(work, self.referral_id))

    def browser(self, *, address: str = "10.0.0.1", language: str = "es-CO,es;q=0.9") -> "Browser":
        transport = httpx.ASGITransport(app=self.app, client=(address, 4000))
        return Browser(self, transport, language)

    @property
    def state(self) -> ReferralState:
        with self.database.work() as work:
            return trail.get(work, self.referral_id).state

    def do(self, what: Callable[..., Any]) -> Any:
        with self.database.work() as work:
            person = work.session.get_one(Person, self.person_id)
            return what(work, self.referral_id, by=person)


class Browser:
    """One browser with its cookies; the proxy before the server takes the address's first part away."""

    def __init__(self, office: Office, transport: httpx.ASGITransport, language: str) -> None:
        self.office = office
        self.client = httpx.AsyncClient(
            transport=transport,
            base_url="https://pazos.test",
            headers={"Accept-Language": language},
            follow_redirects=False,
        )

    async def open(self, token: str | None = None) -> httpx.Response:
        return await self.client.get(f"/o/{token or self.office.token}", headers=self._cookies())

    async def send(self, answer: str, token: str | None = None, **fields: str) -> httpx.Response:
        token = token or self.office.token
        form = office_links.form_key(self.office.database.vault, token)
        return await self.client.post(
            f"/o/{token}",
            data={"form": form, "answer": answer, **fields},
            headers=self._cookies(),
        )

    def _cookies(self) -> dict[str, str]:
        kept = [f"{one.name}={one.value}" for one in self.client.cookies.jar]
        return {"Cookie": "; ".join(kept)} if kept else {}


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


async def test_the_page_shows_code_matter_and_state_and_nothing_of_the_person(
    office: Office,
) -> None:
    shown = await office.browser().open()
    assert shown.status_code == 200
    assert office.code in shown.text
    assert "Cuota de alimentos" in shown.text
    assert "Todavía no hay respuesta" in shown.text
    assert ALIAS not in shown.text
    offered = ("Llegó", "Atendido", "No corresponde", "Pedir un dato")
    assert [word for word in offered if word not in shown.text] == []
    assert len(shown.content) < 20_000
    assert not re.search(r"<script|<img|https?://", shown.text)


async def test_no_office_is_named_that_only_the_team_leads_to_or_that_takes_nobody(
    office: Office,
) -> None:
    offered = re.findall(r'<option value="(\w+)">', (await office.browser().open()).text)
    assert "comisaria_caimitos" in offered
    assert {"casa_libertad", "street_lighting", "pazos", "icbf"}.isdisjoint(offered)


async def test_opening_it_any_number_of_times_changes_nothing(office: Office) -> None:
    for number in range(5):
        assert (await office.browser(address=f"10.0.0.{number}").open()).status_code == 200
    head = await office.browser().client.head(f"/o/{office.token}")
    assert (head.status_code, head.content) == (200, b"")
    assert office.state is ReferralState.SENT
    assert (await office.browser().send("arrived")).status_code == 303


async def test_an_answer_leads_back_to_the_page_that_shows_it(office: Office) -> None:
    browser = office.browser()
    answered = await browser.send("arrived")
    assert (answered.status_code, answered.headers["location"]) == (303, office.token)
    cookie = answered.headers["set-cookie"]
    assert all(
        one in cookie for one in ("HttpOnly", "Secure", "SameSite=lax", "Path=/asistente/o/")
    )
    shown = await browser.open()
    assert "Llegó: hoy" in shown.text
    assert 'value="arrived"' not in shown.text
    assert (await browser.send("attended")).status_code == 303
    shown = await browser.open()
    assert "Atendido: hoy" in shown.text
    assert 'value="rejected"' not in shown.text
    assert office.state is ReferralState.ATTENDED


async def test_the_same_answer_twice_is_one(office: Office) -> None:
    browser = office.browser()
    for _ in range(3):
        assert (await browser.send("attended")).status_code == 303
    with office.database.work() as work:
        moves = [one.move for one in trail.of(work, trail.get(work, office.referral_id))]
    assert moves.count("attend") == 1


async def test_a_second_browser_after_an_answer_is_sent_away_with_what_to_do(
    office: Office,
) -> None:
    await office.browser().send("arrived")
    for other in (await office.browser().open(), await office.browser().send("attended")):
        assert other.status_code == 403
        assert "Ya contestaron desde otro aparato" in other.text
        assert office.code not in other.text
    assert office.state is ReferralState.ARRIVED


async def test_a_cookie_that_somebody_made_up_opens_nothing(office: Office) -> None:
    await office.browser().send("arrived")
    other = office.browser()
    other.client.cookies.set(office_page.COOKIE, "made-up")
    assert (await other.open()).status_code == 403


async def test_an_expired_link_says_so_in_the_readers_language(
    office: Office, clock: FakeClock
) -> None:
    clock.advance(days=15)
    for language, words in (
        ("es", "Este enlace ya venció"),
        ("en-US,en;q=0.8,es;q=0.5", "This link has expired"),
        ("ja", "Este enlace ya venció"),
        ("", "Este enlace ya venció"),
        (";;q=x,,", "Este enlace ya venció"),
    ):
        shown = await office.browser(language=language).open()
        assert (shown.status_code, words in shown.text) == (410, True), language
    assert (await office.browser().send("arrived")).status_code == 410
    assert office.state is ReferralState.SENT


async def test_a_replaced_link_says_that_there_is_a_newer_one(office: Office) -> None:
    office.new_link()
    shown = await office.browser().open()
    assert (shown.status_code, "Hay un enlace más nuevo" in shown.text) == (403, True)
    assert (await office.browser().send("arrived")).status_code == 403


async def test_a_permission_taken_back_shows_nothing_of_the_referral(office: Office) -> None:
    office.do(referral_consent.withdraw)
    shown = await office.browser().open()
    assert shown.status_code == 403
    assert "La persona quitó el permiso" in shown.text
    assert office.code not in shown.text


@pytest.mark.parametrize("guess", ["x", "a" * 56, "a" * 4000, "%00", "%F0%9F%92%A9", "..%2f.."])
async def test_a_guess_opens_nothing(office: Office, guess: str) -> None:
    shown = await office.browser().client.get(f"/o/{guess}")
    assert shown.status_code == 404
    assert "Este enlace no abre nada" in shown.text


async def test_who_guesses_too_often_waits_and_nobody_else_does(office: Office) -> None:
    guesser = office.browser(address="10.9.9.9")
    for _ in range(MOST):
        assert (await guesser.open("b" * 56)).status_code == 404
    slow = await guesser.open("b" * 56)
    assert (slow.status_code, "Demasiados intentos" in slow.text) == (429, True)
    assert (await office.browser(address="10.9.9.8").open("b" * 56)).status_code == 404
    assert (await guesser.open()).status_code == 200, "a link of ours is never shut out"
    office.now += WITHIN
    assert (await guesser.open("b" * 56)).status_code == 404


@pytest.mark.parametrize("path", ["/", "/o/", "/o", "/o/a/b", "/robots.txt", "/admin"])
async def test_any_other_address_is_the_same_page_of_refusal(office: Office, path: str) -> None:
    shown = await office.browser().client.get(path)
    assert shown.status_code == 404
    assert "Este enlace no abre nada" in shown.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_any_other_method_changes_nothing(office: Office, method: str) -> None:
    shown = await office.browser().client.request(method, f"/o/{office.token}")
    assert (shown.status_code, shown.headers["allow"]) == (405, "GET, HEAD, POST")
    assert office.state is ReferralState.SENT


async def test_every_answer_is_kept_nowhere_and_leaks_nothing(office: Office) -> None:
    browser = office.browser()
    for response in (
        await browser.open(),
        await browser.send("arrived"),
        await browser.send("nonsense"),
        await browser.open("x"),
        await browser.client.get("/nowhere"),
        await browser.client.put(f"/o/{office.token}"),
    ):
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["referrer-policy"] == "no-referrer"
        assert response.headers["x-robots-tag"] == "noindex, nofollow"
        assert "default-src 'none'" in response.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in response.headers["content-security-policy"]


async def test_no_token_gets_into_a_log(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # the test's own browser
    browser = office.browser()
    await browser.open()
    await browser.send("arrived")
    await office.browser().open()
    await browser.send("nonsense")
    assert office.token not in caplog.text


async def test_a_form_that_did_not_come_from_the_page_answers_nothing(office: Office) -> None:
    client = office.browser().client
    for body in (
        {"answer": "arrived"},
        {"answer": "arrived", "form": "x" * 32},
        {"answer": "arrived", "form": "ñ"},
        {},
    ):
        shown = await client.post(f"/o/{office.token}", data=body)
        assert (shown.status_code, "No entendimos" in shown.text) == (400, True)
    shown = await client.post(f"/o/{office.token}", content=b"\xff\xfe&form=%ff")
    assert shown.status_code == 400
    assert office.state is ReferralState.SENT


async def test_the_form_of_one_link_does_not_fit_another(office: Office) -> None:
    other = office.new_link()
    form = office_links.form_key(office.database.vault, office.token)
    shown = await office.browser().client.post(
        f"/o/{other}", data={"form": form, "answer": "arrived"}
    )
    assert shown.status_code == 400


async def test_a_huge_body_is_not_read(office: Office) -> None:
    shown = await office.browser().client.post(f"/o/{office.token}", content=b"a" * 10_000_000)
    assert shown.status_code == 413
    many = "&".join(f"f{number}=1" for number in range(500))
    assert (
        await office.browser().client.post(f"/o/{office.token}", content=many)
    ).status_code == 400
    assert office.state is ReferralState.SENT


@pytest.mark.parametrize("answer", ["", "nonsense", "data", "data-", "data-passport", "ARRIVED"])
async def test_an_answer_that_the_page_does_not_offer_uses_nothing_up(
    office: Office, answer: str
) -> None:
    assert (await office.browser().send(answer)).status_code == 400
    assert (await office.browser().open()).status_code == 200


async def test_a_rejection_names_where_to_and_ends_it_here(office: Office) -> None:
    browser = office.browser()
    words = "<script>alert(1)</script> & la otra" + "x" * 400
    sent = await browser.send("rejected", to="conciliacion_familia", where=words)
    assert sent.status_code == 303
    shown = await browser.open()
    assert "no corresponde" in shown.text
    assert "No hay que hacer nada más" in shown.text
    assert "<form" not in shown.text
    with office.database.work() as work:
        rejected = trail.get(work, office.referral_id)
        assert rejected.where_to_sealed is not None
        assert len(work.vault.open(rejected.where_to_sealed)) == 200


async def test_an_office_that_is_in_no_directory_is_taken_for_none(office: Office) -> None:
    assert (await office.browser().send("rejected", to="nasa")).status_code == 303
    assert office.state is ReferralState.REJECTED


async def test_what_was_attended_cannot_be_rejected(office: Office) -> None:
    browser = office.browser()
    await browser.send("attended")
    refused = await browser.send("rejected")
    assert (refused.status_code, "ya no se puede cambiar" in refused.text) == (409, True)


async def test_a_question_and_its_answer_show_on_the_page(office: Office) -> None:
    browser = office.browser()
    await browser.send("data-document")
    shown = await browser.open()
    assert "Documento de identidad: se le preguntó a la persona." in shown.text
    assert 'value="data-document"' not in shown.text

    def answered(work: Any, referral_id: int, *, by: Person) -> bool:
        assert mail(work, by)[-1].say == "referral-data"
        return referral_follow_up.answer_data(
            work, referral_id, OfficeData.DOCUMENT, comes=False, by=by
        )

    office.do(answered)
    assert "la persona prefiere no darlo" in (await browser.open()).text


async def test_nobody_is_asked_who_has_no_chat(office: Office) -> None:
    with office.database.work() as work:
        referral = work.session.get_one(Referral, office.referral_id)
        referral.person_id = None
    assert "Pedir un dato" not in (await office.browser().open()).text
    refused = await office.browser().send("data-phone")
    assert (refused.status_code, "no se le puede escribir" in refused.text) == (409, True)


async def test_an_ended_referral_says_that_there_is_nothing_to_do(office: Office) -> None:
    browser = office.browser()
    await browser.send("arrived")
    with office.database.work() as work:
        trail.end(work, trail.get(work, office.referral_id))
    shown = await browser.open()
    assert (shown.status_code, "<form" in shown.text) == (200, False)
    assert (await browser.send("attended")).status_code == 409


async def test_a_database_that_is_away_is_told_without_a_value(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise OperationalError("SELECT secret", {"token": office.token}, Exception("gone"))

    monkeypatch.setattr(office_links, "look", broken)
    shown = await office.browser().open()
    assert (shown.status_code, "Intente de nuevo" in shown.text) == (503, True)
    assert office.token not in caplog.text


async def test_an_office_that_left_the_directory_reads_what_to_do(office: Office) -> None:
    with office.database.work() as work:
        for one in work.session.query(OfficeLink):
            one.service_id = "gone"
    shown = await office.browser().open()
    assert (shown.status_code, "ya no está en el directorio" in shown.text) == (403, True)


class TestGuesses:
    def test_neighbours_in_one_network_of_ipv6_are_one_guesser(self) -> None:
        guesses = Guesses(lambda: 0.0)
        for number in range(MOST):
            guesses.wrong(f"2001:db8::{number + 1:x}")
        assert not guesses.may_try("2001:db8::ffff")
        assert guesses.may_try("2001:db8:0:1::1")

    def test_memory_has_an_end(self) -> None:
        guesses = Guesses(lambda: 0.0)
        for _ in range(MOST):
            guesses.wrong("first")
        for number in range(REMEMBERED):
            guesses.wrong(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
        assert guesses.may_try("first")
