"""The coordinator's work: the board, giving a case to somebody, suspension, silence and limits."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from referrals import (
    board,
    cases,
    climbing,
    details,
    events,
    handing,
    leaves,
    people,
    silences,
    staff,
    suspension,
    threads,
)
from referrals.conversations import Draft
from referrals.db import Database, Work
from referrals.errors import (
    InvitationRefused,
    NotAllowed,
    PazosError,
    Superseded,
    UnknownCase,
    UnknownStaff,
)
from referrals.lifecycle import Outcome, State, is_open
from referrals.models import Base, Case, Person, Silence, Staff, StaffForm
from referrals.vocabulary import AlertState, HeldBack, Kind, Role, Urgency
from tests.conftest import FakeClock
from tests.factories import (
    CLUSTER,
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
    alert_of,
    said_to,
)
from tests.together import together


def taken(work: Work, gestor: Staff, **draft: Any) -> Case:
    """A case that a gestor took."""
    case = a_case(work, **draft)
    cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
    return case


def give(work: Work, case: Case, to: Staff, by: Staff) -> Case:
    return handing.reassign(work, case.id, to.id, seen=handing.version(work, case), by=by.person)


class TestGiving:
    def test_the_old_buttons_stop_and_both_are_told(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = taken(work, gestor)
        give(work, case, other, coordinator)
        with pytest.raises(Superseded):
            cases.set_out(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert said_to(work, gestor.person)[-1] == "given-away"
        assert said_to(work, other.person) == ["alert"]
        assert (case.state, case.holder_id) == (State.ASSIGNED, None)

    def test_the_reporter_hears_of_the_new_one_when_they_take_it(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = taken(work, gestor)
        assert case.reporter is not None
        before = said_to(work, case.reporter)
        give(work, case, other, coordinator)
        assert said_to(work, case.reporter) == before
        cases.acknowledge(work, alert_of(work, case, other).id, by=other.person)
        assert said_to(work, case.reporter) == [*before, "taken"]

    def test_the_trail_names_both(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = taken(work, gestor)
        give(work, case, other, coordinator)
        (event,) = [one for one in events.trail(work, case) if one.move == "release"]
        assert event.facts == {"from": gestor.id, "to": other.id}
        assert event.actor == f"staff:{coordinator.id}"

    def test_a_talk_of_the_old_one_ends(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = taken(work, gestor)
        talk = threads.open_by_press(work, alert_of(work, case, gestor).id, by=gestor.person)
        give(work, case, other, coordinator)
        assert talk.ended_at is not None

    def test_who_does_not_take_it_is_followed_by_the_ladder(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            gestor, backup, other = a_gestor(work), a_backup(work), a_gestor(work, 2)
            case = taken(work, gestor)
            give(work, case, other, a_coordinator(work))
        clock.advance(hours=3)
        with database.work() as work:
            climbing.escalate_due(work)
            assert "alert" in said_to(work, backup.person)

    def test_it_can_be_given_back_to_who_had_it(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = taken(work, gestor)
        give(work, case, other, coordinator)
        give(work, case, gestor, coordinator)
        assert cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert case.holder_id == gestor.id

    def test_people_of_the_cluster_come_first_and_who_is_away_does_not_come(
        self, work: Work
    ) -> None:
        coordinator, far, near = a_coordinator(work), a_gestor(work, 2), a_gestor(work)
        away, blocked = a_gestor(work), a_gestor(work)
        a_staff_member(work, Role.AUDITOR)
        leaves.begin(work, away.id, until=work.now + timedelta(days=1), by=away.person)
        people.mark_blocked(work, blocked.person_id)
        assert handing.choices(work, a_case(work)) == [near, far, coordinator]

    def test_a_screen_that_became_old_is_refused(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = a_case(work)
        seen = handing.version(work, case)
        cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        with pytest.raises(handing.Changed):
            handing.reassign(work, case.id, other.id, seen=seen, by=coordinator.person)
        assert case.holder_id == gestor.id

    def test_a_case_closed_meanwhile_is_refused(self, work: Work) -> None:
        gestor, other, coordinator = a_gestor(work), a_gestor(work, 2), a_coordinator(work)
        case = taken(work, gestor)
        cases.close(
            work, alert_of(work, case, gestor).id, by=gestor.person, outcome=Outcome.FALSE_REPORT
        )
        with pytest.raises(UnknownCase):
            give(work, case, other, coordinator)

    def test_who_cannot_take_it_is_refused(self, work: Work) -> None:
        coordinator, case = a_coordinator(work), a_case(work)
        away, auditor = a_gestor(work, 2), a_staff_member(work, Role.AUDITOR)
        leaves.begin(work, away.id, until=work.now + timedelta(days=1), by=away.person)
        for one in (away, auditor):
            with pytest.raises(handing.NotThere):
                give(work, case, one, coordinator)

    def test_a_gestor_gives_nothing(self, work: Work) -> None:
        gestor, other = a_gestor(work), a_gestor(work, 2)
        with pytest.raises(NotAllowed):
            give(work, a_case(work), other, gestor)

    def test_two_coordinators_at_the_same_instant_give_it_once(self, database: Database) -> None:
        with database.work() as work:
            a_gestor(work)
            first, second = a_coordinator(work), a_coordinator(work)
            one, other = a_gestor(work, 2), a_gestor(work, 3)
            case = a_case(work)
            seen, case_id = handing.version(work, case), case.id

        def giving(by: Staff, to: Staff) -> Callable[[Work], Case]:
            return lambda work: handing.reassign(
                work, case_id, to.id, seen=seen, by=work.session.get_one(Staff, by.id).person
            )

        results = together(database, giving(first, one), giving(second, other))
        assert sorted(type(result).__name__ for result in results) == ["Case", "Changed"]
        with database.work() as work:
            told = [said_to(work, person.person) for person in (one, other)]
            assert sorted(told) == [[], ["alert"]]


class TestSuspending:
    def test_everything_stops_at_once_and_cases_go_back(self, work: Work) -> None:
        gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
        case, waiting = taken(work, gestor), a_case(work)
        assert suspension.suspend(work, gestor.id, by=coordinator.person) == 1
        for one in (case, waiting):
            with pytest.raises(NotAllowed):
                cases.set_out(work, alert_of(work, one, gestor).id, by=gestor.person)
        assert said_to(work, backup.person).count("alert") == 2
        assert said_to(work, gestor.person)[-1] == "staff-suspended"
        assert case.holder_id is None

    def test_their_talk_ends_and_their_form_is_gone(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = taken(work, gestor)
        talk = threads.open_by_press(work, alert_of(work, case, gestor).id, by=gestor.person)
        work.session.add(
            StaffForm(
                staff_id=gestor.id,
                form="close",
                step="x",
                answers_sealed=work.vault.seal("{}"),
                begun_at=work.now,
                changed_at=work.now,
            )
        )
        suspension.suspend(work, gestor.id, by=coordinator.person)
        assert talk.ended_at is not None
        assert work.session.scalar(select(StaffForm.id)) is None

    def test_invitations_that_they_made_are_void(self, work: Work) -> None:
        coordinator, other = a_coordinator(work), a_coordinator(work)
        token = staff.invite(work, role=Role.COORDINATOR, by=other)
        suspension.suspend(work, other.id, by=coordinator.person)
        with pytest.raises(InvitationRefused):
            staff.accept(work, token, person=a_person(work), name="x")

    def test_the_last_coordinator_stays(self, work: Work) -> None:
        coordinator = a_coordinator(work)
        with pytest.raises(suspension.LastCoordinator):
            suspension.suspend(work, coordinator.id, by=coordinator.person)
        other = a_coordinator(work)
        assert suspension.suspend(work, coordinator.id, by=other.person) == 0
        with pytest.raises(suspension.LastCoordinator):
            suspension.suspend(work, other.id, by=other.person)

    def test_a_suspended_coordinator_cannot_undo_their_own(self, work: Work) -> None:
        coordinator, other = a_coordinator(work), a_coordinator(work)
        suspension.suspend(work, other.id, by=coordinator.person)
        with pytest.raises(NotAllowed):
            suspension.resume(work, other.id, by=other.person)

    def test_twice_says_so(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        assert suspension.suspend(work, gestor.id, by=coordinator.person) == 0
        assert suspension.suspend(work, gestor.id, by=coordinator.person) is None
        assert suspension.resume(work, gestor.id, by=coordinator.person) == 0
        assert suspension.resume(work, gestor.id, by=coordinator.person) is None

    def test_who_is_back_gets_what_waits_for_nobody(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        away = work.now + timedelta(days=1)
        leaves.begin(work, coordinator.id, until=away, by=coordinator.person)
        case = a_case(work)
        suspension.suspend(work, gestor.id, by=coordinator.person)
        assert board.waits_for_nobody(case)
        assert suspension.resume(work, gestor.id, by=coordinator.person) == 1
        assert alert_of(work, case, gestor).state is AlertState.OPEN

    @pytest.mark.parametrize("does", [suspension.suspend, suspension.resume])
    def test_only_a_coordinator_may(self, work: Work, does: Callable[..., int | None]) -> None:
        gestor, other = a_gestor(work), a_gestor(work)
        for by in (gestor.person, a_person(work)):
            with pytest.raises(NotAllowed):
                does(work, other.id, by=by)

    def test_somebody_who_does_not_exist_is_not_suspended(self, work: Work) -> None:
        with pytest.raises(UnknownStaff):
            suspension.suspend(work, 10_000, by=a_coordinator(work).person)

    def test_two_who_suspend_one_another_leave_one(self, database: Database) -> None:
        with database.work() as work:
            first, second = a_coordinator(work), a_coordinator(work)

        def suspending(by: Staff, whom: Staff) -> Callable[[Work], int | None]:
            return lambda work: suspension.suspend(
                work, whom.id, by=work.session.get_one(Staff, by.id).person
            )

        results = together(database, suspending(first, second), suspending(second, first))
        assert sorted(map(repr, results)) == sorted(["0", repr(NotAllowed())])
        with database.work() as work:
            assert len(staff.coordinators(work)) == 1


class TestSilence:
    def test_reports_are_kept_and_alert_nobody(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        first = a_case(work, reporter=ana)
        assert silences.silence(work, first.id, by=coordinator.person)
        second = a_case(work, reporter=ana)
        assert second.held_back is HeldBack.SILENCED
        assert second.alerts == []
        assert climbing.escalate_due(work) == 0
        assert board.listed(work, "kept").cases == [second]
        assert said_to(work, gestor.person) == ["alert"]

    @pytest.mark.parametrize(
        "draft",
        [
            {"danger": "wounded"},
            {"danger": "weapon", "happening": "now"},
            {"danger": "weapon"},
            {"kind": Kind.FAMILY_VIOLENCE},
            {"kind": Kind.CRISIS},
            {"kind": Kind.DATA_REQUEST},
            {"kind": Kind.DARK_SPOT, "category": "loose_cable"},
        ],
    )
    def test_danger_and_rights_pass(self, work: Work, draft: dict[str, Any]) -> None:
        a_gestor(work)
        coordinator, ana = a_coordinator(work), a_person(work)
        silences.silence(work, a_case(work, reporter=ana).id, by=coordinator.person)
        case = a_case(work, reporter=ana, **draft)
        assert case.held_back is None
        assert case.alerts != []

    def test_danger_that_is_told_later_lets_it_through(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        silences.silence(work, a_case(work, reporter=ana).id, by=coordinator.person)
        case = a_case(work, reporter=ana)
        more = Draft(kind=Kind.CONFLICT, danger="wounded")
        details.add(work, case, more, actor=events.by_person(ana))
        assert case.held_back is None
        assert case.urgency is Urgency.VITAL
        assert alert_of(work, case, gestor).state is AlertState.OPEN

    def test_lifting_lets_out_what_was_kept(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        first = a_case(work, reporter=ana)
        silences.silence(work, first.id, by=coordinator.person)
        second = a_case(work, reporter=ana)
        assert silences.lift(work, first.id, by=coordinator.person) == 1
        assert alert_of(work, second, gestor).state is AlertState.OPEN
        assert silences.lift(work, first.id, by=coordinator.person) is None
        assert a_case(work, reporter=ana).held_back is None

    def test_one_can_be_let_go_alone_or_given_to_somebody(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        silences.silence(work, a_case(work, reporter=ana).id, by=coordinator.person)
        one, other = a_case(work, reporter=ana), a_case(work, reporter=ana)
        assert silences.let_go(work, one.id, by=coordinator.person)
        assert not silences.let_go(work, one.id, by=coordinator.person)
        give(work, other, gestor, coordinator)
        assert said_to(work, gestor.person).count("alert") == 3

    def test_others_are_not_touched_and_twice_says_so(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = a_case(work)
        assert silences.silence(work, case.id, by=coordinator.person)
        assert not silences.silence(work, case.id, by=coordinator.person)
        assert alert_of(work, a_case(work), gestor).state is AlertState.OPEN

    def test_staff_are_not_silenced(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = a_case(work, reporter=gestor.person)
        with pytest.raises(silences.NobodyToSilence):
            silences.silence(work, case.id, by=coordinator.person)

    @pytest.mark.parametrize("does", [silences.silence, silences.lift, silences.let_go])
    def test_a_gestor_may_not(self, work: Work, does: Callable[..., object]) -> None:
        gestor = a_gestor(work)
        with pytest.raises(NotAllowed):
            does(work, a_case(work).id, by=gestor.person)

    def test_two_coordinators_at_the_same_instant_silence_once(self, database: Database) -> None:
        with database.work() as work:
            first, second = a_coordinator(work), a_coordinator(work)
            case_id = a_case(work).id

        def silencing(by: Staff) -> Callable[[Work], bool]:
            return lambda work: silences.silence(
                work, case_id, by=work.session.get_one(Staff, by.id).person
            )

        assert sorted(together(database, silencing(first), silencing(second))) == [False, True]
        with database.work() as work:
            assert len(work.session.scalars(select(Silence)).all()) == 1


class TestLimits:
    def test_beyond_the_limit_reports_are_kept_with_one_summary(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        found = [a_case(work, reporter=ana) for _ in range(8)]
        assert [one.held_back for one in found] == [None] * 5 + [HeldBack.TOO_MANY] * 3
        assert said_to(work, gestor.person) == ["alert"] * 5
        assert said_to(work, coordinator.person) == ["flag-many"]

    def test_a_neighbour_is_not_limited_by_it(self, work: Work) -> None:
        a_gestor(work)
        ana = a_person(work)
        for _ in range(6):
            a_case(work, reporter=ana)
        assert a_case(work).held_back is None

    def test_danger_passes_and_does_not_count(self, work: Work) -> None:
        a_gestor(work)
        ana = a_person(work)
        for _ in range(7):
            assert a_case(work, reporter=ana, danger="wounded").held_back is None
        assert a_case(work, reporter=ana).held_back is None

    def test_after_an_hour_it_is_as_before(self, database: Database, clock: FakeClock) -> None:
        with database.work() as work:
            a_gestor(work)
            ana = a_person(work)
            for _ in range(6):
                a_case(work, reporter=ana)
        clock.advance(minutes=61)
        with database.work() as work:
            again = work.session.get_one(Person, ana.id)
            assert a_case(work, reporter=again).held_back is None

    def test_false_reports_are_flagged_and_nothing_is_blocked(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        for number in range(3):
            assert said_to(work, coordinator.person) == [], number
            case = a_case(work, reporter=ana)
            cases.close(
                work,
                alert_of(work, case, gestor).id,
                by=gestor.person,
                outcome=Outcome.FALSE_REPORT,
            )
        assert said_to(work, coordinator.person) == ["flag-false"]
        assert a_case(work, reporter=ana).held_back is None


class TestBoard:
    def test_it_counts_by_what_cases_need(self, database: Database, clock: FakeClock) -> None:
        with database.work() as work:
            gestor = a_gestor(work)
            taken(work, gestor)
            a_case(work)
            far = a_case(work, barrio_id=None)
        clock.advance(hours=3)
        with database.work() as work:
            seen = board.look(work)
            assert seen.total == 3
            assert seen.lists == {"untaken": 2, "late": 2, "nobody": 1, "kept": 0}
            assert seen.clusters == {0: 1, CLUSTER: 2}
            assert [one.id for one in board.listed(work, "nobody").cases] == [far.id]

    def test_pages_hold_eight_and_the_most_urgent_come_first(self, work: Work) -> None:
        a_gestor(work)
        ordinary = [a_case(work) for _ in range(9)]
        vital = a_case(work, danger="wounded")
        first = board.listed(work, "untaken")
        assert (first.total, first.pages, len(first.cases)) == (10, 2, 8)
        assert first.cases[0] is vital
        last = board.listed(work, "untaken", page=99)
        assert (last.number, list(last.cases)) == (1, ordinary[7:])

    def test_a_case_whose_holder_cannot_be_written_to_waits_for_nobody(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = taken(work, gestor)
        assert not board.waits_for_nobody(case)
        people.mark_blocked(work, gestor.person_id)
        assert board.waits_for_nobody(case)


MOVES = (
    "file", "urgent", "take", "close", "leave", "back", "suspend", "resume", "give", "block",
    "return", "silence", "lift", "let_go", "later",
)  # fmt: skip


class Town:
    """A few staff and residents to whom anything may happen in any order."""

    def __init__(self, database: Database, clock: FakeClock) -> None:
        self.database, self.clock = database, clock
        with database.work() as work:
            people_of_team = [a_gestor(work), a_backup(work), a_coordinator(work)]
            people_of_team.append(a_coordinator(work))
            self.team = [one.id for one in people_of_team]
            self.residents = [a_person(work).id for _ in range(2)]

    def happens(self, move: str, who: int, what: int) -> None:
        """One thing, by or to the one of that number, about the case of that number."""
        if move == "later":
            self.clock.advance(hours=5)
            return
        try:
            with self.database.work() as work:
                self._do(work, move, who, what)
        except PazosError:
            return

    def _do(self, work: Work, move: str, who: int, what: int) -> None:
        member = work.session.get_one(Staff, self.team[who % len(self.team)])
        chief = work.session.get_one(Staff, self.team[2 + what % 2])
        found = work.session.scalars(select(Case).order_by(Case.id)).unique().all()
        case = found[what % len(found)] if found else None
        if move in ("file", "urgent"):
            resident = work.session.get_one(Person, self.residents[who % 2])
            a_case(work, reporter=resident, danger="wounded" if move == "urgent" else "none")
        elif move == "leave":
            leaves.begin(work, member.id, until=work.now + timedelta(hours=12), by=member.person)
        elif move == "back":
            leaves.end(work, member.id, by=member.person)
        elif move == "suspend":
            suspension.suspend(work, member.id, by=chief.person)
        elif move == "resume":
            suspension.resume(work, member.id, by=chief.person)
        elif move == "block":
            people.mark_blocked(work, member.person_id)
            climbing.receiver_gone(work, member.person)
        elif move == "return":
            member.person.blocked_at = None
            climbing.hand_over_waiting(work, member)
        elif case is not None:
            self._do_to_case(work, move, member, chief, case)

    def _do_to_case(self, work: Work, move: str, member: Staff, chief: Staff, case: Case) -> None:
        theirs = [alert.id for alert in case.alerts if alert.staff_id == member.id]
        if move == "give":
            give(work, case, member, chief)
        elif move == "silence":
            silences.silence(work, case.id, by=chief.person)
        elif move == "lift":
            silences.lift(work, case.id, by=chief.person)
        elif move == "let_go":
            silences.let_go(work, case.id, by=chief.person)
        elif move == "take" and theirs:
            cases.acknowledge(work, theirs[0], by=member.person)
        elif move == "close" and theirs:
            cases.close(work, theirs[0], by=member.person, outcome=Outcome.FALSE_REPORT)

    def check(self) -> None:
        """Every open case has somebody, or is listed; and who could be told has been."""
        with self.database.work() as work:
            climbing.escalate_due(work)
        with self.database.work() as work:
            kept = {one.id for one in _all(work, "kept")}
            nobody = {one.id for one in _all(work, "nobody")}
            away = staff.away(work)
            chiefs = [
                one
                for one in staff.coordinators(work)
                if one.person.blocked_at is None and one.id not in away
            ]
            for case in work.session.scalars(select(Case)).unique():
                if not is_open(case.state):
                    continue
                active = [
                    alert
                    for alert in case.alerts
                    if alert.state is AlertState.OPEN
                    and alert.staff.suspended_at is None
                    and alert.staff.person.blocked_at is None
                ]
                assert (case.holder_id or active) or case.id in kept | nobody
                if case.holder_id is None and case.id in nobody:
                    assert not chiefs, "nobody was told, and a coordinator is there"
                if case.holder is not None:
                    assert case.holder.suspended_at is None
                if case.id in kept:
                    assert case.urgency is not Urgency.VITAL


def _all(work: Work, name: str) -> list[Case]:
    pages = board.listed(work, name).pages
    return [one for page in range(pages) for one in board.listed(work, name, page=page).cases]


@given(
    st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 3), st.integers(0, 5)), max_size=25)
)
@settings(max_examples=30)
def test_at_every_moment_each_open_case_has_somebody_or_is_listed(
    database: Database, clock: FakeClock, moves: list[tuple[str, int, int]]
) -> None:
    with database.work() as work:
        for table in reversed(Base.metadata.sorted_tables):
            work.session.execute(table.delete())
    town = Town(database, clock)
    for move in moves:
        town.happens(*move)
        town.check()
