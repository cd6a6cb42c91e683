"""The board: what is on which list."""

from referrals import (
    board,
    people,
)
from referrals.db import Database, Work
from tests.conftest import FakeClock
from tests.factories import (
    CLUSTER,
    a_case,
    a_gestor,
    take,
)


class TestBoard:
    def test_it_counts_by_what_cases_need(self, database: Database, clock: FakeClock) -> None:
        with database.work() as work:
            gestor = a_gestor(work)
            take(work, a_case(work), gestor)
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
        case = take(work, a_case(work), gestor)
        assert not board.waits_for_nobody(case)
        people.mark_blocked(work, gestor.person_id)
        assert board.waits_for_nobody(case)
