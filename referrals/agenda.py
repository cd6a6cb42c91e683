"""Which sessions belong into a calendar: somebody's own, or those of a programme.

Cancelled ones that are still ahead are among them, so that a calendar that has them strikes them out. A
calendar is as good as its last file: leaves telling of changes to :mod:`referrals.session_news`.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from referrals import enrolments
from referrals.db import Work
from referrals.models import Person, ProgrammeSession
from referrals.vocabulary import EnrolmentState

MOST = 300  #: sessions of one calendar


def of_person(work: Work, person: Person) -> Sequence[ProgrammeSession]:
    """The sessions ahead of the programmes in which somebody has a place, if they may be told of them."""
    return of_programmes(
        work,
        (
            one.programme_id
            for one in enrolments.mine(work, person)
            if one.state is EnrolmentState.APPROVED and not enrolments.needs_guardian(one)
        ),
    )


def of_programmes(work: Work, programme_ids: Iterable[str]) -> Sequence[ProgrammeSession]:
    """The sessions ahead of programmes, the next one first."""
    return work.session.scalars(
        select(ProgrammeSession)
        .where(
            ProgrammeSession.programme_id.in_(list(programme_ids)),
            ProgrammeSession.ends_at > work.now,
        )
        .order_by(ProgrammeSession.starts_at, ProgrammeSession.id)
        .limit(MOST)
    ).all()
