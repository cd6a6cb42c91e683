"""Questions at their time: which ones a case brings, and when each is due.

Two kinds. *Calm*: the gestor who has a conflict is asked whether it is still calm, the city's
``follow_up_hours`` after it was taken and, anew, after it was closed. *Neighbourhood*: whoever told of a
case and those who said "me too" are asked ``verify_after_hours`` after it was closed as settled.

Owns the rows and the round that they belong to: a round ends whenever the case is closed or reopened, and
the questions of an ended round are void. Leaves the asking to :mod:`referrals.asking` and what follows from
an answer to :mod:`referrals.calm` and :mod:`referrals.verification`. Whoever calls holds the case's lock.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from referrals.db import Work
from referrals.lifecycle import Move, Outcome
from referrals.models import Case, CaseEvent, Check, Subscription
from referrals.vocabulary import CheckAbout, CheckState, Kind

#: Endings of which the neighbourhood can say whether they are true.
SETTLED = frozenset(
    {Outcome.MEDIATED, Outcome.AGREEMENT, Outcome.RESOLVED_ITSELF, Outcome.REPAIRED}
)
#: Kinds of which nobody is asked afterwards: a question on a phone could tell on somebody.
NEVER_ASKED = frozenset({Kind.FAMILY_VIOLENCE, Kind.CRISIS, Kind.DATA_REQUEST})
#: Endings after which there is no conflict to ask about.
_NO_CONFLICT = frozenset({Outcome.FALSE_REPORT, Outcome.DUPLICATE})
_OPEN = (CheckState.WAITING, CheckState.ASKED)
#: How long a question that nobody answered stays on the coordinator's list.
LISTED = timedelta(days=14)


def round_of(work: Work, case: Case) -> int:
    """How often the case was closed or reopened: even while it is open, odd while it is closed."""
    counted = select(func.count()).where(
        CaseEvent.case_id == case.id,
        CaseEvent.move.in_([Move.CLOSE.value, Move.REOPEN.value]),
    )
    return work.session.scalar(counted) or 0


def after_taking(work: Work, case: Case) -> None:
    """Plan the questions about calm for a conflict that somebody has just taken.

    A case that passes from one to another keeps the questions that it has.
    """
    if case.kind is Kind.CONFLICT and case.holder is not None:
        _plan_calm(work, case, round_of(work, case))


def after_closing(work: Work, case: Case) -> None:
    """Plan the questions that follow a closing; those from before it are void."""
    void(work, case)
    case.verification = None
    if case.outcome is None:
        return
    now_round = round_of(work, case)
    if case.kind is Kind.CONFLICT and case.outcome not in _NO_CONFLICT:
        _plan_calm(work, case, now_round)
    if case.kind not in NEVER_ASKED and case.outcome in SETTLED:
        hours = work.city.times.verify_after_hours
        for person_id in neighbours(work, case):
            _plan(work, case, CheckAbout.NEIGHBOURHOOD, person_id, now_round, hours)


def void(work: Work, case: Case) -> None:
    """Take back every question of a case that is not answered yet."""
    for check in of_case(work, case, _OPEN):
        check.state = CheckState.VOID


def neighbours(work: Work, case: Case) -> list[int]:
    """Ids of the persons who told of a case or said "me too", as long as they want to hear of it.

    Whoever took their report back does not.
    """
    found = work.session.scalars(
        select(Subscription.person_id)
        .where(Subscription.case_id == case.id, Subscription.left_at.is_(None))
        .order_by(Subscription.id)
    ).all()
    told = case.reporter_id is not None and case.withdrawn_at is None
    reporter = [case.reporter_id] if told and case.reporter_id is not None else []
    return list(dict.fromkeys([*reporter, *found]))


def of_case(work: Work, case: Case, states: Iterable[CheckState]) -> list[Check]:
    """The questions of a case in these states as they are now, soonest first."""
    work.session.flush()
    query = (
        select(Check)
        .where(Check.case_id == case.id, Check.state.in_(list(states)))
        .order_by(Check.due_at, Check.id)
        .execution_options(populate_existing=True)
    )
    return list(work.session.scalars(query))


def missed(work: Work) -> list[Check]:
    """For the coordinator: conflicts whose latest question about calm nobody answered, newest first.

    One row a case; a case is off the list once a later question is asked or answered, once it goes
    another way, and after :data:`LISTED`.
    """
    later = aliased(Check)
    newer = (
        select(later.id)
        .where(
            later.case_id == Check.case_id,
            later.about == CheckAbout.CALM,
            later.state.in_([CheckState.ASKED, CheckState.ANSWERED, CheckState.MISSED]),
            or_(later.round > Check.round, (later.round == Check.round) & (later.id > Check.id)),
        )
        .exists()
    )
    query = (
        select(Check)
        .where(
            Check.about == CheckAbout.CALM,
            Check.state == CheckState.MISSED,
            Check.due_at > work.now - LISTED,
            ~newer,
        )
        .order_by(Check.due_at.desc(), Check.id.desc())
    )
    found = work.session.scalars(query)
    return [check for check in found if check.round == round_of(work, check.case)]


def _plan_calm(work: Work, case: Case, now_round: int) -> None:
    if case.holder is None:
        return
    for hours in work.city.times.follow_up_hours:
        _plan(work, case, CheckAbout.CALM, case.holder.person_id, now_round, hours)


def _plan(
    work: Work, case: Case, about: CheckAbout, person_id: int, now_round: int, hours: int
) -> None:
    same = select(Check.id).where(
        Check.case_id == case.id,
        Check.about == about,
        Check.round == now_round,
        Check.hours == hours,
    )
    if about is CheckAbout.NEIGHBOURHOOD:
        same = same.where(Check.person_id == person_id)
    if work.session.scalar(same) is not None:
        return
    work.session.add(
        Check(
            case_id=case.id,
            about=about,
            person_id=person_id,
            round=now_round,
            hours=hours,
            due_at=_due(work.now, hours),
            state=CheckState.WAITING,
        )
    )
    work.session.flush()


def _due(now: datetime, hours: int) -> datetime:
    return now + timedelta(hours=hours)
