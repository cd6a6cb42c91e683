"""Files and addresses under way, on both databases: whose they are, how long they hold, done once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from referrals import programme_sessions, session_feeds, session_imports
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.models import Person, SessionFeed, SessionImport, Staff
from referrals.programme_sessions import Plan
from referrals.session_import_file import FileRead
from referrals.session_import_rows import Problem, Reading, Row
from referrals.session_imports import ImportGone
from referrals.vocabulary import FeedState, ImportState, Role
from tests.conftest import FakeClock
from tests.factories import a_staff_member
from tests.together import together

TEATRO = "ema_teatro"
FIRST = datetime(2026, 12, 3, 20, 0, tzinfo=UTC)
LATER = FIRST + timedelta(days=1)
ROW = Row(2, TEATRO, FIRST, "Casa", key="A", point=(3.5, -76.3), minutes=90)
FILE = FileRead(
    "file", "0" * 64, (Reading("dmy", (ROW,), (Problem(3, "date", "no-day", "31/2"),)),)
)


def a_planner(database: Database) -> int:
    with database.work() as work:
        return a_staff_member(work, Role.FACILITATOR).id


def person(work: Work, staff_id: int) -> Person:
    return work.session.get_one(Staff, staff_id).person


def offered(database: Database, staff_id: int, file: FileRead = FILE) -> int:
    with database.work() as work:
        return session_imports.offer(work, file, by=person(work, staff_id)).id


def digest(work: Work, number: int, staff_id: int) -> str:
    shown = session_imports.look(work, number, by=person(work, staff_id))
    assert shown.proposal is not None
    return shown.proposal.digest


def test_what_is_kept_is_what_was_read() -> None:
    assert FileRead.from_json(FILE.to_json()) == FILE


def test_applied_once_also_by_two_presses_at_the_same_instant(database: Database) -> None:
    staff_id = a_planner(database)
    number = offered(database, staff_id)
    with database.work() as work:
        seen = digest(work, number, staff_id)

    def press(work: Work) -> str:
        try:
            session_imports.apply(work, number, seen, by=person(work, staff_id))
        except ImportGone:
            return "gone"
        return "done"

    assert sorted(together(database, press, press)) == ["done", "gone"]
    with database.work() as work:
        (made,) = programme_sessions.upcoming(work, [TEATRO])
        assert (made.source, made.external_key, made.longitude) == ("file", "A", -76.3)
        row = work.session.get_one(SessionImport, number)
        assert (row.state, row.counts["new"], row.counts["problems"]) == (ImportState.APPLIED, 1, 1)


def test_it_holds_two_hours_and_what_was_read_goes_after_a_day(
    database: Database, clock: FakeClock
) -> None:
    staff_id = a_planner(database)
    number = offered(database, staff_id)
    clock.advance(hours=2)
    with database.work() as work, pytest.raises(ImportGone):
        session_imports.apply(
            work, number, digest(work, number, staff_id), by=person(work, staff_id)
        )
    with database.work() as work:
        assert session_imports.expire(work) == 1
        row = work.session.get_one(SessionImport, number)
        assert (row.state, row.plan_sealed) == (ImportState.EXPIRED, None)
        assert session_imports.expire(work) == 0


def test_nobody_else_sees_answers_or_drops_it(database: Database) -> None:
    staff_id, other = a_planner(database), a_planner(database)
    number = offered(database, staff_id)
    with database.work() as work:
        by = person(work, other)
        with pytest.raises(ImportGone):
            session_imports.look(work, number, by=by)
        with pytest.raises(ImportGone):
            session_imports.drop(work, number, by=by)
        with pytest.raises(ImportGone):
            session_imports.choose(work, number, "dmy", by=by)
        gestor = a_staff_member(work, Role.GESTOR)
        with pytest.raises(NotAllowed):
            session_imports.offer(work, FILE, by=gestor.person)


def test_a_question_takes_only_one_of_its_answers(database: Database) -> None:
    staff_id = a_planner(database)
    both = replace(FILE, readings=(FILE.readings[0], replace(FILE.readings[0], order="mdy")))
    number = offered(database, staff_id, both)
    with database.work() as work:
        by = person(work, staff_id)
        with pytest.raises(ImportGone):
            session_imports.choose(work, number, "ymd", by=by)
        shown = session_imports.choose(work, number, "mdy", by=by)
        assert shown.proposal is not None
        with pytest.raises(ImportGone):
            session_imports.choose(work, number, "dmy", by=by)
    calendar = replace(FILE, source="ics", needs_programme=True)
    number = offered(database, staff_id, calendar)
    with database.work() as work:
        by = person(work, staff_id)
        with pytest.raises(ImportGone):
            session_imports.choose(work, number, "no_such", by=by)
        shown = session_imports.choose(work, number, "futbolnet", by=by)
        assert shown.proposal is not None
        assert [one.programme_id for one in shown.proposal.new] == ["futbolnet"]


def test_a_file_is_waited_for_half_an_hour(database: Database, clock: FakeClock) -> None:
    staff_id = a_planner(database)
    with database.work() as work:
        by = person(work, staff_id)
        assert session_imports.is_waiting(work, by) is None
        session_imports.expect(work, by=by)
        assert session_imports.is_waiting(work, by) is not None
    clock.advance(minutes=31)
    with database.work() as work:
        assert session_imports.is_waiting(work, person(work, staff_id)) is None


def test_an_address_from_being_asked_about_to_being_off(
    database: Database, clock: FakeClock
) -> None:
    staff_id = a_planner(database)
    url = "https://cal.example.org/a.ics"
    with database.work() as work:
        by = person(work, staff_id)
        made = session_feeds.ask(work, url, by=by)
        assert session_feeds.claim(work) is None
        session_feeds.choose(work, made.id, TEATRO, by=by)
    with database.work() as work:
        due = session_feeds.claim(work)
        assert due is not None
        assert (due.url, due.programme_id) == (url, TEATRO)
        assert session_feeds.claim(work) is None  # somebody reads it
        source = session_feeds.source_of(due.feed_id)
        file = replace(FILE, source=source, is_whole=True)
        session_feeds.take(work, due.feed_id, file, etag='"1"')
    with database.work() as work:
        by = person(work, staff_id)
        number = work.session.scalars(select(SessionImport.id)).one()
        _, counts = session_imports.apply(work, number, digest(work, number, staff_id), by=by)
        assert counts is not None
        session_feeds.applied(work, source)
        assert session_feeds.ask(work, url, by=by).id == due.feed_id
    clock.advance(hours=4)
    with database.work() as work:
        again = session_feeds.claim(work)
        assert again is not None
        assert again.etag == '"1"'
        session_feeds.same(work, again.feed_id)
        assert session_feeds.claim(work) is None
        session_feeds.off(work, again.feed_id, by=person(work, staff_id))
        row = work.session.get_one(SessionFeed, again.feed_id)
        assert (row.state, row.url_sealed) == (FeedState.OFF, None)
        session_feeds.failed(work, again.feed_id, "timeout")  # read while it was taken off
        assert row.failures == 0


def test_of_one_address_asked_about_twice_only_the_first_applied_governs(
    database: Database,
) -> None:
    staff_id = a_planner(database)
    with database.work() as work:
        by = person(work, staff_id)
        made = [session_feeds.ask(work, "https://cal.example.org/a.ics", by=by) for _ in range(2)]
        first, second = (session_feeds.source_of(one.id) for one in made)
        mine, other = (
            programme_sessions.plan(work, Plan(TEATRO, at, "Casa"), by=by)[0]
            for at in (FIRST, LATER)
        )
        mine.source, other.source, other.external_key = first, second, "A"
        other.imported = {"starts_at": LATER.isoformat()}
        session_feeds.applied(work, first)
        assert [one.state for one in made] == [FeedState.ACTIVE, FeedState.OFF]
        assert mine.source == first
        work.session.refresh(other)
        assert [other.source, other.external_key, other.imported] == [None] * 3
        # The preview of the other one was still open, and is pressed after all.
        other.source = second
        session_feeds.applied(work, second)
        work.session.refresh(other)
        assert [made[1].state, other.source] == [FeedState.OFF, None]
        with pytest.raises(ImportGone):
            session_feeds.off(work, made[1].id, by=by)


def test_an_address_that_broke_off_is_due_again(database: Database, clock: FakeClock) -> None:
    staff_id = a_planner(database)
    with database.work() as work:
        by = person(work, staff_id)
        made = session_feeds.ask(work, "https://cal.example.org/a.ics", by=by)
        session_feeds.choose(work, made.id, TEATRO, by=by)
    with database.work() as work:
        assert session_feeds.claim(work) is not None
    clock.now += session_feeds.LEASE + timedelta(seconds=1)
    with database.work() as work:
        assert session_feeds.claim(work) is not None
