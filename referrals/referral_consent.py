"""What lets a referral leave: the person's permission, or a legal duty; and the taking back of it.

What is shared is :data:`SHARES` and nothing else: no name, no telephone, no words of the person, who may go
there under no name at all. The question is asked before anything leaves, shows what would be shared with
whom, and silence is no permission (Ley 1581 de 2012, arts. 4, 9 and 13; Decreto 1377 de 2013, art. 7).

Each function is one use case in the caller's transaction.
"""

from datetime import timedelta

from referrals import events, office_notices, people, referral_pass, referral_trail, staff
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Consent, Person, Referral, Staff
from referrals.notices import Notice
from referrals.office_notices import OfficeNews
from referrals.permissions import Action, require
from referrals.referral_life import ENDED, ReferralMove
from referrals.referral_trail import UnknownReferral
from referrals.vocabulary import ConsentBy, ReferralState

#: Version of the question that is shown; a change of its words is a new version.
TEXT_VERSION = "2026-11"
#: What an office is told: the code of the pass, and the matter.
SHARES = ("code", "matter")
#: The legal duty to tell of a child in danger.
CHILD_IN_DANGER = "Ley 1098 de 2006, arts. 40-4 y 51; Ley 1581 de 2012, art. 10 a"


class ReferralOver(PazosError):
    """The referral has ended, or is not waiting for this any more."""

    say = "error-referral-over"


class NobodyToAsk(PazosError):
    """The person writes to the assistant: they are asked there, nobody answers for them."""

    say = "error-ask-them"


def own(work: Work, referral_id: int, *, by: Person) -> Referral:
    """A referral of ``by``, held as by :func:`referrals.referral_trail.locked`.

    Raises:
        UnknownReferral: there is none, or it is about somebody else.

    """
    if referral_trail.get(work, referral_id).person_id != by.id:
        raise UnknownReferral
    return referral_trail.locked(work, referral_id)


def give(work: Work, referral_id: int, *, by: Person) -> bool:
    """The person allows it: the pass comes, the office is told; False if they had before.

    Raises:
        UnknownReferral: it is not theirs.
        ReferralOver: they said no before, or too much time went by.

    """
    referral = own(work, referral_id, by=by)
    if referral.state in ENDED:
        raise ReferralOver
    if referral.state is not ReferralState.OFFERED:
        return False
    if work.city.service(referral.service_id) is None:
        raise ReferralOver
    _allow(work, referral, ConsentBy.CHAT, actor=events.by_person(by), language=_language(work, by))
    if referral.by_staff_id is not None:
        referral_pass.tell_staff(work, referral, "given", key=f"referral-given:{referral.id}")
    return True


def decline(work: Work, referral_id: int, *, by: Person) -> bool:
    """The person does not allow it: nothing leaves; False if they had said so before.

    Raises:
        UnknownReferral: it is not theirs.
        ReferralOver: they allowed it before; then it is :func:`withdraw`.

    """
    referral = own(work, referral_id, by=by)
    if referral.state is ReferralState.DECLINED:
        return False
    if referral.state is not ReferralState.OFFERED:
        raise ReferralOver
    referral_trail.move(work, referral, ReferralMove.DECLINE, actor=events.by_person(by))
    if referral.by_staff_id is not None:
        referral_pass.tell_staff(work, referral, "declined", key=f"referral-no:{referral.id}")
    return True


def withdraw(work: Work, referral_id: int, *, by: Person) -> bool:
    """The person takes their permission back: the pass is void and the office is told; twice is once.

    Whoever handed the office a link hears of it, since nobody else can tell such an office.

    A referral that rests on a legal duty stays; the person is told why by whoever shows the refusal.

    Raises:
        UnknownReferral: it is not theirs.
        ReferralOver: it has ended.
        BoundByDuty: it rests on a legal duty.

    """
    referral = own(work, referral_id, by=by)
    if referral.state is ReferralState.OFFERED:
        return decline(work, referral_id, by=by)
    if referral.state in (ReferralState.REVOKED, ReferralState.DECLINED):
        return False
    if referral.state is ReferralState.CLOSED:
        raise ReferralOver
    consent = referral_trail.consent_of(work, referral)
    if consent is not None and consent.given_by is ConsentBy.DUTY:
        raise BoundByDuty
    if consent is not None:
        consent.withdrawn_at = work.now
    referral_trail.move(work, referral, ReferralMove.REVOKE, actor=events.by_person(by))
    office_notices.tell(work, referral, OfficeNews.REVOKED)
    referral_pass.tell_staff(work, referral, "revoked", key=f"referral-revoked:{referral.id}")
    referral_pass.tell_who_handed_a_link(work, referral, "revoked")
    return True


class BoundByDuty(PazosError):
    """It rests on a legal duty, not on a permission."""

    say = "error-bound-by-duty"


def spoken(work: Work, referral_id: int, *, by: Person) -> bool:
    """A gestor notes that somebody without a chat said yes; False if that is noted already.

    Raises:
        NotAllowed, NotYours: ``by`` may not.
        NobodyToAsk: the person has a chat and is asked there.
        ReferralOver: it has ended.

    """
    referral, member = _of_staff(work, referral_id, by=by)
    if referral.person_id is not None:
        raise NobodyToAsk
    if referral.state in ENDED:
        raise ReferralOver
    if referral.state is not ReferralState.OFFERED:
        return False
    language = _language(work, by)
    actor = events.by_staff(member)
    _allow(work, referral, ConsentBy.SPOKEN, actor=actor, language=language, member=member)
    return True


def invoke_duty(work: Work, referral_id: int, *, by: Person) -> bool:
    """A gestor sends it without a permission, since a child is in danger; False if it has left already.

    So also after the person's no, or where they did not answer. The article, who invoked it and when are
    recorded, and the person is told.

    Raises:
        NotAllowed, NotYours: ``by`` may not.
        ReferralOver: it was allowed and has ended.
        NotADuty: the office is none that children in danger are taken to.
        OpenElsewhere: another one of the same matter is open for that office.

    """
    referral, member = _of_staff(work, referral_id, by=by)
    if not protects_children(work, referral.service_id):
        raise NotADuty
    if referral.state in (ReferralState.CLOSED, ReferralState.REVOKED):
        raise ReferralOver
    if referral.state not in MAY_BE_DUTY:
        return False
    referral_trail.hold_person(work, referral)
    others = referral_trail.of_same_matter(work, referral)
    if referral.service_id in {one.service_id for one in others if one.ended_at is None}:
        raise OpenElsewhere
    send_by_duty(work, referral, actor=events.by_staff(member), member=member)
    return True


def send_by_duty(work: Work, referral: Referral, *, actor: str, member: Staff | None) -> None:
    """Send an offered or declined, locked referral because of the legal duty."""
    referral.ended_at = None
    _allow(
        work,
        referral,
        ConsentBy.DUTY,
        actor=actor,
        language=work.city.default_language,
        member=member,
    )


#: States in which the legal duty can be invoked.
MAY_BE_DUTY = frozenset({ReferralState.OFFERED, ReferralState.DECLINED})


class OpenElsewhere(PazosError):
    """Another referral of the same matter is open for that office: the duty goes by that one."""

    say = "error-referral-open-elsewhere"


class NotADuty(PazosError):
    """No legal duty to tell this office is known."""

    say = "error-not-a-duty"


#: The matters of which the law makes everybody tell, where a child is concerned.
_OF_CHILDREN = ("child_abuse", "recruitment")


def protects_children(work: Work, service_id: str) -> bool:
    """Whether an office is one that children in danger are taken to."""
    topics = (work.city.topic(one) for one in _OF_CHILDREN)
    return any(topic is not None and service_id in topic.to for topic in topics)


def _of_staff(work: Work, referral_id: int, *, by: Person) -> tuple[Referral, Staff]:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.REFER)
    referral = referral_trail.locked(work, referral_id)
    referral_trail.require_theirs(work, referral, member)
    return referral, member


def _allow(
    work: Work,
    referral: Referral,
    how: ConsentBy,
    *,
    actor: str,
    language: str,
    member: Staff | None = None,
) -> None:
    """Note what lets the referral be shared, send the pass to the person, tell the office."""
    duty = how is ConsentBy.DUTY
    work.session.add(
        Consent(
            referral_id=referral.id,
            person_id=referral.person_id,
            given_by=how,
            by_staff_id=member.id if member is not None else None,
            text_version=TEXT_VERSION,
            language=language,
            service_id=referral.service_id,
            shares=list(SHARES),
            article=CHILD_IN_DANGER if duty else None,
            given_at=work.now,
        )
    )
    step = ReferralMove.DUTY if duty else ReferralMove.CONSENT
    facts = {"version": TEXT_VERSION, "language": language, "by": how.value}
    referral_trail.move(work, referral, step, actor=actor, facts=facts)
    referral.sent_at = work.now
    referral.silent_at = None
    referral.due_at = work.now + timedelta(hours=work.city.times.referrals.ask_after_hours)
    office_notices.sent(work, referral)
    told = {"told": referral.office_told_at is not None}
    referral_trail.move(work, referral, ReferralMove.SEND, actor=events.SYSTEM, facts=told)
    params = {"duty": duty}
    referral_pass.tell_person(
        work, referral, Notice("referral-pass", params), key=f"referral-pass:{referral.id}"
    )


def _language(work: Work, person: Person) -> str:
    city = work.city
    return people.language_of(person, offered=city.languages, default=city.default_language)
