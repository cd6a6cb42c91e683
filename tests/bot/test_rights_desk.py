"""A consulta from the first press to the answer, in the chat."""

from bot.catalogue import Catalogue
from referrals import people
from referrals.db import Work
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.phone import tap
from tests.bot.rig import Rig
from tests.factories import a_coordinator, a_gestor

ANA, COORDINATOR, GESTOR = 281, 282, 283
WORDS = "¿Quién ha visto mis datos?"


def staffed(rig: Rig) -> None:
    def begin(work: Work) -> None:
        a_coordinator(work, chat_id=COORDINATOR)
        a_gestor(work, chat_id=GESTOR)

    rig.do(begin)


def last(rig: Rig, chat: int) -> str:
    return rig.telegram.sent_to(chat)[-1].text


async def ask(rig: Rig, kind: str = "consulta") -> None:
    rig.rasa.failure = DOWN
    staffed(rig)
    await rig.chat(updates.press(ANA, "g:datos:ask"))
    await rig.chat(updates.press(ANA, f"g:datos:{kind}"))
    await rig.chat(updates.text(ANA, WORDS))


async def test_it_is_written_received_listed_answered_and_told(rig: Rig) -> None:
    await ask(rig)
    assert "9 de diciembre" in last(rig, ANA)
    assert rig.rasa.turns == []
    told = rig.telegram.sent_to(COORDINATOR)[-1]
    assert "plazo de ley" in told.text
    assert WORDS not in told.text
    await rig.chat(updates.text(COORDINATOR, "/derechos"))
    listed = rig.telegram.sent_to(COORDINATOR)[-1]
    assert "quedan 10 días hábiles" in listed.text
    (one,) = [data for data in listed.buttons.values() if data.startswith("g:derechos:one")]
    await rig.chat(updates.press(COORDINATOR, one))
    assert WORDS in last(rig, COORDINATOR)
    assert "art. 14" in last(rig, COORDINATOR)
    await rig.chat(updates.press(COORDINATOR, one.replace("one", "ans")))
    await rig.chat(updates.text(COORDINATOR, "Solo quien atiende su sector."))
    await tap(rig, COORDINATOR, "Guardar")
    assert "Solo quien atiende su sector." in last(rig, ANA)
    await rig.chat(updates.text(COORDINATOR, "/derechos"))
    assert "No hay nada por responder" in last(rig, COORDINATOR)


async def test_more_time_is_told_with_its_reason(rig: Rig) -> None:
    await ask(rig, "reclamo")
    assert "en trámite" in last(rig, ANA)
    number = "1"
    await rig.chat(updates.press(COORDINATOR, f"g:derechos:more:{number}"))
    await rig.chat(updates.text(COORDINATOR, "Falta otra oficina."))
    await tap(rig, COORDINATOR, "Guardar")
    assert "Falta otra oficina." in last(rig, ANA)
    await rig.chat(updates.press(COORDINATOR, f"g:derechos:one:{number}"))
    buttons = rig.telegram.sent_to(COORDINATOR)[-1].buttons.values()
    assert not [one for one in buttons if one.startswith("g:derechos:more")]


async def test_words_of_danger_are_no_request(rig: Rig) -> None:
    staffed(rig)
    await rig.chat(updates.press(ANA, "g:datos:reclamo"))
    await rig.chat(updates.text(ANA, "auxilio me van a matar"))
    assert [turn.text for turn in rig.rasa.turns] == ["auxilio me van a matar"]


async def test_whoever_goes_elsewhere_asks_nothing(rig: Rig) -> None:
    staffed(rig)
    await rig.chat(updates.press(ANA, "g:datos:reclamo"))
    await rig.chat(updates.press(ANA, "m:menu"))
    await rig.chat(updates.text(ANA, "hola"))
    assert [turn.text for turn in rig.rasa.turns] == ["hola"]


async def test_a_gestor_and_forged_buttons_get_nothing(rig: Rig) -> None:
    await ask(rig)
    await rig.chat(updates.text(GESTOR, "/derechos"))
    assert last(rig, GESTOR) == rig.words("error-not-allowed")
    for data in ("one:1", "ans:1", "more:1", "list:0"):
        await rig.chat(updates.press(GESTOR, f"g:derechos:{data}"))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-not-allowed")
    for data in ("one:999", "one:x", "one", "other:1"):
        await rig.chat(updates.press(COORDINATOR, f"g:derechos:{data}"))
        assert rig.telegram.press_answers()[-1].text != ""


async def test_the_same_words_twice_are_one_request(rig: Rig, catalogue: Catalogue) -> None:
    staffed(rig)
    await rig.chat(updates.press(ANA, "g:datos:consulta"))
    update = updates.text(ANA, WORDS)
    await rig.chat(update, update)
    assert rig.do(lambda work: people.find(work, ANA)) is not None
    new = catalogue.plain("rights-new", "es")
    assert len([one for one in rig.telegram.texts_to(COORDINATOR) if new in one]) == 1
