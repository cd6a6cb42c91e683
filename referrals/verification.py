"""What the neighbourhood says of a case that was closed as settled.

One "no" begins the case anew. A "yes" without a "no" confirms the closing; silence leaves it unverified.
The result is an event of the closing that it speaks of, so that figures keep what was claimed and what was
verified apart, also of a case that was closed several times.
"""

from sqlalchemy import select

from referrals import alerts, calm, checks, events, reopening
from referrals.db import Work
from referrals.errors import NotYours, UnknownCase
from referrals.lifecycle import Move
from referrals.models import Case, CaseEvent, Check, Person
from referrals.vocabulary import CheckAbout, CheckState, Verification

#: Event of each result that a closing can have.
EVENTS = {
    Verification.CONFIRMED: "verify_confirmed",
    Verification.DENIED: "verify_denied",
    Verification.UNVERIFIED: "verify_unverified",
}
ANSWERS = frozenset({"yes", "no", "unknown"})


def answer(work: Work, check_id: int, said: str, *, by: Person) -> bool:
    """Note what a neighbour says (``yes``, ``no`` or ``unknown``); False if they had answered before.

    Raises:
        UnknownCase: there is no such question, or no such answer.
        NotYours: somebody else was asked.
        CheckOver: the case was closed or reopened since.

    """
    check = work.session.get(Check, check_id)
    if check is None or check.about is not CheckAbout.NEIGHBOURHOOD or said not in ANSWERS:
        raise UnknownCase
    if check.person_id != by.id:
        raise NotYours
    case = alerts.locked(work, check.case_id)
    if not calm.take_answer(work, case, check, said):
        return False
    actor = events.by_person(by)
    events.write(
        work, case, move="neighbour_said", actor=actor, facts={"check": check.id, "answer": said}
    )
    if said == "no":
        _note(work, case, Verification.DENIED, actor=actor)
        reopening.reopen(work, case, actor=actor, reason="neighbours")
    elif said == "yes" and case.verification is not Verification.CONFIRMED:
        _note(work, case, Verification.CONFIRMED, actor=actor)
    else:
        settle(work, case)
    return True


def settle(work: Work, case: Case) -> None:
    """Leave a closing unverified once nobody is left who could still answer."""
    if case.verification is not Verification.ASKED and not _was_in_vain(work, case):
        return
    waiting = checks.of_case(work, case, (CheckState.WAITING, CheckState.ASKED))
    if not any(one.about is CheckAbout.NEIGHBOURHOOD for one in waiting):
        _note(work, case, Verification.UNVERIFIED, actor=events.SYSTEM)


def _was_in_vain(work: Work, case: Case) -> bool:
    """Whether nobody at all could be asked about the present closing."""
    if case.verification is not None:
        return False
    now_round = checks.round_of(work, case)
    missed = checks.of_case(work, case, (CheckState.MISSED,))
    return any(one.about is CheckAbout.NEIGHBOURHOOD and one.round == now_round for one in missed)


def _note(work: Work, case: Case, result: Verification, *, actor: str) -> None:
    case.verification = result
    closing = work.session.scalar(
        select(CaseEvent.id)
        .where(CaseEvent.case_id == case.id, CaseEvent.move == Move.CLOSE.value)
        .order_by(CaseEvent.id.desc())
        .limit(1)
    )
    events.write(work, case, move=EVENTS[result], actor=actor, facts={"closing": closing})
