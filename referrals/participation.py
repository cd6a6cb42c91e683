"""Who counts as a participant: whoever has a place and, under 18, the guardian's authorisation.

Owns the condition, for whoever asks the database; leaves places and authorisations to
:mod:`referrals.enrolments`.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_

from referrals.enrolment_life import MINORS
from referrals.models import Enrolment
from referrals.vocabulary import EnrolmentState


def takes_part(*, at: datetime | None = None) -> ColumnElement[bool]:
    """The condition of an :class:`Enrolment`'s being of a participant, by ``at`` already if given."""
    has_place = Enrolment.state == EnrolmentState.APPROVED
    of_age = Enrolment.age_band.not_in(MINORS)
    if at is None:
        return and_(has_place, or_(of_age, Enrolment.guardian_at.is_not(None)))
    return and_(has_place, Enrolment.decided_at <= at, or_(of_age, Enrolment.guardian_at <= at))
