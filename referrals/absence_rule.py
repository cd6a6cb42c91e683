"""When somebody counts as missed: the rule, and what is known of one person and each session.

Owns no row: the marks come from the lists (:mod:`referrals.attendance`) and from what people said
beforehand (:mod:`referrals.session_answers`). What follows is for :mod:`referrals.absences`.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from sqlalchemy import select

from referrals.db import Work
from referrals.models import Attendance, Person, ProgrammeSession, SessionAnswer
from referrals.vocabulary import Coming


class Mark(StrEnum):
    """What is known of one person and one session."""

    CAME = "came"
    ABSENT = "absent"
    EXCUSED = "excused"  #: they had said that they cannot come
    UNKNOWN = "unknown"  #: nobody noted it


def in_a_row(marks: Iterable[Mark]) -> int:
    """How many sessions in a row somebody was missed, up to the last one that is known; oldest first."""
    count = 0
    ended = False
    for mark in reversed(list(marks)):
        if mark is Mark.EXCUSED or (mark is Mark.UNKNOWN and not ended):
            continue  # said beforehand, or not noted yet
        if mark is not Mark.ABSENT:
            break
        ended = True
        count += 1
    return count


def marks_of(work: Work, person: Person, sessions: Sequence[ProgrammeSession]) -> dict[int, Mark]:
    """What is known of somebody and each session, in the sessions' order."""
    ids = [one.id for one in sessions]
    noted = {
        row.session_id: Mark.CAME if row.came else Mark.ABSENT
        for row in work.session.scalars(
            select(Attendance).where(
                Attendance.person_id == person.id, Attendance.session_id.in_(ids)
            )
        )
    }
    said_no = _excused(work, person, ids)
    return {
        one: Mark.EXCUSED
        if one in said_no and noted.get(one) is not Mark.CAME
        else noted.get(one, Mark.UNKNOWN)
        for one in ids
    }


def _excused(work: Work, person: Person, session_ids: Sequence[int]) -> frozenset[int]:
    """The sessions of which somebody had said, before they began, that they cannot come."""
    return frozenset(
        work.session.scalars(
            select(SessionAnswer.session_id)
            .join(ProgrammeSession, ProgrammeSession.id == SessionAnswer.session_id)
            .where(
                SessionAnswer.person_id == person.id,
                SessionAnswer.session_id.in_(session_ids),
                SessionAnswer.answer == Coming.NOT_COMING,
                SessionAnswer.changes == ProgrammeSession.changes,
                SessionAnswer.answered_at < ProgrammeSession.starts_at,
            )
        )
    )
