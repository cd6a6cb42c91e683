"""Questions at their time in the chats: what is asked, what the buttons do, and what is said afterwards."""

from typing import Any

import pytest

from bot import scheduler
from referrals import asking, cases, people
from referrals.db import Work
from referrals.lifecycle import Outcome, State
from referrals.models import Case
from referrals.vocabulary import Kind, Verification
from tests.bot import updates
from tests.bot.fake_telegram import Call
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import ANSWERS, a_case, a_coordinator, a_gestor

ANA, GESTOR, OTHER, COORDINATOR = 81, 83, 84, 85


def stage(rig: Rig, *, outcome: Outcome | None = None, **draft: Any) -> None:
    """Ana's case, taken by the gestor, and closed where there is an outcome."""

    def begin(work: Work) -> None:
        gestor = a_gestor(work, chat_id=GESTOR, name="Marleny")
        a_coordinator(work, chat_id=COORDINATOR)
        case = a_case(work, reporter=people.meet(work, ANA), **draft)
        (alert,) = case.alerts
        cases.acknowledge(work, alert.id, by=gestor.person)
        if outcome is not None:
            cases.close(work, alert.id, by=gestor.person, outcome=outcome, answers=ANSWERS[outcome])

    rig.do(begin)


async def wake(rig: Rig) -> list[Call]:
    """The scheduler asks what is due; gives back what arrived by that."""
    await rig.send()
    before = len(rig.telegram.arrived)
    rig.do(scheduler.ask_checks)
    await rig.send()
    return rig.telegram.arrived[before:]


def question_to(arrived: list[Call], chat_id: int) -> Call:
    """The one message with buttons that somebody got."""
    (call,) = [one for one in arrived if one.chat_id == chat_id and one.buttons]
    return call


async def press(rig: Rig, chat_id: int, question: Call, label: str) -> str:
    """Press a button of a question; gives back the toast."""
    before = len(rig.telegram.press_answers())
    buttons = dict(question.buttons)
    await rig.chat(updates.press(chat_id, buttons[label], buttons=buttons))
    (answer,) = rig.telegram.press_answers()[before:]
    return answer.text


def the_case(rig: Rig) -> Case:
    (case,) = rig.cases()
    return case


class TestTheGestor:
    async def test_is_asked_with_two_answers_and_a_way_out(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        stage(rig)
        clock.advance(days=1)
        call = question_to(await wake(rig), GESTOR)
        assert the_case(rig).code in call.text
        assert "¿Sigue tranquilo?" in call.text
        assert list(call.buttons)[:2] == [rig.words("button-calm"), rig.words("button-hot")]
        assert list(call.buttons.values())[-1] == "s:cases"
        assert call.params["protect_content"] is True

    async def test_calm_is_noted_and_only_that_button_stays(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        stage(rig)
        clock.advance(days=1)
        call = question_to(await wake(rig), GESTOR)
        assert await press(rig, GESTOR, call, rig.words("button-calm")) == rig.words("toast-calm")
        (edit,) = [one for one in rig.telegram.arrived if one.method == "editMessageReplyMarkup"]
        assert list(edit.buttons.values()) == ["x"]
        again = await press(rig, GESTOR, call, rig.words("button-hot"))
        assert again == rig.words("toast-answered")

    async def test_hot_after_a_closing_brings_the_card_back_with_its_buttons(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        stage(rig, outcome=Outcome.AGREEMENT)
        clock.advance(days=1)
        call = question_to(await wake(rig), GESTOR)
        before = len(rig.telegram.arrived)
        assert await press(rig, GESTOR, call, rig.words("button-hot")) == rig.words("toast-hot")
        came = rig.telegram.arrived[before:]
        assert any(
            one.chat_id == GESTOR and any(data.endswith(":ack") for data in one.buttons.values())
            for one in came
        )
        told = [one.text for one in came if one.chat_id == COORDINATOR]
        assert any("volvió a calentarse" in text for text in told)
        assert the_case(rig).state is State.ASSIGNED

    async def test_hot_while_it_is_open_tells_the_coordinator_who_has_it(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        stage(rig)
        clock.advance(days=1)
        call = question_to(await wake(rig), GESTOR)
        await press(rig, GESTOR, call, rig.words("button-hot"))
        assert "Marleny" in rig.telegram.texts_to(COORDINATOR)[-1]
        assert the_case(rig).holder_id is not None

    async def test_the_stand_in_is_told_why_they_are_asked(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        stage(rig)
        rig.do(lambda work: people.mark_blocked(work, rig.person(work, GESTOR).id))
        clock.advance(days=1)
        call = question_to(await wake(rig), COORDINATOR)
        assert rig.words("ask-calm.instead") in call.text

    async def test_nobody_else_may_answer(self, rig: Rig, clock: FakeClock) -> None:
        stage(rig)
        rig.do(lambda work: a_gestor(work, chat_id=OTHER))
        clock.advance(days=1)
        call = question_to(await wake(rig), GESTOR)
        hot = rig.words("button-hot")
        assert await press(rig, OTHER, call, hot) == rig.words("toast-not-yours")
        assert await press(rig, ANA, call, hot) == rig.words("toast-not-allowed")
        assert the_case(rig).state is State.ACKNOWLEDGED


class TestTheNeighbour:
    @pytest.mark.parametrize(
        ("kind", "outcome", "question"),
        [
            (Kind.CONFLICT, Outcome.MEDIATED, "¿Ya está tranquilo?"),
            (Kind.DARK_SPOT, Outcome.REPAIRED, "¿Ya quedó arreglado?"),
        ],
    )
    async def test_is_asked_three_days_after_the_closing(
        self, rig: Rig, clock: FakeClock, kind: Kind, outcome: Outcome, question: str
    ) -> None:
        category = "fight" if kind is Kind.CONFLICT else None
        stage(rig, outcome=outcome, kind=kind, category=category)
        clock.advance(hours=71)
        assert not [one for one in await wake(rig) if one.chat_id == ANA]
        clock.advance(hours=1)
        call = question_to(await wake(rig), ANA)
        assert question in call.text
        assert question not in call.text.splitlines()[0]
        assert list(call.buttons.values())[-1] == "m:menu"

    async def test_a_no_opens_the_case_again_and_says_so(self, rig: Rig, clock: FakeClock) -> None:
        stage(rig, outcome=Outcome.MEDIATED)
        clock.advance(hours=72)
        call = question_to(await wake(rig), ANA)
        no = rig.words("button-check-no")
        assert await press(rig, ANA, call, no) == rig.words("toast-thanks")
        assert "se abrió otra vez" in rig.telegram.texts_to(ANA)[-1]
        assert "sigue igual" in rig.telegram.texts_to(GESTOR)[-1]
        assert the_case(rig).verification is Verification.DENIED
        told = len(rig.telegram.texts_to(GESTOR))
        assert await press(rig, ANA, call, no) == rig.words("toast-answered")
        assert len(rig.telegram.texts_to(GESTOR)) == told

    async def test_a_yes_is_thanked_for(self, rig: Rig, clock: FakeClock) -> None:
        stage(rig, outcome=Outcome.MEDIATED)
        clock.advance(hours=72)
        call = question_to(await wake(rig), ANA)
        await press(rig, ANA, call, rig.words("button-check-yes"))
        assert rig.telegram.texts_to(ANA)[-1] == rig.words("neighbour-yes")
        assert the_case(rig).verification is Verification.CONFIRMED

    async def test_somebody_elses_question_is_not_theirs(self, rig: Rig, clock: FakeClock) -> None:
        stage(rig, outcome=Outcome.MEDIATED)
        clock.advance(hours=72)
        call = question_to(await wake(rig), ANA)
        no = rig.words("button-check-no")
        assert await press(rig, OTHER, call, no) == rig.words("toast-not-yours")
        assert the_case(rig).state is State.CLOSED


@pytest.mark.parametrize(
    "data",
    ["g:clock:calm", "g:clock:calm:x", "g:clock:yes:1:2:x", "g:clock:no:" + "9" * 30],
)
async def test_a_button_of_no_question_is_refused(rig: Rig, data: str) -> None:
    stage(rig)
    await rig.chat(updates.press(GESTOR, data))
    assert rig.telegram.press_answers()[-1].text == rig.words("toast-malformed")


async def test_a_question_that_never_was_is_stale(rig: Rig) -> None:
    stage(rig)
    for verb in ("calm", "no", "nonsense"):
        await rig.chat(updates.press(GESTOR, f"g:clock:{verb}:12345"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")


async def test_one_case_that_breaks_does_not_hold_up_the_questions_of_others(
    rig: Rig, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def begin(work: Work) -> int:
        gestor = a_gestor(work, chat_id=GESTOR)
        for _ in range(2):
            case = a_case(work)
            cases.acknowledge(work, case.alerts[0].id, by=gestor.person)
        return case.id - 1

    broken = rig.do(begin)
    clock.advance(days=1)
    attend = asking.attend

    def break_one(work: Work, case_id: int) -> int:
        asked = attend(work, case_id)
        if case_id == broken:
            raise KeyError("words")
        return asked

    monkeypatch.setattr(asking, "attend", break_one)
    assert rig.do(scheduler.ask_checks) == 1
    monkeypatch.undo()
    assert rig.do(scheduler.ask_checks) == 1


class TestTheMorning:
    async def test_the_summary_names_what_is_open_and_leads_to_it(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        stage(rig)
        assert rig.do(scheduler.greet) == 0
        clock.advance(hours=21)  # seven in the morning
        await rig.send()
        before = len(rig.telegram.sent_to(GESTOR))
        assert rig.do(scheduler.greet) == 1
        assert rig.do(scheduler.greet) == 0
        await rig.send()
        (call,) = rig.telegram.sent_to(GESTOR)[before:]
        assert "Tiene 1 caso abierto" in call.text
        assert "Normal: 1" in call.text
        assert list(call.buttons.values()) == ["s:cases"]


class TestTheMonthlyList:
    async def test_a_coordinator_gets_the_last_whole_month(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        stage(rig, outcome=Outcome.MEDIATED)
        rig.do(lambda work: [a_case(work) for _ in range(3)])
        await rig.send()
        clock.advance(days=10)
        await rig.chat(updates.text(COORDINATOR, "/informe"))
        text = rig.telegram.texts_to(COORDINATOR)[-2]
        assert "Informe de noviembre de 2026" in text
        assert "Recibidos: 4" in text
        assert "sector 1" in text.lower()
        assert "Cómo terminaron: muy pocos" in text
        assert "PZ-" not in text

    @pytest.mark.parametrize(
        "command", ["/informe octubre", "/informe 2026-13", "/informe 2099-01", "/informe ٢٠٢٦-10"]
    )
    async def test_what_is_no_month_is_explained(self, rig: Rig, command: str) -> None:
        stage(rig)
        await rig.send()
        (call,) = await rig.chat(updates.text(COORDINATOR, command))
        assert call.text == rig.words("committee-usage")

    @pytest.mark.parametrize("command", ["/informe", "/informe x", "/informe 2026-11"])
    @pytest.mark.parametrize("chat_id", [GESTOR, OTHER])
    async def test_nobody_else_gets_it(self, rig: Rig, chat_id: int, command: str) -> None:
        stage(rig)
        await rig.send()
        (call,) = await rig.chat(updates.text(chat_id, command))
        assert call.text == rig.words("error-not-allowed")
