"""Broadcasts: who gets one, and that nobody gets it twice, whatever happens in the middle."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from referrals import broadcasts, cases, opt_outs, outbox, outbox_claims, silences
from referrals.audiences import LEAST_REPORTERS, Audience
from referrals.broadcasts import LONGEST, BroadcastGone
from referrals.db import Database, Work
from referrals.errors import NotAllowed, NotYours
from referrals.models import Broadcast, OutboxRow, Person, Staff
from referrals.notices import Notice
from referrals.vocabulary import BroadcastState, Delivery, Lane, Role, Unasked
from tests.conftest import FakeClock
from tests.factories import (
    CLUSTER,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
    neighbours,
    said_to,
)
from tests.together import together

REPORTERS = Audience(reporters=True, clusters=(CLUSTER,))
GESTORES = Audience(reporters=False)


def begun(work: Work, audience: Audience = REPORTERS, by: Staff | None = None) -> Broadcast:
    """A broadcast that was sent off."""
    author = by or a_coordinator(work)
    made = broadcasts.draft(work, audience, "Mañana hay reunión", by=author.person)
    assert broadcasts.start(work, made.id, by=author.person)
    return made


def copies(work: Work, made: Broadcast, *states: Delivery) -> list[int]:
    """The ids of the persons whose copies are in one of ``states`` (any, if none is named)."""
    wanted = states or tuple(Delivery)
    rows = select(OutboxRow.person_id).where(
        OutboxRow.broadcast_id == made.id, OutboxRow.state.in_(wanted)
    )
    return sorted(work.session.scalars(rows))


def send_all(work: Work) -> None:
    """Send everything that may leave, as the sender would."""
    while parcels := outbox_claims.claim(work, limit=50):
        for parcel in parcels:
            outbox.sent(work, parcel.row_id, message_id=1)


class TestAtNight:
    def test_residents_get_theirs_in_the_morning(
        self, database: Database, clock: FakeClock
    ) -> None:
        clock.advance(hours=10)  # eight in the evening
        with database.work() as work:
            neighbours(work)
            made = begun(work)
            assert broadcasts.advance(work) == 0
            assert broadcasts.waits_for_day(work, made)
            assert made.state is BroadcastState.SENDING
        clock.advance(hours=12)
        with database.work() as work:
            assert broadcasts.advance(work) == LEAST_REPORTERS
            assert not broadcasts.waits_for_day(work, made)

    def test_one_that_was_stopped_at_night_stays_so(
        self, database: Database, clock: FakeClock
    ) -> None:
        clock.advance(hours=11)
        with database.work() as work:
            neighbours(work)
            author = a_coordinator(work)
            made = begun(work, by=author)
            assert broadcasts.stop(work, made.id, by=author.person)
        clock.advance(hours=12)
        with database.work() as work:
            assert broadcasts.advance(work) == 0
            assert copies(work, made) == []

    def test_gestores_get_theirs_at_any_hour(self, database: Database, clock: FakeClock) -> None:
        clock.advance(hours=11)
        with database.work() as work:
            a_gestor(work)
            begun(work, GESTORES)
            assert broadcasts.advance(work) == 1


class TestWhoMay:
    @pytest.mark.parametrize("role", [Role.GESTOR, Role.FACILITATOR, Role.AUDITOR, None])
    def test_only_coordinators(self, work: Work, role: Role | None) -> None:
        neighbours(work)
        made = broadcasts.draft(work, REPORTERS, "Hola", by=a_coordinator(work).person)
        person = a_staff_member(work, role).person if role else a_person(work)
        for attempt in (
            lambda: broadcasts.draft(work, REPORTERS, "Hola", by=person),
            lambda: broadcasts.start(work, made.id, by=person),
            lambda: broadcasts.drop(work, made.id, by=person),
            lambda: broadcasts.stop(work, made.id, by=person),
        ):
            with pytest.raises(NotAllowed):
                attempt()

    def test_a_draft_is_its_authors_and_any_coordinator_may_stop(self, work: Work) -> None:
        neighbours(work)
        author, other = a_coordinator(work), a_coordinator(work)
        made = broadcasts.draft(work, REPORTERS, "Hola", by=author.person)
        with pytest.raises(NotYours):
            broadcasts.start(work, made.id, by=other.person)
        with pytest.raises(NotYours):
            broadcasts.drop(work, made.id, by=other.person)
        broadcasts.start(work, made.id, by=author.person)
        assert broadcasts.stop(work, made.id, by=other.person)

    @pytest.mark.parametrize("text", ["", "  ", "a" * (LONGEST + 1)])
    def test_a_text_that_is_empty_or_too_long_is_no_broadcast(self, work: Work, text: str) -> None:
        neighbours(work)
        with pytest.raises(ValueError, match="1000 letters"):
            broadcasts.draft(work, REPORTERS, text, by=a_coordinator(work).person)

    def test_one_that_does_not_exist_is_gone(self, work: Work) -> None:
        boss = a_coordinator(work).person
        with pytest.raises(BroadcastGone):
            broadcasts.start(work, 404, by=boss)
        with pytest.raises(BroadcastGone):
            broadcasts.stop(work, 404, by=boss)


class TestItsLife:
    def test_nothing_leaves_before_it_is_confirmed(self, work: Work) -> None:
        neighbours(work)
        made = broadcasts.draft(work, REPORTERS, "Hola", by=a_coordinator(work).person)
        broadcasts.advance(work)
        assert copies(work, made) == []

    def test_sending_twice_is_sending_once(self, work: Work) -> None:
        neighbours(work)
        author = a_coordinator(work)
        made = begun(work, by=author)
        assert broadcasts.start(work, made.id, by=author.person) is False

    def test_what_was_dropped_is_not_sent(self, work: Work) -> None:
        neighbours(work)
        author = a_coordinator(work)
        made = broadcasts.draft(work, REPORTERS, "Hola", by=author.person)
        assert broadcasts.drop(work, made.id, by=author.person)
        assert broadcasts.drop(work, made.id, by=author.person) is False
        with pytest.raises(BroadcastGone):
            broadcasts.start(work, made.id, by=author.person)

    def test_a_draft_of_yesterday_is_too_old(self, database: Database, clock: FakeClock) -> None:
        with database.work() as work:
            neighbours(work)
            author = a_coordinator(work)
            made = broadcasts.draft(work, REPORTERS, "Hola", by=author.person)
            made_id, author_id = made.id, author.person_id
        clock.advance(hours=24, seconds=1)
        with database.work() as work, pytest.raises(BroadcastGone):
            broadcasts.start(work, made_id, by=work.session.get_one(Person, author_id))

    def test_it_goes_out_in_portions_and_is_done_when_all_have_theirs(
        self, work: Work, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(broadcasts, "PORTION", 2)
        people = neighbours(work, 5)
        made = begun(work)
        assert [broadcasts.advance(work), broadcasts.advance(work)] == [2, 0]
        assert broadcasts.tally(work, made).left == 5
        send_all(work)
        assert broadcasts.advance(work) == 2
        send_all(work)
        assert broadcasts.advance(work) == 1
        send_all(work)
        assert broadcasts.advance(work) == 0
        assert copies(work, made, Delivery.SENT) == sorted(one.id for one in people)
        assert made.state is BroadcastState.DONE
        assert broadcasts.tally(work, made) == broadcasts.Tally(sent=5, failed=0, left=0)

    def test_stopped_in_the_middle_what_has_not_left_does_not_leave(self, work: Work) -> None:
        neighbours(work)
        author = a_coordinator(work)
        made = begun(work, by=author)
        send_all(work)
        broadcasts.advance(work)
        under_way = [
            one for one in outbox_claims.claim(work, limit=99) if one.notice.say == "broadcast"
        ][:2]
        assert broadcasts.stop(work, made.id, by=author.person)
        assert broadcasts.stop(work, made.id, by=author.person) is False
        assert broadcasts.advance(work) == 0
        # Of those under way one arrives, and one is put back by the sender: it does not leave either.
        outbox.sent(work, under_way[0].row_id, message_id=1)
        outbox.retry(work, under_way[1].row_id, at=work.now, error="pace")
        assert copies(work, made, Delivery.SENT) == [under_way[0].person_id]
        assert under_way[1].person_id in copies(work, made, Delivery.CANCELLED)
        assert copies(work, made, Delivery.WAITING) == []
        assert made.state is BroadcastState.STOPPED

    def test_who_opts_out_in_the_middle_gets_no_copy_that_waits(self, work: Work) -> None:
        first, *_ = neighbours(work)
        made = begun(work)
        broadcasts.advance(work)
        opt_outs.stop(work, first, Unasked.BROADCASTS)
        assert copies(work, made, Delivery.CANCELLED) == [first.id]
        assert not broadcasts.leaves_to(work, made, first)
        opt_outs.resume(work, first, Unasked.BROADCASTS)
        assert broadcasts.leaves_to(work, made, first)

    def test_who_wants_no_reminders_still_gets_it(self, work: Work) -> None:
        first, *_ = neighbours(work)
        made = begun(work)
        opt_outs.stop(work, first, Unasked.REMINDERS)
        broadcasts.advance(work)
        assert first.id in copies(work, made, Delivery.WAITING)
        assert broadcasts.leaves_to(work, made, first)

    def test_of_somebody_suspended_nothing_more_leaves(self, work: Work) -> None:
        first, *_ = neighbours(work)
        author = a_coordinator(work)
        made = begun(work, by=author)
        broadcasts.advance(work)
        author.suspended_at = work.now
        assert not broadcasts.leaves_to(work, made, first)
        assert broadcasts.advance(work) == 0
        assert made.state is BroadcastState.STOPPED
        assert copies(work, made, Delivery.WAITING) == []

    def test_who_is_silenced_in_the_middle_gets_no_copy_that_waits_or_comes_back(
        self, work: Work
    ) -> None:
        first, second, *_ = neighbours(work)
        boss = a_coordinator(work)
        made = begun(work, by=boss)
        broadcasts.advance(work)
        taken = next(
            one for one in outbox_claims.claim(work, limit=50) if one.person_id == second.id
        )
        for one in (first, second):
            (case,) = cases.of_reporter(work, one)
            assert silences.silence(work, case.id, by=boss.person)
            assert not broadcasts.leaves_to(work, made, one)
        outbox.retry(work, taken.row_id, at=work.now, error="pace")
        called_off = copies(work, made, Delivery.CANCELLED)
        assert second.id in called_off
        assert first.id not in copies(work, made, Delivery.WAITING)

    def test_an_alert_overtakes_it(self, work: Work) -> None:
        neighbours(work)
        gestor = a_gestor(work)
        begun(work)
        send_all(work)
        broadcasts.advance(work)
        outbox.enqueue(
            work, Notice("alert"), to=gestor.person, lane=Lane.ALERT, dedupe_key="the alert"
        )
        assert [one.lane for one in outbox_claims.claim(work, limit=1)] == [Lane.ALERT]

    def test_the_progress_is_shown_again_only_when_it_changed(self, work: Work) -> None:
        neighbours(work)
        author = a_coordinator(work)
        begun(work, by=author)
        for _ in range(4):
            broadcasts.advance(work)
        assert said_to(work, author.person).count("broadcast-progress") == 2
        send_all(work)
        broadcasts.advance(work)
        assert said_to(work, author.person) == ["broadcast-progress"]

    def test_its_copies_are_kept_while_it_is_under_way(
        self, database: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(broadcasts, "PORTION", 3)
        with database.work() as work:
            people = sorted(one.id for one in neighbours(work))
            made_id = begun(work).id
            broadcasts.advance(work)
            send_all(work)
        clock.advance(days=30)  # the programme was away
        with database.work() as work:
            outbox.purge(work, older_than=timedelta(days=7))
            broadcasts.advance(work)
            made = work.session.get_one(Broadcast, made_id)
            assert copies(work, made, Delivery.WAITING) == people[3:]

    async def test_two_processes_put_each_copy_in_once(self, database: Database) -> None:
        with database.work() as work:
            people = sorted(one.id for one in neighbours(work))
            made_id = begun(work).id
        put = together(database, broadcasts.advance, broadcasts.advance)
        assert sorted(put) == [0, len(people)]
        with database.work() as work:
            assert copies(work, work.session.get_one(Broadcast, made_id)) == people

    async def test_stopped_and_sent_on_at_the_same_instant_nothing_is_left_waiting(
        self, database: Database
    ) -> None:
        with database.work() as work:
            neighbours(work)
            author = a_coordinator(work)
            made_id, author_id = begun(work, by=author).id, author.person_id

        def stop(work: Work) -> bool:
            return broadcasts.stop(work, made_id, by=work.session.get_one(Person, author_id))

        stopped, _ = together(database, stop, broadcasts.advance)
        assert stopped is True
        with database.work() as work:
            made = work.session.get_one(Broadcast, made_id)
            assert copies(work, made, Delivery.WAITING) == []


STEPS = st.lists(
    st.sampled_from(
        ["advance", "claim", "sent", "again", "refused", "crash", "stop", "off", "block", "purge"]
    ),
    max_size=25,
)


@settings(max_examples=40)
@given(steps=STEPS)
def test_whatever_happens_in_the_middle_each_person_is_sent_at_most_one_copy(
    database: Database, clock: FakeClock, steps: list[str]
) -> None:
    with database.work() as work:
        outbox.call_off(work)  # what the example before left behind
        for old in work.session.scalars(select(Broadcast)):
            old.state = BroadcastState.STOPPED
        people = neighbours(work, LEAST_REPORTERS)
        author = a_coordinator(work)
        made = begun(work, by=author)
        made_id, author_id, ids = made.id, author.person_id, [one.id for one in people]
    left: Counter[int] = Counter()
    held: list[outbox_claims.Parcel] = []
    off: set[int] = set()
    is_stopped = False
    for step in [*steps, "crash", "advance", "claim", "sent", "sent", "sent"]:
        clock.advance(seconds=2)
        with database.work() as work:
            found = work.session.get_one(Broadcast, made_id)
            match step:
                case "advance":
                    broadcasts.advance(work)
                case "claim":
                    # What is taken is drawn at once: whether a copy leaves is decided here.
                    for parcel in outbox_claims.claim(work, limit=2):
                        person = work.session.get_one(Person, parcel.person_id)
                        if parcel.notice.say != "broadcast":
                            outbox.sent(work, parcel.row_id, message_id=1)
                        elif parcel.notice.params["broadcast"] == made_id:
                            assert not is_stopped
                            assert parcel.person_id not in off
                            assert broadcasts.leaves_to(work, found, person)
                            held.append(parcel)
                case "sent" if held:
                    parcel = held.pop(0)
                    left[parcel.person_id] += 1
                    outbox.sent(work, parcel.row_id, message_id=1)
                case "again" if held:
                    outbox.retry(work, held.pop(0).row_id, at=work.now, error="pace")
                case "refused" if held:
                    outbox.give_up(work, held.pop(0).row_id, error="no")
                case "crash":
                    # Whatever was under way may have arrived.
                    left.update(parcel.person_id for parcel in held)
                    held.clear()
                    outbox_claims.rescue(work, all_taken=True)
                case "stop":
                    is_stopped |= broadcasts.stop(
                        work, made_id, by=work.session.get_one(Person, author_id)
                    )
                case "off":
                    opt_outs.stop(work, work.session.get_one(Person, ids[0]), Unasked.BROADCASTS)
                    off.add(ids[0])
                case "block":
                    work.session.get_one(Person, ids[1]).blocked_at = work.now
                case "purge":
                    outbox.purge(work, older_than=timedelta())
    assert max(left.values(), default=0) <= 1
    assert set(left) <= set(ids)
