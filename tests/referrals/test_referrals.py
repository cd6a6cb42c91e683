"""Referrals from the offer to the end: permission, the office's and the person's word, what is due."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from referrals import (
    cases,
    codes,
    events,
    office_answers,
    office_notices,
    people,
    referral_consent,
    referral_desk,
    referral_follow_up,
    referral_pass,
    referral_trail,
    street,
)
from referrals.db import Database, Work
from referrals.errors import IllegalMove, NotAllowed, NotYours
from referrals.lifecycle import Outcome
from referrals.models import Consent, Person, Referral, ReferralEvent
from referrals.notices import Notice
from referrals.office_answers import AnswerTooLate, Heard, NotAllowedYet, PermissionWithdrawn
from referrals.office_notices import OfficeNews
from referrals.referral_consent import BoundByDuty, NotADuty, ReferralOver
from referrals.referral_desk import Which
from referrals.referral_life import Concern
from referrals.referral_pass import NotThisOffice, UnknownService
from referrals.referral_trail import UnknownReferral
from referrals.vocabulary import (
    AgeBand,
    ConsentBy,
    Kind,
    OfficeData,
    PersonWord,
    ReferralState,
    Role,
)
from tests.conftest import FakeClock
from tests.factories import (
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
    alert_of,
    mail,
    said_to,
)
from tests.together import together

ICBF, FISCALIA, CENTRAL = "icbf", "fiscalia", "comisaria_central"
CHILD_SUPPORT = "child_support"


def asked_for(work: Work, person: Person | None = None, **wanted: str) -> Referral:
    """A referral that a person asks for, not yet allowed."""
    topic, service = wanted.get("topic", CHILD_SUPPORT), wanted.get("service", ICBF)
    return referral_pass.ask_for(work, topic, service, by=person or a_person(work))


def sent(work: Work, person: Person | None = None, **wanted: str) -> Referral:
    """A referral that a person asked for and allowed."""
    person = person or a_person(work)
    referral = asked_for(work, person, **wanted)
    assert referral_consent.give(work, referral.id, by=person)
    return referral


def of_case(work: Work, **draft: Any) -> tuple[Referral, Any]:
    """A referral that a gestor offers the reporter of a case, and the gestor."""
    gestor = a_gestor(work)
    service = str(draft.pop("service", "inspeccion"))
    case = a_case(work, **draft)
    alert = alert_of(work, case, gestor).id
    return referral_pass.refer(work, alert, service, by=gestor.person), gestor


def whose(work: Work, referral: Referral) -> Person:
    assert referral.person_id is not None
    return work.session.get_one(Person, referral.person_id)


def say(work: Work, referral: Referral, word: PersonWord) -> bool:
    return referral_follow_up.say(work, referral.id, word, by=whose(work, referral))


def wake(work: Work) -> int:
    return sum(referral_follow_up.attend(work, one) for one in referral_follow_up.due(work))


def later(work: Work, **delta: float) -> Work:
    """The same unit of work at a later moment."""
    return replace(work, now=work.now + timedelta(**delta))


def moves(work: Work, referral: Referral) -> list[str]:
    return [one.move for one in referral_trail.of(work, referral)]


class TellingOffices:
    """Offices that can be reached: what they were told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, OfficeNews]] = []

    def __call__(self, work: Work, referral: Referral, news: OfficeNews) -> bool:
        self.told.append((referral.service_id, news))
        return True


@pytest.fixture
def offices(monkeypatch: pytest.MonkeyPatch) -> TellingOffices:
    telling = TellingOffices()
    monkeypatch.setattr(office_notices, "tell", telling)
    return telling


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


class TestTheOffice:
    def test_each_word_counts_once(self, work: Work) -> None:
        referral = sent(work)
        for answer in (office_answers.accepted, office_answers.arrived, office_answers.attended):
            assert answer(work, referral.id, service_id=ICBF) is Heard.COUNTED
            assert answer(work, referral.id, service_id=ICBF) is Heard.REPEATED
        assert referral.state is ReferralState.ATTENDED
        assert moves(work, referral)[3:] == ["accept", "arrive", "attend"]

    def test_attended_says_that_they_came(self, work: Work) -> None:
        referral = sent(work)
        office_answers.attended(work, referral.id, service_id=ICBF)
        assert referral.office_arrived_at == referral.office_attended_at == work.now
        assert office_answers.arrived(work, referral.id, service_id=ICBF) is Heard.REPEATED

    def test_what_was_attended_is_not_rejected(self, work: Work) -> None:
        referral = sent(work)
        office_answers.attended(work, referral.id, service_id=ICBF)
        with pytest.raises(IllegalMove, match=r"'attended'.*'reject'"):
            office_answers.rejected(work, referral.id, service_id=ICBF)

    def test_another_office_knows_nothing_of_it(self, work: Work) -> None:
        referral = sent(work)
        for answer in (office_answers.accepted, office_answers.arrived, office_answers.rejected):
            with pytest.raises(UnknownReferral):
                answer(work, referral.id, service_id=FISCALIA)
        with pytest.raises(UnknownReferral):
            office_answers.open_for(work, referral.code, service_id=FISCALIA)

    def test_a_code_is_found_as_it_is_said_and_a_mistyped_one_is_not(self, work: Work) -> None:
        referral = sent(work)
        spoken = referral.code.lower().replace("-", " ")
        assert office_answers.open_for(work, spoken, service_id=ICBF) is referral
        digits = referral.code[-7:].replace("-", "")
        wrong = referral.code[:-1] + str((int(digits[-1]) + 1) % 10)
        assert codes.parse(wrong) is None
        with pytest.raises(UnknownReferral):
            office_answers.open_for(work, wrong, service_id=ICBF)

    def test_it_may_ask_for_a_thing_once_and_the_person_may_refuse(
        self, work: Work, offices: TellingOffices
    ) -> None:
        person = a_person(work)
        referral = sent(work, person)
        ask, what = office_answers.ask_data, OfficeData.PAPERS
        assert ask(work, referral.id, what, service_id=ICBF) is Heard.COUNTED
        assert ask(work, referral.id, what, service_id=ICBF) is Heard.REPEATED
        assert said_to(work, person).count("referral-data") == 1
        answer = referral_follow_up.answer_data
        assert answer(work, referral.id, what, comes=False, by=person)
        assert not answer(work, referral.id, what, comes=True, by=person)
        assert offices.told[-1] == (ICBF, OfficeNews.DATA_REFUSED)
        with pytest.raises(ReferralOver):
            answer(work, referral.id, OfficeData.PHONE, comes=True, by=person)

    def test_an_answer_after_the_end_changes_nothing(self, work: Work) -> None:
        referral = sent(work)
        boss = a_coordinator(work)
        referral_desk.settle(work, referral.id, by=boss.person)
        with pytest.raises(AnswerTooLate):
            office_answers.arrived(work, referral.id, service_id=ICBF)


class TestBothSides:
    def test_both_saying_attended_end_it_in_either_order(self, work: Work) -> None:
        first, second = sent(work), sent(work)
        first.office_told_at = second.office_told_at = work.now
        office_answers.attended(work, first.id, service_id=ICBF)
        assert say(work, first, PersonWord.ATTENDED)
        assert say(work, second, PersonWord.ATTENDED)
        assert second.ended_at is None
        office_answers.attended(work, second.id, service_id=ICBF)
        for one in (first, second):
            assert (one.state, one.ended_at) == (ReferralState.CLOSED, work.now)
            assert referral_trail.of(work, one)[-1].facts == {"both": True}

    def test_where_they_differ_it_stays_open_for_the_coordination(self, work: Work) -> None:
        boss = a_coordinator(work)
        referral = sent(work)
        office_answers.attended(work, referral.id, service_id=ICBF)
        say(work, referral, PersonWord.NOT_ATTENDED)
        (seen,) = referral_desk.listed(work, Which.MISMATCHED, by=boss.person)
        assert seen.referral is referral
        assert seen.concerns == (Concern.MISMATCH,)
        assert said_to(work, boss.person) == ["referral-news"]

    def test_whoever_said_no_before_the_office_attended_is_asked_once_more(
        self, work: Work
    ) -> None:
        a_coordinator(work)
        referral = sent(work)
        say(work, referral, PersonWord.NOT_ATTENDED)
        work = later(work, hours=2)
        office_answers.attended(work, referral.id, service_id=ICBF)
        assert referral_desk.concerns_of(work, referral) == ()
        assert wake(work) == 1
        assert said_to(work, whose(work, referral))[-1] == "referral-how"
        assert say(work, referral, PersonWord.NOT_ATTENDED)
        assert referral_desk.concerns_of(work, referral) == (Concern.MISMATCH,)

    def test_the_persons_yes_waits_for_an_office_that_was_told(self, work: Work) -> None:
        boss = a_coordinator(work)
        referral = sent(work)
        referral.office_told_at = work.now
        say(work, referral, PersonWord.ATTENDED)
        assert referral.ended_at is None
        work = later(work, hours=work.city.times.referrals.answer_hours)
        wake(work)
        (seen,) = referral_desk.listed(work, Which.OVERDUE, by=boss.person)
        assert seen.concerns == (Concern.SILENT,)

    def test_an_office_that_nobody_could_tell_is_not_waited_for(self, work: Work) -> None:
        referral = sent(work)
        say(work, referral, PersonWord.ATTENDED)
        assert referral.state is ReferralState.CLOSED
        assert referral_trail.of(work, referral)[-1].facts == {"both": False}


class TestAtThePromisedTime:
    def test_the_person_is_asked_once_by_day(self, work: Work) -> None:
        referral = sent(work)
        work = later(work, hours=work.city.times.referrals.ask_after_hours, minutes=-1)
        assert wake(work) == 0
        work = later(work, hours=12)  # ten at night
        assert not work.city.is_daytime(work.now)
        assert wake(work) == 0
        work = later(work, hours=12)
        assert wake(work) == 1
        assert wake(work) == 0
        assert said_to(work, whose(work, referral)).count("referral-how") == 1

    def test_silence_shows_up_for_the_coordination(self, work: Work) -> None:
        boss = a_coordinator(work)
        referral = sent(work)
        work = later(work, hours=work.city.times.referrals.ask_after_hours)
        wake(work)
        work = later(work, hours=work.city.times.referrals.answer_hours)
        wake(work)
        (seen,) = referral_desk.listed(work, Which.WAITING, by=boss.person)
        assert (seen.referral, seen.concerns) == (referral, (Concern.SILENT,))
        assert say(work, referral, PersonWord.NOT_ATTENDED)  # late is better than never
        assert referral_desk.concerns_of(work, referral) == (Concern.NOT_ATTENDED,)

    def test_who_has_not_gone_is_asked_again_and_not_for_ever(self, work: Work) -> None:
        referral = sent(work)
        for _ in range(referral_follow_up.MOST_ASKS):
            work = later(work, hours=work.city.times.referrals.ask_after_hours)
            assert wake(work) == 1
            assert say(work, referral, PersonWord.NOT_GONE)
        work = later(work, days=30)
        assert wake(work) == 0
        assert referral_desk.concerns_of(work, referral) == (Concern.NOT_ATTENDED,)

    def test_who_blocked_the_assistant_is_not_asked(self, work: Work) -> None:
        referral = sent(work)
        people.mark_blocked(work, whose(work, referral).id)
        work = later(work, hours=work.city.times.referrals.ask_after_hours)
        wake(work)
        assert referral.silent_at == work.now
        assert "referral-how" not in said_to(work, whose(work, referral))

    def test_wrong_data_of_the_office_reach_the_coordination_even_at_the_end(
        self, work: Work
    ) -> None:
        boss = a_coordinator(work)
        referral = sent(work)
        person = whose(work, referral)
        say(work, referral, PersonWord.ATTENDED)
        assert referral_follow_up.wrong_data(work, referral.id, by=person)
        assert not referral_follow_up.wrong_data(work, referral.id, by=person)
        (seen,) = referral_desk.listed(work, Which.WAITING, by=boss.person)
        assert seen.concerns == (Concern.WRONG_DATA,)
        assert referral_desk.settle(work, referral.id, by=boss.person)
        assert referral_desk.listed(work, Which.WAITING, by=boss.person) == []


def only_open(work: Work) -> Referral:
    return work.session.scalars(select(Referral).where(Referral.ended_at.is_(None))).one()


class TestRejected:
    def test_the_next_office_of_the_matter_is_offered_and_asked_for(self, work: Work) -> None:
        referral = sent(work)
        words = "Vaya a la comisaría"
        office_answers.rejected(work, referral.id, service_id=ICBF, where_to=words)
        following = only_open(work)
        assert (following.service_id, following.state) == (
            "comisaria_caimitos",
            ReferralState.OFFERED,
        )
        assert following.root_id == referral.id
        assert following.code != referral.code
        assert said_to(work, whose(work, referral))[-2:] == ["referral-rejected", "referral-ask"]
        assert referral.where_to_sealed is not None
        assert work.vault.open(referral.where_to_sealed) == words
        facts = [one.facts for one in referral_trail.of(work, referral)]
        assert words not in str(facts)

    def test_the_office_that_was_named_comes_first(self, work: Work) -> None:
        referral = sent(work)
        office_answers.rejected(
            work, referral.id, service_id=ICBF, to_service="conciliacion_familia"
        )
        assert only_open(work).service_id == "conciliacion_familia"

    def test_without_another_office_the_coordination_has_it(self, work: Work) -> None:
        boss = a_coordinator(work)
        person = a_person(work)
        topic = work.city.topic(CHILD_SUPPORT)
        assert topic is not None
        referral = sent(work, person)
        for service in topic.to:
            assert referral.service_id == service
            office_answers.rejected(work, referral.id, service_id=service)
            if service != topic.to[-1]:
                referral = only_open(work)
                referral_consent.give(work, referral.id, by=person)
        (seen,) = referral_desk.listed(work, Which.REJECTED, by=boss.person)
        assert (seen.referral, seen.concerns) == (referral, (Concern.REJECTED,))
        assert said_to(work, boss.person) == ["referral-news"]

    def test_somebody_without_a_chat_is_left_to_the_coordination(self, work: Work) -> None:
        boss, gestor = a_coordinator(work), a_gestor(work)
        _, referral = street.log_referral(
            work, by=gestor.person, key="k", topic_id=CHILD_SUPPORT, service_id=ICBF
        )
        assert referral is not None
        office_answers.rejected(work, referral.id, service_id=ICBF)
        assert only_open(work) is referral
        following = referral_desk.pass_on(work, referral.id, "comisaria_caimitos", by=boss.person)
        assert said_to(work, gestor.person) != []
        assert referral_consent.spoken(work, following.id, by=boss.person)
        assert following.state is ReferralState.SENT

    def test_a_duty_goes_on_as_a_duty(self, work: Work) -> None:
        referral, gestor = of_case(work, service=ICBF)
        referral_consent.invoke_duty(work, referral.id, by=gestor.person)
        office_answers.rejected(work, referral.id, service_id=ICBF, to_service=CENTRAL)
        following = only_open(work)
        assert (following.service_id, following.state) == (CENTRAL, ReferralState.SENT)

    def test_violence_is_never_passed_on_to_an_office_that_mediates(self, work: Work) -> None:
        referral = sent(work, topic="family_violence", service=CENTRAL)
        office_answers.rejected(
            work, referral.id, service_id=CENTRAL, to_service="mediacion_policial"
        )
        assert only_open(work).service_id == "comisaria_caimitos"


class TestTwoOffices:
    def passed_on(self, work: Work) -> tuple[Referral, Referral]:
        """A silent office, and the one that a coordinator sends the person on to."""
        boss, person = a_coordinator(work), a_person(work)
        first = sent(work, person)
        second = referral_desk.pass_on(work, first.id, "comisaria_caimitos", by=boss.person)
        referral_consent.give(work, second.id, by=person)
        return first, second

    def test_the_first_counts_and_the_second_is_told_so(
        self, work: Work, offices: TellingOffices
    ) -> None:
        first, second = self.passed_on(work)
        office_answers.arrived(work, second.id, service_id=second.service_id)
        late = office_answers.attended(work, first.id, service_id=ICBF)
        assert late is Heard.SECOND
        assert first.office_attended_at is None
        assert offices.told[-1] == (ICBF, OfficeNews.SECOND)
        assert moves(work, first)[-1] == "second"

    def test_once_attended_the_other_office_waits_for_nobody(
        self, work: Work, offices: TellingOffices
    ) -> None:
        first, second = self.passed_on(work)
        office_answers.attended(work, first.id, service_id=ICBF)
        assert second.state is ReferralState.CLOSED
        assert offices.told[-1] == (second.service_id, OfficeNews.OVER)
        with pytest.raises(AnswerTooLate):
            office_answers.attended(work, second.id, service_id=second.service_id)


class TestAnOfficeThatIsGone:
    def test_its_open_referrals_are_the_coordinations_and_the_doctors(self, work: Work) -> None:
        boss = a_coordinator(work)
        referral = sent(work)
        without = replace(
            work.city, services=tuple(one for one in work.city.services if one.id != ICBF)
        )
        assert referral_desk.orphaned(work, without) == [(ICBF, 1)]
        assert referral_desk.orphaned(work, work.city) == []
        referral.service_id = "gone"
        (seen,) = referral_desk.listed(work, Which.REJECTED, by=boss.person)
        assert seen.concerns == (Concern.OFFICE_GONE,)
        following = referral_desk.pass_on(work, referral.id, "comisaria_caimitos", by=boss.person)
        assert following.state is ReferralState.OFFERED


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
        offered = {one.id for one in referral_pass.choices(work, case)}
        assert offered
        assert offered.isdisjoint({"casa_de_justicia", "inspeccion", "juez_de_paz"})
        with pytest.raises(NotThisOffice):
            referral_pass.refer(work, alert.id, "inspeccion", by=boss.person)
        assert referral_pass.is_quiet(
            work, referral_pass.refer(work, alert.id, CENTRAL, by=boss.person)
        )


class TestSpecialRoutes:
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


class TestAtTheSameInstant:
    def begun(self, database: Database) -> tuple[int, int]:
        """A referral that was allowed, and its person."""
        with database.work() as work:
            person = a_person(work)
            return sent(work, person).id, person.id

    def test_two_schedulers_ask_once(self, database: Database, clock: FakeClock) -> None:
        _, person_id = self.begun(database)
        clock.advance(hours=72)

        def wake_up(work: Work) -> int:
            return wake(work)

        assert sum(together(database, wake_up, wake_up)) == 1
        with database.work() as work:
            person = work.session.get_one(Person, person_id)
            assert said_to(work, person).count("referral-how") == 1

    def test_both_sides_saying_attended_end_it_once(self, database: Database) -> None:
        number, person_id = self.begun(database)

        def of_office(work: Work) -> str:
            return office_answers.attended(work, number, service_id=ICBF).value

        def of_person(work: Work) -> str:
            person = work.session.get_one(Person, person_id)
            work.session.get_one(Referral, number).office_told_at = work.now
            return str(referral_follow_up.say(work, number, PersonWord.ATTENDED, by=person))

        together(database, of_office, of_person)
        with database.work() as work:
            referral = referral_trail.get(work, number)
            assert referral.state is ReferralState.CLOSED
            assert moves(work, referral).count("close") == 1

    def test_a_yes_pressed_on_two_phones_is_one_permission(self, database: Database) -> None:
        with database.work() as work:
            person = a_person(work)
            number, person_id = asked_for(work, person).id, person.id

        def give(work: Work) -> bool:
            return referral_consent.give(work, number, by=work.session.get_one(Person, person_id))

        assert sorted(together(database, give, give)) == [False, True]

    def test_two_offices_of_a_chain_are_not_both_first(self, database: Database) -> None:
        with database.work() as work:
            first, second = TestTwoOffices().passed_on(work)
            numbers = [(first.id, first.service_id), (second.id, second.service_id)]

        def arrived(number: int, service: str) -> Callable[[Work], Heard]:
            return lambda work: office_answers.arrived(work, number, service_id=service)

        heard = together(database, *(arrived(*one) for one in numbers))
        assert sorted(heard) == [Heard.COUNTED, Heard.SECOND]
