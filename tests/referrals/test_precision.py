"""How much of a place staff see, and who may change it."""

from itertools import product
from math import cos, hypot, radians
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import conversations, details, precision, reports
from referrals.conversations import Draft
from referrals.db import Work
from referrals.errors import UnknownCase
from referrals.models import Case, Person
from referrals.precision import SQUARE, middle_of_square, options, usual
from referrals.reports import AlreadySeen
from referrals.vocabulary import Kind, Precision, Urgency
from tests.factories import a_case, a_draft, a_gestor, a_person, alert_of, said_to

PLACE, PIN = "por la cancha", (3.5394, -76.3036)
BARRIO, BLOCK, EXACT = Precision.BARRIO, Precision.BLOCK, Precision.EXACT


@pytest.fixture
def ana(work: Work) -> Person:
    return a_person(work)


def placed(work: Work, ana: Person, **draft: Any) -> Case:
    return a_case(work, reporter=ana, **{"place": PLACE, "pin": PIN, **draft})


class TestUsual:
    @pytest.mark.parametrize(("kind", "urgency"), list(product(Kind, Urgency)))
    def test_who_mends_or_saves_finds_the_place_and_the_rest_see_the_block(
        self, kind: Kind, urgency: Urgency
    ) -> None:
        exact = kind in (Kind.DARK_SPOT, Kind.ENVIRONMENT) or urgency is Urgency.VITAL
        assert usual(kind, urgency) is (EXACT if exact else BLOCK)

    def test_only_what_makes_a_difference_is_offered(self) -> None:
        assert options(has_barrio=True, has_place=True, has_pin=True) == (BARRIO, BLOCK, EXACT)
        assert options(has_barrio=True, has_place=True, has_pin=False) == (BARRIO, BLOCK)
        assert options(has_barrio=False, has_place=False, has_pin=True) == (BLOCK, EXACT)
        assert options(has_barrio=False, has_place=True, has_pin=False) == ()
        assert options(has_barrio=True, has_place=False, has_pin=False) == ()

    def test_the_choice_is_kept_in_the_draft(self, work: Work, ana: Person) -> None:
        conversation = conversations.current(work, ana)
        for chosen in (None, *Precision):
            draft = a_draft(precision=chosen)
            conversations.save_draft(work, conversation, draft, flow="f")
            assert conversations.draft_of(work, conversation) == draft

    def test_a_draft_of_an_older_version_has_no_choice(self, work: Work, ana: Person) -> None:
        conversation = conversations.current(work, ana)
        conversation.draft_sealed = work.vault.seal_json({"kind": "conflict", "pin": None})
        assert conversations.draft_of(work, conversation) == Draft(kind=Kind.CONFLICT)


class TestSquares:
    @given(
        st.floats(-60, 60, allow_nan=False),
        st.floats(-179, 179, allow_nan=False),
    )
    def test_the_middle_is_near_and_says_nothing_of_where_in_the_square(
        self, latitude: float, longitude: float
    ) -> None:
        middle = middle_of_square(latitude, longitude)
        metres = 111_320.0
        north = (middle[0] - latitude) * metres
        east = (middle[1] - longitude) * metres * cos(radians(middle[0]))
        assert hypot(north, east) <= SQUARE * 0.71 + 1
        assert middle_of_square(*middle) == middle


class TestShown:
    @pytest.mark.parametrize(
        ("chosen", "place", "pin"),
        [(BARRIO, "", None), (BLOCK, PLACE, middle_of_square(*PIN)), (EXACT, PLACE, PIN)],
    )
    def test_staff_see_what_was_chosen(
        self, work: Work, ana: Person, chosen: Precision, place: str, pin: object
    ) -> None:
        case = placed(work, ana, precision=chosen)
        assert precision.place_shown(work, case) == place
        assert precision.pin_shown(work, case) == pin

    def test_a_case_that_becomes_a_danger_to_life_shows_all(self, work: Work, ana: Person) -> None:
        case = placed(work, ana)
        assert case.precision is BLOCK
        details.add(work, case, Draft(kind=case.kind, danger="wounded"), actor="system")
        assert case.precision is EXACT

    def test_unless_the_person_had_chosen(self, work: Work, ana: Person) -> None:
        case = placed(work, ana, precision=BLOCK)
        details.add(work, case, Draft(kind=case.kind, danger="wounded"), actor="system")
        assert case.precision is BLOCK


class TestChanging:
    def test_the_reporter_widens_it_and_those_who_were_alerted_hear_it(
        self, work: Work, ana: Person
    ) -> None:
        gestor = a_gestor(work)
        case = placed(work, ana, precision=BARRIO)
        alert_of(work, case, gestor).message_id = 5
        assert reports.precisions(case) == [BLOCK, EXACT]
        reports.show_place(work, case.id, EXACT, by=ana)
        assert case.precision is EXACT
        assert said_to(work, gestor.person)[-3:] == ["news", "pin", "card"]
        assert reports.precisions(case) == []

    def test_what_was_seen_was_seen(self, work: Work, ana: Person) -> None:
        a_gestor(work)
        case = placed(work, ana, precision=EXACT)
        for narrower in (BLOCK, BARRIO):
            with pytest.raises(AlreadySeen):
                reports.show_place(work, case.id, narrower, by=ana)
        assert case.precision is EXACT

    def test_what_nobody_was_alerted_of_can_be_covered(self, work: Work, ana: Person) -> None:
        case = placed(work, ana, precision=EXACT)
        assert reports.precisions(case) == [BARRIO, BLOCK]
        reports.show_place(work, case.id, BARRIO, by=ana)
        assert case.precision is BARRIO

    def test_nobody_else_changes_it(self, work: Work, ana: Person) -> None:
        gestor = a_gestor(work)
        case = placed(work, ana, precision=BARRIO)
        for other in (gestor.person, a_person(work)):
            with pytest.raises(UnknownCase):
                reports.show_place(work, case.id, EXACT, by=other)
        assert case.precision is BARRIO
