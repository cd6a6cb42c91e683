"""E-mails to offices on their way out: which may leave next, and what becomes of it.

Rows are written by :func:`referrals.office_notices.tell` in the transaction of the change that they tell
of; the sending is :mod:`bot.mailer`, outside any transaction. The link that an e-mail carries is made when
it is taken for sending and kept nowhere: each try has a fresh one, which shuts that of the try before.

Guarantees: at least once. What a crash leaves behind: a row ``taken`` whose lease runs out and which is
then sent again; if the server had taken the first, the office gets two, of which the newer link works, and
the older one says so. Once the office has answered, or somebody of the team has a link for it in hand, no
other leaves.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, or_, select, update

from referrals import office_links
from referrals import referral_trail as trail
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import OfficeLink, OfficeMail, Referral
from referrals.office_notices import OfficeNews
from referrals.vocabulary import Delivery

#: How long a sending may take; afterwards it counts as crashed.
LEASE = timedelta(minutes=5)
_UNDER_WAY = (Delivery.WAITING, Delivery.TAKEN)


@dataclass(frozen=True)
class Letter:
    """A claimed e-mail: everything that its sending needs, free of the session."""

    row_id: int
    to: str
    office: str
    code: str
    news: OfficeNews
    token: str | None  #: of the link, where it carries one
    until: datetime | None  #: when the link expires
    attempts: int


def claim(work: Work) -> Letter | None:
    """Take the next e-mail that may leave; None for none. One that says nothing any more is called off."""
    query = (
        select(OfficeMail)
        .where(OfficeMail.state == Delivery.WAITING, OfficeMail.ready_at <= work.now)
        .order_by(OfficeMail.ready_at, OfficeMail.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    while (row := work.session.scalar(query)) is not None:
        letter = _letter(work, row)
        if letter is not None:
            row.state = Delivery.TAKEN
            row.attempts = letter.attempts
            row.lease_until = work.now + LEASE
            work.session.flush()
            return letter
        row.state = Delivery.CANCELLED
        row.error = "called off"
        work.session.flush()
    return None


def _letter(work: Work, row: OfficeMail) -> Letter | None:
    referral = trail.get(work, row.referral_id)
    service = work.city.service(referral.service_id)
    if service is None or service.email is None:
        return None
    news = OfficeNews(row.news)
    token = until = None
    if news is OfficeNews.SENT:
        answered = select(OfficeLink.id).where(
            OfficeLink.referral_id == referral.id, OfficeLink.answered_at.is_not(None)
        )
        if work.session.scalars(answered).first() is not None:
            return None  # an earlier try arrived
        if trail.link_in_hand(work, referral) is not None:
            return None  # somebody hands them a link, which a newer one would shut
        try:
            token = office_links.issue(work, referral)
        except PazosError:
            return None  # taken back or ended meanwhile
        until = office_links.expires_at(work, referral)
    elif not _has_heard(work, referral):
        return None  # nobody has to forget what they never heard of
    return Letter(
        row_id=row.id,
        to=service.email,
        office=service.name,
        code=referral.code,
        news=news,
        token=token,
        until=until,
        attempts=row.attempts + 1,
    )


def _has_heard(work: Work, referral: Referral) -> bool:
    """Whether the office may know of a referral: it was told, handed a link, or an e-mail was tried."""
    if referral.office_told_at is not None or trail.handed_on(work, referral):
        return True
    query = select(OfficeMail.id).where(
        OfficeMail.referral_id == referral.id,
        OfficeMail.news == OfficeNews.SENT.value,
        OfficeMail.attempts > 0,
    )
    return work.session.scalar(query) is not None


def sent(work: Work, row_id: int) -> None:
    """Note that a mail server took it: from now on the office could be told."""
    _end(work, row_id, Delivery.SENT, error=None)
    row = work.session.get_one(OfficeMail, row_id)
    referral = trail.locked(work, row.referral_id)
    if row.news == OfficeNews.SENT.value and referral.office_told_at is None:
        referral.office_told_at = work.now


def give_up(work: Work, row_id: int, *, error: str) -> None:
    """Note that it will never be taken."""
    _end(work, row_id, Delivery.FAILED, error=error)


def retry(work: Work, row_id: int, *, at: datetime, error: str) -> None:
    """Put it back until ``at``."""
    row = work.session.get_one(OfficeMail, row_id)
    row.state, row.ready_at, row.error, row.lease_until = Delivery.WAITING, at, error, None


def rescue(work: Work, *, all_taken: bool = False) -> int:
    """Free what a dead process had taken; give back how many."""
    orphaned = OfficeMail.state == Delivery.TAKEN
    if not all_taken:
        orphaned = and_(orphaned, OfficeMail.lease_until < work.now)
    freed = work.session.execute(
        update(OfficeMail)
        .where(orphaned)
        .values(state=Delivery.WAITING, lease_until=None)
        .returning(OfficeMail.id)
    )
    return len(freed.all())


def purge(work: Work, *, older_than: timedelta) -> None:
    """Delete rows that ended long ago; the referral's trail keeps what matters."""
    work.session.execute(
        delete(OfficeMail).where(
            OfficeMail.state.not_in(_UNDER_WAY), OfficeMail.created_at < work.now - older_than
        )
    )


def stuck(work: Work, *, longer_than: timedelta) -> list[tuple[int, str]]:
    """Rows that failed, or have waited too long, each with the reason, for ``doctor``."""
    since = work.now - longer_than
    query = select(OfficeMail.id, OfficeMail.error).where(
        or_(
            OfficeMail.state == Delivery.FAILED,
            and_(OfficeMail.state.in_(_UNDER_WAY), OfficeMail.created_at < since),
        )
    )
    return [
        (row.id, row.error or "") for row in work.session.execute(query.order_by(OfficeMail.id))
    ]


def _end(work: Work, row_id: int, state: Delivery, *, error: str | None) -> None:
    row = work.session.get_one(OfficeMail, row_id)
    row.state, row.error, row.lease_until = state, error, None
    row.sent_at = work.now if state is Delivery.SENT else None
