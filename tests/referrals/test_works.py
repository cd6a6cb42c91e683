"""What a gestor says of a damage: every move, who hears of it, and whose press counts."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import cases, events, look_alikes, neighbours, work_orders, works
from referrals.conversations import Draft, current
from referrals.db import Work
from referrals.errors import IllegalMove, NotAllowed, NotYours, Superseded, UnknownCase
from referrals.lifecycle import Move, Outcome, State
from referrals.models import Case, Person, Staff
from referrals.order_moves import TRANSITIONS, OrderMove, after, moves_from
from referrals.vocabulary import Inside, Kind, OrderState
from tests.conftest import FakeClock
from tests.factories import ANSWERS, a_case, a_gestor, a_person, alert_of, mail, said_to

STATES = (None, *OrderState)


class TestTable:
    @pytest.mark.parametrize(("state", "move"), list(product(STATES, OrderMove)))
    def test_every_move_is_in_the_table_or_an_error_that_names_both(
        self, state: OrderState | None, move: OrderMove
    ) -> None:
        if (state, move) in TRANSITIONS:
            assert after(state, move) is TRANSITIONS[state, move]
            return
        with pytest.raises(IllegalMove) as error:
            after(state, move)
        assert error.value.move == move.value
        assert error.value.origin == (state.value if state else "none")

    @given(st.lists(st.sampled_from(OrderMove)))
    def test_wherever_one_is_it_can_still_be_said_to_be_mended(
        self, moves: list[OrderMove]
    ) -> None:
        state: OrderState | None = None
        for move in moves:
            if move in moves_from(state):
                state = after(state, move)
            assert OrderMove.REPAIR in moves_from(state)

    def test_a_day_is_said_only_of_what_was_ordered(self) -> None:
        planned = {state for state, move in TRANSITIONS if move is OrderMove.PLAN}
        assert planned == {OrderState.ORDERED, OrderState.PLANNED}


class Street:
    """A broken light, its gestor, its reporter and a neighbour."""

    def __init__(self, work: Work, **draft: object) -> None:
        self.work = work
        self.gestor: Staff = a_gestor(work)
        self.reporter: Person = a_person(work)
        values = {"kind": Kind.DARK_SPOT, "category": "off", "danger": None, "happening": None}
        self.case: Case = a_case(work, reporter=self.reporter, **{**values, **draft})
        self.neighbour: Person = a_person(work)
        look_alikes.join(
            work,
            self.case.id,
            conversation=current(work, self.neighbour),
            draft=Draft(kind=self.case.kind),
        )
        self.alert: int = alert_of(work, self.case, self.gestor).id

    @property
    def state(self) -> OrderState | None:
        found = work_orders.of_case(self.work, self.case)
        return found.state if found is not None else None

    @property
    def heard(self) -> tuple[list[str], list[str]]:
        """What the reporter and the neighbour were told after their receipts."""
        told = said_to(self.work, self.reporter)
        return [one for one in told if one not in ("receipt", "taken")], said_to(
            self.work, self.neighbour
        )[1:]

    def see(self) -> bool:
        return works.see(self.work, self.alert, by=self.gestor.person)

    def order(self) -> bool:
        return works.order(self.work, self.alert, by=self.gestor.person)

    def plan(self, day: str) -> bool:
        return works.plan(self.work, self.alert, day, by=self.gestor.person)

    def refuse(self) -> bool:
        return works.refuse(self.work, self.alert, by=self.gestor.person)

    def repair(self) -> Case:
        return works.repair(self.work, self.alert, was_seen=True, by=self.gestor.person)


@pytest.fixture
def street(work: Work) -> Street:
    return Street(work)


def test_from_the_look_on_site_to_mended_everybody_hears_each_step_once(street: Street) -> None:
    assert street.see()
    assert street.heard == ([], [])
    assert street.order()
    assert street.plan("tomorrow")
    assert street.repair().outcome is Outcome.REPAIRED
    told = ["spot-ordered", "spot-planned", "closed"]
    assert street.heard == (told, told)
    assert (street.state, street.case.state) == (OrderState.REPAIRED, State.CLOSED)
    order = work_orders.of_case(street.work, street.case)
    assert order is not None
    assert order.service_id == "street_lighting"
    assert order.planned_for == date(2026, 11, 25)
    assert None not in (order.verified_at, order.ordered_at, order.repaired_at)


def test_every_move_leaves_an_event_with_both_states(street: Street) -> None:
    street.see()
    street.order()
    street.plan("2026-11-30")
    street.repair()
    moved = [one for one in events.trail(street.work, street.case) if one.move[:5] == "work_"]
    assert [(one.move, one.facts["from"], one.facts["to"]) for one in moved] == [
        ("work_see", None, "seen"),
        ("work_order", "seen", "ordered"),
        ("work_plan", "ordered", "planned"),
        ("work_repair", "planned", "repaired"),
    ]
    assert moved[1].facts["service"] == "street_lighting"
    assert moved[2].facts["day"] == "2026-11-30"


def test_pressing_twice_moves_once_and_tells_once(street: Street) -> None:
    assert (street.see(), street.see()) == (True, False)
    assert (street.order(), street.order()) == (True, False)
    assert (street.plan("today"), street.plan("today")) == (True, False)
    assert street.heard == (["spot-ordered", "spot-planned"],) * 2


def test_mended_twice_is_closed_once(street: Street) -> None:
    street.repair()
    with pytest.raises(Superseded):
        street.repair()
    assert street.heard == (["closed"], ["closed"])


def test_another_day_is_told_and_the_same_one_in_other_words_is_not(street: Street) -> None:
    street.order()
    assert street.plan("tomorrow")
    assert not street.plan("2026-11-25")
    assert street.plan("week")
    assert street.heard[1] == ["spot-ordered", "spot-planned", "spot-planned"]
    assert mail(street.work, street.neighbour)[-1].params["day"] == "week"


@pytest.mark.parametrize(
    ("day", "planned"),
    [
        ("today", date(2026, 11, 24)),
        ("tomorrow", date(2026, 11, 25)),
        ("week", date(2026, 11, 29)),
        ("2026-12-07", date(2026, 12, 7)),
    ],
)
def test_a_button_means_a_day_of_the_city(work: Work, day: str, planned: date) -> None:
    assert works.day_of(work, day) == planned


def test_today_is_the_citys_today_near_midnight(work: Work, clock: FakeClock) -> None:
    late = replace(
        work, now=clock.advance(hours=12)
    )  # 03:00 UTC of the 25th, 22:00 of the 24th there
    assert late.now.day == 25
    assert works.day_of(late, "today") == date(2026, 11, 24)


@pytest.mark.parametrize("day", ["2026-11-23", "2027-11-24", "someday", "", "2026-13-01"])
def test_a_day_that_is_past_far_off_or_none_is_refused(street: Street, day: str) -> None:
    street.order()
    with pytest.raises(works.BadDay):
        street.plan(day)
    assert street.state is OrderState.ORDERED


def test_no_day_before_it_was_ordered(street: Street) -> None:
    with pytest.raises(IllegalMove):
        street.plan("today")


def test_the_first_word_of_a_gestor_takes_the_case(street: Street) -> None:
    street.see()
    assert street.case.holder_id == street.gestor.id
    assert street.case.state is State.ACKNOWLEDGED
    assert "taken" in said_to(street.work, street.reporter)


class TestNotTheirs:
    def test_everybody_is_told_what_they_can_do_and_the_case_stays_open(self, work: Work) -> None:
        street = Street(work, inside=Inside.COMPLEX)
        assert street.refuse()
        assert not street.refuse()
        assert street.heard == (["spot-refused"], ["spot-refused"])
        assert mail(work, street.neighbour)[-1].params["inside"] is True
        assert street.case.state is State.ACKNOWLEDGED

    def test_a_mistake_can_be_mended(self, street: Street) -> None:
        street.refuse()
        assert street.order()
        assert street.state is OrderState.ORDERED


class TestWhosePressCounts:
    def test_not_a_residents(self, street: Street) -> None:
        for stranger in (street.reporter, street.neighbour):
            with pytest.raises(NotAllowed):
                works.order(street.work, street.alert, by=stranger)

    def test_not_another_gestors(self, work: Work, street: Street) -> None:
        other = a_gestor(work, cluster=2)
        with pytest.raises(NotYours):
            works.repair(work, street.alert, was_seen=True, by=other.person)

    def test_not_the_one_of_whom_somebody_else_took_the_case(self, work: Work) -> None:
        other = a_gestor(work)
        street = Street(work)
        cases.acknowledge(work, alert_of(work, street.case, other).id, by=other.person)
        with pytest.raises(Superseded):
            street.order()

    def test_not_on_a_case_that_is_no_damage(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        with pytest.raises(UnknownCase):
            works.order(work, alert_of(work, case, gestor).id, by=gestor.person)


def test_a_damaged_place_goes_to_the_office_of_its_route(work: Work) -> None:
    street = Street(work, kind=Kind.ENVIRONMENT, category=None)
    street.order()
    order = work_orders.of_case(work, street.case)
    assert order is not None
    assert order.service_id == "alcaldia"


def test_closed_as_mended_in_the_ordinary_way_is_mended_as_well(street: Street) -> None:
    cases.close(
        street.work,
        street.alert,
        by=street.gestor.person,
        outcome=Outcome.REPAIRED,
        answers=ANSWERS[Outcome.REPAIRED],
    )
    assert street.state is OrderState.REPAIRED
    assert street.heard == (["closed"], ["closed"])


def test_closed_for_another_reason_neighbours_hear_it_and_the_order_stays(street: Street) -> None:
    street.order()
    cases.close(
        street.work,
        street.alert,
        by=street.gestor.person,
        outcome=Outcome.NOT_POSSIBLE,
        answers=ANSWERS[Outcome.NOT_POSSIBLE],
    )
    assert street.state is OrderState.ORDERED
    assert street.heard[1] == ["spot-ordered", "closed"]


def test_after_the_neighbourhood_reopened_it_the_work_begins_anew(street: Street) -> None:
    street.order()
    street.repair()
    work, case = street.work, street.case
    events.move(work, case, Move.REOPEN, actor=events.SYSTEM)
    case.outcome = None
    assert moves_from(street.state) == (
        OrderMove.SEE,
        OrderMove.ORDER,
        OrderMove.REPAIR,
        OrderMove.REFUSE,
    )


def test_who_left_is_told_nothing_of_the_works(street: Street) -> None:
    neighbours.leave(street.work, street.case.id, by=street.neighbour)
    street.order()
    assert street.heard == (["spot-ordered"], [])
