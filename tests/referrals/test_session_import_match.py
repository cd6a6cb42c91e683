"""What a list changes among the sessions that there are: once, whatever its order, and nothing twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from bot.render.committee_file import as_csv
from referrals import (
    enrolments,
    programme_sessions,
    session_import_apply,
    session_import_file,
    session_imports,
)
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.models import OutboxRow, Person, ProgrammeSession, Staff
from referrals.programme_sessions import Plan
from referrals.session_import_apply import TooMuch
from referrals.session_import_match import Proposal, propose
from referrals.session_import_rows import Row
from referrals.session_imports import ImportGone
from referrals.vocabulary import AgeBand, Role, SessionState
from tests.conftest import FakeClock
from tests.factories import a_person, a_staff_member, said_to

TEATRO, FUTBOL = "ema_teatro", "futbolnet"
FIRST = datetime(2026, 12, 3, 20, 0, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def row(number: int = 2, at: datetime = FIRST, **more: Any) -> Row:
    return replace(Row(number, TEATRO, at, "Casa"), **more)


@pytest.fixture
def member(work: Work) -> Staff:
    return a_staff_member(work, Role.FACILITATOR)


def look(work: Work, member: Staff, *rows: Row, **more: Any) -> Proposal:
    known = session_imports.known(work, by=member.person)
    return propose(work, rows, known, source="file", **more)


def does(work: Work, member: Staff, *rows: Row, missing: bool = False) -> Proposal:
    found = look(work, member, *rows)
    session_import_apply.carry_out(
        work, found, source="file", by=member.person, with_missing=missing
    )
    return found


def coming(work: Work, programme: str = TEATRO) -> list[datetime]:
    return [one.starts_at for one in programme_sessions.upcoming(work, [programme])]


class TestMatching:
    def test_the_same_list_twice_changes_nothing(self, work: Work, member: Staff) -> None:
        rows = [row(2), row(3, FIRST + DAY, key="B"), row(4, FIRST + 2 * DAY, capacity=20)]
        assert len(does(work, member, *rows).new) == 3
        again = look(work, member, *rows)
        assert (again.is_nothing, len(again.same), again.missing) == (True, 3, [])
        assert look(work, member, *reversed(rows)).is_nothing

    def test_a_row_with_an_id_moves_to_any_day(self, work: Work, member: Staff) -> None:
        does(work, member, row(key="A"))
        found = does(work, member, row(at=FIRST + 9 * DAY, key="A"))
        assert (len(found.changed), len(found.new)) == (1, 0)
        assert coming(work) == [FIRST + 9 * DAY]

    def test_without_an_id_another_hour_of_the_day_is_the_same_session(
        self, work: Work, member: Staff
    ) -> None:
        does(work, member, row(2), row(3, FIRST + HOUR))
        found = does(work, member, row(2, FIRST + 2 * HOUR), row(3, FIRST + 3 * HOUR))
        assert [one.slot.starts_at for one in found.changed if one.slot] == [
            FIRST + 2 * HOUR,
            FIRST + 3 * HOUR,
        ]

    def test_without_an_id_another_day_is_another_session_and_the_old_one_is_missing(
        self, work: Work, member: Staff
    ) -> None:
        does(work, member, row())
        found = look(work, member, row(at=FIRST + DAY))
        assert (len(found.new), len(found.missing), len(found.changed)) == (1, 1, 0)
        does(work, member, row(at=FIRST + DAY), missing=True)
        assert coming(work) == [FIRST + DAY]

    def test_where_sides_of_a_day_are_not_equally_many_nothing_is_guessed(
        self, work: Work, member: Staff
    ) -> None:
        does(work, member, row())
        found = look(work, member, row(2, FIRST + HOUR), row(3, FIRST + 2 * HOUR))
        assert (len(found.new), len(found.missing)) == (2, 1)

    def test_what_staff_changed_here_is_kept_until_the_list_says_otherwise(
        self, work: Work, member: Staff
    ) -> None:
        does(work, member, row(key="A"))
        (made,) = programme_sessions.upcoming(work, [TEATRO])
        programme_sessions.move(work, made.id, FIRST + HOUR, by=member.person)
        assert look(work, member, row(key="A")).is_nothing
        does(work, member, row(key="A", place="Teatro Materón"))
        assert (made.starts_at, made.place) == (FIRST + HOUR, "Teatro Materón")
        does(work, member, row(at=FIRST + DAY, key="A", place="Teatro Materón"))
        assert made.starts_at == FIRST + DAY

    def test_what_staff_cancelled_here_stays_so_until_the_list_changes(
        self, work: Work, member: Staff
    ) -> None:
        does(work, member, row(key="A"))
        (made,) = programme_sessions.upcoming(work, [TEATRO])
        programme_sessions.cancel(work, made.id, by=member.person)
        assert look(work, member, row(key="A")).is_nothing
        found = does(work, member, row(at=FIRST + DAY, key="A"))
        assert len(found.new) == 1
        assert look(work, member, row(at=FIRST + DAY, key="A")).is_nothing

    def test_one_that_the_list_cancelled_and_has_again_is_new(
        self, work: Work, member: Staff
    ) -> None:
        does(work, member, row(key="A"))
        assert len(does(work, member, row(key="A", is_cancelled=True)).cancelled) == 1
        assert look(work, member, row(key="A", is_cancelled=True)).is_nothing
        assert len(does(work, member, row(key="A")).new) == 1

    def test_one_that_was_missing_and_cancelled_is_new_when_the_list_has_it_again(
        self, work: Work, member: Staff
    ) -> None:
        both = row(2, key="A"), row(3, FIRST + DAY, key="B")
        does(work, member, *both)
        does(work, member, both[0], missing=True)
        assert coming(work) == [FIRST]
        assert look(work, member, both[0]).is_nothing
        assert len(does(work, member, *both).new) == 1

    def test_a_session_of_the_chat_at_a_rows_time_becomes_the_rows(
        self, work: Work, member: Staff
    ) -> None:
        (made,) = programme_sessions.plan(work, Plan(TEATRO, FIRST, "Casa"), by=member.person)
        found = does(work, member, row(key="A"))
        assert (found.is_nothing, made.source, made.external_key) == (True, "file", "A")
        does(work, member, row(at=FIRST + DAY, key="A"))
        assert made.starts_at == FIRST + DAY

    def test_another_id_at_the_time_of_one_that_is_gone_is_the_same_session(
        self, work: Work, member: Staff
    ) -> None:
        rows = [
            row(2, key="A/1"),
            row(3, FIRST + DAY, key="A/2"),
            row(4, FIRST + 2 * DAY, key="A/3"),
        ]
        does(work, member, *rows)
        rest = [replace(rows[1], key="B/2", place="Teatro"), replace(rows[2], key="B/3")]
        found = does(work, member, rows[0], *rest)
        assert (len(found.changed), len(found.same), found.new) == (1, 2, [])
        assert (found.missing, found.problems) == ([], [])
        held = {one.external_key: one.place for one in programme_sessions.upcoming(work, [TEATRO])}
        assert held == {"A/1": "Casa", "B/2": "Teatro", "B/3": "Casa"}
        assert look(work, member, rows[0], *rest).is_nothing

    def test_an_id_at_the_time_of_one_that_the_list_still_has_is_an_error(
        self, work: Work, member: Staff
    ) -> None:
        does(work, member, row(2, key="A"))
        (made,) = programme_sessions.upcoming(work, [TEATRO])
        found = look(work, member, row(2, key="A"), row(3, key="B"))
        assert [(one.row, one.why) for one in found.problems] == [(3, "taken")]
        assert made.external_key == "A"

    def test_an_id_takes_over_nothing_of_another_source(self, work: Work, member: Staff) -> None:
        does(work, member, row(2, key="A"))
        (made,) = programme_sessions.upcoming(work, [TEATRO])
        made.source = "feed:1"
        found = look(work, member, row(2, key="B"))
        assert [(one.row, one.why) for one in found.problems] == [(2, "taken")]

    def test_of_other_programmes_months_and_sources_nothing_is_missing(
        self, work: Work, member: Staff
    ) -> None:
        programme_sessions.plan(work, Plan(TEATRO, FIRST + 3 * DAY, "x"), by=member.person)
        january = row(3, FIRST + timedelta(days=40))
        does(work, member, row(), january, row(4, programme_id=FUTBOL))
        assert look(work, member, row()).missing == []
        assert len(look(work, member, row(), january).missing) == 0
        assert len(look(work, member, row(), is_whole=True).missing) == 2

    def test_a_time_that_another_has_is_an_error_and_the_rest_goes_on(
        self, work: Work, member: Staff
    ) -> None:
        does(work, member, row(2, key="A"), row(3, FIRST + DAY, key="B"))
        programme_sessions.plan(work, Plan(TEATRO, FIRST + 5 * DAY, "x"), by=member.person)
        taken = row(2, FIRST + 5 * DAY, key="A")
        found = does(work, member, taken, row(3, FIRST + 2 * DAY, key="B"))
        assert [(one.row, one.why) for one in found.problems] == [(2, "taken")]
        assert len(found.changed) == 1

    def test_times_that_get_free_are_taken_in_turn_and_a_circle_is_an_error(
        self, work: Work, member: Staff
    ) -> None:
        keys = "ABCD"
        at = [FIRST + number * DAY for number in range(5)]
        does(work, member, *(row(2 + n, at[n], key=key) for n, key in enumerate(keys)))
        moved = [row(2 + n, at[n + 1], key=key) for n, key in enumerate(keys)]
        assert len(does(work, member, *moved).changed) == 4
        assert coming(work) == at[1:]
        circle = [row(2, at[2], key="A"), row(3, at[1], key="B")]
        found = look(work, member, *circle)
        assert {one.why for one in found.problems} == {"swap"}
        assert found.is_nothing

    def test_what_is_over_is_left_alone_and_a_new_row_of_the_past_is_an_error(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            staff_id = a_staff_member(work, Role.FACILITATOR).id
            member = work.session.get_one(Staff, staff_id)
            does(work, member, row(2, key="A"), row(3, FIRST + 60 * DAY, key="B"))
        clock.now = FIRST + DAY
        with database.work() as work:
            member = work.session.get_one(Staff, staff_id)
            rows = [row(2, key="A"), row(3, FIRST + 60 * DAY, key="B")]
            assert look(work, member, *rows).is_nothing
            late = row(4, FIRST - DAY, key="C")
            found = look(work, member, *rows, late)
            assert [(one.row, one.why) for one in found.problems] == [(4, "past")]
            assert found.problems[0].right == "2/12/2027"
            # The id of one that took place is used again.
            again = does(work, member, row(2, FIRST + 9 * DAY, key="A"), rows[1])
            assert len(again.new) == 1
            assert look(work, member, row(2, FIRST + 9 * DAY, key="A"), rows[1]).is_nothing

    def test_an_id_of_another_programme_is_an_error(self, work: Work, member: Staff) -> None:
        does(work, member, row(key="A"))
        found = look(work, member, row(key="A", programme_id=FUTBOL))
        assert [one.why for one in found.problems] == ["key-other"]

    def test_everybody_hears_once_of_each_change_and_once_of_all_that_is_new(
        self, work: Work, member: Staff
    ) -> None:
        person = a_person(work)
        asked = enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=person)
        enrolments.approve(work, asked.id, by=member.person)
        rows = [row(2, key="A"), row(3, FIRST + DAY, key="B"), row(4, FIRST + 2 * DAY, key="C")]
        assert look(work, member, *rows).told == 1
        does(work, member, *rows)
        changed = [row(2, FIRST + HOUR, key="A"), replace(rows[1], is_cancelled=True), rows[2]]
        does(work, member, *changed)
        does(work, member, *changed)
        heard = [one for one in said_to(work, person) if one.startswith("session")]
        assert heard == ["session-planned", "session-cancelled", "session-moved"]

    def test_what_would_write_too_much_at_once_is_refused(
        self, work: Work, member: Staff, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        person = a_person(work)
        asked = enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=person)
        enrolments.approve(work, asked.id, by=member.person)
        rows = [row(2, key="A"), row(3, FIRST + DAY, key="B")]
        does(work, member, *rows)
        monkeypatch.setattr(session_import_apply, "MOST_MESSAGES", 1)
        later = [replace(one, starts_at=one.starts_at + HOUR) for one in rows]
        with pytest.raises(TooMuch):
            does(work, member, *later)
        assert coming(work) == [FIRST, FIRST + DAY]
        assert len(does(work, member, later[0], rows[1]).changed) == 1

    def test_a_gestor_imports_nothing(self, work: Work) -> None:
        other = a_staff_member(work, Role.GESTOR)
        with pytest.raises(NotAllowed):
            session_imports.known(work, by=other.person)
        with pytest.raises((NotAllowed, ImportGone)):
            session_imports.apply(work, 1, "x", by=other.person)


# Any table of sessions -> a file -> an import -> the same sessions

_SPANISH = "abcdefghijklmnñopqrstuvwxyzáéíóúüABCÑÁÉ 0123456789#.,;-\"'"
_PLACES = st.text(_SPANISH, min_size=1, max_size=30) | st.text(
    st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=30
)
_SESSIONS = st.lists(
    st.tuples(
        st.sampled_from([TEATRO, FUTBOL]),
        st.integers(1, 60),
        st.integers(7, 20),
        _PLACES.filter(
            lambda one: one.strip() and not one.strip().startswith(tuple("=+-@＝＋－＠"))
        ),
        st.integers(15, 300),
        st.one_of(st.none(), st.integers(1, 99)),
    ),
    max_size=4,
    unique_by=lambda one: one[:3],
)
HEAD = ("Código", "Programa", "Fecha", "Hora", "Lugar", "Duración", "Cupo")


def as_file(sessions: Sequence[Any], *, keys: bool, encoding: str = "utf-8-sig") -> bytes:
    lines = []
    for number, (programme, ahead, hour, place, minutes, room) in enumerate(sessions):
        day = date(2026, 11, 24) + timedelta(days=ahead)
        key = f"K{number}" if keys else ""
        start = time(hour, 30).strftime("%H:%M")
        length = f"{minutes} min"
        lines.append((key, programme, f"{day:%d/%m/%Y}", start, place, length, str(room or "")))
    table: list[Any] = [HEAD, *lines]
    return as_csv(table, separator=";").decode("utf-8-sig").encode(encoding)


def shape(work: Work) -> set[Any]:
    found = work.session.scalars(
        select(ProgrammeSession).where(ProgrammeSession.state != SessionState.CANCELLED)
    )
    return {
        (one.programme_id, one.starts_at, one.ends_at, one.place, one.capacity)
        for one in found.unique()
    }


def imported(work: Work, by: Person, content: bytes) -> Proposal:
    known = session_imports.known(work, by=by)
    file = session_import_file.read(content, known)
    found = propose(work, file.readings[0].rows, known, source="file")
    assert file.readings[0].problems == ()
    session_import_apply.carry_out(work, found, source="file", by=by)
    return found


@settings(max_examples=10)
@given(_SESSIONS, st.booleans(), st.randoms(use_true_random=False))
def test_a_table_written_to_a_file_and_imported_is_the_same_sessions(
    database: Database, sessions: list[Any], keys: bool, random: Any
) -> None:
    with database.work() as work:
        work.session.execute(delete(ProgrammeSession))
        by = a_staff_member(work, Role.FACILITATOR).person
        if sessions:
            imported(work, by, as_file(sessions, keys=keys))
        zone = timedelta(hours=5)
        expected = set()
        for programme, ahead, hour, place, minutes, room in sessions:
            start = datetime(2026, 11, 24, hour, 30, tzinfo=UTC) + zone + timedelta(days=ahead)
            end = start + timedelta(minutes=minutes)
            expected.add((programme, start, end, " ".join(place.split()), room))
        assert shape(work) == expected
        if not sessions:
            return
        before = work.session.scalars(select(OutboxRow.id)).all()
        again = imported(work, by, as_file(sessions, keys=keys))
        assert (again.is_nothing, again.missing) == (True, [])
        if not keys:  # ids are written by the place in the list
            shuffled = list(sessions)
            random.shuffle(shuffled)
            is_spanish = set("".join(one[3] for one in sessions)) <= set(_SPANISH)
            encoding = "cp1252" if is_spanish else "utf-16"
            turned = imported(work, by, as_file(shuffled, keys=keys, encoding=encoding))
            assert turned.is_nothing
        assert shape(work) == expected
        assert work.session.scalars(select(OutboxRow.id)).all() == before
