"""The trail of a case: everything that happened is in it, nothing that was told is."""

import pytest

from referrals import audit, case_lists, cases, threads
from referrals.audit import PAGE, READ, Entry, Who
from referrals.db import Work
from referrals.errors import NotAllowed, UnknownCase
from referrals.lifecycle import State
from referrals.models import Case, Staff
from referrals.threads import Copied
from referrals.vocabulary import Role
from tests.factories import a_case, a_coordinator, a_gestor, a_person, a_staff_member, alert_of


def entries(work: Work, case: Case, reader: Staff, number: int = 0) -> list[Entry]:
    return list(audit.page(work, case.code, number, by=reader.person).entries)


def test_what_was_done_is_told_by_whom_and_to_which_state_it_led(work: Work) -> None:
    gestor, reader = a_gestor(work, name="Marleny"), a_coordinator(work)
    case = a_case(work, pin=(3.54, -76.3))
    cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
    found = entries(work, case, reader)
    assert [one.move for one in found] == ["file", "assign", "acknowledge"]
    assert [one.who for one in found] == [Who.REPORTER, Who.SYSTEM, Who.STAFF]
    assert found[1].told_staff_name == "Marleny"
    assert found[1].has_pin
    assert (found[2].staff_id, found[2].staff_name) == (gestor.id, "Marleny")
    assert found[2].state is State.ACKNOWLEDGED


def test_each_message_of_a_talk_is_noted_once_and_without_its_words(work: Work) -> None:
    gestor, reader = a_gestor(work), a_coordinator(work)
    case = a_case(work)
    talk = threads.open_by_press(work, alert_of(work, case, gestor).id, by=gestor.person)
    assert case.reporter is not None
    for by, key in ((gestor.person, "1"), (gestor.person, "1"), (case.reporter, "2")):
        threads.say(work, talk, Copied(text="Marcadorpalabra"), by=by, key=key)
    threads.end(work, talk)
    said = [one for one in entries(work, case, reader) if one.move in ("say", "end_talk")]
    assert [one.who for one in said] == [Who.STAFF, Who.REPORTER, Who.SYSTEM]
    assert "Marcadorpalabra" not in repr(entries(work, case, reader))


def test_no_alias_no_story_no_place(work: Work) -> None:
    gestor, reader = a_gestor(work), a_coordinator(work)
    case = a_case(work, story="Marcadorhistoria", place="Marcadorlugar")
    case_lists.show(work, case.id, by=gestor.person, key="1")
    shown = repr(audit.page(work, case.code, 0, by=reader.person))
    assert case.reporter is not None
    for telling in ("Marcadorhistoria", "Marcadorlugar", case.reporter.alias):
        assert telling not in shown


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.COORDINATOR, True),
        (Role.AUDITOR, True),
        (Role.GESTOR, False),
        (Role.FACILITATOR, False),
        (None, False),
    ],
)
def test_who_may_read_it(work: Work, role: Role | None, may: bool) -> None:
    case = a_case(work)
    person = a_staff_member(work, role).person if role else a_person(work)
    if may:
        audit.note_reading(work, case.code, by=person)
        assert audit.page(work, case.code, 0, by=person).entries[-1].move == READ
    else:
        with pytest.raises(NotAllowed):
            audit.note_reading(work, case.code, by=person)
        with pytest.raises(NotAllowed):
            audit.page(work, case.code, 0, by=person)


def test_a_code_that_no_case_has_is_unknown(work: Work) -> None:
    reader = a_coordinator(work).person
    with pytest.raises(UnknownCase):
        audit.page(work, "PZ-000-0001", 0, by=reader)


@pytest.mark.parametrize(("asked", "number"), [(0, 0), (1, 1), (99, 1), (-1, 0)])
def test_a_page_is_always_one_that_there_is(work: Work, asked: int, number: int) -> None:
    reader = a_coordinator(work)
    case = a_case(work)
    while audit.page(work, case.code, 0, by=reader.person).total <= PAGE:
        audit.note_reading(work, case.code, by=reader.person)
    found = audit.page(work, case.code, asked, by=reader.person)
    assert (found.number, found.pages, found.total) == (number, 2, PAGE + 1)
    assert len(found.entries) == (PAGE if number == 0 else 1)
