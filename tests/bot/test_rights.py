"""One's own data in the chat: seeing, a copy, correcting, erasing."""

import json

import pytest

from referrals import enrolments, erasure, people, referral_consent, referral_pass
from referrals.db import Work
from referrals.lifecycle import Outcome
from referrals.models import Case
from referrals.vocabulary import AgeBand, Kind
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.rig import Rig
from tests.factories import a_case, a_gestor, close, take

ANA, GESTOR = 181, 183
STORY = "Marcadorhistoria en la esquina"


def stage(rig: Rig, *, is_closed: bool = True, **more: object) -> Case:
    def begin(work: Work) -> Case:
        gestor = a_gestor(work, chat_id=GESTOR, name="Marleny")
        case = a_case(work, reporter=people.meet(work, ANA), story=STORY, **more)
        take(work, case, gestor)
        return close(work, case, gestor, Outcome.MEDIATED) if is_closed else case

    return rig.do(begin)


def screen(rig: Rig) -> str:
    return rig.telegram.sent_to(ANA)[-1].text


@pytest.mark.parametrize(
    "update", [updates.text(ANA, "/mis_datos"), updates.press(ANA, "g:datos:show")]
)
async def test_what_is_held_comes_without_the_language_model_and_tells_no_story(
    rig: Rig, update: updates.Json
) -> None:
    rig.rasa.failure = DOWN
    case = stage(rig)
    await rig.send()
    await rig.chat(update)
    shown = rig.telegram.sent_to(ANA)[-1]
    assert case.code in shown.text
    assert "Reportes: 1" in shown.text
    assert "Marcador" not in shown.text
    assert {"g:datos:copy", "g:datos:fix", "m:erase"} <= set(shown.buttons.values())
    assert rig.rasa.turns == []


async def test_of_a_private_report_the_screen_does_not_name_the_kind(rig: Rig) -> None:
    def begin(work: Work) -> None:
        a_case(work, reporter=people.meet(work, ANA), kind=Kind.FAMILY_VIOLENCE)

    rig.do(begin)
    await rig.send()
    await rig.chat(updates.press(ANA, "g:datos:show"))
    for telling in ("violencia", "familia"):
        assert telling not in screen(rig).lower()


async def test_a_copy_is_warned_of_and_comes_as_two_silent_files(rig: Rig) -> None:
    stage(rig)
    await rig.send()
    await rig.chat(updates.press(ANA, "g:datos:copy"))
    assert screen(rig) == rig.catalogue.plain("rights-copy", "es")
    rig.time.now += 5
    await rig.chat(updates.press(ANA, "g:datos:copyyes"))
    text, data = [one for one in rig.telegram.sent_to(ANA) if one.method == "sendDocument"]
    for sent in (text, data):
        assert str(sent.params["disable_notification"]).lower() == "true"
    files = [file for one in (text, data) for file in one.files.values()]
    assert [name for name, _ in files] == ["mis-datos.txt", "mis-datos.json"]
    assert all(STORY in content.decode() for _, content in files)


async def test_the_copy_to_read_is_in_words_and_leaves_out_what_there_is_not(rig: Rig) -> None:
    def begin(work: Work) -> None:
        ana = people.meet(work, ANA)
        referral = referral_pass.ask_for(work, "child_support", "icbf", by=ana)
        referral_consent.give(work, referral.id, by=ana)
        enrolments.ask(work, "futbolnet", AgeBand.FROM_18, by=ana, cluster=3)

    rig.do(begin)
    await rig.chat(updates.press(ANA, "g:datos:copyyes"))
    text, data = [one for one in rig.telegram.sent_to(ANA) if one.method == "sendDocument"]
    ((_, to_read),) = text.files.values()
    ((_, to_parse),) = data.files.values()
    words, values = to_read.decode(), json.loads(to_parse)
    assert "Asunto: Cuota de alimentos; Estado: enviada; Fecha: 2026-11-24 10:00" in words
    assert "Qué se compartió: el código, el asunto" in words
    assert "Tipo: se mandó una copia" in words
    assert "Programa: FutbolNet; Estado: Usted pidió cupo." in words
    assert "Edad: 18 a 29; Sector: Comuna 2" in words
    assert ": 0" not in words
    assert values["referrals"][0]["state"] == "sent"
    assert values["files"] == []


async def test_the_same_press_twice_is_one_copy(rig: Rig) -> None:
    press = updates.press(ANA, "g:datos:copyyes")
    await rig.chat(press, press)
    files = [one for one in rig.telegram.sent_to(ANA) if one.method == "sendDocument"]
    assert len(files) == 2


async def test_another_alias_is_given_and_told(rig: Rig) -> None:
    stage(rig, is_closed=False)
    before = rig.do(lambda work: rig.person(work, ANA).alias)
    await rig.chat(updates.press(ANA, "g:datos:alias"))
    after = rig.do(lambda work: rig.person(work, ANA).alias)
    assert before != after
    assert after in screen(rig)


@pytest.mark.parametrize("way", ["m:erase", "words"])
async def test_erasing_takes_two_steps_and_says_what_goes_and_what_stays(
    rig: Rig, way: str
) -> None:
    case = stage(rig)
    await rig.send()
    rig.rasa.answer = lambda _turn: [("privacy", {})]
    if way == "words":
        await rig.chat(updates.text(ANA, "quiero que borren mis datos"))
    else:
        await rig.chat(updates.press(ANA, way))
    asked = rig.telegram.sent_to(ANA)[-1]
    assert "No se puede deshacer" in asked.text
    assert "apodo" in asked.text
    assert rig.story_of(rig.cases()[0]) == STORY
    assert "g:datos:eraseyes" in asked.buttons.values()
    await rig.chat(updates.press(ANA, "g:datos:eraseyes"))
    assert "Lo borré" in screen(rig)
    assert case.code not in screen(rig)
    assert rig.story_of(rig.cases()[0]) == ""
    assert rig.do(lambda work: people.find(work, ANA)) is None


async def test_the_answer_arrives_and_then_the_address_is_gone(rig: Rig) -> None:
    stage(rig)
    await rig.send()
    await rig.chat(updates.press(ANA, "g:datos:eraseyes"))
    assert "Lo borré" in screen(rig)
    assert rig.do(erasure.drop_addresses) == 1


async def test_what_is_open_is_named_by_its_code_and_stays(rig: Rig) -> None:
    case = stage(rig, is_closed=False)
    await rig.send()
    await rig.chat(updates.press(ANA, "g:datos:eraseyes"))
    assert case.code in screen(rig)
    assert "Cuando terminen, se borran solos" in screen(rig)
    assert rig.story_of(rig.cases()[0]) == STORY


async def test_pressing_twice_erases_once_and_the_second_hears_the_same(rig: Rig) -> None:
    stage(rig)
    await rig.send()
    await rig.chat(updates.press(ANA, "g:datos:eraseyes"), updates.press(ANA, "g:datos:eraseyes"))
    assert len([one for one in rig.telegram.texts_to(ANA) if "Lo borré" in one]) == 2


async def test_a_question_of_who_sees_what_is_answered_as_such(rig: Rig) -> None:
    rig.rasa.answer = lambda _turn: [("privacy", {})]
    await rig.chat(updates.text(ANA, "¿quién ve lo que escribo?"))
    assert "Quién ve lo que escribe" in screen(rig)


async def test_rasa_forgets_the_conversation_under_way(rig: Rig) -> None:
    await rig.chat(updates.text(ANA, "hola"))
    await rig.chat(updates.press(ANA, "g:datos:eraseyes"))
    assert len(rig.rasa.forgotten) == 1
