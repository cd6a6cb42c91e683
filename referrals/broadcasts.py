"""Messages of the coordination to many people: how one is begun, leaves, is stopped and ends.

Owns the draft and the portions in which copies go into the outbox. Leaves to :mod:`referrals.audiences`
whom a message is for, to :mod:`referrals.opt_outs` who wants none, and sending and pace to the outbox's
bulk lane, which every alert and every answer overtakes.

Guarantees: nobody gets a broadcast twice; nobody gets one whom the audience leaves out when it begins, or
who opts out or is silenced before their copy leaves; of an author who is suspended nothing more leaves.
Stopping calls back every copy that has not been taken for sending.

Residents get theirs by day only (the city's ``daytime``): one begun in the evening goes on in the
morning.

What a crash leaves behind: a broadcast ``sending`` whose next portion begins behind the last person written
to; a copy under way at that moment counts as unknown and is not sent again. One that was stopped stays so.
"""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Select, func, or_, select

from referrals import audiences, opt_outs, outbox, silences, staff
from referrals.audiences import Audience
from referrals.db import Work
from referrals.errors import NotYours, PazosError
from referrals.models import Broadcast, OutboxRow, Person
from referrals.notices import Notice
from referrals.permissions import Action, require
from referrals.vocabulary import BroadcastState, Delivery, Lane, Unasked

LONGEST = 1000  #: letters of a broadcast
PORTION = 200  #: copies of one broadcast that wait in the outbox at most
DRAFT_FOR = timedelta(hours=24)  #: after that the preview's count says nothing any more


class BroadcastGone(PazosError):
    """The broadcast was sent, dropped or is too old to be sent as it was shown."""

    say = "error-broadcast-gone"


@dataclass(frozen=True)
class Tally:
    """How many copies were sent, were not taken, and are left; people who opted out meanwhile are none."""

    sent: int
    failed: int
    left: int


def draft(work: Work, audience: Audience, text: str, *, by: Person) -> Broadcast:
    """Keep a broadcast and show its author what it will look like and whom it reaches.

    Raises:
        NotAllowed: ``by`` may not send broadcasts.
        NobodyThere, AudienceTooSmall: as :func:`referrals.audiences.count`.
        ValueError: the text is empty or too long.

    """
    author = staff.active(work, by)
    require(staff.roles_of(author), Action.BROADCAST)
    if not 0 < len(text.strip()) <= LONGEST:
        raise ValueError("a broadcast has between 1 and 1000 letters")
    made = Broadcast(
        by_staff_id=author.id,
        by_staff=author,
        audience=audience.to_json(),
        text_sealed=work.vault.seal(text.strip()),
        state=BroadcastState.DRAFT,
        total=audiences.count(work, audience),
        created_at=work.now,
    )
    work.session.add(made)
    work.session.flush()
    outbox.enqueue(
        work,
        Notice("broadcast-preview", {"broadcast": made.id}),
        to=by,
        lane=Lane.CONVERSATION,
        dedupe_key=f"broadcast-preview:{made.id}",
    )
    return made


def start(work: Work, broadcast_id: int, *, by: Person) -> bool:
    """Begin to send a draft; give back False when it is being sent already.

    Raises:
        NotAllowed: ``by`` may not send broadcasts.
        NotYours: somebody else wrote it.
        BroadcastGone: it was dropped, was sent or is too old.
        NobodyThere, AudienceTooSmall: as :func:`referrals.audiences.count`, as things are now.

    """
    found = _authors(work, broadcast_id, by)
    if found.state is BroadcastState.SENDING:
        return False
    if found.state is not BroadcastState.DRAFT or work.now - found.created_at > DRAFT_FOR:
        raise BroadcastGone
    found.total = audiences.count(work, Audience.from_json(found.audience))
    found.state = BroadcastState.SENDING
    found.started_at = work.now
    _tell_progress(work, found, key=_begun(found.id))
    return True


def drop(work: Work, broadcast_id: int, *, by: Person) -> bool:
    """Give up a draft; give back whether it was one. Raises as :func:`start`."""
    found = _authors(work, broadcast_id, by)
    if found.state is not BroadcastState.DRAFT:
        return False
    found.state = BroadcastState.STOPPED
    found.ended_at = work.now
    return True


def stop(work: Work, broadcast_id: int, *, by: Person) -> bool:
    """Call back what has not left ("Detener"); give back whether anything was being sent.

    Raises:
        NotAllowed: ``by`` may not send broadcasts.
        BroadcastGone: there is no such broadcast.

    """
    require(staff.roles_of(staff.active(work, by)), Action.BROADCAST)
    found = _locked(work, broadcast_id)
    if found.state is not BroadcastState.SENDING:
        return False
    _stop(work, found)
    return True


def _stop(work: Work, found: Broadcast) -> None:
    found.state = BroadcastState.STOPPED
    found.ended_at = work.now
    outbox.call_off(work, OutboxRow.broadcast_id == found.id)
    _tell_progress(work, found)


def advance(work: Work) -> int:
    """Put the next portions into the outbox, end what has left, show the progress.

    Gives back how many copies were put in.
    """
    under_way = work.session.scalars(
        select(Broadcast.id).where(Broadcast.state == BroadcastState.SENDING).order_by(Broadcast.id)
    ).all()
    return sum(_advance(work, one) for one in under_way)


def _advance(work: Work, broadcast_id: int) -> int:
    found = _locked(work, broadcast_id)
    if found.state is not BroadcastState.SENDING:
        return 0
    if found.by_staff.suspended_at is not None:
        _stop(work, found)
        return 0
    waiting = _in_states(work, found.id, Delivery.WAITING, Delivery.TAKEN)
    may_leave = may_leave_now(work, found)
    room = max(0, PORTION - waiting) if may_leave else 0
    ahead = _people_ahead(work, found).order_by(Person.id).limit(room)
    receivers = [work.session.get_one(Person, one) for one in work.session.scalars(ahead).all()]
    for person in receivers:
        outbox.enqueue(
            work,
            Notice("broadcast", {"broadcast": found.id}),
            to=person,
            lane=Lane.BULK,
            dedupe_key=f"broadcast:{found.id}:{person.id}",
            broadcast_id=found.id,
        )
    if not receivers and not waiting and (may_leave or not tally(work, found).left):
        found.state = BroadcastState.DONE
        found.ended_at = work.now
    _tell_progress(work, found)
    return len(receivers)


def may_leave_now(work: Work, found: Broadcast) -> bool:
    """Whether copies may go out at this hour: to gestores at any time, to others by day."""
    return Audience.from_json(found.audience).of_staff or work.city.is_daytime(work.now)


def waits_for_day(work: Work, found: Broadcast) -> bool:
    """Whether a broadcast under way goes on in the morning."""
    return found.state is BroadcastState.SENDING and not may_leave_now(work, found)


def tally(work: Work, found: Broadcast) -> Tally:
    """How far a broadcast is."""
    waiting = _in_states(work, found.id, Delivery.WAITING, Delivery.TAKEN)
    ahead = 0
    if found.state is BroadcastState.SENDING:
        people = _people_ahead(work, found).subquery()
        ahead = work.session.scalar(select(func.count()).select_from(people)) or 0
    return Tally(
        sent=_in_states(work, found.id, Delivery.SENT),
        failed=_in_states(work, found.id, Delivery.FAILED, Delivery.UNKNOWN),
        left=waiting + ahead,
    )


def leaves_to(work: Work, found: Broadcast, person: Person) -> bool:
    """Whether a copy may still leave for ``person``."""
    return (
        found.state is BroadcastState.SENDING
        and found.by_staff.suspended_at is None
        and opt_outs.wants(work, person, Unasked.BROADCASTS)
        and silences.of_person(work, person.id) is None
    )


def progress_message(work: Work, broadcast_id: int) -> int | None:
    """The message in the author's chat that shows the progress."""
    return work.session.scalar(
        select(OutboxRow.sent_message_id).where(OutboxRow.dedupe_key == _begun(broadcast_id))
    )


def _begun(broadcast_id: int) -> str:
    return f"broadcast-begun:{broadcast_id}"


def _tell_progress(work: Work, found: Broadcast, *, key: str | None = None) -> None:
    author = found.by_staff.person
    if author.blocked_at is not None:
        return
    now = tally(work, found)
    standing = "night" if waits_for_day(work, found) else found.state.value
    state = f"{standing}:{now.sent}:{now.failed}:{now.left}"
    outbox.enqueue(
        work,
        Notice("broadcast-progress", {"broadcast": found.id}),
        to=author,
        lane=Lane.CONVERSATION,
        dedupe_key=key or f"broadcast-progress:{found.id}:{state}",
    )


def _people_ahead(work: Work, found: Broadcast) -> Select[int]:
    """Those of the audience, as it was at the start, behind the last person that was written to."""
    last = work.session.scalar(
        select(func.max(OutboxRow.person_id)).where(OutboxRow.broadcast_id == found.id)
    )
    started = found.started_at or work.now
    people = audiences.people(Audience.from_json(found.audience), at=started)
    return people.where(Person.id > (last or 0))


def _in_states(work: Work, broadcast_id: int, *states: Delivery) -> int:
    return (
        work.session.scalar(
            select(func.count())
            .select_from(OutboxRow)
            .where(
                OutboxRow.broadcast_id == broadcast_id,
                or_(*(OutboxRow.state == state for state in states)),
            )
        )
        or 0
    )


def _authors(work: Work, broadcast_id: int, by: Person) -> Broadcast:
    author = staff.active(work, by)
    require(staff.roles_of(author), Action.BROADCAST)
    found = _locked(work, broadcast_id)
    if found.by_staff_id != author.id:
        raise NotYours
    return found


def _locked(work: Work, broadcast_id: int) -> Broadcast:
    """The broadcast as it is now, held until the end of the transaction."""
    work.session.flush()
    found = work.session.get(
        Broadcast, broadcast_id, with_for_update={"of": Broadcast}, populate_existing=True
    )
    if found is None:
        raise BroadcastGone
    return found
