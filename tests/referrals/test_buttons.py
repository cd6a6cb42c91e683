"""What the buttons of an alert do, once the press counts: Recibido, En camino, Cerrar."""

from typing import Any

import pytest

from referrals import cases, climbing, events, people, referral_pass, threads
from referrals.db import Work
from referrals.errors import OutcomeMissing
from referrals.lifecycle import Outcome, State
from referrals.notices import Notice
from referrals.vocabulary import AlertState, Kind
from tests.factories import ANSWERS, a_case, a_coordinator, a_gestor, alert_of, close, mail, said_to


class TestRecibido:
    def test_the_case_is_theirs_and_the_reporter_hears_who_took_it(self, work: Work) -> None:
        gestor, other = a_gestor(work, name="Marleny"), a_gestor(work)
        case = a_case(work)
        assert case.reporter is not None
        assert cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert (case.state, case.holder_id) == (State.ACKNOWLEDGED, gestor.id)
        assert case.acknowledged_at == work.now
        assert mail(work, case.reporter)[-1] == Notice("taken", {"name": "Marleny"})
        assert alert_of(work, case, gestor).state is AlertState.TAKEN
        assert alert_of(work, case, other).state is AlertState.SUPERSEDED
        assert all(one.due_at is None for one in case.alerts)
        assert said_to(work, gestor.person) == said_to(work, other.person) == ["alert", "card"]

    def test_a_second_press_says_so(self, work: Work) -> None:
        gestor = a_gestor(work)
        alert = alert_of(work, a_case(work), gestor)
        assert cases.acknowledge(work, alert.id, by=gestor.person)
        assert not cases.acknowledge(work, alert.id, by=gestor.person)

    def test_after_setting_out_it_is_nothing_new(self, work: Work) -> None:
        gestor = a_gestor(work)
        alert = alert_of(work, a_case(work), gestor)
        assert cases.set_out(work, alert.id, by=gestor.person)
        assert not cases.acknowledge(work, alert.id, by=gestor.person)

    def test_it_works_from_a_card_that_could_not_be_delivered_at_first(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        alert = alert_of(work, case, gestor)
        climbing.undeliverable(work, alert.id)
        assert cases.acknowledge(work, alert.id, by=gestor.person)
        assert case.holder_id == gestor.id

    def test_a_reporter_who_blocked_the_bot_is_not_written_to(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        assert case.reporter is not None
        people.mark_blocked(work, case.reporter.id)
        cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert said_to(work, case.reporter) == ["receipt"]


class TestEnCamino:
    def test_it_takes_the_case_and_the_reporter_hears_of_it_once(self, work: Work) -> None:
        gestor = a_gestor(work, name="Marleny")
        case = a_case(work)
        assert case.reporter is not None
        alert = alert_of(work, case, gestor)
        assert cases.set_out(work, alert.id, by=gestor.person)
        assert not cases.set_out(work, alert.id, by=gestor.person)
        assert case.state is State.ACKNOWLEDGED
        assert mail(work, case.reporter)[-1] == Notice("on-the-way", {"name": "Marleny"})

    def test_after_recibido_it_is_still_news(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        assert case.reporter is not None
        alert = alert_of(work, case, gestor)
        cases.acknowledge(work, alert.id, by=gestor.person)
        assert cases.set_out(work, alert.id, by=gestor.person)
        assert said_to(work, case.reporter) == ["receipt", "taken", "on-the-way"]

    def test_also_once_the_case_was_passed_on(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        alert = alert_of(work, case, gestor)
        referral_pass.refer(work, alert.id, "inspeccion", by=gestor.person)
        assert cases.set_out(work, alert.id, by=gestor.person)
        assert case.state is State.REFERRED


class TestCerrar:
    @pytest.mark.parametrize("kind", Kind)
    def test_each_outcome_closes_the_kinds_of_case_that_can_have_it(
        self, work: Work, kind: Kind
    ) -> None:
        one = a_coordinator(work)
        for outcome in Outcome:
            case = a_case(work, kind=kind, barrio_id=None)
            alert = alert_of(work, case, one)
            if outcome not in cases.outcomes_of(case):
                with pytest.raises(OutcomeMissing):
                    cases.close(work, alert.id, by=one.person, outcome=outcome)
                assert case.holder_id is None
                continue
            answers = dict(ANSWERS[outcome])
            if outcome is Outcome.DUPLICATE:
                answers["duplicate_of"] = a_case(work, kind=kind, barrio_id=None).id
            cases.close(work, alert.id, by=one.person, outcome=outcome, answers=answers)
            assert (case.state, case.outcome, case.closed_at) == (
                State.CLOSED,
                outcome,
                work.now,
            )
            assert events.trail(work, case)[-1].facts == {"outcome": outcome.value}

    def test_none_without_an_outcome(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        with pytest.raises(OutcomeMissing):
            cases.close(work, alert_of(work, case, gestor).id, by=gestor.person, outcome=None)
        assert case.state is State.ASSIGNED

    @pytest.mark.parametrize(
        "draft",
        [
            {"danger": "weapon"},
            {"danger": "wounded"},
            {"kind": Kind.FAMILY_VIOLENCE},
            {"kind": Kind.CRISIS},
            {"category": "threat"},
            {"category": "extortion"},
        ],
    )
    def test_mediation_is_not_offered_where_the_law_forbids_it(
        self, work: Work, draft: dict[str, Any]
    ) -> None:
        a_gestor(work)
        offered = cases.outcomes_of(a_case(work, **draft))
        assert offered
        assert not {Outcome.MEDIATED, Outcome.AGREEMENT} & set(offered)

    def test_mediation_is_offered_between_neighbours(self, work: Work) -> None:
        assert {Outcome.MEDIATED, Outcome.AGREEMENT} <= set(cases.outcomes_of(a_case(work)))

    def test_everybody_hears_and_nobody_is_waited_for(self, work: Work) -> None:
        gestor, other = a_gestor(work), a_gestor(work)
        case = a_case(work)
        assert case.reporter is not None
        threads.open_by_press(work, alert_of(work, case, gestor).id, by=gestor.person)
        close(work, case, gestor, Outcome.AGREEMENT)
        assert mail(work, case.reporter)[-1] == Notice("closed", {"outcome": "agreement"})
        assert threads.of_person(work, case.reporter) is None
        assert [one.state for one in case.alerts] == [AlertState.ENDED, AlertState.SUPERSEDED]
        assert said_to(work, other.person)[-1] == "card"

    def test_a_case_that_was_passed_on_can_be_closed(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        alert = alert_of(work, case, gestor)
        referral_pass.refer(work, alert.id, "inspeccion", by=gestor.person)
        close(work, case, gestor, Outcome.REFERRED)
        assert [event.move for event in events.trail(work, case)] == [
            "file", "assign", "refer", "refer", "close",
        ]  # fmt: skip
