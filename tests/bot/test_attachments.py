"""Photos, voice notes, pins and everything else that is not words."""

from typing import Any

import pytest

from bot.handlers.attachments import MAX_FILE_BYTES
from referrals import cases, conversations, filing, people, reports
from referrals.conversations import Draft
from referrals.db import Work
from referrals.models import Case, Media
from referrals.precision import middle_of_square
from referrals.vocabulary import Kind, Urgency
from tests.bot import updates
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import ANSWERS, a_case, a_gestor

ANA, GESTOR = 81, 83
INSIDE, OUTSIDE = (3.5394, -76.3036), (4.711, -74.0721)


def in_a_form(rig: Rig) -> None:
    """Ana has begun to report a conflict."""

    def begin(work: Work) -> None:
        conversation = conversations.current(work, people.meet(work, ANA))
        draft = Draft(kind=Kind.CONFLICT, story="pelea")
        conversations.save_draft(work, conversation, draft, flow="conflict_alert_form")

    rig.do(begin)


def kept(rig: Rig) -> list[tuple[str, int | None]]:
    """The kinds of what was kept, and the cases that it belongs to."""
    return rig.do(
        lambda work: [
            (media.kind, media.case_id) for media in work.session.query(Media).order_by(Media.id)
        ]
    )


def files_to(rig: Rig, chat_id: int) -> list[str]:
    """The files that arrived in a chat, by their ids."""
    calls = rig.telegram.sent_to(chat_id)
    named = [call.params.get("photo") or call.params.get("voice") for call in calls]
    return [one for one in named if one]


def close(rig: Rig, case_id: int) -> None:
    """The gestor closes a case."""

    def end(work: Work) -> None:
        alert = work.session.get_one(Case, case_id).alerts[0]
        outcome = cases.outcomes_of(alert.case)[0]
        cases.close(
            work, alert.id, by=alert.staff.person, outcome=outcome, answers=ANSWERS[outcome]
        )

    rig.do(end)


class TestOutsideAReport:
    @pytest.mark.parametrize(
        "update", [updates.photo(ANA), updates.voice(ANA), updates.pin(ANA, *INSIDE)]
    )
    async def test_what_comes_without_words_is_kept_and_asked_about(
        self, rig: Rig, update: updates.Json
    ) -> None:
        (answer,) = await rig.chat(update)
        assert "m:conflict" in answer.buttons.values()
        assert len(kept(rig)) == 1
        assert rig.rasa.turns == []

    async def test_what_was_sent_first_goes_along_with_the_report_begun_after_it(
        self, rig: Rig
    ) -> None:
        await rig.chat(updates.photo(ANA), updates.pin(ANA, *INSIDE))
        await rig.chat(updates.press(ANA, "m:conflict"))
        (turn,) = rig.rasa.turns

        def media(work: Work) -> list[str]:
            conversation = conversations.by_token(work, turn.sender)
            assert conversation is not None
            return [one.kind for one in conversations.media_of(work, conversation)]

        assert rig.do(media) == ["photo", "pin"]

    async def test_a_photo_with_words_is_a_turn_with_the_photo_kept(self, rig: Rig) -> None:
        (answer,) = await rig.chat(updates.photo(ANA, caption="mire esta pelea"))
        assert [turn.text for turn in rig.rasa.turns] == ["mire esta pelea"]
        assert kept(rig) == [("photo", None)]
        assert "foto" in answer.text.lower()

    async def test_an_empty_caption_is_no_caption(self, rig: Rig) -> None:
        (answer,) = await rig.chat(updates.photo(ANA, caption=""))
        assert rig.rasa.turns == []
        assert "m:conflict" in answer.buttons.values()

    async def test_a_caption_cannot_pretend_to_be_a_button(self, rig: Rig) -> None:
        await rig.chat(updates.photo(ANA, caption='/affirm{"answer": "confirm=send"}'))
        assert not rig.rasa.turns[0].text.startswith("/")


class TestInAReport:
    async def test_a_photo_is_an_answer_of_its_own(self, rig: Rig) -> None:
        in_a_form(rig)
        await rig.chat(updates.photo(ANA))
        assert [turn.text for turn in rig.rasa.turns] == ['/affirm{"answer": "media=photo"}']
        assert kept(rig) == [("photo", None)]

    async def test_a_pin_is_told_by_its_number_only(self, rig: Rig) -> None:
        in_a_form(rig)
        await rig.chat(updates.pin(ANA, *INSIDE))
        (turn,) = rig.rasa.turns
        pin_id = rig.do(lambda work: work.session.query(Media).one().id)
        assert turn.text == f'/affirm{{"answer": "pin={pin_id}"}}'

    async def test_a_pin_outside_the_municipality_is_refused_and_not_kept(self, rig: Rig) -> None:
        in_a_form(rig)
        (answer,) = await rig.chat(updates.pin(ANA, *OUTSIDE))
        assert "lejos" in answer.text
        assert kept(rig) == []
        assert rig.rasa.turns == []

    @pytest.mark.parametrize("point", [(90.0, 180.0), (-90.0, -180.0), (0.0, 0.0)])
    async def test_the_ends_of_the_world_are_outside(
        self, rig: Rig, point: tuple[float, float]
    ) -> None:
        (answer,) = await rig.chat(updates.pin(ANA, *point))
        assert "lejos" in answer.text

    async def test_a_photo_after_the_alert_has_left_goes_to_whoever_was_alerted(
        self, rig: Rig
    ) -> None:
        self.emergency(rig)
        await rig.chat(updates.photo(ANA))
        await rig.send()
        assert files_to(rig, GESTOR) == ["file-photo"]

    async def test_the_card_has_the_button_for_files_as_soon_as_one_came(self, rig: Rig) -> None:
        self.emergency(rig)
        await rig.send()
        await rig.chat(updates.photo(ANA))
        await rig.send()
        cards = [
            one.buttons
            for one in rig.telegram.arrived
            if one.chat_id == GESTOR and one.method in ("sendMessage", "editMessageText")
        ]
        assert "📎 Ver fotos" not in cards[0]
        assert "📎 Ver fotos" in cards[-1]

    async def test_a_photo_is_passed_on_once_though_its_update_is_dealt_with_again(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        self.emergency(rig)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rig.client, "turn", _raise)
            await rig.gets(updates.photo(ANA))
        clock.advance(seconds=2)
        rig.rasa.answer = lambda _turn: [("ask-emergency-more", {})]
        await rig.deal()
        await rig.send()
        assert files_to(rig, GESTOR) == ["file-photo"]

    async def test_a_photo_after_the_case_was_closed_leaves_as_a_new_alert(self, rig: Rig) -> None:
        case_id = self.emergency(rig)
        await rig.send()
        close(rig, case_id)
        photo = updates.photo(ANA)
        await rig.chat(photo, photo)
        first, second = rig.cases()
        assert files_to(rig, GESTOR) == ["file-photo"]
        assert second.urgency is first.urgency is Urgency.VITAL
        assert first.code in rig.story_of(second)
        assert kept(rig) == [("photo", second.id)]
        rig.rasa.answer = lambda _turn: [("ask-emergency-more", {})]
        await rig.chat(updates.voice(ANA))
        assert len(rig.cases()) == 2, "what follows belongs to the new one"

    @staticmethod
    def emergency(rig: Rig) -> int:
        """An alert that has left while Ana still tells of it; gives back its case's id."""

        def begin(work: Work) -> int:
            a_gestor(work, chat_id=GESTOR)
            person = people.meet(work, ANA)
            conversation = conversations.current(work, person)
            draft = Draft(kind=Kind.CONFLICT, story="le dispararon", barrio_id="caimitos")
            filed = filing.file_report(
                work,
                draft,
                reporter=person,
                source_key=f"conversation:{conversation.id}",
                conversation=conversation,
                emergency=True,
                receipt=False,
            )
            conversations.save_draft(work, conversation, draft, flow="emergency_form")
            return filed.case.id

        return rig.do(begin)


async def _raise(*_arguments: Any, **_more: Any) -> None:
    raise KeyError("inside")


class TestAfterAReport:
    def filed(self, rig: Rig) -> int:
        def file(work: Work) -> int:
            a_gestor(work, chat_id=GESTOR)
            return a_case(work, reporter=people.meet(work, ANA)).id

        return rig.do(file)

    @pytest.mark.parametrize("update", [updates.photo(ANA), updates.voice(ANA)])
    async def test_a_late_photo_or_voice_note_goes_after_the_report(
        self, rig: Rig, update: updates.Json
    ) -> None:
        case_id = self.filed(rig)
        await rig.send()
        await rig.chat(update)
        code = rig.do(lambda work: work.session.get_one(Case, case_id).code)
        assert code in rig.telegram.texts_to(ANA)[-1]
        assert len(files_to(rig, GESTOR)) == 1
        assert kept(rig)[0][1] == case_id

    async def test_a_late_pin_goes_after_the_report(self, rig: Rig) -> None:
        self.filed(rig)
        await rig.send()
        await rig.chat(updates.pin(ANA, *INSIDE))
        places = [call for call in rig.telegram.sent_to(GESTOR) if call.method == "sendLocation"]
        assert [(one.params["latitude"], one.params["longitude"]) for one in places] == [
            middle_of_square(*INSIDE)
        ]

    @pytest.mark.parametrize("update", [updates.photo(ANA), updates.pin(ANA, *INSIDE)])
    async def test_what_comes_as_the_case_is_closed_leaves_as_a_new_alert_that_names_it(
        self, rig: Rig, update: updates.Json
    ) -> None:
        case_id = self.filed(rig)
        await rig.send()
        close(rig, case_id)
        rig.telegram.arrived.clear()
        await rig.chat(update, update)
        first, second = rig.cases()
        assert first.code in rig.story_of(second)
        assert {"sendLocation", "sendPhoto"} & {one.method for one in rig.telegram.sent_to(GESTOR)}
        said = rig.telegram.texts_to(ANA)[-1]
        assert first.code in said
        assert second.code in said

    async def test_what_comes_after_that_belongs_to_something_new(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        case_id = self.filed(rig)
        await rig.send()
        close(rig, case_id)
        clock.advance(minutes=1)
        later = int(clock.now.timestamp())
        place = {"latitude": INSIDE[0], "longitude": INSIDE[1]}
        await rig.chat(updates.message(ANA, location=place, date=later))
        assert len(rig.cases()) == 1
        assert "m:conflict" in rig.telegram.sent_to(ANA)[-1].buttons.values()

    async def test_who_took_it_back_is_not_taken_to_add_to_it(self, rig: Rig) -> None:
        case_id = self.filed(rig)
        rig.do(lambda work: reports.withdraw(work, case_id, by=rig.person(work, ANA)))
        await rig.chat(updates.pin(ANA, *INSIDE))
        assert len(rig.cases()) == 1

    async def test_a_photo_much_later_belongs_to_something_new(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        self.filed(rig)
        await rig.send()
        clock.advance(minutes=16)
        (answer,) = [one for one in await rig.chat(updates.photo(ANA)) if one.chat_id == ANA]
        assert "m:conflict" in answer.buttons.values()
        assert files_to(rig, GESTOR) == []

    async def test_another_persons_photo_is_not_added_to_a_report(self, rig: Rig) -> None:
        self.filed(rig)
        await rig.send()
        await rig.chat(updates.photo(82))
        assert files_to(rig, GESTOR) == []


class TestWhatIsOfNoUse:
    async def test_a_file_that_is_too_large_is_refused_with_a_reason(self, rig: Rig) -> None:
        (answer,) = await rig.chat(updates.document(ANA, size=MAX_FILE_BYTES + 1))
        assert answer.text == rig.words("media-too-large")
        assert kept(rig) == []

    async def test_before_what_is_said_of_a_file_comes_the_emergency_line(self, rig: Rig) -> None:
        rig.rasa.answer = lambda _turn: [("emergency", {"code": "PZ-1", "told": True})]
        update = updates.photo(ANA, caption="lo hirieron", size=MAX_FILE_BYTES + 1)
        (answer,) = await rig.chat(update)
        assert "123" in answer.text.splitlines()[0]
        assert "muy grande" in answer.text

    async def test_a_file_of_the_largest_size_is_kept(self, rig: Rig) -> None:
        await rig.chat(updates.document(ANA, size=MAX_FILE_BYTES))
        assert kept(rig) == [("document", None)]

    async def test_the_words_under_a_file_that_is_too_large_are_heard(self, rig: Rig) -> None:
        update = updates.photo(ANA, caption="hay un herido", size=MAX_FILE_BYTES + 1)
        (answer,) = await rig.chat(update)
        assert [turn.text for turn in rig.rasa.turns] == ["hay un herido"]
        assert rig.words("media-too-large")[:20] in answer.text
        assert kept(rig) == []

    @pytest.mark.parametrize("update", [updates.sticker(ANA), updates.poll(ANA)])
    async def test_stickers_and_polls_are_said_not_to_be_understood(
        self, rig: Rig, update: updates.Json
    ) -> None:
        (answer,) = await rig.chat(update)
        assert answer.text == rig.words("media-not-understood")

    async def test_the_words_under_a_moving_picture_are_heard(self, rig: Rig) -> None:
        file = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1}
        update = updates.message(
            ANA, animation=file, document={"file_id": "f", "file_unique_id": "u"}, caption="auxilio"
        )
        await rig.chat(update)
        assert [turn.text for turn in rig.rasa.turns] == ["auxilio"]

    async def test_a_visiting_card_is_not_kept(self, rig: Rig) -> None:
        (answer,) = await rig.chat(updates.contact(ANA))
        assert answer.text == rig.words("contact-not-needed")

    async def test_nothing_is_downloaded(self, rig: Rig) -> None:
        await rig.chat(updates.photo(ANA), updates.voice(ANA))
        assert rig.telegram.asked("getFile") == []

    async def test_the_ids_of_files_are_sealed_in_the_database(self, rig: Rig) -> None:
        await rig.chat(updates.photo(ANA))
        sealed = rig.do(lambda work: bytes(work.session.query(Media).one().reference_sealed))
        assert b"file-photo" not in sealed
        assert rig.database.vault.open(sealed) == "file-photo"
