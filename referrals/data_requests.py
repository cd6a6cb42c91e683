"""Consultas and reclamos about one's own data, as the person makes them: written, completed, taken back.

Owns what the person does and sees. Leaves the law's days to :mod:`referrals.rights_life`, what the
coordination does to :mod:`referrals.rights_desk`, and what both share to :mod:`referrals.rights_register`.
"""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import bindparam, delete, or_, select, update

from referrals import codes, events, rights_life
from referrals import rights_register as register
from referrals.db import Work
from referrals.models import Case, DataRequest, Person
from referrals.rights_life import RequestMove
from referrals.rights_register import RequestGone
from referrals.vocabulary import RequestKind, RequestState

#: Words that come later than this after choosing are no request.
OPEN_FOR = timedelta(minutes=30)
#: So many of a person's requests are listed, the latest.
SHOWN = 4


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
    register.move(work, request, RequestMove.RECEIVE)
    request.received_at = work.now
    request.words_sealed = work.vault.seal(words)
    request.due_on = rights_life.due(request.kind, register.today(work), register.country_of(work))
    request.warn_at = register.next_waking(work, request)
    register.note(work, request, RequestMove.RECEIVE, events.by_person(by))
    register.tell_coordination(work, request, "rights-new")
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
    register.move(work, request, RequestMove.COMPLETE)
    before = work.vault.open(request.words_sealed) if request.words_sealed else ""
    request.words_sealed = work.vault.seal(f"{before}\n\n{words}".strip())
    request.completing_at = None
    request.due_on = rights_life.due(request.kind, register.today(work), register.country_of(work))
    request.warn_at = register.next_waking(work, request)
    register.note(work, request, RequestMove.COMPLETE, events.by_person(by))
    register.tell_coordination(work, request, "rights-completed")
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
    register.move(work, request, RequestMove.WITHDRAW)
    register.note(work, request, RequestMove.WITHDRAW, events.by_person(by))
    register.tell_coordination(work, request, "rights-withdrawn")
    return True


# Looking at one


def own(work: Work, request_id: int, *, by: Person) -> DataRequest:
    """A request of ``by``, held to the end of the transaction.

    Raises:
        RequestGone: there is none, or it is somebody else's.

    """
    request = register.locked(work, request_id)
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


def _free_code(work: Work) -> str:
    while True:
        code = codes.new_code()
        taken = select(DataRequest.id).where(DataRequest.code == code)
        if work.session.scalar(taken) is None and (
            work.session.scalar(select(Case.id).where(Case.code == code)) is None
        ):
            return code
