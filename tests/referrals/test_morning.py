"""The morning summary: once a day, to whoever has something open."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import delete

from referrals import asking, cases, leaves, morning
from referrals.clock import local
from referrals.db import Database, Work
from referrals.models import Fact, OutboxRow
from tests.conftest import FakeClock
from tests.factories import a_backup, a_case, a_coordinator, a_gestor, alert_of, mail, said_to
from tests.referring import sent
from tests.together import together

#: Seven in the morning in Palmira.
SEVEN = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def installed(database: Database, clock: FakeClock) -> None:
    """The programme has been there since the evening before."""
    clock.now = SEVEN - timedelta(hours=12)
    with database.work() as work:
        assert morning.send_due(work) == 0


def on(work: Work, moment: datetime) -> Work:
    """The same transaction at another moment."""
    return Work(work.session, moment, work.city, work.vault)


def test_what_is_open_is_counted_by_urgency(work: Work) -> None:
    gestor = a_gestor(work)
    for happening in ("before", "now", "before"):
        case = a_case(work, happening=happening)
    cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
    assert morning.send_due(on(work, SEVEN)) == 1
    notice = mail(work, gestor.person)[-1]
    assert notice.say == "morning"
    assert notice.params == {"open": [["high", 1], ["normal", 2]], "checks": 0, "referrals": 0}


def test_a_coordinator_hears_how_many_referrals_wait_and_a_gestor_does_not(work: Work) -> None:
    boss, gestor = a_coordinator(work), a_gestor(work)
    sent(work).wrong_data_at = work.now
    assert morning.send_due(on(work, SEVEN)) == 1
    assert mail(work, boss.person)[-1].params == {"open": [], "checks": 0, "referrals": 1}
    assert said_to(work, gestor.person) == []


def test_a_new_installation_begins_with_its_first_whole_morning(work: Work) -> None:
    work.session.execute(delete(Fact))
    a_gestor(work)
    a_case(work)
    assert morning.send_due(on(work, SEVEN + timedelta(hours=2))) == 0
    assert morning.send_due(on(work, SEVEN + timedelta(hours=3))) == 0
    assert morning.send_due(on(work, SEVEN + timedelta(days=1))) == 1


def test_before_its_time_and_after_noon_nobody_is_written_to(work: Work) -> None:
    a_gestor(work)
    a_case(work)
    assert morning.send_due(on(work, SEVEN - timedelta(minutes=1))) == 0
    assert morning.send_due(on(work, SEVEN + timedelta(hours=5))) == 0
    assert morning.send_due(on(work, SEVEN + timedelta(hours=4, minutes=59))) == 1


def test_who_has_nothing_open_gets_nothing_also_when_a_case_comes_later(work: Work) -> None:
    gestor = a_gestor(work)
    assert morning.send_due(on(work, SEVEN)) == 0
    a_case(work)
    assert morning.send_due(on(work, SEVEN + timedelta(hours=1))) == 0
    assert "morning" not in said_to(work, gestor.person)


def test_who_is_away_or_suspended_or_has_blocked_the_bot_gets_nothing(work: Work) -> None:
    away, suspended, blocked = (a_gestor(work) for _ in range(3))
    a_case(work)
    leaves.begin(work, away.id, until=SEVEN + timedelta(days=3), by=away.person)
    suspended.suspended_at = work.now
    blocked.person.blocked_at = work.now
    work.session.flush()
    assert morning.send_due(on(work, SEVEN)) == 0


def test_a_case_that_another_one_has_is_not_counted(work: Work) -> None:
    gestor, other = a_gestor(work), a_gestor(work)
    case = a_case(work)
    cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
    assert morning.send_due(on(work, SEVEN)) == 1
    assert "morning" not in said_to(work, other.person)


def test_questions_without_an_answer_are_counted_for_who_was_asked_and_the_coordinator(
    work: Work,
) -> None:
    gestor, coordinator = a_gestor(work), a_coordinator(work)
    a_backup(work)
    case = a_case(work)
    cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
    later = on(work, work.now + timedelta(days=1))
    asking.attend(later, case.id)
    assert morning.send_due(on(work, SEVEN + timedelta(days=1))) == 1
    assert mail(work, gestor.person)[-1].params["checks"] == 1
    asking.attend(on(work, later.now + timedelta(days=1)), case.id)
    assert morning.send_due(on(work, SEVEN + timedelta(days=2))) == 2
    assert mail(work, gestor.person)[-1].params["checks"] == 1
    assert mail(work, coordinator.person)[-1].params == {"open": [], "checks": 1, "referrals": 0}


def test_of_two_processes_one_writes(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        a_gestor(work)
        a_case(work)
    clock.now = SEVEN
    assert sorted(together(database, morning.send_due, morning.send_due)) == [0, 1]
    clock.advance(days=1)
    assert sorted(together(database, morning.send_due, morning.send_due)) == [0, 1]


@hypothesis_settings(max_examples=20)
@given(steps=st.lists(st.integers(min_value=-30, max_value=60), min_size=1, max_size=12))
def test_however_the_clock_jumps_nobody_gets_two_on_one_day(
    database: Database, clock: FakeClock, steps: list[int]
) -> None:
    with database.work() as work:
        for table in (OutboxRow, Fact):
            work.session.execute(delete(table))
        morning.send_due(on(work, SEVEN - timedelta(hours=12)))
        person_id = a_gestor(work).person_id
        a_case(work)
    clock.now = SEVEN
    mornings = set()
    for hours in steps:
        with database.work() as work:
            morning.send_due(work)
        there = local(clock.now, database.city.timezone)
        if 7 <= there.hour < 12:
            mornings.add(there.date().isoformat())
        clock.advance(hours=hours)
    with database.work() as work:
        rows = work.session.query(OutboxRow).filter_by(person_id=person_id)
        days = [row.dedupe_key.split(":")[2] for row in rows if "morning" in row.dedupe_key]
    assert sorted(days) == sorted(mornings)
