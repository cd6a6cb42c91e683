"""What a person who writes gets while Rasa is down, hangs, answers nothing or breaks."""

import json

import httpx
import pytest

from bot.intake import keep_for_a_person
from bot.rasa_client import START_PATIENCE
from referrals import filing, people
from referrals.conversations import Draft
from referrals.db import Work
from referrals.inbox import MAX_ATTEMPTS, Taken
from referrals.models import Case
from referrals.vocabulary import Kind, Urgency
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.outages import ANA, COORDINATOR, GESTOR, WAYS, begun, break_with, staffed, told
from tests.bot.phone import do, last, tap, write
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_gestor


class TestWords:
    @pytest.mark.parametrize("how", WAYS)
    async def test_words_become_a_case_for_the_coordinator_and_an_honest_answer(
        self, rig: Rig, how: str
    ) -> None:
        staffed(rig)
        break_with(rig.rasa, how)
        await rig.chat(updates.text(ANA, "los vecinos pelean por el ruido"))
        (case,) = rig.cases()
        assert case.kind is Kind.UNTRIAGED
        assert rig.story_of(case) == "los vecinos pelean por el ruido"
        assert case.code in told(rig)
        assert case.code in told(rig, COORDINATOR)
        assert told(rig, GESTOR) == ""

    async def test_a_second_message_is_added_to_the_same_case(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "los vecinos pelean"))
        await rig.chat(updates.text(ANA, "es en el barrio Caimitos"))
        (case,) = rig.cases()
        assert rig.story_of(case) == "los vecinos pelean\nes en el barrio Caimitos"
        assert case.code in rig.telegram.texts_to(ANA)[-1]
        assert "Caimitos" in told(rig, COORDINATOR)

    async def test_two_people_have_two_cases(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "uno"))
        await rig.chat(updates.text(82, "dos"))
        assert len(rig.cases()) == 2

    async def test_a_report_in_the_making_goes_along(self, rig: Rig) -> None:
        begun(rig, barrio_id="caimitos", happening="often")
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "son tres familias"))
        (case,) = rig.cases()
        assert rig.story_of(case) == "pelea en la cancha\nson tres familias"
        assert (case.barrio_id, case.happening) == ("caimitos", "often")

    async def test_nobody_to_tell_is_said_honestly(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "los vecinos pelean"))
        (case,) = rig.cases()
        answer = told(rig)
        staffed_text = rig.catalogue.text("untriaged.told", "es", code=case.code)
        assert staffed_text not in answer
        assert case.code in answer

    async def test_with_rasa_back_the_next_words_are_understood_again(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, "los vecinos pelean"))
        rig.rasa.failure = None
        await rig.chat(updates.text(ANA, "¿me oyen?"))
        assert len(rig.cases()) == 1
        assert rig.rasa.turns[-1].text == "¿me oyen?"

    @pytest.mark.parametrize("how", ["down", "500"])
    async def test_a_photos_words_are_kept_with_the_photo(self, rig: Rig, how: str) -> None:
        break_with(rig.rasa, how)
        await rig.chat(updates.photo(ANA, caption="mire esto"))
        (case,) = rig.cases()
        assert rig.story_of(case) == "mire esto"
        assert rig.do(
            lambda work: [one.kind for one in work.session.get_one(Case, case.id).media]
        ) == ["photo"]

    async def test_a_voice_note_in_a_report_is_kept(self, rig: Rig) -> None:
        begun(rig, story=None)
        rig.rasa.failure = DOWN
        await rig.chat(updates.voice(ANA))
        (case,) = rig.cases()
        assert rig.do(
            lambda work: [one.kind for one in work.session.get_one(Case, case.id).media]
        ) == ["voice"]


class TestDanger:
    WORDS = "auxilio le dispararon a mi hermano está sangrando en Zamorano"

    async def test_words_of_danger_become_a_vital_alert_with_the_line_to_call(
        self, rig: Rig
    ) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        (answer, *_) = await rig.chat(updates.text(ANA, self.WORDS))
        (case,) = rig.cases()
        assert (case.kind, case.urgency) == (Kind.CONFLICT, Urgency.VITAL)
        assert case.barrio_id == "zamorano"
        assert answer.chat_id in (ANA, GESTOR, COORDINATOR)
        assert "123" in rig.telegram.texts_to(ANA)[0]
        assert case.code in told(rig, GESTOR) + told(rig, COORDINATOR)

    async def test_danger_does_not_wait_for_a_server_that_is_starting(self, rig: Rig) -> None:
        rig.client.mark_ready(ready=False)
        await rig.chat(updates.text(ANA, self.WORDS))
        assert rig.cases()[0].urgency is Urgency.VITAL

    async def test_what_is_told_after_it_goes_to_the_same_alert(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, self.WORDS))
        await rig.chat(updates.text(ANA, "es la casa azul al lado de la tienda"))
        (case,) = rig.cases()
        assert rig.story_of(case).endswith("es la casa azul al lado de la tienda")
        assert "casa azul" in told(rig, GESTOR) + told(rig, COORDINATOR)
        assert rig.telegram.texts_to(ANA)[-1].startswith(rig.words("emergency-added")[:8])

    async def test_the_same_words_dealt_with_twice_are_one_alert(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        rig.rasa.failure = DOWN
        update = updates.text(ANA, self.WORDS)
        await rig.chat(update)
        await rig.chat(update)
        assert len(rig.cases()) == 1

    @pytest.mark.parametrize(
        ("words", "line"), [("me quiero matar", "crisis"), ("mi marido me pega", "family-violence")]
    )
    async def test_words_of_crisis_or_violence_at_home_get_whom_to_call(
        self, rig: Rig, words: str, line: str
    ) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.text(ANA, words))
        first = rig.telegram.texts_to(ANA)[0]
        body = rig.catalogue.text(f"{line}.body", "es")
        assert body[:30] in first
        assert len(rig.cases()) == 1


class TestInConfidence:
    """Words of a crisis or of violence at home, written while nobody can understand them."""

    CRISIS, VIOLENCE = "me quiero matar", "mi marido me pega y me encierra"

    @pytest.mark.parametrize(
        ("words", "kind", "button"),
        [
            (CRISIS, Kind.CRISIS, "m:crisis-person"),
            (VIOLENCE, Kind.FAMILY_VIOLENCE, "m:fv-person"),
            (f"{CRISIS}, {VIOLENCE}", Kind.FAMILY_VIOLENCE, "m:fv-person"),
        ],
    )
    async def test_they_are_kept_as_what_they_are_and_one_can_leave_in_haste(
        self, rig: Rig, words: str, kind: Kind, button: str
    ) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        shown = await write(rig, ANA, words)
        (case,) = rig.cases()
        assert (case.kind, case.urgency, case.mediation) == (kind, Urgency.HIGH, False)
        assert {button, "m:exit"} <= set(shown.buttons.values())
        assert "123" in shown.text.splitlines()[0]
        assert shown.params["disable_notification"] is (kind is Kind.FAMILY_VIOLENCE)

    async def test_the_talk_that_follows_makes_no_sound_and_tells_nothing(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, self.VIOLENCE)
        alert = rig.cases()[0].alerts[0].id
        for data in (f"a:{alert}:ack", f"a:{alert}:talk"):
            await do(rig, updates.press(COORDINATOR, data))
        await write(rig, COORDINATOR, "Hola, ¿su esposo sigue en la casa?")
        heard = rig.telegram.sent_to(ANA)
        assert "su esposo" in heard[-1].text
        assert all(one.params["disable_notification"] for one in heard)
        assert not any("esposo" in one.text.splitlines()[0] for one in heard)

    async def test_whoever_then_wants_a_person_has_one_case(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, self.VIOLENCE)
        await tap(rig, ANA, "Que una persona me escriba")
        (case,) = rig.cases()
        shown = last(rig, ANA)
        assert case.code in shown.text
        assert shown.params["disable_notification"]
        assert "m:exit" in shown.buttons.values()

    async def test_what_follows_in_other_words_belongs_to_it_and_makes_no_sound(
        self, rig: Rig
    ) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, self.VIOLENCE)
        shown = await write(rig, ANA, "no sé a quién decirle")
        (case,) = rig.cases()
        assert rig.story_of(case) == f"{self.VIOLENCE}\nno sé a quién decirle"
        assert shown.params["disable_notification"]
        assert "m:exit" in shown.buttons.values()

    async def test_after_other_words_they_are_a_case_of_their_own(self, rig: Rig) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, "los vecinos pelean")
        await write(rig, ANA, self.VIOLENCE)
        assert [case.kind for case in rig.cases()] == [Kind.UNTRIAGED, Kind.FAMILY_VIOLENCE]
        assert self.VIOLENCE not in rig.story_of(rig.cases()[0])

    async def test_what_is_written_once_somebody_has_it_makes_no_sound_either(
        self, rig: Rig
    ) -> None:
        staffed(rig)
        rig.rasa.failure = DOWN
        await write(rig, ANA, self.VIOLENCE)
        await do(rig, updates.press(COORDINATOR, f"a:{rig.cases()[0].alerts[0].id}:ack"))
        await write(rig, ANA, "por favor respóndame")
        case = rig.cases()[-1]
        assert case.kind is Kind.UNTRIAGED
        alert = case.alerts[0].id
        before = len(rig.telegram.sent_to(ANA))
        for data in (f"a:{alert}:ack", f"a:{alert}:talk"):
            await do(rig, updates.press(COORDINATOR, data))
        await write(rig, COORDINATOR, "Hola, ¿su esposo sigue en la casa?")
        heard = rig.telegram.sent_to(ANA)[before:]
        assert heard
        assert all(one.params["disable_notification"] for one in heard)
        assert not any("esposo" in one.text.splitlines()[0] for one in heard)

    @pytest.mark.parametrize(
        ("words", "kind"), [(CRISIS, Kind.CRISIS), (VIOLENCE, Kind.FAMILY_VIOLENCE)]
    )
    async def test_so_are_those_of_an_update_that_could_not_be_dealt_with(
        self, rig: Rig, words: str, kind: Kind
    ) -> None:
        update = updates.text(ANA, words)
        rig.store(update)
        (row,) = rig.inbox_rows()
        taken = Taken(row.id, row.update_id, json.dumps(update), MAX_ATTEMPTS)
        rig.do(lambda work: keep_for_a_person(work, taken))
        await rig.send()
        (case,) = rig.cases()
        assert case.kind is kind
        assert "m:exit" in last(rig, ANA).buttons.values()


class TestStarting:
    async def test_a_message_waits_for_a_server_that_is_starting(self, rig: Rig) -> None:
        rig.client.mark_ready(ready=False)
        rig.store(updates.text(ANA, "hola"))
        await rig.intake.step()
        rig.client.mark_ready(ready=True)
        await rig.intake.finish()
        assert [turn.text for turn in rig.rasa.turns] == ["hola"]

    async def test_in_a_long_outage_nobody_waits(
        self, rig: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        now = [0.0]
        monkeypatch.setattr(rig.client, "_clock", lambda: now[0])
        rig.client.mark_ready(ready=False)
        monkeypatch.setattr(rig.client, "_missed_since", 0.0)
        now[0] = START_PATIENCE + 1
        await rig.chat(updates.text(ANA, "los vecinos pelean"))
        assert len(rig.cases()) == 1


async def test_staffs_buttons_need_no_language_model(rig: Rig) -> None:
    def begin(work: Work) -> int:
        a_gestor(work, chat_id=GESTOR)
        return (
            filing.file_report(
                work,
                Draft(kind=Kind.CONFLICT, story="x", barrio_id="caimitos"),
                reporter=people.meet(work, ANA),
                source_key="k",
            )
            .case.alerts[0]
            .id
        )

    alert = rig.do(begin)
    rig.client.mark_ready(ready=False)
    rig.rasa.failure = httpx.ConnectTimeout("away")
    await rig.chat(updates.press(GESTOR, f"a:{alert}:ack"))
    assert rig.cases()[0].holder_id is not None
