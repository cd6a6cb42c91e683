"""Consultas and reclamos about one's own data: registered, answered in the law's time, warned of before.

Terms are Ley 1581 de 2012: a consulta (art. 14) is answered in 10 working days, once 5 more with reasons;
a reclamo (art. 15) in 15, once 8 more. The day of receipt does not count. More time counts from the end of
the first term and must be told before that ends. Words are sealed; the trail names codes and days only.

Reminders are due rows: two processes claim one once. What a crash leaves behind: nothing, since a reminder
and its next moment are one transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, select

from referrals import codes, erasure, events, outbox, staff, workdays
from referrals.clock import local
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Case, DataRequest, Person, Staff
from referrals.notices import Notice
from referrals.permissions import Action, require
from referrals.vocabulary import Lane, RequestKind

#: Words that come later than this after choosing are no request.
OPEN_FOR = timedelta(minutes=30)
#: The coordination is reminded so many working days before the last day, and on it.
WARN_BEFORE = 2


@dataclass(frozen=True)
class Term:
    """Working days to answer in, and how many more can be had once; the article says so."""

    days: int
    more: int
    article: str


TERMS = {
    RequestKind.CONSULTA: Term(10, 5, "14"),
    RequestKind.RECLAMO: Term(15, 8, "15"),
}


class RequestGone(PazosError):
    """There is no such request, or it was answered."""

    say = "toast-rights-gone"


class NoMoreTime(PazosError):
    """More time was taken before, or the term has ended."""

    say = "toast-rights-late"


def begin(work: Work, kind: RequestKind, *, by: Person) -> None:
    """Take the person's next words as a request; one that was being written is forgotten."""
    stop(work, by)
    work.session.add(
        DataRequest(code=_free_code(work), kind=kind, person_id=by.id, begun_at=work.now)
    )
    work.session.flush()


def stop(work: Work, person: Person) -> None:
    """What the person writes next is no request."""
    work.session.execute(
        delete(DataRequest).where(
            DataRequest.person_id == person.id, DataRequest.received_at.is_(None)
        )
    )


def under_way(work: Work, person: Person) -> int | None:
    """The id of the request that the person is writing, if they said so a moment ago."""
    since = work.now - OPEN_FOR
    return work.session.scalar(_UNDER_WAY, {"person": person.id, "since": since})


_UNDER_WAY = select(DataRequest.id).where(
    DataRequest.person_id == bindparam("person"),
    DataRequest.received_at.is_(None),
    DataRequest.begun_at > bindparam("since"),
)


def receive(work: Work, request_id: int, words: str, *, by: Person) -> DataRequest:
    """Register a request with its last day, and tell the coordination; twice is once.

    Raises:
        RequestGone: it is not theirs.

    """
    request = _locked(work, request_id)
    if request.person_id != by.id:
        raise RequestGone
    if request.received_at is not None:
        return request
    request.received_at = work.now
    request.words_sealed = work.vault.seal(words)
    today = local(work.now, work.city.timezone).date()
    request.due_on = workdays.after(today, TERMS[request.kind].days, work.city.about.country_code)
    request.warn_at = _next_warning(work, request)
    _note(work, request, "receive", events.by_person(by))
    for one in staff.coordinators(work):
        _tell(work, request, one, Notice("rights-new", _params(work, request)), key="new")
    return request


def open_ones(work: Work, *, by: Person) -> Sequence[DataRequest]:
    """What waits for an answer, the soonest last day first.

    Raises:
        NotAllowed: ``by`` may not see it.

    """
    require(staff.roles_of(staff.active(work, by)), Action.ANSWER_RIGHTS)
    return work.session.scalars(
        select(DataRequest)
        .where(DataRequest.received_at.is_not(None), DataRequest.answered_at.is_(None))
        .order_by(DataRequest.due_on, DataRequest.id)
    ).all()


def get(work: Work, request_id: int, *, by: Person) -> DataRequest:
    """A request that was received, answered or not.

    Raises:
        NotAllowed: ``by`` may not see it.
        RequestGone: there is none with this id.

    """
    require(staff.roles_of(staff.active(work, by)), Action.ANSWER_RIGHTS)
    request = work.session.get(DataRequest, request_id)
    if request is None or request.received_at is None:
        raise RequestGone
    return request


def days_left(work: Work, request: DataRequest) -> int:
    """Working days up to the last one; 0 on it, negative once it has passed."""
    today = local(work.now, work.city.timezone).date()
    return workdays.left(today, _due(request), work.city.about.country_code)


def can_extend(work: Work, request: DataRequest) -> bool:
    """Whether more time can be taken: once, and as long as the first term runs."""
    today = local(work.now, work.city.timezone).date()
    return request.extended_at is None and today <= _due(request)


def answer(work: Work, request_id: int, text: str, *, by: Person) -> DataRequest:
    """Answer a request, which ends it; the person hears the answer.

    Raises:
        NotAllowed: ``by`` may not answer.
        RequestGone: there is none with this id, or it was answered.

    """
    request, member = _to_answer(work, request_id, by)
    request.answer_sealed = work.vault.seal(text)
    request.answered_at = work.now
    request.by_staff_id = member.id
    request.warn_at = None
    _note(work, request, "answer", events.by_staff(member))
    notice = Notice("rights-answered", {**_params(work, request), "answer": text})
    outbox.enqueue(
        work,
        notice,
        to=request.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"rights-answered:{request.id}",
    )
    return request


def extend(work: Work, request_id: int, reason: str, *, by: Person) -> DataRequest:
    """Take more time, once; the person hears the reason and the new last day.

    Raises:
        NotAllowed: ``by`` may not.
        RequestGone: there is none with this id, or it was answered.
        NoMoreTime: it was extended before, or the first term has ended.

    """
    request, member = _to_answer(work, request_id, by)
    if not can_extend(work, request):
        raise NoMoreTime
    more, country = TERMS[request.kind].more, work.city.about.country_code
    request.due_on = workdays.after(_due(request), more, country)
    request.extended_at = work.now
    request.reason_sealed = work.vault.seal(reason)
    request.warn_at = _next_warning(work, request)
    _note(work, request, "extend", events.by_staff(member))
    outbox.enqueue(
        work,
        Notice("rights-extended", {**_params(work, request), "reason": reason}),
        to=request.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"rights-extended:{request.id}",
    )
    return request


def warn(work: Work) -> int:
    """Remind the coordinators of what lapses soon, today or has lapsed; give back of how many."""
    due = work.session.scalars(
        select(DataRequest)
        .where(DataRequest.warn_at <= work.now)
        .order_by(DataRequest.id)
        .with_for_update(skip_locked=True, of=DataRequest)
    ).all()
    told = staff.coordinators(work)
    if not told:
        return 0  # whoever comes in hears of it then
    for request in due:
        key = f"warn:{request.warn_at:%Y-%m-%d}"
        for one in told:
            _tell(work, request, one, Notice("rights-due", _params(work, request)), key=key)
        request.warn_at = _next_warning(work, request)
    return len(due)


def _next_warning(work: Work, request: DataRequest) -> datetime | None:
    """The next morning of a reminder after now: before the last day, on it, and the working day after."""
    due, country = _due(request), work.city.about.country_code
    days = (
        workdays.before(due, WARN_BEFORE, country),
        due,
        workdays.after(due, 1, country),
    )
    moments = (_morning(work, day) for day in days)
    return next((one for one in moments if one > work.now), None)


def _morning(work: Work, day: date) -> datetime:
    zone, at = ZoneInfo(work.city.timezone), work.city.times.morning_summary
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def _to_answer(work: Work, request_id: int, by: Person) -> tuple[DataRequest, Staff]:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.ANSWER_RIGHTS)
    request = _locked(work, request_id)
    if request.received_at is None or request.answered_at is not None:
        raise RequestGone
    return request, member


def _locked(work: Work, request_id: int) -> DataRequest:
    found = work.session.scalars(
        select(DataRequest)
        .where(DataRequest.id == request_id)
        .with_for_update(of=DataRequest)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if found is None:
        raise RequestGone
    return found


def _due(request: DataRequest) -> date:
    if request.due_on is None:
        raise RequestGone
    return request.due_on


def _params(work: Work, request: DataRequest) -> dict[str, str | int]:
    return {
        "id": request.id,
        "code": request.code,
        "kind": request.kind.value,
        "due": _due(request).isoformat(),
        "left": days_left(work, request),
    }


def told(work: Work, request: DataRequest) -> dict[str, str | int]:
    """A request as a message's parameters: id, code, kind, last day, days left; no words."""
    return _params(work, request)


def _tell(work: Work, request: DataRequest, one: Staff, notice: Notice, *, key: str) -> None:
    if one.person.blocked_at is None:
        outbox.enqueue(
            work,
            notice,
            to=one.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"rights:{request.id}:{one.id}:{key}",
        )


def _note(work: Work, request: DataRequest, did: str, actor: str) -> None:
    facts = {"code": request.code, "kind": request.kind.value, "due": _due(request).isoformat()}
    erasure.note(work, request.person, did, actor=actor, facts=facts)


def _free_code(work: Work) -> str:
    while True:
        code = codes.new_code()
        taken = select(DataRequest.id).where(DataRequest.code == code)
        if work.session.scalar(taken) is None and (
            work.session.scalar(select(Case.id).where(Case.code == code)) is None
        ):
            return code
