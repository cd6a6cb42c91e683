"""Lists of attendance: who came to a session, noted by staff or by a code at the door.

Owns noting, who may note and when, and asking for a list that nobody filled. Leaves who is on a list to
:mod:`referrals.attendance_sheets`, the door's code to :mod:`referrals.door`, what follows for
who was missed to :mod:`referrals.absences` and what is certified to :mod:`referrals.certificates`.

A list opens some minutes before its session and can be corrected until so many days after it
(``programmes.yml``). Nobody is missed by silence: who is not noted is *not noted*.

Guarantees: one note for each session and person, each change an event, in the order in which they were
made; a button says what to note, not "the other way round", so a press that comes twice or from two phones
at once does no harm. What a crash leaves behind: the change with its event, or nothing of it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from referrals import enrolments, events, outbox, programme_sessions, staff
from referrals.attendance_sheets import closes_at, lines_of, midnight, opens_at, taker
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import (
    Attendance,
    AttendanceEvent,
    AttendanceList,
    Person,
    ProgrammeSession,
    Staff,
)
from referrals.notices import Notice
from referrals.permissions import Action, allows
from referrals.vocabulary import Lane, SessionState

#: People without a chat who can be counted for one session.
MOST_WALK_INS = 500
#: Sessions looked at in one waking.
MOST = 50
#: A list is asked for on the morning after; later than this it is not asked for any more.
ASKED_WITHIN = timedelta(days=3)

_MOVES = {True: "came", False: "absent", None: "unmarked"}


class TooEarly(PazosError):
    """The list is not open yet."""

    say = "error-attendance-early"


class TooLate(PazosError):
    """The list can no longer be corrected."""

    say = "error-attendance-late"


class NoList(PazosError):
    """The session was cancelled, or the person is not on its list."""

    say = "error-attendance-none"


def note(work: Work, session_id: int, person_id: int, came: bool | None, *, by: Person) -> bool:
    """Note that somebody came or did not, or take the note back (None); give back whether that is new.

    With the last note of staff taken back the list is one that nobody filled.

    Raises:
        NotAllowed: ``by`` may not take attendance.
        UnknownSession: there is no such session.
        TooEarly, TooLate: its list is not open.
        NoList: it was cancelled, or the person is not on its list.

    """
    member, one, row = _to_fill(work, session_id, by)
    if not any(line.person_id == person_id for line in lines_of(work, one)):
        raise NoList
    _touch(work, row, one)
    is_new = _set(work, one, person_id, came, actor=events.by_staff(member), member=member)
    if came is None and not _has_staffs(work, one):
        row.filled_at = row.look_at = None
    return is_new


def note_open(work: Work, session_id: int, came: bool, *, by: Person) -> int:
    """Note the same for everybody who is not noted yet; give back how many. Raises as :func:`note`."""
    member, one, row = _to_fill(work, session_id, by)
    _touch(work, row, one)
    actor = events.by_staff(member)
    return sum(
        _set(work, one, line.person_id, came, actor=actor, member=member)
        for line in lines_of(work, one)
        if line.came is None
    )


def clear(work: Work, session_id: int, *, by: Person) -> int:
    """Take all notes of a list back; give back how many there were. Raises as :func:`note`.

    The list is one then that nobody filled: an empty one would say that nobody came.
    """
    member, one, row = _to_fill(work, session_id, by)
    actor = events.by_staff(member)
    gone = sum(
        _set(work, one, line.person_id, None, actor=actor, member=member)
        for line in lines_of(work, one)
        if line.came is not None
    )
    row.filled_at = row.look_at = None
    return gone


def count_walk_ins(work: Work, session_id: int, number: int, *, by: Person) -> bool:
    """Note how many came without being enrolled by chat; give back whether that is new.

    It says nothing of who is enrolled: a list with no more than this is not filled.

    Raises as :func:`note`, and:

    Raises:
        ValueError: the number is below 0 or beyond :data:`MOST_WALK_INS`.

    """
    if not 0 <= number <= MOST_WALK_INS:
        raise ValueError("so many people do not fit into a session")
    member, one, row = _to_fill(work, session_id, by)
    if row.walk_ins == number:
        return False
    facts = {"before": row.walk_ins, "after": number}
    row.walk_ins = number
    _write(work, one, None, "walk_ins", events.by_staff(member), facts)
    return True


def by_door(work: Work, one: ProgrammeSession, person: Person) -> bool:
    """Note that somebody with a place opened the door's code; give back whether that is new.

    Whoever calls checked the code and the hours. Who was noted as missing has come now.
    """
    row = _locked(work, one)
    row.look_at = _settled_at(work, one)
    return _set(work, one, person.id, True, actor=events.by_person(person), member=None)


def ask_missing(work: Work) -> int:
    """On the morning after, ask once for each list that nobody filled; give back how many."""
    if not work.city.is_daytime(work.now):
        return 0
    unanswered = (
        select(ProgrammeSession)
        .outerjoin(AttendanceList, AttendanceList.session_id == ProgrammeSession.id)
        .where(
            ProgrammeSession.ends_at < midnight(work),
            ProgrammeSession.ends_at > work.now - ASKED_WITHIN,
            ProgrammeSession.state != SessionState.CANCELLED,
            AttendanceList.filled_at.is_(None),
            AttendanceList.asked_at.is_(None),
        )
        .order_by(ProgrammeSession.id)
        .limit(MOST)
    )
    asked = 0
    for one in work.session.scalars(unanswered).all():
        row = _locked(work, one)
        if row.asked_at is not None or row.filled_at is not None:
            continue  # another process was faster
        row.asked_at = work.now
        if not lines_of(work, one):
            continue
        for member in whom_to_tell(work, one):
            outbox.enqueue(
                work,
                Notice("attendance-missing", {"session": one.id}),
                to=member.person,
                lane=Lane.CONVERSATION,
                dedupe_key=f"attendance-missing:{one.id}:{member.id}",
            )
        asked += 1
    return asked


def whom_to_tell(work: Work, one: ProgrammeSession) -> list[Staff]:
    """Whose work a session's list is: its facilitator, else whoever may take attendance and can be told."""
    own = one.facilitator
    is_there = own.suspended_at is None and own.person.blocked_at is None
    if is_there and allows(staff.roles_of(own), Action.ATTEND):
        return [own]
    return [other for other in enrolments.team(work) if other.person.blocked_at is None]


def trail(work: Work, session_id: int) -> Sequence[AttendanceEvent]:
    """Everything that was noted on a list, oldest first."""
    found = select(AttendanceEvent).where(AttendanceEvent.session_id == session_id)
    return work.session.scalars(found.order_by(AttendanceEvent.id)).all()


def _to_fill(
    work: Work, session_id: int, by: Person
) -> tuple[Staff, ProgrammeSession, AttendanceList]:
    member = taker(work, by)
    one = programme_sessions.get(work, session_id)
    if one.state is SessionState.CANCELLED:
        raise NoList
    if work.now < opens_at(work, one):
        raise TooEarly
    if work.now >= closes_at(work, one):
        raise TooLate
    return member, one, _locked(work, one)


def _locked(work: Work, one: ProgrammeSession) -> AttendanceList:
    """The list of a session, made if need be and held to the end of the transaction."""
    work.session.flush()
    insert = postgresql.insert if work.is_postgres else sqlite.insert
    made = insert(AttendanceList).values(session_id=one.id, walk_ins=0)
    work.session.execute(made.on_conflict_do_nothing(index_elements=[AttendanceList.session_id]))
    return work.session.scalars(
        select(AttendanceList)
        .where(AttendanceList.session_id == one.id)
        .with_for_update(of=AttendanceList)
        .execution_options(populate_existing=True)
    ).one()


def _touch(work: Work, row: AttendanceList, one: ProgrammeSession) -> None:
    row.filled_at = row.filled_at or work.now
    row.look_at = _settled_at(work, one)


def _has_staffs(work: Work, one: ProgrammeSession) -> bool:
    """Whether staff noted anybody; who opened the door's code was noted by nobody else."""
    noted = (Attendance.session_id == one.id, Attendance.by_staff_id.is_not(None))
    return work.session.scalar(select(Attendance.id).where(*noted).limit(1)) is not None


def _settled_at(work: Work, one: ProgrammeSession) -> datetime:
    rest = timedelta(minutes=work.city.attendance.settle_minutes)
    return max(work.now, one.ends_at) + rest


def _set(
    work: Work,
    one: ProgrammeSession,
    person_id: int,
    came: bool | None,
    *,
    actor: str,
    member: Staff | None,
) -> bool:
    """Write a note; ``member`` is None at the door. The list is held."""
    row = work.session.scalar(
        select(Attendance)
        .where(Attendance.session_id == one.id, Attendance.person_id == person_id)
        .execution_options(populate_existing=True)
    )
    before = row.came if row is not None else None
    if before is came:
        return False
    if came is None:
        work.session.delete(row)
    else:
        if row is None:
            row = Attendance(session_id=one.id, person_id=person_id)
            work.session.add(row)
        row.came, row.noted_at = came, work.now
        row.by_staff_id = member.id if member is not None else None
    move = "door" if member is None else _MOVES[came]
    _write(work, one, person_id, move, actor, {"before": _MOVES[before]})
    return True


def _write(
    work: Work,
    one: ProgrammeSession,
    person_id: int | None,
    move: str,
    actor: str,
    facts: Mapping[str, int | str],
) -> None:
    work.session.add(
        AttendanceEvent(
            session_id=one.id,
            person_id=person_id,
            at=work.now,
            actor=actor,
            move=move,
            facts=dict(facts),
        )
    )
    work.session.flush()
