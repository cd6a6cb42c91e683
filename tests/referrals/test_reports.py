"""A resident's own reports: seeing them, adding to them, taking them back."""

from dataclasses import replace
from typing import Any

import pytest

from referrals import (
    additions,
    cases,
    details,
    events,
    neighbours,
    report_steps,
    reports,
    threads,
    works,
)
from referrals.db import Database, Work
from referrals.errors import UnknownCase
from referrals.lifecycle import Move, Outcome, State
from referrals.models import Addition, Case, Media, Person
from referrals.reports import NothingToWithdraw
from referrals.vocabulary import AlertState, Inside, Kind, Precision
from tests.conftest import FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    alert_of,
    close,
    mail,
    said_to,
    take,
)
from tests.together import together


@pytest.fixture
def ana(work: Work) -> Person:
    return a_person(work)


def story_of(work: Work, case: Case) -> str:
    return work.vault.open(case.story_sealed) if case.story_sealed else ""


def what(work: Work, case: Case) -> list[str]:
    assert case.reporter is not None
    return [step.what for step in report_steps.steps(work, case, to=case.reporter)]


def closed(work: Work, ana: Person, **draft: Any) -> Case:
    gestor = a_gestor(work)
    case = a_case(work, reporter=ana, **draft)
    alert = alert_of(work, case, gestor)
    return cases.close(work, alert.id, by=gestor.person, outcome=Outcome.RESOLVED_ITSELF)


class TestSeeing:
    def test_only_who_told_of_it_sees_it_by_number_or_by_code(
        self, work: Work, ana: Person
    ) -> None:
        case = a_case(work, reporter=ana)
        assert reports.own(work, case.id, by=ana) is case
        assert reports.seen_by_code(work, case.code.replace("-", " ").lower(), by=ana) is case
        for stranger in (a_person(work), a_gestor(work).person):
            with pytest.raises(UnknownCase):
                reports.own(work, case.id, by=stranger)
            with pytest.raises(UnknownCase):
                reports.seen_by_code(work, case.code, by=stranger)
        for wrong in ("PZ-000-0001", "x", ""):
            with pytest.raises(UnknownCase):
                reports.seen_by_code(work, wrong, by=ana)
        with pytest.raises(UnknownCase):
            reports.own(work, 999, by=ana)

    def test_what_was_done_is_told_in_order_and_by_whom(self, work: Work, ana: Person) -> None:
        gestor = a_gestor(work, name="Marleny")
        a_backup(work)
        case = a_case(work, reporter=ana)
        alert = alert_of(work, case, gestor)
        for _ in range(2):
            cases.acknowledge(work, alert.id, by=gestor.person)
        cases.set_out(work, alert.id, by=gestor.person)
        close(work, case, gestor)
        found = report_steps.steps(work, case, to=ana)
        assert what(work, case) == ["received", "alerted", "taken", "on-the-way", "closed"]
        assert (found[2].name, found[-1].outcome) == ("Marleny", "mediated")

    def test_of_a_long_story_the_beginning_and_the_end_are_told(
        self, work: Work, ana: Person
    ) -> None:
        gestor = a_gestor(work)
        case = a_case(work, reporter=ana)
        alert = alert_of(work, case, gestor)
        for number in range(report_steps.STEPS):
            addition = additions.under_way(work, ana)
            addition = addition or _begun(work, ana, case)
            additions.add_words(work, ana, addition, f"más {number}", key=str(number))
            cases.set_out(work, alert.id, by=gestor.person)
            case.holder_id = gestor.id
            events.write(work, case, move="ack", actor="system")
            events.move(work, case, Move.CONTACT, actor=f"staff:{gestor.id}")
        found = what(work, case)
        assert (len(found), found[0], found[-1]) == (report_steps.STEPS, "received", "contact")


def _begun(work: Work, person: Person, case: Case) -> Addition:
    additions.begin(work, case.id, by=person)
    addition = additions.under_way(work, person)
    assert addition is not None
    return addition


class TestJoined:
    """What a neighbour who said "me too" sees of somebody else's report."""

    @pytest.fixture
    def spot(self, work: Work, ana: Person) -> Case:
        a_gestor(work, name="Marleny")
        return a_case(work, reporter=ana, kind=Kind.DARK_SPOT, category="off", danger=None)

    @pytest.fixture
    def luis(self, work: Work, spot: Case) -> Person:
        luis = a_person(work)
        neighbours.subscribe(work, spot, luis)
        return luis

    def test_it_is_listed_among_their_own_newest_first(
        self, work: Work, spot: Case, luis: Person, clock: FakeClock
    ) -> None:
        clock.advance(minutes=5)
        own = a_case(work, reporter=luis)
        assert reports.listed(work, luis) == [own, spot]
        assert reports.brief(work, spot, to=luis)["joined"] is True
        assert "joined" not in reports.brief(work, own, to=luis)
        assert spot not in reports.listed(work, a_person(work))

    def test_who_reported_is_not_their_own_neighbour(
        self, work: Work, spot: Case, ana: Person
    ) -> None:
        neighbours.subscribe(work, spot, ana)
        assert reports.listed(work, ana) == [spot]
        assert "joined" not in reports.brief(work, spot, to=ana)

    def test_it_is_found_by_number_and_by_code_until_they_leave(
        self, work: Work, spot: Case, luis: Person
    ) -> None:
        assert reports.seen(work, spot.id, by=luis) is spot
        assert reports.seen_by_code(work, spot.code.lower(), by=luis) is spot
        neighbours.leave(work, spot.id, by=luis)
        assert reports.listed(work, luis) == []
        with pytest.raises(UnknownCase):
            reports.seen(work, spot.id, by=luis)
        with pytest.raises(UnknownCase):
            reports.seen_by_code(work, spot.code, by=luis)

    def test_they_may_not_add_take_back_or_show_the_place(
        self, work: Work, spot: Case, luis: Person
    ) -> None:
        with pytest.raises(UnknownCase):
            additions.begin(work, spot.id, by=luis)
        with pytest.raises(UnknownCase):
            reports.withdraw(work, spot.id, by=luis)
        with pytest.raises(UnknownCase):
            reports.show_place(work, spot.id, Precision.EXACT, by=luis)

    def test_what_passes_between_team_and_reporter_is_not_told_to_them(
        self, work: Work, spot: Case, luis: Person, ana: Person
    ) -> None:
        (alert,) = spot.alerts
        gestor = alert.staff.person
        works.see(work, alert.id, by=gestor)
        threads.open_by_press(work, alert.id, by=gestor)
        works.order(work, alert.id, by=gestor)
        works.plan(work, alert.id, "tomorrow", by=gestor)
        works.repair(work, alert.id, was_seen=True, by=gestor)
        told = reports.told(work, spot, to=luis)
        assert [step["what"] for step in told["steps"]] == [
            "joined", "seen", "ordered", "planned", "closed",
        ]  # fmt: skip
        assert told["steps"][3]["day"] == "2026-11-25"
        assert told["steps"][4]["outcome"] == "repaired"
        assert not any(step["name"] for step in told["steps"])
        assert not {"precision", "precisions", "can_withdraw"} & set(told)
        assert what(work, spot) == [
            "received", "alerted", "taken", "seen", "contact", "ordered", "planned", "closed",
        ]  # fmt: skip

    def test_a_week_is_not_told_as_a_day(self, work: Work, spot: Case, luis: Person) -> None:
        (alert,) = spot.alerts
        works.order(work, alert.id, by=alert.staff.person)
        works.plan(work, alert.id, "week", by=alert.staff.person)
        last = report_steps.steps(work, spot, to=luis)[-1]
        assert (last.what, last.day) == ("planned-until", "2026-11-29")

    def test_a_talk_of_the_reporter_does_not_show_in_how_it_stands(
        self, work: Work, spot: Case, luis: Person, ana: Person
    ) -> None:
        (alert,) = spot.alerts
        threads.open_by_press(work, alert.id, by=alert.staff.person)
        assert reports.brief(work, spot, to=ana)["state"] == "in_contact"
        assert reports.brief(work, spot, to=luis)["state"] == "acknowledged"

    def test_a_report_that_a_gestor_noted_shows_too(self, work: Work, spot: Case) -> None:
        spot.reporter_id = None
        luis = a_person(work)
        neighbours.subscribe(work, spot, luis)
        assert reports.listed(work, luis) == [spot]

    def test_a_neighbours_photo_is_not_told_as_added_by_the_reporter(
        self, work: Work, spot: Case, luis: Person
    ) -> None:
        photo = Media(
            update_id=9,
            person_id=luis.id,
            kind="photo",
            reference_sealed=work.vault.seal("file"),
            received_at=work.now,
        )
        work.session.add(photo)
        work.session.flush()
        details.add_media(work, spot, photo)
        assert "added" not in what(work, spot)


class TestAdding:
    def test_words_are_added_once_and_those_who_know_hear_it(self, work: Work, ana: Person) -> None:
        gestor = a_gestor(work)
        case = a_case(work, reporter=ana, story="uno")
        alert_of(work, case, gestor).message_id = 5
        for _ in range(2):
            additions.add_words(work, ana, _begun(work, ana, case), "dos", key="k")
        assert story_of(work, case) == "uno\ndos"
        assert said_to(work, gestor.person).count("news") == 1
        assert additions.under_way(work, ana) is None

    def test_files_may_be_several_and_come_once_each(self, work: Work, ana: Person) -> None:
        gestor = a_gestor(work)
        case = a_case(work, reporter=ana)
        addition = _begun(work, ana, case)
        for number in (1, 2, 2):
            additions.add_file(
                work, ana, addition, kind="photo", reference=f"f{number}", update_id=number
            )
        assert len(case.media) == 2
        assert said_to(work, gestor.person).count("media") == 2
        assert additions.under_way(work, ana) is not None

    def test_a_pin_is_added(self, work: Work, ana: Person) -> None:
        case = a_case(work, reporter=ana)
        additions.add_pin(work, ana, _begun(work, ana, case), (3.53, -76.3), key="k")
        assert case.pin_sealed is not None
        assert work.vault.open_json(case.pin_sealed) == [3.53, -76.3]

    def test_after_a_while_what_is_sent_is_no_addition(
        self, work: Work, ana: Person, clock: FakeClock
    ) -> None:
        _begun(work, ana, a_case(work, reporter=ana))
        later = replace(work, now=clock.advance(minutes=10))
        assert additions.under_way(later, ana) is None

    def test_a_second_choice_replaces_the_first(self, work: Work, ana: Person) -> None:
        _begun(work, ana, a_case(work, reporter=ana))
        second = a_case(work, reporter=ana)
        assert _begun(work, ana, second).case_id == second.id

    def test_nobody_adds_to_somebody_elses_report(self, work: Work, ana: Person) -> None:
        case = a_case(work, reporter=ana)
        with pytest.raises(UnknownCase):
            additions.begin(work, case.id, by=a_person(work))

    def test_what_is_added_to_a_report_that_ended_leaves_as_a_new_one_that_names_it(
        self, work: Work, ana: Person
    ) -> None:
        old = closed(work, ana, place="por la cancha", pin=(3.53, -76.3))
        addition = _begun(work, ana, old)
        new = additions.add_file(work, ana, addition, kind="photo", reference="f", update_id=1)
        again = additions.add_words(work, ana, addition, "volvieron", key="k")
        assert new is again
        assert (old.state, new.state) == (State.CLOSED, State.ASSIGNED)
        assert story_of(work, new) == f"↩ {old.code}\nvolvieron"
        assert (new.kind, new.barrio_id) == (old.kind, old.barrio_id)
        assert work.vault.open_json(new.pin_sealed or b"") == [3.53, -76.3]

    def test_words_alone_leave_in_one_alert(self, work: Work, ana: Person) -> None:
        old = closed(work, ana)
        new = additions.add_words(work, ana, _begun(work, ana, old), "volvieron", key="k")
        gestor = new.alerts[0].staff.person
        assert said_to(work, gestor)[-1] == "alert"
        assert story_of(work, old) == "dos vecinos discuten por el ruido"


def test_what_goes_on_from_a_light_that_was_closed_names_its_post(work: Work, ana: Person) -> None:
    gestor = a_gestor(work)
    spot = {"kind": Kind.DARK_SPOT, "danger": None, "pole": "45123", "inside": Inside.STREET}
    case = a_case(work, reporter=ana, **spot)
    works.repair(work, alert_of(work, case, gestor).id, was_seen=True, by=gestor.person)
    anew = additions.add_words(work, ana, _begun(work, ana, case), "sigue oscura", key="k")
    assert (anew.id != case.id, anew.pole, anew.inside) == (True, "45123", Inside.STREET)


class TestTakingBack:
    def test_it_closes_the_case_and_all_who_know_hear_it(self, work: Work, ana: Person) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        case = a_case(work, reporter=ana)
        assert reports.withdraw(work, case.id, by=ana)
        assert (case.state, case.outcome) == (State.CLOSED, Outcome.NOT_POSSIBLE)
        assert (case.withdrawn_at, case.closed_at) == (work.now, work.now)
        assert case.alerts[0].state is AlertState.ENDED
        assert case.alerts[0].due_at is None
        for one in (gestor, coordinator):
            (notice,) = [one for one in mail(work, one.person) if one.say == "withdrawn"]
            assert notice.params == {"goes_on": False}
        last = events.trail(work, case)[-1]
        assert last.facts == {"outcome": "not_possible", "withdrawn": True}
        assert last.actor == f"person:{ana.id}"
        assert what(work, case)[-2:] == ["withdrawn", "closed"]

    def test_one_that_reached_nobody_can_be_taken_back(self, work: Work, ana: Person) -> None:
        case = a_case(work, reporter=ana)
        assert case.alerts == []
        assert reports.withdraw(work, case.id, by=ana)
        assert case.state is State.CLOSED

    @pytest.mark.parametrize(
        "draft",
        [
            {"danger": "wounded", "happening": "now"},
            {"danger": "weapon"},
            {"kind": Kind.FAMILY_VIOLENCE},
            {"kind": Kind.CRISIS},
            {"category": "recruitment"},
        ],
    )
    def test_danger_children_and_violence_at_home_are_decided_by_a_person(
        self, work: Work, ana: Person, draft: dict[str, Any]
    ) -> None:
        a_gestor(work)
        coordinator = a_coordinator(work)
        case = a_case(work, reporter=ana, **draft)
        due = [alert.due_at for alert in case.alerts]
        assert not reports.withdraw(work, case.id, by=ana)
        assert case.state is State.ASSIGNED
        assert case.withdrawn_at == work.now
        assert [alert.due_at for alert in case.alerts] == due
        notice = mail(work, coordinator.person)[-1]
        assert "withdrawn" in said_to(work, coordinator.person)
        assert notice.params.get("goes_on", True)

    def test_one_that_neighbours_joined_goes_on_for_them(self, work: Work, ana: Person) -> None:
        gestor = a_gestor(work)
        case = a_case(work, reporter=ana, kind=Kind.DARK_SPOT, danger=None)
        neighbours.subscribe(work, case, a_person(work))
        assert not reports.withdraw(work, case.id, by=ana)
        assert case.state is State.ASSIGNED
        assert mail(work, gestor.person)[-2].params == {"goes_on": True, "neighbours": True}
        told = len(mail(work, ana))
        works.order(work, case.alerts[0].id, by=gestor.person)
        works.repair(work, case.alerts[0].id, was_seen=True, by=gestor.person)
        assert said_to(work, ana)[told:] == [], "they were told that they hear no more"

    def test_twice_or_after_the_end_there_is_nothing_to_take_back(
        self, work: Work, ana: Person
    ) -> None:
        for case in (a_case(work, reporter=ana, danger="weapon"), closed(work, ana)):
            if case.state is not State.CLOSED:
                reports.withdraw(work, case.id, by=ana)
            with pytest.raises(NothingToWithdraw):
                reports.withdraw(work, case.id, by=ana)

    def test_nobody_takes_back_somebody_elses_report(self, work: Work, ana: Person) -> None:
        gestor = a_gestor(work)
        case = a_case(work, reporter=ana)
        for stranger in (a_person(work), gestor.person):
            with pytest.raises(UnknownCase):
                reports.withdraw(work, case.id, by=stranger)
        assert case.state is State.ASSIGNED

    def test_at_the_instant_of_a_closing_it_ends_once(self, database: Database) -> None:
        with database.work() as work:
            ana, gestor = a_person(work), a_gestor(work)
            case = a_case(work, reporter=ana)
            alert = alert_of(work, case, gestor).id
        outcomes = together(
            database,
            lambda work: reports.withdraw(work, case.id, by=ana),
            lambda work: cases.close(
                work, alert, by=gestor.person, outcome=Outcome.RESOLVED_ITSELF
            ),
        )
        assert len([one for one in outcomes if isinstance(one, Exception)]) == 1
        with database.work() as work:
            trail = events.trail(work, work.session.get_one(Case, case.id))
        assert [event.move for event in trail].count("close") == 1


def test_who_took_their_report_back_hears_no_more_of_it(work: Work) -> None:
    gestor, ana = a_gestor(work), a_person(work)
    case = a_case(work, reporter=ana, danger="wounded")
    assert not reports.withdraw(work, case.id, by=ana)
    before = said_to(work, ana)
    take(work, case, gestor)
    cases.set_out(work, alert_of(work, case, gestor).id, by=gestor.person)
    close(work, case, gestor, Outcome.POLICE)
    assert said_to(work, ana) == before
