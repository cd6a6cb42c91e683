"""Lists of cases: who finds what, filters, pages, search, and a card shown anew."""

from datetime import timedelta

import pytest

from referrals import case_lists, cases, climbing, events, outbox, people, staff
from referrals.case_lists import PAGE, Filter
from referrals.db import Database, Work
from referrals.errors import NotAllowed, Superseded, UnknownCase
from referrals.lifecycle import Outcome
from referrals.models import Alert, Case, Staff
from referrals.vocabulary import AlertState, Kind, Rank, Role
from tests import factories
from tests.conftest import FakeClock
from tests.factories import (
    BARRIO,
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
    alert_of,
    close,
    escalate,
    said_to,
    take,
)
from tests.together import together


def codes(work: Work, only: Filter, member: Staff, number: int = 0) -> list[str]:
    return [line.code for line in case_lists.page(work, only, number, by=member.person).lines]


def opened(work: Work, case: Case, member: Staff, key: str = "1") -> Alert:
    return case_lists.show(work, case.id, by=member.person, key=key)


class TestWhoFindsWhat:
    def test_a_gestor_finds_only_cases_of_which_they_were_alerted(self, work: Work) -> None:
        mine, other = a_gestor(work), a_gestor(work, cluster=2)
        case = a_case(work)
        assert codes(work, Filter.UNTAKEN, mine) == [case.code]
        assert codes(work, Filter.UNTAKEN, other) == []
        assert case_lists.in_barrio(work, BARRIO, 0, by=other.person).total == 0
        with pytest.raises(UnknownCase):
            case_lists.with_code(work, case.code, by=other.person)
        with pytest.raises(UnknownCase):
            opened(work, case, other)

    def test_a_gestor_goes_on_finding_a_case_that_somebody_else_took(self, work: Work) -> None:
        first, second = a_gestor(work), a_gestor(work)
        case = a_case(work)
        cases.acknowledge(work, alert_of(work, case, first).id, by=first.person)
        assert case_lists.with_code(work, case.code, by=second.person) is case
        assert codes(work, Filter.UNTAKEN, second) == []
        assert codes(work, Filter.MINE, second) == []

    def test_a_coordinator_finds_all(self, work: Work) -> None:
        a_gestor(work)
        boss = a_coordinator(work)
        case = a_case(work)
        assert codes(work, Filter.UNTAKEN, boss) == [case.code]
        assert case_lists.with_code(work, case.code.lower(), by=boss.person) is case
        assert case_lists.in_barrio(work, BARRIO, 0, by=boss.person).total == 1

    @pytest.mark.parametrize("role", [Role.FACILITATOR, Role.AUDITOR, None])
    def test_nobody_else_finds_any(self, work: Work, role: Role | None) -> None:
        a_gestor(work)
        case = a_case(work)
        person = a_staff_member(work, role).person if role else a_person(work)
        for attempt in (
            lambda: case_lists.first_filter(work, by=person),
            lambda: case_lists.page(work, Filter.URGENT, 0, by=person),
            lambda: case_lists.in_barrio(work, BARRIO, 0, by=person),
            lambda: case_lists.with_code(work, case.code, by=person),
            lambda: case_lists.show(work, case.id, by=person, key="1"),
        ):
            with pytest.raises(NotAllowed):
                attempt()

    def test_a_suspended_gestor_finds_none(self, work: Work) -> None:
        gestor = a_gestor(work)
        a_case(work)
        gestor.suspended_at = work.now
        with pytest.raises(NotAllowed):
            case_lists.page(work, Filter.MINE, 0, by=gestor.person)

    def test_a_case_that_does_not_exist_is_unknown(self, work: Work) -> None:
        with pytest.raises(UnknownCase):
            case_lists.show(work, 999, by=a_coordinator(work).person, key="1")


class TestFilters:
    def test_each_filter_shows_its_own(self, work: Work) -> None:
        gestor, other = a_gestor(work), a_gestor(work)
        mine, theirs, waiting, urgent, spot, closed = (
            a_case(work),
            a_case(work),
            a_case(work),
            a_case(work, happening="now", danger="weapon"),
            a_case(work, kind=Kind.DARK_SPOT, category="lamp_off"),
            a_case(work),
        )
        cases.acknowledge(work, alert_of(work, mine, gestor).id, by=gestor.person)
        cases.acknowledge(work, alert_of(work, theirs, other).id, by=other.person)
        cases.close(
            work,
            alert_of(work, closed, gestor).id,
            by=gestor.person,
            outcome=Outcome.RESOLVED_ITSELF,
        )
        shown = {only: set(codes(work, only, gestor)) for only in Filter}
        assert shown[Filter.MINE] == {mine.code}
        assert shown[Filter.UNTAKEN] == {waiting.code, urgent.code, spot.code}
        assert shown[Filter.URGENT] == {urgent.code}
        assert shown[Filter.SPOTS] == {spot.code}
        assert shown[Filter.CLOSED] == {closed.code}

    def test_the_most_urgent_come_first_and_of_those_the_newest(self, work: Work) -> None:
        boss = a_coordinator(work)
        old, new, urgent = (
            a_case(work),
            a_case(work),
            a_case(work, happening="now", danger="weapon"),
        )
        a_case(work)
        assert codes(work, Filter.UNTAKEN, boss)[0] == urgent.code
        rest = codes(work, Filter.UNTAKEN, boss)[1:]
        assert rest.index(new.code) < rest.index(old.code)

    def test_what_was_closed_more_than_thirty_days_ago_is_left_out(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            gestor = a_gestor(work)
            case = a_case(work)
            offered = Outcome.RESOLVED_ITSELF
            cases.close(work, alert_of(work, case, gestor).id, by=gestor.person, outcome=offered)
            chat = int(work.vault.open(gestor.person.chat_sealed))

        def seen() -> int:
            with database.work() as later:
                person = people.find(later, chat)
                assert person is not None
                return case_lists.page(later, Filter.CLOSED, 0, by=person).total

        clock.now += timedelta(days=30)
        assert seen() == 1
        clock.advance(seconds=1)
        assert seen() == 0

    def test_it_begins_with_ones_own_or_where_there_are_none_with_those_that_wait(
        self, work: Work
    ) -> None:
        gestor = a_gestor(work)
        assert case_lists.first_filter(work, by=gestor.person) is Filter.MINE
        case = a_case(work)
        assert case_lists.first_filter(work, by=gestor.person) is Filter.UNTAKEN
        cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert case_lists.first_filter(work, by=gestor.person) is Filter.MINE


class TestPages:
    @pytest.mark.parametrize(
        ("count", "asked", "number", "pages", "lines"),
        [
            (0, 0, 0, 1, 0),
            (0, 5, 0, 1, 0),
            (1, 0, 0, 1, 1),
            (PAGE, 0, 0, 1, PAGE),
            (PAGE, 1, 0, 1, PAGE),
            (PAGE + 1, 0, 0, 2, PAGE),
            (PAGE + 1, 1, 1, 2, 1),
            (PAGE + 1, 999_999, 1, 2, 1),
            (PAGE + 1, -3, 0, 2, PAGE),
        ],
    )
    def test_a_page_is_always_one_that_there_is(
        self, work: Work, count: int, asked: int, number: int, pages: int, lines: int
    ) -> None:
        boss = a_coordinator(work)
        for _ in range(count):
            a_case(work)
        page = case_lists.page(work, Filter.UNTAKEN, asked, by=boss.person)
        assert (page.number, page.pages, page.total) == (number, pages, count)
        assert len(page.lines) == lines

    def test_every_case_is_on_exactly_one_page(self, work: Work) -> None:
        boss = a_coordinator(work)
        made = {a_case(work).code for _ in range(2 * PAGE + 3)}
        seen = [code for number in range(3) for code in codes(work, Filter.UNTAKEN, boss, number)]
        assert len(seen) == len(made)
        assert set(seen) == made


class TestACardShownAnew:
    def test_it_is_sent_and_noted_once_whatever_is_replayed(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work)
        for _ in range(2):
            opened(work, case, gestor, key="77")
        assert said_to(work, gestor.person) == ["alert", "alert"]
        assert [one.move for one in events.trail(work, case)].count("open_card") == 1

    def test_opening_changes_nothing_of_a_gestors_alert(self, work: Work) -> None:
        gestor = a_gestor(work)
        alert = alert_of(work, a_case(work), gestor)
        due = alert.due_at
        assert opened(work, alert.case, gestor) is alert
        assert (alert.state, alert.rank, alert.due_at) == (AlertState.OPEN, Rank.HOLDER, due)

    def test_what_a_coordinator_opens_does_not_touch_the_ladder(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            a_gestor(work)
            boss = a_coordinator(work)
            case = a_case(work)
            looking = opened(work, case, boss)
            assert (looking.state, looking.rank) == (AlertState.LOOKING, Rank.COORDINATOR)
            assert looking.due_at is None
            case_id, chat = case.id, int(work.vault.open(boss.person.chat_sealed))
        clock.advance(days=1)
        with database.work() as work:
            escalate(work)
            alert = alert_of(work, work.session.get_one(Case, case_id), _staff(work, chat))
            # Nobody took it: now they are alerted like anybody else, with a message of its own.
            assert alert.state is AlertState.OPEN
            assert said_to(work, alert.staff.person).count("alert") == 2

    def test_a_coordinator_who_only_looked_can_take_the_case(self, work: Work) -> None:
        gestor, boss = a_gestor(work), a_coordinator(work)
        case = a_case(work)
        assert cases.acknowledge(work, opened(work, case, boss).id, by=boss.person)
        assert case.holder_id == boss.id
        assert alert_of(work, case, gestor).state is AlertState.SUPERSEDED

    def test_the_card_that_a_coordinator_opened_follows_the_case(self, work: Work) -> None:
        gestor, boss = a_gestor(work), a_coordinator(work)
        case = a_case(work)
        opened(work, case, boss)
        cases.acknowledge(work, alert_of(work, case, gestor).id, by=gestor.person)
        assert said_to(work, boss.person) == ["alert", "card"]

    def test_looking_twice_is_one_alert(self, work: Work) -> None:
        a_gestor(work)
        boss = a_coordinator(work)
        case = a_case(work)
        assert opened(work, case, boss, "1") is opened(work, case, boss, "2")

    async def test_looking_at_the_same_instant_from_two_phones_is_one_alert(
        self, database: Database
    ) -> None:
        with database.work() as work:
            a_gestor(work)
            boss = a_coordinator(work)
            case_id, chat = a_case(work).id, int(work.vault.open(boss.person.chat_sealed))

        def look(work: Work) -> int:
            return case_lists.show(work, case_id, by=_staff(work, chat).person, key="1").id

        first, second = together(database, look, look)
        assert first == second
        with database.work() as work:
            case = work.session.get_one(Case, case_id)
            assert [one.state for one in case.alerts].count(AlertState.LOOKING) == 1

    @pytest.mark.parametrize(
        ("taken", "closed", "state"),
        [
            (False, False, AlertState.OPEN),
            (True, False, AlertState.SUPERSEDED),
            (True, True, AlertState.ENDED),
        ],
    )
    def test_who_could_not_be_reached_and_opens_the_card_is_reached(
        self, work: Work, taken: bool, closed: bool, state: AlertState
    ) -> None:
        gestor, backup = a_gestor(work), a_backup(work)
        case = a_case(work)
        alert = alert_of(work, case, gestor)
        climbing.undeliverable(work, alert.id)
        work.session.expire(case)
        second = alert_of(work, case, backup)
        if taken:
            cases.acknowledge(work, second.id, by=backup.person)
        if closed:
            offered = Outcome.RESOLVED_ITSELF
            cases.close(work, second.id, by=backup.person, outcome=offered)
        assert opened(work, case, gestor).state is state

    def test_the_newer_card_takes_the_place_of_the_older_one(self, work: Work) -> None:
        gestor = a_gestor(work)
        alert = alert_of(work, a_case(work), gestor)
        outbox.card_sent(work, alert.id, message_id=10)
        assert "card-before" not in said_to(work, gestor.person)
        outbox.card_sent(work, alert.id, message_id=20)
        assert alert.message_id == 20
        last = factories.mail(work, gestor.person)[-1]
        assert (last.say, last.params) == ("card-before", {"message": 10})


class TestFiles:
    def test_the_pin_can_be_seen_again_and_is_noted_once(self, work: Work) -> None:
        gestor = a_gestor(work)
        alert = alert_of(work, a_case(work, pin=(3.54, -76.3)), gestor)
        for _ in range(2):
            assert case_lists.send_files(work, alert.id, by=gestor.person, key="5") == 1
        assert said_to(work, gestor.person).count("pin") == 2  # with the alert, and again
        noted = [one for one in events.trail(work, alert.case) if one.move == "read_files"]
        assert [one.facts for one in noted] == [{"alert": alert.id, "media": [], "pin": True}]

    def test_a_coordinator_may_look_while_somebody_else_has_the_case(self, work: Work) -> None:
        gestor, boss = a_gestor(work), a_coordinator(work)
        case = a_case(work, pin=(3.54, -76.3))
        take(work, case, gestor)
        looking = opened(work, case, boss)
        assert case_lists.send_files(work, looking.id, by=boss.person, key="5") == 1
        (noted,) = [one for one in events.trail(work, case) if one.move == "read_files"]
        assert noted.actor == events.by_staff(boss)
        assert case.holder_id == gestor.id
        with pytest.raises(Superseded):
            cases.acknowledge(work, looking.id, by=boss.person)

    def test_nobody_looks_at_the_files_of_a_case_of_another_or_of_one_that_ended(
        self, work: Work
    ) -> None:
        gestor, other, boss = a_gestor(work), a_gestor(work), a_coordinator(work)
        case = a_case(work, pin=(3.54, -76.3))
        take(work, case, gestor)
        theirs, looking = alert_of(work, case, other), opened(work, case, boss)
        with pytest.raises(Superseded):
            case_lists.send_files(work, theirs.id, by=other.person, key="5")
        close(work, case, gestor)
        with pytest.raises(Superseded):
            case_lists.send_files(work, looking.id, by=boss.person, key="5")

    def test_somebody_elses_alert_is_no_way_to_them(self, work: Work) -> None:
        gestor, other = a_gestor(work), a_coordinator(work)
        alert = alert_of(work, a_case(work, pin=(3.54, -76.3)), gestor)
        with pytest.raises(Exception, match="belongs to somebody else"):
            case_lists.send_files(work, alert.id, by=other.person, key="5")


def _staff(work: Work, chat: int) -> Staff:
    person = people.find(work, chat)
    assert person is not None
    member = staff.of_person(work, person)
    assert member is not None
    return member
