"""What the doctor finds of the team, of cases that wait and of messages that do not leave."""

from datetime import timedelta

from sqlalchemy import update

from bot.doctor import Level
from referrals import inbox, leaves, outbox, referral_pass
from referrals.city import City
from referrals.db import Database
from referrals.inbox import Arrived
from referrals.models import InboxRow, Referral
from referrals.notices import Notice
from referrals.vocabulary import Lane, Role
from tests.bot.doctor.patient import Patient, staffed
from tests.conftest import FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
)


class TestPeople:
    def test_an_empty_staff_is_told_once(self, patient: Patient, started: Database) -> None:
        assert "staff-none" in patient.codes(Level.WARNS)
        assert "coordinator-none" not in patient.codes()

    def test_clusters_without_gestor_or_backup_are_named(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            a_gestor(work, 1)
            a_backup(work, 2)
        assert patient.find("clusters-without-gestor").facts["items"] == "2, 3, 4, 5, 6, 7, 8, 9"
        assert patient.find("clusters-without-backup").facts["items"] == "1, 3, 4, 5, 6, 7, 8, 9"
        assert "coordinator-none" in patient.codes(Level.WARNS)

    def test_clusters_where_everybody_is_away_are_named(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            gestor, backup, _ = a_gestor(work, 1), a_backup(work, 1), a_gestor(work, 2)
            coordinator = a_coordinator(work)
            for one in (gestor, backup, coordinator):
                leaves.begin(work, one.id, until=work.now + timedelta(days=1), by=one.person)
        assert patient.find("clusters-all-away").facts["items"] == "1"
        assert "coordinators-all-away" in patient.codes(Level.WARNS)

    def test_somebody_suspended_does_not_count(
        self, patient: Patient, started: Database, clock: FakeClock
    ) -> None:
        with started.work() as work:
            staffed(work)
            a_staff_member(work, Role.AUDITOR).suspended_at = clock.now
        assert patient.find("people-good").facts == {"count": 3}

    def test_staff_who_blocked_the_bot_are_told_by_number(
        self, patient: Patient, started: Database, clock: FakeClock
    ) -> None:
        with started.work() as work:
            staffed(work)
            gone = a_gestor(work, 4, name="Marleny", blocked_at=clock.now)
            number = gone.id
        assert patient.find("staff-blocked").details == (f"{number}: gestor 4",)
        assert "Marleny" not in patient.says(everything=True)

    def test_a_case_that_nobody_could_be_told_of_is_named_by_its_code(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            code = a_case(work).code
            staffed(work)
        assert patient.find("cases-untold").facts == {"count": 1, "items": code}
        assert code in patient.says()

    def test_an_alert_that_was_not_passed_on_in_time_is_told(
        self, patient: Patient, started: Database, clock: FakeClock, city: City
    ) -> None:
        with started.work() as work:
            staffed(work)
            code = a_case(work).code
        assert "alerts-overdue" not in patient.codes()
        clock.advance(minutes=city.ack_minutes("normal")[0] + 2)
        assert patient.find("alerts-overdue").facts == {"count": 1, "items": code}

    def test_a_case_that_everybody_was_told_of_and_nobody_took_is_told(
        self, patient: Patient, started: Database, clock: FakeClock
    ) -> None:
        with started.work() as work:
            staffed(work)
            case = a_case(work)
            for alert in case.alerts:
                alert.due_at = None  # as after the last step of the ladder
            code = case.code
        assert "cases-untaken" not in patient.codes()
        clock.advance(days=3)
        assert patient.find("cases-untaken").facts == {"count": 1, "items": code}

    def test_referrals_to_an_office_that_the_directory_lost_are_named(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            staffed(work)
            referral_pass.ask_for(work, "child_support", "icbf", by=a_person(work))
        assert "referrals-orphaned" not in patient.codes()
        with started.work() as work:
            work.session.execute(update(Referral).values(service_id="gone"))
        assert patient.find("referrals-orphaned").facts == {"count": 1, "items": "gone (1)"}

    def test_many_cases_are_counted_and_the_first_ones_named(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            codes = [a_case(work).code for _ in range(15)]
        found = patient.find("cases-untold").facts
        assert found["count"] == 15
        assert str(found["items"]) == f"{', '.join(codes[:12])}, …"

    def test_messages_that_do_not_leave_are_counted(
        self, patient: Patient, started: Database, clock: FakeClock
    ) -> None:
        with started.work() as work:
            staffed(work)
            for key, later in (("now", 0), ("tomorrow", 60)):
                outbox.enqueue(
                    work,
                    Notice("rasa-away"),
                    to=a_person(work),
                    lane=Lane.CONVERSATION,
                    dedupe_key=key,
                    at=clock.now.replace(hour=16) if later else None,
                )
        assert "messages-stuck" not in patient.codes()
        clock.advance(minutes=11)
        assert patient.find("messages-stuck").facts == {"count": 1}

    def test_updates_that_were_given_up_are_counted(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            inbox.store(work, [Arrived(1, 5, "{}")])
            inbox.fail(work, work.session.query(InboxRow).one().id)
        assert patient.find("updates-given-up").facts == {"count": 1}
