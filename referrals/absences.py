"""Who was missed several times in a row: a kind question to them, and a task for who leads the sessions.

Owns the question with its answers, and the task. Leaves the rule to :mod:`referrals.absence_rule`, the
lists to :mod:`referrals.attendance`, a request for a person to :mod:`referrals.filing` and leaving a
programme to :mod:`referrals.enrolments`.

The rule: somebody who is noted as missing so many sessions of a programme in a row (``absences`` in
``programmes.yml``) was missed. A list that nobody filled, or on which they are not noted, is no absence: it
breaks the row, since nobody knows. A session of which they had said that they cannot come is left out. They
are asked once, and not again before they came again.

"¿Todo bien?" counts as a reminder: whoever wants no reminders gets none, nor does somebody under 18 whose
guardian's authorisation is missing. The task is there all the same. What somebody answers is theirs: the
team that leads sessions is not told of it.

What is due is a moment on the list (``look_at``), some time after its last change; the scheduler only wakes
this module. What a crash leaves behind: a list is looked at wholly with its rows and messages, or again.
"""

from collections.abc import Sequence

from sqlalchemy import func, select

from referrals import attendance, enrolments, events, filing, opt_outs, outbox
from referrals.absence_rule import Mark, in_a_row, marks_of
from referrals.attendance_sheets import taker
from referrals.clock import local
from referrals.conversations import Draft
from referrals.db import Work
from referrals.errors import NotYours, PazosError
from referrals.filing import Filed
from referrals.models import (
    Absence,
    Attendance,
    AttendanceEvent,
    AttendanceList,
    Enrolment,
    Person,
    ProgrammeSession,
)
from referrals.notices import Notice
from referrals.vocabulary import (
    AbsenceAnswer,
    EnrolmentState,
    Kind,
    Lane,
    SessionState,
    Unasked,
)

#: Lists looked at in one waking.
MOST = 20


class UnknownAbsence(PazosError):
    """There is no such question or task (any more)."""

    say = "toast-stale"


def due(work: Work) -> list[int]:
    """Ids of the lists that have rested and are to be looked at now, by day only, oldest first."""
    if not work.city.is_daytime(work.now):
        return []
    rested = select(AttendanceList.id).where(AttendanceList.look_at <= work.now)
    return list(work.session.scalars(rested.order_by(AttendanceList.look_at).limit(MOST)))


def attend(work: Work, list_id: int) -> int:
    """Look who was missed on a list that has rested; give back how many follow from it.

    Of two processes one looks, and the other finds that it was done.
    """
    work.session.flush()
    row = work.session.scalar(
        select(AttendanceList)
        .where(AttendanceList.id == list_id)
        .with_for_update(of=AttendanceList)
        .execution_options(populate_existing=True)
    )
    if row is None or row.look_at is None or row.look_at > work.now:
        return 0
    row.look_at = None
    is_on = row.session.state is not SessionState.CANCELLED
    return _look(work, row.session) if is_on else 0


def open_tasks(work: Work, *, by: Person) -> Sequence[Absence]:
    """With whom somebody of the team should talk, longest missed first; not with who left.

    Raises:
        NotAllowed: ``by`` may not take attendance.

    """
    taker(work, by)
    still_in = (
        select(Enrolment.id)
        .where(
            Enrolment.person_id == Absence.person_id,
            Enrolment.programme_id == Absence.programme_id,
            Enrolment.state == EnrolmentState.APPROVED,
        )
        .exists()
    )
    return work.session.scalars(
        select(Absence).where(Absence.done_at.is_(None), still_in).order_by(Absence.id)
    ).all()


def done(work: Work, absence_id: int, *, by: Person) -> bool:
    """Note that somebody talked with who was missed; give back whether that is new.

    Raises:
        NotAllowed: ``by`` may not take attendance.
        UnknownAbsence: there is no such task.

    """
    member = taker(work, by)
    found = _locked(work, absence_id)
    if found.done_at is not None:
        return False
    found.done_at, found.done_by_staff_id = work.now, member.id
    _note(work, found, "talked", events.by_staff(member))
    return True


def answered(work: Work, absence_id: int, answer: AbsenceAnswer, *, by: Person) -> Absence:
    """Note what somebody answers; the last answer counts.

    Raises:
        UnknownAbsence: there is no such question.
        NotYours: it was somebody else's.

    """
    found = _locked(work, absence_id)
    if found.person_id != by.id:
        raise NotYours
    found.answer, found.answered_at = answer, work.now
    work.session.flush()
    return found


def ask_for_person(work: Work, found: Absence) -> Filed:
    """Ask for a gestor as "Hablar con una persona" does; pressed twice on one day it is one request."""
    today = local(work.now, work.city.timezone).date()
    return filing.file_report(
        work,
        Draft(kind=Kind.CONTACT_REQUEST),
        reporter=found.person,
        source_key=f"absence:{found.id}:{today}",
        receipt=False,
    )


def may_be_asked(work: Work, found: Absence) -> bool:
    """Whether "¿todo bien?" may be sent to somebody now."""
    held = enrolments.of_person(work, found.programme_id, found.person)
    return (
        held is not None
        and held.state is EnrolmentState.APPROVED
        and not enrolments.needs_guardian(held)
        and found.person.blocked_at is None
        and opt_outs.wants(work, found.person, Unasked.REMINDERS)
    )


def _look(work: Work, one: ProgrammeSession) -> int:
    absent = work.session.scalars(
        select(Attendance.person_id)
        .where(Attendance.session_id == one.id, Attendance.came.is_(False))
        .order_by(Attendance.person_id)
    ).all()
    made = [found for person_id in absent if (found := _missed(work, one, person_id)) is not None]
    if made:
        for member in attendance.whom_to_tell(work, one):
            outbox.enqueue(
                work,
                Notice("absence-tasks", {"absences": [found.id for found in made]}),
                to=member.person,
                lane=Lane.CONVERSATION,
                dedupe_key=f"absence-tasks:{made[0].id}:{member.id}",
            )
    return len(made)


def _missed(work: Work, one: ProgrammeSession, person_id: int) -> Absence | None:
    """The absence that follows from somebody's marks now; None where nothing does."""
    # Held: two lists of a programme may be looked at by two processes.
    person = work.session.get_one(
        Person, person_id, with_for_update={"of": Person}, populate_existing=True
    )
    held = enrolments.of_person(work, one.programme_id, person)
    if held is None or held.state is not EnrolmentState.APPROVED or held.decided_at is None:
        return None
    sessions = work.session.scalars(
        select(ProgrammeSession)
        .where(
            ProgrammeSession.programme_id == one.programme_id,
            ProgrammeSession.state != SessionState.CANCELLED,
            ProgrammeSession.ends_at <= work.now,
            ProgrammeSession.ends_at >= held.decided_at,
        )
        .order_by(ProgrammeSession.starts_at, ProgrammeSession.id)
    ).all()
    marks = marks_of(work, person, sessions)
    if in_a_row(marks.values()) < work.city.attendance.absences:
        return None
    if _was_asked(work, one.programme_id, person):
        return None
    last = max(
        (each for each in sessions if marks[each.id] is Mark.ABSENT),
        key=lambda each: each.starts_at,
    )
    found = Absence(
        person_id=person.id,
        person=person,
        programme_id=one.programme_id,
        session_id=last.id,
        noted_at=work.now,
    )
    work.session.add(found)
    work.session.flush()
    _note(work, found, "missed", events.SYSTEM)
    if may_be_asked(work, found):
        found.asked_at = work.now
        outbox.enqueue(
            work,
            Notice("absence-ask", {"absence": found.id}),
            to=person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"absence-ask:{found.id}",
        )
    return found


def _was_asked(work: Work, programme_id: str, person: Person) -> bool:
    """Whether somebody was missed before and did not come since then."""
    last_came = work.session.scalar(
        select(func.max(ProgrammeSession.starts_at))
        .join(Attendance, Attendance.session_id == ProgrammeSession.id)
        .where(
            ProgrammeSession.programme_id == programme_id,
            Attendance.person_id == person.id,
            Attendance.came.is_(True),
        )
    )
    before = (
        select(Absence.id)
        .join(ProgrammeSession, ProgrammeSession.id == Absence.session_id)
        .where(Absence.person_id == person.id, Absence.programme_id == programme_id)
    )
    if last_came is not None:
        before = before.where(ProgrammeSession.starts_at > last_came)
    return work.session.scalars(before).first() is not None


def _locked(work: Work, absence_id: int) -> Absence:
    work.session.flush()
    found = work.session.get(
        Absence, absence_id, with_for_update={"of": Absence}, populate_existing=True
    )
    if found is None:
        raise UnknownAbsence
    return found


def _note(work: Work, found: Absence, move: str, actor: str) -> None:
    work.session.add(
        AttendanceEvent(
            session_id=found.session_id,
            person_id=found.person_id,
            at=work.now,
            actor=actor,
            move=move,
            facts={"absence": found.id},
        )
    )
    work.session.flush()
