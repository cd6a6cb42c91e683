"""Erasing by the clock: what is over its term goes, what is open stays, at night and in batches."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from referrals import attendance, certificates, conversations, enrolments, people, retention
from referrals.db import Database
from referrals.lifecycle import Outcome, State
from referrals.models import Attendance, Case, Conversation, Media, Person, Staff, Thread
from referrals.vocabulary import EnrolmentState
from tests.attending import TEATRO, a_facilitator, a_session, noted, with_place
from tests.conftest import FakeClock
from tests.factories import a_case, a_coordinator, a_gestor, a_person, close, said_to, take

#: A night in Palmira (UTC-5).
NIGHT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


@pytest.fixture
def two(database: Database) -> tuple[int, int]:
    """A closed case and an open one of two people, each with a file."""
    with database.work() as work:
        gestor = a_gestor(work)
        closed, opened = a_case(work), a_case(work)
        for number, case in enumerate((closed, opened)):
            take(work, case, gestor)
            work.session.add(
                Media(
                    person_id=case.reporter_id, case_id=case.id, update_id=number, kind="photo",
                    reference_sealed=work.vault.seal("file"), received_at=work.now,
                )
            )  # fmt: skip
        close(work, closed, gestor, Outcome.MEDIATED)
        return closed.id, opened.id


def has_words(database: Database, case_id: int) -> bool:
    with database.work() as work:
        return work.session.get_one(Case, case_id).story_sealed is not None


def test_words_go_after_their_term_and_never_those_of_an_open_case(
    database: Database, clock: FakeClock, two: tuple[int, int]
) -> None:
    closed, opened = two
    clock.advance(days=365)
    with database.work() as work:
        assert not any(retention.batch(work).values())
    clock.advance(days=1)
    with database.work() as work:
        assert retention.batch(work)["case_words"] == 1
    assert (has_words(database, closed), has_words(database, opened)) == (False, True)
    with database.work() as work:
        assert [one.case_id for one in work.session.scalars(select(Media))] == [opened]
        assert work.session.get_one(Case, closed).outcome is Outcome.MEDIATED
        assert not any(retention.batch(work).values())


def test_the_card_in_a_gestors_chat_loses_the_words_too(
    database: Database, clock: FakeClock, two: tuple[int, int]
) -> None:
    clock.advance(days=366)
    with database.work() as work:
        gestor = work.session.get_one(Case, two[0]).alerts[0].staff.person
        before = len(said_to(work, gestor))
        retention.batch(work)
        assert said_to(work, gestor)[before:] == ["card"]


def test_a_file_that_never_became_part_of_a_report_goes_with_its_conversation(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        person = a_person(work)
        for number in range(2):  # each person's last conversation stays
            talk = conversations.current(work, person)
            conversations.add_media(
                work, person, talk, kind="photo", reference="file", update_id=number
            )
            conversations.end(work, talk)
            work.session.flush()
    clock.advance(days=91)
    with database.work() as work:
        assert retention.batch(work)["conversations"] == 1
        assert [one.update_id for one in work.session.scalars(select(Media))] == [1]


def test_counting_changes_nothing(
    database: Database, clock: FakeClock, two: tuple[int, int]
) -> None:
    clock.advance(days=366)
    for _ in range(2):
        with database.work() as work:
            assert retention.count(work)["case_words"] == 1
    assert has_words(database, two[0])


def test_a_quiet_person_is_forgotten_and_one_with_something_open_is_not(
    database: Database, clock: FakeClock, two: tuple[int, int]
) -> None:
    clock.advance(days=731)
    with database.work() as work:
        while any(retention.batch(work).values()):
            pass
        reporters = [work.session.get_one(Case, one).reporter for one in two]
    assert [one is not None and one.forgotten_at is not None for one in reporters] == [True, False]


def test_whoever_wrote_lately_and_the_team_are_not_forgotten(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator = a_coordinator(work)
        writes, quiet = a_person(work), a_person(work)
        conversations.end(work, conversations.current(work, quiet))
    clock.advance(days=600)
    with database.work() as work:
        person = work.session.get_one(Person, writes.id)
        conversations.end(work, conversations.current(work, person))
    clock.advance(days=131)
    with database.work() as work:
        assert retention.batch(work)["people"] == 1
        forgotten = {
            one.id for one in work.session.scalars(select(Person)) if one.forgotten_at is not None
        }
    assert forgotten == {quiet.id}
    assert coordinator.person_id not in forgotten


@pytest.mark.parametrize("meets", [TEATRO, "futbolnet", None])
def test_a_place_keeps_somebody_only_while_their_programme_meets(
    database: Database, clock: FakeClock, meets: str | None
) -> None:
    with database.work() as work:
        leader = a_facilitator(work)
        (person,) = with_place(work, leader)
    clock.advance(days=600)
    if meets is not None:
        with database.work() as work:
            a_session(work, work.session.get_one(Staff, leader.id), programme=meets)
    with database.work() as work:
        assert retention.count(work)["people"] == 0
    clock.advance(days=131)
    with database.work() as work:
        retention.batch(work)
        found = work.session.get_one(Person, person.id)
        assert (found.forgotten_at is None) is (meets == TEATRO)
        held = enrolments.of_person(work, TEATRO, found)
        assert held is None or (held.state is EnrolmentState.APPROVED) is (meets == TEATRO)


def test_conversations_go_but_each_persons_last_and_talks_when_ended(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        gestor, person = a_gestor(work), a_person(work)
        case = a_case(work, reporter=person)
        for ended in (work.now, None):
            work.session.add(
                Thread(
                    case_id=case.id, staff_id=gestor.id, person_id=person.id,
                    started_at=work.now, ended_at=ended,
                )
            )  # fmt: skip
        for _ in range(3):
            conversations.end(work, conversations.current(work, person))
            work.session.flush()
    clock.advance(days=181)
    with database.work() as work:
        gone = retention.batch(work)
        assert (gone["conversations"], gone["talks"]) == (2, 1)
        assert len(work.session.scalars(select(Conversation)).all()) == 1


def test_it_happens_at_night_once_and_says_when(
    database: Database, clock: FakeClock, two: tuple[int, int]
) -> None:
    clock.now += timedelta(days=400)
    with database.work() as work:
        assert retention.nightly(work) == 0  # by day
        assert retention.last_ran(work) is None
    clock.now = NIGHT + timedelta(days=400)
    with database.work() as work:
        assert retention.nightly(work) == 1
        assert retention.last_ran(work) is None  # there could be more
    with database.work() as work:
        assert retention.nightly(work) == 0
        assert retention.last_ran(work) == clock.now
    assert not has_words(database, two[0])


def test_a_batch_is_no_larger_than_asked(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        gestor = a_gestor(work)
        for _ in range(3):
            case = a_case(work)
            take(work, case, gestor)
            close(work, case, gestor, Outcome.MEDIATED)
    clock.advance(days=366)
    with database.work() as work:
        sizes = [retention.batch(work, limit=2)["case_words"] for _ in range(3)]
    assert sizes == [2, 1, 0]


def test_a_reopened_case_keeps_its_words(
    database: Database, clock: FakeClock, two: tuple[int, int]
) -> None:
    with database.work() as work:
        case = work.session.get_one(Case, two[0])
        case.state, case.closed_at = State.ASSIGNED, None
    clock.advance(days=3000)
    with database.work() as work:
        retention.batch(work)
    assert has_words(database, two[0])


def test_a_new_word_of_somebody_forgotten_is_somebody_elses(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        first = people.meet(work, 77_001)
    clock.advance(days=731)
    with database.work() as work:
        assert retention.batch(work)["people"] == 1
        assert people.meet(work, 77_001).id != first.id


def test_who_came_goes_after_its_term_and_the_number_on_a_certificate_stays(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        leader = a_facilitator(work)
        (person,) = with_place(work, leader)
        one = a_session(work, leader)
    clock.advance(hours=5)
    with database.work() as work:
        noted(work, one, leader, came=(person,))
        made, _ = certificates.issue(work, one.programme_id, person.id, by=leader.person)
    clock.now = one.ends_at + timedelta(days=729)
    with database.work() as work:
        assert retention.count(work)["attendance"] == 0
    clock.advance(days=2)
    with database.work() as work:
        assert retention.batch(work)["attendance"] == 1
        assert retention.count(work)["attendance"] == 0
        assert not work.session.scalars(select(Attendance)).all()
        assert not attendance.trail(work, one.id)
        checked = certificates.check(work, made.code, by=a_person(work))[1]
        assert checked is not None
        assert checked.attended == 1


def test_a_note_that_was_taken_back_goes_after_its_term_as_well(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        leader = a_facilitator(work)
        (person,) = with_place(work, leader)
        one = a_session(work, leader)
    clock.advance(hours=5)
    with database.work() as work:
        noted(work, one, leader, came=(person,))
        attendance.note(work, one.id, person.id, None, by=leader.person)
    clock.now = one.ends_at + timedelta(days=731)
    with database.work() as work:
        assert retention.batch(work)["attendance"] == 1
        assert not attendance.trail(work, one.id)
        assert retention.count(work)["attendance"] == 0


def test_nobody_has_missed_a_session_of_which_it_is_not_known_any_more_who_came(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        leader = a_facilitator(work)
        (person,) = with_place(work, leader)
        first = a_session(work, leader)
        later = a_session(work, leader, at=first.starts_at + timedelta(days=400))
    for one in (first, later):
        clock.now = one.ends_at + timedelta(hours=1)
        with database.work() as work:
            noted(work, one, leader, came=(person,))
    clock.now = first.ends_at + timedelta(days=731)
    with database.work() as work:
        by = leader.person
        (before,) = certificates.standings(work, first.programme_id, by=by)
        assert (before.attended, before.held) == (2, 2)
        retention.batch(work)
        (after,) = certificates.standings(work, first.programme_id, by=by)
        assert (after.attended, after.held) == (1, 1)
