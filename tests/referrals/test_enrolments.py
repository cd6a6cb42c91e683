"""Enrolments: asking, deciding, the waiting list, a guardian's authorisation, leaving."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select

from referrals import enrolments, programmes, rosters
from referrals.city import City
from referrals.db import Database, Work
from referrals.enrolments import OtherAges, UnknownEnrolment
from referrals.errors import IllegalMove, NotAllowed
from referrals.models import Enrolment, OutboxRow, Person, Staff
from referrals.programmes import UnknownProgramme
from referrals.vocabulary import AgeBand, EnrolmentState, Role
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor, a_person, a_staff_member, mail, said_to
from tests.together import together

TEATRO, FORJAR = "ema_teatro", "forjar_oportunidades"
S = EnrolmentState


def a_facilitator(work: Work) -> Staff:
    return a_staff_member(work, Role.FACILITATOR)


def with_places(city: City, places: int) -> City:
    """The city whose theatre has so many places."""
    changed = [
        one.model_copy(update={"capacity": places}) if one.id == TEATRO else one
        for one in city.programmes
    ]
    return replace(city, programmes=tuple(changed))


def asked(
    work: Work, band: AgeBand = AgeBand.FROM_18, programme: str = TEATRO, by: Person | None = None
) -> Enrolment:
    return enrolments.ask(work, programme, band, by=by or a_person(work))


class TestAsking:
    def test_a_request_waits_for_staff_who_hear_once_a_day(self, work: Work) -> None:
        member = a_facilitator(work)
        for _ in range(3):
            assert asked(work).state is S.REQUESTED
        assert said_to(work, member.person) == ["enrolment-requests"]

    def test_without_facilitators_the_coordination_hears(self, work: Work) -> None:
        coordinator = a_coordinator(work)
        asked(work)
        assert said_to(work, coordinator.person) == ["enrolment-requests"]

    def test_asking_twice_is_one_request(self, work: Work) -> None:
        person = a_person(work)
        first, again = asked(work, by=person), asked(work, by=person)
        assert first.id == again.id
        assert len(enrolments.trail(work, first)) == 1

    def test_asking_twice_at_the_same_instant_is_one_request(self, database: Database) -> None:
        with database.work() as work:
            person_id = a_person(work).id

        def ask(work: Work) -> int:
            return asked(work, by=work.session.get_one(Person, person_id)).id

        assert len(set(together(database, ask, ask))) == 1
        with database.work() as work:
            assert work.session.scalar(select(func.count()).select_from(Enrolment)) == 1

    def test_another_age_is_refused_where_ages_are_known_and_nowhere_else(self, work: Work) -> None:
        for band in (AgeBand.UNDER_14, AgeBand.FROM_14, AgeBand.FROM_18, AgeBand.FROM_30):
            asked(work, band)
        asked(work, AgeBand.FROM_18, FORJAR)  # 14 to 29
        for band in (AgeBand.UNDER_14, AgeBand.FROM_30):
            with pytest.raises(OtherAges):
                asked(work, band, FORJAR)

    @pytest.mark.parametrize("hidden", ["casa_libertad", "vivo_mi_calle", "gone"])
    def test_what_is_not_offered_to_everybody_cannot_be_asked_for(
        self, work: Work, hidden: str
    ) -> None:
        with pytest.raises(UnknownProgramme):
            asked(work, programme=hidden)
        with pytest.raises(UnknownProgramme):
            programmes.tell_me(work, hidden, by=a_person(work))

    def test_who_left_can_ask_again_and_another_age_needs_a_new_authorisation(
        self, work: Work
    ) -> None:
        member, person = a_facilitator(work), a_person(work)
        made = asked(work, AgeBand.FROM_14, by=person)
        assert enrolments.authorise(work, made.id, by=member.person)
        assert enrolments.leave(work, TEATRO, by=person)
        assert not enrolments.leave(work, TEATRO, by=person)
        again = asked(work, AgeBand.UNDER_14, by=person)
        assert (again.id, again.state, again.left_at) == (made.id, S.REQUESTED, None)
        assert enrolments.needs_guardian(again)


class TestDeciding:
    @pytest.mark.parametrize("role", [Role.GESTOR, Role.AUDITOR, None])
    def test_only_facilitators_and_coordinators_decide(self, work: Work, role: Role | None) -> None:
        made = asked(work)
        by = a_staff_member(work, role).person if role is not None else a_person(work)
        for use in (enrolments.approve, enrolments.decline, enrolments.authorise):
            with pytest.raises(NotAllowed):
                use(work, made.id, by=by)
        assert made.state is S.REQUESTED

    def test_a_yes_is_told_once_however_often_it_is_pressed(self, work: Work) -> None:
        member, made = a_facilitator(work), asked(work)
        for _ in range(2):
            assert enrolments.approve(work, made.id, by=member.person) is S.APPROVED
        (notice,) = mail(work, made.person)
        assert (notice.say, notice.params["state"]) == ("enrolment", "approved")
        with pytest.raises(IllegalMove):
            enrolments.decline(work, made.id, by=member.person)

    def test_a_no_is_told_and_can_be_followed_by_another_request(self, work: Work) -> None:
        member, made = a_coordinator(work), asked(work)
        assert enrolments.decline(work, made.id, by=member.person)
        assert not enrolments.decline(work, made.id, by=member.person)
        assert [one.params["state"] for one in mail(work, made.person)] == ["declined"]
        assert asked(work, by=made.person).state is S.REQUESTED

    def test_a_request_that_was_taken_back_meanwhile_is_not_approved(self, work: Work) -> None:
        member, made = a_facilitator(work), asked(work)
        enrolments.leave(work, TEATRO, by=made.person)
        with pytest.raises(IllegalMove):
            enrolments.approve(work, made.id, by=member.person)

    def test_an_id_that_nobody_has_is_unknown(self, work: Work) -> None:
        with pytest.raises(UnknownEnrolment):
            enrolments.approve(work, 99, by=a_facilitator(work).person)

    def test_who_blocked_the_assistant_is_decided_on_in_silence(self, work: Work) -> None:
        member, made = a_facilitator(work), asked(work)
        made.person.blocked_at = work.now
        enrolments.approve(work, made.id, by=member.person)
        assert mail(work, made.person) == []


class TestWaiting:
    def test_a_full_programme_has_a_waiting_list_and_a_free_place_goes_to_the_first(
        self, work: Work
    ) -> None:
        small = replace(work, city=with_places(work.city, 1))
        member = a_facilitator(work).person
        first, second, third = (asked(small) for _ in range(3))
        states = [enrolments.approve(small, one.id, by=member) for one in (first, third, second)]
        assert states == [S.APPROVED, S.WAITING, S.WAITING]
        assert enrolments.leave(small, TEATRO, by=first.person)
        assert (second.state, third.state) == (S.APPROVED, S.WAITING)
        assert [one.params["state"] for one in mail(work, second.person)] == ["waiting", "approved"]
        moves = [one.move for one in enrolments.trail(work, second)]
        assert moves == ["ask", "queue", "approve"]

    @pytest.mark.parametrize(
        ("at", "due"),
        [
            (datetime(2026, 11, 25, 4, 0, tzinfo=UTC), datetime(2026, 11, 25, 13, 0, tzinfo=UTC)),
            (datetime(2026, 11, 25, 7, 30, tzinfo=UTC), datetime(2026, 11, 25, 13, 0, tzinfo=UTC)),
            (datetime(2026, 11, 25, 15, 0, tzinfo=UTC), datetime(2026, 11, 25, 15, 0, tzinfo=UTC)),
        ],
    )
    def test_a_place_passed_on_at_night_is_told_in_the_morning(
        self, database: Database, clock: FakeClock, at: datetime, due: datetime
    ) -> None:
        with database.work() as work:
            small = replace(work, city=with_places(work.city, 1))
            member = a_facilitator(work).person
            first, second = asked(small), asked(small)
            for one in (first, second):
                enrolments.approve(small, one.id, by=member)
            leaving, waiting = first.person_id, second.person_id
            work.session.execute(delete(OutboxRow))
        clock.now = at
        with database.work() as work:
            small = replace(work, city=with_places(work.city, 1))
            enrolments.leave(small, TEATRO, by=work.session.get_one(Person, leaving))
            found = work.session.scalars(select(OutboxRow)).all()
            assert [(one.person_id, one.ready_at) for one in found] == [(waiting, due)]

    def test_who_waits_can_leave_and_frees_no_place(self, work: Work) -> None:
        small = replace(work, city=with_places(work.city, 1))
        member = a_facilitator(work).person
        first, second = asked(small), asked(small)
        for one in (first, second):
            enrolments.approve(small, one.id, by=member)
        enrolments.leave(small, TEATRO, by=second.person)
        assert (first.state, second.state) == (S.APPROVED, S.LEFT)

    def test_places_added_go_to_who_has_waited_before_who_asks_now(self, work: Work) -> None:
        small, larger = (replace(work, city=with_places(work.city, n)) for n in (1, 3))
        member = a_facilitator(work).person
        made = [asked(small) for _ in range(4)]
        for one in made:
            enrolments.approve(small, one.id, by=member)
        new = asked(larger)
        assert enrolments.approve(larger, new.id, by=member) is S.WAITING
        states = [one.state for one in made]
        assert states == [S.APPROVED, S.APPROVED, S.APPROVED, S.WAITING]
        assert [one.params["state"] for one in mail(work, made[1].person)] == [
            "waiting", "approved",
        ]  # fmt: skip

    def test_a_yes_to_who_waits_fills_the_line_from_the_front(self, work: Work) -> None:
        small, larger = (replace(work, city=with_places(work.city, n)) for n in (1, 2))
        member = a_facilitator(work).person
        made = [asked(small) for _ in range(3)]
        for one in made:
            enrolments.approve(small, one.id, by=member)
        assert enrolments.approve(larger, made[2].id, by=member) is S.WAITING
        assert [one.state for one in made] == [S.APPROVED, S.APPROVED, S.WAITING]
        assert enrolments.approve(larger, made[1].id, by=member) is S.APPROVED
        assert len(mail(work, made[1].person)) == 2

    @pytest.mark.parametrize("fate", ["ended", "gone"])
    def test_no_place_is_passed_on_of_a_programme_that_is_over(self, work: Work, fate: str) -> None:
        small = replace(work, city=with_places(work.city, 1))
        member = a_facilitator(work).person
        first, second = asked(small), asked(small)
        for one in (first, second):
            enrolments.approve(small, one.id, by=member)
        kept = tuple(
            one.model_copy(update={"status": "ended"}) if one.id == TEATRO else one
            for one in small.city.programmes
            if fate == "ended" or one.id != TEATRO
        )
        over = replace(work, city=replace(small.city, programmes=kept))
        assert enrolments.leave(over, TEATRO, by=first.person)
        assert second.state is S.WAITING

    def test_two_yeses_at_the_same_instant_fill_the_last_place_once(
        self, database: Database
    ) -> None:
        with database.work() as work:
            member_id = a_facilitator(work).person_id
            ids = [asked(work).id for _ in range(2)]

        def approve(number: int) -> object:
            def use(work: Work) -> S:
                small = replace(work, city=with_places(work.city, 1))
                by = work.session.get_one(Person, member_id)
                return enrolments.approve(small, ids[number], by=by)

            return use

        states = together(database, approve(0), approve(1))  # type: ignore[arg-type]
        assert Counter(states) == Counter([S.APPROVED, S.WAITING])

    @settings(max_examples=20)
    @given(st.lists(st.tuples(st.sampled_from("aydl"), st.integers(0, 4)), max_size=25))
    def test_whatever_happens_there_are_never_more_participants_than_places(
        self, work: Work, steps: list[tuple[str, int]]
    ) -> None:
        small = replace(work, city=with_places(work.city, 2))
        member = a_facilitator(work).person
        people = [a_person(work) for _ in range(5)]
        base = work.session.scalar(
            select(func.count()).select_from(Enrolment).where(Enrolment.state == S.APPROVED)
        )
        for leftover in work.session.scalars(select(Enrolment)).all():
            enrolments.leave(small, TEATRO, by=leftover.person)
        assert base is not None
        for step, number in steps:
            mine = enrolments.of_person(small, TEATRO, people[number])
            try:
                if step == "a":
                    asked(small, by=people[number])
                elif step == "l":
                    enrolments.leave(small, TEATRO, by=people[number])
                elif mine is not None and step == "y":
                    enrolments.approve(small, mine.id, by=member)
                elif mine is not None:
                    enrolments.decline(small, mine.id, by=member)
            except IllegalMove:
                pass
            states = Counter(
                one.state
                for person in people
                if (one := enrolments.of_person(small, TEATRO, person)) is not None
            )
            assert states[S.APPROVED] <= 2
            # Nobody waits beside a free place.
            assert not states[S.WAITING] or states[S.APPROVED] == 2


class TestGuardians:
    def test_a_minor_counts_as_a_participant_only_with_an_authorisation(self, work: Work) -> None:
        member = a_facilitator(work)
        young, grown = asked(work, AgeBand.FROM_14), asked(work)
        for one in (young, grown):
            enrolments.approve(work, one.id, by=member.person)

        def taking_part() -> set[int]:
            return set(work.session.scalars(enrolments.participants(TEATRO)))

        assert taking_part() == {grown.person_id}
        assert [one.id for one in rosters.to_do(work).people] == [young.id]
        assert enrolments.authorise(work, young.id, by=member.person)
        assert not enrolments.authorise(work, young.id, by=member.person)
        assert taking_part() == {grown.person_id, young.person_id}
        assert (young.guardian_at, young.guardian_by_staff_id) == (work.now, member.id)
        assert rosters.to_do(work).people == []

    def test_for_an_adult_there_is_nothing_to_authorise(self, work: Work) -> None:
        made = asked(work)
        assert not enrolments.authorise(work, made.id, by=a_facilitator(work).person)
        assert made.guardian_at is None


def test_a_gestor_is_not_told_of_requests(work: Work) -> None:
    gestor = a_gestor(work)
    asked(work)
    assert said_to(work, gestor.person) == []
