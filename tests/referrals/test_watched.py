"""Nobody is forgotten: whatever happens, each open case has somebody or is listed."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from referrals import (
    board,
    cases,
    climbing,
    leaves,
    people,
    silences,
    staff,
    suspension,
)
from referrals.db import Database, Work
from referrals.errors import (
    PazosError,
)
from referrals.lifecycle import Outcome, is_open
from referrals.models import Base, Case, Person, Staff
from referrals.vocabulary import AlertState, Urgency
from tests.conftest import FakeClock
from tests.factories import a_backup, a_case, a_coordinator, a_gestor, a_person, escalate, give

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
            escalate(work)
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
                    assert case.holder.person.blocked_at is None
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
