"""Ways at night: who is told of them, once; that words never betray an alert; ways that staff write."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, func, select

from referrals import programme_sessions, roads
from referrals.city import City
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.lifecycle import State
from referrals.models import Case, OutboxRow, ProgrammeSession, SafeWay, Staff
from referrals.programme_sessions import Plan
from referrals.roads import Risk
from referrals.vocabulary import HeldBack, Kind, Role, SessionState, Urgency
from tests.conftest import FakeClock
from tests.factories import a_case, a_person, a_staff_member, said_to
from tests.together import together

TEATRO = "ema_teatro"
EVENING = datetime(2026, 11, 26, 0, 0, tzinfo=UTC)  # Wednesday, 7 p. m. there
POINT, NEAR, FAR = (3.5394, -76.3036), (3.5410, -76.3036), (3.5600, -76.3036)
WORDS = "Casa comunal, barrio Simón Bolívar"


def a_leader(work: Work) -> Staff:
    return a_staff_member(work, Role.FACILITATOR)


def a_session(
    work: Work,
    leader: Staff,
    *,
    at: datetime = EVENING,
    place: str = WORDS,
    point: tuple[float, float] | None = POINT,
) -> ProgrammeSession:
    wanted = Plan(TEATRO, at, place, point=point)
    return programme_sessions.plan(work, wanted, by=leader.person)[0]


def a_light(work: Work, **facts: Any) -> Case:
    known: dict[str, Any] = {"kind": Kind.DARK_SPOT, "pin": NEAR, "barrio_id": None}
    return a_case(work, **(known | facts))


def an_alert(work: Work, **facts: Any) -> Case:
    """A shooting near the place, an hour ago or so."""
    known: dict[str, Any] = {"kind": Kind.CONFLICT, "pin": NEAR, "barrio_id": None}
    case = a_case(work, **(known | facts))
    case.urgency = Urgency.HIGH
    return case


class TestRisk:
    def test_nothing_is_known_of_a_quiet_place(self, work: Work) -> None:
        one = a_session(work, a_leader(work))
        a_light(work, pin=FAR)
        an_alert(work, pin=FAR)
        assert roads.risk(work, one) is None

    @pytest.mark.parametrize(("count", "named"), [(1, 0), (2, 0), (3, 3), (5, 5)])
    def test_few_lights_are_not_named_by_number(self, work: Work, count: int, named: int) -> None:
        one = a_session(work, a_leader(work))
        for _ in range(count):
            a_light(work)
        assert roads.risk(work, one) == Risk(named)

    @pytest.mark.parametrize("count", [0, 1, 2, 4])
    def test_an_alert_makes_no_difference_that_could_be_seen(self, work: Work, count: int) -> None:
        one = a_session(work, a_leader(work))
        for _ in range(count):
            a_light(work)
        before = roads.risk(work, one)
        for _ in range(3):
            an_alert(work)
        assert roads.risk(work, one) == (before or Risk(0))

    def test_an_alert_is_old_after_the_citys_hours(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            one = a_session(work, a_leader(work), at=EVENING + timedelta(days=7)).id
            an_alert(work)
        clock.advance(hours=71)
        with database.work() as work:
            assert roads.risk(work, programme_sessions.get(work, one)) == Risk(0)
        clock.advance(hours=2)
        with database.work() as work:
            assert roads.risk(work, programme_sessions.get(work, one)) is None

    def test_what_is_settled_withdrawn_kept_aside_or_mild_does_not_count(self, work: Work) -> None:
        one = a_session(work, a_leader(work))
        closed, withdrawn, held, same, mild, home = (
            a_light(work), a_light(work), a_light(work), a_light(work), an_alert(work),
            an_alert(work),
        )  # fmt: skip
        closed.state = State.CLOSED
        withdrawn.withdrawn_at = work.now
        held.held_back = HeldBack.SILENCED
        same.duplicate_of_id = closed.id
        mild.urgency = Urgency.NORMAL
        home.kind = Kind.FAMILY_VIOLENCE
        work.session.flush()
        assert roads.risk(work, one) is None

    def test_with_words_alone_the_barrio_that_they_name_counts(self, work: Work) -> None:
        leader = a_leader(work)
        one = a_session(work, leader, point=None)
        other = a_session(work, leader, at=EVENING + timedelta(days=1), place="Aula 3", point=None)
        for _ in range(3):
            a_light(work, barrio_id="simon_bolivar")
        assert roads.risk(work, one) == Risk(3)
        assert roads.risk(work, other) is None


@pytest.mark.parametrize(
    ("place", "barrios"),
    [
        ("Casa comunal, barrio Simón Bolívar", {"simon_bolivar"}),
        ("cancha de SIMON BOLIVAR, al fondo", {"simon_bolivar"}),
        ("Salón La Esperanza del colegio", set()),  # an everyday word
        ("Salón comunal del barrio La Esperanza", {"la_esperanza"}),
        ("Aula 3", set()),
        ("", set()),
    ],
)
def test_the_barrios_that_a_place_names(city: City, place: str, barrios: set[str]) -> None:
    assert roads.barrios_of(city, place) == barrios


class TestTelling:
    def told(self, work: Work, leader: Staff) -> int:
        return said_to(work, leader.person).count("road")

    def test_who_leads_it_hears_once_and_again_after_a_change(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            leader = a_leader(work)
            one = a_session(work, leader).id
            a_light(work)
            assert roads.warn(work) == 1
            assert roads.warn(work) == 0
            a_light(work)
            assert roads.warn(work) == 0
            moved = EVENING + timedelta(hours=1)
            programme_sessions.move(work, one, moved, by=leader.person)
            assert roads.warn(work) == 1
            assert self.told(work, leader) == 2

    @pytest.mark.parametrize(
        ("start", "minutes", "is_told"),
        [
            (datetime(2026, 11, 25, 20, 0, tzinfo=UTC), 120, False),  # 3 to 5 p. m.
            (datetime(2026, 11, 25, 21, 0, tzinfo=UTC), 120, False),  # to 6 p. m. sharp
            (datetime(2026, 11, 25, 21, 0, tzinfo=UTC), 121, True),
            (datetime(2026, 11, 26, 3, 0, tzinfo=UTC), 180, True),  # past midnight there
            (datetime(2026, 11, 28, 0, 0, tzinfo=UTC), 120, False),  # in more than two days
        ],
    )
    def test_only_of_sessions_that_end_after_dusk_and_are_near(
        self, work: Work, start: datetime, minutes: int, is_told: bool
    ) -> None:
        leader = a_leader(work)
        wanted = Plan(TEATRO, start, WORDS, minutes=minutes, point=POINT)
        programme_sessions.plan(work, wanted, by=leader.person)
        a_light(work)
        assert roads.warn(work) == int(is_told)

    def test_not_at_night_not_of_a_cancelled_one_and_not_to_who_left(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            leader, gone = a_leader(work), a_leader(work)
            cancelled = a_session(work, leader)
            programme_sessions.cancel(work, cancelled.id, by=leader.person)
            a_session(work, gone, at=EVENING + timedelta(hours=3))
            gone.suspended_at = work.now
            a_light(work)
            assert roads.warn(work) == 0
            gone.suspended_at = None
        clock.now = datetime(2026, 11, 25, 5, 0, tzinfo=UTC)  # midnight there
        with database.work() as work:
            assert roads.warn(work) == 0
        clock.now = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)
        with database.work() as work:
            assert roads.warn(work) == 1

    def test_participants_hear_nothing_of_it(self, work: Work) -> None:
        leader = a_leader(work)
        a_session(work, leader)
        an_alert(work)
        work.session.execute(delete(OutboxRow))
        roads.warn(work)
        receivers = work.session.scalars(select(OutboxRow.person_id)).all()
        assert receivers == [leader.person_id]

    def test_two_processes_at_the_same_instant_tell_once(self, database: Database) -> None:
        with database.work() as work:
            a_session(work, a_leader(work))
            a_light(work)
        assert sorted(together(database, roads.warn, roads.warn)) == [0, 1]


class TestWays:
    def test_a_way_is_told_for_its_place_however_that_is_spelt_and_whatever_is_known(
        self, work: Work
    ) -> None:
        leader = a_leader(work)
        one = a_session(work, leader)
        assert roads.words_for(work, one) is None
        roads.write(work, "casa comunal - BARRIO Simon Bolivar", " Por  la 31 ", by=leader.person)
        assert roads.words_for(work, one) == "Por la 31"
        roads.write(work, WORDS, "Por la 33, hay luz", by=leader.person)
        assert roads.words_for(work, one) == "Por la 33, hay luz"
        assert work.session.scalar(select(func.count()).select_from(SafeWay)) == 1
        assert roads.drop(work, WORDS, by=leader.person)
        assert not roads.drop(work, WORDS, by=leader.person)
        assert roads.words_for(work, one) is None

    @pytest.mark.parametrize("role", [Role.GESTOR, Role.AUDITOR, Role.OFFICE, None])
    def test_others_write_and_delete_none(self, work: Work, role: Role | None) -> None:
        by = a_staff_member(work, role).person if role is not None else a_person(work)
        with pytest.raises(NotAllowed):
            roads.write(work, WORDS, "Por la 31", by=by)
        with pytest.raises(NotAllowed):
            roads.drop(work, WORDS, by=by)

    @pytest.mark.parametrize("words", ["", "   ", "x" * 301])
    def test_a_way_has_words_and_not_too_many(self, work: Work, words: str) -> None:
        with pytest.raises(ValueError, match="letters"):
            roads.write(work, WORDS, words, by=a_leader(work).person)

    def test_places_are_listed_once_by_their_next_session(self, work: Work) -> None:
        leader = a_leader(work)
        first = a_session(work, leader)
        a_session(work, leader, at=EVENING + timedelta(days=1), place=WORDS.upper())
        other = a_session(work, leader, at=EVENING + timedelta(days=2), place="Aula 3")
        gone = a_session(work, leader, at=EVENING + timedelta(days=3), place="Aula 4")
        gone.state = SessionState.CANCELLED
        work.session.flush()
        assert [one.id for one in roads.places(work)] == [first.id, other.id]

    def test_two_of_the_staff_at_the_same_instant_write_one_way(self, database: Database) -> None:
        with database.work() as work:
            number = a_leader(work).id

        def write(work: Work) -> str:
            by = work.session.get_one(Staff, number).person
            return roads.write(work, WORDS, "Por la 31", by=by).words

        assert together(database, write, write) == ["Por la 31"] * 2
