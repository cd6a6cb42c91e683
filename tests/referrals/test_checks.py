"""Questions at their time: is it calm, was it mended; and what follows from the answers."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from referrals import (
    asking,
    calm,
    cases,
    checks,
    climbing,
    events,
    outbox,
    reports,
    verification,
)
from referrals.db import Database, Work
from referrals.errors import CheckOver, NotAllowed, NotYours, UnknownCase
from referrals.lifecycle import Outcome, State
from referrals.models import Alert, Case, Check, Person, Staff, Subscription
from referrals.vocabulary import (
    AlertState,
    CheckAbout,
    CheckState,
    Kind,
    Rank,
    Urgency,
    Verification,
)
from tests.conftest import FakeClock
from tests.factories import (
    ANSWERS,
    BORDER_BARRIO,
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    alert_of,
    said_to,
)
from tests.together import together


def at(work: Work, **later: float) -> Work:
    """The same transaction, later."""
    return Work(work.session, work.now + timedelta(**later), work.city, work.vault)


def wake(work: Work) -> int:
    """What the scheduler does; gives back how many questions were asked."""
    return sum(asking.attend(work, case_id) for case_id in asking.due(work))


def taken(work: Work, **draft: Any) -> tuple[Case, Staff]:
    """A case that a gestor has taken, or the coordinator where such cases go straight to them."""
    private = draft.get("kind") in checks.NEVER_ASKED
    gestor = a_coordinator(work) if private else a_gestor(work)
    case = a_case(work, **draft)
    cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
    return case, gestor


def closed(
    work: Work, outcome: Outcome = Outcome.RESOLVED_ITSELF, **draft: Any
) -> tuple[Case, Staff]:
    """A case that a gestor has closed."""
    case, gestor = taken(work, **draft)
    answers = dict(ANSWERS[outcome])
    if outcome is Outcome.DUPLICATE:
        answers["duplicate_of"] = a_case(work, **draft).id
    alert_id = alert_of(work, case, gestor).id
    cases.close(work, alert_id, by=gestor.person, outcome=outcome, answers=answers)
    return case, gestor


def rows(work: Work, case: Case, about: CheckAbout = CheckAbout.CALM) -> list[Check]:
    return list(
        work.session.scalars(
            select(Check)
            .where(Check.case_id == case.id, Check.about == about)
            .order_by(Check.round, Check.hours, Check.id)
        )
    )


def waiting(work: Work, case: Case, about: CheckAbout = CheckAbout.CALM) -> list[Check]:
    return [one for one in rows(work, case, about) if one.state is CheckState.WAITING]


def result_of(case: Case) -> Verification | None:
    return case.verification


def asked_neighbour(work: Work, case: Case) -> Check:
    """The one question to a neighbour, asked."""
    (check,) = [
        one for one in rows(work, case, CheckAbout.NEIGHBOURHOOD) if one.state is CheckState.ASKED
    ]
    return check


class TestPlanning:
    def test_a_conflict_that_is_taken_brings_three_questions_to_its_holder(
        self, work: Work
    ) -> None:
        case, gestor = taken(work)
        assert [(one.hours, one.due_at - work.now) for one in rows(work, case)] == [
            (hours, timedelta(hours=hours)) for hours in (24, 72, 168)
        ]
        assert {one.person_id for one in rows(work, case)} == {gestor.person_id}

    def test_taking_it_twice_brings_no_more(self, work: Work) -> None:
        case, gestor = taken(work)
        cases.set_out(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert len(rows(work, case)) == 3

    @pytest.mark.parametrize("kind", [Kind.DARK_SPOT, Kind.FAMILY_VIOLENCE, Kind.CONTACT_REQUEST])
    def test_other_kinds_bring_no_question_about_calm(self, work: Work, kind: Kind) -> None:
        case, _ = taken(work, kind=kind, category=None, danger=None)
        assert rows(work, case) == []

    def test_closing_begins_the_clock_anew_and_voids_the_questions_before(self, work: Work) -> None:
        case, gestor = taken(work)
        later = at(work, hours=20)
        cases.close(
            later,
            alert_of(work, case, gestor).id,
            by=gestor.person,
            outcome=Outcome.AGREEMENT,
            answers=ANSWERS[Outcome.AGREEMENT],
        )
        assert [one.state for one in rows(work, case) if one.round == 0] == [CheckState.VOID] * 3
        assert [one.due_at - later.now for one in waiting(work, case)] == [
            timedelta(hours=hours) for hours in (24, 72, 168)
        ]

    @pytest.mark.parametrize("outcome", [Outcome.FALSE_REPORT, Outcome.DUPLICATE])
    def test_after_a_closing_without_a_conflict_nobody_is_asked(
        self, work: Work, outcome: Outcome
    ) -> None:
        case, _ = closed(work, outcome)
        assert waiting(work, case) == []
        assert rows(work, case, CheckAbout.NEIGHBOURHOOD) == []

    def test_reporter_and_neighbours_are_asked_after_a_settled_closing(self, work: Work) -> None:
        case, gestor = taken(work)
        luis, gone = a_person(work), a_person(work)
        for person, left in ((luis, None), (gone, work.now)):
            work.session.add(
                Subscription(
                    case_id=case.id, person_id=person.id, created_at=work.now, left_at=left
                )
            )
        cases.close(
            work,
            alert_of(work, case, gestor).id,
            by=gestor.person,
            outcome=Outcome.MEDIATED,
            answers=ANSWERS[Outcome.MEDIATED],
        )
        found = rows(work, case, CheckAbout.NEIGHBOURHOOD)
        assert [one.person_id for one in found] == [case.reporter_id, luis.id]
        assert {one.due_at - work.now for one in found} == {timedelta(hours=72)}

    @pytest.mark.parametrize(
        ("kind", "outcome"),
        [
            (Kind.FAMILY_VIOLENCE, Outcome.RESOLVED_ITSELF),
            (Kind.CRISIS, Outcome.RESOLVED_ITSELF),
            (Kind.CONFLICT, Outcome.REFERRED),
            (Kind.CONFLICT, Outcome.NOT_POSSIBLE),
        ],
    )
    def test_private_kinds_and_other_endings_are_not_asked_about(
        self, work: Work, kind: Kind, outcome: Outcome
    ) -> None:
        case, _ = closed(work, outcome, kind=kind, category=None, danger=None)
        assert rows(work, case, CheckAbout.NEIGHBOURHOOD) == []


class TestAskingAboutCalm:
    def test_each_question_is_asked_once_at_its_time(self, work: Work) -> None:
        _, gestor = taken(work)
        assert wake(at(work, hours=23)) == 0
        for days in (1, 3, 7):
            later = at(work, days=days)
            assert wake(later) == 1
            assert wake(later) == 0
        assert said_to(work, gestor.person).count("ask-calm") == 3

    def test_at_night_nobody_is_asked(self, work: Work) -> None:
        taken(work)  # at ten in the morning
        assert wake(at(work, days=1, hours=10)) == 0  # eight in the evening
        assert wake(at(work, days=1, hours=21, minutes=59)) == 0
        assert wake(at(work, days=1, hours=22)) == 1  # eight in the morning

    def test_after_a_long_pause_only_the_latest_is_asked_and_the_others_are_missed(
        self, work: Work
    ) -> None:
        case, gestor = taken(work)
        assert wake(at(work, days=8)) == 1
        assert [one.state for one in rows(work, case)] == [
            CheckState.MISSED,
            CheckState.MISSED,
            CheckState.ASKED,
        ]
        assert said_to(work, gestor.person).count("ask-calm") == 1

    def test_a_late_question_keeps_its_distance_from_the_next(self, work: Work) -> None:
        case, _ = taken(work)
        assert wake(at(work, days=2, hours=23)) == 1
        assert wake(at(work, days=3)) == 0
        assert wake(at(work, days=4)) == 1
        assert [one.state for one in rows(work, case)][:2] == [CheckState.MISSED, CheckState.ASKED]

    def test_without_an_answer_it_is_missed_after_a_day_and_listed(self, work: Work) -> None:
        case, _ = taken(work)
        wake(at(work, days=1))
        wake(at(work, days=1, hours=23))
        assert checks.missed(at(work, days=1, hours=23)) == []
        later = at(work, days=2)
        wake(later)
        assert [one.case_id for one in checks.missed(later)] == [case.id]

    def test_a_later_answer_takes_the_case_off_the_list(self, work: Work) -> None:
        case, gestor = taken(work)
        wake(at(work, days=1))
        wake(at(work, days=2))
        later = at(work, days=3)
        wake(later)
        check = rows(work, case)[1]
        calm.answer(later, check.id, calm=True, by=gestor.person)
        assert checks.missed(later) == []

    def test_one_who_has_blocked_the_bot_is_stood_in_for_by_the_backup(self, work: Work) -> None:
        case, gestor = taken(work)
        backup = a_backup(work)
        a_coordinator(work)
        gestor.person.blocked_at = work.now
        wake(at(work, days=1))
        assert rows(work, case)[0].person_id == backup.person_id
        assert "ask-calm" in said_to(work, backup.person)

    def test_one_who_is_suspended_is_stood_in_for_by_the_coordinator(self, work: Work) -> None:
        case, gestor = taken(work)
        coordinator = a_coordinator(work)
        gestor.suspended_at = work.now
        work.session.flush()
        wake(at(work, days=1))
        assert "ask-calm" in said_to(work, coordinator.person)
        with pytest.raises(NotAllowed):
            calm.answer(work, rows(work, case)[0].id, calm=True, by=gestor.person)

    def test_with_nobody_there_the_question_waits_and_is_missed_after_a_day(
        self, work: Work
    ) -> None:
        case, gestor = taken(work)
        gestor.person.blocked_at = work.now
        assert wake(at(work, days=1)) == 0
        assert rows(work, case)[0].state is CheckState.WAITING
        wake(at(work, days=2))
        assert rows(work, case)[0].state is CheckState.MISSED

    def test_a_report_taken_back_is_followed_up_only_where_somebody_still_has_it(
        self, work: Work
    ) -> None:
        going_on, gestor = taken(work, danger="weapon")
        over = a_case(work)
        cases.acknowledge(work, alert_of(work, over, gestor).id, by=gestor.person)
        for case in (going_on, over):
            assert case.reporter is not None
            reports.withdraw(work, case.id, by=case.reporter)
        assert wake(at(work, days=1)) == 1
        assert rows(work, going_on)[0].state is CheckState.ASKED
        assert rows(work, over)[0].state is CheckState.VOID


class TestAnsweringAboutCalm:
    def test_calm_is_noted_and_nothing_else_happens(self, work: Work) -> None:
        case, gestor = taken(work)
        wake(at(work, days=1))
        check = rows(work, case)[0]
        assert calm.answer(at(work, days=1), check.id, calm=True, by=gestor.person)
        assert (check.state, check.answer) == (CheckState.ANSWERED, "calm")
        assert case.state is State.ACKNOWLEDGED
        assert not calm.answer(at(work, days=1), check.id, calm=False, by=gestor.person)
        assert case.urgency is Urgency.NORMAL

    def test_a_closed_case_that_flares_up_begins_anew_more_urgent(self, work: Work) -> None:
        case, gestor = closed(work)
        coordinator = a_coordinator(work)
        later = at(work, days=1)
        wake(later)
        check = next(one for one in rows(work, case) if one.state is CheckState.ASKED)
        assert calm.answer(later, check.id, calm=False, by=gestor.person)
        assert (case.state, case.urgency) == (State.ASSIGNED, Urgency.HIGH)
        assert (case.outcome, case.closed_at, case.holder_id) == (None, None, None)
        assert alert_of(work, case, gestor).state is AlertState.OPEN
        assert said_to(work, gestor.person)[-2:] == ["alert", "reopened"]
        assert said_to(work, coordinator.person) == ["reopened"]
        assert waiting(work, case) == []
        assert waiting(work, case, CheckAbout.NEIGHBOURHOOD) == []

    def test_both_sides_of_an_invisible_border_are_told(self, work: Work) -> None:
        own, other = (cluster.id for cluster in work.city.clusters_of(BORDER_BARRIO))
        here, there = a_gestor(work, own), a_gestor(work, other)
        case = a_case(work, barrio_id=BORDER_BARRIO)
        alert = alert_of(work, case, here).id
        cases.acknowledge(work, alert, by=here.person)
        cases.close(
            work,
            alert,
            by=here.person,
            outcome=Outcome.AGREEMENT,
            answers=ANSWERS[Outcome.AGREEMENT],
        )
        later = at(work, days=1)
        wake(later)
        check = next(one for one in rows(work, case) if one.state is CheckState.ASKED)
        calm.answer(later, check.id, calm=False, by=here.person)
        for gestor in (here, there):
            assert alert_of(work, case, gestor).state is AlertState.OPEN
            assert said_to(work, gestor.person)[-2:] == ["alert", "reopened"]

    def test_an_open_case_stays_with_its_holder_and_the_others_are_told(self, work: Work) -> None:
        own, other = (cluster.id for cluster in work.city.clusters_of(BORDER_BARRIO))
        here, there = a_gestor(work, own), a_gestor(work, other)
        coordinator = a_coordinator(work)
        case = a_case(work, barrio_id=BORDER_BARRIO)
        cases.acknowledge(work, alert_of(work, case, here).id, by=here.person)
        later = at(work, days=1)
        wake(later)
        calm.answer(later, rows(work, case)[0].id, calm=False, by=here.person)
        assert (case.holder_id, case.urgency) == (here.id, Urgency.HIGH)
        assert "reignited" in said_to(work, there.person)
        assert "reignited" in said_to(work, coordinator.person)
        assert "reignited" not in said_to(work, here.person)

    def test_the_urgency_never_goes_beyond_vital(self, work: Work) -> None:
        case, gestor = taken(work)
        for days in (1, 3, 7):
            later = at(work, days=days)
            wake(later)
            check = next(one for one in rows(work, case) if one.state is CheckState.ASKED)
            calm.answer(later, check.id, calm=False, by=gestor.person)
        assert case.urgency is Urgency.VITAL

    def test_a_case_that_began_anew_can_be_taken_and_brings_questions_again(
        self, work: Work
    ) -> None:
        case, gestor = closed(work)
        later = at(work, days=1)
        wake(later)
        check = next(one for one in rows(work, case) if one.state is CheckState.ASKED)
        calm.answer(later, check.id, calm=False, by=gestor.person)
        alert = alert_of(work, case, gestor).id
        assert cases.acknowledge(later, alert, by=gestor.person)
        assert {one.round for one in waiting(work, case)} == {2}
        assert cases.set_out(later, alert, by=gestor.person)
        cases.close(
            later,
            alert,
            by=gestor.person,
            outcome=Outcome.AGREEMENT,
            answers=ANSWERS[Outcome.AGREEMENT],
        )
        assert {one.round for one in waiting(work, case)} == {3}

    def test_a_case_that_began_anew_climbs_the_ladder_to_those_who_were_told_before(
        self, work: Work
    ) -> None:
        gestor, backup = a_gestor(work), a_backup(work)
        case = a_case(work)
        alert_of(work, case, gestor).due_at = work.now
        climbing.escalate_due(work)
        work.session.refresh(case)
        alert = alert_of(work, case, gestor).id
        cases.acknowledge(work, alert, by=gestor.person)
        cases.close(
            work,
            alert,
            by=gestor.person,
            outcome=Outcome.MEDIATED,
            answers=ANSWERS[Outcome.MEDIATED],
        )
        later = at(work, days=1)
        wake(later)
        check = next(one for one in rows(work, case) if one.state is CheckState.ASKED)
        calm.answer(later, check.id, calm=False, by=gestor.person)
        assert alert_of(work, case, backup).state is AlertState.ENDED
        much_later = at(work, days=1, minutes=11)
        assert climbing.escalate_due(much_later) == 1
        told = alert_of(work, case, backup)
        assert (told.state, told.rank) == (AlertState.OPEN, Rank.BACKUP)

    def test_the_wrong_presser_and_a_question_that_never_was_are_refused(self, work: Work) -> None:
        case, gestor = taken(work)
        other = a_gestor(work)
        wake(at(work, days=1))
        check = rows(work, case)[0]
        with pytest.raises(NotYours):
            calm.answer(work, check.id, calm=True, by=other.person)
        with pytest.raises(NotAllowed):
            calm.answer(work, check.id, calm=True, by=a_person(work))
        with pytest.raises(UnknownCase):
            calm.answer(work, 999_999, calm=True, by=gestor.person)
        with pytest.raises(UnknownCase):
            verification.answer(work, check.id, "no", by=gestor.person)

    def test_a_question_not_asked_yet_or_of_before_a_closing_does_not_count(
        self, work: Work
    ) -> None:
        case, gestor = taken(work)
        first, second, _ = rows(work, case)
        later = at(work, days=1)
        wake(later)
        with pytest.raises(CheckOver):
            calm.answer(later, second.id, calm=True, by=gestor.person)
        cases.close(
            later,
            alert_of(work, case, gestor).id,
            by=gestor.person,
            outcome=Outcome.MEDIATED,
            answers=ANSWERS[Outcome.MEDIATED],
        )
        with pytest.raises(CheckOver):
            calm.answer(later, first.id, calm=False, by=gestor.person)
        assert case.state is State.CLOSED


class TestTheNeighbourhood:
    def test_a_no_begins_the_case_anew_and_tells_holder_and_coordinator(self, work: Work) -> None:
        case, gestor = closed(work)
        coordinator = a_coordinator(work)
        later = at(work, hours=72)
        wake(later)
        assert result_of(case) is Verification.ASKED
        check = asked_neighbour(work, case)
        assert case.reporter is not None
        before = checks.round_of(work, case)
        assert verification.answer(later, check.id, "no", by=case.reporter)
        assert case.state is State.ASSIGNED
        assert case.verification is Verification.DENIED
        assert checks.round_of(work, case) == before + 1
        assert "reopened" in said_to(work, gestor.person)
        assert "reopened" in said_to(work, coordinator.person)

    def test_a_yes_confirms_and_a_later_no_of_a_neighbour_still_reopens(self, work: Work) -> None:
        case, gestor = taken(work)
        luis = a_person(work)
        work.session.add(
            Subscription(case_id=case.id, person_id=luis.id, created_at=work.now, left_at=None)
        )
        cases.close(
            work,
            alert_of(work, case, gestor).id,
            by=gestor.person,
            outcome=Outcome.MEDIATED,
            answers=ANSWERS[Outcome.MEDIATED],
        )
        later = at(work, hours=72)
        assert wake(later) == 3  # the gestor too
        mine, his = rows(work, case, CheckAbout.NEIGHBOURHOOD)
        assert case.reporter is not None
        verification.answer(later, mine.id, "yes", by=case.reporter)
        assert case.verification is Verification.CONFIRMED
        verification.answer(later, his.id, "no", by=luis)
        assert (case.state, case.verification) == (State.ASSIGNED, Verification.DENIED)

    def test_silence_leaves_it_unverified_after_seven_days(self, work: Work) -> None:
        case, _ = closed(work)
        wake(at(work, hours=72))
        wake(at(work, days=9, hours=23))
        assert result_of(case) is Verification.ASKED
        wake(at(work, days=10))
        assert case.verification is Verification.UNVERIFIED
        assert [one.move for one in events.trail(work, case)].count("verify_unverified") == 1

    def test_who_does_not_know_leaves_it_unverified(self, work: Work) -> None:
        case, _ = closed(work)
        later = at(work, hours=72)
        wake(later)
        assert case.reporter is not None
        verification.answer(later, asked_neighbour(work, case).id, "unknown", by=case.reporter)
        assert case.verification is Verification.UNVERIFIED

    def test_with_nobody_who_can_be_asked_it_is_unverified(self, work: Work) -> None:
        case, _ = closed(work)
        assert case.reporter is not None
        case.reporter.blocked_at = work.now
        wake(at(work, hours=72))
        assert case.verification is Verification.UNVERIFIED

    def test_a_late_yes_still_confirms(self, work: Work) -> None:
        case, _ = closed(work)
        wake(at(work, hours=72))
        check = asked_neighbour(work, case)
        wake(at(work, days=10))
        assert case.reporter is not None
        assert verification.answer(at(work, days=11), check.id, "yes", by=case.reporter)
        assert case.verification is Verification.CONFIRMED

    def test_who_took_their_report_back_is_not_asked(self, work: Work) -> None:
        case, _ = closed(work)
        case.withdrawn_at = work.now
        wake(at(work, hours=72))
        (check,) = rows(work, case, CheckAbout.NEIGHBOURHOOD)
        assert check.state is CheckState.VOID

    def test_after_one_no_the_others_questions_are_over(self, work: Work) -> None:
        case, gestor = taken(work)
        luis = a_person(work)
        work.session.add(
            Subscription(case_id=case.id, person_id=luis.id, created_at=work.now, left_at=None)
        )
        cases.close(
            work,
            alert_of(work, case, gestor).id,
            by=gestor.person,
            outcome=Outcome.MEDIATED,
            answers=ANSWERS[Outcome.MEDIATED],
        )
        later = at(work, hours=72)
        wake(later)
        mine, his = rows(work, case, CheckAbout.NEIGHBOURHOOD)
        assert case.reporter is not None
        verification.answer(later, mine.id, "no", by=case.reporter)
        assert not verification.answer(later, mine.id, "yes", by=case.reporter)
        with pytest.raises(CheckOver):
            verification.answer(later, his.id, "yes", by=luis)
        assert case.verification is Verification.DENIED

    def test_only_who_was_asked_may_answer_and_only_with_a_known_word(self, work: Work) -> None:
        case, _ = closed(work)
        later = at(work, hours=72)
        wake(later)
        check = asked_neighbour(work, case)
        with pytest.raises(NotYours):
            verification.answer(later, check.id, "no", by=a_person(work))
        assert case.reporter is not None
        with pytest.raises(UnknownCase):
            verification.answer(later, check.id, "maybe", by=case.reporter)


class TestTwoAtTheSameInstant:
    def test_two_processes_ask_each_question_once(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            ids = [taken(work)[0].id for _ in range(3)]
        clock.advance(days=1)
        asked = together(database, wake, wake, wake)
        assert sum(asked) == 3
        with database.work() as work:
            found = work.session.scalars(select(Check).where(Check.case_id.in_(ids))).all()
            assert [one.state for one in found].count(CheckState.ASKED) == 3

    def test_of_two_noes_one_begins_the_case_anew(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            case, gestor = taken(work)
            luis = a_person(work)
            work.session.add(
                Subscription(case_id=case.id, person_id=luis.id, created_at=work.now, left_at=None)
            )
            cases.close(
                work,
                alert_of(work, case, gestor).id,
                by=gestor.person,
                outcome=Outcome.MEDIATED,
                answers=ANSWERS[Outcome.MEDIATED],
            )
        clock.advance(hours=72)
        with database.work() as work:
            wake(work)
            answers = [
                (one.id, one.person_id) for one in rows(work, case, CheckAbout.NEIGHBOURHOOD)
            ]

        def no(check: int, person: int) -> Any:
            return lambda work: verification.answer(
                work, check, "no", by=work.session.get_one(Person, person)
            )

        results = together(database, *(no(check, person) for check, person in answers))
        assert sum(one is True for one in results) == 1
        assert sum(isinstance(one, CheckOver) for one in results) == 1
        with database.work() as work:
            moves = [one.move for one in events.trail(work, work.session.get_one(Case, case.id))]
            assert moves.count("reopen") == 1


def test_what_was_rolled_back_is_asked_at_the_next_waking(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        _, gestor = taken(work)
        person_id = gestor.person_id
    clock.advance(days=1)

    class Crash(Exception):
        """The process dies before it commits."""

    def crash(work: Work) -> None:
        assert wake(work) == 1
        raise Crash

    (outcome,) = together(database, crash)
    assert isinstance(outcome, Crash)
    with database.work() as work:
        assert wake(work) == 1
        assert said_to(work, work.session.get_one(Person, person_id)).count("ask-calm") == 1


def test_the_day_is_that_of_the_city(work: Work) -> None:
    def asked_at(moment: datetime) -> bool:
        return checks.is_daytime(Work(work.session, moment, work.city, work.vault))

    assert not asked_at(datetime(2026, 11, 24, 12, 59, tzinfo=UTC))
    assert asked_at(datetime(2026, 11, 24, 13, 0, tzinfo=UTC))
    assert asked_at(datetime(2026, 11, 25, 0, 59, tzinfo=UTC))
    assert not asked_at(datetime(2026, 11, 25, 1, 0, tzinfo=UTC))


def test_a_question_is_one_message_even_where_it_is_written_twice(work: Work) -> None:
    case, gestor = taken(work)
    later = at(work, days=1)
    wake(later)
    (check, *_) = rows(work, case)
    check.state = CheckState.WAITING
    work.session.flush()
    wake(later)
    assert said_to(work, gestor.person).count("ask-calm") == 1
    assert outbox.next_ready(later) is not None
    assert work.session.scalar(select(Alert.id)) is not None
