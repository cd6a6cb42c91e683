"""Consultas and reclamos as the coordination deals with them, and what happens of them by the clock.

Owns answering, taking more time, asking for what is missing, passing on, and the reminders; what the person
does is :mod:`referrals.data_requests`, the law's days are :mod:`referrals.rights_life`.

Reminders are due rows: two processes claim one once. What a crash leaves behind: nothing, since a reminder
and its next moment are one transaction.
"""

from collections.abc import Sequence

from sqlalchemy import select

from referrals import events, rights_life, staff
from referrals import rights_register as register
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import DataRequest, Person, Staff
from referrals.permissions import Action, require
from referrals.rights_life import RequestMove
from referrals.rights_register import RequestGone
from referrals.vocabulary import RequestKind, RequestState


class NoMoreTime(PazosError):
    """The law's time for this has ended, or it was done before."""

    say = "toast-rights-late"


class OnlyReclamos(PazosError):
    """The law knows this for a reclamo, not for a consulta."""

    say = "toast-stale"


def open_ones(work: Work, *, by: Person) -> Sequence[DataRequest]:
    """What has not ended, the soonest last day first; what waits for the person comes last.

    Raises:
        NotAllowed: ``by`` may not see it.

    """
    require(staff.roles_of(staff.active(work, by)), Action.ANSWER_RIGHTS)
    return work.session.scalars(
        select(DataRequest)
        .where(DataRequest.state.in_(rights_life.OPEN))
        .order_by(DataRequest.state == RequestState.INCOMPLETE, DataRequest.due_on, DataRequest.id)
    ).all()


def get(work: Work, request_id: int, *, by: Person) -> DataRequest:
    """A request that was received, ended or not.

    Raises:
        NotAllowed: ``by`` may not see it.
        RequestGone: there is none with this id.

    """
    require(staff.roles_of(staff.active(work, by)), Action.ANSWER_RIGHTS)
    request = work.session.get(DataRequest, request_id)
    if request is None or request.received_at is None:
        raise RequestGone
    return request


def can(work: Work, request: DataRequest, move: RequestMove) -> bool:
    """Whether the coordination can do this with a request now.

    More time is taken as long as the first term runs. What is missing is asked for in its time. Passing on
    is late after its days, and still right.
    """
    if not rights_life.can_be(request.kind, request.state, move):
        return False
    if move is RequestMove.EXTEND:
        is_first = request.extended_at is None
        return is_first and register.today(work) <= register.due_on(request)
    return move is not RequestMove.ASK or register.ask_by(work, request) is not None


def answer(work: Work, request_id: int, text: str, *, by: Person) -> DataRequest:
    """Answer a request, which ends it; the person hears the answer.

    Raises:
        NotAllowed: ``by`` may not answer.
        RequestGone: there is none with this id, or it has ended.

    """
    request, member = _to_deal_with(work, request_id, by)
    request.answer_sealed = work.vault.seal(text)
    return _done(work, request, RequestMove.ANSWER, member)


def extend(work: Work, request_id: int, reason: str, *, by: Person) -> DataRequest:
    """Take more time, once; the person hears the reason and the new last day.

    Raises:
        NotAllowed, RequestGone: as :func:`answer`.
        NoMoreTime: it was extended before, or the first term has ended.

    """
    request, member = _to_deal_with(work, request_id, by)
    if not can(work, request, RequestMove.EXTEND):
        raise NoMoreTime
    country = work.city.about.country_code
    request.due_on = rights_life.extended(request.kind, register.due_on(request), country)
    request.extended_at = work.now
    request.reason_sealed = work.vault.seal(reason)
    return _done(work, request, RequestMove.EXTEND, member)


def ask_missing(work: Work, request_id: int, what: str, *, by: Person) -> DataRequest:
    """Ask the person for what a reclamo lacks, once; from now on their time runs.

    Raises:
        NotAllowed, RequestGone: as :func:`answer`.
        OnlyReclamos: it is a consulta.
        NoMoreTime: it was asked before, or more than five days ago it came in.

    """
    request, member = _to_deal_with(work, request_id, by)
    _require_reclamo(request)
    if not can(work, request, RequestMove.ASK):
        raise NoMoreTime
    request.missing_sealed = work.vault.seal(what)
    request.due_on = rights_life.complete_by(register.today(work))
    return _done(work, request, RequestMove.ASK, member)


def pass_on(work: Work, request_id: int, to: str, *, by: Person) -> DataRequest:
    """Note to whom a reclamo was passed on, since the municipality is not competent; the person hears it.

    Raises:
        NotAllowed, RequestGone: as :func:`answer`.
        OnlyReclamos: it is a consulta.

    """
    request, member = _to_deal_with(work, request_id, by)
    _require_reclamo(request)
    request.passed_to_sealed = work.vault.seal(to)
    return _done(work, request, RequestMove.HAND_ON, member)


def _require_reclamo(request: DataRequest) -> None:
    if request.kind is not RequestKind.RECLAMO:
        raise OnlyReclamos


def _done(work: Work, request: DataRequest, did: RequestMove, member: Staff) -> DataRequest:
    register.move(work, request, did)
    request.by_staff_id = member.id
    if request.state in rights_life.OPEN:
        request.warn_at = register.next_waking(work, request)
    register.note(work, request, did, events.by_staff(member))
    register.tell_person(work, request)
    return request


def _to_deal_with(work: Work, request_id: int, by: Person) -> tuple[DataRequest, Staff]:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.ANSWER_RIGHTS)
    request = register.locked(work, request_id)
    if request.state not in rights_life.OPEN:
        raise RequestGone
    return request, member


def attend_due(work: Work) -> int:
    """Remind whoever's turn it is, and end what was never completed; give back of how many."""
    due = work.session.scalars(
        select(DataRequest)
        .where(DataRequest.warn_at <= work.now)
        .order_by(DataRequest.id)
        .with_for_update(skip_locked=True, of=DataRequest)
    ).all()
    return sum(_attend(work, request) for request in due)


def _attend(work: Work, request: DataRequest) -> int:
    key = f"{register.today(work)}"
    if request.state is not RequestState.INCOMPLETE:
        if not staff.coordinators(work):
            return 0  # whoever comes in hears of it then
        register.tell_coordination(work, request, "rights-due", key=key)
    elif register.days_left(work, request) >= 0:
        register.tell_person(work, request, key=key)
    else:
        register.move(work, request, RequestMove.LAPSE)
        register.note(work, request, RequestMove.LAPSE, events.SYSTEM)
        register.tell_person(work, request)
        register.tell_coordination(work, request, "rights-lapsed")
        return 1
    request.warn_at = register.next_waking(work, request)
    return 1
