"""Certificates of attendance: who may have one, what it certifies, and whether a code is one of ours.

Owns the counting, the issuing, the code and its check. Leaves the paper to :mod:`bot.certificate_pdf`; the
name on it is the person's to write there and is kept nowhere, so that a certificate proves that *somebody*
came so often, and whoever checks a code learns the programme and the numbers, never a name.

Leaves the counting to :mod:`referrals.certificate_counts`. A certificate says what was so when it was
issued; when more sessions have followed, a new one is issued with a code of its own, and both are true.

Guarantees: the same numbers are certified once for each person and programme, also when two press at the
same instant. What a crash leaves behind: the certificate with its message, or nothing of it.
"""

import re
import secrets
from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

from sqlalchemy import bindparam, select, update
from stdnum import damm

from referrals import enrolments, limits, outbox, staff
from referrals.certificate_counts import Standing, of_programme
from referrals.daytime import by_day
from referrals.db import Work
from referrals.errors import NotYours, PazosError
from referrals.models import Certificate, Person, ProgrammeSession, Staff
from referrals.notices import Notice
from referrals.permissions import Action, require
from referrals.vocabulary import Lane, SessionState

PREFIX = "CA"
#: How a link to the check of a certificate begins.
LINK_PREFIX = "cert-"
#: Words that come later than this after asking for the paper are no name.
OPEN_FOR = timedelta(minutes=10)
_DIGIT = re.compile(r"\d")


class NothingToCertify(PazosError):
    """The person came to no session of the programme."""

    say = "toast-certificate-none"


class UnknownCertificate(PazosError):
    """There is no such certificate."""

    say = "toast-stale"


class Check(StrEnum):
    """What a code turned out to be."""

    VALID = "valid"
    UNKNOWN = "unknown"
    LIMITED = "limited"  #: too many wrong codes lately


def share_of(work: Work, programme_id: str) -> float:
    """Which part of the sessions a certificate asks for, between 0 and 1."""
    found = work.city.programme(programme_id)
    own = found.certificate if found is not None else None
    return (own or work.city.certificate).share


def programme_ids(work: Work, *, by: Person) -> Sequence[str]:
    """The programmes that had a session, by id.

    Raises:
        NotAllowed: ``by`` may not issue certificates.

    """
    _issuer(work, by)
    over = (ProgrammeSession.ends_at <= work.now, ProgrammeSession.state != SessionState.CANCELLED)
    found = select(ProgrammeSession.programme_id).where(*over).distinct()
    return sorted(work.session.scalars(found).all())


def standings(work: Work, programme_id: str, *, by: Person) -> list[Standing]:
    """How often everybody came who has, or had, a place and was noted at least once; by alias.

    Raises:
        NotAllowed: ``by`` may not issue certificates.

    """
    _issuer(work, by)
    return of_programme(work, programme_id)


def is_enough(work: Work, programme_id: str, one: Standing) -> bool:
    """Whether somebody came to the share that a certificate asks for."""
    return one.attended > 0 and one.share >= share_of(work, programme_id)


def issue(work: Work, programme_id: str, person_id: int, *, by: Person) -> tuple[Certificate, bool]:
    """Certify what somebody attended and tell them; give back the certificate and whether it is new.

    Not told are those who blocked the chat, and minors without their guardian's authorisation.
    Staff may do so below the share as well: it certifies numbers, not a success.

    Raises:
        NotAllowed: ``by`` may not issue certificates.
        NothingToCertify: they came to no session.

    """
    member = _issuer(work, by)
    work.session.flush()
    if work.session.get(Person, person_id) is None:
        raise NothingToCertify
    # Two presses at the same instant: the second waits here for the first.
    work.session.get_one(Person, person_id, with_for_update={"of": Person}, populate_existing=True)
    found = of_programme(work, programme_id, only=person_id)
    if not found or not found[0].attended:
        raise NothingToCertify
    (one,) = found
    if one.certificate is not None and one.is_certified:
        return one.certificate, False
    if one.first_on is None or one.last_on is None:
        raise NothingToCertify
    made = Certificate(
        code=_free_code(work),
        person_id=one.person.id,
        person=one.person,
        programme_id=programme_id,
        attended=one.attended,
        held=one.held,
        minutes=one.minutes,
        first_on=one.first_on,
        last_on=one.last_on,
        issued_at=work.now,
        issued_by_staff_id=member.id,
    )
    work.session.add(made)
    work.session.flush()
    _tell(work, made)
    return made, True


def issue_all(work: Work, programme_id: str, *, by: Person) -> int:
    """Certify everybody who came to the share that is asked for; give back how many are new.

    Raises:
        NotAllowed: ``by`` may not issue certificates.

    """
    return sum(
        issue(work, programme_id, one.person.id, by=by)[1]
        for one in standings(work, programme_id, by=by)
        if is_enough(work, programme_id, one) and not one.is_certified
    )


def may_be_told(work: Work, found: Certificate) -> bool:
    """Whether the person can be written to about the programme, and may be: see :func:`issue`."""
    held = enrolments.of_person(work, found.programme_id, found.person)
    is_minor = held is not None and enrolments.needs_guardian(held)
    return found.person.blocked_at is None and not is_minor


def of_person(work: Work, person: Person) -> list[Certificate]:
    """The newest certificate of each programme that somebody has one of."""
    found = work.session.scalars(
        select(Certificate).where(Certificate.person_id == person.id).order_by(Certificate.id)
    )
    return list({one.programme_id: one for one in found}.values())


def own(work: Work, certificate_id: int, *, by: Person) -> Certificate:
    """A certificate of one's own.

    Raises:
        UnknownCertificate: there is none with this id.
        NotYours: it is somebody else's.

    """
    found = work.session.get(Certificate, certificate_id)
    if found is None:
        raise UnknownCertificate
    if found.person_id != by.id:
        raise NotYours
    return found


# The name on the paper


def begin_name(work: Work, certificate_id: int, *, by: Person) -> Certificate:
    """Take the person's next words as the name to print. Raises as :func:`own`."""
    found = own(work, certificate_id, by=by)
    stop_naming(work, by)
    found.naming_at = work.now
    work.session.flush()
    return found


def naming(work: Work, person: Person) -> Certificate | None:
    """The certificate for whose paper the person writes a name, if they said so a moment ago."""
    since = work.now - OPEN_FOR
    return work.session.scalar(_NAMING, {"person": person.id, "since": since})


#: Asked at every word that anybody writes.
_NAMING = select(Certificate).where(
    Certificate.person_id == bindparam("person"), Certificate.naming_at > bindparam("since")
)


def stop_naming(work: Work, person: Person) -> None:
    """What the person writes next is no name."""
    work.session.execute(
        update(Certificate)
        .where(Certificate.person_id == person.id, Certificate.naming_at.is_not(None))
        .values(naming_at=None)
        .execution_options(synchronize_session="fetch")
    )


# The code


def check(work: Work, text: str, *, by: Person) -> tuple[Check, Certificate | None]:
    """What a code is, for anybody who asks; guessing is limited."""
    if not limits.may_try_code(work, by):
        return Check.LIMITED, None
    code = parse(text)
    found = (
        work.session.scalar(select(Certificate).where(Certificate.code == code)) if code else None
    )
    if found is None:
        limits.wrong_code(work, by)
        return Check.UNKNOWN, None
    return Check.VALID, found


def spell(number: str) -> str:
    """The code of nine digits with its check digit, as printed: ``CA-482-137-9013``."""
    digits = number + damm.calc_check_digit(number)
    return f"{PREFIX}-{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def parse(text: str) -> str | None:
    """The code in ``text`` as printed by :func:`spell`, or None where the digits do not check."""
    digits = "".join(str(int(digit)) for digit in _DIGIT.findall(text))  # of any script
    if len(digits) != 10 or not damm.is_valid(digits):
        return None
    return f"{PREFIX}-{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def payload(found: Certificate) -> str:
    """The start parameter of the link that checks a certificate."""
    return LINK_PREFIX + "".join(_DIGIT.findall(found.code))


def _free_code(work: Work) -> str:
    while True:
        code = spell(f"{secrets.randbelow(10**9):09d}")
        if work.session.scalar(select(Certificate.id).where(Certificate.code == code)) is None:
            return code


def _issuer(work: Work, by: Person) -> Staff:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.CERTIFY)
    return member


def _tell(work: Work, made: Certificate) -> None:
    """By day, and only who may be written to about the programme."""
    if not may_be_told(work, made):
        return
    outbox.enqueue(
        work,
        Notice("certificate-ready", {"certificate": made.id}),
        to=made.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"certificate-ready:{made.id}",
        at=by_day(work),
    )
