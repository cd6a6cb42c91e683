"""A person's consultas and reclamos in the chat: completed, taken back, passed on; quiet at need."""

import pytest

from referrals import people
from referrals.db import Work
from referrals.models import Case
from referrals.vocabulary import Kind
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.phone import last, sorted_screen, tap, write
from tests.bot.rig import Rig
from tests.factories import a_case, a_coordinator

ANA, BEA, COORDINATOR = 291, 292, 293


def staffed(rig: Rig) -> None:
    rig.rasa.failure = DOWN
    rig.do(lambda work: a_coordinator(work, chat_id=COORDINATOR).id)


async def ask(rig: Rig, kind: str, chat: int = ANA) -> None:
    await rig.chat(updates.press(chat, f"g:datos:{kind}"))
    await rig.chat(updates.text(chat, "El barrio está mal."))


async def desk(rig: Rig, label: str, words: str) -> None:
    """The coordinator opens the request, presses a button of it, writes and saves."""
    await rig.chat(updates.press(COORDINATOR, "g:derechos:one:1"))
    await tap(rig, COORDINATOR, label)
    await write(rig, COORDINATOR, words)
    await tap(rig, COORDINATOR, "Guardar")


async def test_a_reclamo_that_lacks_something_is_completed_in_the_chat(rig: Rig) -> None:
    staffed(rig)
    await ask(rig, "reclamo")
    assert "páselo a más tardar el 26 de noviembre" in last(rig, COORDINATOR).text
    assert "pídala a más tardar el 1 de diciembre" in last(rig, COORDINATOR).text
    await desk(rig, "Falta información", "¿Cuál barrio es?")
    assert "¿Cuál barrio es?" in last(rig, ANA).text
    assert "24 de enero" in last(rig, ANA).text
    await rig.chat(updates.text(COORDINATOR, "/derechos"))
    assert "incompleto" in last(rig, COORDINATOR).text
    await tap(rig, ANA, "Completar")
    assert "¿Cuál barrio es?" in last(rig, ANA).text
    await write(rig, ANA, "Es Zamorano.")
    assert "Recibí lo que faltaba" in last(rig, ANA).text
    assert rig.rasa.turns == []
    await tap(rig, COORDINATOR, "Ver PZ-")
    shown = last(rig, COORDINATOR)
    assert "El barrio está mal.\n\nEs Zamorano." in shown.text
    assert "reclamo en trámite" in shown.text
    assert not [label for label in shown.buttons if "Falta información" in label]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [("auxilio me van a matar", True), ("mi marido me pega", True), ("me quiero morir", True),
     ("mejor no, cancelar", False)],
)  # fmt: skip
async def test_words_of_danger_of_harm_or_of_taking_it_back_complete_nothing(
    rig: Rig, words: str, is_told: bool
) -> None:
    staffed(rig)
    await ask(rig, "reclamo")
    await desk(rig, "Falta información", "¿Cuál barrio es?")
    await tap(rig, ANA, "Completar")
    await write(rig, ANA, words)
    assert bool(rig.cases()) is is_told
    await rig.chat(updates.text(COORDINATOR, "/derechos"))
    assert "incompleto" in last(rig, COORDINATOR).text


async def test_a_reclamo_for_somebody_else_is_passed_on_and_said_so(rig: Rig) -> None:
    staffed(rig)
    await ask(rig, "reclamo")
    await desk(rig, "No es nuestro", "Personería de Palmira")
    assert "Personería de Palmira" in last(rig, ANA).text
    assert "no le corresponde" in last(rig, ANA).text
    await rig.chat(updates.text(COORDINATOR, "/derechos"))
    assert "No hay nada por responder" in last(rig, COORDINATOR).text


async def test_a_consulta_has_neither_button(rig: Rig) -> None:
    staffed(rig)
    await ask(rig, "consulta")
    await rig.chat(updates.press(COORDINATOR, "g:derechos:one:1"))
    labels = " ".join(last(rig, COORDINATOR).buttons)
    assert "Falta información" not in labels
    assert "No es nuestro" not in labels
    for verb in ("ask", "pass"):
        await rig.chat(updates.press(COORDINATOR, f"g:derechos:{verb}:1"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-rights-late")


async def test_a_request_is_taken_back_from_my_data_and_the_coordination_hears(rig: Rig) -> None:
    staffed(rig)
    await ask(rig, "consulta")
    await rig.chat(updates.text(ANA, "/mis_datos"))
    assert "consulta: por responder" in last(rig, ANA).text
    await tap(rig, ANA, "Ver PZ-")
    await tap(rig, ANA, "Retirar la solicitud")
    assert "¿Quiere retirar" in last(rig, ANA).text
    await tap(rig, ANA, "Sí, retirarla")
    assert "retiró su solicitud" in last(rig, ANA).text
    assert "No hay que responderla" in last(rig, COORDINATOR).text
    await rig.chat(updates.text(COORDINATOR, "/derechos"))
    assert "No hay nada por responder" in last(rig, COORDINATOR).text


async def test_an_answer_written_while_it_is_taken_back_is_not_sent(rig: Rig) -> None:
    staffed(rig)
    await ask(rig, "consulta")
    await rig.chat(updates.press(COORDINATOR, "g:derechos:ans:1"))
    await write(rig, COORDINATOR, "Marcadorrespuesta")
    await rig.chat(updates.press(ANA, "g:solicitud:wdyes:1"))
    await tap(rig, COORDINATOR, "Guardar")
    shown = [call.text for (chat, _), call in sorted_screen(rig) if chat == COORDINATOR]
    assert any("ya terminó" in text for text in shown)
    assert "Marcadorrespuesta" not in " ".join(rig.telegram.texts_to(ANA))


async def test_somebody_elses_and_forged_buttons_show_nothing(rig: Rig) -> None:
    staffed(rig)
    await ask(rig, "reclamo")
    for verb in ("one", "wd", "wdyes", "fill"):
        await rig.chat(updates.press(BEA, f"g:solicitud:{verb}:1"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-rights-gone")
    for data in ("one:x", "one", "other:1", "one:1:2"):
        await rig.chat(updates.press(ANA, f"g:solicitud:{data}"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")
    assert rig.telegram.sent_to(BEA) == []


def told_of_violence(work: Work) -> Case:
    return a_case(work, reporter=people.meet(work, ANA), kind=Kind.FAMILY_VIOLENCE)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Responder", "Guardamos su reporte de violencia"),
        ("Pedir más tiempo", "Falta la comisaría"),
        ("Falta información", "¿Cuál reporte de violencia?"),
        ("No es nuestro", "Comisaría de familia"),
    ],
)
async def test_whoever_lives_with_violence_hears_nothing_and_reads_it_when_they_want(
    rig: Rig, label: str, words: str
) -> None:
    staffed(rig)
    rig.do(told_of_violence)
    await ask(rig, "reclamo")
    assert last(rig, ANA).is_silent
    await desk(rig, label, words)
    news = last(rig, ANA)
    assert news.text == rig.words("rights-quiet")
    assert news.is_silent
    assert rig.words("button-exit") in news.buttons
    await tap(rig, ANA, "Leer")
    assert words in last(rig, ANA).text
    assert last(rig, ANA).is_silent


async def test_anybody_else_hears_it(rig: Rig) -> None:
    staffed(rig)
    await ask(rig, "reclamo")
    await desk(rig, "Responder", "Ya está corregido")
    assert "Ya está corregido" in last(rig, ANA).text
    assert not last(rig, ANA).is_silent
