"""The lists of a programme in a facilitator's chat."""

import pytest

from referrals import enrolments, people, rosters
from referrals.db import Work
from referrals.vocabulary import AgeBand, EnrolmentState, Role
from tests.bot import updates
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.factories import a_gestor, a_staff_member

ANA, LUZ, FACILITATOR, GESTOR = 81, 82, 83, 84


@pytest.fixture
def town(rig: Rig) -> Rig:
    """Ana (14 to 17, sector 1) and Luz (adult) ask for a place in FutbolNet; Luz cannot be reached."""

    def begin(work: Work) -> None:
        a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR)
        a_gestor(work, chat_id=GESTOR)
        ana, luz = people.meet(work, ANA), people.meet(work, LUZ)
        enrolments.ask(work, "futbolnet", AgeBand.FROM_14, by=ana, cluster=1)
        enrolments.ask(work, "futbolnet", AgeBand.FROM_18, by=luz)
        luz.blocked_at = work.now

    rig.do(begin)
    return rig


def plain(rig: Rig, chat: int = FACILITATOR) -> str:
    return last(rig, chat).text


def alias(rig: Rig, chat: int) -> str:
    return rig.do(lambda work: rig.person(work, chat).alias)


async def to_the_list(rig: Rig, label: str = "Por responder") -> None:
    await write(rig, FACILITATOR, "/inscripciones")
    await tap(rig, FACILITATOR, "Listas por programa")
    await tap(rig, FACILITATOR, "FutbolNet")
    await tap(rig, FACILITATOR, label)


async def test_a_list_says_alias_age_sector_what_is_missing_and_since_when(town: Rig) -> None:
    await to_the_list(town)
    young, unreached = (line for line in plain(town).splitlines() if line[:2] in ("1.", "2."))
    for words in (alias(town, ANA), "14 a 17", "Caimitos", "falta el permiso", "desde"):
        assert words in young
    assert "no le llegan mensajes" in unreached
    assert "permiso" not in unreached


async def test_everybody_is_given_a_place_after_being_asked_once(town: Rig) -> None:
    await to_the_list(town)
    await tap(town, FACILITATOR, "Dar cupo a todos")
    assert "a todos los que lo piden (2)" in plain(town)
    answer = await tap(town, FACILITATOR, "Sí, dar cupo y avisar")
    assert answer.text == town.words("toast-roster-all")
    assert "Con cupo: 2" in plain(town)
    assert "Por responder: 0" in plain(town)


async def test_only_those_of_a_sector_are_shown_and_decided_on(town: Rig) -> None:
    await to_the_list(town)
    await tap(town, FACILITATOR, "Ver un sector")
    await tap(town, FACILITATOR, "Caimitos")
    assert alias(town, ANA) in plain(town)
    assert alias(town, LUZ) not in plain(town)


async def test_a_place_is_taken_back_and_the_person_told_without_a_reason(town: Rig) -> None:
    def admit(work: Work) -> None:
        by = town.person(work, FACILITATOR)
        rosters.approve_all(work, "futbolnet", until=99, by=by)

    town.do(admit)
    await town.send()
    await to_the_list(town, "Con cupo")
    await tap(town, FACILITATOR, alias(town, ANA))
    await tap(town, FACILITATOR, "Quitar el cupo")
    assert "¿Quitarle el cupo" in plain(town)
    answer = await tap(town, FACILITATOR, "Sí, quitar y avisar")
    assert answer.text == town.words("toast-request-removed")
    town.time.now += 10
    await town.send()
    assert "Usted ya no tiene cupo en" in plain(town, ANA)
    assert "FutbolNet" not in plain(town, ANA)[:150]
    assert not [one for one in last(town, ANA).buttons if "Salir" in one]
    found = town.do(lambda work: enrolments.of_person(work, "futbolnet", town.person(work, ANA)))
    assert found is not None
    assert found.state is EnrolmentState.REMOVED


@pytest.mark.parametrize("chat", [ANA, GESTOR])
@pytest.mark.parametrize(
    "data",
    ["g:cupo:home", "g:cupo:one:futbolnet", "g:cupo:req:futbolnet:0:0", "g:cupo:yes:futbolnet:0:99",
     "g:inscr:outyes:1"],
)  # fmt: skip
async def test_the_wrong_presser_sees_and_changes_nothing(town: Rig, chat: int, data: str) -> None:
    before = town.do(lambda work: rosters.counts(work, "futbolnet"))
    await town.chat(updates.press(chat, data))
    (answer,) = town.telegram.press_answers()
    assert answer.text == town.words("toast-not-allowed")
    assert town.do(lambda work: rosters.counts(work, "futbolnet")) == before


@pytest.mark.parametrize(
    "data",
    ["g:cupo:one", "g:cupo:one:gone", "g:cupo:req:futbolnet:x:0", "g:cupo:sec:futbolnet:x",
     "g:cupo:all:futbolnet", "g:cupo:x:futbolnet", "g:inscr:outyes:99", "g:inscr:outyes:1"],
)  # fmt: skip
async def test_a_button_of_nothing_is_stale(town: Rig, data: str) -> None:
    await town.chat(updates.press(FACILITATOR, data))
    (answer,) = town.telegram.press_answers()
    assert answer.text == town.words("toast-stale")


async def test_nobody_can_approve_twice_by_an_old_button(town: Rig) -> None:
    for _ in range(2):
        town.time.now += 5
        await town.chat(updates.press(FACILITATOR, "g:cupo:yes:futbolnet:0:99"))
    assert town.telegram.press_answers()[-1].text == town.words("toast-already")
