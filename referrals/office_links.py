"""Signed one-time links by which an office answers for one referral without an account.

Owns who a link lets in, and until when; leaves what may be answered to :mod:`referrals.office_answers` and
the page to :mod:`bot.office_page`. A link is for one purpose and one referral. Its token is 24 random bytes
and a signature over them; only a keyed hash of it is kept, so that the database does not give it away,
and a guess is refused before the database is asked. It expires (``link_hours`` of the city's data); a newer
one of the same referral takes its place.

Looking changes nothing: the previews of messengers and the scanners of mail servers burn no link. The first
*answer* gives the link to the browser that it came from; any other browser is sent away from then on, so
that a link that was forwarded, or found in a mailbox, no longer says anything.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update

from referrals import events, office_answers, staff
from referrals import referral_trail as trail
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import OfficeLink, Person, Referral, Staff
from referrals.office_answers import AnswerTooLate, Heard, NotAllowedYet, PermissionWithdrawn
from referrals.permissions import Action, require
from referrals.referral_life import ENDED
from referrals.referral_matters import UnknownService
from referrals.vault import Vault
from referrals.vocabulary import OfficeData, ReferralState

#: Digits of a token's signature; enough that a guess does not reach the database.
_SIGNED = 24
_NOT_LEFT = (ReferralState.OFFERED, ReferralState.CONSENTED, ReferralState.DECLINED)


class LinkRefused(PazosError):
    """The link leads nowhere; its class says why."""

    say = "office-link-unknown"


class LinkUnknown(LinkRefused):
    """No such link was ever made, or it was not copied whole."""

    say = "office-link-unknown"


class LinkExpired(LinkRefused):
    """The link was good once; its time is over."""

    say = "office-link-expired"


class LinkReplaced(LinkRefused):
    """A newer link of the same referral took its place."""

    say = "office-link-replaced"


class LinkTaken(LinkRefused):
    """Somebody answered with this link from another browser."""

    say = "office-link-taken"


class OfficeGone(LinkRefused):
    """The directory has the office no more."""

    say = "office-link-gone"


class LinkWithdrawn(LinkRefused):
    """The person took the permission back, or never gave it: nothing may be shown."""

    say = "office-link-withdrawn"


@dataclass(frozen=True)
class Answer:
    """What an office answers; ``what`` is one of :data:`ANSWERS`."""

    what: str
    where_to: str | None = None  #: words, of a rejection
    to_service: str | None = None  #: of a rejection
    data: OfficeData | None = None


ANSWERS = ("arrived", "attended", "rejected", "data")


class NoAnswer(PazosError):
    """What came is none of the answers that an office has."""

    say = "office-link-no-answer"


@dataclass(frozen=True)
class Opened:
    """A link that lets in: the referral, and whether anything can still be answered."""

    link: OfficeLink
    referral: Referral

    @property
    def is_over(self) -> bool:
        """Whether the referral waits for nothing from the office any more."""
        return self.referral.ended_at is not None or self.referral.state is ReferralState.REJECTED


def issue(work: Work, referral: Referral, *, by: Staff | None = None) -> str:
    """Make a link's token for a referral; the one before is replaced by it.

    The token is given back this once; whoever gets it keeps it sealed and out of logs.

    Raises:
        NotAllowedYet, PermissionWithdrawn, AnswerTooLate: there is nothing to answer for.

    """
    referral = trail.locked(work, referral.id)
    if referral.state is ReferralState.REVOKED:
        raise PermissionWithdrawn
    if referral.state in _NOT_LEFT:
        raise NotAllowedYet
    if referral.state in ENDED or referral.ended_at is not None:
        raise AnswerTooLate
    work.session.execute(
        update(OfficeLink)
        .where(OfficeLink.referral_id == referral.id, OfficeLink.replaced_at.is_(None))
        .values(replaced_at=work.now)
        .execution_options(synchronize_session="fetch")
    )
    body = secrets.token_urlsafe(24)
    token = body + _signature(work.vault, body)
    work.session.add(
        OfficeLink(
            token_key=_key(work.vault, token),
            referral_id=referral.id,
            service_id=referral.service_id,
            by_staff_id=by.id if by is not None else None,
            created_at=work.now,
            expires_at=work.now + timedelta(hours=work.city.times.referrals.link_hours),
        )
    )
    work.session.flush()
    return token


def hand_on(work: Work, code: str, *, by: Person) -> tuple[Referral, str]:
    """A staff member asks for a link to hand to an office; gives back the referral and the token.

    Raises:
        NotAllowed, NotYours: ``by`` may not lead this referral.
        UnknownReferral: no pass has this code.
        UnknownService: the directory has the office no more, so that no link would open.
        NotAllowedYet, PermissionWithdrawn, AnswerTooLate: as :func:`issue`.

    """
    member = require_hander(work, by=by)
    referral = trail.by_code(work, code)
    trail.require_theirs(work, referral, member)
    if work.city.service(referral.service_id) is None:
        raise UnknownService
    token = issue(work, referral, by=member)
    trail.note(work, referral, "link", actor=events.by_staff(member))
    return referral, token


def require_hander(work: Work, *, by: Person) -> Staff:
    """The staff member that ``by`` is, who may hand on links of some referrals.

    Raises:
        NotAllowed: ``by`` may not.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.REFER)
    return member


def expires_at(work: Work, referral: Referral) -> datetime:
    """Until when the link of a referral works."""
    query = select(OfficeLink.expires_at).where(
        OfficeLink.referral_id == referral.id, OfficeLink.replaced_at.is_(None)
    )
    return work.session.scalars(query).one()


def is_signed(vault: Vault, token: str) -> bool:
    """Whether a token was made by this installation; needs no database."""
    body, signature = token[:-_SIGNED], token[-_SIGNED:]
    return token.isascii() and hmac.compare_digest(signature, _signature(vault, body))


def form_key(vault: Vault, token: str) -> str:
    """What the form on a link's page carries: an answer without it did not come from that form."""
    return vault.fingerprint("office-form", token)[:32]


def look(work: Work, token: str, *, browser: str | None) -> Opened:
    """What a link leads to; changes nothing. ``browser`` is the secret that the browser was given.

    Raises:
        LinkRefused: it lets nobody in, or not this browser; its class says why.

    """
    link = _find(work, token)
    return _opened(work, link, browser)


def answer(work: Work, token: str, said: Answer, *, browser: str) -> Heard:
    """Say something for the office of a link; the first time, the link becomes this browser's.

    Raises:
        LinkRefused: as :func:`look`.
        NoAnswer: it is none of the answers, or lacks what it asks for.
        PazosError: as the functions of :mod:`referrals.office_answers`.

    """
    found = _find(work, token)
    trail.locked(work, found.referral_id)  # always before its links: two answers wait here
    link = work.session.get_one(OfficeLink, found.id, with_for_update=True, populate_existing=True)
    opened = _opened(work, link, browser)
    heard = _say(work, opened.referral, said)
    if link.browser_key is None:
        link.browser_key = _browser_key(work.vault, link, browser)
        link.answered_at = work.now
    return heard


def _say(work: Work, referral: Referral, said: Answer) -> Heard:
    service_id = referral.service_id
    match said:
        case Answer("arrived"):
            return office_answers.arrived(work, referral.id, service_id=service_id)
        case Answer("attended"):
            return office_answers.attended(work, referral.id, service_id=service_id)
        case Answer("rejected"):
            return office_answers.rejected(
                work,
                referral.id,
                service_id=service_id,
                where_to=said.where_to,
                to_service=said.to_service,
            )
        case Answer("data", data=OfficeData() as what):
            return office_answers.ask_data(work, referral.id, what, service_id=service_id)
    raise NoAnswer


def _find(work: Work, token: str) -> OfficeLink:
    if not is_signed(work.vault, token):
        raise LinkUnknown
    key = _key(work.vault, token)
    found = work.session.scalar(select(OfficeLink).where(OfficeLink.token_key == key))
    if found is None:
        raise LinkUnknown
    return found


def _opened(work: Work, link: OfficeLink, browser: str | None) -> Opened:
    if link.replaced_at is not None:
        raise LinkReplaced
    if link.browser_key is not None:
        given = _browser_key(work.vault, link, browser or "")
        if not hmac.compare_digest(given, link.browser_key):
            raise LinkTaken
    if link.expires_at <= work.now:
        raise LinkExpired
    referral = trail.get(work, link.referral_id)
    if referral.state in (*_NOT_LEFT, ReferralState.REVOKED):
        raise LinkWithdrawn
    if work.city.service(link.service_id) is None:
        raise OfficeGone
    return Opened(link, referral)


def _key(vault: Vault, token: str) -> str:
    return vault.fingerprint("office-link", token)


def _signature(vault: Vault, body: str) -> str:
    return vault.fingerprint("office-link-signature", body)[:_SIGNED]


def _browser_key(vault: Vault, link: OfficeLink, browser: str) -> str:
    return vault.fingerprint("office-browser", f"{link.id}:{browser}")
