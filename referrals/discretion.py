"""Whether whoever lives with a person must learn nothing of what they are told.

Owns who that is; how a message is made quiet is the edges' (:mod:`bot.render`). Of one report or referral
:func:`referrals.referral_pass.is_quiet` says more closely whether it may be heard; this is about messages
that belong to neither, such as the answer to a question about one's data.
"""

from sqlalchemy import or_, select

from referrals.db import Work
from referrals.models import Case, Person, Referral
from referrals.vocabulary import Kind


def is_needed(work: Work, person: Person) -> bool:
    """Whether somebody told of violence at home, or was sent to an office because of it, ever."""
    told = select(Case.id).where(Case.reporter_id == person.id, Case.kind == Kind.FAMILY_VIOLENCE)
    topics = [topic.id for topic in work.city.topics if topic.discreet]
    of_home = select(Case.id).where(Case.kind == Kind.FAMILY_VIOLENCE)
    sent = select(Referral.id).where(
        Referral.person_id == person.id,
        or_(Referral.topic_id.in_(topics), Referral.case_id.in_(of_home)),
    )
    return any(work.session.scalar(one.limit(1)) is not None for one in (told, sent))
