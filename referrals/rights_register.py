"""The register of consultas and reclamos: one of them, held; its days; and who hears of it.

Owns what the person's side (:mod:`referrals.data_requests`) and the coordination's
(:mod:`referrals.rights_desk`) share. Leaves the law's days to :mod:`referrals.rights_life`. Words are
sealed; the trail names codes and days only.
"""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from referrals import erasure, outbox, rights_life, staff, workdays
from referrals.clock import local
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import DataRequest
from referrals.notices import Notice
from referrals.rights_life import RequestMove
from referrals.vocabulary import Lane, RequestState

#: Whoever's turn it is hears of it so many working days before the last day.
WARN_BEFORE = {RequestState.INCOMPLETE: 5}
_USUALLY_BEFORE = 2


class RequestGone(PazosError):
    """There is no such request, or it has ended."""

    say = "toast-rights-gone"


def locked(work: Work, request_id: int) -> DataRequest:
    """The request as it is now, held to the end of the transaction.

    Raises:
        RequestGone: there is none with this id.

    """
    found = work.session.scalars(
        select(DataRequest)
        .where(DataRequest.id == request_id)
        .with_for_update(of=DataRequest)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if found is None:
        raise RequestGone
    return found


def move(work: Work, request: DataRequest, step: RequestMove) -> None:
    """Move a locked request along the table; one that has ended waits for nothing any more.

    Raises:
        IllegalMove: the table has no such transition.

    """
    request.state = rights_life.after(request.state, step)
    if request.state not in rights_life.OPEN:
        request.ended_at = work.now
        request.warn_at = request.completing_at = None


def note(work: Work, request: DataRequest, did: RequestMove, actor: str) -> None:
    """Write what was done with a request: code, kind and last day, no words."""
    facts = {"code": request.code, "kind": request.kind.value, "due": due_on(request).isoformat()}
    erasure.note(work, request.person, did.value, actor=actor, facts=facts)


def told(work: Work, request: DataRequest) -> dict[str, str | int]:
    """A request as a message's parameters: id, code, kind, state and days, ISO or empty; no words.

    ``ask_by`` and ``pass_on_by`` are given as long as there is still time for either.
    """
    due_on = request.due_on
    return {
        "id": request.id,
        "code": request.code,
        "kind": request.kind.value,
        "state": request.state.value,
        "due": due_on.isoformat() if due_on is not None else "",
        "left": days_left(work, request),
        "ask_by": _iso(ask_by(work, request)),
        "pass_on_by": _iso(pass_on_by(work, request)),
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def days_left(work: Work, request: DataRequest) -> int:
    """Working days up to the last one; 0 on it, negative once it has passed."""
    return workdays.left(today(work), due_on(request), country_of(work))


def ask_by(work: Work, request: DataRequest) -> date | None:
    """The last day to ask for what is missing; None where that is not to be asked, or no more."""
    return _still(work, request, RequestMove.ASK)


def pass_on_by(work: Work, request: DataRequest) -> date | None:
    """The last day that the law gives to pass it on; None where it does not, or it has gone by."""
    return _still(work, request, RequestMove.HAND_ON)


def _still(work: Work, request: DataRequest, wanted: RequestMove) -> date | None:
    received = request.received_at
    if received is None or not rights_life.can_be(request.kind, request.state, wanted):
        return None
    last = rights_life.ask_by if wanted is RequestMove.ASK else rights_life.pass_on_by
    day = last(local(received, work.city.timezone).date(), country_of(work))
    return day if today(work) <= day else None


def today(work: Work) -> date:
    """The day in the city."""
    return local(work.now, work.city.timezone).date()


def due_on(request: DataRequest) -> date:
    """The last day of a request.

    Raises:
        RequestGone: it is not received yet.

    """
    if request.due_on is None:
        raise RequestGone
    return request.due_on


def next_waking(work: Work, request: DataRequest) -> datetime | None:
    """The next morning on which something is due of an open request; None where nothing is any more.

    Whoever's turn it is hears of the last day before it, on it and after it; the coordination also on the
    last day to pass a reclamo on or to ask for what it lacks.
    """
    due, country = due_on(request), country_of(work)
    before = WARN_BEFORE.get(request.state, _USUALLY_BEFORE)
    days = {workdays.before(due, before, country), due, workdays.after(due, 1, country)}
    if request.state is RequestState.RECEIVED:
        days |= {day for day in (pass_on_by(work, request), ask_by(work, request)) if day}
    moments = sorted(_morning(work, day) for day in days)
    return next((one for one in moments if one > work.now), None)


def _morning(work: Work, day: date) -> datetime:
    zone, at = ZoneInfo(work.city.timezone), work.city.times.morning_summary
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def tell_person(work: Work, request: DataRequest, *, key: str = "") -> None:
    """Tell the person how their request stands now; what it says is read when it is sent."""
    if request.person.blocked_at is None:
        outbox.enqueue(
            work,
            Notice("rights-told", {"request": request.id, "state": request.state.value}),
            to=request.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"rights-told:{request.id}:{request.state.value}:{key}",
        )


def tell_coordination(work: Work, request: DataRequest, say: str, *, key: str = "") -> None:
    """Tell the coordinators something of a request, each once."""
    for one in staff.coordinators(work):
        if one.person.blocked_at is None:
            outbox.enqueue(
                work,
                Notice(say, told(work, request)),
                to=one.person,
                lane=Lane.CONVERSATION,
                dedupe_key=f"{say}:{request.id}:{one.id}:{key}",
            )


def country_of(work: Work) -> str:
    """The country whose working days count."""
    return work.city.about.country_code
