"""Erasing what is held about a person: what goes, what stays and why, once and whole."""

from typing import Any

import pytest
from sqlalchemy import LargeBinary, select

from referrals import enrolments, erasure, holdings, outbox_claims, people, silences
from referrals.conversations import add_media, current
from referrals.db import Database, Work
from referrals.holdings import HOLDINGS, NOT_A_PERSONS, Stays
from referrals.lifecycle import Outcome
from referrals.models import (
    Absence,
    Attendance,
    Base,
    Case,
    CaseEvent,
    Conversation,
    Media,
    Person,
    RightsEvent,
    Thread,
)
from referrals.vocabulary import AgeBand, EnrolmentState
from tests.attending import a_facilitator, a_session, noted, with_place
from tests.conftest import FakeClock
from tests.factories import (
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    alert_of,
    close,
    mail,
    said_to,
    take,
)

CHAT = 6_100_001
PROGRAMME = "forjar_oportunidades"


def test_every_table_that_names_a_person_or_seals_something_is_in_the_list() -> None:
    """A new table is one holding, or one line with its reason (referrals/holdings.py)."""
    telling = {
        table.name
        for table in Base.metadata.tables.values()
        if any(key.column.table.name == "persons" for key in table.foreign_keys)
        or any(isinstance(one.type, LargeBinary) for one in table.columns)
        or "chat_key" in table.columns
    }
    listed = {one.model.__tablename__ for one in HOLDINGS} | set(NOT_A_PERSONS)
    assert telling <= listed
    assert len({one.name for one in HOLDINGS}) == len(HOLDINGS)


def told(work: Work, *, is_closed: bool, **more: Any) -> tuple[Person, Case]:
    gestor, person = a_gestor(work), people.meet(work, CHAT)
    case = a_case(work, reporter=person, place="la esquina", pin=(3.5, -76.3), **more)
    work.session.add(
        Media(
            person_id=person.id, case_id=case.id, update_id=1, kind="photo",
            reference_sealed=work.vault.seal("file"), received_at=work.now,
        )
    )  # fmt: skip
    work.session.flush()
    take(work, case, gestor)
    if is_closed:
        close(work, case, gestor, Outcome.MEDIATED)
    return person, case


def test_a_closed_case_loses_its_words_and_keeps_its_counts(work: Work) -> None:
    person, case = told(work, is_closed=True)
    before = (case.kind, case.barrio_id, case.state, case.outcome, case.reporter_id)
    done = erasure.erase(work, person)
    assert done.is_forgotten
    assert case.story_sealed is case.place_sealed is case.pin_sealed is None
    assert (case.kind, case.barrio_id, case.state, case.outcome, case.reporter_id) == before
    assert work.session.scalars(select(Media)).all() == []
    trail = work.session.scalars(select(CaseEvent.move).where(CaseEvent.case_id == case.id)).all()
    assert trail[-1] == "erase_words"


def test_nothing_in_the_trail_tells_what_was_told(work: Work) -> None:
    person, _ = told(work, is_closed=True, story="Marcadorhistoria")
    erasure.erase(work, person)
    rows = work.session.scalars(select(RightsEvent)).all()
    assert [one.did for one in rows] == ["erase"]
    assert "Marcador" not in str([one.facts for one in rows])


def test_an_open_case_stays_whole_and_its_person_can_be_reached(work: Work) -> None:
    person, case = told(work, is_closed=False)
    done = erasure.erase(work, person)
    assert not done.is_forgotten
    assert done.open_codes == (case.code,)
    assert Stays.OPEN in done.stays
    assert case.story_sealed is not None
    assert people.find(work, CHAT) is person


def test_looking_changes_nothing(work: Work) -> None:
    person, case = told(work, is_closed=True)
    seen = erasure.look(work, person)
    assert seen.is_forgotten
    assert seen.gone["reports"] == 1
    assert case.story_sealed is not None
    assert work.session.scalars(select(RightsEvent)).all() == []


def test_what_was_open_is_erased_by_itself_once_it_ends(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        person, case = told(work, is_closed=False)
        erasure.erase(work, person)
    with database.work() as work:
        assert erasure.finish(work) == 0
        gestor = work.session.get_one(Case, case.id).holder
        assert gestor is not None
        close(work, work.session.get_one(Case, case.id), gestor, Outcome.MEDIATED)
    clock.advance(minutes=1)
    with database.work() as work:
        assert erasure.finish(work) == 1
        assert work.session.get_one(Case, case.id).story_sealed is None
        assert people.find(work, CHAT) is None
    with database.work() as work:
        assert erasure.finish(work) == 0


def test_what_was_told_after_the_wish_is_another_matter(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        person, case = told(work, is_closed=False)
        erasure.erase(work, person)
    clock.advance(hours=1)
    with database.work() as work:
        newer = a_case(work, reporter=work.session.get_one(Person, person.id), story="otra cosa")
        first = work.session.get_one(Case, case.id)
        assert first.holder is not None
        close(work, first, first.holder, Outcome.MEDIATED)
    with database.work() as work:
        assert erasure.finish(work) == 1
        assert work.session.get_one(Case, case.id).story_sealed is None
        assert work.session.get_one(Case, newer.id).story_sealed is not None
        assert people.find(work, CHAT) is not None


def test_a_report_under_way_is_not_broken_off(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        person, case = told(work, is_closed=False)
        erasure.erase(work, person)
    clock.advance(days=3)
    with database.work() as work:
        person = work.session.get_one(Person, person.id)
        draft = current(work, person)
        add_media(work, person, draft, kind="voice", reference="file", update_id=8)
        first = work.session.get_one(Case, case.id)
        assert first.holder is not None
        close(work, first, first.holder, Outcome.MEDIATED)
    with database.work() as work:
        assert erasure.finish(work) == 0
        assert people.find(work, CHAT) is not None
        assert [one.kind for one in work.session.scalars(select(Media))] == ["photo", "voice"]
        work.session.get_one(Conversation, draft.id).ended_at = work.now
    with database.work() as work:
        assert erasure.finish(work) == 1
        assert people.find(work, CHAT) is None


def test_a_place_asked_for_after_the_wish_is_not_left(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        person, case = told(work, is_closed=False)
        erasure.erase(work, person)
    clock.advance(days=1)
    with database.work() as work:
        person = work.session.get_one(Person, person.id)
        asked = enrolments.ask(work, PROGRAMME, AgeBand.FROM_18, by=person)
        first = work.session.get_one(Case, case.id)
        assert first.holder is not None
        close(work, first, first.holder, Outcome.MEDIATED)
    with database.work() as work:
        assert erasure.finish(work) == 1
        assert enrolments.get(work, asked.id).state is EnrolmentState.REQUESTED
        assert people.find(work, CHAT) is not None
        assert erasure.finish(work) == 0


def test_whoever_waits_behind_many_with_open_matters_is_reached(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        gestor = a_gestor(work)
        for number in range(4):
            person = people.meet(work, CHAT + number)
            case = a_case(work, reporter=person)
            take(work, case, gestor)
            erasure.erase(work, person)
        close(work, case, gestor, Outcome.MEDIATED)
    with database.work() as work:
        assert erasure.finish(work, limit=1) == 1
        assert people.find(work, CHAT + 3) is None


def test_whoever_was_forgotten_is_somebody_new_when_they_write(work: Work) -> None:
    person = people.meet(work, CHAT)
    alias = person.alias
    erasure.erase(work, person)
    assert person.alias != alias
    assert people.meet(work, CHAT).id != person.id


def test_the_address_goes_when_the_answer_has_gone(database: Database, clock: FakeClock) -> None:
    from referrals import outbox
    from referrals.notices import Notice
    from referrals.vocabulary import Lane

    with database.work() as work:
        person = people.meet(work, CHAT)
        erasure.erase(work, person)
        outbox.enqueue(
            work, Notice("rights-erased"), to=person, lane=Lane.CONVERSATION, dedupe_key="x"
        )
    with database.work() as work:
        assert erasure.drop_addresses(work) == 0
        (parcel,) = outbox_claims.claim(work, limit=1)
        assert parcel.chat_id == CHAT
        outbox.sent(work, parcel.row_id, message_id=1)
    with database.work() as work:
        assert erasure.drop_addresses(work) == 1
        assert work.vault.open(work.session.get_one(Person, person.id).chat_sealed) == "0"
        assert erasure.drop_addresses(work) == 0


def test_an_answer_that_never_leaves_does_not_keep_the_address(
    database: Database, clock: FakeClock
) -> None:
    from referrals import outbox
    from referrals.notices import Notice
    from referrals.vocabulary import Lane

    with database.work() as work:
        person = people.meet(work, CHAT)
        erasure.erase(work, person)
        outbox.enqueue(
            work, Notice("rights-erased"), to=person, lane=Lane.CONVERSATION, dedupe_key="x"
        )
    clock.advance(days=1, minutes=1)
    with database.work() as work:
        assert erasure.drop_addresses(work) == 1


def test_a_second_erasing_finds_nothing(work: Work) -> None:
    person, _ = told(work, is_closed=True)
    erasure.erase(work, person)
    again = erasure.erase(work, person)
    assert not again.gone
    assert len(work.session.scalars(select(RightsEvent)).all()) == 1


def test_a_conversation_with_its_draft_and_files_goes(work: Work) -> None:
    person = people.meet(work, CHAT)
    conversation = current(work, person)
    add_media(work, person, conversation, kind="voice", reference="file", update_id=7)
    erasure.erase(work, person)
    assert work.session.scalars(select(Conversation)).all() == []
    assert work.session.scalars(select(Media)).all() == []


def test_an_open_talk_holds_the_person_and_ended_ones_go(work: Work) -> None:
    gestor, person = a_gestor(work), people.meet(work, CHAT)
    case = a_case(work, reporter=person)
    take(work, case, gestor)
    for ended in (work.now, None):
        work.session.add(
            Thread(
                case_id=case.id,
                staff_id=gestor.id,
                person_id=person.id,
                started_at=work.now,
                ended_at=ended,
            )
        )
    erasure.erase(work, person)
    assert [one.ended_at for one in work.session.scalars(select(Thread))] == [None]


def test_a_silence_is_not_shaken_off_by_erasing(work: Work) -> None:
    coordinator = a_coordinator(work)
    person, case = told(work, is_closed=True)
    silences.silence(work, case.id, by=coordinator.person)
    done = erasure.erase(work, person)
    assert not done.is_forgotten
    assert Stays.LIMIT in done.stays
    assert case.story_sealed is None


def test_once_the_mark_is_lifted_the_person_is_forgotten(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator = a_coordinator(work)
        person, case = told(work, is_closed=True)
        silences.silence(work, case.id, by=coordinator.person)
        erasure.erase(work, person)
    with database.work() as work:
        assert erasure.finish(work) == 0
        silences.lift(work, case.id, by=work.session.get_one(Person, coordinator.person_id))
    with database.work() as work:
        assert erasure.finish(work) == 1
        assert people.find(work, CHAT) is None


def test_somebody_of_the_team_stays_of_the_team(work: Work) -> None:
    gestor = a_gestor(work)
    done = erasure.erase(work, gestor.person)
    assert (done.is_team, done.is_forgotten) == (True, False)
    assert gestor.person.forgotten_at is None


def test_the_gestors_card_is_drawn_anew_without_the_words(work: Work) -> None:
    person, case = told(work, is_closed=True)
    gestor = case.alerts[0].staff
    before = len(mail(work, gestor.person))
    erasure.erase(work, person)
    assert said_to(work, gestor.person)[before:] == ["card"]
    assert alert_of(work, case, gestor).case.story_sealed is None


def test_the_copy_holds_all_that_is_held_and_only_ones_own(work: Work) -> None:
    person, case = told(work, is_closed=False, story="mi historia")
    a_case(work, reporter=a_person(work), story="la de otra")
    made = holdings.copy(work, person)
    assert [one["words"] for one in made["reports"]] == ["mi historia"]
    assert made["reports"][0]["code"] == case.code
    assert made["files"] == [{"kind": "photo", "at": work.now.isoformat()}]
    assert "la de otra" not in str(made)
    assert set(made) >= {one.name for one in HOLDINGS}


@pytest.mark.parametrize("is_closed", [True, False])
def test_what_is_held_is_counted(work: Work, is_closed: bool) -> None:
    person, _ = told(work, is_closed=is_closed)
    assert holdings.held(work, person)["reports"] == 1
    assert holdings.held(work, person)["files"] == 1
    assert "talks" not in holdings.held(work, person)


def test_of_attendance_a_forgotten_persons_question_goes_and_the_numbers_stay(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        leader = a_facilitator(work)
        (person,) = with_place(work, leader)
        one = a_session(work, leader)
    clock.advance(hours=3)
    with database.work() as work:
        noted(work, one, leader, absent=(person,))
        work.session.add(
            Absence(
                person_id=person.id,
                programme_id=one.programme_id,
                session_id=one.id,
                noted_at=work.now,
            )
        )
    with database.work() as work:
        person = work.session.get_one(Person, person.id)
        held = holdings.held(work, person)
        assert (held["attendances"], held["attendance-changes"], held["absences"]) == (1, 1, 1)
        copied = holdings.copy(work, person)["attendances"][0]
        assert copied["answer"] == "absent"
        assert copied["programme"] == one.programme_id
        assert erasure.erase(work, person).is_forgotten
    with database.work() as work:
        assert not work.session.scalars(select(Absence)).all()
        assert len(work.session.scalars(select(Attendance)).all()) == 1
