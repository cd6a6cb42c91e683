"""What a gestor answers about a conflict, and what follows."""

from datetime import timedelta
from typing import Any

import pytest

from referrals import (
    calm,
    cases,
    leaves,
    verification,
)
from referrals.db import Work
from referrals.errors import CheckOver, NotAllowed, NotYours, UnknownCase
from referrals.lifecycle import Outcome, State
from referrals.vocabulary import (
    AlertState,
    CheckAbout,
    CheckState,
    Precision,
    Rank,
    Urgency,
)
from tests.factories import (
    BORDER_BARRIO,
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    alert_of,
    close,
    escalate,
    said_to,
)
from tests.follow_up import at, closed, rows, taken, waiting, wake


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
        close(work, case, here, Outcome.AGREEMENT)
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

    @pytest.mark.parametrize("is_closed", [False, True], ids=["open", "closed"])
    def test_where_the_other_sides_gestor_is_away_their_backup_is_told(
        self, work: Work, is_closed: bool
    ) -> None:
        own, other = (cluster.id for cluster in work.city.clusters_of(BORDER_BARRIO))
        here, there, backup = a_gestor(work, own), a_gestor(work, other), a_backup(work, other)
        mine = a_backup(work, own)
        case = a_case(work, barrio_id=BORDER_BARRIO)
        cases.acknowledge(work, alert_of(work, case, here).id, by=here.person)
        if is_closed:
            close(work, case, here, Outcome.AGREEMENT)
        later = at(work, days=1)
        leaves.begin(later, there.id, until=later.now + timedelta(days=2), by=there.person)
        wake(later)
        check = next(one for one in rows(work, case) if one.state is CheckState.ASKED)
        calm.answer(later, check.id, calm=False, by=here.person)
        told = "reopened" if is_closed else "reignited"
        assert said_to(work, backup.person)[-1:] == [told]
        assert told not in said_to(work, there.person)
        assert told not in said_to(work, mine.person)
        if is_closed:
            assert escalate(at(work, days=1, minutes=10)) == 1
            assert alert_of(work, case, mine).state is AlertState.OPEN

    @pytest.mark.parametrize(
        ("chosen", "shown"),
        [(None, Precision.EXACT), (Precision.BLOCK, Precision.BLOCK),
         (Precision.BARRIO, Precision.BARRIO)],
    )  # fmt: skip
    @pytest.mark.parametrize("is_closed", [False, True], ids=["open", "closed"])
    def test_a_danger_to_life_shows_as_much_of_the_place_as_the_person_allowed(
        self, work: Work, chosen: Precision | None, shown: Precision, is_closed: bool
    ) -> None:
        how: dict[str, Any] = {"happening": "now", "pin": (3.53, -76.3), "precision": chosen}
        case, gestor = (closed if is_closed else taken)(work, **how)
        alert_of(work, case, gestor).message_id = 5
        later = at(work, days=1)
        wake(later)
        check = next(one for one in rows(work, case) if one.state is CheckState.ASKED)
        calm.answer(later, check.id, calm=False, by=gestor.person)
        assert case.urgency is Urgency.VITAL
        assert case.precision is shown
        if not is_closed:
            assert (said_to(work, gestor.person)[-3:] == ["news", "pin", "card"]) is (
                chosen is None
            )

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
        close(later, case, gestor, Outcome.AGREEMENT)
        assert {one.round for one in waiting(work, case)} == {3}

    def test_a_case_that_began_anew_climbs_the_ladder_to_those_who_were_told_before(
        self, work: Work
    ) -> None:
        gestor, backup = a_gestor(work), a_backup(work)
        case = a_case(work)
        alert_of(work, case, gestor).due_at = work.now
        escalate(work)
        work.session.refresh(case)
        alert = alert_of(work, case, gestor).id
        cases.acknowledge(work, alert, by=gestor.person)
        close(work, case, gestor)
        later = at(work, days=1)
        wake(later)
        check = next(one for one in rows(work, case) if one.state is CheckState.ASKED)
        calm.answer(later, check.id, calm=False, by=gestor.person)
        assert alert_of(work, case, backup).state is AlertState.ENDED
        much_later = at(work, days=1, minutes=11)
        assert escalate(much_later) == 1
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
        close(later, case, gestor)
        with pytest.raises(CheckOver):
            calm.answer(later, first.id, calm=False, by=gestor.person)
        assert case.state is State.CLOSED
