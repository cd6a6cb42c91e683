"""The life of a referral: one transition table, as :mod:`referrals.lifecycle` is for cases.

Pure: no session, no clock. A referral's state is what the *office* says of it, up to its end; what the
*person* says stands beside it and moves nothing by itself, so that the two can be compared
(:func:`concerns`). Both agreeing ends it; where they differ, it stays open for the coordination. Of
somebody whom nobody can ask the office's word alone counts.

A repeat that people cause by pressing twice is a transition of its own; everything that is not in the table
is an error naming both the state and the move.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from referrals.errors import IllegalMove
from referrals.vocabulary import PersonWord, ReferralState


class ReferralMove(StrEnum):
    """What somebody does to a referral."""

    OFFER = "offer"  #: the person is asked for permission; nothing leaves
    CONSENT = "consent"
    DUTY = "duty"  #: a legal duty takes the place of the permission; its article is recorded
    DECLINE = "decline"
    LAPSE = "lapse"  #: nobody answered the question; silence is no permission
    SEND = "send"
    ACCEPT = "accept"  #: the office has it
    REJECT = "reject"  #: "No corresponde"
    ARRIVE = "arrive"  #: "Llegó"
    ATTEND = "attend"  #: "Atendido"
    SAY = "say"  #: the person says how it went
    ROUTE_ON = "route_on"  #: another office is offered instead
    CLOSE = "close"
    REVOKE = "revoke"  #: the person takes their permission back


_S = ReferralState
#: States in which an office may still answer.
AT_OFFICE = (_S.SENT, _S.ACCEPTED, _S.ARRIVED, _S.ATTENDED)
#: States in which nobody waits for anything; only a legal duty leads out of the person's no.
ENDED = frozenset({_S.CLOSED, _S.REVOKED, _S.DECLINED})

TRANSITIONS: dict[tuple[ReferralState | None, ReferralMove], ReferralState] = {
    (None, ReferralMove.OFFER): _S.OFFERED,
    (_S.OFFERED, ReferralMove.CONSENT): _S.CONSENTED,
    (_S.OFFERED, ReferralMove.DUTY): _S.CONSENTED,
    # The law does not ask a person who said no, or did not answer, where a child is in danger.
    (_S.DECLINED, ReferralMove.DUTY): _S.CONSENTED,
    (_S.OFFERED, ReferralMove.DECLINE): _S.DECLINED,
    (_S.OFFERED, ReferralMove.LAPSE): _S.DECLINED,
    (_S.CONSENTED, ReferralMove.SEND): _S.SENT,
    (_S.SENT, ReferralMove.ACCEPT): _S.ACCEPTED,
    (_S.SENT, ReferralMove.ARRIVE): _S.ARRIVED,
    # Many offices say nothing until somebody sits before them.
    (_S.SENT, ReferralMove.ATTEND): _S.ATTENDED,
    (_S.ACCEPTED, ReferralMove.ARRIVE): _S.ARRIVED,
    (_S.ACCEPTED, ReferralMove.ATTEND): _S.ATTENDED,
    (_S.ARRIVED, ReferralMove.ATTEND): _S.ATTENDED,
    # They find out that it is not theirs from the paper, or when the person is there.
    **{(state, ReferralMove.REJECT): _S.REJECTED for state in (_S.SENT, _S.ACCEPTED, _S.ARRIVED)},
    **{(state, ReferralMove.SAY): state for state in (*AT_OFFICE, _S.REJECTED)},
    # Another office is asked because this one rejected, is silent, or is no longer in the directory.
    **{
        (state, ReferralMove.ROUTE_ON): state
        for state in (_S.SENT, _S.ACCEPTED, _S.ARRIVED, _S.REJECTED)
    },
    **{(state, ReferralMove.CLOSE): _S.CLOSED for state in (*AT_OFFICE, _S.REJECTED)},
    **{
        (state, ReferralMove.REVOKE): _S.REVOKED
        for state in (_S.CONSENTED, *AT_OFFICE, _S.REJECTED)
    },
}


def after(state: ReferralState | None, move: ReferralMove) -> ReferralState:
    """The state that ``move`` leads to.

    Raises:
        IllegalMove: the table has no such transition.

    """
    try:
        return TRANSITIONS[state, move]
    except KeyError:
        origin = state.value if state is not None else "none"
        raise IllegalMove(origin=origin, move=move.value) from None


class Concern(StrEnum):
    """Why a referral is on the coordination's list; the gravest first."""

    OFFICE_GONE = "office_gone"  #: the directory has the office no more
    MISMATCH = "mismatch"  #: one says attended, the other says no
    REJECTED = "rejected"  #: and no other office was offered
    NOT_ATTENDED = "not_attended"  #: the person went, or could not go, and was not attended
    SILENT = "silent"  #: asked, and nobody answered; or only one of the two says so
    OFFICE_SILENT = "office_silent"  #: the office does not say, and the person cannot be asked
    WRONG_DATA = "wrong_data"  #: the person says that the office's address or hours are wrong


@dataclass(frozen=True)
class Voices:
    """What is known of one referral, as far as :func:`concerns` needs it."""

    state: ReferralState
    office_attended: bool = False
    person: PersonWord | None = None
    #: Whether the person spoke after the office had said attended; what they said before may be old.
    person_spoke_last: bool = True
    is_silent: bool = False
    #: Whether the person writes to the assistant; of somebody met on the street only the office can say.
    can_be_asked: bool = True
    office_known: bool = True
    wrong_data: bool = False


def agree(voices: Voices) -> bool:
    """Whether the office and the person both say that they were attended."""
    return voices.office_attended and voices.person is PersonWord.ATTENDED


def concerns(voices: Voices) -> tuple[Concern, ...]:
    """Why a referral that has not ended needs a coordinator, the gravest first; empty for no reason."""
    said_no = voices.person in (PersonWord.NOT_ATTENDED, PersonWord.NOT_GONE)
    rejected = voices.state is _S.REJECTED
    mismatch = (voices.office_attended and said_no and voices.person_spoke_last) or (
        rejected and voices.person is PersonWord.ATTENDED
    )
    # A permission is the person's to give, also where only a gestor can ask for it.
    for_person = voices.can_be_asked or voices.state is _S.OFFERED
    found: Mapping[Concern, bool] = {
        Concern.OFFICE_GONE: not voices.office_known,
        Concern.MISMATCH: mismatch,
        Concern.REJECTED: rejected,
        Concern.NOT_ATTENDED: not voices.office_attended
        and (
            voices.person is PersonWord.NOT_ATTENDED
            or (voices.person is PersonWord.NOT_GONE and voices.is_silent)
        ),
        # Of who has not gone and is not asked any more, that is the reason, unless the office says other.
        Concern.SILENT: voices.is_silent
        and for_person
        and (voices.person is not PersonWord.NOT_GONE or voices.office_attended),
        Concern.OFFICE_SILENT: voices.is_silent
        and not for_person
        and not voices.office_attended
        and not rejected,
        Concern.WRONG_DATA: voices.wrong_data,
    }
    return tuple(concern for concern, holds in found.items() if holds)
