"""Consultas and reclamos: registered with a last day, answered, extended once, warned of in time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from referrals import (
    additions,
    data_requests,
    discretion,
    erasure,
    people,
    referral_pass,
    retention,
    rights_desk,
    rights_life,
    rights_register,
    staff_forms,
    workdays,
)
from referrals.clock import local
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.forms import BOOK
from referrals.models import DataRequest, Person, RightsEvent
from referrals.rights_desk import NoMoreTime, OnlyReclamos
from referrals.rights_forms import ANSWER
from referrals.rights_life import RequestMove
from referrals.rights_register import RequestGone
from referrals.vocabulary import Kind, RequestKind, RequestState
from tests.conftest import FakeClock
from tests.factories import a_case, a_coordinator, a_gestor, a_person, mail, said_to
from tests.together import together

WORDS = "Quiero saber qué guardan"


def asked(
    work: Work, person: Person | None = None, kind: RequestKind = RequestKind.CONSULTA
) -> DataRequest:
    by = person or a_person(work)
    data_requests.begin(work, kind, by=by)
    number = data_requests.under_way(work, by)
    assert number is not None
    return data_requests.receive(work, number, WORDS, by=by)


def opened(work: Work, sealed: bytes | None) -> str:
    assert sealed is not None
    return work.vault.open(sealed)


@pytest.mark.parametrize(
    ("kind", "due"),
    [(RequestKind.CONSULTA, date(2026, 12, 9)), (RequestKind.RECLAMO, date(2026, 12, 16))],
)
def test_it_has_a_code_and_the_laws_last_day_and_the_coordination_hears(
    work: Work, kind: RequestKind, due: date
) -> None:
    coordinator, gestor = a_coordinator(work), a_gestor(work)
    request = asked(work, kind=kind)
    assert request.due_on == due
    assert request.code.startswith("PZ-")
    assert said_to(work, coordinator.person) == ["rights-new"]
    assert said_to(work, gestor.person) == []
    assert WORDS not in str(mail(work, coordinator.person))


def test_receiving_twice_is_once(work: Work) -> None:
    coordinator, person = a_coordinator(work), a_person(work)
    request = asked(work, person)
    again = data_requests.receive(work, request.id, "otra", by=person)
    assert again.words_sealed is not None
    assert work.vault.open(again.words_sealed) == WORDS
    assert said_to(work, coordinator.person) == ["rights-new"]


def test_somebody_elses_draft_takes_no_words(work: Work) -> None:
    person = a_person(work)
    data_requests.begin(work, RequestKind.RECLAMO, by=person)
    number = data_requests.under_way(work, person)
    assert number is not None
    with pytest.raises(RequestGone):
        data_requests.receive(work, number, WORDS, by=a_person(work))


def test_a_draft_ends_with_time_and_when_the_person_goes_elsewhere(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        late, gone = a_person(work), a_person(work)
        for person in (late, gone):
            data_requests.begin(work, RequestKind.RECLAMO, by=person)
            data_requests.begin(work, RequestKind.CONSULTA, by=person)
        additions.stop(work, gone)
        assert data_requests.under_way(work, gone) is None
        assert data_requests.under_way(work, late) is not None
    clock.advance(minutes=31)
    with database.work() as work:
        assert data_requests.under_way(work, late) is None


def test_an_answer_reaches_the_person_and_ends_it(work: Work) -> None:
    coordinator, person = a_coordinator(work), a_person(work)
    request = asked(work, person)
    rights_desk.answer(work, request.id, "Guardamos un reporte.", by=coordinator.person)
    (notice,) = mail(work, person)
    assert (notice.say, notice.params["state"]) == ("rights-told", "answered")
    assert "Guardamos" not in str(notice.params)
    assert opened(work, request.answer_sealed) == "Guardamos un reporte."
    assert rights_desk.open_ones(work, by=coordinator.person) == []
    with pytest.raises(RequestGone):
        rights_desk.answer(work, request.id, "otra vez", by=coordinator.person)
    with pytest.raises(RequestGone):
        rights_desk.extend(work, request.id, "tarde", by=coordinator.person)


def test_more_time_is_taken_once_told_with_its_reason_and_counted_from_the_term(
    work: Work,
) -> None:
    coordinator, person = a_coordinator(work), a_person(work)
    request = asked(work, person)
    rights_desk.extend(work, request.id, "falta un dato", by=coordinator.person)
    assert request.due_on == date(2026, 12, 16)
    (notice,) = mail(work, person)
    assert (notice.say, notice.params["state"]) == ("rights-told", "extended")
    assert opened(work, request.reason_sealed) == "falta un dato"
    with pytest.raises(NoMoreTime):
        rights_desk.extend(work, request.id, "otra vez", by=coordinator.person)


def test_after_the_last_day_there_is_no_more_time(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        coordinator, request = a_coordinator(work), asked(work)
    clock.advance(days=16)
    with database.work() as work:
        with pytest.raises(NoMoreTime):
            rights_desk.extend(work, request.id, "tarde", by=coordinator.person)
        rights_desk.answer(work, request.id, "tarde, pero sí", by=coordinator.person)


def test_only_coordinators_see_and_answer(work: Work) -> None:
    gestor, request = a_gestor(work), asked(work)
    for does in (
        lambda: rights_desk.open_ones(work, by=gestor.person),
        lambda: rights_desk.get(work, request.id, by=gestor.person),
        lambda: rights_desk.answer(work, request.id, "x", by=gestor.person),
        lambda: rights_desk.extend(work, request.id, "x", by=gestor.person),
        lambda: staff_forms.begin(work, BOOK, ANSWER, by=gestor.person),
    ):
        with pytest.raises(NotAllowed):
            does()


def test_the_soonest_last_day_comes_first(work: Work) -> None:
    coordinator = a_coordinator(work)
    later = asked(work, kind=RequestKind.RECLAMO)
    sooner = asked(work, kind=RequestKind.CONSULTA)
    found = rights_desk.open_ones(work, by=coordinator.person)
    assert [one.id for one in found] == [sooner.id, later.id]


def test_the_coordination_is_warned_before_on_and_after_the_last_day_each_once(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator, request = a_coordinator(work), asked(work)
    warned = []
    for _ in range(24 * 25):
        clock.advance(hours=1)
        with database.work() as work:
            if rights_desk.attend_due(work):
                warned.append(local(work.now, work.city.timezone).date())
            assert rights_desk.attend_due(work) == 0
    assert warned == [date(2026, 12, 4), date(2026, 12, 9), date(2026, 12, 10)]
    with database.work() as work:
        said = said_to(work, work.session.get_one(Person, coordinator.person_id))
        assert said == ["rights-new", *["rights-due"] * 3]
        assert work.session.get_one(DataRequest, request.id).warn_at is None


def test_what_was_answered_warns_nobody(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        coordinator, request = a_coordinator(work), asked(work)
        rights_desk.answer(work, request.id, "ya", by=coordinator.person)
    clock.advance(days=40)
    with database.work() as work:
        assert rights_desk.attend_due(work) == 0


def test_a_warning_waits_for_somebody_to_hear_it(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        asked(work)
    clock.advance(days=12)
    with database.work() as work:
        assert rights_desk.attend_due(work) == 0
        coordinator = a_coordinator(work)
        assert rights_desk.attend_due(work) == 1
        assert said_to(work, coordinator.person) == ["rights-due"]


@given(hours=st.integers(0, 24 * 900), kind=st.sampled_from(RequestKind))
def test_whenever_it_comes_the_last_day_is_a_working_day_and_a_warning_comes_before(
    hours: int, kind: RequestKind, database: Database, clock: FakeClock
) -> None:
    begun = clock.now
    clock.now = begun + timedelta(hours=hours)
    try:
        with database.work() as work:
            request = asked(work, kind=kind)
            due, warn = request.due_on, request.warn_at
            today = local(work.now, work.city.timezone).date()
            assert due is not None
            assert warn is not None
            assert workdays.is_working(due, "CO")
            assert workdays.left(today, due, "CO") == rights_life.TERMS[kind].days
            assert local(warn, work.city.timezone).date() < due
            work.session.rollback()
    finally:
        clock.now = begun


def test_the_trail_has_codes_and_no_words(work: Work) -> None:
    coordinator, request = a_coordinator(work), asked(work)
    rights_desk.extend(work, request.id, "Marcadormotivo", by=coordinator.person)
    rights_desk.answer(work, request.id, "Marcadorrespuesta", by=coordinator.person)
    rows = work.session.scalars(select(RightsEvent).order_by(RightsEvent.id)).all()
    assert [one.did for one in rows] == ["receive", "extend", "answer"]
    assert request.code in str(rows[0].facts)
    assert "Marcador" not in str([one.facts for one in rows])


def test_an_open_request_holds_its_person_and_its_words_go_after_the_answer(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator, person = a_coordinator(work), people.meet(work, 66_001)
        request = asked(work, person)
        assert not erasure.erase(work, person).is_forgotten
        assert request.words_sealed is not None
        rights_desk.answer(work, request.id, "ya", by=coordinator.person)
    with database.work() as work:
        assert erasure.finish(work) == 1
        assert work.session.get_one(DataRequest, request.id).words_sealed is None
        assert people.find(work, 66_001) is None


def test_words_of_an_answered_request_go_after_their_term(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator, request = a_coordinator(work), asked(work)
        rights_desk.answer(work, request.id, "ya", by=coordinator.person)
    clock.advance(days=731)
    with database.work() as work:
        assert retention.batch(work)["requests"] == 1
        kept = work.session.get_one(DataRequest, request.id)
        assert (kept.words_sealed, kept.answer_sealed) == (None, None)
        assert kept.ended_at is not None


# What is missing, and who is competent


def reclamo(work: Work, person: Person | None = None) -> DataRequest:
    return asked(work, person, kind=RequestKind.RECLAMO)


def test_what_is_missing_is_asked_for_and_the_answers_term_stops(work: Work) -> None:
    coordinator, person = a_coordinator(work), a_person(work)
    request = reclamo(work, person)
    rights_desk.ask_missing(work, request.id, "¿Cuál barrio?", by=coordinator.person)
    assert (request.state, request.due_on) == (RequestState.INCOMPLETE, date(2027, 1, 24))
    assert [one.params["state"] for one in mail(work, person)] == ["incomplete"]
    assert "barrio" not in str(mail(work, person))
    assert opened(work, request.missing_sealed) == "¿Cuál barrio?"


def test_what_comes_completes_it_and_the_term_begins_anew(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator, person = a_coordinator(work), a_person(work)
        request = reclamo(work, person)
        rights_desk.ask_missing(work, request.id, "¿Cuál barrio?", by=coordinator.person)
    clock.advance(days=9)
    with database.work() as work:
        data_requests.begin_completing(work, request.id, by=person)
        assert data_requests.under_way(work, person) == request.id
        done = data_requests.write(work, request.id, "Zamorano", by=person)
        assert opened(work, done.words_sealed) == f"{WORDS}\n\nZamorano"
        assert (done.state, done.due_on) == (RequestState.COMPLETED, date(2026, 12, 28))
        assert data_requests.under_way(work, person) is None
        again = data_requests.complete(work, request.id, "otra vez", by=person)
        assert opened(work, again.words_sealed) == f"{WORDS}\n\nZamorano"
        told = said_to(work, work.session.get_one(Person, coordinator.person_id))
        assert told == ["rights-new", "rights-completed"]


def test_it_is_asked_for_once_and_within_five_working_days(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator = a_coordinator(work)
        asked_once, late = reclamo(work), reclamo(work)
        rights_desk.ask_missing(work, asked_once.id, "¿Cuál?", by=coordinator.person)
        assert rights_register.ask_by(work, late) == date(2026, 12, 1)
        with pytest.raises(NoMoreTime):
            rights_desk.ask_missing(work, asked_once.id, "¿Y cuál?", by=coordinator.person)
        data_requests.complete(work, asked_once.id, "Zamorano", by=asked_once.person)
        with pytest.raises(NoMoreTime):
            rights_desk.ask_missing(work, asked_once.id, "¿Y cuál?", by=coordinator.person)
    clock.advance(days=7)
    with database.work() as work:
        assert rights_desk.can(work, late, RequestMove.ASK)
    clock.advance(days=1)
    with database.work() as work:
        assert not rights_desk.can(work, late, RequestMove.ASK)
        with pytest.raises(NoMoreTime):
            rights_desk.ask_missing(work, late.id, "¿Cuál?", by=coordinator.person)


def test_who_never_completes_it_is_reminded_and_after_two_months_it_ends(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator, person = a_coordinator(work), a_person(work)
        request = reclamo(work, person)
        rights_desk.ask_missing(work, request.id, "¿Cuál barrio?", by=coordinator.person)
    days = []
    for _ in range(24 * 70):
        clock.advance(hours=1)
        with database.work() as work:
            if rights_desk.attend_due(work):
                days.append(rights_register.today(work))
    assert days == [date(2027, 1, 18), date(2027, 1, 24), date(2027, 1, 25)]
    with database.work() as work:
        ended = work.session.get_one(DataRequest, request.id)
        assert (ended.state, ended.warn_at) == (RequestState.LAPSED, None)
        assert ended.ended_at is not None
        heard = [one.params["state"] for one in mail(work, ended.person)]
        assert heard == ["incomplete", "incomplete", "incomplete", "lapsed"]
        told = said_to(work, work.session.get_one(Person, coordinator.person_id))
        assert told == ["rights-new", "rights-lapsed"]
        with pytest.raises(RequestGone):
            data_requests.complete(work, request.id, "tarde", by=ended.person)


def test_what_somebody_else_decides_is_passed_on_and_the_person_hears_to_whom(work: Work) -> None:
    coordinator, person = a_coordinator(work), a_person(work)
    request = reclamo(work, person)
    assert rights_register.pass_on_by(work, request) == date(2026, 11, 26)
    rights_desk.pass_on(work, request.id, "Personería", by=coordinator.person)
    assert (request.state, request.warn_at) == (RequestState.PASSED_ON, None)
    assert opened(work, request.passed_to_sealed) == "Personería"
    assert [one.params["state"] for one in mail(work, person)] == ["passed_on"]
    assert rights_desk.open_ones(work, by=coordinator.person) == []


def test_passing_on_late_is_late_and_still_right(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        coordinator, request = a_coordinator(work), reclamo(work)
    clock.advance(days=10)
    with database.work() as work:
        assert rights_register.pass_on_by(work, request) is None
        rights_desk.pass_on(work, request.id, "Personería", by=coordinator.person)


def test_the_law_knows_neither_for_a_consulta(work: Work) -> None:
    coordinator, request = a_coordinator(work), asked(work)
    for does in (rights_desk.ask_missing, rights_desk.pass_on):
        with pytest.raises(OnlyReclamos):
            does(work, request.id, "x", by=coordinator.person)
    assert (
        rights_register.ask_by(work, request) is rights_register.pass_on_by(work, request) is None
    )


def test_the_coordination_hears_on_the_last_days_of_a_reclamo(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        a_coordinator(work)
        reclamo(work)
    days = []
    for _ in range(24 * 30):
        clock.advance(hours=1)
        with database.work() as work:
            if rights_desk.attend_due(work):
                days.append(rights_register.today(work))
    passing, asking = date(2026, 11, 26), date(2026, 12, 1)
    assert days == [
        passing, asking, date(2026, 12, 14), date(2026, 12, 16), date(2026, 12, 17)
    ]  # fmt: skip


# Taking it back


def test_a_request_is_taken_back_once_and_nobody_has_to_answer_it(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator, person = a_coordinator(work), a_person(work)
        request = asked(work, person)
        assert data_requests.withdraw(work, request.id, by=person)
        assert not data_requests.withdraw(work, request.id, by=person)
        assert said_to(work, coordinator.person) == ["rights-new", "rights-withdrawn"]
        assert rights_desk.open_ones(work, by=coordinator.person) == []
        with pytest.raises(RequestGone):
            rights_desk.answer(work, request.id, "tarde", by=coordinator.person)
        rows = work.session.scalars(select(RightsEvent).order_by(RightsEvent.id)).all()
        assert [one.did for one in rows] == ["receive", "withdraw"]
    clock.advance(days=40)
    with database.work() as work:
        assert rights_desk.attend_due(work) == 0


def test_what_was_answered_cannot_be_taken_back(work: Work) -> None:
    coordinator, person = a_coordinator(work), a_person(work)
    request = asked(work, person)
    rights_desk.answer(work, request.id, "ya", by=coordinator.person)
    with pytest.raises(RequestGone):
        data_requests.withdraw(work, request.id, by=person)


def test_nobody_else_completes_or_takes_it_back(work: Work) -> None:
    coordinator, request, other = a_coordinator(work), reclamo(work), a_person(work)
    rights_desk.ask_missing(work, request.id, "¿Cuál?", by=coordinator.person)
    for does in (
        lambda: data_requests.begin_completing(work, request.id, by=other),
        lambda: data_requests.complete(work, request.id, "x", by=other),
        lambda: data_requests.withdraw(work, request.id, by=other),
    ):
        with pytest.raises(RequestGone):
            does()


def test_one_that_was_only_begun_is_neither_listed_nor_holds_its_person(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        person = people.meet(work, 66_002)
        data_requests.begin(work, RequestKind.CONSULTA, by=person)
        assert data_requests.listed(work, person) == []
    clock.advance(days=800)
    with database.work() as work:
        assert retention.batch(work)["people"] == 1


# At the same instant


def test_of_an_answer_and_a_taking_back_at_the_same_instant_one_counts(database: Database) -> None:
    with database.work() as work:
        coordinator, person = a_coordinator(work), a_person(work)
        request = asked(work, person)
    results = together(
        database,
        lambda work: rights_desk.answer(work, request.id, "ya", by=coordinator.person),
        lambda work: data_requests.withdraw(work, request.id, by=person),
    )
    assert len([one for one in results if isinstance(one, RequestGone)]) == 1
    with database.work() as work:
        ended = work.session.get_one(DataRequest, request.id)
        is_answered = ended.state is RequestState.ANSWERED
        assert is_answered or ended.state is RequestState.WITHDRAWN
        assert (ended.answer_sealed is not None) is is_answered
        assert len(mail(work, ended.person)) == is_answered


def test_of_two_coordinators_who_answer_at_the_same_instant_one_is_heard(
    database: Database,
) -> None:
    with database.work() as work:
        one, other, request = a_coordinator(work), a_coordinator(work), asked(work)
    results = together(
        database,
        lambda work: rights_desk.answer(work, request.id, "una", by=one.person),
        lambda work: rights_desk.answer(work, request.id, "otra", by=other.person),
    )
    assert len([one for one in results if isinstance(one, RequestGone)]) == 1
    with database.work() as work:
        assert len(mail(work, work.session.get_one(DataRequest, request.id).person)) == 1


def test_two_processes_that_wake_at_the_same_instant_remind_once(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator = a_coordinator(work)
        reclamo(work)
    clock.advance(days=2)
    assert sorted(together(database, *[rights_desk.attend_due] * 2)) == [0, 1]
    with database.work() as work:
        told = said_to(work, work.session.get_one(Person, coordinator.person_id))
        assert told == ["rights-new", "rights-due"]


# Discretion


def test_who_told_of_violence_at_home_or_was_sent_because_of_it_is_told_with_care(
    work: Work,
) -> None:
    told, sent, neither = a_person(work), a_person(work), a_person(work)
    a_case(work, reporter=told, kind=Kind.FAMILY_VIOLENCE)
    a_case(work, reporter=neither)
    referral_pass.ask_for(work, "family_violence", "comisaria_central", by=sent)
    referral_pass.ask_for(work, "child_support", "icbf", by=neither)
    assert discretion.is_needed(work, told)
    assert discretion.is_needed(work, sent)
    assert not discretion.is_needed(work, neither)
