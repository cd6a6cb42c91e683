"""What lets a referral leave: the person's yes or a legal duty; silence, a no, and taking it back."""

import pytest
from sqlalchemy import func, select

from referrals import office_answers, referral_consent, referral_follow_up, referral_trail
from referrals.db import Work
from referrals.errors import NotAllowed, NotYours
from referrals.models import Consent, Referral
from referrals.notices import Notice
from referrals.office_answers import NotAllowedYet, PermissionWithdrawn
from referrals.office_notices import OfficeNews
from referrals.referral_consent import BoundByDuty, NotADuty, ReferralOver
from referrals.referral_matters import UnknownService
from referrals.referral_pass import NotThisOffice
from referrals.referral_trail import UnknownReferral
from referrals.vocabulary import ConsentBy, PersonWord, ReferralState
from tests.factories import a_gestor, a_person, mail, said_to
from tests.referring import (
    CHILD_SUPPORT,
    FISCALIA,
    ICBF,
    TellingOffices,
    asked_for,
    later,
    moves,
    of_case,
    say,
    sent,
    wake,
    whose,
)


class TestThePermission:
    def test_nothing_leaves_before_the_person_allows_it(
        self, work: Work, offices: TellingOffices
    ) -> None:
        referral = asked_for(work)
        assert referral.state is ReferralState.OFFERED
        assert referral_trail.consent_of(work, referral) is None
        assert offices.told == []
        for answer in (office_answers.accepted, office_answers.attended):
            with pytest.raises(NotAllowedYet):
                answer(work, referral.id, service_id=ICBF)
        with pytest.raises(NotAllowedYet):
            office_answers.open_for(work, referral.code, service_id=ICBF)

    def test_a_yes_is_kept_with_text_time_language_and_what_is_shared_with_whom(
        self, work: Work, offices: TellingOffices
    ) -> None:
        person = a_person(work, language="en")
        referral = sent(work, person)
        consent = referral_trail.consent_of(work, referral)
        assert consent is not None
        assert (consent.given_by, consent.text_version, consent.given_at, consent.language) == (
            ConsentBy.CHAT, referral_consent.TEXT_VERSION, work.now, "en",
        )  # fmt: skip
        assert (consent.service_id, consent.shares) == (ICBF, ["code", "matter"])
        assert referral.state is ReferralState.SENT
        assert offices.told == [(ICBF, OfficeNews.SENT)]
        assert said_to(work, person) == ["referral-pass"]
        assert moves(work, referral) == ["offer", "consent", "send"]

    def test_pressed_twice_it_is_given_once(self, work: Work) -> None:
        person = a_person(work)
        referral = sent(work, person)
        assert not referral_consent.give(work, referral.id, by=person)
        assert work.session.scalar(select(func.count(Consent.id))) == 1

    def test_a_no_ends_it_and_cannot_become_a_yes(self, work: Work) -> None:
        person = a_person(work)
        referral = asked_for(work, person)
        assert referral_consent.decline(work, referral.id, by=person)
        assert not referral_consent.decline(work, referral.id, by=person)
        with pytest.raises(ReferralOver):
            referral_consent.give(work, referral.id, by=person)
        again = asked_for(work, person)
        assert again.id != referral.id

    def test_silence_is_no_permission(self, work: Work) -> None:
        referral = asked_for(work)
        work = later(work, hours=work.city.times.referrals.offer_hours)
        assert wake(work) == 1
        assert (referral.state, referral.ended_at) == (ReferralState.DECLINED, work.now)
        assert wake(work) == 0

    def test_somebody_elses_is_not_found(self, work: Work) -> None:
        referral = asked_for(work)
        other = a_person(work)
        for use in (referral_consent.give, referral_consent.decline, referral_consent.withdraw):
            with pytest.raises(UnknownReferral):
                use(work, referral.id, by=other)
        with pytest.raises(UnknownReferral):
            referral_follow_up.say(work, referral.id, PersonWord.ATTENDED, by=other)

    def test_it_is_asked_for_once_however_often_the_button_is_pressed(self, work: Work) -> None:
        person = a_person(work)
        assert asked_for(work, person) is asked_for(work, person)

    @pytest.mark.parametrize(
        ("topic", "service", "error"),
        [
            (CHILD_SUPPORT, FISCALIA, NotThisOffice),
            ("srpa", ICBF, NotThisOffice),
            ("return_after_prison", "casa_libertad", NotThisOffice),
            ("neighbours_noise", "pazos", UnknownService),
            ("nothing", ICBF, NotThisOffice),
            (CHILD_SUPPORT, "moon", UnknownService),
        ],
    )
    def test_a_button_that_was_made_up_leads_nowhere(
        self, work: Work, topic: str, service: str, error: type[Exception]
    ) -> None:
        with pytest.raises(error):
            asked_for(work, topic=topic, service=service)
        assert work.session.scalar(select(func.count(Referral.id))) == 0

    def test_the_gestor_hears_what_the_person_answers(self, work: Work) -> None:
        referral, gestor = of_case(work)
        referral_consent.give(work, referral.id, by=whose(work, referral))
        told = [one.params["what"] for one in mail(work, gestor.person) if "what" in one.params]
        assert told == ["asked", "given"]

    def test_an_office_that_went_away_meanwhile_gets_nothing(self, work: Work) -> None:
        person = a_person(work)
        referral = asked_for(work, person)
        referral.service_id = "gone"
        with pytest.raises(ReferralOver):
            referral_consent.give(work, referral.id, by=person)


class TestTheLegalDuty:
    def test_a_gestor_may_send_a_child_in_danger_to_protection_without_a_permission(
        self, work: Work, offices: TellingOffices
    ) -> None:
        referral, gestor = of_case(work, service=ICBF)
        assert referral_consent.invoke_duty(work, referral.id, by=gestor.person)
        assert not referral_consent.invoke_duty(work, referral.id, by=gestor.person)
        consent = referral_trail.consent_of(work, referral)
        assert consent is not None
        assert (consent.given_by, consent.by_staff_id) == (ConsentBy.DUTY, gestor.id)
        assert consent.article is not None
        assert "Ley 1098" in consent.article
        assert Notice("referral-pass", {"referral": referral.id, "duty": True}) in mail(
            work, whose(work, referral)
        )
        assert offices.told == [(ICBF, OfficeNews.SENT)]

    def test_not_to_an_office_that_protects_no_children(self, work: Work) -> None:
        referral, gestor = of_case(work)
        with pytest.raises(NotADuty):
            referral_consent.invoke_duty(work, referral.id, by=gestor.person)

    def test_what_rests_on_a_duty_is_not_taken_back(self, work: Work) -> None:
        referral, gestor = of_case(work, service=ICBF)
        referral_consent.invoke_duty(work, referral.id, by=gestor.person)
        with pytest.raises(BoundByDuty):
            referral_consent.withdraw(work, referral.id, by=whose(work, referral))

    def test_not_by_somebody_elses_gestor_nor_by_a_resident(self, work: Work) -> None:
        referral, _ = of_case(work, service=ICBF)
        with pytest.raises(NotYours):
            referral_consent.invoke_duty(work, referral.id, by=a_gestor(work, 2).person)
        with pytest.raises(NotAllowed):
            referral_consent.invoke_duty(work, referral.id, by=a_person(work))


class TestTakingItBack:
    def test_midway_it_voids_the_pass_and_tells_the_office_and_the_gestor(
        self, work: Work, offices: TellingOffices
    ) -> None:
        referral, gestor = of_case(work)
        person = whose(work, referral)
        referral_consent.give(work, referral.id, by=person)
        office_answers.accepted(work, referral.id, service_id="inspeccion")
        assert referral_consent.withdraw(work, referral.id, by=person)
        assert not referral_consent.withdraw(work, referral.id, by=person)
        assert referral.state is ReferralState.REVOKED
        assert offices.told[-1] == ("inspeccion", OfficeNews.REVOKED)
        consent = referral_trail.consent_of(work, referral)
        assert consent is not None
        assert consent.withdrawn_at == work.now
        assert mail(work, gestor.person)[-1].params["what"] == "revoked"
        for answer in (office_answers.arrived, office_answers.attended, office_answers.rejected):
            with pytest.raises(PermissionWithdrawn):
                answer(work, referral.id, service_id="inspeccion")
        with pytest.raises(PermissionWithdrawn):
            office_answers.open_for(work, referral.code, service_id="inspeccion")

    def test_nobody_is_asked_about_it_any_more(self, work: Work) -> None:
        person = a_person(work)
        referral = sent(work, person)
        referral_consent.withdraw(work, referral.id, by=person)
        work = later(work, days=30)
        assert wake(work) == 0
        with pytest.raises(ReferralOver):
            say(work, referral, PersonWord.ATTENDED)
