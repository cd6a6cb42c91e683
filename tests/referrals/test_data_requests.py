"""Consultas and reclamos: registered with a last day, answered, extended once, warned of in time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from referrals import additions, data_requests, erasure, people, retention, staff_forms, workdays
from referrals.clock import local
from referrals.data_requests import NoMoreTime, RequestGone
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.forms import BOOK
from referrals.models import DataRequest, Person, RightsEvent
from referrals.rights_forms import ANSWER
from referrals.vocabulary import RequestKind
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor, a_person, mail, said_to

WORDS = "Quiero saber qué guardan"


def asked(
    work: Work, person: Person | None = None, kind: RequestKind = RequestKind.CONSULTA
) -> DataRequest:
    by = person or a_person(work)
    data_requests.begin(work, kind, by=by)
    number = data_requests.under_way(work, by)
    assert number is not None
    return data_requests.receive(work, number, WORDS, by=by)


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
    data_requests.answer(work, request.id, "Guardamos un reporte.", by=coordinator.person)
    (notice,) = mail(work, person)
    assert (notice.say, notice.params["answer"]) == ("rights-answered", "Guardamos un reporte.")
    assert data_requests.open_ones(work, by=coordinator.person) == []
    with pytest.raises(RequestGone):
        data_requests.answer(work, request.id, "otra vez", by=coordinator.person)
    with pytest.raises(RequestGone):
        data_requests.extend(work, request.id, "tarde", by=coordinator.person)


def test_more_time_is_taken_once_told_with_its_reason_and_counted_from_the_term(
    work: Work,
) -> None:
    coordinator, person = a_coordinator(work), a_person(work)
    request = asked(work, person)
    data_requests.extend(work, request.id, "falta un dato", by=coordinator.person)
    assert request.due_on == date(2026, 12, 16)
    (notice,) = mail(work, person)
    assert (notice.say, notice.params["reason"]) == ("rights-extended", "falta un dato")
    with pytest.raises(NoMoreTime):
        data_requests.extend(work, request.id, "otra vez", by=coordinator.person)


def test_after_the_last_day_there_is_no_more_time(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        coordinator, request = a_coordinator(work), asked(work)
    clock.advance(days=16)
    with database.work() as work:
        with pytest.raises(NoMoreTime):
            data_requests.extend(work, request.id, "tarde", by=coordinator.person)
        data_requests.answer(work, request.id, "tarde, pero sí", by=coordinator.person)


def test_only_coordinators_see_and_answer(work: Work) -> None:
    gestor, request = a_gestor(work), asked(work)
    for does in (
        lambda: data_requests.open_ones(work, by=gestor.person),
        lambda: data_requests.get(work, request.id, by=gestor.person),
        lambda: data_requests.answer(work, request.id, "x", by=gestor.person),
        lambda: data_requests.extend(work, request.id, "x", by=gestor.person),
        lambda: staff_forms.begin(work, BOOK, ANSWER, by=gestor.person),
    ):
        with pytest.raises(NotAllowed):
            does()


def test_the_soonest_last_day_comes_first(work: Work) -> None:
    coordinator = a_coordinator(work)
    later = asked(work, kind=RequestKind.RECLAMO)
    sooner = asked(work, kind=RequestKind.CONSULTA)
    found = data_requests.open_ones(work, by=coordinator.person)
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
            if data_requests.warn(work):
                warned.append(local(work.now, work.city.timezone).date())
            assert data_requests.warn(work) == 0
    assert warned == [date(2026, 12, 4), date(2026, 12, 9), date(2026, 12, 10)]
    with database.work() as work:
        said = said_to(work, work.session.get_one(Person, coordinator.person_id))
        assert said == ["rights-new", *["rights-due"] * 3]
        assert work.session.get_one(DataRequest, request.id).warn_at is None


def test_what_was_answered_warns_nobody(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        coordinator, request = a_coordinator(work), asked(work)
        data_requests.answer(work, request.id, "ya", by=coordinator.person)
    clock.advance(days=40)
    with database.work() as work:
        assert data_requests.warn(work) == 0


def test_a_warning_waits_for_somebody_to_hear_it(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        asked(work)
    clock.advance(days=12)
    with database.work() as work:
        assert data_requests.warn(work) == 0
        coordinator = a_coordinator(work)
        assert data_requests.warn(work) == 1
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
            assert workdays.left(today, due, "CO") == data_requests.TERMS[kind].days
            assert local(warn, work.city.timezone).date() < due
            work.session.rollback()
    finally:
        clock.now = begun


def test_the_trail_has_codes_and_no_words(work: Work) -> None:
    coordinator, request = a_coordinator(work), asked(work)
    data_requests.extend(work, request.id, "Marcadormotivo", by=coordinator.person)
    data_requests.answer(work, request.id, "Marcadorrespuesta", by=coordinator.person)
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
        data_requests.answer(work, request.id, "ya", by=coordinator.person)
    with database.work() as work:
        assert erasure.finish(work) == 1
        assert work.session.get_one(DataRequest, request.id).words_sealed is None
        assert people.find(work, 66_001) is None


def test_words_of_an_answered_request_go_after_their_term(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        coordinator, request = a_coordinator(work), asked(work)
        data_requests.answer(work, request.id, "ya", by=coordinator.person)
    clock.advance(days=731)
    with database.work() as work:
        assert retention.batch(work)["requests"] == 1
        kept = work.session.get_one(DataRequest, request.id)
        assert (kept.words_sealed, kept.answer_sealed) == (None, None)
        assert kept.answered_at is not None
