"""Questions at their time, for tests: cases taken and closed, and a scheduler that wakes when told."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from referrals import (
    asking,
    cases,
    checks,
)
from referrals.db import Work
from referrals.lifecycle import Outcome
from referrals.models import Case, Check, Staff
from referrals.vocabulary import (
    CheckAbout,
    CheckState,
    Verification,
)
from tests.factories import (
    a_case,
    a_coordinator,
    a_gestor,
    alert_of,
    close,
)


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
    double = outcome is Outcome.DUPLICATE
    answers = {"duplicate_of": a_case(work, **draft).id} if double else {}
    close(work, case, gestor, outcome, **answers)
    return case, gestor


def rows(work: Work, case: Case, about: CheckAbout = CheckAbout.CALM) -> list[Check]:
    """The questions of a case about something, in the order of their rounds and times."""
    return list(
        work.session.scalars(
            select(Check)
            .where(Check.case_id == case.id, Check.about == about)
            .order_by(Check.round, Check.hours, Check.id)
        )
    )


def waiting(work: Work, case: Case, about: CheckAbout = CheckAbout.CALM) -> list[Check]:
    """Those that are not asked yet."""
    return [one for one in rows(work, case, about) if one.state is CheckState.WAITING]


def result_of(case: Case) -> Verification | None:
    """What the neighbourhood says; read anew, whatever a type checker remembers."""
    return case.verification


def asked_neighbour(work: Work, case: Case) -> Check:
    """The one question to a neighbour, asked."""
    (check,) = [
        one for one in rows(work, case, CheckAbout.NEIGHBOURHOOD) if one.state is CheckState.ASKED
    ]
    return check
