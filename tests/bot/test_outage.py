"""What a person gets while Rasa is down, hangs, answers nothing or breaks."""

import json
from typing import Any

import httpx
import pytest

from bot.handlers.turns import payload
from bot.intake import keep_for_a_person
from bot.rasa_client import START_PATIENCE
from referrals import cases, conversations, filing, people
from referrals.conversations import Draft
from referrals.db import Work
from referrals.inbox import MAX_ATTEMPTS, Taken
from referrals.models import Case
from referrals.vocabulary import Kind, Urgency
from tests.bot import updates
from tests.bot.fake_rasa import DOWN, LATE, FakeRasa, HadTurn, Said
from tests.bot.fake_telegram import Call
from tests.bot.phone import do, last, tap, write
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor

ANA, GESTOR, COORDINATOR = 81, 83, 85


def staffed(rig: Rig) -> None:
    def begin(work: Work) -> None:
        a_gestor(work, chat_id=GESTOR)
        a_coordinator(work, chat_id=COORDINATOR)

    rig.do(begin)


def begun(rig: Rig, *, flow: str = "conflict_alert_form", **draft: Any) -> tuple[int, int]:
    """Ana is in the middle of a report; gives back the conversation and its turn."""

    def begin(work: Work) -> tuple[int, int]:
        conversation = conversations.current(work, people.meet(work, ANA))
        conversation.turn = 1
        told = Draft(**{"kind": Kind.CONFLICT, "story": "pelea en la cancha", **draft})
        conversations.save_draft(work, conversation, told, flow=flow)
        return conversation.id, conversation.turn

    return rig.do(begin)


def answering(rig: Rig, intent: str, answer: str | None = None, **draft: Any) -> updates.Json:
    """A press of a button of the present question."""
    conversation, turn = begun(rig, **draft)
    return updates.press(
        ANA, f"r:{conversation}:{turn}:{intent}" + (f":{answer}" if answer else "")
    )


def told(rig: Rig, chat_id: int = ANA) -> str:
    """Everything that arrived in a chat."""
    return "\n".join(rig.telegram.texts_to(chat_id))


def break_with(rasa: FakeRasa, how: str) -> None:
    """Have Rasa fail in one of its ways."""
    match how:
        case "down":
            rasa.failure = DOWN
        case "late":
            rasa.failure = LATE
        case "500" | "401" | "502":
            rasa.failure = int(how)
        case "nothing":
            rasa.body = []
        case "no list":
            rasa.body = {"status": "failure", "message": "x"}
        case "no messages":
            rasa.body = ["x", None, 3]
        case "other messages":
            rasa.body = [{"text": "hola"}]
        case "failed":
            rasa.answer = lambda _turn: [("failed", {})]
        case "half":
            rasa.answer = lambda _turn: [("ask-where", {}), ("failed", {})]


WAYS = [
    "down", "late", "500", "401", "502", "nothing", "no list", "no messages", "other messages",
    "failed", "half",
]  # fmt: skip


class TestWords:
    @pytest.mark.parametrize("how", WAYS)
    async def test_words_become_a_case_for_the_coordinator_and_an_honest_answer(
        self, rig: Rig, how: str
    ) -> None:
        staffed(rig)
        break_with(rig.rasa, how)
        await rig.chat(updates.text(ANA, "los vecinos pelean por el ruido"))
        (case,) = rig.cases()
        assert case.kind is Kind.UNTRIAGED
        assert rig.story_of(case) == "los vecinos pelean por el ruido"
        assert case.code in told(rig)
        assert case.code in told(rig, COORDINATOR)
        assert told(rig, GESTOR) == ""

    async def test_a_second_message_is_added_to_the_same_case(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "los vecinos pelean"))
        await rig.chat(updates.text(ANA, "es en el barrio Caimitos"))
        (case,) = rig.cases()
        assert rig.story_of(case) == "los vecinos pelean\nes en el barrio Caimitos"
        assert case.code in rig.telegram.texts_to(ANA)[-1]
        assert "Caimitos" in told(rig, COORDINATOR)

    async def test_two_people_have_two_cases(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "uno"))
        await rig.chat(updates.text(82, "dos"))
        assert len(rig.cases()) == 2

    async def test_a_report_in_the_making_goes_along(self, rig: Rig) -> None:
        begun(rig, barrio_id="caimitos", happening="often")
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "son tres familias"))
        (case,) = rig.cases()
        assert rig.story_of(case) == "pelea en la cancha\nson tres familias"
        assert (case.barrio_id, case.happening) == ("caimitos", "often")

    async def test_nobody_to_tell_is_said_honestly(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "los vecinos pelean"))
        (case,) = rig.cases()
        answer = told(rig)
        staffed_text = rig.catalogue.text("untriaged.told", "es", code=case.code)
        assert staffed_text not in answer
        assert case.code in answer

    async def test_with_rasa_back_the_next_words_are_understood_again(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "los vecinos pelean"))
        rig.rasa.failure = None
        await rig.chat(updates.text(ANA, "¿me oyen?"))
        assert len(rig.cases()) == 1
        assert rig.rasa.turns[-1].text == "¿me oyen?"

    @pytest.mark.parametrize("how", ["down", "500"])
    async def test_a_photos_words_are_kept_with_the_photo(self, rig: Rig, how: str) -> None:
        break_with(rig.rasa, how)
        await rig.chat(updates.photo(ANA, caption="mire esto"))
        (case,) = rig.cases()
        assert rig.story_of(case) == "mire esto"
        assert rig.do(
            lambda work: [one.kind for one in work.session.get_one(Case, case.id).media]
        ) == ["photo"]

    async def test_a_voice_note_in_a_report_is_kept(self, rig: Rig) -> None:
        begun(rig, story=None)
        rig.rasa.failure = DOWN
        await rig.chat(updates.voice(ANA))
        (case,) = rig.cases()
        assert rig.do(
            lambda work: [one.kind for one in work.session.get_one(Case, case.id).media]
        ) == ["voice"]


class TestDanger:
    WORDS = "auxilio le dispararon a mi hermano está sangrando en Zamorano"

    async def test_words_of_danger_become_a_vital_alert_with_the_line_to_call(
        self, rig: Rig
    ) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        (answer, *_) = await rig.chat(updates.text(ANA, self.WORDS))
        (case,) = rig.cases()
        assert (case.kind, case.urgency) == (Kind.CONFLICT, Urgency.VITAL)
        assert case.barrio_id == "zamorano"
        assert answer.chat_id in (ANA, GESTOR, COORDINATOR)
        assert "123" in rig.telegram.texts_to(ANA)[0]
        assert case.code in told(rig, GESTOR) + told(rig, COORDINATOR)

    async def test_danger_does_not_wait_for_a_server_that_is_starting(self, rig: Rig) -> None:
        rig.client.mark_ready(ready=False)
        await rig.chat(updates.text(ANA, self.WORDS))
        assert rig.cases()[0].urgency is Urgency.VITAL

    async def test_what_is_told_after_it_goes_to_the_same_alert(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, self.WORDS))
        await rig.chat(updates.text(ANA, "es la casa azul al lado de la tienda"))
        (case,) = rig.cases()
        assert rig.story_of(case).endswith("es la casa azul al lado de la tienda")
        assert "casa azul" in told(rig, GESTOR) + told(rig, COORDINATOR)
        assert rig.telegram.texts_to(ANA)[-1].startswith(rig.words("emergency-added")[:8])

    async def test_the_same_words_dealt_with_twice_are_one_alert(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        rig.rasa.failure = DOWN
        update = updates.text(ANA, self.WORDS)
        await rig.chat(update)
        await rig.chat(update)
        assert len(rig.cases()) == 1

    @pytest.mark.parametrize(
        ("words", "line"), [("me quiero matar", "crisis"), ("mi marido me pega", "family-violence")]
    )
    async def test_words_of_crisis_or_violence_at_home_get_whom_to_call(
        self, rig: Rig, words: str, line: str
    ) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, words))
        first = rig.telegram.texts_to(ANA)[0]
        body = rig.catalogue.text(f"{line}.body", "es")
        assert body[:30] in first
        assert len(rig.cases()) == 1


class TestInConfidence:
    """Words of a crisis or of violence at home, written while nobody can understand them."""

    CRISIS, VIOLENCE = "me quiero matar", "mi marido me pega y me encierra"

    @pytest.mark.parametrize(
        ("words", "kind", "button"),
        [
            (CRISIS, Kind.CRISIS, "m:crisis-person"),
            (VIOLENCE, Kind.FAMILY_VIOLENCE, "m:fv-person"),
            (f"{CRISIS}, {VIOLENCE}", Kind.FAMILY_VIOLENCE, "m:fv-person"),
        ],
    )
    async def test_they_are_kept_as_what_they_are_and_one_can_leave_in_haste(
        self, rig: Rig, words: str, kind: Kind, button: str
    ) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        shown = await write(rig, ANA, words)
        (case,) = rig.cases()
        assert (case.kind, case.urgency, case.mediation) == (kind, Urgency.HIGH, False)
        assert {button, "m:exit"} <= set(shown.buttons.values())
        assert "123" in shown.text.splitlines()[0]
        assert shown.params["disable_notification"] is (kind is Kind.FAMILY_VIOLENCE)

    async def test_the_talk_that_follows_makes_no_sound_and_tells_nothing(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, self.VIOLENCE)
        alert = rig.cases()[0].alerts[0].id
        for data in (f"a:{alert}:ack", f"a:{alert}:talk"):
            await do(rig, updates.press(COORDINATOR, data))
        await write(rig, COORDINATOR, "Hola, ¿su esposo sigue en la casa?")
        heard = rig.telegram.sent_to(ANA)
        assert "su esposo" in heard[-1].text
        assert all(one.params["disable_notification"] for one in heard)
        assert not any("esposo" in one.text.splitlines()[0] for one in heard)

    async def test_whoever_then_wants_a_person_has_one_case(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, self.VIOLENCE)
        await tap(rig, ANA, "Que una persona me escriba")
        (case,) = rig.cases()
        shown = last(rig, ANA)
        assert case.code in shown.text
        assert shown.params["disable_notification"]
        assert "m:exit" in shown.buttons.values()

    async def test_what_follows_in_other_words_belongs_to_it_and_makes_no_sound(
        self, rig: Rig
    ) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, self.VIOLENCE)
        shown = await write(rig, ANA, "no sé a quién decirle")
        (case,) = rig.cases()
        assert rig.story_of(case) == f"{self.VIOLENCE}\nno sé a quién decirle"
        assert shown.params["disable_notification"]
        assert "m:exit" in shown.buttons.values()

    async def test_after_other_words_they_are_a_case_of_their_own(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, "los vecinos pelean")
        await write(rig, ANA, self.VIOLENCE)
        assert [case.kind for case in rig.cases()] == [Kind.UNTRIAGED, Kind.FAMILY_VIOLENCE]
        assert self.VIOLENCE not in rig.story_of(rig.cases()[0])

    async def test_what_is_written_once_somebody_has_it_makes_no_sound_either(
        self, rig: Rig
    ) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, self.VIOLENCE)
        await do(rig, updates.press(COORDINATOR, f"a:{rig.cases()[0].alerts[0].id}:ack"))
        await write(rig, ANA, "por favor respóndame")
        case = rig.cases()[-1]
        assert case.kind is Kind.UNTRIAGED
        alert = case.alerts[0].id
        before = len(rig.telegram.sent_to(ANA))
        for data in (f"a:{alert}:ack", f"a:{alert}:talk"):
            await do(rig, updates.press(COORDINATOR, data))
        await write(rig, COORDINATOR, "Hola, ¿su esposo sigue en la casa?")
        heard = rig.telegram.sent_to(ANA)[before:]
        assert heard
        assert all(one.params["disable_notification"] for one in heard)
        assert not any("esposo" in one.text.splitlines()[0] for one in heard)

    @pytest.mark.parametrize(
        ("words", "kind"), [(CRISIS, Kind.CRISIS), (VIOLENCE, Kind.FAMILY_VIOLENCE)]
    )
    async def test_so_are_those_of_an_update_that_could_not_be_dealt_with(
        self, rig: Rig, words: str, kind: Kind
    ) -> None:
        update = updates.text(ANA, words)
        rig.store(update)
        (row,) = rig.inbox_rows()
        taken = Taken(row.id, row.update_id, json.dumps(update), MAX_ATTEMPTS)
        rig.do(lambda work: keep_for_a_person(work, taken))
        await rig.send()
        (case,) = rig.cases()
        assert case.kind is kind
        assert "m:exit" in last(rig, ANA).buttons.values()


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


class TestStarting:
    async def test_a_message_waits_for_a_server_that_is_starting(self, rig: Rig) -> None:
        rig.client.mark_ready(ready=False)
        rig.store(updates.text(ANA, "hola"))
        await rig.intake.step()
        rig.client.mark_ready(ready=True)
        await rig.intake.finish()
        assert [turn.text for turn in rig.rasa.turns] == ["hola"]

    async def test_in_a_long_outage_nobody_waits(
        self, rig: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        now = [0.0]
        monkeypatch.setattr(rig.client, "_clock", lambda: now[0])
        rig.client.mark_ready(ready=False)
        monkeypatch.setattr(rig.client, "_missed_since", 0.0)
        now[0] = START_PATIENCE + 1
        await rig.chat(updates.text(ANA, "los vecinos pelean"))
        assert len(rig.cases()) == 1


async def test_staffs_buttons_need_no_language_model(rig: Rig) -> None:
    def begin(work: Work) -> int:
        a_gestor(work, chat_id=GESTOR)
        return (
            filing.file_report(
                work,
                Draft(kind=Kind.CONFLICT, story="x", barrio_id="caimitos"),
                reporter=people.meet(work, ANA),
                source_key="k",
            )
            .case.alerts[0]
            .id
        )

    alert = rig.do(begin)
    rig.client.mark_ready(ready=False)
    rig.rasa.failure = httpx.ConnectTimeout("away")
    await rig.chat(updates.press(GESTOR, f"a:{alert}:ack"))
    assert rig.cases()[0].holder_id is not None


def test_payloads_are_what_buttons_say() -> None:
    assert payload("affirm", 'x="y"\\') == '/affirm{"answer": "x=y"}'
