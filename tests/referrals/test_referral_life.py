"""The life of a referral, by its table: what may follow what, and when the two sides differ."""

from itertools import product

import pytest

from referrals.errors import IllegalMove
from referrals.referral_life import (
    ENDED,
    TRANSITIONS,
    Concern,
    ReferralMove,
    Voices,
    after,
    agree,
    concerns,
)
from referrals.vocabulary import PersonWord, ReferralState

S, M = ReferralState, ReferralMove
#: Written by hand: from each state, the moves that are open and where they lead.
EXPECTED: dict[ReferralState | None, dict[ReferralMove, ReferralState]] = {
    None: {M.OFFER: S.OFFERED},
    S.OFFERED: {
        M.CONSENT: S.CONSENTED,
        M.DUTY: S.CONSENTED,
        M.DECLINE: S.DECLINED,
        M.LAPSE: S.DECLINED,
    },
    S.CONSENTED: {M.SEND: S.SENT, M.REVOKE: S.REVOKED},
    S.SENT: {
        M.ACCEPT: S.ACCEPTED,
        M.REJECT: S.REJECTED,
        M.ARRIVE: S.ARRIVED,
        M.ATTEND: S.ATTENDED,
        M.SAY: S.SENT,
        M.ROUTE_ON: S.SENT,
        M.CLOSE: S.CLOSED,
        M.REVOKE: S.REVOKED,
    },
    S.ACCEPTED: {
        M.REJECT: S.REJECTED,
        M.ARRIVE: S.ARRIVED,
        M.ATTEND: S.ATTENDED,
        M.SAY: S.ACCEPTED,
        M.ROUTE_ON: S.ACCEPTED,
        M.CLOSE: S.CLOSED,
        M.REVOKE: S.REVOKED,
    },
    S.ARRIVED: {
        M.REJECT: S.REJECTED,
        M.ATTEND: S.ATTENDED,
        M.SAY: S.ARRIVED,
        M.ROUTE_ON: S.ARRIVED,
        M.CLOSE: S.CLOSED,
        M.REVOKE: S.REVOKED,
    },
    S.ATTENDED: {M.SAY: S.ATTENDED, M.CLOSE: S.CLOSED, M.REVOKE: S.REVOKED},
    S.REJECTED: {
        M.SAY: S.REJECTED,
        M.ROUTE_ON: S.REJECTED,
        M.CLOSE: S.CLOSED,
        M.REVOKE: S.REVOKED,
    },
    S.CLOSED: {},
    S.REVOKED: {},
    S.DECLINED: {M.DUTY: S.CONSENTED},
}


@pytest.mark.parametrize(("state", "move"), list(product(EXPECTED, ReferralMove)), ids=str)
def test_each_move_from_each_state(state: ReferralState | None, move: ReferralMove) -> None:
    target = EXPECTED[state].get(move)
    if target is not None:
        assert after(state, move) is target
        return
    with pytest.raises(IllegalMove) as caught:
        after(state, move)
    assert caught.value.move == move.value
    assert caught.value.origin == (state.value if state is not None else "none")


def test_every_state_can_be_reached_and_every_state_leads_to_an_end() -> None:
    assert set(TRANSITIONS.values()) == set(ReferralState)
    reaching = set(ENDED)
    for _ in ReferralState:
        reaching |= {origin for (origin, _), to in TRANSITIONS.items() if origin and to in reaching}
    assert reaching == set(ReferralState)


def test_nothing_is_sent_without_a_permission_or_a_duty() -> None:
    into = {move for (_, move), to in TRANSITIONS.items() if to is S.CONSENTED}
    assert into == {M.CONSENT, M.DUTY}
    assert {origin for (origin, _), to in TRANSITIONS.items() if to is S.SENT} <= {
        S.CONSENTED,
        S.SENT,
    }


P = PersonWord


@pytest.mark.parametrize(
    ("voices", "expected"),
    [
        (Voices(S.SENT), ()),
        (Voices(S.ATTENDED, office_attended=True), ()),
        (Voices(S.ATTENDED, office_attended=True, person=P.ATTENDED), ()),
        (Voices(S.ATTENDED, office_attended=True, person=P.NOT_ATTENDED), (Concern.MISMATCH,)),
        (Voices(S.ATTENDED, office_attended=True, person=P.NOT_GONE), (Concern.MISMATCH,)),
        # What was said before the office attended may be old: they are asked again first.
        (
            Voices(
                S.ATTENDED,
                office_attended=True,
                person=P.NOT_ATTENDED,
                person_spoke_last=False,
            ),
            (),
        ),
        (Voices(S.REJECTED), (Concern.REJECTED,)),
        (Voices(S.REJECTED, person=P.ATTENDED), (Concern.MISMATCH, Concern.REJECTED)),
        (Voices(S.SENT, person=P.NOT_ATTENDED), (Concern.NOT_ATTENDED,)),
        (Voices(S.SENT, person=P.NOT_GONE), ()),
        (Voices(S.SENT, person=P.NOT_GONE, is_silent=True), (Concern.NOT_ATTENDED,)),
        (Voices(S.SENT, is_silent=True), (Concern.SILENT,)),
        # They had not gone, the office says attended, and asked again they say nothing.
        (
            Voices(
                S.ATTENDED,
                office_attended=True,
                person=P.NOT_GONE,
                person_spoke_last=False,
                is_silent=True,
            ),
            (Concern.SILENT,),
        ),
        (Voices(S.SENT, person=P.ATTENDED, is_silent=True), (Concern.SILENT,)),
        # A permission that only a gestor can ask for is waited for as any other.
        (Voices(S.OFFERED, is_silent=True, can_be_asked=False), (Concern.SILENT,)),
        (Voices(S.SENT, is_silent=True, can_be_asked=False), (Concern.OFFICE_SILENT,)),
        (Voices(S.SENT, office_known=False), (Concern.OFFICE_GONE,)),
        (Voices(S.SENT, wrong_data=True), (Concern.WRONG_DATA,)),
    ],
)
def test_what_needs_a_coordinator(voices: Voices, expected: tuple[Concern, ...]) -> None:
    assert concerns(voices) == expected


def test_only_both_together_agree() -> None:
    assert agree(Voices(S.ATTENDED, office_attended=True, person=P.ATTENDED))
    assert not agree(Voices(S.ATTENDED, office_attended=True))
    assert not agree(Voices(S.SENT, person=P.ATTENDED))
