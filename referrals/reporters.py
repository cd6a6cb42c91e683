"""Reporters: what whoever told of a case hears of it.

Who blocked the bot hears nothing. Leaves to :mod:`referrals.neighbours` those who said "me too".
"""

from referrals import outbox
from referrals.db import Work
from referrals.models import Case
from referrals.notices import Notice
from referrals.vocabulary import Lane, Urgency


def tell(work: Work, case: Case, notice: Notice, *, dedupe_key: str) -> None:
    """Tell the reporter of a case something, if there is one who can be reached."""
    if case.reporter is None or case.reporter.blocked_at is not None:
        return
    lane = Lane.ALERT if case.urgency is Urgency.VITAL else Lane.CONVERSATION
    outbox.enqueue(
        work, notice, to=case.reporter, lane=lane, dedupe_key=dedupe_key, case_id=case.id
    )
