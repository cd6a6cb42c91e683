"""What the doctor finds of calendars behind a link."""

from referrals import session_feeds
from referrals.db import Database
from referrals.models import SessionFeed
from referrals.vocabulary import FeedState, Role
from tests.bot.doctor.patient import Patient
from tests.factories import a_staff_member


def test_a_calendar_that_could_not_be_read_is_named_by_its_host(
    patient: Patient, started: Database
) -> None:
    with started.work() as work:
        member = a_staff_member(work, Role.FACILITATOR)
        made = session_feeds.ask(work, "https://cal.example.org/hush-hush.ics", by=member.person)
        session_feeds.choose(work, made.id, "futbolnet", by=member.person)
        made.state = FeedState.ACTIVE
    assert "feeds-broken" not in patient.codes()
    for _ in range(session_feeds.TOLD_AFTER):
        with started.work() as work:
            session_feeds.failed(work, work.session.get_one(SessionFeed, 1).id, "timeout")
    assert patient.find("feeds-broken").facts["items"] == "cal.example.org (timeout)"
    assert "hush-hush" not in patient.says(everything=True)
