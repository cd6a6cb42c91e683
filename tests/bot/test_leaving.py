"""Taking a report back and erasing one's data while a referral is open, in the chat."""

import pytest

from referrals import people, referral_consent, referral_pass, referral_trail, staff
from referrals.db import Work
from referrals.models import Referral
from referrals.vocabulary import ReferralState, Role
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.phone import do, last, tap
from tests.bot.rig import Rig
from tests.factories import a_case, a_gestor, a_person, alert_of

ANA, OFFICE = 391, 392


@pytest.fixture
def referral(rig: Rig) -> Referral:
    """Ana was sent from a report of hers to an office that has a chat, and allowed it."""
    rig.rasa.failure = DOWN

    def begin(work: Work) -> Referral:
        gestor, ana = a_gestor(work), people.meet(work, ANA)
        office = a_person(work, chat_id=OFFICE)
        token = staff.invite(work, role=Role.OFFICE, service="inspeccion")
        staff.accept(work, token, person=office, name="")
        case = a_case(work, reporter=ana)
        alert = alert_of(work, case, gestor).id
        made = referral_pass.refer(work, alert, "inspeccion", by=gestor.person)
        referral_consent.give(work, made.id, by=ana)
        return made

    return rig.do(begin)


def state(rig: Rig, referral: Referral) -> ReferralState:
    return rig.do(lambda work: referral_trail.get(work, referral.id).state)


def told_to_office(rig: Rig) -> str:
    return " ".join(rig.telegram.texts_to(OFFICE))


async def test_taking_a_report_back_asks_about_its_referral_and_calls_it_off(
    rig: Rig, referral: Referral
) -> None:
    await rig.send()
    await do(rig, updates.press(ANA, f"g:mine:wd:{referral.case_id}"))
    asked = last(rig, ANA)
    assert "¿Todavía va a ir?" in asked.text
    assert asked.text.count("?") == 2
    await tap(rig, ANA, "Retirarlo, y no voy")
    assert "sin decirle por qué" in last(rig, ANA).text
    assert state(rig, referral) is ReferralState.REVOKED
    assert "esta remisión ya no va" in told_to_office(rig)
    assert "retir" not in told_to_office(rig)


async def test_who_goes_all_the_same_keeps_their_code(rig: Rig, referral: Referral) -> None:
    await rig.send()
    await do(rig, updates.press(ANA, f"g:mine:wd:{referral.case_id}"))
    await tap(rig, ANA, "Retirarlo, pero sí voy")
    assert "puede ir con su código" in last(rig, ANA).text
    assert state(rig, referral) is ReferralState.SENT
    assert "ya no va" not in told_to_office(rig)


async def test_erasing_asks_about_it_and_calls_it_off_without_a_reason(
    rig: Rig, referral: Referral
) -> None:
    await rig.send()
    await do(rig, updates.press(ANA, f"g:mine:wdyes:{referral.case_id}"))
    await do(rig, updates.press(ANA, "m:erase"))
    asked = last(rig, ANA)
    assert "¿Todavía va a ir?" in asked.text
    assert referral.code in asked.text
    await tap(rig, ANA, "Borrar, y no voy")
    assert "Lo borré" in last(rig, ANA).text
    assert state(rig, referral) is ReferralState.REVOKED
    assert "esta remisión ya no va" in told_to_office(rig)
    assert "borr" not in told_to_office(rig)


async def test_erasing_and_going_all_the_same_keeps_it_until_it_ends(
    rig: Rig, referral: Referral
) -> None:
    await rig.send()
    await do(rig, updates.press(ANA, "m:erase"))
    await tap(rig, ANA, "Borrar, pero sí voy")
    assert referral.code in last(rig, ANA).text
    assert state(rig, referral) is ReferralState.SENT


async def test_without_a_referral_there_is_one_yes(rig: Rig, referral: Referral) -> None:
    await rig.send()
    await do(rig, updates.press(ANA, f"g:ref:wdyes:{referral.id}"))
    await do(rig, updates.press(ANA, f"g:mine:wd:{referral.case_id}"))
    labels = list(last(rig, ANA).buttons)
    assert labels[0] == rig.words("button-mine-withdraw-yes")
    await do(rig, updates.press(ANA, "m:erase"))
    assert rig.words("button-erase-yes") in last(rig, ANA).buttons
