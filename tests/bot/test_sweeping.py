"""``./pazos retention`` and what the doctor says of it."""

from bot.doctor.people import look_at
from bot.sweeping import WHAT, counted, erased
from referrals import retention
from referrals.city import City
from referrals.db import Database
from referrals.lifecycle import Outcome
from tests.conftest import FakeClock
from tests.factories import a_case, a_gestor, close, take


def codes(database: Database) -> set[str]:
    with database.work() as work:
        return {one.code for one in look_at(work)}


def test_a_dry_run_counts_and_a_real_one_erases_and_notes_it(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        gestor = a_gestor(work)
        for _ in range(2):
            case = a_case(work)
            take(work, case, gestor)
            close(work, case, gestor, Outcome.MEDIATED)
    assert "retention-nothing" in codes(database)
    clock.advance(days=366)
    assert counted(database)["case_words"] == 2
    assert "retention-never" in codes(database)
    assert erased(database)["case_words"] == 2
    assert counted(database)["case_words"] == 0
    with database.work() as work:
        assert retention.last_ran(work) == clock.now
    assert "retention-ran" in codes(database)
    clock.advance(days=4)
    assert "retention-late" in codes(database)


def test_every_kind_of_term_is_explained(city: City) -> None:
    assert list(WHAT) == [kind for kind, _ in city.privacy.retention.terms()]
