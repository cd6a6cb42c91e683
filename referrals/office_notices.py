"""What an office hears of a referral: that one was sent, that it counts no more, that another was first.

Owns the moments; how an office is reached (a linked chat, an e-mail with a link, or not at all) is
:func:`tell`, in the transaction of the change that it tells of. An office that cannot be told learns of a
referral from the pass that the person shows.
"""

from enum import StrEnum

from sqlalchemy import select

from referrals import facts, outbox, staff
from referrals.db import Work
from referrals.models import OfficeMail, Referral
from referrals.notices import Notice
from referrals.vocabulary import Delivery, Lane


class OfficeNews(StrEnum):
    """What an office is told."""

    SENT = "sent"
    REVOKED = "revoked"  #: the permission was taken back: nothing is to be done with it any more
    SECOND = "second"  #: another office attended first; theirs does not count
    OVER = "over"  #: another office attends, or the coordination ended it
    DATA_REFUSED = "data_refused"  #: the person does not want to give what was asked for
    DATA_COMING = "data_coming"  #: the person brings or says it there


#: What is worth an e-mail; the rest an office reads when it opens its link.
BY_MAIL = frozenset({OfficeNews.SENT, OfficeNews.REVOKED, OfficeNews.OVER})


def tell(work: Work, referral: Referral, news: OfficeNews, *, about: str = "") -> bool:
    """Tell the office of a referral; give back whether there was a chat to tell.

    Each piece of news is told once for a referral, and for each thing that it is ``about``. Code and matter
    only: no name, no words of the person.
    An e-mail counts as told once a mail server has taken it (:func:`referrals.office_post.sent`).
    """
    chats = staff.of_office(work, referral.service_id)
    for one in chats:
        outbox.enqueue(
            work,
            Notice("office-news", {"referral": referral.id, "news": news.value}),
            to=one.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"office:{referral.id}:{news.value}{about and f'-{about}'}:{one.id}",
        )
    _put_mail(work, referral, news)
    return bool(chats)


def _put_mail(work: Work, referral: Referral, news: OfficeNews) -> None:
    """Have an e-mail written to the office where the directory has an address and e-mail can be sent."""
    service = work.city.service(referral.service_id)
    is_reachable = service is not None and service.email is not None
    if news not in BY_MAIL or not is_reachable or facts.recall(work, facts.MAIL_FROM) is None:
        return
    known = select(OfficeMail.id).where(
        OfficeMail.referral_id == referral.id, OfficeMail.news == news.value
    )
    if work.session.scalar(known) is None:
        work.session.add(
            OfficeMail(
                referral_id=referral.id,
                news=news.value,
                state=Delivery.WAITING,
                created_at=work.now,
                ready_at=work.now,
            )
        )
        work.session.flush()


def sent(work: Work, referral: Referral) -> None:
    """Tell the office that somebody was sent to it."""
    if tell(work, referral, OfficeNews.SENT):
        referral.office_told_at = work.now
