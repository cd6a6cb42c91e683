"""Whatever offices, people, time and the team do in whatever order: a referral keeps its promises."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from referrals import (
    office_answers,
    referral_consent,
    referral_desk,
    referral_follow_up,
    referral_pass,
    referral_trail,
)
from referrals.db import Database, Work
from referrals.errors import PazosError
from referrals.models import OutboxRow, Person, Referral
from referrals.referral_desk import Which
from referrals.referral_life import ENDED, TRANSITIONS, ReferralMove
from referrals.vocabulary import OfficeData, PersonWord, ReferralState
from tests.factories import a_coordinator, a_person

Act = Callable[[Work, Referral, Person, Person], Any]


def _office(answer: Callable[..., Any], **more: Any) -> Act:
    return lambda work, one, _person, _boss: answer(work, one.id, service_id=one.service_id, **more)


def _person(use: Callable[..., Any], *more: Any) -> Act:
    return lambda work, one, person, _boss: use(work, one.id, *more, by=person)


def _ask_data(work: Work, one: Referral, _person: Person, _boss: Person) -> Any:
    return office_answers.ask_data(work, one.id, OfficeData.PAPERS, service_id=one.service_id)


def _pass_on(work: Work, one: Referral, _person: Person, boss: Person) -> Any:
    return referral_desk.pass_on(work, one.id, "comisaria_caimitos", by=boss)


def _ask_another(work: Work, _one: Referral, person: Person, _boss: Person) -> Any:
    return referral_pass.ask_for(work, "child_support", "conciliacion_familia", by=person)


def _duty(work: Work, one: Referral, _person: Person, boss: Person) -> Any:
    return referral_consent.invoke_duty(work, one.id, by=boss)


def _told(_work: Work, one: Referral, _person: Person, _boss: Person) -> Any:
    one.office_told_at = one.office_told_at or one.created_at


ACTS: dict[str, Act] = {
    "yes": _person(referral_consent.give),
    "no": _person(referral_consent.decline),
    "take back": _person(referral_consent.withdraw),
    "accepted": _office(office_answers.accepted),
    "arrived": _office(office_answers.arrived),
    "attended": _office(office_answers.attended),
    "rejected": _office(office_answers.rejected, where_to="allá"),
    "asks": _ask_data,
    **{f"says {word.value}": _person(referral_follow_up.say, word) for word in PersonWord},
    "wrong": _person(referral_follow_up.wrong_data),
    "pass on": _pass_on,
    "ask for another": _ask_another,
    "duty": _duty,
    "settle": lambda work, one, _person, boss: referral_desk.settle(work, one.id, by=boss),
    "told": _told,
}
#: What ends a story at once comes up less often than what goes on with it.
ENDING = ("no", "take back", "settle", "duty")
NAMES = (*sorted(set(ACTS) - set(ENDING)) * 8, *ENDING)
STEPS = st.tuples(st.sampled_from(NAMES), st.integers(0, 2), st.sampled_from((0, 0, 1, 20, 80)))


def check(work: Work, one: Referral, boss: Person) -> None:
    trail = referral_trail.of(work, one)
    moves = [event.move for event in trail]
    consent = referral_trail.consent_of(work, one)
    # Nothing was sent without what lets it be sent, and it was noted before.
    if "send" in moves:
        assert consent is not None
        assert {"consent", "duty"} & set(moves[: moves.index("send")])
    if one.state in (ReferralState.OFFERED, ReferralState.DECLINED):
        assert consent is None
    if one.state is ReferralState.REVOKED:
        assert consent is not None
        assert consent.withdrawn_at is not None
    # The trail is whole: each event begins where the one before ended, along the table.
    state = None
    for event in trail:
        if event.move in tuple(ReferralMove):
            origin = None if event.move == "offer" else event.origin
            assert TRANSITIONS[origin, ReferralMove(event.move)] is event.target
        if state is not None:
            assert event.origin is state
        state = event.target
    assert state is one.state
    # What has ended waits for nothing; what has not is somebody's: due, asked for, on a list, or it has
    # another office in its place of which the same holds.
    if one.ended_at is not None:
        assert one.due_at is None
    else:
        assert one.state not in ENDED
        listed = [seen.referral.id for seen in referral_desk.listed(work, Which.WAITING, by=boss)]
        is_followed = referral_trail.followed_by(work, one) is not None
        assert one.due_at is not None or one.id in listed or is_followed, (moves, one.state)


@settings(max_examples=150)
@given(st.booleans(), st.lists(STEPS, min_size=8, max_size=16))
def test_a_referral_keeps_its_promises(
    database: Database, allowed: bool, steps: list[tuple[str, int, int]]
) -> None:
    with database.work() as work:
        boss, person = a_coordinator(work).person, a_person(work)
        first = referral_pass.ask_for(work, "child_support", "icbf", by=person)
        if allowed:
            referral_consent.give(work, first.id, by=person)
        mine = select(Referral).where(Referral.person_id == person.id).order_by(Referral.id)
        for name, which, hours in steps:
            work = replace(work, now=work.now + timedelta(hours=hours))
            for due in referral_follow_up.due(work):
                referral_follow_up.attend(work, due)
            found = work.session.scalars(mine).all()
            one = found[which % len(found)]
            try:
                with work.session.begin_nested():
                    ACTS[name](work, one, person, boss)
            except PazosError:
                work.session.refresh(one)
            for each in work.session.scalars(mine).all():
                check(work, each, boss)
        found = work.session.scalars(mine).all()
        # Of offices in place of each other no two count as the one that attended.
        attended = [one.chain for one in found if one.office_attended_at is not None]
        assert len(attended) == len(set(attended))
        keys = work.session.scalars(select(OutboxRow.dedupe_key)).all()
        assert len(keys) == len(set(keys))
        work.session.rollback()
