"""Staff come in by a link that works once, for a while, for what it says."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from referrals import staff
from referrals.db import Database, Work
from referrals.errors import InvitationRefused, NotAllowed, SettingsError
from referrals.models import Invitation, Staff
from referrals.vocabulary import Role
from tests import factories
from tests.conftest import FakeClock
from tests.factories import a_backup, a_coordinator, a_gestor, a_person
from tests.together import together


def duties(member: Staff) -> set[tuple[Role, int | None, bool]]:
    return {(duty.role, duty.cluster_id, duty.is_backup) for duty in member.duties}


def invite(work: Work, role: Role = Role.GESTOR, clusters: tuple[int, ...] = (4,)) -> str:
    return staff.invite(work, role=role, clusters=clusters)


class TestInviting:
    def test_a_link_fits_into_telegrams_start_parameter_and_only_its_hash_is_kept(
        self, work: Work
    ) -> None:
        token = invite(work)
        assert len(token) == 36
        assert token.replace("-", "").replace("_", "").isalnum()
        kept = work.session.scalars(select(Invitation)).one()
        assert token not in kept.token_key
        assert kept.expires_at == work.now + timedelta(days=3)

    def test_no_two_links_are_the_same(self, work: Work) -> None:
        assert len({invite(work) for _ in range(20)}) == 20

    def test_a_gestor_needs_a_cluster(self, work: Work) -> None:
        with pytest.raises(SettingsError, match="--cluster"):
            staff.invite(work, role=Role.GESTOR)

    def test_a_cluster_that_the_city_does_not_have_is_refused(self, work: Work) -> None:
        with pytest.raises(SettingsError, match=r"no cluster 10, 77; it has 1, 2.*9"):
            invite(work, clusters=(4, 77, 10))
        assert work.session.scalar(select(func.count(Invitation.id))) == 0

    @pytest.mark.parametrize("role", Role)
    def test_of_staff_only_a_coordinator_may_invite(self, work: Work, role: Role) -> None:
        member = factories.a_staff_member(work, role)
        if role is Role.COORDINATOR:
            assert staff.invite(work, role=Role.AUDITOR, by=member)
            return
        with pytest.raises(NotAllowed):
            staff.invite(work, role=Role.AUDITOR, by=member)

    def test_a_suspended_coordinator_may_not(self, work: Work) -> None:
        member = a_coordinator(work)
        member.suspended_at = work.now
        with pytest.raises(NotAllowed):
            staff.invite(work, role=Role.AUDITOR, by=member)


class TestAccepting:
    # A chat of an office goes by the office's name: test_office_chats.py.
    @pytest.mark.parametrize("role", [role for role in Role if role is not Role.OFFICE])
    def test_the_person_becomes_what_the_link_says(self, work: Work, role: Role) -> None:
        clusters = (4, 5) if role is Role.GESTOR else ()
        token = staff.invite(work, role=role, clusters=clusters, is_backup=True)
        person = a_person(work)
        member, invitation = staff.accept(work, token, person=person, name=" Marleny ")
        assert staff.active(work, person) is member
        assert duties(member) == {(role, cluster, True) for cluster in clusters or (None,)}
        assert staff.name_of(work, member) == "Marleny"
        assert (invitation.used_at, invitation.used_by) == (work.now, member.id)

    def test_a_name_in_the_invitation_goes_before_telegrams(self, work: Work) -> None:
        token = staff.invite(work, role=Role.AUDITOR, name="Doña Marleny")
        member, _ = staff.accept(work, token, person=a_person(work), name="xX_mar_Xx")
        assert staff.name_of(work, member) == "Doña Marleny"

    @pytest.mark.parametrize(
        ("given", "kept"),
        [
            ("  Doña\n Luz ", "Doña Luz"),
            (" \n", "—"),
            ("", "—"),
            ("Marleny " * 600, ("Marleny " * 5).strip()),
        ],
    )
    def test_a_name_fits_into_every_message(self, work: Work, given: str, kept: str) -> None:
        token = staff.invite(work, role=Role.COORDINATOR, name=given)
        made, _ = staff.accept(work, token, person=a_person(work), name=given)
        assert staff.name_of(work, made) == kept
        assert len(kept) <= staff.NAME_LONGEST

    def test_a_link_works_once(self, database: Database) -> None:
        with database.work() as work:
            token = invite(work)
            staff.accept(work, token, person=a_person(work), name="A")
        with database.work() as work, pytest.raises(InvitationRefused):
            staff.accept(work, token, person=a_person(work), name="B")

    def test_the_same_person_cannot_use_it_again_either(self, work: Work) -> None:
        token, person = invite(work), a_person(work)
        staff.accept(work, token, person=person, name="A")
        with pytest.raises(InvitationRefused):
            staff.accept(work, token, person=person, name="A")

    def test_of_two_at_the_same_instant_one_comes_in(self, database: Database) -> None:
        with database.work() as work:
            token = invite(work)
            people = [a_person(work) for _ in range(3)]
        outcomes = together(
            database,
            *[
                lambda work, one=one: staff.accept(work, token, person=one, name="A")
                for one in people
            ],
        )
        assert len([one for one in outcomes if isinstance(one, InvitationRefused)]) == 2
        with database.work() as work:
            assert work.session.scalar(select(func.count(Staff.id))) == 1

    def test_a_link_expires(self, database: Database, clock: FakeClock) -> None:
        with database.work() as work:
            token, other = invite(work), invite(work)
        clock.advance(days=3, seconds=-1)
        with database.work() as work:
            staff.accept(work, token, person=a_person(work), name="A")
        clock.advance(seconds=1)
        with database.work() as work, pytest.raises(InvitationRefused):
            staff.accept(work, other, person=a_person(work), name="B")

    @pytest.mark.parametrize("token", ["", "inv-", "inv-made-up", "hola"])
    def test_a_made_up_link_is_refused(self, work: Work, token: str) -> None:
        invite(work)
        with pytest.raises(InvitationRefused):
            staff.accept(work, token, person=a_person(work), name="A")

    def test_a_second_link_adds_to_the_same_person(self, work: Work) -> None:
        person = a_person(work)
        for role, clusters in ((Role.GESTOR, (4,)), (Role.GESTOR, (5,)), (Role.FACILITATOR, ())):
            member, _ = staff.accept(
                work, invite(work, role, clusters), person=person, name="Marleny"
            )
        assert duties(member) == {
            (Role.GESTOR, 4, False),
            (Role.GESTOR, 5, False),
            (Role.FACILITATOR, None, False),
        }
        assert work.session.scalar(select(func.count(Staff.id))) == 1

    def test_a_backup_can_become_the_first_by_a_second_link(self, work: Work) -> None:
        person = a_person(work)
        for is_backup in (True, False):
            token = staff.invite(work, role=Role.GESTOR, clusters=[4], is_backup=is_backup)
            member, _ = staff.accept(work, token, person=person, name="A")
        assert duties(member) == {(Role.GESTOR, 4, False)}

    def test_somebody_suspended_does_not_come_back_by_a_link(self, database: Database) -> None:
        with database.work() as work:
            member = a_gestor(work)
            member.suspended_at = work.now
            token = invite(work)
        with pytest.raises(InvitationRefused), database.work() as work:
            staff.accept(work, token, person=member.person, name="A")
        with database.work() as work:
            assert work.session.scalars(select(Invitation)).one().used_at is None


class TestOnDuty:
    def test_gestores_and_backups_of_a_cluster(self, work: Work) -> None:
        first, second, backup = a_gestor(work), a_gestor(work), a_backup(work)
        a_gestor(work, 2)
        assert staff.gestores(work, factories.CLUSTER, backup=False) == [first, second]
        assert staff.gestores(work, factories.CLUSTER, backup=True) == [backup]

    def test_nobody_suspended(self, work: Work) -> None:
        gestor, coordinator = a_gestor(work), a_coordinator(work)
        gestor.suspended_at = coordinator.suspended_at = work.now
        assert staff.gestores(work, factories.CLUSTER, backup=False) == []
        assert staff.coordinators(work) == []

    def test_a_coordinator_with_two_duties_is_one_person(self, work: Work) -> None:
        both = a_coordinator(work)
        factories.add_duty(work, both, Role.GESTOR, cluster=factories.CLUSTER)
        factories.add_duty(work, both, Role.GESTOR, cluster=2)
        assert staff.coordinators(work) == [both]
        assert staff.gestores(work, 2, backup=False) == [both]

    def test_a_resident_is_not_active_staff(self, work: Work) -> None:
        with pytest.raises(NotAllowed):
            staff.active(work, a_person(work))
