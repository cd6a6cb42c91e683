"""How often people came to a programme, out of the sessions that count for each of them.

Owns the counting; leaves what is certified of it to :mod:`referrals.certificates`. What counts for
somebody: the sessions that are over and whose list staff filled, from when they got their place until they
left it, and each on whose list they are noted. A list that nobody filled is nobody's absence.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from referrals.clock import local
from referrals.db import Work
from referrals.models import (
    Attendance,
    AttendanceList,
    Certificate,
    Enrolment,
    Person,
    ProgrammeSession,
)
from referrals.vocabulary import EnrolmentState, SessionState


@dataclass(frozen=True)
class Standing:
    """How often somebody came, out of the sessions that counted for them; days are the city's."""

    person: Person
    attended: int
    held: int
    minutes: int
    first_on: date | None
    last_on: date | None
    certificate: Certificate | None  #: the newest

    @property
    def share(self) -> float:
        """Of the sessions that counted, between 0 and 1."""
        return self.attended / self.held if self.held else 0.0

    @property
    def is_certified(self) -> bool:
        """Whether the newest certificate says just this."""
        newest = self.certificate
        return newest is not None and (newest.attended, newest.held) == (self.attended, self.held)


def of_programme(work: Work, programme_id: str, *, only: int | None = None) -> list[Standing]:
    """How often everybody came who was noted at least once, by alias; of one person with ``only``."""
    sessions = _held(work, programme_id)
    filled = _filled(work, sessions)
    noted = _noted(work, sessions, only)
    places = {
        one.person_id: one
        for one in work.session.scalars(
            select(Enrolment).where(
                Enrolment.programme_id == programme_id, Enrolment.person_id.in_(list(noted))
            )
        )
    }
    newest: dict[int, Certificate] = {}
    for certificate in work.session.scalars(
        select(Certificate)
        .where(Certificate.programme_id == programme_id, Certificate.person_id.in_(list(noted)))
        .order_by(Certificate.id)
    ):
        newest[certificate.person_id] = certificate
    people = work.session.scalars(
        select(Person).where(Person.id.in_(list(noted)), Person.forgotten_at.is_(None))
    )
    found = []
    for person in people:
        marks = noted[person.id]
        place = places.get(person.id)
        counted = [
            one
            for one in sessions
            if one.id in marks or (one.id in filled and _has_place(place, one))
        ]
        came = [one for one in counted if marks.get(one.id)]
        days = [local(one.starts_at, work.city.timezone).date() for one in came]
        found.append(
            Standing(
                person=person,
                attended=len(came),
                held=len(counted),
                minutes=sum(_minutes(one) for one in came),
                first_on=min(days, default=None),
                last_on=max(days, default=None),
                certificate=newest.get(person.id),
            )
        )
    return sorted(found, key=lambda one: one.person.alias)


def _held(work: Work, programme_id: str) -> list[ProgrammeSession]:
    """The sessions of a programme that are over."""
    return list(
        work.session.scalars(
            select(ProgrammeSession)
            .where(
                ProgrammeSession.programme_id == programme_id,
                ProgrammeSession.ends_at <= work.now,
                ProgrammeSession.state != SessionState.CANCELLED,
            )
            .order_by(ProgrammeSession.starts_at)
        )
    )


def _filled(work: Work, sessions: Iterable[ProgrammeSession]) -> frozenset[int]:
    """Those whose list staff filled: who is not noted there did not come."""
    return frozenset(
        work.session.scalars(
            select(AttendanceList.session_id).where(
                AttendanceList.session_id.in_([one.id for one in sessions]),
                AttendanceList.filled_at.is_not(None),
            )
        )
    )


def _noted(
    work: Work, sessions: Iterable[ProgrammeSession], only: int | None
) -> dict[int, dict[int, bool]]:
    """By person, then by session: whether they came."""
    query = select(Attendance).where(Attendance.session_id.in_([one.id for one in sessions]))
    if only is not None:
        query = query.where(Attendance.person_id == only)
    found: dict[int, dict[int, bool]] = defaultdict(dict)
    for row in work.session.scalars(query):
        found[row.person_id][row.session_id] = row.came
    return found


def _has_place(held: Enrolment | None, one: ProgrammeSession) -> bool:
    """Whether somebody had a place at a session, though nobody noted them there."""
    if held is None or held.decided_at is None or held.decided_at > one.ends_at:
        return False
    if held.left_at is not None:
        return held.left_at > one.starts_at
    return held.state is EnrolmentState.APPROVED


def _minutes(one: ProgrammeSession) -> int:
    return int((one.ends_at - one.starts_at).total_seconds() // 60)
