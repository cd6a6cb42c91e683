"""The ladder: who is told next, when nobody acknowledges or nobody can be reached."""

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from referrals import board, cases, climbing, events, people
from referrals.city import load_city
from referrals.db import Database, Work
from referrals.errors import Superseded
from referrals.ladder import hasten
from referrals.lifecycle import Outcome, State
from referrals.models import Case, Staff
from referrals.vocabulary import AlertState, Kind, Role
from tests import factories
from tests.conftest import ROOT, FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    alert_of,
    close,
    escalate,
    said_to,
    take,
)
from tests.together import together


class Ladder:
    """A case with a gestor, a backup and a coordinator in a database."""

    def __init__(self, database: Database, clock: FakeClock, **draft: Any) -> None:
        self.database, self.clock = database, clock
        with database.work() as work:
            self.gestor, self.backup = a_gestor(work), a_backup(work)
            self.coordinator = a_coordinator(work)
            self.case_id = a_case(work, **draft).id

    def told(self) -> list[str]:
        """Who has had the alert so far."""
        with self.database.work() as work:
            return [
                name
                for name in ("gestor", "backup", "coordinator")
                if "alert" in said_to(work, getattr(self, name).person)
            ]

    def escalate(self, **after: float) -> int:
        self.clock.advance(**after)
        with self.database.work() as work:
            return escalate(work)

    def trail(self) -> list[str]:
        with self.database.work() as work:
            return [
                event.move for event in events.trail(work, work.session.get_one(Case, self.case_id))
            ]


@pytest.fixture
def ladder(database: Database, clock: FakeClock) -> Ladder:
    return Ladder(database, clock)


class TestByTime:
    @pytest.mark.parametrize(
        ("draft", "urgency"),
        [
            ({"danger": "wounded"}, "vital"),
            ({"happening": "now"}, "high"),
            ({}, "normal"),
            ({"kind": Kind.DARK_SPOT, "category": None}, "low"),
        ],
        ids=["vital", "high", "normal", "low"],
    )
    def test_the_backup_and_then_the_coordinator_each_in_its_time(
        self, database: Database, clock: FakeClock, draft: dict[str, object], urgency: str
    ) -> None:
        ladder = Ladder(database, clock, **draft)
        to_backup, to_coordinator = database.city.ack_minutes(urgency)
        assert ladder.escalate(minutes=to_backup, seconds=-1) == 0
        assert ladder.told() == ["gestor"]
        assert ladder.escalate(seconds=1) == 1
        assert ladder.told() == ["gestor", "backup"]
        assert ladder.escalate(minutes=to_coordinator, seconds=-1) == 0
        assert ladder.escalate(seconds=1) == 1
        assert ladder.told() == ["gestor", "backup", "coordinator"]
        rounds = [] if urgency != "vital" else ["tell_again"]
        assert ladder.escalate(days=30) == len(rounds)
        climbed = ["file", "assign", "escalate", "assign", "escalate", "assign"]
        assert ladder.trail() == climbed + rounds

    def test_the_same_moment_twice_climbs_once(self, ladder: Ladder) -> None:
        assert ladder.escalate(hours=2) == 1
        assert ladder.escalate() == 0
        assert ladder.told() == ["gestor", "backup"]

    def test_two_schedulers_at_the_same_instant_climb_once(self, ladder: Ladder) -> None:
        ladder.clock.advance(hours=2)
        assert sorted(together(ladder.database, *[escalate] * 3)) == [0, 0, 1]
        assert ladder.told() == ["gestor", "backup"]

    def test_two_gestores_late_together_are_one_step(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            a_gestor(work)
        ladder = Ladder(database, clock)
        assert ladder.escalate(hours=2) == 1
        assert ladder.told() == ["gestor", "backup"]

    def test_after_a_long_outage_one_step_is_climbed_and_the_next_has_its_time(
        self, ladder: Ladder
    ) -> None:
        assert ladder.escalate(days=2) == 1
        assert ladder.told() == ["gestor", "backup"]
        assert ladder.escalate(minutes=240) == 1
        assert ladder.told() == ["gestor", "backup", "coordinator"]

    def test_whoever_took_the_case_stops_the_clock(self, ladder: Ladder) -> None:
        with ladder.database.work() as work:
            case = work.session.get_one(Case, ladder.case_id)
            cases.acknowledge(work, alert_of(work, case, ladder.gestor).id, by=ladder.gestor.person)
        assert ladder.escalate(days=2) == 0
        assert ladder.told() == ["gestor"]

    def test_a_late_press_counts_as_long_as_nobody_took_it(self, ladder: Ladder) -> None:
        ladder.escalate(hours=2)
        with ladder.database.work() as work:
            case = work.session.get_one(Case, ladder.case_id)
            assert cases.acknowledge(
                work, alert_of(work, case, ladder.gestor).id, by=ladder.gestor.person
            )
            assert alert_of(work, case, ladder.backup).state is AlertState.SUPERSEDED
        assert ladder.escalate(days=2) == 0

    def test_a_press_and_a_late_step_at_the_same_instant_follow_one_another(
        self, ladder: Ladder
    ) -> None:
        ladder.clock.advance(hours=2)
        with ladder.database.work() as work:
            case = work.session.get_one(Case, ladder.case_id)
            mine = alert_of(work, case, ladder.gestor).id
        taken, _ = together(
            ladder.database,
            lambda work: cases.acknowledge(work, mine, by=ladder.gestor.person),
            escalate,
        )
        assert taken is True
        with ladder.database.work() as work:
            case = work.session.get_one(Case, ladder.case_id)
            assert case.holder_id == ladder.gestor.id
            assert {one.state for one in case.alerts} <= {AlertState.TAKEN, AlertState.SUPERSEDED}
        assert ladder.escalate(days=2) == 0

    def test_a_closed_case_is_left_alone(self, ladder: Ladder) -> None:
        with ladder.database.work() as work:
            case = work.session.get_one(Case, ladder.case_id)
            cases.close(
                work,
                alert_of(work, case, ladder.gestor).id,
                by=ladder.gestor.person,
                outcome=Outcome.RESOLVED_ITSELF,
            )
        assert ladder.escalate(days=30) == 0

    def test_a_border_climbs_to_the_backups_of_both_sides(
        self, database: Database, clock: FakeClock
    ) -> None:
        own = database.city.cluster_of(factories.BORDER_BARRIO)
        assert own is not None
        (other,) = database.city.borders[factories.BORDER_BARRIO]
        with database.work() as work:
            for cluster in (own.id, other):
                a_gestor(work, cluster)
            backups = [a_backup(work, cluster) for cluster in (own.id, other)]
            coordinator = a_coordinator(work)
            a_case(work, barrio_id=factories.BORDER_BARRIO)
        clock.advance(hours=2)
        with database.work() as work:
            escalate(work)
            assert [said_to(work, one.person) for one in backups] == [["alert"], ["alert"]]
            assert said_to(work, coordinator.person) == []

    def test_a_backup_who_is_the_silent_gestor_of_the_other_side_is_passed_over(
        self, database: Database, clock: FakeClock
    ) -> None:
        own = database.city.cluster_of(factories.BORDER_BARRIO)
        assert own is not None
        (other,) = database.city.borders[factories.BORDER_BARRIO]
        with database.work() as work:
            both = a_gestor(work, own.id)
            factories.add_duty(work, both, Role.GESTOR, cluster=other, backup=True)
            coordinator = a_coordinator(work)
            a_case(work, barrio_id=factories.BORDER_BARRIO)
        clock.advance(hours=2)
        with database.work() as work:
            escalate(work)
            assert said_to(work, coordinator.person) == ["alert"]
            assert said_to(work, both.person) == ["alert"]


class TestUndeliverable:
    def gone(self, work: Work, case: Case, member: Staff) -> None:
        people.mark_blocked(work, member.person_id)
        climbing.undeliverable(work, alert_of(work, case, member).id)

    def test_the_backup_is_told_at_once(self, work: Work) -> None:
        gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
        case = a_case(work)
        self.gone(work, case, gestor)
        assert alert_of(work, case, gestor).state is AlertState.UNDELIVERABLE
        assert said_to(work, backup.person) == ["alert"]
        assert said_to(work, coordinator.person) == []
        assert events.trail(work, case)[-2].facts["reason"] == "undeliverable"

    def test_another_gestor_of_the_cluster_is_enough(self, work: Work) -> None:
        gestor, other, backup = a_gestor(work), a_gestor(work), a_backup(work)
        case = a_case(work)
        self.gone(work, case, gestor)
        assert said_to(work, backup.person) == []
        self.gone(work, case, other)
        assert said_to(work, backup.person) == ["alert"]

    def test_saying_it_twice_climbs_once(self, work: Work) -> None:
        gestor, _, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
        case = a_case(work)
        for _ in range(2):
            self.gone(work, case, gestor)
        assert said_to(work, coordinator.person) == []

    def test_a_taken_case_stays_with_who_took_it(self, work: Work) -> None:
        gestor, backup = a_gestor(work), a_backup(work)
        case = a_case(work)
        cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        self.gone(work, case, gestor)
        assert alert_of(work, case, gestor).state is AlertState.TAKEN
        assert said_to(work, backup.person) == []

    def test_all_of_a_persons_open_alerts_go_on_when_they_block_the_bot(self, work: Work) -> None:
        gestor, backup = a_gestor(work), a_backup(work)
        for _ in range(3):
            a_case(work)
        people.mark_blocked(work, gestor.person_id)
        climbing.receiver_gone(work, gestor.person)
        assert said_to(work, backup.person) == ["alert"] * 3

    def test_their_cases_go_back_to_the_ladder_and_the_coordinator_hears(self, work: Work) -> None:
        gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
        case = take(work, a_case(work), gestor)
        self.blocks(work, gestor)
        assert (case.holder_id, case.state) == (None, State.ASSIGNED)
        assert said_to(work, backup.person) == ["alert"]
        assert said_to(work, coordinator.person) == ["holder-gone"]
        (event,) = [one for one in events.trail(work, case) if one.move == "release"]
        assert event.facts == {"from": gestor.id, "to": None, "reason": "undeliverable"}
        assert event.actor == events.SYSTEM
        with pytest.raises(Superseded):
            cases.set_out(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert cases.acknowledge(work, alert_of(work, case, backup).id, by=backup.person)

    def test_with_nobody_there_their_case_waits_for_who_comes_back(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = take(work, a_case(work), gestor)
        self.blocks(work, gestor)
        assert case.state is State.RECEIVED
        gestor.person.blocked_at = None
        assert escalate(work) == 1
        assert alert_of(work, case, gestor).state is AlertState.OPEN

    def test_a_closed_case_of_theirs_stays_closed(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = a_case(work)
        close(work, case, gestor)
        self.blocks(work, gestor)
        assert (case.state, case.holder_id) == (State.CLOSED, gestor.id)
        assert said_to(work, coordinator.person) == []

    def test_blocking_twice_tells_once(self, database: Database) -> None:
        with database.work() as work:
            gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
            for _ in range(3):
                take(work, a_case(work), gestor)
                a_case(work)
        assert together(database, *[lambda work: self.blocks(work, gestor)] * 3) == [None] * 3
        with database.work() as work:
            assert said_to(work, backup.person) == ["alert"] * 6
            assert said_to(work, coordinator.person).count("holder-gone") == 3

    def blocks(self, work: Work, member: Staff) -> None:
        """Telegram says that a staff member blocked the bot."""
        people.mark_blocked(work, member.person_id)
        climbing.receiver_gone(work, work.session.get_one(Staff, member.id).person)

    def test_a_resident_who_blocks_the_bot_changes_no_alert(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        assert case.reporter is not None
        climbing.receiver_gone(work, case.reporter)
        assert alert_of(work, case, gestor).state is AlertState.OPEN


def test_hastening_never_gives_more_time(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        gestor = a_gestor(work)
        case = a_case(work, happening="now")
        due = alert_of(work, case, gestor).due_at
    clock.advance(minutes=9)
    with database.work() as work:
        case = work.session.get_one(Case, case.id)
        hasten(work, case)
        assert alert_of(work, case, gestor).due_at == due
        assert due == clock.now + timedelta(minutes=1)


def test_a_city_that_loses_a_cluster_with_an_open_case_still_climbs(
    database: Database, clock: FakeClock, tmp_path: Path
) -> None:
    with database.work() as work:
        gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
        case, taken = a_case(work), take(work, a_case(work), gestor)
    without = load_city(without_cluster(tmp_path, factories.CLUSTER))
    assert without.clusters_of(factories.BARRIO) == ()
    clock.advance(hours=2)
    with database.work() as work:
        later = Work(work.session, work.now, without, work.vault)
        assert escalate(later) == 1
        found = work.session.get_one(Case, case.id)
        assert alert_of(work, found, backup).state is AlertState.OPEN
        assert board.listed(later, f"c{factories.CLUSTER}").total == 2
        assert escalate(Work(work.session, work.now + timedelta(hours=5), without, work.vault)) == 1
        assert alert_of(work, found, coordinator).state is AlertState.OPEN
        assert a_case(later).cluster_id is None
        close(later, work.session.get_one(Case, taken.id), gestor)


def without_cluster(folder: Path, number: int) -> Path:
    """Palmira's files without one cluster, whose barrios are in none."""
    copy = Path(shutil.copytree(ROOT / "city" / "palmira", folder / "palmira"))
    file = copy / "clusters.yml"
    kept: list[str] = []
    dropped: list[str] = []
    is_in = False
    for line in file.read_text().splitlines():
        if line.startswith("  - id:"):
            is_in = line == f"  - id: {number}"
        elif line and not line.startswith(" "):
            is_in = False
        (dropped if is_in else kept).append(line)
    barrios = [line.strip() for line in dropped if line.startswith("      - ")]
    at = kept.index("unassigned:") + 1
    kept[at:at] = [f"  {one}" for one in barrios]
    file.write_text("\n".join(kept) + "\n")
    return copy
