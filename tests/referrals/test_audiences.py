"""Whom a message to many is for, and who is left out of it."""

from datetime import timedelta

import pytest

from referrals import audiences, broadcasts, cases, enrolments, opt_outs, silences
from referrals.audiences import LEAST_REPORTERS, Audience, AudienceTooSmall, NobodyThere
from referrals.db import Database, Work
from referrals.models import Enrolment
from referrals.vocabulary import AgeBand, Kind, Role, Unasked
from tests.conftest import FakeClock
from tests.factories import (
    CLUSTER,
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
    neighbours,
)

REPORTERS = Audience(reporters=True, clusters=(CLUSTER,))
GESTORES = Audience(reporters=False)
THEATRE = Audience(reporters=False, programme="ema_teatro")


def meant(work: Work, audience: Audience) -> set[int]:
    """The ids of everybody of an audience."""
    return set(work.session.scalars(audiences.people(audience, at=work.now)))


def test_gestores_of_all_clusters_or_of_some(work: Work) -> None:
    first, second, boss = a_gestor(work), a_gestor(work, cluster=2), a_coordinator(work)
    backup = a_backup(work)
    assert audiences.count(work, GESTORES) == 3
    assert meant(work, Audience(reporters=False, clusters=(2,))) == {second.person_id}
    found = meant(work, Audience(reporters=False, clusters=(CLUSTER, 2)))
    assert found == {first.person_id, second.person_id, backup.person_id}
    assert boss.person_id not in found


class TestProgramme:
    def admitted(self, work: Work, band: AgeBand = AgeBand.FROM_18) -> Enrolment:
        member = a_staff_member(work, Role.FACILITATOR)
        made = enrolments.ask(work, "ema_teatro", band, by=a_person(work))
        enrolments.approve(work, made.id, by=member.person)
        return made

    def test_those_with_a_place_are_meant_and_a_minor_only_with_an_authorisation(
        self, work: Work
    ) -> None:
        grown, young = self.admitted(work), self.admitted(work, AgeBand.FROM_14)
        enrolments.ask(work, "ema_teatro", AgeBand.FROM_18, by=a_person(work))
        assert meant(work, THEATRE) == {grown.person_id}
        enrolments.authorise(work, young.id, by=a_coordinator(work).person)
        assert meant(work, THEATRE) == {grown.person_id, young.person_id}
        opt_outs.stop(work, young.person, Unasked.BROADCASTS)
        enrolments.leave(work, "ema_teatro", by=grown.person)
        assert meant(work, THEATRE) == set()

    def test_who_gets_a_place_after_it_began_is_not_meant(
        self, database: Database, clock: FakeClock
    ) -> None:
        began = clock()
        clock.advance(minutes=1)
        with database.work() as work:
            self.admitted(work)
            assert list(work.session.scalars(audiences.people(THEATRE, at=began))) == []

    def test_a_programme_of_nobody_is_refused(self, work: Work) -> None:
        with pytest.raises(NobodyThere):
            audiences.count(work, THEATRE)

    def test_at_night_it_waits_for_the_day(self, database: Database, clock: FakeClock) -> None:
        clock.advance(hours=11)
        with database.work() as work:
            self.admitted(work)
            author = a_coordinator(work).person
            made = broadcasts.draft(work, THEATRE, "Hola", by=author)
            assert broadcasts.start(work, made.id, by=author)
            assert broadcasts.waits_for_day(work, made)
            assert broadcasts.advance(work) == 0
        clock.advance(hours=12)
        with database.work() as work:
            assert broadcasts.advance(work) == 1

    @pytest.mark.parametrize(
        "audience", [Audience(reporters=True, clusters=(1, 4)), Audience(reporters=False)]
    )
    def test_what_is_stored_is_read_back(self, audience: Audience) -> None:
        for one in (audience, THEATRE):
            assert Audience.from_json(one.to_json()) == one


def test_suspended_gestores_get_none(work: Work) -> None:
    a_gestor(work).suspended_at = work.now
    work.session.flush()
    with pytest.raises(NobodyThere):
        audiences.count(work, GESTORES)


@pytest.mark.parametrize("count", [1, LEAST_REPORTERS - 1])
def test_so_few_reporters_that_it_would_point_at_them_are_refused(work: Work, count: int) -> None:
    neighbours(work, count)
    with pytest.raises(AudienceTooSmall):
        broadcasts.draft(work, REPORTERS, "Hola", by=a_coordinator(work).person)


def test_those_who_opted_out_or_blocked_or_took_it_back_are_not_counted(work: Work) -> None:
    off, blocked, back, *_ = neighbours(work, LEAST_REPORTERS + 3)
    opt_outs.stop(work, off, Unasked.BROADCASTS)
    blocked.blocked_at = work.now
    own = a_case(work, reporter=back)
    own.withdrawn_at = work.now
    work.session.flush()
    # The one who took one report back has another.
    assert audiences.count(work, REPORTERS) == LEAST_REPORTERS + 1


def test_who_wants_no_reminders_only_is_counted(work: Work) -> None:
    first, *_ = neighbours(work)
    opt_outs.stop(work, first, Unasked.REMINDERS)
    assert audiences.count(work, REPORTERS) == LEAST_REPORTERS


def test_who_is_silenced_gets_none_until_that_is_lifted(work: Work) -> None:
    first, *_ = neighbours(work, LEAST_REPORTERS + 1)
    boss = a_coordinator(work).person
    (case,) = cases.of_reporter(work, first)
    silences.silence(work, case.id, by=boss)
    assert first.id not in meant(work, REPORTERS)
    silences.lift(work, case.id, by=boss)
    assert first.id in meant(work, REPORTERS)


def test_a_report_of_more_than_ninety_days_ago_does_not_count(
    database: Database, clock: FakeClock
) -> None:
    with database.work() as work:
        neighbours(work)
    clock.now += timedelta(days=90)
    with database.work() as work, pytest.raises(NobodyThere):
        audiences.count(work, REPORTERS)


@pytest.mark.parametrize("kind", [Kind.FAMILY_VIOLENCE, Kind.CRISIS])
def test_who_told_of_violence_at_home_or_of_a_crisis_gets_none_for_any_report(
    work: Work, kind: Kind
) -> None:
    hidden, *others = neighbours(work, LEAST_REPORTERS + 1)
    a_case(work, reporter=hidden, kind=kind)
    assert meant(work, REPORTERS) == {one.id for one in others}


def test_another_cluster_hears_nothing(work: Work) -> None:
    neighbours(work)
    with pytest.raises(NobodyThere):
        audiences.count(work, Audience(reporters=True, clusters=(2,)))
