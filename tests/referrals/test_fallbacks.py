"""Words that nobody understood and reports left half way: kept, and seen by somebody."""

import pytest
from sqlalchemy import func, select

from referrals import cases, conversations, filing
from referrals.conversations import Draft
from referrals.db import Work
from referrals.filing import Filed
from referrals.models import Case, Conversation, Person
from referrals.notices import Notice
from referrals.vocabulary import Kind, Urgency
from tests import factories
from tests.factories import a_coordinator, a_draft, a_gestor, a_person, mail, said_to


class TestWordsThatNobodyUnderstood:
    def untriaged(
        self, work: Work, reporter: Person, words: str, key: str, **more: Conversation | None
    ) -> Filed:
        return filing.file_untriaged(
            work,
            reporter=reporter,
            words=words,
            source_key=key,
            conversation=more.get("conversation"),
        )

    def story(self, work: Work, case: Case) -> str:
        assert case.story_sealed is not None
        return work.vault.open(case.story_sealed)

    def test_they_go_to_a_coordinator_without_a_receipt(self, work: Work) -> None:
        gestor, coordinator, reporter = a_gestor(work), a_coordinator(work), a_person(work)
        filed = self.untriaged(work, reporter, "ñlkjasd", "u:1")
        assert (filed.case.kind, filed.case.urgency) == (Kind.UNTRIAGED, Urgency.HIGH)
        assert filed.somebody_told
        assert said_to(work, coordinator.person) == ["alert"]
        assert said_to(work, gestor.person) == said_to(work, reporter) == []

    def test_what_follows_while_it_waits_is_added(self, work: Work) -> None:
        reporter = a_person(work)
        first = self.untriaged(work, reporter, "hay una pelea", "u:1")
        second = self.untriaged(work, reporter, "en la cancha", "u:2")
        assert second.case is first.case
        assert not second.is_new
        assert self.story(work, first.case) == "hay una pelea\nen la cancha"

    @pytest.mark.parametrize("words", ["en la cancha", "en la cancha\nde arriba"])
    def test_a_replay_adds_nothing(self, work: Work, words: str) -> None:
        reporter = a_person(work)
        first = self.untriaged(work, reporter, "hay una pelea", "u:1")
        for _ in range(2):
            self.untriaged(work, reporter, words, "u:2")
        self.untriaged(work, reporter, "hay una pelea", "u:1")
        assert self.story(work, first.case) == f"hay una pelea\n{words}"

    def test_another_person_makes_another_case(self, work: Work) -> None:
        one = self.untriaged(work, a_person(work), "hola", "u:1")
        other = self.untriaged(work, a_person(work), "hola", "u:2")
        assert one.case is not other.case

    def test_once_taken_new_words_make_a_new_case(self, work: Work) -> None:
        coordinator, reporter = a_coordinator(work), a_person(work)
        first = self.untriaged(work, reporter, "hay una pelea", "u:1")
        cases.acknowledge(
            work, factories.alert_of(work, first.case, coordinator).id, by=coordinator.person
        )
        assert self.untriaged(work, reporter, "otra cosa", "u:2").is_new

    @pytest.mark.parametrize("kind", [Kind.FAMILY_VIOLENCE, Kind.CRISIS])
    def test_what_they_are_seen_to_speak_of_is_kept_as_such_and_apart(
        self, work: Work, kind: Kind
    ) -> None:
        reporter = a_person(work)

        def kept(key: str, of: Kind) -> Filed:
            return filing.file_untriaged(
                work, reporter=reporter, words=key, source_key=key, conversation=None, kind=of
            )

        unknown = kept("update:1", Kind.UNTRIAGED)
        told = kept("update:2", kind)
        assert (told.is_new, told.case.kind, told.case.mediation) == (True, kind, False)
        assert self.story(work, unknown.case) == "update:1"
        assert kept("update:3", kind).case is told.case
        assert kept("update:4", Kind.UNTRIAGED).case is told.case
        assert self.story(work, told.case) == "update:2\nupdate:3\nupdate:4"

    def test_a_case_that_was_asked_for_takes_no_words_that_nobody_understood(
        self, work: Work
    ) -> None:
        reporter = a_person(work)
        asked = factories.a_case(work, reporter=reporter, kind=Kind.FAMILY_VIOLENCE, category=None)
        assert self.untriaged(work, reporter, "la luz no prende", "update:1").case is not asked

    def test_what_a_report_had_gathered_goes_along(self, work: Work) -> None:
        reporter = a_person(work)
        conversation = conversations.current(work, reporter)
        conversations.save_draft(
            work, conversation, a_draft(story="pelea", danger="wounded"), flow="conflict_alert"
        )
        filed = self.untriaged(work, reporter, "auxilio", "u:1", conversation=conversation)
        assert self.story(work, filed.case) == "pelea\nauxilio"
        assert (filed.case.barrio_id, filed.case.urgency) == (factories.BARRIO, Urgency.VITAL)
        assert conversation.ended_at is not None


class TestReportsLeftHalfWay:
    def begun(self, work: Work, draft: Draft) -> Conversation:
        conversation = conversations.current(work, a_person(work))
        conversations.save_draft(work, conversation, draft, flow="conflict_alert")
        return conversation

    def test_one_that_can_be_acted_on_is_filed_as_incomplete(self, work: Work) -> None:
        gestor = a_gestor(work)
        conversation = self.begun(work, a_draft(happening=None, danger=None))
        filed = filing.file_abandoned(work, conversation)
        assert filed is not None
        assert filed.case.incomplete
        assert said_to(work, gestor.person) == ["alert"]
        assert mail(work, conversation.person) == [Notice("receipt-incomplete", {"told": True})]
        assert conversation.ended_at is not None

    def test_one_that_says_nothing_is_let_go(self, work: Work) -> None:
        conversation = self.begun(work, Draft(kind=Kind.CONFLICT))
        assert filing.file_abandoned(work, conversation) is None
        assert conversation.ended_at is not None
        assert work.session.scalar(select(func.count(Case.id))) == 0

    def test_one_whose_alert_had_left_adds_what_came_after(self, work: Work) -> None:
        gestor = a_gestor(work)
        conversation = self.begun(work, a_draft(barrio_id=None))
        case = filing.file_report(
            work,
            a_draft(barrio_id=None),
            reporter=conversation.person,
            source_key="k",
            conversation=conversation,
            emergency=True,
        ).case
        conversations.save_draft(work, conversation, a_draft(), flow="emergency_form")
        assert filing.file_abandoned(work, conversation) is None
        assert case.barrio_id == factories.BARRIO
        assert said_to(work, gestor.person) == ["alert", "card"]
        assert work.session.scalar(select(func.count(Case.id))) == 1

    def test_filing_it_twice_makes_one_case(self, work: Work) -> None:
        conversation = self.begun(work, a_draft())
        first = filing.file_abandoned(work, conversation)
        assert first is not None
        assert filing.file_abandoned(work, conversation) is None
        assert work.session.scalar(select(func.count(Case.id))) == 1
