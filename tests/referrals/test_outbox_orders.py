"""The outbox under any interleaving of what senders, schedulers and crashes do to it."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from referrals import outbox, outbox_claims
from referrals.db import Work
from referrals.models import OutboxRow, Person
from referrals.notices import Notice
from referrals.outbox_claims import Parcel
from referrals.vocabulary import Delivery, Lane
from tests.factories import a_person

Key = tuple[int, Lane]
_keys = count(1)

steps = st.one_of(
    st.tuples(st.just("put"), st.integers(0, 1), st.sampled_from(Lane)),
    st.tuples(st.just("claim"), st.integers(1, 4)),
    st.tuples(st.sampled_from(["sent", "give_up"]), st.integers(0, 5)),
    st.tuples(st.just("retry"), st.integers(0, 5), st.sampled_from([0, 40, 90])),
    st.tuples(st.just("wait"), st.integers(0, 70)),
    st.tuples(st.just("crash")),
)


@dataclass
class Model:
    """What has been put in, what is under way, and what has ended, in the order of its ending."""

    work: Work
    people: list[Person]
    put: dict[Key, list[str]] = field(default_factory=dict)
    ended: dict[Key, list[str]] = field(default_factory=dict)
    under_way: list[Parcel] = field(default_factory=list)
    handed_out: dict[str, int] = field(default_factory=dict)
    may_repeat: set[str] = field(default_factory=set)

    def step(self, name: str, *how: object) -> None:
        getattr(self, f"do_{name}")(*how)
        assert len({one.person_id for one in self.under_way}) == len(self.under_way)

    def do_put(self, who: int, lane: Lane) -> None:
        say = f"message-{next(_keys)}"
        person = self.people[who]
        outbox.enqueue(self.work, Notice(say), to=person, lane=lane, dedupe_key=say)
        self.put.setdefault((person.id, lane), []).append(say)

    def do_claim(self, limit: int) -> None:
        for parcel in outbox_claims.claim(self.work, limit=limit):
            key = (parcel.person_id, parcel.lane)
            say = parcel.notice.say
            # The oldest of its chat and lane that has not ended, and nothing else.
            assert say == self.put[key][len(self.ended.get(key, []))]
            self.handed_out[say] = self.handed_out.get(say, 0) + 1
            if self.handed_out[say] > 1:
                assert say in self.may_repeat
                self.may_repeat.discard(say)
            self.under_way.append(parcel)

    def _take(self, which: int) -> Parcel | None:
        return self.under_way.pop(which % len(self.under_way)) if self.under_way else None

    def _end(self, parcel: Parcel) -> None:
        self.ended.setdefault((parcel.person_id, parcel.lane), []).append(parcel.notice.say)

    def do_sent(self, which: int) -> None:
        if parcel := self._take(which):
            outbox.sent(self.work, parcel.row_id, message_id=1)
            self._end(parcel)

    def do_give_up(self, which: int) -> None:
        if parcel := self._take(which):
            outbox.give_up(self.work, parcel.row_id, error="Refused")
            self._end(parcel)

    def do_retry(self, which: int, seconds: int) -> None:
        if parcel := self._take(which):
            at = self.work.now + timedelta(seconds=seconds)
            outbox.retry(self.work, parcel.row_id, at=at, error="TimedOut")
            self.may_repeat.add(parcel.notice.say)

    def do_wait(self, seconds: int) -> None:
        self.work = replace(self.work, now=self.work.now + timedelta(seconds=seconds))

    def do_crash(self) -> None:
        """The sender died; its lease is waited for, and what it had taken is freed."""
        self.do_wait(61)
        assert outbox_claims.rescue(self.work) == len(self.under_way)
        self.work.session.expire_all()
        for parcel in self.under_way:
            if parcel.lane is Lane.BULK:
                self._end(parcel)
            else:
                self.may_repeat.add(parcel.notice.say)
        self.under_way = []

    def drain(self) -> None:
        """Send all that is left, and see that nothing was lost and nothing overtook."""
        while self.under_way:
            self.do_sent(0)
        self.do_wait(120)
        for _ in range(sum(map(len, self.put.values())) + 1):
            self.do_claim(10)
            while self.under_way:
                self.do_sent(0)
        assert self.ended == self.put


@settings(max_examples=100)
@given(st.lists(steps, min_size=10, max_size=50))
def test_no_interleaving_reorders_a_lane_doubles_or_loses_a_row(
    work: Work, script: list[tuple[str, ...]]
) -> None:
    work.session.execute(delete(OutboxRow))
    model = Model(work, [a_person(work) for _ in range(2)])
    for step in script:
        model.step(*step)
    model.drain()
    work.session.expire_all()
    for row in work.session.query(OutboxRow):
        assert row.state in (Delivery.SENT, Delivery.FAILED, Delivery.UNKNOWN)
        assert row.message_sealed is None
