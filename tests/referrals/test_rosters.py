"""The lists of who runs a programme: order, filters, counts, deciding on many, taking a place back."""

from dataclasses import replace

import pytest

from referrals import enrolments, erasure, holdings, rosters
from referrals.db import Database, Work
from referrals.errors import IllegalMove, NotAllowed
from referrals.models import Enrolment, Person, Staff
from referrals.rosters import PAGE, Which
from referrals.vocabulary import AgeBand, EnrolmentState, Role
from tests.conftest import FakeClock
from tests.factories import a_person, a_staff_member, mail
from tests.referrals.test_enrolments import TEATRO, with_places
from tests.together import together

S = EnrolmentState


def a_facilitator(work: Work) -> Staff:
    return a_staff_member(work, Role.FACILITATOR)


def asked(work: Work, *, cluster: int | None = None, programme: str = TEATRO) -> Enrolment:
    band = AgeBand.FROM_18
    return enrolments.ask(work, programme, band, by=a_person(work), cluster=cluster)


def small(work: Work, places: int) -> Work:
    """The same unit of work in a city whose theatre has so many places."""
    return replace(work, city=with_places(work.city, places))


def ids(work: Work, which: Which, cluster: int | None = None) -> list[int]:
    return [one.id for one in rosters.of_programme(work, TEATRO, which, cluster=cluster).people]


class TestLists:
    def test_they_come_in_pages_and_a_page_too_far_is_the_first(self, work: Work) -> None:
        for _ in range(PAGE + 1):
            asked(work)
        second = rosters.to_do(work, 1)
        assert (len(second.people), second.first, second.total) == (1, PAGE + 1, PAGE + 1)
        first = rosters.to_do(work, 9)
        assert (len(first.people), first.number, first.pages) == (PAGE, 0, 2)

    def test_by_sector_and_in_the_order_of_asking(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            late = asked(work, cluster=2)
            enrolments.leave(work, TEATRO, by=late.person)
        clock.advance(minutes=1)
        with database.work() as work:
            first, elsewhere, silent = asked(work, cluster=2), asked(work, cluster=3), asked(work)
            asked(work, cluster=2, programme="futbolnet")
        clock.advance(minutes=1)
        with database.work() as work:
            person = work.session.get_one(Person, late.person_id)
            enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=person, cluster=2)
            assert ids(work, Which.REQUESTS) == [first.id, elsewhere.id, silent.id, late.id]
            assert ids(work, Which.REQUESTS, 2) == [first.id, late.id]
            assert ids(work, Which.REQUESTS, 9) == []

    def test_a_sector_that_the_city_does_not_have_is_not_said(self, work: Work) -> None:
        assert asked(work, cluster=77).cluster_id is None

    def test_counts_and_places_in_line(self, work: Work) -> None:
        work, member = small(work, 2), a_facilitator(work).person
        made = [asked(work) for _ in range(5)]
        for one in made[:4]:
            enrolments.approve(work, one.id, by=member)
        count = rosters.counts(work, TEATRO)
        assert (count.requested, count.approved, count.waiting) == (1, 2, 2)
        assert (count.places, count.free) == (2, 0)
        assert [rosters.place_in_line(work, one) for one in made[2:4]] == [1, 2]
        assert rosters.counts(work, "futbolnet").free is None


class TestDecidingOnMany:
    def test_the_first_to_ask_have_the_places_and_the_others_wait_in_order(
        self, work: Work
    ) -> None:
        work, member = small(work, 2), a_facilitator(work).person
        made = [asked(work) for _ in range(4)]
        done = rosters.approve_all(work, TEATRO, until=made[-1].id, by=member)
        assert done == (2, 2)
        assert [one.state for one in made] == [S.APPROVED, S.APPROVED, S.WAITING, S.WAITING]
        assert [mail(work, one.person)[0].params["state"] for one in made[1:3]] == [
            "approved", "waiting",
        ]  # fmt: skip
        assert rosters.approve_all(work, TEATRO, until=made[-1].id, by=member) == (0, 0)

    def test_one_that_is_taken_back_at_that_instant_does_not_undo_the_others(
        self, database: Database
    ) -> None:
        with database.work() as work:
            member = a_facilitator(work).person.id
            made = [asked(work) for _ in range(3)]
            until, people = made[-1].id, [one.person_id for one in made]

        def approve_all(work: Work) -> object:
            by = work.session.get_one(Person, member)
            return rosters.approve_all(work, TEATRO, until=until, by=by)

        def leave(work: Work) -> object:
            return enrolments.leave(work, TEATRO, by=work.session.get_one(Person, people[2]))

        done, has_left = together(database, approve_all, leave)
        assert done in ((2, 0), (3, 0))
        assert has_left is True
        with database.work() as work:
            states = [enrolments.get(work, one.id).state for one in made]
        assert states == [S.APPROVED, S.APPROVED, S.LEFT]

    def test_what_is_decided_while_waiting_for_the_turn_is_not_decided_again(
        self, work: Work, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        member, made = a_facilitator(work).person, [asked(work) for _ in range(2)]
        hold = enrolments.hold

        def hold_after_another(there: Work, programme_id: str) -> None:
            monkeypatch.setattr(enrolments, "hold", hold)
            enrolments.leave(there, TEATRO, by=made[0].person)
            hold(there, programme_id)

        monkeypatch.setattr(enrolments, "hold", hold_after_another)
        assert rosters.approve_all(work, TEATRO, until=made[-1].id, by=member) == (1, 0)
        assert [one.state for one in made] == [S.LEFT, S.APPROVED]

    def test_who_asked_after_the_list_was_seen_and_other_sectors_stay(self, work: Work) -> None:
        member = a_facilitator(work).person
        seen, elsewhere = asked(work, cluster=1), asked(work, cluster=2)
        until = rosters.last_request(work, TEATRO)
        new = asked(work, cluster=1)
        assert rosters.approve_all(work, TEATRO, until=until, cluster=1, by=member) == (1, 0)
        assert [one.state for one in (seen, elsewhere, new)] == [
            S.APPROVED, S.REQUESTED, S.REQUESTED,
        ]  # fmt: skip

    @pytest.mark.parametrize("role", [Role.GESTOR, Role.AUDITOR, None])
    def test_others_decide_nothing_also_where_there_is_nothing(
        self, work: Work, role: Role | None
    ) -> None:
        by = a_staff_member(work, role).person if role is not None else a_person(work)
        with pytest.raises(NotAllowed):
            rosters.approve_all(work, TEATRO, until=99, by=by)
        with pytest.raises(NotAllowed):
            enrolments.remove(work, asked(work).id, by=by)


class TestTakingAPlaceBack:
    def test_they_are_told_once_and_the_first_who_waits_has_it(self, work: Work) -> None:
        work, member = small(work, 1), a_facilitator(work).person
        first, second, third = (asked(work) for _ in range(3))
        rosters.approve_all(work, TEATRO, until=third.id, by=member)
        assert enrolments.remove(work, first.id, by=member)
        assert not enrolments.remove(work, first.id, by=member)
        assert [one.state for one in (first, second, third)] == [
            S.REMOVED, S.APPROVED, S.WAITING,
        ]  # fmt: skip
        assert [one.params["state"] for one in mail(work, first.person)] == ["approved", "removed"]
        assert [one.params["state"] for one in mail(work, second.person)] == ["waiting", "approved"]
        again = enrolments.ask(work, TEATRO, AgeBand.FROM_18, by=first.person)
        assert (again.id, again.state) == (first.id, S.REQUESTED)

    def test_only_a_place_that_somebody_has_can_be_taken_back(self, work: Work) -> None:
        member, made = a_facilitator(work).person, asked(work)
        with pytest.raises(IllegalMove):
            enrolments.remove(work, made.id, by=member)

    def test_two_of_the_staff_at_the_same_instant_pass_one_place_on_once(
        self, database: Database
    ) -> None:
        with database.work() as work:
            there, member = small(work, 1), a_facilitator(work).person
            made = [asked(there) for _ in range(3)]
            rosters.approve_all(there, TEATRO, until=made[-1].id, by=member)
            number, who = made[0].id, member.id

        def remove(work: Work) -> bool:
            by = work.session.get_one(Person, who)
            return enrolments.remove(small(work, 1), number, by=by)

        assert sorted(together(database, remove, remove)) == [False, True]
        with database.work() as work:
            states = [enrolments.get(work, one.id).state for one in made]
        assert states == [S.REMOVED, S.APPROVED, S.WAITING]


def test_the_sector_is_shown_to_whoever_asks_and_goes_with_the_rest(work: Work) -> None:
    made = asked(work, cluster=3)
    (shown,) = holdings.copy(work, made.person)["enrolments"]
    assert (shown["age"], shown["sector"]) == ("from_18", 3)
    erasure.erase(work, made.person)
    assert (made.cluster_id, made.state) == (None, S.LEFT)
