"""Talks between a resident and a gestor, through the bot and without names."""

import pytest

from referrals import cases, people, staff, threads
from referrals.db import Work
from referrals.models import Alert
from referrals.vocabulary import Urgency
from tests.bot import updates
from tests.bot.fake_telegram import BLOCKED, Fault
from tests.bot.phone import tap
from tests.bot.rig import Rig
from tests.factories import a_case, a_gestor

ANA, GESTOR, STRANGER = 81, 83, 84


@pytest.fixture
async def talking(rig: Rig) -> Rig:
    """Ana reported a conflict; the gestor took it and pressed "Hablar"."""

    def begin(work: Work) -> int:
        a_gestor(work, chat_id=GESTOR, name="Marleny")
        case = a_case(work, reporter=people.meet(work, ANA))
        return case.alerts[0].id

    alert = rig.do(begin)
    await rig.send()
    await rig.chat(updates.press(GESTOR, f"a:{alert}:talk"))
    rig.telegram.arrived.clear()
    return rig


def running(rig: Rig) -> bool:
    return rig.do(lambda work: threads.of_person(work, rig.person(work, ANA)) is not None)


class TestBothWays:
    async def test_words_reach_the_other_side_and_no_language_model(self, talking: Rig) -> None:
        await talking.chat(updates.text(ANA, "¿viene ya?"))
        await talking.chat(updates.text(GESTOR, "voy llegando"))
        assert "¿viene ya?" in talking.telegram.texts_to(GESTOR)[-1]
        assert "voy llegando" in talking.telegram.texts_to(ANA)[-1]
        assert talking.rasa.turns == []

    async def test_the_gestor_hears_an_alias_and_the_resident_a_given_name(
        self, talking: Rig
    ) -> None:
        alias = talking.do(lambda work: talking.person(work, ANA).alias)
        await talking.chat(updates.text(ANA, "hola"))
        await talking.chat(updates.text(GESTOR, "hola"))
        assert alias in talking.telegram.texts_to(GESTOR)[-1]
        assert "Marleny" in talking.telegram.texts_to(ANA)[-1]
        assert "Marcador" not in " ".join(call.text for call in talking.telegram.arrived)

    @pytest.mark.parametrize(
        ("update", "method"),
        [
            (updates.photo(ANA), "sendPhoto"),
            (updates.voice(ANA), "sendVoice"),
            (updates.pin(ANA, 3.5394, -76.3036), "sendLocation"),
            (updates.pin(ANA, 60.0, 10.0), "sendLocation"),
        ],
    )
    async def test_photos_voice_notes_and_pins_are_copied_and_protected(
        self, talking: Rig, update: updates.Json, method: str
    ) -> None:
        await talking.chat(update)
        (copy,) = [call for call in talking.telegram.sent_to(GESTOR) if call.method == method]
        assert copy.params["protect_content"] is True
        assert talking.telegram.asked("forwardMessage") == []

    async def test_a_photo_keeps_its_words(self, talking: Rig) -> None:
        await talking.chat(updates.photo(ANA, caption="este es el lugar"))
        assert "este es el lugar" in talking.telegram.sent_to(GESTOR)[-1].text

    async def test_a_long_message_arrives_whole(self, talking: Rig) -> None:
        words = "palabra " * 511
        await talking.chat(updates.text(ANA, words))
        arrived = " ".join(talking.telegram.texts_to(GESTOR))
        assert arrived.count("palabra") == 511

    async def test_words_of_a_keyboard_are_words_like_others(self, talking: Rig) -> None:
        await talking.chat(updates.text(ANA, talking.words("button-that-is-all")))
        assert talking.words("button-that-is-all") in talking.telegram.texts_to(GESTOR)[-1]
        assert talking.rasa.turns == []

    async def test_words_are_copied_once_though_their_update_comes_twice(
        self, talking: Rig
    ) -> None:
        update = updates.text(ANA, "¿viene ya?")
        await talking.chat(update)
        await talking.chat(update)
        assert len(talking.telegram.texts_to(GESTOR)) == 1


class TestDanger:
    WORDS = "auxilio le dispararon a mi hijo está sangrando"

    @pytest.mark.parametrize("with_photo", [False, True])
    async def test_words_of_danger_reach_the_gestor_and_leave_as_an_alert_too(
        self, talking: Rig, with_photo: bool
    ) -> None:
        sent = updates.photo(ANA, caption=self.WORDS)
        await talking.chat(sent if with_photo else updates.text(ANA, self.WORDS))
        await talking.send()
        assert self.WORDS in " ".join(talking.telegram.texts_to(GESTOR))
        assert "123" in talking.telegram.texts_to(ANA)[-1]
        assert talking.cases()[-1].urgency is Urgency.VITAL
        assert len(talking.cases()) == 2
        assert running(talking)

    async def test_what_follows_is_added_to_that_alert(self, talking: Rig) -> None:
        await talking.chat(updates.text(ANA, self.WORDS))
        await talking.chat(updates.text(ANA, "están disparando otra vez, auxilio"))
        assert len(talking.cases()) == 2
        assert "otra vez" in talking.story_of(talking.cases()[-1])

    async def test_a_gestor_who_writes_of_danger_raises_no_alert(self, talking: Rig) -> None:
        await talking.chat(updates.text(GESTOR, self.WORDS))
        assert len(talking.cases()) == 1


class TestEnds:
    @pytest.mark.parametrize("chat_id", [ANA, GESTOR])
    async def test_either_side_can_end_it_and_both_hear(self, talking: Rig, chat_id: int) -> None:
        await talking.chat(updates.press(chat_id, "t:end"))
        assert not running(talking)
        for one in (ANA, GESTOR):
            assert len(talking.telegram.texts_to(one)) == 1

    async def test_a_stranger_who_presses_ends_nothing(self, talking: Rig) -> None:
        await talking.chat(updates.press(STRANGER, "t:end"))
        assert running(talking)

    async def test_ending_twice_is_told_once(self, talking: Rig) -> None:
        await talking.chat(updates.press(ANA, "t:end"))
        await talking.chat(updates.press(ANA, "t:end"))
        assert len(talking.telegram.texts_to(GESTOR)) == 1

    async def test_closing_the_case_ends_it(self, talking: Rig) -> None:
        alert = talking.do(lambda work: work.session.query(Alert).one().id)
        await talking.chat(updates.press(GESTOR, f"a:{alert}:end:resolved_itself"))
        await tap(talking, GESTOR, "Guardar")
        assert not running(talking)
        await talking.chat(updates.text(ANA, "¿sigue ahí?"))
        assert [turn.text for turn in talking.rasa.turns] == ["¿sigue ahí?"]

    async def test_a_new_report_ends_it(self, talking: Rig) -> None:
        await talking.chat(updates.press(ANA, "m:conflict"))
        assert not running(talking)

    async def test_danger_reported_by_its_button_ends_it_so_that_the_alert_hears_the_rest(
        self, talking: Rig
    ) -> None:
        await talking.chat(updates.press(ANA, "m:emergency"))
        assert not running(talking)
        await talking.chat(updates.text(ANA, "en la esquina de la cancha"))
        assert talking.rasa.turns[-1].text == "en la esquina de la cancha"


class TestNobodyThere:
    async def test_words_to_a_gestor_who_blocked_the_bot_are_heard_by_the_assistant(
        self, talking: Rig
    ) -> None:
        await talking.gets(updates.membership(GESTOR, "kicked"))
        await talking.chat(updates.text(ANA, "siguen peleando"))
        assert [turn.text for turn in talking.rasa.turns] == ["siguen peleando"]
        assert talking.words("talk-ended")[:12] in " ".join(talking.telegram.texts_to(ANA))

    async def test_words_to_a_gestor_who_was_suspended_are_heard_by_the_assistant(
        self, talking: Rig
    ) -> None:
        def suspend(work: Work) -> None:
            member = staff.of_person(work, talking.person(work, GESTOR))
            assert member is not None
            member.suspended_at = work.now

        talking.do(suspend)
        await talking.chat(updates.text(ANA, "siguen peleando"))
        assert [turn.text for turn in talking.rasa.turns] == ["siguen peleando"]
        assert not any("siguen" in text for text in talking.telegram.texts_to(GESTOR))

    async def test_a_gestor_whose_resident_is_gone_hears_it(self, talking: Rig) -> None:
        talking.telegram.faults.append(Fault(BLOCKED, chat=ANA))
        await talking.chat(updates.text(GESTOR, "¿sigue ahí?"))
        await talking.send()
        assert not running(talking)
        assert len(talking.telegram.texts_to(GESTOR)) == 1


async def test_a_case_without_reporter_or_of_ones_own_has_nobody_to_talk_to(rig: Rig) -> None:
    def begin(work: Work) -> int:
        gestor = a_gestor(work, chat_id=GESTOR)
        return a_case(work, reporter=gestor.person).alerts[0].id

    alert = rig.do(begin)
    await rig.chat(updates.press(GESTOR, f"a:{alert}:talk"))
    (answer,) = rig.telegram.press_answers()
    assert answer.text == rig.words("error-nobody-to-talk-to")


async def test_a_resident_who_talks_is_not_taken_over_by_another_gestor(rig: Rig) -> None:
    def begin(work: Work) -> tuple[int, int]:
        a_gestor(work, chat_id=GESTOR)
        a_gestor(work, chat_id=STRANGER, cluster=2)
        reporter = people.meet(work, ANA)
        first = a_case(work, reporter=reporter).alerts[0]
        elsewhere = next(
            one.id
            for one in work.city.barrios
            if [cluster.id for cluster in work.city.clusters_of(one.id)] == [2]
        )
        second = a_case(work, reporter=reporter, barrio_id=elsewhere).alerts[0]
        return first.id, second.id

    first, second = rig.do(begin)
    await rig.chat(updates.press(GESTOR, f"a:{first}:talk"))
    await rig.chat(updates.press(STRANGER, f"a:{second}:talk"))
    assert rig.telegram.press_answers()[-1].text == rig.words("error-busy")
    assert rig.do(lambda work: cases.of_reporter(work, rig.person(work, ANA))[0].holder_id) is None
