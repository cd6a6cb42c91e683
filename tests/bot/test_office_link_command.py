"""``/enlace``: whoever leads a referral gets a link to hand to its office."""

import pytest

from bot import office_page
from referrals import facts, office_links, referral_consent, referral_pass, referral_trail
from referrals.db import Work
from tests.bot import updates
from tests.bot.rig import Rig
from tests.factories import a_coordinator, a_gestor, a_person

RESIDENT, GESTOR, COORDINATOR = 81, 82, 83
PUBLIC = "https://pazos.test"


def stage(rig: Rig, *, public_url: str | None = PUBLIC) -> str:
    """A referral that its person allowed; gives back its code."""

    def begin(work: Work) -> str:
        a_gestor(work, chat_id=GESTOR)
        a_coordinator(work, chat_id=COORDINATOR)
        person = a_person(work, chat_id=RESIDENT, language="es")
        referral = referral_pass.ask_for(work, "child_support", "icbf", by=person)
        referral_consent.give(work, referral.id, by=person)
        if public_url is not None:
            facts.remember(work, facts.PUBLIC_URL, public_url)
        return referral.code

    return rig.do(begin)


def shown(rig: Rig, chat_id: int) -> str:
    return "\n".join(rig.telegram.texts_to(chat_id))


async def test_a_coordinator_gets_a_link_that_opens(rig: Rig) -> None:
    code = stage(rig)
    await rig.chat(updates.text(COORDINATOR, f"/enlace {code.lower()}"))
    said = shown(rig, COORDINATOR)
    assert code in said
    assert f"{PUBLIC}/o/" in said
    token = said.partition(f"{PUBLIC}/o/")[2].split()[0]
    assert rig.do(lambda work: office_links.look(work, token, browser=None).referral.code) == code
    assert office_page.link(PUBLIC, token) in said


@pytest.mark.parametrize("chat_id", [RESIDENT, GESTOR])
async def test_nobody_gets_one_of_what_is_not_theirs(rig: Rig, chat_id: int) -> None:
    code = stage(rig)
    await rig.chat(updates.text(chat_id, f"/enlace {code}"))
    assert "/o/" not in shown(rig, chat_id)


async def test_without_a_public_address_there_are_no_links(rig: Rig) -> None:
    code = stage(rig, public_url=None)
    await rig.chat(updates.text(COORDINATOR, f"/enlace {code}"))
    assert "no están encendidos" in shown(rig, COORDINATOR)


@pytest.mark.parametrize("words", ["", "PZ-123", "hola", "PZ-000-0001"])
async def test_a_mistyped_code_shows_how_it_is_written(rig: Rig, words: str) -> None:
    stage(rig)
    await rig.chat(updates.text(COORDINATOR, f"/enlace {words}"))
    assert "/enlace PZ-000-0000" in shown(rig, COORDINATOR)


async def test_a_wrong_number_in_a_code_is_told_as_such(rig: Rig) -> None:
    code = stage(rig)
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    await rig.chat(updates.text(COORDINATOR, f"/enlace {wrong}"))
    assert "Ese código tiene un número mal" in shown(rig, COORDINATOR)


async def test_there_is_no_link_for_an_office_that_the_directory_has_no_more(rig: Rig) -> None:
    code = stage(rig)
    rig.do(lambda work: setattr(referral_trail.by_code(work, code), "service_id", "gone"))
    await rig.chat(updates.text(COORDINATOR, f"/enlace {code}"))
    assert "ya no está en el directorio" in shown(rig, COORDINATOR)
    assert "/o/" not in shown(rig, COORDINATOR)
