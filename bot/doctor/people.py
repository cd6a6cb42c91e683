"""People and cases: who is there to be told, who could not be told, what is overdue.

Staff are named by their number and duties, cases by their code: no name, no word of a case.
"""

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import func, select

from bot.doctor.findings import Finding, good, warns
from referrals import referral_desk, retention
from referrals import staff as staff_of
from referrals.clock import local
from referrals.db import Work
from referrals.lifecycle import State
from referrals.models import Alert, Case, InboxRow, OutboxRow, Staff
from referrals.vocabulary import AlertState, Delivery, Intake, Role

#: The escalation looks every few seconds: what is late by more than this is not being looked at.
LATE = timedelta(minutes=1)
#: A message that waits longer than this has something in its way.
STUCK = timedelta(minutes=10)
#: Erasing happens every night; after this long it does not.
RETENTION_LATE = timedelta(days=3)
NAMED = 12


def look_at(work: Work) -> list[Finding]:
    """Everything about staff and their cases that somebody should look at."""
    staff = list(
        work.session.scalars(
            select(Staff).where(Staff.suspended_at.is_(None)).order_by(Staff.id)
        ).unique()
    )
    findings = [*_staff(work, staff), *_cases(work), *_mail(work)]
    findings += _referrals(work)
    findings = findings or [good("people-good", count=len(staff))]
    return [*findings, _retention(work)]


def _retention(work: Work) -> Finding:
    """When what is over its term was last erased; a new installation has nothing to erase yet."""
    ran = retention.last_ran(work)
    if ran is None:
        over = sum(retention.count(work).values())
        return warns("retention-never", count=over) if over else good("retention-nothing")
    day = local(ran, work.city.timezone).date().isoformat()
    is_late = work.now - ran > RETENTION_LATE
    return warns("retention-late", day=day) if is_late else good("retention-ran", day=day)


def _staff(work: Work, staff: list[Staff]) -> list[Finding]:
    if not any(one.duties for one in staff):
        return [warns("staff-none")]
    firsts, backups = _clusters(staff, backup=False), _clusters(staff, backup=True)
    clusters = [cluster.id for cluster in work.city.clusters]
    without_gestor = [one for one in clusters if one not in firsts]
    without_backup = [one for one in clusters if one not in backups]
    findings = []
    if not any(duty.role is Role.COORDINATOR for one in staff for duty in one.duties):
        findings.append(warns("coordinator-none"))
    if without_gestor:
        findings.append(warns("clusters-without-gestor", **_counted(map(str, without_gestor))))
    if without_backup:
        findings.append(warns("clusters-without-backup", **_counted(map(str, without_backup))))
    away = staff_of.away(work)
    present = _clusters((one for one in staff if one.id not in away), backup=None)
    empty = [one for one in clusters if one in firsts | backups and one not in present]
    if empty:
        findings.append(warns("clusters-all-away", **_counted(map(str, empty))))
    in_charge = {one.id for one in staff_of.coordinators(work)}
    if in_charge and in_charge <= away:
        findings.append(warns("coordinators-all-away"))
    blocked = [one for one in staff if one.person.blocked_at is not None]
    if blocked:
        findings.append(warns("staff-blocked", *map(_duties_of, blocked), count=len(blocked)))
    return findings


def _clusters(staff: Iterable[Staff], *, backup: bool | None) -> set[int | None]:
    """The clusters that gestores of one kind are there for, or, for None, of either."""
    return {
        duty.cluster_id
        for one in staff
        for duty in one.duties
        if duty.role is Role.GESTOR and backup in (None, duty.is_backup)
    }


def _duties_of(one: Staff) -> str:
    duties = (
        duty.role.value + (f" {duty.cluster_id}" if duty.cluster_id is not None else "")
        for duty in one.duties
    )
    return f"{one.id}: {', '.join(duties)}"


def _cases(work: Work) -> list[Finding]:
    findings = []
    untold = _codes(work, Case.state == State.RECEIVED)
    if untold:
        findings.append(warns("cases-untold", **_counted(untold)))
    late = select(Alert.case_id).where(
        Alert.state == AlertState.OPEN, Alert.due_at <= work.now - LATE
    )
    overdue = _codes(work, Case.id.in_(late))
    if overdue:
        findings.append(warns("alerts-overdue", **_counted(overdue)))
    waited_for = select(Alert.case_id).where(Alert.due_at.is_not(None))
    untaken = _codes(
        work,
        Case.state == State.ASSIGNED,
        Case.id.not_in(waited_for),
        Case.created_at <= work.now - _longest(work),
    )
    if untaken:
        findings.append(warns("cases-untaken", **_counted(untaken)))
    return findings


def _longest(work: Work) -> timedelta:
    """How long the ladder of the least urgent case takes."""
    return timedelta(minutes=sum(work.city.ack_minutes("low")))


def _codes(work: Work, *conditions: object) -> list[str]:
    query = (
        select(Case.code)
        .where(Case.holder_id.is_(None), *conditions)  # type: ignore[arg-type]  # column tests
        .order_by(Case.id)
    )
    return list(work.session.scalars(query))


def _referrals(work: Work) -> list[Finding]:
    """Offices that somebody was sent to and that the directory has no more."""
    gone = referral_desk.orphaned(work, work.city)
    items = [f"{service} ({count})" for service, count in gone]
    return [warns("referrals-orphaned", **_counted(items))] if items else []


def _mail(work: Work) -> list[Finding]:
    findings = []
    stuck = work.session.scalar(
        select(func.count(OutboxRow.id)).where(
            OutboxRow.state.in_([Delivery.WAITING, Delivery.TAKEN]),
            OutboxRow.created_at <= work.now - STUCK,
            OutboxRow.ready_at <= work.now,
        )
    )
    if stuck:
        findings.append(warns("messages-stuck", count=stuck))
    given_up = work.session.scalar(
        select(func.count(InboxRow.id)).where(InboxRow.state == Intake.FAILED)
    )
    if given_up:
        findings.append(warns("updates-given-up", count=given_up))
    return findings


def _counted(items: Iterable[str]) -> dict[str, str | int]:
    """How many there are, and the first of them by name."""
    found = list(items)
    named = ", ".join(found[:NAMED])
    return {"count": len(found), "items": f"{named}, …" if len(found) > NAMED else named}
