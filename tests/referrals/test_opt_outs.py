"""What people want no messages of, kind by kind."""

import pytest

from referrals import opt_outs, people
from referrals.db import Database, Work
from referrals.vocabulary import Unasked
from tests.factories import a_person
from tests.together import together


@pytest.mark.parametrize("kind", Unasked)
def test_one_kind_stops_and_the_other_goes_on(work: Work, kind: Unasked) -> None:
    person, other = a_person(work), a_person(work)
    opt_outs.stop(work, person, kind)
    assert {one for one in Unasked if opt_outs.wants(work, person, one)} == {*Unasked} - {kind}
    assert all(opt_outs.wants(work, other, one) for one in Unasked)
    assert work.session.scalars(opt_outs.people_without(kind)).all() == [person.id]


def test_stopped_twice_it_is_stopped_and_asked_for_again_it_comes(work: Work) -> None:
    person = a_person(work)
    for _ in range(2):
        opt_outs.stop(work, person, *Unasked)
    assert not any(opt_outs.wants(work, person, one) for one in Unasked)
    for _ in range(2):
        opt_outs.resume(work, person, *Unasked)
    assert all(opt_outs.wants(work, person, one) for one in Unasked)


def test_stopped_twice_at_the_same_instant(database: Database) -> None:
    with database.work() as work:
        people.meet(work, 77)

    def stop(work: Work) -> None:
        opt_outs.stop(work, people.meet(work, 77), *Unasked)

    assert together(database, stop, stop) == [None, None]
    with database.work() as work:
        assert not opt_outs.wants(work, people.meet(work, 77), Unasked.BROADCASTS)
