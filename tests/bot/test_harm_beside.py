"""Words of a crisis or of violence at home, where something else was asked for: nothing swallows them."""

import pytest

from bot.taking_back import only_takes_back
from referrals import people, rights_desk
from referrals.db import Work
from referrals.models import Case
from referrals.vocabulary import RequestKind, Urgency
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_case, a_coordinator, a_gestor

ANA, GESTOR, COORDINATOR = 381, 383, 385
CRISIS = "me quiero morir, ya no aguanto más"
VIOLENCE = "mi marido me pega y tengo miedo de él"
DANGER = "auxilio me van a matar"
MINDS_CHANGED = [
    "mejor no, cancelar",
    "Cancelar",
    "no gracias, olvídelo",
    "ya no quiero",
    "never mind",
]


@pytest.fixture
def case(rig: Rig) -> Case:
    def begin(work: Work) -> Case:
        a_gestor(work, chat_id=GESTOR)
        a_coordinator(work, chat_id=COORDINATOR)
        return a_case(work, reporter=people.meet(work, ANA), story="uno")

    return rig.do(begin)


class TestRequest:
    @pytest.mark.parametrize("kind", list(RequestKind))
    @pytest.mark.parametrize("words", [CRISIS, VIOLENCE, DANGER])
    async def test_such_words_are_no_request_and_neither_are_those_that_follow(
        self, rig: Rig, case: Case, clock: FakeClock, kind: RequestKind, words: str
    ) -> None:
        await rig.chat(updates.press(ANA, f"g:datos:{kind.value}"))
        clock.advance(minutes=20)
        await write(rig, ANA, words)
        await write(rig, ANA, "está en la cocina")
        assert [turn.text for turn in rig.rasa.turns] == [words, "está en la cocina"]
        assert self.requests(rig) == 0

    async def test_without_the_language_model_they_are_answered_with_whom_to_call(
        self, rig: Rig, case: Case
    ) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.press(ANA, "g:datos:consulta"))
        shown = await write(rig, ANA, CRISIS)
        assert "106" in shown.text
        assert self.requests(rig) == 0

    @pytest.mark.parametrize("words", MINDS_CHANGED)
    async def test_a_change_of_mind_is_no_request(self, rig: Rig, case: Case, words: str) -> None:
        await rig.chat(updates.press(ANA, "g:datos:reclamo"))
        shown = await write(rig, ANA, words)
        assert shown.text in {rig.words("cancelled", one) for one in ("es", "en")}
        assert self.requests(rig) == 0
        await write(rig, ANA, "hola")
        assert [turn.text for turn in rig.rasa.turns] == ["hola"]

    def requests(self, rig: Rig) -> int:
        def count(work: Work) -> int:
            coordinator = rig.person(work, COORDINATOR)
            return len(rights_desk.open_ones(work, by=coordinator))

        return rig.do(count)


class TestAdding:
    async def begin(self, rig: Rig, case: Case) -> None:
        await rig.send()
        rig.time.now += 5
        await rig.chat(updates.press(ANA, f"g:mine:add:{case.id}"))

    @pytest.mark.parametrize(
        ("words", "line", "button"),
        [(CRISIS, "106", "Salir"), (VIOLENCE, "155", "Salir rápido")],
    )
    @pytest.mark.parametrize("has_photo", [False, True])
    async def test_such_words_are_added_and_whom_to_call_is_said_first(
        self, rig: Rig, case: Case, words: str, line: str, button: str, has_photo: bool
    ) -> None:
        await self.begin(rig, case)
        update = updates.photo(ANA, caption=words) if has_photo else updates.text(ANA, words)
        rig.time.now += 5
        await rig.chat(update)
        shown = last(rig, ANA)
        assert "123" in shown.text.splitlines()[0]
        assert line in shown.text
        assert words in rig.story_of(rig.cases()[0])
        assert any("Que una persona me escriba" in label for label in shown.buttons)
        assert any(button in label for label in shown.buttons)

    async def test_of_violence_at_home_that_makes_no_sound(self, rig: Rig, case: Case) -> None:
        await self.begin(rig, case)
        assert (await write(rig, ANA, VIOLENCE)).params["disable_notification"]

    @pytest.mark.parametrize("words", MINDS_CHANGED)
    async def test_a_change_of_mind_adds_nothing(self, rig: Rig, case: Case, words: str) -> None:
        await self.begin(rig, case)
        shown = await write(rig, ANA, words)
        assert shown.text in {rig.words("cancelled", one) for one in ("es", "en")}
        assert rig.story_of(rig.cases()[0]) == "uno"

    async def test_a_photo_with_a_change_of_mind_under_it_is_not_added(
        self, rig: Rig, case: Case
    ) -> None:
        await self.begin(rig, case)
        rig.time.now += 5
        await rig.chat(updates.photo(ANA, caption="mejor no, cancelar"))
        assert last(rig, ANA).text == rig.words("cancelled")
        assert not rig.do(lambda work: list(work.session.get_one(Case, case.id).media))

    async def test_to_a_report_that_was_closed_it_is_said_too(self, rig: Rig, case: Case) -> None:
        await rig.send()
        await self.begin(rig, case)
        await rig.chat(updates.press(GESTOR, f"a:{case.alerts[0].id}:end:resolved_itself"))
        await tap(rig, GESTOR, "Guardar")
        shown = await write(rig, ANA, CRISIS)
        assert "106" in shown.text


class TestTalk:
    async def test_a_crisis_told_in_a_talk_reaches_the_gestor_and_is_told_whom_to_call(
        self, rig: Rig, case: Case
    ) -> None:
        await rig.send()
        await rig.chat(updates.press(GESTOR, f"a:{case.alerts[0].id}:talk"))
        shown = await write(rig, ANA, CRISIS)
        assert "106" in shown.text
        assert CRISIS in rig.telegram.texts_to(GESTOR)[-1]
        assert [one.urgency for one in rig.cases()] != [Urgency.VITAL]


@pytest.mark.parametrize("words", MINDS_CHANGED)
def test_words_that_only_take_back_are_known(words: str) -> None:
    assert only_takes_back(words)


@pytest.mark.parametrize(
    "words",
    [
        "no", "ya no", "no vino nadie", "quiero cancelar mi registro en el programa",
        "cancelaron la reunión", "que no se me olvide", "dejen de compartir mis datos", "ya no pelean",
        "no gracias a ellos sigue igual", "",
    ],
)  # fmt: skip
def test_words_that_say_something_are_not(words: str) -> None:
    assert not only_takes_back(words)
