"""Sessions of a programme: planned, moved, cancelled; who hears of it, once, and when."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from referrals import (
    enrolments,
    opt_outs,
    programme_sessions,
    programmes,
    recurrence,
    session_moments,
)
from referrals.db import Database, Work
from referrals.errors import IllegalMove, NotAllowed
from referrals.models import OutboxRow, Person, ProgrammeSession, Staff
from referrals.programme_sessions import (
    InThePast,
    NoFacilitator,
    Plan,
    SessionTaken,
    UnknownSession,
)
from referrals.programmes import UnknownProgramme
from referrals.recurrence import TooManyMoments
from referrals.vocabulary import AgeBand, Role, SessionState, Unasked
from tests.conftest import FakeClock
from tests.factories import a_person, a_staff_member, mail, said_to
from tests.together import together

TEATRO = "ema_teatro"


def a_facilitator(work: Work) -> Staff:
    return a_staff_member(work, Role.FACILITATOR)


def a_participant(work: Work, member: Staff, band: AgeBand = AgeBand.FROM_18) -> Person:
    person = a_person(work)
    made = enrolments.ask(work, TEATRO, band, by=person)
    enrolments.approve(work, made.id, by=member.person)
    return person


def planned(
    work: Work, member: Staff, *, weeks: int = 1, after: timedelta = timedelta(days=2)
) -> ProgrammeSession:
    rule = f"FREQ=WEEKLY;COUNT={weeks}" if weeks > 1 else None
    wanted = Plan(TEATRO, work.now + after, "Casa de la Juventud", rule)
    return programme_sessions.plan(work, wanted, by=member.person)[0]


def heard(work: Work, person: Person) -> list[str]:
    return [one for one in said_to(work, person) if one.startswith(("session", "programme"))]


class TestPlanning:
    def test_those_with_a_place_and_those_who_wait_for_dates_hear_once(self, work: Work) -> None:
        member, curious = a_facilitator(work), a_person(work)
        person = a_participant(work, member)
        programmes.tell_me(work, TEATRO, by=curious)
        programmes.tell_me(work, TEATRO, by=person)  # has a place: hears of the session itself
        made = planned(work, member)
        planned(work, member, after=timedelta(days=3))
        assert made.state is SessionState.PLANNED
        assert heard(work, person) == ["session-planned", "session-planned"]
        assert heard(work, curious) == ["programme-dates"]

    def test_who_said_no_more_after_asking_hears_nothing_and_who_asked_after_it_does(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            member, before, after = a_facilitator(work), a_person(work), a_person(work)
            programmes.tell_me(work, TEATRO, by=before)
            for one in (before, after):
                opt_outs.stop(work, one, Unasked.REMINDERS)
            ids = [before.id, after.id, member.id]
        clock.advance(minutes=1)
        with database.work() as work:
            first, second = (work.session.get_one(Person, one) for one in ids[:2])
            programmes.tell_me(work, TEATRO, by=second)
            planned(work, work.session.get_one(Staff, ids[2]))
            assert heard(work, first) == []
            assert heard(work, second) == ["programme-dates"]

    def test_a_minor_without_authorisation_hears_and_sees_nothing_of_dates(
        self, work: Work
    ) -> None:
        member = a_facilitator(work)
        young = a_participant(work, member, AgeBand.FROM_14)
        made = planned(work, member)
        assert heard(work, young) == []
        assert programme_sessions.of_person(work, young) == []
        (own,) = enrolments.mine(work, young)
        enrolments.authorise(work, own.id, by=member.person)
        assert list(programme_sessions.of_person(work, young)) == [made]

    @pytest.mark.parametrize("band", [AgeBand.UNDER_14, AgeBand.FROM_14])
    def test_a_minor_who_asked_and_waits_for_dates_hears_only_with_the_authorisation(
        self, work: Work, band: AgeBand
    ) -> None:
        member, young, grown = a_facilitator(work), a_person(work), a_person(work)
        for person in (young, grown):
            programmes.tell_me(work, TEATRO, by=person)
        asked = enrolments.ask(work, TEATRO, band, by=young)
        enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=grown)
        planned(work, member)
        assert (heard(work, young), heard(work, grown)) == ([], ["programme-dates"])
        enrolments.authorise(work, asked.id, by=member.person)
        planned(work, member, after=timedelta(days=3))
        assert heard(work, young) == ["programme-dates"]

    def test_a_series_is_told_of_once_and_keeps_its_hour(self, work: Work) -> None:
        member = a_facilitator(work)
        person = a_participant(work, member)
        first = planned(work, member, weeks=4)
        found = programme_sessions.upcoming(work, [TEATRO])
        assert [one.starts_at - first.starts_at for one in found] == [
            timedelta(weeks=number) for number in range(4)
        ]
        assert {(one.series, one.rule) for one in found} == {(first.series, "FREQ=WEEKLY;COUNT=4")}
        (notice,) = [one for one in mail(work, person) if one.say == "session-planned"]
        assert notice.params["count"] == 4

    @pytest.mark.parametrize(
        ("count", "fits"), [(recurrence.MOST, True), (recurrence.MOST + 1, False)]
    )
    def test_a_series_that_is_too_long_is_refused_and_not_cut(
        self, work: Work, count: int, fits: bool
    ) -> None:
        member, first = a_facilitator(work), work.now + timedelta(days=2)
        left_out = frozenset({first.date() + timedelta(days=1)})
        rule = f"FREQ=DAILY;COUNT={count}"
        wanted = Plan(TEATRO, first, "Aula", rule, leave_out=left_out)
        if fits:
            assert len(programme_sessions.plan(work, wanted, by=member.person)) == count - 1
            return
        with pytest.raises(TooManyMoments):
            programme_sessions.plan(work, wanted, by=member.person)
        assert programme_sessions.upcoming(work, [TEATRO]) == []

    def test_what_cannot_be_is_refused(self, work: Work) -> None:
        member = a_facilitator(work)
        with pytest.raises(InThePast):
            planned(work, member, after=timedelta())
        for bad, error in (("gone", UnknownProgramme), ("casa_libertad", UnknownProgramme)):
            wanted = Plan(bad, work.now + timedelta(days=1), "x")
            with pytest.raises(error):
                programme_sessions.plan(work, wanted, by=member.person)
        with pytest.raises(UnknownSession):
            programme_sessions.cancel(work, 99, by=member.person)

    @pytest.mark.parametrize("role", [Role.GESTOR, Role.AUDITOR])
    def test_others_plan_move_and_cancel_nothing(self, work: Work, role: Role) -> None:
        made, other = planned(work, a_facilitator(work)), a_staff_member(work, role)
        with pytest.raises(NotAllowed):
            planned(work, other, after=timedelta(days=5))
        with pytest.raises(NotAllowed):
            programme_sessions.cancel(work, made.id, by=other.person)
        moved = made.starts_at + timedelta(hours=1)
        with pytest.raises(NotAllowed):
            programme_sessions.move(work, made.id, moved, by=other.person)

    def test_two_at_the_same_time_of_one_programme_are_one(self, database: Database) -> None:
        with database.work() as work:
            member_id = a_facilitator(work).id

        def plan(work: Work) -> str:
            try:
                planned(work, work.session.get_one(Staff, member_id))
            except SessionTaken:
                work.session.rollback()
                return "taken"
            return "made"

        assert sorted(together(database, plan, plan)) == ["made", "taken"]


class TestChanging:
    def test_moving_tells_everybody_once_with_the_time_before(self, work: Work) -> None:
        member = a_facilitator(work)
        person, made = a_participant(work, member), planned(work, member)
        before = made.starts_at
        moved = before + timedelta(hours=3)
        assert programme_sessions.move(work, made.id, moved, by=member.person)
        assert not programme_sessions.move(work, made.id, moved, by=member.person)
        assert (made.state, made.changes) == (SessionState.MOVED, 1)
        assert made.ends_at - made.starts_at == timedelta(minutes=programme_sessions.MINUTES)
        assert heard(work, person) == ["session-planned", "session-moved"]
        assert mail(work, person)[-1].params["before"] == before.isoformat()

    def test_another_place_or_length_is_told_with_the_place_before_and_another_room_is_not(
        self, work: Work
    ) -> None:
        member = a_facilitator(work)
        person, made = a_participant(work, member), planned(work, member)
        slot = programme_sessions.slot_of(made)
        roomy = replace(slot, capacity=20)
        assert programme_sessions.change(work, made.id, roomy, by=member.person)
        assert (made.capacity, made.changes) == (20, 0)
        assert heard(work, person) == ["session-planned"]
        there = replace(roomy, place="  Parque   Bolívar ", point=(3.52, -76.3), minutes=90)
        assert programme_sessions.change(work, made.id, there, by=member.person)
        assert not programme_sessions.change(work, made.id, there, by=member.person)
        assert (made.place, made.latitude, made.changes) == ("Parque Bolívar", 3.52, 1)
        assert made.ends_at - made.starts_at == timedelta(minutes=90)
        assert heard(work, person) == ["session-planned", "session-moved"]
        assert mail(work, person)[-1].params["place"] == "Casa de la Juventud"

    def test_only_a_coordinator_gives_a_session_to_somebody_else(self, work: Work) -> None:
        member, other, third = (a_facilitator(work) for _ in range(3))
        chief = a_staff_member(work, Role.COORDINATOR)
        gestor = a_staff_member(work, Role.GESTOR)
        wanted = Plan(TEATRO, work.now + timedelta(days=1), "x", facilitator_id=other.id)
        with pytest.raises(NoFacilitator):
            programme_sessions.plan(work, wanted, by=member.person)
        with pytest.raises(NoFacilitator):
            programme_sessions.plan(
                work, replace(wanted, facilitator_id=gestor.id), by=chief.person
            )
        (made,) = programme_sessions.plan(work, wanted, by=chief.person)
        assert made.facilitator_id == other.id
        theirs = replace(programme_sessions.slot_of(made), facilitator_id=third.id)
        with pytest.raises(NoFacilitator):
            programme_sessions.change(work, made.id, theirs, by=member.person)
        # Who moves it does not take it over.
        later = made.starts_at + timedelta(hours=1)
        assert programme_sessions.move(work, made.id, later, by=member.person)
        assert made.facilitator_id == other.id

    @pytest.mark.parametrize(
        "wrong",
        [{"place": " "}, {"place": "x" * 201}, {"minutes": 4}, {"minutes": 721}, {"capacity": 0}],
    )
    def test_what_is_out_of_bounds_is_refused(self, work: Work, wrong: dict[str, Any]) -> None:
        member = a_facilitator(work)
        made = planned(work, member)
        with pytest.raises(ValueError, match="a session"):
            programme_sessions.change(
                work, made.id, replace(programme_sessions.slot_of(made), **wrong), by=member.person
            )

    def test_cancelling_tells_everybody_once_and_nothing_follows(self, work: Work) -> None:
        member = a_facilitator(work)
        person, made = a_participant(work, member), planned(work, member)
        assert programme_sessions.cancel(work, made.id, by=member.person)
        assert not programme_sessions.cancel(work, made.id, by=member.person)
        assert heard(work, person) == ["session-planned", "session-cancelled"]
        assert programme_sessions.upcoming(work, [TEATRO]) == []
        later = made.starts_at + timedelta(hours=3)
        with pytest.raises(IllegalMove):
            programme_sessions.move(work, made.id, later, by=member.person)
        planned(work, member)  # its time is free again

    def test_one_that_is_over_is_neither_moved_nor_cancelled(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            member = a_facilitator(work)
            number, staff_id = planned(work, member).id, member.id
        clock.advance(days=3)
        with database.work() as work:
            by = work.session.get_one(Staff, staff_id).person
            with pytest.raises(InThePast):
                programme_sessions.cancel(work, number, by=by)
            with pytest.raises(InThePast):
                programme_sessions.move(work, number, work.now + timedelta(days=1), by=by)

    def test_at_night_only_what_is_soon_is_told_at_once(
        self, database: Database, clock: FakeClock
    ) -> None:
        clock.advance(hours=12)  # ten in the evening
        with database.work() as work:
            member = a_facilitator(work)
            person = a_participant(work, member)
            soon, later = (
                planned(work, member, after=after)
                for after in (timedelta(hours=11), timedelta(days=4))
            )
            rows = work.session.scalars(
                select(OutboxRow).where(OutboxRow.person_id == person.id).order_by(OutboxRow.id)
            ).all()[-2:]
            assert rows[0].ready_at == work.now
            assert work.city.is_daytime(rows[1].ready_at)
            assert rows[1].ready_at > work.now
            assert (soon.changes, later.changes) == (0, 0)


class TestWritten:
    @pytest.mark.parametrize(
        ("text", "hour"),
        [
            ("15:30", time(15, 30)), ("3:30 p. m.", time(15, 30)), ("3 pm", time(15)),
            ("8 a.m.", time(8)), ("12 m", time(12)), ("12 pm", time(12)), ("12 am", time(0)),
            ("15h30", time(15, 30)), ("15h", time(15)), ("25:00", None), ("13 pm", None),
            ("8:75", None), ("mañana", None), ("", None),
        ],
    )  # fmt: skip
    def test_hours_as_people_write_them(self, text: str, hour: time | None) -> None:
        assert session_moments.read_hour(text) == hour

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("24/12", date(2026, 12, 24)), ("3-1", date(2027, 1, 3)), ("12/24", None),
            ("31/2", None), ("24/12/2026", date(2026, 12, 24)), ("1/1/2026", None),
            ("1/12/2030", None), ("x", None),
        ],
    )  # fmt: skip
    def test_days_are_read_day_first_and_only_to_come(
        self, work: Work, text: str, day: date | None
    ) -> None:
        assert work.now.date() == date(2026, 11, 24)
        assert session_moments.read_day(work, text) == day
