"""What comes too late for a talk, talks that rest, and the numbers of messages: on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from referrals import cases, chats, inbox, late_words, outbox, outbox_claims, threads
from referrals.db import Work
from referrals.inbox import Arrived
from referrals.lifecycle import Outcome
from referrals.models import InboxRow, OutboxRow, Thread
from referrals.notices import Notice
from referrals.threads import Copied
from referrals.vocabulary import Lane
from tests.conftest import FakeClock
from tests.factories import a_case, a_coordinator, a_gestor, a_person, alert_of, said_to


@pytest.fixture
def thread(work: Work) -> Thread:
    gestor = a_gestor(work)
    case = a_case(work)
    return threads.open_by_press(work, alert_of(work, case, gestor).id, by=gestor.person)


def test_a_talk_that_rests_ends_once(work: Work, thread: Thread, clock: FakeClock) -> None:
    later = replace(work, now=clock.advance(hours=6))
    assert threads.end_idle(work) == 0
    assert [threads.end_idle(later), threads.end_idle(later)] == [1, 0]
    assert said_to(work, thread.person)[-1] == "talk-ended"


def test_words_written_while_the_case_was_closed_are_kept_once(work: Work, thread: Thread) -> None:
    alert = alert_of(work, thread.case, thread.staff)
    cases.close(work, alert.id, by=thread.staff.person, outcome=Outcome.POLICE)
    found = late_words.closed_meanwhile(work, thread.person, written_at=work.now)
    assert found is thread
    copied = Copied(text="volvieron", media_kind="photo", file_id="f")
    for _ in range(2):
        late_words.keep(work, thread, copied, by=thread.person, update_id=7)
    story = work.vault.open(thread.case.story_sealed or b"")
    assert story.count("volvieron") == 1
    assert len(thread.case.media) == 1
    assert said_to(work, thread.staff.person).count("talk") == 1


def test_a_talk_that_somebody_ended_or_that_ended_before_is_over(
    work: Work, thread: Thread
) -> None:
    threads.end(work, thread)
    assert late_words.closed_meanwhile(work, thread.person, written_at=work.now) is None
    alert = alert_of(work, thread.case, thread.staff)
    again = threads.open_by_press(work, alert.id, by=thread.staff.person)
    cases.close(work, alert.id, by=thread.staff.person, outcome=Outcome.POLICE)
    after = work.now + late_words.GRACE + timedelta(seconds=1)
    assert late_words.closed_meanwhile(work, again.person, written_at=after) is None


def test_what_a_gestor_who_is_gone_did_not_get_is_kept_and_the_coordination_told(
    work: Work, thread: Thread
) -> None:
    coordinator = a_coordinator(work)
    copied = Copied(text="siguen", pin=(3.53, -76.3))
    for _ in range(2):
        late_words.undelivered(work, thread.case_id, copied, row_id=9, name="Marleny")
    assert said_to(work, coordinator.person).count("talk-lost") == 1
    assert thread.case.pin_sealed is not None


def test_numbers_of_messages_are_found_and_forgotten(work: Work, clock: FakeClock) -> None:
    person = a_person(work)
    chat_id = int(work.vault.open(person.chat_sealed))
    inbox.store(work, [Arrived(1, chat_id, "{}", 11), Arrived(2, chat_id, "{}")])
    outbox.enqueue(work, Notice("menu"), to=person, lane=Lane.CONVERSATION, dedupe_key="a")
    (parcel,) = outbox_claims.claim(work, limit=1)
    outbox.also_sent(work, parcel.row_id, [12, 13])
    outbox.sent(work, parcel.row_id, message_id=14)
    assert chats.message_ids(work, person) == [11, 12, 13, 14]
    assert chats.message_ids(work, a_person(work)) == []
    later = replace(work, now=clock.advance(hours=48))
    assert chats.message_ids(later, person) == []
    chats.forget_numbers(later)
    work.session.expire_all()
    rows = work.session.query(InboxRow).order_by(InboxRow.id).all()
    assert [row.message_id for row in rows] == [None, None]
    assert work.session.query(OutboxRow).one().earlier_message_ids is None
