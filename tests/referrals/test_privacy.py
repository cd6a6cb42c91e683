"""What people may ask about their own data."""

from referrals import privacy
from referrals.db import Database
from referrals.vocabulary import Kind
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor, a_person, said_to


def test_a_request_to_erase_goes_to_the_coordination_once_a_day(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        gestor, coordinator, person = a_gestor(work), a_coordinator(work), a_person(work)
        first = privacy.ask_erasure(work, person)
        assert (first.case.kind, first.somebody_told) == (Kind.DATA_REQUEST, True)
        assert said_to(work, gestor.person) == said_to(work, person) == []
        assert said_to(work, coordinator.person) == ["alert"]
    clock.advance(hours=5)
    with database.work() as work:
        assert privacy.ask_erasure(work, person).case.id == first.case.id
    clock.advance(days=1)
    with database.work() as work:
        assert privacy.ask_erasure(work, person).is_new
