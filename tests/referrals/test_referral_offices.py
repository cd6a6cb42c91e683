"""The office's side of a referral: its answers, the next office, two of them, one that is gone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from referrals import (
    codes,
    office_answers,
    referral_consent,
    referral_desk,
    referral_follow_up,
    referral_trail,
    street,
)
from referrals.db import Database, Work
from referrals.errors import IllegalMove
from referrals.models import Person, Referral
from referrals.office_answers import AnswerTooLate, Heard
from referrals.office_notices import OfficeNews
from referrals.referral_consent import ReferralOver
from referrals.referral_desk import Which
from referrals.referral_life import Concern
from referrals.referral_trail import UnknownReferral
from referrals.vocabulary import OfficeData, PersonWord, ReferralState
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor, a_person, said_to
from tests.referring import (
    CENTRAL,
    CHILD_SUPPORT,
    FISCALIA,
    ICBF,
    TellingOffices,
    asked_for,
    later,
    moves,
    of_case,
    only_open,
    passed_on,
    sent,
    wake,
    whose,
)
from tests.together import together


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
    def test_the_first_counts_and_the_second_is_told_so(
        self, work: Work, offices: TellingOffices
    ) -> None:
        first, second = passed_on(work)
        office_answers.arrived(work, second.id, service_id=second.service_id)
        late = office_answers.attended(work, first.id, service_id=ICBF)
        assert late is Heard.SECOND
        assert first.office_attended_at is None
        assert offices.told[-1] == (ICBF, OfficeNews.SECOND)
        assert moves(work, first)[-1] == "second"

    def test_once_attended_the_other_office_waits_for_nobody(
        self, work: Work, offices: TellingOffices
    ) -> None:
        first, second = passed_on(work)
        office_answers.attended(work, first.id, service_id=ICBF)
        assert second.state is ReferralState.CLOSED
        assert offices.told[-1] == (second.service_id, OfficeNews.OVER)
        with pytest.raises(AnswerTooLate):
            office_answers.attended(work, second.id, service_id=second.service_id)


class TestSentOn:
    def test_from_an_office_where_they_had_arrived_the_next_ones_word_counts(
        self, work: Work
    ) -> None:
        person = a_person(work)
        first = sent(work, person)
        office_answers.arrived(work, first.id, service_id=ICBF)
        office_answers.rejected(work, first.id, service_id=ICBF)
        following = only_open(work)
        referral_consent.give(work, following.id, by=person)
        answer = office_answers.arrived(work, following.id, service_id=following.service_id)
        assert answer is Heard.COUNTED

    def test_by_the_coordination_since_they_came_and_were_not_attended(self, work: Work) -> None:
        boss, person = a_coordinator(work), a_person(work)
        first = sent(work, person)
        office_answers.arrived(work, first.id, service_id=ICBF)
        work = later(work, hours=1)
        second = referral_desk.pass_on(work, first.id, "comisaria_caimitos", by=boss.person)
        referral_consent.give(work, second.id, by=person)
        answer = office_answers.attended(work, second.id, service_id=second.service_id)
        assert answer is Heard.COUNTED
        assert first.state is ReferralState.CLOSED

    def test_an_office_that_says_attended_after_the_next_one_was_offered_is_still_first(
        self, work: Work
    ) -> None:
        first, second = passed_on(work)
        office_answers.arrived(work, first.id, service_id=ICBF)
        answer = office_answers.attended(work, second.id, service_id=second.service_id)
        assert answer is Heard.SECOND


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
            first, second = passed_on(work)
            numbers = [(first.id, first.service_id), (second.id, second.service_id)]

        def arrived(number: int, service: str) -> Callable[[Work], Heard]:
            return lambda work: office_answers.arrived(work, number, service_id=service)

        heard = together(database, *(arrived(*one) for one in numbers))
        assert sorted(heard) == [Heard.COUNTED, Heard.SECOND]
