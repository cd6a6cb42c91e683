"""What an office says of a referral: accepted, arrived, attended, not theirs, or asking for something.

The caller has made sure that it is the office that speaks (by its linked chat or a signed link) and gives
its ``service_id``; a referral of another office is unknown here. Each function is one use case in the
caller's transaction, locks the referral with its chain, and is idempotent: saying a thing again changes
nothing and gives back :attr:`Heard.REPEATED`.

Illegal order is refused with the reason: nothing is said of a referral that the person has not allowed, or
has taken back (:class:`PermissionWithdrawn`), or that has ended (:class:`AnswerTooLate`); what was attended
is not rejected (:class:`referrals.errors.IllegalMove`).

Where a matter was passed on from one office to another and two of them answer, the first that says
arrived or attended counts; the other's answer is kept in the trail and given back as :attr:`Heard.SECOND`.
One that said arrived and then did not take the person, or from which they were passed on, is not first.

What an office says is stored after the move that it makes: who catches a refusal stores nothing of it.
"""

from enum import StrEnum

from referrals import office_notices, referral_follow_up, referral_pass, referral_routing
from referrals import referral_trail as trail
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Referral
from referrals.notices import Notice
from referrals.office_notices import OfficeNews
from referrals.referral_life import ReferralMove
from referrals.referral_trail import UnknownReferral
from referrals.vocabulary import OfficeData, ReferralState

#: Letters of where an office says that somebody should go.
LONGEST_WHERE_TO = 200


class Heard(StrEnum):
    """What became of an office's answer."""

    COUNTED = "counted"
    REPEATED = "repeated"  #: said before; nothing changed
    SECOND = "second"  #: another office was first; theirs does not count


class PermissionWithdrawn(PazosError):
    """The person took their permission back: nothing is to be done with it any more."""

    say = "error-referral-revoked"


class AnswerTooLate(PazosError):
    """The referral has ended; an answer changes nothing any more."""

    say = "error-referral-over"


class NotAllowedYet(PazosError):
    """The person has not allowed it (yet): the office knows nothing of it."""

    say = "error-unknown-referral"


def accepted(work: Work, referral_id: int, *, service_id: str) -> Heard:
    """The office has it and expects the person ("Recibido").

    Raises:
        UnknownReferral: there is none, or it is another office's.
        NotAllowedYet, PermissionWithdrawn, AnswerTooLate, IllegalMove: see above.

    """
    referral = _theirs(work, referral_id, service_id)
    if referral.state in (
        ReferralState.ACCEPTED,
        ReferralState.ARRIVED,
        ReferralState.ATTENDED,
    ) or (referral.state is ReferralState.CLOSED and referral.office_arrived_at is not None):
        return Heard.REPEATED
    _listen(work, referral)
    trail.move(work, referral, ReferralMove.ACCEPT, actor=trail.by_office(service_id))
    return Heard.COUNTED


def arrived(work: Work, referral_id: int, *, service_id: str) -> Heard:
    """The person is there ("Llegó"). Raises as :func:`accepted`."""
    referral = _theirs(work, referral_id, service_id)
    if referral.office_arrived_at is not None:
        return Heard.REPEATED
    _listen(work, referral)
    if _is_second(work, referral, ReferralMove.ARRIVE):
        return Heard.SECOND
    trail.move(work, referral, ReferralMove.ARRIVE, actor=trail.by_office(service_id))
    referral.office_arrived_at = work.now
    return Heard.COUNTED


def attended(work: Work, referral_id: int, *, service_id: str) -> Heard:
    """The person was attended ("Atendido"); with the person's own yes it ends. Raises as :func:`accepted`.

    Whoever said before that they were not is asked once more: it may have been done since.
    """
    referral = _theirs(work, referral_id, service_id)
    if referral.office_attended_at is not None:
        return Heard.REPEATED
    _listen(work, referral)
    if _is_second(work, referral, ReferralMove.ATTEND):
        return Heard.SECOND
    trail.move(work, referral, ReferralMove.ATTEND, actor=trail.by_office(service_id))
    referral.office_arrived_at = referral.office_arrived_at or work.now
    referral.office_attended_at = work.now
    referral_routing.end_the_others(work, referral)
    referral_follow_up.office_attended(work, referral)
    return Heard.COUNTED


def rejected(
    work: Work,
    referral_id: int,
    *,
    service_id: str,
    where_to: str | None = None,
    to_service: str | None = None,
) -> Heard:
    """It is not theirs ("No corresponde"), with where to: words, an office of the directory, or neither.

    The person is told, and asked for permission for the next office: the one that was named, else the next
    of the matter; without one the coordination has it. Raises as :func:`accepted`.
    """
    referral = _theirs(work, referral_id, service_id)
    if referral.state is ReferralState.REJECTED:
        return Heard.REPEATED
    _listen(work, referral)
    words = (where_to or "").strip()[:LONGEST_WHERE_TO]
    known = work.city.service(to_service) if to_service else None
    facts = {"to": known.id if known is not None else None, "words": bool(words)}
    trail.move(work, referral, ReferralMove.REJECT, actor=trail.by_office(service_id), facts=facts)
    referral.where_to_sealed = work.vault.seal(words) if words else None
    referral_routing.after_rejection(
        work, referral, to_service=known.id if known is not None else None
    )
    return Heard.COUNTED


def ask_data(work: Work, referral_id: int, what: OfficeData, *, service_id: str) -> Heard:
    """The office asks the person to bring or say something there ("Pedir dato"); each thing once.

    Nothing is told through the assistant, and the person may refuse. Raises as :func:`accepted`;
    :class:`NobodyToTell` where the person has no chat.
    """
    referral = _theirs(work, referral_id, service_id)
    _listen(work, referral)
    if referral.state is ReferralState.REJECTED:
        raise AnswerTooLate
    if referral.person_id is None:
        raise NobodyToTell
    asked = [one.facts.get("what") for one in trail.of(work, referral) if one.move == "ask_data"]
    if what.value in asked:
        return Heard.REPEATED
    actor = trail.by_office(service_id)
    trail.note(work, referral, "ask_data", actor=actor, facts={"what": what.value})
    referral_pass.tell_person(
        work,
        referral,
        Notice("referral-data", {"what": what.value}),
        key=f"referral-data:{referral.id}:{what.value}",
    )
    return Heard.COUNTED


class NobodyToTell(PazosError):
    """The person was sent by a gestor and has no chat with the assistant."""

    say = "error-nobody-to-tell"


def open_for(work: Work, code: str, *, service_id: str) -> Referral:
    """The referral whose pass has a code, however typed at the office's desk.

    Raises:
        UnknownReferral: the digits do not check, no pass has them, or it is another office's.
        NotAllowedYet, PermissionWithdrawn: nothing may be shown of it.

    """
    referral = trail.by_code(work, code)
    if referral.service_id != service_id:
        raise UnknownReferral
    _require_shown(referral)
    return referral


def _theirs(work: Work, referral_id: int, service_id: str) -> Referral:
    if trail.get(work, referral_id).service_id != service_id:
        raise UnknownReferral
    return trail.locked(work, referral_id)


def _require_shown(referral: Referral) -> None:
    if referral.state is ReferralState.REVOKED:
        raise PermissionWithdrawn
    if referral.state in (
        ReferralState.OFFERED,
        ReferralState.CONSENTED,
        ReferralState.DECLINED,
    ):
        raise NotAllowedYet


def _listen(work: Work, referral: Referral) -> None:
    """Go on only if an office may answer; one that does was told, in whatever way."""
    _require_shown(referral)
    if referral.ended_at is not None:
        raise AnswerTooLate
    referral.office_told_at = referral.office_told_at or work.now


def _holds(work: Work, referral: Referral) -> bool:
    """Whether an office has the person: it attended, or they came and were not passed on since."""
    if referral.office_arrived_at is None or referral.state is ReferralState.REVOKED:
        return False
    if referral.office_attended_at is not None:
        return True
    if referral.ended_at is not None or referral.state is ReferralState.REJECTED:
        return False
    moves = [one.move for one in trail.of(work, referral)]
    since = moves[moves.index(ReferralMove.ARRIVE.value) :]
    return ReferralMove.ROUTE_ON.value not in since


def _is_second(work: Work, referral: Referral, step: ReferralMove) -> bool:
    """Whether another office of the chain was first; then that is noted and both hear of it."""
    others = [one for one in trail.chain(work, referral) if one.id != referral.id]
    first = next((one for one in others if _holds(work, one)), None)
    if first is None:
        return False
    facts = {"said": step.value, "first": first.service_id}
    trail.note(work, referral, "second", actor=trail.by_office(referral.service_id), facts=facts)
    office_notices.tell(work, referral, OfficeNews.SECOND)
    return True
