"""Buttons pressed while Rasa is away: what needs no understanding is done all the same."""

import pytest

from bot.handlers.turns import payload
from referrals import cases, conversations, filing
from referrals.conversations import Draft
from referrals.db import Work
from referrals.vocabulary import Kind, Urgency
from tests.bot import updates
from tests.bot.fake_rasa import DOWN, LATE, HadTurn, Said
from tests.bot.fake_telegram import Call
from tests.bot.outages import ANA, COORDINATOR, GESTOR, answering, begun, staffed, told
from tests.bot.rig import Rig
from tests.conftest import FakeClock


class TestPresses:
    async def test_the_button_for_danger_makes_a_vital_alert(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.press(ANA, "m:emergency"))
        (case,) = rig.cases()
        assert case.urgency is Urgency.VITAL
        assert "123" in told(rig)
        assert case.code in told(rig, COORDINATOR)

    async def test_pressed_again_it_is_the_same_alert(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.press(ANA, "m:emergency"))
        await rig.chat(updates.press(ANA, "m:emergency"))
        assert len(rig.cases()) == 1
        assert rig.telegram.texts_to(ANA)[-1].startswith("🚨")

    async def test_the_button_of_a_doubt_about_danger_makes_a_vital_alert(self, rig: Rig) -> None:
        press = answering(rig, "report_emergency", story="lo van a matar")
        rig.rasa.failure = DOWN
        await rig.chat(press)
        (case,) = rig.cases()
        assert case.urgency is Urgency.VITAL
        assert rig.story_of(case) == "lo van a matar"

    @pytest.mark.parametrize(
        ("data", "kind"),
        [
            ("m:person", Kind.CONTACT_REQUEST),
            ("m:fv-person", Kind.FAMILY_VIOLENCE),
            ("m:crisis-person", Kind.CRISIS),
        ],
    )
    async def test_who_wants_a_person_gets_one(self, rig: Rig, data: str, kind: Kind) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.press(ANA, data))
        (case,) = rig.cases()
        assert case.kind is kind
        assert case.code in told(rig)
        assert case.code in told(rig, COORDINATOR)

    async def test_a_person_is_asked_for_beside_an_alert_that_left_before(self, rig: Rig) -> None:
        staffed(rig)
        self.emergency(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.press(ANA, "m:fv-person"))
        assert [case.kind for case in rig.cases()] == [Kind.CONFLICT, Kind.FAMILY_VIOLENCE]
        assert rig.cases()[1].code in told(rig)

    async def test_cancelling_files_nothing(self, rig: Rig, clock: FakeClock) -> None:
        press = answering(rig, "cancel")
        rig.rasa.failure = DOWN
        await rig.chat(press)
        assert rig.telegram.texts_to(ANA)[-1] == rig.words("cancelled")
        assert rig.cases() == []
        clock.advance(hours=1)

        def leftovers(work: Work) -> int:
            found = conversations.idle(work, after=cases.JUST_NOW)
            return len(found)

        assert rig.do(leftovers) == 0

    async def test_sending_a_summary_needs_no_understanding(self, rig: Rig) -> None:
        staffed(rig)
        press = answering(rig, "affirm", "confirm=send", barrio_id="caimitos", danger="none")
        rig.rasa.failure = DOWN
        await rig.chat(press)
        (case,) = rig.cases()
        assert (case.kind, case.incomplete) == (Kind.CONFLICT, False)
        assert case.code in told(rig)
        assert case.code in told(rig, GESTOR)

    async def test_a_server_that_sends_it_after_all_makes_no_second_case(self, rig: Rig) -> None:
        press = answering(rig, "affirm", "confirm=send", barrio_id="caimitos", danger="none")

        def send(turn: HadTurn) -> list[Said]:
            def file(work: Work) -> None:
                conversation = conversations.by_token(work, turn.sender)
                assert conversation is not None
                filing.file_report(
                    work,
                    Draft(kind=Kind.CONFLICT, story="pelea en la cancha", barrio_id="caimitos"),
                    reporter=conversation.person,
                    source_key=f"conversation:{conversation.id}",
                    conversation=conversation,
                )
                conversations.end(work, conversation)

            rig.do(file)
            return [("receipt-follows", {})]

        rig.rasa.answer = send
        rig.rasa.failure = LATE
        await rig.chat(press)
        (case,) = rig.cases()
        receipts = [text for text in rig.telegram.texts_to(ANA) if case.code in text]
        assert len(receipts) == 1

    async def test_a_pressed_wound_makes_the_report_vital(self, rig: Rig) -> None:
        staffed(rig)
        press = answering(rig, "affirm", "danger=wounded", barrio_id="caimitos")
        rig.rasa.failure = DOWN
        await rig.chat(press)
        (case,) = rig.cases()
        assert (case.urgency, case.danger) == (Urgency.VITAL, "wounded")
        assert case.code in told(rig, GESTOR)

    @pytest.mark.parametrize(
        ("answer", "field", "value"),
        [
            ("happening=today", "happening", "today"),
            ("danger=weapon", "danger", "weapon"),
            ("barrio=zamorano", "barrio_id", "zamorano"),
            ("barrio=nowhere", "barrio_id", None),
        ],
    )
    async def test_what_a_button_answered_goes_along(
        self, rig: Rig, answer: str, field: str, value: str | None
    ) -> None:
        press = answering(rig, "affirm", answer)
        rig.rasa.failure = DOWN
        await rig.chat(press)
        (case,) = rig.cases()
        assert getattr(case, field) == value
        assert rig.story_of(case).strip() == "pelea en la cancha"

    async def test_a_pin_goes_along(self, rig: Rig) -> None:
        begun(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.pin(ANA, 3.5394, -76.3036))
        (case,) = rig.cases()
        assert case.pin_sealed is not None

    @pytest.mark.parametrize(("data", "key"), [("m:privacy", "privacy"), ("m:justice", "justice")])
    async def test_questions_with_fixed_answers_are_answered(
        self, rig: Rig, data: str, key: str
    ) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.press(ANA, data))
        answer: Call = rig.telegram.sent_to(ANA)[-1]
        assert answer.text
        assert answer.text != rig.words("rasa-away")
        assert rig.cases() == []

    @pytest.mark.parametrize("data", ["m:conflict", "m:spot"])
    async def test_what_needs_the_model_is_said_to_be_away(self, rig: Rig, data: str) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.press(ANA, data))
        assert "123" in told(rig)
        assert rig.cases() == []

    async def test_a_press_is_answered_though_rasa_is_away(self, rig: Rig) -> None:
        press = answering(rig, "affirm", "happening=now")
        rig.rasa.failure = DOWN
        await rig.chat(press)
        assert len(rig.telegram.press_answers()) == 1

    @staticmethod
    def emergency(rig: Rig) -> None:
        """An alert has left while Ana still tells of it."""
        begun(rig, flow="emergency_form", barrio_id="caimitos", happening="now")

        def file(work: Work) -> None:
            person = rig.person(work, ANA)
            conversation = conversations.current(work, person)
            draft = conversations.draft_of(work, conversation)
            assert draft is not None
            filing.file_report(
                work,
                draft,
                reporter=person,
                source_key=f"conversation:{conversation.id}",
                conversation=conversation,
                emergency=True,
                receipt=False,
            )

        rig.do(file)

    async def test_words_after_an_alert_reach_whoever_was_alerted(self, rig: Rig) -> None:
        staffed(rig)
        self.emergency(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "uno tiene una camiseta roja"))
        (case,) = rig.cases()
        assert rig.story_of(case) == "pelea en la cancha\nuno tiene una camiseta roja"
        assert "camiseta roja" in told(rig, GESTOR)

    async def test_saying_that_it_is_all_ends_the_talk_about_an_alert(self, rig: Rig) -> None:
        self.emergency(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, rig.words("button-that-is-all")))
        assert rig.cases()[0].code in told(rig)
        assert len(rig.cases()) == 1


def test_payloads_are_what_buttons_say() -> None:
    assert payload("affirm", 'x="y"\\') == '/affirm{"answer": "x=y"}'
