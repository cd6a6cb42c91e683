"""Chats linked to an office: who comes in, what they are told, and what they may touch."""

import pytest

from referrals import (
    office_answers,
    office_chats,
    referral_consent,
    referral_follow_up,
    referral_pass,
    referral_trail,
    staff,
    suspension,
)
from referrals.db import Work
from referrals.errors import InvitationRefused, NotAllowed, SettingsError
from referrals.models import Person, Referral, Staff
from referrals.notices import Notice
from referrals.office_answers import Heard, NotAllowedYet, PermissionWithdrawn
from referrals.referral_trail import UnknownReferral
from referrals.vocabulary import OfficeData, Role
from tests.factories import a_coordinator, a_gestor, a_person, mail


def an_office(work: Work, service: str = "icbf") -> Staff:
    """A chat that came in by an invitation."""
    token = staff.invite(work, role=Role.OFFICE, service=service, by=a_coordinator(work))
    return staff.accept(work, token, person=a_person(work), name="Nubia")[0]


def sent(work: Work, person: Person | None = None, service: str = "icbf") -> Referral:
    person = person or a_person(work)
    referral = referral_pass.ask_for(work, "child_support", service, by=person)
    referral_consent.give(work, referral.id, by=person)
    return referral


class TestComingIn:
    def test_the_chat_goes_by_the_offices_name_not_by_a_persons(self, work: Work) -> None:
        member = an_office(work)
        assert staff.name_of(work, member) == "ICBF, Defensoría de Familia"
        assert staff.offices_of(member) == {"icbf"}
        assert staff.roles_of(member) == {Role.OFFICE}

    @pytest.mark.parametrize("service", [None, "", "nasa"])
    def test_an_office_that_the_directory_does_not_have_is_not_invited(
        self, work: Work, service: str | None
    ) -> None:
        with pytest.raises(SettingsError, match="--service"):
            staff.invite(work, role=Role.OFFICE, service=service)

    def test_only_coordinators_invite_an_office(self, work: Work) -> None:
        for member in (a_gestor(work), an_office(work)):
            with pytest.raises(NotAllowed):
                staff.invite(work, role=Role.OFFICE, service="icbf", by=member)

    def test_an_invitation_works_once(self, work: Work) -> None:
        token = staff.invite(work, role=Role.OFFICE, service="icbf")
        staff.accept(work, token, person=a_person(work), name="A")
        with pytest.raises(InvitationRefused):
            staff.accept(work, token, person=a_person(work), name="B")

    def test_one_chat_can_answer_for_two_offices_and_twice_is_once(self, work: Work) -> None:
        person = a_person(work)
        for service in ("icbf", "comisaria_caimitos", "icbf"):
            token = staff.invite(work, role=Role.OFFICE, service=service)
            member, _ = staff.accept(work, token, person=person, name="A")
        assert staff.offices_of(member) == {"icbf", "comisaria_caimitos"}
        assert len(member.duties) == 2

    def test_a_role_without_an_office_carries_none(self, work: Work) -> None:
        token = staff.invite(work, role=Role.AUDITOR, service="icbf")
        member, invitation = staff.accept(work, token, person=a_person(work), name="A")
        assert invitation.service_id is None
        assert staff.offices_of(member) == frozenset()


class TestBeingTold:
    def test_every_chat_of_the_office_is_told_and_the_referral_says_so(self, work: Work) -> None:
        one, two, other = an_office(work), an_office(work), an_office(work, "conciliacion_familia")
        referral = sent(work)
        told = Notice("office-news", {"referral": referral.id, "news": "sent"})
        assert mail(work, one.person) == mail(work, two.person) == [told]
        assert mail(work, other.person) == []
        assert referral.office_told_at == work.now

    def test_without_a_chat_nobody_was_told(self, work: Work) -> None:
        assert sent(work).office_told_at is None

    def test_a_suspended_or_blocked_chat_is_told_nothing(self, work: Work) -> None:
        suspended, blocked = an_office(work), an_office(work)
        suspension.suspend(work, suspended.id, by=a_coordinator(work).person)
        blocked.person.blocked_at = work.now
        assert sent(work).office_told_at is None
        assert [one.say for one in mail(work, blocked.person)] == []

    def test_a_permission_taken_back_is_told_once(self, work: Work) -> None:
        member, person = an_office(work), a_person(work)
        referral = sent(work, person)
        referral_consent.withdraw(work, referral.id, by=person)
        referral_consent.withdraw(work, referral.id, by=person)
        news = [one.params["news"] for one in mail(work, member.person)]
        assert news == ["sent", "revoked"]

    def test_each_thing_that_the_person_brings_is_told(self, work: Work) -> None:
        member, person = an_office(work), a_person(work)
        referral = sent(work, person)
        for what in (OfficeData.PAPERS, OfficeData.PHONE):
            office_answers.ask_data(work, referral.id, what, service_id="icbf")
            for _ in range(2):
                referral_follow_up.answer_data(work, referral.id, what, comes=True, by=person)
        news = [one.params["news"] for one in mail(work, member.person)]
        assert news == ["sent", "data_coming", "data_coming"]


class TestAnswering:
    def test_a_referral_of_another_office_is_unknown(self, work: Work) -> None:
        referral = sent(work)
        assert office_chats.theirs(work, referral.id, by=an_office(work).person) is referral
        stranger = an_office(work, "conciliacion_familia")
        for number in (referral.id, referral.id + 999):
            with pytest.raises(UnknownReferral):
                office_chats.theirs(work, number, by=stranger.person)

    def test_nobody_but_an_offices_chat_gets_in(self, work: Work) -> None:
        person = a_person(work)
        referral = sent(work, person)
        outsiders = [person, a_coordinator(work).person, a_gestor(work).person, a_person(work)]
        suspended = an_office(work)
        suspension.suspend(work, suspended.id, by=a_coordinator(work).person)
        for one in [*outsiders, suspended.person]:
            with pytest.raises(NotAllowed):
                office_chats.theirs(work, referral.id, by=one)
            with pytest.raises(NotAllowed):
                office_chats.by_code(work, referral.code, by=one)

    def test_a_pass_at_the_desk_is_found_however_it_is_typed(self, work: Work) -> None:
        member, referral = an_office(work), sent(work)
        typed = referral.code.lower().replace("-", " ")
        assert office_chats.by_code(work, typed, by=member.person) is referral

    def test_a_mistyped_code_and_the_code_of_another_office_are_the_same_to_it(
        self, work: Work
    ) -> None:
        member = an_office(work)
        elsewhere = sent(work, service="conciliacion_familia")
        wrong = elsewhere.code[:-1] + ("0" if elsewhere.code[-1] != "0" else "1")
        for code in (elsewhere.code, wrong, ""):
            with pytest.raises(UnknownReferral):
                office_chats.by_code(work, code, by=member.person)

    def test_a_pass_that_does_not_count_shows_nothing(self, work: Work) -> None:
        member, person = an_office(work), a_person(work)
        referral = referral_pass.ask_for(work, "child_support", "icbf", by=person)
        with pytest.raises(NotAllowedYet):
            office_chats.by_code(work, referral.code, by=member.person)
        referral_consent.give(work, referral.id, by=person)
        referral_consent.withdraw(work, referral.id, by=person)
        with pytest.raises(PermissionWithdrawn):
            office_chats.by_code(work, referral.code, by=member.person)

    def test_a_chat_and_a_link_of_one_office_say_the_same_thing_once(self, work: Work) -> None:
        referral = sent(work)
        assert office_answers.arrived(work, referral.id, service_id="icbf") is Heard.COUNTED
        assert office_answers.arrived(work, referral.id, service_id="icbf") is Heard.REPEATED
        office_answers.ask_data(work, referral.id, OfficeData.PHONE, service_id="icbf")
        moves = [one.move for one in referral_trail.of(work, referral)]
        assert moves.count("arrive") == 1
