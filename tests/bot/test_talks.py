"""Talks between a resident and a gestor, through the bot and without names."""

from datetime import UTC, datetime
from typing import ClassVar

import pytest

from referrals import cases, people, staff, threads
from referrals.db import Work
from referrals.lifecycle import State
from referrals.models import Alert, Case
from referrals.vocabulary import AlertState, Urgency
from tests.bot import updates
from tests.bot.fake_telegram import BLOCKED, Fault
from tests.bot.phone import do, tap
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_case, a_coordinator, a_gestor

ANA, GESTOR, STRANGER = 81, 83, 84
#: The moment of these tests, and one that is later than anything, as Telegram dates messages.
NOW = int(datetime(2026, 11, 24, 15, 0, tzinfo=UTC).timestamp())
LATER = NOW + 3600


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
        await talking.chat(updates.message(ANA, text="¿sigue ahí?", date=LATER))
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


def case_of(rig: Rig) -> Case:
    return rig.cases()[0]


def changed(said: updates.Json, **content: str) -> updates.Json:
    """The same message, changed afterwards."""
    return updates.update(edited_message={**said["message"], **content, "edit_date": LATER + 60})


def plain(words: str) -> str:
    return words.replace("<b>", "").replace("</b>", "")


class TestWhatElseIsCopied:
    PICTURE: ClassVar[updates.Json] = {
        "file_id": "gif", "file_unique_id": "g", "width": 1, "height": 1, "duration": 1,
    }  # fmt: skip

    @pytest.mark.parametrize(
        ("update", "method"),
        [
            (updates.sticker(ANA), "sendSticker"),
            (updates.message(ANA, animation=PICTURE, document=PICTURE), "sendAnimation"),
        ],
    )
    async def test_a_sticker_and_a_moving_picture(
        self, talking: Rig, update: updates.Json, method: str
    ) -> None:
        await talking.chat(update)
        sent = talking.telegram.sent_to(GESTOR)
        assert method in [call.method for call in sent]
        assert all(call.params["protect_content"] for call in sent)

    async def test_a_document_but_none_that_is_larger_than_bots_may_take(
        self, talking: Rig
    ) -> None:
        await talking.chat(updates.document(ANA, size=10), updates.document(ANA, size=30_000_000))
        methods = [call.method for call in talking.telegram.sent_to(GESTOR)]
        assert methods == ["sendDocument"]
        assert "muy grande" in talking.telegram.texts_to(ANA)[-1]

    async def test_what_cannot_be_copied_is_said_with_the_way_to_end_the_talk(
        self, talking: Rig
    ) -> None:
        await talking.chat(updates.poll(ANA))
        said = talking.telegram.sent_to(ANA)[-1]
        assert said.text == talking.words("talk-not-copied")
        assert {"t:end", "m:person"} <= set(said.buttons.values())
        assert talking.telegram.texts_to(GESTOR) == []

    async def test_a_message_of_the_talk_that_is_changed_is_copied_anew(self, talking: Rig) -> None:
        said = updates.message(ANA, text="son dos", date=LATER)
        await talking.chat(said)
        await do(talking, changed(said, text="son tres, no dos"))
        assert "(corregido): son tres, no dos" in plain(talking.telegram.texts_to(GESTOR)[-1])
        assert talking.telegram.texts_to(ANA) == []

    async def test_so_is_the_caption_of_a_picture(self, talking: Rig) -> None:
        said = updates.photo(ANA, caption="son dos")
        said["message"]["date"] = LATER
        await talking.chat(said)
        await do(talking, changed(said, caption="son tres"))
        assert "(corregido): son tres" in plain(talking.telegram.texts_to(GESTOR)[-1])

    async def test_a_message_of_an_earlier_talk_is_not_copied_into_the_next(
        self, talking: Rig
    ) -> None:
        said = updates.message(ANA, text="son dos", date=LATER)
        await talking.chat(said)

        def next_one(work: Work) -> None:
            first = threads.of_person(work, talking.person(work, ANA))
            assert first is not None
            threads.end(work, first)
            alert = first.case.alerts[0]
            threads.open_by_press(work, alert.id, by=first.staff.person)

        talking.do(next_one)
        talking.telegram.arrived.clear()
        await do(talking, changed(said, text="Marcador de antes"))
        assert not any("Marcador" in text for text in talking.telegram.texts_to(GESTOR))
        assert talking.telegram.texts_to(ANA)[-1] == talking.words("edited-not-read")

    async def test_one_from_before_the_talk_was_not_meant_for_it(self, talking: Rig) -> None:
        await talking.chat(updates.edited(ANA, "otra cosa"))
        assert talking.telegram.texts_to(GESTOR) == []
        assert talking.telegram.texts_to(ANA) == [talking.words("edited-not-read")]

    async def test_a_reply_comes_without_what_it_answers(self, talking: Rig) -> None:
        """The message that somebody answers may be a card, which the other side must not see."""
        card = updates.message(GESTOR, text="Marcador de la tarjeta")["message"]
        await talking.chat(updates.message(GESTOR, text="voy", reply_to_message=card))
        assert plain(talking.telegram.texts_to(ANA)[-1]).endswith("Marleny: voy")
        assert "tarjeta" not in " ".join(talking.telegram.texts_to(ANA))


class TestAtHand:
    async def test_a_person_is_at_hand_from_the_first_message_of_a_talk(self, rig: Rig) -> None:
        def begin(work: Work) -> int:
            a_gestor(work, chat_id=GESTOR)
            return a_case(work, reporter=people.meet(work, ANA)).alerts[0].id

        alert = rig.do(begin)
        await rig.send()
        await rig.chat(updates.press(GESTOR, f"a:{alert}:talk"))
        assert {"t:end", "m:person"} <= set(rig.telegram.sent_to(ANA)[-1].buttons.values())
        await rig.chat(updates.press(ANA, "m:person"))
        assert not running(rig)


class TestIdle:
    async def test_a_talk_in_which_nobody_writes_for_hours_ends_and_both_hear_why(
        self, talking: Rig, clock: FakeClock
    ) -> None:
        clock.advance(hours=5)
        await talking.chat(updates.text(ANA, "aquí sigo"))
        clock.advance(hours=5)
        assert talking.do(threads.end_idle) == 0
        clock.advance(hours=1)
        assert talking.do(threads.end_idle) == 1
        assert talking.do(threads.end_idle) == 0
        talking.telegram.arrived.clear()
        await talking.send()
        for one in (ANA, GESTOR):
            (said,) = talking.telegram.texts_to(one)
            assert "varias horas sin mensajes" in said


class TestClosedWhileSomebodyWrites:
    async def close(self, rig: Rig) -> None:
        def end(work: Work) -> None:
            thread = threads.of_person(work, rig.person(work, ANA))
            assert thread is not None
            thread.case.state = State.CLOSED
            thread.case.closed_at = work.now
            for alert in thread.case.alerts:
                alert.state = AlertState.ENDED
            threads.end_of_case(work, thread.case)

        rig.do(end)
        await rig.send()
        rig.telegram.arrived.clear()

    async def test_the_writer_is_told_and_the_words_are_kept_and_passed_on(
        self, talking: Rig
    ) -> None:
        await self.close(talking)
        update = updates.message(ANA, text="ya volvieron", date=NOW + 20)
        await talking.chat(update)
        await talking.chat(update)
        assert talking.story_of(case_of(talking)).endswith("\nya volvieron")
        late = [words for words in talking.telegram.texts_to(GESTOR) if "se cerraba" in words]
        assert len(late) == 1
        assert "ya volvieron" in late[0]
        (said,) = talking.telegram.sent_to(ANA)
        assert "ya había terminado" in said.text
        assert f"g:mine:add:{case_of(talking).id}" in said.buttons.values()
        assert talking.rasa.turns == []
        assert len(talking.cases()) == 1

    async def test_a_photo_too(self, talking: Rig) -> None:
        await self.close(talking)
        await talking.chat(updates.photo(ANA, caption="miren"))
        assert [one.kind for one in case_of(talking).media] == ["photo"]
        assert "sendPhoto" in [call.method for call in talking.telegram.sent_to(GESTOR)]

    @pytest.mark.parametrize("kind", ["text", "caption"])
    async def test_words_of_danger_leave_as_an_alert_besides(self, talking: Rig, kind: str) -> None:
        await self.close(talking)
        words = "auxilio le dispararon a mi hijo está sangrando"
        update = (
            updates.message(ANA, text=words, date=NOW + 20)
            if kind == "text"
            else updates.photo(ANA, caption=words)
        )
        await talking.chat(update, update)
        first, second = talking.cases()
        assert words in talking.story_of(first)
        assert (second.urgency, second.state) == (Urgency.VITAL, State.ASSIGNED)
        assert "123" in talking.telegram.texts_to(ANA)[-1]

    async def test_a_point_is_kept_with_the_case_and_passed_on(self, talking: Rig) -> None:
        await self.close(talking)
        update = updates.message(
            ANA, location={"latitude": 3.5394, "longitude": -76.3036}, date=NOW + 20
        )
        await talking.chat(update)
        await talking.chat(update)
        assert case_of(talking).pin_sealed is not None
        points = [one for one in talking.telegram.sent_to(GESTOR) if one.method == "sendLocation"]
        assert [one.params["latitude"] for one in points] == [3.5394]
        (said,) = talking.telegram.texts_to(ANA)
        assert "ya había terminado" in said
        assert len(talking.cases()) == 1

    async def test_a_point_far_away_is_passed_on_and_is_no_place_of_the_case(
        self, talking: Rig
    ) -> None:
        await self.close(talking)
        far = {"latitude": 60.0, "longitude": 10.0}
        await talking.chat(updates.message(ANA, location=far, date=NOW + 20))
        assert case_of(talking).pin_sealed is None
        assert "sendLocation" in [one.method for one in talking.telegram.sent_to(GESTOR)]

    async def test_what_is_written_later_is_heard_by_the_assistant(
        self, talking: Rig, clock: FakeClock
    ) -> None:
        await self.close(talking)
        await talking.chat(updates.message(ANA, text="hola", date=NOW + 31))
        clock.advance(hours=2)
        await talking.chat(updates.text(ANA, "otra vez"))
        assert [turn.text for turn in talking.rasa.turns] == ["hola", "otra vez"]


class TestGone:
    async def test_what_a_gestor_who_blocked_the_bot_did_not_get_is_kept_and_told_of(
        self, talking: Rig
    ) -> None:
        def coordinated(work: Work) -> None:
            a_coordinator(work, chat_id=STRANGER)

        talking.do(coordinated)
        talking.telegram.faults.append(Fault(BLOCKED, chat=GESTOR, times=9))
        await talking.gets(updates.text(ANA, "siguen peleando"), updates.voice(ANA))
        await talking.send()
        assert "siguen peleando" in talking.story_of(case_of(talking))
        assert [one.kind for one in case_of(talking).media] == ["voice"]
        told = plain(" ".join(talking.telegram.texts_to(STRANGER)))
        assert "no le llegó a Marleny" in told
        assert not running(talking)
        assert talking.words("talk-ended") in talking.telegram.texts_to(ANA)[-1]

    async def test_what_the_gestor_says_to_a_resident_who_is_gone_is_no_part_of_the_report(
        self, talking: Rig
    ) -> None:
        before = talking.story_of(case_of(talking))
        talking.telegram.faults.append(Fault(BLOCKED, chat=ANA))
        await talking.chat(updates.text(GESTOR, "¿sigue ahí?"))
        await talking.send()
        assert talking.story_of(case_of(talking)) == before
