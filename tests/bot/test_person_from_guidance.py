"""A person asked for from a matter of guidance: whoever writes back is told the matter, no more."""

import pytest

from referrals import referral_matters
from referrals.city import City
from referrals.db import Work
from referrals.models import Case
from referrals.vocabulary import Kind
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.phone import last, tap
from tests.bot.rig import Rig
from tests.factories import a_coordinator, a_gestor

ANA, COORDINATOR = 491, 492


@pytest.fixture
def crew(rig: Rig) -> Rig:
    def begin(work: Work) -> None:
        a_gestor(work)
        a_coordinator(work, chat_id=COORDINATOR)

    rig.do(begin)
    return rig


async def from_matter(rig: Rig, topic: str) -> None:
    await rig.chat(updates.press(ANA, f"g:justice:show:{topic}:0"))
    await tap(rig, ANA, rig.words("button-person"))


async def test_the_wish_reaches_rasa_with_the_matter(crew: Rig) -> None:
    await from_matter(crew, "child_support")
    assert [turn.text for turn in crew.rasa.turns] == [
        '/request_gestor{"answer": "matter=child_support"}'
    ]


async def test_while_rasa_is_away_the_case_has_the_matter_and_the_card_names_it(crew: Rig) -> None:
    crew.rasa.failure = DOWN
    await from_matter(crew, "child_support")
    (case,) = crew.cases()
    assert (case.kind, case.category) == (Kind.CONTACT_REQUEST, "child_support")
    assert crew.story_of(case) == ""
    assert "Tema: Cuota de alimentos" in last(crew, COORDINATOR).text
    assert not case.mediation, "the matter is none of mediation"


async def test_of_a_matter_of_mediation_the_case_may_be_mediated(crew: Rig) -> None:
    crew.rasa.failure = DOWN
    await from_matter(crew, "neighbours_noise")
    assert crew.cases()[0].mediation


async def test_the_offices_of_the_matter_come_first_for_the_gestor(crew: Rig, city: City) -> None:
    crew.rasa.failure = DOWN
    await from_matter(crew, "child_support")
    (case,) = crew.cases()
    topic = city.topic("child_support")
    assert topic is not None

    def first(work: Work) -> list[str]:
        found = referral_matters.choices(work, work.session.get_one(Case, case.id))
        return [one.id for one in found[: len(topic.to)]]

    assert crew.do(first) == list(topic.to)


@pytest.mark.parametrize("topic", ["threat", "loan_shark_threat"])
async def test_of_people_who_take_revenge_the_first_line_tells_nothing(
    crew: Rig, topic: str
) -> None:
    crew.rasa.failure = DOWN
    await from_matter(crew, topic)
    await crew.chat(updates.press(COORDINATOR, f"a:{crew.cases()[0].alerts[0].id}:ack"))
    assert last(crew, ANA).text.splitlines()[0].startswith("Hay novedad de su mensaje")


async def test_from_the_menu_nothing_is_handed_on(crew: Rig) -> None:
    crew.rasa.failure = DOWN
    await crew.chat(updates.press(ANA, "g:justice:show:child_support:0"))
    await crew.chat(updates.press(ANA, "m:person"))
    assert crew.cases()[0].category is None


async def test_violence_at_home_keeps_its_own_way(crew: Rig) -> None:
    crew.rasa.failure = DOWN
    await crew.chat(updates.press(ANA, "g:justice:show:sexual_violence:0"))
    assert "m:fv-person" in last(crew, ANA).buttons.values()
    assert not [one for one in last(crew, ANA).buttons.values() if one.startswith("g:person")]


@pytest.mark.parametrize("topic", ["family_violence", "emotional_crisis", "srpa", "gone"])
async def test_a_forged_matter_is_the_ordinary_wish(crew: Rig, topic: str) -> None:
    crew.rasa.failure = DOWN
    await crew.chat(updates.press(ANA, f"g:person:about:{topic}"))
    (case,) = crew.cases()
    assert (case.kind, case.category) == (Kind.CONTACT_REQUEST, None)


@pytest.mark.parametrize("data", ["g:person:about", "g:person:other:threat", "g:person:about:a:b"])
async def test_a_malformed_button_is_stale(crew: Rig, data: str) -> None:
    await crew.chat(updates.press(ANA, data))
    assert crew.telegram.press_answers()[-1].text == crew.words("toast-stale")
    assert crew.rasa.turns == []
