"""Whom a message to many is for, and who is left out of it."""

from datetime import timedelta

import pytest

from referrals import audiences, broadcasts, cases, opt_outs, silences
from referrals.audiences import LEAST_REPORTERS, Audience, AudienceTooSmall, NobodyThere
from referrals.db import Database, Work
from referrals.vocabulary import Kind, Unasked
from tests.conftest import FakeClock
from tests.factories import CLUSTER, a_backup, a_case, a_coordinator, a_gestor, neighbours

REPORTERS = Audience(reporters=True, clusters=(CLUSTER,))
GESTORES = Audience(reporters=False)


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
