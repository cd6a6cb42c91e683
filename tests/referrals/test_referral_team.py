"""What the team sees and does of referrals; violence and special routes go only where they may."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from referrals import (
    cases,
    discretion,
    events,
    office_answers,
    referral_consent,
    referral_desk,
    referral_matters,
    referral_pass,
    referral_routing,
    referral_trail,
    street,
)
from referrals.db import Work
from referrals.errors import NotAllowed, NotYours
from referrals.lifecycle import Outcome
from referrals.models import Referral, ReferralEvent
from referrals.referral_desk import Which
from referrals.referral_pass import NotThisOffice
from referrals.vocabulary import AgeBand, ConsentBy, Kind, ReferralState, Role
from tests.factories import a_case, a_coordinator, a_gestor, a_person, a_staff_member, alert_of
from tests.referring import CENTRAL, CHILD_SUPPORT, ICBF, of_case, only_open, sent, whose


class TestTheTeam:
    def test_a_gestor_sees_their_own_and_a_coordinator_all(self, work: Work) -> None:
        boss = a_coordinator(work)
        of_mine, gestor = of_case(work)
        alone = sent(work)
        seen = referral_desk.listed(work, Which.OPEN, by=gestor.person)
        assert [one.referral for one in seen] == [of_mine]
        everything = referral_desk.listed(work, Which.OPEN, by=boss.person)
        assert [one.referral for one in everything] == [of_mine, alone]
        with pytest.raises(NotYours):
            referral_desk.seen(work, alone.id, by=gestor.person)

    def test_only_a_coordinator_settles(self, work: Work) -> None:
        referral, gestor = of_case(work)
        boss = a_coordinator(work)
        with pytest.raises(NotAllowed):
            referral_desk.settle(work, referral.id, by=gestor.person)
        assert referral_desk.settle(work, referral.id, by=boss.person)
        assert not referral_desk.settle(work, referral.id, by=boss.person)
        assert referral.ended_at == work.now

    @pytest.mark.parametrize("role", ["facilitator", "auditor", None])
    def test_nobody_else_sees_any(self, work: Work, role: str | None) -> None:
        member = a_staff_member(work, Role(role)).person if role else a_person(work)
        with pytest.raises(NotAllowed):
            referral_desk.listed(work, Which.OPEN, by=member)

    def test_every_move_is_in_the_cases_trail_too(self, work: Work) -> None:
        referral, _ = of_case(work)
        referral_consent.give(work, referral.id, by=whose(work, referral))
        office_answers.attended(work, referral.id, service_id="inspeccion")
        assert referral.case is not None
        told = [
            one.facts["to"] for one in events.trail(work, referral.case) if one.move == "referral"
        ]
        assert told == ["consented", "sent", "attended"]


class TestViolence:
    def test_a_case_of_it_is_referred_only_to_offices_for_it(self, work: Work) -> None:
        boss = a_coordinator(work)
        case = a_case(work, kind=Kind.FAMILY_VIOLENCE, category=None)
        alert = alert_of(work, case, boss)
        offered = {one.id for one in referral_matters.choices(work, case)}
        assert offered
        assert offered.isdisjoint({"casa_de_justicia", "inspeccion", "juez_de_paz"})
        with pytest.raises(NotThisOffice):
            referral_pass.refer(work, alert.id, "inspeccion", by=boss.person)
        assert referral_matters.is_quiet(
            work, referral_pass.refer(work, alert.id, CENTRAL, by=boss.person)
        )

    @pytest.mark.parametrize("kind", [Kind.CONTACT_REQUEST, Kind.UNTRIAGED])
    def test_told_only_in_the_talk_it_is_as_quiet_and_goes_on_to_no_office_that_mediates(
        self, work: Work, kind: Kind
    ) -> None:
        boss = a_coordinator(work)
        case = a_case(work, kind=kind, category=None)
        alert = alert_of(work, case, boss)
        referral = referral_pass.refer(work, alert.id, CENTRAL, by=boss.person)
        assert referral.topic_id is None
        assert referral_matters.is_quiet(work, referral)
        referral_consent.give(work, referral.id, by=whose(work, referral))
        office_answers.rejected(
            work, referral.id, service_id=CENTRAL, to_service="casa_de_justicia"
        )
        assert only_open(work) is referral, "nobody knows which office is next: a coordinator asks"
        offered = referral_routing.offices(work, referral)
        assert offered
        assert all(referral_matters.is_for_violence(work, one) for one in offered)
        following = referral_desk.pass_on(work, referral.id, offered[0], by=boss.person)
        assert referral_matters.is_quiet(work, following)
        referral.service_id = "gone"  # nobody can tell any more what the office was for
        assert referral_matters.is_quiet(work, referral)

    def test_an_office_that_neither_the_matter_nor_the_route_names_tells_as_much(
        self, work: Work
    ) -> None:
        boss = a_coordinator(work)
        case = a_case(work, category="neighbours")
        alert = alert_of(work, case, boss).id
        named = referral_pass.refer(work, alert, "inspeccion", by=boss.person)
        told = referral_pass.refer(work, alert, CENTRAL, by=boss.person)
        assert named.topic_id == told.topic_id == "neighbours_noise"
        assert not referral_matters.is_quiet(work, named)
        assert not referral_matters.is_of_violence(work, named)
        assert referral_matters.is_quiet(work, told)
        assert not referral_routing.fits(work, told, "juez_de_paz")
        assert discretion.is_needed(work, boss.person) is False
        assert discretion.is_needed(work, whose(work, told))

    def test_an_ordinary_office_for_somebody_who_asked_for_a_call_makes_its_sound(
        self, work: Work
    ) -> None:
        boss = a_coordinator(work)
        case = a_case(work, kind=Kind.CONTACT_REQUEST, category=None)
        referral = referral_pass.refer(
            work, alert_of(work, case, boss).id, "casa_de_justicia", by=boss.person
        )
        assert not referral_matters.is_quiet(work, referral)
        other = a_case(work, kind=Kind.CONTACT_REQUEST, category=None)
        alert = alert_of(work, other, boss).id
        rights = referral_pass.refer(work, alert, "personeria", by=boss.person)
        assert referral_matters.is_for_violence(work, "personeria"), "as second of one matter"
        assert not referral_matters.is_quiet(work, rights)

    @pytest.mark.parametrize("service", ["fiscalia", "icbf", CENTRAL, "comisaria_caimitos"])
    def test_each_office_that_is_first_or_mostly_for_it_is_quiet(
        self, work: Work, service: str
    ) -> None:
        boss = a_coordinator(work)
        case = a_case(work, kind=Kind.CONTACT_REQUEST, category=None)
        alert = alert_of(work, case, boss).id
        referral = referral_pass.refer(work, alert, service, by=boss.person)
        assert referral_matters.is_quiet(work, referral)
        assert referral_matters.is_of_violence(work, referral)

    def test_a_named_matter_of_it_takes_no_other_office(self, work: Work) -> None:
        boss = a_coordinator(work)
        case = a_case(work, kind=Kind.CONTACT_REQUEST, category=None)
        alert = alert_of(work, case, boss).id
        with pytest.raises(NotThisOffice):
            referral_pass.refer(
                work, alert, "casa_de_justicia", by=boss.person, topic_id="family_violence"
            )


class TestSpecialRoutes:
    def test_no_office_puts_one_that_only_the_team_leads_to_before_a_resident(
        self, work: Work
    ) -> None:
        ordinary, special = (
            sent(work),
            street.log_referral(
                work,
                by=a_gestor(work).person,
                key="k",
                topic_id="srpa",
                service_id=ICBF,
                age_band=AgeBand.FROM_14,
            )[1],
        )
        assert special is not None
        assert not referral_routing.fits(work, ordinary, "casa_libertad")
        assert referral_routing.fits(work, special, "casa_libertad")
        office_answers.rejected(work, ordinary.id, service_id=ICBF, to_service="casa_libertad")
        offered = work.session.scalars(
            select(Referral.service_id).where(Referral.root_id == ordinary.id)
        ).all()
        assert offered == ["comisaria_caimitos"]

    def test_a_gestor_leads_there_with_an_age_band_and_no_name(self, work: Work) -> None:
        gestor = a_gestor(work)
        case, referral = street.log_referral(
            work,
            by=gestor.person,
            key="k",
            topic_id="srpa",
            service_id=ICBF,
            age_band=AgeBand.FROM_14,
        )
        assert referral is not None
        assert (referral.age_band, referral.person_id) == (AgeBand.FROM_14, None)
        assert (case.reporter_id, case.story_sealed) == (None, None)
        consent = referral_trail.consent_of(work, referral)
        assert consent is not None
        assert (consent.given_by, consent.by_staff_id) == (ConsentBy.SPOKEN, gestor.id)

    def test_without_a_permission_nothing_is_shared(self, work: Work) -> None:
        gestor = a_gestor(work)
        case, referral = street.log_referral(
            work,
            by=gestor.person,
            key="k",
            topic_id=CHILD_SUPPORT,
            service_id=ICBF,
            allowed=False,
        )
        assert referral is None
        assert case.outcome is not None
        assert work.session.scalar(select(func.count(ReferralEvent.id))) == 0


def test_a_referred_case_still_closes(work: Work) -> None:
    referral, gestor = of_case(work)
    assert referral.case is not None
    cases.close(
        work,
        alert_of(work, referral.case, gestor).id,
        by=gestor.person,
        outcome=Outcome.REFERRED,
        answers={"service": "inspeccion"},
    )
    referral_consent.give(work, referral.id, by=whose(work, referral))
    assert referral.state is ReferralState.SENT
    assert referral.due_at is not None
    assert referral.due_at - work.now == timedelta(hours=work.city.times.referrals.ask_after_hours)
