"""What becomes of referrals when the person takes their report back, or has their data erased.

A referral is a matter of its own: it goes on unless the person says that they do not go any more. Then the
permission is taken back (:func:`referrals.referral_consent.withdraw`) and the office hears that it does not
count any more, without the reason. One that rests on a legal duty goes on in any case.
"""

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import select

from referrals import referral_consent, referral_trail
from referrals.db import Work
from referrals.models import Case, Person, Referral
from referrals.referral_consent import BoundByDuty, ReferralOver
from referrals.vocabulary import ConsentBy


class Going(StrEnum):
    """How referrals stand that have not ended."""

    NONE = "none"  #: there are none
    OPEN = "open"  #: the person can say that they do not go
    BOUND = "bound"  #: all of them rest on a legal duty


def of_case(work: Work, case: Case, person: Person) -> list[Referral]:
    """The referrals of a person from a case that have not ended, first come first."""
    return [one for one in of_person(work, person) if one.case_id == case.id]


def of_person(work: Work, person: Person) -> list[Referral]:
    """All referrals of a person that have not ended, first come first."""
    found = work.session.scalars(
        select(Referral)
        .where(Referral.person_id == person.id, Referral.ended_at.is_(None))
        .order_by(Referral.id)
    )
    return list(found)


def going(work: Work, referrals: Iterable[Referral]) -> Going:
    """Whether the person can still say of some of these that they do not go."""
    consents = [referral_trail.consent_of(work, one) for one in referrals]
    if not consents:
        return Going.NONE
    bound = [one is not None and one.given_by is ConsentBy.DUTY for one in consents]
    return Going.BOUND if all(bound) else Going.OPEN


def stop(work: Work, referrals: Iterable[Referral], *, by: Person) -> None:
    """Take back the permission for each of these, where there is one; what was only asked is declined."""
    for one in list(referrals):
        try:
            referral_consent.withdraw(work, one.id, by=by)
        except (BoundByDuty, ReferralOver):
            continue
