"""/mediacion, /punto and /remision from the chat."""

import logging
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from referrals.lifecycle import Outcome, State
from referrals.models import Closing, StaffForm
from referrals.vocabulary import CaseSource, Intake, Kind
from tests.bot import updates
from tests.bot.phone import do, last, sorted_screen, tap, write
from tests.bot.rig import Rig
from tests.factories import a_coordinator, a_gestor

ANA, GESTOR, BOSS = 81, 83, 84


@pytest.fixture
def crew(rig: Rig) -> Rig:
    """A gestor of cluster 1 and a coordinator."""
    rig.do(lambda work: a_gestor(work, chat_id=GESTOR, name="Marleny"))
    rig.do(lambda work: a_coordinator(work, chat_id=BOSS))
    return rig


async def test_a_mediation_is_noted_by_eight_presses_in_one_message(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/mediacion"))
    presses = ["Caimitos", "Entre vecinos", "30 a 59", "30 a 59", "60 o más", "Listo"]
    for label in [*presses, "Acuerdo firmado", "Guardar"]:
        await tap(crew, GESTOR, label)
    (case,) = crew.cases()
    assert (case.source, case.state, case.barrio_id) == (
        CaseSource.STAFF,
        State.CLOSED,
        "caimitos",
    )
    assert case.code in last(crew, GESTOR).text
    assert len([one for one in crew.telegram.screen if one[0] == GESTOR]) == 1
    assert [one for one in crew.telegram.screen if one[0] == BOSS] == []
    (closing,) = crew.do(lambda work: list(work.session.scalars(select(Closing))))
    assert closing.facts == {"people": {"a30-59": 2, "a60": 1}, "agreement": True}
    assert closing.outcome is Outcome.AGREEMENT


async def test_the_barrio_can_be_written_as_people_write_it(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/mediacion"))
    shown = await write(crew, GESTOR, "en samorano")
    assert "Barrio: Zamorano" in shown.text
    assert crew.rasa.turns == []


async def test_words_behind_the_command_are_its_first_answer(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/mediacion zamorano"))
    assert "Barrio: Zamorano" in last(crew, GESTOR).text


async def test_a_barrio_that_nobody_knows_is_asked_for_again(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/punto"))
    shown = await write(crew, GESTOR, "xyzzy")
    assert "No le entendí" in shown.text


async def test_a_spot_with_a_pin_is_the_gestors_and_brings_its_card(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/punto"))
    await tap(crew, GESTOR, "Caimitos")
    await tap(crew, GESTOR, "Titila")
    await do(crew, updates.pin(GESTOR, 3.5394, -76.3036))
    assert "punto en el mapa" in last(crew, GESTOR).text
    await tap(crew, GESTOR, "Guardar")
    (case,) = crew.cases()
    assert (case.kind, case.category, case.state) == (
        Kind.DARK_SPOT,
        "flickering",
        State.ACKNOWLEDGED,
    )
    assert case.pin_sealed is not None
    card = last(crew, GESTOR)
    assert case.code in card.text
    assert card.buttons


async def test_the_place_of_a_spot_in_words_goes_to_no_language_model(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/punto caimitos"))
    await tap(crew, GESTOR, "Apagada")
    shown = await write(crew, GESTOR, "frente a la tienda de la 30")
    assert "frente a la tienda de la 30" in shown.text
    await tap(crew, GESTOR, "Guardar")
    (case,) = crew.cases()
    assert crew.database.vault.open(case.place_sealed or b"") == "frente a la tienda de la 30"
    assert crew.rasa.turns == []


async def test_a_pin_outside_the_municipality_is_not_taken(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/punto caimitos"))
    await tap(crew, GESTOR, "Apagada")
    await do(crew, updates.pin(GESTOR, 4.6, -74.1))
    assert "fuera del municipio" in last(crew, GESTOR).text


async def test_a_referral_gives_the_code_that_the_person_shows(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/remision"))
    await tap(crew, GESTOR, "Amenazas")
    await tap(crew, GESTOR, "Fiscal")
    await tap(crew, GESTOR, "Sí, me dijo que sí")
    await tap(crew, GESTOR, "Guardar")
    (case,) = crew.cases()
    words = last(crew, GESTOR).text
    assert case.code in words
    assert words.count("PZ-") == 2
    assert case.outcome is Outcome.REFERRED


async def test_our_own_programme_is_no_office_to_send_somebody_to(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/remision"))
    await tap(crew, GESTOR, "Problemas con vecinos")
    offered = " ".join(last(crew, GESTOR).buttons)
    assert "Inspección" in offered
    assert "PAZOS" not in offered


async def test_the_buttons_of_the_menu_begin_them_too(crew: Rig) -> None:
    await do(crew, updates.press(GESTOR, "g:form:begin:mediation"))
    assert "mediación" in last(crew, GESTOR).text
    await do(crew, updates.press(GESTOR, "g:form:begin:closing"))
    answer = crew.telegram.press_answers()[-1]
    assert answer.text == crew.words("toast-stale")


async def test_a_resident_keeps_their_own_command_and_has_none_of_the_others(crew: Rig) -> None:
    await do(crew, updates.text(ANA, "/punto"))
    assert len(crew.rasa.turns) == 1
    for command in ("/mediacion", "/remision"):
        shown = await write(crew, ANA, command)
        assert shown.text == crew.words("error-not-allowed")
    await do(crew, updates.press(ANA, "g:form:begin:mediation"))
    assert crew.telegram.press_answers()[-1].text == crew.words("toast-not-allowed")
    assert crew.do(lambda work: list(work.session.scalars(select(StaffForm)))) == []


async def test_beginning_another_leaves_the_first_unsaved_and_says_so(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/mediacion"))
    await do(crew, updates.text(GESTOR, "/remision"))
    first, second = [call for (chat, _), call in sorted_screen(crew) if chat == GESTOR]
    assert "sin guardar" in first.text
    assert list(first.buttons.values()) == ["s:cases"]
    assert second.buttons


steps = st.lists(
    st.one_of(
        st.integers(0, 12),
        st.sampled_from(["zamorano", "/punto", "/mediacion", "/remision", "la 30 con 20", "pin"]),
    ),
    min_size=4,
    max_size=16,
)


@settings(max_examples=15)
@given(steps)
async def test_any_order_of_presses_and_words_ends_in_cases_that_are_whole(
    rig: Rig, caplog: pytest.LogCaptureFixture, taken: list[Any]
) -> None:
    caplog.set_level(logging.ERROR)
    caplog.clear()
    if not rig.telegram.screen:
        rig.do(lambda work: a_gestor(work, chat_id=GESTOR, name="Marleny"))
    await do(rig, updates.text(GESTOR, "/punto caimitos"))
    for step in taken:
        if step == "pin":
            await do(rig, updates.pin(GESTOR, 3.5394, -76.3036))
        elif isinstance(step, str):
            await do(rig, updates.text(GESTOR, step))
        else:
            pressable = [
                (number, data)
                for (_, number), call in reversed(sorted_screen(rig)[-4:])
                for data in call.buttons.values()
                if data.startswith("g:form:")
            ]
            if pressable:
                number, data = pressable[step % len(pressable)]
                await do(rig, updates.press(GESTOR, data, message_id=number))
    for case in rig.cases():
        assert case.source is CaseSource.STAFF
        assert case.state in (State.CLOSED, State.ACKNOWLEDGED)
    assert {row.state for row in rig.inbox_rows()} <= {Intake.DONE}
    assert not [record.getMessage() for record in caplog.records]


async def test_no_form_swallows_words_of_danger(crew: Rig) -> None:
    await do(crew, updates.text(GESTOR, "/mediacion"))
    await do(crew, updates.text(GESTOR, "hay un herido en Zamorano, se está desangrando"))
    assert len(crew.rasa.turns) == 1
    assert "Barrio" not in last(crew, GESTOR).text


@pytest.mark.parametrize("word", ["/cancelar", "✖ Cancelar"])
async def test_the_usual_word_cancels_a_form_as_well(crew: Rig, word: str) -> None:
    await do(crew, updates.text(GESTOR, "/punto caimitos"))
    shown = await write(crew, GESTOR, word)
    assert "No se guardó nada" in shown.text
    assert crew.do(lambda work: list(work.session.scalars(select(StaffForm)))) == []
    assert crew.rasa.turns == []
    await do(crew, updates.text(GESTOR, word))
    assert len(crew.rasa.turns) == 1
