"""What a chat that was linked to an office may see and answer: the referrals of that office, nothing else.

A chat is linked by an invitation (:func:`referrals.staff.invite` with the role *office*) and unlinked by
suspending it. Ids in buttons are no rights: every function here asks again whose office a referral is.
What may be answered is in :mod:`referrals.office_answers`.
"""

from referrals import office_answers, staff
from referrals import referral_trail as trail
from referrals.db import Work
from referrals.errors import NotAllowed
from referrals.models import Person, Referral
from referrals.permissions import Action, require
from referrals.referral_trail import UnknownReferral


def theirs(work: Work, referral_id: int, *, by: Person) -> Referral:
    """A referral of an office that ``by`` answers for.

    Raises:
        NotAllowed: ``by`` answers for no office, or is suspended.
        UnknownReferral: there is none, or it is another office's.

    """
    offices = _offices(work, by)
    referral = trail.get(work, referral_id)
    if referral.service_id not in offices:
        raise UnknownReferral
    return referral


def by_code(work: Work, code: str, *, by: Person) -> Referral:
    """The referral whose pass somebody shows at the desk, by its code.

    Raises:
        NotAllowed: ``by`` answers for no office, or is suspended.
        UnknownReferral: the digits do not check, no pass has them, or it is another office's.
        NotAllowedYet, PermissionWithdrawn: nothing may be shown of it.

    """
    for service_id in sorted(_offices(work, by)):
        try:
            return office_answers.open_for(work, code, service_id=service_id)
        except UnknownReferral:
            continue
    raise UnknownReferral


def _offices(work: Work, by: Person) -> frozenset[str]:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.ANSWER_REFERRALS)
    found = staff.offices_of(member)
    if not found:
        raise NotAllowed
    return found
