"""Passing a case on to a service, with a code that the person can show."""

from typing import Any

import pytest
from sqlalchemy import func, select

from referrals import codes, people, referral_matters, referral_pass
from referrals.db import Work
from referrals.lifecycle import State
from referrals.models import Referral
from referrals.notices import Notice
from referrals.referral_matters import UnknownService
from referrals.vocabulary import Kind
from tests.factories import a_case, a_coordinator, a_gestor, alert_of, mail, said_to


def test_the_reporter_is_asked_for_permission(work: Work) -> None:
    gestor = a_gestor(work)
    case = a_case(work)
    assert case.reporter is not None
    referral = referral_pass.refer(
        work, alert_of(work, case, gestor).id, "inspeccion", by=gestor.person
    )
    assert (case.state, case.holder_id) == (State.REFERRED, gestor.id)
    assert (referral.service_id, referral.by_staff_id) == ("inspeccion", gestor.id)
    assert codes.parse(referral.code) == referral.code
    assert mail(work, case.reporter)[-1] == Notice("referral-ask", {"referral": referral.id})


def test_the_same_service_again_is_the_same_pass(work: Work) -> None:
    gestor = a_gestor(work)
    case = a_case(work)
    assert case.reporter is not None
    alert = alert_of(work, case, gestor).id
    first = referral_pass.refer(work, alert, "inspeccion", by=gestor.person)
    assert referral_pass.refer(work, alert, "inspeccion", by=gestor.person) is first
    assert said_to(work, case.reporter).count("referral-ask") == 1


def test_a_second_service_has_a_pass_of_its_own(work: Work) -> None:
    gestor = a_gestor(work)
    alert = alert_of(work, a_case(work), gestor).id
    first = referral_pass.refer(work, alert, "inspeccion", by=gestor.person)
    second = referral_pass.refer(work, alert, "fiscalia", by=gestor.person)
    assert first.code != second.code


def test_a_service_that_the_directory_does_not_have_is_refused(work: Work) -> None:
    gestor = a_gestor(work)
    case = a_case(work)
    with pytest.raises(UnknownService):
        referral_pass.refer(work, alert_of(work, case, gestor).id, "nasa", by=gestor.person)
    assert case.holder_id is None
    assert work.session.scalar(select(func.count(Referral.id))) == 0


def test_a_pass_has_no_code_of_a_case_or_another_pass(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    gestor = a_gestor(work)
    case = a_case(work)
    alert = alert_of(work, case, gestor).id
    first = referral_pass.refer(work, alert, "inspeccion", by=gestor.person)
    offered = iter([case.code, first.code, "PZ-482-1375"])
    monkeypatch.setattr(codes, "new_code", lambda: next(offered))
    second = referral_pass.refer(work, alert, "fiscalia", by=gestor.person)
    assert second.code == "PZ-482-1375"


def test_who_blocked_the_bot_is_not_written_to(work: Work) -> None:
    gestor = a_gestor(work)
    case = a_case(work)
    assert case.reporter is not None
    people.mark_blocked(work, case.reporter.id)
    referral_pass.refer(work, alert_of(work, case, gestor).id, "inspeccion", by=gestor.person)
    assert "referral-ask" not in said_to(work, case.reporter)


@pytest.mark.parametrize(
    ("draft", "first"),
    [
        ({"kind": Kind.DARK_SPOT, "category": None}, "street_lighting"),
        ({"kind": Kind.ENVIRONMENT, "category": None}, "alcaldia"),
        ({"kind": Kind.FAMILY_VIOLENCE, "category": None}, "comisaria_central"),
        ({"category": "neighbours"}, "inspeccion"),
        ({"category": "threat"}, "fiscalia"),
        ({"kind": Kind.UNTRIAGED, "category": None}, "casa_de_justicia"),
    ],
)
def test_the_services_of_the_cases_route_are_offered_first(
    work: Work, draft: dict[str, Any], first: str
) -> None:
    a_coordinator(work)
    offered = referral_matters.choices(work, a_case(work, **draft))
    assert offered[0].id == first
    assert len(offered) == len({one.id for one in offered}) <= referral_matters.MOST_CHOICES
