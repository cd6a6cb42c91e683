"""Office and person beside each other: both agree, they differ, or nobody answers at the promised time."""

from referrals import office_answers, people, referral_desk, referral_follow_up, referral_trail
from referrals.db import Work
from referrals.referral_desk import Which
from referrals.referral_life import Concern
from referrals.vocabulary import PersonWord, ReferralState
from tests.factories import a_coordinator, said_to
from tests.referring import ICBF, later, say, sent, wake, whose


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
