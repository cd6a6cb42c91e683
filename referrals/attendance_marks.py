"""What becomes of a list when its session goes to another time: what was noted before that is void.

Apart from :mod:`referrals.attendance`, since whoever moves sessions calls it. What a crash leaves behind:
the move with this, or nothing of both.
"""

from datetime import timedelta

from sqlalchemy import delete, select

from referrals.db import Work
from referrals.models import Attendance, AttendanceEvent, AttendanceList, ProgrammeSession

#: Of a list of attendance; a case has no such move.
VOID = "void"


def void_early(work: Work, one: ProgrammeSession, *, actor: str) -> int:
    """Forget what was noted of a session before its list opens now; give back how many notes.

    Somebody who came to a session that was put off in front of the door has not been at it.
    """
    opens_at = one.starts_at - timedelta(minutes=work.city.attendance.opens_minutes)
    if work.now >= opens_at:
        return 0
    work.session.flush()
    row = work.session.scalar(
        select(AttendanceList)
        .where(AttendanceList.session_id == one.id)
        .with_for_update(of=AttendanceList)
        .execution_options(populate_existing=True)
    )
    if row is None:
        return 0
    row.walk_ins, row.filled_at, row.asked_at, row.look_at = 0, None, None, None
    gone = work.session.scalars(
        delete(Attendance).where(Attendance.session_id == one.id).returning(Attendance.id)
    ).all()
    work.session.add(
        AttendanceEvent(
            session_id=one.id,
            person_id=None,
            at=work.now,
            actor=actor,
            move=VOID,
            facts={"notes": len(gone), "changes": one.changes},
        )
    )
    work.session.flush()
    return len(gone)
