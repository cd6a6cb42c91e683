"""Alerts: what a press on one does, and the cards that follow a case.

Owns whose press counts, the taking of a case and its release; leaves to :mod:`referrals.ladder` who is told
of a case, and to :mod:`referrals.climbing` who is told next.

Whatever changes who has a case locks the case's row first and reads it anew (:func:`locked`), so that a
press, a late step of the ladder and an addition that come at the same instant follow one another.

What a crash leaves behind: nothing. A press, its event and what people are told of it are one transaction;
Telegram brings a press that was not committed again.
"""

from collections.abc import Sequence
from typing import Any

from referrals import checks, events, outbox, precision, staff
from referrals.db import Work
from referrals.errors import NotYours, Superseded, UnknownCase
from referrals.lifecycle import Move, State, is_open
from referrals.models import Alert, Case, CaseEvent, Person, Staff
from referrals.notices import Notice
from referrals.permissions import Action, allows, require
from referrals.vocabulary import AlertState, Lane


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
    alert, presser = _own(work, alert_id, by=by)
    if not _counts(alert):
        raise Superseded
    return alert, presser


def looked_at(work: Work, alert_id: int, *, by: Person) -> tuple[Alert, Staff]:
    """The alert of a case whose files ``by`` may see.

    As :func:`pressed`; a coordinator may also look at an open case that is in somebody else's hands.
    Whoever calls writes an event.
    """
    alert, looker = _own(work, alert_id, by=by)
    if not _counts(alert) and not oversees(alert):
        raise Superseded
    return alert, looker


def oversees(alert: Alert) -> bool:
    """Whether the alert's receiver may look at its open case and give it away, whoever has it."""
    return allows(staff.roles_of(alert.staff), Action.REASSIGN) and is_open(alert.case.state)


def _own(work: Work, alert_id: int, *, by: Person) -> tuple[Alert, Staff]:
    presser = staff.active(work, by)
    require(staff.roles_of(presser), Action.WORK_CASE)
    alert = work.session.get(Alert, alert_id)
    if alert is None:
        raise UnknownCase
    if alert.staff_id != presser.id:
        raise NotYours
    locked(work, alert.case_id)
    return alert, presser


def _counts(alert: Alert) -> bool:
    case = alert.case
    return (
        alert.state not in (AlertState.SUPERSEDED, AlertState.ENDED)
        and case.holder_id in (None, alert.staff_id)
        and is_open(case.state)
    )


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


def release(work: Work, case: Case, *, actor: str, facts: dict[str, Any]) -> CaseEvent:
    """Take a locked, open case out of everybody's hands: all buttons on it stop.

    Whoever calls sees to who is told next. What is referred stays referred in its history.
    """
    for alert in case.alerts:
        if alert.state in (AlertState.OPEN, AlertState.TAKEN, AlertState.LOOKING):
            alert.state = AlertState.SUPERSEDED
        alert.due_at = None
    case.holder_id = None
    case.holder = None
    if case.state is State.RECEIVED:
        return events.write(work, case, move=Move.RELEASE.value, actor=actor, facts=facts)
    return events.move(work, case, Move.RELEASE, actor=actor, facts=facts)


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


def attachments(case: Case) -> list[Notice]:
    """What came with a case and staff may see, as notices: the pin first, then photos and the like."""
    attached = [Notice("media", {"media": one.id}) for one in case.media if one.kind != "pin"]
    return [Notice("pin"), *attached] if precision.shows_pin(case) else attached


def named(attached: Sequence[Notice]) -> dict[str, object]:
    """Attachments as facts of an event: the ids of files, and whether the pin is among them."""
    return {
        "media": [one.params["media"] for one in attached if one.say == "media"],
        "pin": any(one.say == "pin" for one in attached),
    }
