"""Closing a case from the chat: an outcome, one short question, "Guardar"."""

import pytest
from sqlalchemy import select

from referrals import people, threads
from referrals.db import Work
from referrals.lifecycle import Outcome, State
from referrals.models import Alert, Case, Closing, StaffForm
from referrals.vocabulary import Kind
from tests.bot import updates
from tests.bot.phone import do, last, tap
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_case, a_gestor

ANA, LUZ, GESTOR = 81, 82, 83


@pytest.fixture
async def staged(rig: Rig) -> Rig:
    """Ana and Luz reported the same quarrel; the gestor has both cards."""

    def begin(work: Work) -> None:
        a_gestor(work, chat_id=GESTOR, name="Marleny")
        for chat_id in (ANA, LUZ):
            a_case(work, reporter=people.meet(work, chat_id))

    rig.do(begin)
    await rig.send()
    return rig


async def ends(rig: Rig, outcome: Outcome) -> None:
    """Press an outcome on the card of the first case."""
    alert = rig.do(lambda work: work.session.scalars(select(Alert.id).order_by(Alert.id)).all()[0])
    await do(rig, updates.press(GESTOR, f"a:{alert}:end:{outcome.value}"))


def closings(rig: Rig) -> list[Closing]:
    return rig.do(lambda work: list(work.session.scalars(select(Closing))))


def forms_of(rig: Rig) -> list[StaffForm]:
    return rig.do(lambda work: list(work.session.scalars(select(StaffForm))))


@pytest.mark.parametrize(
    ("outcome", "presses", "facts"),
    [
        (
            Outcome.MEDIATED,
            ["18 a 29", "18 a 29", "Guardar"],
            {"people": {"a18-29": 2}, "agreement": False},
        ),
        (
            Outcome.AGREEMENT,
            ["Menos de 14", "60 o más", "Guardar"],
            {"people": {"a0-13": 1, "a60": 1}, "agreement": True},
        ),
        (Outcome.REFERRED, ["Otra oficina", "Guardar"], {"service": "other"}),
        (Outcome.POLICE, ["Por la línea", "Guardar"], {"police": "line"}),
        (Outcome.NOT_POSSIBLE, ["No quisieron", "Guardar"], {"reason": "declined"}),
        (Outcome.FALSE_REPORT, ["Guardar"], {}),
        (Outcome.RESOLVED_ITSELF, ["Guardar"], {}),
    ],
)
async def test_each_outcome_is_at_most_three_presses_in_one_message(
    staged: Rig, outcome: Outcome, presses: list[str], facts: dict[str, object]
) -> None:
    await ends(staged, outcome)
    messages = len(staged.telegram.screen)
    for label in presses:
        answer = await tap(staged, GESTOR, label)
    assert answer.text == staged.words("toast-closed")
    (closing,) = closings(staged)
    assert (closing.outcome, closing.facts) == (outcome, facts)
    assert staged.cases()[0].state is State.CLOSED
    # The reporter's news is the only new message: the question was edited in place.
    assert len(staged.telegram.screen) == messages + 1
    ended = last(staged, GESTOR)
    assert staged.cases()[0].code in ended.text
    assert list(ended.buttons.values()) == ["s:cases"]
    assert forms_of(staged) == []


async def test_a_repair_asks_whether_it_was_seen(rig: Rig) -> None:
    def begin(work: Work) -> None:
        a_gestor(work, chat_id=GESTOR)
        a_case(work, kind=Kind.DARK_SPOT, category="lamp_off", danger=None)

    rig.do(begin)
    await rig.send()
    await ends(rig, Outcome.REPAIRED)
    await tap(rig, GESTOR, "Sí, lo vi")
    await tap(rig, GESTOR, "Guardar")
    (closing,) = closings(rig)
    assert closing.facts == {"seen": True}


async def test_a_duplicate_by_a_button_or_by_a_code_that_is_checked(staged: Rig) -> None:
    first, second = staged.cases()
    await ends(staged, Outcome.DUPLICATE)
    assert any(second.code in label for label in last(staged, GESTOR).buttons)
    await do(staged, updates.text(GESTOR, "PZ-000-0001"))
    assert "No le entendí" in last(staged, GESTOR).text
    await do(staged, updates.text(GESTOR, first.code))
    assert "No le entendí" in last(staged, GESTOR).text, "a case is no duplicate of itself"
    await do(staged, updates.text(GESTOR, second.code.removeprefix("PZ-").replace("-", " ")))
    assert second.code in last(staged, GESTOR).text
    await tap(staged, GESTOR, "Guardar")
    assert staged.cases()[0].duplicate_of_id == second.id
    assert staged.rasa.turns == []


async def test_the_card_gets_its_own_buttons_back(staged: Rig) -> None:
    card = staged.do(lambda work: work.session.query(Alert).order_by(Alert.id).first())
    assert card is not None
    await ends(staged, Outcome.POLICE)
    shown = staged.telegram.screen[GESTOR, card.message_id or 0]
    assert f"a:{card.id}:ack" in shown.buttons.values()


async def test_the_number_of_the_quadrant_can_be_written(staged: Rig) -> None:
    await ends(staged, Outcome.POLICE)
    await do(staged, updates.text(GESTOR, "cuadrante 12"))
    await tap(staged, GESTOR, "Guardar")
    assert closings(staged)[0].facts == {"police": "quadrant", "quadrant": 12}


async def test_cancelling_leaves_the_case_open(staged: Rig) -> None:
    await ends(staged, Outcome.NOT_POSSIBLE)
    await tap(staged, GESTOR, "Cancelar")
    assert "No se guardó nada" in last(staged, GESTOR).text
    assert list(last(staged, GESTOR).buttons.values()) == ["s:cases"]
    assert staged.cases()[0].state is State.ASSIGNED


async def test_going_back_and_changing_ones_mind(staged: Rig) -> None:
    await ends(staged, Outcome.NOT_POSSIBLE)
    await tap(staged, GESTOR, "No quisieron")
    await tap(staged, GESTOR, "Atrás")
    await tap(staged, GESTOR, "Era peligroso")
    assert "Motivo: Era peligroso" in last(staged, GESTOR).text
    await tap(staged, GESTOR, "Guardar")
    assert closings(staged)[0].facts == {"reason": "unsafe"}


async def test_a_double_guardar_closes_once(staged: Rig) -> None:
    await ends(staged, Outcome.FALSE_REPORT)
    (save,) = [data for data in last(staged, GESTOR).buttons.values() if ":save:" in data]
    staged.store(updates.press(GESTOR, save), updates.press(GESTOR, save))
    await staged.deal()
    toasts = [call.text for call in staged.telegram.press_answers()[-2:]]
    assert toasts == [staged.words("toast-closed"), staged.words("toast-stale")]
    assert len(closings(staged)) == 1


async def test_a_case_that_another_took_meanwhile_is_not_closed(staged: Rig) -> None:
    await ends(staged, Outcome.FALSE_REPORT)

    def give_away(work: Work) -> None:
        case = work.session.query(Case).order_by(Case.id).first()
        assert case is not None
        case.holder_id = a_gestor(work, chat_id=99).id

    staged.do(give_away)
    answer = await tap(staged, GESTOR, "Guardar")
    assert answer.text == staged.words("toast-superseded")
    assert closings(staged) == []


async def test_words_go_to_a_question_that_was_asked_after_the_talk_began(
    staged: Rig, clock: FakeClock
) -> None:
    alert = staged.do(lambda work: work.session.query(Alert).order_by(Alert.id).first())
    assert alert is not None
    await do(staged, updates.press(GESTOR, f"a:{alert.id}:talk"))
    clock.advance(seconds=5)
    await ends(staged, Outcome.POLICE)
    heard = len(staged.telegram.texts_to(ANA))
    await do(staged, updates.text(GESTOR, "cuadrante 7"))
    assert "cuadrante 7" in last(staged, GESTOR).text
    assert len(staged.telegram.texts_to(ANA)) == heard
    # What is left of the form has buttons only: the talk has the word again.
    await do(staged, updates.text(GESTOR, "ya llamé"))
    assert "ya llamé" in staged.telegram.texts_to(ANA)[-1]


async def test_words_go_to_a_talk_that_began_after_the_question(
    staged: Rig, clock: FakeClock
) -> None:
    await ends(staged, Outcome.POLICE)
    clock.advance(seconds=5)
    alert = staged.do(lambda work: work.session.query(Alert).order_by(Alert.id).first())
    assert alert is not None
    await do(staged, updates.press(GESTOR, f"a:{alert.id}:talk"))
    await do(staged, updates.text(GESTOR, "cuadrante 7"))
    assert "cuadrante 7" in staged.telegram.texts_to(ANA)[-1]
    assert staged.do(lambda work: threads.of_person(work, staged.person(work, ANA))) is not None
