"""The ladder: who is told of a case, in which order, and how long each may take.

Its steps are holder, backup and coordinator; the time that each step has comes from the city's data. Who is
on leave is passed over. Owns the sending out of alerts; leaves to :mod:`referrals.climbing` when the next
step is climbed, and to :mod:`referrals.alerts` what a press on an alert does. Whoever calls holds the
case's lock (:func:`referrals.alerts.locked`) or has just made the case.

What a crash leaves behind: nothing. An alert, its event and its message are one transaction.
"""

from collections.abc import Sequence
from datetime import datetime

from referrals import alerts, events, outbox, routing, staff
from referrals.db import Work
from referrals.lifecycle import Move, State
from referrals.models import Alert, Case, Staff
from referrals.notices import Notice
from referrals.permissions import Action, allows
from referrals.vocabulary import AlertState, Lane, Rank, Urgency

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
        # An alert of before the case was closed or changed hands says nothing to whoever got it then, nor
        # does one that a coordinator made by looking.
        unaware = (AlertState.ENDED, AlertState.SUPERSEDED, AlertState.LOOKING)
        known = {one.staff_id for one in case.alerts if one.state not in unaware}
        fresh = [one for one in people_at(work, case, rank) if one.id not in known]
        if fresh:
            tell(work, case, fresh, rank=rank, reason=reason)
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
    if start is Rank.HOLDER and told:
        # Each side of a border hears of it, also the one whose gestor is away. As on the first step, so
        # that the second one is not passed over on the other side.
        open_to = {one.staff_id for one in case.alerts if one.state is AlertState.OPEN}
        others = [one for one in stand_ins(work, case) if one.id not in open_to]
        tell(work, case, others, rank=Rank.HOLDER, reason="stands_in")
    if last is None or not _can_be_told(work, last):
        return told
    if last.id not in {one.staff_id for one in case.alerts if one.state is AlertState.OPEN}:
        tell(work, case, [last], rank=ranks.get(last.id, Rank.HOLDER), reason="reopened")
    return True


def tell(work: Work, case: Case, people: Sequence[Staff], *, rank: Rank, reason: str) -> None:
    """Alert staff members of a case on one step, whoever the ladder would have told.

    ``reason`` is kept with the event, for whoever asks why it reached them.
    """
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


def _with(case: Case) -> dict[str, object]:
    attached = alerts.attachments(case)
    return alerts.named(attached) if attached else {}


def _send_attachments(work: Work, case: Case, alert: Alert, *, event_id: int) -> None:
    """Send what came with the report behind its card, each as a message of its own."""
    attached = alerts.attachments(case)
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


def _passed_over(work: Work, case: Case, rank: Rank) -> list[int]:
    """The ids of those who would have been told no later than ``rank``, were they not on leave."""
    away = staff.away(work)
    steps = LADDER[: LADDER.index(rank) + 1]
    found = {one.id for step in steps for one in _everybody_at(work, case, step) if one.id in away}
    return sorted(found)


def _everybody_at(work: Work, case: Case, rank: Rank) -> list[Staff]:
    if rank is Rank.COORDINATOR:
        return staff.coordinators(work)
    found: dict[int, Staff] = {}
    for cluster in _clusters_of(work, case):
        for one in staff.gestores(work, cluster, backup=rank is Rank.BACKUP):
            found.setdefault(one.id, one)
    return list(found.values())


def _clusters_of(work: Work, case: Case) -> list[int]:
    """The clusters of a case's place: several on a border."""
    found = work.city.clusters_of(case.barrio_id) if case.barrio_id else ()
    return [one.id for one in found] or ([case.cluster_id] if case.cluster_id is not None else [])


def stand_ins(work: Work, case: Case) -> list[Staff]:
    """The backups of each side of a border on which no gestor can be reached now."""
    away = staff.away(work)
    found: dict[int, Staff] = {}
    for cluster in _clusters_of(work, case):
        gestores, backups = (
            [
                one
                for one in staff.gestores(work, cluster, backup=backup)
                if one.id not in away and one.person.blocked_at is None
            ]
            for backup in (False, True)
        )
        if not gestores:
            found |= {one.id: one for one in backups}
    return list(found.values())


def people_at(work: Work, case: Case, rank: Rank) -> list[Staff]:
    """Whoever stands on one step of the ladder of a case and can be reached, on both sides of a border."""
    found = [one for one in _everybody_at(work, case, rank) if one.person.blocked_at is None]
    away = staff.away(work)
    there = [one for one in found if one.id not in away]
    # A life in danger reaches the last step also where everybody on it is on leave.
    is_last = rank is Rank.COORDINATOR and case.urgency is Urgency.VITAL
    return there or (found if is_last else [])


def whom_to_ask(work: Work, case: Case) -> Staff | None:
    """Who answers for a case: its holder or, where they cannot be reached, a stand-in; None if nobody."""
    if case.holder is not None and _can_be_told(work, case.holder):
        return case.holder
    for rank in (Rank.BACKUP, Rank.HOLDER, Rank.COORDINATOR):
        found = people_at(work, case, rank)
        if found:
            return found[0]
    return None


def _can_be_told(work: Work, one: Staff) -> bool:
    may = allows(staff.roles_of(one), Action.WORK_CASE)
    return may and one.person.blocked_at is None and not staff.is_away(work, one)


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


def _due(work: Work, case: Case, rank: Rank) -> datetime | None:
    to_backup, to_coordinator = work.city.ack_minutes(case.urgency.value)
    wait = {Rank.HOLDER: to_backup, Rank.BACKUP: to_coordinator}.get(rank)
    if wait is None:
        return again_at(work) if case.urgency is Urgency.VITAL else None
    return _after(work, case, work.now, minutes=wait)


def again_at(work: Work) -> datetime:
    """When a danger to life of which everybody was told now is told again, unless somebody takes it."""
    return work.city.due(work.now, minutes=work.city.times.vital_again.minutes, on_duty=False)


def _after(work: Work, case: Case, moment: datetime, *, minutes: int) -> datetime:
    # What can wait does not wake the next in line at night, where the city has hours of duty.
    can_wait = case.urgency in (Urgency.NORMAL, Urgency.LOW)
    return work.city.due(moment, minutes=minutes, on_duty=can_wait)


def first_due(work: Work, case: Case, *, since: datetime) -> datetime:
    """When a case that somebody was first told of at ``since`` should have been taken."""
    return _after(work, case, since, minutes=work.city.ack_minutes(case.urgency.value)[0])


def hasten(work: Work, case: Case) -> None:
    """Shorten the time of the alerts under way to what the case's urgency now allows.

    Where everybody had been told already, a danger to life gives the last of them a time again.
    """
    for alert in case.alerts:
        due = _due(work, case, alert.rank)
        if alert.due_at is not None and due is not None:
            alert.due_at = min(alert.due_at, due)
    told = [alert for alert in case.alerts if alert.state is AlertState.OPEN]
    is_forgotten = told and case.holder_id is None and not any(one.due_at for one in told)
    if is_forgotten and case.urgency is Urgency.VITAL:
        last = max(LADDER.index(one.rank) for one in told)
        for alert in told:
            if alert.rank is LADDER[last]:
                alert.due_at = _due(work, case, alert.rank)
