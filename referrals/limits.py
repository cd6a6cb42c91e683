"""Limits for one person: which reports are kept without alerting anybody, and how often a code is guessed.

Owns the decision at filing, the flags for the coordination and the counting of wrong codes; leaves to
:mod:`referrals.silences` who is silenced, and to :mod:`referrals.board` the list of what is kept. Nothing
blocks anybody: a report that is kept is filed, gets its code and waits for a coordinator. What may cost a
life is never kept (:func:`routing.is_danger`), nor is a request about one's own data, which is a right.
"""

from datetime import timedelta

from sqlalchemy import delete, func, select

from referrals import events, ladder, outbox, routing, silences, staff
from referrals.db import Work
from referrals.lifecycle import Outcome
from referrals.models import Case, Person, WrongCode
from referrals.notices import Notice
from referrals.vocabulary import HeldBack, Kind, Lane, Urgency

#: So many wrong codes within :data:`WRONG_WITHIN`, and no code of that person is looked at.
WRONG_CODES = 10
WRONG_WITHIN = timedelta(hours=1)
#: After this nothing is known of a wrong code any more.
_KEPT = timedelta(days=1)


def may_try_code(work: Work, person: Person) -> bool:
    """Whether a code that a person opens or writes is looked at."""
    since = work.now - WRONG_WITHIN
    counted = select(func.count()).select_from(WrongCode)
    found = counted.where(WrongCode.person_id == person.id, WrongCode.at > since)
    return (work.session.scalar(found) or 0) < WRONG_CODES


def wrong_code(work: Work, person: Person) -> None:
    """Note that a person tried a code that was never given out."""
    work.session.add(WrongCode(person_id=person.id, at=work.now))
    work.session.flush()


def forget_wrong_codes(work: Work) -> None:
    """Forget the wrong codes of yesterday."""
    work.session.execute(delete(WrongCode).where(WrongCode.at < work.now - _KEPT))


def holding_back(work: Work, reporter: Person, facts: routing.Facts) -> HeldBack | None:
    """Why a new report of a person is kept back, None where it is not."""
    if routing.is_danger(facts) or facts.kind is Kind.DATA_REQUEST:
        return None
    if silences.of_person(work, reporter.id) is not None:
        return HeldBack.SILENCED
    limits = work.city.times.limits
    return HeldBack.TOO_MANY if _recent(work, reporter.id) >= limits.reports else None


def _recent(work: Work, person_id: int) -> int:
    """How many reports a person sent lately; danger to life is not counted."""
    since = work.now - timedelta(minutes=work.city.times.limits.reports_minutes)
    found = work.session.scalar(
        select(func.count(Case.id)).where(
            Case.reporter_id == person_id,
            Case.created_at > since,
            Case.urgency != Urgency.VITAL,
        )
    )
    return found or 0


def flag_many(work: Work, case: Case) -> None:
    """Tell the coordinators once in a while, not for each report, that a person sends many."""
    limits = work.city.times.limits
    window = int(work.now.timestamp() // (limits.reports_minutes * 60))
    params = {"count": limits.reports, "minutes": limits.reports_minutes}
    _tell_coordinators(
        work, case, Notice("flag-many", params), key=f"flag-many:{case.reporter_id}:{window}"
    )


def flag_false(work: Work, case: Case) -> None:
    """Tell the coordinators when a case just closed makes several false ones of one person."""
    if case.outcome is not Outcome.FALSE_REPORT or case.reporter_id is None:
        return
    limits = work.city.times.limits
    count = work.session.scalar(
        select(func.count(Case.id)).where(
            Case.reporter_id == case.reporter_id,
            Case.outcome == Outcome.FALSE_REPORT,
            Case.closed_at >= work.now - timedelta(days=limits.false_days),
        )
    )
    if count is not None and count >= limits.false_reports:
        notice = Notice("flag-false", {"count": count, "days": limits.false_days})
        _tell_coordinators(work, case, notice, key=f"flag-false:{case.id}:{count}")


def let_danger_through(work: Work, case: Case) -> bool:
    """Stop keeping a case back once danger is known of it; give back whether it was kept."""
    if case.held_back is None or not routing.is_danger(ladder.facts_of(work, case)):
        return False
    case.held_back = None
    events.write(work, case, move="let_go", actor=events.SYSTEM)
    return True


def _tell_coordinators(work: Work, case: Case, notice: Notice, *, key: str) -> None:
    for one in staff.coordinators(work):
        if one.person.blocked_at is None:
            outbox.enqueue(
                work,
                notice,
                to=one.person,
                lane=Lane.CONVERSATION,
                dedupe_key=f"{key}:{one.id}",
                case_id=case.id,
            )
