"""Suspension: a staff member stops being one at once, and can be one again.

Whatever a suspended person presses or types is refused, since rights are read anew each time
(:func:`referrals.staff.active`). What they held goes back to the ladder in the same transaction.
"""

from sqlalchemy import delete, func, select, update

from referrals import climbing, events, outbox, staff, threads
from referrals.db import Work
from referrals.errors import NotAllowed, PazosError, UnknownStaff
from referrals.lifecycle import State, is_open
from referrals.models import Alert, Case, Duty, Invitation, Person, Staff, StaffForm, Thread
from referrals.notices import Notice
from referrals.permissions import Action, require
from referrals.vocabulary import AlertState, Lane, Role

#: So many of their latest cards are emptied.
CARDS = 100


class LastCoordinator(PazosError):
    """Without this person there would be no coordinator."""

    say = "error-last-coordinator"


def suspend(work: Work, staff_id: int, *, by: Person) -> int | None:
    """Suspend a staff member; give back how many cases of theirs went back to the ladder.

    None when they were suspended already. Their talk ends, invitations of theirs that nobody used are
    void, and what they were filling in is gone.

    Raises:
        NotAllowed: ``by`` may not suspend.
        UnknownStaff: there is no such staff member.
        LastCoordinator: no other coordinator would be left.

    """
    actor, one, coordinators = _both(work, staff_id, by=by)
    if one.suspended_at is not None:
        return None
    if coordinators == [one.id]:
        raise LastCoordinator
    one.suspended_at = work.now
    work.session.flush()
    work.session.execute(
        update(Invitation)
        .where(
            Invitation.created_by == one.id,
            Invitation.used_at.is_(None),
            Invitation.expires_at > work.now,
        )
        .values(expires_at=work.now)
    )
    work.session.execute(delete(StaffForm).where(StaffForm.staff_id == one.id))
    talk = work.session.scalar(
        select(Thread).where(Thread.staff_id == one.id, Thread.ended_at.is_(None))
    )
    if talk is not None:
        threads.end(work, talk)
    count = climbing.give_back(work, one, actor=events.by_staff(actor), reason="suspended")
    _take_cards(work, one)
    _tell(work, one, "staff-suspended")
    return count


def resume(work: Work, staff_id: int, *, by: Person) -> int | None:
    """Let a suspended staff member be one again; give back how many waiting cases they were told of.

    None when they were not suspended. Raises as :func:`suspend`.
    """
    _, one, _ = _both(work, staff_id, by=by)
    if one.suspended_at is None:
        return None
    one.suspended_at = None
    work.session.flush()
    _tell(work, one, "staff-resumed")
    return climbing.hand_over_waiting(work, one)


def _both(work: Work, staff_id: int, *, by: Person) -> tuple[Staff, Staff, list[int]]:
    """Who asks and about whom, and the ids of the coordinators there are.

    All of them are held in the order of their ids, so that two coordinators who suspend one another
    follow one another: the second is a suspended one by then.
    """
    require(staff.roles_of(staff.of_person(work, by)), Action.SUSPEND_STAFF)
    asking = staff.active(work, by)
    in_charge = set(
        work.session.scalars(select(Duty.staff_id).where(Duty.role == Role.COORDINATOR))
    )
    if work.session.get(Staff, staff_id) is None:
        raise UnknownStaff
    held = {one: staff.held(work, one) for one in sorted({*in_charge, staff_id, asking.id})}
    if held[asking.id].suspended_at is not None:
        raise NotAllowed
    left = [one for one in sorted(in_charge) if held[one].suspended_at is None]
    return held[asking.id], held[staff_id], left


def _take_cards(work: Work, one: Staff) -> None:
    """Have what their cards show of people taken out of their chat."""
    if one.person.blocked_at is not None:
        return
    shown = select(Alert).where(Alert.staff_id == one.id, Alert.message_id.is_not(None))
    for alert in work.session.scalars(shown.order_by(Alert.id.desc()).limit(CARDS)).all():
        if alert.state is AlertState.TAKEN:
            alert.state = AlertState.SUPERSEDED
        outbox.enqueue(
            work,
            Notice("card"),
            to=one.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"card:{alert.id}:suspended:{int(work.now.timestamp())}",
            case_id=alert.case_id,
            alert_id=alert.id,
        )


def _tell(work: Work, one: Staff, say: str) -> None:
    if one.person.blocked_at is None:
        outbox.enqueue(
            work,
            Notice(say),
            to=one.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"{say}:{one.id}:{work.now.timestamp()}",
        )


def everybody(work: Work) -> list[Staff]:
    """Everybody who ever came in, in the order of their coming; suspended ones last."""
    suspended = Staff.suspended_at.is_not(None)
    return list(work.session.scalars(select(Staff).order_by(suspended, Staff.id)).unique())


def held_by(work: Work, one: Staff) -> int:
    """How many open cases a staff member took and has still."""
    states = [state for state in State if is_open(state)]
    found = work.session.scalar(
        select(func.count(Case.id)).where(Case.holder_id == one.id, Case.state.in_(states))
    )
    return found or 0
