"""The code at the door: whom it notes, when, and that nothing else can be made of it."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import attendance, attendance_sheets, door, enrolments, limits, programme_sessions
from referrals.db import Database, Work
from referrals.door import DoorClosed, Outcome
from referrals.errors import NotAllowed
from referrals.models import Person, ProgrammeSession, Staff
from referrals.vault import Vault, new_secret_key
from referrals.vocabulary import AgeBand
from tests.attending import TEATRO, a_facilitator, a_session, with_place
from tests.conftest import FakeClock
from tests.factories import a_gestor, a_person
from tests.together import together


class Door:
    """A session that has just begun, and two people with a place."""

    def __init__(self, work: Work) -> None:
        self.leader: Staff = a_facilitator(work)
        self.ana, self.luz = with_place(work, self.leader, count=2)
        self.session: ProgrammeSession = a_session(work, self.leader)

    def code(self, database: Database) -> str:
        with database.work() as work:
            return door.make(work, self.session.id, by=self.leader.person)[0]

    def open(self, database: Database, code: str, person: Person | None = None) -> Outcome:
        with database.work() as work:
            who = work.session.get_one(Person, (person or self.ana).id)
            return door.enter(work, code, by=who).outcome

    def came(self, database: Database) -> list[int]:
        with database.work() as work:
            found = attendance_sheets.sheet(work, self.session.id, by=self.leader.person)
            return [line.person_id for line in found.lines if line.came]


@pytest.fixture
def entry(database: Database, clock: FakeClock) -> Door:
    with database.work() as work:
        made = Door(work)
    clock.advance(hours=2)
    return made


class TestOpening:
    def test_whoever_opens_it_is_noted_and_nobody_else(
        self, database: Database, entry: Door
    ) -> None:
        code = entry.code(database)
        assert entry.open(database, code) is Outcome.MARKED
        assert entry.came(database) == [entry.ana.id]
        assert entry.open(database, code, entry.luz) is Outcome.MARKED
        assert set(entry.came(database)) == {entry.ana.id, entry.luz.id}

    def test_opened_twice_it_counts_once(self, database: Database, entry: Door) -> None:
        code = entry.code(database)
        assert entry.open(database, code) is Outcome.MARKED
        assert entry.open(database, code) is Outcome.ALREADY
        with database.work() as work:
            assert [one.move for one in attendance.trail(work, entry.session.id)] == ["door"]

    def test_opened_twice_at_the_same_instant_as_well(
        self, database: Database, entry: Door
    ) -> None:
        code = entry.code(database)

        def enter(work: Work) -> Outcome:
            return door.enter(work, code, by=work.session.get_one(Person, entry.ana.id)).outcome

        assert sorted(together(database, enter, enter)) == [Outcome.ALREADY, Outcome.MARKED]

    def test_while_a_facilitator_notes_the_same_person(
        self, database: Database, entry: Door
    ) -> None:
        code = entry.code(database)

        def enter(work: Work) -> Outcome:
            return door.enter(work, code, by=work.session.get_one(Person, entry.ana.id)).outcome

        def note(work: Work) -> bool:
            by = entry.leader.person
            return attendance.note(work, entry.session.id, entry.ana.id, True, by=by)

        outcome, is_new = together(database, enter, note)
        assert (outcome, is_new) in ((Outcome.MARKED, False), (Outcome.ALREADY, True))
        assert entry.came(database) == [entry.ana.id]

    def test_who_was_noted_as_missing_has_come_now(self, database: Database, entry: Door) -> None:
        with database.work() as work:
            by = entry.leader.person
            attendance.note(work, entry.session.id, entry.ana.id, False, by=by)
        assert entry.open(database, entry.code(database)) is Outcome.MARKED
        assert entry.came(database) == [entry.ana.id]

    def test_a_minor_without_the_authorisation_who_is_there_is_noted(
        self, database: Database, entry: Door
    ) -> None:
        with database.work() as work:
            (minor,) = with_place(work, entry.leader, band=AgeBand.FROM_14)
        assert entry.open(database, entry.code(database), minor) is Outcome.MARKED

    @pytest.mark.parametrize("how", ["stranger", "asked", "left"])
    def test_who_has_no_place_is_not_noted(self, database: Database, entry: Door, how: str) -> None:
        with database.work() as work:
            person = a_person(work)
            if how == "asked":
                enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=person)
            elif how == "left":
                with_place(work, entry.leader, people=[person])
                enrolments.leave(work, TEATRO, by=person)
        assert entry.open(database, entry.code(database), person) is Outcome.NO_PLACE
        assert not entry.came(database)


class TestHours:
    def test_a_code_expires_after_some_minutes(
        self, database: Database, clock: FakeClock, entry: Door
    ) -> None:
        code = entry.code(database)
        clock.advance(minutes=9, seconds=59)
        assert entry.open(database, code) is Outcome.MARKED
        clock.advance(seconds=1)
        assert entry.open(database, code, entry.luz) is Outcome.EXPIRED
        assert entry.came(database) == [entry.ana.id]

    def test_no_code_outlives_its_session(
        self, database: Database, clock: FakeClock, entry: Door
    ) -> None:
        clock.now = entry.session.ends_at - timedelta(minutes=1)
        with database.work() as work:
            _, until = door.make(work, entry.session.id, by=entry.leader.person)
        assert until == entry.session.ends_at

    @pytest.mark.parametrize("minutes", [-31, 120])
    def test_outside_the_sessions_hours_no_code_is_made_nor_taken(
        self, database: Database, clock: FakeClock, vault: Vault, entry: Door, minutes: int
    ) -> None:
        clock.now = entry.session.starts_at + timedelta(minutes=minutes)
        with database.work() as work, pytest.raises(DoorClosed):
            door.make(work, entry.session.id, by=entry.leader.person)
        code = door.spell(vault, entry.session.id, clock.now + timedelta(minutes=5))
        assert entry.open(database, code) is Outcome.CLOSED

    def test_a_session_that_was_moved_or_cancelled_has_no_door(
        self, database: Database, clock: FakeClock, entry: Door
    ) -> None:
        clock.now = entry.session.starts_at - timedelta(minutes=20)
        code = entry.code(database)
        later = entry.session.starts_at + timedelta(hours=5)
        with database.work() as work:
            programme_sessions.move(work, entry.session.id, later, by=entry.leader.person)
        assert entry.open(database, code) is Outcome.CLOSED
        with database.work() as work:
            programme_sessions.cancel(work, entry.session.id, by=entry.leader.person)
        assert entry.open(database, code) is Outcome.CLOSED


class TestGuessing:
    def test_after_some_wrong_codes_nothing_is_looked_at_for_an_hour(
        self, database: Database, clock: FakeClock, entry: Door
    ) -> None:
        for number in range(limits.WRONG_CODES):
            assert entry.open(database, f"door-1-{number}-{'a' * 24}") is Outcome.UNKNOWN
        assert entry.open(database, entry.code(database)) is Outcome.LIMITED
        assert entry.open(database, entry.code(database), entry.luz) is Outcome.MARKED
        clock.advance(minutes=61)
        assert entry.open(database, entry.code(database)) is Outcome.MARKED
        clock.advance(days=1)
        with database.work() as work:
            limits.forget_wrong_codes(work)
            assert limits.may_try_code(work, entry.ana)

    def test_a_code_of_another_installation_is_unknown(
        self, database: Database, entry: Door
    ) -> None:
        other = Vault.from_secret(new_secret_key())
        code = door.spell(other, entry.session.id, entry.session.ends_at)
        assert entry.open(database, code) is Outcome.UNKNOWN

    def test_only_who_takes_attendance_makes_codes(self, database: Database, entry: Door) -> None:
        with database.work() as work:
            for by in (a_gestor(work).person, entry.ana):
                with pytest.raises(NotAllowed):
                    door.make(work, entry.session.id, by=by)


SESSIONS = st.integers(min_value=1, max_value=2**53)
MOMENTS = st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2090, 1, 1))  # noqa: DTZ001 - made aware below


@given(session=SESSIONS, moment=MOMENTS)
def test_every_code_fits_into_a_link_and_is_read_as_it_was_spelled(
    vault: Vault, session: int, moment: datetime
) -> None:
    moment = moment.replace(microsecond=0).astimezone()
    code = door.spell(vault, session, moment)
    assert len(code) <= 64
    assert code.replace("-", "").isalnum()
    assert code.startswith(door.PREFIX)
    assert door.read(vault, code) == (session, moment)


@given(session=SESSIONS, moment=MOMENTS, place=st.integers(0, 63), letter=st.characters())
def test_a_code_of_which_one_letter_is_changed_is_no_code(
    vault: Vault, session: int, moment: datetime, place: int, letter: str
) -> None:
    code = door.spell(vault, session, moment.replace(microsecond=0).astimezone())
    place %= len(code)
    changed = code[:place] + letter + code[place + 1 :]
    if changed != code:
        assert door.read(vault, changed) is None


@given(st.text())
def test_whatever_is_written_is_no_code(vault: Vault, text: str) -> None:
    assert door.read(vault, text) is None
    assert door.read(vault, door.PREFIX + text) is None
