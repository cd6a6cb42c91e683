"""Consultas and reclamos about one's own data, as the person makes them: written, completed, taken back.

Owns what the person does and sees, and what both sides share: the lock, the dates that are told, who hears
of it. Leaves the law's days to :mod:`referrals.rights_life` and what the coordination does to
:mod:`referrals.rights_desk`. Words are sealed; the trail names codes and days only.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, or_, select, update

from referrals import codes, erasure, events, outbox, rights_life, staff, workdays
from referrals.clock import local
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Case, DataRequest, Person
from referrals.notices import Notice
from referrals.rights_life import RequestMove
from referrals.vocabulary import Lane, RequestKind, RequestState

#: Words that come later than this after choosing are no request.
OPEN_FOR = timedelta(minutes=30)
#: So many of a person's requests are listed, the latest.
SHOWN = 4
#: Whoever's turn it is hears of it so many working days before the last day.
WARN_BEFORE = {RequestState.INCOMPLETE: 5}
_USUALLY_BEFORE = 2


class RequestGone(PazosError):
    """There is no such request, or it has ended."""

    say = "toast-rights-gone"


# Writing one


def begin(work: Work, kind: RequestKind, *, by: Person) -> None:
    """Take the person's next words as a request; one that was being written is forgotten."""
    stop(work, by)
    work.session.add(
        DataRequest(
            code=_free_code(work),
            kind=kind,
            state=RequestState.DRAFT,
            person_id=by.id,
            begun_at=work.now,
        )
    )
    work.session.flush()


def begin_completing(work: Work, request_id: int, *, by: Person) -> DataRequest:
    """Take the person's next words as what is missing in a reclamo of theirs.

    Raises:
        RequestGone: it is not theirs, or nothing is missing any more.

    """
    request = own(work, request_id, by=by)
    if request.state is not RequestState.INCOMPLETE:
        raise RequestGone
    stop(work, by)
    request.completing_at = work.now
    return request


def stop(work: Work, person: Person) -> None:
    """What the person writes next is no request, and completes none."""
    of_person = DataRequest.person_id == person.id
    work.session.execute(delete(DataRequest).where(of_person, DataRequest.received_at.is_(None)))
    work.session.execute(
        update(DataRequest)
        .where(of_person, DataRequest.completing_at.is_not(None))
        .values(completing_at=None)
    )


def under_way(work: Work, person: Person) -> int | None:
    """The id of the request that the person is writing, if they said so a moment ago."""
    since = work.now - OPEN_FOR
    return work.session.scalar(_UNDER_WAY, {"person": person.id, "since": since})


_UNDER_WAY = (
    select(DataRequest.id)
    .where(
        DataRequest.person_id == bindparam("person"),
        or_(
            (DataRequest.received_at.is_(None)) & (DataRequest.begun_at > bindparam("since")),
            DataRequest.completing_at > bindparam("since"),
        ),
    )
    .limit(1)
)


def write(work: Work, request_id: int, words: str, *, by: Person) -> DataRequest:
    """Take words for the request that they were written for: a new one, or what was missing in one.

    Raises:
        RequestGone: it is not theirs, or it has ended meanwhile.

    """
    request = own(work, request_id, by=by)
    if request.state is RequestState.DRAFT:
        return receive(work, request_id, words, by=by)
    return complete(work, request_id, words, by=by)


def receive(work: Work, request_id: int, words: str, *, by: Person) -> DataRequest:
    """Register a request with its last day, and tell the coordination; twice is once.

    Raises:
        RequestGone: it is not theirs.

    """
    request = own(work, request_id, by=by)
    if request.received_at is not None:
        return request
    move(work, request, RequestMove.RECEIVE)
    request.received_at = work.now
    request.words_sealed = work.vault.seal(words)
    request.due_on = rights_life.due(request.kind, today(work), _country(work))
    request.warn_at = next_waking(work, request)
    note(work, request, RequestMove.RECEIVE, events.by_person(by))
    tell_coordination(work, request, "rights-new")
    return request


def complete(work: Work, request_id: int, words: str, *, by: Person) -> DataRequest:
    """Add what was missing in a reclamo: its term begins anew, and the coordination hears; twice is once.

    Raises:
        RequestGone: it is not theirs, or nothing is missing any more.

    """
    request = own(work, request_id, by=by)
    if request.state is RequestState.COMPLETED:
        return request
    if request.state is not RequestState.INCOMPLETE:
        raise RequestGone
    move(work, request, RequestMove.COMPLETE)
    before = work.vault.open(request.words_sealed) if request.words_sealed else ""
    request.words_sealed = work.vault.seal(f"{before}\n\n{words}".strip())
    request.completing_at = None
    request.due_on = rights_life.due(request.kind, today(work), _country(work))
    request.warn_at = next_waking(work, request)
    note(work, request, RequestMove.COMPLETE, events.by_person(by))
    tell_coordination(work, request, "rights-completed")
    return request


def withdraw(work: Work, request_id: int, *, by: Person) -> bool:
    """Take a request back: nobody has to answer it, and the coordination hears; False the second time.

    Raises:
        RequestGone: it is not theirs, or it ended otherwise.

    """
    request = own(work, request_id, by=by)
    if request.state is RequestState.WITHDRAWN:
        return False
    if request.state not in rights_life.OPEN:
        raise RequestGone
    move(work, request, RequestMove.WITHDRAW)
    note(work, request, RequestMove.WITHDRAW, events.by_person(by))
    tell_coordination(work, request, "rights-withdrawn")
    return True


# Looking at one


def own(work: Work, request_id: int, *, by: Person) -> DataRequest:
    """A request of ``by``, held to the end of the transaction.

    Raises:
        RequestGone: there is none, or it is somebody else's.

    """
    request = locked(work, request_id)
    if request.person_id != by.id:
        raise RequestGone
    return request


def listed(work: Work, person: Person) -> Sequence[DataRequest]:
    """The latest requests of a person that were received, newest first."""
    return work.session.scalars(
        select(DataRequest)
        .where(DataRequest.person_id == person.id, DataRequest.received_at.is_not(None))
        .order_by(DataRequest.id.desc())
        .limit(SHOWN)
    ).all()


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
    return workdays.left(today(work), due_on(request), _country(work))


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
    day = last(local(received, work.city.timezone).date(), _country(work))
    return day if today(work) <= day else None


# What both sides share


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


def next_waking(work: Work, request: DataRequest) -> datetime | None:
    """The next morning on which something is due of an open request; None where nothing is any more.

    Whoever's turn it is hears of the last day before it, on it and after it; the coordination also on the
    last day to pass a reclamo on or to ask for what it lacks.
    """
    due, country = due_on(request), _country(work)
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


def note(work: Work, request: DataRequest, did: RequestMove, actor: str) -> None:
    """Write what was done with a request: code, kind and last day, no words."""
    facts = {"code": request.code, "kind": request.kind.value, "due": due_on(request).isoformat()}
    erasure.note(work, request.person, did.value, actor=actor, facts=facts)


def _country(work: Work) -> str:
    return work.city.about.country_code


def _free_code(work: Work) -> str:
    while True:
        code = codes.new_code()
        taken = select(DataRequest.id).where(DataRequest.code == code)
        if work.session.scalar(taken) is None and (
            work.session.scalar(select(Case.id).where(Case.code == code)) is None
        ):
            return code
