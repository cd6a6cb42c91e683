"""Finding cases again: by code, by reporter, by who has them."""

import pytest

from referrals import cases
from referrals.db import Work
from referrals.errors import UnknownCase
from referrals.lifecycle import Outcome
from tests import factories
from tests.factories import a_gestor, a_person


class TestLookingUp:
    def test_by_code_however_it_was_typed(self, work: Work) -> None:
        case = factories.a_case(work)
        for typed in (case.code, case.code.lower(), case.code[3:].replace("-", " ")):
            assert cases.by_code(work, typed) is case

    @pytest.mark.parametrize("typed", ["", "PZ-000-0001", "hola"])
    def test_an_unknown_code_is_refused(self, work: Work, typed: str) -> None:
        factories.a_case(work)
        with pytest.raises(UnknownCase):
            cases.by_code(work, typed)

    def test_a_reporters_own_cases_newest_first(self, work: Work) -> None:
        reporter = a_person(work)
        mine = [factories.a_case(work, reporter=reporter) for _ in range(6)]
        factories.a_case(work)
        assert cases.of_reporter(work, reporter) == mine[:0:-1]

    def test_what_a_gestor_has_to_do(self, work: Work) -> None:
        gestor, other = a_gestor(work), a_gestor(work)
        taken, lost, waiting, closed = (factories.a_case(work) for _ in range(4))
        alert = {case.id: factories.alert_of(work, case, gestor) for case in (taken, closed)}
        cases.acknowledge(work, alert[taken.id].id, by=gestor.person)
        cases.acknowledge(work, factories.alert_of(work, lost, other).id, by=other.person)
        cases.close(work, alert[closed.id].id, by=gestor.person, outcome=Outcome.RESOLVED_ITSELF)
        assert [one.case_id for one in cases.of_holder(work, gestor)] == [waiting.id, taken.id]
