"""Office and person beside each other: both agree, they differ, or nobody answers at the promised time."""

import pytest

from referrals import (
    office_answers,
    office_links,
    people,
    referral_consent,
    referral_desk,
    referral_follow_up,
    referral_trail,
    street,
)
from referrals.db import Work
from referrals.models import Referral, Staff
from referrals.office_answers import Heard
from referrals.referral_desk import Which
from referrals.referral_life import Concern
from referrals.vocabulary import PersonWord, ReferralState
from tests.factories import a_coordinator, a_gestor, mail, said_to
from tests.referring import (
    CHILD_SUPPORT,
    ICBF,
    TellingOffices,
    later,
    of_case,
    say,
    sent,
    wake,
    whose,
)


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
        assert referral_trail.concerns_of(work, referral) == ()
        assert wake(work) == 1
        assert said_to(work, whose(work, referral))[-1] == "referral-how"
        assert say(work, referral, PersonWord.NOT_ATTENDED)
        assert referral_trail.concerns_of(work, referral) == (Concern.MISMATCH,)

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
        assert referral_trail.concerns_of(work, referral) == (Concern.NOT_ATTENDED,)

    def test_who_has_not_gone_is_asked_again_and_not_for_ever(self, work: Work) -> None:
        referral = sent(work)
        for _ in range(referral_follow_up.MOST_ASKS):
            work = later(work, hours=work.city.times.referrals.ask_after_hours)
            assert wake(work) == 1
            assert say(work, referral, PersonWord.NOT_GONE)
        work = later(work, days=30)
        assert wake(work) == 0
        assert referral_trail.concerns_of(work, referral) == (Concern.NOT_ATTENDED,)

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


def on_the_street(work: Work) -> tuple[Referral, Staff]:
    """A referral of somebody without a chat, and the gestor who noted it."""
    gestor = a_gestor(work)
    _, referral = street.log_referral(
        work, by=gestor.person, key="k", topic_id=CHILD_SUPPORT, service_id=ICBF
    )
    assert referral is not None
    return referral, gestor


class TestWhereNobodyCanBeAsked:
    def test_the_offices_word_alone_ends_it(self, work: Work, offices: TellingOffices) -> None:
        boss = a_coordinator(work)
        referral, _ = on_the_street(work)
        assert office_answers.attended(work, referral.id, service_id=ICBF) is Heard.COUNTED
        assert (referral.state, referral.ended_at) == (ReferralState.CLOSED, work.now)
        assert referral_trail.of(work, referral)[-1].facts == {"both": False}
        assert office_answers.attended(work, referral.id, service_id=ICBF) is Heard.REPEATED
        assert referral_desk.listed(work, Which.OPEN, by=boss.person) == []

    def test_where_the_office_could_not_be_told_either_it_ends_without_a_word_to_anybody(
        self, work: Work
    ) -> None:
        boss = a_coordinator(work)
        referral, gestor = on_the_street(work)
        work = later(work, hours=work.city.times.referrals.ask_after_hours)
        assert wake(work) == 1
        assert referral.state is ReferralState.CLOSED
        assert referral_desk.listed(work, Which.WAITING, by=boss.person) == []
        assert said_to(work, boss.person) == []
        assert set(said_to(work, gestor.person)) == {"card"}, "the card follows, without a message"

    @pytest.mark.parametrize("says", ["nothing", "arrived"])
    def test_an_office_that_was_told_and_does_not_say_is_named_to_the_coordination(
        self, work: Work, offices: TellingOffices, says: str
    ) -> None:
        boss = a_coordinator(work)
        referral, _ = on_the_street(work)
        if says == "arrived":
            office_answers.arrived(work, referral.id, service_id=ICBF)
        work = later(work, hours=work.city.times.referrals.ask_after_hours)
        assert wake(work) == 1
        (seen,) = referral_desk.listed(work, Which.OVERDUE, by=boss.person)
        assert seen.concerns == (Concern.OFFICE_SILENT,)
        office_answers.attended(work, referral.id, service_id=ICBF)
        assert referral.state is ReferralState.CLOSED

    def test_a_rejected_one_stays_on_the_list_for_that_reason_alone(self, work: Work) -> None:
        boss = a_coordinator(work)
        referral, _ = on_the_street(work)
        office_answers.rejected(work, referral.id, service_id=ICBF)
        work = later(work, hours=work.city.times.referrals.ask_after_hours)
        wake(work)
        assert wake(work) == 0
        (seen,) = referral_desk.listed(work, Which.WAITING, by=boss.person)
        assert seen.concerns == (Concern.REJECTED,)

    def test_the_end_of_a_silent_office_leaves_the_next_one_open(self, work: Work) -> None:
        boss = a_coordinator(work)
        first, _ = on_the_street(work)
        second = referral_desk.pass_on(work, first.id, "comisaria_caimitos", by=boss.person)
        work = later(work, hours=work.city.times.referrals.ask_after_hours)
        wake(work)
        assert first.state is ReferralState.CLOSED
        assert second.ended_at is None
        assert referral_consent.spoken(work, second.id, by=boss.person)


class TestALinkMadeByHand:
    def test_the_persons_yes_waits_for_the_office_that_was_handed_a_link(self, work: Work) -> None:
        boss = a_coordinator(work)
        referral = sent(work)
        office_links.hand_on(work, referral.code, by=boss.person)
        assert referral.office_told_at is None, "nobody knows whether it was passed on"
        say(work, referral, PersonWord.ATTENDED)
        assert referral.ended_at is None
        assert office_answers.attended(work, referral.id, service_id=ICBF) is Heard.COUNTED
        assert referral.state is ReferralState.CLOSED
        assert referral_trail.of(work, referral)[-1].facts == {"both": True}

    def test_the_offices_silence_is_then_the_coordinations(self, work: Work) -> None:
        boss = a_coordinator(work)
        referral = sent(work)
        office_links.hand_on(work, referral.code, by=boss.person)
        say(work, referral, PersonWord.ATTENDED)
        work = later(work, hours=work.city.times.referrals.answer_hours)
        assert wake(work) == 1
        (seen,) = referral_desk.listed(work, Which.OVERDUE, by=boss.person)
        assert seen.concerns == (Concern.SILENT,)

    def test_a_link_that_opens_no_more_is_not_waited_for(self, work: Work) -> None:
        boss = a_coordinator(work)
        referral = sent(work)
        office_links.hand_on(work, referral.code, by=boss.person)
        work = later(work, hours=work.city.times.referrals.link_hours)
        say(work, referral, PersonWord.ATTENDED)
        assert referral.state is ReferralState.CLOSED

    @pytest.mark.parametrize("answer", ["accepted", "arrived", "attended", "rejected"])
    def test_whatever_an_office_answers_it_was_told(self, work: Work, answer: str) -> None:
        a_coordinator(work)
        referral = sent(work)
        getattr(office_answers, answer)(work, referral.id, service_id=ICBF)
        assert referral.office_told_at == work.now

    def test_of_somebody_on_the_street_the_office_with_a_link_is_waited_for(
        self, work: Work
    ) -> None:
        boss = a_coordinator(work)
        referral, gestor = on_the_street(work)
        work = later(work, hours=work.city.times.referrals.ask_after_hours, minutes=-1)
        office_links.hand_on(work, referral.code, by=gestor.person)
        work = later(work, minutes=1)
        wake(work)
        (seen,) = referral_desk.listed(work, Which.OVERDUE, by=boss.person)
        assert seen.concerns == (Concern.OFFICE_SILENT,)

    def test_whoever_handed_it_hears_once_that_the_permission_was_taken_back(
        self, work: Work
    ) -> None:
        boss, other = a_coordinator(work), a_coordinator(work)
        referral = sent(work)
        for _ in range(2):
            office_links.hand_on(work, referral.code, by=boss.person)
        referral_consent.withdraw(work, referral.id, by=whose(work, referral))
        assert [one.params["what"] for one in mail(work, boss.person)] == ["revoked"]
        assert mail(work, other.person) == []

    def test_a_gestor_who_led_it_and_handed_it_hears_once(self, work: Work) -> None:
        referral, gestor = of_case(work)
        referral_consent.give(work, referral.id, by=whose(work, referral))
        office_links.hand_on(work, referral.code, by=gestor.person)
        referral_consent.withdraw(work, referral.id, by=whose(work, referral))
        told = [one.params.get("what") for one in mail(work, gestor.person)]
        assert told.count("revoked") == 1
