"""What gestores note of their own work: a case with code, trail and holder, and nobody alerted."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from referrals import alerts, closings, events, staff, street, work_orders
from referrals.closings import AnswersMissing
from referrals.db import Work
from referrals.errors import NotAllowed, OutcomeMissing
from referrals.lifecycle import Outcome, State
from referrals.models import Alert, Case, Closing, Person, Referral
from referrals.referral_matters import UnknownService
from referrals.street import NotMediable, Place
from referrals.vocabulary import AlertState, CaseSource, Kind, OrderState, Role
from tests.conftest import FakeClock
from tests.factories import (
    BARRIO,
    CLUSTER,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
    escalate,
    mail,
    said_to,
)


def mediation(work: Work, by: Person, **more: Any) -> Case:
    told: dict[str, Any] = {
        "key": "form:1",
        "barrio_id": BARRIO,
        "category": "neighbours",
        "people": {"a30-59": 2},
        "outcome": Outcome.AGREEMENT,
    }
    return street.log_mediation(work, by=by, **{**told, **more})


def spot(work: Work, by: Person, **more: Any) -> Case:
    told: dict[str, Any] = {
        "key": "form:2",
        "barrio_id": BARRIO,
        "fault": "off",
        "place": Place(words="frente a la cancha", pin=(3.53, -76.3)),
    }
    return street.log_spot(work, by=by, **{**told, **more})


class TestMediation:
    def test_it_is_a_closed_case_of_the_gestor_with_its_numbers(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = mediation(work, gestor.person)
        assert (case.source, case.reporter_id, case.holder_id) == (
            CaseSource.STAFF,
            None,
            gestor.id,
        )
        assert (case.state, case.cluster_id) == (State.CLOSED, CLUSTER)
        closing = work.session.scalars(select(Closing).where(Closing.case_id == case.id)).one()
        assert closing.facts == {"people": {"a30-59": 2}, "agreement": True}
        moves = [event.move for event in events.trail(work, case)]
        assert moves == ["file", "assign", "acknowledge", "mediate", "close"]

    def test_nobody_else_is_told_and_nothing_climbs(self, work: Work, clock: FakeClock) -> None:
        gestor, other, boss = a_gestor(work), a_gestor(work), a_coordinator(work)
        mediation(work, gestor.person)
        clock.advance(days=2)
        escalate(work)
        assert said_to(work, other.person) == []
        assert said_to(work, boss.person) == []

    def test_the_same_filling_in_is_one_case(self, work: Work) -> None:
        gestor = a_gestor(work)
        assert mediation(work, gestor.person).id == mediation(work, gestor.person).id
        assert len(work.session.scalars(select(Closing)).all()) == 1

    @pytest.mark.parametrize("category", ["threat", "extortion", "drugs"])
    def test_what_the_law_forbids_is_refused(self, work: Work, category: str) -> None:
        with pytest.raises(NotMediable):
            mediation(work, a_gestor(work).person, category=category)

    def test_without_people_or_with_another_ending_it_is_refused(self, work: Work) -> None:
        gestor = a_gestor(work)
        with pytest.raises(AnswersMissing):
            mediation(work, gestor.person, people={}, key="form:3")
        with pytest.raises(OutcomeMissing):
            mediation(work, gestor.person, outcome=Outcome.FALSE_REPORT, key="form:4")

    def test_without_agreement_it_has_a_reason(self, work: Work) -> None:
        case = mediation(work, a_gestor(work).person, outcome=Outcome.NOT_POSSIBLE)
        closing = work.session.scalars(select(Closing).where(Closing.case_id == case.id)).one()
        assert closing.facts == {"reason": "declined"}


class TestSpot:
    def test_the_gestor_holds_it_has_seen_it_and_gets_its_card(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = spot(work, gestor.person)
        assert (case.kind, case.state, case.holder_id) == (
            Kind.DARK_SPOT,
            State.ACKNOWLEDGED,
            gestor.id,
        )
        order = work_orders.of_case(work, case)
        assert order is not None
        assert order.state is OrderState.SEEN
        assert said_to(work, gestor.person)[0] == "alert"
        alert = work.session.scalars(select(Alert).where(Alert.case_id == case.id)).one()
        assert (alert.state, alert.due_at) == (AlertState.TAKEN, None)
        assert work.vault.open(case.place_sealed or b"") == "frente a la cancha"

    def test_nobody_is_alerted_however_long_it_takes(self, work: Work, clock: FakeClock) -> None:
        gestor, boss = a_gestor(work), a_coordinator(work)
        spot(work, gestor.person, fault="pole_down")
        clock.advance(days=3)
        assert escalate(work) == 0
        assert mail(work, boss.person) == []

    def test_its_buttons_work_for_its_holder(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = spot(work, gestor.person)
        assert alerts.pressed(work, case.alerts[0].id, by=gestor.person)[1] is gestor


class TestReferral:
    def test_it_gives_a_code_for_the_case_and_one_for_the_person(self, work: Work) -> None:
        gestor = a_gestor(work)
        case, referral = street.log_referral(
            work, by=gestor.person, key="form:5", topic_id="injuries", service_id="fiscalia"
        )
        assert referral is not None
        assert case.code != referral.code
        assert (case.outcome, case.cluster_id) == (Outcome.REFERRED, CLUSTER)
        again = street.log_referral(
            work, by=gestor.person, key="form:5", topic_id="injuries", service_id="fiscalia"
        )
        assert again == (case, referral)
        assert len(work.session.scalars(select(Referral)).all()) == 1

    @pytest.mark.parametrize(
        ("topic", "service"), [("injuries", "moon"), ("fight_unarmed", "pazos")]
    )
    def test_to_an_office_that_is_not_there_or_takes_nobody_it_is_refused(
        self, work: Work, topic: str, service: str
    ) -> None:
        with pytest.raises(UnknownService):
            street.log_referral(
                work, by=a_gestor(work).person, key="k", topic_id=topic, service_id=service
            )


@pytest.mark.parametrize("who", ["resident", "facilitator", "auditor", "suspended"])
def test_nobody_but_gestores_and_coordinators_notes_anything(work: Work, who: str) -> None:
    if who == "resident":
        person = a_person(work)
    else:
        role = Role(who) if who != "suspended" else Role.GESTOR
        member = a_staff_member(work, role)
        member.suspended_at = work.now if who == "suspended" else None
        person = member.person
    for log in (mediation, spot):
        with pytest.raises(NotAllowed):
            log(work, person)
    with pytest.raises(NotAllowed):
        street.log_referral(work, by=person, key="k", topic_id="injuries", service_id="fiscalia")
    assert work.session.scalars(select(Case)).all() == []


def test_a_coordinator_without_cluster_may(work: Work) -> None:
    case = mediation(work, a_coordinator(work).person)
    assert case.cluster_id == CLUSTER
    assert staff.of_person(work, case.holder.person) if case.holder else False


def test_they_count_as_any_other_ending(work: Work) -> None:
    mediation(work, a_gestor(work).person)
    found = closings.endings(
        work, since=work.now - timedelta(days=1), until=work.now + timedelta(days=1)
    )
    counted = closings.count(found, timezone=work.city.timezone)
    assert counted == {closings.Bin(Outcome.AGREEMENT, CLUSTER, "2026-11"): 1}
