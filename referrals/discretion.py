"""Whether whoever lives with a person must learn nothing of what they are told.

Owns who that is; how a message is made quiet is the edges' (:mod:`bot.render`). Of one referral
:func:`referrals.referral_matters.is_quiet` says whether it may be heard; this is about messages that belong
to none, such as the answer to a question about one's data.
"""

from sqlalchemy import select

from referrals import referral_matters
from referrals.db import Work
from referrals.models import Case, Person, Referral
from referrals.vocabulary import Kind


def is_needed(work: Work, person: Person) -> bool:
    """Whether somebody told of violence at home, or was sent to an office because of it, ever."""
    told = select(Case.id).where(Case.reporter_id == person.id, Case.kind == Kind.FAMILY_VIOLENCE)
    if work.session.scalar(told.limit(1)) is not None:
        return True
    sent = select(Referral).where(Referral.person_id == person.id)
    return any(referral_matters.is_quiet(work, one) for one in work.session.scalars(sent))
