"""Finding cases again: by code, by reporter."""

import pytest

from referrals import cases
from referrals.db import Work
from referrals.errors import UnknownCase
from tests import factories
from tests.factories import a_person


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
