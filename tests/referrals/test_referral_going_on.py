"""A referral that goes on to another office: who was tried, who is open already, who came first."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from referrals import (
    office_answers,
    referral_consent,
    referral_desk,
    referral_matters,
    referral_pass,
    referral_routing,
    referral_trail,
)
from referrals.db import Database, Work
from referrals.errors import IllegalMove
from referrals.models import Person, Referral
from referrals.office_answers import Heard
from referrals.referral_desk import PassedOn, Which
from referrals.referral_life import Concern
from referrals.vocabulary import PersonWord, ReferralState
from tests.factories import a_coordinator, a_person, alert_of, mail, said_to
from tests.referring import (
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
    say,
    sent,
    wake,
    whose,
)
from tests.together import together

CAIMITOS, CONCILIACION = "comisaria_caimitos", "conciliacion_familia"


def rejection_told(work: Work, referral: Referral) -> dict[str, Any]:
    """What the person reads of a rejection."""
    (told,) = [
        one.params
        for one in mail(work, whose(work, referral))
        if one.say == "referral-rejected" and one.params["referral"] == referral.id
    ]
    return told


class TestAnOfficeThatIsOpenAlready:
    def test_is_not_offered_again_and_the_one_after_it_is(self, work: Work) -> None:
        person = a_person(work)
        first = sent(work, person)
        sent(work, person, service=CAIMITOS)
        assert office_answers.rejected(work, first.id, service_id=ICBF) is Heard.COUNTED
        (following,) = work.session.scalars(select(Referral).where(Referral.root_id == first.id))
        assert following.service_id == CONCILIACION
        assert rejection_told(work, first)["next"] == CONCILIACION

    def test_where_it_is_the_only_one_left_the_person_is_told_of_it_and_nobody_else(
        self, work: Work
    ) -> None:
        boss, person = a_coordinator(work), a_person(work)
        first = sent(work, person)
        others = [sent(work, person, service=one) for one in (CAIMITOS, CONCILIACION)]
        office_answers.rejected(work, first.id, service_id=ICBF)
        told = rejection_told(work, first)
        assert (told["next"], told["open"]) == (CAIMITOS, others[0].code)
        assert first.ended_at == work.now
        assert moves(work, first)[-1] == "route_on"
        assert said_to(work, boss.person) == []
        assert referral_desk.listed(work, Which.WAITING, by=boss.person) == []

    def test_where_it_is_the_one_that_was_named_no_other_is_asked_for(self, work: Work) -> None:
        person = a_person(work)
        first, second = sent(work, person), sent(work, person, service=CONCILIACION)
        office_answers.rejected(work, first.id, service_id=ICBF, to_service=CONCILIACION)
        assert rejection_told(work, first)["open"] == second.code
        assert only_open(work) is second

    def test_of_the_same_case_is_not_offered_again_either(self, work: Work) -> None:
        first, gestor = of_case(work, service="inspeccion")
        assert first.case is not None
        referral_consent.give(work, first.id, by=whose(work, first))
        alert = alert_of(work, first.case, gestor).id
        second = referral_pass.refer(work, alert, "casa_de_justicia", by=gestor.person)
        assert "casa_de_justicia" not in referral_routing.offices(work, first)
        assert "juez_de_paz" in referral_routing.offices(work, first)
        office_answers.rejected(
            work, first.id, service_id="inspeccion", to_service="casa_de_justicia"
        )
        assert rejection_told(work, first)["open"] == second.code

    def test_one_that_rejected_too_leads_nobody_on(self, work: Work) -> None:
        boss, person = a_coordinator(work), a_person(work)
        everybody = [sent(work, person, service=one) for one in (ICBF, CAIMITOS, CONCILIACION)]
        for one in everybody:
            office_answers.rejected(work, one.id, service_id=one.service_id)
        assert [one.ended_at is None for one in everybody] == [False, False, True]
        (seen,) = referral_desk.listed(work, Which.WAITING, by=boss.person)
        assert (seen.referral, seen.concerns) == (everybody[-1], (Concern.REJECTED,))

    def test_a_coordinator_is_not_offered_it(self, work: Work) -> None:
        boss, person = a_coordinator(work), a_person(work)
        first = sent(work, person)
        sent(work, person, service=CAIMITOS)
        assert CAIMITOS not in referral_routing.offices(work, first)
        with pytest.raises(referral_desk.NotThatOffice):
            referral_desk.pass_on(work, first.id, CAIMITOS, by=boss.person)

    def test_another_matter_of_the_person_is_no_obstacle(self, work: Work) -> None:
        person = a_person(work)
        first = sent(work, person, topic="custody_visits")
        sent(work, person, service=CONCILIACION)
        office_answers.rejected(work, first.id, service_id=ICBF)
        (following,) = work.session.scalars(select(Referral).where(Referral.root_id == first.id))
        assert following.service_id == CONCILIACION

    def test_asked_for_at_the_instant_of_the_rejection_it_is_open_once(
        self, database: Database
    ) -> None:
        with database.work() as work:
            person = a_person(work)
            number, person_id = sent(work, person).id, person.id

        def reject(work: Work) -> Any:
            return office_answers.rejected(work, number, service_id=ICBF)

        def ask(work: Work) -> Any:
            me = work.session.get_one(Person, person_id)
            return referral_pass.ask_for(work, CHILD_SUPPORT, CAIMITOS, by=me).id

        heard, asked = together(database, reject, ask)
        assert heard is Heard.COUNTED
        assert isinstance(asked, int)
        with database.work() as work:
            everything = work.session.scalars(
                select(Referral.service_id).where(Referral.ended_at.is_(None))
            ).all()
            assert sorted(everything) in ([CAIMITOS], [CAIMITOS, CONCILIACION])


class TestPassedOn:
    def test_a_second_coordinator_asks_nobody_again(self, work: Work) -> None:
        first, _ = passed_on(work)
        other = a_coordinator(work)
        with pytest.raises(PassedOn):
            referral_desk.pass_on(work, first.id, CONCILIACION, by=other.person)
        assert not referral_desk.may_pass_on(work, first)

    def test_two_coordinators_at_once_ask_one_question(self, database: Database) -> None:
        with database.work() as work:
            number = sent(work).id
            bosses = [a_coordinator(work).person_id for _ in range(2)]

        def passing(boss: int, service: str) -> Callable[[Work], int]:
            return lambda work: (
                referral_desk.pass_on(
                    work, number, service, by=work.session.get_one(Person, boss)
                ).id
            )

        done = together(database, passing(bosses[0], CAIMITOS), passing(bosses[1], CONCILIACION))
        assert sorted(type(one).__name__ for one in done) == ["PassedOn", "int"]

    def test_it_waits_for_nobody_while_the_next_is_open_and_again_afterwards(
        self, work: Work
    ) -> None:
        boss, person = a_coordinator(work), a_person(work)
        first = sent(work, person)
        for _ in range(2):
            work = later(work, hours=72)
            wake(work)
        second = referral_desk.pass_on(work, first.id, CAIMITOS, by=boss.person)
        assert referral_desk.listed(work, Which.WAITING, by=boss.person) == []
        referral_consent.decline(work, second.id, by=person)
        (seen,) = referral_desk.listed(work, Which.WAITING, by=boss.person)
        assert (seen.referral, seen.concerns) == (first, (Concern.SILENT,))
        assert referral_desk.may_pass_on(work, first)

    def test_a_rejection_that_comes_late_points_to_the_next_and_asks_nobody(
        self, work: Work
    ) -> None:
        first, second = passed_on(work)
        office_answers.rejected(work, first.id, service_id=ICBF)
        assert rejection_told(work, first)["open"] == second.code
        assert only_open(work) is second

    def test_a_question_that_nobody_answers_is_not_dropped(self, work: Work) -> None:
        boss, person = a_coordinator(work), a_person(work)
        first = sent(work, person)
        office_answers.rejected(work, first.id, service_id=ICBF)
        following = only_open(work)
        work = later(work, hours=work.city.times.referrals.offer_hours)
        assert wake(work) == 1
        assert wake(work) == 0
        assert following.state is ReferralState.OFFERED
        (seen,) = referral_desk.listed(work, Which.OVERDUE, by=boss.person)
        assert (seen.referral, seen.concerns) == (following, (Concern.SILENT,))
        assert said_to(work, boss.person) == ["referral-news"]
        assert referral_consent.give(work, following.id, by=person)  # late is better than never
        assert referral_desk.listed(work, Which.WAITING, by=boss.person) == []

    def test_a_question_about_an_office_that_went_away_is_asked_for_another(
        self, work: Work
    ) -> None:
        boss, person = a_coordinator(work), a_person(work)
        referral = asked_for(work, person)
        assert not referral_desk.may_pass_on(work, referral), "it is theirs to answer"
        referral.service_id = "gone"
        assert referral_desk.may_pass_on(work, referral)
        following = referral_desk.pass_on(work, referral.id, CAIMITOS, by=boss.person)
        assert (referral.state, following.state) == (
            ReferralState.DECLINED,
            ReferralState.OFFERED,
        )
        with pytest.raises(referral_consent.ReferralOver):
            referral_consent.give(work, referral.id, by=person)

    def test_the_coordination_hears_of_each_reason(self, work: Work) -> None:
        boss = a_coordinator(work)
        referral = sent(work)
        for _ in range(2):
            work = later(work, hours=72)
            wake(work)
        assert len(said_to(work, boss.person)) == 1
        say(work, referral, PersonWord.NOT_ATTENDED)
        assert len(said_to(work, boss.person)) == 2
        office_answers.attended(work, referral.id, service_id=ICBF)
        work = later(work, hours=72)
        wake(work)
        say(work, referral, PersonWord.NOT_ATTENDED)  # and now the two differ
        assert len(said_to(work, boss.person)) == 3


class TestWhoCameFirst:
    def test_an_office_that_did_not_take_who_came_is_not_first(
        self, work: Work, offices: TellingOffices
    ) -> None:
        person = a_person(work)
        first = sent(work, person)
        office_answers.arrived(work, first.id, service_id=ICBF)
        office_answers.rejected(work, first.id, service_id=ICBF)
        second = only_open(work)
        referral_consent.give(work, second.id, by=person)
        heard = office_answers.attended(work, second.id, service_id=second.service_id)
        assert heard is Heard.COUNTED
        assert second.state is ReferralState.ATTENDED

    def test_nor_one_from_which_the_person_was_passed_on(
        self, work: Work, offices: TellingOffices
    ) -> None:
        boss, person = a_coordinator(work), a_person(work)
        first = sent(work, person)
        office_answers.arrived(work, first.id, service_id=ICBF)
        say(work, first, PersonWord.NOT_ATTENDED)
        second = referral_desk.pass_on(work, first.id, CAIMITOS, by=boss.person)
        referral_consent.give(work, second.id, by=person)
        heard = office_answers.attended(work, second.id, service_id=CAIMITOS)
        assert heard is Heard.COUNTED
        assert first.state is ReferralState.CLOSED

    def test_nor_one_that_the_coordination_settled(self, work: Work) -> None:
        first, second = passed_on(work)
        office_answers.arrived(work, first.id, service_id=ICBF)
        referral_desk.settle(work, first.id, by=a_coordinator(work).person)
        heard = office_answers.attended(work, second.id, service_id=second.service_id)
        assert heard is Heard.COUNTED

    def test_one_that_said_arrived_after_it_was_passed_on_is(self, work: Work) -> None:
        first, second = passed_on(work)
        office_answers.arrived(work, first.id, service_id=ICBF)
        heard = office_answers.arrived(work, second.id, service_id=second.service_id)
        assert heard is Heard.SECOND


class TestTheLegalDutyAfterANo:
    @pytest.mark.parametrize("how", ["no", "silence"])
    def test_it_can_still_be_invoked(self, work: Work, offices: TellingOffices, how: str) -> None:
        referral, gestor = of_case(work, service=ICBF)
        if how == "no":
            referral_consent.decline(work, referral.id, by=whose(work, referral))
        else:
            work = later(work, hours=work.city.times.referrals.offer_hours)
            wake(work)
        assert referral.state is ReferralState.DECLINED
        assert referral_consent.invoke_duty(work, referral.id, by=gestor.person)
        assert (referral.state, referral.ended_at) == (ReferralState.SENT, None)
        assert referral.due_at is not None
        assert [one for one, _ in offices.told] == [ICBF]
        assert office_answers.attended(work, referral.id, service_id=ICBF) is Heard.COUNTED

    def test_not_while_another_one_for_that_office_is_open(self, work: Work) -> None:
        referral, gestor = of_case(work, service=ICBF)
        assert referral.case is not None
        referral_consent.decline(work, referral.id, by=whose(work, referral))
        alert = alert_of(work, referral.case, gestor).id
        again = referral_pass.refer(work, alert, ICBF, by=gestor.person)
        with pytest.raises(referral_consent.OpenElsewhere):
            referral_consent.invoke_duty(work, referral.id, by=gestor.person)
        assert referral_consent.invoke_duty(work, again.id, by=gestor.person)

    def test_not_after_a_permission_was_taken_back_or_it_ended(self, work: Work) -> None:
        referral, gestor = of_case(work, service=ICBF)
        person = whose(work, referral)
        referral_consent.give(work, referral.id, by=person)
        referral_consent.withdraw(work, referral.id, by=person)
        with pytest.raises(referral_consent.ReferralOver):
            referral_consent.invoke_duty(work, referral.id, by=gestor.person)


class TestSettling:
    def test_a_wrong_address_that_was_mended_ends_nothing(
        self, work: Work, offices: TellingOffices
    ) -> None:
        boss, person = a_coordinator(work), a_person(work)
        referral = sent(work, person)
        referral.wrong_data_at = work.now
        assert referral_desk.settle(work, referral.id, by=boss.person)
        assert referral_desk.listed(work, Which.WAITING, by=boss.person) == []
        assert only_open(work) is referral
        assert moves(work, referral)[-1] == "settle"
        assert "referral-over" not in said_to(work, person)
        assert (ICBF, "over") not in offices.told

    def test_whoever_held_a_code_hears_that_it_is_good_no_more(self, work: Work) -> None:
        boss, person = a_coordinator(work), a_person(work)
        referral = sent(work, person)
        referral.wrong_data_at = work.now
        say(work, referral, PersonWord.NOT_ATTENDED)
        assert referral_desk.settle(work, referral.id, by=boss.person)
        assert referral.state is ReferralState.CLOSED
        assert said_to(work, person)[-1] == "referral-over"
        assert not referral_desk.settle(work, referral.id, by=boss.person)
        assert said_to(work, person).count("referral-over") == 1


class TestARefusedAnswer:
    """Whoever catches the refusal commits the rest: nothing of the answer may be among it."""

    @pytest.mark.parametrize("answer", [office_answers.arrived, office_answers.attended])
    def test_after_a_rejection_stores_nothing(
        self, work: Work, answer: Callable[..., Heard]
    ) -> None:
        referral = sent(work, topic="extortion", service=FISCALIA)
        office_answers.rejected(work, referral.id, service_id=FISCALIA)
        assert referral_desk.may_pass_on(work, referral), (
            "it is open: extortion has no other office"
        )
        with pytest.raises(IllegalMove):
            answer(work, referral.id, service_id=FISCALIA)
        assert (referral.office_arrived_at, referral.office_attended_at) == (None, None)

    def test_a_rejection_of_what_was_attended_stores_no_words(self, work: Work) -> None:
        referral = sent(work)
        office_answers.attended(work, referral.id, service_id=ICBF)
        with pytest.raises(IllegalMove):
            office_answers.rejected(work, referral.id, service_id=ICBF, where_to="Vaya a otra")
        assert referral.where_to_sealed is None


def test_a_second_office_of_violence_is_one_for_it(work: Work) -> None:
    referral = sent(work, topic="family_violence", service=FISCALIA)
    found = referral_routing.offices(work, referral)
    assert found
    assert all(referral_matters.is_for_violence(work, one) for one in found)
    assert referral_trail.followed_by(work, referral) is None
