"""A closed case that begins anew, because it was not over after all.

Owns what reopening means: the case has no holder and no ending any more, the questions about its ending
are void, and those of the first step of the ladder are alerted as if the case were new, together with
whoever had it last. The coordinators are told why. Leaves to the callers who may reopen a case.
"""

from referrals import checks, events, ladder, outbox, staff
from referrals.db import Work
from referrals.lifecycle import Move
from referrals.models import Case, CaseEvent
from referrals.notices import Notice
from referrals.vocabulary import AlertState, Lane


def reopen(work: Work, case: Case, *, actor: str, reason: str) -> CaseEvent:
    """Begin a closed case anew and alert people of it; ``reason`` is a word of the message ``reopened``.

    The caller holds the case's lock.

    Raises:
        IllegalMove: the case is not closed.

    """
    last = case.holder
    event = events.move(work, case, Move.REOPEN, actor=actor, facts={"reason": reason})
    case.outcome = None
    case.closed_at = None
    case.acknowledged_at = None
    case.holder_id = None
    case.holder = None
    checks.void(work, case)
    ladder.send_out_again(work, case, last=last)
    told = {alert.staff_id: alert.staff for alert in case.alerts if alert.state is AlertState.OPEN}
    for one in staff.coordinators(work):
        told.setdefault(one.id, one)
    for one in told.values():
        if one.person.blocked_at is None:
            outbox.enqueue(
                work,
                Notice("reopened", {"reason": reason}),
                to=one.person,
                lane=Lane.ALERT,
                dedupe_key=f"reopened:{event.id}:{one.id}",
                case_id=case.id,
            )
    return event
