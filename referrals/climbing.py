"""Climbing: telling the next in line when those who were told do not take a case.

A step is climbed when nobody acknowledged in time, or at once when a message could not be delivered or
its receiver goes away. When nobody can be reached the case stays as it is and is handed to the next fitting
person who comes in, or comes back. Leaves to :mod:`referrals.ladder` who stands on which step, and to
:mod:`referrals.insisting` what follows the last one.

What is due is a moment in an alert's row, and the scheduler only wakes this module: a restart or a long
pause loses nothing, and doubles nothing, since each case is locked and looked at anew before its step is
climbed. What a crash leaves behind: nothing; what was not committed is due again at the next waking.
"""

from datetime import datetime, timedelta

from sqlalchemy import Select, exists, or_, select

from referrals import alerts, events, insisting, ladder, outbox, routing, staff
from referrals.db import Work
from referrals.lifecycle import State, is_open
from referrals.models import Alert, Case, Person, Staff
from referrals.notices import Notice
from referrals.vocabulary import AlertState, Lane, Rank

#: After this a receiver whose message Telegram refused may be tried again, if nobody else is there.
REFUSED_AGAIN = timedelta(minutes=30)


def due(work: Work) -> list[int]:
    """Ids of the cases of which somebody else is to be told now, lowest first.

    Those that nobody acknowledged in time, and those that nobody is watching any more, since their ladder
    ended with nobody reachable.
    """
    late = select(Alert.case_id).where(Alert.due_at.is_not(None), Alert.due_at <= work.now)
    return sorted({*work.session.scalars(late), *work.session.scalars(_unwatched())})


def attend(work: Work, case_id: int) -> bool:
    """Tell whoever is next of one case that is due; give back whether anybody was told."""
    case = alerts.locked(work, case_id)
    told = _escalate(work, case)
    # Somebody may have taken it while we waited for the lock.
    if work.session.scalar(_unwatched().where(Case.id == case_id)) is not None:
        told = bool(_retry(work, case)) or told
    return told


def _escalate(work: Work, case: Case) -> bool:
    late = [alert for alert in case.alerts if alert.due_at is not None and alert.due_at <= work.now]
    for alert in late:
        alert.due_at = None
    late = [alert for alert in late if alert.state is AlertState.OPEN]
    if not late or case.holder_id is not None:
        return False
    # Several on one step are late together: one step up, once.
    highest = max(late, key=lambda alert: ladder.LADDER.index(alert.rank))
    if highest.rank is ladder.LADDER[-1]:
        return insisting.tell_again(work, case)
    return _climb(work, highest, reason="late")


def undeliverable(work: Work, alert_id: int) -> None:
    """Note that the alert's receiver cannot be reached, and tell the next in line at once."""
    _pass_on(work, alert_id, reason="undeliverable", again=work.now + REFUSED_AGAIN)


def receiver_gone(work: Work, person: Person) -> None:
    """A staff member blocked the bot: their alerts and their cases go to the next in line.

    The coordinators hear of each case that they had taken.
    """
    member = staff.of_person(work, person)
    if member is None:
        return
    for case in _leave(work, member, actor=events.SYSTEM, reason="undeliverable"):
        for one in staff.coordinators(work):
            if one.id != member.id and one.person.blocked_at is None:
                outbox.enqueue(
                    work,
                    Notice("holder-gone", {"name": staff.name_of(work, member)}),
                    to=one.person,
                    lane=Lane.ALERT,
                    dedupe_key=f"holder-gone:{case.id}:{member.id}:{one.id}:{work.now.timestamp()}",
                    case_id=case.id,
                )


def step_aside(work: Work, member: Staff, *, reason: str) -> None:
    """Tell the next in line of what a staff member was told of and did not take."""
    for alert in work.session.scalars(_told(member).order_by(Alert.case_id)).all():
        _pass_on(work, alert.id, reason=reason)


def give_back(work: Work, member: Staff, *, actor: str, reason: str) -> int:
    """Have the next in line told of all that a staff member was told of or has; how many they had.

    All buttons on the cases that they had taken stop.
    """
    return len(_leave(work, member, actor=actor, reason=reason))


def _leave(work: Work, member: Staff, *, actor: str, reason: str) -> list[Case]:
    """Take everything out of a staff member's hands; give back the cases that they had taken.

    Cases are locked in one order, since several may be on their way out at the same instant.
    """
    told = {one.case_id: one.id for one in work.session.scalars(_told(member))}
    taken = select(Case.id).where(Case.holder_id == member.id, Case.state != State.CLOSED)
    given_back = []
    for case_id in sorted({*told, *work.session.scalars(taken)}):
        case = alerts.locked(work, case_id)
        if case.holder_id == member.id and is_open(case.state):
            facts = {"from": member.id, "to": None, "reason": reason}
            event = alerts.release(work, case, actor=actor, facts=facts)
            alerts.refresh_cards(work, case, version=event.id)
            _retry(work, case, reason=reason)
            given_back.append(case)
        elif case_id in told:
            _pass_on(work, told[case_id], reason=reason)
    return given_back


def _told(member: Staff) -> Select[Alert]:
    """The alerts that a staff member has not taken."""
    return select(Alert).where(Alert.staff_id == member.id, Alert.state == AlertState.OPEN)


def _pass_on(work: Work, alert_id: int, *, reason: str, again: datetime | None = None) -> None:
    """Have an alert wait no longer for who got it; who is next is told, unless others on the step can.

    Its receiver may be tried again after ``again``; who went away, when they come back.
    """
    alert = work.session.get_one(Alert, alert_id)
    case = alerts.locked(work, alert.case_id)
    work.session.refresh(alert)
    if alert.state is not AlertState.OPEN:
        return
    alert.state = AlertState.UNDELIVERABLE
    alert.due_at = None if alert.staff.person.blocked_at is not None else again
    if case.holder_id is None and not _others_at(alert):
        _climb(work, alert, reason=reason)


def _others_at(alert: Alert) -> list[Alert]:
    """Those who were told on the same step of the ladder and may still take the case."""
    return [
        other
        for other in alert.case.alerts
        if other.rank is alert.rank and other.state is AlertState.OPEN
    ]


def _climb(work: Work, alert: Alert, *, reason: str) -> bool:
    """Tell the next in line or, where there is none, insist; give back whether anybody was told."""
    case = alert.case
    higher = ladder.LADDER[ladder.LADDER.index(alert.rank) + 1 :]
    events.write(
        work,
        case,
        move="escalate",
        actor=events.SYSTEM,
        facts={"alert": alert.id, "reason": reason},
    )
    told = _heard(case)
    if higher:
        ladder.send_out(work, case, start=higher[0], reason=reason)
    return not _heard(case) <= told or insisting.tell_again(work, case)


def _heard(case: Case) -> set[int]:
    return {alert.staff_id for alert in case.alerts if alert.state is AlertState.OPEN}


def hand_over_waiting(work: Work, newcomer: Staff) -> int:
    """Alert a new staff member of open cases that wait for somebody like them; give back how many."""
    told = 0
    for case_id in work.session.scalars(_unwatched().order_by(Case.id)).all():
        case = alerts.locked(work, case_id)
        if work.session.scalar(_unwatched().where(Case.id == case_id)) is not None:
            told += newcomer.id in {one.id for one in _retry(work, case)}
    return told


def _unwatched() -> Select[int]:
    """The ids of the open cases that nobody has and nobody is going to be asked about."""
    watched = exists().where(
        Alert.case_id == Case.id,
        Alert.state == AlertState.OPEN,
        or_(Alert.due_at.is_not(None), Alert.rank == Rank.COORDINATOR),
    )
    return select(Case.id).where(
        Case.holder_id.is_(None),
        Case.held_back.is_(None),
        Case.state.in_([State.RECEIVED, State.ASSIGNED]),
        ~watched,
    )


def _retry(work: Work, case: Case, *, reason: str = "waiting") -> list[Staff]:
    """Tell the first in line who is there and has not heard; give back who that was."""
    start = routing.decide(work.city, ladder.facts_of(work, case)).start
    # Who has an open alert heard of it, and let the time pass.
    heard = {
        alert.staff_id
        for alert in case.alerts
        if alert.state is AlertState.OPEN or alert.due_at is not None
    }
    for rank in ladder.LADDER[ladder.LADDER.index(start) :]:
        fresh = [one for one in ladder.people_at(work, case, rank) if one.id not in heard]
        if fresh:
            ladder.tell(work, case, fresh, rank=rank, reason=reason)
            return fresh
    return []
