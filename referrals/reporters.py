"""Reporters: what whoever told of a case hears of it.

Who blocked the bot hears nothing, nor does who took their report back: they were told so, and somebody else
may be looking at the phone by now. Leaves to :mod:`referrals.neighbours` those who said "me too".
"""

from referrals import outbox
from referrals.db import Work
from referrals.models import Case
from referrals.notices import Notice
from referrals.vocabulary import Lane, Urgency


def tell(
    work: Work, case: Case, notice: Notice, *, dedupe_key: str, also_withdrawn: bool = False
) -> None:
    """Tell the reporter of a case something, if there is one who can be reached and wants to hear.

    ``also_withdrawn`` is for what somebody of the team decided to give them in person.
    """
    if case.reporter is None or case.reporter.blocked_at is not None:
        return
    if case.withdrawn_at is not None and not also_withdrawn:
        return
    lane = Lane.ALERT if case.urgency is Urgency.VITAL else Lane.CONVERSATION
    outbox.enqueue(
        work, notice, to=case.reporter, lane=lane, dedupe_key=dedupe_key, case_id=case.id
    )
