"""However the clock runs and the processes die: no question is lost, none is asked twice or by night."""

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from referrals import asking, calm, cases, checks
from referrals.clock import local
from referrals.db import Database, Work
from referrals.errors import CheckOver
from referrals.lifecycle import Outcome, is_open
from referrals.models import Alert, Case, Check, OutboxRow, Staff
from referrals.vocabulary import AlertState, CheckAbout, CheckState
from tests.conftest import FakeClock
from tests.factories import a_case, a_gestor
from tests.together import together

#: A Tuesday at ten in the morning in Palmira.
BEGIN = datetime.fromisoformat("2026-11-24T15:00:00+00:00")


class Killed(Exception):
    """The process dies before it commits."""


def wake(work: Work) -> int:
    """What the scheduler does."""
    return sum(asking.attend(work, case_id) for case_id in asking.due(work))


def wake_and_die(work: Work) -> int:
    """The same, in a process that is killed at the end."""
    wake(work)
    raise Killed


def answer(work: Work, *, is_calm: bool) -> None:
    """The gestor answers whatever they were asked, if it still counts."""
    asked = work.session.scalars(select(Check).where(Check.state == CheckState.ASKED)).all()
    for check in asked:
        if check.about is CheckAbout.CALM:
            try:
                calm.answer(work, check.id, calm=is_calm, by=check.person)
            except CheckOver:
                continue


def go_on(work: Work) -> None:
    """The gestor closes the case, or takes it if it began anew."""
    case = work.session.scalars(select(Case).order_by(Case.id.desc())).first()
    assert case is not None
    alert = work.session.scalars(select(Alert).where(Alert.case_id == case.id)).first()
    assert alert is not None
    if not is_open(case.state) or alert.state not in (AlertState.OPEN, AlertState.TAKEN):
        return
    if case.holder_id is None:
        cases.acknowledge(work, alert.id, by=alert.staff.person)
    else:
        cases.close(work, alert.id, by=alert.staff.person, outcome=Outcome.RESOLVED_ITSELF)


def begin(work: Work) -> None:
    """A conflict that a gestor has taken, in an otherwise empty database."""
    for table in (Check, OutboxRow):
        work.session.execute(delete(table))
    for gone in work.session.scalars(select(Staff)):
        gone.suspended_at = work.now
    work.session.flush()
    gestor = a_gestor(work)
    case = a_case(work)
    cases.acknowledge(work, case.alerts[0].id, by=gestor.person)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["wake", "die", "two", "calm", "hot", "go on"]),
        # Mostly forward, at times by a long pause, and now and then the clock is set back.
        st.sampled_from([0.0, 0.5, 3.0, 9.0, 14.0, 24.0, 47.5, 72.0, 400.0, -1.0, -30.0]),
    ),
    max_size=14,
)


@hypothesis_settings(max_examples=25)
@given(steps=STEPS)
def test_every_question_is_asked_once_by_day_and_in_its_time(
    database: Database, clock: FakeClock, steps: list[tuple[str, float]]
) -> None:
    clock.now = BEGIN
    with database.work() as work:
        begin(work)
    for what, hours in steps:
        clock.advance(hours=hours)
        match what:
            case "wake":
                together(database, wake)
            case "die":
                (killed,) = together(database, wake_and_die)
                assert isinstance(killed, Killed)
            case "two":
                results = together(database, wake, wake)
                assert all(isinstance(one, int) for one in results)
            case "calm" | "hot":
                with database.work() as work:
                    answer(work, is_calm=what == "calm")
            case _:
                with database.work() as work:
                    go_on(work)
    clock.now = max(clock.now, BEGIN) + timedelta(days=30)
    clock.now = clock.now.replace(hour=15)
    with database.work() as work:
        wake(work)
    with database.work() as work:
        found = list(work.session.scalars(select(Check).order_by(Check.id)))
        written = [
            row.dedupe_key
            for row in work.session.scalars(select(OutboxRow))
            if row.dedupe_key.startswith("check:")
        ]
        asked = [one for one in found if one.asked_at is not None]
        assert sorted(written) == sorted(f"check:{one.id}" for one in asked)
        _assert_in_time(database, asked)
        _assert_nothing_is_lost(work, found)


def _assert_in_time(database: Database, asked: list[Check]) -> None:
    for one in asked:
        assert one.asked_at is not None
        assert one.asked_at >= one.due_at
        assert 8 <= local(one.asked_at, database.city.timezone).hour < 20
    moments = [one.asked_at for one in asked if one.about is CheckAbout.CALM and one.asked_at]
    assert all(later - earlier >= asking.BREATH for earlier, later in pairwise(sorted(moments)))


def _assert_nothing_is_lost(work: Work, found: list[Check]) -> None:
    for one in found:
        assert one.state is not CheckState.WAITING or one.due_at > work.now
        over = one.round != checks.round_of(work, one.case)
        assert not over or one.state not in (CheckState.WAITING, CheckState.ASKED)
    calm_now = [
        one
        for one in found
        if one.about is CheckAbout.CALM and one.round == checks.round_of(work, one.case)
    ]
    if calm_now and all(one.state is not CheckState.WAITING for one in calm_now):
        # Those before it may have been skipped by a long pause; the last is always asked.
        assert calm_now[-1].asked_at is not None
