"""Filing what was told: one case, its alerts and its receipt, or nothing of it."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from referrals import codes, conversations, events, filing, ladder, outbox, people
from referrals.city import City
from referrals.db import Database, Work
from referrals.filing import Filed
from referrals.lifecycle import Move, State
from referrals.models import Alert, Case, CaseEvent, OutboxRow, Person
from referrals.notices import Notice
from referrals.vocabulary import AlertState, Kind, Lane, Rank, Role, Urgency
from tests import factories
from tests.conftest import FakeClock
from tests.factories import a_backup, a_coordinator, a_draft, a_gestor, a_person, mail, said_to
from tests.together import together


def file(work: Work, reporter: Person, key: str = "k", **draft: object) -> Filed:
    return filing.file_report(work, a_draft(**draft), reporter=reporter, source_key=key)


def test_a_report_becomes_a_case_an_alert_and_a_receipt(work: Work) -> None:
    gestor, reporter = a_gestor(work), a_person(work)
    filed = file(work, reporter, story="se oyen gritos", happening="now")
    case = filed.case
    assert (filed.is_new, filed.somebody_told) == (True, True)
    assert (case.state, case.urgency, case.cluster_id) == (State.ASSIGNED, Urgency.HIGH, 1)
    assert codes.parse(case.code) == case.code
    assert case.story_sealed is not None
    assert work.vault.open(case.story_sealed) == "se oyen gritos"
    assert said_to(work, gestor.person) == ["alert"]
    assert mail(work, reporter) == [Notice("receipt", {"told": True})]
    assert [(event.move, event.actor) for event in events.trail(work, case)] == [
        ("file", f"person:{reporter.id}"),
        ("assign", "system"),
    ]


def test_filing_again_under_the_same_key_gives_back_the_same_case(database: Database) -> None:
    with database.work() as work:
        gestor, reporter = a_gestor(work), a_person(work)
        first = file(work, reporter)
    with database.work() as work:
        again = file(work, reporter, story="otras palabras")
        assert not again.is_new
        assert again.somebody_told
        assert again.case.id == first.case.id
        assert len(said_to(work, gestor.person)) == len(said_to(work, reporter)) == 1
    with database.work() as work:
        assert file(work, reporter, key="another").is_new


def test_filing_at_the_same_instant_makes_one_case(database: Database) -> None:
    with database.work() as work:
        a_gestor(work)
        reporter = a_person(work)
    outcomes = together(database, *[lambda work: file(work, reporter).is_new for _ in range(4)])
    # Who came a moment late either finds the case or is turned back by the constraint, and tries again.
    assert outcomes.count(True) == 1
    with database.work() as work:
        assert not file(work, reporter).is_new
        assert work.session.scalar(select(func.count(Case.id))) == 1
        assert work.session.scalar(select(func.count(Alert.id))) == 1


def test_an_error_after_filing_leaves_nothing_behind(database: Database) -> None:
    with database.work() as work:
        a_gestor(work)
        reporter = a_person(work)

    def file_and_die(work: Work) -> None:
        file(work, reporter)
        raise RuntimeError("the process dies here")

    (error,) = together(database, file_and_die)
    assert isinstance(error, RuntimeError)
    with database.work() as work:
        for table in (Case, CaseEvent, Alert, OutboxRow):
            assert work.session.scalar(select(func.count()).select_from(table)) == 0


@pytest.mark.parametrize("step", ["write", "move", "enqueue"])
def test_an_error_in_the_middle_of_filing_leaves_nothing_behind(
    database: Database, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with database.work() as work:
        a_gestor(work)
        reporter = a_person(work)

    def break_off(*_: object, **__: object) -> None:
        raise RuntimeError("the process dies here")

    monkeypatch.setattr(outbox if step == "enqueue" else events, step, break_off)
    with pytest.raises(RuntimeError), database.work() as work:
        file(work, reporter)
    with database.work() as work:
        for table in (Case, CaseEvent, Alert, OutboxRow):
            assert work.session.scalar(select(func.count()).select_from(table)) == 0


class TestReceipt:
    def test_it_says_when_nobody_could_be_told(self, work: Work) -> None:
        reporter = a_person(work)
        filed = file(work, reporter)
        assert not filed.somebody_told
        assert filed.case.state is State.RECEIVED
        assert mail(work, reporter) == [Notice("receipt", {"told": False})]
        assert [event.move for event in events.trail(work, filed.case)] == [
            "file",
            "nobody_reachable",
        ]

    def test_none_is_written_where_the_caller_answers(self, work: Work) -> None:
        reporter = a_person(work)
        filing.file_report(work, a_draft(), reporter=reporter, source_key="k", receipt=False)
        assert mail(work, reporter) == []

    def test_none_goes_to_somebody_who_blocked_the_bot(self, work: Work) -> None:
        reporter = a_person(work)
        people.mark_blocked(work, reporter.id)
        file(work, reporter)
        assert mail(work, reporter) == []

    def test_it_overtakes_other_conversations_when_a_life_is_in_danger(self, work: Work) -> None:
        for key, urgent, lane in (("1", True, Lane.ALERT), ("2", False, Lane.CONVERSATION)):
            reporter = a_person(work)
            filing.file_report(work, a_draft(), reporter=reporter, source_key=key, emergency=urgent)
            row = work.session.scalars(
                select(OutboxRow).where(OutboxRow.person_id == reporter.id)
            ).one()
            assert row.lane is lane


class TestWhoIsToldFirst:
    def test_every_gestor_of_the_cluster_and_no_other(self, work: Work) -> None:
        one, two, elsewhere = a_gestor(work), a_gestor(work), a_gestor(work, 2)
        file(work, a_person(work))
        assert said_to(work, one.person) == said_to(work, two.person) == ["alert"]
        assert said_to(work, elsewhere.person) == []

    def test_a_border_is_told_on_both_sides(self, work: Work) -> None:
        own = work.city.cluster_of(factories.BORDER_BARRIO)
        assert own is not None
        (other,) = work.city.borders[factories.BORDER_BARRIO]
        here, there, third = a_gestor(work, own.id), a_gestor(work, other), a_gestor(work, 9)
        case = file(work, a_person(work), barrio_id=factories.BORDER_BARRIO).case
        assert said_to(work, here.person) == said_to(work, there.person) == ["alert"]
        assert said_to(work, third.person) == []
        assert case.cluster_id == own.id

    def test_a_gestor_of_both_sides_is_told_once(self, work: Work) -> None:
        own = work.city.cluster_of(factories.BORDER_BARRIO)
        assert own is not None
        both = a_gestor(work, own.id)
        factories.add_duty(
            work, both, Role.GESTOR, cluster=work.city.borders[factories.BORDER_BARRIO][0]
        )
        file(work, a_person(work), barrio_id=factories.BORDER_BARRIO)
        assert said_to(work, both.person) == ["alert"]

    @pytest.mark.parametrize("barrio", [None, factories.UNASSIGNED_BARRIO, "no_such_barrio"])
    def test_without_a_cluster_the_coordinator(self, work: Work, barrio: str | None) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = file(work, a_person(work), barrio_id=barrio).case
        assert case.cluster_id is None
        assert said_to(work, gestor.person) == []
        assert said_to(work, coordinator.person) == ["alert"]

    def test_the_backup_at_once_where_the_gestor_blocked_the_bot(self, work: Work) -> None:
        gestor, backup, coordinator = a_gestor(work), a_backup(work), a_coordinator(work)
        people.mark_blocked(work, gestor.person_id)
        case = file(work, a_person(work)).case
        assert said_to(work, gestor.person) == []
        assert said_to(work, backup.person) == ["alert"]
        assert said_to(work, coordinator.person) == []
        assert factories.alert_of(work, case, backup).rank is Rank.BACKUP

    def test_nobody_who_is_suspended(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        gestor.suspended_at = work.now
        file(work, a_person(work))
        assert said_to(work, gestor.person) == []
        assert said_to(work, coordinator.person) == ["alert"]

    def test_neither_facilitators_nor_auditors(self, work: Work) -> None:
        others = [factories.a_staff_member(work, role) for role in (Role.FACILITATOR, Role.AUDITOR)]
        assert not file(work, a_person(work)).somebody_told
        assert [said_to(work, one.person) for one in others] == [[], []]

    def test_family_violence_goes_past_the_gestor(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = file(work, a_person(work), kind=Kind.FAMILY_VIOLENCE, category=None).case
        assert said_to(work, gestor.person) == []
        assert said_to(work, coordinator.person) == ["alert"]
        assert not case.mediation

    def test_by_the_hour_where_the_city_has_such_rules(
        self, database: Database, city: City, clock: FakeClock
    ) -> None:
        first = city.case_routes[0]
        at_night = first.model_copy(
            update={
                "id": "night",
                "when": first.when.model_copy(update={"kind": (), "urgency": (), "hours": "night"}),
            }
        )
        span = {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "18:00"}
        times = city.times.model_validate(
            {**city.times.model_dump(by_alias=True), "duty_hours": [span]}
        )
        database.city = replace(city, case_routes=(at_night, *city.case_routes), times=times)
        with database.work() as work:
            assert file(work, a_person(work), key="day").case.rule_id == "neighbours"
        clock.advance(hours=12)
        with database.work() as work:
            assert file(work, a_person(work), key="night").case.rule_id == "night"


def test_what_came_with_the_report_follows_its_card_once(work: Work) -> None:
    gestor, reporter = a_gestor(work), a_person(work)
    conversation = conversations.current(work, reporter)
    sent = [
        conversations.add_media(
            work, reporter, conversation, kind=kind, reference=f"file-{number}", update_id=number
        )
        for number, kind in enumerate(("photo", "voice", "pin", "photo"))
    ]
    filed = filing.file_report(
        work,
        a_draft(pin=(3.53, -76.3)),
        reporter=reporter,
        source_key="k",
        conversation=conversation,
    )
    assert conversation.case_id == filed.case.id
    assert [one.id for one in filed.case.media] == [one.id for one in sent]
    assert mail(work, gestor.person) == [
        Notice("alert"),
        Notice("pin"),
        *(Notice("media", {"media": sent[number].id}) for number in (0, 1, 3)),
    ]
    alert = factories.alert_of(work, filed.case, gestor)
    rows = work.session.scalars(select(OutboxRow).where(OutboxRow.person_id == gestor.person.id))
    assert {row.alert_id for row in rows} == {alert.id}


def test_codes_that_are_taken_are_not_given_again(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = factories.a_case(work)
    offered = iter([first.code, first.code, "PZ-482-1375"])
    monkeypatch.setattr(codes, "new_code", lambda: next(offered))
    assert factories.a_case(work).code == "PZ-482-1375"


def test_every_alert_is_a_move_with_the_rule_that_made_it(work: Work) -> None:
    gestor = a_gestor(work)
    case = factories.a_case(work)
    event = events.trail(work, case)[-1]
    assert (event.move, event.origin, event.target) == (
        Move.ASSIGN,
        State.RECEIVED,
        State.ASSIGNED,
    )
    assert event.facts == {
        "staff": gestor.id,
        "rank": "holder",
        "rule": "neighbours",
        "reason": "first",
        "away": [],
    }
    assert factories.alert_of(work, case, gestor).state is AlertState.OPEN
    assert ladder.facts_of(work, case).cluster_id == factories.CLUSTER
