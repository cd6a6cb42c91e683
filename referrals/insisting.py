"""Insisting: a danger to life that nobody takes is told again, once everybody has been told.

Owns how often and to whom; the interval and the number of times are the city's data. Leaves to
:mod:`referrals.climbing` when it is due. Other urgencies have one round of the ladder, and then stand on
the board and in the morning summary. Whoever calls holds the case's lock.

What a crash leaves behind: nothing. The event that counts a round and its messages are one transaction.
"""

from referrals import events, ladder, outbox, routing, staff
from referrals.db import Work
from referrals.lifecycle import Move
from referrals.models import Alert, Case
from referrals.notices import Notice
from referrals.permissions import Action, allows
from referrals.vocabulary import AlertState, Lane, Urgency

#: How an event names one round of it.
ROUND = "tell_again"
#: What begins the count anew: from then on others are asked.
_ANEW = frozenset({Move.REOPEN.value, Move.RELEASE.value})


def tell_again(work: Work, case: Case) -> bool:
    """Tell everybody who may take a case of danger to life, each by a new message; whether anybody was.

    Nobody is while somebody's time runs, or when it was told as often as the city says.
    """
    waits = any(one.due_at is not None for one in case.alerts if one.state is AlertState.OPEN)
    if case.urgency is not Urgency.VITAL or case.holder_id is not None or waits:
        return False
    number, again = _rounds(work, case) + 1, work.city.times.vital_again
    heard = [one for one in case.alerts if _may_take(one)]
    if number > again.times or not heard:
        return False
    event = events.write(
        work,
        case,
        move=ROUND,
        actor=events.SYSTEM,
        facts={"number": number, "staff": sorted(one.staff_id for one in heard)},
    )
    for alert in heard:
        outbox.enqueue(
            work,
            Notice("alert", {"again": number}),
            to=alert.staff.person,
            lane=Lane.ALERT,
            dedupe_key=f"alert:{alert.id}:{event.id}",
            case_id=case.id,
            alert_id=alert.id,
        )
    _tell_who_came_since(work, case)
    if number < again.times:
        until = ladder.again_at(work)
        for alert in heard:
            alert.due_at = until
    return True


def _tell_who_came_since(work: Work, case: Case) -> None:
    """Alert those on any step who have not heard of the case, since they were away or are new."""
    start = routing.decide(work.city, ladder.facts_of(work, case)).start
    for rank in ladder.LADDER[ladder.LADDER.index(start) :]:
        heard = {one.staff_id for one in case.alerts if one.state is AlertState.OPEN}
        fresh = [one for one in ladder.people_at(work, case, rank) if one.id not in heard]
        if fresh:
            ladder.tell(work, case, fresh, rank=rank, reason="again")


def _rounds(work: Work, case: Case) -> int:
    """How often it was told again since it last began anew or was taken out of somebody's hands."""
    count = 0
    for event in events.trail(work, case):
        count = 0 if event.move in _ANEW else count + (event.move == ROUND)
    return count


def _may_take(alert: Alert) -> bool:
    one = alert.staff
    return (
        alert.state is AlertState.OPEN
        and one.person.blocked_at is None
        and allows(staff.roles_of(one), Action.WORK_CASE)
    )
