"""Alerts: who is told of a case, who is told next, and whose press counts.

Owns the ladder holder, backup, coordinator; the time each step may take comes from the city's data.
A step is climbed when nobody acknowledged in time, or at once when a message could not be delivered or
its receiver goes away. Who is on leave is passed over.
When nobody can be reached the case stays as it is and is handed to the next fitting person who comes in,
or comes back.

Whatever changes who has a case locks the case's row first and reads it anew, so that a press, a late
step of the ladder and an addition that come at the same instant follow one another.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import exists, or_, select

from referrals import checks, events, outbox, routing, staff
from referrals.db import Work
from referrals.errors import NotYours, Superseded, UnknownCase
from referrals.lifecycle import Move, State, is_open
from referrals.models import Alert, Case, CaseEvent, Person, Staff
from referrals.notices import Notice
from referrals.permissions import Action, allows, require
from referrals.vocabulary import AlertState, Lane, Rank, Urgency

#: After this a receiver whose message Telegram refused may be tried again, if nobody else is there.
REFUSED_AGAIN = timedelta(minutes=30)
LADDER = (Rank.HOLDER, Rank.BACKUP, Rank.COORDINATOR)


def send_out(work: Work, case: Case, *, start: Rank, reason: str = "first") -> bool:
    """Alert everybody on the first step of the ladder, from ``start`` on, where somebody is.

    ``reason`` is kept with the event, for whoever asks why it reached them.

    Nobody is alerted twice, and a step on which somebody was alerted already is not passed over.
    Gives back whether anybody on the ladder from ``start`` on knows now.
    """
    if case.held_back is not None:
        return False
    for rank in LADDER[LADDER.index(start) :]:
        # An alert of before the case was closed says nothing to whoever got it then, nor does one that a
        # coordinator made by looking.
        unaware = (AlertState.ENDED, AlertState.LOOKING)
        known = {one.staff_id for one in case.alerts if one.state not in unaware}
        fresh = [one for one in _reachable_at(work, case, rank) if one.id not in known]
        if fresh:
            _alert(work, case, rank, fresh, reason=reason)
            return True
        if any(alert.rank is rank and alert.state is AlertState.OPEN for alert in case.alerts):
            return True
    if case.state is State.RECEIVED:
        events.write(work, case, move="nobody_reachable", actor=events.SYSTEM)
    return False


def send_out_again(work: Work, case: Case, *, last: Staff | None) -> bool:
    """Alert of a case that was reopened as of a new one, and ``last``, who had it, in any case.

    Gives back whether anybody knows now.
    """
    ranks = {alert.staff_id: alert.rank for alert in case.alerts}
    for alert in case.alerts:
        alert.state = AlertState.ENDED
        alert.due_at = None
    start = routing.decide(work.city, facts_of(work, case)).start
    told = send_out(work, case, start=start, reason="reopened")
    if last is None or not _can_be_told(work, last):
        return told
    if last.id not in {one.staff_id for one in case.alerts if one.state is AlertState.OPEN}:
        _alert(work, case, ranks.get(last.id, Rank.HOLDER), [last], reason="reopened")
    return True


def _can_be_told(work: Work, one: Staff) -> bool:
    may = allows(staff.roles_of(one), Action.WORK_CASE)
    return may and one.person.blocked_at is None and not staff.is_away(work, one)


def people_at(work: Work, case: Case, rank: Rank) -> list[Staff]:
    """Whoever stands on one step of the ladder of a case and can be reached, on both sides of a border."""
    return _reachable_at(work, case, rank)


def whom_to_ask(work: Work, case: Case) -> Staff | None:
    """Who answers for a case: its holder or, where they cannot be reached, a stand-in; None if nobody."""
    if case.holder is not None and _can_be_told(work, case.holder):
        return case.holder
    for rank in (Rank.BACKUP, Rank.HOLDER, Rank.COORDINATOR):
        found = _reachable_at(work, case, rank)
        if found:
            return found[0]
    return None


def facts_of(work: Work, case: Case) -> routing.Facts:
    """What routing looks at in a case as it is now."""
    return routing.Facts(
        kind=case.kind,
        urgency=case.urgency,
        category=case.category,
        cluster_id=case.cluster_id,
        danger=case.danger,
        hours=work.city.hours_at(work.now),
    )


def _reachable_at(work: Work, case: Case, rank: Rank) -> list[Staff]:
    found = [one for one in _people_at(work, case, rank) if one.person.blocked_at is None]
    away = staff.away(work)
    there = [one for one in found if one.id not in away]
    # A life in danger reaches the last step also where everybody on it is on leave.
    is_last = rank is Rank.COORDINATOR and case.urgency is Urgency.VITAL
    return there or (found if is_last else [])


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


def _alert(work: Work, case: Case, rank: Rank, people: Sequence[Staff], *, reason: str) -> None:
    passed_over = _passed_over(work, case, rank)
    for one in people:
        # Somebody who could not be reached before and can be now has an alert already.
        alert = next((known for known in case.alerts if known.staff_id == one.id), None)
        if alert is None:
            alert = Alert(case=case, staff_id=one.id, staff=one, created_at=work.now)
            work.session.add(alert)
        alert.rank = rank
        alert.state = AlertState.OPEN
        alert.due_at = _due(work, case, rank)
        event = events.move(
            work,
            case,
            Move.ASSIGN,
            actor=events.SYSTEM,
            facts={
                "staff": one.id,
                "rank": rank.value,
                "rule": case.rule_id,
                "reason": reason,
                "away": passed_over,
                **_with(case),
            },
        )
        outbox.enqueue(
            work,
            Notice("alert"),
            to=one.person,
            lane=Lane.ALERT,
            dedupe_key=f"alert:{alert.id}:{event.id}",
            case_id=case.id,
            alert_id=alert.id,
        )
        _send_attachments(work, case, alert, event_id=event.id)


def _passed_over(work: Work, case: Case, rank: Rank) -> list[int]:
    """The ids of those who would have been told no later than ``rank``, were they not on leave."""
    away = staff.away(work)
    steps = LADDER[: LADDER.index(rank) + 1]
    found = {one.id for step in steps for one in _people_at(work, case, step) if one.id in away}
    return sorted(found)


def _due(work: Work, case: Case, rank: Rank) -> datetime | None:
    to_backup, to_coordinator = work.city.ack_minutes(case.urgency.value)
    wait = {Rank.HOLDER: to_backup, Rank.BACKUP: to_coordinator}.get(rank)
    return None if wait is None else _after(work, case, work.now, minutes=wait)


def _after(work: Work, case: Case, moment: datetime, *, minutes: int) -> datetime:
    # What can wait does not wake the next in line at night, where the city has hours of duty.
    can_wait = case.urgency in (Urgency.NORMAL, Urgency.LOW)
    return work.city.due(moment, minutes=minutes, on_duty=can_wait)


def first_due(work: Work, case: Case, *, since: datetime) -> datetime:
    """When a case that somebody was first told of at ``since`` should have been taken."""
    return _after(work, case, since, minutes=work.city.ack_minutes(case.urgency.value)[0])


def hasten(work: Work, case: Case) -> None:
    """Shorten the time of the alerts under way to what the case's urgency now allows."""
    for alert in case.alerts:
        due = _due(work, case, alert.rank)
        if alert.due_at is not None and due is not None:
            alert.due_at = min(alert.due_at, due)


def _send_attachments(work: Work, case: Case, alert: Alert, *, event_id: int) -> None:
    """Send what came with the report behind its card, each as a message of its own."""
    attached = attachments(case)
    for number, notice in enumerate(attached):
        outbox.enqueue(
            work,
            notice,
            to=alert.staff.person,
            lane=Lane.ALERT,
            dedupe_key=f"attachment:{alert.id}:{event_id}:{number}",
            case_id=case.id,
            alert_id=alert.id,
        )


def attachments(case: Case) -> list[Notice]:
    """What came with a case, as the notices that show it: the pin first, then photos and the like."""
    attached = [Notice("media", {"media": one.id}) for one in case.media if one.kind != "pin"]
    return [Notice("pin"), *attached] if case.pin_sealed is not None else attached


def _with(case: Case) -> dict[str, object]:
    attached = attachments(case)
    return named(attached) if attached else {}


def named(attached: Sequence[Notice]) -> dict[str, object]:
    """Attachments as facts of an event: the ids of files, and whether the pin is among them."""
    return {
        "media": [one.params["media"] for one in attached if one.say == "media"],
        "pin": any(one.say == "pin" for one in attached),
    }


def receiver_gone(work: Work, person: Person) -> None:
    """A staff member blocked the bot: their untaken alerts go to the next in line."""
    member = staff.of_person(work, person)
    if member is None:
        return
    open_alerts = (
        select(Alert.id)
        .where(Alert.staff_id == member.id, Alert.state == AlertState.OPEN)
        .order_by(Alert.case_id)
    )
    for alert_id in work.session.scalars(open_alerts).all():
        undeliverable(work, alert_id)


def step_aside(work: Work, member: Staff, *, reason: str) -> None:
    """Tell the next in line of what a staff member was told of and did not take."""
    theirs = (
        select(Alert.id)
        .where(Alert.staff_id == member.id, Alert.state == AlertState.OPEN)
        .order_by(Alert.case_id)
    )
    for alert_id in work.session.scalars(theirs).all():
        alert = work.session.get_one(Alert, alert_id)
        case = locked(work, alert.case_id)
        work.session.refresh(alert)
        if alert.state is not AlertState.OPEN:
            continue
        alert.state = AlertState.UNDELIVERABLE
        alert.due_at = None
        if case.holder_id is None and not _others_at(alert):
            _climb(work, alert, reason=reason)


def _others_at(alert: Alert) -> list[Alert]:
    """Those who were told on the same step of the ladder and may still take the case."""
    return [
        other
        for other in alert.case.alerts
        if other.rank is alert.rank and other.state is AlertState.OPEN
    ]


def escalate_due(work: Work) -> int:
    """Tell the next in line of every case that nobody acknowledged in time.

    A case that nobody is watching any more, since its ladder ended with nobody reachable, is tried again.
    Gives back in how many cases somebody was told.
    """
    due = work.session.scalars(
        select(Alert.case_id)
        .where(Alert.due_at.is_not(None), Alert.due_at <= work.now)
        .distinct()
        .order_by(Alert.case_id)
    ).all()
    count = sum(_escalate(work, locked(work, case_id)) for case_id in due)
    return count + sum(bool(told) for told in _retry_unwatched(work))


def _escalate(work: Work, case: Case) -> bool:
    late = [alert for alert in case.alerts if alert.due_at is not None and alert.due_at <= work.now]
    for alert in late:
        alert.due_at = None
    late = [alert for alert in late if alert.state is AlertState.OPEN]
    if not late or case.holder_id is not None:
        return False
    # Several on one step are late together: one step up, once.
    highest = max(late, key=lambda alert: LADDER.index(alert.rank))
    return _climb(work, highest, reason="late")


def undeliverable(work: Work, alert_id: int) -> None:
    """Note that the alert's receiver cannot be reached, and tell the next in line at once."""
    alert = work.session.get_one(Alert, alert_id)
    case = locked(work, alert.case_id)
    if alert.state is not AlertState.OPEN:
        return
    alert.state = AlertState.UNDELIVERABLE
    # Who blocked the bot is tried when they come back; a message that was refused, after a while.
    alert.due_at = None if alert.staff.person.blocked_at is not None else work.now + REFUSED_AGAIN
    if case.holder_id is None and not _others_at(alert):
        _climb(work, alert, reason="undeliverable")


def _climb(work: Work, alert: Alert, *, reason: str) -> bool:
    """Tell the next in line; give back whether anybody new was told."""
    case = alert.case
    higher = LADDER[LADDER.index(alert.rank) + 1 :]
    events.write(
        work,
        case,
        move="escalate",
        actor=events.SYSTEM,
        facts={"alert": alert.id, "reason": reason},
    )
    told = _heard(case)
    if higher:
        send_out(work, case, start=higher[0], reason=reason)
    return not _heard(case) <= told


def _heard(case: Case) -> set[int]:
    return {alert.staff_id for alert in case.alerts if alert.state is AlertState.OPEN}


def hand_over_waiting(work: Work, newcomer: Staff) -> int:
    """Alert a new staff member of open cases that wait for somebody like them; give back how many."""
    return sum(newcomer.id in {one.id for one in told} for told in _retry_unwatched(work))


def _retry_unwatched(work: Work) -> list[list[Staff]]:
    """Try again the cases that nobody is watching; give back who was told, case by case."""
    watched = exists().where(
        Alert.case_id == Case.id,
        Alert.state == AlertState.OPEN,
        or_(Alert.due_at.is_not(None), Alert.rank == Rank.COORDINATOR),
    )
    waiting = (
        Case.holder_id.is_(None),
        Case.held_back.is_(None),
        Case.state.in_([State.RECEIVED, State.ASSIGNED]),
        ~watched,
    )
    found = work.session.scalars(select(Case.id).where(*waiting).order_by(Case.id)).all()
    told = []
    for case_id in found:
        case = locked(work, case_id)
        # Somebody may have taken it while we waited for the lock.
        if work.session.scalar(select(Case.id).where(Case.id == case_id, *waiting)) is not None:
            told.append(_retry(work, case))
    return told


def release(work: Work, case: Case, *, actor: str, facts: dict[str, Any]) -> CaseEvent:
    """Take a locked, open case out of everybody's hands: all buttons on it stop.

    Whoever calls sees to who is told next. What is referred stays referred in its history.
    """
    for alert in case.alerts:
        if alert.state in (AlertState.OPEN, AlertState.TAKEN):
            alert.state = AlertState.SUPERSEDED
        alert.due_at = None
    case.holder_id = None
    case.holder = None
    if case.state is State.RECEIVED:
        return events.write(work, case, move=Move.RELEASE.value, actor=actor, facts=facts)
    return events.move(work, case, Move.RELEASE, actor=actor, facts=facts)


def tell_anew(work: Work, case: Case) -> bool:
    """Tell the first in line who is there of a case that was released; give back whether anybody was."""
    return bool(_retry(work, case))


def tell(work: Work, case: Case, one: Staff, *, rank: Rank, reason: str) -> None:
    """Alert one staff member of a locked case, whoever the ladder would have told."""
    _alert(work, case, rank, [one], reason=reason)


def _retry(work: Work, case: Case) -> list[Staff]:
    start = routing.decide(work.city, facts_of(work, case)).start
    # Who has an open alert heard of it, and let the time pass.
    heard = {
        alert.staff_id
        for alert in case.alerts
        if alert.state is AlertState.OPEN or alert.due_at is not None
    }
    for rank in LADDER[LADDER.index(start) :]:
        fresh = [one for one in _reachable_at(work, case, rank) if one.id not in heard]
        if fresh:
            _alert(work, case, rank, fresh, reason="waiting")
            return fresh
    return []


def locked(work: Work, case_id: int) -> Case:
    """The case as it is now, held until the end of the transaction.

    SQLite needs no lock: its transactions that write follow one another.
    """
    work.session.flush()
    return work.session.get_one(Case, case_id, with_for_update={"of": Case}, populate_existing=True)


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
    case = locked(work, alert.case_id)
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
    checks.after_taking(work, case)
    return True


def refresh_cards(work: Work, case: Case, *, version: int) -> None:
    """Have the cards of a case drawn anew in the chats of those who were alerted of it.

    ``version`` is the id of the event that changed the case.
    """
    for alert in case.alerts:
        has_none = alert.state is AlertState.UNDELIVERABLE and alert.message_id is None
        if has_none or alert.staff.person.blocked_at is not None:
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
