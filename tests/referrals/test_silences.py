"""Keeping the reports of a person from alerting anybody, and letting them go."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from referrals import (
    board,
    details,
    events,
    silences,
)
from referrals.conversations import Draft
from referrals.db import Database, Work
from referrals.errors import (
    NotAllowed,
)
from referrals.models import Silence, Staff
from referrals.vocabulary import AlertState, HeldBack, Kind, Urgency
from tests.factories import (
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    alert_of,
    escalate,
    give,
    said_to,
)
from tests.together import together


class TestSilence:
    def test_reports_are_kept_and_alert_nobody(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        first = a_case(work, reporter=ana)
        assert silences.silence(work, first.id, by=coordinator.person)
        second = a_case(work, reporter=ana)
        assert second.held_back is HeldBack.SILENCED
        assert second.alerts == []
        assert escalate(work) == 0
        assert board.listed(work, "kept").cases == [second]
        assert said_to(work, gestor.person) == ["alert"]

    @pytest.mark.parametrize(
        "draft",
        [
            {"danger": "wounded"},
            {"danger": "weapon", "happening": "now"},
            {"danger": "weapon"},
            {"kind": Kind.FAMILY_VIOLENCE},
            {"kind": Kind.CRISIS},
            {"kind": Kind.DATA_REQUEST},
            {"kind": Kind.DARK_SPOT, "category": "loose_cable"},
        ],
    )
    def test_danger_and_rights_pass(self, work: Work, draft: dict[str, Any]) -> None:
        a_gestor(work)
        coordinator, ana = a_coordinator(work), a_person(work)
        silences.silence(work, a_case(work, reporter=ana).id, by=coordinator.person)
        case = a_case(work, reporter=ana, **draft)
        assert case.held_back is None
        assert case.alerts != []

    def test_danger_that_is_told_later_lets_it_through(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        silences.silence(work, a_case(work, reporter=ana).id, by=coordinator.person)
        case = a_case(work, reporter=ana)
        more = Draft(kind=Kind.CONFLICT, danger="wounded")
        details.add(work, case, more, actor=events.by_person(ana))
        assert case.held_back is None
        assert case.urgency is Urgency.VITAL
        assert alert_of(work, case, gestor).state is AlertState.OPEN

    def test_lifting_lets_out_what_was_kept(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        first = a_case(work, reporter=ana)
        silences.silence(work, first.id, by=coordinator.person)
        second = a_case(work, reporter=ana)
        assert silences.lift(work, first.id, by=coordinator.person) == 1
        assert alert_of(work, second, gestor).state is AlertState.OPEN
        assert silences.lift(work, first.id, by=coordinator.person) is None
        assert a_case(work, reporter=ana).held_back is None

    def test_one_can_be_let_go_alone_or_given_to_somebody(self, work: Work) -> None:
        gestor, coordinator, ana = a_gestor(work), a_coordinator(work), a_person(work)
        silences.silence(work, a_case(work, reporter=ana).id, by=coordinator.person)
        one, other = a_case(work, reporter=ana), a_case(work, reporter=ana)
        assert silences.let_go(work, one.id, by=coordinator.person)
        assert not silences.let_go(work, one.id, by=coordinator.person)
        give(work, other, gestor, coordinator)
        assert said_to(work, gestor.person).count("alert") == 3

    def test_others_are_not_touched_and_twice_says_so(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = a_case(work)
        assert silences.silence(work, case.id, by=coordinator.person)
        assert not silences.silence(work, case.id, by=coordinator.person)
        assert alert_of(work, a_case(work), gestor).state is AlertState.OPEN

    def test_staff_are_not_silenced(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = a_case(work, reporter=gestor.person)
        with pytest.raises(silences.NobodyToSilence):
            silences.silence(work, case.id, by=coordinator.person)

    @pytest.mark.parametrize("does", [silences.silence, silences.lift, silences.let_go])
    def test_a_gestor_may_not(self, work: Work, does: Callable[..., object]) -> None:
        gestor = a_gestor(work)
        with pytest.raises(NotAllowed):
            does(work, a_case(work).id, by=gestor.person)

    def test_two_coordinators_at_the_same_instant_silence_once(self, database: Database) -> None:
        with database.work() as work:
            first, second = a_coordinator(work), a_coordinator(work)
            case_id = a_case(work).id

        def silencing(by: Staff) -> Callable[[Work], bool]:
            return lambda work: silences.silence(
                work, case_id, by=work.session.get_one(Staff, by.id).person
            )

        assert sorted(together(database, silencing(first), silencing(second))) == [False, True]
        with database.work() as work:
            assert len(work.session.scalars(select(Silence)).all()) == 1
