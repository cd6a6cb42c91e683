"""The chat of an office: a card with four answers, a pass at the desk, and presses of whoever may not."""

import pytest

from bot.callbacks import Go, decode, encode
from referrals import (
    office_answers,
    referral_consent,
    referral_pass,
    referral_trail,
    staff,
    suspension,
)
from referrals.db import Work
from referrals.models import Referral
from referrals.vocabulary import ReferralState, Role
from tests.bot import updates
from tests.bot.phone import do, last, tap, write
from tests.bot.rig import Rig
from tests.factories import a_coordinator, a_person

OFFICE, RESIDENT, COORDINATOR, OTHER = 71, 72, 73, 74


def invited(rig: Rig, service: str = "icbf") -> str:
    def invite(work: Work) -> str:
        return staff.invite(work, role=Role.OFFICE, service=service)

    return rig.do(invite)


def sent(rig: Rig) -> Referral:
    def send(work: Work) -> Referral:
        person = a_person(work, chat_id=RESIDENT, language="es", alias="Persona 1")
        referral = referral_pass.ask_for(work, "child_support", "icbf", by=person)
        referral_consent.give(work, referral.id, by=person)
        return referral

    return rig.do(send)


def state(rig: Rig, referral: Referral) -> ReferralState:
    return rig.do(lambda work: referral_trail.get(work, referral.id).state)


async def begun(rig: Rig) -> Referral:
    """An office in its chat, with a card before it."""
    await write(rig, OFFICE, f"/start {invited(rig)}")
    referral = sent(rig)
    rig.time.now += 5
    await rig.send()
    return referral


async def test_the_link_makes_the_chat_the_offices(rig: Rig) -> None:
    said = (await write(rig, OFFICE, f"/start {invited(rig)}")).text
    assert "ICBF, Defensoría de Familia" in said
    assert "/pase" in said
    assert "123" in said


async def test_the_card_has_code_matter_and_four_answers_and_nothing_else(rig: Rig) -> None:
    referral = await begun(rig)
    card = last(rig, OFFICE)
    assert referral.code in card.text
    assert "Cuota de alimentos" in card.text
    assert "Persona 1" not in card.text
    assert list(card.buttons) == ["Llegó", "Atendido", "No corresponde", "Pedir un dato"]
    assert card.params["protect_content"] in (True, "true")


async def test_arrived_then_attended_shows_each_time_how_it_stands(rig: Rig) -> None:
    referral = await begun(rig)
    assert "Anotado" in (await tap(rig, OFFICE, "Llegó")).params["text"]
    assert "Llegó: hoy" in last(rig, OFFICE).text
    assert "Llegó" not in last(rig, OFFICE).buttons
    await tap(rig, OFFICE, "Atendido")
    assert "Atendido: hoy" in last(rig, OFFICE).text
    assert list(last(rig, OFFICE).buttons) == ["Pedir un dato"]
    assert state(rig, referral) is ReferralState.ATTENDED


async def test_an_old_card_pressed_again_changes_nothing(rig: Rig) -> None:
    referral = await begun(rig)
    old = last(rig, OFFICE).buttons["Llegó"]
    for words in ("Anotado", "Ya estaba anotado", "Ya estaba anotado"):
        await do(rig, updates.press(OFFICE, old))
        assert words in rig.telegram.press_answers()[-1].params["text"]
    moves = rig.do(
        lambda work: [one.move for one in referral_trail.of(work, referral)].count("arrive")
    )
    assert moves == 1


async def test_a_rejection_chooses_an_office_of_the_directory(rig: Rig) -> None:
    referral = await begun(rig)
    await tap(rig, OFFICE, "No corresponde")
    screen = last(rig, OFFICE)
    assert "¿A dónde debe ir la persona?" in screen.text
    assert {"No sé a dónde", "⬅️ Volver"} & set(screen.buttons)
    to = next(iter(screen.buttons))
    await tap(rig, OFFICE, to)
    assert state(rig, referral) is ReferralState.REJECTED
    assert "No hay que hacer nada más" in last(rig, OFFICE).text
    assert last(rig, OFFICE).buttons == {}


async def test_a_question_goes_out_once(rig: Rig) -> None:
    await begun(rig)
    await tap(rig, OFFICE, "Pedir un dato")
    await tap(rig, OFFICE, "Un teléfono")
    assert "Un teléfono: se le preguntó a la persona." in last(rig, OFFICE).text
    await tap(rig, OFFICE, "Pedir un dato")
    assert not any("Un teléfono" in one for one in last(rig, OFFICE).buttons)


async def test_a_permission_taken_back_takes_the_answers_away(rig: Rig) -> None:
    referral = await begun(rig)
    old = last(rig, OFFICE).buttons["Atendido"]

    def withdraw(work: Work) -> None:
        referral_consent.withdraw(work, referral.id, by=rig.person(work, RESIDENT))

    rig.do(withdraw)
    await do(rig, updates.press(OFFICE, old))
    said = last(rig, OFFICE)
    assert "quitó el permiso" in said.text
    assert said.buttons == {}
    assert "quitó el permiso" in rig.telegram.press_answers()[-1].params["text"]
    assert state(rig, referral) is ReferralState.REVOKED


@pytest.mark.parametrize("verb", ["where", "ask", "card"])
@pytest.mark.parametrize("before", ["asked", "refused", "taken back", "rejected"])
async def test_no_button_shows_the_matter_of_one_that_is_not_open_to_the_office(
    rig: Rig, verb: str, before: str
) -> None:
    await write(rig, OFFICE, f"/start {invited(rig)}")

    def begin(work: Work) -> Referral:
        person = a_person(work, chat_id=RESIDENT, language="es")
        referral = referral_pass.ask_for(work, "child_support", "icbf", by=person)
        if before == "refused":
            referral_consent.decline(work, referral.id, by=person)
        elif before == "taken back":
            referral_consent.give(work, referral.id, by=person)
            referral_consent.withdraw(work, referral.id, by=person)
        elif before == "rejected":
            referral_consent.give(work, referral.id, by=person)
            office_answers.rejected(work, referral.id, service_id="icbf")
        return referral

    referral = rig.do(begin)
    await do(rig, updates.press(OFFICE, encode(Go("office", verb, (str(referral.id),)))))
    (shown,) = [one for one in rig.telegram.arrived if one.method == "editMessageText"][-1:]
    assert shown.buttons == {}
    if before != "rejected":
        assert "Cuota de alimentos" not in shown.text


@pytest.mark.parametrize("verb", ["came", "done", "reject", "where", "ask", "card", "data", "x"])
async def test_whoever_is_not_of_the_office_presses_in_vain(rig: Rig, verb: str) -> None:
    referral = await begun(rig)
    rig.do(lambda work: a_coordinator(work, chat_id=COORDINATOR))
    await write(rig, OTHER, f"/start {invited(rig, 'conciliacion_familia')}")
    data = encode(Go("office", verb, (str(referral.id),)))
    for chat in (OTHER, COORDINATOR, RESIDENT):
        await do(rig, updates.press(chat, data))
    assert state(rig, referral) is ReferralState.SENT
    assert not any(
        referral.code in one
        for one in rig.telegram.texts_to(OTHER) + rig.telegram.texts_to(COORDINATOR)
    )


@pytest.mark.parametrize(
    "data",
    [
        "g:office:came",
        "g:office:came:x",
        "g:office:came:999999",
        "g:office:came:123456789012345678",
        "g:office:data:{id}:passport",
        "g:office:data:{id}",
        "g:office:done:{id}:1",
        "g:office:zz:{id}",
    ],
)
async def test_a_button_that_was_made_up_does_nothing(rig: Rig, data: str) -> None:
    referral = await begun(rig)
    data = data.format(id=referral.id)
    assert decode(data)
    await do(rig, updates.press(OFFICE, data))
    assert state(rig, referral) is ReferralState.SENT


async def test_a_suspended_chat_gets_and_does_nothing_more(rig: Rig) -> None:
    referral = await begun(rig)
    old = last(rig, OFFICE).buttons["Atendido"]

    def suspend(work: Work) -> None:
        one = staff.of_person(work, rig.person(work, OFFICE))
        assert one is not None
        suspension.suspend(work, one.id, by=a_coordinator(work).person)

    rig.do(suspend)
    await do(rig, updates.press(OFFICE, old))
    assert state(rig, referral) is ReferralState.SENT


class TestAtTheDesk:
    async def test_a_pass_brings_its_card(self, rig: Rig) -> None:
        referral = await begun(rig)
        card = await write(rig, OFFICE, f"/pase {referral.code.removeprefix('PZ-')}")
        assert referral.code in card.text
        assert "Llegó" in card.buttons

    @pytest.mark.parametrize("words", ["", "hola", "PZ-12"])
    async def test_a_mistyped_code_is_told_at_once(self, rig: Rig, words: str) -> None:
        await begun(rig)
        assert "/pase PZ-000-0000" in (await write(rig, OFFICE, f"/pase {words}")).text

    async def test_the_code_alone_brings_its_card_too(self, rig: Rig) -> None:
        referral = await begun(rig)
        for typed in (referral.code.lower(), referral.code.removeprefix("PZ-").replace("-", " ")):
            card = await write(rig, OFFICE, typed)
            assert referral.code in card.text
            assert "Llegó" in card.buttons
        assert rig.rasa.turns == []

    @pytest.mark.parametrize("typed", ["/pase {}", "{}"])
    async def test_a_wrong_number_in_a_code_is_told_as_such(self, rig: Rig, typed: str) -> None:
        referral = await begun(rig)
        wrong = referral.code[:-1] + str((int(referral.code[-1]) + 1) % 10)
        said = (await write(rig, OFFICE, typed.format(wrong))).text
        assert "Ese código tiene un número mal" in said
        assert "/pase PZ-000-0000" in said

    async def test_the_code_of_a_resident_is_no_business_of_the_office_chat(self, rig: Rig) -> None:
        referral = await begun(rig)
        await write(rig, RESIDENT, referral.code)
        assert len(rig.rasa.turns) == 1

    async def test_a_code_that_is_nobodys_or_anothers_is_not_told_apart(self, rig: Rig) -> None:
        referral = await begun(rig)
        await write(rig, OTHER, f"/start {invited(rig, 'conciliacion_familia')}")
        for code in (referral.code, "PZ-000-0000"):
            said = (await write(rig, OTHER, f"/pase {code}")).text
            assert "No hay una remisión para su oficina" in said

    async def test_nobody_else_looks_a_code_up(self, rig: Rig) -> None:
        referral = await begun(rig)
        said = (await write(rig, RESIDENT, f"/pase {referral.code}")).text
        assert "Cuota de alimentos" not in said


class TestInviting:
    async def test_a_coordinator_invites_an_office_in_the_chat(self, rig: Rig) -> None:
        rig.do(lambda work: a_coordinator(work, chat_id=COORDINATOR))
        said = (await write(rig, COORDINATOR, "/invitar oficina icbf")).text
        assert "Invitación para <b>oficina</b>" in said

    @pytest.mark.parametrize("words", ["oficina", "oficina nasa", "oficina icbf 4"])
    async def test_an_office_that_is_not_in_the_directory_shows_how(
        self, rig: Rig, words: str
    ) -> None:
        rig.do(lambda work: a_coordinator(work, chat_id=COORDINATOR))
        assert "/invitar gestor 4" in (await write(rig, COORDINATOR, f"/invitar {words}")).text
