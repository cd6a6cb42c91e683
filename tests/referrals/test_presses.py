"""Whose press counts: strangers, old buttons, double presses, two at the same instant."""

from collections.abc import Callable
from typing import Any

import pytest

from referrals import cases, events, referral_pass, staff, threads
from referrals.db import Database, Work
from referrals.errors import (
    NotAllowed,
    NotYours,
    Superseded,
    UnknownCase,
)
from referrals.lifecycle import Outcome, State
from referrals.models import Case, Person
from referrals.vocabulary import AlertState, Role
from tests import factories
from tests.factories import a_case, a_gestor, a_person, alert_of, said_to, take
from tests.together import together

#: Every button of an alert, as one call.
BUTTONS: dict[str, Callable[[Work, int, Person], Any]] = {
    "Recibido": lambda work, alert, by: cases.acknowledge(work, alert, by=by),
    "En camino": lambda work, alert, by: cases.set_out(work, alert, by=by),
    "Hablar": lambda work, alert, by: threads.open_by_press(work, alert, by=by),
    "Remitir": lambda work, alert, by: referral_pass.refer(work, alert, "inspeccion", by=by),
    "Cerrar": lambda work, alert, by: cases.close(work, alert, by=by, outcome=Outcome.POLICE),
}
buttons = pytest.mark.parametrize("press", BUTTONS.values(), ids=BUTTONS.keys())
Press = Callable[[Work, int, Person], Any]


@buttons
class TestRefused:
    def test_a_resident(self, work: Work, press: Press) -> None:
        gestor = a_gestor(work)
        alert = alert_of(work, a_case(work), gestor)
        with pytest.raises(NotAllowed):
            press(work, alert.id, a_person(work))
        assert alert.state is AlertState.OPEN

    def test_the_reporter_of_the_case(self, work: Work, press: Press) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        assert case.reporter is not None
        with pytest.raises(NotAllowed):
            press(work, alert_of(work, case, gestor).id, case.reporter)

    @pytest.mark.parametrize("role", [Role.FACILITATOR, Role.AUDITOR])
    def test_staff_whose_role_works_no_cases(self, work: Work, press: Press, role: Role) -> None:
        gestor = a_gestor(work)
        other = factories.a_staff_member(work, role)
        with pytest.raises(NotAllowed):
            press(work, alert_of(work, a_case(work), gestor).id, other.person)

    @pytest.mark.parametrize("role", [Role.GESTOR, Role.COORDINATOR])
    def test_a_colleague_on_somebody_elses_card(self, work: Work, press: Press, role: Role) -> None:
        gestor = a_gestor(work)
        colleague = factories.a_staff_member(work, role)
        case = a_case(work)
        with pytest.raises(NotYours):
            press(work, alert_of(work, case, gestor).id, colleague.person)
        assert case.holder_id is None

    def test_somebody_suspended(self, work: Work, press: Press) -> None:
        gestor = a_gestor(work)
        alert = alert_of(work, a_case(work), gestor)
        gestor.suspended_at = work.now
        with pytest.raises(NotAllowed):
            press(work, alert.id, gestor.person)

    def test_a_button_of_nothing(self, work: Work, press: Press) -> None:
        with pytest.raises(UnknownCase):
            press(work, 999_999_999, a_gestor(work).person)

    def test_after_somebody_else_took_it(self, work: Work, press: Press) -> None:
        taker, late = a_gestor(work), a_gestor(work)
        case = a_case(work)
        cases.acknowledge(work, alert_of(work, case, taker).id, by=taker.person)
        before = len(events.trail(work, case))
        with pytest.raises(Superseded):
            press(work, alert_of(work, case, late).id, late.person)
        assert case.holder_id == taker.id
        assert len(events.trail(work, case)) == before

    def test_after_closing(self, work: Work, press: Press) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        alert = alert_of(work, case, gestor)
        cases.close(work, alert.id, by=gestor.person, outcome=Outcome.FALSE_REPORT)
        before = len(events.trail(work, case))
        with pytest.raises(Superseded):
            press(work, alert.id, gestor.person)
        assert case.state is State.CLOSED
        assert len(events.trail(work, case)) == before


# On SQLite the transactions follow one another, so this cannot happen there.
@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@buttons
def test_an_old_card_that_another_took_in_another_transaction(
    database: Database, press: Press
) -> None:
    """Also when the case was already loaded before the other's press was committed."""
    with database.work() as work:
        taker, late = a_gestor(work), a_gestor(work)
        case = a_case(work)
        theirs, mine = alert_of(work, case, taker).id, alert_of(work, case, late).id

    def look_then_press(work: Work) -> None:
        seen = work.session.get_one(Case, case.id)
        assert [one.holder_id for one in (seen, *[alert.case for alert in seen.alerts])] == [
            None
        ] * 3
        with database.work() as other:
            cases.acknowledge(other, theirs, by=taker.person)
        press(work, mine, late.person)

    (outcome,) = together(database, look_then_press)
    assert isinstance(outcome, Superseded)


@buttons
class TestTwice:
    def test_a_second_press_of_the_same_button_is_harmless(self, work: Work, press: Press) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        assert case.reporter is not None
        alert = alert_of(work, case, gestor)
        press(work, alert.id, gestor.person)
        said, trail = said_to(work, case.reporter), len(events.trail(work, case))
        if case.state is State.CLOSED:
            with pytest.raises(Superseded):
                press(work, alert.id, gestor.person)
        else:
            press(work, alert.id, gestor.person)
        assert said_to(work, case.reporter) == said
        assert len(events.trail(work, case)) == trail

    def test_of_two_gestores_at_the_same_instant_one_has_it(
        self, database: Database, press: Press
    ) -> None:
        with database.work() as work:
            rivals = [a_gestor(work) for _ in range(3)]
            case = a_case(work)
            mine = {one.id: alert_of(work, case, one).id for one in rivals}
        outcomes = together(
            database,
            *[lambda work, one=one: press(work, mine[one.id], one.person) for one in rivals],
        )
        refused = [one for one in outcomes if isinstance(one, Superseded)]
        assert len(refused) == 2
        with database.work() as work:
            winner = rivals[next(i for i, one in enumerate(outcomes) if one not in refused)]
            found = work.session.get_one(Case, case.id)
            assert found.holder_id == winner.id
            assert found.reporter is not None
            assert len([one for one in said_to(work, found.reporter) if one != "receipt"]) == 1

    def test_two_presses_of_one_person_at_the_same_instant_count_once(
        self, database: Database, press: Press
    ) -> None:
        with database.work() as work:
            gestor = a_gestor(work)
            case = a_case(work)
            alert = alert_of(work, case, gestor).id
        outcomes = together(database, *[lambda work: press(work, alert, gestor.person)] * 2)
        assert all(
            not isinstance(one, Exception) or isinstance(one, Superseded) for one in outcomes
        )
        with database.work() as work:
            found = work.session.get_one(Case, case.id)
            assert found.reporter is not None
            assert len([one for one in said_to(work, found.reporter) if one != "receipt"]) == 1
            moves = [event.move for event in events.trail(work, found)]
            assert len(moves) == len(set(moves))


def test_roles_of_somebody_suspended_or_unknown_are_none(work: Work) -> None:
    gestor = a_gestor(work)
    assert staff.roles_of(gestor) == {Role.GESTOR}
    gestor.suspended_at = work.now
    assert staff.roles_of(gestor) == staff.roles_of(None) == frozenset()


def test_who_passed_a_case_on_can_still_set_out(work: Work) -> None:
    gestor = a_gestor(work)
    case = take(work, a_case(work), gestor)
    alert = alert_of(work, case, gestor)
    referral_pass.refer(work, alert.id, "inspeccion", by=gestor.person)
    assert cases.set_out(work, alert.id, by=gestor.person)
    assert case.state is State.REFERRED
