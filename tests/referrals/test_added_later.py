"""What comes after the alert has left: photos, details, a danger, another place."""

from datetime import timedelta

from referrals import cases, conversations, details, events
from referrals.conversations import Draft
from referrals.db import Database, Work
from referrals.lifecycle import State
from referrals.notices import Notice
from referrals.vocabulary import Kind, Role, Urgency
from tests import factories
from tests.conftest import FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_draft,
    a_gestor,
    a_person,
    mail,
    said_to,
)


def test_a_photo_that_comes_late_goes_to_those_who_have_the_case(work: Work) -> None:
    taker, other, reporter = a_gestor(work), a_gestor(work), a_person(work)
    case = a_case(work, reporter=reporter)
    cases.acknowledge(work, factories.alert_of(work, case, taker).id, by=taker.person)
    conversation = conversations.current(work, reporter)
    media = conversations.add_media(
        work, reporter, conversation, kind="photo", reference="file", update_id=7
    )
    assert cases.just_filed(work, reporter) is case
    details.add_media(work, case, media)
    assert media.case_id == case.id
    assert mail(work, taker.person)[-2:] == [Notice("media", {"media": media.id}), Notice("card")]
    assert "media" not in said_to(work, other.person)


def test_just_now_is_a_quarter_of_an_hour(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        reporter = a_person(work)
        case_id = a_case(work, reporter=reporter).id
    clock.advance(minutes=15)
    with database.work() as work:
        found = cases.just_filed(work, reporter)
        assert found is not None
        assert found.id == case_id
    clock.advance(seconds=1)
    with database.work() as work:
        assert cases.just_filed(work, reporter) is None


class TestDetailsThatFollow:
    def test_they_reach_who_was_alerted(self, work: Work) -> None:
        gestor, reporter = a_gestor(work), a_person(work)
        case = a_case(work, reporter=reporter)
        factories.alert_of(work, case, gestor).message_id = 77
        details.add(
            work,
            case,
            a_draft(story="ahora son cinco", place="la cancha", pin=(3.5, -76.3)),
            actor=events.by_person(reporter),
        )
        assert case.story_sealed is not None
        assert case.place_sealed is not None
        assert work.vault.open(case.story_sealed) == "ahora son cinco"
        assert work.vault.open(case.place_sealed) == "la cancha"
        assert said_to(work, gestor.person) == ["alert", "news", "pin", "card"]

    def test_what_is_left_out_stays(self, work: Work) -> None:
        reporter = a_person(work)
        case = a_case(
            work, reporter=reporter, danger="weapon", place="la cancha", happening="today"
        )
        before = (case.story_sealed, case.place_sealed, case.barrio_id, case.category)
        details.add(work, case, Draft(kind=Kind.CONFLICT, pin=(3.5, -76.3)), actor="system")
        assert (case.story_sealed, case.place_sealed, case.barrio_id, case.category) == before
        assert (case.danger, case.happening) == ("weapon", "today")

    def test_a_draft_without_news_changes_nothing(self, work: Work) -> None:
        gestor, reporter = a_gestor(work), a_person(work)
        case = a_case(work, reporter=reporter, place="la cancha", pin=(3.5, -76.3))
        factories.alert_of(work, case, gestor).message_id = 77
        told, trail = said_to(work, gestor.person), len(events.trail(work, case))
        details.add(work, case, a_draft(place="la cancha", pin=(3.5, -76.3)), actor="system")
        assert said_to(work, gestor.person) == told
        assert len(events.trail(work, case)) == trail

    def test_a_barrio_brings_in_the_gestor_of_its_cluster(self, work: Work) -> None:
        gestor, coordinator, reporter = a_gestor(work), a_coordinator(work), a_person(work)
        case = a_case(work, reporter=reporter, barrio_id=None)
        assert said_to(work, gestor.person) == []
        details.add(work, case, a_draft(), actor=events.by_person(reporter))
        assert case.cluster_id == factories.CLUSTER
        assert said_to(work, gestor.person) == ["alert", "card"]
        assert said_to(work, coordinator.person) == ["alert", "card"]

    def test_another_barrio_of_the_same_cluster_brings_in_nobody(self, work: Work) -> None:
        gestor, backup, reporter = a_gestor(work), a_backup(work), a_person(work)
        case = a_case(work, reporter=reporter)
        details.add(work, case, a_draft(barrio_id="centenario"), actor="system")
        assert case.barrio_id == "centenario"
        assert said_to(work, gestor.person) == ["alert", "card"]
        assert said_to(work, backup.person) == []

    def test_a_gestor_of_both_clusters_is_not_passed_over(self, work: Work) -> None:
        gestor, backup = a_gestor(work), a_backup(work, 2)
        factories.add_duty(work, gestor, Role.GESTOR, cluster=2)
        case = a_case(work)
        details.add(work, case, a_draft(barrio_id="bicentenario"), actor="system")
        assert case.cluster_id == 2
        assert said_to(work, backup.person) == []

    def test_nobody_more_is_told_once_somebody_has_the_case(self, work: Work) -> None:
        gestor, other = a_gestor(work), a_gestor(work, 2)
        case = a_case(work)
        cases.acknowledge(work, factories.alert_of(work, case, gestor).id, by=gestor.person)
        details.add(work, case, a_draft(barrio_id="bicentenario"), actor="system")
        assert said_to(work, other.person) == []

    def test_a_danger_makes_it_urgent_and_keeps_it_from_mediation(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        assert (case.urgency, case.mediation, case.rule_id) == (
            Urgency.NORMAL,
            True,
            "neighbours",
        )
        details.add(work, case, a_draft(danger="weapon", happening="now"), actor="system")
        assert (case.urgency, case.mediation, case.rule_id) == (
            Urgency.VITAL,
            False,
            "danger_to_life",
        )
        minutes, _ = work.city.ack_minutes("vital")
        due = factories.alert_of(work, case, gestor).due_at
        assert due == work.now + timedelta(minutes=minutes)

    def test_urgency_never_falls_and_mediation_never_comes_back(self, work: Work) -> None:
        case = a_case(work, danger="wounded")
        details.add(work, case, a_draft(danger="unknown", category="fight"), actor="system")
        assert (case.urgency, case.mediation) == (Urgency.VITAL, False)

    def test_added_to_a_closed_case_they_are_kept_and_move_nothing(self, work: Work) -> None:
        gestor, reporter = a_gestor(work), a_person(work)
        case = a_case(work, reporter=reporter, barrio_id=None)
        case.state = State.CLOSED
        details.add(work, case, a_draft(story="otra vez"), actor="system")
        assert case.story_sealed is not None
        assert work.vault.open(case.story_sealed) == "otra vez"
        assert case.state is State.CLOSED
        assert said_to(work, gestor.person) == []
