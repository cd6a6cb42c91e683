"""Handing a case to somebody: a coordinator decides, whatever the ladder says.

The buttons of everybody else who had it stop in the same transaction. Who pressed on a screen that had
become old is refused: a press carries :func:`version`, the last change of whose case it is.
"""

from collections.abc import Sequence

from sqlalchemy import func, select

from referrals import alerts, events, ladder, outbox, staff, threads
from referrals.db import Work
from referrals.errors import PazosError, UnknownCase, UnknownStaff
from referrals.lifecycle import Move, is_open
from referrals.models import Case, CaseEvent, Person, Staff
from referrals.notices import Notice
from referrals.permissions import Action, allows, require
from referrals.vocabulary import Lane, Rank, Role

#: Events after which it may be somebody else's case.
_HANDS = (
    Move.ASSIGN.value,
    Move.ACKNOWLEDGE.value,
    Move.SET_OUT.value,
    Move.CONTACT.value,
    Move.RELEASE.value,
    Move.CLOSE.value,
    Move.REOPEN.value,
)


class Changed(PazosError):
    """The case changed hands since the screen was drawn."""

    say = "error-case-changed"


class NotThere(PazosError):
    """Who was chosen is away, cannot be written to, or has the case already."""

    say = "error-not-there"


def version(work: Work, case: Case) -> int:
    """A number that grows whenever a case may have changed hands."""
    found = work.session.scalar(
        select(func.max(CaseEvent.id)).where(
            CaseEvent.case_id == case.id, CaseEvent.move.in_(_HANDS)
        )
    )
    return found or 0


def choices(work: Work, case: Case) -> list[Staff]:
    """Who a case can be given to: those of its clusters, then other gestores, then coordination."""
    away = staff.away(work)
    found = work.session.scalars(
        select(Staff).where(Staff.suspended_at.is_(None)).order_by(Staff.id)
    ).unique()
    there = [one for one in found if _can_have(one, case, away=away)]
    clusters = {one.id for one in work.city.clusters_of(case.barrio_id)} if case.barrio_id else {0}
    return sorted(there, key=lambda one: (_distance(one, clusters), one.id))


def _can_have(one: Staff, case: Case, *, away: frozenset[int]) -> bool:
    return (
        allows(staff.roles_of(one), Action.WORK_CASE)
        and one.person.blocked_at is None
        and one.id not in away
        and one.id != case.holder_id
        and one.person_id != case.reporter_id
    )


def _distance(one: Staff, clusters: set[int]) -> int:
    if any(duty.role is Role.GESTOR and duty.cluster_id in clusters for duty in one.duties):
        return 0
    return 1 if Role.GESTOR in staff.roles_of(one) else 2


def reassign(work: Work, case_id: int, to: int, *, seen: int, by: Person) -> Case:
    """Give an open case to a staff member; its reporter hears of them when they acknowledge.

    ``seen`` is the :func:`version` that the coordinator saw.

    Raises:
        NotAllowed: ``by`` may not reassign.
        UnknownCase: there is no such case, or it ended.
        UnknownStaff: there is no such staff member.
        NotThere: they cannot take it now.
        Changed: somebody took, gave or released it meanwhile.

    """
    actor = staff.active(work, by)
    require(staff.roles_of(actor), Action.REASSIGN)
    if work.session.get(Case, case_id) is None:
        raise UnknownCase
    case = alerts.locked(work, case_id)
    if not is_open(case.state):
        raise UnknownCase
    if version(work, case) != seen:
        raise Changed
    receiver = work.session.get(Staff, to)
    if receiver is None or receiver.suspended_at is not None:
        raise UnknownStaff
    if not _can_have(receiver, case, away=staff.away(work)):
        raise NotThere
    before = case.holder
    others = [alert.staff for alert in case.alerts]
    threads.end_of_case(work, case)
    case.held_back = None
    event = alerts.release(
        work,
        case,
        actor=events.by_staff(actor),
        facts={"from": before.id if before is not None else None, "to": receiver.id},
    )
    rank = Rank.HOLDER if Role.GESTOR in staff.roles_of(receiver) else Rank.COORDINATOR
    alerts.refresh_cards(work, case, version=event.id)
    ladder.tell(work, case, [receiver], rank=rank, reason="given")
    _tell_before(work, case, before, others, receiver, event_id=event.id)
    return case


def _tell_before(
    work: Work,
    case: Case,
    before: Staff | None,
    others: Sequence[Staff],
    receiver: Staff,
    *,
    event_id: int,
) -> None:
    """An edited card makes no sound: who had the case hears of it by a message."""
    if before is None or before.id == receiver.id or before not in others:
        return
    if before.person.blocked_at is None and before.suspended_at is None:
        outbox.enqueue(
            work,
            Notice("given-away", {"name": staff.name_of(work, receiver)}),
            to=before.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"given-away:{case.id}:{event_id}",
            case_id=case.id,
        )
