"""How a case stands, in the words of the team: whose hands, what was done last, how it ended."""

from typing import Any

import pytest

from referrals import case_lists, cases, referral_pass, standings, threads, works
from referrals.db import Work
from referrals.lifecycle import Outcome
from referrals.models import Case, Staff
from referrals.standings import Hands, Standing, Step
from referrals.vocabulary import HeldBack, Kind, Verification
from tests.factories import ANSWERS, a_case, a_coordinator, a_gestor, alert_of


def taken(work: Work, member: Staff, **draft: Any) -> Case:
    case = a_case(work, **draft)
    cases.acknowledge(work, alert_of(work, case, member).id, by=member.person)
    return case


def test_what_nobody_could_be_told_of_is_with_nobody(work: Work) -> None:
    case = a_case(work)
    assert standings.of(work, case, viewer=a_gestor(work)).hands is Hands.UNTOLD


def test_what_somebody_was_told_of_waits_until_it_is_taken(work: Work) -> None:
    gestor = a_gestor(work)
    assert standings.of(work, a_case(work), viewer=gestor) == Standing(Hands.WAITING)


def test_what_is_kept_is_said_to_be_kept(work: Work) -> None:
    gestor, case = a_gestor(work), a_case(work)
    case.held_back = HeldBack.TOO_MANY
    assert standings.of(work, case, viewer=gestor).hands is Hands.KEPT


def test_ones_own_case_is_ones_own_and_another_sees_the_name(work: Work) -> None:
    gestor, boss = a_gestor(work, name="Marleny"), a_coordinator(work)
    case = taken(work, gestor)
    assert standings.of(work, case, viewer=gestor) == Standing(Hands.MINE)
    assert standings.of(work, case, viewer=boss) == Standing(Hands.OTHER, name="Marleny")


def test_a_talk_and_a_referral_are_steps(work: Work) -> None:
    gestor = a_gestor(work)
    case = taken(work, gestor)
    alert = alert_of(work, case, gestor)
    threads.open_by_press(work, alert.id, by=gestor.person)
    assert standings.of(work, case, viewer=gestor).steps == (Step.TALKING,)
    referral_pass.refer(work, alert.id, "inspeccion", by=gestor.person)
    assert standings.of(work, case, viewer=gestor).steps == (Step.REFERRED,)


def test_how_far_a_repair_is_is_a_step_until_it_is_done(work: Work) -> None:
    gestor = a_gestor(work)
    case = taken(work, gestor, kind=Kind.DARK_SPOT, category="flickering")
    alert = alert_of(work, case, gestor)
    for does, step in ((works.see, Step.SEEN), (works.order, Step.ORDERED)):
        does(work, alert.id, by=gestor.person)
        assert standings.of(work, case, viewer=gestor).steps == (step,)
    works.plan(work, alert.id, "today", by=gestor.person)
    assert standings.of(work, case, viewer=gestor).steps == (Step.PLANNED,)
    works.repair(work, alert.id, was_seen=True, by=gestor.person)
    assert standings.of(work, case, viewer=gestor).outcome is Outcome.REPAIRED


@pytest.mark.parametrize("said", [None, *Verification])
def test_what_is_over_tells_its_outcome_and_what_the_neighbourhood_says(
    work: Work, said: Verification | None
) -> None:
    gestor = a_gestor(work)
    case = taken(work, gestor)
    alert_id = alert_of(work, case, gestor).id
    cases.close(
        work,
        alert_id,
        by=gestor.person,
        outcome=Outcome.MEDIATED,
        answers=ANSWERS[Outcome.MEDIATED],
    )
    case.verification = said
    expected = Standing(Hands.ENDED, outcome=Outcome.MEDIATED, said=said)
    assert standings.of(work, case, viewer=gestor) == expected


def test_a_case_taken_back_that_goes_on_says_so(work: Work) -> None:
    gestor = a_gestor(work)
    case = taken(work, gestor)
    case.withdrawn_at = work.now
    assert standings.of(work, case, viewer=gestor).steps == (Step.WITHDRAWN,)


def test_a_list_carries_the_standing_for_whoever_looks(work: Work) -> None:
    gestor, boss = a_gestor(work, name="Marleny"), a_coordinator(work)
    case = taken(work, gestor)
    for member, hands in ((gestor, Hands.MINE), (boss, Hands.OTHER)):
        (line,) = case_lists.in_barrio(work, str(case.barrio_id), 0, by=member.person).lines
        assert line.standing.hands is hands
