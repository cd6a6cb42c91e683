"""Conversations: tokens, turns, drafts, and when one ends."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from referrals import conversations
from referrals.conversations import Draft
from referrals.db import Database, Work
from referrals.vocabulary import Kind
from tests import factories
from tests.conftest import FakeClock

drafts = st.builds(
    Draft,
    kind=st.sampled_from(Kind),
    story=st.none() | st.text("aá ñ\n☂", max_size=20),
    category=st.none() | st.sampled_from(["fight", "threat"]),
    barrio_id=st.none() | st.just("zamorano"),
    place=st.none()
    | st.text(max_size=10).map(lambda text: text.encode("utf-8", "ignore").decode()),
    pin=st.none()
    | st.tuples(
        st.floats(-90, 90, allow_nan=False),
        st.floats(-180, 180, allow_nan=False),
    ),
    happening=st.none() | st.just("now"),
    danger=st.none() | st.just("weapon"),
)


def test_a_person_keeps_one_conversation_until_it_ends(work: Work) -> None:
    person = factories.a_person(work)
    first = conversations.current(work, person)
    assert conversations.current(work, person) is first
    conversations.end(work, first)
    second = conversations.current(work, person)
    assert second.token != first.token
    assert conversations.by_token(work, first.token) is first
    assert conversations.by_token(work, "no such token") is None


def test_a_token_tells_nothing_of_the_person(work: Work) -> None:
    person = factories.a_person(work)
    token = conversations.current(work, person).token
    assert len(token) == 24
    assert person.alias not in token


def test_a_silent_conversation_without_a_report_goes_stale(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        person = factories.a_person(work)
        first = conversations.current(work, person).token
    clock.advance(hours=2)
    with database.work() as work:
        assert conversations.current(work, person).token == first
    clock.advance(seconds=1)
    with database.work() as work:
        assert conversations.current(work, person).token != first


def test_a_report_in_the_making_never_goes_stale(database: Database, clock: FakeClock) -> None:
    """After a long outage the person may write before the report was filed for them."""
    with database.work() as work:
        person = factories.a_person(work)
        conversation = conversations.current(work, person)
        conversations.save_draft(work, conversation, factories.a_draft(), flow="conflict_alert")
    clock.advance(days=3)
    with database.work() as work:
        later = conversations.current(work, person)
        assert later.id == conversation.id
        assert conversations.draft_of(work, later) == factories.a_draft()


@given(drafts)
def test_a_draft_comes_back_as_it_was_kept(work: Work, draft: Draft) -> None:
    conversation = conversations.current(work, factories.a_person(work))
    conversations.save_draft(work, conversation, draft, flow="conflict_alert")
    assert conversations.draft_of(work, conversation) == draft
    conversations.drop_draft(conversation)
    assert conversations.draft_of(work, conversation) is None


def test_what_can_be_acted_on(city: object) -> None:
    assert not Draft(kind=Kind.CONFLICT).can_be_acted_on
    assert not Draft(kind=Kind.CONFLICT, story="", happening="now").can_be_acted_on
    for known in (
        {"story": "pelea"},
        {"barrio_id": "zamorano"},
        {"place": "la cancha"},
        {"pin": (3.5, -76.3)},
    ):
        assert Draft(kind=Kind.CONFLICT).with_(**known).can_be_acted_on


def test_turns_are_counted_and_a_replayed_update_counts_once(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        person = factories.a_person(work)
        conversation = conversations.current(work, person)
        assert conversations.next_turn(work, conversation, update_id=10) == 1
        assert conversations.next_turn(work, conversation, update_id=10) == 1
    clock.advance(minutes=1)
    with database.work() as work:
        conversation = conversations.current(work, person)
        assert conversations.next_turn(work, conversation, update_id=11) == 2
        assert conversation.last_at == clock.now


def test_a_replayed_update_finds_its_conversation_also_when_that_has_ended(work: Work) -> None:
    person = factories.a_person(work)
    conversation = conversations.current(work, person)
    conversations.next_turn(work, conversation, update_id=10)
    conversations.end(work, conversation)
    assert conversations.for_update(work, person, 10) is conversation
    assert conversations.for_update(work, factories.a_person(work), 10) is not conversation
    begun = conversations.for_update(work, person, 11)
    assert begun is not conversation
    assert conversations.for_update(work, person, 10) is conversation
    assert conversations.current(work, person) is begun
    assert conversations.has_ended(work, conversation.id)
    assert not conversations.has_ended(work, begun.id)


def test_ending_forgets_what_was_gathered(work: Work) -> None:
    conversation = conversations.current(work, factories.a_person(work))
    conversations.save_draft(work, conversation, factories.a_draft(), flow="conflict_alert")
    conversations.end(work, conversation)
    assert (conversation.draft_sealed, conversation.flow) == (None, None)
    assert conversation.ended_at == work.now


def test_only_silent_open_conversations_with_a_report_are_idle(
    database: Database, clock: FakeClock
) -> None:
    after = timedelta(minutes=5)
    with database.work() as work:
        silent, ended, empty = (
            conversations.current(work, factories.a_person(work)) for _ in range(3)
        )
        for one in (silent, ended):
            conversations.save_draft(work, one, factories.a_draft(), flow="conflict_alert")
        conversations.end(work, ended)
        assert conversations.idle(work, after=after) == []
    clock.advance(minutes=5)
    with database.work() as work:
        busy = conversations.current(work, factories.a_person(work))
        conversations.save_draft(work, busy, factories.a_draft(), flow="conflict_alert")
        assert [one.id for one in conversations.idle(work, after=after)] == [silent.id]
        assert empty.draft_sealed is None


def test_photos_are_kept_in_order_and_the_same_update_adds_one(work: Work) -> None:
    person = factories.a_person(work)
    conversation = conversations.current(work, person)
    for update_id in (1, 2, 2, 3):
        conversations.add_media(
            work,
            person,
            conversation,
            kind="photo",
            reference=f"file-{update_id}",
            update_id=update_id,
        )
    kept = [
        work.vault.open(one.reference_sealed) for one in conversations.media_of(work, conversation)
    ]
    assert kept == ["file-1", "file-2", "file-3"]
    assert conversations.media_count(work, conversation) == 3
