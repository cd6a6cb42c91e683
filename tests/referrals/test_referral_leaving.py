"""Referrals of who takes a report back or has their data erased: they go on, or end without a reason."""

import pytest

from referrals import (
    erasure,
    people,
    referral_consent,
    referral_leaving,
    referral_pass,
    reports,
)
from referrals.db import Database, Work
from referrals.holdings import Stays
from referrals.lifecycle import State
from referrals.models import Case, Person, Referral
from referrals.office_notices import OfficeNews
from referrals.referral_leaving import Going
from referrals.vocabulary import Kind, ReferralState
from tests.factories import a_case, a_coordinator, a_person, alert_of
from tests.referring import CENTRAL, ICBF, TellingOffices, asked_for, of_case, sent, whose
from tests.together import together

CHAT = 6_300_001
REVOKED = ("inspeccion", OfficeNews.REVOKED)


def allowed(work: Work) -> tuple[Referral, Case, Person]:
    """A referral from a case that its reporter allowed."""
    referral, _ = of_case(work)
    person = whose(work, referral)
    referral_consent.give(work, referral.id, by=person)
    assert referral.case is not None
    return referral, referral.case, person


def by_duty(work: Work) -> tuple[Referral, Case, Person]:
    """A referral that left because a child is in danger."""
    referral, gestor = of_case(work, service=CENTRAL, category="child_abuse")
    referral_consent.invoke_duty(work, referral.id, by=gestor.person)
    assert referral.case is not None
    return referral, referral.case, whose(work, referral)


class TestTakingAReportBack:
    def test_the_referral_goes_on_unless_they_say_that_they_do_not_go(
        self, work: Work, offices: TellingOffices
    ) -> None:
        referral, case, person = allowed(work)
        offices.told.clear()
        assert referral_leaving.going(work, [referral]) is Going.OPEN
        reports.withdraw(work, case.id, by=person)
        assert case.state is State.CLOSED
        assert (referral.state, referral.ended_at) == (ReferralState.SENT, None)
        assert offices.told == []

    def test_called_off_with_it_the_office_hears_once_and_not_why(
        self, work: Work, offices: TellingOffices
    ) -> None:
        referral, case, person = allowed(work)
        offices.told.clear()
        reports.withdraw(work, case.id, by=person, referrals=True)
        assert referral.state is ReferralState.REVOKED
        assert offices.told == [REVOKED]
        assert referral_leaving.of_case(work, case, person) == []

    def test_what_was_only_asked_is_declined_and_no_office_hears(
        self, work: Work, offices: TellingOffices
    ) -> None:
        referral, _ = of_case(work)
        person = whose(work, referral)
        assert referral.case is not None
        reports.withdraw(work, referral.case.id, by=person, referrals=True)
        assert referral.state is ReferralState.DECLINED
        assert offices.told == []

    def test_what_the_law_made_leave_goes_on(self, work: Work, offices: TellingOffices) -> None:
        referral, case, person = by_duty(work)
        offices.told.clear()
        assert referral_leaving.going(work, [referral]) is Going.BOUND
        reports.withdraw(work, case.id, by=person, referrals=True)
        assert referral.state is ReferralState.SENT
        assert offices.told == []

    def test_of_other_reports_and_of_guidance_the_referrals_are_left_alone(
        self, work: Work, offices: TellingOffices
    ) -> None:
        referral, case, person = allowed(work)
        other = sent(work, person)
        reports.withdraw(work, case.id, by=person, referrals=True)
        assert (referral.state, other.state) == (ReferralState.REVOKED, ReferralState.SENT)

    def test_a_report_that_a_person_decides_on_loses_its_referral_all_the_same(
        self, work: Work, offices: TellingOffices
    ) -> None:
        coordinator, person = a_coordinator(work), a_person(work)
        case = a_case(work, reporter=person, kind=Kind.FAMILY_VIOLENCE)
        alert = alert_of(work, case, coordinator).id
        referral = referral_pass.refer(work, alert, CENTRAL, by=coordinator.person)
        referral_consent.give(work, referral.id, by=person)
        assert not reports.withdraw(work, case.id, by=person, referrals=True)
        assert referral.state is ReferralState.REVOKED

    def test_at_the_same_instant_as_the_permission_is_taken_back_the_office_hears_once(
        self, database: Database, offices: TellingOffices
    ) -> None:
        with database.work() as work:
            referral, case, person = allowed(work)
        offices.told.clear()
        together(
            database,
            lambda work: reports.withdraw(work, case.id, by=person, referrals=True),
            lambda work: referral_consent.withdraw(work, referral.id, by=person),
        )
        assert offices.told == [REVOKED]


class TestErasing:
    def test_a_referral_that_they_go_to_stays_and_holds_them(
        self, work: Work, offices: TellingOffices
    ) -> None:
        person = people.meet(work, CHAT)
        referral = sent(work, person)
        offices.told.clear()
        done = erasure.erase(work, person)
        assert done.open_codes == (referral.code,)
        assert done.stays[Stays.OPEN] == 1
        assert referral.ended_at is None
        assert offices.told == []

    def test_called_off_with_it_the_office_hears_no_reason_and_the_person_is_forgotten(
        self, work: Work, offices: TellingOffices
    ) -> None:
        person = people.meet(work, CHAT)
        first, second = sent(work, person), asked_for(work, person, service="comisaria_caimitos")
        offices.told.clear()
        assert erasure.erase(work, person, referrals=True).is_forgotten
        assert (first.state, second.state) == (ReferralState.REVOKED, ReferralState.DECLINED)
        assert offices.told == [(ICBF, OfficeNews.REVOKED)]
        assert people.find(work, CHAT) is None

    def test_one_by_duty_stays_until_it_ends(self, work: Work, offices: TellingOffices) -> None:
        referral, _, person = by_duty(work)
        done = erasure.erase(work, person, referrals=True)
        assert referral.code in done.open_codes
        assert referral.state is ReferralState.SENT

    def test_twice_at_the_same_instant_the_office_hears_once(
        self, database: Database, offices: TellingOffices
    ) -> None:
        with database.work() as work:
            person = people.meet(work, CHAT)
            sent(work, person)
        offices.told.clear()
        results = together(
            database,
            *[
                lambda work: erasure.erase(
                    work, work.session.get_one(Person, person.id), referrals=True
                )
            ]
            * 2,
        )
        assert [one for one in results if isinstance(one, Exception)] == []
        assert offices.told == [(ICBF, OfficeNews.REVOKED)]


@pytest.mark.parametrize("count", [0, 1])
def test_without_referrals_nothing_is_asked(work: Work, count: int) -> None:
    referral, case, person = allowed(work)
    for _ in range(count):
        referral_consent.withdraw(work, referral.id, by=person)
    expected = Going.NONE if count else Going.OPEN
    assert referral_leaving.going(work, referral_leaving.of_case(work, case, person)) is expected
