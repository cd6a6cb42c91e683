"""Alerts: who is told of a case, who is told next, and whose press counts.

Owns the ladder holder, backup, coordinator; the time each step may take comes from the city's data.
A step is climbed when nobody acknowledged in time, or at once when a message could not be delivered.
When nobody can be reached the case stays ``received`` and is handed to the next fitting person who
comes in.
"""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from referrals import events, outbox, staff
from referrals.db import Work
from referrals.errors import NotYours, Superseded, UnknownCase
from referrals.lifecycle import Move, State, is_open
from referrals.models import Alert, Case, Person, Staff
from referrals.notices import Notice
from referrals.permissions import Action, require
from referrals.vocabulary import AlertState, Lane, Rank

LADDER = (Rank.HOLDER, Rank.BACKUP, Rank.COORDINATOR)


def send_out(work: Work, case: Case, *, start: Rank) -> bool:
    """Alert everybody on the first step of the ladder, from ``start`` on, where somebody is.

    Gives back whether anybody was alerted.
    """
    for rank in LADDER[LADDER.index(start) :]:
        known = {alert.staff_id for alert in case.alerts}
        fresh = [one for one in _people_at(work, case, rank) if one.id not in known]
        reachable = [one for one in fresh if one.person.blocked_at is None]
        if reachable:
            _alert(work, case, rank, reachable)
            return True
    if case.state is State.RECEIVED:
        events.write(work, case, move="nobody_reachable", actor=events.SYSTEM)
    return False


def _people_at(work: Work, case: Case, rank: Rank) -> list[Staff]:
    if rank is Rank.COORDINATOR:
        return staff.coordinators(work)
    clusters = [
        cluster.id for cluster in (work.city.clusters_of(case.barrio_id) if case.barrio_id else ())
    ] or ([case.cluster_id] if case.cluster_id is not None else [])
    found: dict[int, Staff] = {}
    for cluster in clusters:
        for one in staff.gestores(work, cluster, backup=rank is Rank.BACKUP):
            found.setdefault(one.id, one)
    return list(found.values())


def _alert(work: Work, case: Case, rank: Rank, people: Sequence[Staff]) -> None:
    to_backup, to_coordinator = work.city.ack_minutes(case.urgency.value)
    wait = {
        Rank.HOLDER: timedelta(minutes=to_backup),
        Rank.BACKUP: timedelta(minutes=to_coordinator),
        Rank.COORDINATOR: None,
    }[rank]
    for one in people:
        alert = Alert(
            case=case,
            staff_id=one.id,
            staff=one,
            rank=rank,
            state=AlertState.OPEN,
            created_at=work.now,
            due_at=work.now + wait if wait is not None else None,
        )
        work.session.add(alert)
        work.session.flush()
        outbox.enqueue(
            work,
            Notice("alert"),
            to=one.person,
            lane=Lane.ALERT,
            dedupe_key=f"alert:{alert.id}",
            case_id=case.id,
            alert_id=alert.id,
        )
        _send_attachments(work, case, alert)
        events.move(
            work,
            case,
            Move.ASSIGN,
            actor=events.SYSTEM,
            facts={"staff": one.id, "rank": rank.value, "rule": case.rule_id},
        )


def _send_attachments(work: Work, case: Case, alert: Alert) -> None:
    """Send what came with the report behind its card, each as a message of its own."""
    attached = [Notice("media", {"media": one.id}) for one in case.media if one.kind != "pin"]
    if case.pin_sealed is not None:
        attached.insert(0, Notice("pin"))
    for number, notice in enumerate(attached):
        outbox.enqueue(
            work,
            notice,
            to=alert.staff.person,
            lane=Lane.ALERT,
            dedupe_key=f"attachment:{alert.id}:{number}",
            case_id=case.id,
        )


def receiver_gone(work: Work, person: Person) -> None:
    """A staff member blocked the bot: their untaken alerts go to the next in line."""
    member = staff.of_person(work, person)
    if member is None:
        return
    open_alerts = select(Alert.id).where(
        Alert.staff_id == member.id, Alert.state == AlertState.OPEN
    )
    for alert_id in work.session.scalars(open_alerts).all():
        undeliverable(work, alert_id)


def escalate_due(work: Work) -> int:
    """Tell the next in line of every case that nobody acknowledged in time; give back how many."""
    due = work.session.scalars(
        select(Alert)
        .where(Alert.due_at.is_not(None), Alert.due_at <= work.now)
        .order_by(Alert.id)
        .with_for_update(skip_locked=True, of=Alert)
    ).all()
    count = 0
    for alert in due:
        alert.due_at = None
        if alert.state is AlertState.OPEN and alert.case.holder_id is None:
            count += _climb(work, alert, reason="late")
    return count


def undeliverable(work: Work, alert_id: int) -> None:
    """Note that the alert's receiver cannot be reached, and tell the next in line at once."""
    alert = work.session.get_one(Alert, alert_id)
    if alert.state is not AlertState.OPEN:
        return
    alert.state = AlertState.UNDELIVERABLE
    alert.due_at = None
    others = [
        other
        for other in alert.case.alerts
        if other.rank is alert.rank and other.state is AlertState.OPEN
    ]
    if alert.case.holder_id is None and not others:
        _climb(work, alert, reason="undeliverable")


def _climb(work: Work, alert: Alert, *, reason: str) -> bool:
    case = alert.case
    higher = LADDER[LADDER.index(alert.rank) + 1 :]
    events.write(
        work,
        case,
        move="escalate",
        actor=events.SYSTEM,
        facts={"alert": alert.id, "reason": reason},
    )
    return bool(higher) and send_out(work, case, start=higher[0])


def hand_over_waiting(work: Work, newcomer: Staff) -> int:
    """Alert a new staff member of open cases that wait for somebody like them."""
    waiting = work.session.scalars(
        select(Case).where(
            Case.holder_id.is_(None), Case.state.in_([State.RECEIVED, State.ASSIGNED])
        )
    ).all()
    count = 0
    for case in waiting:
        if any(alert.state is AlertState.OPEN for alert in case.alerts):
            continue
        for rank in LADDER:
            if newcomer in _people_at(work, case, rank):
                if all(alert.staff_id != newcomer.id for alert in case.alerts):
                    _alert(work, case, rank, [newcomer])
                    count += 1
                break
    return count


def pressed(work: Work, alert_id: int, *, by: Person) -> tuple[Alert, Staff]:
    """The alert whose button ``by`` pressed, if the button is theirs and still counts.

    The case's row is locked until the end of the transaction, so that of two gestores pressing at the
    same instant the second finds it taken.

    Raises:
        NotAllowed: the presser is no active staff member.
        UnknownCase: there is no such alert.
        NotYours: the button is on somebody else's alert.
        Superseded: somebody else took the case, or it ended.

    """
    presser = staff.active(work, by)
    require(staff.roles_of(presser), Action.WORK_CASE)
    alert = work.session.get(Alert, alert_id)
    if alert is None:
        raise UnknownCase
    if alert.staff_id != presser.id:
        raise NotYours
    case = work.session.get_one(Case, alert.case_id, with_for_update={"of": Case})
    work.session.refresh(alert)
    if alert.state in (AlertState.SUPERSEDED, AlertState.ENDED):
        raise Superseded
    if case.holder_id is not None and case.holder_id != presser.id:
        raise Superseded
    if not is_open(case.state):
        raise Superseded
    return alert, presser


def take(work: Work, alert: Alert, taker: Staff) -> bool:
    """Make ``taker`` the holder of the alert's case; give back whether they were not before."""
    case = alert.case
    alert.state = AlertState.TAKEN
    alert.due_at = None
    if case.holder_id == taker.id:
        return False
    case.holder_id = taker.id
    case.holder = taker
    case.acknowledged_at = work.now
    for other in case.alerts:
        if other.id != alert.id and other.state is AlertState.OPEN:
            other.state = AlertState.SUPERSEDED
            other.due_at = None
    return True


def refresh_cards(work: Work, case: Case, *, version: int) -> None:
    """Have the cards of a case drawn anew in the chats of those who were alerted of it.

    ``version`` is the id of the event that changed the case.
    """
    for alert in case.alerts:
        if alert.state is AlertState.UNDELIVERABLE or alert.staff.person.blocked_at is not None:
            continue
        outbox.enqueue(
            work,
            Notice("card"),
            to=alert.staff.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"card:{alert.id}:{version}",
            case_id=case.id,
            alert_id=alert.id,
        )
