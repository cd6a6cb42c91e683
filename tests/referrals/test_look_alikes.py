"""The report that somebody is about to file again, and the neighbours who join it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import conversations, events, look_alikes, neighbours, people
from referrals.conversations import Draft
from referrals.corners import metres_between
from referrals.db import Database, Work
from referrals.errors import NotYours
from referrals.lifecycle import Outcome
from referrals.models import Case, Conversation, Media, Person, Subscription
from referrals.vocabulary import Inside, Kind, Urgency
from tests.factories import a_case, a_gestor, a_person, close, mail, said_to

PIN = (3.5402, -76.3001)
NEAR = (3.5402, -76.29975)  # 39 m to the east
FAR = (3.5402, -76.2995)  # 67 m
STORY = "la lámpara no prende"


def a_spot(work: Work, **draft: Any) -> Case:
    values: dict[str, Any] = {
        "kind": Kind.DARK_SPOT,
        "category": "off",
        "story": STORY,
        "danger": None,
    }
    return a_case(work, **{**values, "happening": None, **draft})


def draft(**overrides: Any) -> Draft:
    values: dict[str, Any] = {
        "kind": Kind.DARK_SPOT,
        "barrio_id": "caimitos",
        "story": "no alumbra",
    }
    return Draft(**{**values, **overrides})


def found(work: Work, **overrides: object) -> int | None:
    one = look_alikes.look_alike(work, draft(**overrides))
    return one.case.id if one is not None else None


class TestByPoint:
    def test_an_open_report_within_the_radius_is_shown_with_its_distance(self, work: Work) -> None:
        case = a_spot(work, pin=PIN)
        one = look_alikes.look_alike(work, draft(pin=NEAR))
        assert one is not None
        assert (one.case.id, one.by, one.metres) == (case.id, "pin", 39)

    def test_also_when_the_neighbour_calls_the_barrio_otherwise(self, work: Work) -> None:
        case = a_spot(work, pin=PIN)
        assert found(work, pin=NEAR, barrio_id="zamorano") == case.id
        assert found(work, pin=NEAR, barrio_id=None) == case.id

    def test_the_nearest_of_several_is_shown(self, work: Work) -> None:
        a_spot(work, pin=(3.5402, -76.29965))
        nearest = a_spot(work, pin=PIN)
        a_spot(work, pin=(3.5402, -76.29975))
        assert found(work, pin=(3.5402, -76.3000)) == nearest.id

    def test_beyond_the_radius_none_even_at_a_corner_of_the_same_name(self, work: Work) -> None:
        a_spot(work, pin=PIN, place="carrera 35 con 42")
        assert found(work, pin=FAR, place="carrera 35 con 42") is None

    @given(st.floats(-0.001, 0.001), st.floats(-0.001, 0.001))
    def test_the_radius_of_the_city_decides(self, up: float, over: float) -> None:
        there = (PIN[0] + up, PIN[1] + over)
        metres = metres_between(PIN, there)
        assert look_alikes.is_near(PIN, there, within=50) is (metres <= 50)


class TestByWords:
    def test_the_same_corner_of_the_same_barrio_is_shown(self, work: Work) -> None:
        case = a_spot(work, place="carrera 35 con 42")
        one = look_alikes.look_alike(work, draft(place="por la calle 42 # 35"))
        assert one is not None
        assert (one.case.id, one.by, one.metres) == (case.id, "place", None)

    def test_a_corner_told_in_the_story_counts(self, work: Work) -> None:
        case = a_spot(work, story="no hay luz en la cra 35 con calle 42")
        assert found(work, story="oscuro en la calle 42 con carrera 35") == case.id

    def test_a_point_on_one_side_only_leaves_the_words(self, work: Work) -> None:
        case = a_spot(work, place="carrera 35 con 42", pin=PIN)
        assert found(work, place="carrera 35 con 42") == case.id

    def test_the_number_of_the_post_is_the_same_post(self, work: Work) -> None:
        case = a_spot(work, pole="45123")
        assert found(work, pole="45123") == case.id
        assert found(work, pole="45124") is None

    @pytest.mark.parametrize(
        "other",
        [
            {"place": "carrera 35 con 43"},
            {"place": "carrera 35 con 42", "barrio_id": "zamorano"},
            {"place": "la tienda"},
            {"place": None},
            {"place": "carrera 35 con 42", "kind": Kind.ENVIRONMENT},
            {"place": "carrera 35 con 42", "kind": Kind.CONFLICT},
        ],
    )
    def test_another_corner_barrio_or_kind_is_not(
        self, work: Work, other: dict[str, object]
    ) -> None:
        a_spot(work, place="carrera 35 con 42")
        assert found(work, **other) is None

    def test_a_damaged_place_rides_on_the_same_path(self, work: Work) -> None:
        case = a_spot(work, kind=Kind.ENVIRONMENT, category=None, place="carrera 35 con 42")
        assert found(work, kind=Kind.ENVIRONMENT, place="cra 35 con 42") == case.id


class TestWhichAreShown:
    def test_none_that_is_closed(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_spot(work, pin=PIN)
        close(work, case, gestor, Outcome.REPAIRED)
        assert found(work, pin=PIN) is None

    def test_none_that_is_a_double(self, work: Work) -> None:
        first, second = (a_spot(work, pin=PIN) for _ in range(2))
        second.duplicate_of_id = first.id
        work.session.flush()
        assert found(work, pin=PIN) == first.id

    def test_none_that_the_person_said_is_another(self, work: Work) -> None:
        first, second = a_spot(work, pin=PIN), a_spot(work, pin=NEAR)
        one = look_alikes.look_alike(work, draft(pin=PIN), but=frozenset({first.id}))
        assert one is not None
        assert one.case.id == second.id
        every = frozenset({first.id, second.id})
        assert look_alikes.look_alike(work, draft(pin=PIN), but=every) is None


def a_talk(work: Work, person: Person | None = None) -> Conversation:
    return conversations.current(work, person or a_person(work))


def join(work: Work, case: Case, talk: Conversation, **overrides: object) -> Case | None:
    return look_alikes.join(work, case.id, conversation=talk, draft=draft(**overrides))


class TestJoining:
    def test_a_neighbour_gets_a_receipt_and_the_gestor_a_new_card(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_spot(work)
        talk = a_talk(work)
        assert join(work, case, talk, story=None) is case
        assert neighbours.count(work, case) == 1
        (notice,) = mail(work, talk.person)
        assert (notice.say, notice.params) == ("joined", {"neighbours": 1, "own": False})
        assert said_to(work, gestor.person)[-1] == "card"
        assert [event.move for event in events.trail(work, case)][-1] == "join"

    def test_joining_twice_is_one_neighbour_and_one_receipt(self, work: Work) -> None:
        a_gestor(work)
        case = a_spot(work)
        talk = a_talk(work)
        join(work, case, talk)
        join(work, case, talk)
        assert neighbours.count(work, case) == 1
        assert said_to(work, talk.person) == ["joined"]
        assert [event.move for event in events.trail(work, case)].count("join") == 1

    def test_the_reporter_who_tells_it_again_is_no_neighbour(self, work: Work) -> None:
        reporter = a_person(work)
        case = a_spot(work, reporter=reporter)
        join(work, case, a_talk(work, reporter))
        assert neighbours.count(work, case) == 0
        assert mail(work, reporter)[-1].params["own"] is True

    def test_a_report_that_was_closed_meanwhile_cannot_be_joined(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_spot(work)
        close(work, case, gestor, Outcome.REPAIRED)
        talk = a_talk(work)
        assert join(work, case, talk) is None
        assert neighbours.count(work, case) == 0
        assert said_to(work, talk.person) == []

    def test_their_words_are_added_below_those_of_the_first(self, work: Work) -> None:
        case = a_spot(work)
        join(work, case, a_talk(work), story="y ahora chispea")
        assert case.story_sealed is not None
        assert work.vault.open(case.story_sealed) == f"{STORY}\n+ y ahora chispea"

    def test_what_the_first_said_stays_and_what_was_missing_comes_in(self, work: Work) -> None:
        case = a_spot(work, pin=PIN)
        join(
            work,
            case,
            a_talk(work),
            category="broken",
            pin=NEAR,
            pole="45123",
            inside=Inside.STREET,
        )
        assert (case.category, case.pole, case.inside) == ("off", "45123", Inside.STREET)
        assert case.pin_sealed is not None
        assert tuple(work.vault.open_json(case.pin_sealed)) == PIN

    def test_a_loose_cable_makes_the_report_urgent(self, work: Work) -> None:
        case = a_spot(work)
        assert case.urgency is Urgency.LOW
        join(work, case, a_talk(work), category="loose_cable")
        assert (case.category, case.urgency) == ("loose_cable", Urgency.HIGH)

    def test_their_photo_goes_to_the_gestor(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_spot(work)
        talk = a_talk(work)
        media = conversations.add_media(
            work, talk.person, talk, kind="photo", reference="file", update_id=1
        )
        join(work, case, talk, story=None)
        assert work.session.get_one(Media, media.id).case_id == case.id
        assert "media" in said_to(work, gestor.person)

    def test_two_at_the_same_instant_are_two_neighbours(self, database: Database) -> None:
        with database.work() as work:
            case_id = a_spot(work).id
            talks = [a_talk(work).id for _ in range(2)]
        for talk_id in talks:
            with database.work() as work:
                talk = work.session.get_one(Conversation, talk_id)
                look_alikes.join(work, case_id, conversation=talk, draft=draft())
        with database.work() as work:
            assert neighbours.count(work, work.session.get_one(Case, case_id)) == 2


class TestLeaving:
    def test_who_leaves_hears_no_more_and_is_not_counted(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_spot(work)
        stays, leaves = a_talk(work), a_talk(work)
        join(work, case, stays)
        join(work, case, leaves)
        assert neighbours.leave(work, case.id, by=leaves.person)
        assert neighbours.count(work, case) == 1
        close(work, case, gestor, Outcome.REPAIRED)
        assert said_to(work, stays.person) == ["joined", "closed"]
        assert said_to(work, leaves.person) == ["joined"]

    def test_leaving_twice_is_leaving_once(self, work: Work) -> None:
        case = a_spot(work)
        talk = a_talk(work)
        join(work, case, talk)
        assert neighbours.leave(work, case.id, by=talk.person)
        assert not neighbours.leave(work, case.id, by=talk.person)
        assert [event.move for event in events.trail(work, case)].count("leave") == 1

    def test_who_left_may_join_again(self, work: Work) -> None:
        case = a_spot(work)
        person = a_person(work)
        join(work, case, a_talk(work, person))
        neighbours.leave(work, case.id, by=person)
        join(work, case, a_talk(work, person))
        assert neighbours.count(work, case) == 1
        assert work.session.query(Subscription).count() == 1

    def test_nobody_else_can_take_them_out(self, work: Work) -> None:
        case = a_spot(work)
        talk = a_talk(work)
        join(work, case, talk)
        for case_id in (case.id, 10_000):
            with pytest.raises(NotYours):
                neighbours.leave(work, case_id, by=a_person(work))
        assert neighbours.count(work, case) == 1

    def test_who_blocked_the_bot_is_not_written_to(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_spot(work)
        talk = a_talk(work)
        join(work, case, talk)
        people.mark_blocked(work, talk.person.id)
        close(work, case, gestor, Outcome.REPAIRED)
        assert said_to(work, talk.person) == ["joined"]


def test_a_draft_of_before_these_questions_can_be_read(work: Work) -> None:
    talk = a_talk(work)
    conversations.save_draft(work, talk, draft(inside=Inside.COMPLEX, pole="7"), flow="x")
    assert conversations.draft_of(work, talk) == draft(inside=Inside.COMPLEX, pole="7")
    assert talk.draft_sealed is not None
    value = work.vault.open_json(talk.draft_sealed)
    del value["pole"], value["inside"]
    talk.draft_sealed = work.vault.seal_json(value)
    assert conversations.draft_of(work, talk) == draft()
