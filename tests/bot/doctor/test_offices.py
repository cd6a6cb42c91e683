"""What the doctor finds of how offices are told: settings, offices that nobody can tell, stuck e-mails."""

from bot.doctor.findings import Level
from referrals import facts, staff
from referrals.db import Database
from referrals.models import OfficeMail
from referrals.vocabulary import Delivery, Role
from tests.bot.doctor.patient import Patient
from tests.conftest import FakeClock
from tests.factories import a_person
from tests.referrals.test_office_links import sent

MAIL = {
    "PAZOS_SMTP_HOST": "mail.test",
    "PAZOS_MAIL_FROM": "asistente@pazos.test",
    "PAZOS_PUBLIC_URL": "https://pazos.test",
}


def test_complete_settings_are_in_order(patient: Patient) -> None:
    patient.environ.update(MAIL)
    assert patient.find("mail-good").facts == {"host": "mail.test", "port": 587}


def test_neither_links_nor_e_mail_is_in_order_too(patient: Patient) -> None:
    assert "links-none" in patient.codes(Level.GOOD)
    patient.environ["PAZOS_PUBLIC_URL"] = MAIL["PAZOS_PUBLIC_URL"]
    assert "mail-none" in patient.codes(Level.GOOD)


def test_what_is_missing_is_named_and_stops_the_start(patient: Patient) -> None:
    patient.environ.update(MAIL)
    del patient.environ["PAZOS_PUBLIC_URL"]
    found = patient.find("mail-wrong")
    assert (found.level, found.facts["name"]) == (Level.STOPS, "PAZOS_PUBLIC_URL")


def test_a_password_is_never_said(patient: Patient) -> None:
    patient.environ.update({**MAIL, "PAZOS_SMTP_PASSWORD": "hush-hush", "PAZOS_SMTP_TLS": "hush"})
    assert "hush" not in patient.says(everything=True)


def test_offices_with_a_chat_or_an_address_are_not_named(
    patient: Patient, started: Database
) -> None:
    assert "icbf" in str(patient.find("offices-silent").facts["items"])
    with started.work() as work:
        token = staff.invite(work, role=Role.OFFICE, service="icbf")
        staff.accept(work, token, person=a_person(work), name="A")
        facts.remember(work, facts.MAIL_FROM, "a@pazos.test")
    items = str(patient.find("offices-silent").facts["items"]).split(", ")
    with_address = {one.id for one in started.city.services if one.email is not None}
    assert with_address
    assert not {"icbf", *with_address} & set(items)


def test_e_mails_that_do_not_leave_are_counted(
    patient: Patient, started: Database, clock: FakeClock
) -> None:
    with started.work() as work:
        for state, error in ((Delivery.WAITING, "SMTPConnectError"), (Delivery.SENT, None)):
            work.session.add(
                OfficeMail(
                    referral_id=sent(work).id,
                    news="sent",
                    state=state,
                    error=error,
                    created_at=work.now,
                    ready_at=work.now,
                )
            )
    assert "office-mails-stuck" not in patient.codes()
    clock.advance(hours=2)
    found = patient.find("office-mails-stuck").facts
    assert found == {"count": 1, "kinds": "SMTPConnectError"}
