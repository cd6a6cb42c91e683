"""A wrong "sí, es el mismo": the second light gets a case of its own."""

from typing import Any

import pytest

from referrals import (
    asking,
    checks,
    conversations,
    events,
    look_alikes,
    mistaken,
    neighbours,
    reports,
    verification,
    works,
)
from referrals.conversations import Draft
from referrals.db import Database, Work
from referrals.errors import CheckOver, UnknownCase
from referrals.lifecycle import State
from referrals.mistaken import NothingToPart
from referrals.models import Case, Check, Conversation, Media, Person
from referrals.vocabulary import AlertState, CheckState, Inside, Kind, Urgency
from tests.factories import a_case, a_gestor, a_person, alert_of, mail, said_to
from tests.together import together

PIN, OTHER_PIN = (3.5402, -76.3001), (3.5402, -76.29975)
FIRST, SECOND = "la lámpara no prende", "la de la esquina titila"


def a_spot(work: Work, **draft: Any) -> Case:
    values: dict[str, Any] = {
        "kind": Kind.DARK_SPOT, "category": "off", "story": FIRST, "danger": None,
        "happening": None, "barrio_id": "caimitos",
    }  # fmt: skip
    return a_case(work, **{**values, **draft})


def a_second(**overrides: Any) -> Draft:
    values: dict[str, Any] = {"kind": Kind.DARK_SPOT, "barrio_id": "caimitos", "story": SECOND}
    return Draft(**{**values, **overrides})


def joined(work: Work, case: Case, person: Person, **draft: Any) -> Conversation:
    """A conversation that ended in joining, its photo included."""
    talk = conversations.current(work, person)
    conversations.add_media(
        work, person, talk, kind="photo", reference="file", update_id=10_000 + talk.id
    )
    assert look_alikes.join(work, case.id, conversation=talk, draft=a_second(**draft)) is case
    conversations.end(work, talk)
    work.session.flush()
    return talk


def story_of(work: Work, case: Case) -> str:
    return work.vault.open(case.story_sealed) if case.story_sealed else ""


def pin_of(work: Work, case: Case) -> tuple[float, ...] | None:
    return tuple(work.vault.open_json(case.pin_sealed)) if case.pin_sealed else None


def asked_of(work: Work, case: Case) -> list[Check]:
    """The questions to the neighbourhood that wait for an answer."""
    return checks.of_case(work, case, (CheckState.ASKED,))


@pytest.fixture
def luis(work: Work) -> Person:
    return a_person(work)


class TestPartingANeighbour:
    def test_what_they_told_is_a_case_of_their_own_with_receipt_and_alert(
        self, work: Work, luis: Person
    ) -> None:
        gestor = a_gestor(work)
        case = a_spot(work)
        joined(work, case, luis, category="flickers", pin=OTHER_PIN, pole="45124")
        filed = mistaken.part(work, case.id, by=luis)
        assert filed.id != case.id
        assert (filed.reporter_id, filed.state) == (luis.id, State.ASSIGNED)
        assert (story_of(work, filed), filed.category, filed.pole) == (SECOND, "flickers", "45124")
        assert pin_of(work, filed) == OTHER_PIN
        assert said_to(work, luis) == ["joined", "receipt"]
        assert alert_of(work, filed, gestor).state is AlertState.OPEN
        assert reports.listed(work, luis) == [filed]

    def test_the_first_report_is_as_it_was_before_them(self, work: Work, luis: Person) -> None:
        case = a_spot(work)
        joined(work, case, luis, pin=OTHER_PIN, pole="45124", place="esquina", inside=Inside.STREET)
        assert pin_of(work, case) == OTHER_PIN
        mistaken.part(work, case.id, by=luis)
        assert story_of(work, case) == FIRST
        assert (pin_of(work, case), case.pole, case.place_sealed, case.inside) == (
            None, None, None, None,
        )  # fmt: skip
        assert neighbours.count(work, case) == 0

    def test_what_the_first_had_of_its_own_stays(self, work: Work, luis: Person) -> None:
        case = a_spot(work, pin=PIN, pole="45123", place="frente al parque")
        joined(work, case, luis, pin=PIN, pole="45123", place="frente al parque", story=FIRST)
        mistaken.part(work, case.id, by=luis)
        assert (story_of(work, case), pin_of(work, case), case.pole) == (FIRST, PIN, "45123")
        assert case.place_sealed is not None

    def test_what_was_changed_since_stays(self, work: Work, luis: Person) -> None:
        case = a_spot(work)
        joined(work, case, luis, pole="45124", pin=OTHER_PIN)
        case.pole, case.pin_sealed = "99999", work.vault.seal_json(list(PIN))
        mistaken.part(work, case.id, by=luis)
        assert (case.pole, pin_of(work, case)) == ("99999", PIN)

    def test_their_photo_goes_along_and_another_neighbours_stays(
        self, work: Work, luis: Person
    ) -> None:
        case = a_spot(work)
        joined(work, case, a_person(work), story="tampoco veo nada")
        joined(work, case, luis)
        filed = mistaken.part(work, case.id, by=luis)
        assert [one.person_id for one in filed.media] == [luis.id]
        assert len(case.media) == 1
        assert case.media[0].person_id != luis.id
        assert "tampoco veo nada" in story_of(work, case)

    def test_who_works_on_the_first_hears_the_code_of_the_other(
        self, work: Work, luis: Person
    ) -> None:
        gestor = a_gestor(work)
        case = a_spot(work)
        joined(work, case, luis)
        filed = mistaken.part(work, case.id, by=luis)
        (notice,) = [one for one in mail(work, gestor.person) if one.say == "parted"]
        assert notice.params == {"in": filed.code}
        moves = [(one.move, one.facts) for one in events.trail(work, case)]
        assert ("part", {"in": filed.code}) in moves
        assert [one.move for one in events.trail(work, filed)][-1] == "part_from"

    def test_a_cable_that_made_the_first_urgent_leaves_it_urgent(
        self, work: Work, luis: Person
    ) -> None:
        case = a_spot(work)
        joined(work, case, luis, category="loose_cable")
        filed = mistaken.part(work, case.id, by=luis)
        assert case.urgency is filed.urgency is Urgency.HIGH

    def test_also_when_the_first_was_mended_meanwhile(self, work: Work, luis: Person) -> None:
        a_gestor(work)
        case = a_spot(work)
        joined(work, case, luis)
        (alert,) = case.alerts
        works.repair(work, alert.id, was_seen=True, by=alert.staff.person)
        filed = mistaken.part(work, case.id, by=luis)
        assert filed.state is State.ASSIGNED
        assert case.state is State.CLOSED
        assert "parted" not in said_to(work, alert.staff.person)

    def test_whether_the_first_was_mended_is_no_question_for_them_any_more(
        self, work: Work, luis: Person
    ) -> None:
        a_gestor(work)
        case = a_spot(work)
        joined(work, case, luis)
        neighbours.subscribe(work, case, a_person(work))
        (alert,) = case.alerts
        works.repair(work, alert.id, was_seen=True, by=alert.staff.person)
        for check in checks.of_case(work, case, (CheckState.WAITING,)):
            check.due_at = work.now
        assert asking.attend(work, case.id) == 3
        (theirs,) = [one for one in asked_of(work, case) if one.person_id == luis.id]
        mistaken.part(work, case.id, by=luis)
        with pytest.raises(CheckOver):
            verification.answer(work, theirs.id, "no", by=luis)
        assert case.state is State.CLOSED
        assert len(asked_of(work, case)) == 2

    def test_two_lights_joined_to_the_same_report_part_one_after_the_other(
        self, work: Work, luis: Person
    ) -> None:
        case = a_spot(work)
        joined(work, case, luis, story="la segunda")
        joined(work, case, luis, story="la tercera")
        last = mistaken.part(work, case.id, by=luis)
        assert story_of(work, last) == "la tercera"
        assert neighbours.count(work, case) == 1
        assert story_of(work, mistaken.part(work, case.id, by=luis)) == "la segunda"
        assert neighbours.count(work, case) == 0

    def test_after_leaving_they_may_still_say_so(self, work: Work, luis: Person) -> None:
        case = a_spot(work)
        joined(work, case, luis)
        neighbours.leave(work, case.id, by=luis)
        assert mistaken.part(work, case.id, by=luis).reporter_id == luis.id


class TestPartingOnesOwn:
    def test_a_second_light_that_was_told_as_ones_own_first(self, work: Work, luis: Person) -> None:
        case = a_spot(work, reporter=luis)
        joined(work, case, luis)
        assert reports.told(work, case, to=luis)["can_part"]
        filed = mistaken.part(work, case.id, by=luis)
        assert story_of(work, case) == FIRST
        assert reports.listed(work, luis) == [filed, case]
        assert not reports.told(work, case, to=luis)["can_part"]


class TestWhoMayNot:
    def test_pressing_twice_files_once(self, work: Work, luis: Person) -> None:
        case = a_spot(work)
        joined(work, case, luis)
        mistaken.part(work, case.id, by=luis)
        with pytest.raises(NothingToPart):
            mistaken.part(work, case.id, by=luis)
        assert work.session.query(Case).count() == 2

    def test_at_the_same_instant_too(self, database: Database) -> None:
        with database.work() as work:
            luis = a_person(work)
            case = a_spot(work)
            joined(work, case, luis)
            case_id, luis_id = case.id, luis.id

        def press(work: Work) -> None:
            mistaken.part(work, case_id, by=work.session.get_one(Person, luis_id))

        outcomes = together(database, press, press)
        assert sorted(type(one).__name__ for one in outcomes) == ["NoneType", "NothingToPart"]
        with database.work() as work:
            assert work.session.query(Case).count() == 2

    def test_a_stranger_and_a_reporter_who_told_it_once_have_nothing_to_part(
        self, work: Work, luis: Person
    ) -> None:
        case = a_spot(work)
        joined(work, case, luis)
        assert case.reporter is not None
        for stranger in (a_person(work), a_gestor(work).person):
            with pytest.raises(UnknownCase):
                mistaken.part(work, case.id, by=stranger)
        with pytest.raises(NothingToPart):
            mistaken.part(work, case.id, by=case.reporter)
        with pytest.raises(UnknownCase):
            mistaken.part(work, 999, by=luis)

    def test_a_replayed_yes_keeps_what_the_report_took_over(self, work: Work, luis: Person) -> None:
        case = a_spot(work)
        talk = joined(work, case, luis, pin=OTHER_PIN)
        look_alikes.join(work, case.id, conversation=talk, draft=a_second(pin=OTHER_PIN))
        mistaken.part(work, case.id, by=luis)
        assert case.pin_sealed is None
        assert work.session.query(Media).count() == 1
