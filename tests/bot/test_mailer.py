"""E-mails to offices: with a mail server on this machine, and with one that refuses, stalls or dies."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP
from aiosmtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPRecipientRefused,
    SMTPRecipientsRefused,
    SMTPResponseException,
)
from sqlalchemy import select

from bot.catalogue import Catalogue
from bot.mailer import Mailer, smtp
from referrals import facts, office_links, office_post, referral_consent, referral_pass, staff
from referrals.city import City
from referrals.city.directory import Service
from referrals.db import Database, Work
from referrals.mail_settings import MailServer
from referrals.models import OfficeLink, OfficeMail, Person, Referral
from referrals.vocabulary import Delivery, Role
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_person

CATALOGUE = Catalogue.load(strict=True)
PUBLIC, FROM, TO = "https://pazos.test", "asistente@pazos.test", "icbf@office.test"


class Postbox:
    """A mail server's inside: keeps what came, and refuses when told to."""

    def __init__(self) -> None:
        self.came: list[EmailMessage] = []
        self.answer = "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        if self.answer.startswith("2"):
            self.came.append(message_from_bytes(envelope.content, policy=default))
        return self.answer


@pytest.fixture
def postbox() -> Postbox:
    return Postbox()


@pytest.fixture
async def server(postbox: Postbox) -> AsyncIterator[MailServer]:
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: SMTP(postbox), "127.0.0.1", 0)
    yield MailServer("127.0.0.1", listening.sockets[0].getsockname()[1], "none", FROM)
    listening.close()
    await listening.wait_closed()


@pytest.fixture
def mailing(database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A database of a city whose directory has the address of one office, with e-mail switched on."""
    found = City.service

    def service(city: City, service_id: str) -> Service | None:
        one = found(city, service_id)
        if one is None or service_id != "icbf":
            return one
        return one.model_copy(update={"email": TO})

    monkeypatch.setattr(City, "service", service)
    with database.work() as work:
        facts.remember(work, facts.MAIL_FROM, FROM)
    return database


@pytest.fixture
def mailer(mailing: Database, server: MailServer) -> Mailer:
    return a_mailer(mailing, smtp(server))


def a_mailer(database: Database, transport: Any) -> Mailer:
    return Mailer(database, CATALOGUE, transport, sender=FROM, public_url=PUBLIC)


def sent(database: Database, service: str = "icbf") -> int:
    with database.work() as work:
        person = a_person(work)
        referral = referral_pass.ask_for(work, "child_support", service, by=person)
        referral_consent.give(work, referral.id, by=person)
        return referral.id


def withdraw(database: Database, referral_id: int) -> None:
    with database.work() as work:
        person_id = work.session.get_one(Referral, referral_id).person_id
        person = work.session.get_one(Person, person_id)
        referral_consent.withdraw(work, referral_id, by=person)


def rows(database: Database) -> list[OfficeMail]:
    with database.work() as work:
        return list(work.session.scalars(select(OfficeMail).order_by(OfficeMail.id)))


def token_in(message: EmailMessage) -> str:
    found = re.search(rf"{PUBLIC}/o/([\w-]+)", body(message))
    assert found is not None
    return found[1]


def body(message: EmailMessage) -> str:
    return str(message.get_content())


async def test_the_e_mail_has_the_code_and_a_link_that_opens_and_nothing_of_the_matter(
    mailing: Database, mailer: Mailer, postbox: Postbox
) -> None:
    referral_id = sent(mailing)
    with mailing.work() as work:
        assert work.session.get_one(Referral, referral_id).office_told_at is None, "not yet"
    assert await mailer.step()
    assert not await mailer.step()
    (message,) = postbox.came
    with mailing.work() as work:
        referral = work.session.get_one(Referral, referral_id)
        opened = office_links.look(work, token_in(message), browser=None)
        assert opened.referral.id == referral_id
        assert referral.office_told_at == work.now
    assert (message["To"], message["From"]) == (TO, FROM)
    assert message["Subject"] == f"Remisión {referral.code}"
    assert message["Auto-Submitted"] == "auto-generated"
    whole = message.as_string() + body(message)
    with mailing.work() as work:
        person = work.session.get_one(Person, referral.person_id)
    assert "alimentos" not in whole
    assert person.alias not in whole
    assert [one.state for one in rows(mailing)] == [Delivery.SENT]


async def test_an_office_without_an_address_gets_none_and_was_not_told(
    mailing: Database, mailer: Mailer
) -> None:
    referral_id = sent(mailing, "conciliacion_familia")
    assert not await mailer.step()
    with mailing.work() as work:
        assert work.session.get_one(Referral, referral_id).office_told_at is None


async def test_without_a_mail_server_nothing_is_written(mailing: Database) -> None:
    with mailing.work() as work:
        facts.forget(work, facts.MAIL_FROM)
    sent(mailing)
    assert rows(mailing) == []


async def test_a_server_that_is_away_is_tried_again_with_a_fresh_link(
    mailing: Database, mailer: Mailer, postbox: Postbox, clock: FakeClock
) -> None:
    sent(mailing)
    tokens: list[str] = []

    async def away(message: EmailMessage) -> None:
        tokens.append(token_in(message))
        raise SMTPConnectError("no route")

    broken = a_mailer(mailing, away)
    for _ in range(3):
        assert await broken.step()
        assert not await broken.step(), "it rests in between"
        clock.advance(hours=2)
    assert len(set(tokens)) == 3
    assert await mailer.step()
    with mailing.work() as work:
        assert office_links.look(work, token_in(postbox.came[0]), browser=None)
        for old in tokens:
            with pytest.raises(office_links.LinkReplaced):
                office_links.look(work, old, browser=None)
    (row,) = rows(mailing)
    assert (row.state, row.attempts) == (Delivery.SENT, 4)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (SMTPResponseException(550, "no such box"), Delivery.FAILED),
        (SMTPRecipientsRefused([SMTPRecipientRefused(550, "no", TO)]), Delivery.FAILED),
        (SMTPRecipientsRefused([SMTPRecipientRefused(450, "later", TO)]), Delivery.WAITING),
        (SMTPResponseException(451, "greylisted"), Delivery.WAITING),
        (SMTPAuthenticationError(535, "wrong password"), Delivery.WAITING),
        (TimeoutError(), Delivery.WAITING),
        (ConnectionResetError(), Delivery.WAITING),
        (ValueError("address"), Delivery.FAILED),
    ],
    ids=lambda one: one.value if isinstance(one, Delivery) else type(one).__name__,
)
async def test_what_a_server_answers_decides_whether_it_is_tried_again(
    mailing: Database, error: Exception, state: Delivery, caplog: pytest.LogCaptureFixture
) -> None:
    referral_id = sent(mailing)

    async def refuse(_message: EmailMessage) -> None:
        raise error

    assert await a_mailer(mailing, refuse).step()
    (row,) = rows(mailing)
    assert (row.state, row.error) == (state, type(error).__name__)
    assert TO not in caplog.text
    assert "/o/" not in caplog.text
    with mailing.work() as work:
        assert work.session.get_one(Referral, referral_id).office_told_at is None


async def test_a_refusal_of_a_real_server_is_understood(
    mailing: Database, mailer: Mailer, postbox: Postbox
) -> None:
    sent(mailing)
    postbox.answer = "451 later"
    await mailer.step()
    assert rows(mailing)[0].state is Delivery.WAITING
    sent(mailing)
    postbox.answer = "554 never"
    await mailer.step()
    assert rows(mailing)[1].state is Delivery.FAILED
    assert postbox.came == []


async def test_a_server_without_tls_gets_nothing_where_tls_is_wanted(
    mailing: Database, server: MailServer, postbox: Postbox
) -> None:
    sent(mailing)
    strict = MailServer(server.host, server.port, "starttls", FROM)
    await a_mailer(mailing, smtp(strict)).step()
    assert postbox.came == []
    assert rows(mailing)[0].state is Delivery.WAITING


async def test_a_crash_while_sending_sends_again(
    mailing: Database, mailer: Mailer, postbox: Postbox, clock: FakeClock
) -> None:
    sent(mailing)
    with mailing.work() as work:
        assert office_post.claim(work) is not None
    assert not await mailer.step()
    with mailing.work() as work:
        assert office_post.rescue(work) == 0, "its lease has not run out"
    clock.advance(minutes=6)
    with mailing.work() as work:
        assert office_post.rescue(work) == 1
    assert await mailer.step()
    assert len(postbox.came) == 1


async def test_a_start_alone_on_the_database_waits_for_no_lease(mailing: Database) -> None:
    sent(mailing)
    with mailing.work() as work:
        office_post.claim(work)
        assert office_post.rescue(work, all_taken=True) == 1


async def test_once_the_office_has_answered_no_second_one_leaves(
    mailing: Database, mailer: Mailer, postbox: Postbox, clock: FakeClock
) -> None:
    sent(mailing)
    with mailing.work() as work:  # it left, the office answered, and then the programme died
        letter = office_post.claim(work)
        assert letter is not None
        assert letter.token is not None
        said = office_links.Answer("arrived")
        office_links.answer(work, letter.token, said, browser="theirs")
    clock.advance(minutes=6)
    with mailing.work() as work:
        office_post.rescue(work)
    assert not await mailer.step()
    assert postbox.came == []
    with mailing.work() as work:
        assert office_links.look(work, letter.token, browser="theirs"), "the link still works"


async def test_a_link_that_was_handed_to_the_office_is_not_shut_by_an_e_mail_that_comes_late(
    mailing: Database, mailer: Mailer, postbox: Postbox, clock: FakeClock
) -> None:
    referral_id = sent(mailing)

    async def away(_message: EmailMessage) -> None:
        raise SMTPConnectError("no route")

    await a_mailer(mailing, away).step()
    with mailing.work() as work:
        code = work.session.get_one(Referral, referral_id).code
        _, token = office_links.hand_on(work, code, by=a_coordinator(work).person)
    clock.advance(hours=2)
    assert not await mailer.step()
    assert [one.state for one in rows(mailing)] == [Delivery.CANCELLED]
    with mailing.work() as work:
        assert office_links.look(work, token, browser=None), "the office has this one"
    withdraw(mailing, referral_id)
    assert await mailer.step(), "it has heard of it, so it hears that it is over"


async def test_a_permission_taken_back_before_it_left_sends_nothing_at_all(
    mailing: Database, mailer: Mailer, postbox: Postbox
) -> None:
    withdraw(mailing, sent(mailing))
    assert not await mailer.step()
    assert postbox.came == []
    assert {one.state for one in rows(mailing)} == {Delivery.CANCELLED}


async def test_a_permission_taken_back_afterwards_is_told_without_a_link(
    mailing: Database, mailer: Mailer, postbox: Postbox
) -> None:
    referral_id = sent(mailing)
    await mailer.step()
    withdraw(mailing, referral_id)
    assert await mailer.step()
    told = body(postbox.came[1])
    assert "esta remisión ya no va" in told
    assert "/o/" not in told


async def test_also_weeks_later_when_the_first_e_mail_is_in_no_list_any_more(
    mailing: Database, mailer: Mailer, postbox: Postbox, clock: FakeClock
) -> None:
    referral_id = sent(mailing)
    await mailer.step()
    clock.advance(days=8)
    with mailing.work() as work:
        office_post.purge(work, older_than=timedelta(days=7))
    assert rows(mailing) == []
    withdraw(mailing, referral_id)
    assert await mailer.step()
    assert "esta remisión ya no va" in body(postbox.came[1])


async def test_an_office_with_a_chat_and_an_address_is_told_by_both(
    mailing: Database, mailer: Mailer, postbox: Postbox
) -> None:
    def invited(work: Work) -> None:
        token = staff.invite(work, role=Role.OFFICE, service="icbf")
        staff.accept(work, token, person=a_person(work), name="A")

    with mailing.work() as work:
        invited(work)
    sent(mailing)
    assert await mailer.step()
    assert len(postbox.came) == 1


def test_no_link_is_kept_with_the_row(mailing: Database) -> None:
    sent(mailing)
    with mailing.work() as work:
        letter = office_post.claim(work)
        assert letter is not None
        row = work.session.scalars(select(OfficeMail)).one()
        link = work.session.scalars(select(OfficeLink)).one()
        kept = str({**vars(row), **vars(link)})
        assert letter.token is not None
        assert letter.token not in kept
